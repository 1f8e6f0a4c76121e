# SPDX-License-Identifier: MIT
"""The few dialogs of the window; none waits for an answer."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.controls.scroll_pane import ScrollPane

_WIDTH = 480
_WIDE = 620
_HEIGHT = 420
_ROUND = 16
_BUTTONS_SHARE = 0.35
"""Buttons that would take more than this of the height scroll with what stands above them."""
_LONG_WORD = 40
_GROUP = 16
_TWO_COLUMNS_EM = 30
"""Before a narrower window what a key does stands under its name."""


class InfoDialog(QDialog):
    """A title, paragraphs, perhaps more, and a button to close it; as high as all that, where the window is."""

    def __init__(self, appearance: Appearance, title: str, paragraphs: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        px = appearance.px
        self.pane = ScrollPane(appearance, title, ground="surface")
        self.pane.set_margins(20, 18, 20, 18)
        self.pane.body.setSpacing(px(10))
        self.heading = Heading(appearance, title, role=TextRole.PAGE_TITLE)
        self.pane.body.addWidget(self.heading)
        for words in paragraphs:
            self.pane.body.addWidget(WrapLabel(appearance, words))
        close = Button(appearance, _("&Close"), kind=ButtonKind.PRIMARY)
        close.setObjectName("close-dialog")
        close.setDefault(True)
        close.clicked.connect(self.close)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(px(16), px(10), px(16), px(10))
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pane, 1)
        self._column.addLayout(self.buttons)
        room = parent.size()
        self.resize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), room.height()))
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Scroll nothing for which there is room."""
        if not event.spontaneous():
            self._fit()
        super().showEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line over the buttons where no color parts them from what scrolls."""
        super().paintEvent(event)
        tokens, border = self._appearance.tokens, self._appearance.border
        if tokens.is_contrast and self.pane.height() < self.height():
            with QPainter(self) as painter:
                painter.fillRect(0, self.pane.height(), self.width(), border, tokens.line)

    def _fit(self) -> None:
        """Take the height of the content, as far as the window behind has it; buttons too wide for it stack."""
        content, behind = self.pane.widget(), self.parentWidget()
        if content is None or behind is None:
            return
        if self.buttons.sizeHint().width() > behind.width():
            self.buttons.setDirection(QBoxLayout.Direction.TopToBottom)
            self._column.activate()
            self.resize(behind.width(), self.height())
        most = behind.height() - 2 * self._appearance.px(_ROUND)
        if self.buttons.sizeHint().height() > most * _BUTTONS_SHARE:
            self.buttons.setParent(None)
            self.buttons.setContentsMargins(0, self._appearance.px(10), 0, 0)
            self.pane.body.addLayout(self.buttons)
            self._column.activate()
        bar = self.pane.verticalScrollBar()
        width = self.width() - (bar.sizeHint().width() if bar.maximum() > 0 else 0)  # it stands in the margin
        wanted = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        foot = self.buttons.sizeHint().height() if self.buttons.parent() is self._column else 0
        self.resize(self.width(), min(wanted + foot, most))
        self.pane.scroll_to_top()


def text_to_read(text: str, name: str) -> QPlainTextEdit:
    """Lines as they are, for reading and copying; the Tab key goes on from there."""
    shown = QPlainTextEdit(text)
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setAccessibleName(name)
    return shown


class AboutDialog(InfoDialog):
    """What this program is, and what it is not; all of it can be copied."""

    def __init__(self, appearance: Appearance, lines: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(appearance, _("About Afterprompt"), tuple(map(_breakable, lines)), parent)
        self._text = "\n".join((_("Afterprompt"), *lines))
        self.pane.body.addStretch(1)
        copy = Button(appearance, _("C&opy"), icon="copy")
        copy.setObjectName("copy-about")
        copy.clicked.connect(self._on_copy_clicked)
        self.buttons.insertWidget(0, copy)

    def _on_copy_clicked(self) -> None:
        """Put everything on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(self._text)
        announce(self, _("Copied."))


def show_shortcuts(appearance: Appearance, shortcuts: tuple[tuple[str, str], ...], parent: QWidget) -> InfoDialog:
    """List the keys and what they do."""
    dialog = InfoDialog(appearance, _("Keyboard shortcuts"), (), parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(appearance.px(16))
    grid.setVerticalSpacing(appearance.px(3))
    is_wide = parent.width() >= _TWO_COLUMNS_EM * appearance.em
    grid.setColumnStretch(1 if is_wide else 0, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, (keys, words) in enumerate(shortcuts):
        place = (row, 1) if is_wide else (2 * row + 1, 0)
        grid.addWidget(WrapLabel(appearance, keys, weight=Weight.STRONG), row if is_wide else 2 * row, 0, top)
        grid.addWidget(WrapLabel(appearance, words), *place, top)
    dialog.pane.body.addLayout(grid)
    dialog.resize(min(appearance.px(_WIDE), parent.width()), dialog.height())
    dialog.pane.body.addStretch(1)
    dialog.open()
    return dialog


def _breakable(line: str) -> str:
    """A line whose very long words, such as digests, are shown in groups, so that they can wrap."""
    return re.sub(rf"\w{{{_LONG_WORD},}}", lambda word: " ".join(re.findall(f".{{1,{_GROUP}}}", word.group())), line)


class CrashDialog(InfoDialog):
    """Says that something went wrong, with details that can be copied."""

    def __init__(self, appearance: Appearance, details: str, parent: QWidget) -> None:
        paragraphs = (
            _("Something went wrong in Afterprompt. Your answers are kept."),
            _("You can go on. If it happens again, send us these details. They hold none of your answers."),
        )
        super().__init__(appearance, _("Something went wrong"), paragraphs, parent)
        self._details = text_to_read(details, _("Details"))
        self._details.setObjectName("crash-details")
        self.pane.body.addWidget(self._details, 1)
        copy = Button(appearance, _("C&opy the details"), icon="copy")
        copy.setObjectName("copy-details")
        copy.clicked.connect(self._on_copy_clicked)
        self.buttons.insertWidget(0, copy)

    def _on_copy_clicked(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details.toPlainText())
