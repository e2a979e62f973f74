"""The catalogue as one open dataset, to be harvested: DCAT-AP 3.0.1, DCAT-AP-VL 3.0 and 2.0."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from macros.exports.linked_data.agents import add_publisher, publisher_contact
from macros.exports.linked_data.aids import add_common
from macros.exports.linked_data.terms import (
    AUTHORITY,
    DCAT,
    DCTERMS,
    FOAF,
    IANA,
    LICENCE,
    MDCAT,
    RDF,
    SKOS,
    STATUUT,
    Graph,
    Uris,
    add_official_concept,
    moment,
    nl,
    part,
)
from macros.project import Project

TITLE = "Hulpmiddelen-catalogus"
DESCRIPTION = (
    "Hulpmiddelen die teams van Vlaamse en lokale overheden helpen om aan de criteria van de "
    "Vlaamse digitale dienstverleningsstrategie te voldoen, met hun aanbieders, hun status en de "
    "reden waarom ze helpen. Geen officiële publicatie van de Vlaamse overheid."
)
_KEYWORDS = (
    "digitale dienstverlening",
    "hulpmiddelen",
    "bouwstenen",
    "digitale inclusie",
    "Vlaanderen",
)
_STANDARD = NamedNode(
    "https://data.vlaanderen.be/doc/applicatieprofiel/DCAT-AP-VL/erkendestandaard/2026-02-12"
)


@dataclass(frozen=True)
class Distributie:
    """A form in which the dataset can be had.

    Attributes:
        id: name within the dataset.
        path: address of the file, relative to the root of the site.
        titel: what it is.
        omschrijving: what is in it.
        bestandstype: code in the European list of file types.
        mediatype: media type by IANA.
    """

    id: str
    path: str
    titel: str
    omschrijving: str
    bestandstype: str
    mediatype: str


DISTRIBUTIONS = (
    Distributie(
        "json",
        "api/v1/hulpmiddelen.json",
        "Alle hulpmiddelen als JSON",
        "Elk hulpmiddel met alle sleutels; de andere lijsten staan in index.json ernaast.",
        "JSON",
        "application/json",
    ),
    Distributie(
        "csv",
        "data/csv/hulpmiddelen.csv",
        "Alle hulpmiddelen als CSV",
        "Eén rij per hulpmiddel; csv-metadata.json ernaast beschrijft de kolommen.",
        "CSV",
        "text/csv",
    ),
    Distributie(
        "xlsx",
        "data/hulpmiddelen-catalogus.xlsx",
        "De catalogus als rekenblad",
        "Een blad voor hulpmiddelen, criteria, banden, acties en organisaties.",
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    Distributie(
        "ttl",
        "data/hulpmiddelen.ttl",
        "Alle hulpmiddelen als Turtle",
        "Hulpmiddelen, banden, aanbieders en lijsten van begrippen als RDF.",
        "RDF_TURTLE",
        "text/turtle",
    ),
    Distributie(
        "jsonld",
        "data/hulpmiddelen.jsonld",
        "Alle hulpmiddelen als JSON-LD",
        "Dezelfde RDF als in Turtle.",
        "JSON_LD",
        "application/ld+json",
    ),
)


def add_dataset(graph: Graph, uris: Uris, project: Project) -> None:
    """Describe the catalogue, its one dataset, the record about it and its distributions."""
    publisher = add_publisher(graph, uris, project.site.uitgever)
    state = moment(project.stand.datum)
    home = uris.page("")
    graph.add((home, RDF.type, FOAF.Document))
    graph.add((home, DCTERMS.title, nl(TITLE)))
    catalogue, dataset = uris.catalogus, uris.dataset
    for node, kind, identifier in (
        (catalogue, DCAT.Catalog, "catalogus"),
        (dataset, DCAT.Dataset, "hulpmiddelen-catalogus"),
    ):
        graph.add((node, RDF.type, kind))
        graph.add((node, RDF.type, DCAT.Resource))
        graph.add((node, DCTERMS.identifier, Literal(identifier)))
        graph.add((node, DCTERMS.title, nl(TITLE)))
        graph.add((node, DCTERMS.description, nl(DESCRIPTION)))
        graph.add((node, DCTERMS.publisher, publisher))
        graph.add((node, DCAT.contactPoint, publisher_contact(uris)))
        graph.add((node, DCTERMS.modified, state))
    graph.add((catalogue, FOAF.homepage, home))
    graph.add((catalogue, DCTERMS.license, LICENCE))
    graph.add((LICENCE, RDF.type, DCTERMS.LicenseDocument))
    language = add_official_concept(
        graph,
        AUTHORITY["language/NLD"],
        AUTHORITY.language,
        nl("Nederlands"),
        DCTERMS.LinguisticSystem,
    )
    graph.add((catalogue, DCTERMS.language, language))
    graph.add((catalogue, DCAT.dataset, dataset))
    add_common(graph, dataset)
    graph.add((dataset, DCAT.landingPage, uris.page("open-data/")))
    graph.add((uris.page("open-data/"), RDF.type, FOAF.Document))
    graph.add((uris.page("open-data/"), DCTERMS.title, nl("Open data")))
    for word in _KEYWORDS:
        graph.add((dataset, DCAT.keyword, nl(word)))
    scheme = NamedNode(STATUUT.value.rsplit("/", 1)[0])
    graph.add(
        (
            dataset,
            MDCAT.statuut,
            add_official_concept(graph, STATUUT, scheme, nl("Vlaamse Open data")),
        )
    )
    _add_record(graph, uris, state)
    for one in DISTRIBUTIONS:
        _add_distribution(graph, uris, one, state)


def _add_record(graph: Graph, uris: Uris, state: Literal) -> None:
    record = part(uris.dataset, "record")
    graph.add((uris.catalogus, DCAT.record, record))
    graph.add((record, RDF.type, DCAT.CatalogRecord))
    graph.add((record, FOAF.primaryTopic, uris.dataset))
    graph.add((record, DCTERMS.identifier, Literal("dataset/hulpmiddelen-catalogus")))
    graph.add((record, DCTERMS.title, nl(f"Beschrijving van de dataset {TITLE}")))
    graph.add((record, DCTERMS.modified, state))
    graph.add((record, DCTERMS.conformsTo, _STANDARD))
    graph.add((_STANDARD, RDF.type, DCTERMS.Standard))
    graph.add((_STANDARD, DCTERMS.title, nl("DCAT-AP Vlaanderen")))


def _add_distribution(graph: Graph, uris: Uris, one: Distributie, state: Literal) -> None:
    node = part(uris.dataset, one.id)
    address = uris.page(one.path)
    graph.add((uris.dataset, DCAT.distribution, node))
    graph.add((node, RDF.type, DCAT.Distribution))
    graph.add((node, DCTERMS.identifier, Literal(f"hulpmiddelen-catalogus/{one.id}")))
    graph.add((node, DCTERMS.title, nl(one.titel)))
    graph.add((node, DCTERMS.description, nl(one.omschrijving)))
    graph.add((node, DCTERMS.modified, state))
    graph.add((node, DCTERMS.license, LICENCE))
    graph.add((node, DCAT.accessURL, address))
    graph.add((node, DCAT.downloadURL, address))
    kind = add_official_concept(
        graph,
        AUTHORITY[f"file-type/{one.bestandstype}"],
        AUTHORITY["file-type"],
        Literal(one.bestandstype, language="en"),
        DCTERMS.MediaTypeOrExtent,
    )
    graph.add((node, DCTERMS.format, kind))
    media = IANA[one.mediatype]
    graph.add((media, RDF.type, DCTERMS.MediaType))
    graph.add((media, RDF.type, SKOS.Concept))
    graph.add((media, SKOS.prefLabel, Literal(one.mediatype, language="en")))
    graph.add((node, DCAT.mediaType, media))
