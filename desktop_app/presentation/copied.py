# SPDX-License-Identifier: MIT
"""What goes to the clipboard: plain sentences with the day whose rules they tell."""

from datetime import date

from desktop_app.i18n import _
from desktop_app.presentation.days import day_words
from desktop_app.presentation.wording import in_a_row, stopped


def copied_words(words: str, as_of: date) -> str:
    """Sentences as they are copied: with a stop, and the day for which they hold; empty stays empty."""
    plain = " ".join(words.split())
    return in_a_row((stopped(plain), _("As of {day}.").format(day=day_words(as_of)))) if plain else ""
