"""No broken link or anchor on the whole site, and no page that nothing leads to."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

INI = Path(__file__).parent / "linkchecker.ini"


def test_linkchecker_finds_nothing_broken_and_no_orphans(site, address):
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from linkcheck.command.linkchecker import linkchecker; linkchecker()",
            *("--config", str(INI), "--threads", "10", "--verbose", "--output", "csv", address),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    lines = [line for line in done.stdout.splitlines() if line and not line.startswith("#")]
    rows = list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";"))
    assert rows, done.stderr
    broken = [
        f"{row['parentname']} -> {row['urlname']}: {row['result']} {row['warningstring']}"
        for row in rows
        if row["valid"] != "True" or row["warningstring"]
    ]
    assert not broken, "\n".join(broken[:40])

    visited = {unquote(urlsplit(row["url"]).path) for row in rows if row["url"].startswith(address)}
    built = {
        "/" + path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("*.html")
        if path.name != "404.html"
    }
    assert not built - visited, f"pages that nothing leads to: {sorted(built - visited)[:20]}"


def test_every_anchor_stands_on_its_page(all_pages):
    ids = {path: {tag["id"] for tag in tree.select("[id]")} for path, tree in all_pages.items()}
    seen = 0
    broken = set()
    for path, tree in all_pages.items():
        for href in {tag["href"] for tag in tree.select("a[href*='#']")}:
            target = urlsplit(urljoin(f"https://site.invalid/{path}", href))
            if target.hostname != "site.invalid" or target.fragment.startswith("?"):
                continue  # another site, or the state of a filterable list
            page = unquote(target.path).removeprefix("/").removesuffix("index.html")
            seen += 1
            if page in ids and unquote(target.fragment) not in ids[page]:
                broken.add(f"{path or '/'} -> {href}")
    assert seen > len(all_pages)
    assert not broken, "\n".join(sorted(broken)[:40])
