# SPDX-License-Identifier: MIT
"""One question of a step with its cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.steps import OptionViewModel, QuestionViewModel
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.controls.option_card import OptionKind
from desktop_app.ui.controls.option_list import OptionItem, OptionList
from desktop_app.ui.wizard.date_field import DateField
from desktop_app.ui.wizard.day_field import DayField

_UNKNOWN = "unknown"


class QuestionBlock(QWidget):
    """Title, help and cards; `answered(question, answer)` tells what the person chose, None for "I don't know"."""

    answered = Signal(str, object)

    def __init__(self, appearance: Appearance, view_model: QuestionViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view_model = view_model
        self._title = WrapLabel(appearance, weight=Weight.STRONG)
        self._help = ExplainedLabel(appearance, role=TextRole.SECOND, tone="ink2")
        kind = OptionKind.CHECK if view_model.is_many else OptionKind.RADIO
        self._options = OptionList(appearance, kind, view_model.title)
        self._options.setObjectName(f"question-{view_model.id}")
        self._options.toggled.connect(self._on_toggled)
        self._days: DayField | None = None
        self._date: DateField | None = None
        self._clues: WrapLabel | None = None
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._help, self._options):
            self._column.addWidget(widget)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, view_model: QuestionViewModel, *, has_title: bool, clues: tuple[str, ...]) -> None:
        """Show the question as it stands; `clues` help those who are not sure, once they say so."""
        self._view_model = view_model
        self._title.setText(view_model.title)
        self._title.setVisible(has_title)
        self._help.setText(view_model.help)
        self._help.setVisible(bool(view_model.help))
        self._options.setAccessibleName(view_model.title)
        self._options.set_options(tuple(_item(option, has_clues=bool(clues)) for option in view_model.options))
        chosen = [option.id for option in view_model.options if option.is_chosen]
        self._options.set_chosen(chosen)
        self._show_clues(clues, is_wanted=_UNKNOWN in chosen)
        self._options.setVisible(bool(view_model.options))
        self._show_days(view_model)
        self._show_date(view_model)

    def focus_first(self) -> None:
        """Move the focus to the field for a day, else to the chosen card, else to the first."""
        if self._date is not None:
            self._date.field.setFocus()
        else:
            self._options.focus_first()

    def tab_widgets(self) -> list[QWidget]:
        """What the Tab key reaches here, in reading order."""
        stops = self._help.tab_widgets()
        for option in self._view_model.options:
            stops.append(self._options.card(option.id))
            if option.mark == "number" and self._days is not None:
                stops.append(self._days.field)
        return stops

    @property
    def is_answered(self) -> bool:
        """Whether a card is chosen, or a day is given."""
        day = self._view_model.day
        return (day is not None and day.day is not None) or any(option.is_chosen for option in self._view_model.options)

    def _show_clues(self, clues: tuple[str, ...], *, is_wanted: bool) -> None:
        """The clues stand under the card that says "not sure" while it is chosen."""
        if clues and self._clues is None:
            self._clues = WrapLabel(self._appearance, role=TextRole.SECOND, tone="ink2")
            self._clues.setObjectName("clues")
            self._options.set_below(_UNKNOWN, self._clues)
        if self._clues is not None:
            self._clues.setText("\n\n".join(clues))
            self._clues.setVisible(bool(clues) and is_wanted)

    def _show_days(self, view_model: QuestionViewModel) -> None:
        """The field for a number stands under the cards while its card is chosen."""
        numbered = next((option for option in view_model.options if option.mark == "number"), None)
        is_wanted = numbered is not None and numbered.is_chosen
        if numbered is not None and is_wanted and self._days is None:
            self._days = DayField(self._appearance)
            self._days.entered.connect(self._on_days_entered)
            self._days.cleared.connect(self._on_days_cleared)
            self._options.set_below(numbered.id, self._days)
        if self._days is not None:
            name = _("Number of days")
            self._days.set_content(name, view_model.least_number, view_model.number)
            self._days.setVisible(is_wanted)

    def _show_date(self, view_model: QuestionViewModel) -> None:
        """The field for a day stands over the cards, if there are any."""
        if view_model.day is None:
            return
        if self._date is None:
            self._date = DateField(self._appearance)
            self._date.entered.connect(self._on_date_entered)
            self._date.cleared.connect(self._on_date_cleared)
            self._column.insertWidget(self._column.indexOf(self._options), self._date)
        self._date.set_content(view_model.title, view_model.id, view_model.day)

    def _on_toggled(self, option_id: str, is_on: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """The person chose a card, or took its tick away."""
        option = next(option for option in self._view_model.options if option.id == option_id)
        answer = option.answer
        if not is_on and answer == ():
            answer = None  # nothing ticked is "I don't know", not "none of these"
        self.answered.emit(self._view_model.id, answer)

    def _on_days_entered(self, days: int) -> None:
        """The person gave a number."""
        self.answered.emit(self._view_model.id, days)

    def _on_days_cleared(self) -> None:
        """The person emptied the field: the card alone is the answer."""
        numbered = next(option for option in self._view_model.options if option.mark == "number")
        self.answered.emit(self._view_model.id, numbered.answer)

    def _on_date_entered(self, day: object) -> None:
        """The person gave a day."""
        self.answered.emit(self._view_model.id, day)

    def _on_date_cleared(self) -> None:
        """The person emptied the field: the day is not known."""
        self.answered.emit(self._view_model.id, None)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._appearance.px(6))


def _item(option: OptionViewModel, *, has_clues: bool) -> OptionItem:
    """The card of an option; where clues help, not knowing opens them."""
    if has_clues and option.id == _UNKNOWN:
        return OptionItem(id=option.id, title=_("I’m not sure"), help_text=_("Three clues help you find out."))
    return OptionItem(id=option.id, title=option.title, help_text=option.help, group=option.group)
