"""Data → frozen record, or the problems that stand in the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.problems import Problem, did_you_mean
from macros.vormen import vorm_van
from macros.wording import LABELS, WORDS, Words, say
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
    errors: Sequence[ErrorDetails],
) -> Iterable[Problem]:
    for error in errors:
        at = _written_path(source, base, error)
        mark = source.locate((*base, *at))
        if error["input"] is None and error["type"] != "missing":
            continue  # an empty value was already reported where it was read
        if error["type"] == "too_short" and _has_inside(errors, error["loc"]):
            continue  # there are items; what is wrong with them is reported by itself
        inside = at[:-1] if error["type"] in {"missing", "extra_forbidden"} else at
        field = ".".join(part for part in (name, show_path(inside)) if part)
        fact, step = _words(_Case(model, error, mark.raw, at))
        yield Problem(source.file, mark.line, field, fact, step)


def _has_inside(errors: Iterable[ErrorDetails], loc: tuple[str | int, ...]) -> bool:
    """Tell whether something is wrong with an item of a list."""
    return any(len(one["loc"]) > len(loc) and one["loc"][: len(loc)] == loc for one in errors)


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


def _words(case: _Case) -> Words:
    """Return fact and next step, in Dutch, for one error."""
    kind = case.error["type"]
    if kind == "catalogus":
        return case.context["fact"], case.context["next_step"]
    if kind == "string_type":
        return say(_read_as(case.error["input"]), shown=case.shown)
    if kind in _ONE_VALUE and isinstance(case.error["input"], list | dict):
        return say("no_value")
    if kind == "too_short" and case.error["input"]:
        return say("too_few", count=len(case.error["input"]), limit=case.context["min_length"])
    if kind not in WORDS:
        return f"de waarde klopt niet ({case.error['msg']}).", "Vergelijk met een ander bestand."
    more = _MADE[kind](case) if kind in _MADE else {}
    return say(kind, shown=case.shown, last=case.last, **more)


_ONE_VALUE = {"literal_error", "int_type", "bool_type"}
"""The errors of a value that is written on one line, or should be."""


def _read_as(value: Any) -> str:
    """Return what is wrong with a value that should have been text."""
    if isinstance(value, bool):
        return "read_as_yes_no"
    return "read_as_number" if isinstance(value, int | float) else "no_text"


def _unknown_field(case: _Case) -> Mapping[str, Any]:
    loc = case.error["loc"][:-1]
    vorm = vorm_van(case.model)
    for part in loc:
        vorm = vorm.binnen(part)
    fields = [veld.sleutel for veld in vorm.velden if veld.sleutel != "id" or loc]
    return {"hint": did_you_mean(case.last, fields)}


def _unknown_value(case: _Case) -> Mapping[str, Any]:
    choices = re.findall(r"'([^']*)'", str(case.context.get("expected", "")))
    name = next((part for part in reversed(case.at) if isinstance(part, str)), "")
    label = LABELS.get(name, LABELS[""])
    return {"label": label, "hint": did_you_mean(case.shown, choices)}


_MADE: Mapping[str, Callable[[_Case], Mapping[str, Any]]] = {
    "extra_forbidden": _unknown_field,
    "literal_error": _unknown_value,
    "string_too_long": lambda case: {
        "length": len(case.error["input"]),
        "limit": case.context["max_length"],
    },
    "greater_than_equal": lambda case: {"limit": case.context["ge"]},
    "less_than_equal": lambda case: {"limit": case.context["le"]},
}
"""What the words of some errors need besides the value as it was written."""
