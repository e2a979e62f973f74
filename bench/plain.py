"""The same aids as plain Material would have them: a Markdown file each, its own theme and search.

In its favour: only the aids, without the pages of needs, plans and organisations, the facets, the
open data; and out of the navigation, which would cost it a minute more at 2,000.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.loader import load_catalogus

CONFIG = """\
site_name: Hulpmiddelen-catalogus
theme: {name: material, language: nl, font: false}
plugins: [search]
nav: [index.md]
not_in_nav: /hulpmiddelen/
"""


def make_plain(project: Path, target: Path) -> Path:
    """Write a project of plain Material with the aids of another project.

    Args:
        project: where the data are.
        target: the folder to make.
    """
    docs = target / "docs" / "hulpmiddelen"
    docs.mkdir(parents=True)
    (target / "mkdocs.yml").write_text(CONFIG, "utf-8")
    names = []
    for aid in load_catalogus(project).hulpmiddelen.values():
        record = aid.model_dump(mode="json", exclude_none=True)
        text = [f"# {aid.naam}\n", f"{record.pop('samenvatting')}\n"]
        text += [f"{record.pop('beschrijving', '')}\n"]
        for key, value in record.items():
            text += [f"## {key}\n", *_rows(value), ""]
        (docs / f"{aid.id}.md").write_text("\n".join(text), "utf-8")
        names.append(f"- [{aid.naam}](hulpmiddelen/{aid.id}.md)")
    (target / "docs" / "index.md").write_text("# Hulpmiddelen\n\n" + "\n".join(names), "utf-8")
    return target


def _rows(value: Any, indent: str = "") -> Iterator[str]:
    """Yield a value as a list in Markdown, nested as it is."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if isinstance(one, Mapping | list):
                yield f"{indent}- {key}"
                yield from _rows(one, f"{indent}    ")
            else:
                yield f"{indent}- {key}: {one}"
    elif isinstance(value, list):
        for number, one in enumerate(value, 1):
            if isinstance(one, Mapping | list):
                yield f"{indent}- {number}"
                yield from _rows(one, f"{indent}    ")
            else:
                yield f"{indent}- {one}"
    else:
        yield f"{indent}- {value}"
