# SPDX-License-Identifier: MIT
"""The Qt binding keeps the interpreter whole.

PySide6 6.12.0 releases one reference to None too many in each call that returns None; where None can be freed
(before Python 3.12) some thousand calls end the process.
"""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_do_not_use_up_none() -> None:
    qt_object = QObject()
    before = sys.getrefcount(None)

    for _ in range(200):
        qt_object.setObjectName("x")

    assert sys.getrefcount(None) - before > -50
