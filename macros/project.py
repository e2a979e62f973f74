"""What one build knows: the catalogue, the state it shows, and its settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.build import Stand
from macros.catalogus import Catalogus

PLACEHOLDER = "https://hulpmiddelen-catalogus.example/"
"""Stands in the open data while no address is configured; ``.example`` is nobody's."""


@dataclass(frozen=True)
class Uitgever:
    """Who publishes this site, as the open data say it.

    Attributes:
        naam: name of the publisher.
        soort: last part of its type in http://purl.org/adms/publishertype/.
        mail: address for questions about the data; empty when none is configured.
    """

    naam: str = "Redactie van de Hulpmiddelen-catalogus"
    soort: str = "NonProfitOrganisation"
    mail: str = ""


@dataclass(frozen=True)
class Site:
    """Where the site stands and who publishes it.

    Attributes:
        basis: full address of the site, ending in a slash: the beginning of every URI of ours.
        uitgever: who publishes it.
        beveiliging: mail or web address for reports about security; empty without one.
    """

    basis: str = PLACEHOLDER
    uitgever: Uitgever = field(default_factory=Uitgever)
    beveiliging: str = ""

    @property
    def heeft_adres(self) -> bool:
        """Whether an address was configured."""
        return self.basis != PLACEHOLDER

    def address(self, path: str) -> str:
        """Return the full address of a page or file."""
        return self.basis + path


@dataclass(frozen=True)
class Project:
    """Shared by the hook and the macros of one build.

    Attributes:
        catalogus: the records.
        stand: the state that the build shows.
        site: where it will stand.
        bestanden: the files of open data by their path, once they are made.
        bewerken: where a file is edited, with ``{path}`` for the file; empty when not configured.
        nieuw_bestand: where a file is added, with ``{path}`` and, if the forge takes it,
            ``{tekst}`` for its content; empty when not configured.
    """

    catalogus: Catalogus
    stand: Stand
    site: Site = field(default_factory=Site)
    bestanden: Mapping[str, str | bytes] = field(default_factory=dict)
    bewerken: str = ""
    nieuw_bestand: str = ""

    def __str__(self) -> str:
        """Keep it short: mkdocs-macros writes every variable to its log."""
        return f"catalogus met {len(self.catalogus.hulpmiddelen)} hulpmiddelen"
