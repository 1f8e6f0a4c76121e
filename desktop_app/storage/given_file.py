# SPDX-License-Identifier: MIT
"""Reads a file that a person or an organisation gave; what goes wrong is told with its path."""

from desktop_app.policy.faults import UserFacingError
from desktop_app.policy.load import MAX_BYTES


def read_given(path: str) -> bytes:
    """The content of a file, no more of it than shows a guard that it is too large.

    Raises:
        UserFacingError: it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise UserFacingError(f"{path}: cannot be read: {reason}") from error
