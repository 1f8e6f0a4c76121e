# SPDX-License-Identifier: MIT
"""The window in a process of its own, at the scale factor that the environment gives; prints what is wrong.

Run by `test_scale_factor.py`: Qt reads `QT_SCALE_FACTOR` when it starts.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, qGray
from PySide6.QtWidgets import QApplication

from desktop_app.app import build_window, choice_of
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.situation import save_situation
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.memory import Memory
from tests.ui.desktop import FakeDesktop
from tests.ui.drivers import WindowDriver
from tests.ui.fit import cut, on_top_of_each_other, sideways

_TODAY = date(2026, 11, 21)
_INKED = 100
_ROUNDING = 24


def _icon(look: Appearance, side: int, ratio: float) -> list[int]:
    """An icon on a canvas of that many points, `ratio` of them to a unit: how light each point is."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(look.tokens.surface)
    with QPainter(image) as painter:
        look.icons.paint(painter, QRectF(0, 0, side / ratio, side / ratio), "git-compare", look.tokens.ink)
    return [qGray(image.pixel(x, y)) for y in range(side) for x in range(side)]


def _is_crisp(look: Appearance, factor: float) -> bool:
    """Whether an icon has its own points on a scaled screen: as sharp as a larger icon, not a small one blown up."""
    side = round(16 * factor)
    scaled, larger = _icon(look, side, factor), _icon(look, side, 1)
    return max(scaled) - min(scaled) > _INKED and all(
        abs(one - other) <= _ROUNDING for one, other in zip(scaled, larger, strict=True)
    )


def main(folder: Path) -> int:
    """Open the window, look at each view, print what is cut, lies over something else, or is blurred."""
    application = QApplication(sys.argv[:1])
    install_roles()
    paths = AppPaths(config_folder=folder / "c", state_folder=folder / "s", site_folders=())
    save_situation(paths.situation_file, {"channel": "foundry", "hosting": "azure"})
    memory = Memory(paths, application)
    look = Appearance(application, choice=choice_of(memory.settings), system=FakeDesktop(), parent=application)
    look.apply()
    window = build_window(memory, look, _TODAY)
    window.resize(900, 640)
    window.show()
    person = WindowDriver(window)
    person.settle()
    faults: list[str] = []
    for view in ("explain", "overview", "compare"):
        person.show_view(view)
        faults += [f"{view}: {fault}" for fault in (*cut(person), *sideways(person), *on_top_of_each_other(person))]
    factor = window.devicePixelRatio()
    picture = window.grab()
    if (picture.width(), picture.height()) != (round(900 * factor), round(640 * factor)):
        faults.append(f"the picture has {picture.size()} points")
    if not _is_crisp(look, factor):
        faults.append("icons are blown up")
    sys.stdout.write("\n".join([f"scale {factor:g}", *faults]))
    person.destroy()
    return 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.exit(main(Path(place)))
