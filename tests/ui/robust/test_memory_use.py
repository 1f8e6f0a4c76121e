# SPDX-License-Identifier: MIT
"""Five hundred changes of the situation need hardly more memory, once the caches are filled: only undo grows."""

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from desktop_app.policy.selection import Answer
from desktop_app.ui.session import Session
from tests.ui.drivers import WindowDriver
from tests.ui.robust.faults import live_objects
from tests.ui.window.conftest import Open, open_window, paths

__all__ = ["open_window", "paths"]  # fixtures of the next folder
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.unwatched]

_WARM_UP = 250
_CHANGES = 500
_OUTSIDE = -100
_MOST_GROWTH = 5 * 1024 * 1024
_SITUATIONS: tuple[dict[str, Answer], ...] = (
    {"channel": "claude-app", "plan": "pro", "model_improvement": "on"},
    {"channel": "foundry", "hosting": "azure"},
    {"channel": "api", "zero_retention": "anthropic", "happened": ("flagged", "deleted")},
    {"channel": "claude-code", "plan": "team"},
    {"channel": "bedrock"},
    {"channel": "claude-app", "plan": "enterprise", "custom_retention": 45},
    {},
)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system tells the memory in use on Linux alone")
@pytest.mark.timeout(240)
def test_changes_of_the_situation_leave_nothing_behind(open_window: Open) -> None:
    QCursor.setPos(_OUTSIDE, _OUTSIDE)  # the first row under the pointer would get an animation
    person = open_window(answers={})
    person.settle()
    session = person.window.findChild(Session)
    assert session is not None
    _change(person, session, _WARM_UP)
    objects, memory = live_objects(), _memory_in_use()

    _change(person, session, _CHANGES)

    assert live_objects() - objects == {}
    assert _memory_in_use() - memory < _MOST_GROWTH


def _change(person: WindowDriver, session: Session, times: int) -> None:
    """Take over one situation after the other, each drawn as it comes; end with the first one."""
    for number in range(times):
        session.open_situation(_SITUATIONS[number % len(_SITUATIONS)])
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the running program does
    session.open_situation(_SITUATIONS[0])
    person.settle()


def _memory_in_use() -> int:
    """Bytes of this process that are not shared with a file."""
    gc.collect()
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return (int(pages[1]) - int(pages[2])) * 4096
