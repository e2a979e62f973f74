"""What a server must say with the files of the site: the one source of its headers and types.

From here follow ``_headers`` in the site (for static hosts) and, through ``python -m deploy``, the
configurations for nginx and Caddy. Nothing is said twice; tests hold what was written to this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from macros.project import Project
from macros.stijl import FOLDER

HEADERS_PATH = "_headers"
SECURITY_PATH = ".well-known/security.txt"

POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    # WebAssembly: the full-text search.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    # Only a header can say this one.
    "frame-ancestors": "'none'",
}
"""The Content Security Policy; the pages carry the same without ``frame-ancestors``."""

_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
"""What the site never asks of a device."""

SECURITY: Mapping[str, str] = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with every answer, errors included. HSTS is for whoever holds the domain's certificate."""

PAGES = "no-cache"
"""Pages: kept, but asked for each time; an unchanged one is answered with 304."""
OTHERS = "public, max-age=300"
"""Styles, scripts, pictures and data: their names stay the same when they change."""
FOREVER = "public, max-age=31536000, immutable"
HASHED = (f"{FOLDER}/*", "zoekindex/fragment/*", "zoekindex/index/*")
"""The only files whose names follow from their content: the pages' stylesheet, and the parts of the
full-text index."""
ENTRY = "zoekindex/pagefind-entry.json"
"""Names the hashed files, so it must never be older than they are."""

OPEN = ("api/*", "data/*", "schema/*", "feeds/*")
"""Open data: pages of other sites may read these too."""

TYPES: Mapping[str, tuple[str, ...]] = {
    "text/html": ("html",),
    "text/css": ("css",),
    "text/javascript": ("js", "mjs"),
    "text/plain": ("txt",),
    "text/csv": ("csv",),
    "text/turtle": ("ttl",),
    "text/markdown": ("md",),
    "application/json": ("json",),
    "application/ld+json": ("jsonld",),
    "application/manifest+json": ("webmanifest",),
    "application/xml": ("xml",),
    "application/yaml": ("yml",),
    "application/gzip": ("gz",),
    "application/pdf": ("pdf",),
    "application/zip": ("zip",),
    "application/wasm": ("wasm",),
    "application/octet-stream": ("pagefind", "pf_fragment", "pf_index", "pf_meta"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("xlsx",),
    "image/svg+xml": ("svg",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/webp": ("webp",),
    "image/x-icon": ("ico",),
    "font/woff2": ("woff2",),
}
"""Media type → extensions; a test finds every extension of the site here."""

TEXT = tuple(
    kind
    for kind in TYPES
    if kind.startswith("text/")
    or kind.endswith(("json", "xml", "yaml"))
    or kind == "application/wasm"
)
"""What is worth compressing; the parts of the full-text index are compressed already."""


def server_files(project: Project) -> Iterator[tuple[str, str]]:
    """Yield path and content of the files at the root that hosts and researchers read."""
    basis = urlsplit(project.site.basis).path if project.site.heeft_adres else "/"
    yield HEADERS_PATH, static_headers(basis)
    if project.site.beveiliging:
        yield SECURITY_PATH, security_txt(project)


def static_headers(basis: str) -> str:
    """Return ``_headers`` as static hosts read it (Netlify, Cloudflare Pages and their kin).

    These hosts join the values when several rules set one header, so no two rules here do; pages
    and unhashed files keep the host's own caching, which asks each time.

    Args:
        basis: path of the site on its host, beginning and ending in a slash.
    """
    rules: list[tuple[str, Mapping[str, str]]] = [(f"{basis}*", SECURITY)]
    rules += [(basis + pattern, {"Cache-Control": FOREVER}) for pattern in HASHED]
    rules += [(basis + pattern, {"Access-Control-Allow-Origin": "*"}) for pattern in OPEN]
    return "".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for pattern, headers in rules
    )


VALID_DAYS = 360
"""RFC 9116, 2.5.5 recommends that a security.txt expires within a year."""


def security_txt(project: Project) -> str:
    """Return ``security.txt`` (RFC 9116); it expires counted from the state that is shown."""
    ends = datetime.fromtimestamp(project.stand.epoch, UTC) + timedelta(days=VALID_DAYS)
    contact = project.site.beveiliging
    address = contact if contact.startswith("https://") else f"mailto:{contact}"
    lines = [f"Contact: {address}", f"Expires: {ends:%Y-%m-%dT%H:%M:%SZ}"]
    lines.append("Preferred-Languages: nl, en")
    if project.site.heeft_adres:
        lines.append(f"Canonical: {project.site.address(SECURITY_PATH)}")
    return "\n".join(lines) + "\n"
