"""What ``make serve`` adds: the last good site stays, saved data show at once, mistakes are seen.

A whole build takes some seconds. So when a file is saved, the data are read first: the pages of
records come fresh from them at once, put into the page as it was. Meanwhile the whole site is
built aside by a process of its own, and takes the place of the old one when it is good. When it is
not, or when the data are wrong, the mistakes stand on top of every page until they are mended.
Nothing of this is part of a published site, and nothing here knows MkDocs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.build import read_stand
from macros.loader import load_catalogus
from macros.pages import GeneratedPage, generated_pages
from macros.problems import DataError, Problem
from macros.render import render

WSGI = Callable[..., Iterable[bytes]]
"""An application of a web server, as PEP 3333 has it."""
STYLE = "/__fouten.css"
"""Address of the style of the mistakes; it exists only here."""
_STYLE_FILE = Path(__file__).parent / "templates" / "live_fouten.css"
_START, _END = b"<!--gegevens-->", b"<!--/gegevens-->"
"""What a page is put between, while it is served live."""
_NOISE = ("INFO", "DEBUG", "Aborted with")
"""How the lines of a build's output begin that say nothing of a mistake."""


@dataclass(frozen=True)
class Fouten:
    """What keeps the site from being built: mistakes in the data, or messages of the build."""

    problemen: tuple[Problem, ...] = ()
    berichten: tuple[str, ...] = ()

    @property
    def titel(self) -> str:
        """How many there are."""
        count = len(self.problemen) or len(self.berichten)
        return "1 fout" if count == 1 else f"{count} fouten"


class Live:
    """The state of a site that is served while it is edited.

    Args:
        root: the project.
        site: the folder of the site as it was first built.
        address: where it is served.
        show: is called when browsers should look again; it may be called from any thread.
        serve: is called with a folder that must be served from now on.
    """

    def __init__(
        self,
        root: Path,
        site: Path,
        address: str,
        show: Callable[[], None],
        serve: Callable[[Path], None],
    ) -> None:
        self.root = root
        self.site = site
        self.address = address
        self.show = show
        self.serve = serve
        self.fouten: Fouten | None = None
        self.fresh: Mapping[str, GeneratedPage] = {}
        self._builds = tempfile.TemporaryDirectory(prefix="catalogus-live-")
        self._number = 0
        self._child: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    # -- when a file was saved

    def refresh(self) -> None:
        """Read the data; show what they say at once, and have the site built from them."""
        self._stop()
        try:
            catalogus = load_catalogus(self.root)
            pages = generated_pages(catalogus, read_stand(self.root).dag)
            self.fresh = {page.path: page for page in pages}
        except DataError as error:
            self._fail(Fouten(problemen=error.problems), str(error))
            return
        except Exception as error:  # noqa: BLE001 - the code itself is being changed
            _say(f"Alleen een nieuwe bouw kan dit tonen ({type(error).__name__}).")
            self.fresh = {}
        if self.fouten and self.fouten.problemen:
            _say("De gegevens kloppen weer. De site wordt opnieuw gebouwd …")
            self.fouten = None
        self._start()

    def _fail(self, fouten: Fouten, text: str) -> None:
        self.fouten, self.fresh = fouten, {}
        _say(f"{text}\nDe vorige site blijft staan tot dit hersteld is.")

    def _start(self) -> None:
        """Build the whole site aside, in a process of its own."""
        self._number += 1
        target = Path(self._builds.name) / str(self._number)
        child = subprocess.Popen(  # noqa: S603 - MkDocs itself
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
            cwd=self.root,
            env={**os.environ, "CATALOGUS_LIVE": "ja", "SITE_URL": self.address},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._child = child
        threading.Thread(target=self._await, args=(child, target), daemon=True).start()

    def _await(self, child: subprocess.Popen[str], target: Path) -> None:
        """Take over what was built, unless a newer build has started."""
        said = child.communicate()[0]
        with self._lock:
            if self._child is not child:
                shutil.rmtree(target, ignore_errors=True)
                return
            self._child = None
            if child.returncode == 0:
                old, self.site = self.site, target
                self.serve(target)
                self.fresh, self.fouten = {}, None
                if old.parent == target.parent:
                    shutil.rmtree(old, ignore_errors=True)
            else:
                rows = messages(said)
                self._fail(Fouten(berichten=rows), "\n".join(rows))
        self.show()

    def _stop(self) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.kill()

    def close(self) -> None:
        """Stop building and throw away what was built."""
        self._stop()
        self._builds.cleanup()

    # -- when a page is asked for

    def app(self, inner: WSGI) -> WSGI:
        """Return the server's application with fresh pages and mistakes put in."""

        def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            if path == STYLE:
                start("200 OK", [("Content-Type", "text/css; charset=utf-8")])
                return [_STYLE_FILE.read_bytes()]
            if path.startswith("/livereload/"):
                return inner(environ, start)
            made = self.fresh.get(path.lstrip("/"))
            if made and not (self.site / made.path / "index.html").is_file():
                environ = {**environ, "PATH_INFO": f"/{self._sibling(made)}"}
            status, headers, body = _take(inner, environ)
            if dict(headers).get("Content-Type", "").startswith("text/html"):
                body = self.put_in(body, made)
                headers = [(key, value) for key, value in headers if key != "Content-Length"]
                headers.append(("Content-Length", str(len(body))))
            start(status, headers)
            return [body]

        return answer

    def _sibling(self, made: GeneratedPage) -> str:
        """Return a page that stands already where a new one will stand: it lends its frame."""
        return next(
            (
                one.path
                for one in self.fresh.values()
                if one.parent == made.parent and (self.site / one.path / "index.html").is_file()
            ),
            made.parent,
        )

    def put_in(self, body: bytes, made: GeneratedPage | None) -> bytes:
        """Return a page with what is new in it, and with the mistakes on top."""
        before, start, rest = body.partition(_START)
        _, end, after = rest.partition(_END)
        if made and end:
            body = b"".join((before, start, made.body().encode(), end, after))
        fouten = self.fouten
        if fouten:
            shown = render("live_fouten.html", "", fouten=fouten, stijl=STYLE)
            body = body.replace(b"<title>", f"<title>({fouten.titel}) ".encode(), 1)
            body = body.replace(b"<body>", b"<body>" + shown.encode(), 1)
        return body


def _take(app: WSGI, environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes]:
    """Return what an application answers, as a whole."""
    told: list[Any] = []
    parts = app(environ, lambda status, headers, *_: told.extend((status, headers)))
    try:
        body = b"".join(parts)
    finally:
        close = getattr(parts, "close", None)
        if close:
            close()
    return told[0], told[1], body


def messages(output: str) -> tuple[str, ...]:
    """Return what a failed build says is wrong, without its own chatter and tracebacks."""
    found: list[str] = []
    file, fenced = "", False
    for row in map(str.strip, output.splitlines()):
        if row.startswith("```"):
            fenced = not fenced
        elif row.startswith("_File_:"):
            file = f"docs/{row.removeprefix('_File_:').strip(' `')}: "
        elif macro := re.match(r"_(\w+)_: (.*)", row):
            kind, said = macro.groups()
            found.append(f"{file}{said if kind == 'MacroError' else f'{kind}: {said}'}")
        elif row and not fenced and not row.startswith(_NOISE) and "_Macro Rendering" not in row:
            found.append(re.sub(r"^(WARNING|ERROR) +- +", "", row))
    return tuple(found) or tuple(output.strip().splitlines()[-5:])


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
