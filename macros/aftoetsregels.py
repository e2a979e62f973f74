"""How the self-assessment counts and what it takes in: ``data/aftoetsen.yml``."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StrictInt, model_validator

from macros.fields import Dag, Lijst, Naam, Tekst, wrong
from macros.models import CRITERIUM_PATTERN, Bron, Record

Keuze = Literal["ja", "deels", "nee", "nvt"]
Band = Literal["goed", "minder", "niet"]


class CriteriaVersie(Record):
    """A state of the criteria and their questions that assessments were made with."""

    versie: Naam = Field(description="Nummer van de versie.")
    datum: Dag = Field(description="Dag waarop ze verscheen.")
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")] = Field(
        description="Vingerafdruk van de criteria, zoals de test ze noemt."
    )
    wat: Tekst = Field(description="Wat er wijzigde.")


class Criteriaset(Record):
    """The versions of the criteria; ids are never used again."""

    versies: Lijst[CriteriaVersie] = Field(min_length=1, description="Oudste eerst.")
    vervallen: Lijst[Annotated[str, Field(pattern=CRITERIUM_PATTERN)]] = Field(
        (), description="Ids van criteria die er niet meer zijn; ze komen nooit terug."
    )


class AntwoordKeuze(Record):
    """One of the answers to choose from."""

    id: Keuze = Field(description="Zoals het in een bestand staat.")
    naam: Naam = Field(description="Zoals een lezer het ziet.")
    uitleg: Tekst = Field(description="Wanneer je het kiest.")
    bron: Bron = Field(description="Waar het staat, of redactie.")


class Gewicht(Record):
    """What a partial answer weighs, as a fraction of a whole one."""

    teller: StrictInt = Field(ge=0, le=100, description="Teller van de breuk.")
    noemer: StrictInt = Field(ge=1, le=100, description="Noemer van de breuk.")
    reden: Tekst = Field(description="Waarom zo veel.")
    bron: Bron = Field(description="Waar het staat, of redactie.")

    @model_validator(mode="after")
    def _between_none_and_whole(self) -> Self:
        if self.teller > self.noemer:
            raise wrong("deels weegt hier meer dan ja.", "Maak de teller hoogstens de noemer.")
        return self


class BandUitleg(Record):
    """A band in which a score falls, as an indication."""

    id: Band = Field(description="goed, minder of niet.")
    naam: Naam = Field(description="De band in een paar woorden.")
    tekst: Tekst = Field(description="Wanneer een score erin valt.")
    bron: Bron = Field(description="Waar dat staat.")


class Hulpmiddelregel(Record):
    """What differs for who assesses an aid instead of a service."""

    titel: Naam = Field(description="Wat de regel over significantie voor een hulpmiddel betekent.")
    uitleg: Tekst = Field(description="Waarom.")
    bron: Bron = Field(description="Waar dat staat.")
    lezing: Tekst = Field(description="Hoe je de vragen leest voor een hulpmiddel.")
    lezing_bron: Bron = Field(description="Waar dat staat, of redactie.")


class Grenzen(Record):
    """What a file may hold; ``tekst``, ``regel`` and ``uitleg_minstens`` count characters."""

    bytes: StrictInt = Field(ge=1, description="Grootste bestand dat opengaat.")
    diepte: StrictInt = Field(ge=4, description="Hoe diep de gegevens genest mogen zijn.")
    tekst: StrictInt = Field(ge=1, description="Langste tekst, in tekens.")
    regel: StrictInt = Field(ge=1, description="Langste naam of rol, in tekens.")
    uitleg_minstens: StrictInt = Field(ge=1, description="Kortste tekst die als uitleg telt.")
    bron: Bron = Field(description="Waar dit staat, of redactie.")


class Aftoetsregels(Record):
    """How the self-assessment counts and what it takes in."""

    criteriaset: Criteriaset = Field(description="De versies van de criteria.")
    antwoorden: Lijst[AntwoordKeuze] = Field(min_length=4, description="De vier antwoorden.")
    gewicht_deels: Gewicht = Field(description="Hoe zwaar deels weegt.")
    banden: Lijst[BandUitleg] = Field(min_length=3, description="De drie banden.")
    grens_procent: StrictInt = Field(
        ge=1, le=100, description="Vanaf hoeveel procent een score goed is."
    )
    hulpmiddel: Hulpmiddelregel = Field(description="Wie een hulpmiddel aftoetst.")
    grenzen: Grenzen = Field(description="Wat een bestand aankan.")
