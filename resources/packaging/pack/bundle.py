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
    variables = {"AFTERPROMPT_PACKAGING": str(PACKAGING), "AFTERPROMPT_BUNDLE": kind}
    if sys.platform == "win32":
        variables["AFTERPROMPT_ICON"] = str(shop.papers / "afterprompt.ico")
    quietly = ("--noconfirm", "--log-level", "WARN", "--distpath", shop.bundles, "--workpath", scratch)
    spec = PACKAGING / "afterprompt.spec"
    variables["PYINSTALLER_CONFIG_DIR"] = str(scratch)
    run(python("-m", "PyInstaller", *quietly, spec), shop=shop, variables=variables)
    if kind != "unpruned":
        shutil.copytree(_unpacked_shiboken(), folder / _INTERNAL / "shiboken6" / "files.dir", dirs_exist_ok=True)
    _settle(folder)
    return folder


def _unpack_shiboken(shop: Workshop) -> None:
    """Let shiboken lay its Python modules out as files, and compile them once here instead of at each start."""
    run(python("-c", "import PySide6.QtCore"), shop=shop, variables={"SBK_EMBED": "False"})
    unpacked = _unpacked_shiboken()
    if not unpacked.is_dir():
        raise BuildError("shiboken6 did not lay out its modules: has the meaning of SBK_EMBED changed?")
    compiled = ("-q", "-f", "--invalidation-mode", "unchecked-hash", "-s", site_packages(), unpacked)
    run(python("-m", "compileall", *compiled), shop=shop)


def _unpacked_shiboken() -> Path:
    return site_packages() / "shiboken6" / "files.dir"


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
