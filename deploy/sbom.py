"""What the site is built with, as a CycloneDX software bill of materials.

It lists the pinned Python packages and the one thing that comes from none of them: libyaml, which
reads YAML in the form for proposals. Besides those the pages load only our own scripts and
Pagefind, and that comes from one of the packages. The hash of every file that may be installed
stands in ``requirements/``; of libyaml, in ``tools/vendor/SHA256SUMS``.
"""

from __future__ import annotations

import json
import re
import uuid
from datetime import UTC, datetime
from typing import Any

_ROW = re.compile(r"^([A-Za-z0-9][\w.-]*)==([\w.!+]+)(?: *; *(.*?))? *\\?$", re.MULTILINE)
_NAME = "hulpmiddelen-catalogus"

_LIBYAML = "pkg:github/yaml/libyaml@0.2.5"
LIBYAML: dict[str, Any] = {
    "type": "library",
    "bom-ref": _LIBYAML,
    "name": "libyaml",
    "version": "0.2.5",
    "scope": "required",
    "licenses": [{"license": {"id": "MIT"}}],
    "purl": _LIBYAML,
}
"""What no package brings: the reader of YAML in ``docs/js/vendor/``; see ``tools/vendor/``."""


def sbom(requirements: str, version: str, epoch: int) -> str:
    """Return the bill of materials (CycloneDX 1.6, JSON), the same for the same input.

    Args:
        requirements: the text of a pinned requirements file.
        version: version of this project.
        epoch: seconds since 1970 of the state that is built.
    """
    components: list[dict[str, Any]] = [
        {
            "type": "library",
            "bom-ref": _purl(name, found),
            "name": name,
            "version": found,
            # A marker says that only some systems or versions of Python install it.
            "scope": "optional" if marker else "required",
            "purl": _purl(name, found),
        }
        for name, found, marker in _ROW.findall(requirements)
    ]
    components.append(LIBYAML)
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, requirements + version)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": _NAME,
                "name": _NAME,
                "version": version,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            },
        },
        "components": components,
    }
    return json.dumps(bill, indent=2) + "\n"


def _purl(name: str, version: str) -> str:
    """Return a package's address of identity; names are normalised as PyPI does."""
    return f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}"
