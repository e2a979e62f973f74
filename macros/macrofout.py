"""What a macro says when it is called with something that does not exist."""

from __future__ import annotations

from typing import Any

from macros.problems import did_you_mean


class MacroError(Exception):
    """A macro was called with something that does not exist; says so in Dutch."""


def known(kind: str, key: Any, records: Any) -> Any:
    """Return a record by its key, or say in Dutch that there is none.

    Raises:
        MacroError: when no record has the key.
    """
    if key not in records:
        hint = did_you_mean(str(key), [str(one) for one in records])
        raise MacroError(f'"{key}" is geen {kind}. {hint}')
    return records[key]
