"""The newest changes as an Atom feed (RFC 4287)."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from macros.project import Project
from macros.views.wijzigingen import Wijziging, wijzigingen

PATH = "feeds/wijzigingen.xml"
NEWEST = 100
"""So many changes stand in the feed; the page has them all."""
_ATOM = "http://www.w3.org/2005/Atom"


def feed(project: Project) -> str:
    """Return the feed; an id of a change stays the same as long as the change does."""
    ET.register_namespace("", _ATOM)
    site = project.site
    changes = wijzigingen(project.catalogus)[:NEWEST]
    root = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "nl"})
    _text(root, "id", site.address(PATH))
    _text(root, "title", "Hulpmiddelen-catalogus: wat is er nieuw")
    _text(root, "subtitle", "Wat bekend werd over hulpmiddelen en acties, met de bron.")
    newest = max((_instant(one) for one in changes), default=_state(project))
    _text(root, "updated", newest)
    ET.SubElement(root, f"{{{_ATOM}}}link", {"rel": "self", "href": site.address(PATH)})
    page = {"rel": "alternate", "href": site.address("over/wijzigingen/")}
    ET.SubElement(root, f"{{{_ATOM}}}link", page)
    author = ET.SubElement(root, f"{{{_ATOM}}}author")
    _text(author, "name", site.uitgever.naam)
    for one in changes:
        entry = ET.SubElement(root, f"{{{_ATOM}}}entry")
        _text(entry, "id", site.address(f"over/wijzigingen/#{one.id}"))
        _text(entry, "title", one.titel)
        _text(entry, "updated", _instant(one))
        alone = one.over[0].path if len(one.over) == 1 else f"over/wijzigingen/#{one.id}"
        link = {"rel": "alternate", "href": site.address(alone)}
        ET.SubElement(entry, f"{{{_ATOM}}}link", link)
        source = f" Bron: {one.bron.tekst}." if one.bron else ""
        _text(entry, "summary", one.tekst + source)
        ET.SubElement(entry, f"{{{_ATOM}}}category", {"term": one.soort})
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _instant(one: Wijziging) -> str:
    """Return the date of a change as an instant: the first one of a year or month."""
    day = (one.datum + "-01-01")[:10]
    return f"{day}T00:00:00Z"


def _state(project: Project) -> str:
    return datetime.fromtimestamp(project.stand.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = text
