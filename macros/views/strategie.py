"""Governance, tested processes, terms, sources and contradictions.

Read by: ``governance_*.html``, ``proces.html``, ``processen.html``, ``begrippen.html``,
``documenten.html``, ``tegenspraken.html``.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros import paths
from macros.catalogus import Catalogus, bronnen_in
from macros.dates import date_in_words
from macros.models import Bevinding, Proces, WebBron
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
    organisatie_links,
    uitspraken,
    werkte_niet,
)


@dataclass(frozen=True)
class RolView:
    """A role with its tasks."""

    id: str
    naam: str
    omschrijving: str
    organisaties: tuple[Verwijzing, ...]
    taken: tuple[UitspraakView, ...]
    bron: BronView


@dataclass(frozen=True)
class RegelView:
    """Comply or explain, with its steps."""

    kern: str
    stappen: tuple[UitspraakView, ...]
    bron: BronView


@dataclass(frozen=True)
class DrempelView:
    """A threshold of significance, its number grouped by thousands."""

    id: str
    waarde: str
    eenheid: str
    tekst: str
    bron: BronView


@dataclass(frozen=True)
class PlichtView:
    """A duty in one row."""

    wie: str
    wat: str
    aan: str
    hoe_vaak: str
    bron: BronView


@dataclass(frozen=True)
class BevindingView:
    """A finding with what it names."""

    tekst: str
    hulpmiddelen: tuple[Verwijzing, ...]
    criteria: tuple[Verwijzing, ...]
    bron: BronView


@dataclass(frozen=True)
class ProcesPagina:
    """A tested process."""

    id: str
    naam: str
    path: str
    eigenaar: Verwijzing
    omschrijving: str
    bevindingen: tuple[BevindingView, ...]
    aanbevelingen: tuple[BevindingView, ...]
    bron: BronView


@dataclass(frozen=True)
class ProcessenView:
    """All tested processes and what holds for all of them."""

    werkwijze: tuple[UitspraakView, ...]
    algemeen: tuple[BevindingView, ...]
    legende: tuple[UitspraakView, ...]
    processen: tuple[ProcesPagina, ...]


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


def rollen(catalogus: Catalogus) -> tuple[RolView, ...]:
    """Return the roles of the governance."""
    return tuple(
        RolView(
            rol.id,
            rol.naam,
            rol.omschrijving,
            organisatie_links(catalogus, rol.organisaties),
            tuple(UitspraakView(t.tekst, bron_view(catalogus, t.bron)) for t in rol.taken),
            bron_view(catalogus, rol.bron),
        )
        for rol in catalogus.governance.rollen
    )


def regel(catalogus: Catalogus) -> RegelView:
    """Return comply or explain."""
    rule = catalogus.governance.comply_or_explain
    return RegelView(
        rule.kern, uitspraken(catalogus, rule.stappen), bron_view(catalogus, rule.bron)
    )


def drempels(catalogus: Catalogus) -> tuple[DrempelView, ...]:
    """Return the thresholds of significance."""
    return tuple(
        DrempelView(
            one.id,
            f"{one.waarde:,}".replace(",", "."),
            one.eenheid,
            one.tekst,
            bron_view(catalogus, one.bron),
        )
        for one in catalogus.governance.drempels
    )


def plichten(catalogus: Catalogus) -> tuple[PlichtView, ...]:
    """Return the duties, in the order of the data."""
    names = {rol.id: rol.naam for rol in catalogus.governance.rollen}
    names |= {o.id: o.naam for o in catalogus.organisaties.values() if o.id not in names}
    return tuple(
        PlichtView(
            names[one.wie],
            one.wat,
            names[one.aan] if one.aan else "",
            one.hoe_vaak,
            bron_view(catalogus, one.bron),
        )
        for one in catalogus.governance.plichten
    )


def bevinding(catalogus: Catalogus, row: Bevinding) -> BevindingView:
    """Return a finding with links to what it names."""
    return BevindingView(
        row.tekst,
        tuple(hulpmiddel_link(catalogus.hulpmiddelen[one]) for one in row.hulpmiddelen),
        tuple(criterium_link(catalogus.criteria[one]) for one in row.criteria),
        bron_view(catalogus, row.bron),
    )


def proces_pagina(catalogus: Catalogus, proces: Proces) -> ProcesPagina:
    """Return the page of a tested process."""
    return ProcesPagina(
        proces.id,
        proces.naam,
        paths.proces_path(proces.id),
        organisatie_link(catalogus.organisaties[proces.eigenaar]),
        proces.omschrijving,
        tuple(bevinding(catalogus, row) for row in proces.bevindingen),
        tuple(bevinding(catalogus, row) for row in proces.aanbevelingen),
        bron_view(catalogus, proces.bron),
    )


def processen(catalogus: Catalogus) -> ProcessenView:
    """Return all tested processes."""
    data = catalogus.processen
    return ProcessenView(
        uitspraken(catalogus, data.werkwijze),
        tuple(bevinding(catalogus, row) for row in data.algemeen),
        uitspraken(catalogus, data.legende),
        tuple(proces_pagina(catalogus, proces) for proces in data.processen),
    )


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


def tegenspraken(catalogus: Catalogus) -> tuple[TegenspraakView, ...]:
    """Return the contradictions, with links to what they touch."""
    return tuple(
        TegenspraakView(
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
        for one in catalogus.tegenspraken.values()
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
