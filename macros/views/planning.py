"""How the actions lie in time, and what is known of them: the figures behind the views of the plan.

Nothing here invents a status. What a source says stands apart, with its date, from what follows
from the day that the build shows ("stand op").

Read by: the views of the action plan, and ``macros/exports/json_api.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.catalogus import Catalogus
from macros.dates import add_months, date_in_words, period
from macros.models import (
    Actie,
    ActieGebeurtenis,
    Bron,
    Gebeurtenis,
    Hulpmiddel,
    TimingBand,
    WebBron,
)
from macros.models_governance import Mijlpaal, TermijnEinde


def begin(catalogus: Catalogus) -> Mijlpaal:
    """Return the milestone from which the bands of time count."""
    wanted = catalogus.planning.start
    return next(one for one in catalogus.governance.mijlpalen if one.id == wanted)


@dataclass(frozen=True)
class Venster:
    """When an action should be finished, by its band.

    Attributes:
        einde: ``vast`` (between ``van`` and ``tot``), ``open`` (after ``van``), ``geen`` (it goes
            on) or ``onbekend`` (its owner decides).
        start: the day from which the months count.
        van: the first day.
        tot: the last day.
        bron: where that stands.
    """

    einde: TermijnEinde
    start: date
    van: date | None
    tot: date | None
    bron: Bron


def venster(catalogus: Catalogus, band: TimingBand) -> Venster:
    """Return when actions of a band should be finished."""
    termijn = next(one for one in catalogus.planning.termijnen if one.band == band)
    start = period(begin(catalogus).datum)[0]

    def after(months: int | None) -> date | None:
        return None if months is None else add_months(start, months)

    return Venster(termijn.einde, start, after(termijn.van), after(termijn.tot), termijn.bron)


def venster_in_woorden(wanneer: Venster) -> str:
    """Return when an action should be finished, as a reader says it."""
    if wanneer.tot is not None:
        if wanneer.van is not None and wanneer.van > wanneer.start:
            return f"klaar tussen {_day(wanneer.van)} en {_day(wanneer.tot)}"
        return f"klaar tegen {_day(wanneer.tot)}"
    if wanneer.van is not None:
        return f"klaar na {_day(wanneer.van)}, zonder uiterste datum"
    return "zonder einddatum" if wanneer.einde == "geen" else "de eigenaar bepaalt de datum"


def _day(day: date) -> str:
    return date_in_words(day.isoformat())


# ---------------------------------------------------------------- what sources say


def statusuitspraak(actie: Actie) -> ActieGebeurtenis:
    """Return the statement that gives an action its status: the newest one that weighs."""
    return next(row for row in reversed(actie.historiek) if row.status and row.weegt != "nee")


def is_verouderd(catalogus: Catalogus, datum: str, vandaag: date) -> bool:
    """Return whether a statement of ``datum`` is called old on a day (``data/planning.yml``)."""
    return add_months(period(datum)[1], catalogus.planning.verouderd.maanden) < vandaag


def levert(actie: Actie) -> bool:
    """Return whether an action delivers or improves its aids; others only make use of them."""
    return actie.onderdeel == "hulpmiddelen"


def status_toen(hulpmiddel: Hulpmiddel, datum: str) -> str | None:
    """Return the status that an aid had on a date, as far as a statement of then says."""
    said = [
        row.status
        for row in hulpmiddel.historiek
        if row.status and row.weegt != "nee" and period(row.datum)[0] <= period(datum)[0]
    ]
    return said[-1] if said else None


@dataclass(frozen=True)
class Later:
    """Something known of an action after the plan was written.

    Attributes:
        rij: the statement.
        hulpmiddel: the aid of the action that it is about; None when it is about the action.
        plaats: the day by which it takes its place in a history.
    """

    rij: Gebeurtenis[str]
    hulpmiddel: Hulpmiddel | None
    plaats: date


def later(catalogus: Catalogus, actie: Actie) -> tuple[Later, ...]:
    """Return what became known after the first statement about an action, oldest first.

    That is what later sources say of the action itself, and of the aids that it should deliver or
    improve. What one source says of both is told once.
    """
    start = period(actie.historiek[0].datum)[1]
    rows: list[tuple[date, Gebeurtenis[str], Hulpmiddel | None]]
    rows = [(plaats, row, None) for plaats, row in in_order(actie.historiek)]
    found: dict[tuple[str, str], Later] = {}
    if levert(actie):
        rows += [
            (plaats, row, hulpmiddel)
            for hulpmiddel in catalogus.hulpmiddelen_van_actie(actie.nummer)
            for plaats, row in in_order(hulpmiddel.historiek)
        ]
    for plaats, row, hulpmiddel in rows:
        if period(row.datum)[1] > start and row.weegt != "nee":
            source = row.bron.url if isinstance(row.bron, WebBron) else repr(row.bron)
            found.setdefault((row.datum, source), Later(row, hulpmiddel, plaats))
    return tuple(sorted(found.values(), key=lambda one: one.plaats))


def in_order(
    rows: Iterable[Gebeurtenis[str]],
) -> Iterator[tuple[date, Gebeurtenis[str]]]:
    """Yield each statement of a history with the day by which it takes its place.

    That is the first day that its date can mean, but never before the statement above it: an
    editor knows that what happened "in 2022" came after April.
    """
    last = date.min
    for row in rows:
        last = max(last, period(row.datum)[0])
        yield last, row


# ---------------------------------------------------------------- what follows from the day


@dataclass(frozen=True)
class Oordeel:
    """What follows from the day that the build shows, beside what the source says.

    Attributes:
        slug: ``afgerond``, ``verstreken``, ``binnen``, ``open``, ``doorlopend`` or ``onbepaald``.
        tekst: the same in words; empty when nothing follows.
        is_verouderd: whether the statement that gives the status is old.
        is_stil: whether no source tells how the action stands now.
    """

    slug: str
    tekst: str
    is_verouderd: bool
    is_stil: bool


def oordeel(catalogus: Catalogus, actie: Actie, vandaag: date) -> Oordeel:
    """Return what follows for an action on a day.

    Args:
        catalogus: the records.
        actie: the action.
        vandaag: the day of the build's state.
    """
    said = statusuitspraak(actie)
    if actie.status == "afgerond":
        return Oordeel("afgerond", "afgerond volgens de bron", is_verouderd=False, is_stil=False)
    wanneer = venster(catalogus, actie.timing_band)
    slug, text = _over_termijn(wanneer, vandaag)
    is_old = is_verouderd(catalogus, said.datum, vandaag)
    is_silent = is_old
    if slug == "verstreken" and wanneer.tot is not None:
        is_silent = period(said.datum)[1] <= wanneer.tot
        if not is_silent:
            text += f"; status in de bron van {date_in_words(said.datum)}: {actie.status}"
    unknown = "huidige status niet gepubliceerd" if is_silent else ""
    return Oordeel(slug, "; ".join(filter(None, (text, unknown))), is_old, is_silent)


def _over_termijn(wanneer: Venster, vandaag: date) -> tuple[str, str]:
    """Return what the day says of a term: a slug, and a text where there are dates."""
    if wanneer.tot is not None:
        if wanneer.tot < vandaag:
            return "verstreken", f"termijn verstreken op {_day(wanneer.tot)}"
        return "binnen", f"termijn loopt tot en met {_day(wanneer.tot)}"
    if wanneer.van is not None:
        since = "sinds" if wanneer.van < vandaag else "vanaf"
        return "open", f"kan klaar zijn {since} {_day(wanneer.van)}"
    return ("doorlopend" if wanneer.einde == "geen" else "onbepaald"), ""


# ---------------------------------------------------------------- the phase of decision

FASEN: Mapping[str, tuple[str, str]] = {
    "voorstel": (
        "Voorstel van deze site",
        "Geen enkele bron noemt de actie. De redactie van deze site stelt ze voor.",
    ),
    "beslist": (
        "Beslist",
        "De actie staat in het plan, zonder termijn. De bron zegt niet dat ze begonnen is.",
    ),
    "gepland": (
        "Gepland",
        "De actie staat in het plan, met een termijn. Ze moest volgens de bron nog beginnen.",
    ),
    "lopend": ("Lopend", "De actie was volgens de bron bezig."),
    "afgerond": ("Afgerond", "De actie is volgens de bron klaar."),
}
"""The phases of decision, in order: name and what each means."""


def fase(catalogus: Catalogus, actie: Actie) -> str:
    """Return the phase of decision that an action is in, by what its sources say.

    Returns:
        A key of :data:`FASEN`. An action without any source but the editors is a proposal; else
        its status decides, and for one that has yet to start, whether it has a term.
    """
    if all(bron == "redactie" for bron in actie.bronnen):
        return "voorstel"
    if actie.status != "op te starten":
        return actie.status
    has_term = venster(catalogus, actie.timing_band).van is not None
    return "gepland" if has_term else "beslist"
