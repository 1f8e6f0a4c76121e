# SPDX-License-Identifier: MIT
"""Finds the answers of an assessment that rest on an overlay, and what public policy says in their place."""

from collections.abc import Iterator, Mapping

from desktop_app.policy.content import answer_content
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.overlay import CONTRACT_PREFIX, Overlay, is_from_contract
from desktop_app.presentation.contracted import Contracted
from desktop_app.presentation.wording import listed_apart


def contracted_answers(assessment: Assessment, overlay: Overlay, public: Reasoner) -> Mapping[str, Contracted]:
    """The marks by subject, for an assessment of the model with the overlay.

    An answer is marked if a term decides it, or decides one of the ends that it can still have.
    """
    clauses = {CONTRACT_PREFIX + term.id: term.clause for term in overlay.terms}
    marks: dict[str, Contracted] = {}
    for answer in assessment.answers:
        terms = tuple(dict.fromkeys(_terms(answer)))
        if not terms:
            continue
        before = public.answer(answer.subject.id, assessment.selection, assessment.today)
        marks[answer.subject.id] = Contracted(
            title=overlay.contract.title,
            clause=listed_apart(dict.fromkeys(clauses[name] for name in terms if clauses[name])),
            contact=overlay.contract.contact,
            model=public.model,
            public=before,
            has_other_answer=answer_content(public.model, before) != answer_content(assessment.model, answer),
        )
    return marks


def _terms(answer: SubjectAnswer) -> Iterator[str]:
    for rule in answer.rules:
        if is_from_contract(rule.id):
            yield rule.id
    for alternative in answer.alternatives:
        for outcome in alternative.outcomes:
            yield from (name for name in outcome.rules if is_from_contract(name))
