# SPDX-License-Identifier: MIT
"""The language of the window: our words, Qt's own words, and the side on which a line begins."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from desktop_app.i18n import ENGLISH, is_right_to_left, match_language, use_language
from desktop_app.storage.settings import SYSTEM_LANGUAGE

_QT_WORDS = "words-of-qt"


def speak(wanted: str) -> str:
    """Put a language in force for the whole application, or the one of the system; returns its tag."""
    tag = use_language(_system_language() if wanted == SYSTEM_LANGUAGE else wanted, is_isolating=True)
    application = QCoreApplication.instance()
    if isinstance(application, QGuiApplication):
        _translate_qt(application, tag)
        if application.isRightToLeft() != is_right_to_left(tag):
            _turn_round(application)
    return tag


def _system_language() -> str:
    """The first of the languages wanted by the system that we have."""
    return match_language(QLocale.system().uiLanguages())


def _turn_round(application: QGuiApplication) -> None:
    """Let lines begin at the other side."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - naming it makes PySide6 build a thousand constants

    is_mirrored = application.isRightToLeft()
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight if is_mirrored else Qt.LayoutDirection.RightToLeft)


def _translate_qt(application: QCoreApplication, tag: str) -> None:
    """Let Qt's own buttons and menus speak the language, where Qt has words for it."""
    old = application.findChild(QTranslator, _QT_WORDS)
    if old is not None:
        application.removeTranslator(old)
        old.deleteLater()
        old.setObjectName("")
    if tag == ENGLISH:
        return
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 - English needs none

    words = QTranslator(application)
    words.setObjectName(_QT_WORDS)
    if words.load(f"qtbase_{tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
