"""Change single values in YAML text; comments, quotes and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import yaml

Path_ = tuple[str | int, ...]
_PLAIN = re.compile(r"[a-z][a-z0-9-]*")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class _Open:
    """A list or mapping that is being read: its next index, or the key at hand."""

    is_list: bool
    index: int = 0
    key: str | None = None


@dataclass(frozen=True)
class _Span:
    """Where a value stands: line and columns, from 0, in characters."""

    line: int
    start: int
    end: int


def replace_values(text: str, places: Collection[Path_], new: str) -> str:
    """Return the text with a new id at every given place.

    Args:
        text: the YAML, known to be good.
        places: paths of the values to replace.
        new: the id to write; a value that stood in quotes keeps them.

    Raises:
        KeyError: when no plain or quoted value stands at a place.
    """
    wanted = set(places)
    rows = text.split("\n")
    spans = [(span, path) for span, path in _values(text) if path in wanted]
    missing = wanted - {path for _, path in spans}
    if missing:
        raise KeyError(missing)
    # From the last to the first, so that earlier columns stay true.
    for span, _ in reversed(spans):
        row = rows[span.line]
        old = row[span.start : span.end]
        quote = old[0] if old[:1] in {'"', "'"} else "" if _PLAIN.fullmatch(new) else '"'
        rows[span.line] = f"{row[: span.start]}{quote}{new}{quote}{row[span.end :]}"
    return "\n".join(rows)


def _values(text: str) -> Iterator[tuple[_Span, Path_]]:
    """Yield where every value on one line stands, with its path."""
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
            _next(stack)
        elif isinstance(event, yaml.CollectionStartEvent):
            stack.append(_Open(isinstance(event, yaml.SequenceStartEvent)))
        elif isinstance(event, yaml.ScalarEvent):
            if stack and not stack[-1].is_list and stack[-1].key is None:
                stack[-1].key = event.value
                continue
            start, end = event.start_mark, event.end_mark
            if start and end and start.line == end.line:
                path = tuple(one.index if one.is_list else str(one.key) for one in stack)
                yield _Span(start.line, start.column, end.column), path
            _next(stack)


def _next(stack: list[_Open]) -> None:
    """Go on to what follows a value: the next item, or the next key."""
    if stack:
        stack[-1].index += 1
        stack[-1].key = None
