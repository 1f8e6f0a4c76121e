# SPDX-License-Identifier: MIT
"""The guard for overlay files: every kind of fault with its exact path, and the published schema."""

import json
from copy import deepcopy
from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import ModelError
from desktop_app.policy.guard import MAX_DEPTH
from desktop_app.policy.guard_overlay import MAX_TERMS, MAX_TEXT, guard_overlay, read_overlay
from desktop_app.policy.load import MAX_BYTES, read_model
from desktop_app.policy.overlay import Contract, Overlay, Term, lay_over
from desktop_app.policy.schema import schema_text
from desktop_app.policy.schema_overlay import overlay_schema
from desktop_app.policy.selection import Selection
from desktop_app.resource_files import policy_files, read_bytes, read_text
from tests.policy.builders import build_model
from tests.policy.contracts import overlay

MODEL = build_model()
FILE: dict[str, Any] = {
    "format": 1,
    "contract": {
        "title": "Postal Addendum 2",
        "parties": "Example Ltd and the post office",
        "effective": "2025-01-01",
        "confirmed_on": "2026-02-01",
    },
    "terms": [
        {
            "id": "ten-days",
            "subject": "retention/letter",
            "when": {"place": ["office"]},
            "value": {"kind": "up_to", "max": "P10D", "starts": "sent", "holder": "post"},
            "because": "The addendum says ten days.",
            "clause": "Clause 3",
        }
    ],
}
_GENERATE = "from desktop_app.policy.schema_overlay import *; print(end=schema_text(overlay_schema()))"
_DROPPED = object()


def _changed(*path: str | int, to: object) -> dict[str, Any]:
    """The sound file with one value replaced, added or dropped."""
    record: Any = deepcopy(FILE)
    part = record
    for key in path[:-1]:
        part = part[key]
    if to is _DROPPED:
        del part[path[-1]]
    else:
        part[path[-1]] = to
    return record  # type: ignore[no-any-return]  # the whole file


def _faults(content: object) -> list[str]:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(ModelError) as caught:
        guard_overlay("o.json", data, MODEL)
    return [str(fault) for fault in caught.value.faults]


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    return Draft202012Validator(json.loads(read_text("schema/overlay.schema.json")), format_checker=FormatChecker())


def test_a_sound_file_becomes_the_records_that_it_describes() -> None:
    assert guard_overlay("o.json", json.dumps(FILE).encode(), MODEL) == overlay()


def test_a_note_is_for_the_reader_of_the_file_alone() -> None:
    assert guard_overlay("o.json", json.dumps({**FILE, "note": "Ask Kim."}).encode(), MODEL) == overlay()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "o.json: is not valid JSON: Expecting value: line 1 column 1 (char 0)"),
        (b"[]", "o.json: must hold one JSON object"),
        (b'{"format": 1, "format": 1}', "o.json: is not valid JSON: the key 'format' stands twice in one object"),
        (b" " * (MAX_BYTES + 1), "o.json: is larger than 20 MB; what is needed here is far smaller"),
        (
            b'{"note": ' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}",
            f"o.json: is nested deeper than {MAX_DEPTH} levels",
        ),
        (_changed("format", to=2), "o.json: format: 2 is newer than this app knows (1); update the app"),
        (_changed("format", to=0), "o.json: format: must be 1"),
        (_changed("format", to=True), "o.json: format: must be 1"),
        (_changed("format", to="1"), "o.json: format: must be 1"),
        (_changed("format", to=_DROPPED), "o.json: format: is missing; add 1"),
        (_changed("contarct", to={}), "o.json: contarct: unknown key, did you mean 'contract'?"),
        (_changed("note", to=3), "o.json: note: must be a text"),
        (_changed("contract", to=_DROPPED), "o.json: contract: is missing; add it"),
        (_changed("contract", "title", to=_DROPPED), "o.json: contract.title: is missing; add it"),
        (_changed("contract", "title", to="  "), "o.json: contract.title: is empty; say it in words"),
        (
            _changed("contract", "title", to="x" * (MAX_TEXT + 1)),
            f"o.json: contract.title: is longer than {MAX_TEXT} characters; shorten it",
        ),
        (
            _changed("terms", 0, "clause", to="3\x9b31m"),
            "o.json: terms[0].clause: holds a control or broken character; write plain text",
        ),
        (
            _changed("contract", "parties", to="A\nB"),
            "o.json: contract.parties: holds a line end or a control character; write one line of text",
        ),
        (_changed("contract", "phone", to="1"), "o.json: contract.phone: unknown key; drop it or mend its spelling"),
        (
            _changed("contract", "until", to="2025-01-01"),
            "o.json: contract.until: 2025-01-01 is not after its first day 2025-01-01; mend one of them",
        ),
        (_changed("terms", to=_DROPPED), "o.json: terms: is missing; add it"),
        (_changed("terms", to=[]), "o.json: terms: is empty; add what the contract promises"),
        (
            _changed("terms", to=FILE["terms"] * (MAX_TERMS + 1)),
            f"o.json: terms: has {MAX_TERMS + 1} entries; at most {MAX_TERMS} are read",
        ),
        (
            _changed("terms", 0, "id", to="Ten days"),
            "o.json: terms[0].id: 'Ten days' must be lower-case words joined by hyphens",
        ),
        (_changed("terms", 0, "because", to=""), "o.json: terms[0].because: is empty; say it in words"),
        (
            _changed("terms", 0, "value", "kind", to="upto"),
            "o.json: terms[0].value.kind: unknown kind 'upto', did you mean 'up_to'?",
        ),
        (_changed("terms", 0, "value", "holder", to=_DROPPED), "o.json: terms[0].value.holder: is missing; add it"),
        (
            _changed("terms", 0, "overrides", to=["keep-letter"]),
            "o.json: terms[0].overrides: unknown key; drop it or mend its spelling",
        ),
        (
            _changed("terms", 0, "effective", to={"since": "2025-06-01", "until": "2025-05-01"}),
            "o.json: terms[0].effective.until: 2025-05-01 is not after its first day 2025-06-01; mend one of them",
        ),
        (
            _changed("terms", 0, "effective", to={"until": "2024-06-01"}),
            "o.json: terms[0].effective: lies outside the contract's own dates; mend one of them",
        ),
        (
            _changed("terms", 0, "subject", to="retention/leter"),
            "o.json: terms[0].subject: unknown subject 'retention/leter', did you mean 'retention/letter'?",
        ),
        (
            _changed("terms", 0, "when", to={"place": ["offce"]}),
            "o.json: terms[0].when.place: unknown option 'offce', did you mean 'office'?",
        ),
        (
            _changed("terms", 0, "when", to={"stamp": ["gold"], "place": ["home"]}),
            "o.json: rule contract-ten-days: can never decide; widen it or drop it",
        ),
    ],
)
def test_a_fault_is_told_with_its_path_and_remedy(content: object, fault: str) -> None:
    assert _faults(content) == [fault]


def test_a_wrong_date_is_told_with_its_place() -> None:
    (fault,) = _faults(_changed("contract", "effective", to="2025-02-30"))

    assert fault.startswith("o.json: contract.effective: ")


def test_a_text_that_cannot_be_written_is_refused() -> None:
    content = json.dumps(FILE).replace("Postal Addendum 2", "\\ud800").encode()

    assert len(_faults(content)) == 1


def test_all_faults_of_a_file_are_told_at_once() -> None:
    wrong = _changed("contract", "title", to=3)
    wrong["terms"].append({**FILE["terms"][0], "id": "b", "value": {"kind": "nothing"}})
    wrong["extra"] = 1

    places = [fault.partition(": ")[2].partition(": ")[0] for fault in _faults(wrong)]
    assert places == ["contract.title", "extra", "terms[1].value.kind"]


def test_reading_alone_proves_nothing() -> None:
    dead = _changed("terms", 0, "when", to={"stamp": ["gold"], "place": ["home"]})

    assert read_overlay("o.json", json.dumps(dead).encode(), MODEL).terms[0].id == "ten-days"


# ---------------------------------------------------------------- what is published


def test_the_committed_schema_of_an_overlay_is_what_the_code_generates() -> None:
    committed = read_text("schema/overlay.schema.json")

    assert committed == schema_text(overlay_schema()), f'run: python -c "{_GENERATE}"'


def test_the_schema_is_a_schema_that_the_sound_file_fits(schema: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(schema.schema)
    schema.validate(FILE)


@pytest.mark.parametrize(
    "content",
    [
        _changed("format", to=2),
        _changed("extra", to=1),
        _changed("terms", to=[]),
        _changed("contract", "title", to=3),
        _changed("terms", 0, "id", to="Ten days"),
        _changed("terms", 0, "value", "kind", to="upto"),
        _changed("terms", 0, "value", "max", to="10 days"),
    ],
)
def test_a_faulty_file_does_not_fit_the_schema(content: dict[str, Any], schema: Draft202012Validator) -> None:
    assert not schema.is_valid(content)


def test_the_published_example_fits_the_schema_and_the_shipped_model(schema: Draft202012Validator) -> None:
    content = read_bytes("overlay-example.json")
    schema.validate(json.loads(content))
    model = read_model(policy_files())

    terms = guard_overlay("overlay-example.json", content, model).terms

    reasoner = Reasoner(lay_over(model, guard_overlay("overlay-example.json", content, model)))
    day = date(2026, 11, 21)
    told = reasoner.evaluate(Selection(answers={"channel": "api"}, as_of=day), day)
    for term in terms:
        rules = [rule.id for rule in told.answer_by_subject[term.subject].rules]
        assert rules == [f"contract-{term.id}"]


@pytest.mark.parametrize("record", [Overlay, Contract, Term])
def test_the_page_on_overlays_explains_every_key(record: type) -> None:
    page = read_text("overlays.md")

    assert [item.name for item in fields(record) if f"\n| `{item.name}` | " not in page] == []
