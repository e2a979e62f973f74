"""CSV, spreadsheet, feed and OpenAPI: complete, safe to open, and the same as the records."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import validate

from macros.build import Stand
from macros.exports import feed, openapi, spreadsheet
from macros.exports.csv_files import csv_files, csv_text
from macros.exports.tables import SEPARATOR, Kolom, Tabel, make_tables
from macros.loader import load_catalogus
from macros.project import Project, Site

ROOT = Path(__file__).parent.parent.parent
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def project():
    site = Site(basis="https://catalogus.test/")
    return Project(load_catalogus(ROOT), Stand(1_790_000_000, "abc"), site)


@pytest.fixture(scope="module")
def tables(project):
    return {one.naam: one for one in make_tables(project.catalogus, project.site.address)}


def read_csv(text):
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_every_record_has_its_row(project, tables):
    c = project.catalogus
    expected = {
        "hulpmiddelen": list(c.hulpmiddelen),
        "criteria": list(c.criteria),
        "acties": [str(n) for n in c.acties],
        "organisaties": list(c.organisaties),
    }
    for name, ids in expected.items():
        rows = read_csv(csv_text(tables[name]))
        assert [row[tables[name].sleutel[0]] for row in rows] == ids
    ties = [(h.id, tie.doel) for h in c.hulpmiddelen.values() for tie in h.bijdragen]
    rows = read_csv(csv_text(tables["banden"]))
    assert [(row["hulpmiddel"], row["doel"]) for row in rows] == ties


def test_a_row_says_what_the_record_says(project, tables):
    rows = {row["id"]: row for row in read_csv(csv_text(tables["hulpmiddelen"]))}
    for h in project.catalogus.hulpmiddelen.values():
        row = rows[h.id]
        assert row["naam"] == h.naam
        assert row["aanbieders"] == SEPARATOR.join(h.aanbieders)
        assert row["digitale_inclusie"] == {None: "", True: "ja", False: "nee"}[h.digitale_inclusie]
        assert row["url"] == f"https://catalogus.test/hulpmiddelen/{h.id}/"


def test_no_value_holds_what_stands_between_values(tables):
    for table in tables.values():
        for place, column in enumerate(table.kolommen):
            if not column.lijst:
                assert all(SEPARATOR not in str(row[place]) for row in table.rijen), column.naam


@given(st.text(max_size=40))
def test_no_cell_is_taken_for_a_formula_and_none_breaks_a_row(text):
    table = Tabel("t", "T", "", ("a",), (Kolom("a", "A", ""), Kolom("b", "B", "")), ((text, 7),))
    rows = list(
        csv.reader(io.StringIO(csv_text(table).removeprefix("\ufeff"), newline=""), delimiter=";")
    )
    assert rows[0] == ["a", "b"]
    assert len(rows) == 2
    assert rows[1][1] == "7"
    assert rows[1][0].lstrip()[:1] not in tuple("=+-@")


def test_the_metadata_describe_every_column(tables):
    files = dict(csv_files(tuple(tables.values()), "Titel", "https://licentie.test/"))
    metadata = json.loads(files.pop("data/csv/csv-metadata.json"))
    assert {f"data/csv/{one['url']}" for one in metadata["tables"]} == set(files)
    for one in metadata["tables"]:
        rows = read_csv(files[f"data/csv/{one['url']}"])
        columns = one["tableSchema"]["columns"]
        assert [column["name"] for column in columns] == list(rows[0])
        assert all(column["dc:description"] for column in columns)
        key = one["tableSchema"]["primaryKey"]
        values = [tuple(row[part] for part in key) for row in rows]
        assert len(values) == len(set(values))


def test_the_spreadsheet_holds_the_same_with_filters_on(tables):
    made = spreadsheet.spreadsheet(
        tuple(tables.values()), "Titel", datetime(2026, 1, 2, tzinfo=UTC)
    )
    again = spreadsheet.spreadsheet(
        tuple(tables.values()), "Titel", datetime(2026, 1, 2, tzinfo=UTC)
    )
    assert made == again
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert book.sheetnames == ["Uitleg", *(one.titel for one in tables.values())]
    for table in tables.values():
        sheet = book[table.titel]
        rows = list(sheet.iter_rows(values_only=True))
        assert rows[0] == tuple(column.titel for column in table.kolommen)
        assert [tuple(cell or "" for cell in row) for row in rows[1:]] == list(table.rijen)
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_the_feed_tells_the_newest_first_with_ids_that_stay(project):
    root = ET.fromstring(feed.feed(project))  # noqa: S314 - our own text
    entries = root.findall("a:entry", ATOM)
    ids = [one.findtext("a:id", namespaces=ATOM) for one in entries]
    assert 50 < len(ids) == len(set(ids)) <= feed.NEWEST
    moments = [one.findtext("a:updated", namespaces=ATOM) for one in entries]
    assert moments == sorted(moments, reverse=True)
    assert root.findtext("a:updated", namespaces=ATOM) == moments[0]
    assert all(one.startswith("https://catalogus.test/over/wijzigingen/#") for one in ids)
    titles = [one.findtext("a:title", namespaces=ATOM) for one in entries]
    assert len([one for one in titles if one.endswith("nagekeken")]) == 1
    for required in ("a:id", "a:title", "a:updated", "a:author/a:name"):
        assert root.findtext(required, namespaces=ATOM)
    for one in entries:
        assert one.findtext("a:title", namespaces=ATOM)
        assert one.findtext("a:summary", namespaces=ATOM)


def test_the_description_of_the_api_is_valid_and_complete(project, site):
    described = json.loads(openapi.openapi(project))
    validate(described, base_uri=(site / openapi.PATH).as_uri())
    assert described["servers"][0]["url"] == "https://catalogus.test/api/v1"
    assert "/hulpmiddelen/{id}.json" in described["paths"]
