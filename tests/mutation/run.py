# SPDX-License-Identifier: MIT
"""Try every wrong model and print the share that something notices: ``python -m tests.mutation.run``."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from desktop_app.policy.branches import Node
from desktop_app.policy.budget import UNLIMITED
from desktop_app.policy.dispute_proofs import dispute_faults
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import Fault, ModelError
from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel, Subject
from desktop_app.policy.proofs import SubjectProof, change_days, presumption_faults
from desktop_app.policy.record_proofs import rule_faults
from desktop_app.policy.ruling import Ruling
from desktop_app.resource_files import policy_files
from tests.golden.tables import applicability_line, full_subject_lines, subject_lines
from tests.mutation.mutants import Mutant, mutants
from tests.policy.test_register import ENTRIES, TODAY, Entry, agrees, selection_of, told

EQUIVALENT = "equivalent"
"""A change that changes no answer in any selection on any day, so there is nothing to notice."""


class Judge:
    """All that can notice a wrong model, prepared from the right one."""

    def __init__(self, model: PolicyModel) -> None:
        """Remember what the right model says."""
        self._right = right = Reasoner(model)
        self._lines = {subject.id: subject_lines(right, subject) for subject in model.subjects}
        self._places = {subject.id: applicability_line(right, subject) for subject in model.subjects}
        self._days = change_days(model)
        self._meanings = {subject.id: meaning(right, subject, self._days) for subject in model.subjects}
        self._entries: dict[str, list[Entry]] = {}
        for entry in ENTRIES:
            self._entries.setdefault(entry["subject"], []).append(entry)

    def notice(self, mutant: Mutant) -> str:
        """What notices the mutant: a proof, the register or a golden table; empty if nothing does."""
        return next((name for name, is_noticed in self._checks(mutant) if is_noticed), "")

    def _checks(self, mutant: Mutant) -> Iterator[tuple[str, bool]]:
        """First whether anything at all is changed, then who notices; at last whether a condition was implied."""
        model, reasoner = mutant.model, Reasoner(mutant.model)
        subject, days = model.subject_by_id[mutant.subject], change_days(mutant.model)
        yield EQUIVALENT, meaning(reasoner, subject, self._days) == self._meanings[mutant.subject]
        yield "proof", _finds(SubjectProof(reasoner.rulings, subject, days).faults())
        for question in model.questions:
            yield "presumption", _finds(presumption_faults(reasoner.rulings, subject, question, days))
        rule = model.rule_by_id.get(mutant.target)
        yield "evidence", rule is not None and _finds(rule_faults(model, rule))
        yield "dispute", _finds(fault for item in model.disputes for fault in dispute_faults(model, item, UNLIMITED))
        yield "register", self._is_registered_otherwise(reasoner, mutant.subject)
        yield "verdict table", subject_lines(reasoner, subject) != self._lines[mutant.subject]
        yield "applicability table", applicability_line(reasoner, subject) != self._places[mutant.subject]
        yield EQUIVALENT, full_subject_lines(reasoner, subject) == full_subject_lines(self._right, subject)

    def _is_registered_otherwise(self, reasoner: Reasoner, subject: str) -> bool:
        for entry in self._entries.get(subject, ()):
            selection = selection_of(entry)
            try:
                answer = reasoner.answer(subject, selection, TODAY)
            except ModelError:
                return True
            said = told(answer, selection.answers)
            if any(not agrees(field, stated, said.get(field)) for field, stated in entry["expect"].items()):
                return True
        return False


def meaning(reasoner: Reasoner, subject: Subject, days: Iterable[date]) -> object:
    """What a subject answers in every selection on every day, apart from the rules behind it."""
    rulings = (reasoner.rulings.on(day, subject) for day in days)
    return tuple(_content(ruling, ruling.reduced(ruling.cases.everywhere)) for ruling in rulings)


def _content(ruling: Ruling, node: Node) -> object:
    if isinstance(node, int):
        return ruling.ends[node].meaning if node > 0 else node
    return node.position, tuple((options, _content(ruling, child)) for options, child in node.groups)


def _finds(faults: Iterator[Fault]) -> bool:
    return next(faults, None) is not None


def survivors(model: PolicyModel, tried: Iterable[Mutant]) -> tuple[Counter[str], list[Mutant]]:
    """How many mutants each judge noticed, and those that nothing noticed."""
    judge = Judge(model)
    noticed: Counter[str] = Counter()
    unnoticed: list[Mutant] = []
    for mutant in tried:
        by = judge.notice(mutant)
        noticed[by or "nothing"] += 1
        if not by:
            unnoticed.append(mutant)
    return noticed, unnoticed


def main() -> None:
    """Print every unnoticed change, then the counts and the share."""
    model = read_model(policy_files())
    noticed, unnoticed = survivors(model, mutants(model))
    for mutant in unnoticed:
        sys.stdout.write(f"unnoticed: {mutant.kind}: {mutant.target} ({mutant.subject})\n")
    total = noticed.total() - noticed.pop(EQUIVALENT, 0)
    for by, count in noticed.most_common():
        sys.stdout.write(f"{by}: {count}\n")
    share = 100 * (total - len(unnoticed)) / total
    sys.stdout.write(f"{total - len(unnoticed)} of {total} changes noticed: {share:.1f} %\n")


if __name__ == "__main__":
    main()
