# SPDX-License-Identifier: MIT
"""The questions, subjects and sources of a model as lists: in words for people, as records for scripts."""

from collections.abc import Iterable, Iterator

from desktop_app.i18n import _
from desktop_app.policy.frame import question_options
from desktop_app.policy.model import PolicyModel, Question, Source, Subject
from desktop_app.presentation.days import day_words
from desktop_app.presentation.glossary import TermViewModel
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import Json, to_json
from desktop_app.presentation.sourcing import kind_words
from desktop_app.presentation.summary import only_if_clause
from desktop_app.presentation.wording import in_a_row, stopped


def questions_text(model: PolicyModel, page: Page) -> str:
    """Every question with its options as they are written after ``-a``."""
    for question in model.questions:
        page.gap()
        page.strong(f"{question.id}: {model.text(f'question.{question.id}.title')}")
        page.text(_form_words(question), indent=2)
        options = question_options(question)
        width = max((len(option) for option in options), default=0)
        for option in options:
            page.item(f"{option:<{width}}", model.text(f"option.{question.id}.{option}.title"), indent=4)
    return str(page)


def _form_words(question: Question) -> str:
    words = {
        "one": _("one of:"),
        "many": _("any of, with commas; nothing after = says none:"),
        "days": _("a number of days, or:"),
        "date": _("a date such as 2026-11-21, or:") if question.bands else _("a date such as 2026-11-21"),
    }
    return words[question.kind]


def questions_record(model: PolicyModel) -> list[Json]:
    """The questions with their words, in wizard order."""
    return [
        {
            "id": question.id,
            "kind": question.kind,
            "title": model.text(f"question.{question.id}.title"),
            "changeable_by": question.changeable_by,
            "presume": question.presume,
            "options": [
                {"id": option, "title": model.text(f"option.{question.id}.{option}.title")}
                for option in question_options(question)
            ],
        }
        for question in model.questions
    ]


def subjects_text(model: PolicyModel, page: Page) -> str:
    """Every subject by topic, with its name."""
    for topic in dict.fromkeys(subject.topic for subject in model.subjects):
        page.heading(model.text(f"topic.{topic}"))
        for subject in model.subjects:
            if subject.topic == topic:
                page.item(f"{subject.id}:", _subject_words(model, subject), indent=2)
    return str(page)


def _subject_words(model: PolicyModel, subject: Subject) -> str:
    name = model.text(f"subject.{subject.id}.name")
    condition = only_if_clause(model, subject)
    return _("{name} ({condition})").format(name=name, condition=condition) if condition else name


def subjects_record(model: PolicyModel) -> list[Json]:
    """The subjects with their names, in the order of the model."""
    return [
        {
            "id": subject.id,
            "topic": subject.topic,
            "name": model.text(f"subject.{subject.id}.name"),
            "ask": model.text(f"subject.{subject.id}.ask"),
            "only_if": to_json(subject.only_if),
        }
        for subject in model.subjects
    ]


def sources_text(model: PolicyModel, page: Page) -> str:
    """Every source with its kind, dates and address."""
    for source in model.sources:
        page.gap()
        page.item(source.id, in_a_row(map(stopped, (source.title, source.publisher))))
        page.text(in_a_row((stopped(kind_words(source.kind)), *_dates(source))), indent=2)
        page.text(source.address, indent=2)
    return str(page)


def terms_text(terms: Iterable[TermViewModel], page: Page) -> str:
    """Words of the glossary with what they mean."""
    for term in terms:
        page.gap()
        page.strong(term.name)
        page.text(term.definition, indent=2)
    return str(page)


def terms_record(terms: Iterable[TermViewModel]) -> list[Json]:
    """Words of the glossary as data."""
    return [to_json(term) for term in terms]


def _dates(source: Source) -> Iterator[str]:
    if source.published is not None:
        yield _("Published {day}.").format(day=day_words(source.published))
    if source.effective is not None:
        yield _("In force {day}.").format(day=day_words(source.effective))
    if source.published is None and source.effective is None:
        yield _("First seen {day}.").format(day=day_words(source.first_seen))
    if source.superseded_on is not None:
        yield _("Replaced {day}.").format(day=day_words(source.superseded_on))
    yield _("Read {day}.").format(day=day_words(source.retrieved))


def sources_record(model: PolicyModel) -> list[Json]:
    """The sources as the files of the model hold them."""
    return [to_json(source) for source in model.sources]
