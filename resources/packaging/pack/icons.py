# SPDX-License-Identifier: MIT
"""The icon of the program in the sizes and containers that desktops ask for, all drawn from one SVG."""

import struct
from pathlib import Path

from resources.packaging.pack.workshop import Workshop, python, run

THEME_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_KINDS = {16: "icp4", 32: "icp5", 64: "icp6", 128: "ic07", 256: "ic08", 512: "ic09", 1024: "ic10"}

_DRAW = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication(sys.argv)
svg = QSvgRenderer(sys.argv[1])
for size in map(int, sys.argv[3:]):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    svg.render(painter)
    painter.end()
    if not image.save(f"{sys.argv[2]}/{size}.png"):
        sys.exit(f"cannot write {size}.png")
"""


def drawing(shop: Workshop) -> Path:
    """The one drawing that every size is made from."""
    return shop.source / "resources" / "icons" / "app-icon.svg"


def make_icons(shop: Workshop) -> tuple[Path, ...]:
    """Draw every size, and the containers for Windows and macOS."""
    folder = shop.papers / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    sizes = sorted({*THEME_SIZES, *_ICO_SIZES, *_ICNS_KINDS})
    run(
        python("-c", _DRAW, drawing(shop), folder, *map(str, sizes)),
        shop=shop,
        variables={"QT_QPA_PLATFORM": "offscreen"},
    )
    pictures = {size: (folder / f"{size}.png").read_bytes() for size in sizes}
    ico, icns = shop.papers / "afterprompt.ico", shop.papers / "afterprompt.icns"
    ico.write_bytes(ico_of({size: pictures[size] for size in _ICO_SIZES}))
    icns.write_bytes(icns_of({size: pictures[size] for size in _ICNS_KINDS}))
    return folder, ico, icns


def ico_of(pictures: dict[int, bytes]) -> bytes:
    """Return the Windows icon that holds these PNG pictures, by their width in pixels."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries, bodies = [], []
    for size, picture in sorted(pictures.items()):
        side = size % 256  # 0 stands for 256
        entries.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place))
        bodies.append(picture)
        place += len(picture)
    return b"".join([head, *entries, *bodies])


def icns_of(pictures: dict[int, bytes]) -> bytes:
    """Return the macOS icon that holds these PNG pictures, by their width in pixels."""
    chunks = b"".join(
        _ICNS_KINDS[size].encode("ascii") + struct.pack(">I", 8 + len(picture)) + picture
        for size, picture in sorted(pictures.items())
    )
    return b"icns" + struct.pack(">I", 8 + len(chunks)) + chunks
