"""What stands around the strategy: law and frameworks, EIF, elsewhere.

Read by: ``kader.html``, ``eif.html``, ``elders.html``, and the pages of needs and aids, which show
what bears on them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from macros import paths
from macros.catalogus import Catalogus
from macros.dates import date_in_words
from macros.models import Link
from macros.models_landschap import Elders, Kader, KaderSoort, Koppeling
from macros.views.shared import (
    LEVELS,
    BronView,
    Verwijzing,
    bron_view,
    criterium_link,
    hulpmiddel_link,
    principe_link,
)


@dataclass(frozen=True)
class Weblink:
    """A web address outside the site."""

    titel: str
    url: str
    host: str


@dataclass(frozen=True)
class KoppelingView:
    """A tie of a text to a criterion or principle."""

    doel: str
    link: Verwijzing
    reden: str
    bron: BronView


@dataclass(frozen=True)
class KaderView:
    """A law or framework."""

    id: str
    naam: str
    citeertitel: str
    soort: str
    bestuursniveau: str
    datum: str
    betekenis: str
    criteria: tuple[KoppelingView, ...]
    hulpmiddelen: tuple[Verwijzing, ...]
    historiek: tuple[tuple[str, str, BronView], ...]
    links: tuple[Weblink, ...]
    bron: BronView


@dataclass(frozen=True)
class Kadergroep:
    """The texts of one level of government."""

    id: str
    titel: str
    kaders: tuple[KaderView, ...]


@dataclass(frozen=True)
class KaderBijNood:
    """A text that bears on a criterion, as its page shows it."""

    link: Verwijzing
    soort: str
    reden: str
    bron: BronView


@dataclass(frozen=True)
class Vaststelling:
    """What the factsheet finds of Belgium."""

    is_sterk: bool
    tekst: str
    aanbevelingen: tuple[int, ...]
    hulpmiddelen: tuple[Verwijzing, ...]
    bron: BronView


@dataclass(frozen=True)
class EifRij:
    """A principle or recommendation of the framework, with its ties."""

    nummer: int
    naam: str
    tekst: str
    banden: tuple[KoppelingView, ...]
    bron: BronView


@dataclass(frozen=True)
class EifGroepView:
    """A group of recommendations."""

    id: str
    titel: str
    rijen: tuple[EifRij, ...]
    vaststellingen: tuple[Vaststelling, ...]
    bron: BronView


@dataclass(frozen=True)
class EifView:
    """The whole crosswalk, with how many rows are tied to something of ours."""

    principes: tuple[EifRij, ...]
    groepen: tuple[EifGroepView, ...]
    algemeen: tuple[Vaststelling, ...]
    principes_met_band: int
    aanbevelingen_met_band: int
    aantal_aanbevelingen: int


@dataclass(frozen=True)
class EldersView:
    """Comparable work elsewhere."""

    id: str
    naam: str
    waar: str
    tekst: str
    criteria: tuple[Verwijzing, ...]
    ook: tuple[Verwijzing, ...]
    links: tuple[Weblink, ...]
    bron: BronView


@dataclass(frozen=True)
class Eldersgroep:
    """What others do for one principle."""

    id: str
    titel: str
    path: str
    punten: tuple[EldersView, ...]


def weblinks(links: Iterable[Link]) -> tuple[Weblink, ...]:
    """Return web addresses with the name of their site."""
    return tuple(Weblink(one.titel, one.url, one.url.split("/")[2]) for one in links)


def registers_via(catalogus: Catalogus, hulpmiddel: str) -> tuple[Verwijzing, ...]:
    """Return the registers that an aid brings a team to."""
    return tuple(
        Verwijzing(one.naam, f"authentieke-bronnen/#{one.id}")
        for one in catalogus.authentieke_bronnen.values()
        if any(way.hulpmiddel == hulpmiddel for way in one.ontsluiting)
    )


def kaders(catalogus: Catalogus) -> tuple[Kadergroep, ...]:
    """Return the texts by level of government; within one by kind, then by date."""
    kinds = get_args(KaderSoort)
    groups = []
    for level in LEVELS:
        found = [k for k in catalogus.kader.values() if k.bestuursniveau == level]
        found.sort(key=lambda k: (kinds.index(k.soort), k.datum or "", k.naam.casefold()))
        if found:
            rows = tuple(_kader(catalogus, one) for one in found)
            groups.append(Kadergroep(paths.slug(level), level.capitalize(), rows))
    return tuple(groups)


def _kader(catalogus: Catalogus, kader: Kader) -> KaderView:
    return KaderView(
        kader.id,
        kader.naam,
        kader.citeertitel or "",
        kader.soort,
        kader.bestuursniveau,
        date_in_words(kader.datum) if kader.datum else "",
        kader.betekenis,
        koppelingen(catalogus, kader.criteria),
        tuple(hulpmiddel_link(catalogus.hulpmiddelen[one]) for one in kader.hulpmiddelen),
        tuple(
            (date_in_words(row.datum), row.gebeurtenis, bron_view(catalogus, row.bron))
            for row in kader.historiek
        ),
        weblinks(kader.links),
        bron_view(catalogus, kader.bron),
    )


def koppelingen(catalogus: Catalogus, ties: Iterable[Koppeling]) -> tuple[KoppelingView, ...]:
    """Return ties to criteria and principles, with where they lead."""
    return tuple(
        KoppelingView(
            one.doel if one.doel in catalogus.criteria else "",
            criterium_link(catalogus.criteria[one.doel])
            if one.doel in catalogus.criteria
            else principe_link(catalogus.principes[one.doel]),
            one.reden,
            bron_view(catalogus, one.bron),
        )
        for one in ties
    )


def kaders_bij(catalogus: Catalogus, criterium: str) -> tuple[KaderBijNood, ...]:
    """Return the texts that bear on a criterion, nearest level first."""
    rows = [
        (kader, tie)
        for kader in catalogus.kader.values()
        for tie in kader.criteria
        if tie.doel == criterium
    ]
    rows.sort(key=lambda pair: LEVELS.index(pair[0].bestuursniveau))
    return tuple(
        KaderBijNood(
            kader_link(kader),
            f"{kader.soort}, {kader.bestuursniveau}",
            tie.reden,
            bron_view(catalogus, tie.bron),
        )
        for kader, tie in rows
    )


def kaders_met(catalogus: Catalogus, hulpmiddel: str) -> tuple[Verwijzing, ...]:
    """Return the texts that an aid helps with."""
    return tuple(kader_link(k) for k in catalogus.kader.values() if hulpmiddel in k.hulpmiddelen)


def kader_link(kader: Kader) -> Verwijzing:
    """Return the link to a law or framework."""
    return Verwijzing(kader.naam, f"kader/#{kader.id}")


def eif(catalogus: Catalogus) -> EifView:
    """Return the European Interoperability Framework against our principles and criteria."""
    data = catalogus.eif
    principes = tuple(
        EifRij(
            p.nummer,
            p.naam,
            p.uitleg,
            koppelingen(catalogus, p.banden),
            bron_view(catalogus, p.bron),
        )
        for p in data.principes
    )
    of_group = {a.nummer: a.groep for a in data.aanbevelingen}
    findings = tuple(
        (
            {of_group[n] for n in one.aanbevelingen if n in of_group},
            Vaststelling(
                one.soort == "sterk",
                one.tekst,
                one.aanbevelingen,
                tuple(hulpmiddel_link(catalogus.hulpmiddelen[h]) for h in one.hulpmiddelen),
                bron_view(catalogus, one.bron),
            ),
        )
        for one in data.vaststellingen
    )
    groups = tuple(
        EifGroepView(
            g.id,
            g.titel,
            tuple(
                EifRij(
                    a.nummer,
                    f"Aanbeveling {a.nummer}",
                    a.tekst or "",
                    koppelingen(catalogus, a.banden),
                    bron_view(catalogus, a.bron),
                )
                for a in data.aanbevelingen
                if a.groep == g.id
            ),
            tuple(view for belongs, view in findings if belongs == {g.id}),
            bron_view(catalogus, g.bron),
        )
        for g in data.groepen
    )
    return EifView(
        principes,
        groups,
        tuple(view for belongs, view in findings if len(belongs) != 1),
        sum(bool(row.banden) for row in principes),
        sum(bool(a.banden) for a in data.aanbevelingen),
        len(data.aanbevelingen),
    )


def elders(catalogus: Catalogus) -> tuple[Eldersgroep, ...]:
    """Return comparable work elsewhere, under the first principle that each names."""
    groups = []
    for principe in catalogus.principes.values():
        rows = tuple(
            _elders(catalogus, one)
            for one in catalogus.elders.values()
            if one.principes[0] == principe.id
        )
        if rows:
            path = paths.principe_path(principe)
            groups.append(Eldersgroep(principe.id, principe.naam, path, rows))
    return tuple(groups)


def _elders(catalogus: Catalogus, one: Elders) -> EldersView:
    return EldersView(
        one.id,
        one.naam,
        one.waar,
        one.tekst,
        tuple(criterium_link(catalogus.criteria[c]) for c in one.criteria),
        tuple(principe_link(catalogus.principes[p]) for p in one.principes[1:]),
        weblinks(one.links),
        bron_view(catalogus, one.bron),
    )
