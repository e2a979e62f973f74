"""The blocks of cards: they hold what was chosen last, however soon that was after the rest."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

COUNT = 310  # more than are filled at once
CARDS = st.lists(st.integers(0, COUNT - 1), unique=True, max_size=COUNT)
BACKWARDS = list(reversed(range(COUNT)))
STEPS = st.lists(st.tuples(CARDS, st.integers(0, 4)), min_size=1, max_size=4)


@pytest.fixture(scope="module")
def blocks(browser, address):
    """``blocks(steps)`` shows cards, does some of what can wait, and so on; the last time all."""
    page = browser.new_page()
    page.goto(address + "over/privacy/")

    def run(steps):
        return page.evaluate(
            """async ([address, count, steps]) => {
              const { maakKaarten } = await import(address + "js/catalogus/kaarten.js")
              const list = document.createElement("div")
              list.dataset.perBlok = "6"
              const cards = Array.from({ length: count }, (_, number) => {
                const card = document.createElement("article")
                card.dataset.hulpmiddel = String(number)
                return card
              })
              for (let start = 0; start < count; start += 6) {
                const block = document.createElement("div")
                block.append(...cards.slice(start, start + 6))
                list.append(block)
              }
              document.body.append(list)
              const { toon } = maakKaarten(list)
              let rest = []
              for (const [wanted, done] of steps) {
                rest = toon(wanted.map((number) => cards[number]))
                rest.slice(0, done).forEach((task) => task())
              }
              const first = [...list.querySelectorAll("[data-hulpmiddel]")].slice(0, 120)
              rest.forEach((task) => task())
              const blocks = [...list.children].map((block) => ({
                hidden: block.hidden || block.classList.contains("kaarten--straks"),
                cards: [...block.children].map((card) => Number(card.dataset.hulpmiddel)),
              }))
              list.remove()
              return { blocks, first: first.map((card) => Number(card.dataset.hulpmiddel)) }
            }""",
            [address, COUNT, steps],
        )

    yield run
    page.close()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
@example(steps=[(BACKWARDS, 1), (BACKWARDS, 0)])
def test_the_blocks_hold_what_was_chosen_last(blocks, steps):
    wanted = steps[-1][0]
    answer = blocks(steps)
    assert [card for block in answer["blocks"] for card in block["cards"]] == wanted
    assert [len(block["cards"]) for block in answer["blocks"]][: len(wanted) // 6] == (
        [6] * (len(wanted) // 6)
    )
    for block in answer["blocks"]:
        assert block["hidden"] is (not block["cards"])


def test_the_first_cards_are_right_at_once(blocks):
    assert blocks([(BACKWARDS, 0)])["first"] == BACKWARDS[:120]


def test_every_card_is_laid_out_on_paper(tab):
    tab.goto(tab.address + "hulpmiddelen/")
    expect(tab.locator(".catalogus--werkt")).to_be_visible()
    tab.emulate_media(media="print")
    kinds = tab.locator(".kaarten--blok").evaluate_all(
        "all => all.map(one => getComputedStyle(one).contentVisibility)"
    )
    assert set(kinds) == {"visible"}


def test_the_end_of_the_page_is_reached(tab):
    tab.goto(tab.address + "hulpmiddelen/")
    last = tab.locator(".kaart").last
    last.get_by_role("link").focus()
    expect(last).to_be_in_viewport()
