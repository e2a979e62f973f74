"""The files that the page of open data offers, with what each holds and how large it is."""

from __future__ import annotations

from dataclasses import dataclass

from macros.catalogus import Catalogus
from macros.exports import feed, openapi
from macros.exports.csv_files import FOLDER
from macros.exports.linked_data.aids import profile_of
from macros.exports.linked_data.dataset import DISTRIBUTIONS
from macros.project import Project


@dataclass(frozen=True)
class Download:
    """A file to take along; ``grootte`` is in words, empty while nothing was built."""

    path: str
    titel: str
    omschrijving: str
    grootte: str


@dataclass(frozen=True)
class Profielen:
    """How many aids the linked data describe by which profile."""

    adms: int
    cpsv: int
    zonder_aanbieder: int
    zonder_bevoegde: int
    totaal: int


_BESIDES = (
    (f"{FOLDER}/criteria.csv", "Criteria als CSV", "Eén rij per criterium."),
    (f"{FOLDER}/banden.csv", "Banden als CSV", "Welk hulpmiddel waarmee helpt, één rij per band."),
    (f"{FOLDER}/acties.csv", "Acties als CSV", "Eén rij per actie."),
    (f"{FOLDER}/organisaties.csv", "Organisaties als CSV", "Eén rij per organisatie of rol."),
    (f"{FOLDER}/csv-metadata.json", "Beschrijving van de CSV's", "Volgens CSV on the Web (W3C)."),
    (
        "data/catalogus.ttl",
        "De dataset als Turtle",
        "Voor oogsters: DCAT-AP 3.0.1 en DCAT-AP-VL.",
    ),
    ("data/catalogus.jsonld", "De dataset als JSON-LD", "Dezelfde RDF als in Turtle."),
    ("data/vocabularium.ttl", "Ons vocabularium", "De klassen en eigenschappen van onszelf."),
    ("data/shapes.ttl", "Wat de RDF belooft", "Onze eigen regels, als SHACL."),
    (openapi.PATH, "OpenAPI", "Beschrijving van de JSON-bestanden, voor software."),
    (feed.PATH, "Feed", "De nieuwste wijzigingen, als Atom."),
)


def downloads(project: Project) -> tuple[Download, ...]:
    """Return the files to take along, whole sets first."""
    rows = [(d.path, d.titel, d.omschrijving) for d in DISTRIBUTIONS] + list(_BESIDES)
    return tuple(
        Download(path, titel, told, _size(project.bestanden.get(path)))
        for path, titel, told in rows
    )


def _size(content: str | bytes | None) -> str:
    """Return how large a file is, in Dutch words: ``12 kB``, ``1,4 MB``."""
    if content is None:
        return ""
    kilobytes = len(content if isinstance(content, bytes) else content.encode()) / 1000
    if kilobytes < 1000:  # noqa: PLR2004
        return f"{max(1, round(kilobytes))} kB"
    return f"{kilobytes / 1000:.1f} MB".replace(".", ",")


def profielen(catalogus: Catalogus) -> Profielen:
    """Count the aids by the profile that describes them, and why some have none."""
    aids = tuple(catalogus.hulpmiddelen.values())
    own = [h for h in aids if profile_of(catalogus, h) == "eigen"]
    without = sum(
        all(catalogus.organisaties[one].soort == "rol" for one in h.aanbieders) for h in own
    )
    return Profielen(
        adms=sum(profile_of(catalogus, h) == "adms" for h in aids),
        cpsv=sum(profile_of(catalogus, h) == "cpsv" for h in aids),
        zonder_aanbieder=without,
        zonder_bevoegde=len(own) - without,
        totaal=len(aids),
    )
