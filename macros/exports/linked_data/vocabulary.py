"""Our own vocabulary: what no European vocabulary says of an aid.

Kept small: a class or property stands here only when nothing better known exists.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from macros.exports.linked_data.terms import (
    DCTERMS,
    LICENCE,
    OWL,
    OWN_PREFIX,
    RDF,
    RDFS,
    SKOS,
    VANN,
    XSD,
    Graph,
    Uris,
    nl,
)


@dataclass(frozen=True)
class Term:
    """A class or property of ours.

    Attributes:
        naam: last part of its URI.
        label: name for people.
        uitleg: what it means.
        domein: name of the class that it describes; empty for a class.
        bereik: what its value is: a class of ours, or a type known to everyone.
        boven: a better known term that it narrows, if there is one.
    """

    naam: str
    label: str
    uitleg: str
    domein: str = ""
    bereik: str = ""
    boven: NamedNode | None = None

    @property
    def is_klasse(self) -> bool:
        """Whether it is a class."""
        return not self.domein


TERMS = (
    Term(
        "Hulpmiddel",
        "Hulpmiddel",
        "Portaal, bouwsteen, methode, begeleiding, opleiding of instrument dat een team helpt om "
        "aan de criteria van de strategie te voldoen.",
    ),
    Term("Bijdrage", "Bijdrage", "De band tussen een hulpmiddel en een criterium of principe."),
    Term("Vindplaats", "Vindplaats", "Een plaats in een document of op een openbare pagina."),
    Term("type", "type", "Welk soort hulpmiddel het is.", "Hulpmiddel", "Concept", DCTERMS.type),
    Term("status", "status", "Of het bestaat, in de maak is of nog moet komen.", "Hulpmiddel",
         "Concept"),
    Term("bijdrage", "heeft bijdrage", "Een band van het hulpmiddel.", "Hulpmiddel", "Bijdrage"),
    Term("doelgroep", "doelgroep", "Wiens dienstverlening het helpt.", "Hulpmiddel", "Concept"),
    Term("voorWie", "voor wie", "Wie in het team ermee werkt.", "Hulpmiddel", "Concept"),
    Term("fase", "fase", "Wanneer in een project je het gebruikt.", "Hulpmiddel", "Concept"),
    Term("bestuursniveau", "bestuursniveau", "Van welke overheid het komt.", "Hulpmiddel",
         "Concept"),
    Term("digitaleInclusie", "digitale inclusie",
         "Waar als het bedoeld is voor wie digitaal minder vaardig is.", "Hulpmiddel", "boolean"),
    Term("doel", "doel", "Het criterium of principe waarvoor het hulpmiddel iets doet.",
         "Bijdrage", "Concept"),
    Term("mate", "mate", "Hoe ver het hulpmiddel helpt.", "Bijdrage", "Concept"),
    Term("reden", "reden", "Waarom de band er ligt.", "Bijdrage", "langString"),
    Term("redactie", "oordeel van de redactie",
         "Waar als de redactie de band legde en geen bron hem noemt.", "Bijdrage", "boolean"),
    Term("sectie", "sectie", "Hoofdstuk, bijlage of vraag in het document.", "Vindplaats",
         "string"),
    Term("positie", "positie", "Hoeveelste punt van de lijst in die sectie.", "Vindplaats",
         "integer"),
)  # fmt: skip

_RANGES = {
    "Concept": SKOS.Concept,
    "boolean": XSD.boolean,
    "integer": XSD.integer,
    "string": XSD.string,
    "langString": RDF.langString,
}


def add_vocabulary(graph: Graph, uris: Uris) -> None:
    """Describe every class and property of ours."""
    ontology = NamedNode(uris.own.uri.rstrip("#"))
    graph.add((ontology, RDF.type, OWL.Ontology))
    graph.add((ontology, DCTERMS.title, nl("Vocabularium van de Hulpmiddelen-catalogus")))
    graph.add((ontology, DCTERMS.license, LICENCE))
    graph.add((ontology, VANN.preferredNamespacePrefix, Literal(OWN_PREFIX)))
    graph.add((ontology, VANN.preferredNamespaceUri, Literal(uris.own.uri)))
    for term in TERMS:
        node = uris.own[term.naam]
        graph.add((node, RDFS.label, nl(term.label)))
        graph.add((node, RDFS.comment, nl(term.uitleg)))
        graph.add((node, RDFS.isDefinedBy, ontology))
        if term.is_klasse:
            graph.add((node, RDF.type, OWL.Class))
            continue
        made_of = term.bereik if term.bereik in _RANGES else ""
        literal = term.bereik not in {"Concept", "Bijdrage"}
        graph.add((node, RDF.type, OWL.DatatypeProperty if literal else OWL.ObjectProperty))
        graph.add((node, RDFS.domain, uris.own[term.domein]))
        graph.add((node, RDFS.range, _RANGES[made_of] if made_of else uris.own[term.bereik]))
        if term.boven:
            graph.add((node, RDFS.subPropertyOf, term.boven))
