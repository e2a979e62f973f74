"""``catalogus aanvullen``: completion of commands in the shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from macros.cli.nederlands import Opdracht

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_CATALOGUS_COMPLETE"
"""By this the shell asks for completions; click derives it from the name of the command."""


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "catalogus aanvullen bash >> ~/.bashrc",
        "catalogus aanvullen zsh >> ~/.zshrc",
        "catalogus aanvullen fish > ~/.config/fish/completions/catalogus.fish",
    ),
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def aanvullen(context: click.Context, /, shell: str) -> int:
    """Laat je terminal opdrachten, opties en ids aanvullen met de Tab-toets.

    Dit toont wat je terminal daarvoor moet weten. Zet het in het bestand dat je terminal bij het
    starten leest, en open een nieuw venster.
    """
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"Voor {shell} bestaat geen aanvulling.")
    click.echo(found(context.find_root().command, {}, "catalogus", VARIABLE).source())
    return 0
