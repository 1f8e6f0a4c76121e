# SPDX-License-Identifier: MIT
"""Overview: every way to use Claude on one page."""
