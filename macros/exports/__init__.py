"""The catalogue for other systems: one module per format."""

from __future__ import annotations

import json
from collections.abc import Iterator

from macros.build import Stand
from macros.catalogus import Catalogus
from macros.exports.json_api import api_files
from macros.exports.json_schema import schema_files
from macros.views.vergelijken import vergelijking


def export_files(catalogus: Catalogus, stand: Stand) -> Iterator[tuple[str, str]]:
    """Yield path (relative to the site's root) and text of every file of open data."""
    yield from api_files(catalogus, stand)
    yield from schema_files(catalogus)
    compared = json.dumps(vergelijking(catalogus), ensure_ascii=False, separators=(",", ":"))
    yield "hulpmiddelen/vergelijken/gegevens.json", compared + "\n"
