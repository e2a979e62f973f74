"""The offline edition: a zip with the site and a script that opens it, byte for byte repeatable."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

FOLDER = "hulpmiddelen-catalogus"
"""What the zip unpacks to."""
_BESIDE = ("start.py", "LEESMIJ.txt")


def pack(site: Path, target: Path, epoch: int, basis: str, extra: Mapping[str, str]) -> None:
    """Write the zip.

    Args:
        site: the built site.
        target: the zip to write.
        epoch: seconds since 1970 that every file in it is dated.
        basis: path that the site was built for; it keeps its place below it.
        extra: more files to lie beside the site, by name.
    """
    moment = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for name, content in _files(site, basis, extra):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o100644 << 16
            made.writestr(entry, content)


def _files(site: Path, basis: str, extra: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for name in _BESIDE:
        yield name, (Path(__file__).parent / name).read_bytes()
    for name, text in sorted(extra.items()):
        yield name, text.encode()
    inside = "/".join(part for part in ("site", basis.strip("/")) if part)
    for path in sorted(site.rglob("*"), key=lambda one: one.relative_to(site).as_posix()):
        if path.is_file():
            yield f"{inside}/{path.relative_to(site).as_posix()}", path.read_bytes()
