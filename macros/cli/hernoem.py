"""``catalogus hernoem``: a new id, with everything that refers to it."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from macros.cli.nederlands import Opdracht
from macros.cli.paden import complete_aids
from macros.cli.voortgang import busy
from macros.fields import check_id
from macros.git import changed, git, published_ref
from macros.hernoemen import SOORTEN, Plan, ids_of, left_over, plan, same_space
from macros.loader import Gelezen, load_catalogus, read_data
from macros.models import Hulpmiddel
from macros.problems import DataError, did_you_mean
from macros.proza import read_pages

MOST_SHOWN = 10
"""How many places with the old word are named."""


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "catalogus hernoem mijn-hulpmidel mijn-hulpmiddel",
        "catalogus hernoem vlaio agentschap-ondernemen --soort organisatie --toon",
    ),
)
@click.argument("oud", shell_complete=complete_aids)
@click.argument("nieuw")
@click.option(
    "--soort",
    metavar="SOORT",
    type=click.Choice(list(SOORTEN)),
    help=f"Wat je hernoemt: {', '.join(SOORTEN)}. Alleen nodig als OUD meer dan één ding is.",
)
@click.option("--toon", is_flag=True, help="Toon alleen wat er zou veranderen.")
@click.option(
    "--toch",
    is_flag=True,
    help="Hernoem ook iets dat al gepubliceerd is. Adressen op de site veranderen dan. Een "
    "gepubliceerd hulpmiddel behoudt altijd zijn id.",
)
@click.pass_obj
def hernoem(root: Path, /, oud: str, nieuw: str, soort: str | None, **chosen: Any) -> int:
    """Geef een hulpmiddel, organisatie, document of begrip een andere id.

    OUD en NIEUW zijn ids. Alle verwijzingen volgen: in de gegevens en in de macro's en links van de
    pagina's. Opmaak en opmerkingen blijven zoals ze waren. Een id staat in het adres van de pagina;
    daarom verandert die van een hulpmiddel nooit meer zodra het gepubliceerd is. Wil je alleen een
    andere naam tonen, wijzig dan gewoon het veld naam.

    Bestanden met wijzigingen die nog niet in git staan, worden niet aangeraakt.
    """
    try:
        with busy("De gegevens worden gelezen"):
            gelezen = read_data(root)
            read_pages(root)
    except DataError as error:
        click.echo(f"{error}\nHerstel dit eerst; hernoemen kan alleen als alles klopt.", err=True)
        return 1
    kind = _kind(gelezen, oud, soort)
    _check_new(gelezen, kind, nieuw)
    if not chosen["toon"]:
        _check_published(root, kind, oud, sure=chosen["toch"])
    made = plan(gelezen, root, kind, oud, nieuw)
    if not chosen["toon"]:
        _check_clean(root, made)
        _check_result(root, made)
        _write(root, made)
    for file in sorted(made.teksten):
        click.echo(file)
    if made.van:
        click.echo(f"{made.van} → {made.naar}")
    if chosen["toon"]:
        click.echo("Er is nog niets gewijzigd.")
    elif rest := left_over(root, oud):
        more = f" en {len(rest) - MOST_SHOWN} andere" if len(rest) > MOST_SHOWN else ""
        shown = ", ".join(rest[:MOST_SHOWN])
        click.echo(f'Het woord "{oud}" staat ook nog hier. Kijk zelf of dat klopt: {shown}{more}')
    return 0


def _kind(gelezen: Gelezen, old: str, given: str | None) -> str:
    """Return what is meant by an id."""
    found = [one for one in SOORTEN if old in ids_of(gelezen, one)]
    if given:
        found = [one for one in found if one == given]
    if len(found) > 1 and same_space(found[0]) != tuple(found):
        raise click.UsageError(f'"{old}" is een {" en een ".join(found)}. Kies met --soort.')
    if found:
        return found[0]
    if _of_the_strategy(gelezen, old):
        raise click.UsageError(f'"{old}" komt uit de strategie en behoudt zijn id.')
    known = {one for kind in ([given] if given else SOORTEN) for one in ids_of(gelezen, kind)}
    label = f"gekende id van een {given}" if given else "gekende id"
    raise click.UsageError(f'"{old}" is geen {label}. {did_you_mean(old, sorted(known))}')


def _of_the_strategy(gelezen: Gelezen, old: str) -> bool:
    catalogus = gelezen.catalogus
    return old in {*catalogus.principes, *catalogus.criteria, *map(str, catalogus.acties)}


def _check_new(gelezen: Gelezen, kind: str, new: str) -> None:
    try:
        check_id(new)
    except ValueError:
        raise click.UsageError(
            f'"{new}" is geen id. Gebruik kleine letters, cijfers en koppeltekens.'
        ) from None
    if kind == "hulpmiddel" and new in Hulpmiddel.gereserveerd:
        raise click.UsageError(f'"{new}" is een gereserveerd woord.')
    if any(new in ids_of(gelezen, one) for one in same_space(kind)):
        raise click.UsageError(f'"{new}" bestaat al.')


def _check_published(root: Path, kind: str, old: str, *, sure: bool) -> None:
    """Refuse what readers may have linked to; without git nobody can tell."""
    ref = published_ref(root)
    if ref is None:
        raise click.UsageError("Hernoemen kan alleen in een map van git.")
    name = f"hulpmiddelen/{old}" if kind == "hulpmiddel" else SOORTEN[kind].bestand
    text = git(root, "show", f"{ref}:./data/{name}.yml")
    if kind == "hulpmiddel":
        if text is not None:
            raise click.UsageError(
                f'"{old}" is al gepubliceerd ({ref}) en behoudt zijn id. Heet het anders? Wijzig '
                "naam en zet de oude naam bij bekend_als. Is het vervangen? Maak een nieuw bestand "
                "en zet hier beeindigd met opgevolgd_door."
            )
    elif not sure and re.search(
        rf"\bid:\s*[\"']?{re.escape(old)}[\"']?\s*([,}}#]|$)", text or "", re.MULTILINE
    ):
        raise click.UsageError(
            f'"{old}" is al gepubliceerd ({ref}). Adressen op de site en in de open data '
            "veranderen als je het hernoemt. Wil je dat? Geef dan --toch."
        )


def _check_clean(root: Path, made: Plan) -> None:
    """Refuse to touch files with changes that git does not keep: they could not be undone."""
    open_files = changed(root) or frozenset()
    touched = set(made.teksten) - {made.van}
    dirty = sorted(touched & open_files)
    if dirty:
        raise click.UsageError(
            f"Deze bestanden hebben wijzigingen die nog niet in git staan: {', '.join(dirty)}. "
            "Leg ze eerst vast (git commit)."
        )


def _check_result(root: Path, made: Plan) -> None:
    """Refuse what would not pass the check: try it on a copy first."""
    with tempfile.TemporaryDirectory(prefix="hernoem-") as folder:
        copy = Path(folder)
        shutil.copytree(root / "data", copy / "data")
        _write(copy, made, only="data/")
        try:
            load_catalogus(copy)
        except DataError as error:
            raise click.ClickException(f"na het hernoemen klopt het niet meer.\n{error}") from None


def _write(root: Path, made: Plan, only: str = "") -> None:
    files: Iterable[str] = made.teksten
    for file in files:
        if file.startswith(only):
            (root / file).write_bytes(made.teksten[file].encode())
    if made.van:
        (root / made.van).rename(root / made.naar)
