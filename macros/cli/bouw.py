"""``catalogus bouw``: the whole site."""

from __future__ import annotations

import time
from pathlib import Path

import click

from macros.build import build_site, may_replace
from macros.cli.nederlands import Opdracht


@click.command(cls=Opdracht, voorbeelden=("catalogus bouw", "catalogus bouw --naar /tmp/proef"))
@click.option(
    "--naar",
    metavar="MAP",
    type=click.Path(path_type=Path),
    default="site",
    help="Doelmap. Zonder deze optie: site/ in het project.",
)
@click.pass_obj
def bouw(root: Path, naar: Path) -> int:
    """Bouw de site.

    De site wordt ernaast gebouwd en pas op het einde op haar plaats gezet. Bij een fout blijft de
    vorige site staan zoals ze was.
    """
    if not may_replace(root / naar):
        raise click.UsageError(
            f'"{root / naar}" bestaat al en is geen gebouwde site. Kies met --naar een andere map.'
        )
    start = time.monotonic()
    click.echo("De site wordt gebouwd …", err=True)
    status = build_site(root, root / naar)
    if status == 0:
        click.echo(f"Klaar in {time.monotonic() - start:.0f} seconden: {root / naar}", err=True)
    return status
