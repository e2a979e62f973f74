"""Who publishes and offers: agents, public organisations and contact points."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from macros import paths
from macros.exports.linked_data.terms import (
    BELGIUM,
    CV,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PUBLISHER_TYPE,
    RDF,
    SKOS,
    VCARD,
    Graph,
    Uris,
    add_official_concept,
    elsewhere,
    nl,
    part,
)
from macros.models import Organisatie
from macros.project import Uitgever

_PUBLISHER_TYPES = {
    "Vlaams": "RegionalAuthority",
    "lokaal": "LocalAuthority",
    "federaal": "NationalAuthority",
    "Europees": "SupraNationalAuthority",
}


def add_publisher(graph: Graph, uris: Uris, uitgever: Uitgever) -> NamedNode:
    """Describe the publisher of this site with its contact point, and return it."""
    agent = uris.redactie
    _add_agent(graph, agent, uitgever.naam, "redactie", uitgever.soort)
    contact = part(agent, "contact")
    _add_contact(graph, contact, uitgever.naam)
    graph.add((contact, FOAF.page, uris.page("over/")))
    graph.add((contact, VCARD.hasURL, uris.page("over/")))
    if uitgever.mail:
        graph.add((contact, VCARD.hasEmail, elsewhere(f"mailto:{uitgever.mail}")))
    return agent


def publisher_contact(uris: Uris) -> NamedNode:
    """Return the contact point of this site."""
    return part(uris.redactie, "contact")


def add_organisation(graph: Graph, uris: Uris, organisatie: Organisatie) -> NamedNode:
    """Describe an organisation as agent, public organisation and contact, and return it."""
    agent = uris.organisatie(organisatie.id)
    _add_agent(
        graph,
        agent,
        organisatie.naam,
        organisatie.id,
        _PUBLISHER_TYPES.get(organisatie.bestuursniveau or ""),
    )
    graph.add((agent, RDF.type, ORG.Organization))
    graph.add((agent, SKOS.prefLabel, nl(organisatie.naam)))
    for name in organisatie.bekend_als:
        graph.add((agent, SKOS.altLabel, nl(name)))
    graph.add((agent, FOAF.page, uris.page(paths.organisatie_path(organisatie.id))))
    if organisatie.url:
        graph.add((agent, FOAF.homepage, elsewhere(organisatie.url)))
    if organisatie.uri:
        graph.add((agent, OWL.sameAs, elsewhere(organisatie.uri)))
    if organisatie.soort == "organisatie" and organisatie.bestuursniveau:
        graph.add((agent, RDF.type, CV.PublicOrganisation))
        graph.add((agent, DCTERMS.spatial, BELGIUM))
        graph.add((BELGIUM, RDF.type, DCTERMS.Location))
        graph.add((BELGIUM, SKOS.prefLabel, nl("België")))
    contact = organisation_contact(uris, organisatie)
    _add_contact(graph, contact, organisatie.naam)
    if organisatie.url:
        graph.add((contact, VCARD.hasURL, elsewhere(organisatie.url)))
    return agent


def organisation_contact(uris: Uris, organisatie: Organisatie) -> NamedNode:
    """Return the contact point of an organisation."""
    return part(uris.organisatie(organisatie.id), "contact")


def _add_agent(
    graph: Graph, agent: NamedNode, name: str, identifier: str, kind: str | None
) -> None:
    graph.add((agent, RDF.type, FOAF.Agent))
    graph.add((agent, RDF.type, DCTERMS.Agent))
    graph.add((agent, FOAF.name, nl(name)))
    graph.add((agent, DCTERMS.title, nl(name)))
    graph.add((agent, DCTERMS.identifier, Literal(identifier)))
    if kind:
        graph.add(
            (
                agent,
                DCTERMS.type,
                add_official_concept(
                    graph,
                    PUBLISHER_TYPE[kind],
                    NamedNode("http://purl.org/adms/publishertype/1.0"),
                    Literal(kind, language="en"),
                ),
            )
        )


def _add_contact(graph: Graph, contact: NamedNode, name: str) -> None:
    graph.add((contact, RDF.type, VCARD.Kind))
    graph.add((contact, RDF.type, VCARD.Organization))
    graph.add((contact, VCARD.fn, nl(name)))
    graph.add((contact, VCARD["organization-name"], nl(name)))
