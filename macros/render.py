"""Views → HTML: the only place where markup is made.

The environment is our own: it escapes everything, fails on what it does not know, and knows
nothing of MkDocs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup

from macros.paths import relative


def render(template: str, page: str, /, **views: Any) -> str:
    """Return the HTML of one template.

    Args:
        template: name of the template below ``macros/templates``.
        page: address of the page that will hold it, relative to the root.
        views: what the template is told, by name.
    """
    html = environment().get_template(template).render(page=page, **views)
    # No empty lines: Markdown would end an HTML block there.
    return re.sub(r"\n\s*\n+", "\n", html).strip()


@cache
def environment() -> Environment:
    """Return the environment of all templates; made once, it holds no state of a page."""
    made = Environment(
        loader=PackageLoader("macros"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # The order of keys carries meaning: the order in which options are shown.
    made.policies["json.dumps_kwargs"] = {"sort_keys": False, "separators": (",", ":")}
    made.filters["markdown"] = markdown
    made.filters["inline"] = inline_markdown
    made.globals["url"] = _url
    made.globals["vorm"] = _shape
    return made


def _shape(naam: str) -> Markup:
    """Return the drawing of an icon, to stand in an ``svg`` of 24 by 24.

    It stands in the page itself: a reference to the file of icons would make the browser copy it
    anew whenever a card moves, which costs more than all the rest of the card.
    """
    return _shapes()[naam]


@cache
def _shapes() -> Mapping[str, Markup]:
    """The drawings in the file of icons, by name."""
    text = (Path(__file__).parent.parent / "docs/assets/iconen.svg").read_text("utf-8")
    symbols = re.findall(r'<symbol id="([^"]+)"[^>]*>(.*?)</symbol>', text)
    return {naam: Markup(drawing) for naam, drawing in symbols}  # noqa: S704 - our own file


@pass_context
def _url(context: Context, target: str) -> str:
    """Return the link from the page at hand to an address of the site."""
    return relative(target, context["page"])


@cache
def _markdown() -> MarkdownIt:
    """A Markdown parser that takes HTML for text and admits no unsafe address."""
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")


def markdown(text: str) -> Markup:
    """Return a Markdown field as HTML; raw HTML in it comes out as typed."""
    return Markup(_markdown().render(text))  # noqa: S704 - the parser has escaped it


def inline_markdown(text: str) -> Markup:
    """Return one line of Markdown as HTML, without a paragraph around it."""
    return Markup(_markdown().renderInline(text))  # noqa: S704 - the parser has escaped it
