# SPDX-License-Identifier: MIT
"""A field for a day: typed in the order of the language, taken from a calendar, or today."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.i18n import _, language
from desktop_app.presentation.days import DayOrder, read_day
from desktop_app.presentation.steps import DayViewModel
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.buttons import Button, ButtonKind, IconButton
from desktop_app.ui.controls.labels import WrapLabel

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.ui.wizard.calendar_popup import CalendarPopup

_PADDING = 10
"""Between the edge of a field and its words."""


class _Edit(QLineEdit):
    """Passes Enter on only once what was typed was taken over."""

    committed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_refused = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes over what was typed; a day that does not fit keeps the focus here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.committed.emit()
            event.setAccepted(self.is_refused)
            return
        super().keyPressEvent(event)


class DateField(QWidget):
    """Emits `entered(day)` for a day that fits once the field is left, and `cleared()` when it was emptied.

    A day that does not fit stays in the field, with the reason under it, and changes nothing.
    """

    entered = Signal(object)
    cleared = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view_model: DayViewModel | None = None
        self._name = ""
        self._popup: CalendarPopup | None = None
        self.field = _Edit(self)
        self.calendar = IconButton(appearance, "calendar", "")
        self.today = Button(appearance, "", kind=ButtonKind.LINK)
        self._fault = WrapLabel(appearance, role=TextRole.SECOND, tone="cond_text")
        self._fault.hide()
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.calendar)
        self._column.addLayout(self._row)
        self._column.addWidget(self._fault)
        self._column.addWidget(self.today, 0, Qt.AlignmentFlag.AlignLeft)
        self.field.committed.connect(self._on_committed)
        self.field.editingFinished.connect(self._on_committed)
        self.calendar.clicked.connect(self._on_calendar_clicked)
        self.today.clicked.connect(self._on_today_clicked)
        self.retranslate()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_content(self, name: str, question: str, view_model: DayViewModel) -> None:
        """Show a day, unless the person is typing another one."""
        is_other = self._view_model is None or view_model.day != self._view_model.day
        self._view_model = view_model
        self._name = name
        self.field.setObjectName(f"day-{question}")
        self._fault.setObjectName(f"day-fault-{question}")
        self.calendar.setObjectName(f"calendar-{question}")
        self.today.setObjectName(f"today-{question}")
        if is_other or not self.field.hasFocus():
            if is_other or not self.field.is_refused:
                self._show_day()
            if is_other:
                self._say("")
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.field.setAccessibleName(self._name)
        hints = {"dmy": _("Day, month, year"), "mdy": _("Month, day, year"), "ymd": _("Year, month, day")}
        self.field.setPlaceholderText(hints[day_order()])
        self.calendar.set_name(_("Calendar: {question}").format(question=self._name))
        self.today.setText(_("Today"))
        self.today.setAccessibleName(_("Today: {question}").format(question=self._name))

    def tab_widgets(self) -> list[QWidget]:
        """What the Tab key reaches here, in reading order."""
        return [self.field, self.calendar, self.today]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the day in fewer letters where the field is short."""
        super().resizeEvent(event)
        if self._shows_day():
            self._show_day()

    def _show_day(self) -> None:
        """Put the day into the field, in full where it fits."""
        if self._view_model is None:
            return
        room = self.field.contentsRect().width() - 2 * self._appearance.px(_PADDING)
        fits = self.field.fontMetrics().horizontalAdvance(self._view_model.words) <= room
        self.field.setText(self._view_model.words if fits else self._view_model.short_words)
        self.field.setCursorPosition(0)

    def _shows_day(self) -> bool:
        """Whether the field holds the known day as it was put there."""
        known = self._view_model
        return known is not None and self.field.text() in (known.words, known.short_words)

    def _on_committed(self) -> None:
        """The person left the field or pressed Enter: take over what fits, say what is wrong with the rest."""
        known = self._view_model
        if known is None or self._shows_day():
            self._say("")
            return
        if not self.field.text().strip():
            self._say("")
            self.cleared.emit()
            return
        self._take(read_day(self.field.text(), day_order()))

    def _take(self, day: "date | None") -> None:
        """Take a day over, or say why not."""
        if self._view_model is None:
            return
        refusal = self._view_model.limits.refusal(day)
        self._say(refusal)
        if not refusal and day is not None:
            if day == self._view_model.day:
                self._show_day()
            self.entered.emit(day)

    def _on_today_clicked(self) -> None:
        """The person means today."""
        if self._view_model is not None:
            self._take(self._view_model.today)

    def _on_calendar_clicked(self) -> None:
        """Open the calendar under the field."""
        from desktop_app.ui.wizard.calendar_popup import CalendarPopup  # noqa: PLC0415 - most people never open it

        if self._view_model is None:
            return
        if self._popup is None:
            self._popup = CalendarPopup(self._appearance, self)
            self._popup.chosen.connect(self._on_day_chosen)
        limits = self._view_model.limits
        self._popup.set_days(self._name, limits.first, limits.last, self._view_model.day or limits.last)
        self._popup.open_under(self.mapToGlobal(QPoint(0, self.field.geometry().bottom())))

    def _on_day_chosen(self, day: object) -> None:
        """The person took a day from the calendar."""
        self._take(cast("date", day))
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str) -> None:
        """Show a fault under the field and speak it; an empty text takes it away."""
        if words and words != self._fault.text():
            announce(self.field, words)
        self.field.is_refused = bool(words)
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self.field.setAccessibleDescription(words)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._row.setSpacing(px(4))


_REGIONS = {"en": "en_GB"}
"""Where the usual region of a language writes days in another order than our words do."""


def day_order() -> DayOrder:
    """In which order the language in force writes a day: as the system does, if it speaks the same."""
    system, words = QLocale(), QLocale(_REGIONS.get(language(), language()))
    shape = (system if system.language() == words.language() else words).dateFormat(QLocale.FormatType.ShortFormat)
    order = "".join(sorted("dmy", key=lambda part: shape.lower().find(part)))
    return cast("DayOrder", order) if order in ("dmy", "mdy", "ymd") else "dmy"
