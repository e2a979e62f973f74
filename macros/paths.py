"""Where each record's page stands: addresses relative to the root of the site.

These addresses are a public contract; everything that links goes through here.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from macros.models import Criterium, Principe, Route

BOEK = "hulpmiddelen/boek/"
"""The whole catalogue on one page."""


def slug(value: str) -> str:
    """Return a value of a list of choices as it stands in addresses (``in-ontwikkeling``)."""
    return value.replace(" ", "-").lower()


def hulpmiddel_path(hulpmiddel_id: str) -> str:
    """Return the address of an aid's page."""
    return f"hulpmiddelen/{hulpmiddel_id}/"


def nood_path(criterium: Criterium) -> str:
    """Return the address of a criterion's page, where its aids stand."""
    return f"noden/{criterium.id.lower()}/"


def principe_path(principe: Principe) -> str:
    """Return the address of a principle's explainer."""
    return f"principes/{principe.id}/"


def vragen_path(principe: Principe) -> str:
    """Return the address of the questions of a principle in the self-assessment."""
    return f"aftoetsen/{principe.id}/"


def actie_path(nummer: int) -> str:
    """Return the address of an action's page."""
    return f"actieplan/{nummer}/"


def organisatie_path(organisatie_id: str) -> str:
    """Return the address of an organisation's page."""
    return f"organisaties/{organisatie_id}/"


def proces_path(proces_id: str) -> str:
    """Return the address of a tested process's page."""
    return f"processen/{proces_id}/"


def type_path(value: str) -> str:
    """Return the address of the page with the aids of one type."""
    return f"hulpmiddelen/type/{slug(value)}/"


def route_path(route: Route) -> str:
    """Return the address of a route; the one for less digital users stands on their own page."""
    return f"routes/{route.id}/" if route.doelgroep else f"{route.id}/"


def voorstel_path(**asks: str) -> str:
    """Return the address of the form for proposals.

    Args:
        asks: ``id`` of the aid to correct, or ``criterium`` that a new one helps with.
    """
    return f"bijdragen/voorstel/{'?' if asks else ''}{urlencode(asks)}"


def edit_url(template: str, file: str) -> str:
    """Return where a file is edited.

    Args:
        template: the address at the forge, with ``{path}`` for the file; may be empty.
        file: path of the file from the project's root.

    Returns:
        The full address, or nothing when there is no template.
    """
    return template.replace("{path}", quote(file)) if template else ""


def new_file_template(edit: str) -> str:
    """Return where a file is added at a forge, by the address where one is edited there.

    Args:
        edit: the address at GitHub or GitLab, with ``{path}`` for the file; may be empty.

    Returns:
        The address with ``{path}`` and, as GitHub takes it, ``{tekst}`` for the content; nothing
        when the forge is another one.
    """
    found = re.fullmatch(r"(https://.+?)(/-)?/edit/(.+)/\{path\}", edit)
    if found is None:
        return ""
    repository, is_gitlab, branch = found.groups()
    if is_gitlab:
        return f"{repository}/-/new/{branch}?file_name={{path}}"
    return f"{repository}/new/{branch}?filename={{path}}&value={{tekst}}"


def relative(target: str, page: str) -> str:
    """Return the link from one page to an address of the site.

    Args:
        target: address relative to the root, with an optional ``#anchor``.
        page: address of the page that holds the link.
    """
    path, mark, anchor = target.partition("#")
    to, here = path.split("/"), page.split("/")[:-1]
    shared = 0
    while shared < min(len(here), len(to) - 1) and to[shared] == here[shared]:
        shared += 1
    link = "../" * (len(here) - shared) + "/".join(to[shared:])
    return f"{link or './'}{mark}{anchor}"
