# SPDX-License-Identifier: MIT
"""Runs the steps of a build in their order; `resources/packaging/build` starts it."""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from resources.packaging.pack import archive, bundle, debian, papers, python_packages, report, validate
from resources.packaging.pack.report import say
from resources.packaging.pack.workshop import BuildError, Workshop, open_workshop

_STEPS: dict[str, tuple[str, Callable[[Workshop], tuple[Path, ...]]]] = {
    "python": ("wheel and source archive", python_packages.make_wheel_and_sdist),
    "papers": ("man page, completions, icons, notices, bill of materials", papers.make_papers),
    "pictures": ("pictures for stores", papers.make_pictures),
    "bundle": ("the one-folder bundle", bundle.make_bundle),
    "references": ("what sizes are compared with", bundle.make_references),
    "deb": ("package for Debian", debian.make_deb),
    "archive": ("archive that runs anywhere on Linux", archive.make_archive),
    "validate": ("what the distribution's validators say", validate.validate),
    "report": ("sizes and digests", report.make_report),
}
_ONLY_ON_LINUX = {"deb", "archive", "validate"}


def main() -> int:
    """Run the steps that were asked for, else all, and return the exit status."""
    shop = open_workshop()
    for name in _asked_for():
        words, step = _STEPS[name]
        say(f"== {words}")
        start = time.monotonic()
        for path in step(shop):
            say(f"  {path.relative_to(shop.dist.parent)}")
        say(f"  {time.monotonic() - start:.0f} s")
    return 0


def _asked_for() -> tuple[str, ...]:
    listed = "\n".join(f"  {name:<12}{words}" for name, (words, _) in _STEPS.items())
    parser = argparse.ArgumentParser(
        prog="resources/packaging/build",
        description="Builds what is handed out, from the commit that is checked out, into dist/.",
        epilog=f"steps, in this order:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("steps", nargs="*", metavar="STEP", help="only these; else all that this system can build")
    given = parser.parse_args().steps
    unknown = [name for name in given if name not in _STEPS]
    if unknown:
        parser.error(f"no such step: {', '.join(unknown)}")
    here = [name for name in _STEPS if sys.platform == "linux" or name not in _ONLY_ON_LINUX]
    return tuple(name for name in here if not given or name in given)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BuildError as error:
        sys.exit(f"resources/packaging/build: {error}")
