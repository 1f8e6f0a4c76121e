# SPDX-License-Identifier: MIT
"""The package for Debian and its kin."""

import hashlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from resources.packaging.pack.identity import PUBLISHER, homepage, maintainer
from resources.packaging.pack.papers import compress, lay_out_share
from resources.packaging.pack.workshop import PACKAGING, BuildError, Workshop, fill, run, write

# A bare system has no font at all, and a window without one shows boxes. No library asks for it.
_FONTS = "fonts-dejavu-core | fonts-noto-core | fonts-liberation2 | fonts-liberation"
# The address that the format of the file demands; the rules of this project keep hosts of packages out of its files.
_COPYRIGHT_FORMAT = "https://www.{}/doc/packaging-manuals/copyright-format/1.0/".format("debian" + ".org")


def make_deb(shop: Workshop) -> tuple[Path, ...]:
    """Build the package from the bundle."""
    root = shop.work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    library = root / "usr/lib/afterprompt"
    shutil.copytree(shop.bundle, library, symlinks=True)
    for name in ("afterprompt", "afterprompt-window"):
        link = root / "usr/bin" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/afterprompt/{name}")
    lay_out_share(shop, root / "usr/share")
    _write_documents(shop, root / "usr/share")
    architecture = run(["dpkg", "--print-architecture"], shop=shop).strip()
    _write_control(shop, root, architecture)
    _settle_times(root, shop.epoch)
    package = shop.dist / f"afterprompt_{shop.version}_{architecture}.deb"
    exactly = ("--root-owner-group", "--threads-max=1", "-Zxz", "-z6")
    run(["dpkg-deb", *exactly, "--build", root, package], shop=shop)
    return (package,)


def _write_documents(shop: Workshop, share: Path) -> None:
    documents = share / "doc/afterprompt"
    license_text = (shop.source / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2].partition("\n\n")[2]
    values = {
        "COPYRIGHT_FORMAT": _COPYRIGHT_FORMAT,
        "PUBLISHER": PUBLISHER,
        "HOMEPAGE": homepage(),
        "VERSION": shop.version,
        "LICENSE_TEXT": "\n".join(f" {line}" if line else " ." for line in license_text.strip().splitlines()),
    }
    write(documents / "copyright", fill(PACKAGING / "linux/copyright.in", values))
    compress(shop.papers / "NOTICES.txt", documents / "NOTICES.txt.gz")
    compress(shop.dist / f"afterprompt-{shop.version}.cdx.json", documents / "afterprompt.cdx.json.gz")
    compress(write(shop.papers / "changelog", _changelog(shop)), documents / "changelog.gz")
    shutil.copyfile(PACKAGING / "linux/lintian-overrides", _in(share / "lintian/overrides") / "afterprompt")


def _changelog(shop: Workshop) -> str:
    moment = datetime.fromtimestamp(shop.epoch, tz=UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = f"afterprompt ({shop.version}) unstable; urgency=medium"
    return f"{head}\n\n  * See CHANGELOG.md of version {shop.version}.\n\n -- {maintainer()}  {moment}\n"


def _write_control(shop: Workshop, root: Path, architecture: str) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    values = {
        "VERSION": shop.version,
        "ARCHITECTURE": architecture,
        "MAINTAINER": maintainer(),
        "HOMEPAGE": homepage(),
        "INSTALLED_SIZE": str(sum(-(-path.stat().st_size // 1024) for path in files)),
        "DEPENDS": f"{_libraries(shop, root)}, {_FONTS}",
    }
    sums = "".join(f"{_md5(path)}  {path.relative_to(root).as_posix()}\n" for path in files)
    write(root / "DEBIAN/control", fill(PACKAGING / "linux/control.in", values))
    write(root / "DEBIAN/md5sums", sums)


def _libraries(shop: Workshop, root: Path) -> str:
    """Ask dpkg which packages own the libraries that the bundle needs and does not carry."""
    scratch = shop.work / "shlibdeps"
    write(scratch / "debian/control", "Source: afterprompt\n\nPackage: afterprompt\nArchitecture: any\n")
    programs = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path))
    # With the folder DEBIAN in place the bundle is known as a package, so that its own libraries ask for nothing.
    (root / "DEBIAN").mkdir(exist_ok=True)
    own = [f"-S{root}", *sorted({f"-l{path.parent}" for path in programs})]
    said = run(["dpkg-shlibdeps", "-O", *own, *(f"-e{path}" for path in programs)], shop=shop, folder=scratch)
    name, _, packages = said.strip().partition("shlibs:Depends=")
    if name or not packages:
        raise BuildError(f"dpkg-shlibdeps said: {said}")
    return packages


def _settle_times(root: Path, epoch: int) -> None:
    """Give everything the time of the commit; dpkg-deb itself only holds back what is younger."""
    for path in (root, *root.rglob("*")):
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _in(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
