# SPDX-License-Identifier: MIT
"""Finds the answers of an assessment that rest on an overlay, and what public policy says in their place."""

from collections.abc import Mapping

from desktop_app.policy.content import answer_content
from desktop_app.policy.contract_rules import CONTRACT_PREFIX, contract_rules
from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.overlay import Overlay
from desktop_app.presentation.contracted import Contracted
from desktop_app.presentation.wording import listed_apart


def contracted_answers(assessment: Assessment, overlay: Overlay, public: Reasoner) -> Mapping[str, Contracted]:
    """The marks by subject, for an assessment of the model with the overlay.

    An answer is marked if a term decides it, or decides one of the ends that it can still have.
    """
    clauses = {CONTRACT_PREFIX + term.id: term.clause for term in overlay.terms}
    marks: dict[str, Contracted] = {}
    for answer in assessment.answers:
        terms = tuple(dict.fromkeys(contract_rules(answer)))
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
