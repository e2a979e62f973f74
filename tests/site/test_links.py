"""No broken link or anchor on the whole site, and no page that nothing leads to."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

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
