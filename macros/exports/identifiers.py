"""A small page behind every URI of ours: it leads on to the page about it and to its data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import paths
from macros.exports.linked_data.concepts import schemes
from macros.exports.linked_data.vocabulary import TERMS, Term
from macros.project import Project
from macros.render import render
from macros.views.shared import Verwijzing

ROOT = "id/"
ALL_AIDS = Verwijzing("Alle hulpmiddelen als Turtle", "data/hulpmiddelen.ttl")


@dataclass(frozen=True)
class Duurzaam:
    """A URI of ours.

    Attributes:
        path: its address, relative to the root, ending in a slash.
        uri: the URI itself: the same without that slash.
        naam: what it names.
        soort: the kind of thing, as a heading.
        pagina: the page of the site about it, if there is one.
        gegevens: files with its data.
        delen: URIs that belong under it.
        termen: terms that it defines, for the vocabulary.
    """

    path: str
    uri: str
    naam: str
    soort: str
    pagina: Verwijzing | None
    gegevens: tuple[Verwijzing, ...]
    delen: tuple[Verwijzing, ...] = ()
    termen: tuple[Term, ...] = ()


def identifier_files(project: Project) -> Iterator[tuple[str, str]]:
    """Yield path and text of the page behind every URI, and of the list of them all."""
    made = tuple(identifiers(project))
    for one in made:
        yield (
            f"{one.path}index.html",
            render("identificatie.html", one.path, d=one, site=project.site),
        )
    kinds = tuple(dict.fromkeys(one.soort for one in made))
    groups = tuple((kind, tuple(one for one in made if one.soort == kind)) for kind in kinds)
    yield (
        f"{ROOT}index.html",
        render("identificaties.html", ROOT, groepen=groups, site=project.site),
    )


def identifiers(project: Project) -> Iterator[Duurzaam]:
    """Yield every URI of ours that stands in the linked data."""
    catalogus = project.catalogus
    dataset = Verwijzing("Beschrijving als Turtle", "data/catalogus.ttl")

    def make(
        path: str,
        naam: str,
        soort: str,
        pagina: str = "",
        *gegevens: Verwijzing,
        delen: tuple[Verwijzing, ...] = (),
    ) -> Duurzaam:
        uri = project.site.address(f"{ROOT}{path}")
        page = Verwijzing(naam, pagina) if pagina else None
        return Duurzaam(f"{ROOT}{path}/", uri, naam, soort, page, gegevens, delen)

    yield make("catalogus", "De catalogus", "Catalogus", "open-data/", dataset)
    yield make("dataset/hulpmiddelen-catalogus", "De dataset", "Catalogus", "open-data/", dataset)
    yield make("redactie", project.site.uitgever.naam, "Catalogus", "over/", dataset)
    words = make(
        "vocabularium",
        "Ons vocabularium",
        "Catalogus",
        "open-data/",
        Verwijzing("Het vocabularium als Turtle", "data/vocabularium.ttl"),
    )
    yield Duurzaam(**{**vars(words), "termen": TERMS})
    for h in catalogus.hulpmiddelen.values():
        yield make(
            f"hulpmiddel/{h.id}",
            h.naam,
            "Hulpmiddelen",
            paths.hulpmiddel_path(h.id),
            Verwijzing("Gegevens als JSON", f"api/v1/hulpmiddelen/{h.id}.json"),
            Verwijzing("Gegevens als Turtle", f"data/hulpmiddelen/{h.id}.ttl"),
        )
    for o in catalogus.organisaties.values():
        yield make(
            f"organisatie/{o.id}", o.naam, "Organisaties", paths.organisatie_path(o.id), ALL_AIDS
        )
    for document in catalogus.documenten.values():
        page = f"over/bronnen/#{document.id}"
        yield make(f"document/{document.id}", document.titel, "Documenten", page, ALL_AIDS)
    for scheme in schemes(catalogus):
        inside = tuple(
            Verwijzing(one.label, f"{ROOT}concept/{scheme.naam}/{one.code}/")
            for one in scheme.concepts
        )
        yield make(
            f"conceptscheme/{scheme.naam}", scheme.titel, "Lijsten", "", ALL_AIDS, delen=inside
        )
        for one in scheme.concepts:
            yield make(
                f"concept/{scheme.naam}/{one.code}",
                one.label,
                f"Begrippen: {scheme.titel}",
                one.path,
                ALL_AIDS,
            )
