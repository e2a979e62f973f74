"""Advice on plain language: what is a sentence, and what is a word."""

from __future__ import annotations

import pytest

from macros.models import Hulpmiddel, Principe, Uitspraak, WebBron
from macros.taal import count_words, prose_fields, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eén zin. Nog een zin! Een derde?", ["Eén zin.", "Nog een zin!", "Een derde?"]),
        ("Volgens art. 5 van de wet bv. hier.", ["Volgens art. 5 van de wet bv. hier."]),
        ("Hij zei: “Kom.” Zij kwam.", ["Hij zei: “Kom.", "Zij kwam."]),
        ("Kop\n\n- een punt\n- nog een punt", ["Kop", "- een punt", "- nog een punt"]),
        ("**Vet** en [link](https://a.be/x.y). Klaar.", ["Vet en link.", "Klaar."]),
        ("Een zin over\ntwee regels.", ["Een zin over twee regels."]),
        ("", []),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("Dit zijn vier woorden.", 4), ("De OCMW's betalen 1.000 euro.", 5), ("– ja, nee –", 2)],
)
def test_words(sentence, count):
    assert count_words(sentence) == count


def test_running_text_is_known_by_its_type():
    assert {"samenvatting", "beschrijving"} <= prose_fields(Hulpmiddel)
    assert not {"naam", "status", "bijdragen"} & prose_fields(Hulpmiddel)
    assert "betekent_wel" in prose_fields(Principe)
    assert prose_fields(Uitspraak) == {"tekst"}
    assert prose_fields(WebBron) == frozenset()
