"""``catalogus gezondheid``: what is overdue, loose, broken or missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from macros.build import read_stand
from macros.cli.nederlands import Opdracht
from macros.cli.voortgang import busy
from macros.fields import check_day
from macros.loader import load_catalogus
from macros.problems import DataError, did_you_mean
from macros.views.gezondheid import Gezondheid, Soort
from macros.views.gezondheid import gezondheid as view


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "catalogus gezondheid",
        "catalogus gezondheid zonder-aanbieder zonder-start",
        "catalogus gezondheid --op 2027-06-01",
        "catalogus gezondheid --formaat json > gezondheid.json",
    ),
)
@click.argument("soorten", nargs=-1)
@click.option("--op", metavar="DATUM", help="De dag die telt als vandaag, zoals 2027-06-01.")
@click.option(
    "--formaat",
    metavar="FORMAAT",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="tekst of json. Zonder deze optie: tekst.",
)
@click.pass_obj
def gezondheid(root: Path, /, soorten: tuple[str, ...], op: str | None, formaat: str) -> int:
    """Toon wat verouderd is, ontbreekt of niet meer werkt.

    Dit is wat ook op de pagina /over/gezondheid/ staat. Met SOORTEN zie je alleen die soorten.
    Zonder --op telt de dag van de laatste wijziging, zoals op de site. Wat hier staat, houdt niets
    tegen: de eindcode is 0.
    """
    try:
        with busy("De gegevens worden gelezen"):
            catalogus = load_catalogus(root)
    except DataError as error:
        click.echo(str(error), err=True)
        return 1
    try:
        day = check_day(op) if op is not None else read_stand(root).datum
    except ValueError:
        raise click.UsageError(f'"{op}" is geen dag. Schrijf jaar-maand-dag.') from None
    made = view(catalogus, day)
    names = [soort.id for soort in made.soorten]
    for one in soorten:
        if one not in names:
            raise click.UsageError(f'"{one}" is geen soort. {did_you_mean(one, names)}')
    chosen = [soort for soort in made.soorten if not soorten or soort.id in soorten]
    lines = _json(chosen) if formaat == "json" else _text(made, chosen)
    click.echo("\n".join(lines))
    return 0


def _text(made: Gezondheid, soorten: list[Soort]) -> Iterator[str]:
    for soort in soorten:
        if soort.bevindingen:
            yield f"{soort.titel} ({len(soort.bevindingen)}) – {soort.id}"
            for one in soort.bevindingen:
                parts = (one.bestand or one.over, "" if one.over == "" else one.link.naam, one.feit)
                yield f"  {' – '.join(part for part in parts if part)}"
            yield ""
    count = sum(len(soort.bevindingen) for soort in soorten)
    points = "1 punt" if count == 1 else f"{count} punten"
    yield f"Stand op {made.in_woorden}: {points} om te verbeteren."


def _json(soorten: list[Soort]) -> Iterator[str]:
    rows = {
        soort.id: [
            {"over": one.over, "naam": one.link.naam, "feit": one.feit, "bestand": one.bestand}
            for one in soort.bevindingen
        ]
        for soort in soorten
    }
    yield json.dumps(rows, ensure_ascii=False, indent=1)
