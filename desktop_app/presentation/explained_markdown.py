# SPDX-License-Identifier: MIT
"""An explanation as Markdown, to paste into a ticket, a wiki or a review."""

from collections.abc import Iterable, Iterator
from datetime import date

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import Dispute, PolicyModel
from desktop_app.presentation.contracted import Contracted, contract_words
from desktop_app.presentation.days import day_words
from desktop_app.presentation.explained import Explanation
from desktop_app.presentation.explained_text import disclaimer
from desktop_app.presentation.markdown import safe
from desktop_app.presentation.sourcing import hindsight_words, read_source_words, strength_words
from desktop_app.presentation.steps import answer_words
from desktop_app.presentation.summary import alternative_words, answer_summary, ends_words, only_if_sentence
from desktop_app.presentation.wording import in_a_row, listed, lowered


def explained_markdown(explanation: Explanation) -> str:
    """The explanation with a table of answers per topic, then details, changes and sources."""
    assessment = explanation.assessment
    title = _("What happens to what you type, as of {day}").format(day=day_words(assessment.selection.as_of))
    lines = [f"# {title}", "", *_situation(assessment)]
    for topic in dict.fromkeys(answer.topic for answer in assessment.answers):
        lines += _topic(explanation, topic)
    lines += _changes(explanation)
    lines += _sources(assessment)
    version = _("Policy model {version}, digest {digest}.")
    lines += ["", version.format(version=assessment.model.version, digest=f"`{explanation.digest}`"), "", disclaimer()]
    return "\n".join(lines) + "\n"


def _situation(assessment: Assessment) -> Iterator[str]:
    model, settled = assessment.model, assessment.settled
    for question, answer in settled.answers.items():
        words = answer_words(model, question, answer)
        yield f"- {_said(safe(model.text(f'question.{question}.short')), f'**{safe(words)}**')}"
    for question, option in settled.assumed.items():
        words = _("{answer} (assumed)").format(answer=answer_words(model, question, option))
        yield f"- {_said(safe(model.text(f'question.{question}.short')), safe(words))}"


def _topic(explanation: Explanation, topic: str) -> Iterator[str]:
    assessment, model = explanation.assessment, explanation.assessment.model
    yield from ("", f"## {safe(model.text(f'topic.{topic}'))}")
    for answer in assessment.answers:
        if answer.topic == topic:
            yield from _answer(model, answer, explanation.contracts.get(answer.subject.id))


def _answer(model: PolicyModel, answer: SubjectAnswer, contracted: Contracted | None) -> Iterator[str]:
    name = model.text(f"subject.{answer.subject.id}.name")
    yield from ("", _said(f"**{safe(name)}**", safe(answer_summary(model, answer))))
    for line in contract_words(contracted) if contracted else ():
        yield from ("", f"> {safe(line)}")
    condition = only_if_sentence(model, answer)
    if condition:
        yield from ("", f"*{safe(condition)}*")
    if answer.alternatives:
        yield ""
    for item in answer.alternatives:
        yield f"- {_said(safe(alternative_words(model, item)), safe(ends_words(model, item)))}"
    support = lowered(strength_words(answer.strength)) if answer.strength else ""
    for rule in answer.rules:
        cited = ", ".join(dict.fromkeys(item.source for item in answer.evidence if item in rule.evidence))
        because = safe(model.text(f"rule.{rule.id}.because"))
        yield from ("", f"{because} (`{rule.id}`, {support}; {cited})")
    for dispute in answer.disputes:
        yield from _dispute(model, dispute, is_open=answer.disputed)


def _dispute(model: PolicyModel, dispute: Dispute, *, is_open: bool) -> Iterator[str]:
    title = safe(model.text(f"dispute.{dispute.id}.title"))
    yield from ("", _said(_("Sources disagree"), title) if is_open else title, "")
    for claim in dispute.claims:
        words = f"{safe(model.text(f'dispute.{dispute.id}.{claim.id}'))} ({', '.join(claim.sources)})"
        yield f"- **{words}**" if claim.id == dispute.governing else f"- {words}"
    yield from ("", safe(model.text(f"dispute.{dispute.id}.why")))


def _changes(explanation: Explanation) -> Iterator[str]:
    if not explanation.changes:
        return
    model = explanation.assessment.model
    yield from ("", f"## {_('What would change this')}", "")
    for change in explanation.changes:
        chip = model.text(f"option.{change.question}.{change.option}.chip")
        names = listed(model.text(f"subject.{subject}.name") for subject in change.subjects)
        yield f"- {_said(f'{safe(chip)} (`{change.question}={change.option}`)', safe(names))}"


def _sources(assessment: Assessment) -> Iterator[str]:
    cited = dict.fromkeys(name for answer in assessment.answers for name in answer.sources)
    if not cited:
        return
    yield from ("", f"## {_('Sources')}", "")
    yield from source_lines(assessment.model, cited, assessment.selection.as_of)


def source_lines(model: PolicyModel, cited: Iterable[str], as_of: date | None = None) -> Iterator[str]:
    """Each source with its publisher and dates, and whether it is newer than a day."""
    for name in cited:
        source = model.source_by_id[name]
        words = read_source_words(safe(source.title), safe(source.publisher), source.retrieved)
        later = hindsight_words(source, as_of) if as_of else ""
        told = in_a_row((words, later, f"<{source.address}>" if source.address else ""))
        yield f"- {_said(name, told)}"


def _said(name: str, words: str) -> str:
    """What something is called and what is said of it, with the colon of the language."""
    return _("{name}: {answer}").format(name=name, answer=words)
