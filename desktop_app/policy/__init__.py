# SPDX-License-Identifier: MIT
"""What the world says about data sent to Claude, and what follows from it.

This room is pure: no Qt, no files, no clock, no settings. Everything goes in as an
argument and comes back as a frozen value.
"""
