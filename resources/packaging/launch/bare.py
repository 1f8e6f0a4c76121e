# SPDX-License-Identifier: MIT
"""The least window there can be: what a bundle of Qt and Python costs before anything is in it."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
QCoreApplication.setApplicationName("bare")
window = QMainWindow()
window.resize(1100, 700)
window.show()
sys.exit(application.exec())
