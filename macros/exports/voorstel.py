"""What the form for a proposal needs to judge as the build does: the models, the words, the names.

Read by the scripts in ``docs/js/voorstel/``. No part of the open data: it may change at any time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from macros import fields, yaml_source
from macros.catalogus import Catalogus
from macros.kopregel import header
from macros.models import LIJSTEN, Hulpmiddel
from macros.problems import SHOWN_CHOICES
from macros.targets import REFERENCES
from macros.vormen import Vorm, vorm_van
from macros.wording import LABELS, SYNTAX, WORDS


def voorstel_gegevens(catalogus: Catalogus) -> dict[str, Any]:
    """Return everything that the form reads, as plain data."""
    return {
        "kopregel": header("data/hulpmiddelen/nieuw.yml"),
        "vorm": _short(vorm_van(Hulpmiddel)),
        "gereserveerd": sorted(Hulpmiddel.gereserveerd),
        "lezen": {
            "hoogstens_bytes": yaml_source.MAX_BYTES,
            "hoogstens_diep": yaml_source.MAX_DEPTH,
            "leeg": yaml_source.NULLS,
            "ja_nee": yaml_source.BOOLS,
        },
        "patronen": {
            "witruimte": fields.SPACE,
            "geheel": yaml_source.INT.pattern,
            "komma": yaml_source.FLOAT.pattern,
            "onzichtbaar": yaml_source.INVISIBLE.pattern,
            "id": fields.ID_PATTERN,
            "datum": fields.DATE_PATTERN,
            "https": fields.HTTPS.pattern,
            "url": fields.URL.pattern,
            "html": fields.HTML.pattern,
            "sjabloon": fields.TEMPLATE.pattern,
            "link": fields.LINK.pattern,
        },
        "tekens": yaml_source.invisible_names(),
        "taal": {
            "woorden": WORDS,
            "syntax": SYNTAX,
            "labels": LABELS,
            "getoonde_keuzes": SHOWN_CHOICES,
        },
        "verwijzingen": {
            key: {"label": target.label, "lijsten": target.files}
            for (record, key), target in REFERENCES.items()
            if record in {"", Hulpmiddel.__name__}
        },
        "namen": _names(catalogus),
        "legendes": {
            lijst: {value: catalogus.legende_van[lijst, value].naam for value in values}
            for lijst, values in LIJSTEN.items()
            if lijst in {"type", "status", "mate"}
        },
    }


def _names(catalogus: Catalogus) -> dict[str, list[dict[str, Any]]]:
    """Return what a proposal may refer to: id and name of each record, in order."""

    def rows(records: Iterable[Any], key: str, name: str, **more: str) -> list[dict[str, Any]]:
        return [
            {"id": getattr(one, key), "naam": getattr(one, name)}
            | {as_: getattr(one, attribute) for as_, attribute in more.items()}
            for one in records
        ]

    return {
        "hulpmiddelen": rows(
            catalogus.hulpmiddelen.values(), "id", "naam", bekend_als="bekend_als"
        ),
        "organisaties": rows(catalogus.organisaties.values(), "id", "naam"),
        "documenten": rows(catalogus.documenten.values(), "id", "kort"),
        "acties": rows(catalogus.acties.values(), "nummer", "titel"),
        "criteria": rows(catalogus.criteria.values(), "id", "nood", code="code"),
        "principes": rows(catalogus.principes.values(), "id", "naam", code="code"),
    }


def _short(vorm: Vorm) -> dict[str, Any]:
    """Return a description as plain data, without what does not apply."""

    def clean(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: clean(one)
                for key, one in value.items()
                if one not in (None, ()) and key != "uitleg"
            }
        return [clean(one) for one in value] if isinstance(value, tuple) else value

    made: dict[str, Any] = clean(asdict(vorm))
    return made
