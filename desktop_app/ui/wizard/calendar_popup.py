# SPDX-License-Identifier: MIT
"""A month to take a day from, in the colors of the window."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop_app.i18n import _, language
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.paint import draw_box
from desktop_app.ui.theme import palette_for

_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
_GAP = 4
_LOCALES = {"ar": "ar_AE"}
"""Where the usual region writes numbers in other digits than our words do."""


class CalendarPopup(QFrame):
    """A calendar over the window; `chosen(day)` tells the day, Esc closes it without one."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._appearance = appearance
        self.setObjectName("calendar-popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._calendar = _Calendar(appearance, self)
        self._calendar.setObjectName("calendar")
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setDateEditEnabled(False)
        self._speak()
        self._calendar.activated.connect(self._on_day)
        self._calendar.clicked.connect(self._on_day)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._calendar)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_days(self, name: str, first: date, last: date, shown: date) -> None:
        """Offer the days from `first` to `last`, with `shown` in view."""
        self._calendar.setAccessibleName(name)
        self._calendar.setDateRange(_qt_day(first), _qt_day(last))
        self._calendar.setSelectedDate(_qt_day(shown))
        self._calendar.showSelectedDate()

    def open_under(self, at: QPoint) -> None:
        """Open with the upper left corner at a point of the screen, or where the screen has room."""
        self._shorten_names()
        box = QRect(at + QPoint(0, self._appearance.px(_GAP)), self.sizeHint())
        room = self.screen().availableGeometry()
        box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
        box.moveTop(max(room.top(), min(box.top(), room.bottom() - box.height())))
        self.setGeometry(box)
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _shorten_names(self) -> None:
        """Name the days by a letter where their short names are wider than the window."""
        window, names = self.parentWidget(), QCalendarWidget.HorizontalHeaderFormat
        for kind in (names.ShortDayNames, names.SingleLetterDayNames):
            self._calendar.setHorizontalHeaderFormat(kind)
            self._calendar.updateGeometry()
            self._column.activate()  # else the window stays as wide as the longer names were
            self.adjustSize()
            if window is None or self.sizeHint().width() <= window.window().width():
                return

    def _speak(self) -> None:
        """Name months and days in the language of the window; weeks begin as in the system."""
        system = QLocale()
        words = QLocale(_LOCALES.get(language(), language()))
        if words.language() != system.language():
            self._calendar.setLocale(words)
            self._calendar.setFirstDayOfWeek(system.firstDayOfWeek())

    def _on_day(self, day: QDate) -> None:
        """A day was chosen; a click tells it twice."""
        if self.isVisible():
            self.hide()
            self.chosen.emit(date(day.year(), day.month(), day.day()))

    def _on_appearance_changed(self) -> None:
        """Take over colors, type and sizes."""
        look, tokens = self._appearance, self._appearance.tokens
        palette = palette_for(tokens)
        palette.setColor(QPalette.ColorRole.Base, tokens.surface)
        palette.setColor(QPalette.ColorRole.Window, tokens.surface)
        palette.setColor(QPalette.ColorRole.Highlight, tokens.ink)
        palette.setColor(QPalette.ColorRole.HighlightedText, tokens.on_ink)
        palette.setColor(QPalette.ColorRole.AlternateBase, tokens.surface)
        self.setPalette(palette)
        self._calendar.setPalette(palette)
        self._calendar.setFont(look.font(TextRole.SECOND))
        title = QTextCharFormat()
        title.setForeground(tokens.ink3)
        title.setFont(look.font(TextRole.NOTE, Weight.MEDIUM))
        self._calendar.setHeaderTextFormat(title)
        for day in Qt.DayOfWeek:  # else the names at the weekend are red
            self._calendar.setWeekdayTextFormat(day, title)
        self._dress_bar()
        edge = look.px(8)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._calendar.setMinimumSize(QSize(look.px(280), look.px(240)))

    def _dress_bar(self) -> None:
        """Arrows that can be seen, and a bar in the color of the rest."""
        look, tokens = self._appearance, self._appearance.tokens
        bar = self._calendar.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            palette = bar.palette()
            palette.setColor(QPalette.ColorRole.Highlight, tokens.surface)
            palette.setColor(QPalette.ColorRole.HighlightedText, tokens.ink)
            palette.setColor(QPalette.ColorRole.ButtonText, tokens.ink)
            palette.setColor(QPalette.ColorRole.Window, tokens.surface)
            bar.setPalette(palette)
        names = {"qt_calendar_prevmonth": _("Previous month"), "qt_calendar_nextmonth": _("Next month")}
        for button in self._calendar.findChildren(QToolButton):
            name = button.objectName()
            button.setFont(look.font(TextRole.BODY, Weight.STRONG))
            if name in _ARROWS:
                button.setIcon(look.icons.icon(_ARROWS[name], tokens.ink))
                button.setIconSize(QSize(look.px(18), look.px(18)))
                button.setMinimumSize(look.px(28), look.px(28))
                button.setAccessibleName(names[name])


class _Calendar(QCalendarWidget):
    """A month whose days look like the other choices of the window; weekends are days like others."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @override
    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        """Draw one day: filled if it is chosen, struck through if it cannot be."""
        look, tokens = self._appearance, self._appearance.tokens
        painter.fillRect(rect, tokens.surface)
        is_chosen = date == self.selectedDate()
        if is_chosen:
            self._draw_choice(painter, QRectF(rect))
        is_offered = self.minimumDate() <= date <= self.maximumDate()
        font = look.font(TextRole.SECOND)
        font.setStrikeOut(not is_offered)
        painter.setFont(font)
        usual = tokens.ink if date.month() == self.monthShown() else tokens.ink3
        painter.setPen(tokens.on_ink if is_chosen else usual if is_offered else tokens.unk)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.locale().toString(date.day()))

    def _draw_choice(self, painter: QPainter, cell: QRectF) -> None:
        """The ground of the chosen day, with the ring of the focus round it."""
        look, tokens = self._appearance, self._appearance.tokens
        ring, radius = look.pxf(2), look.pxf(6)
        if self.hasFocus():
            draw_box(painter, cell, radius=radius + 2 * ring, fill=None, edge=tokens.focus, width=ring)
        inner = cell.adjusted(2 * ring, 2 * ring, -2 * ring, -2 * ring)
        draw_box(painter, inner, radius=radius, fill=tokens.ink, edge=None, width=0)


def _qt_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
