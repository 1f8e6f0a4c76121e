# SPDX-License-Identifier: MIT
"""Tables of verdicts, written by the engine, reviewed as facts and compared on every run.

``python -m tests.golden.write`` writes them anew; the diff is what a change of content means.
"""
