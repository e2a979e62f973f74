"""The checks of the lists that the catalogue goes by: complete, in order, each thing once.

They look at more than one record, but at no aid; ``references.py`` has them done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from macros.aftoetsregels import Aftoetsregels, Band, Keuze
from macros.dates import is_day
from macros.governance_checks import Report, check_governance
from macros.models import LIJSTEN, Begrip, Criterium, Fase, Legende, Route
from macros.models_governance import Governance, Planning
from macros.models_landschap import Eif
from macros.problems import Problem, did_you_mean


def no_doubles(
    report: Report, record: BaseModel, path: tuple[str | int, ...], values: Sequence[Any]
) -> None:
    """Report every value of a list that stands there before."""
    for number, value in enumerate(values):
        if value in values[:number]:
            fact = f'"{value}" staat er twee keer.'
            report(record, (*path, number), fact, "Haal er een weg.")


class ListChecks:
    """The checks of the lists, and of the files that hold one record."""

    def __init__(
        self,
        records: Mapping[str, Any],
        known: Mapping[str, Sequence[Any]],
        problems: Sequence[Problem],
        report: Report,
    ) -> None:
        """Take what was read.

        Args:
            records: the records that were judged good, by file.
            known: every id that is written, also of records that were judged bad.
            problems: what was found so far; lists are held complete only while it is empty.
            report: notes a problem.
        """
        self.records = records
        self.known = known
        self.problems = problems
        self.problem = report

    def check(self) -> None:
        """Report every mistake in them."""
        if self.records["planning"]:
            self._planning(self.records["planning"])
        for criterium in self.records["criteria"].values():
            self._deelpunten(criterium)
        self._legendes()
        for route in self.records["routes"].values():
            self._route(route)
        for begrip in self.records["begrippen"].values():
            self._begrip(begrip)
        if self.records["eif"]:
            self._eif(self.records["eif"])
        if self.records["governance"]:
            check_governance(self.records["governance"], self.problem)
        if self.records["aftoetsen"]:
            self._aftoetsen(self.records["aftoetsen"])

    def _planning(self, planning: Planning) -> None:
        governance: Governance | None = self.records["governance"]
        bands = [one.band for one in planning.termijnen]
        no_doubles(self.problem, planning, ("termijnen",), bands)
        for band in LIJSTEN["timing_band"]:
            if band not in bands:
                fact = f'de termijn "{band}" heeft geen lengte.'
                step = f"Voeg een punt toe met band: {band}."
                self.problem(planning, ("termijnen",), fact, step)
        if governance is None:
            return
        ids = [one.id or number for number, one in enumerate(governance.mijlpalen)]
        no_doubles(self.problem, governance, ("mijlpalen",), ids)
        milestones = {one.id: one for one in governance.mijlpalen if one.id}
        start = milestones.get(planning.start)
        if start is None:
            fact = f'"{planning.start}" is geen mijlpaal met een id.'
            self.problem(planning, ("start",), fact, did_you_mean(planning.start, milestones))
        elif not is_day(start.datum):
            fact = f'de mijlpaal "{planning.start}" heeft geen volledige datum ({start.datum}).'
            step = "Geef in data/governance.yml ook maand en dag."
            self.problem(planning, ("start",), fact, step)

    def _begrip(self, begrip: Begrip) -> None:
        names = (begrip.term, *begrip.bekend_als)
        for number, name in enumerate(begrip.niet_aanduiden):
            if name not in names:
                fact = f'"{name}" is geen schrijfwijze van dit begrip.'
                at = ("niet_aanduiden", number)
                self.problem(begrip, at, fact, did_you_mean(name, names))

    def _deelpunten(self, criterium: Criterium) -> None:
        for number, deel in enumerate(criterium.deelpunten):
            expected = f"{criterium.id}{chr(ord('a') + number)}"
            if deel.id != expected:
                fact = f'"{deel.id}" volgt niet op het vorige.'
                at = ("deelpunten", number, "id")
                self.problem(criterium, at, fact, f'Schrijf "{expected}".')

    def _legendes(self) -> None:
        rows: Sequence[Legende] = self.records["legendes"]
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
            no_doubles(self.problem, route, ("fasen", number, "criteria"), deel.criteria)
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
