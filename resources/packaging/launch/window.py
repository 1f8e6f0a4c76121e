# SPDX-License-Identifier: MIT
"""What the executable of the window runs."""

import sys

from desktop_app.__main__ import main

sys.exit(main([]))
