"""The command ``python -m deploy``: what comes after building the site."""

from __future__ import annotations

import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import click

from deploy.offline import pack
from deploy.sbom import sbom
from deploy.servers import configurations
from macros.build import read_stand

ROOT = Path(__file__).parent.parent


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """De site naar een server brengen, of meenemen."""


@main.command()
def configuraties() -> None:
    """Schrijf de configuraties van nginx en Caddy opnieuw."""
    for path, content in configurations().items():
        (ROOT / "deploy" / path).write_text(content, "utf-8")


@main.command()
@click.option("--site", type=click.Path(exists=True, path_type=Path), default=ROOT / "site")
@click.option("--naar", type=click.Path(path_type=Path), default=ROOT / "dist", help="Doelmap.")
@click.option("--adres", envvar="SITE_URL", default="", help="Waarvoor de site gebouwd is.")
def offline(site: Path, naar: Path, adres: str) -> None:
    """Pak de gebouwde site in met een script dat ze opent; zeg ook waarmee ze gemaakt is."""
    stand = read_stand(ROOT)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    bill = sbom((ROOT / "requirements/site.txt").read_text("utf-8"), version, stand.epoch)
    target = naar / "hulpmiddelen-catalogus-offline.zip"
    pack(site, target, stand.epoch, urlsplit(adres).path, {"sbom.cdx.json": bill})
    (naar / "sbom.cdx.json").write_text(bill, "utf-8")
    click.echo(f"Klaar: {target}")


main()
