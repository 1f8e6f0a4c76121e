# SPDX-License-Identifier: MIT
"""The timeline: how long each copy is kept, as a chart and as a table of the same rows."""
