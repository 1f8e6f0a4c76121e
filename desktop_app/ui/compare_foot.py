# SPDX-License-Identifier: MIT
"""The foot of the questions: takes the situation into Compare, and says where it stands there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.paint import fill
from desktop_app.ui.theme import TokenName

if TYPE_CHECKING:
    from desktop_app.ui.wizard.pane import WizardPane

_GROUND: TokenName = "canvas"


class CompareFoot(QWidget):
    """One button: adds the situation, or opens Compare where it is there already or no letter is left."""

    add_requested = Signal()
    compare_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._adds = True
        self._button = Button(appearance, _("Add to compare"), icon="columns-2")
        self._button.setObjectName("add-to-compare")
        self._button.clicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._button)
        self._row.addStretch(1)
        self.keep_room(is_kept=True)
        self.hide()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_state(self, *, is_answered: bool, letter: str, is_full: bool) -> None:
        """Offer what can be done with the situation; nothing while it is empty."""
        self.setVisible(is_answered)
        self._adds = not letter and not is_full
        if letter:
            self._button.setText(_("In Compare as {letter}").format(letter=letter))
        else:
            self._button.setText(_("Compare is full") if is_full else _("Add to compare"))
        self._button.set_icon_name("columns-2" if self._adds else "arrow-right")

    def keep_room(self, *, is_kept: bool) -> None:
        """Take up the same room while there is nothing to offer, so that the buttons above never move."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(is_kept)
        self.setSizePolicy(policy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line over it."""
        look = self._appearance
        with QPainter(self) as painter:
            fill(painter, self.rect(), look.tokens.color(_GROUND))
            fill(painter, QRect(0, 0, self.width(), look.border), look.tokens.line)

    def _on_clicked(self) -> None:
        """Add the situation, or go where it is."""
        if self._adds:
            self.add_requested.emit()
        else:
            self.compare_requested.emit()

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._row.setContentsMargins(px(16), px(9), px(16), px(9))
        self.update()


class WizardColumn(QWidget):
    """The questions, which scroll, over a foot that stays."""

    def __init__(self, wizard: "WizardPane", foot: CompareFoot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wizard, self._foot = wizard, foot
        self.setObjectName("wizard-column")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(wizard, 1)
        column.addWidget(foot)

    def set_short(self, *, is_short: bool) -> None:
        """Save height: finished steps take one line, and a foot without an offer no room."""
        self._foot.keep_room(is_kept=not is_short)
        self._wizard.set_short(is_short=is_short)
