# SPDX-License-Identifier: MIT
"""What goes to the clipboard ends with the day whose rules it tells."""

from datetime import date

from desktop_app.presentation.copied import copied_words


def test_words_get_a_stop_and_their_day() -> None:
    assert copied_words("Kept for up to 30 days", date(2026, 11, 21)) == (
        "Kept for up to 30 days. As of 21 November 2026."
    )


def test_line_breaks_become_spaces() -> None:
    assert copied_words("30 days.\nOr 5 years.", date(2026, 1, 2)) == "30 days. Or 5 years. As of 2 January 2026."


def test_nothing_stays_nothing() -> None:
    assert copied_words(" ", date(2026, 1, 2)) == ""
