"""The checks that need more than one record: references, names, histories; lists have their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from macros.governance_checks import Report
from macros.list_checks import ListChecks, no_doubles
from macros.models import Actie, Gebeurtenis, Hulpmiddel
from macros.problems import Problem, did_you_mean
from macros.targets import Target, target_of, walk
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
        self._unique_names()
        ListChecks(self.records, self.known, self.problems, self.problem).check()

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
        no_doubles(self.problem, actie, ("raakvlakken",), actie.raakvlakken)
        no_doubles(self.problem, actie, ("eigenaars",), actie.eigenaars)

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
