# SPDX-License-Identifier: MIT
"""The verdict: is it used to train Claude? Answer first, then the conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.frame import question_options
from desktop_app.policy.model import Question
from desktop_app.policy.strength import Strength
from desktop_app.policy.values import NotStated, Outside, TrainingUse
from desktop_app.presentation.steps import answer_words
from desktop_app.presentation.summary import rule_words

VERDICT_SUBJECT = "training/conversation"
"""The subject that the big line answers."""
CARDS_AT_MOST = 3

Glyph = Literal["no", "only_if", "yes", "not_stated", "depends", "disputed"]

_CHANGE_ICON = "check"
_QUESTION_ICON = "circle-question-mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipViewModel:
    """An answer repeated over the verdict; choosing it jumps to its step."""

    text: str
    icon: str
    step: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardViewModel:
    """One condition that would change the verdict."""

    icon: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictViewModel:
    """The head of the answer pane. `strength` is None where nothing is decided yet."""

    chips: tuple[ChipViewModel, ...]
    strength: Strength | None
    is_disputed: bool
    source_count: int
    glyph: Glyph
    glyph_word: str
    question: str
    headline: str
    lead: str
    cards: tuple[CardViewModel, ...]

    @property
    def spoken(self) -> str:
        """The whole verdict as one text for a screen reader."""
        cards = " ".join(f"{card.title}. {card.text}" for card in self.cards)
        return f"{self.question} {self.headline} {self.lead} {cards}".strip()


def verdict_view_model(assessment: Assessment, reasoner: Reasoner) -> VerdictViewModel | None:
    """The verdict of an assessment; None while nothing is answered."""
    answer = assessment.answer_by_subject.get(VERDICT_SUBJECT)
    if answer is None or not assessment.settled.answers:
        return None
    model = assessment.model
    happened, conditions = _exceptions(assessment)
    cards = (*_change_cards(assessment, reasoner, answer), *conditions)
    return VerdictViewModel(
        chips=tuple(_chips(assessment)),
        strength=answer.strength,
        is_disputed=answer.disputed,
        source_count=len({item.source for item in answer.evidence}),
        glyph=_glyph(answer, happened),
        glyph_word=_glyph_word(_glyph(answer, happened)),
        question=model.text(f"subject.{VERDICT_SUBJECT}.ask"),
        headline=_headline(assessment, answer),
        lead=_lead(assessment, answer, happened, len(cards)),
        cards=cards[:CARDS_AT_MOST],
    )


def _chips(assessment: Assessment) -> Iterator[ChipViewModel]:
    model = assessment.model
    for question in model.questions:
        answer = assessment.settled.answers.get(question.id)
        if answer is None or answer == () or not question_options(question):
            continue
        option = question.option(answer) if isinstance(answer, str) else None
        yield ChipViewModel(
            text=answer_words(model, question.id, answer),
            icon=(option.icon or "") if option else "",
            step=question.step,
        )


def _glyph(answer: SubjectAnswer, happened: tuple[str, ...]) -> Glyph:
    if answer.status == "depends":
        return "depends"
    if answer.disputed:
        return "disputed"
    if not isinstance(answer.value, TrainingUse):
        return "not_stated"
    if answer.value.kind == "not_used":
        return "only_if" if happened else "no"
    return "yes" if answer.value.kind == "used" else "only_if"


def _glyph_word(glyph: Glyph) -> str:
    words = {
        "no": _("No"),
        "only_if": _("Only if"),
        "yes": _("Yes"),
        "not_stated": _("Not stated"),
        "depends": _("It depends"),
        "disputed": _("Sources disagree"),
    }
    return words[glyph]


def _headline(assessment: Assessment, answer: SubjectAnswer) -> str:
    model = assessment.model
    if answer.status == "depends":
        question = model.question_by_id[answer.depends_on[0]]
        return _depends_headline(assessment, question)
    if answer.disputed:
        return _("Sources disagree.")
    if isinstance(answer.value, NotStated):
        return _("Nobody says.")
    if isinstance(answer.value, Outside):
        return _("Published policies cannot tell.")
    said = {model.text(f"rule.{rule.id}.says") for rule in answer.rules}
    return said.pop() if len(said) == 1 else _plain_headline(answer)


def _plain_headline(answer: SubjectAnswer) -> str:
    """The bare answer, where several rules say the same in different words."""
    words = {"not_used": _("No."), "can_be_used": _("It can be."), "used": _("Yes.")}
    return words.get(answer.value.kind, "") if answer.value else ""


def _depends_headline(assessment: Assessment, question: Question) -> str:
    if question.changeable_by == "fact":
        name = assessment.model.text(f"question.{question.id}.short")
        return _("It depends. Tell us more: {question}.").format(question=name)
    return _("It depends on one setting.")


def _lead(assessment: Assessment, answer: SubjectAnswer, happened: tuple[str, ...], cards: int) -> str:
    model = assessment.model
    if answer.status == "depends":
        help_text = model.text(f"question.{answer.depends_on[0]}.help")
        return f"{help_text} {_('Until then we show every case.')}"
    because = model.text(f"rule.{answer.rules[0].id}.because") if answer.rules else ""
    sentences = [because, *happened]
    if cards and not happened:
        count = ngettext("{count} thing can change that.", "{count} things can change that.", cards)
        sentences.append(count.format(count=cards))
    return " ".join(sentence for sentence in sentences if sentence)


def _exceptions(assessment: Assessment) -> tuple[tuple[str, ...], tuple[CardViewModel, ...]]:
    """Exceptions that happened, as sentences, and those that could, as cards."""
    model = assessment.model
    happened: list[str] = []
    cards: list[CardViewModel] = []
    for answer in assessment.answers:
        if answer.topic != "training" or not answer.subject.only_if or not _trains(answer):
            continue
        question, option = next(iter(answer.subject.only_if.items()))
        words = rule_words(model, answer.rules[0].id, answer.rules[0].value)
        title = model.text(f"option.{question}.{option}.condition")
        if answer.happened:
            happened.append(f"{title}: {words}")
        else:
            cards.append(CardViewModel(icon=answer.subject.icon or _QUESTION_ICON, title=title, text=words))
    return tuple(happened), tuple(cards)


def _trains(answer: SubjectAnswer) -> bool:
    return isinstance(answer.value, TrainingUse) and answer.value.kind != "not_used"


def _change_cards(assessment: Assessment, reasoner: Reasoner, answer: SubjectAnswer) -> Iterator[CardViewModel]:
    """Settings of the person or the organisation that would turn a *no* into a *yes*."""
    if answer.status != "decided" or _trains(answer):
        return
    model, settled = assessment.model, assessment.settled
    for name in settled.asked:
        question = model.question_by_id[name]
        if question.changeable_by == "fact" or question.kind != "one":
            continue
        for option in settled.offered[name]:
            changed = reasoner.answer(VERDICT_SUBJECT, assessment.selection.with_answer(name, option), assessment.today)
            if changed.status == "decided" and _trains(changed):
                text = rule_words(model, changed.rules[0].id, changed.rules[0].value)
                chip = model.text(f"option.{name}.{option}.chip")
                yield CardViewModel(icon=_CHANGE_ICON, title=chip, text=text)
                break
