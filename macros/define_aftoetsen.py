"""The macros of the self-assessment: each carries one page, or a part that pages share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.catalogus import Catalogus
from macros.exports.aftoetsing_bestand import aftoetsing_schema
from macros.macrofout import known
from macros.views import aftoetsen as view_aftoetsen


def aftoetsen_macros(
    catalogus: Catalogus, show: Callable[..., str]
) -> tuple[Callable[..., Any], ...]:
    """Return the macros of the self-assessment.

    Args:
        catalogus: the catalogue.
        show: renders a template for the page at hand.
    """
    view = view_aftoetsen.aftoetsen(catalogus)

    def aftoetsen_begin() -> str:
        """Start an assessment, go on with one, or open a file."""
        return show("aftoetsen_begin.html", view=view)

    def aftoetsen_taken() -> str:
        """Show the tasks of one assessment and how far each is."""
        return show("aftoetsen_taken.html", view=view)

    def aftoetsen_dienst() -> str:
        """Ask what is assessed and whether it is significant."""
        return show("aftoetsen_dienst.html", view=view)

    def aftoetsen_vragen(principe: str) -> str:
        """Ask the questions of one principle."""
        pages = {one.id: one for one in view.principes}
        pagina = known("principe", principe, pages)
        return show("aftoetsen_vragen.html", view=view, pagina=pagina)

    def aftoetsen_resultaat() -> str:
        """Show the result of one assessment, and let it be taken along."""
        return show("aftoetsen_resultaat.html", view=view)

    def aftoetsen_portefeuille() -> str:
        """Show several assessments together."""
        return show("aftoetsen_portefeuille.html", view=view)

    def aftoetsen_jaarverslag() -> str:
        """Make the yearly report of several assessments."""
        return show("aftoetsen_jaarverslag.html", view=view)

    def aftoetsen_checklist() -> str:
        """Show all criteria as a list to print and fill in by hand."""
        return show("aftoetsen_checklist.html", view=view)

    return (
        aftoetsen_begin,
        aftoetsen_taken,
        aftoetsen_dienst,
        aftoetsen_vragen,
        aftoetsen_resultaat,
        aftoetsen_portefeuille,
        aftoetsen_jaarverslag,
        aftoetsen_checklist,
        *_parts(catalogus, view, show),
    )


def _parts(
    catalogus: Catalogus, view: view_aftoetsen.AftoetsView, show: Callable[..., str]
) -> tuple[Callable[..., Any], ...]:
    """Return the macros of the parts that pages share."""

    def aftoetsen_methode() -> str:
        """Tell how the assessment counts."""
        return show("aftoetsen_methode.html", view=view)

    def aftoetsen_niet_officieel() -> str:
        """Say that this is not the government's own instrument."""
        return show("aftoetsen_niet_officieel.html")

    def aftoetsen_bestandsvorm() -> str:
        """Show the keys of the file of an assessment."""
        rijen = view_aftoetsen.sleutels(aftoetsing_schema(catalogus))
        return show("aftoetsen_bestandsvorm.html", rijen=rijen)

    return aftoetsen_methode, aftoetsen_niet_officieel, aftoetsen_bestandsvorm
