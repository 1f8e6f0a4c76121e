# SPDX-License-Identifier: MIT
"""The contract terms in use while the window runs: those of the organisation, or of a file that the person opened."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.i18n import _, language
from desktop_app.policy.evaluate import Reasoner
from desktop_app.ui.memory import Memory
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.storage.contract_file import OwnTerms


class ContractKeeper(QObject):
    """Lays the terms over the policy model of the session; `changed` tells that terms or model are others now.

    The file stays where it is and its path alone is remembered. Where the organisation names a file, no other counts.
    """

    changed = Signal()

    def __init__(self, memory: Memory, session: Session, models: ModelKeeper) -> None:
        super().__init__(session)
        self._memory, self._session, self._models = memory, session, models
        self._faults: tuple[str, ...] = ()
        self._words = ""
        models.changed.connect(self._on_model_changed)

    @property
    def terms(self) -> "OwnTerms | None":
        """The terms that answer."""
        return self._session.terms

    @property
    def path(self) -> str:
        """The file whose terms are wanted, or an empty text."""
        return self._memory.managed.overlay or self._memory.settings.overlay

    @property
    def set_by(self) -> str:
        """Who chose the file where a person cannot, or an empty text."""
        return self._memory.managed.set_by if self._memory.managed.overlay else ""

    @property
    def faults(self) -> tuple[str, ...]:
        """Everything that was wrong with the file that was looked at last."""
        return self._faults

    @property
    def notices(self) -> tuple[str, ...]:
        """Words about a file that is wanted and cannot be used, in the language in force."""
        if not self._faults or self.terms is not None:
            return ()
        from desktop_app.ui.fault_words import told_faults  # noqa: PLC0415 - hardly ever needed

        return (_("We could not use your contract terms. All answers are public."), *told_faults(self._faults))

    @property
    def words(self) -> str:
        """Whose answers are shown since the last change, in the language that was in force then."""
        return self._words

    def lay_over(self, public: Reasoner) -> None:
        """Go on with this public model, and with the terms on top if they are wanted and can be used."""
        terms = self._read(self.path, public)
        if terms is not None or self._session.reasoner is not public:
            self._session.use_terms(public, terms)

    def open(self, path: str) -> bool:
        """Use the terms of a file from now on, and remember its path; tells whether they can be used.

        If not, what was in use stays, and `faults` says why.
        """
        terms = self._read(path, self._session.public)
        if terms is None:
            return False
        self._use(terms)
        return True

    def leave(self) -> None:
        """Answer by public policy alone from now on."""
        self._faults = ()
        self._use(None)

    def _use(self, terms: "OwnTerms | None") -> None:
        self._memory.change(replace(self._memory.settings, overlay=terms.path if terms else ""))
        self._session.use_terms(self._session.public, terms)
        self._words = _("All answers are public.") if terms is None else _answering_words(terms)
        self.changed.emit()

    def _read(self, path: str, public: Reasoner) -> "OwnTerms | None":
        """The terms of a file on top of a public model; what is wrong with it goes to `faults`."""
        self._faults = ()
        if not path:
            return None
        from desktop_app.policy.faults import ModelError, UserFacingError  # noqa: PLC0415 - most have no contract
        from desktop_app.storage.contract_file import ProofMemory, open_terms  # noqa: PLC0415 - as above

        models = self._models
        memory = ProofMemory.beside(models.places.proven, models.found.digest, models.today)
        try:
            return open_terms(path, public, memory)
        except ModelError as error:
            self._faults = tuple(str(fault) for fault in error.faults)
        except UserFacingError as error:
            self._faults = (str(error),)
        return None

    def _on_model_changed(self) -> None:
        """Another policy model answers; whether the terms fit it is seen anew."""
        self.lay_over(self._models.reasoner_in(language()))
        self._words = "\n".join((self._models.words, *self._models.notices, *self.notices))
        self.changed.emit()


def _answering_words(terms: "OwnTerms") -> str:
    text = _("Your contract answers now where it says something: {title}.")
    return text.format(title=terms.overlay.contract.title)
