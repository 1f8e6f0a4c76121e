# SPDX-License-Identifier: MIT
"""The focus ring: one overlay that stands round whatever has the keyboard focus.

A control that draws its own ring (a table with its rows) says so with `draws_own_focus = True`; a control
with rounder corners names them with `focus_radius` (design pixels); a pane that fills its place sets
`is_focus_inside`.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.paint import draw_box

RING_WIDTH = 2
RING_GAP = 2
_RADIUS = 7
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange})
_OWN_RING = ("QAbstractItemView", "QMenu", "QMenuBar")
"""By name, which costs no import."""


class _Ring(QWidget):
    """The painted ring; it lets every click through."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.radius = float(_RADIUS)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring inside the own edges."""
        with QPainter(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                radius=self.radius,
                fill=None,
                edge=self._appearance.tokens.focus,
                width=float(ring_width(self._appearance)),
            )


def ring_width(appearance: Appearance) -> int:
    """Thickness of every focus ring in pixels: 2 at 100 %, never less."""
    return max(RING_WIDTH, appearance.px(RING_WIDTH))


class FocusRing(QObject):
    """Keeps the ring round the focused widget of the active window.

    Built once by the composition root. Focus that comes from a mouse press shows no ring until the keyboard is used;
    so does a place that Tab does not reach, such as the heading of a step: only the program moves the focus there.
    """

    def __init__(self, application: QApplication, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        self._is_wanted = False
        self._uses_keys = False
        application.focusChanged.connect(self._on_focus_changed)
        appearance.changed.connect(self._place)
        self._on_focus_changed(None, application.focusWidget())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focused widget and everything that it stands in."""
        kind = event.type()
        if kind in _MOVES:
            self._place()
        elif kind == QEvent.Type.MouseButtonPress:
            self._uses_keys = False
        elif kind == QEvent.Type.KeyPress and self._is_target(watched):
            self._uses_keys = True
            if not self._is_wanted:
                self._is_wanted = True
                self._place()
        return False

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Move over to the newly focused widget."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._uses_keys = self._uses_keys and not is_pressed
        self._is_wanted = self._uses_keys or (not is_pressed and new is not None and _is_tab_stop(new))
        if new is not None:
            self._watched = [new, *_ancestors(new)]
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def _is_target(self, thing: QObject) -> bool:
        """Whether `thing` is the focused widget and not something round it."""
        return bool(self._watched) and thing is self._watched[0]

    def _target(self) -> QWidget | None:
        """The widget to ring, or none."""
        if not self._is_wanted or not self._watched or not isValid(self._watched[0]):
            return None
        widget = self._watched[0]
        if getattr(widget, "draws_own_focus", False) or any(widget.inherits(kind) for kind in _OWN_RING):
            return None
        return widget if widget.isVisible() and not widget.isWindow() else None

    def _place(self) -> None:
        """Put the ring where the focused widget is now; hide it where there is none."""
        target = self._target()
        if target is None:
            if self._ring is not None and isValid(self._ring):
                self._ring.hide()
            return
        ring = self._ring_in(target.window())
        box = self._box_round(target)
        visible = box.intersected(_clip(target))
        if visible.isEmpty():
            ring.hide()
            return
        radius = float(getattr(target, "focus_radius", _RADIUS))
        reach = 0 if getattr(target, "is_focus_inside", False) else RING_GAP + RING_WIDTH
        ring.radius = self._appearance.pxf(radius + reach) if radius else 0.0
        ring.setGeometry(box)
        ring.setMask(visible.translated(-box.topLeft()))
        ring.raise_()
        ring.show()
        ring.update()

    def _ring_in(self, window: QWidget) -> _Ring:
        """The ring as a child of `window`; a new one if the old went down with its window."""
        if self._ring is None or not isValid(self._ring):
            self._ring = _Ring(self._appearance, window)
        elif self._ring.parentWidget() is not window:
            self._ring.setParent(window)
        return self._ring

    def _box_round(self, target: QWidget) -> QRect:
        """The ring's outer rectangle in the window's coordinates."""
        reach = ring_width(self._appearance) + max(RING_GAP, self._appearance.px(RING_GAP))
        if getattr(target, "is_focus_inside", False):
            reach = 0
        origin = target.mapTo(target.window(), QPoint(0, 0))
        return QRect(origin, target.size()).adjusted(-reach, -reach, reach, reach)


def _is_tab_stop(widget: QWidget) -> bool:
    """Whether the Tab key can come here."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _clip(target: QWidget) -> QRect:
    """The part of the window that the scroll areas round `target` leave visible."""
    window = target.window()
    clip = window.rect()
    for parent in _ancestors(target):
        if parent.objectName() == "qt_scrollarea_viewport":
            clip = clip.intersected(QRect(parent.mapTo(window, QPoint(0, 0)), parent.size()))
    return clip


def _ancestors(widget: QWidget) -> list[QWidget]:
    """Everything that `widget` stands in, up to its window."""
    found: list[QWidget] = []
    parent = None if widget.isWindow() else widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = None if parent.isWindow() else parent.parentWidget()
    return found
