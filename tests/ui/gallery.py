# SPDX-License-Identifier: MIT
"""Pictures of every control, in each theme and at two text sizes, for people to look at.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER

writes `FOLDER/<theme>-<percent>.png`. The words are samples and state nothing about any policy.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance, AppearanceChoice, Scheme, TextRole, Weight
from desktop_app.ui.controls.badges import AnswerGlyph, SupportBadge
from desktop_app.ui.controls.buttons import Button, ButtonKind, IconButton
from desktop_app.ui.controls.cards import Callout, CalloutKind, ConditionCard
from desktop_app.ui.controls.chips import Chip, SourceChip
from desktop_app.ui.controls.flow import FlowLayout
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.controls.option_card import OptionCard, OptionKind
from desktop_app.ui.controls.option_list import OptionItem, OptionList
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.controls.step_marker import StepMarker, StepState
from desktop_app.ui.controls.switch import Switch
from desktop_app.ui.focus_ring import FocusRing
from desktop_app.ui.marks import Answer, Support

_LONG = "A sample sentence that is long enough to be wrapped, so that the height of the lines can be seen."


class Gallery(QWidget):
    """Two panes with all controls."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side = ScrollPane(appearance, "Side pane")
        self.main = ScrollPane(appearance, "Main pane", ground="surface")
        self.side.setFixedWidth(appearance.px(300))
        row.addWidget(self.side)
        row.addWidget(self.main, 1)
        self._fill_side()
        self._fill_main()

    def _fill_side(self) -> None:
        """Type, steps, options and buttons, as in the wizard."""
        look = self._appearance
        body = self.side.body
        body.addWidget(Heading(look, "Your situation"))
        body.addWidget(WrapLabel(look, "Five sample questions. Change any of them.", role=TextRole.SECOND, tone="ink2"))
        body.addSpacing(look.px(12))
        states = (StepState.DONE, StepState.SKIPPED, StepState.CURRENT, StepState.TODO)
        for number, state in enumerate(states, 1):
            body.addLayout(self._step(number, state))
        body.addStretch(1)
        body.addWidget(Button(look, "Add to compare", icon="columns-2"))

    def _step(self, number: int, state: StepState) -> QHBoxLayout:
        """One step of a wizard."""
        look = self._appearance
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        marker = StepMarker(look, number)
        marker.set_state(state, is_last=state is StepState.TODO)
        row.addWidget(marker)
        column = QVBoxLayout()
        column.setSpacing(0)
        is_current = state is StepState.CURRENT
        title = WrapLabel(look, f"Sample question {number}?", role=TextRole.SECOND, tone="ink2")
        column.addWidget(title)
        if is_current:
            title.set_type(TextRole.LEAD, Weight.STRONG)
            title.set_tone("ink")
            self._fill_current(column)
        elif state is StepState.DONE:
            column.addWidget(WrapLabel(look, "Sample answer", weight=Weight.STRONG))
        else:
            column.addWidget(WrapLabel(look, "Not needed here", role=TextRole.SECOND, tone="ink3"))
        column.addSpacing(look.px(14))
        row.addLayout(column, 1)
        return row

    def _fill_current(self, column: QVBoxLayout) -> None:
        """Help, cards and buttons of the current step."""
        look = self._appearance
        column.addWidget(WrapLabel(look, "Tick what fits.", role=TextRole.SECOND, tone="ink2"))
        column.addSpacing(look.px(8))
        checks = OptionList(look, OptionKind.CHECK, "Sample checks")
        checks.set_options(
            (
                OptionItem(id="one", title="First sample", help_text="A line of help."),
                OptionItem(id="two", title="Second sample", help_text="A longer line of help, wrapped to two lines."),
                OptionItem(id="none", title="None of these"),
            )
        )
        checks.set_chosen(("none",))
        column.addWidget(checks)
        column.addSpacing(look.px(8))
        radios = OptionList(look, OptionKind.RADIO, "Sample radios")
        radios.set_options((OptionItem(id="yes", title="Yes"), OptionItem(id="no", title="No")))
        radios.set_chosen(("yes",))
        radios.card("no").setEnabled(False)
        column.addWidget(radios)
        column.addSpacing(look.px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        self.back = Button(look, "&Back")
        buttons.addWidget(self.back)
        buttons.addWidget(Button(look, "&Next", kind=ButtonKind.PRIMARY))
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _fill_main(self) -> None:
        """Header parts, verdict, cards, callouts, marks and Qt's own widgets."""
        look = self._appearance
        body = self.main.body
        body.addLayout(self._header())
        body.addSpacing(look.px(18))
        chips = FlowLayout(look)
        for text, icon in (("Sample place", "cloud"), ("Sample answer", ""), ("Sent 3 March 2026", "calendar")):
            chips.addWidget(Chip(look, text, icon=icon))
        badge = SupportBadge(look)
        badge.set_support(Support.FAIR, "Fair support, 3 sources")
        top = QHBoxLayout()
        top.addLayout(chips, 1)
        top.addWidget(badge)
        body.addLayout(top)
        body.addSpacing(look.px(14))
        body.addLayout(self._verdict())
        body.addSpacing(look.px(18))
        head = QHBoxLayout()
        head.addWidget(Heading(look, "A section"), 1)
        switch = Switch(look, "Shown as", (("lengths", "Lengths"), ("dates", "Dates"), ("table", "Table")))
        switch.set_available("dates", "Add a date first")
        head.addWidget(switch)
        body.addLayout(head)
        body.addSpacing(look.px(10))
        body.addLayout(self._marks())
        body.addSpacing(look.px(14))
        callouts = QHBoxLayout()
        callouts.setSpacing(look.px(12))
        callouts.addWidget(Callout(look, CalloutKind.WARNING, "A sample warning with a long title", _LONG))
        callouts.addWidget(Callout(look, CalloutKind.INFO, "A sample hint", _LONG))
        body.addLayout(callouts)
        body.addSpacing(look.px(14))
        body.addLayout(self._standard())
        body.addStretch(1)

    def _header(self) -> QHBoxLayout:
        """Mark, view switch, buttons."""
        look = self._appearance
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        mark = QLabel()
        mark.setPixmap(look.icons.mark(look.px(22), look.tokens))
        row.addWidget(mark)
        row.addWidget(WrapLabel(look, "Afterprompt", weight=Weight.STRONG))
        row.addStretch(1)
        views = (("explain", "Explain"), ("compare", "Compare"), ("overview", "Overview"))
        row.addWidget(Switch(look, "View", views))
        row.addStretch(1)
        row.addWidget(Button(look, "Today", kind=ButtonKind.QUIET, icon="history"))
        more = Button(look, "More")
        more.setMenu(QMenu(more))
        row.addWidget(more)
        panel = IconButton(look, "panel-right", "Side panel")
        panel.setCheckable(True)
        panel.setChecked(True)
        row.addWidget(panel)
        row.addWidget(IconButton(look, "pencil", "Change", small=True))
        return row

    def _verdict(self) -> QHBoxLayout:
        """Glyph, question, verdict, lead and conditions."""
        look = self._appearance
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        glyph = AnswerGlyph(look)
        glyph.set_answer(Answer.NO, "No")
        row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        column.addWidget(WrapLabel(look, "Is this a sample?", tone="ink2", weight=Weight.MEDIUM))
        column.addWidget(Heading(look, "No, unless you say so.", role=TextRole.VERDICT))
        column.addWidget(WrapLabel(look, "One or two sample sentences. Three things.", role=TextRole.LEAD, tone="ink2"))
        cards = QHBoxLayout()
        cards.setSpacing(look.px(10))
        for icon, title in (("check", "You agree"), ("thumbs-up", "You report it"), ("flag", "It is flagged")):
            cards.addWidget(ConditionCard(look, icon, title, "A sample line of text about it."), 1)
        column.addSpacing(look.px(6))
        column.addLayout(cards)
        row.addLayout(column, 1)
        return row

    def _marks(self) -> QGridLayout:
        """All answers in three sizes, all kinds of support, source numbers."""
        look = self._appearance
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for place, answer in enumerate(Answer):
            line = QHBoxLayout()
            for size in (36, 24, 18):
                glyph = AnswerGlyph(look, size)
                glyph.set_answer(answer, answer.value)
                line.addWidget(glyph)
            line.addWidget(WrapLabel(look, answer.value.replace("_", " ")), 1)
            grid.addLayout(line, place // 3, place % 3)
        for place, support in enumerate(Support):
            badge = SupportBadge(look)
            badge.set_support(support, support.value.capitalize())
            grid.addWidget(badge, 2 + place // 3, place % 3)
        sources = QHBoxLayout()
        for number in (1, 2, 14):
            sources.addWidget(SourceChip(look, number, f"Source {number}: a sample"))
        sources.addWidget(Button(look, "Or see every way", kind=ButtonKind.LINK))
        sources.addStretch(1)
        grid.addLayout(sources, 3, 1, 1, 2)
        return grid

    def _standard(self) -> QGridLayout:
        """Widgets of Qt in the house style."""
        look = self._appearance
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        combo = QComboBox()
        combo.addItems(["A choice", "Another"])
        date = QDateEdit()
        date.setCalendarPopup(True)
        check = QCheckBox("A check box")
        check.setChecked(True)
        radio = QRadioButton("A radio button")
        radio.setChecked(True)
        edit = QLineEdit()
        edit.setPlaceholderText("Placeholder")
        off = Button(look, "Disabled", kind=ButtonKind.PRIMARY)
        off.setEnabled(False)
        widgets: tuple[QWidget, ...] = (edit, combo, date, QSpinBox(), check, radio, off)
        for place, widget in enumerate(widgets):
            grid.addWidget(widget, place // 4, place % 4)
        grid.addWidget(OptionCard(look, OptionKind.RADIO, "A card", "With help."), 1, 3)
        return grid


def _shoot(application: QApplication, appearance: Appearance, folder: Path, name: str) -> None:
    """Show the gallery, focus a button and save a picture."""
    window = Gallery(appearance)
    factor = appearance.choice.text_factor
    window.resize(round(1280 * factor), round(960 * factor))
    window.show()
    window.activateWindow()
    window.back.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        application.processEvents()
    window.grab().save(str(folder / f"{name}-{round(factor * 100)}.png"))
    window.close()
    window.deleteLater()


def main() -> int:
    """Save all pictures into the folder given as the only argument."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    if not QFontInfo(application.font()).family():
        raise SystemExit("no font is installed: every letter would be a box")
    install_roles()
    appearance = Appearance(application)
    appearance.apply()
    FocusRing(application, appearance, application)
    for factor in (1.0, 2.0):
        for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
            appearance.choose(AppearanceChoice(scheme=scheme, text_factor=factor))
            _shoot(application, appearance, folder, scheme.value)
    return 0


if __name__ == "__main__":
    sys.exit(main())
