"""What the head of a page tells machines: its other forms, and itself in schema.org terms."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from macros.exports import feed
from macros.exports.linked_data.dataset import DESCRIPTION, DISTRIBUTIONS, TITLE
from macros.models import Actie, Criterium, Hulpmiddel, Organisatie, Record
from macros.project import Project

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
_KINDS = {
    "hoofd-e-loket": "WebApplication",
    "digitale bouwsteen": "SoftwareApplication",
    "methode of richtlijn": "CreativeWork",
    "begeleiding en ondersteuning": "Service",
    "opleiding": "Course",
    "governance": "CreativeWork",
}


@dataclass(frozen=True)
class Vorm:
    """Another form of a page: its media type and address, relative to the root."""

    mediatype: str
    path: str
    titel: str


@dataclass(frozen=True)
class Paginagegevens:
    """What the head of a page tells machines; ``json_ld`` is empty while no address is known."""

    licentie: str
    vormen: tuple[Vorm, ...]
    json_ld: str


def page_data(project: Project, path: str, record: Record | None) -> Paginagegevens:
    """Return what the head of a page tells.

    Args:
        project: what the build knows.
        path: address of the page, relative to the root.
        record: what the page is about, if it was made from a record.
    """
    forms = [Vorm("application/atom+xml", feed.PATH, "Wat is er nieuw")]
    if isinstance(record, Hulpmiddel):
        forms += [
            Vorm("application/json", f"api/v1/hulpmiddelen/{record.id}.json", "Gegevens als JSON"),
            Vorm("text/turtle", f"data/hulpmiddelen/{record.id}.ttl", "Gegevens als Turtle"),
        ]
    if path == "open-data/":
        forms.append(Vorm("text/turtle", "data/catalogus.ttl", "De dataset als Turtle"))
    told = ""
    if project.site.heeft_adres:
        thing = _thing(project, path, record)
        if thing:
            said = json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False)
            told = said.replace("<", "\\u003c")
    return Paginagegevens(LICENCE, tuple(forms), told)


def _thing(project: Project, path: str, record: Record | None) -> dict[str, Any]:
    """Return what a page is about, in schema.org terms; nothing where they have no word for it."""
    url = {"url": project.site.address(path), "inLanguage": "nl"}
    match record:
        case Hulpmiddel():
            return {**_aid(project, record), **url}
        case Organisatie():
            return _organisation(project, record)
        case Criterium() | Actie():
            return {**_part_of_strategy(project, record), **url}
    whole = _whole(project, path)
    return {**whole, **url} if whole else {}


def _organisation(project: Project, record: Organisatie) -> dict[str, Any]:
    same = {"sameAs": record.uri} if record.uri else {}
    here = project.site.address(f"id/organisatie/{record.id}")
    return {"@type": "Organization", "@id": here, "name": record.naam, **same}


def _part_of_strategy(project: Project, record: Criterium | Actie) -> dict[str, Any]:
    if isinstance(record, Actie):
        return {
            "@type": "Article",
            "headline": f"Actie {record.nummer}: {record.titel}"[:110],
            "description": record.samenvatting,
        }
    return {
        "@type": "DefinedTerm",
        "@id": project.site.address(f"id/concept/criterium/{record.id.lower()}"),
        "termCode": record.id,
        "name": record.nood,
        "description": record.tekst,
    }


def _whole(project: Project, path: str) -> dict[str, Any]:
    """Return what the front page and the page of open data are about."""
    site = project.site
    publisher = {"@type": "Organization", "name": site.uitgever.naam}
    told = {"name": TITLE, "description": DESCRIPTION, "publisher": publisher}
    if path == "":
        return {"@type": "WebSite", **told}
    if path != "open-data/":
        return {}
    return {
        "@type": "Dataset",
        "@id": site.address("id/dataset/hulpmiddelen-catalogus"),
        "license": LICENCE,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": one.titel,
                "encodingFormat": one.mediatype,
                "contentUrl": site.address(one.path),
            }
            for one in DISTRIBUTIONS
        ],
        **told,
    }


def _aid(project: Project, aid: Hulpmiddel) -> dict[str, Any]:
    names = [project.catalogus.organisaties[one].naam for one in aid.aanbieders]
    made: dict[str, Any] = {
        "@type": _KINDS[aid.type],
        "@id": project.site.address(f"id/hulpmiddel/{aid.id}"),
        "name": aid.naam,
        "description": aid.samenvatting,
    }
    if aid.bekend_als:
        made["alternateName"] = list(aid.bekend_als)
    if names:
        made["provider"] = [{"@type": "Organization", "name": name} for name in names]
    return made
