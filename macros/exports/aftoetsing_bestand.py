"""The file of a self-assessment, as a JSON Schema: the contract, and what the browser checks by.

``docs/js/aftoetsen/vorm.js`` reads this very schema; so what is documented is what is checked.
A ``title`` is what a message calls the value. Keys that are not named here are kept as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.aftoetsregels import Grenzen, Keuze
from macros.catalogus import Catalogus
from macros.models import CRITERIUM_PATTERN

FORMAAT = "hulpmiddelen-catalogus/aftoetsing"
VERSIE = 1
"""Version of the format. A new one needs a step in ``docs/js/aftoetsen/migratie.js``."""

_MOMENT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$"
_ID = r"^[a-z0-9]{8,40}$"

Schema = dict[str, Any]


def aftoetsing_schema(catalogus: Catalogus) -> Schema:
    """Return the schema of a file, with the limits of ``data/aftoetsen.yml``."""
    limits = catalogus.aftoetsen.grenzen
    return {
        "title": "Aftoetsing",
        "description": "Een aftoetsing van één dienst of hulpmiddel op één moment.",
        **_object(
            {
                "formaat": {"title": "Formaat", "const": FORMAAT},
                "versie": {"title": "Versie van het formaat", "const": VERSIE},
                "id": _text("Id", 40, "Blijft hetzelfde zolang de aftoetsing bestaat.", _ID),
                "gemaakt": _text("Gemaakt op", 30, "Tijdstip in UTC.", _MOMENT),
                "gewijzigd": _text("Gewijzigd op", 30, "Tijdstip in UTC.", _MOMENT),
                "criteria": _object(
                    {
                        "versie": _text("Versie van de criteria", 40),
                        "hash": _text("Vingerafdruk van de criteria", 16, "", r"^[0-9a-f]{16}$"),
                    },
                    title="Criteria waarmee ze gemaakt is",
                ),
                "onderwerp": _onderwerp(limits),
                "moment": _choice("Moment", ("voor", "na"), "Voor of na de uitvoering."),
                "vorige": _text(
                    "Vorige aftoetsing", 40, "Id van de aftoetsing voor de uitvoering.", _ID
                ),
                "significantie": _significantie(catalogus, limits),
                "antwoorden": {
                    "title": "Antwoorden",
                    "description": "Per criterium, met zijn id als sleutel.",
                    "type": "object",
                    "propertyNames": {"pattern": CRITERIUM_PATTERN},
                    "additionalProperties": {"$ref": "#/$defs/antwoord"},
                },
                "jaarverslag": _jaarverslag(limits),
                "ongeldig": _ongeldig(),
            },
            required=("formaat", "versie", "id"),
        ),
        "$defs": {
            "antwoord": _antwoord(limits),
            "keuze": _choice("Antwoord", Keuze.__args__),  # type: ignore[attr-defined]
        },
    }


def _object(
    properties: Mapping[str, Schema], *, title: str = "", required: tuple[str, ...] = ()
) -> Schema:
    made: Schema = {"title": title} if title else {}
    made |= {"type": "object", "properties": dict(properties)}
    if required:
        made["required"] = list(required)
    return made


def _text(title: str, length: int, description: str = "", pattern: str = "") -> Schema:
    made: Schema = {"title": title, "type": "string", "maxLength": length}
    if pattern:
        made["pattern"] = pattern
    if description:
        made["description"] = description
    return made


def _choice(title: str, values: tuple[str, ...], description: str = "") -> Schema:
    made: Schema = {"title": title, "enum": list(values)}
    if description:
        made["description"] = description
    return made


def _date(title: str, description: str = "") -> Schema:
    made: Schema = {"title": title, "type": "string", "format": "date", "maxLength": 10}
    if description:
        made["description"] = description
    return made


def _onderwerp(limits: Grenzen) -> Schema:
    return _object(
        {
            "soort": _choice("Soort", ("dienst", "hulpmiddel"), "Wat afgetoetst wordt."),
            "naam": _text("Naam", limits.regel),
            "omschrijving": _text("Omschrijving", limits.tekst),
            "aard": _choice(
                "Nieuw of herwerkt",
                ("nieuw", "herwerking", "bestaand"),
                "Nieuw, grondig herwerkt, of zonder grondige herwerking.",
            ),
            "entiteit": _text("Entiteit", limits.regel, "Departement, agentschap of bestuur."),
            "beleidsdomein": _text("Beleidsdomein", limits.regel),
            "rol": _text("Ingevuld door", limits.regel, "Een rol, geen naam."),
            "stand": _choice("Stand", ("gepland", "in uitvoering", "in gebruik")),
            "ingebruikname": _date("Ingebruikname", "Gepland of gebeurd."),
        },
        title="Onderwerp",
    )


def _significantie(catalogus: Catalogus, limits: Grenzen) -> Schema:
    """Per threshold what was typed: an amount that cannot be read yet is a draft, no error."""
    typed = {
        one.id: _text(one.naam, 60, f"Zoals getypt, in {one.eenheid}.")
        for one in catalogus.governance.drempels
    }
    return _object(
        {**typed, "toelichting": _text("Toelichting bij de significantie", limits.tekst)},
        title="Significantie",
    )


def _antwoord(limits: Grenzen) -> Schema:
    explained = {
        "duur": _choice("Duur van de afwijking", ("tijdelijk", "blijvend")),
        "oorzaak": _text("Oorzaak", limits.tekst),
        "gevolg": _text("Gevolg", limits.tekst),
        "voor_wie": _text("Voor wie", limits.tekst),
        "maatregel": _text("Maatregel", limits.tekst),
        "rol": _text("Verantwoordelijke rol", limits.regel, "Een rol, geen naam."),
        "datum": _date("Streefdatum"),
    }
    said = {
        "antwoord": {"$ref": "#/$defs/keuze"},
        "toelichting": _text("Toelichting", limits.tekst),
        "bewijs": {
            "title": "Bewijs",
            "description": "Webadressen of namen van documenten.",
            "type": "array",
            "maxItems": limits.tekst,
            "items": _text("Bewijs", limits.tekst),
        },
        "reden": _text("Reden van niet van toepassing", limits.tekst),
        "afwijking": _object(explained, title="Afwijking"),
    }
    return _object(
        {
            **said,
            "hash": _text(
                "Vingerafdruk van het criterium",
                12,
                "Van het criterium waarop dit antwoord gegeven is.",
                r"^[0-9a-f]{12}$",
            ),
            "verschil": {
                **_object(said, title="Ander antwoord"),
                "description": "Wat een ander bestand of tabblad antwoordde, tot iemand kiest.",
            },
        },
        title="Antwoord",
    )


def _jaarverslag(limits: Grenzen) -> Schema:
    return _object(
        {
            "feedback_hoe": _text("Hoe je feedback verzamelde", limits.tekst),
            "feedback": _text("Feedback van gebruikers", limits.tekst),
            "feedback_gevolg": _text("Wat je met de feedback deed", limits.tekst),
            "voortgang": _text("Voortgang", limits.tekst),
            "middelen": _text("Voorrang, tijd en middelen", limits.tekst),
        },
        title="Voor het jaarverslag",
    )


def _ongeldig() -> Schema:
    return {
        "title": "Ongeldige waarden",
        "description": "Waarden die bij het openen niet klopten; bewaard tot iemand ze verbetert.",
        "type": "array",
        "maxItems": 10_000,
        "items": _object(
            {
                "pad": {
                    "title": "Plaats",
                    "type": "array",
                    "maxItems": 12,
                    "items": {"type": ["string", "integer"]},
                },
                "waarde": {"title": "Waarde", "description": "Zoals ze in het bestand stond."},
                "zin": _text("Wat er niet klopt", 1000),
            },
            required=("pad", "zin"),
        ),
    }
