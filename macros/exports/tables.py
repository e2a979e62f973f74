"""The catalogue as tables: the one description behind the CSV files and the spreadsheet.

A cell holds text or a whole number; what a record lists stands in one cell, joined by ``" | "``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from macros import paths
from macros.catalogus import Catalogus
from macros.models import (
    AanbiederBron,
    Actie,
    Bijdrage,
    Bron,
    Criterium,
    DocumentBron,
    Hulpmiddel,
    Organisatie,
)

SEPARATOR = " | "
"""Stands between the values of a list in one cell; no value holds it."""

Cell = str | int
Soort = Literal["string", "integer", "date", "boolean", "anyURI"]


@dataclass(frozen=True)
class Kolom:
    """A column.

    Attributes:
        naam: key, as in the JSON.
        titel: heading for people.
        omschrijving: what it holds.
        soort: datatype, in the terms of CSV on the Web.
        lijst: whether a cell may hold several values.
    """

    naam: str
    titel: str
    omschrijving: str
    soort: Soort = "string"
    lijst: bool = False


@dataclass(frozen=True)
class Tabel:
    """A table: columns, and rows of as many cells."""

    naam: str
    titel: str
    omschrijving: str
    sleutel: tuple[str, ...]
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Cell, ...], ...]


_Columns = Mapping[Kolom, Callable[[Any], Any]]
_Told = tuple[str, str, str, tuple[str, ...]]
"""Name, title, description and key of a table."""


def make_tables(catalogus: Catalogus, address: Callable[[str], str]) -> tuple[Tabel, ...]:
    """Return the tables of the catalogue.

    Args:
        catalogus: the records.
        address: makes the full address of a page from its path.
    """
    ties = [(h, tie) for h in catalogus.hulpmiddelen.values() for tie in h.bijdragen]
    found: tuple[tuple[_Told, _Columns, Iterable[Any]], ...] = (
        (
            ("hulpmiddelen", "Hulpmiddelen", "Alle hulpmiddelen, één per rij.", ("id",)),
            _hulpmiddelen(catalogus, address),
            catalogus.hulpmiddelen.values(),
        ),
        (
            ("criteria", "Criteria", "De criteria van de strategie, in onze woorden.", ("id",)),
            _criteria(catalogus, address),
            catalogus.criteria.values(),
        ),
        (
            (
                "banden",
                "Banden",
                "Wat een hulpmiddel doet voor een criterium of principe, één band per rij.",
                ("hulpmiddel", "doel"),
            ),
            _banden(catalogus),
            ties,
        ),
        (
            ("acties", "Acties", "De acties van het actieplan.", ("nummer",)),
            _acties(catalogus, address),
            catalogus.acties.values(),
        ),
        (
            (
                "organisaties",
                "Organisaties",
                "Organisaties en rollen die in de catalogus voorkomen.",
                ("id",),
            ),
            _organisaties(catalogus, address),
            catalogus.organisaties.values(),
        ),
    )
    return tuple(
        Tabel(*told, tuple(columns), _rows(columns, records)) for told, columns, records in found
    )


def _rows(columns: _Columns, records: Iterable[Any]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(_cell(read(record)) for read in columns.values()) for record in records)


def _cell(value: Any) -> Cell:
    """Return a value as a cell: what is not stated is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        return value
    return SEPARATOR.join(str(one) for one in value)


def _hulpmiddelen(catalogus: Catalogus, address: Callable[[str], str]) -> _Columns:
    def column(naam: str, titel: str, *, lijst: bool = False) -> Kolom:
        told = Hulpmiddel.model_fields[naam].description or ""
        return Kolom(naam, titel, told, "string", lijst)

    def plain(naam: str) -> Callable[[Hulpmiddel], Any]:
        return lambda h: getattr(h, naam)

    lists = (
        ("aanbieders", "Aanbieders"),
        ("doelgroepen", "Doelgroepen"),
        ("voor_wie", "Voor wie"),
        ("fase", "Fase"),
        ("acties", "Acties"),
    )
    return {
        column("id", "Id"): plain("id"),
        column("naam", "Naam"): plain("naam"),
        column("bekend_als", "Bekend als", lijst=True): plain("bekend_als"),
        column("type", "Type"): plain("type"),
        column("status", "Status"): plain("status"),
        column("samenvatting", "Samenvatting"): plain("samenvatting"),
        column("bestuursniveau", "Bestuursniveau"): plain("bestuursniveau"),
        **{column(naam, titel, lijst=True): plain(naam) for naam, titel in lists},
        Kolom(
            "principes",
            "Principes",
            "Principes die het dient, uit de banden.",
            "string",
            lijst=True,
        ): lambda h: [p.id for p in catalogus.principes_van(h)],
        column("digitale_inclusie", "Digitale inclusie"): plain("digitale_inclusie"),
        column("actie_voorzien", "Actie voorzien"): plain("actie_voorzien"),
        Kolom("beeindigd", "Beëindigd", "Wanneer het hulpmiddel stopte."): (
            lambda h: h.beeindigd.datum if h.beeindigd else None
        ),
        Kolom("nagekeken", "Nagekeken", "Dag van de laatste controle.", "date"): (
            lambda h: h.nagekeken.datum
        ),
        Kolom("nagekeken_aan", "Nagekeken aan", "Aan de bronnen, of door de aanbieder zelf."): (
            lambda h: h.nagekeken.waaraan
        ),
        Kolom("url", "Pagina", "Pagina van het hulpmiddel.", "anyURI"): (
            lambda h: address(paths.hulpmiddel_path(h.id))
        ),
    }


def _criteria(catalogus: Catalogus, address: Callable[[str], str]) -> _Columns:
    def told(naam: str, titel: str, *, lijst: bool = False) -> Kolom:
        return Kolom(naam, titel, Criterium.model_fields[naam].description or "", lijst=lijst)

    return {
        told("id", "Id"): lambda c: c.id,
        Kolom("principe", "Principe", "Id van het principe."): (
            lambda c: catalogus.principe_van(c.id).id
        ),
        Kolom("perspectief", "Perspectief", "gebruiker of inclusie."): lambda c: c.perspectief,
        told("nood", "Nood"): lambda c: c.nood,
        told("tekst", "Criterium"): lambda c: c.tekst,
        Kolom("deelpunten", "Deelpunten", "Onderdelen van het criterium.", lijst=True): (
            lambda c: [part.tekst for part in c.deelpunten]
        ),
        told("vraag", "Vraag"): lambda c: c.vraag,
        told("zoekwoorden", "Zoekwoorden", lijst=True): lambda c: c.zoekwoorden,
        Kolom("bron", "Bron", "Plaats in de strategie."): lambda c: bron_cell(c.bron),
        Kolom("url", "Pagina", "Pagina van de nood.", "anyURI"): (
            lambda c: address(paths.nood_path(c))
        ),
    }


def _banden(catalogus: Catalogus) -> _Columns:
    def told(naam: str, titel: str) -> Kolom:
        return Kolom(naam, titel, Bijdrage.model_fields[naam].description or "")

    return {
        Kolom("hulpmiddel", "Hulpmiddel", "Id van het hulpmiddel."): lambda pair: pair[0].id,
        told("doel", "Doel"): lambda pair: pair[1].doel,
        Kolom("soort_doel", "Soort doel", "criterium of principe."): (
            lambda pair: "principe" if pair[1].doel in catalogus.principes else "criterium"
        ),
        told("mate", "Mate"): lambda pair: pair[1].mate,
        told("reden", "Reden"): lambda pair: pair[1].reden,
        told("bron", "Bron"): lambda pair: bron_cell(pair[1].bron),
    }


def _acties(catalogus: Catalogus, address: Callable[[str], str]) -> _Columns:
    def told(naam: str, titel: str, soort: Soort = "string", *, lijst: bool = False) -> Kolom:
        return Kolom(naam, titel, Actie.model_fields[naam].description or "", soort, lijst)

    names = (
        ("titel", "Titel"),
        ("samenvatting", "Samenvatting"),
        ("onderdeel", "Onderdeel"),
        ("type", "Type"),
        ("timing_band", "Termijn"),
        ("timing", "Timing in de bron"),
        ("budget_band", "Budgetklasse"),
        ("budget", "Budget in de bron"),
        ("status", "Status volgens de bron"),
    )
    plain = {told(naam, titel): (lambda a, naam=naam: getattr(a, naam)) for naam, titel in names}
    return {
        told("nummer", "Nummer", "integer"): lambda a: a.nummer,
        **plain,
        Kolom("status_datum", "Datum van de status", "Wanneer de bron die status gaf."): (
            lambda a: next((m.datum for m in reversed(a.historiek) if m.status == a.status), None)
        ),
        told("eigenaars", "Eigenaars", lijst=True): lambda a: a.eigenaars,
        told("raakvlakken", "Raakvlakken", lijst=True): lambda a: a.raakvlakken,
        Kolom("hulpmiddelen", "Hulpmiddelen", "Ids van de hulpmiddelen.", lijst=True): (
            lambda a: [h.id for h in catalogus.hulpmiddelen_van_actie(a.nummer)]
        ),
        Kolom("url", "Pagina", "Pagina van de actie.", "anyURI"): (
            lambda a: address(paths.actie_path(a.nummer))
        ),
    }


def _organisaties(catalogus: Catalogus, address: Callable[[str], str]) -> _Columns:
    def told(naam: str, titel: str, soort: Soort = "string", *, lijst: bool = False) -> Kolom:
        return Kolom(naam, titel, Organisatie.model_fields[naam].description or "", soort, lijst)

    return {
        told("id", "Id"): lambda o: o.id,
        told("naam", "Naam"): lambda o: o.naam,
        told("bekend_als", "Bekend als", lijst=True): lambda o: o.bekend_als,
        told("soort", "Soort"): lambda o: o.soort,
        told("bestuursniveau", "Bestuursniveau"): lambda o: o.bestuursniveau,
        told("uri", "Officiële identificatie", "anyURI"): lambda o: o.uri,
        Kolom("website", "Website", "Website, als een bron ze geeft.", "anyURI"): lambda o: o.url,
        Kolom("hulpmiddelen", "Hulpmiddelen", "Wat ze aanbiedt (ids).", lijst=True): (
            lambda o: [h.id for h in catalogus.hulpmiddelen.values() if o.id in h.aanbieders]
        ),
        Kolom("acties", "Acties", "Nummers van de acties die ze bezit.", lijst=True): (
            lambda o: [a.nummer for a in catalogus.acties.values() if o.id in a.eigenaars]
        ),
        Kolom("url", "Pagina", "Pagina van de organisatie.", "anyURI"): (
            lambda o: address(paths.organisatie_path(o.id))
        ),
    }


def bron_cell(bron: Bron) -> str:
    """Return a source as one line of text that can be looked up."""
    if isinstance(bron, DocumentBron):
        place = f" punt {bron.positie}" if bron.positie else ""
        return f"{bron.document} {bron.sectie}{place}"
    if isinstance(bron, AanbiederBron):
        return f"{bron.aanbieder}, bevestigd op {bron.bevestigd_op}"
    return bron if isinstance(bron, str) else bron.url
