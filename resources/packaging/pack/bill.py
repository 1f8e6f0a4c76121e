# SPDX-License-Identifier: MIT
"""The bill of materials of the bundle, in the CycloneDX format."""

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from resources.packaging.pack.contents import Part, normalize, read_parts
from resources.packaging.pack.workshop import Workshop, python, run, write

_NAMESPACE = uuid.UUID("6a0f6f0e-54c1-5b0e-9a3b-3d8f5d2f7c11")

_JUDGE = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1], encoding="utf-8").read())
sys.exit(f"not valid CycloneDX: {fault}" if fault else 0)
"""

Tree = dict[str, object]


def make_bill(shop: Workshop) -> Path:
    """Write the bill of materials; raises BuildError if it breaks the schema of its format."""
    text = json.dumps(bill_of(shop, read_parts()), indent=2, sort_keys=True) + "\n"
    bill = write(shop.dist / f"afterprompt-{shop.version}.cdx.json", text)
    run(python("-c", _JUDGE, bill), shop=shop)
    return bill


def bill_of(shop: Workshop, parts: tuple[Part, ...]) -> Tree:
    """Return the bill of materials; the same commit and the same parts give the same bill."""
    moment = datetime.fromtimestamp(shop.epoch, tz=UTC).isoformat().replace("+00:00", "Z")
    own = {
        "type": "application",
        "bom-ref": "afterprompt",
        "name": "afterprompt",
        "version": shop.version,
        "licenses": [{"license": {"id": "MIT"}}],
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, shop.commit)}",
        "version": 1,
        "metadata": {"timestamp": moment, "component": own},
        "components": [_component(part) for part in parts],
        "dependencies": list(_dependencies(parts)),
    }


def _component(part: Part) -> Tree:
    found: Tree = {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.license}],
        "purl": part.purl,
    }
    if part.compiled_in:
        found["components"] = [_inner(part, *inner) for inner in part.compiled_in]
    return found


def _inner(part: Part, name: str, version: str, purl: str) -> Tree:
    known = f"{name}@{version}" if version else name
    found: Tree = {"type": "library", "bom-ref": f"{part.purl}#{known}", "name": name}
    return found | ({"version": version} if version else {}) | ({"purl": purl} if purl else {})


def _dependencies(parts: tuple[Part, ...]) -> Iterator[Tree]:
    """Return who needs whom; Afterprompt needs what no other part asked for."""
    places = {normalize(part.name): part.purl for part in parts}
    asked_for = {need for part in parts for need in part.needs}
    yield {"ref": "afterprompt", "dependsOn": sorted(place for name, place in places.items() if name not in asked_for)}
    for part in parts:
        yield {"ref": part.purl, "dependsOn": sorted(places[need] for need in part.needs)}
