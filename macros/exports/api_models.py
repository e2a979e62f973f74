"""The records as the open data give them: those of the models, plus what is derived.

Published keys are only ever added within v1; ``macros/exports/json_api.py`` fills them.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from macros import models
from macros import models_governance as governance
from macros import models_landschap as landschap
from macros.fields import Lijst
from macros.models import Record

Pad = Annotated[str, Field(description="Adres van de pagina, ten opzichte van de site.")]


class HulpmiddelUit(models.Hulpmiddel):
    """An aid in the open data."""

    url: Pad
    principes: Lijst[str] = Field(description="Principes die het dient, afgeleid uit bijdragen.")


class TypeUit(models.TypeHulpmiddel):
    """A type of aids in the open data."""

    id: str = Field(description="Het type zoals het in adressen staat.")
    url: Pad
    hulpmiddelen: Lijst[str] = Field(description="Ids van de hulpmiddelen van dit type.")


class PrincipeUit(models.Principe):
    """A principle in the open data."""

    url: Pad
    criteria: Lijst[str] = Field(description="Ids van de criteria.")
    hulpmiddelen: Lijst[str] = Field(description="Ids van de hulpmiddelen die het dienen.")


class CriteriumUit(models.Criterium):
    """A criterion in the open data."""

    url: Pad
    principe: str = Field(description="Id van het principe.")
    hulpmiddelen: Lijst[str] = Field(description="Ids van de hulpmiddelen met een band ermee.")


class ActieUit(models.Actie):
    """An action in the open data."""

    id: int = Field(description="Het nummer.")
    url: Pad
    hulpmiddelen: Lijst[str] = Field(description="Ids van de hulpmiddelen waarover ze gaat.")
    afgeleide_raakvlakken: Lijst[int] = Field(
        description="Nummers van acties die deze noemen als raakvlak, maar niet omgekeerd."
    )
    termijn_van: date | None = Field(
        None, description="Eerste dag waarop ze volgens haar termijn klaar is, als die er is."
    )
    termijn_einde: date | None = Field(
        None, description="Laatste dag waarop ze volgens haar termijn klaar is, als die er is."
    )
    fase: Literal["voorstel", "beslist", "gepland", "lopend", "afgerond"] = Field(
        description="In welke fase van beslissing ze is, afgeleid uit bronnen, status en termijn."
    )


class OrganisatieUit(models.Organisatie):
    """An organisation in the open data; ``website`` is the record's own ``url``."""

    url: Pad
    website: str | None = Field(None, description="Website, als een bron ze geeft.")
    hulpmiddelen: Lijst[str] = Field(description="Ids van de hulpmiddelen die ze aanbiedt.")
    acties: Lijst[int] = Field(description="Nummers van de acties die ze bezit.")


class AuthentiekeBronUit(landschap.AuthentiekeBron):
    """A base registry in the open data."""

    url: Pad


class KaderUit(landschap.Kader):
    """A law or framework in the open data."""

    url: Pad


class EldersUit(landschap.Elders):
    """Comparable work elsewhere in the open data."""

    url: Pad


class RouteFaseUit(models.RouteFase):
    """A phase of a route in the open data."""

    hulpmiddelen: Lijst[str] = Field(description="Ids van de hulpmiddelen voor deze fase.")


class RouteUit(models.Route):
    """A route in the open data."""

    url: Pad
    fasen: Lijst[RouteFaseUit] = Field(min_length=1, description="De vijf fasen, in volgorde.")
    zonder_fase: Lijst[str] = Field(
        description="Ids van de hulpmiddelen voor deze doelgroep waarvan geen fase gekend is."
    )


class DocumentUit(models.Document):
    """A source document in the open data; ``website`` is the record's own ``url``."""

    url: Pad
    website: str | None = Field(None, description="Adres van het document zelf.")


class ProcesUit(governance.Proces):
    """A tested process in the open data."""

    url: Pad


class BegripUit(models.Begrip):
    """A term in the open data."""

    url: Pad


Stand = models.Status | Literal["ondersteund", "geen"]
"""How far a criterion is covered: by the readiest aid, only supported, or by none."""


class DekkingRij(Record):
    """How far a criterion is covered."""

    criterium: str = Field(description="Id van het criterium.")
    stand: Stand = Field(
        description="Beste status van een hulpmiddel dat het geheel of deels dekt."
    )
    dekkend: Lijst[str] = Field(description="Hulpmiddelen met een band geheel of deels.")
    ondersteunend: Lijst[str] = Field(description="Hulpmiddelen die alleen ondersteunen.")
    aandeel_redactie: float | None = Field(
        None,
        description="Deel van de banden dat de redactie legde, 0 tot 1; ontbreekt zonder banden.",
    )


class DekkingTotaal(Record):
    """How far several criteria are covered."""

    criteria: int = Field(ge=0, description="Aantal criteria.")
    standen: dict[Stand, int] = Field(description="Aantal criteria per stand; 0 staat er ook.")
    banden: int = Field(ge=0, description="Aantal banden met hulpmiddelen die niet gestopt zijn.")
    banden_redactie: int = Field(ge=0, description="Aantal daarvan dat de redactie legde.")
    aandeel_redactie: float | None = Field(
        None,
        description="Deel van de banden dat de redactie legde, 0 tot 1; ontbreekt zonder banden.",
    )


class DekkingPrincipe(DekkingTotaal):
    """How far the criteria of a principle are covered."""

    principe: str = Field(description="Id van het principe.")


class DekkingPerspectief(DekkingTotaal):
    """How far the criteria of a perspective are covered."""

    perspectief: models.Perspectief


class GezondheidRij(Record):
    """What an aid still lacks."""

    hulpmiddel: str = Field(description="Id van het hulpmiddel.")
    ontbreekt: Lijst[str] = Field(description="Sleutels die de bronnen openlaten.")
    openbare_pagina: bool = Field(description="Steunt er iets op een openbare pagina?")
    nagekeken: models.Nagekeken
    alleen_redactie: bool = Field(description="Heeft het alleen banden die de redactie legde?")
    bevindingen: Lijst[str] = Field(
        description="Soorten punten om te verbeteren, zoals ze op de pagina Gezondheid staan."
    )


class GezondheidLinks(Record):
    """How the web addresses of the data stand in the open data."""

    nagekeken: str | None = Field(None, description="Dag van de laatste controle, JJJJ-MM-DD.")
    totaal: int = Field(ge=0, description="Aantal webadressen in de gegevens.")
    werkt: int = Field(ge=0, description="Aantal dat bij die controle werkte.")
    werkt_niet: int = Field(ge=0, description="Aantal dat niet werkte.")
    onbekend: int = Field(ge=0, description="Aantal waarvan niet geweten is of het werkt.")


class Index(Record):
    """The entrance of the open data."""

    naam: str
    versie: Literal["v1"]
    stand: str = Field(description="Datum waarvan de gegevens zijn, JJJJ-MM-DD.")
    commit: str | None = Field(None, description="Versie van de bron, als ze gekend is.")
    licentie: str
    aantallen: dict[str, int] = Field(description="Aantal records per bestand.")
    bestanden: dict[str, str] = Field(description="Adres van elk bestand, ten opzichte van dit.")


BESIDES: dict[str, dict[str, Any]] = {
    "acties": {
        "planning": (governance.Planning, Field(description="Hoe de termijnen in de tijd liggen."))
    },
    "dekking": {
        "totaal": (DekkingTotaal, Field(description="Alle criteria samen.")),
        "principes": (Lijst[DekkingPrincipe], Field(description="De criteria per principe.")),
        "perspectieven": (
            Lijst[DekkingPerspectief],
            Field(description="De criteria per perspectief."),
        ),
    },
    "gezondheid": {
        "totalen": (dict[str, int], Field(description="Aantal punten per soort; ook 0.")),
        "zonder_hulpmiddel": (
            Lijst[str],
            Field(description="Ids van de criteria waarvoor geen hulpmiddel gekend is."),
        ),
        "links": (GezondheidLinks, Field(description="Hoe het met de webadressen staat.")),
    },
}
"""What a list file tells besides its records."""


def listing(plural: str, model: type[Record]) -> type[Record]:
    """Return the model of a list file: ``{"aantal": n, "<plural>": [...]}`` and what is besides."""
    made: type[Record] = create_model(
        f"Lijst_{plural}",
        __base__=Record,
        aantal=(int, Field(ge=0, description="Aantal records.")),
        **{plural: (Lijst[model], Field(description="De records."))},  # type: ignore[call-overload, valid-type]
        **BESIDES.get(plural, {}),
    )
    return made


SINGLES: dict[str, type[Record]] = {"governance": governance.Governance, "eif": landschap.Eif}
"""The files of the API with one record."""

LISTS: dict[str, type[Record]] = {
    "hulpmiddelen": HulpmiddelUit,
    "types": TypeUit,
    "principes": PrincipeUit,
    "criteria": CriteriumUit,
    "acties": ActieUit,
    "organisaties": OrganisatieUit,
    "documenten": DocumentUit,
    "processen": ProcesUit,
    "begrippen": BegripUit,
    "routes": RouteUit,
    "authentieke_bronnen": AuthentiekeBronUit,
    "kader": KaderUit,
    "elders": EldersUit,
    "dekking": DekkingRij,
    "gezondheid": GezondheidRij,
}
"""The list files of the API and the record that each holds."""
