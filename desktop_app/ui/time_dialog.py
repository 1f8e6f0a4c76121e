# SPDX-License-Identifier: MIT
"""The days on which the rules changed, as a list to go back and forth in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.i18n import _
from desktop_app.presentation.time_travel import StopViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.option_card import OptionKind
from desktop_app.ui.controls.option_list import OptionItem, OptionList
from desktop_app.ui.dialogs import InfoDialog


class TimeDialog(InfoDialog):
    """One card for each stop, newest first; `stop_chosen(day)` tells each choice, and the dialog stays open."""

    stop_chosen = Signal(object)

    def __init__(self, appearance: Appearance, stops: tuple[StopViewModel, ...], current: int, parent: QWidget) -> None:
        paragraphs = (_("Choose a day to see its rules. Your answers stay."),)
        super().__init__(appearance, _("Rules of other days"), paragraphs, parent)
        self._stops = stops
        self._list = OptionList(appearance, OptionKind.RADIO, _("Rules of other days"))
        self._list.setObjectName("stops")
        self._list.set_options(tuple(_item(stop) for stop in stops))
        self._list.set_chosen([stops[current].day.isoformat()])
        self._list.toggled.connect(self._on_toggled)
        self.pane.body.addWidget(self._list)
        self.pane.body.addStretch(1)
        self._list.focus_first()

    def _on_toggled(self, stop_id: str, is_on: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """The person chose a stop."""
        if is_on:
            self.stop_chosen.emit(next(stop.day for stop in self._stops if stop.day.isoformat() == stop_id))


def _item(stop: StopViewModel) -> OptionItem:
    words = _("{summary} {note}").format(summary=stop.summary, note=stop.note) if stop.note else stop.summary
    return OptionItem(id=stop.day.isoformat(), title=stop.title, help_text=words)
