"""The command ``catalogus``: what editors and maintainers type, one module per subcommand."""

from __future__ import annotations

from pathlib import Path

import click

from macros.cli.nederlands import Groep

NAMES = ("nieuw", "check", "links", "gezondheid", "hernoem", "bouw", "schema", "aanvullen")
"""The subcommands; each stands in the module of its name."""


@click.group(
    cls=Groep,
    opdrachten={name: f"macros.cli.{name}" for name in NAMES},
    context_settings={"help_option_names": ["-h", "--help"]},
    voorbeelden=("catalogus check", "catalogus check --help", "catalogus --map ~/catalogus bouw"),
)
@click.option(
    "--map",
    "root",
    metavar="MAP",
    default=".",
    help="De map van het project, met data/ erin. Zonder deze optie: de map waarin je staat.",
)
@click.pass_context
def main(context: click.Context, root: str) -> None:
    """De hulpmiddelen-catalogus aanvullen, nakijken en bouwen."""
    folder = Path(root)
    if context.invoked_subcommand == "aanvullen":
        return  # it is about the terminal, not about a project
    if not (folder / "data").is_dir():
        raise click.UsageError(f'In "{folder}" staat geen map data/. Geef --map, of ga erheen.')
    context.obj = folder.resolve()
