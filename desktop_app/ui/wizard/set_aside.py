# SPDX-License-Identifier: MIT
"""Notes on answers that no longer fit: kept, ignored, and named."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.steps import SetAsideViewModel
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.cards import Callout, CalloutKind
from desktop_app.ui.controls.flow import FlowLayout


class _Note(Callout):
    """One answer set aside, with the way back and the way to be rid of it."""

    undo_requested = Signal()
    forget_requested = Signal(str)

    def __init__(self, appearance: Appearance, view_model: SetAsideViewModel, parent: QWidget | None = None) -> None:
        super().__init__(appearance, CalloutKind.INFO, _("One answer set aside"), view_model.text, parent)
        self._question = view_model.question
        self.setObjectName(f"set-aside-{view_model.question}")
        row = FlowLayout(appearance, gap=14)
        self.undo = undo = Button(appearance, _("Undo"), kind=ButtonKind.LINK)
        undo.setObjectName("set-aside-undo")
        undo.setAccessibleDescription(view_model.text)
        undo.clicked.connect(self.undo_requested)
        self.forget = forget = Button(appearance, _("Forget it"), kind=ButtonKind.LINK)
        forget.setObjectName("set-aside-forget")
        forget.setAccessibleDescription(view_model.text)
        forget.clicked.connect(self._on_forget_clicked)
        row.addWidget(undo)
        row.addWidget(forget)
        self.body.addLayout(row)

    def _on_forget_clicked(self) -> None:
        """The person does not want the answer any more."""
        self.forget_requested.emit(self._question)


class SetAsideNotes(QWidget):
    """All notes, newest situation only; each new one is spoken."""

    undo_requested = Signal()
    forget_requested = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: tuple[SetAsideViewModel, ...] = ()
        self._notes: list[_Note] = []
        self._column = QVBoxLayout(self)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, items: tuple[SetAsideViewModel, ...]) -> None:
        """Name these answers and no others."""
        if items == self._shown:
            return
        new = [item for item in items if item not in self._shown]
        self._shown = items
        for note in self._notes:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._notes = [self._new_note(item) for item in items]
        self.setVisible(bool(items))
        for item in new:
            announce(self, item.text)

    def tab_widgets(self) -> list[QWidget]:
        """What the Tab key reaches here, in reading order."""
        return [button for note in self._notes for button in (note.undo, note.forget)]

    def _new_note(self, item: SetAsideViewModel) -> _Note:
        note = _Note(self._appearance, item)
        note.undo_requested.connect(self.undo_requested)
        note.forget_requested.connect(self.forget_requested)
        self._column.addWidget(note)
        return note

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(0, px(10), 0, 0)
        self._column.setSpacing(px(8))
