"""``catalogus links``: do the web addresses still work?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from macros.adressen import Adres, collect
from macros.cli.nederlands import Opdracht
from macros.cli.paden import from_root
from macros.cli.voortgang import busy, counter
from macros.linkcontrole import Tempo, check_all
from macros.linkrapport import (
    FORMATS,
    STATUS_FILE,
    Rapport,
    Regel,
    as_data,
    as_markdown,
    reached_anything,
    split_excepted,
)
from macros.loader import read_data
from macros.problems import DataError


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "catalogus links",
        "catalogus links data/hulpmiddelen/magda.yml",
        "catalogus links --bewaar",
        "catalogus links --rapport links.md",
    ),
)
@click.argument("paden", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--formaat",
    metavar="FORMAAT",
    type=click.Choice(list(FORMATS)),
    default="tekst",
    help="tekst (voor jezelf), json (voor een programma) of markdown (voor een issue). "
    "Zonder deze optie: tekst.",
)
@click.option(
    "--rapport",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Schrijf ook een verslag in Markdown naar dit bestand.",
)
@click.option(
    "--bewaar",
    is_flag=True,
    help=f"Bewaar de uitkomst in {STATUS_FILE}. De site zegt dan bij een link dat hij niet werkte.",
)
@click.option("--toon", is_flag=True, help="Toon alleen de adressen en waar ze staan; vraag niets.")
@click.option(
    "--wachttijd", metavar="SECONDEN", type=int, default=20, help="Per adres. Gewoonlijk 20."
)
@click.option(
    "--pauze",
    metavar="SECONDEN",
    type=int,
    default=30,
    help="Voor de tweede poging. Gewoonlijk 30.",
)
@click.option(
    "--hoogstens", metavar="MINUTEN", type=int, default=30, help="Voor alles. Gewoonlijk 30."
)
@click.pass_obj
def links(
    root: Path, /, *, paden: Sequence[Path], formaat: str, rapport: Path | None, **chosen: Any
) -> int:
    """Kijk na of de webadressen in de gegevens en de pagina's nog werken.

    Met PADEN alleen de adressen uit die bestanden of mappen. Per website wordt hoogstens één vraag
    per seconde gesteld. Wat niet werkt, krijgt een tweede kans. Bij elk adres staat in welk bestand
    en op welke regel het staat. Websites in data/linkuitzonderingen.yml worden overgeslagen.

    Eindigt met 1 als er minstens één adres niet werkt. Links binnen de site zelf worden bij de
    tests nagekeken (make test).
    """
    if chosen["bewaar"] and paden:
        raise click.UsageError("--bewaar gaat over alle adressen. Laat de paden weg.")
    if rapport and not rapport.absolute().parent.is_dir():
        raise click.UsageError(f'De map van "{rapport}" bestaat niet.')
    try:
        with busy("De gegevens worden gelezen"):
            gelezen = read_data(root)
            found_in = collect(gelezen, root)
    except DataError as error:
        click.echo(str(error), err=True)
        return 1
    files = [from_root(root, path, ("data", "docs")) for path in paden]
    adressen = [one for one in found_in if _named_in(one, files)]
    if chosen["toon"]:
        for adres in adressen:
            click.echo("\n".join([adres.url, *(f"    {plek}" for plek in adres.plekken)]))
        return 0
    catalogus = gelezen.catalogus
    today = date.today().isoformat()  # noqa: DTZ011
    asked, answers = split_excepted(adressen, catalogus.linkuitzonderingen, today)
    tempo = Tempo(
        wachttijd=chosen["wachttijd"],
        pauze=chosen["pauze"],
        hoogstens=chosen["hoogstens"] * 60,
    )
    found = check_all(asked, tempo, counter(len(asked), "adressen"))
    if not reached_anything(list(found.values())):
        click.echo("Geen enkele site antwoordde. Heb je internet? Er is niets bewaard.", err=True)
        return 2
    answers |= found
    made = Rapport(
        today,
        tuple(Regel(one, answers[one.url]) for one in adressen),
        tuple(one for one in catalogus.linkuitzonderingen.values() if one.tot < today),
    )
    click.echo(FORMATS[formaat](made))
    if rapport:
        rapport.write_text(as_markdown(made) + "\n", "utf-8")
    if chosen["bewaar"]:
        (root / STATUS_FILE).write_text(as_data(made, catalogus.linkstatus), "utf-8")
    return 1 if made.met("werkt niet") else 0


def _named_in(adres: Adres, files: Sequence[str]) -> bool:
    return not files or any(
        plek.bestand == file or plek.bestand.startswith(f"{file}/")
        for plek in adres.plekken
        for file in files
    )
