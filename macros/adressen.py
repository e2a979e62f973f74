"""Every public web address that the data and the pages name, with the places that name it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

from pydantic import BaseModel

from macros.loader import Gelezen
from macros.onderhoud import Linkstatus
from macros.proza import read_pages

_IN_TEXT = re.compile(r"\]\(\s*<?(https://[^)\s>]+)")
"""An address in Markdown."""


@dataclass(frozen=True, order=True)
class Plek:
    """A place that names an address: file and line."""

    bestand: str
    regel: int

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}"


@dataclass(frozen=True)
class Adres:
    """A web address, without its anchor, and the places that name it."""

    url: str
    plekken: tuple[Plek, ...]

    @property
    def host(self) -> str:
        """The name of its website."""
        return urlsplit(self.url).hostname or ""


def collect(gelezen: Gelezen, root: Path) -> tuple[Adres, ...]:
    """Return every address of the data and of ``docs/``, in alphabetical order.

    Raises:
        DataError: with every page that cannot be read.
    """
    places: dict[str, set[Plek]] = {}
    for url, plek in (*_in_data(gelezen), *_in_pages(root)):
        places.setdefault(urldefrag(url).url, set()).add(plek)
    return tuple(Adres(url, tuple(sorted(places[url]))) for url in sorted(places))


def _in_data(gelezen: Gelezen) -> Iterator[tuple[str, Plek]]:
    for plaats in gelezen.plaatsen:
        if isinstance(plaats.record, Linkstatus):
            continue  # it repeats what the others say
        for path, url in _urls(plaats.record):
            start = plaats.source.locate((*plaats.path, *path)).line
            yield url, Plek(plaats.source.file, _line_of(url, plaats.source.text, start))


def addresses_in(record: BaseModel) -> tuple[str, ...]:
    """Return the addresses that a record names, without their anchors, each once, in order."""
    return tuple(dict.fromkeys(urldefrag(url).url for _, url in _urls(record)))


def _urls(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield path and text of every address inside a record."""
    for path, text in _texts(record, ()):
        for url in [text] if text.startswith("https://") else _IN_TEXT.findall(text):
            yield path, url


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number))


def _line_of(url: str, text: str, start: int) -> int:
    """Return the line, from ``start`` on, that holds an address; ``start`` if none does."""
    rows = text.split("\n")[start - 1 :]
    return next((number for number, row in enumerate(rows, start) if url in row), start)


def _in_pages(root: Path) -> Iterator[tuple[str, Plek]]:
    for file, text in read_pages(root).items():
        for number, row in enumerate(text.splitlines(), 1):
            for url in _IN_TEXT.findall(row):
                yield url, Plek(file, number)
