# SPDX-License-Identifier: MIT
"""`override` for Python 3.11, without the start-up cost of importing typing_extensions."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override as override
else:

    def override(method):
        """Return the method unchanged: only type checkers look at the decorator."""
        return method
