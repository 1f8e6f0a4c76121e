# SPDX-License-Identifier: MIT
"""What a random person must not reach: the browser of whoever runs the tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class _Browser(QObject):
    """Takes web addresses in place of the real browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Keep what was to be opened."""
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[_Browser]:
    """A browser that opens nothing."""
    taken = _Browser()
    for scheme in ("https", "http"):
        QDesktopServices.setUrlHandler(scheme, taken, "take")  # type: ignore[arg-type]  # its stubs want bytes, which it refuses
    yield taken
    for scheme in ("https", "http"):
        QDesktopServices.unsetUrlHandler(scheme)
