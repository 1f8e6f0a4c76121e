# SPDX-License-Identifier: MIT
"""The guard for files from outside: every kind of fault with its exact path, all at once."""

import json
from typing import Any

import pytest

from desktop_app.policy.faults import ModelError
from desktop_app.policy.guard import MAX_DEPTH, MOST_FAULTS, MOST_RECORDS, guard_model
from desktop_app.policy.load import MAX_BYTES, read_model
from desktop_app.resource_files import policy_files

_HEAD = {"format": 1, "version": "1", "first_date": "2025-01-01", "confirmed_on": "2026-03-01"}
_RULE = {"id": "keep-letter", "subject": "retention/letter", "when": {"place": ["home"]}, "value": {"kind": "blocked"}}
_KEPT = {"kind": "up_to", "max": "P30D", "starts": "sent", "holder": "post"}


def _faults(**files: object) -> list[str]:
    contents = {
        f"{name}.json": part if isinstance(part, bytes) else json.dumps(part).encode() for name, part in files.items()
    }
    with pytest.raises(ModelError) as caught:
        guard_model(contents)
    return [str(fault) for fault in caught.value.faults]


def _rule_faults(**changes: object) -> list[str]:
    return _faults(head=_HEAD, rules={"rules": [_RULE, {**_RULE, **changes}]})


def test_the_embedded_files_pass_and_give_what_the_trusted_reader_gives() -> None:
    files = policy_files()

    assert guard_model(files).model == read_model(files)


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"id": 4}, ["id: Input should be a valid string"]),
        ({"subjct": "x"}, ["subjct: unknown key; drop it or mend its spelling"]),
        ({"when": {"place": "home"}}, ["when.place: Input should be a valid array"]),
        ({"when": {"platform": [1]}}, ["when.platform[0]: Input should be a valid string"]),
        ({"value": {"kind": "upto"}}, ["value.kind: unknown kind 'upto', did you mean 'up_to'?"]),
        ({"value": {}}, ["value.kind: is missing; add it"]),
        ({"value": None}, ["value: Input should be an object"]),
        ({"value": {**_KEPT, "max": 30}}, ["value.max: Input should be a valid string"]),
        ({"value": {**_KEPT, "max": {"answr": "x"}}}, ["value.max.answer: is missing", "value.max.answr: unknown key"]),
        (
            {"value": {**_KEPT, "max": {"longest": ["P1D", 3]}}},
            ["value.max.longest[1]: Input should be a valid string"],
        ),
        ({"value": {"kind": "up_to", "starts": "sent", "holder": "x"}}, ["value.max: is missing; add it"]),
        ({"value": {**_KEPT, "starts": "snt"}}, ["value.starts: Input should be 'sent', 'received'"]),
        ({"value": {"kind": "blocked", "max": "P1D"}}, ["value.max: unknown key"]),
        ({"overrides": "keep-letter"}, ["overrides: Input should be a valid array"]),
        ({"effective": {"since": "2025-13-01"}}, ["effective.since: Input should be a valid date"]),
        ({"effective": {"from": "2025-01-01"}}, ["effective.from: unknown key"]),
        ({"confidence": "sure"}, ["confidence: Input should be 'high', 'medium' or 'low'"]),
        ({"evidence": [{"source": "leaflet"}]}, ["evidence[0].confirmed_on: is missing", "evidence[0].locator: is m"]),
        (
            {"evidence": [{"source": "x", "locator": "y", "confirmed_on": "2026-01-01", "stance": "for"}]},
            ["evidence[0].stance: Input should be 'supports', 'contradicts' or 'background'"],
        ),
    ],
)
def test_a_fault_in_a_rule_is_told_once_with_its_path(changes: dict[str, Any], faults: list[str]) -> None:
    told = _rule_faults(**changes)

    assert len(told) == len(faults)
    for found, expected in zip(told, faults, strict=True):
        assert found.startswith(f"rules.json: rules[1].{expected}")


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        (b"", "x.json: is not valid JSON"),
        (b'{"rules": [', "x.json: is not valid JSON"),
        (b"\xff\xfe\x00", "x.json: is not valid JSON"),
        ([], "x.json: must hold one JSON object"),
        ({"rules": {}}, "x.json: rules: must be a list"),
        ({"rules": [3]}, "x.json: rules[0]: Input should be an object"),
        ({"ruls": []}, "x.json: ruls: unknown section, did you mean 'rules'?"),
        ({"texts": {"a": 1}}, "x.json: texts.a: Input should be a valid string"),
        ({"texts": []}, "x.json: texts: Input should be an object"),
        (b'{"rules": [], "rules": []}', "x.json: is not valid JSON: the key 'rules' stands twice"),
        (
            b'{"' + b'": 1, "'.join(b"%d" % index for index in (*range(100_000), 9)) + b'": 1}',
            "x.json: is not valid JSON",
        ),
        ({"texts": {"a": "x\x1b[31m"}}, "x.json: texts.a: holds a control or broken character; write plain text"),
        ({"texts": {"a": "\ud800"}}, "x.json: texts.a: holds a control or broken character; write plain text"),
        ({"rules": [{"x\x9b": 1}]}, "x.json: rules[0]: has a key with a control or broken character, or"),
        (
            {"x" * 201: 1},
            "x.json: top: has a key with a control or broken character, or of more than 200 characters; drop it",
        ),
        (
            {"translations": {"de": {"a": {"text": "x" * 10_001, "of": ""}}}},
            "x.json: translations.de.a.text: is longer",
        ),
        ({"version": "2"}, "x.json: version: stands in head.json already; drop one"),
        (b" " * (MAX_BYTES + 1), "x.json: is larger than 20 MB"),
        (b'{"rules": ' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}", f"x.json: is nested deeper than {MAX_DEPTH}"),
        (b'{"rules": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "x.json: is not valid JSON"),
        (
            {"questions": [{"id": "a", "kind": "on", "step": 1, "changeable_by": "you"}]},
            "x.json: questions[0].kind: In",
        ),
        ({"questions": [{"id": "a", "kind": "one", "step": "1", "changeable_by": "you"}]}, "x.json: questions[0].step"),
        ({"disputes": [{"id": "k"}]}, "x.json: disputes[0].about: is missing; add it"),
        (
            {
                "disputes": [
                    {
                        "id": "k",
                        "about": "value",
                        "state": "open",
                        "contests": [],
                        "governing": "a",
                        "claims": [{"id": "a", "sources": [], "value": {"kind": "up_tu"}}],
                    }
                ]
            },
            "x.json: disputes[0].claims[0].value.kind: unknown kind 'up_tu', did you mean 'up_to'?",
        ),
    ],
)
def test_a_fault_in_a_file_is_told_with_its_name(part: object, fault: str) -> None:
    assert _faults(head=_HEAD, x=part)[0].startswith(fault)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"format": 2}, "head.json: format: must be 1; a newer one needs a newer app"),
        ({"first_date": "yesterday"}, "head.json: first_date: Input should be a valid date"),
        ({"version": 1}, "head.json: version: Input should be a valid string"),
    ],
)
def test_a_fault_in_the_head_is_told(changes: dict[str, object], fault: str) -> None:
    assert _faults(head={**_HEAD, **changes})[0].startswith(fault)


def test_a_missing_head_is_told_by_key() -> None:
    assert _faults(rules={"rules": [_RULE]}) == [
        f"model: {key} is missing in all files; add it to one"
        for key in ("confirmed_on", "first_date", "format", "version")
    ]


def test_all_faults_of_all_files_are_told_at_once() -> None:
    faults = _faults(
        head={**_HEAD, "format": 9},
        letters={"rules": [{**_RULE, "id": None}, {**_RULE, "facts": 3}]},
        words={"texts": {"a": []}},
    )

    assert [fault.partition(": ")[0] for fault in faults] == ["head.json", "letters.json", "letters.json", "words.json"]


def test_a_record_is_found_again_in_its_file() -> None:
    guarded = guard_model(
        {
            "a.json": json.dumps({**_HEAD, "rules": [_RULE]}).encode(),
            "b.json": json.dumps({"rules": [_RULE, _RULE]}).encode(),
        }
    )

    assert [guarded.locate("rules", index) for index in range(4)] == [
        "a.json: rules[0]",
        "b.json: rules[0]",
        "b.json: rules[1]",
        "rules[3]",
    ]


def test_no_more_faults_are_looked_for_than_anybody_reads() -> None:
    assert len(_faults(head=_HEAD, rules={"rules": [{}] * (2 * MOST_FAULTS)})) == MOST_FAULTS
    assert (
        len(_faults(head=_HEAD, texts={"texts": {str(index): "\x1b" for index in range(2 * MOST_FAULTS)}}))
        == MOST_FAULTS
    )


def test_a_section_with_more_records_than_any_model_has_is_not_read() -> None:
    assert _faults(head=_HEAD, rules={"rules": [_RULE] * (MOST_RECORDS + 1)}) == [
        "rules.json: rules: has 5,001 entries; at most 5,000 are read"
    ]
