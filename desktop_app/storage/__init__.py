# SPDX-License-Identifier: MIT
"""Files that the program keeps for a person: where they lie, how they are written and read. No Qt."""
