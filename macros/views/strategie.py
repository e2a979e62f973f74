"""How the strategy came about, its terms, its sources and their contradictions.

Read by: ``mijlpalen.html``, ``begrippen.html``, ``documenten.html``, ``webbronnen.html``,
``tegenspraken.html``.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros import paths
from macros.catalogus import STRATEGIE, Catalogus, bronnen_in
from macros.dates import date_in_words
from macros.models import DocumentBron, Tegenspraak, WebBron
from macros.views.shared import (
    BronView,
    UitspraakView,
    Verwijzing,
    actie_link,
    begrip_link,
    bron_view,
    criterium_link,
    hulpmiddel_link,
    organisatie_link,
    werkte_niet,
)


@dataclass(frozen=True)
class BegripView:
    """A term."""

    id: str
    term: str
    bekend_als: tuple[str, ...]
    uitleg: str
    zie: tuple[Verwijzing, ...]
    bron: BronView


@dataclass(frozen=True)
class DocumentView:
    """A source document."""

    id: str
    titel: str
    kort: str
    feiten: tuple[tuple[str, str], ...]
    url: str
    werkte_niet: str
    omschrijving: str


@dataclass(frozen=True)
class TegenspraakView:
    """A contradiction with its sides and what it touches."""

    id: str
    onderwerp: str
    lezingen: tuple[UitspraakView, ...]
    keuze: str
    raakt: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class TegenspraakGroep:
    """The contradictions about one subject."""

    id: str
    naam: str
    tegenspraken: tuple[TegenspraakView, ...]


@dataclass(frozen=True)
class WebBronView:
    """A public page that records cite, with the records that do."""

    titel: str
    url: str
    werkte_niet: str
    datum: str
    gelezen: str
    gebruikt_bij: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class WebBronnenVanHost:
    """The cited pages of one website."""

    host: str
    paginas: tuple[WebBronView, ...]


@dataclass(frozen=True)
class MijlpaalView:
    """A step in the life of the strategy."""

    datum: str
    in_woorden: str
    gebeurtenis: str
    bron: BronView


_LANGUAGES = {"nl": "Nederlands", "en": "Engels", "fr": "Frans"}


def begrippen(catalogus: Catalogus) -> tuple[BegripView, ...]:
    """Return the terms, by alphabet."""
    return tuple(
        BegripView(
            one.id,
            one.term,
            one.bekend_als,
            one.uitleg,
            tuple(begrip_link(catalogus.begrippen[other]) for other in one.zie),
            bron_view(catalogus, one.bron),
        )
        for one in sorted(catalogus.begrippen.values(), key=lambda b: b.term.casefold())
    )


def documenten(catalogus: Catalogus) -> tuple[DocumentView, ...]:
    """Return the source documents."""
    return tuple(
        DocumentView(
            one.id,
            one.titel,
            one.kort,
            tuple(
                (label, value)
                for label, value in (
                    ("Uitgever", one.uitgever),
                    ("Datum", date_in_words(one.datum) if one.datum else "zonder datum"),
                    ("Versie", one.versie),
                    ("Taal", _LANGUAGES[one.taal]),
                )
                if value
            ),
            one.url or "",
            werkte_niet(catalogus, one.url or ""),
            one.omschrijving,
        )
        for one in catalogus.documenten.values()
    )


PRINCIPES = "Principes en criteria"
ACTIEPLAN = "Actieplan"
ORGANISATIES = "Organisaties en rollen"
DE_STRATEGIE = "De strategie als geheel"
DOCUMENTEN = "Andere documenten en wetten"
"""What touches no record of the catalogue, and is not in the strategy either."""


def tegenspraken(catalogus: Catalogus) -> tuple[TegenspraakGroep, ...]:
    """Return the contradictions by the subject that they touch first, empty subjects left out.

    The kinds of aids come first, then principles, plan and organisations, then the documents.
    """
    soorten = [soort.meervoud for soort in catalogus.types.values()]
    order = (*soorten, PRINCIPES, ACTIEPLAN, ORGANISATIES, DE_STRATEGIE, DOCUMENTEN)
    per: dict[str, list[TegenspraakView]] = {one: [] for one in order}
    for one in catalogus.tegenspraken.values():
        per[_subject(catalogus, one)].append(_tegenspraak(catalogus, one))
    return tuple(
        TegenspraakGroep(f"over-{paths.slug(naam)}", naam, tuple(rows))
        for naam, rows in per.items()
        if rows
    )


def _subject(catalogus: Catalogus, one: Tegenspraak) -> str:
    if one.hulpmiddelen:
        return catalogus.types[catalogus.hulpmiddelen[one.hulpmiddelen[0]].type].meervoud
    if one.criteria:
        return PRINCIPES
    if one.acties:
        return ACTIEPLAN
    if one.organisaties:
        return ORGANISATIES
    sources = {r.bron.document for r in one.lezingen if isinstance(r.bron, DocumentBron)}
    return DE_STRATEGIE if STRATEGIE in sources else DOCUMENTEN


def _tegenspraak(catalogus: Catalogus, one: Tegenspraak) -> TegenspraakView:
    return TegenspraakView(
        one.id,
        one.onderwerp,
        tuple(UitspraakView(r.tekst, bron_view(catalogus, r.bron)) for r in one.lezingen),
        one.keuze,
        (
            *(hulpmiddel_link(catalogus.hulpmiddelen[x]) for x in one.hulpmiddelen),
            *(actie_link(catalogus.acties[x]) for x in one.acties),
            *(criterium_link(catalogus.criteria[x]) for x in one.criteria),
            *(organisatie_link(catalogus.organisaties[x]) for x in one.organisaties),
        ),
    )


def mijlpalen(catalogus: Catalogus) -> tuple[MijlpaalView, ...]:
    """Return the steps in the life of the strategy, oldest first."""
    return tuple(
        MijlpaalView(
            one.datum, date_in_words(one.datum), one.gebeurtenis, bron_view(catalogus, one.bron)
        )
        for one in catalogus.governance.mijlpalen
    )


def webbronnen(catalogus: Catalogus) -> tuple[WebBronnenVanHost, ...]:
    """Return the public pages that the records cite, by website, each with who cites it."""
    cited: dict[str, tuple[WebBron, list[Verwijzing]]] = {}
    users = [
        *((hulpmiddel_link(h), h) for h in catalogus.hulpmiddelen.values()),
        *((actie_link(a), a) for a in catalogus.acties.values()),
        *((organisatie_link(o), o) for o in catalogus.organisaties.values()),
        (Verwijzing("Over de strategie", "strategie/"), catalogus.governance),
    ]
    for link, record in users:
        for bron in bronnen_in(record):
            if isinstance(bron, WebBron):
                links = cited.setdefault(bron.url, (bron, []))[1]
                if link not in links:
                    links.append(link)
    hosts: dict[str, list[WebBronView]] = {}
    for bron, links in cited.values():
        view = WebBronView(
            bron.titel,
            bron.url,
            werkte_niet(catalogus, bron.url),
            date_in_words(bron.datum) if bron.datum else "",
            date_in_words(bron.geraadpleegd),
            tuple(links),
        )
        hosts.setdefault(bron.url.split("/")[2].removeprefix("www."), []).append(view)
    return tuple(
        WebBronnenVanHost(host, tuple(sorted(hosts[host], key=lambda one: one.titel.casefold())))
        for host in sorted(hosts)
    )
