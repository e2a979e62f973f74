"""What git knows of the project."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(root: Path, *args: str) -> str | None:
    """Run git in a folder.

    Returns:
        What it said, without the last line end; None when it failed or is not there.
    """
    # What a person likes to see of signatures must not stand between what is read here.
    command = ["git", "-C", str(root), "-c", "log.showSignature=false", *args]
    try:
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, encoding="utf-8", errors="surrogateescape", check=False
        )
    except OSError:
        return None
    return done.stdout.rstrip("\n") if done.returncode == 0 else None


def published_ref(root: Path) -> str | None:
    """Return the branch that is published, as far as this checkout knows; None outside git.

    That is the main branch of the place it was cloned from, or else its own.
    """
    names = ("origin/HEAD", "origin/main", "origin/master", "main", "master", "HEAD")
    return next((name for name in names if git(root, "rev-parse", "--verify", name)), None)


def changed(root: Path) -> frozenset[str] | None:
    """Return the files that git would commit or does not know yet, from the root; None without git.

    A renamed file counts under both names.
    """
    said = git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".")
    if said is None:
        return None
    prefix = git(root, "rev-parse", "--show-prefix") or ""
    rows = [row for row in said.split("\0") if row]
    # A rename is followed by its old name, as a row without a status.
    names = (row[3:] if row[2:3] == " " else row for row in rows)
    return frozenset(name.removeprefix(prefix) for name in names)
