"""The catalogue as JSON, ``/api/v1/``: the contract that other systems rely on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from macros import paths
from macros.build import Stand
from macros.catalogus import Catalogus, bronnen_in
from macros.exports import api_models as api
from macros.models import Actie, Hulpmiddel, Route, WebBron
from macros.views.dekking import (
    Cijfer,
    per_perspectief,
    per_principe,
    tel_dekking,
    tel_samen,
)
from macros.views.gezondheid import Gezondheid, gezondheid
from macros.views.planning import fase, venster
from macros.views.routes import hulpmiddelen_van_route

ROOT = "api/v1"
OPEN_PARTS = ("aan_de_slag", "voorwaarden", "kosten", "gebruikt_door", "aanbieders", "links")
"""Keys of an aid that readers miss most when no source fills them."""


def api_files(catalogus: Catalogus, stand: Stand) -> Iterator[tuple[str, str]]:
    """Yield path and text of every JSON file."""
    health = gezondheid(catalogus, stand.datum)
    lists = _lists(catalogus, health)
    besides = {
        "acties": {"planning": catalogus.planning},
        "dekking": _dekking_totalen(catalogus),
        "gezondheid": _gezondheid(health, catalogus),
    }
    for name, rows in lists.items():
        content = {"aantal": len(rows), name: tuple(rows), **besides.get(name, {})}
        made = api.listing(name, api.LISTS[name]).model_construct(**content)
        yield f"{ROOT}/{name}.json", _text(made)
    for row in lists["hulpmiddelen"]:
        yield f"{ROOT}/hulpmiddelen/{row.id}.json", _text(row)
    for name in api.SINGLES:
        yield f"{ROOT}/{name}.json", _text(getattr(catalogus, name))
    files = [*lists, *api.SINGLES]
    index = api.Index(
        naam="Hulpmiddelen-catalogus",
        versie="v1",
        stand=stand.datum,
        commit=stand.commit,
        licentie="CC0-1.0",
        aantallen={name: len(rows) for name, rows in lists.items()},
        bestanden={name: f"{name}.json" for name in sorted(files)},
    )
    yield f"{ROOT}/index.json", _text(index)


def _text(record: BaseModel) -> str:
    """Return a record as JSON with a closing line end; what is not stated is left out."""
    return record.model_dump_json(indent=1, exclude_none=True) + "\n"


def _lists(catalogus: Catalogus, health: Gezondheid) -> dict[str, list[Any]]:
    aids = catalogus.hulpmiddelen
    served = {h.id: [p.id for p in catalogus.principes_van(h)] for h in aids.values()}
    return {
        "hulpmiddelen": [
            _with(
                api.HulpmiddelUit,
                h,
                url=paths.hulpmiddel_path(h.id),
                principes=tuple(served[h.id]),
            )
            for h in aids.values()
        ],
        "types": [
            _with(
                api.TypeUit,
                soort,
                id=paths.slug(soort.naam),
                url=paths.type_path(soort.naam),
                hulpmiddelen=tuple(h.id for h in aids.values() if h.type == soort.naam),
            )
            for soort in catalogus.types.values()
        ],
        "principes": [
            _with(
                api.PrincipeUit,
                p,
                url=paths.principe_path(p),
                criteria=tuple(c.id for c in catalogus.criteria_van(p)),
                hulpmiddelen=tuple(h for h, principes in served.items() if p.id in principes),
            )
            for p in catalogus.principes.values()
        ],
        "criteria": [
            _with(
                api.CriteriumUit,
                c,
                url=paths.nood_path(c),
                principe=catalogus.principe_van_code[c.code].id,
                hulpmiddelen=tuple(h.id for h, _ in catalogus.banden.get(c.id, ())),
            )
            for c in catalogus.criteria.values()
        ],
        "acties": [_actie(catalogus, a) for a in catalogus.acties.values()],
        "organisaties": [
            _with(
                api.OrganisatieUit,
                o,
                url=paths.organisatie_path(o.id),
                website=o.url,
                hulpmiddelen=tuple(h.id for h in aids.values() if o.id in h.aanbieders),
                acties=tuple(a.nummer for a in catalogus.acties.values() if o.id in a.eigenaars),
            )
            for o in catalogus.organisaties.values()
        ],
        "documenten": [
            _with(api.DocumentUit, d, url=f"over/bronnen/#{d.id}", website=d.url)
            for d in catalogus.documenten.values()
        ],
        "processen": [
            _with(api.ProcesUit, p, url=paths.proces_path(p.id))
            for p in catalogus.processen.processen
        ],
        "begrippen": [
            _with(api.BegripUit, b, url=f"begrippen/#{b.id}") for b in catalogus.begrippen.values()
        ],
        "authentieke_bronnen": [
            _with(api.AuthentiekeBronUit, b, url=f"authentieke-bronnen/#{b.id}")
            for b in catalogus.authentieke_bronnen.values()
        ],
        "kader": [_with(api.KaderUit, k, url=f"kader/#{k.id}") for k in catalogus.kader.values()],
        "elders": [
            _with(api.EldersUit, e, url=f"elders/#{e.id}") for e in catalogus.elders.values()
        ],
        "routes": [_route(catalogus, route) for route in catalogus.routes.values()],
        "dekking": [_dekking(cijfer) for cijfer in tel_dekking(catalogus)],
        "gezondheid": [_gezondheid_rij(h, health) for h in aids.values()],
    }


def _with(model: type[BaseModel], record: BaseModel, **derived: Any) -> Any:
    """Return ``record`` as ``model``, with what is derived; it has been judged already."""
    return model.model_construct(**{**dict(record), **derived})


def _actie(catalogus: Catalogus, actie: Actie) -> api.ActieUit:
    wanneer = venster(catalogus, actie.timing_band)
    made: api.ActieUit = _with(
        api.ActieUit,
        actie,
        id=actie.nummer,
        url=paths.actie_path(actie.nummer),
        hulpmiddelen=tuple(h.id for h in catalogus.hulpmiddelen_van_actie(actie.nummer)),
        afgeleide_raakvlakken=catalogus.afgeleide_raakvlakken[actie.nummer],
        termijn_van=wanneer.van,
        termijn_einde=wanneer.tot,
        fase=fase(catalogus, actie),
    )
    return made


def _route(catalogus: Catalogus, route: Route) -> api.RouteUit:
    phases = tuple(
        _with(
            api.RouteFaseUit,
            deel,
            hulpmiddelen=tuple(h.id for h in hulpmiddelen_van_route(catalogus, route, deel.fase)),
        )
        for deel in route.fasen
    )
    without = tuple(h.id for h in hulpmiddelen_van_route(catalogus, route, None))
    url = paths.route_path(route)
    made: api.RouteUit = _with(api.RouteUit, route, url=url, fasen=phases, zonder_fase=without)
    return made


def _dekking(cijfer: Cijfer) -> api.DekkingRij:
    return api.DekkingRij(
        criterium=cijfer.criterium.id,
        stand=cijfer.stand,
        dekkend=tuple(h.id for h in cijfer.dekkend),
        ondersteunend=tuple(h.id for h in cijfer.ondersteunend),
        aandeel_redactie=tel_samen([cijfer]).aandeel_redactie,
    )


def _dekking_totalen(catalogus: Catalogus) -> dict[str, Any]:
    """Return the totals of the coverage: the same figures as the page shows."""

    def total(rows: Iterable[Cijfer]) -> dict[str, Any]:
        made = tel_samen(rows)
        return {
            "criteria": made.criteria,
            "standen": dict(made.standen),
            "banden": made.banden,
            "banden_redactie": made.redactie,
            "aandeel_redactie": made.aandeel_redactie,
        }

    rows = tel_dekking(catalogus)
    return {
        "totaal": api.DekkingTotaal(**total(rows)),
        "principes": tuple(
            api.DekkingPrincipe(principe=principe.id, **total(of_one))
            for principe, of_one in per_principe(catalogus, rows)
        ),
        "perspectieven": tuple(
            api.DekkingPerspectief(perspectief=name, **total(of_one))
            for name, of_one in per_perspectief(rows)
        ),
    }


def _gezondheid(health: Gezondheid, catalogus: Catalogus) -> dict[str, Any]:
    """Return what the health tells besides the aids: the same figures as the page shows."""
    kinds = {soort.id: soort.bevindingen for soort in health.soorten}
    status = catalogus.linkstatus
    return {
        "totalen": {one: len(found) for one, found in kinds.items()},
        "zonder_hulpmiddel": tuple(one.over for one in kinds["criteria-zonder-hulpmiddel"]),
        "links": api.GezondheidLinks(
            nagekeken=status.nagekeken if status else None,
            totaal=health.links.totaal,
            werkt=health.links.werkt,
            werkt_niet=health.links.werkt_niet,
            onbekend=health.links.onbekend,
        ),
    }


def _gezondheid_rij(h: Hulpmiddel, health: Gezondheid) -> api.GezondheidRij:
    return api.GezondheidRij(
        hulpmiddel=h.id,
        ontbreekt=tuple(key for key in OPEN_PARTS if not getattr(h, key)),
        openbare_pagina=any(isinstance(one, WebBron) for one in bronnen_in(h)),
        nagekeken=h.nagekeken,
        alleen_redactie=bool(h.bijdragen) and all(b.bron == "redactie" for b in h.bijdragen),
        bevindingen=health.van(h.id),
    )
