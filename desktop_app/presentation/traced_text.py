# SPDX-License-Identifier: MIT
"""A trace as text: which rule decides, which were tried and failed, and for which condition."""

from collections.abc import Iterable

from desktop_app.i18n import _, ngettext
from desktop_app.policy.model import Effective, PolicyModel
from desktop_app.policy.trace import ConditionTrace, RuleFate, RuleTrace, Trace
from desktop_app.presentation.days import day_words
from desktop_app.presentation.explained import Explanation
from desktop_app.presentation.explained_text import write_answer, write_changes, write_sources
from desktop_app.presentation.page import Page
from desktop_app.presentation.summary import rule_words
from desktop_app.presentation.wording import either

_FATES: tuple[RuleFate, ...] = ("decides", "overridden", "open", "failed", "not_in_force")


def traced_text(explanation: Explanation, traced: Trace, page: Page, *, is_full: bool) -> str:
    """The answer of one subject and everything that led to it, at most 80 columns wide.

    Unless it is to be full, rules for other ways to use Claude are counted and not listed.
    """
    model = explanation.assessment.model
    _write_head(explanation, traced, page)
    for fate in _FATES:
        items = [item for item in traced.with_fate(fate) if is_full or not item.is_elsewhere]
        if items:
            page.heading(_fate_words(fate, is_applied=traced.applies is not False))
            for item in items:
                _write_rule(model, item, page)
    if not is_full:
        _write_folded(traced, page)
    if explanation.changes:
        page.heading(_("What would change this"))
        write_changes(explanation, page)
    answer = explanation.assessment.answer_by_subject.get(traced.subject.id)
    cited = dict.fromkeys((*traced.sources, *(answer.sources if answer else ())))
    if cited:
        page.heading(_("Sources"))
        write_sources(model, cited, page, explanation.assessment.selection.as_of)
    return str(page)


def _write_head(explanation: Explanation, traced: Trace, page: Page) -> None:
    assessment = explanation.assessment
    model = assessment.model
    day = day_words(assessment.selection.as_of)
    answer = assessment.answer_by_subject.get(traced.subject.id)
    page.text(_("{subject}, as of {day}").format(subject=traced.subject.id, day=day))
    page.gap()
    if answer is not None:
        write_answer(model, answer, page, explanation.contracts.get(answer.subject.id))
        return
    name = model.text(f"subject.{traced.subject.id}.name")
    page.strong(_("{name}: does not apply here").format(name=name))
    _write_conditions(traced.limits, page)


def _write_folded(traced: Trace, page: Page) -> None:
    count = sum(item.is_elsewhere for item in traced.rules)
    if count:
        page.gap()
        words = ngettext(
            "{count} rule for other ways to use Claude did not hold; --all lists it.",
            "{count} rules for other ways to use Claude did not hold; --all lists them.",
            count,
        )
        page.text(words.format(count=count))


def _fate_words(fate: RuleFate, *, is_applied: bool) -> str:
    words: dict[RuleFate, str] = {
        "decides": _("Decides") if is_applied else _("Would decide if it applied"),
        "overridden": _("Holds, but an exception holds too"),
        "open": _("Hangs on an open question"),
        "failed": _("Does not hold"),
        "not_in_force": _("Not in force on this day"),
    }
    return words[fate]


def _write_rule(model: PolicyModel, item: RuleTrace, page: Page) -> None:
    rule = item.rule
    page.item(f"{rule.id}:", rule_words(model, rule.id, rule.value))
    if item.overridden_by:
        page.item(_("overridden by"), ", ".join(item.overridden_by), indent=2)
    if item.fate == "decides" and rule.overrides:
        page.item(_("exception to"), ", ".join(rule.overrides), indent=2)
    if item.fate == "not_in_force":
        page.text(stretch_words(rule.effective), indent=2)
    _write_conditions(item.conditions, page)


def _write_conditions(conditions: Iterable[ConditionTrace], page: Page) -> None:
    for condition in conditions:
        page.text(condition_words(condition), indent=2)


def condition_words(condition: ConditionTrace) -> str:
    """Why a condition does not hold: "plan is pro, not team or enterprise"."""
    wanted = either(condition.wanted)
    if condition.state == "open":
        return _("{question} is not answered; wanted is {wanted}").format(question=condition.question, wanted=wanted)
    if condition.actual is None:
        return _("{question} is not asked here; wanted is {wanted}").format(question=condition.question, wanted=wanted)
    text = _("{question} is {actual}, not {wanted}")
    return text.format(question=condition.question, actual=condition.actual, wanted=wanted)


def stretch_words(effective: Effective) -> str:
    """From when until when a rule holds."""
    if effective.since is None and effective.until is None:
        return _("always")
    if effective.until is None and effective.since is not None:
        return _("from {day}").format(day=day_words(effective.since))
    if effective.since is None and effective.until is not None:
        return _("before {day}").format(day=day_words(effective.until))
    first, last = effective.since, effective.until
    return _("from {first} until before {last}").format(
        first=day_words(first) if first else "", last=day_words(last) if last else ""
    )
