# SPDX-License-Identifier: MIT
"""The one-folder bundle: two executables, Python, Qt and nothing that is not used."""

import shutil
import sys
from pathlib import Path

from resources.packaging.pack.workshop import PACKAGING, BuildError, Workshop, python, run, site_packages

_INTERNAL = "_internal"
_TIMED = "afterprompt-first-paint"


def make_bundle(shop: Workshop) -> tuple[Path, ...]:
    """Make the folder that every package carries."""
    _unpack_shiboken(shop)
    folder = _run_pyinstaller(shop, "afterprompt")
    _keep_for_timing(shop, folder)
    return (folder,)


def make_references(shop: Workshop) -> tuple[Path, ...]:
    """Make what sizes are compared with: the bundle as it comes without pruning, and a bare window."""
    _unpack_shiboken(shop)
    return _run_pyinstaller(shop, "unpruned"), _run_pyinstaller(shop, "bare")


def _run_pyinstaller(shop: Workshop, kind: str) -> Path:
    scratch = shop.work / "pyinstaller" / kind
    folder = shop.bundles / kind
    for old in (scratch, folder):
        shutil.rmtree(old, ignore_errors=True)
    icon = shop.papers / "afterprompt.ico"
    variables = {"AFTERPROMPT_PACKAGING": str(PACKAGING), "AFTERPROMPT_BUNDLE": kind}
    if sys.platform == "win32":
        variables["AFTERPROMPT_ICON"] = str(icon)
    quietly = ("--noconfirm", "--log-level", "WARN", "--distpath", shop.bundles, "--workpath", scratch)
    spec = PACKAGING / "afterprompt.spec"
    run(python("-m", "PyInstaller", *quietly, spec), shop=shop, PYINSTALLER_CONFIG_DIR=str(scratch), **variables)
    if kind != "unpruned":
        _ship_unpacked_shiboken(shop, folder / _INTERNAL)
    _settle(folder)
    return folder


def _unpack_shiboken(shop: Workshop) -> None:
    """Let shiboken lay its Python modules out as files: compiled once here instead of at each start."""
    run(python("-c", "import PySide6.QtCore"), shop=shop, SBK_EMBED="False")


def _ship_unpacked_shiboken(shop: Workshop, internal: Path) -> None:
    unpacked = site_packages() / "shiboken6" / "files.dir"
    if not unpacked.is_dir():
        raise BuildError("shiboken6 did not lay out its modules: has the meaning of SBK_EMBED changed?")
    target = internal / "shiboken6" / "files.dir"
    shutil.copytree(unpacked, target, ignore=shutil.ignore_patterns("__pycache__"))
    compiled = ("-q", "--invalidation-mode", "unchecked-hash", "-s", internal, target)
    run(python("-m", "compileall", *compiled), shop=shop)


def _keep_for_timing(shop: Workshop, folder: Path) -> None:
    """Move the executable that only serves timing out of what is shipped; it borrows the rest of the bundle."""
    timing = shop.work / "timing"
    shutil.rmtree(timing, ignore_errors=True)
    timing.mkdir()
    for name in (_TIMED, f"{_TIMED}.exe"):
        if (folder / name).exists():
            (folder / name).rename(timing / name)
    if sys.platform != "win32":
        (timing / _INTERNAL).symlink_to(folder / _INTERNAL)


def _settle(folder: Path) -> None:
    """Give every file the same rights wherever the bundle is built."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or path.is_dir():
            continue
        is_executable = path.parent == folder
        path.chmod(0o755 if is_executable else 0o644)
