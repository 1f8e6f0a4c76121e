# SPDX-License-Identifier: MIT
"""The side panel: details of a row, who does what, warnings, possible changes, topics and sources."""
