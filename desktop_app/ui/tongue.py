# SPDX-License-Identifier: MIT
"""The language of the window: our words, Qt's own words, and the side on which a line begins."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
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
        direction = Qt.LayoutDirection.RightToLeft if is_right_to_left(tag) else Qt.LayoutDirection.LeftToRight
        if application.layoutDirection() is not direction:
            application.setLayoutDirection(direction)
    return tag


def _system_language() -> str:
    """The first of the languages wanted by the system that we have."""
    return match_language(QLocale.system().uiLanguages())


def _translate_qt(application: QCoreApplication, tag: str) -> None:
    """Let Qt's own buttons and menus speak the language, where Qt has words for it."""
    old = application.findChild(QTranslator, _QT_WORDS)
    if old is not None:
        application.removeTranslator(old)
        old.deleteLater()
        old.setObjectName("")
    if tag == ENGLISH:
        return
    words = QTranslator(application)
    words.setObjectName(_QT_WORDS)
    if words.load(f"qtbase_{tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
