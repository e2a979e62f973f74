"""Build the site aside and swap it in, so that a failed build leaves the old site as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from macros.dates import date_in_words
from macros.git import git

MOST_DIGITS = 11
"""Of a moment in seconds since 1970: enough for a thousand years."""


@dataclass(frozen=True)
class Stand:
    """What a build shows: the state of the data, not the moment of building.

    Attributes:
        epoch: seconds since 1970 of the state.
        commit: short id of the commit, or ``None`` outside a git checkout.
    """

    epoch: int
    commit: str | None

    @property
    def datum(self) -> str:
        """The day of the state, ``YYYY-MM-DD`` in UTC."""
        return self.dag.isoformat()

    @property
    def dag(self) -> date:
        """The day of the state, to count with."""
        return datetime.fromtimestamp(self.epoch, UTC).date()

    @property
    def in_woorden(self) -> str:
        """The day of the state, in Dutch words."""
        return date_in_words(self.datum)


class SettingError(Exception):
    """A setting in the environment that cannot be; says so in Dutch."""


def read_stand(root: Path) -> Stand:
    """Return the state of the checkout at ``root``.

    ``SOURCE_DATE_EPOCH`` wins over the date of the commit; outside git and without it, the
    current moment is taken and the page says that there is no commit.

    Raises:
        SettingError: when ``SOURCE_DATE_EPOCH`` is no moment.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    shown = git(root, "log", "-1", "--format=%ct %h", "--abbrev=10") or ""
    epoch, _, commit = shown.partition(" ")
    if given and not (given.isdecimal() and len(given) <= MOST_DIGITS):
        raise SettingError(
            f'SOURCE_DATE_EPOCH is "{given}". Geef een aantal seconden sinds 1 januari 1970.'
        )
    seconds = int(given or epoch or datetime.now(UTC).timestamp())
    return Stand(seconds, commit or None)


def may_replace(target: Path) -> bool:
    """Tell whether a build may take the place of what stands there: nothing, or an older build."""
    if not target.is_dir():
        return not target.exists()
    return (target / "api/v1/index.json").is_file() or not any(target.iterdir())


def build_site(root: Path, target: Path) -> int:
    """Build the site of the project at ``root`` into ``target``.

    What stood at ``target`` is thrown away: ask :func:`may_replace` first.

    Returns:
        0 when the site was built and swapped in; 1 when anything failed, with the messages on
        standard error and ``target`` untouched.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".bouw-", dir=target.parent) as aside:
        fresh = Path(aside) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(fresh)]
        environment = {
            **os.environ,
            "SOURCE_DATE_EPOCH": str(read_stand(root).epoch),
            "NO_MKDOCS_2_WARNING": "1",
            "CATALOGUS_LIVE": "",
        }
        done = subprocess.run(command, cwd=root, env=environment, check=False)  # noqa: S603
        if done.returncode != 0:
            return 1
        if target.exists():
            target.rename(Path(aside) / "vorige")
        shutil.move(fresh, target)
    return 0
