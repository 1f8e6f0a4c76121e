# SPDX-License-Identifier: MIT
"""Lets the tools of the distribution judge what was made."""

import shutil
from pathlib import Path

from resources.packaging.pack.identity import APP_ID
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
        _leaves_the_rest_alone(shop, package)
    return ()


def strangers(listed: str) -> tuple[str, ...]:
    """The files outside /usr in the list that `dpkg-deb --contents` gives."""
    paths = (line.split(maxsplit=5)[5].partition(" -> ")[0] for line in listed.splitlines() if line)
    return tuple(path for path in paths if path != "./" and not path.startswith("./usr/"))


def scripts(told: str) -> tuple[str, ...]:
    """The scripts of a package in what `dpkg-deb --info` gives: they could delete what is not theirs."""
    known = ("preinst", "postinst", "prerm", "postrm", "conffiles")
    return tuple(name for name in known if any(name in line.split() for line in told.splitlines()))


def _leaves_the_rest_alone(shop: Workshop, package: Path) -> None:
    """What an organisation put into /etc is neither shipped nor deleted: nothing outside /usr, and no scripts."""
    found = (
        *strangers(run(["dpkg-deb", "--contents", package], shop=shop)),
        *scripts(run(["dpkg-deb", "--info", package], shop=shop)),
    )
    if found:
        raise BuildError(f"{package.name} may touch files that are not its own: {', '.join(found)}")
    say(f"  fine: {package.name} keeps to /usr")


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
