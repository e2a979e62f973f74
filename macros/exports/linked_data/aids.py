"""Every aid as linked data: our own class, and besides it what the European profiles know.

An aid with a sourced provider is an asset and a dataset of that provider (ADMS-AP), or a public
service of it (CPSV-AP) when it is guidance or a training. Its publisher and contact are never us.
Without a provider it stays our own class. The record about it is ours.
"""

from __future__ import annotations

from typing import Literal as Choice

from pyoxigraph import Literal, NamedNode

from macros import paths
from macros.catalogus import Catalogus, bronnen_in
from macros.exports.linked_data.agents import organisation_contact, publisher_contact
from macros.exports.linked_data.concepts import EIRA_LABELS, EIRA_TYPES
from macros.exports.linked_data.terms import (
    ADMS,
    ADMS_STATUS,
    AUTHORITY,
    CPSV,
    CV,
    DCAT,
    DCTERMS,
    EIRA,
    FOAF,
    LICENCE,
    PROV,
    RDF,
    RDFS,
    SKOS,
    Graph,
    Uris,
    add_official_concept,
    elsewhere,
    moment,
    nl,
    part,
)
from macros.models import (
    AanbiederBron,
    Bijdrage,
    Bron,
    DocumentBron,
    Hulpmiddel,
    Organisatie,
    WebBron,
)

Profiel = Choice["adms", "cpsv", "eigen"]
"""By which profile an aid is described."""

_SERVICES = {"begeleiding en ondersteuning", "opleiding"}
_ADMS_STATUS = {"ontwikkeld": "Completed", "in ontwikkeling": "UnderDevelopment"}


def profile_of(catalogus: Catalogus, h: Hulpmiddel) -> Profiel:
    """Return by which profile an aid is described; without a provider only by our own class.

    A public service needs a competent authority: a public organisation, by its level.
    """
    offering = providers(catalogus, h)
    if not offering:
        return "eigen"
    if h.type not in _SERVICES:
        return "adms"
    return "cpsv" if any(_is_public(o) for o in offering) else "eigen"


def providers(catalogus: Catalogus, h: Hulpmiddel) -> tuple[Organisatie, ...]:
    """Return the organisations that offer an aid; roles are left out."""
    found = (catalogus.organisaties[one] for one in h.aanbieders)
    return tuple(o for o in found if o.soort == "organisatie")


def _is_public(organisatie: Organisatie) -> bool:
    return organisatie.bestuursniveau is not None


def add_aid(graph: Graph, uris: Uris, catalogus: Catalogus, h: Hulpmiddel) -> NamedNode:
    """Describe an aid with its ties, its provenance and the record about it."""
    node = uris.hulpmiddel(h.id)
    _add_words(graph, uris, node, h)
    _add_choices(graph, uris, node, h)
    _add_relations(graph, uris, node, h)
    for tie in h.bijdragen:
        _add_tie(graph, uris, catalogus, node, tie)
    for bron in bronnen_in(h):
        graph.add((node, PROV.wasDerivedFrom, add_source(graph, uris, bron)))
    profile = profile_of(catalogus, h)
    if profile == "adms":
        _add_asset(graph, uris, catalogus, node, h)
    elif profile == "cpsv":
        _add_service(graph, uris, catalogus, node, h)
    for link in h.links:
        graph.add((elsewhere(link.url), RDF.type, FOAF.Document))
        graph.add((elsewhere(link.url), DCTERMS.title, nl(link.titel)))
        graph.add((node, DCAT.landingPage if profile == "adms" else FOAF.page, elsewhere(link.url)))
    _add_record(graph, uris, node, h)
    return node


def _add_words(graph: Graph, uris: Uris, node: NamedNode, h: Hulpmiddel) -> None:
    graph.add((node, RDF.type, uris.own.Hulpmiddel))
    graph.add((node, RDF.type, DCAT.Resource))
    graph.add((node, DCTERMS.identifier, Literal(h.id)))
    graph.add((node, DCTERMS.title, nl(h.naam)))
    graph.add((node, DCTERMS.description, nl(h.samenvatting)))
    for name in h.bekend_als:
        graph.add((node, SKOS.altLabel, nl(name)))
    changed = h.historiek[-1].datum
    if len(changed) == len("2022-04-21"):
        graph.add((node, DCTERMS.modified, moment(changed)))


def _add_relations(graph: Graph, uris: Uris, node: NamedNode, h: Hulpmiddel) -> None:
    for action in h.acties:
        graph.add((node, RDFS.seeAlso, uris.page(paths.actie_path(action))))
    for other in h.verwant:
        graph.add((node, DCTERMS.relation, uris.hulpmiddel(other)))
    if h.beeindigd and h.beeindigd.opgevolgd_door:
        graph.add((node, DCTERMS.isReplacedBy, uris.hulpmiddel(h.beeindigd.opgevolgd_door)))


def _add_choices(graph: Graph, uris: Uris, node: NamedNode, h: Hulpmiddel) -> None:
    own = uris.own
    pairs = [
        (own.type, "type", (h.type,)),
        (own.status, "status", (h.status,)),
        (own.doelgroep, "doelgroep", h.doelgroepen),
        (own.voorWie, "voor-wie", h.voor_wie),
        (own.fase, "fase", h.fase),
        (own.bestuursniveau, "bestuursniveau", (h.bestuursniveau,) if h.bestuursniveau else ()),
    ]
    for predicate, scheme, values in pairs:
        for value in values:
            graph.add((node, predicate, uris.concept(scheme, paths.slug(value))))
    if h.digitale_inclusie is not None:
        graph.add((node, own.digitaleInclusie, Literal(h.digitale_inclusie)))
    eira = EIRA_TYPES.get(h.type)
    if eira:
        label = Literal(EIRA_LABELS[eira], language="en")
        block = add_official_concept(graph, eira, NamedNode(EIRA.uri.rstrip("/")), label)
        graph.add((node, DCTERMS.type, block))


def _add_tie(
    graph: Graph, uris: Uris, catalogus: Catalogus, node: NamedNode, tie: Bijdrage
) -> None:
    made = part(node, f"bijdrage-{tie.doel.lower()}")
    scheme = "principe" if tie.doel in catalogus.principes else "criterium"
    graph.add((node, uris.own.bijdrage, made))
    graph.add((made, RDF.type, uris.own.Bijdrage))
    graph.add((made, uris.own.doel, uris.concept(scheme, tie.doel.lower())))
    graph.add((made, uris.own.mate, uris.concept("mate", paths.slug(tie.mate))))
    graph.add((made, uris.own.reden, nl(tie.reden)))
    graph.add((made, uris.own.redactie, Literal(tie.bron == "redactie")))
    if tie.bron != "redactie":
        graph.add((made, PROV.wasDerivedFrom, add_source(graph, uris, tie.bron)))


def add_source(graph: Graph, uris: Uris, bron: Bron) -> NamedNode:
    """Describe where something is said, and return it."""
    if isinstance(bron, WebBron):
        page = elsewhere(bron.url)
        graph.add((page, RDF.type, FOAF.Document))
        graph.add((page, DCTERMS.title, Literal(bron.titel)))
        return page
    if isinstance(bron, DocumentBron):
        whole = uris.document(bron.document)
        place = part(whole, f"{bron.sectie}{f'-{bron.positie}' if bron.positie else ''}")
        graph.add((place, RDF.type, uris.own.Vindplaats))
        graph.add((place, DCTERMS.isPartOf, whole))
        graph.add((place, uris.own.sectie, Literal(bron.sectie)))
        if bron.positie:
            graph.add((place, uris.own.positie, Literal(bron.positie)))
        return place
    if isinstance(bron, AanbiederBron):
        return uris.organisatie(bron.aanbieder)
    return uris.redactie


def _add_asset(
    graph: Graph, uris: Uris, catalogus: Catalogus, node: NamedNode, h: Hulpmiddel
) -> None:
    """Describe the aid as an asset and dataset of its first provider (ADMS-AP 2.01)."""
    graph.add((node, RDF.type, ADMS.Asset))
    graph.add((node, RDF.type, DCAT.Dataset))
    offering = providers(catalogus, h)
    graph.add((node, DCTERMS.publisher, uris.organisatie(offering[0].id)))
    for other in offering[1:]:
        graph.add((node, DCTERMS.contributor, uris.organisatie(other.id)))
    graph.add((node, DCAT.contactPoint, organisation_contact(uris, offering[0])))
    add_common(graph, node)
    word = "Withdrawn" if h.beeindigd else _ADMS_STATUS.get(h.status)
    if word:
        graph.add(
            (
                node,
                ADMS.status,
                add_official_concept(
                    graph,
                    ADMS_STATUS[word],
                    NamedNode("http://purl.org/adms/status/1.0"),
                    Literal(word, language="en"),
                ),
            )
        )


def add_common(graph: Graph, node: NamedNode) -> None:
    """Say language, theme and access right of a dataset, each described here."""
    language = AUTHORITY["language/NLD"]
    add_official_concept(
        graph, language, AUTHORITY.language, nl("Nederlands"), DCTERMS.LinguisticSystem
    )
    graph.add((node, DCTERMS.language, language))
    theme = AUTHORITY["data-theme/GOVE"]
    label = nl("Overheid en publieke sector")
    add_official_concept(graph, theme, AUTHORITY["data-theme"], label)
    graph.add((node, DCAT.theme, theme))
    access = AUTHORITY["access-right/PUBLIC"]
    add_official_concept(
        graph, access, AUTHORITY["access-right"], nl("openbaar"), DCTERMS.RightsStatement
    )
    graph.add((node, DCTERMS.accessRights, access))


def _add_service(
    graph: Graph, uris: Uris, catalogus: Catalogus, node: NamedNode, h: Hulpmiddel
) -> None:
    """Describe the aid as a public service of its providers (CPSV-AP 3.2)."""
    graph.add((node, RDF.type, CPSV.PublicService))
    for organisatie in providers(catalogus, h):
        if _is_public(organisatie):
            graph.add((node, CV.hasCompetentAuthority, uris.organisatie(organisatie.id)))
            graph.add((node, DCAT.contactPoint, organisation_contact(uris, organisatie)))


def _add_record(graph: Graph, uris: Uris, node: NamedNode, h: Hulpmiddel) -> None:
    """Describe our record about the aid: ours, whoever offers the aid itself."""
    record = part(node, "record")
    graph.add((uris.catalogus, DCAT.record, record))
    graph.add((record, RDF.type, DCAT.CatalogRecord))
    graph.add((record, FOAF.primaryTopic, node))
    graph.add((record, DCTERMS.identifier, Literal(f"hulpmiddel/{h.id}")))
    graph.add((record, DCTERMS.title, nl(f"Fiche over {h.naam}")))
    graph.add((record, DCTERMS.modified, moment(h.nagekeken.datum)))
    graph.add((record, DCTERMS.publisher, uris.redactie))
    graph.add((record, DCAT.contactPoint, publisher_contact(uris)))
    graph.add((record, DCTERMS.license, LICENCE))
    page = uris.page(paths.hulpmiddel_path(h.id))
    graph.add((page, RDF.type, FOAF.Document))
    graph.add((page, DCTERMS.title, nl(h.naam)))
    graph.add((record, FOAF.page, page))
