"""What WCAG 2.2 asks that neither axe nor the kinds of pages in ``test_site.py`` show."""

from __future__ import annotations

import pytest

from tests.browser.test_site import KINDS

BUSY = ("start", "catalogus", "hulpmiddel", "dekking", "vragen van een aftoetsing", "actieplan")
"""The kinds with the most to press, to read and to fit."""
PHONE = {"width": 360, "height": 640}

HIDDEN = """() => {
  const one = document.activeElement
  const box = one.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) =>
    [left + (right - left) * x, top + (bottom - top) * y]))
  const seen = points.some(([x, y]) => {
    const found = document.elementFromPoint(x, y)
    return found && (one.contains(found) || found.contains(one) ||
      [...(one.labels ?? [])].some((label) => label.contains(found)))
  })
  return one === document.body || seen ? "" : one.outerHTML.slice(0, 120)
}"""
"""What has the focus and cannot be seen, in part at least; empty when it can."""

SPACING = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`)
  document.adoptedStyleSheets = [sheet]
  return [...document.querySelectorAll("body *")].filter((one) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(one)
    const cut = (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1) ||
      (overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1)
    return cut && clipPath === "none" && one.checkVisibility()
  }).map((one) => one.outerHTML.slice(0, 120))
}"""
"""What is cut off once a reader sets the spacing of WCAG 1.4.12."""


@pytest.mark.parametrize("kind", BUSY)
def test_the_focus_never_hides_behind_what_sticks(tab, kind):
    tab.set_viewport_size(PHONE)
    tab.goto(tab.address + KINDS[kind])
    for key, times in (("Tab", 40), ("Shift+Tab", 60)):
        for _ in range(times):
            tab.keyboard.press(key)
            assert tab.evaluate(HIDDEN) == "", key


@pytest.mark.parametrize("kind", BUSY)
def test_a_finger_finds_every_target_on_a_phone(tab, axe, kind):
    tab.set_viewport_size(PHONE)
    tab.goto(tab.address + KINDS[kind])
    # What is not drawn until it is scrolled to has no true place yet.
    tab.evaluate(
        """() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync("* { content-visibility: visible !important }")
          document.adoptedStyleSheets = [sheet]
        }"""
    )
    assert axe(tab, rules=["target-size"]) == []


@pytest.mark.parametrize("kind", BUSY)
def test_more_space_in_the_text_loses_nothing(tab, kind):
    tab.set_viewport_size(PHONE)
    tab.goto(tab.address + KINDS[kind])
    assert tab.evaluate(SPACING) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("kind", BUSY)
def test_who_wants_no_motion_gets_none(tab, kind):
    tab.emulate_media(reduced_motion="reduce")
    tab.goto(tab.address + KINDS[kind])
    slow = """[...document.querySelectorAll("*")].flatMap((one) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one)
      const long = `${transitionDuration}, ${animationDuration}`.split(", ")
        .some((time) => parseFloat(time) > 0.01)
      return long || scrollBehavior === "smooth" ? [one.outerHTML.slice(0, 120)] : []
    })"""
    assert tab.evaluate(slow) == []


@pytest.mark.parametrize("kind", BUSY)
def test_forced_colours_keep_borders_focus_and_pictures(tab, kind):
    tab.emulate_media(forced_colors="active")
    tab.goto(tab.address + KINDS[kind])
    for _ in range(12):
        tab.keyboard.press("Tab")
        style = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none", tab.evaluate("document.activeElement.outerHTML.slice(0, 120)")
    # What is pressed must be seen without its background.
    bare = """[...document.querySelectorAll("button, .knop, input, select, textarea")]
      .filter((one) => one.checkVisibility() && !one.matches("[type=file], [type=range]"))
      .filter((one) => {
        const { borderStyle, textDecorationLine, appearance } = getComputedStyle(one)
        return borderStyle === "none" && textDecorationLine === "none" && appearance === "none" &&
          !one.querySelector("svg")
      }).map((one) => one.outerHTML.slice(0, 120))"""
    assert tab.evaluate(bare) == []
