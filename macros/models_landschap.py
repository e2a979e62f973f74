"""The records around the strategy: authentic sources, law and frameworks, EIF, elsewhere."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, StrictBool, StrictInt

from macros.fields import Datum, Id, Lijst, Naam, Tekst, Titel
from macros.models import Bestuursniveau, Bron, Link, Record, Verwijzing

Onderwerp = Literal[
    "personen",
    "ondernemingen",
    "verenigingen",
    "adressen en gebouwen",
    "percelen en eigendom",
    "voertuigen",
    "gezondheid",
    "sociale zekerheid",
    "onderwijs en opleiding",
    "geografie",
    "overheden",
    "andere",
]
KaderSoort = Literal[
    "wet",
    "decreet",
    "besluit",
    "ordonnantie",
    "verordening",
    "richtlijn",
    "kader",
    "akkoord",
]


class Koppeling(Record):
    """A tie to a criterion or principle, with its reason."""

    doel: Verwijzing = Field(description="Id van een criterium (SD-G1) of van een heel principe.")
    reden: Tekst = Field(description="Waarom; één of twee zinnen die een lezer overtuigen.")
    bron: Bron = Field(description="Waar de band staat, of redactie als wij hem leggen.")


class Ontsluiting(Record):
    """A way in which a register is reached."""

    tekst: Tekst = Field(description="Hoe je erbij kunt, in onze woorden.")
    hulpmiddel: Id | None = Field(None, description="Id van het hulpmiddel dat erbij brengt.")
    bron: Bron = Field(description="Waar dat staat.")


class AuthentiekeBron(Record):
    """A base registry: the place where a government keeps a fact once."""

    id: Id = Field(description="Id, ook het anker op de pagina.")
    naam: Titel = Field(description="Naam.")
    bekend_als: Lijst[Naam] = Field((), description="Andere namen en afkortingen.")
    bestuursniveau: Bestuursniveau = Field(description="Van welke overheid.")
    houder: Id | None = Field(None, description="Id van de organisatie die hem beheert.")
    inhoud: Tekst = Field(description="Wat erin zit, in één of twee zinnen.")
    onderwerp: Onderwerp = Field(description="Waarover de gegevens gaan.")
    ontsluiting: Lijst[Ontsluiting] = Field((), description="Hoe je erbij kunt.")
    links: Lijst[Link] = Field((), description="Webadressen die een bron geeft.")
    bron: Bron = Field(description="Waar dit staat.")


class KaderMoment(Record):
    """A dated step in the life of a law or framework."""

    datum: Datum = Field(description="Wanneer.")
    gebeurtenis: Tekst = Field(description="Wat er gebeurde.")
    bron: Bron = Field(description="Waar dat staat.")


class Kader(Record):
    """A law or framework that bears on the criteria."""

    id: Id = Field(description="Id, ook het anker op de pagina.")
    naam: Titel = Field(description="Naam zoals een lezer hem kent.")
    citeertitel: Titel | None = Field(None, description="Volledige titel, als een bron ze geeft.")
    soort: KaderSoort = Field(description="Soort tekst.")
    bestuursniveau: Bestuursniveau = Field(description="Van welke overheid.")
    datum: Datum | None = Field(None, description="Datum van de tekst.")
    betekenis: Tekst = Field(description="Wat het voor een team betekent, in twee zinnen.")
    criteria: Lijst[Koppeling] = Field((), description="Criteria waarop het slaat, met reden.")
    hulpmiddelen: Lijst[Id] = Field((), description="Hulpmiddelen die ermee helpen (ids).")
    links: Lijst[Link] = Field((), description="Webadressen die een bron geeft.")
    historiek: Lijst[KaderMoment] = Field((), description="Gedateerde stappen, oudste eerst.")
    bron: Bron = Field(description="Waar dit staat.")


class EifKoppeling(Koppeling):
    """A tie of the framework to a criterion or principle of ours."""

    nabij: StrictBool = Field(
        default=False,
        description="Of beide zowat hetzelfde vragen, zodat elke lezer het eens zou zijn.",
    )


class EifPrincipe(Record):
    """A principle of the European Interoperability Framework."""

    nummer: StrictInt = Field(ge=1, le=12, description="Nummer in het kader.")
    naam: Naam = Field(description="Naam.")
    belgif: Id | None = Field(
        None, description="Laatste deel van het duurzame adres dat BelgIF eraan geeft."
    )
    uitleg: Tekst = Field(description="Wat het vraagt, in onze woorden.")
    banden: Lijst[EifKoppeling] = Field((), description="Banden met onze principes en criteria.")
    bron: Bron = Field(description="Waar dit staat.")


class EifGroep(Record):
    """A group of recommendations, as the factsheet forms them."""

    id: Id = Field(description="Id van de groep.")
    titel: Naam = Field(description="Titel van de groep.")
    bron: Bron = Field(description="Waar dit staat.")


class EifAanbeveling(Record):
    """A recommendation of the European Interoperability Framework."""

    nummer: StrictInt = Field(ge=1, le=47, description="Nummer in het kader.")
    groep: Id = Field(description="Id van de groep.")
    belgif: Id | None = Field(
        None, description="Laatste deel van het duurzame adres dat BelgIF eraan geeft."
    )
    tekst: Tekst | None = Field(None, description="Wat ze vraagt, in onze woorden.")
    banden: Lijst[EifKoppeling] = Field((), description="Banden met onze principes en criteria.")
    bron: Bron = Field(description="Waar dit staat.")


class EifVaststelling(Record):
    """What the factsheet finds of Belgium: a strength, or room for improvement."""

    soort: Literal["sterk", "beter"] = Field(description="Sterk punt, of ruimte voor verbetering.")
    aanbevelingen: Lijst[StrictInt] = Field((), description="Nummers van de aanbevelingen.")
    tekst: Tekst = Field(description="Wat de factsheet vaststelt, in onze woorden.")
    hulpmiddelen: Lijst[Id] = Field((), description="Hulpmiddelen die erop slaan (ids).")
    bron: Bron = Field(description="Waar dit staat.")


class Eif(Record):
    """The European Interoperability Framework against our principles and criteria."""

    principes: Lijst[EifPrincipe] = Field(min_length=1, description="De principes.")
    groepen: Lijst[EifGroep] = Field(min_length=1, description="De groepen van aanbevelingen.")
    aanbevelingen: Lijst[EifAanbeveling] = Field(min_length=1, description="De aanbevelingen.")
    vaststellingen: Lijst[EifVaststelling] = Field(
        (), description="Wat er van België gezegd wordt."
    )


class Elders(Record):
    """Comparable work of another government."""

    id: Id = Field(description="Id, ook het anker op de pagina.")
    naam: Titel = Field(description="Naam van het initiatief.")
    waar: Naam = Field(description="Welk gewest, welke gemeenschap, stad of land.")
    soort: Literal["gewest of gemeenschap", "stad", "land"] = Field(description="Wat dat is.")
    tekst: Tekst = Field(description="Wat zij doen, en wat je ervan opsteekt.")
    principes: Lijst[Id] = Field(min_length=1, description="Ids van onze principes.")
    criteria: Lijst[Verwijzing] = Field((), description="Ids van onze criteria.")
    links: Lijst[Link] = Field((), description="Webadressen die een bron geeft.")
    bron: Bron = Field(description="Waar dit staat.")
