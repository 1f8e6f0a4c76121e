# SPDX-License-Identifier: MIT
"""What is bundled: Afterprompt's own requirements, followed from package to package, and what is not from Python."""

import json
import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

from resources.packaging.pack.workshop import BuildError

QT_NOTE = (
    "Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They are shipped as\n"
    "separate shared libraries that you may replace by your own build of the same interface. The source of exactly\n"
    "these versions is published by The Qt Company with each release of Qt and of Qt for Python. Qt itself contains\n"
    "third-party code, such as ICU, HarfBuzz, PCRE2, zlib, libpng and FreeType, under the terms that the\n"
    "documentation of this release of Qt lists in 'Licenses Used in Qt'."
)


# What wheels carry inside their own modules without saying so in a list of materials; neither tells its version.
_COMPILED_IN = {
    "cffi": (("libffi", "", "pkg:github/libffi/libffi"),),
    "pynacl": (("libsodium", "", "pkg:github/jedisct1/libsodium"),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing that is bundled, with its licence as it states it and the texts that come with it.

    `compiled_in` lists what is inside it, each with name, version (if known) and address of the package.
    """

    name: str
    version: str
    license: str
    texts: tuple[Path, ...]
    purl: str
    needs: tuple[str, ...] = ()
    compiled_in: tuple[tuple[str, str, str], ...] = ()
    note: str = ""


def read_parts() -> tuple[Part, ...]:
    """Return everything that is bundled, sorted by name; raises BuildError where a licence text is missing."""
    parts = sorted([*_python_parts(), _interpreter(), _boot_loader(), _qt()], key=lambda part: part.name.lower())
    without = [part.name for part in parts if not part.texts and not part.note]
    if without:
        raise BuildError(f"no licence text was found for {', '.join(without)}")
    return tuple(parts)


def normalize(name: str) -> str:
    """Return the name of a package as indexes write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _python_parts() -> Iterator[Part]:
    waiting, seen = ["afterprompt"], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        found = metadata.distribution(name)
        needs = tuple(sorted(_needs(found)))
        waiting += needs
        if name != "afterprompt":
            yield _python_part(name, found, needs)


def _needs(found: metadata.Distribution) -> set[str]:
    wanted = map(Requirement, found.requires or ())
    return {normalize(one.name) for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})}


def _python_part(name: str, found: metadata.Distribution, needs: tuple[str, ...]) -> Part:
    texts = tuple(Path(str(file.locate())) for file in sorted(found.files or ()) if _is_license(file.as_posix()))
    about = found.metadata
    stated = about["License-Expression"] or about["License"] or "see the text"
    return Part(
        name=about["Name"],
        version=found.version,
        license=stated.splitlines()[0],
        texts=texts,
        purl=f"pkg:pypi/{name}@{found.version}",
        needs=needs,
        compiled_in=(*_crates(found), *_COMPILED_IN.get(name, ())),
        note=QT_NOTE if name in {"pyside6-essentials", "shiboken6"} else "",
    )


def _is_license(name: str) -> bool:
    return (
        ".dist-info/" in name
        and re.search(r"(licen[cs]e|copying|notice|authors)[^/]*$", name, re.IGNORECASE) is not None
    )


def _crates(found: metadata.Distribution) -> Iterator[tuple[str, str, str]]:
    """Return what a package says is compiled into it: name, version and address of the package."""
    for file in sorted(found.files or ()):
        if file.match("*.dist-info/sboms/*.json"):
            listed = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
            for one in listed.get("components", ()):
                yield one["name"], str(one.get("version", "")), one.get("purl", "").partition("?")[0]


def _interpreter() -> Part:
    version = platform.python_version()
    short = f"{sys.version_info.major}.{sys.version_info.minor}"
    candidates = (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sys.base_prefix) / "lib" / f"python{short}" / "LICENSE.txt",
        Path(f"/usr/share/doc/libpython{short}-minimal/copyright"),
        Path(f"/usr/share/doc/python{short}/copyright"),
    )
    texts = tuple(path for path in candidates if path.is_file())[:1]
    purl = f"pkg:generic/cpython@{version}"
    return Part(name="CPython", version=version, license="PSF-2.0", texts=texts, purl=purl)


def _boot_loader() -> Part:
    found = metadata.distribution("pyinstaller")
    texts = tuple(Path(str(file.locate())) for file in sorted(found.files or ()) if _is_license(file.as_posix()))
    return Part(
        name="PyInstaller boot loader",
        version=found.version,
        license="GPL-2.0-or-later WITH Bootloader-exception",
        texts=texts,
        purl=f"pkg:pypi/pyinstaller@{found.version}",
    )


def _qt() -> Part:
    version = metadata.version("PySide6-Essentials")
    purl = f"pkg:generic/qt@{version}"
    return Part(name="Qt", version=version, license="LGPL-3.0-only", texts=(), purl=purl, note=QT_NOTE)
