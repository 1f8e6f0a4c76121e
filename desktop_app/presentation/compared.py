# SPDX-License-Identifier: MIT
"""A comparison as text, Markdown, CSV and JSON."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.i18n import _, ngettext
from desktop_app.presentation.cells import csv_text
from desktop_app.presentation.comparing import (
    ComparedRowViewModel,
    ComparedSituation,
    ComparisonViewModel,
    SituationViewModel,
)
from desktop_app.presentation.contracted import LaidOver, overlay_record
from desktop_app.presentation.days import day_words
from desktop_app.presentation.explained import answer_record
from desktop_app.presentation.explained_text import disclaimer
from desktop_app.presentation.letters import LETTERS
from desktop_app.presentation.markdown import safe, table
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import Json, to_json
from desktop_app.presentation.wording import listed
from desktop_app.quick_dataclass import dataclass

COMPARE_FORMAT = 1
"""Version of the record of `compare --format json`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that `compare` tells, and which files said so."""

    situations: tuple[ComparedSituation, ...]
    view_model: ComparisonViewModel
    digest: str
    overlay: LaidOver | None = None

    @property
    def title(self) -> str:
        """The headline with the day whose rules are told."""
        day = self.situations[0].assessment.selection.as_of
        return _("Side by side, as of {day}").format(day=day_words(day))

    @property
    def footer(self) -> str:
        """The version of the model and its digest."""
        version = self.situations[0].assessment.model.version
        return _("Policy model {version}, digest {digest}.").format(version=version, digest=self.digest[:12])


def compared_text(comparison: Comparison, page: Page) -> str:
    """The comparison for a terminal, at most 80 columns wide: situations with the same answer stand together."""
    shown = comparison.view_model
    page.strong(comparison.title)
    for situation in shown.situations:
        page.item(f"{situation.letter}:", situation_words(situation), indent=2)
    page.text(counts_words(shown))
    for topic in shown.topics:
        page.heading(topic.title)
        for row in topic.rows:
            page.gap()
            _write_row(row, page)
    page.gap()
    page.text(comparison.footer)
    page.text(disclaimer())
    return str(page)


def _write_row(row: ComparedRowViewModel, page: Page) -> None:
    page.strong(row.name)
    if row.condition:
        page.text(row.condition, indent=2)
    cells = {cell.letter: cell for cell in row.cells}
    if row.is_same and not any(cell.is_from_contract for cell in row.cells):
        page.item(_("All:"), row.cells[0].marked, indent=2)
        return
    for letters in row.groups:
        for words, together in _together(letters, {letter: cells[letter].marked for letter in letters}):
            page.item(_("{names}:").format(names=listed(together)), words, indent=2)


def _together(letters: Iterable[str], words: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Letters of one group by their words: equal answers can carry different marks."""
    for text in dict.fromkeys(words[letter] for letter in letters):
        yield text, [letter for letter in letters if words[letter] == text]


def situation_words(situation: SituationViewModel) -> str:
    """The answers of a situation, and what is assumed."""
    if not situation.assumed:
        return situation.title
    assumed = listed(_("{name}: {answer}").format(name=name, answer=words) for name, words in situation.assumed)
    return _("{answers} (assumed: {assumed})").format(answers=situation.title, assumed=assumed)


def counts_words(shown: ComparisonViewModel) -> str:
    """How many answers differ."""
    differing = ngettext("{count} answer differs", "{count} answers differ", shown.differing)
    return _("{differing}, {same} are the same.").format(
        differing=differing.format(count=shown.differing), same=shown.same
    )


def compared_markdown(comparison: Comparison) -> str:
    """The comparison with one table for each topic."""
    shown = comparison.view_model
    lines = [f"# {comparison.title}", ""]
    lines += [f"- **{item.letter}**: {safe(situation_words(item))}" for item in shown.situations]
    lines += ["", counts_words(shown)]
    header = ("", *(item.letter for item in shown.situations))
    for topic in shown.topics:
        lines += ["", f"## {safe(topic.title)}", ""]
        lines += table(header, ((_row_name(row), *(cell.marked for cell in row.cells)) for row in topic.rows))
    lines += ["", comparison.footer, "", disclaimer()]
    return "\n".join(lines) + "\n"


def _row_name(row: ComparedRowViewModel) -> str:
    return _("{name} ({condition})").format(name=row.name, condition=row.condition) if row.condition else row.name


def compared_csv(comparison: Comparison) -> str:
    """One line for each subject, with words, status and rules of each situation."""
    letters = [item.letter.lower() for item in comparison.view_model.situations]
    parts = [f"{letter}{part}" for letter in letters for part in ("", "_status", "_rules")]
    header = ("topic", "subject", "name", "only_if", "same", *parts)
    return csv_text(header, (_csv_row(row) for row in comparison.view_model.rows))


def _csv_row(row: ComparedRowViewModel) -> Sequence[str]:
    same = _("yes") if row.is_same else _("no")
    cells = [part for cell in row.cells for part in (cell.marked, cell.status, " ".join(cell.rules))]
    return (row.subject.partition("/")[0], row.subject, row.name, row.condition, same, *cells)


def compared_record(comparison: Comparison) -> dict[str, Json]:
    """The comparison as JSON; its answers have the form that `explain` gives them."""
    first = comparison.situations[0].assessment
    return {
        "format": COMPARE_FORMAT,
        "policy_model": {"version": first.model.version, "digest": comparison.digest},
        "overlay": overlay_record(comparison.overlay) if comparison.overlay else None,
        "as_of": first.selection.as_of.isoformat(),
        "situations": [
            {
                "letter": letter,
                "selection": to_json(item.assessment.settled.answers),
                "assumed": to_json(item.assessment.settled.assumed),
                "open_questions": list(item.assessment.settled.open),
            }
            for letter, item in zip(LETTERS, comparison.situations, strict=False)
        ],
        "differing": comparison.view_model.differing,
        "same": comparison.view_model.same,
        "subjects": [_subject_record(comparison, row) for row in comparison.view_model.rows],
    }


def _subject_record(comparison: Comparison, row: ComparedRowViewModel) -> dict[str, Json]:
    answers: dict[str, Json] = {}
    for letter, item in zip(LETTERS, comparison.situations, strict=False):
        answer = item.assessment.answer_by_subject.get(row.subject)
        contracted = item.contracts.get(row.subject)
        answers[letter] = None if answer is None else answer_record(item.assessment, answer, contracted)
    groups: list[Json] = [list[Json](letters) for letters in row.groups]
    return {"subject": row.subject, "is_same": row.is_same, "groups": groups, "answers": answers}
