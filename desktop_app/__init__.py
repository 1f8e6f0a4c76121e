# SPDX-License-Identifier: MIT
"""Afterprompt explains what happens to what you typed after you press Enter."""

__version__ = "0.1.0"
