# SPDX-License-Identifier: MIT
"""What a person answered so far, what follows from it, and the way back: the state of the window."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.selection import Answer, Selection, settle
from desktop_app.presentation.steps import WizardProgress, WizardViewModel, wizard_view_model
from desktop_app.quick_dataclass import dataclass

if TYPE_CHECKING:
    from desktop_app.presentation.contracted import Contracted
    from desktop_app.storage.contract_file import OwnTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class _Snapshot:
    """What undo brings back: the answers, and the place where they were given."""

    selection: Selection
    progress: WizardProgress


class Session(QObject):
    """Holds one selection and its assessment; widgets ask for changes and redraw on the signals.

    Every change makes a new frozen selection and evaluates it once. `changed` carries the new assessment,
    `step_changed` the number of the open step, `question_opened` a question there that a later answer brought
    or that was asked for,
    `subject_selected` the id of the row whose details are wanted, or
    an empty text.
    """

    changed = Signal(object)
    step_changed = Signal(int)
    question_opened = Signal(str)
    subject_selected = Signal(str)

    def __init__(
        self, reasoner: Reasoner, *, today: date, answers: Mapping[str, Answer], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reasoner = reasoner
        self._terms: OwnTerms | None = None
        self._today = today
        self._selection = Selection(answers=dict(answers), as_of=today)
        self._assessment = self._evaluated(self._selection)
        self._wizard: tuple[Assessment, WizardProgress, WizardViewModel] | None = None
        self._seen: set[str] = set()
        self._reached: WizardProgress | None = None
        self._undone: list[_Snapshot] = []
        self._done: list[_Snapshot] = []
        self._subject = ""

    @property
    def assessment(self) -> Assessment:
        """All answers for the selection."""
        return self._assessment

    @property
    def present(self) -> Assessment:
        """All answers for the same situation by the rules of today."""
        if self._selection.as_of == self._today:
            return self._assessment
        return self._evaluated(Selection(answers=self._selection.answers, as_of=self._today))

    @property
    def reasoner(self) -> Reasoner:
        """What evaluates selections."""
        return self._reasoner

    @property
    def public(self) -> Reasoner:
        """What evaluates by public policy alone."""
        return self._reasoner if self._terms is None else self._terms.public

    @property
    def terms(self) -> "OwnTerms | None":
        """The contract terms laid over the public model, if there are any."""
        return self._terms

    @property
    def selection(self) -> Selection:
        """The answers that were given."""
        return self._selection

    @property
    def subject(self) -> str:
        """The subject whose details are wanted, or an empty text."""
        return self._subject

    @property
    def wizard(self) -> WizardViewModel:
        """The five steps as they stand."""
        assessment, progress = self._assessment, self._progress
        known = self._wizard
        if known is None or known[0] is not assessment or known[1] is not progress:
            known = self._wizard = (assessment, progress, wizard_view_model(assessment, progress))
        return known[2]

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something that was taken back can be had again."""
        return bool(self._undone)

    # --- answers -----------------------------------------------------------------------------

    def choose(self, question: str, answer: Answer | None) -> None:
        """Answer one question; None says "I don't know"."""
        unknown = self._progress.unknown - {question}
        if answer is None:
            unknown |= {question}
        self._change(
            self._selection.with_answer(question, answer),
            replace(self._progress, unknown=unknown),
        )

    def choose_tile(self, tile: str) -> None:
        """Take over the situation of a starting tile."""
        found = next(known for known in self._assessment.model.tiles if known.id == tile)
        self.choose_many(found.answers)

    def choose_many(self, answers: Mapping[str, Answer]) -> None:
        """Answer several questions at once, as a starting tile does, and go to the first step left open."""
        merged = {**self._selection.answers, **answers}
        selection = Selection(answers=merged, as_of=self._selection.as_of)
        progress = replace(self._progress, unknown=self._progress.unknown - frozenset(answers))
        self._change(selection, progress, is_resuming=True)

    def open_situation(self, answers: Mapping[str, Answer]) -> None:
        """Take over a whole situation in place of this one; this can be undone like any other change."""
        selection = Selection(answers=dict(answers), as_of=self._selection.as_of)
        self._change(selection, WizardProgress(), is_resuming=True)

    def forget(self, question: str) -> None:
        """Drop an answer that does not fit, without saying "I don't know"."""
        self._change(self._selection.with_answer(question, None), self._progress)

    def start_over(self) -> None:
        """Drop all answers; this can be undone like any other change."""
        self._change(Selection(as_of=self._selection.as_of), WizardProgress())

    def travel(self, day: date) -> None:
        """Show the rules of another day; answers that do not fit there wait.

        Going on from there to further days is undone in one step.
        """
        selection = Selection(answers=self._selection.answers, as_of=day)
        last = self._done[-1].selection if self._done else None
        if last is not None and last.answers == selection.answers and last.as_of != self._selection.as_of:
            self._take(selection, self._progress)
        else:
            self._change(selection, self._progress)

    def undo(self) -> None:
        """Take the last change back and return to the step where it was made."""
        if self._done:
            self._undone.append(self._snapshot())
            self._restore(self._done.pop())

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._undone:
            self._done.append(self._snapshot())
            self._restore(self._undone.pop())

    def contracts_of(self, assessment: Assessment) -> "Mapping[str, Contracted]":
        """The answers of an assessment that rest on the contract terms, by subject."""
        if self._terms is None:
            return {}
        from desktop_app.presentation.contracting import contracted_answers  # noqa: PLC0415 - most have no contract

        return contracted_answers(assessment, self._terms.overlay, self._terms.public)

    def use_terms(self, public: Reasoner, terms: "OwnTerms | None") -> None:
        """Go on with another public model, newer or in other words, and with contract terms on top if there are any."""
        self._terms = terms
        self._reasoner = public if terms is None else terms.reasoner
        self._assessment = self._evaluated(self._selection)
        if self._subject not in self._assessment.answer_by_subject:
            self.select_subject("")

    # --- steps -------------------------------------------------------------------------------

    def go_to_step(self, number: int) -> None:
        """Open a step; going on counts what stays open behind as not known."""
        self._leave(number)
        self._progress = replace(self._progress, current=number)
        self.step_changed.emit(number)

    def open_question(self, question: str) -> None:
        """Go to the step of a question, and there to the question."""
        self.go_to_step(self._assessment.model.question_by_id[question].step)
        self.question_opened.emit(question)

    def next_step(self) -> None:
        """Go on; first to an earlier step, if a later answer opened a question there."""
        number = self.wizard.neighbour(1)
        self._leave(number)
        for step in range(1, self._progress.current):
            unseen = self._unseen_questions(step)
            if unseen:
                self.go_to_step(step)
                self.question_opened.emit(unseen[0])
                return
        self.go_to_step(number)

    def previous_step(self) -> None:
        """Go back one step; answers stay."""
        self.go_to_step(self.wizard.neighbour(-1))

    def finish(self) -> None:
        """Leave the last step, though there is none to go to."""
        self._leave(self._progress.current + 1)

    def select_subject(self, subject: str) -> None:
        """Ask for the details of a subject; an empty text clears them."""
        if subject != self._subject:
            self._subject = subject
            self.subject_selected.emit(subject)

    # --- inside ------------------------------------------------------------------------------

    @property
    def _progress(self) -> WizardProgress:
        """How far the person has come; worked out when it is first asked for, which is after the first painting."""
        if self._reached is None:
            self._reached = WizardProgress()
            self._reached = self._resumed()
        return self._reached

    @_progress.setter
    def _progress(self, progress: WizardProgress) -> None:
        self._reached = progress

    def _change(self, selection: Selection, progress: WizardProgress, *, is_resuming: bool = False) -> None:
        """Take over another selection, remembering this one for undo."""
        if selection == self._selection and progress == self._progress:
            return
        self._done.append(self._snapshot())
        self._undone.clear()
        self._take(selection, progress, is_resuming=is_resuming)

    def _restore(self, snapshot: _Snapshot) -> None:
        self._take(snapshot.selection, snapshot.progress)

    def _take(self, selection: Selection, progress: WizardProgress, *, is_resuming: bool = False) -> None:
        """Evaluate once and tell everybody."""
        step = self._progress.current
        if selection != self._selection:
            before = self._assessment if self._selection.answers else None
            self._selection = selection
            self._assessment = self._evaluated(selection, before)
        self._progress = progress
        if is_resuming:
            self._progress = self._resumed()
        if self._subject not in self._assessment.answer_by_subject:
            self.select_subject("")
        self.changed.emit(self._assessment)
        if self._progress.current != step:
            self.step_changed.emit(self._progress.current)

    def _evaluated(self, selection: Selection, before: Assessment | None = None) -> Assessment:
        """The assessment of a selection, thinking over what differs from the one before.

        While nothing is answered, no subject is asked for and none is worked out.
        """
        if selection.answers and before is not None:
            return self._reasoner.reconsider(before, selection)
        if selection.answers:
            return self._reasoner.evaluate(selection, self._today)
        return Assessment(
            model=self._reasoner.model,
            selection=selection,
            settled=settle(self._reasoner.model, selection),
            today=self._today,
            answers=(),
        )

    def _snapshot(self) -> _Snapshot:
        return _Snapshot(selection=self._selection, progress=self._progress)

    def _resumed(self) -> WizardProgress:
        """The progress that fits answers which came all at once: at the first step without one."""
        answered = {
            question.step
            for question in self._assessment.model.questions
            if question.id in self._assessment.settled.answers
        }
        steps = self.wizard.steps
        open_steps = [step.number for step in steps if step.state != "skipped" and step.number not in answered]
        needed = [step.number for step in steps if self._needed(step.number)]
        current = min((*open_steps, *needed), default=self.wizard.last)
        for step in range(1, current):
            self._seen |= self._asked(step)
        return replace(self._progress, current=current, passed=frozenset(range(1, current)))

    def _leave(self, number: int) -> None:
        """Note, when going on to a later step, what was asked in the open one."""
        current = self._progress.current
        if number > current:
            self._progress = replace(self._progress, passed=self._progress.passed | {current})
            self._seen |= self._asked(current)

    def _asked(self, step: int) -> set[str]:
        """The questions that a step shows."""
        shown = self.wizard.steps[step - 1]
        return {question.id for question in (*shown.questions, *shown.more)}

    def _needed(self, step: int) -> bool:
        """Whether a step asks for something that nothing stands in for."""
        known = self._assessment.model.question_by_id
        asked = [known[question] for question in self._asked(step) & set(self._assessment.settled.open)]
        return any(question.kind not in ("many", "date") and question.presume is None for question in asked)

    def _unseen_questions(self, step: int) -> list[str]:
        """Open questions of a step that nobody has passed by."""
        unseen = self._asked(step) - self._seen
        return [question for question in self._assessment.settled.open if question in unseen]
