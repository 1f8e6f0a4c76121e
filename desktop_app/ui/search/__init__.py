# SPDX-License-Identifier: MIT
"""Search over everything that the model can say; loaded when it is first wanted."""
