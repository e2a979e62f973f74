"""The command ``python -m bench.screenshots``: every kind of page, as a picture to look at.

On a phone, a tablet and a desk, in light and in dark; and the states that no address opens alone:
the search window, the menu of a phone, the filters of the catalogue.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click
from playwright.sync_api import Browser, Page

from bench.browser import chromium
from bench.server import serve
from macros.paths import slug
from tests.browser.test_site import KINDS

ROOT = Path(__file__).parent.parent
WIDTHS = {360: 740, 768: 1024, 1280: 900}
"""Widths of what is looked at, with the heights that go with them, in CSS pixels."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HIGHEST = 6000
"""Where a picture is cut off, in CSS pixels: the book alone would be 200,000 high."""


@dataclass(frozen=True)
class Beeld:
    """What is looked at: an address, what a visitor does there, and on which widths."""

    path: str
    act: Callable[[Page], None] = lambda _page: None
    widths: Collection[int] = tuple(WIDTHS)
    whole: bool = True


def _search(word: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.keyboard.press("Control+k")
        page.get_by_role("combobox").fill(word)
        page.locator("[data-zoek=stand]:not(:empty)").wait_for()

    return act


def _open(name: str) -> Callable[[Page], None]:
    return lambda page: (
        page.locator("summary").filter(has_text=name).filter(visible=True).first.click()
    )


BEELDEN = {
    **{kind: Beeld(path) for kind, path in KINDS.items()},
    "catalogus zonder treffer": Beeld("hulpmiddelen/?q=qqxyz"),
    "catalogus met filters": Beeld("hulpmiddelen/?type=opleiding&status=ontwikkeld&type=oud"),
    "vergelijking": Beeld("hulpmiddelen/vergelijken/?id=magda&id=mijn-burgerprofiel&id=acm-idm"),
    "actieplan met filters": Beeld("actieplan/?timing=kort&eigenaar=digitaal-vlaanderen"),
    "niet gevonden met wat erop lijkt": Beeld("hulpmiddelen/magdda/"),
    "zoekvenster": Beeld("", _search("gemeente"), whole=False),
    "zoekvenster zonder treffer": Beeld("", _search("qqxyz"), whole=False),
    "menu op een telefoon": Beeld("hulpmiddelen/magda/", _open("Menu"), (360,), whole=False),
}
"""Every kind of page, and the states that matter."""


def take(page: Page, beeld: Beeld, file: Path) -> None:
    """Write a picture: of the window, or of the whole page until where it is cut off."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))")
    if not beeld.whole:
        page.screenshot(path=file, animations="disabled")
        return
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    page.screenshot(
        path=file,
        full_page=True,
        animations="disabled",
        clip={"x": 0, "y": 0, "width": width, "height": min(HIGHEST, height)},
    )


def visit(browser: Browser, address: str, target: Path, beelden: dict[str, Beeld]) -> None:
    """Open each page once per width, and take it in both schemes."""
    for width, height in WIDTHS.items():
        with browser.new_context(viewport={"width": width, "height": height}) as context:
            page = context.new_page()
            for name, beeld in beelden.items():
                if width not in beeld.widths:
                    continue
                page.goto(address + beeld.path, wait_until="networkidle")
                beeld.act(page)
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    take(page, beeld, target / f"{slug(name)}-{width}-{scheme}.png")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("soorten", nargs=-1)
def main(soorten: tuple[str, ...]) -> None:
    """Neem van elke soort pagina (of alleen van SOORTEN) beelden van de gebouwde site."""
    target = ROOT / "dist" / "schermafbeeldingen"
    if unknown := set(soorten) - set(BEELDEN):
        message = f"{', '.join(unknown)}. Kies uit: {', '.join(BEELDEN)}."
        raise click.BadParameter(message)
    if not soorten:
        shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    beelden = {name: beeld for name, beeld in BEELDEN.items() if not soorten or name in soorten}
    with serve(ROOT / "site") as site, chromium() as browser:
        visit(browser, site.address, target, beelden)
    click.echo(f"{len(list(target.glob('*.png')))} beelden in {target.relative_to(ROOT)}/")


main()
