# SPDX-License-Identifier: MIT
"""The glossary: every word has one term, and the words that the panel explains are in it."""

from dataclasses import replace

import pytest

from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel, Term
from desktop_app.policy.references import reference_faults
from desktop_app.policy.values import PartyRole
from desktop_app.resource_files import policy_files

GLOSSARY_OF_THE_FACTS = {
    "anonymisation",
    "bedrock",
    "business-associate-agreement",
    "commercial-terms",
    "compliance-api",
    "consumer-terms",
    "controller",
    "covered-model",
    "customer-managed-key",
    "data-processing-addendum",
    "data-residency",
    "de-identified-data",
    "development-partner-program",
    "feedback-data",
    "flagged-content",
    "hosting-options",
    "incognito-chat",
    "inference",
    "message-batch",
    "model-improvement-setting",
    "processor",
    "prompt-caching",
    "retention-period",
    "safety-score",
    "standard-contractual-clauses",
    "sub-processor",
    "usage-policy",
    "zero-data-retention",
}
"""The terms that the collected facts define."""


@pytest.fixture(scope="module")
def model() -> PolicyModel:
    return read_model(policy_files())


def test_all_terms_of_the_facts_are_explained(model: PolicyModel) -> None:
    assert {term.id for term in model.terms} >= GLOSSARY_OF_THE_FACTS


def test_every_role_is_a_term(model: PolicyModel) -> None:
    roles = {rule.value.kind.replace("_", "-") for rule in model.rules if isinstance(rule.value, PartyRole)}

    assert roles
    assert roles <= {term.id for term in model.terms}


def test_a_form_of_two_terms_is_a_fault(model: PolicyModel) -> None:
    texts = {
        **model.texts,
        "glossary.again.term": "Again",
        "glossary.again.definition": "Once more.",
        "glossary.again.forms": "again, Processor",
    }
    twice = replace(model, terms=(*model.terms, Term(id="again")), texts=texts)

    faults = [str(fault) for fault in reference_faults(twice)]

    assert len(faults) == 1
    assert "the form 'Processor' belongs to the term 'processor' already" in faults[0]


def test_a_term_without_forms_is_a_fault(model: PolicyModel) -> None:
    name = f"glossary.{model.terms[0].id}.forms"
    texts = {text_id: text for text_id, text in model.texts.items() if text_id != name}

    faults = [str(fault) for fault in reference_faults(replace(model, texts=texts))]

    assert faults == [f"texts: {name!r} is missing; add the English words"]


def test_a_term_without_definition_is_a_fault(model: PolicyModel) -> None:
    name = f"glossary.{model.terms[0].id}.definition"
    texts = {text_id: text for text_id, text in model.texts.items() if text_id != name}

    faults = [str(fault) for fault in reference_faults(replace(model, texts=texts))]

    assert faults == [f"texts: {name!r} is missing; add the English words"]
