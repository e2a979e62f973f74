"""The macros of the pages for editors: how to contribute, and how well the catalogue is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.project import Project
from macros.views.gezondheid import gezondheid as view_gezondheid


def redactie_macros(project: Project, show: Callable[..., str]) -> tuple[Callable[..., Any], ...]:
    """Return the macros for the pages of editors.

    Args:
        project: what the build knows.
        show: renders a template for the page at hand.
    """

    def gezondheid() -> str:
        """Show what is overdue, loose, broken or missing."""
        view = view_gezondheid(project.catalogus, project.stand.datum, project.bewerken)
        return show("gezondheid.html", view=view)

    return (gezondheid,)
