"""One stylesheet for a page, from a file per component.

A page would else wait for twenty files before it shows anything. The name follows from the
content, so that browsers may keep it for good.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

FOLDER = "stijl"
"""Where it is published; servers let browsers keep what lies there (``exports/server.py``)."""


def stylesheet(docs: Path, names: Sequence[str]) -> tuple[str, str]:
    """Return the path in the site and the content of the styles, in the order given.

    Args:
        docs: the folder that the names are in.
        names: paths of stylesheets below it.

    Raises:
        FileNotFoundError: when one does not exist.
    """
    content = "".join((docs / name).read_text("utf-8") for name in names)
    return f"{FOLDER}/{sha256(content.encode()).hexdigest()[:12]}.css", content
