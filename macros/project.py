"""What one build knows: the catalogue, the state it shows, and its settings."""

from __future__ import annotations

from dataclasses import dataclass

from macros.build import Stand
from macros.catalogus import Catalogus


@dataclass(frozen=True)
class Project:
    """Shared by the hook and the macros of one build.

    Attributes:
        catalogus: the records.
        stand: the state that the build shows.
    """

    catalogus: Catalogus
    stand: Stand

    def __str__(self) -> str:
        """Keep it short: mkdocs-macros writes every variable to its log."""
        return f"catalogus met {len(self.catalogus.hulpmiddelen)} hulpmiddelen"
