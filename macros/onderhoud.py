"""What the editors agree on and keep up: terms, words, and the state of web addresses.

These records say nothing about aids; they steer the upkeep of what is said about them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StrictInt, StringConstraints, model_validator

from macros.fields import Code, Dag, Lijst, Naam, Tekst, Url, Zin, wrong
from macros.models import Hulpmiddel, Record
from macros.problems import did_you_mean

LONGEST_EXCEPTION = 366
"""Days that an exception for a web host may last: longer would be forgetting it."""

_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")


def check_host(value: str) -> str:
    """Refuse what is not the bare name of a web host."""
    if not _HOST.fullmatch(value):
        raise wrong(
            f'"{value[:80]}" is geen naam van een website.',
            "Schrijf alleen de naam, zoals www.vlaanderen.be.",
        )
    return value


Host = Annotated[str, StringConstraints(max_length=253), AfterValidator(check_host)]


class Nakijktermijn(Record):
    """After how many months an aid is due for a new review."""

    aan_bronnen: StrictInt = Field(ge=1, le=120, description="Na een controle aan de bronnen.")
    door_aanbieder: StrictInt = Field(
        ge=1, le=120, description="Na een controle door de aanbieder."
    )


class Redactie(Record):
    """What the editors agreed on for the upkeep of the catalogue."""

    nakijktermijn: Nakijktermijn = Field(
        description="Na hoeveel maanden een controle van een hulpmiddel verloopt."
    )
    linktermijn: StrictInt = Field(
        ge=1, le=366, description="Na hoeveel dagen een controle van de weblinks verloopt."
    )
    nazicht: Lijst[Tekst] = Field(
        min_length=1, description="Wat een redacteur bij elk voorstel nakijkt."
    )


class Woord(Record):
    """A word that readers stumble over, and a plainer one."""

    woord: Naam = Field(description="Het woord of de uitdrukking, in kleine letters.")
    liever: Naam = Field(description="Wat je beter schrijft.")


class Taal(Record):
    """What the advice on plain language goes by."""

    hoogstens_woorden: StrictInt = Field(
        ge=10, le=60, description="Een zin met meer woorden krijgt een advies."
    )
    afkortingen: Lijst[Naam] = Field(
        (), description="Afkortingen die elke lezer kent; ze hoeven geen uitleg."
    )
    woorden: Lijst[Woord] = Field((), description="Moeilijke woorden met een gewoner woord.")


class Veldvoorbeeld(Record):
    """Good and bad ways to fill in a key of an aid; what is said of a bad one is worked out."""

    veld: Naam = Field(description="Sleutel van een hulpmiddel.")
    goed: Code = Field(description="Een goed voorbeeld, als YAML.")
    fouten: Lijst[Code] = Field(min_length=1, description="Voorbeelden die een fout geven.")

    @model_validator(mode="after")
    def _is_a_field(self) -> Self:
        known = [name for name in Hulpmiddel.model_fields if name != "id"]
        if self.veld not in known:
            raise wrong(
                f'"{self.veld}" is geen veld van een hulpmiddel.', did_you_mean(self.veld, known)
            )
        return self


class Linkuitzondering(Record):
    """A web host whose addresses are not checked, for a reason and for a time."""

    host: Host = Field(description="Naam van de website, zoals www.vlaanderen.be.")
    reden: Zin = Field(description="Waarom de controle hier niet werkt.")
    datum: Dag = Field(description="Dag waarop de uitzondering inging.")
    tot: Dag = Field(description="Laatste dag waarop ze geldt; hoogstens een jaar later.")

    @model_validator(mode="after")
    def _ends(self) -> Self:
        days = (date.fromisoformat(self.tot) - date.fromisoformat(self.datum)).days
        if not 0 < days <= LONGEST_EXCEPTION:
            raise wrong(
                f"de uitzondering loopt van {self.datum} tot {self.tot}.",
                "Laat ze na haar begin eindigen, en hoogstens een jaar duren.",
            )
        return self


class KapotteLink(Record):
    """An address that did not work when it was last checked."""

    url: Url = Field(description="Het adres.")
    sinds: Dag = Field(description="Dag van de eerste controle waarbij het niet werkte.")
    melding: Zin = Field(description="Wat er misging.")


class OnbeslisteLink(Record):
    """An address of which the last check could not tell whether it works."""

    url: Url = Field(description="Het adres.")
    melding: Zin = Field(description="Waarom de controle niets kon zeggen.")


class Linkstatus(Record):
    """The last check of the web addresses, as ``catalogus links --bewaar`` writes it."""

    nagekeken: Dag = Field(description="Dag van de controle.")
    werkt: Lijst[Url] = Field((), description="Adressen die werkten.")
    werkt_niet: Lijst[KapotteLink] = Field((), description="Adressen die niet werkten.")
    onbeslist: Lijst[OnbeslisteLink] = Field(
        (), description="Adressen waarover de controle niets kon zeggen."
    )
