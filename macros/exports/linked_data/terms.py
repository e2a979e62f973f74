"""Words and addresses of the linked data: namespaces, our own URIs, official code lists.

Every URI of our own leads to a page (``macros/exports/identifiers.py``); what is part of a record
(a tie, a contact) is a fragment of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import (
    DCAT,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    VANN,
    XSD,
    NamespaceManager,
)

ADMS = Namespace("http://www.w3.org/ns/adms#")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
CV = Namespace("http://data.europa.eu/m8g/")
MDCAT = Namespace("https://data.vlaanderen.be/ns/metadata-dcat#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
EIRA = Namespace("http://data.europa.eu/dr8/")
EIF = Namespace("http://www.belgif.be/id/eif3/")
AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")
ADMS_STATUS = Namespace("http://purl.org/adms/status/")
PUBLISHER_TYPE = Namespace("http://purl.org/adms/publishertype/")
IANA = Namespace("https://www.iana.org/assignments/media-types/")

LICENCE = URIRef("https://data.vlaanderen.be/id/licentie/creative-commons-zero-verklaring/v1.0")
STATUUT = URIRef("https://metadata.vlaanderen.be/id/GDI-Vlaanderen-Trefwoorden/VLOPENDATA")
BELGIUM = AUTHORITY["country/BEL"]

OWN_PREFIX = "hc"


@dataclass(frozen=True)
class Uris:
    """Our own addresses.

    Attributes:
        basis: address of the site, ending in a slash.
    """

    basis: str

    @property
    def own(self) -> Namespace:
        """The namespace of our own vocabulary."""
        return Namespace(f"{self.basis}id/vocabularium#")

    @property
    def catalogus(self) -> URIRef:
        """The catalogue as a whole."""
        return URIRef(f"{self.basis}id/catalogus")

    @property
    def dataset(self) -> URIRef:
        """The catalogue as one open dataset."""
        return URIRef(f"{self.basis}id/dataset/hulpmiddelen-catalogus")

    @property
    def redactie(self) -> URIRef:
        """The publisher of this site."""
        return URIRef(f"{self.basis}id/redactie")

    def page(self, path: str) -> URIRef:
        """Return the address of a page or file of the site."""
        return URIRef(self.basis + path)

    def hulpmiddel(self, one: str) -> URIRef:
        """Return the URI of an aid."""
        return URIRef(f"{self.basis}id/hulpmiddel/{one}")

    def organisatie(self, one: str) -> URIRef:
        """Return the URI of an organisation or role."""
        return URIRef(f"{self.basis}id/organisatie/{one}")

    def document(self, one: str) -> URIRef:
        """Return the URI of a source document."""
        return URIRef(f"{self.basis}id/document/{one}")

    def scheme(self, name: str) -> URIRef:
        """Return the URI of a concept scheme."""
        return URIRef(f"{self.basis}id/conceptscheme/{name}")

    def concept(self, scheme: str, code: str) -> URIRef:
        """Return the URI of a concept."""
        return URIRef(f"{self.basis}id/concept/{scheme}/{code}")


def part(whole: URIRef, name: str) -> URIRef:
    """Return the URI of a part of a record."""
    return URIRef(f"{whole}#{quote(name, safe='')}")


def nl(text: str) -> Literal:
    """Return a text in Dutch."""
    return Literal(text, lang="nl")


def moment(day: str) -> Literal:
    """Return a day (``YYYY-MM-DD``) as the date-time that the profiles ask for."""
    return Literal(f"{day}T00:00:00Z", datatype=XSD.dateTime, normalize=False)


def new_graph(uris: Uris) -> Graph:
    """Return an empty graph with the prefixes that readers expect."""
    graph = Graph(bind_namespaces="none")
    prefixes: dict[str, Any] = {
        OWN_PREFIX: uris.own,
        "adms": ADMS,
        "cpsv": CPSV,
        "cv": CV,
        "eif": EIF,
        "dcat": DCAT,
        "dct": DCTERMS,
        "foaf": FOAF,
        "mdcat": MDCAT,
        "org": ORG,
        "owl": OWL,
        "prov": PROV,
        "rdf": RDF,
        "rdfs": RDFS,
        "skos": SKOS,
        "vann": VANN,
        "vcard": VCARD,
        "xsd": XSD,
    }
    for prefix, namespace in prefixes.items():
        graph.store.bind(prefix, URIRef(str(namespace)))  # the graph would look for clashes first
    graph.namespace_manager = _Prefixes(graph, prefixes)
    return graph


class _Prefixes(NamespaceManager):
    """The prefixes of a graph, found at once.

    rdflib's own remembers a namespace for every URI that it meets and compares each next one with
    all of them, so that twice as many aids take four times as long.
    """

    def __init__(self, graph: Graph, prefixes: Mapping[str, object]) -> None:
        super().__init__(graph, bind_namespaces="none")
        self._prefix_of = {str(namespace): prefix for prefix, namespace in prefixes.items()}

    def compute_qname(
        self,
        uri: str,
        generate: bool = True,  # noqa: FBT001, FBT002 - as rdflib has it
    ) -> tuple[str, URIRef, str]:
        """Return prefix, namespace and name of a URI.

        Raises:
            KeyError: when no prefix fits; none is ever made up.
        """
        del generate
        end = max(uri.rfind("#"), uri.rfind("/")) + 1
        namespace = uri[:end]
        return self._prefix_of[namespace], URIRef(namespace), uri[end:]


def add_official_concept(
    graph: Graph, concept: URIRef, scheme: URIRef, label: Literal, *types: URIRef
) -> URIRef:
    """Describe a concept of somebody else's list here, so that no reader must fetch it.

    Args:
        graph: where it is described.
        concept: the concept.
        scheme: the list that it stands in.
        label: its name.
        types: what it is besides a concept.
    """
    for kind in (SKOS.Concept, *types):
        graph.add((concept, RDF.type, kind))
    graph.add((concept, SKOS.prefLabel, label))
    graph.add((concept, SKOS.inScheme, scheme))
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add(
        (scheme, DCTERMS.title, Literal(str(scheme).rstrip("/").rsplit("/", 1)[-1], lang="en"))
    )
    return concept
