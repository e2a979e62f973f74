"""Advice on plain language: long sentences, unexplained abbreviations, difficult words.

Advice never blocks. What it goes by stands in ``data/taal.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from macros.catalogus import Catalogus
from macros.fields import PROZA
from macros.loader import Gelezen, Plaats
from macros.onderhoud import Taal
from macros.problems import Problem

_ABBREVIATION = re.compile(r"(?<![\w-])(?![IVX]+(?!\w))[A-Z][A-Z0-9]+(?!\w|-[GI]\d)")
"""Capitals and digits that stand alone or before a hyphen; no Roman numerals, no criteria."""
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])[)\"”’']*\s+(?=[\"“‘'(]?[A-ZÀ-Ý])|\n\s*\n|\n\s*(?=[-*] |\d+\. )"
)
_MARKUP = re.compile(r"\]\([^)]*\)|[*_`\[#]")
_SHOWN = 60
"""How much of a sentence a message shows, in characters."""


@dataclass(frozen=True)
class Passage:
    """A running text of a record: its path inside it, and the text."""

    path: tuple[str | int, ...]
    text: str


def advise(gelezen: Gelezen) -> tuple[Problem, ...]:
    """Return what could be said more plainly, in the order of the files."""
    taal = gelezen.catalogus.taal
    known = _known_abbreviations(gelezen.catalogus)
    words = [(_pattern(one.woord), one.woord, one.liever) for one in taal.woorden]
    found: set[Problem] = set()
    for plaats in gelezen.plaatsen:
        if isinstance(plaats.record, Taal):
            continue  # the words it warns of stand there
        passages = tuple(_passages(plaats.record, ()))
        for passage in passages:
            found.update(_sentences(plaats, passage, taal.hoogstens_woorden))
            found.update(_words(plaats, passage, words))
        found.update(_abbreviations(plaats, passages, known))
    return tuple(sorted(found))


# ---------------------------------------------------------------- what is running text


@cache
def prose_fields(model: type[BaseModel]) -> frozenset[str]:
    """Return the fields of a record that hold running text."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if PROZA in field.metadata or _is_prose(field.annotation)
    )


def _is_prose(annotation: Any) -> bool:
    metadata = getattr(annotation, "__metadata__", ())
    return PROZA in metadata or any(_is_prose(one) for one in get_args(annotation))


def _passages(value: Any, path: tuple[str | int, ...]) -> Iterator[Passage]:
    """Yield the running texts inside a record."""
    if not isinstance(value, BaseModel):
        return
    for name in type(value).model_fields:
        inner = getattr(value, name)
        items = list(enumerate(inner)) if isinstance(inner, tuple) else [(None, inner)]
        for number, item in items:
            at = (*path, name) if number is None else (*path, name, number)
            if isinstance(item, str) and name in prose_fields(type(value)):
                yield Passage(at, item)
            else:
                yield from _passages(item, at)


# ---------------------------------------------------------------- the three kinds of advice


def sentences(text: str) -> list[str]:
    """Split running text (Markdown or plain) in sentences, without its markup."""
    parts = (_MARKUP.sub("", part) for part in _SENTENCE_END.split(text))
    return [flat for part in parts if (flat := " ".join(part.split()))]


def count_words(sentence: str) -> int:
    """Return how many words a sentence has; numbers and abbreviations count as one."""
    return len(_WORD.findall(sentence))


def _sentences(plaats: Plaats, passage: Passage, most: int) -> Iterator[Problem]:
    for sentence in sentences(passage.text):
        count = count_words(sentence)
        if count > most:
            fact = f"een zin van {count} woorden: “{_cut(sentence)}”"
            step = f"Maak er twee van; tot {most} woorden leest een zin vlot."
            yield _at(plaats, passage, sentence, fact, step)


def _words(
    plaats: Plaats, passage: Passage, words: Iterable[tuple[re.Pattern[str], str, str]]
) -> Iterator[Problem]:
    lower = passage.text.lower()
    for pattern, word, plain in words:
        found = pattern.search(lower)
        if found:
            fact = f"“{word}” is voor veel lezers een moeilijk woord."
            yield _at(plaats, passage, found.group(), fact, f"Schrijf liever: {plain}.")


def _pattern(word: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, word.lower().split()))
    return re.compile(rf"(?<!\w){spaced}(?!\w)")


def _abbreviations(
    plaats: Plaats, passages: Iterable[Passage], known: frozenset[str]
) -> Iterator[Problem]:
    """Report each abbreviation of a record once, unless the record itself explains it."""
    passages = tuple(passages)
    whole = "\n".join(passage.text for passage in passages)
    done = set(known)
    for passage in passages:
        for found in _ABBREVIATION.finditer(passage.text):
            short = found.group()
            if short in done:
                continue
            done.add(short)
            if not re.search(rf"\w \({short}\)|\b{short} \(", whole):
                fact = f"de afkorting “{short}” wordt niet uitgelegd."
                step = (
                    f"Schrijf ze één keer voluit, met ({short}) erachter, of leg ze uit in "
                    "data/begrippen.yml. Kent iedereen ze? Zet ze dan in data/taal.yml."
                )
                yield _at(plaats, passage, short, fact, step)


def _known_abbreviations(catalogus: Catalogus) -> frozenset[str]:
    """Return the abbreviations that are names of records, explained terms, or known to all."""
    names: list[str] = [*catalogus.taal.afkortingen]
    for begrip in catalogus.begrippen.values():
        names += [begrip.term, *begrip.bekend_als]
    for hulpmiddel in catalogus.hulpmiddelen.values():
        names += [hulpmiddel.naam, *hulpmiddel.bekend_als]
    for organisatie in catalogus.organisaties.values():
        names += [organisatie.naam, *organisatie.bekend_als]
    return frozenset(
        part
        for name in names
        for part in re.split(r"[^\w]+", name.upper() if " " not in name else name)
        if part
    )


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN].rsplit(' ', 1)[0]} …"


def _at(plaats: Plaats, passage: Passage, quote: str, fact: str, step: str) -> Problem:
    """Return the advice on the line where the quote starts."""
    first = plaats.problem(passage.path, fact, step)
    line = _line_of(quote, plaats.source.text, first.line)
    return Problem(first.file, line, first.field, fact, step)


def _line_of(quote: str, text: str, start: int) -> int:
    """Return the line, from ``start`` on, where a quote begins; ``start`` when it is not found.

    The file may fold the quote over lines and mark words in it, so only letters are compared.
    """
    wanted = "".join(filter(str.isalnum, quote.lower()))
    letters: list[str] = []
    lines: list[int] = []
    for number, row in enumerate(text.split("\n")[start - 1 :], start):
        kept = [char for char in row.lower() if char.isalnum()]
        letters += kept
        lines += [number] * len(kept)
    place = "".join(letters).find(wanted)
    return lines[place] if wanted and place >= 0 else start
