"""The macros of the pages for editors: how to contribute, and how well the catalogue is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.macrofout import known
from macros.models import LIJSTEN
from macros.project import Project
from macros.views import bijdragen as view_bijdragen
from macros.views.gezondheid import gezondheid as view_gezondheid
from macros.views.voorstel import voorstel as view_voorstel

PRENTEN = {one: one for one in ("zoeken", "bestand", "invullen", "nakijken", "insturen")}
"""The drawings of the steps to a first aid."""


def redactie_macros(project: Project, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    """Return the macros for the pages of editors.

    Args:
        project: what the build knows.
        show: renders a template for the page at hand.
    """
    catalogus = project.catalogus

    def gezondheid() -> str:
        """Show what is overdue, loose, broken or missing."""
        view = view_gezondheid(catalogus, project.stand.datum, project.bewerken)
        return show("gezondheid.html", view=view)

    def velden() -> str:
        """Show every key of an aid, with good and bad examples."""
        return show("velden.html", view=view_bijdragen.velden(catalogus, project.stand.datum))

    def voorbeeldband(mate: str, hulpmiddel: str, doel: str) -> str:
        """Show a tie of a degree as an example: the named one, or the first of that degree."""
        known("mate", mate, {one: one for one in LIJSTEN["mate"]})
        aid, band = view_bijdragen.voorbeeldband(catalogus, mate, hulpmiddel, doel)
        return show("voorbeeldband.html", hulpmiddel=aid, band=band)

    def woordenlijst() -> str:
        """List the difficult words that the advice on language goes by."""
        return show("woordenlijst.html", woorden=view_bijdragen.woorden(catalogus))

    def nazicht() -> str:
        """List what an editor looks at in a proposal."""
        return show("nazicht.html", punten=catalogus.redactie.nazicht)

    def prent(naam: str) -> str:
        """Show a drawing of one of the steps to a first aid."""
        return show(f"prenten/{known('prent', naam, PRENTEN)}.html")

    def voorstelformulier() -> str:
        """Show the form that proposes or corrects an aid."""
        return show("voorstel.html", view=view_voorstel(project))

    return voorstelformulier, gezondheid, velden, voorbeeldband, woordenlijst, nazicht, prent
