# SPDX-License-Identifier: MIT
"""The open step: its heading, its questions, and the way on."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _, ngettext
from desktop_app.presentation.steps import QuestionViewModel, StepViewModel, WizardViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.labels import Heading
from desktop_app.ui.wizard.action_bar import ActionBar
from desktop_app.ui.wizard.question import QuestionBlock

_LEAST_HEIGHT_EM = 10


class OpenStep(QWidget):
    """Questions of one step, some perhaps behind "More settings", then Back and Next or Done."""

    answered = Signal(str, object)
    next_requested = Signal()
    back_requested = Signal()
    done_requested = Signal()
    moved = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._blocks: dict[str, QuestionBlock] = {}
        self._more_ids: tuple[str, ...] = ()
        self._is_more_open = False
        self._is_last = False
        self.heading = Heading(appearance, role=TextRole.LEAD)
        self.heading.setObjectName("step-heading")
        self._help = ExplainedLabel(appearance, role=TextRole.SECOND, tone="ink2")
        self._questions = QVBoxLayout()
        self._more = Button(appearance, "", kind=ButtonKind.LINK)
        self._more.setObjectName("more-settings")
        self._more.clicked.connect(self._on_more_clicked)
        self._bar = ActionBar(appearance, self)
        self._bar.back.clicked.connect(self.back_requested)
        self._bar.next.clicked.connect(self._on_next_clicked)
        self._bar.skip.clicked.connect(self._on_next_clicked)
        self._bar.anchor_moved.connect(self.moved)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, step: StepViewModel, wizard: WizardViewModel) -> None:
        """Show the questions as they stand; cards that stay keep their focus."""
        questions = (*step.questions, *step.more)
        is_alone = len(questions) == 1
        self.heading.setText(step.title)
        position = _("Step {number} of {count}").format(number=step.number, count=len(wizard.steps))
        self.heading.setAccessibleName(_("{position}. {title}").format(position=position, title=step.title))
        self._help.setText("" if is_alone else step.help)
        self._help.setVisible(not is_alone)
        self._keep_blocks(questions)
        for place, question in enumerate(questions):
            clues = wizard.clues if step.number == 1 and place == 0 else ()
            has_title = question.title != step.title
            self._blocks[question.id].set_view_model(question, has_title=has_title, clues=clues)
        self._more_ids = tuple(question.id for question in step.more)
        self._show_more()
        self._is_last = step.number == wizard.last
        self._bar.set_step(is_first=step.number == wizard.first, is_last=self._is_last, can_skip=step.can_skip)

    def first_unanswered(self) -> QWidget | None:
        """The first visible question without a chosen card, if others are answered before it."""
        blocks = [block for block in self._blocks.values() if not block.isHidden()]
        return next((block for block in blocks if not block.is_answered), None) if len(blocks) > 1 else None

    def focus_question(self, question: str) -> None:
        """Move the focus to the first answer of a question, out of what stands behind "more settings" too."""
        if question in self._more_ids:
            self._is_more_open = True
            self._show_more()
        if question in self._blocks:
            self._blocks[question].focus_first()

    def tab_widgets(self) -> list[QWidget]:
        """What the Tab key reaches here, in reading order."""
        inside = [widget for block in self._blocks.values() for widget in block.tab_widgets()]
        return [self.heading, *inside, self._more, self._bar.back, self._bar.next, self._bar.skip]

    def stick_to(self, viewport: QWidget) -> int:
        """Keep the buttons in view at the bottom of `viewport`; returns the height that they cover there.

        In a very low one they would leave no room for the questions, and stand under them.
        """
        is_low = viewport.height() < _LEAST_HEIGHT_EM * self._appearance.em
        bottom = self.height() if is_low else self.mapFrom(viewport, QPoint(0, viewport.height())).y()
        return self._bar.place(least=self.heading.geometry().bottom(), most=bottom)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, where no button inside takes it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._on_next_clicked()
        else:
            super().keyPressEvent(event)

    def _keep_blocks(self, questions: tuple[QuestionViewModel, ...]) -> None:
        """One block for each question, in order; blocks that are no longer asked go."""
        wanted = [question.id for question in questions]
        for gone in [known for known in self._blocks if known not in wanted]:
            block = self._blocks.pop(gone)
            self._questions.removeWidget(block)
            block.hide()
            block.deleteLater()
        for question in questions:
            if question.id not in self._blocks:
                block = QuestionBlock(self._appearance, question, self)
                block.answered.connect(self.answered)
                self._blocks[question.id] = block
        if list(self._blocks) != wanted or self._questions.count() != len(wanted):
            self._blocks = {question: self._blocks[question] for question in wanted}
            for block in self._blocks.values():
                self._questions.removeWidget(block)
                self._questions.addWidget(block)

    def _show_more(self) -> None:
        """Questions behind the button show when it was pressed, or when one of them is answered."""
        hidden = [self._blocks[question] for question in self._more_ids]
        is_open = self._is_more_open or any(block.is_answered for block in hidden)
        for question, block in self._blocks.items():
            block.setVisible(is_open or question not in self._more_ids)
        count = len(self._more_ids)
        text = ngettext("{count} more setting", "{count} more settings", count).format(count=count)
        self._more.setText(text)
        self._more.setVisible(bool(count) and not is_open)

    def _lay_out(self) -> None:
        """Stack the parts; the bar of buttons stands where its anchor is, or higher."""
        self._column.addWidget(self.heading)
        self._column.addWidget(self._help)
        self._column.addLayout(self._questions)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._bar.anchor)

    def _on_more_clicked(self) -> None:
        """Show the other questions and move the focus to the first of them."""
        self._is_more_open = True
        self._show_more()
        self._blocks[self._more_ids[0]].focus_first()

    def _on_next_clicked(self) -> None:
        """Go on, or finish."""
        (self.done_requested if self._is_last else self.next_requested).emit()

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(0, 0, 0, px(4))
        self._column.setSpacing(px(8))
        self._questions.setSpacing(px(16))
