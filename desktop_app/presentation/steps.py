# SPDX-License-Identifier: MIT
"""The five steps of the wizard as frozen view models: what to ask, what was answered."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.frame import question_options
from desktop_app.policy.model import PolicyModel, Question
from desktop_app.policy.selection import Answer, SetAside
from desktop_app.policy.text_ids import STEPS
from desktop_app.presentation.days import day_words, short_day_words
from desktop_app.presentation.entered_days import DayLimits, day_limits
from desktop_app.presentation.wording import listed
from desktop_app.quick_dataclass import dataclass

VISIBLE_SETTINGS = 3
"""How many questions of one step stand open; the rest waits behind "More settings"."""

StepState = Literal["done", "current", "todo", "skipped"]
OptionMark = Literal["radio", "check", "number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionViewModel:
    """One card: `answer` is what choosing it means, None for "I don't know"."""

    id: str
    title: str
    help: str
    group: str
    mark: OptionMark
    is_chosen: bool
    answer: Answer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayViewModel:
    """The day given as an answer, if any, as it stands in its field, what fits there, and the day today.

    `short_words` are for a field that has no room for the name of the month.
    """

    day: date | None
    words: str
    short_words: str
    limits: DayLimits
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionViewModel:
    """One question with its cards; `number` is the number of days given, if any.

    A question for a day has a field in `day`, and cards only where a rough answer is enough.
    """

    id: str
    title: str
    help: str
    options: tuple[OptionViewModel, ...]
    is_many: bool
    least_number: int
    number: int | None
    day: DayViewModel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepViewModel:
    """One step: `summary` is the bold answer of a finished one, `reason` why it is skipped.

    `can_skip` is set where days are asked and nothing is answered yet: nobody has to give a day.
    """

    number: int
    title: str
    help: str
    state: StepState
    summary: str
    reason: str
    questions: tuple[QuestionViewModel, ...]
    more: tuple[QuestionViewModel, ...]
    can_skip: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsideViewModel:
    """An answer that no longer fits, in words, with the question it belongs to."""

    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TileViewModel:
    """A starting tile: a situation that many people ask about; one without answers leads to the overview."""

    id: str
    icon: str
    title: str
    help: str
    leads_to_overview: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WizardViewModel:
    """The whole wizard pane."""

    steps: tuple[StepViewModel, ...]
    current: int
    set_aside: tuple[SetAsideViewModel, ...]
    clues: tuple[str, ...]

    @property
    def first(self) -> int:
        """The first step that is not skipped."""
        return next(step.number for step in self.steps if step.state != "skipped")

    @property
    def last(self) -> int:
        """The last step that is not skipped."""
        return [step.number for step in self.steps if step.state != "skipped"][-1]

    def neighbour(self, offset: Literal[-1, 1]) -> int:
        """The number of the next or previous step that is not skipped, else the current."""
        numbers = [step.number for step in self.steps if step.state != "skipped"]
        at = numbers.index(self.current) + offset if self.current in numbers else 0
        return numbers[min(max(at, 0), len(numbers) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class WizardProgress:
    """Where a person stands: the open step, steps left behind, questions left unknown."""

    current: int = 1
    passed: frozenset[int] = frozenset()
    unknown: frozenset[str] = frozenset()


def wizard_view_model(assessment: Assessment, progress: WizardProgress) -> WizardViewModel:
    """The wizard for an assessment, at the step where the person stands."""
    model = assessment.model
    steps = tuple(_step(assessment, progress, number) for number in STEPS)
    return WizardViewModel(
        steps=steps,
        current=progress.current,
        set_aside=tuple(_set_aside(model, item) for item in assessment.set_aside),
        clues=tuple(model.text(f"channel.unsure.{clue}") for clue in (1, 2, 3)),
    )


def tile_view_models(model: PolicyModel) -> tuple[TileViewModel, ...]:
    """The starting tiles, in the order of the model."""
    return tuple(
        TileViewModel(
            id=tile.id,
            icon=tile.icon,
            title=model.text(f"tile.{tile.id}.title"),
            help=model.text(f"tile.{tile.id}.help"),
            leads_to_overview=not tile.answers,
        )
        for tile in model.tiles
    )


def answer_words(model: PolicyModel, question: str, answer: Answer) -> str:
    """An answer in the short words of a chip or a summary."""
    if isinstance(answer, tuple):
        words = [model.text(f"option.{question}.{option}.chip") for option in answer]
        return listed(words) or model.text(f"question.{question}.none")
    if isinstance(answer, str):
        return model.text(f"option.{question}.{answer}.chip")
    if isinstance(answer, int):
        return ngettext("{count} day", "{count} days", answer).format(count=answer)
    return day_words(answer)


def answer_in_short(model: PolicyModel, question: str, answer: Answer) -> str:
    """An answer as it stands alone: a day says of what, "Sent 3 Mar 2026"."""
    if not isinstance(answer, date):
        return answer_words(model, question, answer)
    return _("{event} {day}").format(event=model.text(f"question.{question}.short"), day=short_day_words(answer))


def _step(assessment: Assessment, progress: WizardProgress, number: int) -> StepViewModel:
    model, settled = assessment.model, assessment.settled
    asked = [question for question in model.questions if question.step == number and question.id in settled.asked]
    asked.sort(key=lambda question: question.kind != "date")  # when comes before where
    has_days = any(question.kind == "date" for question in asked)
    shown = len(asked) if has_days else VISIBLE_SETTINGS
    questions = tuple(_question(assessment, progress, question) for question in asked)
    state = _state(assessment, progress, number, asked)
    return StepViewModel(
        number=number,
        title=model.text(f"step.{number}.title"),
        help=model.text(f"step.{number}.help"),
        state=state,
        summary=_summary(assessment, asked) if state == "done" else "",
        reason=model.text(f"step.{number}.not-needed") if state == "skipped" else "",
        questions=questions[:shown],
        more=questions[shown:],
        can_skip=has_days and not any(question.id in settled.answers for question in asked),
    )


def _state(assessment: Assessment, progress: WizardProgress, number: int, asked: list[Question]) -> StepState:
    if progress.current == number:
        return "current"
    answered = any(question.id in assessment.settled.answers for question in asked)
    if answered or (number in progress.passed and asked):
        return "done"
    if asked or _is_undecided(assessment, number):
        return "todo"
    return "skipped"


def _is_undecided(assessment: Assessment, number: int) -> bool:
    """Whether earlier answers that are still open could bring a question to the step."""
    return any(
        question.step == number and question.id in assessment.settled.possible
        for question in assessment.model.questions
    )


def _summary(assessment: Assessment, asked: list[Question]) -> str:
    answers = assessment.settled.answers
    words = [
        answer_in_short(assessment.model, question.id, answers[question.id])
        for question in asked
        if question.id in answers
    ]
    if not words and all(question.kind == "date" for question in asked):
        return _("Skipped")
    return listed(words) or _("Not sure")


def _question(assessment: Assessment, progress: WizardProgress, question: Question) -> QuestionViewModel:
    model = assessment.model
    answer = assessment.settled.answers.get(question.id)
    options = tuple(_options(assessment, question, answer))
    bounds = [band.min for band in question.bands if band.min is not None]
    return QuestionViewModel(
        id=question.id,
        title=model.text(f"question.{question.id}.title"),
        help=model.text(f"question.{question.id}.help"),
        options=(*options, _unknown(model, question, answer, progress)) if question_options(question) else (),
        is_many=question.kind == "many",
        least_number=min(bounds, default=1),
        number=answer if isinstance(answer, int) else None,
        day=_day(assessment, question, answer),
    )


def _day(assessment: Assessment, question: Question, answer: Answer | None) -> DayViewModel | None:
    if question.kind != "date":
        return None
    day = answer if isinstance(answer, date) else None
    return DayViewModel(
        day=day,
        words=day_words(day) if day else "",
        short_words=short_day_words(day) if day else "",
        limits=day_limits(question.id, assessment.settled.answers, assessment.today),
        today=assessment.today,
    )


def _options(assessment: Assessment, question: Question, answer: Answer | None) -> Iterator[OptionViewModel]:
    model, offered = assessment.model, assessment.settled.offered[question.id]
    for name in question_options(question):
        if name not in offered:
            continue
        option = question.option(name)
        group = option.group if option else None
        yield OptionViewModel(
            id=name,
            title=model.text(f"option.{question.id}.{name}.title"),
            help=model.text(f"option.{question.id}.{name}.help"),
            group=model.text(f"group.{group}") if group else "",
            mark=_mark(question, name),
            is_chosen=_is_chosen(assessment, question, name, answer),
            answer=_toggled(name, answer) if question.kind == "many" else name,
        )


def _mark(question: Question, name: str) -> OptionMark:
    if question.kind == "many":
        return "check"
    numbered = any(band.id == name and band.min is not None for band in question.bands)
    return "number" if numbered else "radio"


def _is_chosen(assessment: Assessment, question: Question, name: str, answer: Answer | None) -> bool:
    if isinstance(answer, tuple):
        return name in answer
    if isinstance(answer, int):
        return _mark(question, name) == "number"
    if isinstance(answer, date):
        return assessment.settled.given.get(question.id) == name
    return answer == name


def _toggled(name: str, answer: Answer | None) -> tuple[str, ...]:
    ticked = answer if isinstance(answer, tuple) else ()
    if name in ticked:
        return tuple(option for option in ticked if option != name)
    return (*ticked, name)


def _unknown(
    model: PolicyModel, question: Question, answer: Answer | None, progress: WizardProgress
) -> OptionViewModel:
    """The card that says that none of it is known to have happened, or "I don't know"."""
    many = question.kind == "many"
    return OptionViewModel(
        id="none" if many else "unknown",
        title=model.text(f"question.{question.id}.none") if many else _("I don’t know"),
        help="" if many else _("We show every case."),
        group="",
        mark="check" if many else "radio",
        is_chosen=answer == () if many else answer is None and question.id in progress.unknown,
        answer=() if many else None,
    )


def _set_aside(model: PolicyModel, item: SetAside) -> SetAsideViewModel:
    known = item.question in model.question_by_id
    what = model.text(f"question.{item.question}.short") if known else item.question
    answer = answer_words(model, item.question, item.answer)
    if what.casefold() in answer.casefold():
        text = _("We put an answer aside: {answer}. It does not apply here.").format(answer=answer)
    else:
        text = _("We put an answer aside: {what}, {answer}. It does not apply here.").format(what=what, answer=answer)
    return SetAsideViewModel(question=item.question, text=text)
