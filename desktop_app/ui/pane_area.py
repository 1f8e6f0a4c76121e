# SPDX-License-Identifier: MIT
"""Three panes that make room for each other: side by side, one over the edge of another, or one at a time."""

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.header import Pane, PaneMode
from desktop_app.ui.pane_parts import Scrim, Splitter
from desktop_app.ui.pane_widths import THREE_EM, TWO_EM, usual_widths
from desktop_app.ui.panel_slot import PanelSlot
from desktop_app.ui.showing import set_shown

_SHORT_EM = 48
_LEAST_SHARE = 0.8
_MOST_SHARE = 1.4
_SLIDE_MILLISECONDS = 180
_WIDEST = 16_777_215


class PaneArea(QWidget):
    """Places questions, answer and side panel by the width there is, counted in heights of body text."""

    mode_changed = Signal()
    pane_changed = Signal()
    panel_changed = Signal()
    shares_changed = Signal(float, float)
    short_changed = Signal(bool)

    def __init__(
        self,
        appearance: Appearance,
        wizard: QWidget,
        answer: QWidget,
        slot: PanelSlot,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = appearance
        self._wizard, self._answer, self._slot = wizard, answer, slot
        self._mode = PaneMode.THREE
        self._pane = Pane.QUESTIONS
        self._is_open = True
        self._is_over = False
        self._return_to: QWidget | None = None
        self._is_short = False
        self._shares = (1.0, 1.0)
        self._splitter = Splitter(appearance, self)
        for widget in (wizard, answer, slot):
            self._splitter.addWidget(widget)
        self._keep_reading_order()
        self._splitter.setStretchFactor(1, 1)
        for place, name in ((1, _("Width of the questions")), (2, _("Width of the side panel"))):
            self._splitter.handle(place).setObjectName(f"handle-{place}")
            self._splitter.handle(place).setAccessibleName(name)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self._splitter.asked.connect(self._on_asked)
        self._scrim = Scrim(appearance, self)
        self._scrim.clicked.connect(self.close_over)
        self._slide = QPropertyAnimation(slot, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        slot.close_requested.connect(self._on_close_requested)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        appearance.changed.connect(self._arrange)

    # --- what the window asks ----------------------------------------------------------------

    @property
    def mode(self) -> PaneMode:
        """How many panes stand side by side."""
        return self._mode

    @property
    def pane(self) -> Pane:
        """The pane in view where there is room for one only."""
        return self._pane

    @property
    def is_panel_visible(self) -> bool:
        """Whether the side panel can be seen."""
        if self._mode is PaneMode.THREE:
            return self._is_open
        return self._is_over if self._mode is PaneMode.TWO else self._pane is Pane.DETAILS

    @property
    def remembers_panel(self) -> bool:
        """Whether opening and closing the side panel is a lasting wish: only where it has a place of its own."""
        return self._mode is PaneMode.THREE

    def visible_panes(self) -> tuple[Pane, ...]:
        """The panes that can be seen, in reading order."""
        if self._mode is PaneMode.ONE:
            return (self._pane,)
        return (Pane.QUESTIONS, Pane.ANSWER, *((Pane.DETAILS,) if self.is_panel_visible else ()))

    # --- what changes it ---------------------------------------------------------------------

    def restore(self, *, wizard_share: float, panel_share: float, is_panel_open: bool) -> None:
        """Take over what was remembered."""
        self._shares = (wizard_share, panel_share)
        self._is_open = is_panel_open
        self._arrange()

    def show_pane(self, pane: Pane) -> None:
        """Bring a pane into view, however many there are."""
        if pane is Pane.DETAILS and self._mode is not PaneMode.ONE:
            self.set_panel_visible(visible=True)
        elif pane is not Pane.DETAILS:
            self.close_over()
        if pane is not self._pane:
            if self._mode is PaneMode.ONE and pane is Pane.DETAILS:
                self._note_focus()
            self._pane = pane
            if self._mode is PaneMode.ONE:
                self._arrange()
            self.pane_changed.emit()

    def set_panel_visible(self, *, visible: bool) -> None:
        """Open or close the side panel."""
        if self._mode is PaneMode.ONE:
            self.show_pane(Pane.DETAILS if visible else Pane.ANSWER)
        elif self._mode is PaneMode.THREE:
            self._is_open = visible
            self._arrange()
            self.panel_changed.emit()
        elif visible:
            self._open_over()
        else:
            self.close_over()

    def close_over(self) -> None:
        """Take the side panel away from over the answer."""
        if not self._is_over:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._slot.isAncestorOf(focused)
        self._is_over = False
        self._slide.stop()
        self._scrim.hide()
        self._slot.hide()
        self.panel_changed.emit()
        if had_focus:
            self._restore_focus()

    # --- inside ------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the panes anew."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        """Give the side panel over the answer the room that other content needs."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_over()
        return super().event(event)

    def _arrange(self) -> None:
        """Choose the mode for the size there is and place everything."""
        window = self.window().size()
        em = self._look.em
        ratio = window.width() / em
        mode = PaneMode.THREE if ratio >= THREE_EM else PaneMode.TWO if ratio >= TWO_EM else PaneMode.ONE
        has_changed = mode is not self._mode
        if has_changed:
            self._enter(mode)
        self._place()
        is_short = window.height() < _SHORT_EM * em
        if is_short != self._is_short:
            self._is_short = is_short
            self.short_changed.emit(is_short)
        if has_changed:
            self.mode_changed.emit()

    def _enter(self, mode: PaneMode) -> None:
        """Put the side panel where the mode wants it."""
        self._is_over = False
        self._scrim.hide()
        self._slide.stop()
        self._mode = mode
        if mode is PaneMode.TWO:
            self._slot.setParent(self)
            self._slot.hide()
        elif self._splitter.indexOf(self._slot) < 0:
            self._splitter.addWidget(self._slot)
            self._keep_reading_order()
        self._slot.set_mode(mode)

    def _keep_reading_order(self) -> None:
        """Readers walk through the panes as they lie, and a splitter puts each new one under the others."""
        for widget in (self._slot, self._answer, self._wizard):
            widget.lower()

    def _place(self) -> None:
        """Give every pane its width."""
        self._splitter.setHandleWidth(self._look.border)
        if self._mode is PaneMode.ONE:
            self._place_one()
            return
        wizard, panel = self._usual_widths()
        self._limit(self._wizard, wizard)
        set_shown(self._wizard, is_shown=True)
        set_shown(self._answer, is_shown=True)
        sizes = [round(wizard * self._shares[0])]
        if self._mode is PaneMode.THREE:
            self._limit(self._slot, panel)
            set_shown(self._slot, is_shown=self._is_open)
            sizes += [0, round(panel * self._shares[1])]
            used = sizes[0] + (sizes[2] if self._is_open else 0)
        else:
            sizes += [0]
            used = sizes[0]
            self._place_over()
        sizes[1] = max(1, self.width() - used - 2 * self._look.border)
        self._splitter.setSizes(sizes)
        self._tell_shares()

    def _place_one(self) -> None:
        for pane, widget in zip(Pane, (self._wizard, self._answer, self._slot), strict=True):
            widget.setMinimumWidth(0)
            widget.setMaximumWidth(_WIDEST)
            widget.setVisible(pane is self._pane)

    def _place_over(self) -> None:
        """The side panel over the answer's right edge."""
        if not self._is_over:
            return
        self._scrim.setGeometry(self.rect())
        self._slot.setGeometry(self._over_box())

    def _over_box(self) -> QRect:
        """Where the side panel lies over the answer: at the edge at which lines end."""
        _, panel = self._usual_widths()
        wanted = max(round(panel * self._shares[1]), self._slot.minimumSizeHint().width())
        width = min(wanted, self.width())
        left = 0 if self.isRightToLeft() else self.width() - width
        return QRect(left, 0, width, self.height())

    def _open_over(self) -> None:
        """Slide the side panel in over the answer."""
        if self._is_over:
            return
        self._note_focus()
        self._is_over = True
        self._slot.setMinimumWidth(0)
        self._slot.setMaximumWidth(_WIDEST)
        box = self._over_box()
        self._scrim.setGeometry(self.rect())
        self._scrim.show()
        self._scrim.raise_()
        self._slot.setGeometry(box)
        self._slot.show()
        self._slot.raise_()
        duration = self._look.duration(_SLIDE_MILLISECONDS)
        if duration and self.isVisible():
            self._slide.setDuration(duration)
            self._slide.setStartValue(QPoint(-box.width() if self.isRightToLeft() else self.width(), 0))
            self._slide.setEndValue(box.topLeft())
            self._slide.start()
        self.panel_changed.emit()

    def _usual_widths(self) -> tuple[int, int]:
        """Widths of wizard and side panel before anybody drags; a very wide window gives them more."""
        return usual_widths(self._look.px, self.width(), has_three=self._mode is not PaneMode.TWO)

    def _limit(self, widget: QWidget, usual: int) -> None:
        """Let a pane be dragged from 80 to 140 percent of its usual width, as far as its words have room."""
        least = max(round(usual * _LEAST_SHARE), widget.minimumSizeHint().width())
        widget.setMinimumWidth(least)
        widget.setMaximumWidth(max(round(usual * _MOST_SHARE), least))

    def _on_asked(self) -> None:
        """The content of a pane has changed: hold the room that it needs."""
        if self._mode is not PaneMode.ONE:
            wizard, panel = self._usual_widths()
            self._limit(self._wizard, wizard)
            if self._mode is PaneMode.THREE:
                self._limit(self._slot, panel)

    def _on_splitter_moved(self, _position: int, _index: int) -> None:
        """The person dragged a line: remember the widths as multiples of the usual ones."""
        wizard, panel = self._usual_widths()
        sizes = self._splitter.sizes()
        panel_share = self._shares[1]
        if self._mode is PaneMode.THREE and self._is_open:
            panel_share = _bounded(sizes[2] / panel)
        self._shares = (_bounded(sizes[0] / wizard), panel_share)
        self._tell_shares()
        self.shares_changed.emit(*self._shares)

    def _tell_shares(self) -> None:
        """Let readers say how wide the panes are, in parts of their usual width."""
        for place, share in enumerate(self._shares, 1):
            handle = self._splitter.handle(place)
            if handle is not None:
                handle.setAccessibleDescription(_("{percent} %").format(percent=round(share * 100)))

    def _on_close_requested(self) -> None:
        """The person left the side panel: back to where they came from."""
        self.set_panel_visible(visible=False)
        self._restore_focus()

    def _note_focus(self) -> None:
        """Remember where the person was before the side panel took over."""
        focused = QApplication.focusWidget()
        self._return_to = focused if focused is not None and not self._slot.isAncestorOf(focused) else None

    def _restore_focus(self) -> None:
        """Return the focus to where the person was, if that can still be seen."""
        target = self._return_to
        if target is not None and isValid(target) and target.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._answer.isVisible():
            self._answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Focus never stands under the side panel: close it when the focus moves to what it covers."""
        if self._is_over and new is not None and self.isAncestorOf(new) and not self._slot.isAncestorOf(new):
            self.close_over()


def _bounded(share: float) -> float:
    return min(max(share, _LEAST_SHARE), _MOST_SHARE)
