# SPDX-License-Identifier: MIT
"""One file with the licence of everything that is bundled, made from what is installed."""

import os
from collections.abc import Iterator
from pathlib import Path

from resources.packaging.pack.contents import Part, read_parts
from resources.packaging.pack.workshop import PACKAGING, BuildError, Workshop, write

_LINE = "=" * 80
# Debian keeps the GNU texts here; elsewhere AFTERPROMPT_LICENSES names a folder with copies of the same files.
_GNU_FOLDER = Path("/usr/share/common-licenses")
_GNU = {"LGPL-3": "GNU Lesser General Public License, version 3", "GPL-3": "GNU General Public License, version 3"}


def make_notices(shop: Workshop) -> Path:
    """Write the notices file; raises BuildError where a text is missing."""
    sections = [_head(shop), *map(_section, read_parts()), *_own_texts(), *_gnu()]
    return write(shop.papers / "NOTICES.txt", f"\n\n{_LINE}\n".join(sections) + "\n")


def _head(shop: Workshop) -> str:
    own = (shop.source / "LICENSE").read_text(encoding="utf-8").strip()
    return (
        f"Afterprompt {shop.version}: licences\n\n"
        "Afterprompt itself is under the MIT licence, which comes first. What is bundled with it follows, each with\n"
        f"its own licence.\n\n{own}"
    )


def _section(part: Part) -> str:
    texts = [_read(path) for path in part.texts]
    lines = [f"{part.name} {part.version}", f"Licence: {part.license}"]
    lines += ["", part.note] if part.note else []
    inner = ", ".join(f"{name} {version}".strip() for name, version, _ in part.compiled_in)
    lines += [f"Compiled into it: {inner}"] if inner else []
    return "\n".join(lines) + "".join(f"\n\n{text}" for text in texts)


def _own_texts() -> Iterator[str]:
    """Licences that come with no package: of the icons, and of what wheels carry in their modules."""
    for path in sorted((PACKAGING / "licenses").glob("*.txt")):
        yield _read(path)


def _gnu() -> Iterator[str]:
    folder = Path(os.environ.get("AFTERPROMPT_LICENSES", _GNU_FOLDER))
    for name, title in _GNU.items():
        path = folder / name
        if not path.is_file():
            raise BuildError(f"{path} is missing: name a folder with {' and '.join(_GNU)} in AFTERPROMPT_LICENSES")
        yield f"{title}\n\n{_read(path)}"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").strip()
