# SPDX-License-Identifier: MIT
"""An explanation as Markdown, to paste into a ticket, a wiki or a review."""

import re
from collections.abc import Iterator

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import Dispute, PolicyModel
from desktop_app.presentation.days import day_words
from desktop_app.presentation.explained import Explanation
from desktop_app.presentation.explained_text import disclaimer, ends_words, only_if_words
from desktop_app.presentation.steps import answer_words
from desktop_app.presentation.summary import alternative_words, answer_summary

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def explained_markdown(explanation: Explanation) -> str:
    """The explanation with a table of answers per topic, then details, changes and sources."""
    assessment = explanation.assessment
    title = _("What happens to what you type, as of {day}").format(day=day_words(assessment.selection.as_of))
    lines = [f"# {title}", "", *_situation(assessment)]
    for topic in dict.fromkeys(answer.topic for answer in assessment.answers):
        lines += _topic(assessment, topic)
    lines += _changes(explanation)
    lines += _sources(assessment)
    version = _("Policy model {version}, digest {digest}.")
    lines += ["", version.format(version=assessment.model.version, digest=f"`{explanation.digest}`"), "", disclaimer()]
    return "\n".join(lines) + "\n"


def _safe(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def _situation(assessment: Assessment) -> Iterator[str]:
    model, settled = assessment.model, assessment.settled
    for question, answer in settled.answers.items():
        words = answer_words(model, question, answer)
        yield f"- {_safe(model.text(f'question.{question}.short'))}: **{_safe(words)}**"
    for question, option in settled.assumed.items():
        words = _("{answer} (assumed)").format(answer=answer_words(model, question, option))
        yield f"- {_safe(model.text(f'question.{question}.short'))}: {_safe(words)}"


def _topic(assessment: Assessment, topic: str) -> Iterator[str]:
    model = assessment.model
    yield from ("", f"## {_safe(model.text(f'topic.{topic}'))}")
    for answer in assessment.answers:
        if answer.topic == topic:
            yield from _answer(model, answer)


def _answer(model: PolicyModel, answer: SubjectAnswer) -> Iterator[str]:
    name = model.text(f"subject.{answer.subject.id}.name")
    yield from ("", f"**{_safe(name)}**: {_safe(answer_summary(model, answer))}")
    condition = only_if_words(model, answer)
    if condition:
        yield from ("", f"*{_safe(condition)}*")
    if answer.alternatives:
        yield ""
    for item in answer.alternatives:
        yield f"- {_safe(alternative_words(model, item))}: {_safe(ends_words(model, item))}"
    for rule in answer.rules:
        cited = ", ".join(dict.fromkeys(item.source for item in rule.evidence))
        because = _safe(model.text(f"rule.{rule.id}.because"))
        yield from ("", f"{because} (`{rule.id}`, {answer.strength}; {cited})")
    for dispute in answer.disputes:
        yield from _dispute(model, dispute, is_open=answer.disputed)


def _dispute(model: PolicyModel, dispute: Dispute, *, is_open: bool) -> Iterator[str]:
    lead = _("Sources disagree: ") if is_open else ""
    yield from ("", f"{lead}{_safe(model.text(f'dispute.{dispute.id}.title'))}", "")
    for claim in dispute.claims:
        words = f"{_safe(model.text(f'dispute.{dispute.id}.{claim.id}'))} ({', '.join(claim.sources)})"
        yield f"- **{words}**" if claim.id == dispute.governing else f"- {words}"
    yield from ("", _safe(model.text(f"dispute.{dispute.id}.why")))


def _changes(explanation: Explanation) -> Iterator[str]:
    if not explanation.changes:
        return
    model = explanation.assessment.model
    yield from ("", f"## {_('What would change this')}", "")
    for change in explanation.changes:
        chip = model.text(f"option.{change.question}.{change.option}.chip")
        names = ", ".join(model.text(f"subject.{subject}.name") for subject in change.subjects)
        yield f"- {_safe(chip)} (`{change.question}={change.option}`): {_safe(names)}"


def _sources(assessment: Assessment) -> Iterator[str]:
    cited = dict.fromkeys(item.source for answer in assessment.answers for item in answer.evidence)
    if not cited:
        return
    yield from ("", f"## {_('Sources')}", "")
    for name in cited:
        source = assessment.model.source_by_id[name]
        read = _("read {day}").format(day=day_words(source.retrieved))
        yield f"- {name}: {_safe(source.title)}. {_safe(source.publisher)}, {read}. <{source.address}>"
