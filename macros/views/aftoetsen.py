"""The self-assessment: its questions, how it counts, and what its scripts are told.

Read by: ``aftoetsen_*.html``; ``gegevens`` and ``hulpgegevens`` by ``docs/js/aftoetsen/``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros import paths
from macros.aftoetsregels import Grenzen
from macros.catalogus import Catalogus
from macros.criteriaset import Criteriastand, criteriastand
from macros.models import Criterium, Principe
from macros.views.principes import IndicatorView, indicatoren
from macros.views.shared import STATUSES, BronView, Verwijzing, bron_view, keuze, principe_link

ZONDER_VRAAG = "Voldoet je dienst aan dit criterium?"
"""The question of a criterion that has none of its own yet."""


@dataclass(frozen=True)
class VraagView:
    """A criterion as a question."""

    id: str
    anker: str
    nood: Verwijzing
    vraag: str
    tekst: str
    deelpunten: tuple[str, ...]
    bewijs: tuple[str, ...]
    indicatoren: tuple[IndicatorView, ...]
    bron: BronView


@dataclass(frozen=True)
class VragenPagina:
    """The questions of one principle; ``vorige`` and ``volgende`` are its neighbours."""

    id: str
    naam: str
    kern: str
    principe: Verwijzing
    path: str
    gebruiker: tuple[VraagView, ...]
    inclusie: tuple[VraagView, ...]
    vorige: Verwijzing | None
    volgende: Verwijzing | None

    @property
    def vragen(self) -> tuple[VraagView, ...]:
        """All questions, in the order of the strategy."""
        return self.gebruiker + self.inclusie


@dataclass(frozen=True)
class RegelView:
    """A rule by which the assessment counts: an answer or a band."""

    id: str
    naam: str
    tekst: str
    bron: BronView


@dataclass(frozen=True)
class MethodeView:
    """How the assessment counts."""

    antwoorden: tuple[RegelView, ...]
    banden: tuple[RegelView, ...]
    gewicht: str
    gewicht_reden: str
    gewicht_bron: BronView
    stand: Criteriastand


@dataclass(frozen=True)
class DrempelVraag:
    """A threshold of significance as a field to fill in."""

    id: str
    naam: str
    waarde: str
    eenheid: str
    bron: BronView


@dataclass(frozen=True)
class AftoetsView:
    """What every page of the assessment needs: its questions by principle, its rules, its data."""

    principes: tuple[VragenPagina, ...]
    methode: MethodeView
    drempels: tuple[DrempelVraag, ...]
    uitkomsten: tuple[RegelView, ...]
    lezing: str
    lezing_bron: BronView
    grenzen: Grenzen
    gegevens: dict[str, Any]
    hulp: dict[str, Any]
    aantal_criteria: int


@dataclass(frozen=True)
class SleutelRij:
    """A key of the file of an assessment: where it stands, what it is, what it may hold."""

    pad: str
    titel: str
    vorm: str
    uitleg: str


def aftoetsen(catalogus: Catalogus) -> AftoetsView:
    """Return what the pages of the assessment show and tell their scripts."""
    stand = criteriastand(catalogus)
    return AftoetsView(
        principes=tuple(vragen_pagina(catalogus, one) for one in catalogus.principes.values()),
        methode=methode(catalogus, stand),
        drempels=tuple(
            DrempelVraag(
                one.id,
                one.naam,
                f"{one.waarde:,}".replace(",", "."),
                one.eenheid,
                bron_view(catalogus, one.bron),
            )
            for one in catalogus.governance.drempels
        ),
        uitkomsten=uitkomsten(catalogus),
        lezing=catalogus.aftoetsen.hulpmiddel.lezing,
        lezing_bron=bron_view(catalogus, catalogus.aftoetsen.hulpmiddel.lezing_bron),
        grenzen=catalogus.aftoetsen.grenzen,
        gegevens=gegevens(catalogus, stand),
        hulp=hulpgegevens(catalogus),
        aantal_criteria=len(catalogus.criteria),
    )


def uitkomsten(catalogus: Catalogus) -> tuple[RegelView, ...]:
    """Return what the test of significance can say of a service, and then of an aid."""
    aid = catalogus.aftoetsen.hulpmiddel
    return (
        *(
            RegelView(one.id, one.titel, one.uitleg, bron_view(catalogus, one.bron))
            for one in catalogus.governance.uitkomsten
        ),
        RegelView("hulpmiddel", aid.titel, aid.uitleg, bron_view(catalogus, aid.bron)),
    )


def vragen_pagina(catalogus: Catalogus, principe: Principe) -> VragenPagina:
    """Return the questions of one principle."""
    order = tuple(catalogus.principes.values())
    place = order.index(principe)
    rows = [(c.perspectief, _vraag(catalogus, c)) for c in catalogus.criteria_van(principe)]
    return VragenPagina(
        id=principe.id,
        naam=principe.naam,
        kern=principe.kern,
        principe=principe_link(principe),
        path=paths.vragen_path(principe),
        gebruiker=tuple(vraag for name, vraag in rows if name == "gebruiker"),
        inclusie=tuple(vraag for name, vraag in rows if name == "inclusie"),
        vorige=_neighbour(order[place - 1]) if place else None,
        volgende=_neighbour(order[place + 1]) if place + 1 < len(order) else None,
    )


def _neighbour(principe: Principe) -> Verwijzing:
    return Verwijzing(principe.naam, paths.vragen_path(principe))


def _vraag(catalogus: Catalogus, criterium: Criterium) -> VraagView:
    return VraagView(
        id=criterium.id,
        anker=criterium.id.lower(),
        nood=Verwijzing(criterium.nood, paths.nood_path(criterium)),
        vraag=criterium.vraag or ZONDER_VRAAG,
        tekst=criterium.tekst,
        deelpunten=tuple(deel.tekst for deel in criterium.deelpunten),
        bewijs=criterium.bewijs,
        indicatoren=indicatoren(catalogus, criterium),
        bron=bron_view(catalogus, criterium.bron),
    )


def methode(catalogus: Catalogus, stand: Criteriastand) -> MethodeView:
    """Return how the assessment counts, each rule with its source."""
    regels = catalogus.aftoetsen
    gewicht = regels.gewicht_deels
    return MethodeView(
        antwoorden=tuple(
            RegelView(one.id, one.naam, one.uitleg, bron_view(catalogus, one.bron))
            for one in regels.antwoorden
        ),
        banden=tuple(
            RegelView(one.id, one.naam, one.tekst, bron_view(catalogus, one.bron))
            for one in regels.banden
        ),
        gewicht=f"{gewicht.teller}/{gewicht.noemer}",
        gewicht_reden=gewicht.reden,
        gewicht_bron=bron_view(catalogus, gewicht.bron),
        stand=stand,
    )


def gegevens(catalogus: Catalogus, stand: Criteriastand) -> dict[str, Any]:
    """Return what every page of the assessment tells its script."""
    regels = catalogus.aftoetsen
    return {
        "set": {"versie": stand.versie, "hash": stand.hash},
        "principes": [
            {"id": p.id, "naam": p.naam, "pad": paths.vragen_path(p)}
            for p in catalogus.principes.values()
        ],
        "criteria": [
            {
                "id": c.id,
                "hash": stand.hashes[c.id],
                "principe": catalogus.principe_van_code[c.code].id,
                "perspectief": c.perspectief,
                "nood": c.nood,
                "vraag": c.vraag or c.tekst,
                "pad": paths.nood_path(c),
            }
            for c in catalogus.criteria.values()
        ],
        "regels": {
            "gewicht": {
                "teller": regels.gewicht_deels.teller,
                "noemer": regels.gewicht_deels.noemer,
            },
            "grens": regels.grens_procent,
            "banden": {one.id: one.naam for one in regels.banden},
            "keuzes": {one.id: one.naam for one in regels.antwoorden},
            "grenzen": regels.grenzen.model_dump(exclude={"bron"}),
        },
        "drempels": [
            {"id": one.id, "naam": one.naam, "waarde": one.waarde, "eenheid": one.eenheid}
            for one in catalogus.governance.drempels
        ],
        "uitkomsten": {one.id: one.naam for one in uitkomsten(catalogus)},
    }


def hulpgegevens(catalogus: Catalogus) -> dict[str, Any]:
    """Return the aids that are tied to criteria, for the ranking; ended ones are left out."""
    ties = {c.id: catalogus.lopende_banden(c.id) for c in catalogus.criteria.values()}
    aids = {h.id: h for pairs in ties.values() for h, _ in pairs}
    return {
        "hulpmiddelen": {
            h.id: {
                "naam": h.naam,
                "pad": paths.hulpmiddel_path(h.id),
                "status": STATUSES.index(h.status),
                "statusnaam": keuze(catalogus, "status", h.status).naam,
                "acties": [
                    {
                        "nummer": actie.nummer,
                        "titel": actie.titel,
                        "pad": paths.actie_path(actie.nummer),
                    }
                    for actie in catalogus.levering_van(h)
                ],
            }
            for h in sorted(aids.values(), key=lambda h: h.id)
        },
        "banden": {
            one: [[h.id, band.mate, band.reden] for h, band in pairs]
            for one, pairs in ties.items()
            if pairs
        },
    }


_VORMEN = {"string": "tekst", "integer": "geheel getal", "array": "lijst", "object": "groep"}


def sleutels(schema: dict[str, Any]) -> tuple[SleutelRij, ...]:
    """Return the keys of a file, as a table for readers, from its JSON Schema."""
    return tuple(_walk(schema, schema, ""))


def _walk(root: dict[str, Any], part: dict[str, Any], base: str) -> Iterator[SleutelRij]:
    for name, inner in _named(part):
        rule = root["$defs"][inner["$ref"].rsplit("/", 1)[1]] if "$ref" in inner else inner
        path = f"{base}.{name}".lstrip(".")
        yield SleutelRij(path, rule["title"], _vorm(rule), rule.get("description", ""))
        if name != "verschil":
            yield from _walk(root, rule, path)


def _named(part: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from part.get("properties", {}).items()
    if "additionalProperties" in part:
        yield "SD-G1", part["additionalProperties"]
    if "properties" in part.get("items", {}):
        yield from part["items"]["properties"].items()


def _vorm(rule: dict[str, Any]) -> str:
    if "const" in rule:
        return f'altijd "{rule["const"]}"' if isinstance(rule["const"], str) else str(rule["const"])
    if "enum" in rule:
        return " of ".join(rule["enum"])
    if rule.get("format") == "date":
        return "datum, JJJJ-MM-DD"
    kind = rule.get("type")
    if kind == "string" and rule["maxLength"] > 40:  # noqa: PLR2004 - ids and dates need no limit
        return f"tekst, hoogstens {rule['maxLength']} tekens"
    return _VORMEN[kind] if isinstance(kind, str) else "elke waarde"
