"""Projects to measure, and what loading and building them takes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.made_data import make_data
from bench.plain import make_plain
from macros.loader import load_catalogus

LOADS = 3
"""How often the data are loaded; the median counts."""


@dataclass(frozen=True)
class Laden:
    """What reading and checking the data takes.

    Attributes:
        hulpmiddelen: number of aids.
        yaml_bytes: mean size of the file of an aid.
        ms: reading and checking everything, in milliseconds.
        ms_per_bestand: the same, per file that was read.
    """

    hulpmiddelen: int
    yaml_bytes: int
    ms: float
    ms_per_bestand: float


@dataclass(frozen=True)
class Bouwen:
    """What building the site takes: wall-clock and processor seconds, highest memory."""

    seconden: float
    processorseconden: float
    megabytes: float


def make_project(root: Path, target: Path, count: int | None) -> Path:
    """Copy what a build reads to a folder of its own.

    Args:
        root: the project.
        target: the folder to make.
        count: how many aids to make; ``None`` takes the real data.
    """
    for name in ("docs", "overrides", "macros"):
        shutil.copytree(root / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", target)
    if count is None:
        shutil.copytree(root / "data", target / "data")
    else:
        make_data(root, target / "data", count)
    return target


def measure_load(project: Path) -> Laden:
    """Read and check the data of a project a few times."""
    times = []
    for _ in range(LOADS):
        start = time.perf_counter()
        catalogus = load_catalogus(project)
        times.append((time.perf_counter() - start) * 1000)
    files = list((project / "data").rglob("*.yml"))
    sizes = [path.stat().st_size for path in files if path.parent.name == "hulpmiddelen"]
    ms = median(times)
    return Laden(len(catalogus.hulpmiddelen), sum(sizes) // len(sizes), ms, ms / len(files))


def measure_build(project: Path, site: Path) -> Bouwen:
    """Build the site of a project with the project's own command.

    Raises:
        RuntimeError: when the build fails, with its messages.
    """
    command = ["-c", "from macros.cli import main; main()", "--map", str(project), "bouw"]
    return _run([*command, "--naar", str(site)], project)


def measure_plain(project: Path, folder: Path) -> Bouwen:
    """Build the same aids with plain Material, in a folder of its own.

    Raises:
        RuntimeError: when the build fails, with its messages.
    """
    return _run(["-m", "mkdocs", "build", "--quiet"], make_plain(project, folder))


def _run(command: Sequence[str], project: Path) -> Bouwen:
    """Run Python on a project and see what it takes."""
    with tempfile.TemporaryFile("w+") as messages:
        start = time.perf_counter()
        child = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, *command],
            cwd=project,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"},
            stdout=messages,
            stderr=messages,
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            messages.seek(0)
            raise RuntimeError(messages.read())
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # macOS counts bytes
    return Bouwen(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)
