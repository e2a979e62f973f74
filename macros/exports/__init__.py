"""The catalogue for other systems: one module per format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from macros.exports import feed, openapi, spreadsheet
from macros.exports.csv_files import csv_files
from macros.exports.identifiers import identifier_files
from macros.exports.json_api import api_files
from macros.exports.json_schema import schema_files
from macros.exports.linked_data.dataset import TITLE
from macros.exports.linked_data.files import linked_data_files
from macros.exports.linked_data.terms import LICENCE
from macros.exports.server import server_files
from macros.exports.tables import make_tables
from macros.exports.voorstel import voorstel_gegevens
from macros.project import Project
from macros.views.vergelijken import vergelijking


def export_files(project: Project) -> Iterator[tuple[str, str | bytes]]:
    """Yield path (relative to the site's root) and content of every file of open data."""
    catalogus = project.catalogus
    yield from api_files(catalogus, project.stand)
    yield openapi.PATH, openapi.openapi(project)
    yield from schema_files(catalogus)
    tables = make_tables(catalogus, project.site.address)
    yield from csv_files(tables, TITLE, LICENCE.value)
    made_on = datetime.fromtimestamp(project.stand.epoch, UTC)
    yield spreadsheet.PATH, spreadsheet.spreadsheet(tables, TITLE, made_on)
    yield from linked_data_files(project)
    yield from identifier_files(project)
    yield feed.PATH, feed.feed(project)
    if project.site.heeft_adres:
        yield "robots.txt", f"User-agent: *\nSitemap: {project.site.address('sitemap.xml')}\n"
    yield from server_files(project)
    yield "hulpmiddelen/vergelijken/gegevens.json", _compact(vergelijking(catalogus))
    yield "bijdragen/voorstel/gegevens.json", _compact(voorstel_gegevens(catalogus))


def source_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield path (relative to the site's root) and file of every aid as it is written."""
    for path in sorted((root / "data" / "hulpmiddelen").glob("*.yml")):
        yield f"data/hulpmiddelen/{path.name}", path


def _compact(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
