# SPDX-License-Identifier: MIT
"""Colors under the pointer come and go calmly, or at once where nothing may move."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, QVariantAnimation
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, AppearanceChoice
from desktop_app.ui.controls.buttons import Button, ButtonKind, IconButton
from desktop_app.ui.controls.hover import HOVER_MILLISECONDS, Hover, blend, faded
from desktop_app.ui.controls.option_card import OptionCard, OptionKind
from tests.ui.seen import color_at, show

MAKERS: dict[str, Callable[[Appearance], QWidget]] = {
    "second": lambda look: Button(look, "Back", kind=ButtonKind.SECOND),
    "quiet": lambda look: Button(look, "Today", kind=ButtonKind.QUIET),
    "icon": lambda look: IconButton(look, "x", "Remove"),
    "option": lambda look: OptionCard(look, OptionKind.RADIO, "Free"),
}


def _shown(qtbot: QtBot, look: Appearance, kind: str) -> tuple[QWidget, QWidget]:
    """A control at rest, and the window that holds it and lives as long as it is held."""
    window = QWidget()
    column = QVBoxLayout(window)
    control = MAKERS[kind](look)
    column.addWidget(control)
    show(qtbot, window, 200, 120)
    _leave(control)
    qtbot.waitUntil(lambda: _ground(control) != "" and not _is_moving(control))  # what is looked at sets out
    return control, window


def _enter(control: QWidget) -> None:
    """The pointer comes, wherever an earlier test left it: Qt sends this event once it is there."""
    middle = QPointF(control.rect().center())
    QApplication.sendEvent(control, QEnterEvent(middle, middle, QPointF(control.mapToGlobal(middle.toPoint()))))


def _leave(control: QWidget) -> None:
    """The pointer goes."""
    QApplication.sendEvent(control, QEvent(QEvent.Type.Leave))


def _is_moving(control: QWidget) -> bool:
    ways = control.findChildren(QVariantAnimation)
    return any(way.state() == QVariantAnimation.State.Running for way in ways)


def _ground(control: QWidget) -> str:
    return color_at(control, control.width() - 5, control.height() / 2).name()


@pytest.mark.parametrize("kind", MAKERS)
def test_ground_goes_to_its_color_and_back_in_120_milliseconds(qtbot: QtBot, appearance: Appearance, kind: str) -> None:
    control, _window = _shown(qtbot, appearance, kind)
    rest = _ground(control)

    _enter(control)

    qtbot.waitUntil(lambda: _ground(control) != rest)
    (animation,) = control.findChildren(QVariantAnimation)
    assert animation.duration() == HOVER_MILLISECONDS == 120
    wanted = appearance.tokens.sel if kind in {"quiet", "icon"} else appearance.tokens.band
    qtbot.waitUntil(lambda: _ground(control) == wanted.name())
    _leave(control)
    qtbot.waitUntil(lambda: _ground(control) == rest)


def test_nothing_moves_where_a_person_wants_it_calm(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.choose(AppearanceChoice(reduced_motion=True))
    control, _window = _shown(qtbot, appearance, "second")

    _enter(control)

    qtbot.waitUntil(control.underMouse)
    assert _ground(control) == appearance.tokens.band.name()
    assert control.findChildren(QVariantAnimation) == []


def test_a_control_that_cannot_be_used_stays_at_rest(qtbot: QtBot, appearance: Appearance) -> None:
    control, _window = _shown(qtbot, appearance, "second")
    control.setEnabled(False)

    _enter(control)

    assert control.underMouse()
    assert Hover(appearance).part(control) == 0.0


def test_colors_on_the_way_lie_between() -> None:
    black, white = QColor("#000000"), QColor("#ffffff")
    assert blend(black, white, 0.5).name() == "#808080"
    assert (blend(black, white, 0.0), blend(black, white, 1.0)) == (black, white)
    assert faded(white, 0.0) is None
    half = faded(white, 0.5)
    assert half is not None
    assert half.alpha() in {127, 128}
