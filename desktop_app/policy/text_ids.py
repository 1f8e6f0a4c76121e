# SPDX-License-Identifier: MIT
"""Which words a model needs: the text ids that follow from its records."""

from collections.abc import Iterator

from desktop_app.policy.frame import question_options
from desktop_app.policy.model import PolicyModel, Question, Rule
from desktop_app.policy.values import PartyRole, Statement

SAYING_TOPICS = ("training", "zero-retention")
"""Topics whose rules state their answer in words of their own, besides statements."""

STEPS = (1, 2, 3, 4, 5)
"""The steps of the wizard."""

SEARCH = "search."
"""Words under which people look for something, never shown: lists, with commas between the words."""

FORMS = ".forms"
"""Ending of the texts that list the forms of a term, with commas between them: how texts write it."""

PASSED_OVER = "!"
"""Begins a form that covers what is no term."""


def is_list_of_words(text_id: str) -> bool:
    """Whether a text is such a list, never shown: what stands in it is a matter of each language."""
    return text_id.startswith(SEARCH) or text_id.endswith(FORMS)


def split_forms(listed: str) -> tuple[str, ...]:
    """The forms of such a list."""
    return tuple(form.strip() for form in listed.split(",") if form.strip())


def says_its_answer(model: PolicyModel, rule: Rule) -> bool:
    """Whether a rule needs the text `says`: its answer as one short line."""
    subject = model.subject_by_id.get(rule.subject)
    if subject is None:
        return False
    return subject.topic in SAYING_TOPICS or subject.callout is not None or isinstance(rule.value, Statement)


def required_texts(model: PolicyModel) -> Iterator[str]:
    """Every text id that the faces of the product look up for this model."""
    yield from _fixed(model)
    for question in model.questions:
        yield from _of_question(question)
    for subject in model.subjects:
        yield f"subject.{subject.id}.name"
        yield f"subject.{subject.id}.ask"
        if subject.topic == "retention":
            yield f"subject.{subject.id}.copy"
    for rule in model.rules:
        yield f"rule.{rule.id}.because"
        if says_its_answer(model, rule):
            yield f"rule.{rule.id}.says"
    for dispute in model.disputes:
        yield f"dispute.{dispute.id}.title"
        yield f"dispute.{dispute.id}.why"
        for claim in dispute.claims:
            yield f"dispute.{dispute.id}.{claim.id}"


def search_texts(model: PolicyModel) -> Iterator[str]:
    """Every text id under which a model may list the words that people use for something; none is needed."""
    for question in model.questions:
        yield f"{SEARCH}question.{question.id}"
        for option in question_options(question):
            yield f"{SEARCH}option.{question.id}.{option}"
    for section, ids in (
        ("subject", [item.id for item in model.subjects]),
        ("term", [item.id for item in model.terms]),
        ("source", [item.id for item in model.sources]),
        ("dispute", [item.id for item in model.disputes]),
        ("change", [item.id for item in model.change_points]),
    ):
        for name in ids:
            yield f"{SEARCH}{section}.{name}"


def _fixed(model: PolicyModel) -> Iterator[str]:
    for step in STEPS:
        yield f"step.{step}.title"
        yield f"step.{step}.help"
        yield f"step.{step}.not-needed"
    for topic in dict.fromkeys(subject.topic for subject in model.subjects):
        yield f"topic.{topic}"
    for party in model.parties:
        yield f"party.{party.id}.name"
    for kind in sorted({rule.value.kind for rule in model.rules if isinstance(rule.value, PartyRole)}):
        yield f"glossary.{kind.replace('_', '-')}.definition"
    for term in model.terms:
        yield f"glossary.{term.id}.term"
        yield f"glossary.{term.id}.definition"
        yield f"glossary.{term.id}{FORMS}"
    for deployment in model.deployments:
        yield f"deployment.{deployment.id}.name"
        yield f"group.{deployment.group}"
    for tile in model.tiles:
        yield f"tile.{tile.id}.title"
        yield f"tile.{tile.id}.help"
    for point in model.change_points:
        yield f"change.{point.id}"
    yield "channel.unsure"
    for clue in (1, 2, 3):
        yield f"channel.unsure.{clue}"


def _of_question(question: Question) -> Iterator[str]:
    for part in ("title", "short", "help"):
        yield f"question.{question.id}.{part}"
    if question.kind == "many":
        yield f"question.{question.id}.none"
    for option in question_options(question):
        for part in ("title", "help", "chip"):
            yield f"option.{question.id}.{option}.{part}"
        if question.kind == "many":
            yield f"option.{question.id}.{option}.condition"
    for group in dict.fromkeys(option.group for option in question.options if option.group):
        yield f"group.{group}"
