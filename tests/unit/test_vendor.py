"""What others made and the site ships is what we checked, with its licence."""

from __future__ import annotations

import hashlib

from tests.conftest import ROOT


def test_the_yaml_reader_is_the_one_that_was_built():
    rows = (ROOT / "tools/vendor/SHA256SUMS").read_text("utf-8").splitlines()
    sums = dict(reversed(row.split("  ")) for row in rows)
    made = ROOT / "docs/js/vendor/libyaml.wasm"
    assert hashlib.sha256(made.read_bytes()).hexdigest() == sums[made.name]
    assert "Permission is hereby granted" in (made.parent / "libyaml.txt").read_text("utf-8")
