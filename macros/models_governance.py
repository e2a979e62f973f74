"""The records of governance, planning and tested processes: who does what, by when, seen where."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, StrictInt, model_validator

from macros.fields import Datum, Id, Lijst, Markdown, Naam, Tekst, Zin, wrong
from macros.models import Bron, Record, TimingBand, Uitspraak, Verwijzing

TermijnEinde = Literal["vast", "open", "geen", "onbekend"]


class Taak(Record):
    """A task of a role."""

    tekst: Tekst = Field(description="De taak, in onze woorden.")
    bron: Bron = Field(description="Waar ze staat.")


class Rol(Record):
    """A role in the governance of the strategy."""

    id: Id = Field(description="Id van de rol.")
    naam: Naam = Field(description="Naam van de rol.")
    omschrijving: Tekst = Field(description="Wat de rol inhoudt.")
    organisaties: Lijst[Id] = Field((), description="Wie de rol opneemt (ids).")
    taken: Lijst[Taak] = Field(min_length=1, description="Wat ze doet.")
    bron: Bron = Field(description="Waar ze beschreven staat.")


class Uitweg(Record):
    """Where a step of the rule leads."""

    naar: Id = Field(description="Id van een stap verderop in de lijst.")
    als: Naam | None = Field(None, description="Bij welk antwoord; alleen na een vraag.")


class Stap(Record):
    """A step of the rule: in words, and in short for the picture."""

    id: Id = Field(description="Id van de stap, ook het anker op de pagina.")
    soort: Literal["vraag", "stap", "einde", "doorlopend"] = Field(
        description="vraag: het antwoord kiest de weg; doorlopend: los van de andere stappen."
    )
    kort: Zin = Field(description="De stap in enkele woorden, voor de tekening.")
    tekst: Markdown = Field(description="Wat je doet, in eigen woorden.")
    wie: Id | None = Field(None, description="Id van de rol of organisatie die het doet.")
    volgende: Lijst[Uitweg] = Field(
        (), description="Wat erop volgt; bij een vraag staat de hoofdweg eerst."
    )
    bron: Bron = Field(description="Waar het staat, of redactie.")


class Regel(Record):
    """The rule of comply or explain, with its steps."""

    kern: Tekst = Field(description="De regel in één of twee zinnen.")
    stappen: Lijst[Stap] = Field(
        min_length=1, description="Wat je doet, in volgorde; een stap leidt altijd verder."
    )
    bron: Bron = Field(description="Waar de regel staat.")

    @property
    def hoofdweg(self) -> tuple[str, ...]:
        """The ids of the main way: from the first step along each first exit, never back."""
        left = list(self.stappen)
        way: list[str] = []
        target = left[0].id
        while found := next((one for one in left if one.id == target), None):
            way.append(found.id)
            left = left[left.index(found) + 1 :]
            target = found.volgende[0].naar if found.volgende else ""
        return tuple(way)


class Drempel(Record):
    """A threshold above which a service is significant."""

    id: Id = Field(description="Id van de drempel.")
    naam: Naam = Field(description="Wat je ermee vergelijkt, met een hoofdletter.")
    waarde: StrictInt = Field(ge=0, description="Het getal; de dienst moet er strikt boven zitten.")
    eenheid: Naam = Field(description="Waarin: euro, gebruikers.")
    tekst: Tekst = Field(description="Wat de drempel betekent.")
    bron: Bron = Field(description="Waar hij staat.")


class Uitkomst(Record):
    """What the test of significance can lead to, in words."""

    id: Literal["verplicht", "onder-drempels", "niet-nieuw", "onbekend"] = Field(
        description="De uitkomst: elk van de vier één keer."
    )
    titel: Naam = Field(description="De uitkomst in enkele woorden.")
    uitleg: Markdown = Field(description="Wat de uitkomst betekent voor de dienst.")
    bron: Bron = Field(description="Waar dat staat, of redactie.")


class Plicht(Record):
    """A duty: who does or reports what, to whom, how often."""

    wie: Id = Field(description="Id van de rol of organisatie die het doet.")
    wat: Tekst = Field(description="Wat ze doet of meldt.")
    aan: Id | None = Field(None, description="Id van de rol of organisatie die het krijgt.")
    hoe_vaak: Naam = Field(description="Wanneer of hoe vaak.")
    bron: Bron = Field(description="Waar de plicht staat.")


class Mijlpaal(Record):
    """A dated step in the life of the strategy."""

    id: Id | None = Field(None, description="Alleen als andere gegevens ernaar verwijzen.")
    datum: Datum = Field(description="Wanneer.")
    gebeurtenis: Tekst = Field(description="Wat er gebeurde.")
    bron: Bron = Field(description="Waar dat staat.")


class Governance(Record):
    """How the strategy came about and is steered: milestones, roles, rule, thresholds, duties."""

    mijlpalen: Lijst[Mijlpaal] = Field(min_length=1, description="Wat er wanneer gebeurde.")
    rollen: Lijst[Rol] = Field(min_length=1, description="Rollen met hun taken.")
    comply_or_explain: Regel = Field(description="De regel 'comply or explain'.")
    drempels: Lijst[Drempel] = Field(min_length=1, description="Wanneer een dienst significant is.")
    uitkomsten: Lijst[Uitkomst] = Field(
        min_length=1, description="Wat de toets van significantie kan opleveren."
    )
    plichten: Lijst[Plicht] = Field(min_length=1, description="Wie wat doet of meldt.")


class Termijn(Record):
    """How a band of time lies in the calendar, in months from the start of the plan."""

    band: TimingBand = Field(description="De termijn uit de legende.")
    einde: TermijnEinde = Field(
        description="vast: klaar tussen van en tot. open: klaar na van, zonder uiterste datum. "
        "geen: de actie loopt door. onbekend: de eigenaar bepaalt het."
    )
    van: StrictInt | None = Field(
        None, ge=0, le=600, description="Na hoeveel maanden de actie ten vroegste klaar is."
    )
    tot: StrictInt | None = Field(
        None, ge=1, le=600, description="Na hoeveel maanden de actie ten laatste klaar is."
    )
    bron: Bron = Field(description="Waar dat staat, of redactie.")

    @model_validator(mode="after")
    def _months_fit_the_end(self) -> Self:
        given = tuple(key for key in ("van", "tot") if getattr(self, key) is not None)
        wanted, step = {
            "vast": (("van", "tot"), "Geef van en tot, in maanden."),
            "open": (("van",), "Geef alleen van, in maanden."),
        }.get(self.einde, ((), "Laat van en tot weg."))
        if given != wanted:
            raise wrong(f'deze maanden passen niet bij einde "{self.einde}".', step)
        if self.van is not None and self.tot is not None and self.van >= self.tot:
            fact = f"van {self.van} tot {self.tot} maanden kan niet."
            raise wrong(fact, "Zet het kleinste bij van.")
        return self


class Veroudering(Record):
    """After how long a statement about an action is called old."""

    maanden: StrictInt = Field(ge=1, le=600, description="Ouder dan zoveel maanden is verouderd.")
    reden: Tekst = Field(description="Waarom zoveel, in één of twee zinnen.")
    bron: Bron = Field(description="Waar dat staat, of redactie.")


class Planning(Record):
    """How the action plan lies in time."""

    start: Id = Field(description="Id van de mijlpaal (governance.yml) vanaf wanneer we tellen.")
    termijnen: Lijst[Termijn] = Field(min_length=1, description="Elke termijn, één keer.")
    verouderd: Veroudering = Field(description="Wanneer een uitspraak verouderd is.")


class Bevinding(Record):
    """A finding or recommendation, tied to what it names."""

    tekst: Tekst = Field(description="De bevinding, in onze woorden.")
    hulpmiddelen: Lijst[Id] = Field((), description="Hulpmiddelen die ze noemt (ids).")
    criteria: Lijst[Verwijzing] = Field((), description="Criteria waarover ze gaat (ids).")
    bron: Bron = Field(description="Waar ze staat.")


class Proces(Record):
    """A process that was tested against the principles."""

    id: Id = Field(description="Id, ook in het adres van de pagina.")
    naam: Naam = Field(description="Naam van het proces.")
    eigenaar: Id = Field(description="Id van de proceseigenaar.")
    omschrijving: Markdown = Field(description="Wat het proces doet.")
    bevindingen: Lijst[Bevinding] = Field(min_length=1, description="Wat bleek.")
    aanbevelingen: Lijst[Bevinding] = Field(min_length=1, description="Wat aangeraden wordt.")
    bron: Bron = Field(description="Waar het staat.")


class Processen(Record):
    """The tested processes and what was found in all of them."""

    werkwijze: Lijst[Uitspraak] = Field(min_length=1, description="Hoe er afgetoetst werd.")
    algemeen: Lijst[Bevinding] = Field(min_length=1, description="Bevindingen over alle processen.")
    legende: Lijst[Uitspraak] = Field(min_length=1, description="Wat de scores betekenden.")
    processen: Lijst[Proces] = Field(min_length=1, description="De processen.")
