"""The tables as one spreadsheet, a sheet each; the same bytes for the same data."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import xlsxwriter

from macros.exports.tables import Tabel

PATH = "data/hulpmiddelen-catalogus.xlsx"
_NARROW, _WIDE = 10, 60  # widths of a column, in characters


def spreadsheet(tables: tuple[Tabel, ...], title: str, made_on: datetime) -> bytes:
    """Return the workbook.

    Args:
        tables: the tables; each gets a sheet of its name.
        title: title in the properties of the file.
        made_on: date in the properties: that of the data, not of the build.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title, "created": made_on.replace(tzinfo=None)})
        cell = book.add_format({"text_wrap": True, "valign": "top"})
        heading = book.add_format({"bold": True, "valign": "top", "bottom": 1})
        _explain(book, tables, title, heading, cell)
        for table in tables:
            sheet = book.add_worksheet(table.titel)
            last = len(table.kolommen) - 1
            for place, column in enumerate(table.kolommen):
                sheet.write_string(0, place, column.titel, heading)
                sheet.set_column(place, place, _width(table, place))
            for number, row in enumerate(table.rijen, start=1):
                for place, value in enumerate(row):
                    if isinstance(value, int):
                        sheet.write_number(number, place, value, cell)
                    elif value:
                        sheet.write_string(number, place, value, cell)
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, len(table.rijen), last)
    return out.getvalue()


def _explain(book: Any, tables: tuple[Tabel, ...], title: str, heading: Any, cell: Any) -> None:
    """Add the sheet that says what each sheet and column holds."""
    sheet = book.add_worksheet("Uitleg")
    sheet.write_string(0, 0, title, heading)
    for place, name in enumerate(("Blad", "Kolom", "Wat er staat")):
        sheet.write_string(2, place, name, heading)
        sheet.set_column(place, place, (18, 26, 80)[place])
    row = 3
    for table in tables:
        sheet.write_string(row, 0, table.titel, cell)
        sheet.write_string(row, 2, table.omschrijving, cell)
        for column in table.kolommen:
            row += 1
            sheet.write_string(row, 0, table.titel, cell)
            sheet.write_string(row, 1, column.titel, cell)
            sheet.write_string(row, 2, column.omschrijving, cell)
        row += 1


def _width(table: Tabel, place: int) -> int:
    longest = max((len(str(row[place])) for row in table.rijen), default=0)
    return min(max(longest + 2, len(table.kolommen[place].titel) + 4, _NARROW), _WIDE)
