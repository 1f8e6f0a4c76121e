# SPDX-License-Identifier: MIT
"""The commands of the command line, one module each; `cli` imports the one that is asked for."""
