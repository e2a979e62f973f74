"""The first line of a data file: it tells an editor program which schema the file follows.

The web form writes the same line.
"""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath

FOLDER = "schema"
"""Folder of the schemas in the repository."""
_MARK = "# yaml-language-server:"


def schema_of(file: str) -> str:
    """Return the name of the schema of a data file, given its path from the project's root."""
    path = PurePosixPath(file)
    return "hulpmiddel" if path.parent.name == "hulpmiddelen" else path.stem


def header(file: str) -> str:
    """Return the line that tells an editor program which schema a data file follows."""
    schema = posixpath.relpath(f"{FOLDER}/{schema_of(file)}.json", posixpath.dirname(file))
    return f"{_MARK} $schema={schema}"


def with_header(text: str, file: str) -> str:
    """Return the text of a data file with the right header line on top."""
    rows = text.split("\n")
    if rows[0].startswith(_MARK):
        rows[0] = header(file)
        return "\n".join(rows)
    return f"{header(file)}\n{text}"
