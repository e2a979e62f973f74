"""Made documents: what a file of an assessment may hold."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from macros.aftoetsregels import Keuze
from macros.exports.aftoetsing_bestand import FORMAAT

KEUZES = Keuze.__args__
EASY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAY = st.dates().map(lambda one: one.isoformat())


def some(**fields):
    return st.fixed_dictionaries({}, optional=fields)


SAID = {
    "antwoord": st.sampled_from(KEUZES),
    "toelichting": TEXT,
    "bewijs": st.lists(TEXT, max_size=3),
    "reden": TEXT,
    "afwijking": some(
        duur=st.sampled_from(["tijdelijk", "blijvend"]), oorzaak=TEXT, gevolg=TEXT, datum=DAY
    ),
}
ANSWER = some(**SAID, hash=st.just("0123456789ab"), verschil=some(**SAID), eigen=TEXT)
UNKNOWN = st.recursive(TEXT | st.integers(-9, 9) | st.none(), lambda one: st.lists(one, max_size=2))
DOCUMENTS = st.builds(
    lambda fixed, rest, extra: {**rest, **extra, **fixed},
    st.just({"formaat": FORMAAT, "versie": 1, "id": "abcdefgh"}),
    some(
        moment=st.sampled_from(["voor", "na"]),
        onderwerp=some(naam=TEXT, soort=st.just("dienst"), ingebruikname=DAY, anders=UNKNOWN),
        antwoorden=st.dictionaries(
            st.sampled_from(["SD-G1", "SD-I6", "B-I4", "GC-G9", "__proto__"]), ANSWER, max_size=4
        ),
        jaarverslag=some(feedback=TEXT),
    ),
    st.dictionaries(st.sampled_from(["nieuws", "__proto__", "constructor"]), UNKNOWN, max_size=2),
)
