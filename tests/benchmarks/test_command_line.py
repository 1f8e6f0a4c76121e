# SPDX-License-Identifier: MIT
"""How long the command line takes, against the least that such a program can take."""

import pytest

from tests.benchmarks.measure import compare, python, report

# What the installed script does.
_ENTRANCE = "import sys; from desktop_app.__main__ import main; sys.exit(main())"
_EXPLAIN = ("explain", "-a", "channel=claude-app", "-a", "plan=free", "--format", "json")


@pytest.mark.parametrize(
    ("what", "base", "arguments"),
    [
        ("--help against an empty program", "pass", ("--help",)),
        ("explain against its imports", "import json, dataclasses, argparse, datetime", _EXPLAIN),
    ],
)
def test_command_line_time(what: str, base: str, arguments: tuple[str, ...]) -> None:
    ratio = compare(python("-c", base), python("-c", _ENTRANCE, *arguments))

    report(f"{what} ({ratio.base:.0f} ms and {ratio.measured:.0f} ms)", ratio.ratio, 2.5, "times")
