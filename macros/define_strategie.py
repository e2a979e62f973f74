"""The macros of the strategy and what it stands in: its plan, the routes, the surroundings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.catalogus import Catalogus
from macros.macrofout import known
from macros.project import Project
from macros.views import actieplan as view_actieplan
from macros.views import dekking as view_dekking
from macros.views import eigenaars as view_eigenaars
from macros.views import governance as view_governance
from macros.views import landschap as view_landschap
from macros.views import principes as view_principes
from macros.views import processen as view_processen
from macros.views import raakvlakken as view_raakvlakken
from macros.views import registers as view_registers
from macros.views import routes as view_routes
from macros.views import soorten as view_soorten
from macros.views import strategie as view_strategie
from macros.views import stroom as view_stroom
from macros.views import tijdlijn as view_tijdlijn


def strategie_macros(project: Project, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    """Return the macros of the pages about the strategy and what surrounds it.

    Args:
        project: what the build knows.
        show: renders a template for the page at hand.
    """
    catalogus = project.catalogus
    return (
        *_plan(project, show),
        *_strategy(catalogus, show),
        *_routes(catalogus, show),
        *_landscape(catalogus, show),
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
        found = known("principe", id, catalogus.principes)
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
        found = known("route", id, catalogus.routes)
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
