# SPDX-License-Identifier: MIT
"""Takes a newer policy model from a file: chosen, proven, shown with what it changes, taken; and the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.i18n import _, language
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.in_force import Refusal
from desktop_app.presentation.model_change import ModelChangeViewModel, model_change_view_model
from desktop_app.presentation.model_words import refusal_words
from desktop_app.storage.model_updates import examine_model, give_up_model, take_in_model
from desktop_app.storage.shipped_words import model_in
from desktop_app.ui.appearance import Appearance, Weight
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.dialogs import InfoDialog
from desktop_app.ui.file_choice import FileChoice
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.storage.judging import Accepted


class ModelUpdate(QObject):
    """Leads a person to another model; `said` carries words about what could not be done."""

    said = Signal(str)

    def __init__(self, keeper: ModelKeeper, session: Session, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._keeper, self._session, self._look, self._window = keeper, session, appearance, window
        self._choice = FileChoice("choose-model", window, self)
        self._choice.chosen.connect(self._on_chosen)
        self._examined: Accepted | None = None

    def choose(self) -> None:
        """Let the person choose a file."""
        self._choice.open(_("Open a newer policy model"), _("Policy models (*.json)"))

    def go_back(self) -> None:
        """Give up the person's own model: the file in their folder is deleted, the one that they opened is not."""
        try:
            give_up_model(self._keeper.places)
        except OSError as error:
            self.said.emit(
                _("We could not delete {file}: {reason}.").format(file=error.filename, reason=error.strerror)
            )
            return
        self._keeper.look_again()

    def _on_chosen(self, path: str) -> None:
        """Prove the file that was chosen, and show what it changes or why it cannot be used."""
        examined = examine_model(path, self._keeper.places, self._keeper.today)
        if isinstance(examined, Refusal):
            title = _("This policy model was not taken")
            InfoDialog(self._look, title, (refusal_words(examined),), self._window).open()
            return
        self._examined = examined
        self._show(examined)

    def _show(self, examined: "Accepted") -> None:
        """Say what a sound model changes, before it is taken."""
        found = examined.opened()
        new = Reasoner(model_in(language(), found.model, found.words))
        shown = model_change_view_model(self._session.public, new, self._session.selection, self._keeper.today)
        dialog = ModelUpdateDialog(self._look, shown, self._window)
        dialog.taken.connect(self._on_taken)
        dialog.open()

    def _on_taken(self) -> None:
        """The person wants the model that was shown."""
        if self._examined is None:
            return
        try:
            take_in_model(self._examined, self._keeper.places, self._keeper.today)
        except OSError as error:
            text = _("We could not keep this policy model: {reason}. The one before it stays in force.")
            self.said.emit(text.format(reason=error.strerror or error))
            return
        self._keeper.look_again()


class ModelUpdateDialog(InfoDialog):
    """What a newer model changes for the present situation; `taken` says that the person wants it."""

    taken = Signal()

    def __init__(self, appearance: Appearance, shown: ModelChangeViewModel, parent: QWidget) -> None:
        super().__init__(appearance, _("A newer policy model"), (shown.versions, shown.summary), parent)
        self.setObjectName("model-update")
        for change in shown.changes:
            self.pane.body.addWidget(WrapLabel(appearance, change.title, weight=Weight.STRONG))
            before, after = _("Before: {answer}"), _("After: {answer}")
            lines = (before.format(answer=change.before), after.format(answer=change.after))
            self.pane.body.addWidget(WrapLabel(appearance, "\n".join(lines)))
        self.pane.body.addStretch(1)
        self._add_buttons(appearance)

    def _add_buttons(self, appearance: Appearance) -> None:
        """Two buttons in place of the one that only closes."""
        for close in self.findChildren(Button, "close-dialog"):
            close.hide()
        leave = Button(appearance, _("&Not now"))
        leave.setObjectName("leave-model")
        leave.clicked.connect(self.close)
        take = Button(appearance, _("&Use this model"), kind=ButtonKind.PRIMARY)
        take.setObjectName("take-model")
        take.setDefault(True)
        take.clicked.connect(self._on_take_clicked)
        self.buttons.setSpacing(appearance.px(8))
        self.buttons.addWidget(leave)
        self.buttons.addWidget(take)
        take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_take_clicked(self) -> None:
        """Take the model once the dialog is gone: the window is built anew."""
        self.close()
        self.taken.emit()
