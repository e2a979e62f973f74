"""The macros that editors of prose use; every macro is one render call.

``docs/bijdragen/macros.md`` documents each with an example; a test keeps the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from macros.apart import set_aside
from macros.catalogus import Catalogus
from macros.define_aftoetsen import aftoetsen_macros
from macros.define_redactie import redactie_macros
from macros.define_strategie import strategie_macros
from macros.exports.api_models import LISTS, SINGLES
from macros.exports.downloads import downloads
from macros.exports.downloads import profielen as tel_profielen
from macros.macrofout import known as _known
from macros.models import LIJSTEN, DocumentBron, Hulpmiddel, Perspectief
from macros.paths import slug
from macros.project import Project
from macros.render import render
from macros.views import actieplan as view_actieplan
from macros.views import acties as view_acties
from macros.views import dekking as view_dekking
from macros.views import facetten as view_facetten
from macros.views import hulpmiddelen as view_hulpmiddelen
from macros.views import organisaties as view_organisaties
from macros.views import principes as view_principes
from macros.views import wijzigingen as view_wijzigingen
from macros.views.shared import (
    Verwijzing,
    actie_link,
    actie_rij,
    begrip_link,
    bron_view,
    criterium_link,
    criterium_rij,
    hulpmiddel_link,
    keuze,
    organisatie_link,
    principe_link,
)


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros.

    Args:
        env: the plugin; its configuration holds the project that the hook loaded.
    """
    project: Project = env.conf["extra"]["project"]

    def show(template: str, **views: Any) -> str:
        html = render(template, env.page.url, **views)
        return set_aside(html, env.page.meta.setdefault("apart", []))

    for macro in make_macros(project, show):
        env.macro(macro)


def make_macros(project: Project, show: Callable[..., str]) -> Iterable[Callable[..., Any]]:
    """Return all macros.

    Args:
        project: what the build knows.
        show: renders a template for the page at hand.
    """
    catalogus = project.catalogus
    return (
        *_inline(catalogus, show),
        *_lists(catalogus, show),
        *strategie_macros(project, show),
        *aftoetsen_macros(catalogus, show),
        *_site(project, show),
        *redactie_macros(project, show),
    )


def _inline(catalogus: Catalogus, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    def link(target: Verwijzing, tekst: str = "") -> str:
        return show("link.html", link=target, tekst=tekst or target.naam)

    def hulpmiddel(id: str, tekst: str = "") -> str:  # noqa: A002 - the word editors know
        """Link to an aid."""
        return link(hulpmiddel_link(_known("hulpmiddel", id, catalogus.hulpmiddelen)), tekst)

    def principe(id: str, tekst: str = "") -> str:  # noqa: A002
        """Link to a principle."""
        return link(principe_link(_known("principe", id, catalogus.principes)), tekst)

    def criterium(id: str, tekst: str = "") -> str:  # noqa: A002
        """Link to a criterion, by its need."""
        return link(criterium_link(_known("criterium", id.upper(), catalogus.criteria)), tekst)

    def actie(nummer: int, tekst: str = "") -> str:
        """Link to an action."""
        return link(actie_link(_known("actie", nummer, catalogus.acties)), tekst)

    def organisatie(id: str, tekst: str = "") -> str:  # noqa: A002
        """Link to an organisation or role."""
        return link(organisatie_link(_known("organisatie", id, catalogus.organisaties)), tekst)

    def begrip(id: str, tekst: str = "") -> str:  # noqa: A002
        """Link to a term."""
        return link(begrip_link(_known("begrip", id, catalogus.begrippen)), tekst)

    def bron(document: str, sectie: str) -> str:
        """Name a place in a source document."""
        _known("document", document, catalogus.documenten)
        source = DocumentBron(document=document, sectie=sectie)
        return show("bron.html", bron=bron_view(catalogus, source))

    def status(waarde: str) -> str:
        """Show the badge of a status of an aid."""
        known = {one: one for one in LIJSTEN["status"]}
        return show("badge.html", keuze=keuze(catalogus, "status", _known("status", waarde, known)))

    return hulpmiddel, principe, criterium, actie, organisatie, begrip, bron, status


def _checked(
    catalogus: Catalogus,
    filters: Mapping[str, Any],
    facets: Mapping[str, str],
    waarden: Callable[[Catalogus, str], Iterable[str]],
) -> dict[str, str]:
    """Return filters as text.

    Raises:
        MacroError: at a facet or a value that does not exist.
    """
    for facet, value in filters.items():
        _known("filter", facet, facets)
        values = dict.fromkeys(waarden(catalogus, facet))
        _known(f'waarde van "{facet}"', slug(str(value)), values)
    return {facet: str(value) for facet, value in filters.items()}


def _lists(  # noqa: C901 - a row of macros, each a few lines
    catalogus: Catalogus, show: Callable[..., str]
) -> tuple[Callable[..., Any], ...]:
    def chosen(filters: Mapping[str, Any]) -> tuple[Hulpmiddel, ...]:
        wanted = _checked(catalogus, filters, view_hulpmiddelen.FACETS, view_facetten.waarden)
        return view_hulpmiddelen.choose(catalogus, wanted)

    def hulpmiddelen(**filters: str) -> str:
        """List the aids with all given facet values, as cards."""
        cards = view_hulpmiddelen.kaarten(catalogus, chosen(filters))
        return show("hulpmiddelen_lijst.html", kaarten=cards)

    def aantal(wat: str = "hulpmiddelen", **filters: str) -> int:
        """Count records of a kind: aids unless another kind is named; only aids can be filtered."""
        if wat == "hulpmiddelen" or filters:
            _known("soort met filters", wat, {"hulpmiddelen": None})
            return len(chosen(filters))
        known = {
            "hulpmiddelen": catalogus.hulpmiddelen,
            "principes": catalogus.principes,
            "criteria": catalogus.criteria,
            "acties": catalogus.acties,
            "organisaties": catalogus.organisaties,
            "documenten": catalogus.documenten,
            "processen": catalogus.processen.processen,
            "begrippen": catalogus.begrippen,
        }
        return len(_known("soort", wat, known))

    def catalogus_lijst() -> str:
        """Show the whole catalogue, with its facets."""
        return show("catalogus.html", view=view_facetten.catalogus_view(catalogus))

    def vergelijking() -> str:
        """Show the page on which aids are compared side by side."""
        return show("vergelijking.html")

    def criteria(principe: str, perspectief: str = "") -> str:
        """List the criteria of a principle, all or those of one perspective."""
        found = _known("principe", principe, catalogus.principes)
        if perspectief:
            _known("perspectief", perspectief, dict.fromkeys(get_args(Perspectief)))
        rows = [
            criterium_rij(catalogus, one)
            for one in catalogus.criteria_van(found)
            if perspectief in {"", one.perspectief}
        ]
        return show("criteria.html", rijen=rows)

    def acties(**filters: str) -> str:
        """List actions: all, or by the facets of the plan."""
        wanted = _checked(catalogus, filters, view_actieplan.FACETS, view_actieplan.waarden)
        found = view_actieplan.choose(catalogus, wanted)
        return show("acties_lijst.html", rijen=[actie_rij(catalogus, one) for one in found])

    def legende(lijst: str) -> str:
        """Explain the values of a list: status, mate, timing_band, budget_band, actiestatus."""
        titles = {
            "type": "Types",
            "status": "Status",
            "mate": "Mate",
            "timing_band": "Termijn",
            "budget_band": "Budget",
            "actiestatus": "Status",
        }
        title = _known("lijst", lijst, titles)
        return show("legende.html", legende=view_acties.legende(catalogus, lijst, title))

    def organisaties() -> str:
        """List all organisations and roles."""
        return show("organisaties.html", groepen=view_organisaties.organisatie_groepen(catalogus))

    return (
        hulpmiddelen,
        aantal,
        catalogus_lijst,
        vergelijking,
        criteria,
        acties,
        legende,
        organisaties,
    )


def _site(project: Project, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    catalogus = project.catalogus

    def voorpagina() -> str:
        """Show the front page."""
        return show(
            "voorpagina.html",
            tellingen=view_hulpmiddelen.tellingen(catalogus, catalogus.hulpmiddelen.values(), {}),
            aantal_hulpmiddelen=len(catalogus.hulpmiddelen),
            aantal_acties=len(catalogus.acties),
            aantal_criteria=len(catalogus.criteria),
            dekking=view_dekking.tel_samen(view_dekking.tel_dekking(catalogus)),
            groepen=view_hulpmiddelen.soorten(catalogus),
            principes=view_principes.principe_views(catalogus),
        )

    def api_bestanden() -> str:
        """List the files of the open data."""
        return show("api_bestanden.html", namen=(*LISTS, *SINGLES, "index"))

    def bestanden() -> str:
        """List the files to take along, with their sizes."""
        return show("bestanden.html", rijen=downloads(project))

    def profielen() -> str:
        """Say how many aids the linked data describe by which profile."""
        return show("profielen.html", telling=tel_profielen(catalogus))

    def adres(pad: str = "") -> str:
        """Give the full address of a page or file, for examples of code."""
        return project.site.address(pad)

    def wijzigingen() -> str:
        """List what became known, newest first."""
        changes = view_wijzigingen.wijzigingen(catalogus)
        return show("wijzigingen.html", jaren=view_wijzigingen.per_jaar(changes))

    return (
        voorpagina,
        api_bestanden,
        bestanden,
        profielen,
        adres,
        wijzigingen,
    )
