"""The catalogue: data, views and pages. mkdocs-macros looks here for ``define_env``."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; what only a build needs is loaded by then, not by every command."""
    from macros.define import define_env as register  # noqa: PLC0415

    register(env)
