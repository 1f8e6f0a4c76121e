# SPDX-License-Identifier: MIT
"""Pictures of the timeline, for people to look at: every mark and row state, then whole charts.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.timeline_gallery FOLDER [question=option ...]

The parts show an invented post office. The charts show the embedded policy model, for the answers given.
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.policy.evaluate import evaluate
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.timeline import TimelineViewModel, timeline_view_model
from desktop_app.resource_files import policy_files
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance, AppearanceChoice, Scheme
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.timeline.section import TimelineSection
from tests.presentation.invented import invented_assessment

_TODAY = date(2026, 11, 21)
_DEFAULT = {"channel": "foundry"}


def _embedded(answers: dict[str, Answer]) -> TimelineViewModel:
    """The timeline of the embedded model."""
    assessment = evaluate(read_model(policy_files()), Selection(answers=answers, as_of=_TODAY), _TODAY)
    return timeline_view_model(assessment)


def _shoot(look: Appearance, view_model: TimelineViewModel, width: int, path: Path, mode: str = "lengths") -> None:
    """Show a timeline in a pane and save its picture."""
    pane = ScrollPane(look, "Pane", ground="surface")
    section = TimelineSection(look)
    pane.body.addWidget(section)
    pane.body.addStretch(1)
    pane.resize(width, 700)
    pane.show()
    section.set_view_model(view_model)
    if mode == "table":
        for button in section.switch.findChildren(QAbstractButton, "switch-table"):
            button.click()
    rows = view_model.rows
    if len(rows) > 3:
        section.select_subject(rows[3].subject)
        section.view.set_hovered_row(1)
        pane.activateWindow()
        QApplication.processEvents()
        section.view.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    whole = pane.widget() or QWidget()
    pane.resize(width, max(whole.sizeHint().height(), whole.height()))
    QApplication.processEvents()
    whole.grab().save(str(path))
    pane.close()
    pane.deleteLater()


def _answers(words: list[str]) -> dict[str, Answer]:
    """Answers as on the command line; a comma separates several."""
    answers: dict[str, Answer] = {}
    for word in words:
        question, _sign, option = word.partition("=")
        answers[question] = tuple(option.split(",")) if question in ("happened", "features") else option
    return answers


def main() -> int:
    """Save all pictures into the folder given as the first argument."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    install_roles()
    look = Appearance(application)
    look.apply()
    chart = _embedded(_answers(sys.argv[2:]) or dict(_DEFAULT))
    parts = timeline_view_model(invented_assessment(happened=("lost",)))
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
        for factor, width in ((1.0, 696), (1.0, 440), (2.0, 1280), (2.0, 640)):
            look.choose(AppearanceChoice(scheme=scheme, text_factor=factor))
            application.setPalette(QPalette(application.palette()))
            name = f"{scheme.value}-{round(factor * 100)}-{width}.png"
            _shoot(look, parts, width, folder / f"parts-{name}")
            _shoot(look, chart, width, folder / f"chart-{name}")
            _shoot(look, chart, width, folder / f"table-{name}", mode="table")
    return 0


if __name__ == "__main__":
    sys.exit(main())
