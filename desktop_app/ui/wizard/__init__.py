# SPDX-License-Identifier: MIT
"""The pane of questions: a list of five steps, one of which is open."""
