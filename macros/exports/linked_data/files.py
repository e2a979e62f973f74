"""The files of linked data: for harvesters, for whoever wants it all, and one per aid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal

from macros.catalogus import Catalogus
from macros.exports.linked_data.agents import add_organisation, add_publisher
from macros.exports.linked_data.aids import add_aid
from macros.exports.linked_data.concepts import add_scheme, schemes
from macros.exports.linked_data.dataset import add_dataset
from macros.exports.linked_data.terms import (
    DCTERMS,
    FOAF,
    LICENCE,
    RDF,
    Graph,
    Uris,
    elsewhere,
    prefixes,
)
from macros.exports.linked_data.vocabulary import add_vocabulary
from macros.exports.linked_data.writers import in_order, json_ld, turtle
from macros.project import PLACEHOLDER, Project


def linked_data_files(project: Project) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file of linked data."""
    uris = Uris(project.site.basis)
    names = prefixes(uris)
    per_aid = {one: aid_graph(project, one) for one in project.catalogus.hulpmiddelen}
    both = {
        "data/catalogus": catalogue_graph(project),
        "data/hulpmiddelen": aids_graph(project, per_aid.values()),
    }
    for path, graph in both.items():
        said = in_order(graph)
        yield f"{path}.ttl", turtle(said, names)
        yield f"{path}.jsonld", json_ld(said, names)
    vocabulary: Graph = set()
    add_vocabulary(vocabulary, uris)
    yield "data/vocabularium.ttl", turtle(in_order(vocabulary), names)
    yield "data/shapes.ttl", shapes(uris)
    for one, graph in per_aid.items():
        yield f"data/hulpmiddelen/{one}.ttl", turtle(in_order(graph), names)


def shapes(uris: Uris) -> str:
    """Return what the linked data promise, in SHACL."""
    return (
        (Path(__file__).parent / "shapes.ttl").read_text("utf-8").replace(PLACEHOLDER, uris.basis)
    )


def catalogue_graph(project: Project) -> Graph:
    """Return the description of the catalogue as one dataset, for harvesters."""
    uris = Uris(project.site.basis)
    graph: Graph = set()
    add_dataset(graph, uris, project)
    return graph


def aids_graph(project: Project, aids: Iterable[Graph]) -> Graph:
    """Return all aids, described one by one, with everything that they refer to."""
    uris = Uris(project.site.basis)
    catalogus = project.catalogus
    graph: Graph = set()
    add_publisher(graph, uris, project.site.uitgever)
    graph.add((LICENCE, RDF.type, DCTERMS.LicenseDocument))
    for scheme in schemes(catalogus):
        add_scheme(graph, uris, scheme)
    for organisatie in catalogus.organisaties.values():
        add_organisation(graph, uris, organisatie)
    _add_documents(graph, uris, catalogus)
    return graph.union(*aids)


def aid_graph(project: Project, hulpmiddel: str) -> Graph:
    """Return one aid with its providers; lists and documents are referred to."""
    uris = Uris(project.site.basis)
    graph: Graph = set()
    aid = project.catalogus.hulpmiddelen[hulpmiddel]
    add_aid(graph, uris, project.catalogus, aid)
    for one in aid.aanbieders:
        add_organisation(graph, uris, project.catalogus.organisaties[one])
    return graph


def _add_documents(graph: Graph, uris: Uris, catalogus: Catalogus) -> None:
    for document in catalogus.documenten.values():
        node = uris.document(document.id)
        graph.add((node, RDF.type, FOAF.Document))
        graph.add((node, DCTERMS.identifier, Literal(document.id)))
        graph.add((node, DCTERMS.title, Literal(document.titel, language=document.taal)))
        if document.url:
            graph.add((node, FOAF.page, elsewhere(document.url)))
