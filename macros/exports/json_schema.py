"""JSON Schemas, from the same models that judge the YAML and write the JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, TypeAdapter

from macros.catalogus import Catalogus
from macros.exports import api_models as api
from macros.exports.aftoetsing_bestand import aftoetsing_schema
from macros.loader import LIST_FILES, SINGLE_FILES
from macros.models import Hulpmiddel

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files(catalogus: Catalogus) -> Iterator[tuple[str, str]]:
    """Yield path and text of every schema.

    ``schema/<name>.json`` describes ``api/v1/<name>.json``; ``schema/bron/<name>.json`` describes
    the YAML file of that name, for editors; ``schema/aftoetsing.json`` the file of an assessment.
    """
    for name, row in api.LISTS.items():
        yield f"schema/{name}.json", _text(_output(api.listing(name, row)))
    yield "schema/hulpmiddel.json", _text(_output(api.HulpmiddelUit))
    for name, single in api.SINGLES.items():
        yield f"schema/{name}.json", _text(_output(single))
    yield "schema/index.json", _text(_output(api.Index))
    yield "schema/aftoetsing.json", _text(aftoetsing_schema(catalogus))
    yield from source_schema_files()


def source_schema_files() -> Iterator[tuple[str, str]]:
    """Yield path and text of the schemas of the YAML files: they depend on the models alone."""
    yield "schema/bron/hulpmiddel.json", _text(hulpmiddel_source_schema())
    for name, (model, _) in LIST_FILES.items():
        yield f"schema/bron/{name}.json", _text(TypeAdapter(list[model]).json_schema())  # type: ignore[valid-type]
    for name, written in SINGLE_FILES.items():
        yield f"schema/bron/{name}.json", _text(written.model_json_schema())


def hulpmiddel_source_schema() -> dict[str, Any]:
    """Return the schema of an aid's YAML file: the record without its id, which is the name."""
    schema = Hulpmiddel.model_json_schema()
    del schema["properties"]["id"]
    schema["required"].remove("id")
    return schema


def _output(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(mode="serialization")


def _text(schema: dict[str, Any]) -> str:
    """Return a schema as JSON, without our own notes on the classes: editors read it too."""
    for part in (schema, *schema.get("$defs", {}).values()):
        if part.get("type") == "object":
            part.pop("description", None)
    return json.dumps({"$schema": _DIALECT, **schema}, ensure_ascii=False, indent=1) + "\n"
