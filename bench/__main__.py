"""The command ``python -m bench``: measure, show, and keep for comparing."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from bench.aftoetsen import measure_saving
from bench.browser import chromium, measure_answers, measure_weight
from bench.build import make_project, measure_build, measure_load, measure_plain
from bench.pages import as_markdown as pages_as_markdown
from bench.pages import measure_pages
from bench.report import Meting, as_json, as_markdown
from bench.server import serve

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "bench" / "results.json"
SIZES = (100, 500, 2000)
"""Above the number of real aids, whose ids made ones take over."""


def measure(naam: str, count: int | None) -> Meting:
    """Measure one catalogue in a folder that is gone afterwards.

    Args:
        naam: what it is called in the table.
        count: how many aids to make; ``None`` measures the real data.
    """
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        project = make_project(ROOT, Path(folder) / "project", count)
        laden = measure_load(project)
        target = Path(folder) / "site"
        bouwen = measure_build(project, target)
        gewoon = measure_plain(project, Path(folder) / "gewoon")
        with serve(target) as site, chromium() as browser:
            gewicht = measure_weight(browser, site)
            antwoorden = measure_answers(browser, site)
            bewaren = measure_saving(browser, site)
    load = (before, os.getloadavg()[0])
    return Meting(naam, laden, bouwen, gewoon, gewicht, antwoorden, bewaren, load)


def measure_budgets() -> str:
    """Build today's site and hold each kind of page to its budget; return a table."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        project = make_project(ROOT, Path(folder) / "project", None)
        target = Path(folder) / "site"
        measure_build(project, target)
        with serve(target) as site, chromium() as browser:
            return pages_as_markdown(list(measure_pages(browser, site)))


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--aantal",
    "sizes",
    type=int,
    multiple=True,
    default=SIZES,
    show_default=True,
    help="Hoeveel hulpmiddelen een gemaakte catalogus heeft; mag meer dan eens.",
)
@click.option("--alleen-budgetten", "only", is_flag=True, help="Meet alleen de soorten pagina's.")
def main(sizes: tuple[int, ...], only: bool) -> None:  # noqa: FBT001 - an option of a command
    """Meet laden, bouwen, gewicht en antwoord van de echte en van gemaakte catalogussen."""
    sys.stderr.write("budgetten …\n")
    click.echo(measure_budgets() + "\n")
    if only:
        return
    metingen = []
    for naam, count in [
        ("vandaag", None),
        *((f"{size:,}".replace(",", "."), size) for size in sizes),
    ]:
        sys.stderr.write(f"{naam} …\n")
        metingen.append(measure(naam, count))
        RESULTS.write_text(as_json(metingen), "utf-8")
    click.echo(as_markdown(metingen))


main()
