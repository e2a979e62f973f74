"""The linked data: what our shapes promise, that each promise can break, and nobody left out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SH, SKOS

from macros.build import Stand
from macros.exports.linked_data import files as linked
from macros.exports.linked_data.terms import ADMS, CPSV, Uris, new_graph, nl
from macros.loader import load_catalogus
from macros.project import Project, Site

ROOT = Path(__file__).parent.parent.parent
BASIS = "https://catalogus.test/hulp/"
OWN = URIRef(f"{BASIS}id/redactie")


@pytest.fixture(scope="module")
def project():
    return Project(load_catalogus(ROOT), Stand(1_790_000_000, "abc"), Site(basis=BASIS))


@pytest.fixture(scope="module")
def aids(project):
    return linked.aids_graph(project)


@pytest.fixture(scope="module")
def dataset(project):
    return linked.catalogue_graph(project)


@pytest.fixture(scope="module")
def shapes():
    return Graph().parse(data=linked.shapes(Uris(BASIS)), format="turtle")


def hulp(name):
    return URIRef(f"{BASIS}id/vocabularium#{name}")


def check(graph, shapes):
    return validate(graph, shacl_graph=shapes, inference="none")[:3:2]


@pytest.mark.parametrize("which", ["aids", "dataset"])
def test_all_that_is_published_keeps_its_promises(which, shapes, request):
    holds, text = check(request.getfixturevalue(which), shapes)
    assert holds, text


def test_every_promise_can_be_broken(aids, dataset, shapes):
    """Take away what a shape asks for once: it must notice; else it watches nothing."""
    whole = aids + dataset
    tried = 0
    for rule in sorted(shapes.objects(None, SH.property)):
        shape = next(shapes.subjects(SH.property, rule))
        path = shapes.value(rule, SH.path)
        if not isinstance(path, URIRef) or not shapes.value(rule, SH.minCount):
            continue
        target = shapes.value(shape, SH.targetClass)
        if target:
            focus = sorted(whole.subjects(RDF.type, target))
        else:
            focus = sorted(whole.objects(None, shapes.value(shape, SH.targetObjectsOf)))
        assert focus, f"nothing is a {target}: the shape watches nothing"
        node = focus[0]
        small = Graph()
        for triple in (*whole.triples((node, None, None)), *whole.triples((None, None, node))):
            if triple[:2] != (node, path):
                small.add(triple)
        only = Graph()
        for triple in shapes:
            only.add(triple)
        holds, text = check_shape(small, only, shape, node)
        assert not holds, (shape, path)
        assert str(path) in text or path.split("/")[-1].split("#")[-1] in text
        tried += 1
    assert tried > 35


def check_shape(graph, shapes, shape, node):
    """Validate one node against one shape."""
    for other in set(shapes.subjects(RDF.type, SH.NodeShape)) - {shape}:
        shapes.add((other, SH.deactivated, Literal(True)))  # noqa: FBT003
    return validate(graph, shacl_graph=shapes, inference="none", focus_nodes=[node])[:3:2]


def test_both_forms_say_the_same(aids, dataset):
    for graph in (aids, dataset):
        turtle = Graph().parse(data=linked.turtle(graph), format="turtle")
        assert len(turtle) == len(graph)
        assert isomorphic(turtle, Graph().parse(data=linked.json_ld(graph), format="json-ld"))


def test_json_ld_needs_nothing_from_elsewhere(dataset):
    context = json.loads(linked.json_ld(dataset))["@context"]
    assert isinstance(context, dict)
    assert all(isinstance(one, str) for one in context.values())


def test_nobody_is_left_out(aids, project):
    own = set(aids.subjects(RDF.type, hulp("Hulpmiddel")))
    assert {str(one).rsplit("/", 1)[1] for one in own} == set(project.catalogus.hulpmiddelen)
    ties = sum(len(h.bijdragen) for h in project.catalogus.hulpmiddelen.values())
    assert len(set(aids.subjects(RDF.type, hulp("Bijdrage")))) == ties
    assert len(set(aids.subjects(RDF.type, DCAT.CatalogRecord))) == len(own)


def test_an_aid_is_its_providers_and_never_ours(aids, project):
    for h in project.catalogus.hulpmiddelen.values():
        node = URIRef(f"{BASIS}id/hulpmiddel/{h.id}")
        kinds = set(aids.objects(node, RDF.type))
        offering = [
            one
            for one in h.aanbieders
            if project.catalogus.organisaties[one].soort == "organisatie"
        ]
        assert OWN not in set(aids.objects(node, DCTERMS.publisher))
        if not offering:
            assert not kinds & {ADMS.Asset, CPSV.PublicService}
        elif h.type in {"begeleiding en ondersteuning", "opleiding"}:
            assert ADMS.Asset not in kinds
        else:
            assert {ADMS.Asset, DCAT.Dataset} <= kinds
            assert (node, DCTERMS.publisher, URIRef(f"{BASIS}id/organisatie/{offering[0]}")) in aids


def test_what_does_not_exist_yet_has_no_status_of_adms(aids, project):
    for h in project.catalogus.hulpmiddelen.values():
        node = URIRef(f"{BASIS}id/hulpmiddel/{h.id}")
        words = {str(one).rsplit("/", 1)[1] for one in aids.objects(node, ADMS.status)}
        allowed = {
            "ontwikkeld": {"Completed"},
            "in ontwikkeling": {"UnderDevelopment"},
            "te ontwikkelen": set(),
        }
        assert words <= allowed[h.status]
        own = URIRef(f"{BASIS}id/concept/status/{h.status.replace(' ', '-')}")
        assert (node, hulp("status"), own) in aids


def test_every_concept_of_ours_is_described_and_listed(aids):
    for _, _, target in aids:
        if str(target).startswith(f"{BASIS}id/concept/"):
            assert (target, SKOS.inScheme, None) in aids, target
            assert (target, SKOS.prefLabel, None) in aids, target


def test_every_address_of_ours_has_a_file_behind_it(aids, dataset, site):
    """The fixture's site has another base: compare the paths."""
    used = {
        str(node).removeprefix(BASIS).split("#")[0]
        for graph in (aids, dataset)
        for triple in graph
        for node in triple
        if isinstance(node, URIRef) and str(node).startswith(BASIS)
    }
    assert len(used) > 200
    for path in used:
        target = site / path
        assert target.is_file() or (target / "index.html").is_file(), path


def test_another_base_leaves_nothing_of_the_old_one(project):
    moved = Project(project.catalogus, project.stand, Site(basis="https://nieuw.test/"))
    for path, text in linked.linked_data_files(moved):
        assert "hulpmiddelen-catalogus.example" not in text, path
        assert BASIS not in text, path


def test_the_same_data_give_the_same_text(project):
    assert dict(linked.linked_data_files(project)) == dict(linked.linked_data_files(project))


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60))
def test_any_text_survives_both_forms(text):
    graph = new_graph(Uris(BASIS))
    node = URIRef(f"{BASIS}id/hulpmiddel/x")
    graph.add((node, DCTERMS.title, nl(text + '"\\\n</script>')))
    for written, form in ((linked.turtle(graph), "turtle"), (linked.json_ld(graph), "json-ld")):
        read = Graph().parse(data=written.encode(), format=form)
        assert read.value(node, DCTERMS.title) == graph.value(node, DCTERMS.title)


def test_shapes_are_used(shapes):
    """Every list in the shapes is read as a list: no typing error hides a rule."""
    for values in shapes.objects(None, SH.languageIn):
        assert [str(one) for one in Collection(shapes, values)] == ["nl"]


def test_documents_that_are_referred_to_are_described(aids):
    for place in aids.subjects(RDF.type, hulp("Vindplaats")):
        document = aids.value(place, DCTERMS.isPartOf)
        assert (document, RDF.type, FOAF.Document) in aids
        assert (document, DCTERMS.title, None) in aids


def test_another_name_changes_no_address(project):
    catalogus = project.catalogus
    renamed = {
        key: h.model_copy(update={"naam": f"Nieuw {h.naam}"})
        for key, h in catalogus.hulpmiddelen.items()
    }
    other = Project(replace(catalogus, hulpmiddelen=renamed), project.stand, project.site)
    before, after = (
        {str(node) for triple in linked.aids_graph(one) for node in triple if is_ours(node)}
        for one in (project, other)
    )
    assert before == after


def is_ours(node):
    return isinstance(node, URIRef) and str(node).startswith(BASIS)


def test_what_the_european_framework_asks_too_says_so_with_our_reason(aids, project):
    close = {
        (str(mine).rsplit("/", 1)[1], str(theirs).rsplit("/", 2)[1:][0])
        for mine, theirs in aids.subject_objects(SKOS.closeMatch)
        if "/eif3/" in str(theirs)
    }
    assert close == {("gebruiker-centraal", "principle"), ("dg-g2", "recommendation")}
    rows = (*project.catalogus.eif.principes, *project.catalogus.eif.aanbevelingen)
    banden = {(band.doel.lower(), row.belgif) for row in rows for band in row.banden}
    found = {
        (str(mine).rsplit("/", 1)[1], str(theirs).rsplit("/", 1)[1])
        for kind in (SKOS.closeMatch, SKOS.relatedMatch)
        for mine, theirs in aids.subject_objects(kind)
        if "/eif3/" in str(theirs)
    }
    assert found == banden
    for row in rows:
        for band in row.banden:
            notes = [str(note) for note in aids.objects(None, SKOS.editorialNote)]
            assert any(band.reden in note and "deze catalogus" in note for note in notes)
