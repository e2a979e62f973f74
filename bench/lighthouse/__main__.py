"""The command ``python -m bench.lighthouse``: the scores of six kinds of page, and what they miss.

Lighthouse itself comes from npm (``make lighthouse`` installs it); the browser is the system's.
Accessibility, good practice and findability are facts; the score for speed is a simulation of a
slow phone on a slow network, and lower when the machine is busy: the best of a few runs counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from bench.browser import find_chromium
from bench.server import serve

ROOT = Path(__file__).parent.parent.parent
PROGRAM = Path(__file__).with_name("node_modules") / ".bin" / "lighthouse"
PAGES = {
    "start": "",
    "catalogus": "hulpmiddelen/",
    "hulpmiddel": "hulpmiddelen/mijn-burgerprofiel/",
    "principe": "principes/standaard-digitaal/",
    "actieplan": "actieplan/",
    "aftoetsing": "aftoetsen/digitaal-herdacht/",
}
WANTED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The least that each category must score, in points of 100."""
TIMES = {
    "first-contentful-paint": "eerste beeld (ms)",
    "largest-contentful-paint": "grootste beeld (ms)",
    "total-blocking-time": "geblokkeerd (ms)",
    "cumulative-layout-shift": "verschuiving",
}
RUNS = 3
"""How often a page is measured before a score for speed below the least counts."""


def run(address: str) -> dict[str, Any]:
    """Return Lighthouse's report on an address.

    Raises:
        RuntimeError: when Lighthouse ends with an error, with what it says.
    """
    command = [str(PROGRAM), address, "--quiet", "--output=json"]
    command += [f"--only-categories={','.join(WANTED)}"]
    command += ["--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
    settings = {**os.environ, "CHROME_PATH": find_chromium()}
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def scores(report: Mapping[str, Any]) -> dict[str, int]:
    """Return the points of every category."""
    return {name: round(report["categories"][name]["score"] * 100) for name in WANTED}


def misses(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield each category below what it must score, with the audits that cost it points."""
    for name, points in scores(report).items():
        if points < WANTED[name]:
            refs = [one["id"] for one in report["categories"][name]["auditRefs"] if one["weight"]]
            lost = [one for one in refs if (report["audits"][one]["score"] or 0) < 1]
            yield f"{name} {points}, minstens {WANTED[name]}: {', '.join(lost)}"


def best(address: str) -> dict[str, Any]:
    """Return the report with the most points for speed; once is enough when all is well."""
    reports: list[dict[str, Any]] = []
    while len(reports) < RUNS and not any(not list(misses(one)) for one in reports):
        reports.append(run(address))
    return max(reports, key=lambda one: scores(one)["performance"])


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Meet zes soorten pagina's van de gebouwde site; eindig met 1 als er een tekortschiet."""
    click.echo(f"| pagina | {' | '.join([*WANTED, *TIMES.values()])} |")
    click.echo("|---|" + "---:|" * (len(WANTED) + len(TIMES)))
    wrong = []
    with serve(ROOT / "site") as site:
        for kind, path in PAGES.items():
            report = best(site.address + path)
            times = [f"{report['audits'][name]['numericValue']:.4g}" for name in TIMES]
            click.echo(f"| {kind} | {' | '.join([*map(str, scores(report).values()), *times])} |")
            wrong += [f"{kind}: {one}" for one in misses(report)]
    click.echo(f"\nBelasting van de computer: {os.getloadavg()[0]:.1f} op {os.cpu_count()} kernen.")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
