"""Paths as they are typed: from the project, or from where you stand."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import CompletionItem


def complete_aids(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the id of an aid, for the shell."""
    del param
    folder = Path(ctx.find_root().params.get("root") or ".") / "data" / "hulpmiddelen"
    ids = sorted(path.stem for path in folder.glob(f"{incomplete}*.yml"))
    return [CompletionItem(one) for one in ids]


def from_root(root: Path, path: Path, folders: tuple[str, ...]) -> str:
    """Return a path as messages name it: from the project's root, with forward slashes.

    Args:
        root: the project.
        path: what was typed.
        folders: the folders of the project in which it must lie.

    Raises:
        click.UsageError: when it does not exist or lies elsewhere.
    """
    found = next((one for one in (root / path, path) if one.exists()), None)
    if found is None:
        raise click.UsageError(f'"{path}" bestaat niet.')
    try:
        file = found.resolve().relative_to(root)
    except ValueError:
        file = Path()
    if file.parts[:1] not in {(one,) for one in folders}:
        shown = " of ".join(f"{one}/" for one in folders)
        raise click.UsageError(f'"{path}" ligt niet in {shown}. Alleen dat wordt nagekeken.')
    return file.as_posix()
