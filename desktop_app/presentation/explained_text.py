# SPDX-License-Identifier: MIT
"""An explanation as text for a terminal: answers first, then conditions, reasons and sources."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import Dispute, PolicyModel
from desktop_app.policy.ruling import Alternative
from desktop_app.presentation.contracted import Contracted, contract_words
from desktop_app.presentation.days import day_words
from desktop_app.presentation.ending_words import gone_sentence
from desktop_app.presentation.explained import Explanation
from desktop_app.presentation.page import Page
from desktop_app.presentation.sourcing import hindsight_words, read_source_words, strength_words
from desktop_app.presentation.steps import answer_words
from desktop_app.presentation.summary import alternative_words, answer_summary, ends_words, only_if_sentence
from desktop_app.presentation.verdict import VERDICT_SUBJECT, verdict_answer
from desktop_app.presentation.wording import in_a_row, listed, lowered


def explained_text(explanation: Explanation, page: Page) -> str:
    """The whole explanation, at most 80 columns wide."""
    assessment = explanation.assessment
    _write_situation(assessment, page)
    _write_verdict(assessment, page)
    _write_answers(explanation, page)
    _write_changes(explanation, page)
    _write_sources(assessment, page)
    page.gap()
    version = _("Policy model {version}, digest {digest}.")
    page.text(version.format(version=assessment.model.version, digest=explanation.digest[:12]))
    page.text(disclaimer())
    return str(page)


def disclaimer() -> str:
    """What every face of the app says about itself."""
    return _(
        "Afterprompt explains published policies. It is independent of Anthropic, Microsoft, Amazon and Google, "
        "and no legal advice."
    )


def _write_situation(assessment: Assessment, page: Page) -> None:
    model, settled = assessment.model, assessment.settled
    page.strong(_("What happens to what you type, as of {day}").format(day=day_words(assessment.selection.as_of)))
    for question, answer in settled.answers.items():
        words = answer_words(model, question, answer)
        page.item(f"{model.text(f'question.{question}.short')}:", words, indent=2)
    for question, option in settled.assumed.items():
        words = _("{answer} (assumed)").format(answer=answer_words(model, question, option))
        page.item(f"{model.text(f'question.{question}.short')}:", words, indent=2)
    missing = [question for question in settled.open if question not in settled.assumed]
    if missing:
        named = (f"{model.text(f'question.{question}.short')} ({question})" for question in missing)
        page.text(_("Not answered: {questions}").format(questions=listed(named)), indent=2)


def _write_verdict(assessment: Assessment, page: Page) -> None:
    """The question that most people have, with its answer in one line."""
    if assessment.settled.answers and VERDICT_SUBJECT in assessment.answer_by_subject:
        _glyph, headline = verdict_answer(assessment)
        page.gap()
        page.strong(in_a_row((assessment.model.text(f"subject.{VERDICT_SUBJECT}.ask"), headline)))


def _write_answers(explanation: Explanation, page: Page) -> None:
    assessment, model = explanation.assessment, explanation.assessment.model
    for topic in dict.fromkeys(answer.topic for answer in assessment.answers):
        page.heading(model.text(f"topic.{topic}"))
        for answer in assessment.answers:
            if answer.topic == topic:
                page.gap()
                gone = gone_sentence(assessment, answer)
                write_answer(model, answer, page, explanation.contracts.get(answer.subject.id), gone)


def write_answer(
    model: PolicyModel, answer: SubjectAnswer, page: Page, contracted: Contracted | None, gone: str = ""
) -> None:
    """One answer: what it says, when it is gone, its conditions, why, who disagrees, and the sources."""
    name = model.text(f"subject.{answer.subject.id}.name")
    page.strong(_("{name}: {answer}").format(name=name, answer=answer_summary(model, answer)))
    if gone:
        page.text(gone, indent=2)
    for line in contract_words(contracted) if contracted else ():
        page.text(line, indent=2)
    condition = only_if_sentence(model, answer)
    if condition:
        page.text(condition, indent=2)
    for alternative in answer.alternatives:
        _write_alternative(model, alternative, page)
    for rule in answer.rules:
        page.text(model.text(f"rule.{rule.id}.because"), indent=2)
    if answer.disputed:
        page.text(_("Sources disagree."), indent=2)
    for dispute in answer.disputes:
        _write_dispute(model, dispute, page)
    if answer.assumes:
        assumed = listed(f"{answer_words(model, name, option)} ({name}={option})" for name, option in answer.assumes)
        page.text(_("Assumes {answers}.").format(answers=assumed), indent=2)
    _write_support(answer, page)


def _write_alternative(model: PolicyModel, alternative: Alternative, page: Page) -> None:
    options = alternative_words(model, alternative)
    page.item(f"- {options}:", ends_words(model, alternative), indent=2)


def _write_dispute(model: PolicyModel, dispute: Dispute, page: Page) -> None:
    page.item(_("Dispute:"), model.text(f"dispute.{dispute.id}.title"), indent=2)
    for claim in dispute.claims:
        label = "*" if claim.id == dispute.governing else "-"
        words = model.text(f"dispute.{dispute.id}.{claim.id}")
        page.item(label, f"{words} [{', '.join(claim.sources)}]", indent=4)
    page.text(model.text(f"dispute.{dispute.id}.why"), indent=4)


def _write_support(answer: SubjectAnswer, page: Page) -> None:
    if not answer.rules or answer.strength is None:
        return
    rules, support = ", ".join(rule.id for rule in answer.rules), lowered(strength_words(answer.strength))
    page.item(_("Rule:"), _("{rules} ({support})").format(rules=rules, support=support), indent=2)
    sources = dict.fromkeys(item.source for item in answer.evidence if item.stance == "supports")
    if sources:
        page.item(_("Sources:"), ", ".join(sources), indent=2)


def _write_changes(explanation: Explanation, page: Page) -> None:
    if not explanation.changes:
        return
    page.heading(_("What would change this"))
    write_changes(explanation, page)


def write_changes(explanation: Explanation, page: Page) -> None:
    """The single changes of a setting, who can make them, and the subjects that they alter."""
    model = explanation.assessment.model
    who = {"you": _("You can choose"), "organisation": _("Your organisation can choose"), "fact": ""}
    for change in explanation.changes:
        chip = model.text(f"option.{change.question}.{change.option}.chip")
        title = _("{who}: {option} ({answer})")
        page.text(title.format(who=who[change.changeable_by], option=chip, answer=f"{change.question}={change.option}"))
        page.item(_("Alters:"), _names(model, change.subjects), indent=2)


def _names(model: PolicyModel, subjects: Iterable[str]) -> str:
    """The subjects by their names; those that share one say under which topic they are."""
    names = {subject: model.text(f"subject.{subject}.name") for subject in subjects}
    shared = Counter(names.values())
    return listed(
        _("{topic}: {name}").format(topic=model.text(f"topic.{subject.partition('/')[0]}"), name=name)
        if shared[name] > 1
        else name
        for subject, name in names.items()
    )


def _write_sources(assessment: Assessment, page: Page) -> None:
    cited = dict.fromkeys(name for answer in assessment.answers for name in answer.sources)
    if not cited:
        return
    page.heading(_("Sources"))
    write_sources(assessment.model, cited, page, assessment.selection.as_of)


def write_sources(model: PolicyModel, cited: Iterable[str], page: Page, as_of: date | None = None) -> None:
    """Each source with its publisher and dates, and whether it is newer than a day; the address can be copied."""
    for name in cited:
        source = model.source_by_id[name]
        words = read_source_words(source.title, source.publisher, source.retrieved)
        page.item(name, in_a_row((words, hindsight_words(source, as_of) if as_of else "")))
        if source.address:
            page.text(source.address, indent=2)
