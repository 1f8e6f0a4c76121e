# SPDX-License-Identifier: MIT
"""Source numbers: the same number everywhere in one view, in order of first use."""

from collections.abc import Iterator, Mapping

from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.testimony import told_evidence
from desktop_app.presentation.retention_order import retention_answers

_VERDICT = "training/conversation"


def number_sources(assessment: Assessment) -> Mapping[str, int]:
    """A number from 1 for every source that the assessment uses, by source id.

    Counted in the order in which the view shows them: verdict, timeline rows, roles, callouts, the rest.
    """
    answers = {answer.subject.id: answer for answer in _in_view_order(assessment)}
    names = dict.fromkeys(name for answer in answers.values() for name in all_sources(assessment, answer))
    return {name: number for number, name in enumerate(names, 1)}


def cited_sources(assessment: Assessment, answer: SubjectAnswer) -> tuple[str, ...]:
    """The sources of an answer: those that support it, those that speak against it, then background.

    They are as many as its support counts, and as its details show.
    """
    background = [source for _stance, source in _evidence(assessment, answer)]
    return tuple(dict.fromkeys((*_speaking(assessment, answer), *background)))


def all_sources(assessment: Assessment, answer: SubjectAnswer) -> tuple[str, ...]:
    """Every source behind an answer: those cited, the claims of its disputes, then background."""
    background = [source for _stance, source in _evidence(assessment, answer)]
    return tuple(dict.fromkeys((*_speaking(assessment, answer), *_claim_sources(answer), *background)))


def _speaking(assessment: Assessment, answer: SubjectAnswer) -> list[str]:
    """The sources for and against an answer, and those of its open dispute."""
    items = _evidence(assessment, answer)
    named = [source for stance, source in items if stance == "supports"]
    named += [source for stance, source in items if stance == "contradicts"]
    return [*named, *_claim_sources(answer)] if answer.disputed else named


def _in_view_order(assessment: Assessment) -> Iterator[SubjectAnswer]:
    answers = assessment.answers
    yield from (answer for answer in answers if answer.subject.id == _VERDICT)
    yield from (item.answer for item in retention_answers(assessment))
    yield from (answer for answer in answers if answer.topic == "role")
    yield from (answer for answer in answers if answer.subject.callout is not None)
    yield from answers


def _evidence(assessment: Assessment, answer: SubjectAnswer) -> list[tuple[str, str]]:
    """Stance and source of each piece of evidence, for every rule that can decide."""
    items = list(answer.evidence)
    model, day = assessment.model, assessment.selection.as_of
    for alternative in answer.alternatives:
        for outcome in alternative.outcomes:
            for rule in outcome.rules:
                items.extend(told_evidence(model.rule_by_id[rule], model.source_by_id, day))
    return [(item.stance, item.source) for item in items]


def _claim_sources(answer: SubjectAnswer) -> list[str]:
    return [source for dispute in answer.disputes for claim in dispute.claims for source in claim.sources]
