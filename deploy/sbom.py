"""What the site is built with, as a CycloneDX software bill of materials.

It lists the pinned Python packages, which is all there is: the pages load only our own scripts and
Pagefind, and that comes from one of these packages. The hash of every file that may be installed
stands in ``requirements/``.
"""

from __future__ import annotations

import json
import re
import uuid
from datetime import UTC, datetime

_ROW = re.compile(r"^([A-Za-z0-9][\w.-]*)==([\w.!+]+)(?: *; *(.*?))? *\\?$", re.MULTILINE)
_NAME = "hulpmiddelen-catalogus"


def sbom(requirements: str, version: str, epoch: int) -> str:
    """Return the bill of materials (CycloneDX 1.6, JSON), the same for the same input.

    Args:
        requirements: the text of a pinned requirements file.
        version: version of this project.
        epoch: seconds since 1970 of the state that is built.
    """
    components = [
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
