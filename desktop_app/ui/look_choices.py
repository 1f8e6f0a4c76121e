# SPDX-License-Identifier: MIT
"""What a person chooses about the look: taken over at once, and kept for the next time."""

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.ui.appearance import TEXT_FACTORS, Appearance, AppearanceChoice, Scheme
from desktop_app.ui.main_menu import MainMenu
from desktop_app.ui.memory import Memory


class LookChoices(QObject):
    """Takes what the menu and its keys ask for to the appearance and to the memory."""

    def __init__(self, appearance: Appearance, memory: Memory, menu: MainMenu) -> None:
        super().__init__(menu)
        self._look, self._memory = appearance, memory
        menu.scheme_chosen.connect(self._on_scheme_chosen)
        menu.text_factor_chosen.connect(self._on_text_factor_chosen)
        menu.motion_chosen.connect(self._on_motion_chosen)
        menu.true_scale_chosen.connect(self._on_true_scale_chosen)

    def enlarge(self) -> None:
        """The next larger text; none is larger than the last."""
        larger = [factor for factor in TEXT_FACTORS if factor > self._look.choice.text_factor]
        if larger:
            self._on_text_factor_chosen(larger[0])

    def shrink(self) -> None:
        """The next smaller text; none is smaller than the first."""
        smaller = [factor for factor in TEXT_FACTORS if factor < self._look.choice.text_factor]
        if smaller:
            self._on_text_factor_chosen(smaller[-1])

    def _on_scheme_chosen(self, scheme: Scheme) -> None:
        self._choose(replace(self._look.choice, scheme=scheme))

    def _on_text_factor_chosen(self, factor: float) -> None:
        self._choose(replace(self._look.choice, text_factor=factor))

    def _on_motion_chosen(self, is_reduced: bool) -> None:  # noqa: FBT001 - the signature of the signal
        self._choose(replace(self._look.choice, reduced_motion=is_reduced))

    def _on_true_scale_chosen(self, is_true_scale: bool) -> None:  # noqa: FBT001 - as above
        self._choose(replace(self._look.choice, true_scale=is_true_scale))

    def _choose(self, choice: AppearanceChoice) -> None:
        self._look.choose(choice)
        self._memory.change(
            replace(
                self._memory.settings,
                scheme=choice.scheme.value,
                text_factor=choice.text_factor,
                is_motion_reduced=choice.reduced_motion,
                is_true_scale=choice.true_scale,
            )
        )
