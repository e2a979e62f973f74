"""Open the offline edition: ``python3 start.py``. Needs nothing but Python 3.8 or newer."""

from __future__ import annotations

import argparse
import functools
import http.server
import sys
import webbrowser
from pathlib import Path

SITE = Path(__file__).resolve().parent / "site"
# Said outright: on some systems other programs have changed what these extensions mean.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".ttl": "text/turtle; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".wasm": "application/wasm",
}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site, quietly, with its own page for what does not exist."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012

    def log_message(self, *args: object) -> None:
        """Keep no log."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page when there is nothing at an address."""
        if code != http.HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = (home() / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def home() -> Path:
    """Return the folder of the front page: the site keeps the path that it was built for."""
    return min(SITE.rglob("index.html"), key=lambda path: len(path.parts)).parent


def main() -> None:
    """Serve until Ctrl+C; on another port when the usual one is taken."""
    parser = argparse.ArgumentParser(description="Toon de catalogus op deze computer.")
    parser.add_argument("--poort", type=int, default=8000)
    parser.add_argument("--niet-openen", action="store_true", help="open geen browser")
    chosen = parser.parse_args()
    handler = functools.partial(Handler, directory=str(SITE))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", chosen.poort), handler)
    except OSError:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    path = home().relative_to(SITE).as_posix()
    address = f"http://127.0.0.1:{server.server_port}/" + ("" if path == "." else f"{path}/")
    sys.stdout.write(f"De catalogus staat op {address} (stop met Ctrl+C)\n")
    sys.stdout.flush()
    if not chosen.niet_openen:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.stdout.write("Gestopt.\n")


if __name__ == "__main__":
    main()
