"""The records of the catalogue: what an editor may write, and what the open data promise.

One frozen class per kind of record. The descriptions are Dutch because editors read them: in
the field reference, in the JSON Schemas and in the help of their editor.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Generic, Literal, Self, TypeVar, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    StrictInt,
    Tag,
    computed_field,
    model_validator,
)

from macros.fields import (
    Dag,
    Datum,
    Id,
    KorteNaam,
    Lijst,
    Markdown,
    Naam,
    Tekst,
    Titel,
    Url,
    Zin,
    wrong,
)
from macros.wording import say

Type = Literal[
    "hoofd-e-loket",
    "digitale bouwsteen",
    "methode of richtlijn",
    "begeleiding en ondersteuning",
    "opleiding",
    "governance",
]
Status = Literal["ontwikkeld", "in ontwikkeling", "te ontwikkelen"]
Mate = Literal["geheel", "deels", "ondersteunend"]
Bestuursniveau = Literal["Vlaams", "lokaal", "federaal", "Europees", "interbestuurlijk"]
Doelgroep = Literal["burgers", "ondernemingen", "verenigingen", "lokale overheden"]
VoorWie = Literal[
    "projectleiders",
    "ontwerpers",
    "ontwikkelaars",
    "inhoudsmakers",
    "loketmedewerkers",
    "leidinggevenden",
]
Fase = Literal["verkennen", "ontwerpen", "bouwen", "lanceren", "beheren"]
LinkSoort = Literal["info", "documentatie", "aansluiten", "contact"]
Perspectief = Literal["gebruiker", "inclusie"]
Onderdeel = Literal["hulpmiddelen", "operationalisering"]
TimingBand = Literal["kort", "middellang", "lang", "doorlopend", "te bepalen"]
BudgetBand = Literal["laag", "medium", "hoog", "afhankelijk"]
ActieStatus = Literal["op te starten", "lopend", "afgerond"]
OrganisatieSoort = Literal["organisatie", "rol"]
Lijstnaam = Literal["type", "status", "mate", "timing_band", "budget_band", "actiestatus"]

CRITERIUM_PATTERN = r"^(SD|GC|DH|DG|B)-[GI][1-9]$"
Verwijzing = Annotated[str, Field(max_length=60)]
"""An id that the catalogue looks up."""

LIJSTEN: dict[str, tuple[str, ...]] = {
    "type": get_args(Type),
    "status": get_args(Status),
    "mate": get_args(Mate),
    "timing_band": get_args(TimingBand),
    "budget_band": get_args(BudgetBand),
    "actiestatus": get_args(ActieStatus),
}
"""The lists of values whose meaning ``data/legendes.yml`` explains, each value once."""


class Record(BaseModel):
    """What all records share: nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ---------------------------------------------------------------- sources


class DocumentBron(Record):
    """A place in one of the source documents."""

    document: Id = Field(description="Id van het document in data/documenten.yml.")
    sectie: Naam = Field(description='Hoofdstuk of bijlage, tussen aanhalingstekens: "6.5.1".')
    positie: StrictInt | None = Field(
        None, ge=1, le=99, description="Hoeveelste punt van de lijst in die sectie."
    )


class WebBron(Record):
    """A public page, as it was read on a day."""

    url: Url = Field(description="Volledig adres van de openbare pagina.")
    titel: Naam = Field(description="Titel van de pagina.")
    datum: Datum | None = Field(None, description="Datum die de pagina zelf vermeldt.")
    geraadpleegd: Dag = Field(description="Dag waarop je de pagina las.")


class AanbiederBron(Record):
    """The word of the provider."""

    aanbieder: Id = Field(description="Id van de organisatie die het bevestigde.")
    bevestigd_op: Dag = Field(description="Dag van de bevestiging.")


def _kind_of_bron(value: Any) -> str | None:
    """Return which kind of source was written, from the key that only that kind has.

    The names of the kinds are not keys of a source, so that a path never mixes them up.
    """
    if isinstance(value, BaseModel):
        value = dict(value)
    if isinstance(value, str):
        return "bron:redactie"
    if isinstance(value, dict):
        for key in ("document", "url", "aanbieder"):
            if key in value:
                return f"bron:{key}"
    return None


Bron = Annotated[
    Annotated[Literal["redactie"], Tag("bron:redactie")]
    | Annotated[DocumentBron, Tag("bron:document")]
    | Annotated[WebBron, Tag("bron:url")]
    | Annotated[AanbiederBron, Tag("bron:aanbieder")],
    Discriminator(_kind_of_bron),
]
"""Where a fact comes from; ``redactie`` marks a judgement of the editors."""


# ---------------------------------------------------------------- parts of records


class Uitspraak(Record):
    """A statement with its own source."""

    tekst: Markdown = Field(description="Eén feit of stap, in eigen woorden.")
    bron: Bron = Field(description="Waar het staat, of redactie.")


class Bijdrage(Record):
    """A tie: what an aid does for a criterion or a principle, and how far."""

    doel: Verwijzing = Field(
        description="Id van een criterium (SD-G1) of van een heel principe (standaard-digitaal)."
    )
    mate: Mate = Field(description="Hoe ver het hulpmiddel helpt.")
    reden: Tekst = Field(description="Waarom; één of twee zinnen die de aanbieder overtuigen.")
    bron: Bron = Field(description="Waar de band staat, of redactie als wij hem leggen.")


class Link(Record):
    """A web address that a source gives."""

    titel: Naam = Field(description="Waar de link heen leidt.")
    url: Url = Field(description="Volledig https-adres, zoals een bron het geeft.")
    soort: LinkSoort = Field(description="Wat je er vindt.")


S_co = TypeVar("S_co", bound=str, covariant=True)


class Gebeurtenis(Record, Generic[S_co]):
    """A dated statement about an aid or an action."""

    datum: Datum = Field(description="Wanneer: jaar, jaar-maand of jaar-maand-dag.")
    status: S_co | None = Field(None, description="De status die de bron dan geeft.")
    gebeurtenis: Tekst | None = Field(None, description="Wat er gebeurde of gemeld werd.")
    bron: Bron = Field(description="Waar dat staat.")
    weegt: Literal["ja", "nee"] | None = Field(
        None, description="nee: deze uitspraak verliest van een andere die haar tegenspreekt."
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.status is None and self.gebeurtenis is None:
            raise wrong(*say("says_nothing"))
        return self


class HulpmiddelGebeurtenis(Gebeurtenis[Status]):
    """A dated statement about an aid."""


class ActieGebeurtenis(Gebeurtenis[ActieStatus]):
    """A dated statement about an action."""


class Einde(Record):
    """That an aid ended, and what took its place."""

    datum: Datum = Field(description="Wanneer het hulpmiddel stopte.")
    bron: Bron = Field(description="Waar dat staat.")
    opgevolgd_door: Id | None = Field(None, description="Id van het hulpmiddel dat het opvolgt.")


class Nagekeken(Record):
    """When a record was last reviewed, and against what."""

    datum: Dag = Field(description="Dag van de controle.")
    waaraan: Literal["bronnen", "aanbieder"] = Field(
        description="Nagekeken aan de bronnen, of door de aanbieder zelf."
    )


# ---------------------------------------------------------------- the records


class Hulpmiddel(Record):
    """An aid. ``id`` is the name of its file."""

    gereserveerd: ClassVar[frozenset[str]] = frozenset(
        {
            "aanbieder",
            "actie",
            "actie-voorzien",
            "bestuursniveau",
            "boek",
            "criterium",
            "digitale-inclusie",
            "doelgroep",
            "fase",
            "index",
            "perspectief",
            "principe",
            "status",
            "type",
            "vergelijken",
            "voor-wie",
        }
    )

    id: Id = Field(description="Naam van het bestand, zonder .yml. Verandert nooit.")
    naam: Naam = Field(description="Naam zoals de aanbieder hem schrijft.")
    bekend_als: Lijst[Naam] = Field((), description="Andere namen en afkortingen.")
    type: Type = Field(description="Soort hulpmiddel.")
    status: Status = Field(description="Nieuwste status uit de historiek.")
    samenvatting: Zin = Field(description="Eén zin: wat doet het voor een team?")
    beschrijving: Markdown = Field(description="Wat is het, wat heb je eraan, wanneer niet?")
    aanbieders: Lijst[Id] = Field((), description="Wie het aanbiedt (ids van organisaties).")
    opdrachtgever: Id | None = Field(None, description="In wiens opdracht (id).")
    bestuursniveau: Bestuursniveau | None = Field(None, description="Van welke overheid.")
    doelgroepen: Lijst[Doelgroep] = Field((), description="Wiens dienstverlening het helpt.")
    voor_wie: Lijst[VoorWie] = Field((), description="Wie in het team ermee werkt.")
    fase: Lijst[Fase] = Field((), description="Wanneer in een project je het gebruikt.")
    aan_de_slag: Lijst[Uitspraak] = Field((), description="Stappen om te beginnen.")
    voorwaarden: Lijst[Uitspraak] = Field(
        (), description="Wie mag het gebruiken, wat moet je doen?"
    )
    kosten: Lijst[Uitspraak] = Field((), description="Wat kost het?")
    gebruikt_door: Lijst[Uitspraak] = Field((), description="Gekende gebruikers.")
    bijdragen: Lijst[Bijdrage] = Field((), description="Waarmee het helpt, en hoe ver.")
    digitale_inclusie: StrictBool | None = Field(
        None, description="Bedoeld voor wie digitaal minder vaardig is."
    )
    digitale_inclusie_reden: Uitspraak | None = Field(
        None, description="Waarom het een hulpmiddel voor digitale inclusie is."
    )
    acties: Lijst[StrictInt] = Field((), description="Nummers van de acties over dit hulpmiddel.")
    actie_voorzien: StrictBool | None = Field(
        None, description="Staat het in hoofdstuk 4 bij de hulpmiddelen met acties?"
    )
    verwant: Lijst[Id] = Field((), description="Ids van verwante hulpmiddelen.")
    links: Lijst[Link] = Field((), description="Webadressen die een bron geeft.")
    historiek: Lijst[HulpmiddelGebeurtenis] = Field(
        min_length=1, description="Gedateerde uitspraken, oudste eerst."
    )
    beeindigd: Einde | None = Field(None, description="Alleen als het hulpmiddel gestopt is.")
    bronnen: Lijst[Bron] = Field(min_length=1, description="Bronnen van het geheel.")
    nagekeken: Nagekeken = Field(description="Laatste controle.")


class TypeHulpmiddel(Record):
    """What the strategy says of all aids of one type."""

    naam: Type = Field(description="Het type.")
    meervoud: Naam = Field(description="Het type in het meervoud, als titel.")
    omschrijving: Tekst = Field(description="Wat de hulpmiddelen van dit type gemeen hebben.")
    bijdragen: Lijst[Bijdrage] = Field((), description="Wat geldt voor alle hulpmiddelen ervan.")
    acties: Lijst[StrictInt] = Field((), description="Acties over alle hulpmiddelen ervan.")
    bron: Bron = Field(description="Waar dit staat.")


class Legende(Record):
    """The meaning of one value of a list of choices."""

    lijst: Lijstnaam = Field(description="Bij welke keuzelijst de waarde hoort.")
    waarde: Naam = Field(description="De waarde, zoals ze in de gegevens staat.")
    naam: Naam = Field(description="De waarde zoals een lezer ze ziet.")
    omschrijving: Tekst = Field(description="Wat de waarde betekent.")
    bron: Bron = Field(description="Waar dat staat, of redactie.")


class Principe(Record):
    """A principle of the strategy."""

    id: Id = Field(description="Id, ook in het adres van de pagina.")
    code: Literal["SD", "GC", "DH", "DG", "B"] = Field(description="Begin van de criterium-ids.")
    naam: Naam = Field(description="Naam in de strategie.")
    kern: Tekst = Field(description="Waar het om draait, in één of twee zinnen.")
    betekent_wel: Lijst[Markdown] = Field(min_length=1, description="Wat het betekent.")
    betekent_niet: Lijst[Markdown] = Field(min_length=1, description="Wat het niet betekent.")
    bron: Bron = Field(description="Waar dit staat.")


class Deelpunt(Record):
    """A part of a criterion; counted with its parent."""

    id: Annotated[str, Field(pattern=r"^(SD|GC|DH|DG|B)-[GI][1-9][a-z]$")] = Field(
        description="Id van het criterium met een letter erachter."
    )
    tekst: Tekst = Field(description="Het deelpunt in onze woorden.")


class Indicator(Record):
    """Something that can be measured for a criterion."""

    tekst: Tekst = Field(description="Wat je meet.")
    meeteenheid: Naam = Field(description="Waarin: ja of nee, aantal stappen, minuten …")
    bron: Bron = Field(description="Waar de indicator staat, of redactie.")


class Criterium(Record):
    """A criterion. Its principle and perspective follow from the id (``SD-G1``)."""

    id: Annotated[str, Field(pattern=CRITERIUM_PATTERN)] = Field(
        description="Code van het principe, G (gebruiker) of I (inclusie), volgnummer."
    )
    tekst: Tekst = Field(description="Het criterium in onze woorden.")
    deelpunten: Lijst[Deelpunt] = Field((), description="Onderdelen.")
    nood: Naam = Field(description="De nood, gezien vanuit het team: een werkwoord en een zaak.")
    zoekwoorden: Lijst[Naam] = Field((), description="Woorden waarmee teams ernaar zoeken.")
    vraag: Tekst | None = Field(None, description="De vraag bij het aftoetsen.")
    bewijs: Lijst[Tekst] = Field((), description="Voorbeelden van bewijs.")
    indicatoren: Lijst[Indicator] = Field((), description="Wat je kunt meten.")
    bron: DocumentBron = Field(description="Plaats in de strategie, met positie.")

    @property
    def code(self) -> str:
        """The code of its principle (``SD``)."""
        return self.id.split("-")[0]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def perspectief(self) -> Perspectief:
        """Whose view it takes: the user's, or that of digital inclusion."""
        return "gebruiker" if self.id.split("-")[1].startswith("G") else "inclusie"


class Actie(Record):
    """An action of the plan."""

    nummer: StrictInt = Field(ge=1, le=99, description="Nummer in het actieplan.")
    titel: Titel = Field(description="Titel in het actieplan.")
    kort: KorteNaam = Field(description="Korte naam, voor beelden: hoogstens 32 tekens.")
    samenvatting: Zin = Field(description="Eén zin: wat levert de actie op?")
    onderdeel: Onderdeel = Field(description="Deel van het actieplan.")
    type: Type | None = Field(None, description="Soort hulpmiddel waarover de actie gaat.")
    eigenaars: Lijst[Id] = Field(min_length=1, description="Ids van organisaties of rollen.")
    timing_band: TimingBand = Field(description="De termijn uit de legende.")
    timing: Naam = Field(description="De timing, in de woorden van de bron.")
    budget: Naam = Field(description="Het budget, in de woorden van de bron.")
    budget_band: BudgetBand = Field(description="De budgetklasse uit de legende.")
    status: ActieStatus = Field(description="Nieuwste status uit de historiek.")
    raakvlakken: Lijst[StrictInt] = Field((), description="Nummers van acties waaraan ze raakt.")
    raakvlakken_tekst: Naam | None = Field(
        None, description="Raakvlakken die de bron in woorden geeft."
    )
    stappen: Lijst[Markdown] = Field(min_length=1, description="Wat er moet gebeuren.")
    historiek: Lijst[ActieGebeurtenis] = Field(
        min_length=1, description="Gedateerde uitspraken, oudste eerst."
    )
    bronnen: Lijst[Bron] = Field(min_length=1, description="Bronnen van het geheel.")


class Organisatie(Record):
    """An organisation, or a role that several organisations take."""

    id: Id = Field(description="Id, ook in het adres van de pagina.")
    naam: Naam = Field(description="Naam.")
    bekend_als: Lijst[Naam] = Field((), description="Andere namen en afkortingen.")
    soort: OrganisatieSoort = Field(description="Een organisatie, of een rol.")
    omschrijving: Tekst | None = Field(None, description="Wat ze doet, in één of twee zinnen.")
    bestuursniveau: Bestuursniveau | None = Field(None, description="Van welke overheid.")
    uri: Url | None = Field(None, description="Officiële identificatie, als een bron ze geeft.")
    url: Url | None = Field(None, description="Website, als een bron ze geeft.")
    bron: Bron = Field(description="Waar ze genoemd wordt.")


class Document(Record):
    """A source document."""

    id: Id = Field(description="Id, waarnaar bronnen verwijzen.")
    titel: Titel = Field(description="Titel van het document.")
    kort: Naam = Field(description="Korte naam bij een bronvermelding.")
    uitgever: Naam | None = Field(None, description="Wie het uitgaf.")
    datum: Datum | None = Field(None, description="Datum van uitgave.")
    versie: Naam | None = Field(None, description="Versie, zoals het document ze noemt.")
    taal: Literal["nl", "en", "fr"] = Field(description="Taal van het document.")
    url: Url | None = Field(None, description="Adres, als een bron het geeft.")
    omschrijving: Tekst = Field(description="Wat het is en waarvoor wij het gebruiken.")


class Begrip(Record):
    """A term that is explained."""

    id: Id = Field(description="Id, ook het anker op de pagina.")
    term: Naam = Field(description="De term.")
    bekend_als: Lijst[Naam] = Field((), description="Andere schrijfwijzen.")
    niet_aanduiden: Lijst[Naam] = Field(
        (),
        description="Schrijfwijzen die in teksten geen uitleg krijgen: te gewoon of dubbelzinnig.",
    )
    uitleg: Tekst = Field(description="Wat de term betekent, in gewone taal.")
    zie: Lijst[Id] = Field((), description="Ids van verwante begrippen.")
    bron: Bron = Field(description="Waar de term staat, of redactie.")


class Lezing(Record):
    """One side of a contradiction."""

    tekst: Tekst = Field(description="Wat hier staat.")
    bron: Bron = Field(description="Waar dat staat.")


class Tegenspraak(Record):
    """Two places that contradict each other, and which one the site follows."""

    id: Id = Field(description="Id, ook het anker op de pagina.")
    onderwerp: Naam = Field(description="Waarover het gaat.")
    lezingen: Lijst[Lezing] = Field(min_length=1, description="Wat er op elke plaats staat.")
    keuze: Tekst = Field(description="Wat wij volgen, en waarom.")
    hulpmiddelen: Lijst[Id] = Field((), description="Hulpmiddelen waarover het gaat (ids).")
    acties: Lijst[StrictInt] = Field((), description="Acties waarover het gaat (nummers).")
    criteria: Lijst[Verwijzing] = Field((), description="Criteria waarover het gaat (ids).")
    organisaties: Lijst[Id] = Field((), description="Organisaties waarover het gaat (ids).")


class RouteFase(Record):
    """One phase of a route: what to ask, and the criteria that bite then."""

    fase: Fase = Field(description="De fase.")
    uitleg: Tekst = Field(description="Wat je in deze fase doet, in een paar zinnen.")
    vragen: Lijst[Tekst] = Field(min_length=1, description="Vragen die je team zich dan stelt.")
    criteria: Lijst[Verwijzing] = Field(
        min_length=1,
        description="Criteria die dan tellen (ids); een criterium mag in meer fasen staan.",
    )
    bron: Bron = Field(description="Waar dit staat, of redactie.")


class Route(Record):
    """From idea to running service, for one target group or for less digital users."""

    id: Id = Field(description="De doelgroep als adres (lokale-overheden), of digitale-inclusie.")
    titel: Naam = Field(description="Titel van de route.")
    samenvatting: Zin = Field(description="Eén zin: voor welke dienst is deze route?")
    doelgroep: Doelgroep | None = Field(
        None, description="Voor wie de dienst is. Ontbreekt bij de route voor digitale inclusie."
    )
    inleiding: Tekst = Field(description="Waar je bij deze gebruikers in het bijzonder op let.")
    fasen: Lijst[RouteFase] = Field(min_length=1, description="De vijf fasen, in volgorde.")
    bron: Bron = Field(description="Waar dit staat, of redactie.")

    @model_validator(mode="after")
    def _id_follows(self) -> Self:
        expected = self.doelgroep.replace(" ", "-") if self.doelgroep else "digitale-inclusie"
        if self.id != expected:
            raise wrong(f'de id "{self.id}" past niet bij de doelgroep.', f'Schrijf "{expected}".')
        return self
