"""What the pages for editors show: the fields with examples, a tie as an example, plain words.

Read by: ``velden.html``, ``voorbeeldband.html``, ``woordenlijst.html``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from macros import paths
from macros.catalogus import Catalogus
from macros.loader import judge_hulpmiddel
from macros.models import LIJSTEN, AanbiederBron, DocumentBron, Hulpmiddel, WebBron
from macros.problems import Problem
from macros.views.shared import BandView, Verwijzing, band_view, hulpmiddel_link
from macros.vormen import Soort, Veld, Vorm, vorm_van
from macros.yaml_source import parse_yaml

EXAMPLE = "voorbeeld"
"""The id of the aid in which the examples are judged."""
_BASE: Mapping[str, str] = {
    "naam": "naam: Voorbeeld",
    "type": "type: opleiding",
    "status": "status: ontwikkeld",
    "samenvatting": "samenvatting: Leert je iets.",
    "beschrijving": "beschrijving: Een cursus.",
    "historiek": "historiek: [{datum: 2022-04-21, status: ontwikkeld, bron: redactie}]",
    "bronnen": "bronnen: [redactie]",
    "nagekeken": "nagekeken: {datum: 2026-01-15, waaraan: bronnen}",
}
"""An aid with what must be there; an example takes the place of its own keys."""
_WORDS: Mapping[Soort, tuple[str, str]] = {
    "tekst": ("gewone tekst", "gewone teksten"),
    "vrij": ("gewone tekst", "gewone teksten"),
    "markdown": ("tekst met opmaak (Markdown)", "teksten met opmaak (Markdown)"),
    "datum": ("jaar, jaar-maand of jaar-maand-dag", "datums"),
    "dag": ("jaar-maand-dag", "dagen"),
    "id": ("een id", "ids"),
    "url": ("een https-adres", "https-adressen"),
    "getal": ("een geheel getal", "gehele getallen"),
    "ja_nee": ("true of false", "true of false"),
    "keuze": ("een van deze waarden", "een of meer van deze waarden"),
    "bron": ("een bron", "bronnen"),
    "record": ("sleutels met waarden", "punten met sleutels"),
}


@dataclass(frozen=True)
class FoutView:
    """A bad example, and what an editor gets to read."""

    tekst: str
    meldingen: tuple[str, ...]


@dataclass(frozen=True)
class WaardeView:
    """A value to choose from, and what it means where that is explained."""

    waarde: str
    uitleg: str


@dataclass(frozen=True)
class VeldView:
    """A key: what it means, what may stand there, examples."""

    id: str
    naam: str
    uitleg: str
    vorm: str
    verplicht: bool
    waarden: tuple[WaardeView, ...]
    onderdelen: tuple[VeldView, ...]
    goed: str
    fouten: tuple[FoutView, ...]


@dataclass(frozen=True)
class BronSoort:
    """A way to write a source, with its keys."""

    titel: str
    velden: tuple[VeldView, ...]


@dataclass(frozen=True)
class VeldenView:
    """The field reference."""

    verplicht: tuple[VeldView, ...]
    mag: tuple[VeldView, ...]
    bronnen: tuple[BronSoort, ...]


def velden(catalogus: Catalogus, today: str) -> VeldenView:
    """Return the field reference of an aid; bad examples are judged on the day ``today``."""
    keys = vorm_van(Hulpmiddel).velden
    views = tuple(_veld(catalogus, one, today) for one in keys if one.sleutel != "id")
    kinds: Mapping[str, type[BaseModel]] = {
        "Een document": DocumentBron,
        "Een openbare pagina": WebBron,
        "Het woord van de aanbieder": AanbiederBron,
    }
    return VeldenView(
        verplicht=tuple(view for view in views if view.verplicht),
        mag=tuple(view for view in views if not view.verplicht),
        bronnen=tuple(
            BronSoort(titel, tuple(_onderdeel(catalogus, one) for one in vorm_van(model).velden))
            for titel, model in kinds.items()
        ),
    )


def _veld(catalogus: Catalogus, veld: Veld, today: str) -> VeldView:
    name = veld.sleutel
    example = catalogus.veldvoorbeelden.get(name)
    return VeldView(
        id=paths.slug(name).replace("_", "-"),
        naam=name,
        uitleg=veld.uitleg,
        vorm=_in_words(veld.vorm),
        verplicht=veld.verplicht,
        waarden=_values(catalogus, veld),
        onderdelen=tuple(_onderdeel(catalogus, one) for one in veld.vorm.een.velden),
        goed=example.goed if example else "",
        fouten=tuple(
            FoutView(text, tuple(map(_said, judge_example(catalogus, name, text, today))))
            for text in (example.fouten if example else ())
        ),
    )


def _onderdeel(catalogus: Catalogus, veld: Veld) -> VeldView:
    return VeldView(
        id="",
        naam=veld.sleutel,
        uitleg=veld.uitleg,
        vorm=_in_words(veld.vorm),
        verplicht=veld.verplicht,
        waarden=_values(catalogus, veld),
        onderdelen=(),
        goed="",
        fouten=(),
    )


def _in_words(vorm: Vorm) -> str:
    kind = vorm.een
    one, several = _WORDS[kind.soort]
    is_text = kind.soort in {"tekst", "vrij", "markdown"}
    limit = f", hoogstens {kind.hoogstens} tekens" if kind.hoogstens and is_text else ""
    return f"een lijst: {several}{limit}" if vorm.soort == "lijst" else f"{one}{limit}"


def _values(catalogus: Catalogus, veld: Veld) -> tuple[WaardeView, ...]:
    name, one = veld.sleutel, veld.vorm.een
    explained = catalogus.legende_van if name in LIJSTEN else {}
    return tuple(
        WaardeView(value, explained[name, value].omschrijving if (name, value) in explained else "")
        for value in (one.keuzes if one.soort == "keuze" else ())
    )


def judge_example(catalogus: Catalogus, veld: str, example: str, today: str) -> tuple[Problem, ...]:
    """Return what the check says of an aid that holds an example for one of its keys."""
    data = parse_yaml(example.encode(), "").data
    keys = set(data) if isinstance(data, dict) else {veld}
    rows = [row for key, row in _BASE.items() if key not in keys]
    raw = "\n".join([*rows, example, ""]).encode()
    return judge_hulpmiddel(catalogus, raw, EXAMPLE, today)


def _said(problem: Problem) -> str:
    """Return a mistake as it is told, without the place: an example has none."""
    field = f"{problem.field}: " if problem.field else ""
    return f"{field}{problem.fact} {problem.next_step}"


def woorden(catalogus: Catalogus) -> tuple[tuple[str, str], ...]:
    """Return the difficult words with a plainer one, by alphabet."""
    return tuple((one.woord, one.liever) for one in catalogus.taal.woorden)


def voorbeeldband(
    catalogus: Catalogus, mate: str, hulpmiddel: str, doel: str
) -> tuple[Verwijzing, BandView]:
    """Return a tie of a degree: that of an aid to a goal, or else the first of that degree."""
    ties = [
        (aid, band)
        for aid in catalogus.hulpmiddelen.values()
        for band in aid.bijdragen
        if band.mate == mate
    ]
    named = ((aid, band) for aid, band in ties if (aid.id, band.doel) == (hulpmiddel, doel))
    aid, band = next(named, ties[0])
    return hulpmiddel_link(aid), band_view(catalogus, band)
