"""Going through a page as a person without a mouse does."""

from __future__ import annotations

FOCUS = """() => {
  const element = document.activeElement
  const texts = [element.labels?.[0]?.textContent, element.textContent]
  return texts.map((text) => (text ?? "").replace(/\\s+/g, " ").trim())
}"""


def tab_to(page, name, *, limit=400):
    """Press Tab until the focus is on what has a name that begins so; returns how often."""
    for count in range(limit):
        page.keyboard.press("Tab")
        if any(text.startswith(name) for text in page.evaluate(FOCUS)):
            return count
    raise AssertionError(f"het toetsenbord komt niet bij {name!r}")


def type_in(page, name, text):
    """Go to a field and type, also to choose from a list."""
    tab_to(page, name)
    page.keyboard.type(text)
