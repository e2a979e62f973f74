"""The tables as CSV, with their metadata by CSV on the Web (W3C, tabular metadata)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from macros.exports.tables import SEPARATOR, Cell, Kolom, Tabel

FOLDER = "data/csv"
_FORMULA = re.compile(r"\s*[=+\-@]")


def csv_files(tables: tuple[Tabel, ...], title: str, licence: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of every CSV file, and of the metadata that describes them all.

    Args:
        tables: the tables.
        title: name of the whole.
        licence: address of the licence.
    """
    for table in tables:
        yield f"{FOLDER}/{table.naam}.csv", csv_text(table)
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "dc:title": title,
        "dc:license": {"@id": licence},
        "dialect": {"delimiter": ";", "encoding": "utf-8", "header": True},
        "tables": [_metadata(table) for table in tables],
    }
    text = json.dumps(metadata, ensure_ascii=False, indent=1)
    yield f"{FOLDER}/csv-metadata.json", text + "\n"


def csv_text(table: Tabel) -> str:
    """Return a table as Excel with Belgian settings opens it: BOM, semicolons, CRLF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow([column.naam for column in table.kolommen])
    writer.writerows([_safe(cell) for cell in row] for row in table.rijen)
    return "\ufeff" + out.getvalue()


def _safe(cell: Cell) -> Cell:
    """Return a cell that no program takes for a formula, on one line."""
    if isinstance(cell, int):
        return cell
    text = re.sub(r"\s*[\t\r\n]+\s*", " ", cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _metadata(table: Tabel) -> dict[str, Any]:
    return {
        "url": f"{table.naam}.csv",
        "dc:title": table.titel,
        "dc:description": table.omschrijving,
        "tableSchema": {
            "columns": [_column(column) for column in table.kolommen],
            "primaryKey": list(table.sleutel),
        },
    }


def _column(column: Kolom) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": column.naam,
        "titles": column.naam,
        "dc:title": column.titel,
        "dc:description": column.omschrijving,
        "datatype": column.soort,
    }
    if column.lijst:
        made["separator"] = SEPARATOR
    return made
