"""The linked data: what our shapes promise, that each promise can break, and nobody left out.

What we write with pyoxigraph is read here with rdflib: another reader, which knows nothing of us.
"""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal as OxiLiteral
from pyoxigraph import NamedNode
from pyshacl import validate
from rdflib import Graph, Literal, URIRef, namespace
from rdflib.collection import Collection
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SH, SKOS, Namespace

from macros import fields
from macros.build import Stand
from macros.exports.linked_data import files as linked
from macros.exports.linked_data import terms
from macros.exports.linked_data.terms import Uris, elsewhere, nl, prefixes
from macros.exports.linked_data.vocabulary import TERMS
from macros.exports.linked_data.writers import in_order, json_ld, turtle
from macros.loader import load_catalogus
from macros.project import Project, Site, Uitgever

ROOT = Path(__file__).parent.parent.parent
BASIS = "https://catalogus.test/hulp/"
OWN = URIRef(f"{BASIS}id/redactie")
ADMS = Namespace("http://www.w3.org/ns/adms#")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
NAMES = prefixes(Uris(BASIS))


@pytest.fixture(scope="module")
def project():
    return Project(load_catalogus(ROOT), Stand(1_790_000_000, "abc"), Site(basis=BASIS))


@pytest.fixture(scope="module")
def files(project):
    return dict(linked.linked_data_files(project))


def read(text, form="turtle"):
    return Graph().parse(data=text.encode(), format=form)


@pytest.fixture(scope="module")
def aids(files):
    return read(files["data/hulpmiddelen.ttl"])


@pytest.fixture(scope="module")
def dataset(files):
    return read(files["data/catalogus.ttl"])


@pytest.fixture(scope="module")
def shapes():
    return read(linked.shapes(Uris(BASIS)))


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


@pytest.mark.parametrize("which", ["catalogus", "hulpmiddelen"])
def test_both_forms_say_the_same(files, which):
    in_turtle = read(files[f"data/{which}.ttl"])
    in_json = read(files[f"data/{which}.jsonld"], "json-ld")
    assert set(in_turtle) == set(in_json)


def test_what_is_said_of_one_aid_is_said_among_all(files, aids):
    for path, text in files.items():
        if path.startswith("data/hulpmiddelen/"):
            assert set(read(text)) <= set(aids), path


def test_json_ld_needs_nothing_from_elsewhere(files):
    context = json.loads(files["data/catalogus.jsonld"])["@context"]
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


NODE = NamedNode(f"{BASIS}id/hulpmiddel/x")


def test_turtle_has_a_paragraph_per_subject_that_begins_with_what_it_is():
    said = {
        (NODE, terms.DCTERMS.title, nl("Een. .\nTwee")),
        (NODE, terms.RDF.type, terms.DCAT.Resource),
        (NODE, terms.RDF.type, terms.ADMS.Asset),
        (NamedNode(f"{BASIS}id"), terms.RDF.type, terms.SKOS.Concept),
    }
    assert turtle(in_order(said), NAMES) == (
        "@prefix adms: <http://www.w3.org/ns/adms#> .\n"
        "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"
        "@prefix dct: <http://purl.org/dc/terms/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "\n"
        f"<{BASIS}id> a skos:Concept .\n"
        "\n"
        f"<{BASIS}id/hulpmiddel/x> a adms:Asset , dcat:Resource ;\n"
        '\tdct:title "Een. .\\nTwee"@nl .\n'
    )


def test_json_ld_is_written_as_people_write_it():
    said = {
        (NODE, terms.RDF.type, terms.DCAT.Resource),
        (NODE, terms.DCTERMS.title, nl("Titel")),
        (NODE, terms.DCTERMS.identifier, OxiLiteral("x")),
        (NODE, terms.DCTERMS.modified, terms.moment("2026-01-02")),
        (NODE, terms.DCTERMS.relation, NamedNode(f"{BASIS}id/hulpmiddel/a")),
        (NODE, terms.DCTERMS.relation, NamedNode(f"{BASIS}id/hulpmiddel/b")),
        (NODE, terms.FOAF.page, NamedNode("https://a.test/")),
        (NODE, NamedNode("urn:unknown"), OxiLiteral(3)),
        (NODE, terms.SKOS.note, OxiLiteral(True)),  # noqa: FBT003
    }
    made = json.loads(json_ld(in_order(said), NAMES))
    assert made["@context"] == NAMES
    assert made["@graph"] == [
        {
            "@id": f"{BASIS}id/hulpmiddel/x",
            "@type": "dcat:Resource",
            "dct:title": {"@language": "nl", "@value": "Titel"},
            "dct:identifier": "x",
            "dct:modified": {"@type": "xsd:dateTime", "@value": "2026-01-02T00:00:00Z"},
            "dct:relation": [
                {"@id": f"{BASIS}id/hulpmiddel/a"},
                {"@id": f"{BASIS}id/hulpmiddel/b"},
            ],
            "foaf:page": {"@id": "https://a.test/"},
            "urn:unknown": 3,
            "skos:note": True,
        }
    ]


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60))
def test_any_text_survives_both_forms(text):
    title = text + '"\\\n</script> .\n'
    said = in_order({(NODE, terms.DCTERMS.title, nl(title))})
    for written, form in ((turtle(said, NAMES), "turtle"), (json_ld(said, NAMES), "json-ld")):
        found = read(written, form).value(URIRef(NODE.value), DCTERMS.title)
        assert found == Literal(title, lang="nl")


@settings(max_examples=200)
@given(st.from_regex(fields.URL, fullmatch=True).map(lambda url: f"https{url[url.index(':') :]}"))
def test_every_address_that_data_may_hold_can_be_written(address):
    assert elsewhere(address).value


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://a.test/één?x=%C3%A9#é", "https://a.test/één?x=%C3%A9#é"),
        ("https://a.test/?filter[soort]=x", "https://a.test/?filter%5Bsoort%5D=x"),
        ("https://a.test/100%?x=%41", "https://a.test/100%25?x=%41"),
        ("https://a.test/#een#twee", "https://a.test/#een%23twee"),
    ],
)
def test_an_address_changes_only_where_it_must(given, written):
    assert elsewhere(given).value == written


KNOWN = ("DCAT", "DCTERMS", "FOAF", "ORG", "OWL", "PROV", "RDF", "RDFS", "SKOS", "VANN")
WITHOUT_DEFINITION = {
    "ADMS": {"Asset", "status"},
    "CPSV": {"PublicService"},
    "CV": {"PublicOrganisation", "hasCompetentAuthority"},
    "MDCAT": {"statuut"},
    "VCARD": {"Kind", "Organization", "fn", "hasEmail", "hasURL", "organization-name"},
}


def test_every_term_in_the_code_exists():
    """The vocabularies that rdflib brings say so; of others the few terms stand here."""
    asked = {
        (one.value.id, one.attr if isinstance(one, ast.Attribute) else one.slice.value)
        for path in (ROOT / "macros/exports/linked_data").glob("*.py")
        for one in ast.walk(ast.parse(path.read_text("utf-8")))
        if (
            isinstance(one, ast.Attribute)
            or (isinstance(one, ast.Subscript) and isinstance(one.slice, ast.Constant))
        )
        and isinstance(one.value, ast.Name)
    }
    tried = 0
    for name in (*KNOWN, "XSD"):
        vocabulary = getattr(namespace, name)
        assert getattr(terms, name).uri == str(vocabulary), name
        for space, term in asked:
            if space == name:
                assert vocabulary[term] in vocabulary, f"{name}.{term}"
                tried += 1
    assert tried > 50
    for name, allowed in WITHOUT_DEFINITION.items():
        assert {term for space, term in asked if space == name} == allowed


def test_our_own_vocabulary_holds_every_term_of_ours(aids):
    used = {str(node) for triple in aids for node in triple if str(node).startswith(hulp(""))}
    assert {hulp(term.naam) for term in TERMS} >= {URIRef(one) for one in used}


def test_the_publisher_can_be_mailed(project):
    site = Site(BASIS, Uitgever(mail="redactie@catalogus.test"))
    made = dict(linked.linked_data_files(Project(project.catalogus, project.stand, site)))
    mail = read(made["data/catalogus.ttl"]).value(URIRef(f"{OWN}#contact"), VCARD.hasEmail)
    assert mail == URIRef("mailto:redactie@catalogus.test")


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
        {str(node) for triple in all_aids(one) for node in triple if is_ours(node)}
        for one in (project, other)
    )
    assert before == after


def all_aids(project):
    return read(dict(linked.linked_data_files(project))["data/hulpmiddelen.ttl"])


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
