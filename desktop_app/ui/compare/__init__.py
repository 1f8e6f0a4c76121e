# SPDX-License-Identifier: MIT
"""Compare: situations side by side."""
