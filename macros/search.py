"""The index of the site search: full text by Pagefind, names by ourselves.

Pagefind reads the finished pages: what stands in ``data-pagefind-body``. It stems Dutch but
forgives no typing mistake; therefore all names stand in a small file of our own beside it.
Nothing here knows MkDocs; the hook calls it when the last page is written.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.views.zoeken import Vindbaar

FOLDER = "zoekindex"
"""Folder of the index below the root of the site; the script of the search knows it too."""
NAMES = "namen.json"
PAGES = "{index.html,*/index.html,*/*/index.html}"
"""Where pages stand that can be found; lists of one facet and durable addresses stand deeper."""
UNUSED = (
    "pagefind-component-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-ui.*",
    "pagefind-highlight.*",
    "pagefind-worker.*",
    "wasm.unknown.*",
)
"""What Pagefind writes but this site never loads: its own interfaces and its worker."""
EXCLUDED = (".bron", ".bewerk", ".zoekwoorden", ".fiche dt")
"""Parts of a page that would only clutter the excerpts: sources, the pencil, search words."""


class SearchError(Exception):
    """The index could not be made; says so in Dutch."""


def write_index(site: Path, records: Iterable[Vindbaar]) -> None:
    """Write the index of a finished site, byte for byte the same for the same pages.

    Args:
        site: the root of the built site.
        records: what must be found by name, even when it is mistyped.

    Raises:
        SearchError: when Pagefind is missing or fails.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    command += ["--output-subdir", FOLDER, "--force-language", "nl", "--glob", PAGES]
    command += [part for selector in EXCLUDED for part in ("--exclude-selectors", selector)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    folder = site / FOLDER
    if done.returncode != 0 or not folder.is_dir():
        raise SearchError(f"de zoekindex is niet gemaakt. Pagefind zegt: {done.stderr.strip()}")
    for pattern in UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
    (folder / NAMES).write_text(names_json(records), "utf-8")


def names_json(records: Iterable[Vindbaar]) -> str:
    """Return the index of names, as ``docs/js/zoeken/namen.js`` reads it.

    Keys whose value is empty are left out.
    """
    rows = [{key: value for key, value in _row(one).items() if value} for one in records]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"


def _row(record: Vindbaar) -> dict[str, Any]:
    """Return a record as a row of the index of names."""
    status = None
    if record.gestopt:
        status = {"merk": "einde", "naam": "Gestopt"}
    elif record.status:
        status = {
            "merk": f"{record.status.lijst}-{record.status.slug}",
            "naam": record.status.naam,
        }
    return {
        "kind": record.kind,
        "titel": record.titel,
        "pad": record.path,
        "type": record.type,
        "status": status,
        "namen": record.namen,
        "zoekwoorden": record.zoekwoorden,
    }
