"""What the models ask of a value, as plain descriptions.

Hints, the file of a new aid, the field reference and the form on the site follow it. The models
stay the only place where a field, a limit or a choice is written; this reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeGuard, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, Discriminator

from macros.fields import check_date, check_day, check_id, check_markdown, check_plain, check_url

Soort = Literal[
    "tekst", "markdown", "id", "url", "datum", "dag", "vrij", "getal", "ja_nee", "keuze", "lijst",
    "record", "bron",
]  # fmt: skip
"""The kinds of values; ``vrij`` is any text."""

_TEXTS: Mapping[Callable[[str], str], Soort] = {
    check_plain: "tekst",
    check_markdown: "markdown",
    check_id: "id",
    check_url: "url",
    check_date: "datum",
    check_day: "dag",
}
"""The kinds of text, by the check that a field type applies."""


@dataclass(frozen=True)
class Veld:
    """A key of a record.

    Attributes:
        sleutel: the key as it is written.
        uitleg: what an editor is told of it.
        verplicht: whether a record must have it.
        vorm: what its value must be.
    """

    sleutel: str
    uitleg: str
    verplicht: bool
    vorm: Vorm


@dataclass(frozen=True)
class Vorm:
    """What a value must be.

    Attributes:
        soort: the kind of value.
        minstens: fewest items of a list, lowest number.
        hoogstens: most characters of a text, highest number.
        keuzes: what can be chosen.
        item: what the items of a list must be.
        velden: the keys of a record, in the order in which they are written.
        varianten: the kinds of source, each a record known by its first key.
        regels: the names of the checks of a record as a whole.
    """

    soort: Soort
    minstens: int | None = None
    hoogstens: int | None = None
    keuzes: tuple[str, ...] = ()
    item: Vorm | None = None
    velden: tuple[Veld, ...] = ()
    varianten: tuple[Vorm, ...] = ()
    regels: tuple[str, ...] = ()

    @property
    def een(self) -> Vorm:
        """What one value must be: an item of a list, or what stands there itself."""
        return self.item.een if self.item else self

    def binnen(self, part: str | int) -> Vorm:
        """Return what stands at one step inside: an item, a key, or a kind of source."""
        if self.soort == "lijst" and self.item:
            return self.item if isinstance(part, int) else self
        if self.soort == "bron":
            kind = str(part).removeprefix("bron:")
            return next((one for one in self.varianten if one.velden[0].sleutel == kind), self)
        return next((veld.vorm for veld in self.velden if veld.sleutel == part), self)


@cache
def vorm_van(model: type[BaseModel]) -> Vorm:
    """Return the description of a record."""
    return Vorm(
        "record",
        velden=tuple(
            Veld(
                name,
                field.description or "",
                field.is_required(),
                _vorm(field.annotation, field.metadata),
            )
            for name, field in model.model_fields.items()
        ),
        regels=tuple(model.__pydantic_decorators__.model_validators),
    )


def _vorm(annotation: Any, metadata: Iterable[Any]) -> Vorm:
    """Return the description of a type with what is noted about it."""
    notes = list(metadata)
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        notes = [*more, *notes]
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin in {Union, UnionType}:
        options = [one for one in inside if one is not NoneType]
        if any(isinstance(note, Discriminator) for note in notes):
            return Vorm("bron", keuzes=("redactie",), varianten=_kinds(options))
        return _vorm(options[0], notes)
    if origin is Literal:
        return Vorm("keuze", keuzes=inside)
    if origin is tuple:
        return Vorm("lijst", minstens=_limit(notes, "min_length"), item=_vorm(inside[0], ()))
    if _is_record(annotation):
        return vorm_van(annotation)
    return _scalar(annotation, notes)


def _scalar(annotation: Any, notes: Iterable[Any]) -> Vorm:
    if annotation is bool:
        return Vorm("ja_nee")
    if annotation is int:
        return Vorm("getal", _limit(notes, "ge"), _limit(notes, "le"))
    checks: list[Any] = [note.func for note in notes if isinstance(note, AfterValidator)]
    kinds: list[Soort] = [_TEXTS[check] for check in checks if check in _TEXTS]
    return Vorm(kinds[0] if kinds else "vrij", hoogstens=_limit(notes, "max_length"))


def _kinds(options: Iterable[Any]) -> tuple[Vorm, ...]:
    """Return the records among the kinds of source."""
    kinds = (get_args(one)[0] if get_origin(one) is Annotated else one for one in options)
    return tuple(vorm_van(kind) for kind in kinds if _is_record(kind))


def _is_record(annotation: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _limit(notes: Iterable[Any], name: str) -> int | None:
    """Return a limit among the notes, whatever note carries it."""
    found = (getattr(note, name, None) for note in notes)
    return next((one for one in found if isinstance(one, int)), None)
