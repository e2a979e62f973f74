"""Data → frozen record, or the problems that stand in the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
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
        if error["type"] == "too_short" and error["input"]:
            continue  # there are items; what is wrong with them is reported by itself
        inside = at[:-1] if error["type"] in {"missing", "extra_forbidden"} else at
        field = ".".join(part for part in (name, show_path(inside)) if part)
        fact, step = _words(_Case(model, error, mark.raw, at))
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


@dataclass(frozen=True)
class _Case:
    """One error of pydantic, with what the wording needs."""

    model: type[BaseModel]
    error: ErrorDetails
    raw: str
    at: tuple[str | int, ...]

    @property
    def shown(self) -> str:
        """The value as it was written, cut to a readable length."""
        return (self.raw or str(self.error["input"]))[:60]

    @property
    def last(self) -> str:
        """The last part of the path."""
        return str(self.at[-1])[:60] if self.at else ""

    @property
    def context(self) -> dict[str, Any]:
        """What pydantic tells besides: limits, expected values."""
        return self.error.get("ctx") or {}


Words = tuple[str, str]


def _words(case: _Case) -> Words:
    """Return fact and next step, in Dutch, for one error."""
    kind = case.error["type"]
    if kind in _FIXED:
        fact, step = _FIXED[kind]
        return fact.format(case=case), step.format(case=case)
    if kind in _MADE:
        return _MADE[kind](case)
    return f"de waarde klopt niet ({case.error['msg']}).", "Vergelijk met een ander bestand."


def _own(case: _Case) -> Words:
    return case.context["fact"], case.context["next_step"]


def _unknown_field(case: _Case) -> Words:
    fields = _fields_at(case.model, case.error["loc"][:-1])
    return f'onbekend veld "{case.last}".', did_you_mean(case.last, fields)


def _unknown_value(case: _Case) -> Words:
    choices = re.findall(r"'([^']*)'", str(case.context.get("expected", "")))
    name = next((part for part in reversed(case.at) if isinstance(part, str)), "")
    label = _LABELS.get(name, "gekende waarde")
    return f'"{case.shown}" is geen {label}.', did_you_mean(case.shown, choices)


def _too_long(case: _Case) -> Words:
    limit, length = case.context["max_length"], len(str(case.error["input"]))
    return f"de tekst is {length} tekens lang, hoogstens {limit} mag.", "Kort hem in."


def _out_of_range(case: _Case) -> Words:
    low, high = case.context.get("ge"), case.context.get("le")
    limit = f"minstens {low}" if low is not None else f"hoogstens {high}"
    return f'"{case.shown}" kan niet.', f"Het getal is {limit}."


def _not_text(case: _Case) -> Words:
    value = case.error["input"]
    if isinstance(value, bool):
        return (
            f'YAML leest "{case.shown}" als ja of nee, niet als tekst.',
            f'Zet er aanhalingstekens rond ("{case.shown}") of kies een andere waarde.',
        )
    if isinstance(value, int | float):
        return (
            f'YAML leest "{case.shown}" als een getal, niet als tekst.',
            f'Zet er aanhalingstekens rond: "{case.shown}".',
        )
    return "hier hoort tekst, geen lijst of sleutels.", "Schrijf de tekst op één regel."


_LIST = ("hier hoort een lijst.", "Zet elk punt op een eigen regel die met '- ' begint.")
_KEYS = ("hier horen sleutels met waarden.", "Schrijf 'sleutel: waarde', één per regel.")
_WHOLE = ('"{case.shown}" is geen geheel getal.', "Schrijf alleen cijfers.")
_YES_NO = ('"{case.shown}" is geen ja of nee.', "Schrijf true of false.")
_FIXED: Mapping[str, Words] = {
    "missing": ('verplicht veld "{case.last}" ontbreekt.', "Voeg toe: {case.last}: …"),
    "string_pattern_mismatch": (
        '"{case.shown}" heeft niet de juiste vorm.',
        "Schrijf het zoals SD-G1 of B-I4.",
    ),
    "union_tag_not_found": (
        "deze bron is niet volledig.",
        "Geef document en sectie, url, titel en geraadpleegd, of aanbieder en bevestigd_op.",
    ),
    "union_tag_invalid": ('"{case.shown}" is geen bron.', 'Schrijf "redactie" of geef een bron.'),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "dict_type": _KEYS,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "too_short": ("de lijst is leeg.", "Zet er minstens één punt in."),
}
_MADE: Mapping[str, Callable[[_Case], Words]] = {
    "catalogus": _own,
    "extra_forbidden": _unknown_field,
    "literal_error": _unknown_value,
    "string_type": _not_text,
    "string_too_long": _too_long,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
}
"""The words for each kind of error that pydantic knows."""

_LABELS = {
    "doelgroep": "gekende doelgroep",
    "doelgroepen": "gekende doelgroep",
    "status": "gekende status",
    "type": "gekend type",
    "fase": "gekende fase",
    "mate": "gekende mate",
    "voor_wie": "gekende rol",
    "bestuursniveau": "gekend bestuursniveau",
}


def _fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the names of the fields at a place in the model, for a suggestion."""
    definitions = model.model_json_schema()
    here: dict[str, Any] = definitions
    for part in loc:
        here = _inside(here, part, definitions)
    return [
        name for name in _resolve(here, definitions).get("properties", {}) if name != "id" or loc
    ]


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
    by_tag = {
        "bron:document": "DocumentBron",
        "bron:url": "WebBron",
        "bron:aanbieder": "AanbiederBron",
    }
    for variant in variants:
        if variant.get("$ref", "").endswith(by_tag.get(str(part), "?")):
            return _resolve(variant, root)
    return schema
