# SPDX-License-Identifier: MIT
"""The names of situations that stand side by side: all that the window needs of comparing at its start."""

LETTERS = ("A", "B", "C", "D")
"""How situations are named; there are never more than four."""
