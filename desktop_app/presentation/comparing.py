# SPDX-License-Identifier: MIT
"""Several situations side by side: one row for each subject, one cell for each situation.

The same view model is drawn by the command line and by the window.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.i18n import _
from desktop_app.policy.content import told_content
from desktop_app.policy.evaluate import AnswerStatus, Assessment, SubjectAnswer
from desktop_app.policy.model import Subject
from desktop_app.presentation.contracted import Contracted, marked_words
from desktop_app.presentation.letters import LETTERS
from desktop_app.presentation.steps import answer_words
from desktop_app.presentation.summary import answer_in_full, only_if_clause
from desktop_app.presentation.wording import listed

FEWEST = 2
"""A comparison has two sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedSituation:
    """One assessment to compare, and the marks of its answers that rest on a contract.

    `public` is the assessment by public policy alone, where a contract is laid over.
    """

    assessment: Assessment
    contracts: Mapping[str, Contracted] = field(default_factory=dict)
    public: Assessment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationViewModel:
    """A situation as the head of its column: a letter, and its answers in the words of chips."""

    letter: str
    title: str
    answers: tuple[tuple[str, str], ...]
    assumed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellViewModel:
    """The answer of one situation. `is_same` compares it with that of situation A."""

    letter: str
    words: str
    status: AnswerStatus
    is_same: bool
    is_disputed: bool
    is_from_contract: bool
    rules: tuple[str, ...]

    @property
    def marked(self) -> str:
        """The words, with what a glance must not miss."""
        return _("{answer} (sources disagree)").format(answer=self.words) if self.is_disputed else self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRowViewModel:
    """One subject; `is_same` says that all situations have the same answer."""

    subject: str
    name: str
    icon: str
    condition: str
    cells: tuple[CellViewModel, ...]
    groups: tuple[tuple[str, ...], ...]
    """The letters that share an answer, in order of their first."""

    @property
    def is_same(self) -> bool:
        """Whether all situations have the same answer."""
        return len(self.groups) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedTopicViewModel:
    """The rows of one topic."""

    topic: str
    title: str
    rows: tuple[ComparedRowViewModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonViewModel:
    """The whole comparison; the counts are over all subjects, shown or not."""

    situations: tuple[SituationViewModel, ...]
    topics: tuple[ComparedTopicViewModel, ...]
    differing: int
    same: int

    @property
    def rows(self) -> tuple[ComparedRowViewModel, ...]:
        """All rows that are shown."""
        return tuple(row for topic in self.topics for row in topic.rows)


def comparison_view_model(
    situations: Sequence[ComparedSituation], *, has_differences_only: bool = False
) -> ComparisonViewModel:
    """Join the answers of two to four situations of one model by subject.

    Raises:
        ValueError: there are fewer than two situations, or more than there are letters.
    """
    if not FEWEST <= len(situations) <= len(LETTERS):
        raise ValueError(f"two to {len(LETTERS)} situations can be compared, not {len(situations)}")
    model = situations[0].assessment.model
    met = {name for item in situations for name in item.assessment.answer_by_subject}
    rows = [compared_row(situations, subject) for subject in model.subjects if subject.id in met]
    shown = [row for row in rows if not (has_differences_only and row.is_same)]
    topics = dict.fromkeys(row.subject.partition("/")[0] for row in shown)
    return ComparisonViewModel(
        situations=tuple(
            _situation(letter, item.assessment) for letter, item in zip(LETTERS, situations, strict=False)
        ),
        topics=tuple(_topic(model.text(f"topic.{topic}"), topic, shown) for topic in topics),
        differing=sum(not row.is_same for row in rows),
        same=sum(row.is_same for row in rows),
    )


def _topic(title: str, topic: str, rows: Iterable[ComparedRowViewModel]) -> ComparedTopicViewModel:
    own = tuple(row for row in rows if row.subject.partition("/")[0] == topic)
    return ComparedTopicViewModel(topic=topic, title=title, rows=own)


def _situation(letter: str, assessment: Assessment) -> SituationViewModel:
    settled = assessment.settled
    answers = tuple(_named(assessment, question) for question in settled.answers)
    assumed = tuple(
        (assessment.model.text(f"question.{question}.short"), answer_words(assessment.model, question, option))
        for question, option in settled.assumed.items()
    )
    title = listed(words for _name, words in answers) or _("Nothing answered")
    return SituationViewModel(letter=letter, title=title, answers=answers, assumed=assumed)


def _named(assessment: Assessment, question: str) -> tuple[str, str]:
    model = assessment.model
    words = answer_words(model, question, assessment.settled.answers[question])
    return model.text(f"question.{question}.short"), words


def compared_row(situations: Sequence[ComparedSituation], subject: Subject) -> ComparedRowViewModel:
    """One subject in all situations, in at least one of which it applies."""
    answers = [item.assessment.answer_by_subject.get(subject.id) for item in situations]
    contents = [told_content(item.assessment.model, answer) for item, answer in zip(situations, answers, strict=True)]
    cells = tuple(
        _cell(letter, item, subject, is_same=content == contents[0])
        for letter, item, content in zip(LETTERS, situations, contents, strict=False)
    )
    model = situations[0].assessment.model
    told = next(answer for answer in answers if answer is not None)
    return ComparedRowViewModel(
        subject=subject.id,
        name=model.text(f"subject.{subject.id}.name"),
        icon=subject.icon or "info",
        condition=only_if_clause(model, told.subject),
        cells=cells,
        groups=_groups(contents),
    )


def _groups(contents: Sequence[object]) -> tuple[tuple[str, ...], ...]:
    """The letters of equal contents together; contents need not be hashable."""
    groups: list[tuple[object, list[str]]] = []
    for letter, content in zip(LETTERS, contents, strict=False):
        known = next((letters for other, letters in groups if other == content), None)
        if known is None:
            groups.append((content, [letter]))
        else:
            known.append(letter)
    return tuple(tuple(letters) for _content, letters in groups)


def _cell(letter: str, situation: ComparedSituation, subject: Subject, *, is_same: bool) -> CellViewModel:
    answer = situation.assessment.answer_by_subject.get(subject.id)
    contracted = situation.contracts.get(subject.id)
    return CellViewModel(
        letter=letter,
        words=side_words(situation.assessment, answer, contracted),
        status=answer.status if answer else "not_applicable",
        is_same=is_same,
        is_disputed=answer is not None and answer.disputed,
        is_from_contract=contracted is not None,
        rules=tuple(rule.id for rule in answer.rules) if answer else (),
    )


def side_words(assessment: Assessment, answer: SubjectAnswer | None, contracted: Contracted | None = None) -> str:
    """One side of a comparison in words."""
    if answer is None:
        return _("Does not apply")
    return marked_words(answer_in_full(assessment.model, answer), contracted)
