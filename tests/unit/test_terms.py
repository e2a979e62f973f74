"""Terms in prose: where they are marked, how often, and where never."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from macros.loader import load_catalogus
from macros.models import Begrip
from macros.terms import PER_BLOCK, PER_PART, Terms, mark, with_terms

ROOT = Path(__file__).parent.parent.parent


def term(id_, name, *aliases, without=()):
    return Begrip(
        id=id_,
        term=name,
        bekend_als=aliases,
        niet_aanduiden=without,
        uitleg="Iets.",
        bron="redactie",
    )


TERMS = Terms(
    [
        term("loket", "e-loket"),
        term("hoofdloket", "hoofd-e-loket"),
        term("bouwsteen", "digitale bouwsteen", "bouwsteen", "component", without=["component"]),
        term("api", "API"),
        term("solid", "Solid"),
        term("bron", "authentieke gegevensbron", "authentieke bron"),
        term("kluis", "datakluis", "datakluizen"),
        term("test", "gebruikerstest"),
    ]
)


def marked(html, terms=TERMS):
    return mark(html, terms, lambda term_id, text: f"[{term_id}:{text}]").html


def test_a_drawing_is_passed_as_a_whole():
    icon = '<svg viewBox="0 0 1 1"><path d="M0 0"/><text>e-loket</text>\n</svg>'
    html = f"<p>{icon}Een {icon} e-loket.</p>"
    assert marked(html) == f"<p>{icon}Een {icon} [loket:e-loket].</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het e-loket is open.", "Het [loket:e-loket] is open."),
        ("E-loketten zijn open.", "[loket:E-loketten] zijn open."),
        ("Een hoofd-e-loket.", "Een [hoofdloket:hoofd-e-loket]."),
        ("Twee digitale bouwstenen.", "Twee [bouwsteen:digitale bouwstenen]."),
        ("Een bouwsteen?", "Een [bouwsteen:bouwsteen]?"),
        ("Een component.", "Een component."),
        ("Veel API&#39;s.", "Veel [api:API&#39;s]."),
        ("Veel API's.", "Veel [api:API's]."),
        ("Een api.", "Een api."),
        ("Een solid plan.", "Een solid plan."),
        ("Het Solid-project.", "Het Solid-project."),
        ("Mijn bouwsteenkast.", "Mijn bouwsteenkast."),
        ("Een superbouwsteen.", "Een superbouwsteen."),
        ("Authentieke bronnen.", "[bron:Authentieke bronnen]."),
        ("Authentieke gegevensbronnen.", "[bron:Authentieke gegevensbronnen]."),
        ("Je datakluizen.", "Je [kluis:datakluizen]."),
        ("Vijf gebruikerstesten.", "Vijf [test:gebruikerstesten]."),
        ("&lt;e-loket&gt;", "&lt;[loket:e-loket]&gt;"),
    ],
)
def test_a_term_is_found_as_it_stands_in_a_sentence(text, expected):
    assert marked(f"<p>{text}</p>") == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="#">een e-loket</a></p>',
        "<h2>Het e-loket</h2>",
        "<p><button>e-loket</button></p>",
        "<p><code>e-loket</code></p>",
        "<ul><li><pre>e-loket</pre></li></ul>",
        "<details><summary>e-loket</summary></details>",
        "<table><tr><th>e-loket</th></tr></table>",
        "<dl><dt>e-loket</dt></dl>",
        "<svg><title>e-loket</title><text>e-loket</text></svg>",
        "<p><label>e-loket <input></label></p>",
        "<article><p>e-loket</p></article>",
        '<dl data-geen-begrippen=""><div><dd>e-loket</dd></div></dl>',
        "<div>e-loket</div>",
        '<p title="e-loket" data-x="een e-loket">Iets</p>',
        '<script type="application/json">{"e-loket": 1}</script>',
    ],
)
def test_what_is_no_prose_is_left_alone(html):
    assert marked(html) == html


def test_after_a_part_that_is_left_alone_prose_goes_on():
    html = "<p><a>een <b>e-loket</b></a> en een e-loket<br>en <img> zo</p>"
    assert marked(html).count("[loket:") == 1
    html = "<div data-geen-begrippen><p>e-loket</p><p>e-loket</p></div><p>e-loket</p>"
    assert marked(html).endswith("<p>[loket:e-loket]</p>")


def test_a_term_is_marked_once_in_each_part():
    html = "<p>e-loket</p><p>e-loket</p><h2>Meer</h2><p>e-loket</p><h3>Nog</h3><p>e-loket</p>"
    expected = (
        "<p>[loket:e-loket]</p><p>e-loket</p><h2>Meer</h2>"
        "<p>[loket:e-loket]</p><h3>Nog</h3><p>e-loket</p>"
    )
    assert marked(html) == expected


def test_never_too_many_close_together():
    words = "e-loket hoofd-e-loket bouwsteen API Solid datakluis gebruikerstest"
    assert marked(f"<p>{words}</p>").count("[") == PER_BLOCK
    assert marked(f"<p>{words}</p><p>{words}</p><p>{words}</p>").count("[") == PER_PART
    assert marked(f"<p>{words}</p><h2>x</h2><p>{words}</p>").count("[") == 2 * PER_BLOCK


def test_what_the_title_names_is_what_the_page_is_about():
    assert marked("<h1>Het e-loket</h1><p>e-loket en API</p>") == (
        "<h1>Het e-loket</h1><p>e-loket en [api:API]</p>"
    )


def test_the_terms_are_told_in_order_and_once():
    html = "<p>API en e-loket</p><h2>x</h2><p>API</p>"
    assert mark(html, TERMS, lambda *_: "").ids == ("api", "loket")


@given(st.text(alphabet=st.sampled_from("e-loket API<>/ap&;#39\"'= h2"), max_size=80))
def test_nothing_but_links_is_added(text):
    html = f"<p>{text}</p>"
    assert re.sub(r"\[\w+:([^\]]*)\]", r"\1", marked(html)) == html


def test_a_page_gets_the_meaning_of_its_terms_once():
    catalogus = load_catalogus(ROOT)
    terms = Terms(catalogus.begrippen.values())
    html = "<p>once only</p><h2>x</h2><p>once only en <b>Solid</b></p>"
    tree = BeautifulSoup(with_terms(html, "noden/sd-g1/", catalogus, terms), "html.parser")
    links = tree.select("p > a.begrip, b > a.begrip")
    assert [a["href"] for a in links] == [
        "../../begrippen/#once-only",
        "../../begrippen/#once-only",
        "../../begrippen/#solid",
    ]
    for link in links:
        meaning = tree.find(id=link["aria-describedby"])
        assert meaning.get_text() == catalogus.begrippen[link["data-begrip"]].uitleg
        assert meaning.find_parent("div", attrs={"popover": True})
        assert meaning.find_parent(attrs={"data-pagefind-ignore": True})
    assert len(tree.select("[data-vak]")) == 2


def test_a_page_without_terms_stays_as_it_is():
    catalogus = load_catalogus(ROOT)
    html = "<p>Niets.</p>"
    assert with_terms(html, "x/", catalogus, Terms(catalogus.begrippen.values())) == html


def test_words_that_everybody_knows_are_not_explained():
    found = {
        form
        for text in ("hulpmiddelen", "gebruiker", "actie", "criteria", "principe", "status")
        for form in Terms(load_catalogus(ROOT).begrippen.values()).find(text)
    }
    assert found == set()
