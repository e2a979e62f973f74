"""What lets an editor program complete and check the YAML: schemas and settings.

These files stand in the repository, so that they work without building anything; a test holds
them equal to what is made here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from macros.exports.json_schema import source_schema_files
from macros.kopregel import FOLDER


def editor_files() -> Iterator[tuple[str, str]]:
    """Yield path (from the project's root) and text of every file that is made for editors."""
    names = []
    for path, text in source_schema_files():
        names.append(PurePosixPath(path).stem)
        yield f"{FOLDER}/{names[-1]}.json", text
    yield ".vscode/settings.json", _vscode(names)
    yield ".vscode/extensions.json", _json({"recommendations": ["redhat.vscode-yaml"]})
    yield ".idea/jsonSchemas.xml", _jetbrains(names)


def _files_of(name: str) -> str:
    """Return the path, or the pattern of paths, of the files that follow a schema."""
    return "data/hulpmiddelen/*.yml" if name == "hulpmiddel" else f"data/{name}.yml"


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _vscode(names: list[str]) -> str:
    return _json(
        {
            "yaml.schemas": {f"./{FOLDER}/{name}.json": _files_of(name) for name in names},
            # No guesses by file name, and no requests to another host.
            "yaml.schemaStore.enable": False,
            "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True},
            "files.encoding": "utf8",
            "files.eol": "\n",
        }
    )


def _jetbrains(names: list[str]) -> str:
    project = ET.Element("project", version="4")
    component = ET.SubElement(project, "component", name="JsonSchemaMappingsProjectConfiguration")
    entries = ET.SubElement(ET.SubElement(component, "state"), "map")
    for name in names:
        entry = ET.SubElement(entries, "entry", key=name)
        info = ET.SubElement(ET.SubElement(entry, "value"), "SchemaInfo")

        def option(parent: ET.Element, name: str, value: str) -> None:
            ET.SubElement(parent, "option", name=name, value=value)

        option(info, "name", name)
        option(info, "relativePathToSchema", f"{FOLDER}/{name}.json")
        patterns = ET.SubElement(ET.SubElement(info, "option", name="patterns"), "list")
        item = ET.SubElement(patterns, "Item")
        if name == "hulpmiddel":
            option(item, "directory", "true")
            option(item, "path", "data/hulpmiddelen")
            option(item, "mappingKind", "Directory")
        else:
            option(item, "path", f"data/{name}.yml")
    ET.indent(project)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(project, "unicode") + "\n"
