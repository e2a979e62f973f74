"""The command ``catalogus``: what editors and maintainers type."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from macros.build import build_site
from macros.loader import load_catalogus
from macros.problems import DataError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--map",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="De map van het project (met data/ erin).",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """De hulpmiddelen-catalogus nakijken en bouwen."""
    context.obj = root.resolve()


@main.command()
@click.pass_obj
def check(root: Path) -> None:
    """Kijk alle gegevens na. Eindigt met 0 als alles klopt, anders met 1."""
    try:
        catalogus = load_catalogus(root)
    except DataError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(f"Alles klopt: {len(catalogus.hulpmiddelen)} hulpmiddelen nagekeken.")


@main.command()
@click.option("--naar", type=click.Path(path_type=Path), default="site", help="Doelmap.")
@click.pass_obj
def bouw(root: Path, naar: Path) -> None:
    """Bouw de site. Bij een fout blijft de vorige site staan en eindigt het met 1."""
    sys.exit(build_site(root, root / naar))
