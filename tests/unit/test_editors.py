"""What editor programs need stands in the repository, and says what the models say."""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.exports.editors import editor_files
from macros.kopregel import header, schema_of, with_header
from macros.yaml_source import read_yaml

ROOT = Path(__file__).parent.parent.parent
DATA = sorted((ROOT / "data").rglob("*.yml"))


def from_root(path):
    return path.relative_to(ROOT).as_posix()


def test_the_files_for_editors_are_those_of_the_models():
    for path, text in editor_files():
        assert (ROOT / path).read_text("utf-8") == text, f"{path} loopt achter. Draai: make schema"
    known = {path for path, _ in editor_files()}
    for path in (ROOT / "schema").iterdir():
        assert from_root(path) in known, f"{path} hoort bij geen gegevens meer. Verwijder het."


@pytest.mark.parametrize("path", DATA, ids=from_root)
def test_a_header_line_names_the_right_schema(path):
    """An aid may go without (its folder names the schema too); a list has the line."""
    text = path.read_text("utf-8")
    if path.parent.name != "hulpmiddelen" or text.startswith("# yaml-language-server:"):
        assert text.startswith(header(from_root(path)) + "\n"), "Draai: make schema"
    line = header(from_root(path)).partition("$schema=")[2]
    assert (path.parent / line).resolve() == ROOT / "schema" / f"{schema_of(from_root(path))}.json"


@pytest.mark.parametrize("path", DATA, ids=from_root)
def test_the_schemas_accept_the_data_as_they_are_written(path):
    schema = json.loads((ROOT / "schema" / f"{schema_of(from_root(path))}.json").read_text("utf-8"))
    errors = jsonschema.Draft202012Validator(schema).iter_errors(read_yaml(path, "").data)
    assert not [error.message for error in errors]


def test_an_editor_reads_dutch_only():
    for path, text in editor_files():
        if path.startswith("schema/"):
            schema = json.loads(text)
            for name, part in [("", schema), *schema.get("$defs", {}).items()]:
                if part.get("type") == "object":
                    assert "description" not in part, (path, name)
                    for key, one in part["properties"].items():
                        assert one.get("description") or "$ref" in one, (path, name, key)


def test_every_data_file_is_known_to_both_programs():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    patterns = {p: Path(s).stem for s, p in settings["yaml.schemas"].items()}
    tree = ET.parse(ROOT / ".idea/jsonSchemas.xml")  # noqa: S314 - our own file
    jetbrains = {}
    for info in tree.iter("SchemaInfo"):
        options = {one.get("name"): one.get("value") for one in info.iter("option")}
        jetbrains[options["path"]] = Path(options["relativePathToSchema"]).stem
    for path in DATA:
        file, folder = from_root(path), from_root(path.parent)
        assert (patterns.get(file) or patterns.get(f"{folder}/*.yml")) == schema_of(file)
        assert (jetbrains.get(file) or jetbrains.get(folder)) == schema_of(file)


def test_a_header_is_set_right_once_and_changes_nothing_else():
    text = "naam: x\r\ntype: y\r\n"
    once = with_header(text, "data/hulpmiddelen/x.yml")
    assert once == "# yaml-language-server: $schema=../../schema/hulpmiddel.json\n" + text
    assert with_header(once, "data/hulpmiddelen/x.yml") == once
    wrong = once.replace("../../schema", "https://elders.example")
    assert with_header(wrong, "data/hulpmiddelen/x.yml") == once


def test_the_command_makes_them_again(tmp_path):
    shutil.copytree(ROOT / "tests/cases/basis", tmp_path / "p")
    args = ["--map", str(tmp_path / "p"), "schema"]
    assert CliRunner().invoke(main, args).exit_code == 0
    for path, text in editor_files():
        assert (tmp_path / "p" / path).read_text("utf-8") == text
    aid = tmp_path / "p/data/hulpmiddelen/hamer.yml"
    assert aid.read_text("utf-8").startswith(header("data/hulpmiddelen/hamer.yml"))
    assert "0 bestanden bijgewerkt" in CliRunner().invoke(main, args).stdout
    assert CliRunner().invoke(main, ["--map", str(tmp_path / "p"), "check"]).exit_code == 0
