"""What a terminal shows while something takes longer than a moment."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

CLEAR = "\r\x1b[2K"
"""Goes back to the start of the line and wipes it."""


@contextmanager
def busy(what: str) -> Iterator[None]:
    """Show on a terminal what is being done, and wipe it afterwards; elsewhere say nothing."""
    live = sys.stderr.isatty()
    if live:
        click.echo(f"{what} …", err=True, nl=False)
    try:
        yield
    finally:
        if live:
            click.echo(CLEAR, err=True, nl=False, color=True)


def counter(total: int, what: str) -> Callable[[int], None]:
    """Return what shows how many are done: on one line of a terminal, else every fiftieth."""
    live = sys.stderr.isatty()

    def show(done: int) -> None:
        text = f"{done} van {total} {what}"
        if live:
            click.echo(f"{CLEAR}{text} ", err=True, nl=done == total, color=True)
        elif done % 50 == 0 or done == total:
            click.echo(text, err=True)

    return show
