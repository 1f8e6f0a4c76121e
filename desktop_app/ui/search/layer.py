# SPDX-License-Identifier: MIT
"""The search as a layer over the window: a card with a field and live results, and a veil over all else."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.i18n import _
from desktop_app.presentation.searching import SearchResult, SearchViewModel
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.buttons import IconButton
from desktop_app.ui.controls.icon_sign import IconSign
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.paint import draw_box, veil
from desktop_app.ui.search.result_list import ResultList

_WIDTH = 640
_TOP = 56
_EDGE = 12
_INDENT = 12
_RADIUS = 10
_SHADOW = 24
_SHADOW_DROP = 8
_SHADOW_ALPHA = 0.18
_QUIET_MILLISECONDS = 700
_TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchLayer(QWidget):
    """Emits `asked(query)` while the person types and `chosen(result, box)` for what they take, on the screen.

    It closes on Esc, on a press beside the card, and when the focus goes elsewhere; then the focus returns to
    where it was, unless it went elsewhere by itself. `closed` tells so.
    """

    asked = Signal(str)
    chosen = Signal(object, object)
    closed = Signal()
    accessible_role = QAccessible.Role.Dialog

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._return_to: QWidget | None = None
        self._is_open = False
        self._spoken = ""
        self.setObjectName("search")
        self.setAccessibleName(_("Search"))
        self._card = QWidget(self)
        self._make_parts()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._speak)
        self.hide()
        parent.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    def open(self) -> None:
        """Come up over the window with the focus in the field, the last words selected."""
        if not self._is_open:
            self._is_open = True
            focused = QApplication.focusWidget()
            self._return_to = focused if focused is not None and focused.window() is self.window() else None
            self._spoken = ""
            self.setGeometry(self._around())
            self.show()
            self.raise_()
        self.asked.emit(self.field.text())
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_view_model(self, view_model: SearchViewModel) -> None:
        """Show other results; their number is spoken once the person pauses."""
        self._list.set_view_model(view_model)
        self._list.setVisible(bool(view_model.results))
        self._status.setText(view_model.hint or view_model.count)
        self._fit()
        self._quiet.start()

    def ask_again(self) -> None:
        """Ask for the results anew: what they tell has changed."""
        if self._is_open:
            self.asked.emit(self.field.text())

    def close_search(self) -> None:
        """Go away and give the focus back; what was chosen can take it from there."""
        if not self._is_open:
            return
        self._is_open = False
        self._quiet.stop()
        target = self._return_to
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            if target is not None and isValid(target) and target.isVisible():
                target.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                focused.clearFocus()
        self.hide()
        self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; let the keys of the field move through the results."""
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.setGeometry(self._around())
                self._fit()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key gets through to the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
        event.accept()

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Keep the Tab key among field, button and results."""
        stops = [widget for widget in (self.field, self._close, self._list) if widget.isVisible()]
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if is_next else -1)) % len(stops)].setFocus(reason)
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the card closes the search."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_search()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Find the place of the card."""
        super().showEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil, the shadow and the card."""
        look, tokens = self._appearance, self._appearance.tokens
        box = QRectF(self._card.geometry())
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil(tokens))
            if not tokens.is_contrast:
                self._paint_shadow(painter, box)
            edge = tokens.ink if tokens.is_contrast else tokens.line
            width = look.pxf(2) if tokens.is_contrast else look.border
            draw_box(painter, box, radius=look.pxf(_RADIUS), fill=tokens.surface, edge=edge, width=width)

    def _paint_shadow(self, painter: QPainter, box: QRectF) -> None:
        """A soft edge in thin layers, each a little darker than the one round it."""
        look = self._appearance
        reach, steps = look.pxf(_SHADOW), 8
        layer = QColor(Qt.GlobalColor.black)
        layer.setAlphaF(_SHADOW_ALPHA / steps)
        for step in range(steps):
            grown = reach * (1 - step / steps) / 2
            round_box = box.adjusted(-grown, -grown, grown, grown).translated(0, look.pxf(_SHADOW_DROP))
            draw_box(painter, round_box, radius=look.pxf(_RADIUS) + grown, fill=layer, edge=None, width=0)

    def _make_parts(self) -> None:
        look = self._appearance
        self.field = QLineEdit()
        self.field.setObjectName("search-field")
        self.field.setAccessibleName(_("Search"))
        self.field.setPlaceholderText(_("What do you want to know?"))
        self.field.setClearButtonEnabled(False)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.asked)
        self._close = IconButton(look, "x", _("Close the search"))
        self._close.setObjectName("close-search")
        self._close.clicked.connect(self.close_search)
        self._status = WrapLabel(look, role=TextRole.SECOND, tone="ink2")
        self._status.setObjectName("search-status")
        self._list = ResultList(look)
        self._list.opened.connect(self._on_opened)
        self._list.left.connect(self._on_left)
        self._list.typed.connect(self._on_typed)
        self._row = QHBoxLayout()
        self._row.addWidget(IconSign(look, "search", size=18, tone="ink2"))
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._close)
        self._column = QVBoxLayout(self._card)
        self._column.addLayout(self._row)
        self._status_row = QHBoxLayout()
        self._status_row.addWidget(self._status)
        self._column.addLayout(self._status_row)
        self._column.addWidget(self._list, 1)

    def _around(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent is not None else self.rect()

    def _fit(self) -> None:
        """Give the card the height that its results need, within the window."""
        px = self._appearance.px
        edge = px(_EDGE)
        width = min(px(_WIDTH), self.width() - 2 * edge)
        top = min(px(_TOP), self.height() // 10)
        left = (self.width() - width) // 2
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        needed = margins.top() + margins.bottom() + self._row.sizeHint().height() + self._column.spacing()
        needed += self._status.heightForWidth(inner - 2 * px(_INDENT))
        if not self._list.isHidden():
            needed += self._column.spacing() + self._list.height_of_all(inner) + 1
        self._card.setGeometry(left, top, width, min(needed, self.height() - top - edge))
        self.update()

    def _take_key(self, key: Qt.Key) -> bool:
        """Act on a key that the field does not need; whether it is one."""
        if key in _TO_THE_LIST and self._list.results:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if key in _TAKE:
            self._list.open_current()
            return True
        return False

    def _speak(self) -> None:
        """Say how many results there are, each number once."""
        words = self._status.text()
        if self.isVisible() and words != self._spoken:
            self._spoken = words
            announce(self.field, words)

    def _on_opened(self, result: SearchResult) -> None:
        """The person took a result."""
        box = self._list.visualRect(self._list.currentIndex())
        self.chosen.emit(result, QRect(self._list.viewport().mapToGlobal(box.topLeft()), box.size()))

    def _on_left(self) -> None:
        """The person went up from the first result."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, event: QKeyEvent) -> None:
        """The person goes on typing from within the list."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setCursorPosition(len(self.field.text()))
        self.field.deselect()
        QApplication.sendEvent(self.field, event)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The focus went to something below: the search is over."""
        if self._is_open and new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.close_search()

    def _on_appearance_changed(self) -> None:
        """Take over type and distances."""
        look = self._appearance
        px = look.px
        self.field.setFont(look.font(TextRole.LEAD))
        self._column.setContentsMargins(px(14), px(12), px(14), px(14))
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(10))
        self._status_row.setContentsMargins(px(_INDENT), 0, px(_INDENT), 0)
        if self.isVisible():
            self._fit()
