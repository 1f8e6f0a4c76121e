# SPDX-License-Identifier: MIT
"""Under which name, by whom and from where the program is handed out: the one place for what a first release settles.

Nobody has claimed the name yet, and there is no address: README.md beside this package tells what to change, and where
else the name has to stand.
"""

import os
import sys

APP_ID = "org.afterprompt.app"
"""The name under which stores and systems know the program."""
PUBLISHER = "The Afterprompt authors"
"""Who hands it out."""

# Reserved names that no one can own.
_NO_HOMEPAGE = "https://afterprompt.example"
_NO_MAINTAINER = f"{PUBLISHER} <authors@afterprompt.example>"


def homepage() -> str:
    """The address that packages name; pictures for stores are expected in its folder `pictures`."""
    return os.environ.get("AFTERPROMPT_HOMEPAGE", _NO_HOMEPAGE).rstrip("/")


def maintainer() -> str:
    """Who answers for the package: a name and an address."""
    return os.environ.get("AFTERPROMPT_MAINTAINER", _NO_MAINTAINER)


if __name__ == "__main__":  # the recipes for Windows and macOS ask for one of them
    known = {"app-id": APP_ID, "publisher": PUBLISHER, "homepage": homepage(), "maintainer": maintainer()}
    sys.stdout.write(f"{known[sys.argv[1]]}\n")
