"""``catalogus check``: are the data right, and are they plainly written?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from macros.catalogus import Catalogus
from macros.cli.nederlands import Opdracht
from macros.loader import load_catalogus
from macros.problems import DataError, Problem
from macros.reporters import FORMATS, within


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "catalogus check",
        "catalogus check data/hulpmiddelen/magda.yml",
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
@click.pass_obj
def check(root: Path, paden: Sequence[Path], formaat: str) -> int:
    """Kijk de gegevens na.

    Zonder PADEN kijk je alles na. Met een of meer bestanden of mappen zie je alleen wat daarin
    staat; wat erin naar andere bestanden verwijst, wordt dan ook nagekeken. Elke fout krijgt haar
    bestand, regel en wat je kunt doen.

    Eindigt met 0 als er geen fout is en met 1 als er wel een is.
    """
    files = [_inside(root, path) for path in paden]
    catalogus: Catalogus | None = None
    found: tuple[Problem, ...] = ()
    try:
        catalogus = load_catalogus(root)
    except DataError as error:
        found = error.problems
    problems = within(found, files)
    output = FORMATS[formaat](problems, ())
    if formaat != "tekst":
        click.echo(output)
    elif output:
        click.echo(output, err=True)
    if not problems and formaat == "tekst":
        click.echo(_good(catalogus, files, len(found)))
    return 1 if problems else 0


def _inside(root: Path, path: Path) -> str:
    """Return a path as the problems name it: from the root, with forward slashes."""
    if not path.exists():
        raise click.UsageError(f'"{path}" bestaat niet.')
    try:
        file = path.resolve().relative_to(root)
    except ValueError:
        file = Path()
    if file.parts[:1] != ("data",):
        raise click.UsageError(f'"{path}" ligt niet in data/. Alleen gegevens worden nagekeken.')
    return file.as_posix()


def _good(catalogus: Catalogus | None, files: Sequence[str], elsewhere: int) -> str:
    if catalogus is None:
        others = "1 fout" if elsewhere == 1 else f"{elsewhere} fouten"
        return f"Hier klopt alles. In andere bestanden: {others}. Toon alles met: catalogus check"
    if files:
        return f"Alles klopt: {', '.join(files)}"
    return f"Alles klopt: {len(catalogus.hulpmiddelen)} hulpmiddelen nagekeken."
