"""The lists of choices as SKOS concept schemes: types, statuses, principles, criteria and more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pyoxigraph import Literal, NamedNode

from macros import models, paths
from macros.catalogus import Catalogus
from macros.exports.linked_data.terms import (
    DCTERMS,
    EIF,
    EIRA,
    FOAF,
    RDF,
    SKOS,
    Graph,
    Uris,
    add_official_concept,
    nl,
)
from macros.models_landschap import EifKoppeling


@dataclass(frozen=True)
class EifBand:
    """A tie to a concept of the European Interoperability Framework, as BelgIF publishes it.

    Attributes:
        path: its URI after that of the framework.
        label: its name, in our words.
        band: the tie, with our reason.
    """

    path: str
    label: str
    band: EifKoppeling


@dataclass(frozen=True)
class Concept:
    """A concept of ours.

    Attributes:
        code: last part of its URI.
        label: its name.
        uitleg: what it means; empty where the word says it all.
        path: page of the site about it, if there is one.
        boven: URI parts (scheme, code) of the concept that it belongs under, if there is one.
        eif: what it has to do with in the European Interoperability Framework.
    """

    code: str
    label: str
    uitleg: str = ""
    path: str = ""
    boven: tuple[str, str] | None = None
    eif: tuple[EifBand, ...] = ()


@dataclass(frozen=True)
class Scheme:
    """A list of concepts."""

    naam: str
    titel: str
    concepts: tuple[Concept, ...]


_WIENS = "band gelegd door deze catalogus"
EIRA_TYPES = {
    "hoofd-e-loket": EIRA.HumanInterfaceApplicationInterface,
    "methode of richtlijn": EIRA.InteroperableDigitalPublicServicesImplementationOrientation,
}
"""Building blocks of EIRA that a type comes close to; our reading. The other types have none."""
EIRA_LABELS = {
    EIRA.HumanInterfaceApplicationInterface: "Human Interface",
    EIRA.InteroperableDigitalPublicServicesImplementationOrientation: (
        "Interoperable Digital Public Services Implementation Orientation"
    ),
}


def schemes(catalogus: Catalogus) -> Iterator[Scheme]:
    """Yield every concept scheme."""
    for name, title in (("type", "Types hulpmiddelen"), ("status", "Statussen"), ("mate", "Maten")):
        yield Scheme(
            name,
            title,
            tuple(
                Concept(
                    paths.slug(row.waarde),
                    row.naam,
                    row.omschrijving,
                    _page_of(name, row.waarde),
                )
                for row in catalogus.legendes
                if row.lijst == name
            ),
        )
    yield Scheme(
        "principe",
        "Principes van de strategie",
        tuple(
            Concept(
                p.id, p.naam, p.kern, paths.principe_path(p), eif=tuple(_eif_bij(catalogus, p.id))
            )
            for p in catalogus.principes.values()
        ),
    )
    yield Scheme(
        "criterium",
        "Criteria van de strategie, in onze woorden",
        tuple(
            Concept(
                c.id.lower(),
                f"{c.id}: {c.nood}",
                c.tekst,
                paths.nood_path(c),
                ("principe", catalogus.principe_van(c.id).id),
                tuple(_eif_bij(catalogus, c.id)),
            )
            for c in catalogus.criteria.values()
        ),
    )
    plain = (
        ("doelgroep", "Doelgroepen", models.Doelgroep),
        ("voor-wie", "Rollen in een team", models.VoorWie),
        ("fase", "Fasen van een project", models.Fase),
        ("bestuursniveau", "Bestuursniveaus", models.Bestuursniveau),
    )
    for name, title, choices in plain:
        yield Scheme(
            name,
            title,
            tuple(
                Concept(paths.slug(one), one.capitalize(), "", _page_of(name, one))
                for one in get_args(choices)
            ),
        )


def _eif_bij(catalogus: Catalogus, doel: str) -> Iterator[EifBand]:
    """Yield what the European framework says that a principle or criterion is tied to."""
    rows = [(f"principle/{p.belgif}", p.naam, p) for p in catalogus.eif.principes] + [
        (f"recommendation/{a.belgif}", f"Aanbeveling {a.nummer}", a)
        for a in catalogus.eif.aanbevelingen
    ]
    for path, label, row in rows:
        for band in row.banden:
            if row.belgif and band.doel == doel:
                yield EifBand(path, label, band)


def _page_of(scheme: str, value: str) -> str:
    return "" if scheme == "mate" else f"hulpmiddelen/{scheme}/{paths.slug(value)}/"


def add_scheme(graph: Graph, uris: Uris, scheme: Scheme) -> None:
    """Describe a concept scheme and everything in it."""
    node = uris.scheme(scheme.naam)
    graph.add((node, RDF.type, SKOS.ConceptScheme))
    graph.add((node, DCTERMS.title, nl(scheme.titel)))
    graph.add((node, SKOS.prefLabel, nl(scheme.titel)))
    for concept in scheme.concepts:
        add_concept(graph, uris, scheme, concept)
        if not concept.boven:
            graph.add((node, SKOS.hasTopConcept, uris.concept(scheme.naam, concept.code)))


def add_concept(graph: Graph, uris: Uris, scheme: Scheme, concept: Concept) -> NamedNode:
    """Describe one concept, and return it."""
    node = uris.concept(scheme.naam, concept.code)
    graph.add((node, RDF.type, SKOS.Concept))
    graph.add((node, SKOS.prefLabel, nl(concept.label)))
    graph.add((node, SKOS.notation, Literal(concept.code)))
    graph.add((node, SKOS.inScheme, uris.scheme(scheme.naam)))
    if concept.uitleg:
        graph.add((node, SKOS.definition, nl(concept.uitleg)))
    if concept.path:
        graph.add((node, FOAF.page, uris.page(concept.path)))
    if concept.boven:
        graph.add((node, SKOS.broadMatch, uris.concept(*concept.boven)))
    for one in concept.eif:
        kind = SKOS.closeMatch if one.band.nabij else SKOS.relatedMatch
        part = EIF[f"{one.path.split('/')[0]}/"]
        graph.add((node, kind, add_official_concept(graph, EIF[one.path], part, nl(one.label))))
        graph.add((node, SKOS.editorialNote, nl(f"{one.label} (EIF), {_WIENS}: {one.band.reden}")))
    if scheme.naam == "type":
        eira = {paths.slug(name): block for name, block in EIRA_TYPES.items()}.get(concept.code)
        if eira:
            graph.add((node, SKOS.closeMatch, eira))
    return node
