"""What may stand in a field, read from the type that judges it.

The file of a new aid and the field reference say it in words; both follow the models.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import AfterValidator, BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from macros import fields
from macros.models import Bron

Soort = Literal[
    "tekst", "markdown", "datum", "dag", "id", "webadres", "getal", "ja of nee", "keuze", "bron",
    "onderdeel",
]  # fmt: skip
"""The kinds of values: what a reader is told that may stand there."""

_BY_CHECK: Mapping[Callable[..., Any], Soort] = {
    fields.check_plain: "tekst",
    fields.check_markdown: "markdown",
    fields.check_date: "datum",
    fields.check_day: "dag",
    fields.check_id: "id",
    fields.check_url: "webadres",
}


@dataclass(frozen=True)
class Vorm:
    """What may stand in a field.

    Attributes:
        soort: the kind of value, of one item when it is a list.
        is_lijst: whether it is a list.
        keuzes: the values to choose from, for a choice.
        model: the record that stands there, for a part with keys of its own.
        hoogstens: how many characters a text may have.
        verplicht: whether the field must be there.
    """

    soort: Soort
    is_lijst: bool
    keuzes: tuple[str, ...]
    model: type[BaseModel] | None
    hoogstens: int | None
    verplicht: bool


def vorm_van(field: FieldInfo) -> Vorm:
    """Return what may stand in a field of a record."""
    parts = tuple(_unwrap(field.annotation, tuple(field.metadata)))
    is_list = any(get_origin(kind) is tuple for kind, _ in parts)
    kind, metadata = parts[-1]
    lengths = [one.max_length for one in metadata if isinstance(one, StringConstraints)]
    model = kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None
    choices = tuple(map(str, get_args(kind))) if get_origin(kind) is Literal else ()
    return Vorm(
        _kind(kind, metadata), is_list, choices, model, next(iter(lengths), None),
        field.is_required(),
    )  # fmt: skip


def _unwrap(kind: Any, metadata: tuple[Any, ...]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Yield a type and what stands inside it, down to the type of one value."""
    if hasattr(kind, "__metadata__"):
        if kind == Bron:
            yield Bron, ()
            return
        kind, metadata = get_args(kind)[0], kind.__metadata__
    yield kind, metadata
    if kind == get_args(Bron)[0]:
        return
    inner = [one for one in get_args(kind) if one not in {NoneType, Ellipsis}]
    if get_origin(kind) is not Literal and inner:
        yield from _unwrap(inner[0], ())


def _kind(kind: Any, metadata: tuple[Any, ...]) -> Soort:
    checks = [one.func for one in metadata if isinstance(one, AfterValidator)]
    known = next((_BY_CHECK[check] for check in checks if check in _BY_CHECK), None)
    if known:
        return known
    if kind in (Bron, get_args(Bron)[0]):
        return "bron"
    if get_origin(kind) is Literal:
        return "keuze"
    if kind is bool:
        return "ja of nee"
    if kind is int:
        return "getal"
    return "onderdeel" if isinstance(kind, type) and issubclass(kind, BaseModel) else "tekst"
