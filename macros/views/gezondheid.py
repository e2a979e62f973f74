"""How well the catalogue is kept: what is overdue, loose, broken or missing, and where to mend it.

Read by: ``gezondheid.html``, the JSON of ``macros/exports/json_api.py``, ``catalogus gezondheid``.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from pydantic import BaseModel

from macros import paths
from macros.adressen import addresses_in
from macros.catalogus import Catalogus
from macros.dates import date_in_words
from macros.models import Hulpmiddel
from macros.views.shared import Verwijzing, criterium_link, hulpmiddel_link


@dataclass(frozen=True)
class Bevinding:
    """One thing to mend.

    Attributes:
        over: the id of the record; empty when it is about no record.
        link: the page of the record.
        feit: what is the matter, when the title does not say it all.
        bestand: the file in which it is mended.
        bewerk: where that file is edited; empty when no forge is configured.
    """

    over: str
    link: Verwijzing
    feit: str
    bestand: str
    bewerk: str

    @property
    def voorstel(self) -> str:
        """The form that mends it, when an aid has to be corrected or added; else empty."""
        if not self.bestand:
            return paths.voorstel_path(criterium=self.over.lower())
        if self.bestand.startswith("data/hulpmiddelen/"):
            return paths.voorstel_path(id=self.over)
        return ""


@dataclass(frozen=True)
class Soort:
    """One kind of thing to mend, with all that was found of it."""

    id: str
    titel: str
    uitleg: str
    bevindingen: tuple[Bevinding, ...]

    @cached_property
    def records(self) -> frozenset[str]:
        """The ids of what it was found of."""
        return frozenset(bevinding.over for bevinding in self.bevindingen)


@dataclass(frozen=True)
class Links:
    """How the web addresses of the data stand."""

    nagekeken: str
    totaal: int
    werkt: int
    werkt_niet: int
    onbekend: int


@dataclass(frozen=True)
class Gezondheid:
    """How well the catalogue is kept on a day.

    Attributes:
        datum: that day, ``YYYY-MM-DD``.
        in_woorden: the same, in Dutch words.
        soorten: every kind, also when nothing was found of it.
        aan_bronnen: how many aids were last reviewed against the sources.
        door_aanbieder: how many aids were last reviewed by their provider.
        links: how the web addresses stand.
    """

    datum: str
    in_woorden: str
    soorten: tuple[Soort, ...]
    aan_bronnen: int
    door_aanbieder: int
    links: Links

    @property
    def aantal(self) -> int:
        """How many things there are to mend."""
        return sum(len(soort.bevindingen) for soort in self.soorten)

    def van(self, over: str) -> tuple[str, ...]:
        """Return the kinds that were found of one record."""
        return tuple(soort.id for soort in self.soorten if over in soort.records)


def gezondheid(catalogus: Catalogus, today: str, bewerken: str = "") -> Gezondheid:
    """Return how well the catalogue is kept.

    Args:
        catalogus: the records.
        today: the day that counts as today, ``YYYY-MM-DD``.
        bewerken: where a file is edited, with ``{path}``; may be empty.
    """
    check = _Check(catalogus, today, bewerken)
    running = [h for h in catalogus.hulpmiddelen.values() if not h.beeindigd]
    reviewed = [h.nagekeken.waaraan for h in running]
    return Gezondheid(
        datum=today,
        in_woorden=date_in_words(today),
        soorten=tuple(
            Soort(one, titel, uitleg, tuple(find(check)))
            for one, (titel, uitleg, find) in _KINDS.items()
        ),
        aan_bronnen=reviewed.count("bronnen"),
        door_aanbieder=reviewed.count("aanbieder"),
        links=check.count_links(),
    )


def later(day: str, months: int) -> str:
    """Return the day some months later; the last of the month where that day does not exist."""
    year, month, number = map(int, day.split("-"))
    year, month = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    return date(year, month, min(number, calendar.monthrange(year, month)[1])).isoformat()


@dataclass(frozen=True)
class _Check:
    """The records, looked at on one day."""

    catalogus: Catalogus
    today: str
    bewerken: str

    @property
    def running(self) -> Iterator[Hulpmiddel]:
        """The aids that have not ended, by name."""
        found = (h for h in self.catalogus.hulpmiddelen.values() if not h.beeindigd)
        yield from sorted(found, key=lambda h: h.naam.casefold())

    def about(self, h: Hulpmiddel, fact: str = "") -> Bevinding:
        """Return a finding about an aid."""
        file = f"data/hulpmiddelen/{h.id}.yml"
        edit = paths.edit_url(self.bewerken, file)
        return Bevinding(h.id, hulpmiddel_link(h), fact, file, edit)

    def in_list(self, over: str, link: Verwijzing, fact: str, name: str) -> Bevinding:
        """Return a finding about something that stands in a list file."""
        file = f"data/{name}.yml"
        return Bevinding(over, link, fact, file, paths.edit_url(self.bewerken, file))

    # -- web addresses

    @property
    def checked(self) -> bool:
        """Whether the web addresses were checked, and not too long ago."""
        status = self.catalogus.linkstatus
        if status is None:
            return False
        term = timedelta(days=self.catalogus.redactie.linktermijn)
        return date.fromisoformat(self.today) <= date.fromisoformat(status.nagekeken) + term

    @cached_property
    def known(self) -> frozenset[str]:
        """The addresses of which it is known whether they work."""
        status = self.catalogus.linkstatus
        if status is None or not self.checked:
            return frozenset()
        return self.catalogus.kapotte_adressen.union(status.werkt)

    @cached_property
    def addresses(self) -> tuple[tuple[str, Verwijzing, str, tuple[str, ...]], ...]:
        """Id, page, file and web addresses of everything that may name some."""
        return tuple(
            (over, link, file, addresses_in(record)) for over, link, file, record in self._records()
        )

    def _records(self) -> Iterator[tuple[str, Verwijzing, str, BaseModel]]:
        c = self.catalogus
        for h in self.running:
            yield h.id, hulpmiddel_link(h), f"data/hulpmiddelen/{h.id}.yml", h
        for path, name, rows in (
            ("organisaties/", "organisaties", c.organisaties.values()),
            ("actieplan/", "acties", c.acties.values()),
            ("over/bronnen/", "documenten", c.documenten.values()),
            ("over/bronnen/", "tegenspraken", c.tegenspraken.values()),
            ("begrippen/", "begrippen", c.begrippen.values()),
            ("governance/", "governance", [c.governance]),
            ("processen/", "processen", [c.processen]),
        ):
            for record in rows:
                yield "", Verwijzing(f"data/{name}.yml", path), f"data/{name}.yml", record

    def count_links(self) -> Links:
        """Return how the web addresses of the data stand."""
        status = self.catalogus.linkstatus
        urls = {url for *_, found in self.addresses for url in found}
        unknown = urls - self.known
        broken = urls & self.catalogus.kapotte_adressen if self.checked else set()
        return Links(
            nagekeken=date_in_words(status.nagekeken) if status else "",
            totaal=len(urls),
            werkt=len(urls - unknown - broken),
            werkt_niet=len(broken),
            onbekend=len(unknown),
        )


# ---------------------------------------------------------------- the kinds


def _overdue(c: _Check) -> Iterator[Bevinding]:
    term = c.catalogus.redactie.nakijktermijn
    for h in c.running:
        by_provider = h.nagekeken.waaraan == "aanbieder"
        months = term.door_aanbieder if by_provider else term.aan_bronnen
        if later(h.nagekeken.datum, months) < c.today:
            yield c.about(h, f"Nagekeken op {date_in_words(h.nagekeken.datum)}.")


def _without_provider(c: _Check) -> Iterator[Bevinding]:
    return (c.about(h) for h in c.running if not h.aanbieders)


def _editorial_only(c: _Check) -> Iterator[Bevinding]:
    for h in c.running:
        if h.bijdragen and all(band.bron == "redactie" for band in h.bijdragen):
            count = len(h.bijdragen)
            yield c.about(h, "1 band." if count == 1 else f"{count} banden.")


def _without_tie(c: _Check) -> Iterator[Bevinding]:
    return (c.about(h) for h in c.running if not h.bijdragen)


def _loose(c: _Check) -> Iterator[Bevinding]:
    """Yield aids that nothing refers to, in either direction."""
    processes = c.catalogus.processen
    named = {
        one
        for row in (
            *processes.algemeen,
            *(row for p in processes.processen for row in (*p.bevindingen, *p.aanbevelingen)),
        )
        for one in row.hulpmiddelen
    }
    named |= {
        h.beeindigd.opgevolgd_door
        for h in c.catalogus.hulpmiddelen.values()
        if h.beeindigd and h.beeindigd.opgevolgd_door
    }
    for h in c.running:
        if not (h.acties or c.catalogus.verwanten[h.id] or h.id in named):
            yield c.about(h)


def _without_action(c: _Check) -> Iterator[Bevinding]:
    for h in c.running:
        if h.status == "te ontwikkelen" and not c.catalogus.levering_van(h):
            yield c.about(h)


def _without_start(c: _Check) -> Iterator[Bevinding]:
    return (c.about(h) for h in c.running if h.status != "te ontwikkelen" and not h.aan_de_slag)


def _criteria_without_aid(c: _Check) -> Iterator[Bevinding]:
    for criterium in c.catalogus.criteria.values():
        if not c.catalogus.lopende_banden(criterium.id):
            link = criterium_link(criterium)
            yield Bevinding(criterium.id, link, f"Criterium {criterium.id}.", "", "")


def _broken_links(c: _Check) -> Iterator[Bevinding]:
    status = c.catalogus.linkstatus
    rows = {row.url: row for row in status.werkt_niet} if status else {}
    for over, link, file, urls in c.addresses:
        for url in urls:
            if url in rows:
                since = date_in_words(rows[url].sinds)
                fact = f"{url} – {rows[url].melding} Sinds {since}."
                yield Bevinding(over, link, fact, file, paths.edit_url(c.bewerken, file))


def _unchecked_links(c: _Check) -> Iterator[Bevinding]:
    for over, *_, urls in c.addresses:
        count = sum(url not in c.known for url in urls)
        if over and count:
            h = c.catalogus.hulpmiddelen[over]
            yield c.about(h, "1 adres." if count == 1 else f"{count} adressen.")


def _expired_exceptions(c: _Check) -> Iterator[Bevinding]:
    for one in c.catalogus.linkuitzonderingen.values():
        if one.tot < c.today:
            link = Verwijzing(one.host, "over/gezondheid/#links")
            fact = f"Ze liep tot {date_in_words(one.tot)}: {one.reden}"
            yield c.in_list("", link, fact, "linkuitzonderingen")


_KINDS: Mapping[str, tuple[str, str, Callable[[_Check], Iterator[Bevinding]]]] = {
    "verlopen": (
        "Opnieuw na te kijken",
        "De laatste controle is ouder dan de termijn die de redactie afsprak.",
        _overdue,
    ),
    "kapotte-links": (
        "Links die niet werken",
        "Bij de laatste controle werkte dit adres niet, ook niet bij een tweede poging.",
        _broken_links,
    ),
    "linkuitzonderingen": (
        "Uitzonderingen die afliepen",
        "Deze websites worden weer nagekeken. Verwijder de uitzondering, of verleng ze.",
        _expired_exceptions,
    ),
    "zonder-aanbieder": (
        "Zonder aanbieder",
        "Geen enkele bron zegt wie dit hulpmiddel aanbiedt.",
        _without_provider,
    ),
    "alleen-redactie": (
        "Alleen banden van de redactie",
        "Alle banden met criteria legde de redactie zelf. Een bron of de aanbieder zegt niets.",
        _editorial_only,
    ),
    "zonder-band": (
        "Zonder band",
        "Dit hulpmiddel hangt aan geen enkel criterium en geen enkel principe.",
        _without_tie,
    ),
    "los": (
        "Los van de rest",
        "Geen actie, geen ander hulpmiddel en geen afgetoetst proces noemt dit hulpmiddel.",
        _loose,
    ),
    "zonder-actie": (
        "Te ontwikkelen, maar zonder actie",
        "Dit hulpmiddel bestaat nog niet, en het plan heeft geen actie die het oplevert.",
        _without_action,
    ),
    "zonder-start": (
        "Zonder eerste stappen",
        "Er staat niet hoe een team met dit hulpmiddel begint.",
        _without_start,
    ),
    "criteria-zonder-hulpmiddel": (
        "Criteria zonder hulpmiddel",
        "Geen enkel hulpmiddel helpt met deze nood.",
        _criteria_without_aid,
    ),
    "onbekende-links": (
        "Links die niet nagekeken zijn",
        "Van deze webadressen weten wij niet of ze werken, of de controle is te oud.",
        _unchecked_links,
    ),
}
"""The kinds, most pressing first: title, what it means, and what finds them."""
