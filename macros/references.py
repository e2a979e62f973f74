"""The checks that need more than one record: references, names, histories, lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

from macros.aftoetsregels import Aftoetsregels, Band, Keuze
from macros.dates import is_day
from macros.governance_checks import Report, check_governance
from macros.models import LIJSTEN, Actie, Begrip, Fase, Gebeurtenis, Hulpmiddel, Route
from macros.models_governance import Governance, Planning
from macros.models_landschap import Eif
from macros.problems import Problem, did_you_mean
from macros.wording import say


class References:
    """The checks that need more than one record."""

    def __init__(
        self,
        records: Mapping[str, Any],
        known: Mapping[str, Sequence[Any]],
        today: str,
        problems: Sequence[Problem],
        report: Report,
    ) -> None:
        """Take what was read.

        Args:
            records: the records that were judged good, by file.
            known: every id that is written, also of records that were judged bad: a reference to
                one of those dangles no more.
            today: day (``YYYY-MM-DD``) after which nobody can have read anything.
            problems: what was found so far; lists are held complete only while it is empty.
            report: notes a problem.
        """
        self.records = records
        self.known = known
        self.today = today
        self.problems = problems
        self.problem = report
        self.names: dict[Target, Mapping[Any, None]] = {}
        self.top: list[BaseModel] = []
        for rows in records.values():
            if isinstance(rows, Mapping):
                self.top += rows.values()
            elif isinstance(rows, tuple):
                self.top += rows
            elif rows is not None:
                self.top.append(rows)

    def check(self) -> None:
        """Report every mistake that only shows between records."""
        for record in self.top:
            for path, key, value in walk(record):
                self._reference(record, path, key, value)
                if key in {"geraadpleegd", "bevestigd_op"} or path[:1] == ("nagekeken",):
                    self._not_in_future(record, path, value)
        for hulpmiddel in self.records["hulpmiddelen"].values():
            self._historiek(hulpmiddel)
            self._banden(hulpmiddel)
            self._inclusie(hulpmiddel)
            self._not_itself(hulpmiddel)
        for actie in self.records["acties"].values():
            self._historiek(actie)
            self._actie(actie)
        self._planning()
        self._unique_names()
        self._lists()
        if self.records["eif"]:
            self._eif(self.records["eif"])
        if self.records["governance"]:
            check_governance(self.records["governance"], self.problem)
        if self.records["aftoetsen"]:
            self._aftoetsen(self.records["aftoetsen"])

    # -- references

    def _reference(
        self, record: BaseModel, path: tuple[str | int, ...], key: str, value: Any
    ) -> None:
        target = target_of(record, key)
        if target is None or value is None:
            return
        names = self.names.get(target)
        if names is None:
            names = self.names[target] = self._names(target)
        if value not in names:
            hint = did_you_mean(str(value), map(str, names))
            words = say("reference", value=value, label=target.label, hint=hint)
            self.problem(record, path, *words)

    def _names(self, target: Target) -> Mapping[Any, None]:
        """Return what a reference may say, in the order of the files."""
        names = [name for file in target.files for name in self.known.get(file, ())]
        if "governance" in target.files and self.records["governance"]:
            names += [rol.id for rol in self.records["governance"].rollen]
        return dict.fromkeys(name for name in names if isinstance(name, str | int))

    def _not_in_future(self, record: BaseModel, path: tuple[str | int, ...], value: Any) -> None:
        if isinstance(value, str) and value[:1].isdigit() and value > self.today:
            self.problem(record, path, *say("future", value=value))

    # -- aids and actions

    def _historiek(self, record: Hulpmiddel | Actie) -> None:
        rows: Sequence[Gebeurtenis[str]] = record.historiek
        for number in range(1, len(rows)):
            before, after = rows[number - 1].datum, rows[number].datum
            common = min(len(before), len(after))
            if before[:common] > after[:common]:
                words = say("history_order", after=after, before=before)
                self.problem(record, ("historiek", number), *words)
        newest = next((r.status for r in reversed(rows) if r.status and r.weegt != "nee"), None)
        if newest is None:
            self.problem(record, ("historiek",), *say("history_status"))
        elif newest != record.status:
            words = say("status", status=record.status, newest=newest)
            self.problem(record, ("status",), *words)

    def _banden(self, hulpmiddel: Hulpmiddel) -> None:
        seen: set[str] = set()
        for number, band in enumerate(hulpmiddel.bijdragen):
            if band.doel in seen:
                at = ("bijdragen", number, "doel")
                self.problem(hulpmiddel, at, *say("double_tie", doel=band.doel))
            seen.add(band.doel)

    def _inclusie(self, hulpmiddel: Hulpmiddel) -> None:
        if bool(hulpmiddel.digitale_inclusie) != bool(hulpmiddel.digitale_inclusie_reden):
            self.problem(hulpmiddel, ("digitale_inclusie",), *say("inclusion"))

    def _not_itself(self, hulpmiddel: Hulpmiddel) -> None:
        for number, other in enumerate(hulpmiddel.verwant):
            if other == hulpmiddel.id:
                self.problem(hulpmiddel, ("verwant", number), *say("own_relative"))
        if hulpmiddel.beeindigd and hulpmiddel.beeindigd.opgevolgd_door == hulpmiddel.id:
            self.problem(hulpmiddel, ("beeindigd", "opgevolgd_door"), *say("own_successor"))

    def _actie(self, actie: Actie) -> None:
        if actie.nummer in actie.raakvlakken:
            at = ("raakvlakken", actie.raakvlakken.index(actie.nummer))
            self.problem(actie, at, "een actie raakt niet aan zichzelf.", "Haal ze weg.")
        self._no_doubles(actie, ("raakvlakken",), actie.raakvlakken)
        self._no_doubles(actie, ("eigenaars",), actie.eigenaars)

    def _no_doubles(
        self, record: BaseModel, path: tuple[str | int, ...], values: Sequence[Any]
    ) -> None:
        for number, value in enumerate(values):
            if value in values[:number]:
                fact = f'"{value}" staat er twee keer.'
                self.problem(record, (*path, number), fact, "Haal er een weg.")

    def _planning(self) -> None:
        planning: Planning | None = self.records["planning"]
        governance: Governance | None = self.records["governance"]
        if planning is None:
            return
        bands = [one.band for one in planning.termijnen]
        self._no_doubles(planning, ("termijnen",), bands)
        for band in LIJSTEN["timing_band"]:
            if band not in bands:
                fact = f'de termijn "{band}" heeft geen lengte.'
                step = f"Voeg een punt toe met band: {band}."
                self.problem(planning, ("termijnen",), fact, step)
        if governance is None:
            return
        ids = [one.id or number for number, one in enumerate(governance.mijlpalen)]
        self._no_doubles(governance, ("mijlpalen",), ids)
        milestones = {one.id: one for one in governance.mijlpalen if one.id}
        start = milestones.get(planning.start)
        if start is None:
            fact = f'"{planning.start}" is geen mijlpaal met een id.'
            self.problem(planning, ("start",), fact, did_you_mean(planning.start, milestones))
        elif not is_day(start.datum):
            fact = f'de mijlpaal "{planning.start}" heeft geen volledige datum ({start.datum}).'
            step = "Geef in data/governance.yml ook maand en dag."
            self.problem(planning, ("start",), fact, step)

    def _unique_names(self) -> None:
        for name in ("hulpmiddelen", "organisaties"):
            names: defaultdict[str, list[str]] = defaultdict(list)
            aliases: defaultdict[str, list[str]] = defaultdict(list)
            rows = self.records[name].values()
            for row in rows:
                names[row.naam.lower()].append(row.id)
                for alias in row.bekend_als:
                    aliases[alias.lower()].append(row.id)
            for row in rows:
                for known, words in ((names, "name_taken"), (aliases, "name_is_alias")):
                    other = next((one for one in known[row.naam.lower()] if one != row.id), None)
                    if other:
                        self.problem(row, ("naam",), *say(words, naam=row.naam, id=other))
                for number, alias in enumerate(row.bekend_als):
                    for owner in names[alias.lower()][:1]:
                        at = ("bekend_als", number)
                        self.problem(row, at, *say("name_of_other", naam=alias, id=owner))

    # -- lists

    def _lists(self) -> None:
        self._deelpunten()
        self._legendes()
        for route in self.records["routes"].values():
            self._route(route)
        for begrip in self.records["begrippen"].values():
            self._begrip(begrip)

    def _begrip(self, begrip: Begrip) -> None:
        names = (begrip.term, *begrip.bekend_als)
        for number, name in enumerate(begrip.niet_aanduiden):
            if name not in names:
                fact = f'"{name}" is geen schrijfwijze van dit begrip.'
                at = ("niet_aanduiden", number)
                self.problem(begrip, at, fact, did_you_mean(name, names))

    def _deelpunten(self) -> None:
        for criterium in self.records["criteria"].values():
            for number, deel in enumerate(criterium.deelpunten):
                expected = f"{criterium.id}{'abcdefghi'[number]}"
                if deel.id != expected:
                    fact = f'"{deel.id}" volgt niet op het vorige.'
                    at = ("deelpunten", number, "id")
                    self.problem(criterium, at, fact, f'Schrijf "{expected}".')

    def _legendes(self) -> None:
        rows = self.records["legendes"]
        seen: set[tuple[str, str]] = set()
        for row in rows:
            if row.waarde not in LIJSTEN[row.lijst]:
                fact = f'"{row.waarde}" is geen waarde van de lijst "{row.lijst}".'
                self.problem(row, ("waarde",), fact, did_you_mean(row.waarde, LIJSTEN[row.lijst]))
            if (row.lijst, row.waarde) in seen:
                fact = f'"{row.waarde}" wordt twee keer uitgelegd.'
                self.problem(row, ("waarde",), fact, "Verwijder er een.")
            seen.add((row.lijst, row.waarde))
        if rows and not self.problems:
            for lijst, values in LIJSTEN.items():
                for value in values:
                    if (lijst, value) not in seen:
                        fact = f'de waarde "{value}" van de lijst "{lijst}" is niet uitgelegd.'
                        self.problem(rows[-1], (), fact, "Voeg een punt toe.")

    def _route(self, route: Route) -> None:
        phases = get_args(Fase)
        if tuple(deel.fase for deel in route.fasen) != phases:
            fact = "de fasen staan er niet elk één keer in volgorde."
            self.problem(route, ("fasen",), fact, f"Schrijf: {', '.join(phases)}.")
        named: set[str] = set()
        for number, deel in enumerate(route.fasen):
            self._no_doubles(route, ("fasen", number, "criteria"), deel.criteria)
            named |= set(deel.criteria)
        missing = [
            criterium.id
            for criterium in self.records["criteria"].values()
            if criterium.id not in named
            and (route.doelgroep or criterium.perspectief == "inclusie")
        ]
        if missing and not self.problems:
            fact = f"geen enkele fase noemt {', '.join(missing)}."
            self.problem(route, ("fasen",), fact, "Zet het bij de fase waarin het telt.")

    def _eif(self, eif: Eif) -> None:
        """Numbers run on, each in a group that exists; a finding names what is there."""
        numbered = {
            "principes": [one.nummer for one in eif.principes],
            "aanbevelingen": [one.nummer for one in eif.aanbevelingen],
        }
        for key, found in numbered.items():
            for place, number in enumerate(found):
                if number != place + 1:
                    fact = f"nummer {number} volgt niet op het vorige."
                    self.problem(eif, (key, place, "nummer"), fact, f"Schrijf {place + 1}.")
        groups = [groep.id for groep in eif.groepen]
        for place, one in enumerate(eif.aanbevelingen):
            if one.groep not in groups:
                at = ("aanbevelingen", place, "groep")
                fact = f'"{one.groep}" is geen groep van dit bestand.'
                self.problem(eif, at, fact, did_you_mean(one.groep, groups))
        for place, finding in enumerate(eif.vaststellingen):
            for item, number in enumerate(finding.aanbevelingen):
                if number not in numbered["aanbevelingen"]:
                    where = ("vaststellingen", place, "aanbevelingen", item)
                    fact = f"{number} is geen aanbeveling van dit bestand."
                    self.problem(eif, where, fact, "Kijk het nummer na.")

    def _aftoetsen(self, regels: Aftoetsregels) -> None:
        for number, one in enumerate(regels.criteriaset.vervallen):
            if one in self.known.get("criteria", ()):
                fact = f'het vervallen criterium "{one}" staat weer in data/criteria.yml.'
                at = ("criteriaset", "vervallen", number)
                self.problem(regels, at, fact, "Geef het nieuwe criterium een eigen id.")
        for name, kind in (("antwoorden", Keuze), ("banden", Band)):
            found = [one.id for one in getattr(regels, name)]
            if found != list(get_args(kind)):
                fact = "de ids staan er niet elk één keer in volgorde."
                step = f"Schrijf er {len(get_args(kind))}: {', '.join(get_args(kind))}."
                self.problem(regels, (name,), fact, step)


@dataclass(frozen=True)
class Target:
    """What a reference may point at: the files whose names count, and the Dutch word for it."""

    files: tuple[str, ...]
    label: str


_HULPMIDDEL = Target(("hulpmiddelen",), "gekend hulpmiddel")
_ORGANISATIE = Target(("organisaties",), "gekende organisatie of rol")
_ACTIE = Target(("acties",), "gekende actie")
_CRITERIUM = Target(("criteria",), "gekend criterium")
_WIE = Target(("governance", "organisaties"), "gekende rol of organisatie")

REFERENCES: Mapping[tuple[str, str], Target] = {
    ("", "aanbieders"): _ORGANISATIE,
    ("", "aanbieder"): _ORGANISATIE,
    ("", "opdrachtgever"): _ORGANISATIE,
    ("", "eigenaars"): _ORGANISATIE,
    ("", "eigenaar"): _ORGANISATIE,
    ("", "organisaties"): _ORGANISATIE,
    ("", "document"): Target(("documenten",), "gekend document"),
    ("", "acties"): _ACTIE,
    ("", "raakvlakken"): _ACTIE,
    ("", "hulpmiddelen"): _HULPMIDDEL,
    ("", "hulpmiddel"): _HULPMIDDEL,
    ("", "houder"): _ORGANISATIE,
    ("Elders", "principes"): Target(("principes",), "gekend principe"),
    ("", "verwant"): _HULPMIDDEL,
    ("", "opgevolgd_door"): _HULPMIDDEL,
    ("", "criteria"): _CRITERIUM,
    ("", "doel"): Target(("criteria", "principes"), "gekend criterium of principe"),
    ("Governance", "wie"): _WIE,
    ("Governance", "aan"): _WIE,
    ("Begrip", "zie"): Target(("begrippen",), "gekend begrip"),
}
"""Which keys refer to what: by the kind of record and the key, or by the key alone."""


def target_of(record: BaseModel, key: str) -> Target | None:
    """Return what a key of a record (or of a part of it) refers to, if it refers to anything."""
    return REFERENCES.get((type(record).__name__, key)) or REFERENCES.get(("", key))


def walk(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str, Any]]:
    """Yield path, key and value of every scalar in a record; an item carries its list's key."""
    waiting: list[tuple[tuple[str | int, ...], str, Any]] = [((), "", record)]
    while waiting:
        path, key, value = waiting.pop()
        if isinstance(value, BaseModel):
            waiting += [((*path, name), name, inner) for name, inner in reversed([*value])]
        elif isinstance(value, tuple):
            numbered = reversed([*enumerate(value)])
            waiting += [((*path, number), key, inner) for number, inner in numbered]
        else:
            yield path, key, value
