"""Build ``docs/js/vendor/libyaml.wasm``: the YAML reader of the build, for the form on the site.

Run by ``make vendor``, with the compiler that ``requirements/vendor.txt`` pins. The sources are
those of libyaml 0.2.5, the version inside PyYAML; each file must have the hash that
``SHA256SUMS`` records, and so must the result. ``LIBYAML=<archive>`` takes a local copy of the
sources, such as the one of ``apt-get source libyaml``.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
from pathlib import Path

ARCHIVE = "https://github.com/yaml/libyaml/archive/refs/tags/0.2.5.tar.gz"
HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "docs" / "js" / "vendor" / "libyaml.wasm"
SOURCES = ("src/api.c", "src/reader.c", "src/scanner.c", "src/parser.c")


def main() -> int:
    """Fetch, check, compile, check again; returns the exit status."""
    sums = dict(
        reversed(line.split("  ")) for line in (HERE / "SHA256SUMS").read_text("utf-8").splitlines()
    )
    with tempfile.TemporaryDirectory() as folder:
        root = fetch(Path(folder))
        for name, expected in sums.items():
            if name != TARGET.name and digest(root / name) != expected:
                sys.stderr.write(f"{name} van libyaml is niet het bestand dat we kennen.\n")
                return 1
        compile_to(TARGET, root, Path(folder))
    made = digest(TARGET)
    sys.stdout.write(f"{TARGET.name}: {made}\n")
    if made != sums.get(TARGET.name):
        sys.stderr.write("Dit is niet het resultaat dat in tools/vendor/SHA256SUMS staat.\n")
        return 1
    return 0


def fetch(folder: Path) -> Path:
    """Unpack the sources below ``folder``; returns their root."""
    archive = Path(os.environ.get("LIBYAML") or folder / "libyaml.tar.gz")
    if not archive.exists():
        urllib.request.urlretrieve(ARCHIVE, archive)
    with tarfile.open(archive) as content:
        content.extractall(folder, filter="data")
    return next(folder.glob("libyaml-*"))


def compile_to(target: Path, root: Path, folder: Path) -> None:
    """Compile our events and what they need of libyaml, without the rest."""
    version = ["-DYAML_VERSION_MAJOR=0", "-DYAML_VERSION_MINOR=2", "-DYAML_VERSION_PATCH=5"]
    command = [sys.executable, "-m", "ziglang", "cc", "-target", "wasm32-wasi"]
    command += ["-mexec-model=reactor", "-Os", "-DNDEBUG", "-ffunction-sections", *version]
    command += ['-DYAML_VERSION_STRING="0.2.5"', "-I", "include", "-I", "src"]
    command += ["-Wl,--gc-sections", "-Wl,--strip-all", "-o", "libyaml.wasm", "events.c", *SOURCES]
    (root / "events.c").write_bytes((HERE / "events.c").read_bytes())
    cache = {"ZIG_GLOBAL_CACHE_DIR": f"{folder}/global", "ZIG_LOCAL_CACHE_DIR": f"{folder}/local"}
    subprocess.run(command, cwd=root, env={**os.environ, **cache}, check=True)  # noqa: S603
    target.write_bytes((root / "libyaml.wasm").read_bytes())


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
