"""The files of linked data: for harvesters, for whoever wants it all, and one per aid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF

from macros.catalogus import Catalogus
from macros.exports.linked_data.agents import add_organisation, add_publisher
from macros.exports.linked_data.aids import add_aid
from macros.exports.linked_data.concepts import add_scheme, schemes
from macros.exports.linked_data.dataset import add_dataset
from macros.exports.linked_data.terms import LICENCE, Uris, new_graph
from macros.exports.linked_data.vocabulary import add_vocabulary
from macros.project import PLACEHOLDER, Project


def linked_data_files(project: Project) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file of linked data."""
    yield from _both("data/catalogus", catalogue_graph(project))
    yield from _both("data/hulpmiddelen", aids_graph(project))
    uris = Uris(project.site.basis)
    vocabulary = new_graph(uris)
    add_vocabulary(vocabulary, uris)
    yield "data/vocabularium.ttl", turtle(vocabulary)
    yield "data/shapes.ttl", shapes(uris)
    for one in project.catalogus.hulpmiddelen:
        yield f"data/hulpmiddelen/{one}.ttl", turtle(aid_graph(project, one))


def shapes(uris: Uris) -> str:
    """Return what the linked data promise, in SHACL."""
    return (
        (Path(__file__).parent / "shapes.ttl").read_text("utf-8").replace(PLACEHOLDER, uris.basis)
    )


def catalogue_graph(project: Project) -> Graph:
    """Return the description of the catalogue as one dataset, for harvesters."""
    uris = Uris(project.site.basis)
    graph = new_graph(uris)
    add_dataset(graph, uris, project)
    return graph


def aids_graph(project: Project) -> Graph:
    """Return all aids with everything that they refer to."""
    uris = Uris(project.site.basis)
    catalogus = project.catalogus
    graph = new_graph(uris)
    add_publisher(graph, uris, project.site.uitgever)
    graph.add((LICENCE, RDF.type, DCTERMS.LicenseDocument))
    for scheme in schemes(catalogus):
        add_scheme(graph, uris, scheme)
    for organisatie in catalogus.organisaties.values():
        add_organisation(graph, uris, organisatie)
    _add_documents(graph, uris, catalogus)
    for aid in catalogus.hulpmiddelen.values():
        add_aid(graph, uris, catalogus, aid)
    return graph


def aid_graph(project: Project, hulpmiddel: str) -> Graph:
    """Return one aid with its providers; lists and documents are referred to."""
    uris = Uris(project.site.basis)
    graph = new_graph(uris)
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
        graph.add((node, DCTERMS.title, Literal(document.titel, lang=document.taal)))
        if document.url:
            graph.add((node, FOAF.page, URIRef(document.url)))


def _both(path: str, graph: Graph) -> Iterator[tuple[str, str]]:
    yield f"{path}.ttl", turtle(graph)
    yield f"{path}.jsonld", json_ld(graph)


def turtle(graph: Graph) -> str:
    """Return a graph as Turtle; nothing in it is anonymous, so the same graph is the same text."""
    return graph.serialize(format="turtle")


def json_ld(graph: Graph) -> str:
    """Return a graph as JSON-LD with its context inside it: nothing is to be fetched."""
    context = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    made = json.loads(graph.serialize(format="json-ld", context=context))
    return json.dumps(_in_order(made), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _in_order(value: Any) -> Any:
    """Return JSON-LD with its sets in a fixed order: rdflib gives them in any."""
    if isinstance(value, dict):
        return {key: _in_order(one) for key, one in value.items()}
    if isinstance(value, list):
        return sorted(
            (_in_order(one) for one in value), key=lambda one: json.dumps(one, sort_keys=True)
        )
    return value
