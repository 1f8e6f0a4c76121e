# SPDX-License-Identifier: MIT
"""The files of the model have one layout, so that a diff shows what changed and nothing else."""

import json
from pathlib import Path

import pytest

from tests.policy.layout import FOLDER, laid_out, policy_files


@pytest.mark.parametrize("path", policy_files(), ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_file_of_the_model_has_the_layout(path: Path) -> None:
    content = path.read_text(encoding="utf-8")

    assert content == laid_out(json.loads(content)), "run python -m tests.policy.layout"


def test_what_fits_on_a_line_stands_on_one() -> None:
    record = {"id": "a", "when": {"plan": ["free", "pro"]}, "long": ["x" * 80, "y" * 80], "empty": {}}

    assert laid_out({"records": [record]}).splitlines() == [
        "{",
        '  "records": [',
        "    {",
        '      "id": "a",',
        '      "when": {"plan": ["free", "pro"]},',
        '      "long": [',
        f'        "{"x" * 80}",',
        f'        "{"y" * 80}"',
        "      ],",
        '      "empty": {}',
        "    }",
        "  ]",
        "}",
    ]


def test_what_goes_without_saying_is_left_out() -> None:
    rule: dict[str, object] = {
        "id": "a",
        "evidence": [],
        "facts": [],
        "overrides": [],
        "confidence": "high",
        "note": None,
    }
    other = {"id": "b", "facts": ["F1"], "confidence": "low"}

    assert json.loads(laid_out({"rules": [rule, other]})) == {"rules": [{"id": "a"}, other]}
