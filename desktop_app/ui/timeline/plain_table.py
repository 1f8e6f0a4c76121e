# SPDX-License-Identifier: MIT
"""A table view without anything of its own to see: rows and cells stay real, others paint."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop_app.ui.own_viewport import give_viewport


def make_plain(table: QTableView) -> None:
    """No frame, grid, scroll bars or row titles; whole rows, one at a time; Tab leaves the table."""
    give_viewport(table).setMouseTracking(True)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(1)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setAutoScroll(False)
