# SPDX-License-Identifier: MIT
"""A field for a number of days, which says in words what it cannot take."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.labels import WrapLabel

MOST_DAYS = 36500
_FIELD_WIDTH = 90
_INDENT = 38


class DayField(QWidget):
    """Emits `entered(days)` for every number that fits, and `cleared()` when the field is emptied.

    A number that does not fit stays in the field, with the reason under it, and changes nothing.
    """

    entered = Signal(int)
    cleared = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._least = 1
        self.field = QLineEdit(self)
        self.field.setObjectName("days")
        self._unit = WrapLabel(appearance, _("days"), role=TextRole.SECOND, tone="ink2")
        self._fault = WrapLabel(appearance, role=TextRole.SECOND, tone="cond_text")
        self._fault.setObjectName("days-fault")
        self._fault.hide()
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.field)
        self._row.addWidget(self._unit, 1)
        self._column.addLayout(self._row)
        self._column.addWidget(self._fault)
        self.field.textEdited.connect(self._on_text_edited)
        self.field.editingFinished.connect(self._on_editing_finished)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_content(self, name: str, least: int, days: int | None) -> None:
        """Show a number of days, unless the person is typing another one."""
        self._least = least
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(str(least))
        if not self.field.hasFocus():
            self.field.setText("" if days is None else str(days))
            self._say("")

    def _on_text_edited(self, text: str) -> None:
        """The person typed: take over what fits at once."""
        days = _days_in(text)
        if not text.strip():
            self._say("")
            self.cleared.emit()
        elif days is not None and self._least <= days <= MOST_DAYS:
            self._say("")
            self.entered.emit(days)

    def _on_editing_finished(self) -> None:
        """The person left the field or pressed Enter: say what is wrong, if anything is."""
        text = self.field.text()
        days = _days_in(text)
        is_fine = not text.strip() or (days is not None and self._least <= days <= MOST_DAYS)
        words = _("Give a whole number from {least} to {most}.").format(least=self._least, most=MOST_DAYS)
        self._say("" if is_fine else words)

    def _say(self, words: str) -> None:
        """Show a fault under the field and speak it; an empty text takes it away."""
        if words and words != self._fault.text():
            announce(self.field, words)
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self.field.setAccessibleDescription(words)

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        look = self._appearance
        self._column.setContentsMargins(look.px(_INDENT), 0, 0, look.px(4))
        self._column.setSpacing(look.px(4))
        self._row.setSpacing(look.px(8))
        self.field.setFixedWidth(look.px(_FIELD_WIDTH))


def _days_in(text: str) -> int | None:
    """The whole number that a text states, if it does."""
    digits = text.strip()
    return int(digits) if digits.isdecimal() and len(digits) <= len(str(MOST_DAYS)) + 1 else None
