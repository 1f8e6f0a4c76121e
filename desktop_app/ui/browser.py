# SPDX-License-Identifier: MIT
"""The one door out: hands an address to the person's own browser, when a button asks for it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_WEB = ("https", "http")


def is_web_address(address: str) -> bool:
    """Whether an address is one that a browser opens: files and programs are not."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in _WEB and bool(url.host())


def open_in_browser(address: str) -> None:
    """Ask the desktop to show a web address; Afterprompt itself opens no connection."""
    if is_web_address(address):
        QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
