"""The parts that several views share: links, badges, sources, cards, histories.

Read by: every template.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from macros import paths
from macros.catalogus import Catalogus
from macros.dates import date_in_words
from macros.models import (
    AanbiederBron,
    Actie,
    Begrip,
    Bijdrage,
    Bron,
    Criterium,
    DocumentBron,
    Gebeurtenis,
    Hulpmiddel,
    Organisatie,
    Principe,
    Uitspraak,
    WebBron,
)

MATES = ("geheel", "deels", "ondersteunend")
"""Degrees of a tie, strongest first."""
STATUSES = ("ontwikkeld", "in ontwikkeling", "te ontwikkelen")
"""Statuses of an aid, readiest first."""
LEVELS = ("Vlaams", "lokaal", "interbestuurlijk", "federaal", "Europees")
"""Levels of government, nearest to a Flemish team first; without one an aid counts as Flemish."""


@dataclass(frozen=True)
class Verwijzing:
    """A link to a page of the site."""

    naam: str
    path: str


@dataclass(frozen=True)
class Keuze:
    """A value of a list of choices: as data, as a word, and what it means."""

    lijst: str
    waarde: str
    slug: str
    naam: str
    uitleg: str


@dataclass(frozen=True)
class BronView:
    """A source, in words; ``path`` leads to the page of sources, ``url`` to a public page.

    ``werkte_niet`` is the day on which the public page was tried in vain, in words.
    """

    tekst: str
    is_redactie: bool = False
    path: str = ""
    url: str = ""
    toelichting: str = ""
    werkte_niet: str = ""


@dataclass(frozen=True)
class UitspraakView:
    """A statement in Markdown with its source."""

    tekst: str
    bron: BronView


@dataclass(frozen=True)
class PrincipeMerk:
    """A principle as a mark on a card, with the strongest degree to which it is served."""

    id: str
    code: str
    naam: str
    path: str
    mate: Keuze


@dataclass(frozen=True)
class Kaart:
    """An aid in one look."""

    id: str
    naam: str
    path: str
    samenvatting: str
    type: Keuze
    status: Keuze
    principes: tuple[PrincipeMerk, ...]
    aanbieders: tuple[Verwijzing, ...]
    digitale_inclusie: bool
    beeindigd: str
    nagekeken: str


@dataclass(frozen=True)
class BandView:
    """A tie of an aid, seen from the aid."""

    doel: str
    titel: str
    path: str
    is_principe: bool
    mate: Keuze
    reden: str
    bron: BronView


@dataclass(frozen=True)
class ActieLink:
    """A link to an action, by number and title."""

    nummer: int
    titel: str
    path: str


@dataclass(frozen=True)
class Levering:
    """That an aid is not ready, and the actions that should deliver it, if the plan has any."""

    acties: tuple[ActieLink, ...]


@dataclass(frozen=True)
class HulpmiddelRegel:
    """An aid in one line; ``levering`` when it is not ready."""

    id: str
    link: Verwijzing
    status: Keuze
    levering: Levering | None


@dataclass(frozen=True)
class HulpView:
    """A tie of an aid, seen from the criterion; ``levering`` when the aid is not ready."""

    kaart: Kaart
    mate: Keuze
    reden: str
    bron: BronView
    levering: Levering | None


@dataclass(frozen=True)
class Moment:
    """One point of a history.

    Attributes:
        datum: its date, as data.
        in_woorden: the same in words.
        status: the status that it gives, if it gives one.
        gebeurtenis: what happened; may be empty.
        bron: where it stands.
        weegt: whether it counts.
        over: another record that it is about, in the history of this one.
        merk: a word that marks it; may be empty.
    """

    datum: str
    in_woorden: str
    status: Keuze | None
    gebeurtenis: str
    bron: BronView
    weegt: bool
    over: Verwijzing | None = None
    merk: str = ""


@dataclass(frozen=True)
class ActieRij:
    """An action in one row."""

    nummer: int
    titel: str
    path: str
    samenvatting: str
    onderdeel: str
    eigenaars: tuple[Verwijzing, ...]
    timing: Keuze
    budget: Keuze
    status: Keuze
    status_datum: str


@dataclass(frozen=True)
class CriteriumRij:
    """A criterion in one row, with what stands ready for it."""

    id: str
    nood: str
    tekst: str
    deelpunten: tuple[str, ...]
    path: str
    perspectief: str
    aantal_hulpmiddelen: int
    dekking: str


T = TypeVar("T")


def fold(rows: Sequence[T], shown: int) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Return the rows that stand open and those that are folded behind them.

    One row is never folded alone: the line that opens it takes as much room as the row itself.

    Args:
        rows: all rows, in their order.
        shown: how many stand open when others are folded.
    """
    first = len(rows) if len(rows) == shown + 1 else shown
    return tuple(rows[:first]), tuple(rows[first:])


def keuze(catalogus: Catalogus, lijst: str, waarde: str) -> Keuze:
    """Return a value of a list of choices with its name and meaning."""
    legende = catalogus.legende_van[lijst, waarde]
    return Keuze(lijst, waarde, paths.slug(waarde), legende.naam, legende.omschrijving)


def werkte_niet(catalogus: Catalogus, url: str) -> str:
    """Return the day on which an address was tried in vain, in words; empty when it works."""
    status = catalogus.linkstatus
    if status is None or url.partition("#")[0] not in catalogus.kapotte_adressen:
        return ""
    return date_in_words(status.nagekeken)


def bron_view(catalogus: Catalogus, bron: Bron) -> BronView:
    """Return a source in words."""
    if isinstance(bron, DocumentBron):
        document = catalogus.documenten[bron.document]
        place = f", punt {bron.positie}" if bron.positie else ""
        return BronView(
            f"{document.kort}, {bron.sectie}{place}",
            path=f"over/bronnen/#{document.id}",
            toelichting=document.titel,
        )
    if isinstance(bron, WebBron):
        own = f", {date_in_words(bron.datum)}" if bron.datum else ""
        read = date_in_words(bron.geraadpleegd)
        return BronView(
            f"{bron.titel}{own}",
            url=bron.url,
            toelichting=f"gelezen op {read}",
            werkte_niet=werkte_niet(catalogus, bron.url),
        )
    if isinstance(bron, AanbiederBron):
        naam = catalogus.organisaties[bron.aanbieder].naam
        return BronView(
            f"bevestigd door {naam} op {date_in_words(bron.bevestigd_op)}",
            path=paths.organisatie_path(bron.aanbieder),
        )
    return BronView(
        "redactie",
        is_redactie=True,
        path="over/#redactie",
        toelichting="oordeel van de redactie van deze site",
    )


def bronnen_view(catalogus: Catalogus, bronnen: Iterable[Bron]) -> tuple[BronView, ...]:
    """Return several sources in words."""
    return tuple(bron_view(catalogus, bron) for bron in bronnen)


def uitspraken(catalogus: Catalogus, rows: Iterable[Uitspraak]) -> tuple[UitspraakView, ...]:
    """Return statements with their sources in words."""
    return tuple(UitspraakView(row.tekst, bron_view(catalogus, row.bron)) for row in rows)


def organisatie_link(organisatie: Organisatie) -> Verwijzing:
    """Return the link to an organisation."""
    return Verwijzing(organisatie.naam, paths.organisatie_path(organisatie.id))


def organisatie_links(catalogus: Catalogus, ids: Iterable[str]) -> tuple[Verwijzing, ...]:
    """Return links to organisations."""
    return tuple(organisatie_link(catalogus.organisaties[one]) for one in ids)


def hulpmiddel_link(hulpmiddel: Hulpmiddel) -> Verwijzing:
    """Return the link to an aid."""
    return Verwijzing(hulpmiddel.naam, paths.hulpmiddel_path(hulpmiddel.id))


def criterium_link(criterium: Criterium) -> Verwijzing:
    """Return the link to a criterion, by its need."""
    return Verwijzing(criterium.nood, paths.nood_path(criterium))


def principe_link(principe: Principe) -> Verwijzing:
    """Return the link to a principle."""
    return Verwijzing(principe.naam, paths.principe_path(principe))


def actie_link(actie: Actie) -> Verwijzing:
    """Return the link to an action, number first."""
    return Verwijzing(f"{actie.nummer}. {actie.titel}", paths.actie_path(actie.nummer))


def actie_kort(actie: Actie) -> ActieLink:
    """Return the link to an action under its short name."""
    return ActieLink(actie.nummer, actie.kort, paths.actie_path(actie.nummer))


def begrip_link(begrip: Begrip) -> Verwijzing:
    """Return the link to a term."""
    return Verwijzing(begrip.term, f"begrippen/#{begrip.id}")


def strongest(bijdragen: Iterable[Bijdrage]) -> str:
    """Return the strongest degree among ties."""
    return min((band.mate for band in bijdragen), key=MATES.index)


def kaart(catalogus: Catalogus, hulpmiddel: Hulpmiddel) -> Kaart:
    """Return the card of an aid."""
    merken = []
    for principe in catalogus.principes_van(hulpmiddel):
        banden = [b for b in hulpmiddel.bijdragen if catalogus.principe_van(b.doel) is principe]
        mate = keuze(catalogus, "mate", strongest(banden))
        merken.append(
            PrincipeMerk(
                principe.id, principe.code, principe.naam, paths.principe_path(principe), mate
            )
        )
    return Kaart(
        id=hulpmiddel.id,
        naam=hulpmiddel.naam,
        path=paths.hulpmiddel_path(hulpmiddel.id),
        samenvatting=hulpmiddel.samenvatting,
        type=keuze(catalogus, "type", hulpmiddel.type),
        status=keuze(catalogus, "status", hulpmiddel.status),
        principes=tuple(merken),
        aanbieders=organisatie_links(catalogus, hulpmiddel.aanbieders),
        digitale_inclusie=bool(hulpmiddel.digitale_inclusie),
        beeindigd=date_in_words(hulpmiddel.beeindigd.datum) if hulpmiddel.beeindigd else "",
        nagekeken=date_in_words(hulpmiddel.nagekeken.datum),
    )


def band_view(catalogus: Catalogus, band: Bijdrage) -> BandView:
    """Return a tie, seen from the aid (or from the type)."""
    is_principe = band.doel in catalogus.principes
    if is_principe:
        link = principe_link(catalogus.principes[band.doel])
    else:
        link = criterium_link(catalogus.criteria[band.doel])
    return BandView(
        doel=band.doel,
        titel=link.naam,
        path=link.path,
        is_principe=is_principe,
        mate=keuze(catalogus, "mate", band.mate),
        reden=band.reden,
        bron=bron_view(catalogus, band.bron),
    )


def hulp(catalogus: Catalogus, doel: str) -> tuple[HulpView, ...]:
    """Return the aids tied to a goal: strongest degree first, then readiest, then by name.

    Aids that have ended are left out: they help nobody any more.
    """
    pairs = sorted(
        catalogus.lopende_banden(doel),
        key=lambda p: (MATES.index(p[1].mate), STATUSES.index(p[0].status), p[0].naam.casefold()),
    )
    return tuple(
        HulpView(
            kaart(catalogus, hulpmiddel),
            keuze(catalogus, "mate", band.mate),
            band.reden,
            bron_view(catalogus, band.bron),
            levering(catalogus, hulpmiddel),
        )
        for hulpmiddel, band in pairs
    )


def levering(catalogus: Catalogus, hulpmiddel: Hulpmiddel) -> Levering | None:
    """Return what should deliver an aid, or None when it is ready."""
    if hulpmiddel.status == "ontwikkeld":
        return None
    return Levering(
        tuple(
            ActieLink(actie.nummer, actie.titel, paths.actie_path(actie.nummer))
            for actie in catalogus.levering_van(hulpmiddel)
        )
    )


def hulpmiddel_regel(catalogus: Catalogus, hulpmiddel: Hulpmiddel) -> HulpmiddelRegel:
    """Return an aid as one line."""
    return HulpmiddelRegel(
        hulpmiddel.id,
        hulpmiddel_link(hulpmiddel),
        keuze(catalogus, "status", hulpmiddel.status),
        levering(catalogus, hulpmiddel),
    )


def momenten(
    catalogus: Catalogus, rows: Iterable[Gebeurtenis[str]], lijst: str
) -> tuple[Moment, ...]:
    """Return a history, newest first."""
    return tuple(moment(catalogus, row, lijst) for row in reversed(tuple(rows)))


def moment(
    catalogus: Catalogus,
    row: Gebeurtenis[str],
    lijst: str,
    *,
    over: Verwijzing | None = None,
    merk: str = "",
) -> Moment:
    """Return one point of a history; ``lijst`` is the list of choices of its status."""
    return Moment(
        datum=row.datum,
        in_woorden=date_in_words(row.datum),
        status=keuze(catalogus, lijst, row.status) if row.status else None,
        gebeurtenis=row.gebeurtenis or "",
        bron=bron_view(catalogus, row.bron),
        weegt=row.weegt != "nee",
        over=over,
        merk=merk,
    )


def status_datum(rows: Iterable[Gebeurtenis[str]]) -> str:
    """Return the date of the statement that gives the status, in words."""
    dates = [row.datum for row in rows if row.status and row.weegt != "nee"]
    return date_in_words(dates[-1])


def actie_rij(catalogus: Catalogus, actie: Actie) -> ActieRij:
    """Return an action as a row."""
    return ActieRij(
        nummer=actie.nummer,
        titel=actie.titel,
        path=paths.actie_path(actie.nummer),
        samenvatting=actie.samenvatting,
        onderdeel=actie.onderdeel,
        eigenaars=organisatie_links(catalogus, actie.eigenaars),
        timing=keuze(catalogus, "timing_band", actie.timing_band),
        budget=keuze(catalogus, "budget_band", actie.budget_band),
        status=keuze(catalogus, "actiestatus", actie.status),
        status_datum=status_datum(actie.historiek),
    )


def dekking(catalogus: Catalogus, criterium: Criterium) -> str:
    """Return how far a criterion is covered.

    A criterion is covered by an own tie of an aid to it, ``geheel`` or ``deels``; the readiest
    such aid decides.

    Returns:
        A status of an aid, ``ondersteund`` when aids only support it, or ``geen``.
    """
    banden = catalogus.lopende_banden(criterium.id)
    covering = [h.status for h, b in banden if b.mate != "ondersteunend"]
    if covering:
        return min(covering, key=STATUSES.index)
    return "ondersteund" if banden else "geen"


def criterium_rij(catalogus: Catalogus, criterium: Criterium) -> CriteriumRij:
    """Return a criterion as a row."""
    return CriteriumRij(
        id=criterium.id,
        nood=criterium.nood,
        tekst=criterium.tekst,
        deelpunten=tuple(deel.tekst for deel in criterium.deelpunten),
        path=paths.nood_path(criterium),
        perspectief=criterium.perspectief,
        aantal_hulpmiddelen=len(catalogus.lopende_banden(criterium.id)),
        dekking=dekking(catalogus, criterium),
    )
