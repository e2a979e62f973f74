"""The description of the JSON API in OpenAPI 3.1, from the same models that write it."""

from __future__ import annotations

import json
from typing import Any

from macros.exports.api_models import LISTS
from macros.project import Project

PATH = "api/v1/openapi.json"
_TITLES = {
    "dekking": "Hoe ver elk criterium gedekt is",
    "gezondheid": "Wat elk hulpmiddel nog mist",
    "authentieke_bronnen": "Alle authentieke bronnen",
    "kader": "Alle wetten en kaders",
    "elders": "Wat andere overheden doen",
}


def openapi(project: Project) -> str:
    """Return the description; every answer refers to the schema that the site itself publishes."""
    paths: dict[str, Any] = {
        "/index.json": _get("De ingang: stand, versie en lijsten.", "index"),
        "/governance.json": _get("Rollen, drempels, plichten en de regel.", "governance"),
        "/eif.json": _get("Het Europese kader naast onze principes en criteria.", "eif"),
        "/hulpmiddelen/{id}.json": _one(project),
    }
    for name in LISTS:
        told = _TITLES.get(name, f"Alle {name}")
        paths[f"/{name}.json"] = _get(f"{told}.", name)
    described = {
        "openapi": "3.1.0",
        "info": {
            "title": "Hulpmiddelen-catalogus",
            "version": "1",
            "summary": "Hulpmiddelen bij de Vlaamse digitale dienstverleningsstrategie.",
            "description": (
                "Statische JSON-bestanden. Binnen versie 1 komen er sleutels bij, maar gaan er "
                "geen weg. Geen officiële publicatie van de Vlaamse overheid."
            ),
            "license": {"name": "CC0 1.0", "identifier": "CC0-1.0"},
            "contact": {"name": project.site.uitgever.naam, "url": project.site.address("over/")},
        },
        "servers": [{"url": project.site.address("api/v1")}],
        "paths": dict(sorted(paths.items())),
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _get(summary: str, schema: str) -> dict[str, Any]:
    return {
        "get": {"operationId": f"get_{schema}", "summary": summary, "responses": _answer(schema)}
    }


def _one(project: Project) -> dict[str, Any]:
    first = next(iter(project.catalogus.hulpmiddelen), "magda")
    made = _get("Eén hulpmiddel, met zijn id.", "hulpmiddel")
    made["get"]["parameters"] = [
        {
            "name": "id",
            "in": "path",
            "required": True,
            "description": "Id van het hulpmiddel.",
            "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "example": first,
        }
    ]
    made["get"]["responses"]["404"] = {"description": "Dit hulpmiddel bestaat niet."}
    return made


def _answer(schema: str) -> dict[str, Any]:
    return {
        "200": {
            "description": "Het bestand.",
            "content": {
                "application/json": {"schema": {"$ref": f"../../schema/{schema}.json"}},
            },
        }
    }
