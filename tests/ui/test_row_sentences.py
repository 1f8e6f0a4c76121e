# SPDX-License-Identifier: MIT
"""A reader that has said the name of a row goes on with what follows it."""

import pytest

from desktop_app.ui.row_sentences import after_name


@pytest.mark.parametrize(
    ("name", "sentence", "rest"),
    [
        ("Parcels", "Parcels. Kept for 30 days.", "Kept for 30 days."),
        ("Parcels", "Parcels (only by ship). Kept for 30 days.", "Parcels (only by ship). Kept for 30 days."),
        ("Not known?", "Not known? Kept for 30 days.", "Kept for 30 days."),
    ],
)
def test_name_is_not_said_twice(name: str, sentence: str, rest: str) -> None:
    assert after_name(name, sentence) == rest
