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
from macros.views import eigenaars as view_eigenaars
from macros.views import facetten as view_facetten
from macros.views import governance as view_governance
from macros.views import hulpmiddelen as view_hulpmiddelen
from macros.views import landschap as view_landschap
from macros.views import organisaties as view_organisaties
from macros.views import principes as view_principes
from macros.views import processen as view_processen
from macros.views import raakvlakken as view_raakvlakken
from macros.views import registers as view_registers
from macros.views import routes as view_routes
from macros.views import soorten as view_soorten
from macros.views import strategie as view_strategie
from macros.views import stroom as view_stroom
from macros.views import tijdlijn as view_tijdlijn
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
        *_plan(project, show),
        *_strategy(catalogus, show),
        *_routes(catalogus, show),
        *_landscape(catalogus, show),
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


def _lists(  # noqa: C901 - a row of macros, each a few lines
    catalogus: Catalogus, show: Callable[..., str]
) -> tuple[Callable[..., Any], ...]:
    def checked(
        filters: Mapping[str, Any],
        facets: Mapping[str, str],
        waarden: Callable[[Catalogus, str], Iterable[str]],
    ) -> dict[str, str]:
        """Return filters as text; refuse a facet or a value that does not exist."""
        for facet, value in filters.items():
            _known("filter", facet, facets)
            values = dict.fromkeys(waarden(catalogus, facet))
            _known(f'waarde van "{facet}"', slug(str(value)), values)
        return {facet: str(value) for facet, value in filters.items()}

    def chosen(filters: Mapping[str, Any]) -> tuple[Hulpmiddel, ...]:
        wanted = checked(filters, view_hulpmiddelen.FACETS, view_facetten.waarden)
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
        wanted = checked(filters, view_actieplan.FACETS, view_actieplan.waarden)
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


def _plan(project: Project, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    catalogus, vandaag = project.catalogus, project.stand.dag

    def actieplan() -> str:
        """Show the whole plan as a table, with its facets."""
        return show("actieplan.html", view=view_actieplan.plan_view(catalogus, vandaag))

    def plan_weergaven() -> str:
        """Link the views of the plan."""
        return show("plan_weergaven.html", weergaven=view_actieplan.WEERGAVEN)

    def termijnen() -> str:
        """Explain the bands of time, with their dates."""
        return show("termijnen.html", termijnen=view_tijdlijn.termijnen(catalogus))

    def veroudering() -> str:
        """Say after how long a statement about an action is called old, and why."""
        return show("veroudering.html", regel=view_actieplan.veroudering(catalogus))

    def tijdlijn() -> str:
        """Show the plan against the calendar, in a picture and in a table."""
        return show("tijdlijn.html", pagina=view_tijdlijn.tijdlijn_pagina(catalogus, vandaag))

    def raakvlakken() -> str:
        """Show which action touches which, in a picture and in words."""
        return show("raakvlakken.html", pagina=view_raakvlakken.raakvlakken_pagina(catalogus))

    def eigenaars() -> str:
        """Show how many actions each owner has, by term and by budget."""
        return show("eigenaars.html", pagina=view_eigenaars.eigenaars_pagina(catalogus))

    return actieplan, plan_weergaven, termijnen, veroudering, tijdlijn, raakvlakken, eigenaars


def _strategy(  # noqa: C901 - a row of macros, each a few lines
    catalogus: Catalogus, show: Callable[..., str]
) -> tuple[Callable[..., Any], ...]:
    def principes() -> str:
        """Show the five principles as cards."""
        return show("principes.html", principes=view_principes.principe_views(catalogus))

    def principe_uitleg(id: str) -> str:  # noqa: A002
        """Show what a principle means, its criteria, its aids, its actions and examples."""
        found = _known("principe", id, catalogus.principes)
        return show("principe.html", pagina=view_principes.principe_pagina(catalogus, found))

    def noden() -> str:
        """Show all needs, by principle."""
        return show("noden.html", principes=view_principes.noden(catalogus))

    def dekking() -> str:
        """Show how far every criterion is covered, in a picture and in tables."""
        return show("dekking.html", pagina=view_dekking.dekking_pagina(catalogus))

    def soorten() -> str:
        """Show the aids by type and status, in a picture and in a table."""
        return show("soorten.html", view=view_soorten.soorten_view(catalogus))

    def mijlpalen() -> str:
        """Show how the strategy came about, by date."""
        return show("mijlpalen.html", momenten=view_strategie.mijlpalen(catalogus))

    def rollen() -> str:
        """Show the roles of the governance with their tasks."""
        return show("rollen.html", rollen=view_governance.rollen(catalogus))

    def comply_or_explain() -> str:
        """Show the rule of comply or explain: drawn, and step by step."""
        return show("comply_or_explain.html", stroom=view_stroom.stroom(catalogus))

    def significantie() -> str:
        """Show when a service is significant, and test it."""
        return show("significantie.html", view=view_governance.significantie(catalogus))

    def plichten() -> str:
        """Show who does or reports what, to whom, how often."""
        return show("plichten.html", groepen=view_governance.plichten(catalogus))

    def processen() -> str:
        """Show the tested processes."""
        return show("processen.html", view=view_processen.processen(catalogus))

    def begrippen() -> str:
        """Show all terms, by alphabet."""
        return show("begrippen.html", begrippen=view_strategie.begrippen(catalogus))

    def documenten() -> str:
        """Show the source documents."""
        return show("documenten.html", documenten=view_strategie.documenten(catalogus))

    def webbronnen() -> str:
        """Show the public pages that records cite, by website."""
        return show("webbronnen.html", hosts=view_strategie.webbronnen(catalogus))

    def tegenspraken() -> str:
        """Show where sources contradict each other, and what the site follows."""
        return show("tegenspraken.html", groepen=view_strategie.tegenspraken(catalogus))

    return (
        principes,
        principe_uitleg,
        noden,
        dekking,
        soorten,
        mijlpalen,
        rollen,
        comply_or_explain,
        significantie,
        plichten,
        processen,
        begrippen,
        documenten,
        webbronnen,
        tegenspraken,
    )


def _routes(catalogus: Catalogus, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    def routes() -> str:
        """List the routes per target group."""
        return show("routes.html", routes=view_routes.route_rijen(catalogus))

    def route(id: str) -> str:  # noqa: A002 - the word editors know
        """Show a route, phase by phase."""
        found = _known("route", id, catalogus.routes)
        return show("route.html", route=view_routes.route_pagina(catalogus, found))

    return routes, route


def _landscape(catalogus: Catalogus, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    def authentieke_bronnen() -> str:
        """Show the base registries by subject, with facets."""
        return show("authentieke_bronnen.html", view=view_registers.registers_view(catalogus))

    def kader() -> str:
        """Show the laws and frameworks by level of government."""
        return show("kader.html", groepen=view_landschap.kaders(catalogus))

    def eif() -> str:
        """Show the European Interoperability Framework against our principles and criteria."""
        return show("eif.html", view=view_landschap.eif(catalogus))

    def elders() -> str:
        """Show comparable work elsewhere, by principle."""
        return show("elders.html", groepen=view_landschap.elders(catalogus))

    return authentieke_bronnen, kader, eif, elders


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
