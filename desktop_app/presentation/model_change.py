# SPDX-License-Identifier: MIT
"""What another policy model would change for one situation, before anybody takes it."""

from datetime import date

from desktop_app.i18n import _, ngettext
from desktop_app.policy.difference import changes_of_model
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.selection import Selection
from desktop_app.presentation.changing import ChangeViewModel, days_of_change_view_models
from desktop_app.presentation.days import day_words
from desktop_app.quick_dataclass import dataclass

_SITUATION = "situation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChangeViewModel:
    """Two models side by side: which they are, what changes in one sentence, and each change."""

    versions: str
    summary: str
    changes: tuple[ChangeViewModel, ...]


def model_change_view_model(old: Reasoner, new: Reasoner, selection: Selection, today: date) -> ModelChangeViewModel:
    """What changes for this selection if `new` answers in place of `old`."""
    text = _("Policy model {version}, read on {day}. In force now: {old}.")
    versions = text.format(version=new.model.version, day=day_words(new.model.confirmed_on), old=old.model.version)
    if not selection.answers:
        summary = _("You have not answered anything yet, so nothing changes for you.")
        return ModelChangeViewModel(versions=versions, summary=summary, changes=())
    situations = {_SITUATION: selection.answers}
    steps = tuple(changes_of_model(old, new, situations, selection.as_of, today))
    if any(step.after is None for step in steps):
        summary = _("Your situation does not exist there as it is: some of your answers would be set aside.")
        return ModelChangeViewModel(versions=versions, summary=summary, changes=())
    span = (selection.as_of, selection.as_of)
    days = days_of_change_view_models(steps, new.model, {_SITUATION: ""}, span)
    changes = tuple(change for day in days for change in day.changes)
    return ModelChangeViewModel(versions=versions, summary=_summary(len(changes)), changes=changes)


def _summary(number: int) -> str:
    if number == 0:
        return _("No answer changes for your situation.")
    text = ngettext("{count} answer changes for your situation:", "{count} answers change for your situation:", number)
    return text.format(count=number)
