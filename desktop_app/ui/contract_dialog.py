# SPDX-License-Identifier: MIT
"""Your contract terms: what is in use, another file, public answers alone, and what is wrong with a file."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.i18n import _, ngettext
from desktop_app.presentation.days import day_words
from desktop_app.storage.contract_file import OwnTerms
from desktop_app.ui.appearance import Appearance, Weight
from desktop_app.ui.contract_keeper import ContractKeeper
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.dialogs import InfoDialog, text_to_read
from desktop_app.ui.locks import set_by_words


class ContractDialog(InfoDialog):
    """Tells which terms are in use and what is wrong with a file; two buttons ask for other ones, or for none."""

    open_requested = Signal()
    leave_requested = Signal()

    def __init__(self, appearance: Appearance, keeper: ContractKeeper, parent: QWidget) -> None:
        super().__init__(appearance, _("Your contract terms"), tuple(_paragraphs(keeper)), parent)
        self.setObjectName("contract-dialog")
        self.buttons.setSpacing(appearance.px(8))
        self._open = self._button(_("&Open a file …"), "open-contract")
        self._open.clicked.connect(self._on_open_clicked)
        self._leave = self._button(_("Use &public answers"), "leave-contract")
        self._leave.clicked.connect(self._on_leave_clicked)
        self._leave.setVisible(keeper.terms is not None or bool(keeper.path))
        if keeper.faults:
            self._show_faults(keeper.faults)
        if keeper.set_by:
            self._lock(keeper.set_by)
        self.pane.body.addStretch(1)

    def _button(self, text: str, name: str) -> Button:
        button = Button(self._appearance, text, kind=ButtonKind.SECOND)
        button.setObjectName(name)
        self.buttons.insertWidget(self.buttons.count() - 2, button)
        return button

    def _lock(self, who: str) -> None:
        """Say who chose the file, to the eye and beside each button that cannot be used."""
        words = set_by_words(who)
        label = WrapLabel(self._appearance, words, weight=Weight.STRONG)
        label.setObjectName("contract-set-by")
        self.pane.body.addWidget(label)
        for button in (self._open, self._leave):
            button.setEnabled(False)
            button.setAccessibleDescription(words)

    def _show_faults(self, faults: tuple[str, ...]) -> None:
        """List everything that is wrong with a file, for reading and copying."""
        count = len(faults)
        title = ngettext("{count} thing is wrong with the file:", "{count} things are wrong with the file:", count)
        self.pane.body.addWidget(WrapLabel(self._appearance, title.format(count=count), weight=Weight.STRONG))
        listed = text_to_read("\n".join(faults), _("What is wrong"))
        listed.setObjectName("contract-faults")
        self.pane.body.addWidget(listed, 1)

    def _on_open_clicked(self) -> None:
        """The dialog makes way for the choice of a file."""
        self.close()
        self.open_requested.emit()

    def _on_leave_clicked(self) -> None:
        """The dialog makes way: the window is built anew."""
        self.close()
        self.leave_requested.emit()


def _paragraphs(keeper: ContractKeeper) -> Iterator[str]:
    """What is in use, in words."""
    if keeper.terms is not None:
        yield from contract_lines(keeper.terms)
        return
    yield _("No contract terms are in use. All answers are public.")
    yield _("Open a file with the terms that your organisation signed.")
    yield _("Answers that rest on it are marked. The public answer stands beside them.")


def contract_lines(terms: OwnTerms) -> Iterator[str]:
    """A contract: its title and parties, when it holds, who can be asked, and its file."""
    contract = terms.overlay.contract
    yield _("{title} ({parties}).").format(title=contract.title, parties=contract.parties)
    since, read = day_words(contract.effective), day_words(contract.confirmed_on)
    if contract.until is None:
        yield _("It holds from {day}.").format(day=since)
    else:
        yield _("It holds from {day} until {end}.").format(day=since, end=day_words(contract.until))
    yield _("Last read on {day}.").format(day=read)
    if contract.contact:
        yield _("Contact: {contact}").format(contact=contract.contact)
    count = len(terms.overlay.terms)
    yield ngettext("{count} term answers.", "{count} terms answer.", count).format(count=count)
    yield _("File: {file}").format(file=terms.path)
