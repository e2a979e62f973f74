"""Data → frozen record, or the problems that stand in the way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.problems import Problem, did_you_mean
from macros.yaml_source import YamlSource

M = TypeVar("M", bound=BaseModel)


def judge(
    model: type[M],
    source: YamlSource,
    data: Any,
    path: tuple[str | int, ...] = (),
    name: str = "",
) -> tuple[M | None, tuple[Problem, ...]]:
    """Make a record of ``data``.

    Args:
        model: the class of the record.
        source: the file it stands in.
        data: what was read.
        path: where the data stand in the file.
        name: what to call the record in messages, in a file with more than one.

    Returns:
        The record and no problems, or None and every problem of it.
    """
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        return None, tuple(_problems(model, source, path, name, error.errors()))


def _problems(
    model: type[BaseModel],
    source: YamlSource,
    base: tuple[str | int, ...],
    name: str,
    errors: Iterable[ErrorDetails],
) -> Iterable[Problem]:
    for error in errors:
        at = _written_path(source, base, error)
        mark = source.locate((*base, *at))
        if error["input"] is None and error["type"] != "missing":
            continue  # an empty value was already reported where it was read
        inside = at[:-1] if error["type"] in {"missing", "extra_forbidden"} else at
        field = ".".join(part for part in (name, show_path(inside)) if part)
        fact, step = _words(model, error, mark.raw, at)
        yield Problem(source.file, mark.line, field, fact, step)


def _written_path(
    source: YamlSource, base: tuple[str | int, ...], error: ErrorDetails
) -> tuple[str | int, ...]:
    """Return the error's path without the parts that pydantic adds (names of variants)."""
    mark = source.locate(base)
    written: list[str | int] = []
    loc = error["loc"]
    for number, part in enumerate(loc):
        is_last = number == len(loc) - 1
        if part in mark.inner:
            mark = mark.inner[part]
            written.append(part)
        elif is_last and error["type"] == "missing":
            written.append(part)
    return tuple(written)


def show_path(path: Iterable[str | int]) -> str:
    """Return a path as an editor reads it: ``historiek[0].bron``."""
    shown = ""
    for part in path:
        shown += f"[{part}]" if isinstance(part, int) else f".{part}"
    return shown.lstrip(".")


def _words(
    model: type[BaseModel], error: ErrorDetails, raw: str, at: tuple[str | int, ...]
) -> tuple[str, str]:
    """Return fact and next step, in Dutch, for one error."""
    kind = error["type"]
    context = error.get("ctx") or {}
    value = error["input"]
    last = at[-1] if at else ""
    if kind == "catalogus":
        return context["fact"], context["next_step"]
    if kind == "missing":
        return f'verplicht veld "{last}" ontbreekt.', f"Voeg toe: {last}: …"
    if kind == "extra_forbidden":
        fields = _fields_at(model, error["loc"][:-1])
        return f'onbekend veld "{str(last)[:60]}".', did_you_mean(str(last), fields)
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        label = _LABELS.get(_list_name(at), "gekende waarde")
        return f'"{raw or value}" is geen {label}.', did_you_mean(raw or str(value), choices)
    if kind == "string_type":
        return _not_text(value, raw)
    if kind == "string_too_long":
        limit, length = context["max_length"], len(str(value))
        return f"de tekst is {length} tekens lang, hoogstens {limit} mag.", "Kort hem in."
    if kind == "string_pattern_mismatch":
        return f'"{raw or value}" heeft niet de juiste vorm.', "Schrijf het zoals SD-G1 of B-I4."
    if kind == "union_tag_not_found":
        return (
            "deze bron is niet volledig.",
            "Geef document en sectie, of url, titel en geraadpleegd, of aanbieder en "
            "bevestigd_op, of het woord redactie.",
        )
    if kind == "union_tag_invalid":
        return f'"{raw or value}" is geen bron.', 'Schrijf "redactie", of geef document en sectie.'
    if kind in {"tuple_type", "list_type"}:
        return "hier hoort een lijst.", "Zet elk punt op een eigen regel die met '- ' begint."
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return "hier horen sleutels met waarden.", "Schrijf 'sleutel: waarde', één per regel."
    if kind in {"int_type", "int_parsing", "int_from_float"}:
        return f'"{raw or value}" is geen geheel getal.', "Schrijf alleen cijfers."
    if kind in {"bool_type", "bool_parsing"}:
        return f'"{raw or value}" is geen ja of nee.', "Schrijf true of false."
    if kind == "too_short":
        return "de lijst is leeg.", "Zet er minstens één punt in."
    if kind in {"greater_than_equal", "less_than_equal"}:
        low, high = context.get("ge"), context.get("le")
        limit = f"minstens {low}" if low is not None else f"hoogstens {high}"
        return f'"{raw or value}" kan niet.', f"Het getal is {limit}."
    return f"de waarde klopt niet ({error['msg']}).", "Vergelijk met een ander bestand."


def _not_text(value: Any, raw: str) -> tuple[str, str]:
    if isinstance(value, bool):
        return (
            f'YAML leest "{raw}" als ja of nee, niet als tekst.',
            f'Zet er aanhalingstekens rond ("{raw}") of kies een andere waarde.',
        )
    if isinstance(value, int | float):
        return (
            f'YAML leest "{raw}" als een getal, niet als tekst.',
            f'Zet er aanhalingstekens rond: "{raw}".',
        )
    return "hier hoort tekst, geen lijst of sleutels.", "Schrijf de tekst op één regel."


_LABELS = {
    "doelgroepen": "gekende doelgroep",
    "status": "gekende status",
    "type": "gekend type",
    "fase": "gekende fase",
    "mate": "gekende mate",
    "voor_wie": "gekende rol",
    "bestuursniveau": "gekend bestuursniveau",
}


def _list_name(at: tuple[str | int, ...]) -> str:
    return next((part for part in reversed(at) if isinstance(part, str)), "")


def _fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the names of the fields at a place in the model, for a suggestion."""
    definitions = model.model_json_schema()
    here: dict[str, Any] = definitions
    for part in loc:
        here = _inside(here, part, definitions)
    return [name for name in _resolve(here, definitions).get("properties", {}) if name != "id" or loc]


def _resolve(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def _inside(schema: dict[str, Any], part: str | int, root: dict[str, Any]) -> dict[str, Any]:
    schema = _resolve(schema, root)
    if isinstance(part, int):
        inner: dict[str, Any] = schema.get("items", {})
        return inner
    if part in schema.get("properties", {}):
        found: dict[str, Any] = schema["properties"][part]
        options = [o for o in found.get("anyOf", []) if o.get("type") != "null"]
        return options[0] if len(options) == 1 else found
    variants = schema.get("oneOf") or schema.get("anyOf") or []
    by_tag = {"document": "DocumentBron", "url": "WebBron", "aanbieder": "AanbiederBron"}
    for variant in variants:
        if variant.get("$ref", "").endswith(by_tag.get(str(part), "?")):
            return _resolve(variant, root)
    return schema
