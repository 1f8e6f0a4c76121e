# SPDX-License-Identifier: MIT
"""One step of the list: finished, open, still to come, or not needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.steps import StepViewModel, WizardViewModel
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.controls.step_marker import StepMarker, StepState
from desktop_app.ui.wizard.finished_step import FinishedStep
from desktop_app.ui.wizard.open_step import OpenStep

_STATES = {
    "done": StepState.DONE,
    "current": StepState.CURRENT,
    "todo": StepState.TODO,
    "skipped": StepState.SKIPPED,
}


class StepBlock(QWidget):
    """A marker and beside it whatever the state of the step calls for; parts are made when first needed."""

    answered = Signal(str, object)
    requested = Signal(int)
    next_requested = Signal()
    back_requested = Signal()
    done_requested = Signal()
    moved = Signal()

    def __init__(self, appearance: Appearance, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._number = number
        self._marker = StepMarker(appearance, number)
        self._finished: FinishedStep | None = None
        self._open: OpenStep | None = None
        self._title: WrapLabel | None = None
        self._note: WrapLabel | None = None
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._marker)
        self._column = QVBoxLayout()
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self.setObjectName(f"step-{number}")
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def heading(self) -> Heading | None:
        """The heading of the open step; none while it is closed."""
        return self._open.heading if self._open is not None and not self._open.isHidden() else None

    def set_view_model(self, step: StepViewModel, wizard: WizardViewModel, *, is_short: bool) -> None:
        """Show the step as it stands; `is_short` saves height."""
        is_last = step.number == wizard.steps[-1].number
        self._marker.set_state(_STATES[step.state], is_last=is_last)
        self._show_finished(step, is_short=is_short)
        self._show_open(step, wizard)
        self._show_closed(step, is_short=is_short)

    def reveal_open_question(self) -> QWidget | None:
        """The first question of the open step that nobody answered, to be scrolled into view."""
        return self._open.first_unanswered() if self._open is not None else None

    def focus_question(self, question: str) -> None:
        """Move the focus to a question of the open step."""
        if self._open is not None:
            self._open.focus_question(question)

    def tab_widgets(self) -> list[QWidget]:
        """What the Tab key reaches here, in reading order."""
        return [
            *([self._finished] if self._finished is not None else []),
            *(self._open.tab_widgets() if self._open is not None else []),
        ]

    def stick_to(self, viewport: QWidget) -> int:
        """Keep the buttons of the open step in view; returns the height that they cover."""
        return self._open.stick_to(viewport) if self._open is not None else 0

    def _show_finished(self, step: StepViewModel, *, is_short: bool) -> None:
        is_wanted = step.state == "done"
        if is_wanted and self._finished is None:
            self._finished = FinishedStep(self._appearance)
            self._finished.setObjectName(f"finished-{self._number}")
            self._finished.clicked.connect(self._on_clicked)
            self._column.addWidget(self._finished)
        if self._finished is not None:
            self._finished.set_content(step.title, step.summary, is_short=is_short)
            self._finished.setVisible(is_wanted)

    def _show_open(self, step: StepViewModel, wizard: WizardViewModel) -> None:
        is_wanted = step.state == "current"
        if is_wanted and self._open is None:
            self._open = OpenStep(self._appearance)
            self._open.answered.connect(self.answered)
            self._open.next_requested.connect(self.next_requested)
            self._open.back_requested.connect(self.back_requested)
            self._open.done_requested.connect(self.done_requested)
            self._open.moved.connect(self.moved)
            self._column.addWidget(self._open)
        if self._open is not None:
            if is_wanted:
                self._open.set_view_model(step, wizard)
            self._open.setVisible(is_wanted)

    def _show_closed(self, step: StepViewModel, *, is_short: bool) -> None:
        """Title, and a note on a step that is not needed or that comes last."""
        is_wanted = step.state in {"todo", "skipped"}
        if is_wanted and self._title is None:
            self._title = WrapLabel(self._appearance, role=TextRole.SECOND, tone="ink2")
            self._note = WrapLabel(self._appearance, role=TextRole.SECOND, tone="ink3")
            self._column.addWidget(self._title)
            self._column.addWidget(self._note)
        if self._title is None or self._note is None:
            return
        is_skipped = step.state == "skipped"
        self._title.setText(step.title)
        self._note.setText(_("Not needed here") if is_skipped else "")
        self._note.setToolTip(step.reason)
        self._title.setToolTip(step.reason)
        self._note.setAccessibleDescription(step.reason)
        self._title.setVisible(is_wanted)
        self._note.setVisible(is_wanted and is_skipped and not is_short)
        if is_skipped and is_short:
            self._title.setText(_("{step} Not needed").format(step=step.title))
            self._title.setAccessibleDescription(step.reason)

    def _on_clicked(self) -> None:
        """The person wants to change this step."""
        self.requested.emit(self._number)

    def _on_appearance_changed(self) -> None:
        """Take over distances; the lower margin carries the line on to the next step."""
        px = self._appearance.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(10))
        self._column.setContentsMargins(0, px(1), 0, px(12))
        self._column.setSpacing(0)
