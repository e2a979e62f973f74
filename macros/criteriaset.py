"""The fingerprints of the criteria: by these a file knows whether a question has changed since.

What counts is what an answer was given to: the id, the text with its sub-points, and the question.
Examples of evidence and indicators may change without asking anybody again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.catalogus import Catalogus
from macros.models import Criterium


@dataclass(frozen=True)
class Criteriastand:
    """The criteria as they are now.

    Attributes:
        versie: number of the version; empty when what stands here has not been given one.
        hash: fingerprint of the whole set, 16 hexadecimal characters.
        hashes: fingerprint of each criterion by its id, 12 hexadecimal characters.
    """

    versie: str
    hash: str
    hashes: Mapping[str, str]


def criteriastand(catalogus: Catalogus) -> Criteriastand:
    """Return the fingerprints of the criteria, and the version that they belong to."""
    hashes = {one.id: criterium_hash(one) for one in catalogus.criteria.values()}
    whole = set_hash(hashes.items())
    versions = catalogus.aftoetsen.criteriaset.versies
    known = next((one.versie for one in reversed(versions) if one.hash == whole), "")
    return Criteriastand(known, whole, hashes)


def criterium_hash(criterium: Criterium) -> str:
    """Return the fingerprint of what is asked; spaces and line ends do not count."""
    parts = [
        criterium.id,
        _even(criterium.tekst),
        [[deel.id, _even(deel.tekst)] for deel in criterium.deelpunten],
        _even(criterium.vraag or ""),
    ]
    return _hash(parts)[:12]


def set_hash(hashes: Iterable[tuple[str, str]]) -> str:
    """Return the fingerprint of a set of criteria, from those of its members, in any order."""
    return _hash(sorted(hashes))[:16]


def _even(text: str) -> str:
    return " ".join(text.split())


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()
