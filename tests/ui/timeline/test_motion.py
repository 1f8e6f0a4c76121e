# SPDX-License-Identifier: MIT
"""Bars grow when an answer changes; where nothing may move, a line under what is new tells of the change."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QEasingCurve
from pytestqt.qtbot import QtBot

from desktop_app.presentation.timeline import TimelineViewModel, timeline_view_model
from desktop_app.ui.appearance import Appearance, AppearanceChoice
from desktop_app.ui.timeline.motion import BarMotion
from desktop_app.ui.timeline.section import TimelineSection
from tests.presentation.invented import invented_assessment
from tests.ui.desktop import FakeDesktop
from tests.ui.seen import colors_in, show
from tests.ui.timeline.places import placed

_STOPPED = QAbstractAnimation.State.Stopped


def _insured(answer: str = "yes") -> TimelineViewModel:
    """The row of the copies is kept longer for who is insured."""
    return timeline_view_model(invented_assessment(happened=("lost",), insured=answer))


@pytest.fixture
def section(qtbot: QtBot, appearance: Appearance) -> TimelineSection:
    """The section before the answer changes."""
    widget = TimelineSection(appearance)
    widget.set_view_model(_insured("no"))
    show(qtbot, widget, 720, 900)
    return widget


def _motion(section: TimelineSection) -> BarMotion:
    assert section.motion is not None
    return section.motion


def _end_colors(section: TimelineSection) -> set[str]:
    """The colors in the last pixels of the bar that has become longer."""
    box = placed(section.view, "copies").marks[0].box.toAlignedRect()
    return colors_in(section.view.viewport(), box.adjusted(box.width() - 8, 4, -4, -4))


def test_first_chart_stands_still(section: TimelineSection) -> None:
    assert section.motion is None


def test_bar_grows_to_its_new_end_in_180_milliseconds(section: TimelineSection, appearance: Appearance) -> None:
    section.set_view_model(_insured())
    motion = _motion(section)
    animation = motion.animation
    animation.pause()
    assert animation.duration() == 180
    assert animation.easingCurve().type() == QEasingCurve.Type.OutCubic

    animation.setCurrentTime(1)
    on_its_way = _end_colors(section)
    animation.resume()
    animation.setCurrentTime(animation.duration())

    ground = appearance.tokens.surface.name()
    assert ground in on_its_way
    assert ground not in _end_colors(section)


def test_chart_that_is_laid_out_anew_has_arrived(section: TimelineSection, appearance: Appearance) -> None:
    section.set_view_model(_insured())

    section.resize(600, 900)

    assert _motion(section).animation.state() is _STOPPED
    assert appearance.tokens.surface.name() not in _end_colors(section)


@pytest.mark.parametrize("wish", ["setting", "desktop", "large text"])
def test_nothing_moves_where_that_is_not_wanted(
    section: TimelineSection, appearance: Appearance, desktop: FakeDesktop, wish: str
) -> None:
    if wish == "desktop":
        desktop.ask(reduced_motion=True)
    else:
        choice = AppearanceChoice(reduced_motion=True) if wish == "setting" else AppearanceChoice(text_factor=1.75)
        appearance.choose(choice)

    section.set_view_model(_insured())

    assert _motion(section).animation.state() is _STOPPED
    assert appearance.tokens.surface.name() not in _end_colors(section)


def test_new_value_is_underlined_for_two_seconds_instead(
    qtbot: QtBot, section: TimelineSection, appearance: Appearance
) -> None:
    appearance.choose(AppearanceChoice(reduced_motion=True))
    section.set_view_model(_insured())
    motion = _motion(section)

    underlined = section.view.viewport().grab().toImage()
    assert motion.rest.interval() == 2000
    with qtbot.waitSignal(motion.moved, timeout=1000):
        motion.rest.start(0)

    plain = section.view.viewport().grab().toImage()
    label = placed(section.view, "copies").marks[0].label
    line = [(x, round(label.bottom()) - 1) for x in range(round(label.left()) + 2, round(label.right()) - 2)]
    assert any(underlined.pixel(*at) != plain.pixel(*at) for at in line)


def test_same_answers_move_nothing(section: TimelineSection) -> None:
    section.set_view_model(_insured("no"))

    assert section.motion is None
