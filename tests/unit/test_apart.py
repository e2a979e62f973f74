"""What a macro made passes Markdown untouched, and lands where the macro stood."""

from __future__ import annotations

from markdown import Markdown

from macros.apart import LONG, put_back, set_aside


def converted(text, *macros):
    pieces = []
    text = text.format(*(set_aside(html, pieces) for html in macros))
    html = Markdown(extensions=["attr_list", "md_in_html", "tables"]).convert(text)
    return put_back(html, pieces)


def test_long_html_is_not_read_by_markdown_and_stands_in_its_place():
    one = f"<div>\n\n*een*\n{'x' * LONG}</div>"
    two = f"<ul><li>{'y' * LONG}</li></ul>"
    text = '# Kop\n\n{}\n\n<div class="vak" markdown>\n\n{}\n\n*twee*\n\n</div>\n'
    html = converted(text, one, two)
    assert "".join(html.split()) == "".join(
        f'<h1>Kop</h1>{one}<div class="vak">{two}<p><em>twee</em></p></div>'.split()
    )
    assert one in html


def test_short_html_can_stand_in_a_title():
    assert converted("# Kop van {}", "<b>tien</b>") == "<h1>Kop van <b>tien</b></h1>"


def test_a_page_without_pieces_keeps_its_comments():
    assert put_back("<!-- apart 0 -->", []) == "<!-- apart 0 -->"
