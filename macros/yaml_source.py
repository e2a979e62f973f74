"""YAML text → plain data that remembers its lines.

One pass over libyaml's events, without recursion and without building Python objects from
tags: anchors cannot multiply, tags cannot run code, depth and size are bounded.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from macros.problems import Problem

MAX_BYTES = 512 * 1024
"""Largest file that is read, in bytes; a list file of the whole strategy is under 200 kB."""
MAX_DEPTH = 20
"""Deepest nesting of lists and mappings; the models go no deeper than six."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {
    word: value
    for value, words in ((True, "yes on true"), (False, "no off false"))
    for plain in words.split()
    for word in (plain, plain.capitalize(), plain.upper())
}
_INT = re.compile(r"[-+]?\d{1,15}")
_NUMERIC = frozenset("+-.0123456789")
_FLOAT = re.compile(r"[-+]?(\d[\d_]*\.\d*|\.\d+)([eE][-+]?\d+)?")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)

Path_ = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where a value stands and how it was written.

    Attributes:
        line: line number of the value (of its key, inside a mapping), from 1.
        raw: the text as written, for a scalar; empty otherwise.
        inner: marks of the values inside, by key or index.
    """

    line: int
    raw: str = ""
    inner: Mapping[str | int, Mark] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class YamlSource:
    """A read file: its data, where each value stands, what is wrong with it, and its text."""

    file: str
    data: Any
    mark: Mark
    problems: tuple[Problem, ...]
    text: str = ""

    def locate(self, path: Path_) -> Mark:
        """Return the mark of the value at ``path``, or of the nearest value around it.

        Parts of the path that do not stand in the file (a missing key, the name of a variant
        in a union) are passed over.
        """
        mark = self.mark
        for part in path:
            mark = mark.inner.get(part, mark)
        return mark


def invisible_name(text: str) -> str | None:
    """Return the name of the first character in ``text`` that a reader cannot see, or None.

    Control characters, characters that steer the writing direction, zero-width characters and
    lone surrogates count; line ends, tabs and the no-break space do not.
    """
    found = _INVISIBLE.search(text)
    if not found:
        try:
            text.encode()
        except UnicodeEncodeError as error:
            return f"U+{ord(text[error.start]):04X}"
        return None
    char = found.group()
    name = unicodedata.name(char, "stuurteken")
    return f"U+{ord(char):04X} {name}"


def read_yaml(path: Path, file: str) -> YamlSource:
    """Read one YAML file.

    Args:
        path: the file on disk.
        file: its path as shown in messages.

    Returns:
        The data with its marks. ``data`` is None when the file could not be read; the
        problems then say why. Never raises on content.
    """
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):  # reading a pipe or a device may never end
            fact, step = "dit is geen gewoon bestand.", "Vervang het door een tekstbestand."
            return _unreadable(file, 1, fact, step)
        size = known.st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        fact = f"het bestand kan niet gelezen worden ({error.strerror})."
        return _unreadable(file, 1, fact, "Kijk of het bestaat en of je het mag lezen.")
    if size > MAX_BYTES:
        return _unreadable(
            file,
            1,
            f"het bestand is te groot ({size // 1024 + 1} kB, hoogstens {MAX_BYTES // 1024} kB).",
            "Kort de teksten in; een hulpmiddel past op een paar bladzijden.",
        )
    return parse_yaml(raw, file)


def parse_yaml(raw: bytes, file: str) -> YamlSource:
    """Parse the bytes of a YAML file; see :func:`read_yaml`."""
    save = "Bewaar het bestand als UTF-8 zonder BOM."
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unreadable(file, 1, "het bestand is UTF-16 in plaats van UTF-8.", save)
    if raw.startswith(b"\xef\xbb\xbf"):
        return _unreadable(file, 1, "het bestand begint met een onzichtbaar teken (BOM).", save)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _unreadable(file, line, "deze regel is geen geldige UTF-8.", save)
    if invisible_name(text):
        return YamlSource(file, None, Mark(1), _invisible_lines(file, text))
    try:
        return _Builder(file).build(text)
    except yaml.YAMLError as error:
        return _syntax_error(file, text, error)


def _invisible_lines(file: str, text: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            file,
            number,
            "",
            f"hier staat een onzichtbaar teken ({name}).",
            "Verwijder het; typ de regel zo nodig opnieuw.",
        )
        for number, line in enumerate(text.split("\n"), 1)
        if (name := invisible_name(line))
    )


def _unreadable(file: str, line: int, fact: str, next_step: str) -> YamlSource:
    return YamlSource(file, None, Mark(line), (Problem(file, line, "", fact, next_step),))


def _syntax_error(file: str, text: str, error: yaml.YAMLError) -> YamlSource:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.split("\n")
    line = min(mark.line + 1, len(lines)) if mark else 1
    for number in (line, line - 1):
        if 0 < number <= len(lines) and re.match(r" *\t", lines[number - 1]):
            return _unreadable(
                file,
                number,
                "deze regel springt in met een tab.",
                "Gebruik spaties, twee per niveau.",
            )
    reason = str(getattr(error, "problem", None) or "onleesbaar")
    known = (
        ("mapping values are not allowed", "er staat een dubbelepunt te veel"),
        ("could not find expected ':'", "er ontbreekt een dubbelepunt na de sleutel"),
        ("found unexpected end of stream", "een aanhalingsteken of haakje wordt niet gesloten"),
        ("did not find expected key", "de inspringing of een aanhalingsteken klopt niet"),
        ("did not find expected '-' indicator", "de inspringing van de lijst klopt niet"),
        ("cannot start any token", "een waarde begint met een teken dat daar niet mag"),
        ("undefined alias", "er staat een sterretje (*) dat YAML als verwijzing leest"),
        ("unknown escape character", "er staat een backslash die YAML niet kent"),
    )
    fact = next((dutch for english, dutch in known if english in reason), None)
    fact = fact or f"de YAML is niet leesbaar ({reason})"
    return _unreadable(
        file,
        line,
        f"{fact}.",
        "Kijk ook naar de regel erboven; zet tekst met bijzondere tekens tussen aanhalingstekens.",
    )


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read: its line, its values and their marks."""

    line: int
    value: Any
    inner: dict[str | int, Mark]
    is_mapping: bool
    key: str | None = None
    key_line: int = 0

    def line_of(self, line: int) -> int:
        """Return where a value inside stands: at its key, in a mapping."""
        return line if self.key is None else self.key_line


class _Builder:
    """Builds data and marks from libyaml's events; one use per file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.open: list[_Open] = []
        self.root: Any = None
        self.root_mark = Mark(1)

    def build(self, text: str) -> YamlSource:
        """Read every event; stops at the first that makes the rest unreadable."""
        documents = 0
        for event in yaml.parse(text, Loader=_LOADER):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.ScalarEvent):  # by far the most, so first
                self._scalar(event, line)
            elif isinstance(event, yaml.CollectionStartEvent):
                if not self._start(event, line):
                    break
            elif isinstance(event, yaml.CollectionEndEvent):
                closed = self.open.pop()
                self._put(closed.value, Mark(closed.line, "", closed.inner))
            elif isinstance(event, yaml.AliasEvent):
                self._refuse(event, line)
                self._put(None, Mark(line))
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    fact = "hier begint een tweede document (---) in hetzelfde bestand."
                    step = "Maak per hulpmiddel één bestand en haal de streepjes weg."
                    self._problem(line, fact, step)
                    break
        if documents == 0 or (self.root is None and not self.problems):
            self._problem(1, "het bestand is leeg.", "Vul het in of verwijder het.")
        return YamlSource(self.file, self.root, self.root_mark, tuple(self.problems), text)

    def _problem(self, line: int, fact: str, next_step: str, field_name: str = "") -> None:
        self.problems.append(Problem(self.file, line, field_name, fact, next_step))

    def _refuse(self, event: yaml.NodeEvent, line: int) -> None:
        """Report what would make YAML more than data: tags, anchors, references to anchors."""
        tag = getattr(event, "tag", None)
        if tag:
            shown = tag.replace("tag:yaml.org,2002:", "!!")[:60]
            fact = f'het label "{shown}" wordt niet uitgevoerd en is niet toegelaten.'
            self._problem(line, fact, "Verwijder het woord dat met ! begint.")
        if event.anchor:
            name = event.anchor[:40]
            self._problem(
                line,
                f"ankers en verwijzingen (&{name}, *{name}) worden niet gebruikt.",
                "Schrijf de waarde voluit, of zet tekst die met & of * begint "
                "tussen aanhalingstekens.",
            )

    def _start(self, event: yaml.CollectionStartEvent, line: int) -> bool:
        """Begin a list or mapping; False when it is nested too deep to go on."""
        if event.tag or event.anchor:
            self._refuse(event, line)
        if len(self.open) >= MAX_DEPTH:
            fact = f"de lijsten zitten meer dan {MAX_DEPTH} niveaus diep in elkaar."
            self._problem(line, fact, "Kijk de inspringing na.")
            self.root = None
            return False
        at = line
        if self.open:
            parent = self.open[-1]
            if parent.is_mapping and parent.key is None:
                self._problem(line, "een sleutel moet een woord zijn.", "Kijk de inspringing na.")
                parent.key, parent.key_line = "?", line
            at = parent.line_of(line)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.open.append(_Open(at, {} if is_mapping else [], {}, is_mapping))
        return True

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        if event.tag or event.anchor:
            self._refuse(event, line)
        text = event.value
        parent = self.open[-1] if self.open else None
        if parent is not None and parent.is_mapping and parent.key is None:
            parent.key, parent.key_line = text, line
            if text in parent.inner:
                self._problem(
                    line,
                    f'sleutel "{text[:60]}" staat er twee keer '
                    f"(ook op regel {parent.inner[text].line}).",
                    "Verwijder er een.",
                )
            return
        value = text if event.style or not event.implicit[0] else _resolve(text)
        at = line
        if parent is not None:
            at = parent.line_of(line)
            if value is None:
                self._empty(at, parent.key)
        self._put(value, Mark(at, text))

    def _empty(self, line: int, key: str | None) -> None:
        """Report a value that is missing; a comma in unquoted text between braces makes one too."""
        if key is not None and " " in key:
            fact = f'"{key[:60]}" is geen sleutel met een waarde.'
            step = (
                "Staat er een komma of dubbelepunt in de tekst? Zet de tekst in aanhalingstekens."
            )
        else:
            fact = f'"{key}" is leeg.' if key is not None else "dit punt van de lijst is leeg."
            step = "Vul een waarde in of verwijder de regel."
        self._problem(line, fact, step)

    def _put(self, value: Any, mark: Mark) -> None:
        if not self.open:
            self.root, self.root_mark = value, mark
            return
        parent = self.open[-1]
        if parent.is_mapping:
            key = "?" if parent.key is None else parent.key
            parent.value[key] = value
            parent.inner[key] = mark
            parent.key = None
        else:
            parent.inner[len(parent.value)] = mark
            parent.value.append(value)


def _resolve(text: str) -> Any:
    """Return the value of a plain scalar, by the rules that other YAML readers share."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if text[0] in _NUMERIC:
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text.replace("_", ""))
    return text
