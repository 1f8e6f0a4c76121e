# SPDX-License-Identifier: MIT
"""The verdict: is it used to train Claude? Answer first, then the conditions."""

import re
from collections.abc import Iterator
from typing import Literal

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.model import Question
from desktop_app.policy.strength import Strength
from desktop_app.policy.values import NotStated, Outside, TrainingUse
from desktop_app.presentation.periods import party_in_sentence
from desktop_app.presentation.sourcing import support_words, weakest_support
from desktop_app.presentation.steps import answer_in_short
from desktop_app.presentation.summary import (
    BranchViewModel,
    branch_view_models,
    only_if_clause,
    plain_words,
    reason_words,
    rule_words,
)
from desktop_app.presentation.wording import either, in_a_row, in_sentence, listed, sentence
from desktop_app.quick_dataclass import dataclass

VERDICT_SUBJECT = "training/conversation"
"""The subject that the big line answers."""
CARDS_AT_MOST = 3

Glyph = Literal["no", "only_if", "yes", "not_stated", "depends", "disputed"]

_CHANGE_ICON = "toggle-left"
_BRANCH_ICON = "circle-question-mark"
_FIRST_END = "[.,、。،]"
"""A pattern: what ends the first words of an answer, in any of the languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipViewModel:
    """An answer repeated over the verdict; choosing it jumps to its step."""

    text: str
    icon: str
    step: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardViewModel:
    """One condition that would change the verdict, or one case of an open question.

    `short` is the title where there is room for nothing else: it says what follows. A case carries its `question`,
    and the `option` that it stands for if that is a single one: the person can answer there and then. `action` says
    what pressing it does.
    """

    icon: str
    title: str
    short: str
    text: str
    question: str = ""
    option: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictViewModel:
    """The head of the answer pane. `strength` is None where nothing is decided yet.

    `open_question` is the one on which the answer hangs, empty where none does.
    `contract` has a paragraph for each answer on training that an organisation's own contract gives.
    """

    chips: tuple[ChipViewModel, ...]
    strength: Strength | None
    is_disputed: bool
    support: str
    glyph: Glyph
    glyph_word: str
    question: str
    headline: str
    lead: str
    cards: tuple[CardViewModel, ...]
    open_question: str = ""
    contract: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """The whole verdict as one text for a screen reader."""
        cards = (in_a_row((sentence(card.title), card.text)) for card in self.cards)
        return in_a_row((self.question, self.headline, self.lead, *self.contract, *cards))


def verdict_view_model(assessment: Assessment, reasoner: Reasoner) -> VerdictViewModel | None:
    """The verdict of an assessment; None while nothing is answered."""
    answer = assessment.answer_by_subject.get(VERDICT_SUBJECT)
    if answer is None or not assessment.settled.answers:
        return None
    happened, exceptions = _exceptions(assessment)
    shown = _cards(assessment, reasoner, answer, exceptions)
    glyph = _glyph(answer, happened)
    return VerdictViewModel(
        chips=tuple(_chips(assessment)),
        strength=weakest_support(assessment, answer),
        is_disputed=answer.disputed,
        support=support_words(assessment, answer),
        glyph=glyph,
        glyph_word=glyph_word(glyph),
        question=assessment.model.text(f"subject.{VERDICT_SUBJECT}.ask"),
        headline=_whole_headline(assessment, answer, happened),
        lead=_lead(assessment, answer, happened, shown),
        cards=shown.cards[:CARDS_AT_MOST],
        open_question=answer.depends_on[0] if answer.status == "depends" else "",
    )


def verdict_answer(assessment: Assessment) -> tuple[Glyph, str]:
    """The answer without its conditions: the kind of glyph, and the big line."""
    answer = assessment.answer_by_subject.get(VERDICT_SUBJECT)
    if answer is None:
        return "not_stated", _("Does not apply")
    happened = _exceptions(assessment)[0]
    return _glyph(answer, happened), _whole_headline(assessment, answer, happened)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """The cards under the verdict, and clauses that found no card: the lead names them."""

    cards: tuple[CardViewModel, ...]
    further: tuple[str, ...] = ()


def _chips(assessment: Assessment) -> Iterator[ChipViewModel]:
    model = assessment.model
    for question in model.questions:
        answer = assessment.settled.answers.get(question.id)
        if answer is None or answer == ():
            continue
        option = question.option(answer) if isinstance(answer, str) else None
        yield ChipViewModel(
            text=answer_in_short(model, question.id, answer),
            icon=(option.icon or "") if option else "",
            step=question.step,
        )


def _glyph(answer: SubjectAnswer, happened: tuple[CardViewModel, ...]) -> Glyph:
    if answer.status == "depends":
        return "depends"
    if answer.disputed:
        return "disputed"
    if not isinstance(answer.value, TrainingUse):
        return "not_stated"
    if answer.value.kind == "not_used":
        return "only_if" if happened else "no"
    return "yes" if answer.value.kind == "used" else "only_if"


def glyph_word(glyph: Glyph) -> str:
    """The word that always stands beside a sign."""
    words = {
        "no": _("No"),
        "only_if": _("Only if"),
        "yes": _("Yes"),
        "not_stated": _("Not stated"),
        "depends": _("It depends"),
        "disputed": _("Sources disagree"),
    }
    return words[glyph]


def _whole_headline(assessment: Assessment, answer: SubjectAnswer, happened: tuple[CardViewModel, ...]) -> str:
    """The big line: a no, or an open answer, does not hide what leads to training and did happen."""
    headline = _headline(assessment, answer)
    if not happened or _trains(answer):
        return headline
    if len(happened) > 1:
        return _("{answer} But some of it can be.").format(answer=sentence(headline))
    conditions = in_sentence(happened[0].title)
    return _("{answer} But it can be, once {conditions}.").format(answer=sentence(headline), conditions=conditions)


def _headline(assessment: Assessment, answer: SubjectAnswer) -> str:
    model = assessment.model
    if answer.status == "depends":
        is_fact = model.question_by_id[answer.depends_on[0]].changeable_by == "fact"
        return _("It depends on one more answer.") if is_fact else _("It depends on one setting.")
    if answer.disputed:
        return _("Sources disagree.")
    if isinstance(answer.value, NotStated):
        return _("Nobody says.")
    if isinstance(answer.value, Outside):
        return _("Published policies cannot tell.")
    said = {model.text(f"rule.{rule.id}.says") for rule in answer.rules}
    return said.pop() if len(said) == 1 or answer.value is None else plain_words(model, answer.value)


# --- the lead ------------------------------------------------------------------------------------


def _lead(assessment: Assessment, answer: SubjectAnswer, happened: tuple[CardViewModel, ...], shown: _Shown) -> str:
    if answer.status == "depends":
        return _depends_lead(assessment, answer, happened, shown)
    model = assessment.model
    sentences = [reason_words(model, answer), *_happened_sentences(happened)]
    if answer.disputed and answer.rules and answer.value is not None:
        says = rule_words(model, answer.rules[0].id, answer.value)
        sentences.insert(0, _("The text that we go by says: {answer}").format(answer=sentence(says)))
    elif isinstance(answer.value, NotStated):
        sentences.append(_("Ask {party}.").format(party=party_in_sentence(model, answer.value.ask)))
    if shown.cards and not happened:
        sentences.append(_change_sentence(len(shown.cards)))
    if len(shown.cards) > CARDS_AT_MOST:
        rest = [in_sentence(card.title) for card in shown.cards[CARDS_AT_MOST:]]
        more = ngettext("One more: {conditions}.", "More: {conditions}.", len(rest))
        sentences.append(more.format(conditions=listed(rest)))
    return in_a_row(sentences)


def _happened_sentences(happened: tuple[CardViewModel, ...]) -> Iterator[str]:
    for card in happened:
        yield sentence(_("{condition}: {answer}").format(condition=card.title, answer=card.text))


def _depends_lead(
    assessment: Assessment, answer: SubjectAnswer, happened: tuple[CardViewModel, ...], shown: _Shown
) -> str:
    """The open question itself, how many cases stand below, and what leads to training in all of them."""
    title = assessment.model.text(f"question.{answer.depends_on[0]}.title")
    cases = _("We show both cases.") if len(shown.cards) <= 2 else _("We show each case.")  # noqa: PLR2004 - both
    sentences = [title, cases if shown.cards else _("Once we know, we can tell."), *_happened_sentences(happened)]
    if shown.further:
        conditions = either(in_sentence(condition) for condition in shown.further)
        sentences.append(_("Always possible once {conditions}.").format(conditions=conditions))
    return in_a_row(sentences)


def _change_sentence(count: int) -> str:
    words = (
        _("One thing can change that."),
        _("Two things can change that."),
        _("Three things can change that."),
        _("Four things can change that."),
        _("Five things can change that."),
        _("Six things can change that."),
    )
    if count <= len(words):
        return words[count - 1]
    return ngettext("{count} thing can change that.", "{count} things can change that.", count).format(count=count)


# --- the cards -----------------------------------------------------------------------------------


def _cards(
    assessment: Assessment, reasoner: Reasoner, answer: SubjectAnswer, exceptions: tuple[CardViewModel, ...]
) -> _Shown:
    """What stands under the verdict: the cases of an open question, else what would change the answer."""
    if answer.status == "depends":
        branches = branch_view_models(assessment.model, answer)
        titles = tuple(card.title for card in exceptions)
        if len(branches) > CARDS_AT_MOST:
            return _Shown(cards=(), further=titles)
        question = assessment.model.question_by_id[answer.depends_on[0]]
        return _Shown(cards=tuple(_case_card(item, question) for item in branches), further=titles)
    settings = tuple(_setting_cards(assessment, reasoner, answer))
    return _Shown(cards=settings if _trains(answer) else (*settings, *exceptions))


def _case_card(branch: BranchViewModel, question: Question) -> CardViewModel:
    """What follows from some options of the open question, and the way to answer it."""
    is_one = question.kind == "one" and len(branch.options) == 1
    return CardViewModel(
        icon=_BRANCH_ICON,
        title=branch.title,
        short=_("{situation}: {answer}").format(situation=branch.title, answer=_first_words(branch.answers)),
        text=sentence(branch.ends),
        question=question.id,
        option=branch.options[0] if is_one else "",
        action=_("Choose this") if is_one else _("Go to the question"),
    )


def _first_words(answers: tuple[str, ...]) -> str:
    """What answers begin with, such as "yes or no"."""
    known = {word.casefold(): word for word in (_("yes"), _("no"))}
    firsts = (re.split(_FIRST_END, answer, maxsplit=1)[0] for answer in answers)
    return either(tuple(known.get(first.casefold(), first) for first in firsts))


def _exceptions(assessment: Assessment) -> tuple[tuple[CardViewModel, ...], tuple[CardViewModel, ...]]:
    """What leads to training by itself: the exceptions that happened, and those that could."""
    model = assessment.model
    happened: list[CardViewModel] = []
    possible: list[CardViewModel] = []
    for answer in assessment.answers:
        if answer.topic != "training" or not _trains(answer):
            continue
        condition = only_if_clause(model, answer.subject)
        if not condition:
            continue
        words = rule_words(model, answer.rules[0].id, answer.rules[0].value)
        icon = answer.subject.icon or _BRANCH_ICON
        card = CardViewModel(icon=icon, title=condition, short=condition, text=sentence(words))
        (happened if answer.happened else possible).append(card)
    return tuple(happened), tuple(possible)


def _trains(answer: SubjectAnswer) -> bool:
    return isinstance(answer.value, TrainingUse) and answer.value.kind != "not_used"


def _setting_cards(assessment: Assessment, reasoner: Reasoner, answer: SubjectAnswer) -> Iterator[CardViewModel]:
    """Settings of the person or the organisation that would turn a *no* into a *yes*, or a *yes* into a *no*."""
    if not isinstance(answer.value, TrainingUse):
        return
    model, settled = assessment.model, assessment.settled
    for name in settled.asked:
        question = model.question_by_id[name]
        if question.changeable_by == "fact" or question.kind != "one":
            continue
        for option in settled.offered[name]:
            changed = reasoner.answer(VERDICT_SUBJECT, assessment.selection.with_answer(name, option), assessment.today)
            words = _turned_words(assessment, answer, changed)
            if words:
                title = model.text(f"option.{name}.{option}.chip")
                short = _("{situation}: {answer}").format(situation=title, answer=_first_words((words,)))
                yield CardViewModel(icon=_CHANGE_ICON, title=title, short=short, text=sentence(words))
                break


def _turned_words(assessment: Assessment, before: SubjectAnswer, after: SubjectAnswer) -> str:
    """What a changed answer says where it turns the one before round, or can do so; else nothing."""
    ends = [(rule.id, rule.value) for rule in after.rules]
    if after.status == "depends" and not _trains(before):
        known = assessment.model.rule_by_id
        outcomes = (outcome for alternative in after.alternatives for outcome in alternative.outcomes)
        ends = [(rule, known[rule].value) for outcome in outcomes for rule in outcome.rules]
    for rule, value in ends:
        if isinstance(value, TrainingUse) and (value.kind != "not_used") != _trains(before):
            return rule_words(assessment.model, rule, value)
    return ""
