# SPDX-License-Identifier: MIT
"""One application, its look, and a desktop whose wishes the tests decide."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.i18n import ENGLISH
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.focus_ring import FocusRing
from desktop_app.ui.tongue import speak
from tests.ui.desktop import FakeDesktop


@pytest.fixture(autouse=True)
def _english_window() -> Iterator[None]:
    """End every test with lines that begin at the left, and Qt's own words in English."""
    yield
    speak(ENGLISH)


@pytest.fixture
def desktop() -> FakeDesktop:
    """A desktop without wishes: light colors, usual contrast, usual motion."""
    return FakeDesktop()


@pytest.fixture
def appearance(qapp: QApplication, desktop: FakeDesktop) -> Appearance:
    """The look in force, applied to the application."""
    install_roles()
    look = Appearance(qapp, system=desktop)
    look.apply()
    return look


@pytest.fixture
def ring(qapp: QApplication, appearance: Appearance) -> Iterator[FocusRing]:
    """The focus ring of the application."""
    focus_ring = FocusRing(qapp, appearance)
    yield focus_ring
    focus_ring.deleteLater()
    QCoreApplication.sendPostedEvents(focus_ring, QEvent.Type.DeferredDelete)
