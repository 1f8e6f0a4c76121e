# SPDX-License-Identifier: MIT
"""The window: its frame, and the verdict as the first thing to see in it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from desktop_app.i18n import _
from desktop_app.presentation.verdict import VerdictViewModel, verdict_view_model
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.contract_keeper import ContractKeeper
from desktop_app.ui.first_sight import FirstSight, has_first_sight
from desktop_app.ui.first_size import first_size
from desktop_app.ui.memory import Memory
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.window_content import WindowContent

_LEAST_WIDTH = 640
_LEAST_HEIGHT = 480


class MainWindow(QMainWindow):
    """Everything a person sees; built by the composition root from a session, a memory and a look.

    The words of the verdict are painted first. What the window holds is made after that, then `painted` is emitted;
    the timeline, the menu and the side panel follow. Importing and making all that takes as long again.
    """

    painted = Signal()

    def __init__(
        self,
        session: Session,
        memory: Memory,
        appearance: Appearance,
        models: ModelKeeper,
        contracts: ContractKeeper,
    ) -> None:
        super().__init__()
        self._session, self._memory, self._look = session, memory, appearance
        self._models, self._contracts = models, contracts
        self._content: WindowContent | None = None
        self._is_painted = False
        self._is_focus_wanted = False
        self.setWindowTitle(_("Afterprompt"))
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.resize(first_size(memory.settings, self.screen().availableSize()))
        if memory.settings.is_maximized:
            self._maximize()
        verdict = self._first_verdict()
        if verdict is None:
            self._filled()
        else:
            self.setCentralWidget(FirstSight(appearance, memory.settings, verdict))

    def say(self, words: str) -> None:
        """Show the person a notice under the header."""
        self._filled().say(words)

    def show_crash(self, details: str) -> None:
        """Tell that something went wrong, with details to copy."""
        from desktop_app.ui.dialogs import CrashDialog  # noqa: PLC0415 - hardly ever needed

        CrashDialog(self._look, details, self).open()

    def focus_start(self) -> None:
        """Put the focus where work begins: on the open step, or on the answer if there is one."""
        if self._content is None:
            self._is_focus_wanted = True
        else:
            self._content.focus_start()

    def complete(self) -> None:
        """Make everything that the first painting does not show; does nothing a second time."""
        self._filled().complete()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is to be remembered."""
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        self._memory.change(
            replace(
                self._memory.settings,
                window_width=size.width(),
                window_height=size.height(),
                is_maximized=self.isMaximized(),
            )
        )
        self._memory.flush()
        super().closeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the window was painted, make what it did not need for that."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._on_painted)

    def _on_painted(self) -> None:
        """The verdict can be read: what surrounds it comes next, with the timeline; when that was painted, the rest."""
        content = self._filled()
        content.show_rest()
        self.painted.emit()

    def _first_verdict(self) -> VerdictViewModel | None:
        """What can be read at first sight, if there is an answer and a place for it."""
        assessment = self._session.assessment
        if not assessment.settled.answers or not has_first_sight(self._look, self.width()):
            return None
        return verdict_view_model(assessment, self._session.reasoner)

    def _filled(self) -> "WindowContent":
        """What the window holds, made when it is first asked for."""
        if self._content is None:
            from desktop_app.ui.accessibility import install_roles  # noqa: PLC0415 - not needed for the first painting
            from desktop_app.ui.window_content import WindowContent  # noqa: PLC0415 - as above

            install_roles()
            self._content = WindowContent(self, self._session, self._memory, self._look, self._models, self._contracts)
            if self._is_focus_wanted:
                self._content.focus_start()
        return self._content

    def _maximize(self) -> None:
        """Fill the screen, as the person left it."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - naming it makes PySide6 build a thousand constants

        self.setWindowState(Qt.WindowState.WindowMaximized)
