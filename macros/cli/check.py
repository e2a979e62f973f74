"""``catalogus check``: are the data right, and are they plainly written?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from macros.cli.nederlands import Opdracht
from macros.cli.paden import from_root
from macros.cli.voortgang import busy
from macros.loader import Gelezen, read_data
from macros.problems import DataError, Problem
from macros.reporters import FORMATS, within
from macros.taal import advise


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "catalogus check",
        "catalogus check data/hulpmiddelen/magda.yml",
        "catalogus check --taal data/hulpmiddelen",
        "catalogus check --formaat json > fouten.json",
    ),
)
@click.argument("paden", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--formaat",
    metavar="FORMAAT",
    type=click.Choice(list(FORMATS)),
    default="tekst",
    help="tekst (voor jezelf), json (voor een programma), github of gitlab (dan staat een fout bij "
    "haar regel in de pull request). Zonder deze optie: tekst.",
)
@click.option(
    "--taal",
    is_flag=True,
    help="Geef ook advies over gewone taal: lange zinnen, afkortingen zonder uitleg, moeilijke "
    "woorden. Een advies houdt niets tegen.",
)
@click.pass_obj
def check(root: Path, paden: Sequence[Path], formaat: str, *, taal: bool) -> int:
    """Kijk de gegevens na.

    Zonder PADEN kijk je alles na. Met een of meer bestanden of mappen zie je alleen wat daarin
    staat; wat erin naar andere bestanden verwijst, wordt dan ook nagekeken. Elke fout krijgt haar
    bestand, regel en wat je kunt doen.

    Eindigt met 0 als er geen fout is en met 1 als er wel een is.
    """
    files = [from_root(root, path, ("data",)) for path in paden]
    gelezen: Gelezen | None = None
    found: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    try:
        with busy("De gegevens worden gelezen"):
            gelezen = read_data(root)
    except DataError as error:
        found = error.problems
    else:
        advice = within(advise(gelezen), files) if taal else ()
    problems = within(found, files)
    output = FORMATS[formaat](problems, advice)
    if output:
        click.echo(output, err=formaat == "tekst" and bool(problems))
    if formaat == "tekst" and not problems:
        click.echo(_good(gelezen, files, len(found)))
    return 1 if problems else 0


def _good(gelezen: Gelezen | None, files: Sequence[str], elsewhere: int) -> str:
    if gelezen is None:
        others = "1 fout" if elsewhere == 1 else f"{elsewhere} fouten"
        return f"Hier klopt alles. In andere bestanden: {others}. Toon alles met: catalogus check"
    if files:
        return f"Alles klopt: {', '.join(files)}"
    count = len(gelezen.catalogus.hulpmiddelen)
    return f"Alles klopt: {count} {'hulpmiddel' if count == 1 else 'hulpmiddelen'} nagekeken."
