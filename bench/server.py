"""A local server that compresses as a public one would, and remembers what was asked."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

LEVEL = 6
"""How hard gzip tries: what most servers do."""
_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".map", ".webmanifest"}


@dataclass
class Site:
    """A served site.

    Attributes:
        folder: where its files stand.
        address: where it is served, ending in a slash.
        asked: the paths that were asked, in order, each with the bytes of its body.
    """

    folder: Path
    address: str = ""
    asked: list[tuple[str, int]] = field(default_factory=list)


def find_file(folder: Path, url_path: str) -> Path | None:
    """Return the file of an address; nothing outside the folder, nothing that does not exist."""
    path = (folder / unquote(url_path).lstrip("/")).resolve()
    if path.is_dir():
        path /= "index.html"
    return path if path.is_file() and path.is_relative_to(folder.resolve()) else None


def compressed(path: Path) -> bytes:
    """Return a file as it travels: text is compressed, the rest goes as it is."""
    body = path.read_bytes()
    return gzip.compress(body, LEVEL, mtime=0) if path.suffix in _TEXT else body


@contextmanager
def serve(folder: Path) -> Iterator[Site]:
    """Serve a folder on a free local port for as long as the context lasts."""
    site = Site(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            url_path = urlsplit(self.path).path
            found = find_file(folder, url_path)
            path = found or find_file(folder, "404.html")
            body = compressed(path) if path else b""
            site.asked.append((url_path, len(body)))
            self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
            if path:
                kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
                self.send_header("Content-Type", kind)
                if path.suffix in _TEXT:
                    self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.address = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield site
        finally:
            server.shutdown()
