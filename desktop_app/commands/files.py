# SPDX-License-Identifier: MIT
"""Files that a command reads and writes; what goes wrong is told with the name and a remedy."""

from typing import TYPE_CHECKING

from desktop_app.commands.environment import Environment
from desktop_app.policy.faults import UserFacingError

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: "Path") -> bytes:
    """The content of a file, no more of it than shows the guards that it is too large.

    Raises:
        UserFacingError: it cannot be read.
    """
    from desktop_app.storage.given_file import read_given

    return read_given(str(path))


def deliver(text: str, output: str | None, environment: Environment) -> None:
    """Write a result to standard output, or whole to a file.

    Raises:
        UserFacingError: the file cannot be written.
    """
    if output is None:
        environment.out.write(text)
        return
    from pathlib import Path

    from desktop_app.storage.atomic import write_atomic

    path = Path(output)
    if not path.parent.is_dir():
        raise UserFacingError(f"{output}: there is no folder {path.parent}; make it or name another")
    try:
        write_atomic(path, text.encode("utf-8"))
    except OSError as error:
        raise UserFacingError(f"{output}: cannot be written: {error.strerror or error}") from error
