# SPDX-License-Identifier: MIT
"""Runs the command that was asked for and turns errors into messages and exit statuses."""

import argparse
from collections.abc import Callable

from desktop_app.commands.environment import EXIT_FAULT, EXIT_FINE, EXIT_USAGE, Environment, UsageError
from desktop_app.policy.faults import UserFacingError


def run_command(chosen: argparse.Namespace, environment: Environment) -> int:
    """Run the chosen command; what goes wrong is told on the error stream."""
    try:
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
    )
    return explain(request, environment)


def _why(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.why import why

    return why(chosen.subject, tuple(chosen.answers), chosen.as_of, environment)


def _overview(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.overview import overview

    return overview(chosen.format, environment)


def _listing(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.listings import listing

    return listing(chosen.command, chosen.format, environment)


def _check(chosen: argparse.Namespace, environment: Environment) -> int:
    from desktop_app.commands.check import check

    return check(chosen.model, environment)


_COMMANDS: dict[str, Callable[[argparse.Namespace, Environment], int]] = {
    "explain": _explain,
    "why": _why,
    "overview": _overview,
    "questions": _listing,
    "subjects": _listing,
    "sources": _listing,
    "check": _check,
}
