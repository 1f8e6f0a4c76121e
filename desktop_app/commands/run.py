# SPDX-License-Identifier: MIT
"""Runs the command that was asked for and turns errors into messages and exit statuses."""

import argparse
from collections.abc import Callable

from desktop_app.commands.environment import EXIT_FAULT, EXIT_FINE, EXIT_USAGE, Environment, UsageError
from desktop_app.policy.faults import UserFacingError

_FORMATS_FOR_PROGRAMS = ("json", "csv")


def run_command(chosen: argparse.Namespace, environment: Environment) -> int:
    """Run the chosen command; what goes wrong is told on the error stream."""
    try:
        _settle_language(chosen)
        status = _COMMANDS[chosen.command](chosen, environment)
        environment.out.flush()
    except UsageError as error:
        environment.warn(str(error))
        return EXIT_USAGE
    except UserFacingError as error:
        environment.warn(str(error))
        return EXIT_FAULT
    except BrokenPipeError:
        return _leave_closed_pipe(environment)
    return status


def _settle_language(chosen: argparse.Namespace) -> None:
    """Let words be in the language that was asked for; what programs read is always in English.

    Raises:
        UsageError: there is no such language.
    """
    from desktop_app.i18n import ENGLISH, LANGUAGES, match_language, use_language

    wanted = getattr(chosen, "lang", ENGLISH)
    found = match_language((wanted,))
    if found == ENGLISH and not wanted.lower().startswith(ENGLISH):
        raise UsageError(f"no words in the language {wanted!r}; there are {', '.join(LANGUAGES)}")
    is_for_programs = getattr(chosen, "format", "text") in _FORMATS_FOR_PROGRAMS
    use_language(ENGLISH if is_for_programs else found)


def _leave_closed_pipe(environment: Environment) -> int:
    """End quietly when the reader has seen enough: what is still buffered goes nowhere."""
    import os

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, environment.out.fileno())
    return EXIT_FINE


def _explain(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.explain import ExplainRequest, explain

    request = ExplainRequest(
        answers=tuple(chosen.answers),
        as_of=chosen.as_of,
        format=chosen.format,
        output=chosen.output,
        requirements=tuple(chosen.requirements),
        overlay=chosen.overlay,
    )
    return explain(request, environment)


def _why(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.why import WhyRequest, why

    request = WhyRequest(
        subject=chosen.subject,
        answers=tuple(chosen.answers),
        as_of=chosen.as_of,
        overlay=chosen.overlay,
        is_full=chosen.all,
    )
    return why(request, environment)


def _overview(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.overview import overview

    return overview(chosen.format, environment, chosen.overlay)


def _compare(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.compare import CompareRequest, compare

    situations: list[list[str]] = [[]]
    for answer in chosen.situations:
        if answer is None:
            situations.append([])
        else:
            situations[-1].append(answer)
    request = CompareRequest(
        situations=tuple(tuple(answers) for answers in situations),
        as_of=chosen.as_of,
        has_differences_only=chosen.differences,
        format=chosen.format,
        output=chosen.output,
        overlay=chosen.overlay,
    )
    return compare(request, environment)


def _changes(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.changes import ChangesRequest, changes

    request = ChangesRequest(
        answers=tuple(chosen.answers),
        since=chosen.since,
        until=chosen.until,
        models=tuple(chosen.models or ()),
        as_of=chosen.as_of,
        format=chosen.format,
        output=chosen.output,
    )
    return changes(request, environment)


def _sources(chosen: argparse.Namespace, environment: Environment) -> int:
    if chosen.stale is None:
        return _listing(chosen, environment)
    from desktop_app.commands.stale import stale

    return stale(chosen.stale, chosen.format, environment)


def _listing(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.listings import listing

    return listing(chosen.command, chosen.format, environment)


def _terms(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.terms import terms

    return terms(chosen.term, chosen.format, environment)


def _search(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.search import SearchRequest, search

    request = SearchRequest(
        words=tuple(chosen.words),
        answers=tuple(chosen.answers),
        as_of=chosen.as_of,
        format=chosen.format,
        overlay=chosen.overlay,
    )
    return search(request, environment)


def _check(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.check import check

    return check(chosen.model, environment, chosen.overlay)


def _model(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.model import model

    return model(chosen.action, chosen.model, chosen.output, environment)


def _doctor(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.doctor import doctor

    return doctor(chosen.format, environment)


_COMMANDS: dict[str, Callable[[argparse.Namespace, Environment], int]] = {
    "explain": _explain,
    "why": _why,
    "compare": _compare,
    "overview": _overview,
    "changes": _changes,
    "questions": _listing,
    "subjects": _listing,
    "sources": _sources,
    "terms": _terms,
    "search": _search,
    "check": _check,
    "doctor": _doctor,
    "model": _model,
}
