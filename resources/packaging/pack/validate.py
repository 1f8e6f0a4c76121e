# SPDX-License-Identifier: MIT
"""Lets the tools of the distribution judge what was made."""

import shutil
from pathlib import Path

from resources.packaging.pack.papers import APP_ID
from resources.packaging.pack.report import say
from resources.packaging.pack.workshop import BuildError, Workshop, run


def validate(shop: Workshop) -> tuple[Path, ...]:
    """Run every validator; raises BuildError at the first that finds fault."""
    papers = shop.papers
    _judge(shop, "desktop-file-validate", papers / "afterprompt.desktop")
    # The pictures are put up after the build, so nothing is fetched.
    _judge(shop, "appstreamcli", "validate", "--no-net", "--pedantic", papers / f"{APP_ID}.metainfo.xml")
    _judge(shop, "bash", "-n", papers / "completions/afterprompt")
    for shell, name in (("zsh", "_afterprompt"), ("fish", "afterprompt.fish")):
        _judge(shop, shell, "-n", papers / "completions" / name, is_optional=True)
    _judge(shop, "man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", papers / "afterprompt.1", is_optional=True)
    for package in sorted(shop.dist.glob("*.deb")):
        _judge(shop, "lintian", "--allow-root", "--fail-on", "error,warning", package)
    return ()


def _judge(shop: Workshop, *command: str | Path, is_optional: bool = False) -> None:
    name = str(command[0])
    if shutil.which(name) is None:
        if is_optional:
            say(f"  not installed, left out: {name}")
            return
        raise BuildError(f"{name} is not installed: see README.md beside this package")
    said = run(command, shop=shop).strip()
    heard = said if name != "man" else ""
    say(f"  fine: {name} {Path(command[-1]).name}" + (f"\n{heard}" if heard else ""))
