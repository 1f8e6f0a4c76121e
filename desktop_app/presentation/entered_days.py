# SPDX-License-Identifier: MIT
"""Whether a day that a person gives can be so, and what to say if it cannot."""

from collections.abc import Mapping
from datetime import date

from desktop_app.i18n import _
from desktop_app.policy.selection import Answer
from desktop_app.presentation.days import LEAST_YEAR, day_words
from desktop_app.quick_dataclass import dataclass

_SENT, _DELETED = "sent_on", "deleted_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLimits:
    """The first and the last day that fit, with what is said to earlier and to later ones."""

    first: date
    last: date
    too_early: str
    too_late: str

    def refusal(self, day: date | None) -> str:
        """What to say to a day; an empty text if it fits. None is a text that is no day."""
        if day is None:
            example = day_words(self.last)
            return _("We cannot read this day. Write it like {example}.").format(example=example)
        if day < self.first:
            return self.too_early
        return self.too_late if day > self.last else ""


def day_limits(question: str, answers: Mapping[str, Answer], today: date) -> DayLimits:
    """What fits as the answer to a question for a day: nothing after today, no deletion before the sending."""
    first, too_early = date(LEAST_YEAR, 1, 1), _("This day is too long ago.")
    last, too_late = today, _("This day is still to come.")
    sent, deleted = answers.get(_SENT), answers.get(_DELETED)
    if question == _DELETED and isinstance(sent, date):
        first, too_early = sent, _("This is before you sent it.")
    if question == _SENT and isinstance(deleted, date) and deleted <= today:
        last = deleted
        too_late = _("You deleted it before this day.")
    return DayLimits(first=first, last=last, too_early=too_early, too_late=too_late)
