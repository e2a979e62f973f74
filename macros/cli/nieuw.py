"""``catalogus nieuw``: the file of a new aid."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from macros.catalogus import Catalogus
from macros.cli.nederlands import Opdracht
from macros.fields import Naam, Zin, check_id
from macros.loader import load_catalogus
from macros.models import LIJSTEN, Hulpmiddel
from macros.nieuw import make_id, new_aid
from macros.problems import DataError, did_you_mean


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "catalogus nieuw",
        'catalogus nieuw "Mijn hulpmiddel"',
        'catalogus nieuw "Mijn hulpmiddel" --type opleiding --status ontwikkeld --aanbieder vlaio',
    ),
)
@click.argument("naam", required=False)
@click.option("--id", "hulpmiddel_id", metavar="ID", help="De id. Zonder deze optie: uit de naam.")
@click.option(
    "--type", "soort", metavar="TYPE", type=click.Choice(LIJSTEN["type"]), help="Soort hulpmiddel."
)
@click.option(
    "--status", metavar="STATUS", type=click.Choice(LIJSTEN["status"]), help="De status nu."
)
@click.option("--samenvatting", metavar="ZIN", help="Eén zin: wat doet het voor een team?")
@click.option(
    "--aanbieder",
    "aanbieders",
    metavar="ID",
    multiple=True,
    help="Id of naam van een organisatie die het aanbiedt. Mag meer dan eens.",
)
@click.option(
    "--vragen/--zonder-vragen",
    default=None,
    help="Stel vragen over wat ontbreekt, of niet. Zonder deze optie: alleen in een terminal.",
)
@click.pass_obj
def nieuw(root: Path, /, *, vragen: bool | None, **given: Any) -> int:
    """Maak het bestand van een nieuw hulpmiddel, met de NAAM zoals de aanbieder hem schrijft.

    Je krijgt een bestand met bij elk veld wat het betekent. Wat je al weet, staat erin. Vul de rest
    in en kijk het na met: catalogus check. Een bestaand bestand wordt nooit overschreven.
    """
    answers = _Answers(root, asks=sys.stdin.isatty() if vragen is None else vragen)
    naam = answers.text("naam", given["naam"], Naam, "Naam, zoals de aanbieder hem schrijft")
    if not naam:
        raise click.UsageError('Geef een naam, zoals: catalogus nieuw "Mijn hulpmiddel"')
    path = answers.new_path(naam, given["hulpmiddel_id"])
    known: dict[str, Any] = {
        "naam": naam,
        "type": answers.choice("type", given["soort"], "Soort hulpmiddel"),
        "status": answers.choice("status", given["status"], "Status"),
        "samenvatting": answers.text(
            "samenvatting", given["samenvatting"], Zin, "Eén zin: wat doet het voor een team?"
        ),
        "aanbieders": answers.providers(given["aanbieders"]),
    }
    filled = {key: value for key, value in known.items() if value}
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(new_aid(path.stem, filled, date.today().isoformat()))  # noqa: DTZ011
    except FileExistsError:
        raise click.UsageError(f"{path} bestaat al. Er is niets gewijzigd.") from None
    shown = path.relative_to(root).as_posix()
    click.echo(f"Gemaakt: {shown}\nVul het aan en kijk het na met: catalogus check {shown}")
    return 0


class _Answers:
    """What the user gave, checked; what is missing is asked when there is somebody to ask."""

    def __init__(self, root: Path, *, asks: bool) -> None:
        self.folder = root / "data" / "hulpmiddelen"
        self.asks = asks
        try:
            self.catalogus: Catalogus | None = load_catalogus(root)
        except DataError:
            # Mistakes elsewhere do not keep anyone from starting a file.
            self.catalogus = None

    def text(self, key: str, given: str | None, kind: Any, question: str) -> str:
        """Return a text that the field admits; empty when it is not given."""

        def convert(value: str) -> str:
            try:
                text: str = TypeAdapter(kind).validate_python(value)
            except ValidationError as error:
                raise ValueError(_words(error)) from None
            if key == "naam":
                self._is_free(text)
            return text

        return self._answer(f"--{key}" if key != "naam" else "NAAM", given, question, convert)

    def choice(self, key: str, given: str | None, question: str) -> str:
        """Return one of a list of values, given by its text or its number in the list."""
        values = LIJSTEN[key]
        shown = "\n".join(f"  {number}. {value}" for number, value in enumerate(values, 1))

        def convert(value: str) -> str:
            if value.isdecimal() and 0 < int(value) <= len(values):
                return values[int(value) - 1]
            if value.lower() in values:
                return value.lower()
            raise ValueError(did_you_mean(value, values))

        return self._answer(f"--{key}", given, f"{question}\n{shown}\nNummer of woord", convert)

    def providers(self, given: tuple[str, ...]) -> list[str]:
        """Return the ids of the providers."""
        if given or not self.asks:
            return [self._answer("--aanbieder", one, "", self._provider) for one in given]
        found: list[str] = []
        question = "Aanbieder (naam of id)"
        while one := self._answer("--aanbieder", None, question, self._provider):
            found.append(one)
            question = "Nog een aanbieder"
        return found

    def new_path(self, naam: str, given: str | None) -> Path:
        """Return the file for a new aid, which does not exist yet."""
        one = given or make_id(naam)
        if not one:
            raise click.UsageError(f'Uit "{naam}" volgt geen id. Geef er een met --id.')
        try:
            check_id(one)
        except ValueError:
            raise click.UsageError(
                f'"{one}" is geen id. Gebruik kleine letters, cijfers en koppeltekens.'
            ) from None
        if one in Hulpmiddel.gereserveerd:
            raise click.UsageError(f'"{one}" is een gereserveerd woord. Geef een andere met --id.')
        path = self.folder / f"{one}.yml"
        if path.exists():
            raise click.UsageError(f"{path} bestaat al. Er is niets gewijzigd.")
        return path

    def _is_free(self, naam: str) -> None:
        for one in self.catalogus.hulpmiddelen.values() if self.catalogus else ():
            if naam.casefold() in map(str.casefold, (one.naam, *one.bekend_als)):
                raise ValueError(f'"{naam}" staat er al: data/hulpmiddelen/{one.id}.yml')

    def _provider(self, value: str) -> str:
        if self.catalogus is None:
            return value
        by_name: dict[str, str] = {}
        for one in self.catalogus.organisaties.values():
            names = (one.id, one.naam, *one.bekend_als)
            by_name.update({name.casefold(): one.id for name in names})
        found = by_name.get(value.casefold())
        if found is None:
            hint = did_you_mean(value, by_name)
            raise ValueError(
                f'"{value}" is geen gekende organisatie. {hint} '
                "Een nieuwe organisatie zet je eerst in data/organisaties.yml."
            )
        return found

    def _answer(
        self, name: str, given: str | None, question: str, convert: Callable[[str], str]
    ) -> str:
        """Return the given value, or the answer to the question; empty when there is none."""
        if given is not None:
            try:
                return convert(given)
            except ValueError as error:
                raise click.UsageError(f"{name}: {error}") from None
        while self.asks:
            suffix = " " if question.endswith("?") else ": "
            said = click.prompt(
                question, default="", show_default=False, err=True, prompt_suffix=suffix
            ).strip()
            if not said:
                break
            try:
                return convert(said)
            except ValueError as error:
                click.echo(str(error), err=True)
        return ""


def _words(error: ValidationError) -> str:
    """Return what is wrong with a text, in Dutch."""
    first = error.errors()[0]
    context = first.get("ctx") or {}
    if first["type"] == "catalogus":
        return f"{context['fact']} {context['next_step']}"
    return f"De tekst is te lang: hoogstens {context.get('max_length')} tekens."
