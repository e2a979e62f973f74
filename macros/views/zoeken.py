"""What the site search knows of each record: its names, and where it leads.

Read by: ``macros/search.py`` for the index of names, and the article of a generated page, from
which the full-text index takes its metadata.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from macros import paths
from macros.catalogus import Catalogus
from macros.models import Actie, Begrip, Criterium, Hulpmiddel, Organisatie, Principe
from macros.models_governance import Proces
from macros.views.shared import Keuze, keuze

Kind = Literal["hulpmiddel", "nood", "actie", "organisatie", "proces", "uitleg"]
"""Under which heading a result stands."""


@dataclass(frozen=True)
class Vindbaar:
    """A record as the search knows it.

    Attributes:
        kind: under which heading it stands among the results.
        titel: its name, as shown.
        path: address of its page, relative to the root; with an anchor when it is a part of one.
        type: what it is, in one or two words; empty when the heading says enough.
        status: how far it stands, when it has a status.
        gestopt: whether it has ended; then that is shown instead of the status.
        namen: other names, under which it must be found as under its own.
        zoekwoorden: words with which people look for it that are no names.
    """

    kind: Kind
    titel: str
    path: str
    type: str = ""
    status: Keuze | None = None
    gestopt: bool = False
    namen: tuple[str, ...] = ()
    zoekwoorden: tuple[str, ...] = ()


def vindbaar(catalogus: Catalogus) -> Iterator[Vindbaar]:
    """Yield all that is found by name; on an equal match the first one wins.

    The aids of the strategy itself come before those from around it.
    """
    aids = catalogus.hulpmiddelen.values()
    for hulpmiddel in sorted(aids, key=lambda h: not catalogus.is_van_strategie(h)):
        yield hulpmiddel_vindbaar(catalogus, hulpmiddel)
    for criterium in catalogus.criteria.values():
        yield nood_vindbaar(catalogus, criterium)
    for actie in catalogus.acties.values():
        yield actie_vindbaar(catalogus, actie)
    for organisatie in catalogus.organisaties.values():
        yield organisatie_vindbaar(organisatie)
    for proces in catalogus.processen.processen:
        yield proces_vindbaar(proces)
    for principe in catalogus.principes.values():
        yield principe_vindbaar(principe)
    for begrip in catalogus.begrippen.values():
        yield begrip_vindbaar(begrip)


def hulpmiddel_vindbaar(catalogus: Catalogus, hulpmiddel: Hulpmiddel) -> Vindbaar:
    """Return an aid as the search knows it."""
    return Vindbaar(
        "hulpmiddel",
        hulpmiddel.naam,
        paths.hulpmiddel_path(hulpmiddel.id),
        type=keuze(catalogus, "type", hulpmiddel.type).naam,
        status=keuze(catalogus, "status", hulpmiddel.status),
        gestopt=hulpmiddel.beeindigd is not None,
        namen=hulpmiddel.bekend_als,
    )


def nood_vindbaar(catalogus: Catalogus, criterium: Criterium) -> Vindbaar:
    """Return a need as the search knows it: also by the id of its criterion."""
    return Vindbaar(
        "nood",
        criterium.nood,
        paths.nood_path(criterium),
        type=catalogus.principe_van(criterium.id).naam,
        namen=(criterium.id,),
        zoekwoorden=criterium.zoekwoorden,
    )


def actie_vindbaar(catalogus: Catalogus, actie: Actie) -> Vindbaar:
    """Return an action as the search knows it: by its title and by its number."""
    return Vindbaar(
        "actie",
        f"Actie {actie.nummer}: {actie.titel}",
        paths.actie_path(actie.nummer),
        status=keuze(catalogus, "actiestatus", actie.status),
        namen=(f"actie {actie.nummer}", actie.titel),
    )


def organisatie_vindbaar(organisatie: Organisatie) -> Vindbaar:
    """Return an organisation or role as the search knows it."""
    return Vindbaar(
        "organisatie",
        organisatie.naam,
        paths.organisatie_path(organisatie.id),
        type=organisatie.soort.capitalize(),
        namen=organisatie.bekend_als,
    )


def proces_vindbaar(proces: Proces) -> Vindbaar:
    """Return a tested process as the search knows it."""
    return Vindbaar("proces", proces.naam, paths.proces_path(proces.id), type="Afgetoetst proces")


def principe_vindbaar(principe: Principe) -> Vindbaar:
    """Return a principle as the search knows it."""
    return Vindbaar("uitleg", principe.naam, paths.principe_path(principe), type="Principe")


def begrip_vindbaar(begrip: Begrip) -> Vindbaar:
    """Return a term as the search knows it: a place on the page of terms."""
    return Vindbaar(
        "uitleg",
        begrip.term,
        f"begrippen/#{begrip.id}",
        type="Begrip",
        namen=begrip.bekend_als,
    )
