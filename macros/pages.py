"""The pages that follow from records: one page per aid, need, action, organisation, process.

Nothing here knows MkDocs; the hook turns these into its files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from macros import paths
from macros.catalogus import Catalogus
from macros.models import Record
from macros.render import render
from macros.views.actieplan import plan_facetpaginas
from macros.views.acties import actie_pagina
from macros.views.boek import boek
from macros.views.facetten import facetpaginas
from macros.views.hulpmiddelen import HulpmiddelPagina, hulpmiddel_pagina
from macros.views.organisaties import organisatie_pagina
from macros.views.principes import nood_pagina
from macros.views.processen import proces_pagina
from macros.views.shared import Verwijzing
from macros.views.zoeken import (
    Vindbaar,
    actie_vindbaar,
    hulpmiddel_vindbaar,
    nood_vindbaar,
    organisatie_vindbaar,
    proces_vindbaar,
)


@dataclass(frozen=True)
class GeneratedPage:
    """A page that is made from a record.

    Attributes:
        path: its address, relative to the root, ending in a slash.
        title: title of the page.
        description: one sentence for search engines and previews.
        parent: path of the hand-written page that it stands under.
        data_file: the file in which the record is written.
        body: makes the HTML of the page.
        previous: the page before it in its own order, if it has one.
        next: the page after it.
        search: what the site search is told; without it the page stays out of the index.
        record: the record that it is about, for the data in its head.
        begrippen: whether terms in its prose get their meaning on the spot.
    """

    path: str
    title: str
    description: str
    parent: str
    data_file: str
    body: Callable[[], str]
    previous: Verwijzing | None = None
    next: Verwijzing | None = None
    search: Vindbaar | None = None
    record: Record | None = None
    begrippen: bool = True


def generated_pages(catalogus: Catalogus, vandaag: date) -> Iterator[GeneratedPage]:
    """Yield the page of every record that has one.

    Args:
        catalogus: the records.
        vandaag: the day of the state that the build shows.
    """
    aids = {one: hulpmiddel_pagina(catalogus, one) for one in catalogus.hulpmiddelen}
    yield from _hulpmiddelen(catalogus, aids)
    yield from _facetten(catalogus)
    yield _boek(catalogus, aids)
    yield from _noden(catalogus)
    yield from _acties(catalogus, vandaag)
    yield from _planfacetten(catalogus, vandaag)
    yield from _organisaties(catalogus)
    yield from _processen(catalogus)


def _hulpmiddelen(
    catalogus: Catalogus, aids: Mapping[str, HulpmiddelPagina]
) -> Iterator[GeneratedPage]:
    for h in catalogus.hulpmiddelen.values():
        path = paths.hulpmiddel_path(h.id)
        yield GeneratedPage(
            path,
            h.naam,
            h.samenvatting,
            "hulpmiddelen/",
            f"data/hulpmiddelen/{h.id}.yml",
            partial(render, "hulpmiddel.html", path, pagina=aids[h.id]),
            search=hulpmiddel_vindbaar(catalogus, h),
            record=h,
        )


def _facetten(catalogus: Catalogus) -> Iterator[GeneratedPage]:
    for view in facetpaginas(catalogus):
        yield GeneratedPage(
            view.path,
            view.titel,
            f"Alle hulpmiddelen met {view.facet.lower()} {view.waarde.lower()}.",
            "hulpmiddelen/",
            "docs/hulpmiddelen/index.md",
            partial(render, "facetpagina.html", view.path, pagina=view),
            begrippen=False,
        )


def _boek(catalogus: Catalogus, aids: Mapping[str, HulpmiddelPagina]) -> GeneratedPage:
    """The book repeats what stands elsewhere, so the search does not take it up."""
    path = paths.BOEK
    return GeneratedPage(
        path,
        "Het boek",
        "Alle hulpmiddelen op één pagina, om af te drukken of als PDF te bewaren.",
        "hulpmiddelen/",
        "docs/hulpmiddelen/index.md",
        lambda: render("boek.html", path, boek=boek(catalogus, aids)),
    )


def _noden(catalogus: Catalogus) -> Iterator[GeneratedPage]:
    for criterium in catalogus.criteria.values():
        path = paths.nood_path(criterium)
        view = nood_pagina(catalogus, criterium)
        yield GeneratedPage(
            path,
            criterium.nood,
            f"{criterium.id}: {criterium.tekst}",
            "noden/",
            "data/criteria.yml",
            partial(render, "nood.html", path, pagina=view),
            view.vorige,
            view.volgende,
            nood_vindbaar(catalogus, criterium),
            criterium,
        )


def _acties(catalogus: Catalogus, vandaag: date) -> Iterator[GeneratedPage]:
    for actie in catalogus.acties.values():
        path = paths.actie_path(actie.nummer)
        view = actie_pagina(catalogus, actie.nummer, vandaag)
        yield GeneratedPage(
            path,
            f"Actie {actie.nummer}: {actie.titel}",
            actie.samenvatting,
            "actieplan/",
            "data/acties.yml",
            partial(render, "actie.html", path, pagina=view),
            view.vorige,
            view.volgende,
            actie_vindbaar(catalogus, actie),
            actie,
        )


def _planfacetten(catalogus: Catalogus, vandaag: date) -> Iterator[GeneratedPage]:
    for view in plan_facetpaginas(catalogus, vandaag):
        yield GeneratedPage(
            view.path,
            view.titel,
            f"Alle acties van het plan met {view.facet.lower()} {view.waarde.lower()}.",
            "actieplan/",
            "docs/actieplan/index.md",
            partial(render, "planfacet.html", view.path, pagina=view),
        )


def _organisaties(catalogus: Catalogus) -> Iterator[GeneratedPage]:
    aids = {h.naam for h in catalogus.hulpmiddelen.values()}
    for organisatie in catalogus.organisaties.values():
        naam = organisatie.naam
        path = paths.organisatie_path(organisatie.id)
        view = organisatie_pagina(catalogus, organisatie.id)
        yield GeneratedPage(
            path,
            f"{naam} ({organisatie.soort})" if naam in aids else naam,
            organisatie.omschrijving or f"Hulpmiddelen en acties van {naam}.",
            "organisaties/",
            "data/organisaties.yml",
            partial(render, "organisatie.html", path, pagina=view),
            search=organisatie_vindbaar(organisatie),
            record=organisatie,
        )


def _processen(catalogus: Catalogus) -> Iterator[GeneratedPage]:
    for proces in catalogus.processen.processen:
        path = paths.proces_path(proces.id)
        view = proces_pagina(catalogus, proces)
        yield GeneratedPage(
            path,
            proces.naam,
            f"Afgetoetst proces: {proces.naam}. Bevindingen en aanbevelingen.",
            "processen/",
            "data/processen.yml",
            partial(render, "proces.html", path, pagina=view),
            search=proces_vindbaar(proces),
            record=proces,
        )
