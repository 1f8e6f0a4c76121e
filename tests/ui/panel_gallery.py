# SPDX-License-Identifier: MIT
"""Pictures of the verdict and the side panel on the shipped model, for people to look at.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.panel_gallery FOLDER

writes `FOLDER/<situation>-<theme>-<percent>.png`: the head of the answer at the left, the panel at the right.
"""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop_app.policy.change import changes_from
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.panel import PanelViewModel, panel_view_model
from desktop_app.presentation.verdict import VerdictViewModel, verdict_view_model
from desktop_app.resource_files import policy_files
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance, AppearanceChoice, Scheme
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.panel.side_panel import SidePanel
from desktop_app.ui.verdict import VerdictHeader

_DAY = date(2026, 11, 21)
_SITUATIONS: dict[str, tuple[Mapping[str, Answer], str | None]] = {
    "foundry": ({"channel": "foundry"}, None),
    "foundry-details": ({"channel": "foundry", "hosting": "azure"}, "retention/conversation"),
    "foundry-flagged": ({"channel": "foundry", "hosting": "azure"}, "retention/flagged-content"),
    "pro": ({"channel": "claude-app", "plan": "pro"}, "retention/conversation"),
    "pro-off": ({"channel": "claude-app", "plan": "pro", "model_improvement": "off"}, None),
    "pro-on": ({"channel": "claude-app", "plan": "pro", "model_improvement": "on", "resumed": "yes"}, None),
    "copilot": ({"channel": "microsoft-365-copilot"}, "retention/conversation"),
    "empty": ({}, None),
}
_WHOLE = 4200
"""High enough for every panel: what a person sees by scrolling stands in one picture."""


def situation(
    reasoner: Reasoner, answers: Mapping[str, Answer], selected: str | None
) -> tuple[VerdictViewModel | None, PanelViewModel]:
    """The view models of one situation."""
    assessment = reasoner.evaluate(Selection(answers=dict(answers), as_of=_DAY), _DAY)
    numbers = number_sources(assessment)
    changes = changes_from(reasoner, assessment)
    panel = panel_view_model(assessment, reasoner, changes, numbers, selected)
    return verdict_view_model(assessment, reasoner), panel


class Window(QWidget):
    """The head of the answer beside the panel, in the widths of the wide window."""

    def __init__(self, appearance: Appearance, verdict: VerdictViewModel | None, panel: PanelViewModel) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        pane = ScrollPane(appearance, "Answer", ground="surface")
        pane.set_margins(28, 18, 24, 12)
        header = VerdictHeader(appearance)
        header.set_view_model(verdict)
        pane.body.addWidget(header)
        pane.body.addStretch(1)
        side = SidePanel(appearance)
        side.set_view_model(panel)
        side.setFixedWidth(appearance.px(312))
        row.addWidget(pane, 1)
        row.addWidget(side)


def _shoot(application: QApplication, window: Window, size: tuple[int, int], file: Path) -> None:
    window.resize(*size)
    window.show()
    for _turn in range(6):
        application.processEvents()
    window.grab().save(str(file))
    window.close()
    window.deleteLater()


def main() -> int:
    """Save all pictures into the folder given as the first argument; further ones name situations."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    if not QFontInfo(application.font()).family():
        raise SystemExit("no font is installed: every letter would be a box")
    install_roles()
    appearance = Appearance(application)
    appearance.apply()
    reasoner = Reasoner(read_model(policy_files()))
    for name, (answers, selected) in _SITUATIONS.items():
        if sys.argv[2:] and name not in sys.argv[2:]:
            continue
        verdict, panel = situation(reasoner, answers, selected)
        for scheme, factor in ((Scheme.LIGHT, 1.0), (Scheme.DARK, 1.0), (Scheme.CONTRAST, 1.0), (Scheme.LIGHT, 2.0)):
            appearance.choose(AppearanceChoice(scheme=scheme, text_factor=factor))
            size = (round(1008 * factor), round(_WHOLE * factor) if factor == 1.0 else 1600)
            file = folder / f"{name}-{scheme.value}-{round(factor * 100)}.png"
            _shoot(application, Window(appearance, verdict, panel), size, file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
