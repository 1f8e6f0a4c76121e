# SPDX-License-Identifier: MIT
"""The archive that runs from wherever it is unpacked."""

import lzma
import platform
import shutil
import tarfile
from pathlib import Path

from resources.packaging.pack import prune
from resources.packaging.pack.papers import lay_out_share
from resources.packaging.pack.workshop import PACKAGING, BuildError, Workshop, fill, write

_LIBRARY_FOLDERS = (Path("/usr/lib"), Path("/lib"), Path("/usr/lib64"))


def make_archive(shop: Workshop) -> tuple[Path, ...]:
    """Build the archive from the bundle."""
    name = f"afterprompt-{shop.version}-linux-{platform.machine()}"
    root = shop.work / "archive" / name
    shutil.rmtree(root.parent, ignore_errors=True)
    shutil.copytree(shop.bundle, root / "lib/afterprompt", symlinks=True)
    _carry_portable_libraries(root / "lib/afterprompt/_internal")
    lay_out_share(shop, root / "share")
    shutil.copyfile(PACKAGING / "linux/starter.sh", root / "afterprompt")
    (root / "afterprompt").chmod(0o755)
    shutil.copyfile(shop.papers / "NOTICES.txt", root / "NOTICES.txt")
    glibc = platform.libc_ver()[1]
    values = {"VERSION": shop.version, "GLIBC": glibc}
    write(root / "README.txt", fill(PACKAGING / "linux/README.txt.in", values))
    return (pack(root, shop.dist / f"{name}.tar.xz", epoch=shop.epoch),)


def pack(root: Path, target: Path, *, epoch: int) -> Path:
    """Write a folder as an archive that depends on its content alone."""

    def settle(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = epoch
        return member

    with lzma.open(target, "wb", preset=6) as compressed, tarfile.open(fileobj=compressed, mode="w") as files:
        for path in [root, *sorted(root.rglob("*"))]:
            member = path.relative_to(root.parent).as_posix()
            files.add(path, member, recursive=False, filter=settle)
    return target


def _carry_portable_libraries(internal: Path) -> None:
    """Add the few libraries of the system that desktops without Qt programs lack."""
    found = {
        path.name: path
        for folder in _LIBRARY_FOLDERS
        for path in (*folder.glob("*.so.*"), *folder.glob(f"{platform.machine()}-linux-gnu/*.so.*"))
        if prune.is_portable_library(path.name)
    }
    if "libxcb-cursor.so.0" not in found:
        raise BuildError("libxcb-cursor is not installed on this machine: the archive has to carry it")
    for name, path in sorted(found.items()):
        if not (internal / name).exists():
            shutil.copyfile(path.resolve(), internal / name)
