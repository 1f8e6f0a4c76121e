# SPDX-License-Identifier: MIT
"""Controls that are painted from the tokens of an `Appearance`."""
