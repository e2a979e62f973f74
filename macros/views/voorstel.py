"""The form for a proposal: its parts and fields, as the models ask them.

Read by: ``voorstel.html`` and ``voorstel_velden.html``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.catalogus import Catalogus
from macros.models import LIJSTEN, Hulpmiddel, Uitspraak
from macros.project import Project
from macros.targets import REFERENCES
from macros.views.shared import Verwijzing, hulpmiddel_link, keuze
from macros.vormen import Veld, Vorm, vorm_van


@dataclass(frozen=True)
class Mogelijkheid:
    """Something that can be chosen."""

    waarde: str
    naam: str


@dataclass(frozen=True)
class Mogelijkheden:
    """What can be chosen under one heading; the heading is empty where there is but one group."""

    titel: str
    opties: tuple[Mogelijkheid, ...]


@dataclass(frozen=True)
class Invoer:
    """A field of the form.

    Attributes:
        sleutel: the key in the file.
        label: what the field is called.
        uitleg: what the model says of it.
        verplicht: whether a file must have it.
        soort: ``regel``, ``alinea``, ``tekst`` (Markdown), ``getal``, ``datum``, ``dag``, ``url``,
            ``keuze``, ``vinkjes``, ``ja_nee``, ``rijen``, ``record`` or ``bron``.
        hoogstens: most characters.
        groepen: what can be chosen.
        velden: the fields of a record, or of each kind of source.
        item: what stands in each row.
        rij: what a row is called.
    """

    sleutel: str
    label: str
    uitleg: str
    verplicht: bool
    soort: str
    hoogstens: int | None = None
    groepen: tuple[Mogelijkheden, ...] = ()
    velden: tuple[Invoer, ...] = ()
    item: Invoer | None = None
    rij: str = ""


@dataclass(frozen=True)
class Deel:
    """A part of the form under one heading."""

    id: str
    titel: str
    uitleg: str
    velden: tuple[Invoer, ...]


@dataclass(frozen=True)
class NoodKeuze:
    """A need that a tie can be laid with; ``woorden`` is what it is found by."""

    id: str
    nood: str
    tekst: str
    woorden: str


@dataclass(frozen=True)
class PrincipeKeuze:
    """The needs of a principle."""

    id: str
    naam: str
    noden: tuple[NoodKeuze, ...]


@dataclass(frozen=True)
class VoorstelView:
    """The whole form."""

    delen: tuple[Deel, ...]
    hulpmiddelen: tuple[Mogelijkheid, ...]
    voorbeelden: tuple[Verwijzing, ...]
    principes: tuple[PrincipeKeuze, ...]
    bron: Invoer
    bewerken: str
    nieuw_bestand: str
    gegevens: str
    bestanden: str


DELEN: dict[str, tuple[str, str]] = {
    "naam": ("Wat is het?", ""),
    "aanbieders": ("Van wie en voor wie?", "Wat niet in een bron staat, laat je leeg."),
    "aan_de_slag": ("Hoe gebruik je het?", "Eén feit per rij, elk met zijn bron."),
    "bijdragen": (
        "Waarmee helpt het?",
        "Leg alleen een band met een nood waaraan het hulpmiddel echt iets doet. Wees zuinig.",
    ),
    "acties": ("Plan en verwante hulpmiddelen", ""),
    "links": ("Links", ""),
    "historiek": (
        "Wat is er wanneer gezegd?",
        "De nieuwste status hier moet dezelfde zijn als de status bovenaan.",
    ),
    "bronnen": ("Bronnen en controle", ""),
}
"""The parts of the form: title and explanation, by the first field of each."""

LABELS = {
    "bekend_als": "Andere namen",
    "type": "Soort",
    "doelgroepen": "Voor diensten aan",
    "voor_wie": "Wie werkt ermee?",
    "fase": "Wanneer?",
    "aan_de_slag": "Hoe begin je?",
    "voorwaarden": "Wie mag het gebruiken?",
    "kosten": "Wat kost het?",
    "gebruikt_door": "Wie gebruikt het al?",
    "bijdragen": "Banden met noden",
    "digitale_inclusie": "Voor digitale inclusie",
    "digitale_inclusie_reden": "Waarom digitale inclusie?",
    "acties": "Acties van het plan",
    "actie_voorzien": "Actie voorzien",
    "verwant": "Verwante hulpmiddelen",
    "beeindigd": "Gestopt",
    "url": "Webadres",
    "soort": "Wat vind je er?",
    "doel": "Nood of principe",
    "sectie": "Hoofdstuk of bijlage",
    "positie": "Hoeveelste punt",
    "geraadpleegd": "Gelezen op",
    "weegt": "Telt het mee?",
    "waaraan": "Waaraan nagekeken?",
}
"""What a field is called, where its key does not say it well."""

UITLEG = {
    "bekend_als": "Ook afkortingen, en hoe het vroeger heette.",
    "type": "Kies wat het best past.",
    "aanbieders": "Welke organisatie het aanbiedt.",
    "opdrachtgever": "Wie er de opdracht voor gaf.",
    "doelgroepen": "Wie de dienst gebruikt die je ermee maakt.",
    "voor_wie": "In het team dat de dienst maakt.",
    "voorwaarden": "Voor wie het openstaat, en wat je ervoor moet doen.",
    "kosten": "Wat een team ervoor betaalt.",
    "gebruikt_door": "Organisaties of diensten die het gebruiken.",
    "doel": "Waar het hulpmiddel iets aan doet. Een heel principe alleen als een bron het noemt.",
    "bron": "Waar het staat. Is het je eigen oordeel, kies dan redactie.",
    "acties": "Welke acties over dit hulpmiddel gaan.",
    "actie_voorzien": "Staat het in hoofdstuk 4 van de strategie bij de hulpmiddelen met acties?",
    "verwant": "Welke andere hulpmiddelen ermee samenhangen.",
    "historiek": "Wat een bron erover zei, met de datum. Begin met het oudste.",
    "weegt": 'Kies "nee" als een andere uitspraak haar tegenspreekt en zwaarder weegt.',
    "opgevolgd_door": "Welk hulpmiddel het opvolgt.",
    "bronnen": "Waar je over het hulpmiddel las. Minstens één.",
    "document": "Een van de documenten waaruit de catalogus put.",
    "sectie": "Bijvoorbeeld 6.5.1.",
    "positie": "Staat het in een opsomming? Het hoeveelste punt is het?",
    "aanbieder": "Welke organisatie het bevestigde.",
    "nagekeken": "Wanneer iemand alles voor het laatst nakeek.",
}
"""What the form explains otherwise than the reference of the fields: it fills in keys and ids."""

RIJEN = {
    "bekend_als": "naam",
    "aanbieders": "aanbieder",
    "aan_de_slag": "stap",
    "voorwaarden": "voorwaarde",
    "kosten": "kostenpunt",
    "gebruikt_door": "gebruiker",
    "bijdragen": "band",
    "acties": "actie",
    "verwant": "hulpmiddel",
    "links": "link",
    "historiek": "moment",
    "bronnen": "bron",
}
"""What one row of a list is called."""

BRONNEN = {
    "document": "een document",
    "url": "een webpagina",
    "aanbieder": "het woord van de aanbieder",
    "redactie": "redactie: ons eigen oordeel",
}
"""The kinds of source, by the key that only that kind has."""

_ALINEA = 200
"""Texts that may be longer than this many characters get room for more than one line."""


def voorstel(project: Project) -> VoorstelView:
    """Return the form."""
    catalogus = project.catalogus
    aids = catalogus.hulpmiddelen.values()
    bron = next(veld for veld in vorm_van(Uitspraak).velden if veld.vorm.soort == "bron")
    return VoorstelView(
        delen=tuple(_delen(catalogus)),
        hulpmiddelen=tuple(
            Mogelijkheid(h.id, h.naam) for h in sorted(aids, key=lambda h: h.naam.lower())
        ),
        voorbeelden=tuple(
            {h.type: hulpmiddel_link(h) for h in aids if h.status == "ontwikkeld"}.values()
        ),
        principes=tuple(
            PrincipeKeuze(
                principe.id,
                principe.naam,
                tuple(
                    NoodKeuze(
                        one.id,
                        one.nood,
                        one.tekst,
                        " ".join((one.nood, one.tekst, *one.zoekwoorden)),
                    )
                    for one in catalogus.criteria_van(principe)
                ),
            )
            for principe in catalogus.principes.values()
        ),
        bron=_invoer(catalogus, bron),
        bewerken=project.bewerken,
        nieuw_bestand=project.nieuw_bestand,
        gegevens="bijdragen/voorstel/gegevens.json",
        bestanden="data/hulpmiddelen/",
    )


def _delen(catalogus: Catalogus) -> Iterator[Deel]:
    """Yield the parts; a field without heading of its own goes on in the part before it."""
    part: list[Invoer] = []
    heading = ""
    for veld in vorm_van(Hulpmiddel).velden[1:]:
        if veld.sleutel in DELEN and part:
            yield _deel(heading, part)
            part = []
        heading = veld.sleutel if veld.sleutel in DELEN else heading
        part.append(_invoer(catalogus, veld))
    yield _deel(heading, part)


def _deel(heading: str, velden: list[Invoer]) -> Deel:
    titel, uitleg = DELEN[heading]
    return Deel(f"deel-{heading}".replace("_", "-"), titel, uitleg, tuple(velden))


def _invoer(catalogus: Catalogus, veld: Veld) -> Invoer:
    vorm, sleutel = veld.vorm, veld.sleutel
    item = vorm.item
    choices = _groepen(catalogus, sleutel, item or vorm)
    soort = _soort(vorm, bool(choices))
    return Invoer(
        sleutel,
        LABELS.get(sleutel, sleutel.replace("_", " ").capitalize()),
        UITLEG.get(sleutel, veld.uitleg),
        veld.verplicht,
        soort,
        vorm.hoogstens,
        choices if soort != "rijen" else (),
        _velden(catalogus, vorm),
        _invoer(catalogus, Veld(sleutel, "", verplicht=True, vorm=item))
        if item and soort == "rijen"
        else None,
        RIJEN.get(sleutel, "punt"),
    )


def _velden(catalogus: Catalogus, vorm: Vorm) -> tuple[Invoer, ...]:
    """Return the fields of a record, or of a source a field per kind that holds its own."""
    if vorm.soort == "bron":
        kinds = {one.velden[0].sleutel: one for one in vorm.varianten}
        return tuple(
            Invoer(
                name,
                label,
                "",
                verplicht=False,
                soort="record",
                velden=_velden(catalogus, kinds[name]) if name in kinds else (),
            )
            for name, label in BRONNEN.items()
        )
    return tuple(_invoer(catalogus, veld) for veld in vorm.velden)


def _soort(vorm: Vorm, has_choices: bool) -> str:  # noqa: FBT001 - one of its two inputs
    """Return how a value is filled in."""
    if vorm.soort == "lijst" and vorm.item:
        return "vinkjes" if vorm.item.soort == "keuze" else "rijen"
    if has_choices and vorm.soort in {"id", "vrij", "getal", "keuze"}:
        return "keuze"
    if vorm.soort in {"tekst", "vrij"}:
        return "alinea" if (vorm.hoogstens or 0) >= _ALINEA else "regel"
    return {"markdown": "tekst", "id": "regel"}.get(vorm.soort, vorm.soort)


def _groepen(catalogus: Catalogus, sleutel: str, vorm: Vorm) -> tuple[Mogelijkheden, ...]:
    """Return what can be chosen in a field: values of the model, or names of other records."""
    if vorm.soort == "keuze":
        return (Mogelijkheden("", tuple(_waarden(catalogus, sleutel, vorm))),)
    target = REFERENCES.get(("", sleutel))
    if target is None or vorm.soort not in {"id", "vrij", "getal"}:
        return ()
    if sleutel == "doel":
        return tuple(_doelen(catalogus))
    records: dict[str, dict[Any, str]] = {
        "hulpmiddelen": {h.id: h.naam for h in catalogus.hulpmiddelen.values()},
        "organisaties": {o.id: o.naam for o in catalogus.organisaties.values()},
        "documenten": {d.id: d.kort for d in catalogus.documenten.values()},
        "acties": {a.nummer: f"{a.nummer}. {a.titel}" for a in catalogus.acties.values()},
    }
    names = records[target.files[0]]
    return (Mogelijkheden("", tuple(Mogelijkheid(str(k), v) for k, v in names.items())),)


def _waarden(catalogus: Catalogus, lijst: str, vorm: Vorm) -> Iterator[Mogelijkheid]:
    for value in vorm.keuzes:
        naam = keuze(catalogus, lijst, value).naam if lijst in LIJSTEN else value
        yield Mogelijkheid(value, naam)


def _doelen(catalogus: Catalogus) -> Iterator[Mogelijkheden]:
    for principe in catalogus.principes.values():
        needs = (Mogelijkheid(c.id, f"{c.id} {c.nood}") for c in catalogus.criteria_van(principe))
        whole = Mogelijkheid(principe.id, f"Het hele principe {principe.naam}")
        yield Mogelijkheden(principe.naam, (*needs, whole))
