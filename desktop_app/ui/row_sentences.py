# SPDX-License-Identifier: MIT
"""A row of a table as sentences: whole to be copied or shown as a tip, and what a reader says after the row's name."""

from PySide6.QtCore import Qt

from desktop_app.presentation.wording import stopped

SENTENCE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which the first cell of a row gives the whole sentence, name and all."""


def after_name(name: str, sentence: str) -> str:
    """The sentence of a row without the name before it, which readers have just said."""
    return sentence.removeprefix(stopped(name)).lstrip()
