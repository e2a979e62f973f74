"""The command ``python -m deploy``: what comes after building the site."""

from __future__ import annotations

from pathlib import Path

import click

from deploy.servers import configurations

ROOT = Path(__file__).parent.parent


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """De site naar een server brengen, of meenemen."""


@main.command()
def configuraties() -> None:
    """Schrijf de configuraties van nginx en Caddy opnieuw."""
    for path, content in configurations().items():
        (ROOT / "deploy" / path).write_text(content, "utf-8")


main()
