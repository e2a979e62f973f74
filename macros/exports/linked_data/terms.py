"""Words and addresses of the linked data: namespaces, our own URIs, official code lists.

Every URI of our own leads to a page (``macros/exports/identifiers.py``); what is part of a record
(a tie, a contact) is a fragment of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

Node = NamedNode | Literal
Said = tuple[NamedNode, NamedNode, Node]
"""A triple: subject, predicate, object. Nothing in it is anonymous."""
Graph = set[Said]


@dataclass(frozen=True)
class Namespace:
    """A vocabulary or list of codes: ``DCTERMS.title``, ``VCARD["organization-name"]``.

    A test holds the names that the code asks for against the vocabularies themselves.

    Attributes:
        uri: what the URIs of all its terms begin with.
    """

    uri: str

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(f"{self.uri}{name}")

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        term = self[name]
        self.__dict__[name] = term  # found without asking, next time
        return term


DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
ORG = Namespace("http://www.w3.org/ns/org#")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
PROV = Namespace("http://www.w3.org/ns/prov#")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
VANN = Namespace("http://purl.org/vocab/vann/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")

ADMS = Namespace("http://www.w3.org/ns/adms#")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
CV = Namespace("http://data.europa.eu/m8g/")
MDCAT = Namespace("https://data.vlaanderen.be/ns/metadata-dcat#")

EIRA = Namespace("http://data.europa.eu/dr8/")
EIF = Namespace("http://www.belgif.be/id/eif3/")
AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")
ADMS_STATUS = Namespace("http://purl.org/adms/status/")
PUBLISHER_TYPE = Namespace("http://purl.org/adms/publishertype/")
IANA = Namespace("https://www.iana.org/assignments/media-types/")

LICENCE = NamedNode("https://data.vlaanderen.be/id/licentie/creative-commons-zero-verklaring/v1.0")
STATUUT = NamedNode("https://metadata.vlaanderen.be/id/GDI-Vlaanderen-Trefwoorden/VLOPENDATA")
BELGIUM = AUTHORITY["country/BEL"]

OWN_PREFIX = "hc"


@dataclass(frozen=True)
class Uris:
    """Our own addresses.

    Attributes:
        basis: address of the site, ending in a slash.
    """

    basis: str

    @cached_property
    def own(self) -> Namespace:
        """The namespace of our own vocabulary."""
        return Namespace(f"{self.basis}id/vocabularium#")

    @property
    def catalogus(self) -> NamedNode:
        """The catalogue as a whole."""
        return NamedNode(f"{self.basis}id/catalogus")

    @property
    def dataset(self) -> NamedNode:
        """The catalogue as one open dataset."""
        return NamedNode(f"{self.basis}id/dataset/hulpmiddelen-catalogus")

    @property
    def redactie(self) -> NamedNode:
        """The publisher of this site."""
        return NamedNode(f"{self.basis}id/redactie")

    def page(self, path: str) -> NamedNode:
        """Return the address of a page or file of the site."""
        return NamedNode(self.basis + path)

    def hulpmiddel(self, one: str) -> NamedNode:
        """Return the URI of an aid."""
        return NamedNode(f"{self.basis}id/hulpmiddel/{one}")

    def organisatie(self, one: str) -> NamedNode:
        """Return the URI of an organisation or role."""
        return NamedNode(f"{self.basis}id/organisatie/{one}")

    def document(self, one: str) -> NamedNode:
        """Return the URI of a source document."""
        return NamedNode(f"{self.basis}id/document/{one}")

    def scheme(self, name: str) -> NamedNode:
        """Return the URI of a concept scheme."""
        return NamedNode(f"{self.basis}id/conceptscheme/{name}")

    def concept(self, scheme: str, code: str) -> NamedNode:
        """Return the URI of a concept."""
        return NamedNode(f"{self.basis}id/concept/{scheme}/{code}")


def prefixes(uris: Uris) -> dict[str, str]:
    """Return the prefixes that readers expect, in the order of the alphabet."""
    spaces = {
        "adms": ADMS,
        "cpsv": CPSV,
        "cv": CV,
        "dcat": DCAT,
        "dct": DCTERMS,
        "eif": EIF,
        "foaf": FOAF,
        OWN_PREFIX: uris.own,
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
    return {prefix: space.uri for prefix, space in spaces.items()}


def part(whole: NamedNode, name: str) -> NamedNode:
    """Return the URI of a part of a record."""
    return NamedNode(f"{whole.value}#{quote(name, safe='')}")


def elsewhere(address: str) -> NamedNode:
    """Return an address on the web or of mail, as its owner gives it.

    What browsers take and RFC 3987 does not (``?filter[type]=x``, a bare ``%``) is escaped.
    """
    try:
        return NamedNode(address)
    except ValueError:
        page, mark, place = _BARE_PERCENT.sub("%25", address).partition("#")
        return NamedNode(f"{quote(page, _IN_AN_IRI)}{mark}{quote(place, _IN_AN_IRI)}")


_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_AN_IRI = "%/:?@!$&'()*+,;=~"


def nl(text: str) -> Literal:
    """Return a text in Dutch."""
    return Literal(text, language="nl")


def moment(day: str) -> Literal:
    """Return a day (``YYYY-MM-DD``) as the date-time that the profiles ask for."""
    return Literal(f"{day}T00:00:00Z", datatype=XSD.dateTime)


def add_official_concept(
    graph: Graph, concept: NamedNode, scheme: NamedNode, label: Literal, *types: NamedNode
) -> NamedNode:
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
    name = scheme.value.rstrip("/").rsplit("/", 1)[-1]
    graph.add((scheme, DCTERMS.title, Literal(name, language="en")))
    return concept
