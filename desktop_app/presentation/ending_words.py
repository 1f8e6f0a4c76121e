# SPDX-License-Identifier: MIT
"""When a copy is gone, as a sentence."""

from desktop_app.i18n import _
from desktop_app.policy.ending import ending
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.presentation.days import day_words, span_words


def gone_sentence(assessment: Assessment, answer: SubjectAnswer) -> str:
    """One answer's end as a sentence: "Gone by 2 April 2026."; empty where no day is known."""
    found = ending(answer.value, assessment.settled.answers)
    if found is None:
        return ""
    if found.earliest == found.latest:
        return _("Gone by {day}.").format(day=day_words(found.latest))
    return _("Gone between {days}.").format(days=span_words(found.earliest, found.latest))
