"""Made aids beside the real lists: valid data of any size, the same for the same seed.

The first made aids take the ids of the real ones, so that what the lists say of them still holds.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import yaml

from macros import models
from macros.catalogus import Catalogus
from macros.loader import load_catalogus

SEED = 2022

_ZAKEN = (
    "loket",
    "aanvraag",
    "dossier",
    "gegevens",
    "bericht",
    "formulier",
    "afspraak",
    "vergunning",
    "premie",
    "adres",
    "attest",
    "betaling",
    "machtiging",
    "handtekening",
    "brievenbus",
    "register",
    "melding",
    "bevraging",
    "opleiding",
    "richtlijn",
)
_WIE = (
    "gemeenten",
    "burgers",
    "ondernemers",
    "verenigingen",
    "steden",
    "scholen",
    "zorginstellingen",
    "OCMW's",
    "lokale besturen",
    "provincies",
    "bibliotheken",
    "nieuwkomers",
)
_DOELEN = (
    "toegankelijk",
    "veilig",
    "inloggen",
    "gegevens delen",
    "sneller beslissen",
    "minder papier",
    "begrijpelijk schrijven",
    "opvolgen",
    "testen",
)
_ZINNEN = (
    "Je team begint met een kort gesprek over het {zaak} voor {wie}.",
    "Het {zaak} staat open voor {wie} die al een eigen toepassing hebben.",
    "Vooraf ga je na of de gegevens voor het {zaak} al bij een andere overheid zitten.",
    "Na de aansluiting zie je per maand hoeveel {wie} het {zaak} gebruiken.",
    "Wie digitaal minder vaardig is, vindt bij het {zaak} ook een mens die helpt.",
    "De aanbieder past het {zaak} aan wanneer {wie} daarom vragen.",
    "Voor het {zaak} teken je één overeenkomst, die elk jaar verlengd wordt.",
)


def make_data(real: Path, target: Path, count: int, seed: int = SEED) -> None:
    """Write a data folder with the real lists and made aids.

    Args:
        real: root of the project whose lists are taken.
        target: the data folder to make; must not exist.
        count: how many aids to make; at least as many as the project really has.
        seed: the same seed gives the same files.

    Raises:
        ValueError: when ``count`` is too low for the references in the lists to hold.
    """
    catalogus = load_catalogus(real)
    ids = list(catalogus.hulpmiddelen)
    if count < len(ids):
        raise ValueError(f"{count} aids are too few: the lists refer to {len(ids)}")
    ids += [f"gemaakt-hulpmiddel-{number:04}" for number in range(len(ids) + 1, count + 1)]
    aids = target / "hulpmiddelen"
    aids.mkdir(parents=True)
    for path in (real / "data").glob("*.yml"):
        shutil.copy(path, target)
    maker = _Maker(catalogus, ids, seed)
    for number, one in enumerate(ids, 1):
        text = yaml.safe_dump(
            maker.hulpmiddel(number), allow_unicode=True, sort_keys=False, width=1000
        )
        (aids / f"{one}.yml").write_text(text, "utf-8")


class _Maker:
    """Draws aids from one stream of chance; the order of the calls is part of the outcome."""

    def __init__(self, catalogus: Catalogus, ids: Sequence[str], seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - nothing here is a secret
        self.ids = ids
        self.criteria = list(catalogus.criteria)
        self.principes = list(catalogus.principes)
        self.acties = list(catalogus.acties)
        self.organisaties = list(catalogus.organisaties)
        self.documenten = list(catalogus.documenten)

    def hulpmiddel(self, number: int) -> dict[str, Any]:
        """Return an aid as an editor would write it; ``number`` makes its name unique."""
        chance = self.chance
        zaak, wie = chance.choice(_ZAKEN), chance.choice(_WIE)
        eerst, dan = chance.sample(_DOELEN, 2)
        status = chance.choice(get_args(models.Status))
        inclusie = chance.random() < 0.2  # noqa: PLR2004 - about a fifth, as in the real data
        made = {
            "naam": f"{zaak.capitalize()} voor {wie} {number}",
            "bekend_als": [f"{zaak[:3].upper()}{number}"],
            "type": chance.choice(get_args(models.Type)),
            "status": status,
            "samenvatting": f"Helpt {wie} met hun {zaak}: {eerst} en {dan}.",
            "beschrijving": "\n\n".join(self._zinnen(3) for _ in range(3)),
            "aanbieders": chance.sample(self.organisaties, chance.randint(1, 2)),
            "bestuursniveau": chance.choice(get_args(models.Bestuursniveau)),
            "doelgroepen": self._some(get_args(models.Doelgroep)),
            "voor_wie": self._some(get_args(models.VoorWie)),
            "fase": self._some(get_args(models.Fase)),
            "aan_de_slag": self._uitspraken(),
            "voorwaarden": self._uitspraken(),
            "kosten": self._uitspraken(),
            "bijdragen": self._bijdragen(),
            "acties": sorted(chance.sample(self.acties, chance.randint(0, 2))),
            "actie_voorzien": chance.random() < 0.5,  # noqa: PLR2004 - either way
            "verwant": [one for one in chance.sample(self.ids, 3) if one != self.ids[number - 1]],
            "links": [
                {
                    "titel": f"Alles over {zaak}",
                    "url": f"https://www.example.org/{zaak}/{number}",
                    "soort": chance.choice(get_args(models.LinkSoort)),
                }
            ],
            "historiek": self._historiek(status),
            "bronnen": [self._bron() for _ in range(chance.randint(1, 5))],
            "nagekeken": {"datum": self._dag(2025), "waaraan": "bronnen"},
        }
        if inclusie:
            reden = {"tekst": self._zinnen(1), "bron": "redactie"}
            made |= {"digitale_inclusie": True, "digitale_inclusie_reden": reden}
        return {key: value for key, value in made.items() if value != []}

    def _zinnen(self, count: int) -> str:
        return " ".join(
            zin.format(zaak=self.chance.choice(_ZAKEN), wie=self.chance.choice(_WIE))
            for zin in self.chance.sample(_ZINNEN, count)
        )

    def _some(self, values: Sequence[str]) -> list[str]:
        return self.chance.sample(values, self.chance.randint(1, 3))

    def _dag(self, year: int) -> str:
        return f"{year}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def _bron(self) -> Any:
        kind = self.chance.choice(("document", "web", "redactie"))
        if kind == "document":
            sectie = f"{self.chance.randint(1, 6)}.{self.chance.randint(1, 9)}"
            return {"document": self.chance.choice(self.documenten), "sectie": sectie}
        zaak = self.chance.choice(_ZAKEN)
        if kind == "web":
            return {
                "url": f"https://www.example.org/bron/{zaak}",
                "titel": f"Bladzijde over {zaak}",
                "geraadpleegd": self._dag(2025),
            }
        return "redactie"

    def _uitspraken(self) -> list[dict[str, Any]]:
        rows = range(self.chance.randint(0, 3))
        return [{"tekst": self._zinnen(1), "bron": self._bron()} for _ in rows]

    def _bijdragen(self) -> list[dict[str, Any]]:
        doelen = self.chance.sample([*self.criteria, *self.principes], self.chance.randint(1, 6))
        return [
            {
                "doel": doel,
                "mate": self.chance.choice(get_args(models.Mate)),
                "reden": self._zinnen(2),
                "bron": self._bron(),
            }
            for doel in doelen
        ]

    def _historiek(self, status: str) -> list[dict[str, Any]]:
        years = range(2021, 2021 + self.chance.randint(1, 4))
        rows: list[dict[str, Any]] = [
            {"datum": self._dag(year), "gebeurtenis": self._zinnen(1), "bron": self._bron()}
            for year in years
        ]
        rows[-1]["status"] = status
        return rows
