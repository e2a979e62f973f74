"""What the comparison of aids shows: rows, and each aid's cells.

Read by: ``docs/js/catalogus/vergelijking.js``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from macros import paths
from macros.catalogus import Catalogus
from macros.dates import date_in_words
from macros.models import Hulpmiddel, Uitspraak
from macros.views.shared import keuze

Cel = list[dict[str, str]]


def vergelijking(catalogus: Catalogus) -> dict[str, Any]:
    """Return the rows, in order and with their group, and the cells of every aid."""
    rows: list[dict[str, str]] = [
        {"sleutel": key, "titel": title, "groep": ""} for key, title in _TITLES.items()
    ]
    for principe in catalogus.principes.values():
        goals = [(principe.id, "Het hele principe", paths.principe_path(principe))]
        goals += [(c.id, c.nood, paths.nood_path(c)) for c in catalogus.criteria_van(principe)]
        rows += [
            {"sleutel": goal, "titel": title, "groep": principe.naam, "url": path}
            for goal, title, path in goals
            if goal in catalogus.banden
        ]
    return {
        "rijen": rows,
        "hulpmiddelen": {
            h.id: {
                "naam": h.naam,
                "url": paths.hulpmiddel_path(h.id),
                "cellen": _cells(catalogus, h),
            }
            for h in catalogus.hulpmiddelen.values()
        },
    }


_TITLES: Mapping[str, str] = {
    "samenvatting": "Wat het doet",
    "type": "Soort",
    "status": "Status",
    "beeindigd": "Gestopt",
    "aanbieders": "Aanbieder",
    "bestuursniveau": "Bestuursniveau",
    "doelgroepen": "Voor diensten aan",
    "voor_wie": "Wie werkt ermee",
    "fase": "Wanneer",
    "aan_de_slag": "Hoe begin je?",
    "voorwaarden": "Wie mag het gebruiken?",
    "kosten": "Wat kost het?",
    "gebruikt_door": "Wie gebruikt het al?",
    "digitale_inclusie": "Digitale inclusie",
    "acties": "Acties",
    "nagekeken": "Nagekeken",
}


def _cells(catalogus: Catalogus, h: Hulpmiddel) -> dict[str, Cel]:
    names = [catalogus.organisaties[one].naam for one in h.aanbieders]
    actions = [f"{n}. {catalogus.acties[n].titel}" for n in h.acties]
    cells = {
        "samenvatting": _text([h.samenvatting]),
        "type": _text([keuze(catalogus, "type", h.type).naam]),
        "status": _text([keuze(catalogus, "status", h.status).naam]),
        "beeindigd": _text([date_in_words(h.beeindigd.datum)] if h.beeindigd else []),
        "aanbieders": _text([", ".join(names)] if names else []),
        "bestuursniveau": _text([h.bestuursniveau] if h.bestuursniveau else []),
        "doelgroepen": _text([", ".join(h.doelgroepen)] if h.doelgroepen else []),
        "voor_wie": _text([", ".join(h.voor_wie)] if h.voor_wie else []),
        "fase": _text([", ".join(h.fase)] if h.fase else []),
        "aan_de_slag": _statements(h.aan_de_slag),
        "voorwaarden": _statements(h.voorwaarden),
        "kosten": _statements(h.kosten),
        "gebruikt_door": _statements(h.gebruikt_door),
        "digitale_inclusie": _text(["ja"] if h.digitale_inclusie else []),
        "acties": _text(actions),
        "nagekeken": _text([date_in_words(h.nagekeken.datum)]),
    }
    for band in h.bijdragen:
        mate = keuze(catalogus, "mate", band.mate).naam
        cells[band.doel] = [{"mate": f"{mate}.", "tekst": band.reden}]
    return {key: cell for key, cell in cells.items() if cell}


def _text(parts: Iterable[str]) -> Cel:
    return [{"tekst": part} for part in parts]


def _statements(rows: Iterable[Uitspraak]) -> Cel:
    return _text(plain(row.tekst) for row in rows)


def plain(markdown: str) -> str:
    """Return a line of Markdown as plain text: links become their words."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}", "", text)
