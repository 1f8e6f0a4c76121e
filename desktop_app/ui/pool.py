# SPDX-License-Identifier: MIT
"""Widgets of one kind in a layout, kept and used again: a new answer then builds next to nothing."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLayout, QWidget

from desktop_app.ui.showing import set_shown

WidgetT = TypeVar("WidgetT", bound=QWidget)


class Pool(Generic[WidgetT]):
    """Grows as needed; what is not needed now is hidden."""

    def __init__(self, layout: QLayout, make: Callable[[], WidgetT]) -> None:
        self._layout = layout
        self._make = make
        self._widgets: list[WidgetT] = []
        self._count = 0

    @property
    def made(self) -> tuple[WidgetT, ...]:
        """Every widget, in use or not."""
        return tuple(self._widgets)

    @property
    def shown(self) -> tuple[WidgetT, ...]:
        """The widgets in use."""
        return tuple(self._widgets[: self._count])

    def take(self, count: int) -> tuple[WidgetT, ...]:
        """Show exactly `count` widgets and return them."""
        owner = self._layout.parentWidget()
        layout = owner.layout() if owner is not None else None
        if layout is None:
            self._fit(count)
            return self.shown
        layout.setEnabled(False)  # else Qt lays everything out again for each widget that is shown
        self._fit(count)
        layout.setEnabled(True)
        layout.invalidate()
        return self.shown

    def _fit(self, count: int) -> None:
        for place in range(min(count, self._count), min(len(self._widgets), max(count, self._count))):
            set_shown(self._widgets[place], is_shown=place < count)
        while len(self._widgets) < count:
            widget = self._make()
            self._widgets.append(widget)
            self._layout.addWidget(widget)
        self._count = count
