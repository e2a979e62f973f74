"""What the models ask, as plain descriptions: of every record, and of the places of an edit."""

from __future__ import annotations

import pytest

from macros.loader import LIST_FILES, SINGLE_FILES
from macros.models import Hulpmiddel
from macros.paths import new_file_template
from macros.vormen import vorm_van

MODELS = [Hulpmiddel, *(model for model, _ in LIST_FILES.values()), *SINGLE_FILES.values()]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_record_is_described_down_to_single_values(model):
    def single(vorm):
        if vorm.soort == "lijst":
            assert vorm.item
            single(vorm.item)
        for veld in vorm.velden:
            single(veld.vorm)
        assert vorm.keuzes or vorm.soort != "keuze"

    vorm = vorm_van(model)
    assert [veld.sleutel for veld in vorm.velden] == list(model.model_fields)
    single(vorm)


def test_a_field_is_described_by_its_type():
    velden = {veld.sleutel: veld for veld in vorm_van(Hulpmiddel).velden}
    assert velden["samenvatting"].verplicht
    assert velden["samenvatting"].vorm.hoogstens == 200
    assert velden["doelgroepen"].vorm.een.keuzes[0] == "burgers"
    assert not velden["links"].verplicht
    assert [one.sleutel for one in velden["links"].vorm.een.velden] == ["titel", "url", "soort"]


@pytest.mark.parametrize(
    ("edit", "new"),
    [
        (
            "https://github.com/o/r/edit/main/{path}",
            "https://github.com/o/r/new/main?filename={path}&value={tekst}",
        ),
        (
            "https://gitlab.example/g/sub/r/-/edit/main/{path}",
            "https://gitlab.example/g/sub/r/-/new/main?file_name={path}",
        ),
        ("https://forge.example/bewerk/{path}", ""),
        ("javascript:/edit/main/{path}", ""),
        ("", ""),
    ],
)
def test_where_a_file_is_added_follows_from_where_one_is_edited(edit, new):
    assert new_file_template(edit) == new
