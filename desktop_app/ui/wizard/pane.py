# SPDX-License-Identifier: MIT
"""The pane of questions: wizard, summary of the answers and table of contents in one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.steps import WizardViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.later import Later
from desktop_app.ui.wizard.set_aside import SetAsideNotes

if TYPE_CHECKING:
    from desktop_app.ui.wizard.step import StepBlock

_REVEAL_MARGIN = 8


class WizardPane(ScrollPane):
    """Draws a `WizardViewModel` and emits what the person asks for; it changes nothing itself.

    The first view model may come after the first painting: title and introduction stand there from the beginning.
    """

    answered = Signal(str, object)
    step_requested = Signal(int)
    next_requested = Signal()
    back_requested = Signal()
    done_requested = Signal()
    undo_requested = Signal()
    forget_requested = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, _("Questions"), parent=parent)
        self._look = appearance
        self._is_short = False
        self._view_model: WizardViewModel | None = None
        self._steps: dict[int, StepBlock] = {}
        self._covered = 0
        self._is_focus_wanted = False
        self.setObjectName("wizard")
        self.set_margins(16, 18, 18, 16)
        self._title = Heading(appearance, _("Your situation"))
        self._intro = WrapLabel(appearance, role=TextRole.SECOND, tone="ink2")
        self._set_aside = SetAsideNotes(appearance)
        self._set_aside.undo_requested.connect(self.undo_requested)
        self._set_aside.forget_requested.connect(self.forget_requested)
        self._show_intro()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self._title)
        self.body.addWidget(self._intro)
        self.body.addWidget(self._set_aside)
        self.body.addSpacing(appearance.px(12))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._step_later = Later(self)
        self._step_later.due.connect(self._reveal_step)
        self._reveal_later = Later(self)
        self._reveal_later.due.connect(self._reveal_focus)
        self.verticalScrollBar().valueChanged.connect(self._stick)
        self.verticalScrollBar().rangeChanged.connect(self._on_questions_moved)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal_focus)

    def set_view_model(self, view_model: WizardViewModel) -> None:
        """Show the steps as they stand."""
        before = self._view_model
        self._view_model = view_model
        self._show_intro()
        self._set_aside.set_view_model(view_model.set_aside)
        self._show_steps(view_model)
        self._stick()
        if before is not None and before.current == view_model.current:
            self._reveal_new_question(before, view_model)
        elif before is not None:
            self._step_later.start()
        if self._is_focus_wanted:
            self.focus_step()

    def _show_steps(self, view_model: WizardViewModel) -> None:
        """The open step first: it takes the focus before the step that had it closes, so that it goes nowhere else."""
        blocks = [self._steps.get(step.number) or self._new_step(step.number) for step in view_model.steps]
        focused = QApplication.focusWidget()
        had_focus = focused is not None and any(block.isAncestorOf(focused) for block in blocks)
        pairs = sorted(zip(view_model.steps, blocks, strict=True), key=lambda pair: pair[0].state != "current")
        for step, block in pairs:
            was_open = block.heading is not None
            block.set_view_model(step, view_model, is_short=self._is_short)
            if had_focus and not was_open and block.heading is not None:
                block.heading.setFocus()

    def set_short(self, *, is_short: bool) -> None:
        """Save height: finished steps take one line."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._show_intro()
            if self._view_model is not None:
                self.set_view_model(self._view_model)

    def focus_step(self) -> None:
        """Move focus, and with it a screen reader, to the heading of the open step, as soon as there is one."""
        self._is_focus_wanted = self._view_model is None
        if self._view_model is None:
            return
        heading = self._steps[self._view_model.current].heading
        if heading is not None:
            heading.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons of the open step in view."""
        super().resizeEvent(event)
        self._stick()

    def tab_widgets(self) -> list[QWidget]:
        """What the Tab key reaches here, in reading order."""
        inside = [widget for block in self._steps.values() for widget in block.tab_widgets()]
        return [*self._set_aside.tab_widgets(), *inside]

    def _stick(self) -> None:
        """Back and Next stand under the questions, or at the bottom of the pane while those go on below."""
        if self._view_model is not None:
            self._covered = self._steps[self._view_model.current].stick_to(self.viewport())

    def _on_questions_moved(self) -> None:
        """The questions need more or less room than before."""
        self._stick()
        self._reveal_later.start()

    def _reveal_focus(self) -> None:
        """Bring what has the focus into view, and not behind the buttons."""
        focused, content = QApplication.focusWidget(), self.widget()
        if focused is None or content is None or not content.isAncestorOf(focused):
            return
        from desktop_app.ui.wizard.action_bar import ActionBar  # noqa: PLC0415 - after the first painting

        if isinstance(focused.parentWidget(), ActionBar):
            return
        bar, margin = self.verticalScrollBar(), self._look.px(_REVEAL_MARGIN)
        top = focused.mapTo(content, QPoint(0, 0)).y() - margin
        last = self._seen_with(focused)
        bottom = last.mapTo(content, QPoint(0, last.height())).y() + margin
        room = self.viewport().height() - self._covered
        if bottom > bar.value() + room:
            bar.setValue(min(top, bottom - room))
        elif top < bar.value():
            bar.setValue(top)

    def _seen_with(self, focused: QWidget) -> QWidget:
        """What has to be in view as well: the field under a card, the first answer under the heading of a step."""
        from desktop_app.ui.controls.option_card import OptionCard  # noqa: PLC0415 - after the first painting

        if isinstance(focused, OptionCard):
            companion = focused.companion
            return companion if companion is not None and companion.isVisible() else focused
        if self._view_model is None or focused is not self._steps[self._view_model.current].heading:
            return focused
        cards = self._steps[self._view_model.current].tab_widgets()
        return next((widget for widget in cards if isinstance(widget, OptionCard)), focused)

    def focus_question(self, question: str) -> None:
        """Move the focus to the first answer of a question in the open step."""
        if self._view_model is not None:
            self._steps[self._view_model.current].focus_question(question)

    def _reveal_new_question(self, before: WizardViewModel, after: WizardViewModel) -> None:
        """Scroll to a question that the last answer opened in the same step; the focus stays."""
        step = after.current - 1
        count = len(after.steps[step].questions)
        if count > len(before.steps[step].questions):
            question = self._steps[after.current].reveal_open_question()
            if question is not None:
                self._content_changed()
                self.ensureWidgetVisible(question, 0, self._look.px(24) + self._covered)

    def _reveal_step(self) -> None:
        """Scroll to the beginning of the open step, where the focus is elsewhere and leads nowhere in here."""
        content, focused = self.widget(), QApplication.focusWidget()
        if content is None or self._view_model is None or (focused is not None and self.isAncestorOf(focused)):
            return
        self._content_changed()
        top = self._steps[self._view_model.current].mapTo(content, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - self._look.px(24))

    def _content_changed(self) -> None:
        """Lay the content out now, so that places in it can be asked for."""
        content = self.widget()
        if content is not None:
            self.body.activate()
            content.resize(content.width(), max(self.body.heightForWidth(content.width()), self.viewport().height()))

    def _show_intro(self) -> None:
        """Say what the questions are for, in short where height is short."""
        self._intro.setText(
            _("Five short questions.") if self._is_short else _("Five short questions. Change any answer at any time.")
        )

    def _new_step(self, number: int) -> "StepBlock":
        """The block of a step, at the end of the list."""
        from desktop_app.ui.wizard.step import StepBlock  # noqa: PLC0415 - an answer is painted before the steps

        block = StepBlock(self._look, number)
        block.answered.connect(self.answered)
        block.requested.connect(self.step_requested)
        block.next_requested.connect(self.next_requested)
        block.back_requested.connect(self.back_requested)
        block.done_requested.connect(self.done_requested)
        block.moved.connect(self._on_questions_moved)
        self._steps[number] = block
        self._list.addWidget(block)
        return block
