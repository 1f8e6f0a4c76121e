# SPDX-License-Identifier: MIT
"""Icons are found by name and painted in the color asked for."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.resource_files import list_names, read_text
from desktop_app.ui.icons import Icons
from desktop_app.ui.theme import DARK, LIGHT

NEEDED = (
    *("building-2", "calendar", "check", "circle-alert", "circle-question-mark", "cloud", "code", "columns-2"),
    *("cpu", "flag", "git-compare", "graduation-cap", "hand", "history", "info", "landmark", "message-square"),
    *("panel-right", "pencil", "receipt", "shield", "terminal", "thumbs-up", "trash-2", "user", "x"),
)


def _inked(image: QImage) -> set[str]:
    """The colors of all pixels that are fully covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in pixels if color.alpha() == 255}


@pytest.mark.parametrize("name", NEEDED)
def test_each_icon_of_the_design_is_drawn_in_the_color_asked_for(qapp: QApplication, name: str) -> None:
    image = Icons().pixmap(name, 48, QColor("#1c6a8c")).toImage()
    assert _inked(image) == {"#1c6a8c"}


def test_no_icon_has_a_color_of_its_own(qapp: QApplication) -> None:
    own = [name for name in list_names("icons") if "#" in read_text(name)]
    assert own == ["icons/afterprompt.svg", "icons/app-icon.svg"]


def test_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Icons().pixmap("no-such-icon", 16, QColor("black"))


def test_pixels_follow_the_screen(qapp: QApplication) -> None:
    pixmap = Icons().pixmap("flag", 16, QColor("black"), 2.0)
    assert pixmap.width() == 32
    assert pixmap.deviceIndependentSize().width() == 16


def test_icon_is_painted_in_the_middle_of_its_box(qapp: QApplication) -> None:
    image = QImage(60, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        Icons().paint(painter, QRectF(0, 0, 60, 40), "plus", QColor("black"))
    assert image.pixelColor(30, 20).name() == "#000000"
    assert image.pixelColor(4, 20).name() == "#ffffff"


def test_mark_takes_its_hues_from_the_theme(qapp: QApplication) -> None:
    icons = Icons()
    light = _inked(icons.mark(96, LIGHT).toImage())
    dark = _inked(icons.mark(96, DARK).toImage())
    assert {LIGHT.kept.name(), LIGHT.cond.name(), LIGHT.ink.name()} <= light
    assert {DARK.kept.name(), DARK.cond.name(), DARK.ink.name()} <= dark


def test_app_icon_has_small_and_large_sizes(qapp: QApplication) -> None:
    sizes = {size.width() for size in Icons().app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes


@pytest.mark.parametrize(("name", "is_mirrored"), [("chevron-left", True), ("history", False)])
def test_icons_along_the_line_are_turned_over_where_it_runs_to_the_left(
    qapp: QApplication, *, name: str, is_mirrored: bool
) -> None:
    def painted() -> tuple[QImage, QImage]:
        image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        with QPainter(image) as painter:
            Icons().paint(painter, QRectF(0, 0, 24, 24), name, LIGHT.ink)
        return image, Icons().icon(name, LIGHT.ink).pixmap(32, 32).toImage()

    before = painted()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        after = painted()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert after == tuple(image.flipped(Qt.Orientation.Horizontal) if is_mirrored else image for image in before)
