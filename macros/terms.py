"""Marks terms in the prose of a finished page, so that a reader gets their meaning on the spot.

Only text is touched, never what stands in a link, a heading, a button, code or a drawing. A term
is marked the first time in each part of a page, and never too many close together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.catalogus import Catalogus
from macros.models import Begrip
from macros.render import render

PER_BLOCK = 2
"""How many terms at most in one paragraph or item: more would drown the text."""
PER_PART = 4
"""How many at most in the part of a page under one heading."""

PROSE = frozenset({"p", "li", "dd", "td", "blockquote"})
"""Elements whose text is prose."""
LEFT_ALONE = frozenset(
    {
        *("a", "button", "summary", "label", "select", "textarea", "form", "fieldset"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "th", "dt", "caption", "figure"),
        *("code", "pre", "kbd", "samp", "script", "svg", "time", "abbr", "dfn"),
        *("nav", "aside", "article"),
    }
)
"""Elements in which nothing is marked."""
MARKED_OFF = "data-geen-begrippen"
"""The attribute by which a template keeps terms out of a part that is no prose."""

_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "source", "meta", "link"})
_TAG = re.compile(
    r"<(svg|a|button|summary|label|select|article|h[3-6]|th|dt|code|script)\b[^>]*>.*?</\1>"
    r"|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^>]*)>",
    re.DOTALL,
)
"""A tag, or a whole element that is left alone and never stands in one of its own name."""
_WORD = re.compile(r"\w+")
_INSIDE = re.compile(r"[\w-]")
"""What makes a word longer: a term beside it is part of another word."""


@dataclass(frozen=True)
class Marked:
    """A page whose terms are marked.

    Attributes:
        html: the page.
        ids: the terms that were marked, in order of appearance.
    """

    html: str
    ids: tuple[str, ...]


class Terms:
    """The words to look for; made once per build."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        """Take the terms, without the spellings that the data keep out of texts."""
        found: dict[str, dict[str, str]] = {}
        for begrip in begrippen:
            for name in (begrip.term, *begrip.bekend_als):
                if name in begrip.niet_aanduiden:
                    continue
                for form in _forms(name):
                    first = _WORD.search(form)
                    if first:
                        found.setdefault(first[0].lower(), {}).setdefault(form, begrip.id)
        self._by_word: Mapping[str, tuple[tuple[str, str], ...]] = {
            word: tuple(sorted(forms.items(), key=lambda pair: -len(pair[0])))
            for word, forms in found.items()
        }

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where terms stand in a text, the longest of those that begin at the same place.

        Args:
            text: a piece of HTML without tags.

        Yields:
            begin, end and the id of the term; never overlapping.
        """
        end = 0
        for word in _WORD.finditer(text):
            start = word.start()
            forms = self._by_word.get(word[0].lower())
            if forms is None or start < end or (start and _INSIDE.match(text[start - 1])):
                continue
            for form, term_id in forms:
                stop = start + len(form)
                if text.startswith(form, start) and not _INSIDE.match(text[stop : stop + 1]):
                    yield start, stop, term_id
                    end = stop
                    break


def _forms(name: str) -> Iterator[str]:
    """Yield a name as it can stand in a text: also in the plural, and at the start of a sentence.

    A name with capitals is only itself with those capitals.
    """
    for form in (name, *_plurals(name)):
        yield str(escape(form))
        yield form  # Markdown leaves an apostrophe as it is
        if form == form.lower():
            yield str(escape(form[:1].upper() + form[1:]))


def _plurals(name: str) -> Iterator[str]:
    """Yield what Dutch can make of the last word in the plural; some are no words at all."""
    yield f"{name}s"
    yield f"{name}'s"
    yield f"{name}n"
    yield f"{name}en"
    if re.search(r"[^aeiou][aeiou][bdfgklmnprst]$", name):
        yield f"{name}{name[-1]}en"
    if re.search(r"([aeou])\1[bdfgklmnprst]$", name):
        yield f"{name[:-2]}{name[-1]}en"


def mark(html: str, terms: Terms, link: Callable[[str, str], str]) -> Marked:
    """Mark the terms in a page.

    Args:
        html: the page, well-formed; its text and attributes are escaped.
        terms: what to look for.
        link: makes the link of a term, from its id and the (escaped) text as it stands there.

    Returns:
        The page with links, and which terms they are. What the title of the page names is left
        alone: the page itself tells about that.
    """
    page = _Page(terms, link)
    at = 0
    for tag in _TAG.finditer(html):
        page.text(html[at : tag.start()])
        page.made.append(tag[0])
        at = tag.end()
        if tag[1]:
            continue
        name = tag[3].lower()
        if tag[2]:
            page.close(name)
        elif name not in _VOID and not tag[4].endswith("/"):
            page.open(name, MARKED_OFF in tag[4])
    page.made.append(html[at:])
    return Marked("".join(page.made), tuple(page.order))


class _Page:
    """A page on the way: what is open, and what was marked so far."""

    def __init__(self, terms: Terms, link: Callable[[str, str], str]) -> None:
        self.made: list[str] = []
        self.order: dict[str, None] = {}
        self._terms = terms
        self._link = link
        self._open: list[tuple[str, bool]] = []
        self._prose = 0
        self._left_alone = 0
        self._subject: set[str] = set()
        self._in_part: set[str] = set()
        self._in_block = 0

    def open(self, name: str, marked_off: bool) -> None:  # noqa: FBT001 - as the tag says
        left_alone = marked_off or name in LEFT_ALONE
        self._open.append((name, left_alone))
        self._left_alone += left_alone
        if name == "h2":
            self._in_part = set()
        elif name in PROSE:
            self._prose += 1
            self._in_block = 0

    def close(self, name: str) -> None:
        while self._open:
            last, left_alone = self._open.pop()
            self._left_alone -= left_alone
            self._prose -= last in PROSE
            if last == name:
                break

    def text(self, text: str) -> None:
        """Take over a text, with its terms marked where that may be."""
        if not text or text.isspace():
            self.made.append(text)
        elif self._open and self._open[-1][0] == "h1":
            self._subject |= {term_id for _, _, term_id in self._terms.find(text)}
            self.made.append(text)
        elif not self._prose or self._left_alone or self._full():
            self.made.append(text)
        else:
            self._mark(text)

    def _mark(self, text: str) -> None:
        at = 0
        for start, stop, term_id in self._terms.find(text):
            if term_id in self._subject or term_id in self._in_part:
                continue
            self.made += (text[at:start], self._link(term_id, text[start:stop]))
            at = stop
            self.order[term_id] = None
            self._in_part.add(term_id)
            self._in_block += 1
            if self._full():
                break
        self.made.append(text[at:])

    def _full(self) -> bool:
        return self._in_block >= PER_BLOCK or len(self._in_part) >= PER_PART


def with_terms(html: str, page: str, catalogus: Catalogus, terms: Terms) -> str:
    """Return a page with its terms marked, and with what they mean at its end.

    Args:
        html: the page, without its frame.
        page: its address, relative to the root.
        catalogus: the records.
        terms: what to look for.
    """

    def link(term_id: str, text: str) -> str:
        # The text was cut from the finished page: it is escaped.
        return render("begrip.html", page, id=term_id, tekst=Markup(text))  # noqa: S704

    marked = mark(html, terms, link)
    if not marked.ids:
        return html
    found = [catalogus.begrippen[one] for one in marked.ids]
    return f"{marked.html}\n{render('begrippen_uitleg.html', page, begrippen=found)}"
