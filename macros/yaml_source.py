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
from macros.wording import SYNTAX, fill, say

MAX_BYTES = 512 * 1024
"""Largest file that is read, in bytes; a list file of the whole strategy is under 200 kB."""
MAX_DEPTH = 20
"""Deepest nesting of lists and mappings; the models go no deeper than six."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# The rules below hold in the form on the site too, which reads them: macros/exports/voorstel.py.
NULLS = ("", "~", "null", "Null", "NULL")
BOOLS = {
    word: value
    for value, words in ((True, "yes on true"), (False, "no off false"))
    for plain in words.split()
    for word in (plain, plain.capitalize(), plain.upper())
}
INT = re.compile(r"[-+]?[0-9]{1,15}")
_NUMERIC = frozenset("+-.0123456789")
FLOAT = re.compile(r"[-+]?([0-9][0-9_]*\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?")
INVISIBLE = re.compile(
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
    found = INVISIBLE.search(text)
    if not found:
        try:
            text.encode()
        except UnicodeEncodeError as error:
            return f"U+{ord(text[error.start]):04X}"
        return None
    return _name(found.group())


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, 'stuurteken')}"


def invisible_names() -> dict[str, str]:
    """Return every character that a reader cannot see, with its name; surrogates left out."""
    planes = (range(0xD800), range(0xE000, 0x10000), range(0xE0000, 0xE1000))
    found = INVISIBLE.findall("".join(chr(code) for plane in planes for code in plane))
    return {char: _name(char) for char in found}


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
        words = say("too_large", size=size // 1024 + 1, limit=MAX_BYTES // 1024)
        return _unreadable(file, 1, *words)
    return parse_yaml(raw, file)


def parse_yaml(raw: bytes, file: str) -> YamlSource:
    """Parse the bytes of a YAML file; see :func:`read_yaml`."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unreadable(file, 1, *say("utf16"))
    if raw.startswith(b"\xef\xbb\xbf"):
        return _unreadable(file, 1, *say("bom"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _unreadable(file, line, *say("not_utf8"))
    if invisible_name(text):
        return YamlSource(file, None, Mark(1), _invisible_lines(file, text))
    try:
        return _Builder(file).build(text)
    except yaml.YAMLError as error:
        return _syntax_error(file, text, error)


def _invisible_lines(file: str, text: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(file, number, "", *say("hidden", name=name))
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
            return _unreadable(file, number, *say("tab"))
    problem = str(getattr(error, "problem", None) or "onleesbaar")
    reason = next(dutch for english, dutch in SYNTAX.items() if english in problem)
    return _unreadable(file, line, *say("syntax", reason=fill(reason, problem=problem)))


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
                    self._problem(line, "second_document")
                    break
        if documents == 0 or (self.root is None and not self.problems):
            self._problem(1, "empty_file")
        return YamlSource(self.file, self.root, self.root_mark, tuple(self.problems), text)

    def _problem(self, line: int, words: str, /, **values: object) -> None:
        self.problems.append(Problem(self.file, line, "", *say(words, **values)))

    def _refuse(self, event: yaml.NodeEvent, line: int) -> None:
        """Report what would make YAML more than data: tags, anchors, references to anchors."""
        tag = getattr(event, "tag", None)
        if tag:
            shown = tag.replace("tag:yaml.org,2002:", "!!")[:60]
            self._problem(line, "tag", tag=shown)
        if event.anchor:
            self._problem(line, "anchor", name=event.anchor[:40])

    def _start(self, event: yaml.CollectionStartEvent, line: int) -> bool:
        """Begin a list or mapping; False when it is nested too deep to go on."""
        if event.tag or event.anchor:
            self._refuse(event, line)
        if len(self.open) >= MAX_DEPTH:
            self._problem(line, "too_deep", limit=MAX_DEPTH)
            self.root = None
            return False
        at = line
        if self.open:
            parent = self.open[-1]
            if parent.is_mapping and parent.key is None:
                self._problem(line, "key_is_no_word")
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
                self._problem(line, "double_key", key=text[:60], first=parent.inner[text].line)
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
        if key is None:
            self._problem(line, "empty_item")
        else:
            self._problem(line, "no_key" if " " in key else "empty_value", key=key[:60])

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
    if text in NULLS:
        return None
    if text in BOOLS:
        return BOOLS[text]
    if text[0] in _NUMERIC:
        if INT.fullmatch(text):
            return int(text)
        if FLOAT.fullmatch(text):
            return float(text.replace("_", ""))
    return text
