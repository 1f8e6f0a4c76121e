# SPDX-License-Identifier: MIT
"""The bill of materials names what is bundled, and what is compiled into it."""

import json
from pathlib import Path

import pytest

from resources.packaging.pack.bill import bill_of
from resources.packaging.pack.contents import Part
from resources.packaging.pack.workshop import Workshop

_SHOP = Workshop(dist=Path("dist"), work=Path("work"), commit="0" * 40, epoch=1_700_000_000, version="1.2")
_LOCK = Part(
    name="lock",
    version="3",
    license="MIT",
    texts=(),
    purl="pkg:pypi/lock@3",
    compiled_in=(("bolt", "0.5", "pkg:cargo/bolt@0.5"), ("spring", "", "pkg:github/smith/spring")),
)
_DOOR = Part(name="Door", version="1", license="ISC", texts=(), purl="pkg:pypi/door@1", needs=("lock",))


def test_a_part_lists_what_is_compiled_into_it_with_what_is_known() -> None:
    (component,) = json.loads(json.dumps(bill_of(_SHOP, (_LOCK,))))["components"]

    assert component["components"] == [
        {
            "type": "library",
            "bom-ref": "pkg:pypi/lock@3#bolt@0.5",
            "name": "bolt",
            "version": "0.5",
            "purl": "pkg:cargo/bolt@0.5",
        },
        {
            "type": "library",
            "bom-ref": "pkg:pypi/lock@3#spring",
            "name": "spring",
            "purl": "pkg:github/smith/spring",
        },
    ]


def test_the_program_needs_what_no_other_part_asks_for() -> None:
    needs = {
        item["ref"]: item["dependsOn"]
        for item in json.loads(json.dumps(bill_of(_SHOP, (_DOOR, _LOCK))))["dependencies"]
    }

    assert needs == {"afterprompt": ["pkg:pypi/door@1"], "pkg:pypi/door@1": ["pkg:pypi/lock@3"], "pkg:pypi/lock@3": []}


@pytest.mark.parametrize("commit", ["0" * 40, "f" * 40])
def test_each_commit_has_a_bill_of_its_own_and_always_the_same(commit: str) -> None:
    shop = Workshop(dist=Path("dist"), work=Path("work"), commit=commit, epoch=1_700_000_000, version="1.2")

    assert bill_of(shop, (_LOCK,)) == bill_of(shop, (_LOCK,))
    assert (bill_of(shop, ())["serialNumber"] == bill_of(_SHOP, ())["serialNumber"]) is (commit == _SHOP.commit)
