"""What several tests need: made projects, the built site, and a server for it."""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EPOCH = "1790000000"
FORGE = "https://forge.example/bewerk/{path}"
NEW_FILE = "https://forge.example/nieuw?filename={path}&value={tekst}"
MAIL = "catalogus@overheid.example"
ADDRESS = "https://catalogus.example/"


def copy_project(target: Path, data: Path = ROOT / "data") -> Path:
    """Copy what a build reads to a folder of its own, with the given data."""
    target.mkdir(parents=True)
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, target / name)
    shutil.copytree(
        ROOT / "macros", target / "macros", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(data, target / "data")
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def catalogus(root: Path, *args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the project's own command on the project at ``root``."""
    return subprocess.run(
        [sys.executable, "-c", "from macros.cli import main; main()", "--map", str(root), *args],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real site, built once, as a folder."""
    target = tmp_path_factory.mktemp("gebouwd") / "site"
    settings = {
        "EDIT_URI_TEMPLATE": FORGE,
        "NEW_FILE_URI_TEMPLATE": NEW_FILE,
        "FEEDBACK_MAIL": MAIL,
        "SITE_URL": ADDRESS,
    }
    done = catalogus(ROOT, "bouw", "--naar", str(target), **settings)
    assert done.returncode == 0, done.stderr
    return target


class Handler(SimpleHTTPRequestHandler):
    """A static server that is quiet, knows the 404 page, and tells linkchecker not to wait."""

    def end_headers(self):
        self.send_header("LinkChecker", "ja")
        super().end_headers()

    def log_message(self, *args):
        pass

    def copyfile(self, source, outputfile):
        with contextlib.suppress(ConnectionError):  # the browser has gone on to another page
            super().copyfile(source, outputfile)

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def serve(folder):
    """Serve a built site on this computer; gives its address, ending in a slash."""
    handler = functools.partial(Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site):
    """The address of a local server with the built site, ending in a slash."""
    with serve(site) as address:
        yield address
