"""The glue to MkDocs: the only module that knows it.

Loads the catalogue once per build, adds the generated pages and the exports, points the edit
pencil at the YAML, makes the table of contents from the finished HTML, and has the search index
made when all pages are written.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import sys
import time
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any, Literal, NoReturn

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.apart import put_back
from macros.build import SettingError, read_stand
from macros.exports import export_files, source_files
from macros.exports.page_data import page_data
from macros.live import Live
from macros.loader import load_catalogus
from macros.pages import GeneratedPage, generated_pages
from macros.paths import edit_url, new_file_template
from macros.problems import DataError
from macros.project import Project, Site, Uitgever
from macros.proza import read_pages
from macros.search import SearchError, write_index
from macros.stijl import stylesheet
from macros.terms import Terms, with_terms
from macros.views.zoeken import vindbaar


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Tell the templates' policy whether live reloading must be let through."""
    del dirty
    if command == "serve":
        os.environ["CATALOGUS_LIVE"] = "ja"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the catalogue once, before any plugin asks for it."""
    root = Path(config.config_file_path).parent
    try:
        stand = read_stand(root)
        catalogus = load_catalogus(root)
        read_pages(root)  # MkDocs would not say which page is no text
    except (SettingError, DataError) as error:
        _stop(error)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(stand.epoch))
    edit = config.extra.get("bewerken") or ""
    new = config.extra.get("nieuw_bestand") or new_file_template(edit)
    project = Project(catalogus, stand, _site(config), bewerken=edit, nieuw_bestand=new)
    config.extra["project"] = replace(project, bestanden=dict(export_files(project)))
    config.extra["terms"] = Terms(catalogus.begrippen.values())
    config.extra["stand"] = {"datum": stand.in_woorden, "commit": stand.commit or ""}
    config.extra["live"] = bool(os.environ.get("CATALOGUS_LIVE"))
    return config


def _site(config: MkDocsConfig) -> Site:
    """Return where the site will stand and who publishes it, as configured."""
    given = config.extra.get("uitgever") or {}
    uitgever = Uitgever(**{key: value for key, value in given.items() if value})
    site = Site(uitgever=uitgever, beveiliging=config.extra.get("beveiliging") or "")
    address = config.site_url
    return replace(site, basis=f"{address.rstrip('/')}/") if address else site


def _stop(error: Exception) -> NoReturn:
    """Say what is wrong and stop the build; MkDocs itself keeps the message of an abort."""
    sys.stderr.write(f"{error}\n")
    raise Abort(str(error)) from None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page per record and the open data; leave out what the theme would load."""
    for file in list(files):
        if file.src_uri.startswith(
            ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
        ):
            files.remove(file)
    project: Project = config.extra["project"]
    for made in generated_pages(project.catalogus, project.stand.dag):
        front = {
            "title": made.title,
            "description": made.description,
            "render_macros": False,
            "hide": ["navigation"],
        }
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in front.items())
        file = File.generated(
            config,
            f"{made.path.rstrip('/')}.md",
            content=f"---\n{text}---\n",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        file.generated_page = made  # type: ignore[attr-defined]
        files.append(file)
    style, styles = stylesheet(Path(config.docs_dir), config.extra_css)
    config.extra_css = [style]
    for path, content in {**project.bestanden, style: styles}.items():
        # Included by name: MkDocs would leave out what begins with a dot.
        files.append(
            File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)
        )
    for path, source in source_files(Path(config.config_file_path).parent):
        files.append(File.generated(config, path, abs_src_path=str(source)))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give each generated page its place: under its parent, beside its neighbours."""
    project: Project = config.extra["project"]
    by_url = {page.url: page for page in nav.pages}
    pages: dict[str, tuple[Page, GeneratedPage]] = {}
    for file in files.documentation_pages():
        made: GeneratedPage | None = getattr(file, "generated_page", None)
        if made is None:
            continue
        page = Page(made.title, file, config)
        page.edit_url = edit_url(project.bewerken, made.data_file)
        page.parent = _section_of(by_url[made.parent])
        pages[made.path] = (page, made)
    for page, made in pages.values():
        page.previous_page = pages[made.previous.path][0] if made.previous else None
        page.next_page = pages[made.next.path][0] if made.next else None
    for page in nav.pages:
        page.edit_url = edit_url(project.bewerken, f"docs/{page.file.src_uri}")
    return nav


def _section_of(page: Page) -> Section:
    """Return the section that a page opens, so that breadcrumbs lead through it."""
    section = page.parent
    if isinstance(section, Section) and section.children and section.children[0] is page:
        return section
    return Section(page.title or "", [page])


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put in the body of a generated page, and make the table of contents from the HTML."""
    del files
    made: GeneratedPage | None = getattr(page.file, "generated_page", None)
    html = put_back(html, page.meta.pop("apart", [])) if made is None else made.body()
    if made.begrippen if made else page.meta.get("begrippen"):
        project: Project = config.extra["project"]
        html = with_terms(html, page.url, project.catalogus, config.extra["terms"])
    page.toc = TableOfContents(_headings(html))
    page.present_anchor_ids = {unescape(one) for one in _ID.findall(html)}
    return html


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Tell the template in which file the page is written, and what the search is told of it.

    A page of prose stays out of the search with ``zoeken: false``.
    """
    del nav
    made: GeneratedPage | None = getattr(page.file, "generated_page", None)
    page.meta["bestand"] = made.data_file if made else f"docs/{page.file.src_uri}"
    found = page.meta.get("zoeken", True)
    page.meta["zoeken"] = _search_meta(made) if found else None
    project: Project = config.extra["project"]
    page.meta["gegevens"] = page_data(project, page.url, made.record if made else None)
    return context


def _search_meta(made: GeneratedPage | None) -> dict[str, str] | None:
    """Return what the search is told of a page; None keeps a page of lists out of the index."""
    if made is None:
        return {"kind": "uitleg", "type": "", "status": "", "namen": ""}
    known = made.search
    if known is None:
        return None
    return {
        "kind": known.kind,
        "type": known.type,
        "status": known.status.naam if known.status else "",
        "namen": "; ".join((*known.namen, *known.zoekwoorden)),
    }


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the search index, last: it reads the finished pages."""
    project: Project = config.extra["project"]
    try:
        write_index(Path(config.site_dir), vindbaar(project.catalogus))
    except SearchError as error:
        _stop(error)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Keep the last good site, show saved data at once, and put mistakes into the pages.

    The server rebuilds into the folder that it serves, in between of two requests; instead, it is
    told to look at another folder when a build aside is good. Its clock says when browsers look
    again; nothing but these private names can set it, in a MkDocs that changes no more.
    """
    del builder

    def show() -> None:
        with server._epoch_cond:  # noqa: SLF001
            server._wanted_epoch = server._visible_epoch = _newer(server._visible_epoch)  # noqa: SLF001
            server._epoch_cond.notify_all()  # noqa: SLF001

    def serve(folder: Path) -> None:
        server.root = str(folder)

    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    live = Live(root, site, config.site_url or "", show, serve)
    server.builder = live.refresh
    server.set_app(live.app(server.serve_request))
    atexit.register(live.close)
    return server


def _newer(epoch: int) -> int:
    """Return a moment after another, in the milliseconds that the server counts."""
    return max(int(time.monotonic() * 1000), epoch + 1)


# The HTML is our own, escaped and with attributes in double quotes: a tag ends at the first ">".
_ID = re.compile(r'<[a-z][^<>]* id="([^"]*)"')
_HEADING = re.compile(r"<h([1-3])([^<>]*)>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_COUNT = re.compile(r'<[a-z]+ class="telling"[^<>]*>[^<]*</[a-z]+>')


def _headings(html: str) -> list[AnchorLink]:
    """Return the tree of the headings that can be jumped to."""
    tree: list[AnchorLink] = []
    stack: list[AnchorLink] = []
    for level, attributes, inner in _HEADING.findall(html):
        anchor = re.search(r' id="([^"]*)"', attributes)
        if anchor is None or "data-geen-inhoud" in attributes:
            continue
        text = unescape(_TAG.sub("", _COUNT.sub("", inner))).replace("¶", "")
        link = AnchorLink(" ".join(text.split()), unescape(anchor[1]), int(level))
        while stack and stack[-1].level >= link.level:
            stack.pop()
        (stack[-1].children if stack else tree).append(link)
        stack.append(link)
    return tree
