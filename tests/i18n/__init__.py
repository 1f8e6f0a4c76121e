# SPDX-License-Identifier: MIT
"""What translators work with, and what holds their work to the English words.

`python -m tests.i18n.catalogs` brings the catalogs up to date with the code; `python -m tests.i18n.kit` gives out what
is to be translated and takes it back.
"""
