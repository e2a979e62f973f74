"""All records, cross-referenced: one frozen object, the same for every view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from macros.aftoetsregels import Aftoetsregels
from macros.models import (
    AanbiederBron,
    Actie,
    Begrip,
    Bijdrage,
    Criterium,
    Document,
    DocumentBron,
    Hulpmiddel,
    Legende,
    Organisatie,
    Principe,
    Route,
    Tegenspraak,
    TypeHulpmiddel,
    WebBron,
)
from macros.models_governance import Governance, Planning, Processen
from macros.models_landschap import AuthentiekeBron, Eif, Elders, Kader
from macros.onderhoud import Linkstatus, Linkuitzondering, Redactie, Taal, Veldvoorbeeld

STRATEGIE = "strategie"
"""Id of the document that is the backbone of the catalogue."""


@dataclass(frozen=True)
class Catalogus:
    """Everything that ``data/`` says, by id and in the order of the files.

    The relations that follow from the records (which aids help with a criterion, which aids an
    action is about) are properties here, so that every view counts the same.
    """

    hulpmiddelen: Mapping[str, Hulpmiddel]
    types: Mapping[str, TypeHulpmiddel]
    legendes: tuple[Legende, ...]
    principes: Mapping[str, Principe]
    criteria: Mapping[str, Criterium]
    acties: Mapping[int, Actie]
    organisaties: Mapping[str, Organisatie]
    documenten: Mapping[str, Document]
    governance: Governance
    planning: Planning
    processen: Processen
    begrippen: Mapping[str, Begrip]
    tegenspraken: Mapping[str, Tegenspraak]
    routes: Mapping[str, Route]
    authentieke_bronnen: Mapping[str, AuthentiekeBron]
    kader: Mapping[str, Kader]
    eif: Eif
    elders: Mapping[str, Elders]
    redactie: Redactie
    taal: Taal
    linkuitzonderingen: Mapping[str, Linkuitzondering]
    linkstatus: Linkstatus | None
    veldvoorbeelden: Mapping[str, Veldvoorbeeld]
    aftoetsen: Aftoetsregels

    @cached_property
    def principe_van_code(self) -> Mapping[str, Principe]:
        """The principle of each code (``SD``)."""
        return {principe.code: principe for principe in self.principes.values()}

    @cached_property
    def principe_van_doel(self) -> Mapping[str, Principe]:
        """The principle that each goal of a tie belongs to: itself, or its criterion's."""
        van_code = self.principe_van_code
        return {**self.principes, **{c.id: van_code[c.code] for c in self.criteria.values()}}

    def principe_van(self, doel: str) -> Principe:
        """Return the principle that a tie's goal belongs to."""
        return self.principe_van_doel[doel]

    def criteria_van(self, principe: Principe) -> tuple[Criterium, ...]:
        """Return the criteria of a principle, in the order of the strategy."""
        return tuple(c for c in self.criteria.values() if c.code == principe.code)

    def principes_van(self, hulpmiddel: Hulpmiddel) -> tuple[Principe, ...]:
        """Return the principles that an aid serves: those its ties belong to, in order."""
        served = {self.principe_van(band.doel).id for band in hulpmiddel.bijdragen}
        return tuple(p for p in self.principes.values() if p.id in served)

    @cached_property
    def banden(self) -> Mapping[str, tuple[tuple[Hulpmiddel, Bijdrage], ...]]:
        """The aids tied to each goal (criterion or principle), in order of id."""
        found: dict[str, list[tuple[Hulpmiddel, Bijdrage]]] = defaultdict(list)
        for hulpmiddel in self.hulpmiddelen.values():
            for band in hulpmiddel.bijdragen:
                found[band.doel].append((hulpmiddel, band))
        return {goal: tuple(pairs) for goal, pairs in found.items()}

    def lopende_banden(self, doel: str) -> tuple[tuple[Hulpmiddel, Bijdrage], ...]:
        """Return the ties to a goal of the aids that have not ended, in order of id."""
        return self._lopende_banden.get(doel, ())

    @cached_property
    def _lopende_banden(self) -> Mapping[str, tuple[tuple[Hulpmiddel, Bijdrage], ...]]:
        return {
            goal: tuple(pair for pair in pairs if not pair[0].beeindigd)
            for goal, pairs in self.banden.items()
        }

    def levering_van(self, hulpmiddel: Hulpmiddel) -> tuple[Actie, ...]:
        """Return the actions that should deliver an aid; none when it is there already.

        Only actions of the part of the plan about aids deliver one: those about the strategy
        itself (a measurement, a report) make use of it.
        """
        if hulpmiddel.status == "ontwikkeld":
            return ()
        actions = (self.acties[nummer] for nummer in hulpmiddel.acties)
        return tuple(one for one in actions if one.onderdeel == "hulpmiddelen")

    def is_van_strategie(self, hulpmiddel: Hulpmiddel) -> bool:
        """Whether the strategy itself speaks of an aid; the others come from around it."""
        return any(
            isinstance(bron, DocumentBron) and bron.document == STRATEGIE
            for bron in hulpmiddel.bronnen
        )

    @cached_property
    def verwanten(self) -> Mapping[str, tuple[str, ...]]:
        """The ids related to each aid: those that it names, then those that name it."""
        found = {h.id: list(h.verwant) for h in self.hulpmiddelen.values()}
        for h in self.hulpmiddelen.values():
            for other in h.verwant:
                found[other].append(h.id)
        return {one: tuple(dict.fromkeys(ids)) for one, ids in found.items()}

    @cached_property
    def legende_van(self) -> Mapping[tuple[str, str], Legende]:
        """What each value of a list of choices means, by list and value."""
        return {(row.lijst, row.waarde): row for row in self.legendes}

    @cached_property
    def kapotte_adressen(self) -> frozenset[str]:
        """The web addresses, without anchor, that did not work when they were last checked."""
        status = self.linkstatus
        return frozenset(row.url for row in status.werkt_niet) if status else frozenset()

    @cached_property
    def afgeleide_raakvlakken(self) -> Mapping[int, tuple[int, ...]]:
        """For each action the ones that name it while it does not name them, in order."""
        return {
            actie.nummer: tuple(
                other.nummer
                for other in self.acties.values()
                if actie.nummer in other.raakvlakken and other.nummer not in actie.raakvlakken
            )
            for actie in self.acties.values()
        }

    def hulpmiddelen_van_actie(self, nummer: int) -> tuple[Hulpmiddel, ...]:
        """Return the aids that name an action as theirs."""
        return self._per_actie.get(nummer, ())

    @cached_property
    def _per_actie(self) -> Mapping[int, tuple[Hulpmiddel, ...]]:
        found: dict[int, list[Hulpmiddel]] = defaultdict(list)
        for hulpmiddel in self.hulpmiddelen.values():
            for nummer in dict.fromkeys(hulpmiddel.acties):
                found[nummer].append(hulpmiddel)
        return {nummer: tuple(rows) for nummer, rows in found.items()}


def bronnen_in(value: Any) -> Iterator[DocumentBron | WebBron | AanbiederBron]:
    """Yield every source inside a record, in order; editorial marks are left out."""
    if isinstance(value, DocumentBron | WebBron | AanbiederBron):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from bronnen_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from bronnen_in(item)
