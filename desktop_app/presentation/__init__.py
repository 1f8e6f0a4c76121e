# SPDX-License-Identifier: MIT
"""From an assessment to finished words and geometry: frozen view models, no Qt, no files."""
