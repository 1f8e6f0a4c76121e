# SPDX-License-Identifier: MIT
"""`search` finds for terminals and scripts what the window finds."""

from tests.commands.runner import run


def test_the_first_result_is_the_one_meant() -> None:
    found = run("search", "is", "my", "boss", "reading", "this", "-a", "channel=claude-app", "-a", "plan=team")

    assert found.status == 0
    assert "Can your organisation see it?" in found.out
    assert "[subject: access/organisation]" in found.out


def test_the_record_names_kind_id_answer_and_place() -> None:
    record = run("search", "transcripts", "-a", "channel=foundry", "--format", "json").json
    first = next(item for item in record["results"] if item["id"] == "retention/local-transcript")

    assert record["query"] == "transcripts"
    assert (first["kind"], first["applies"]) == ("subject", False)
    assert first["answer"] == "Does not apply here, because you chose: Microsoft Foundry."
    assert first["leads_to"] == {"kind": "question", "id": "channel"}


def test_nothing_found_helps_and_is_no_error() -> None:
    found = run("search", "xyzzy")

    assert found.status == 0
    assert "We found nothing" in found.out


def test_lines_fit_a_terminal() -> None:
    assert [line for line in run("search", "retention").out.splitlines() if len(line) > 80] == []


def test_without_an_answer_it_tells_how_to_give_one() -> None:
    bare, answered = run("search", "boss"), run("search", "boss", "-a", "channel=api")

    assert "Add where you use Claude to see the answers, such as -a channel=claude-app." in bare.out.replace("\n", " ")
    assert "-a channel" not in answered.out
    assert run("search", "is", "boss", "-a", bare.out.split("-a ")[1].split(".")[0]).status == 0
