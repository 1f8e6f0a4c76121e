# SPDX-License-Identifier: MIT
"""What is left out of the bundle, and which of its libraries belong to the system it was made on.

Names are the places inside the bundle, with forward slashes on every system.
"""

import re
from functools import cache
from pathlib import Path, PurePath

# Modules that something imports if they are there, or that only serve what Afterprompt never does: connections,
# other formats of archives, other toolkits, building packages.
UNUSED_MODULES = (
    "PIL",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "_bz2",
    "_ctypes",
    "_hashlib",
    "_lzma",
    "_pydecimal",
    "_ssl",
    "asyncio",
    "bz2",
    "ctypes",
    "curses",
    "distutils",
    "doctest",
    "ftplib",
    "http",
    "idlelib",
    "lib2to3",
    "lzma",
    "mypy",
    "pip",
    "pkg_resources",
    "pydantic.mypy",
    "pydantic.v1",
    "pydoc",
    "pytest",
    "readline",
    "rich",
    "setuptools",
    "smtplib",
    "ssl",
    "sqlite3",
    "tkinter",
    "unittest",
    "xmlrpc",
)

# `platforms/offscreen` stays: it lets an administrator prove that the window starts on a machine without a display.
_KEPT_PLUGINS = re.compile(
    r"""
    platforms/(lib)?q(xcb|wayland(-\w+)?|offscreen|windows|cocoa)\b
    | platformthemes/libqxdgdesktopportal
    | platforminputcontexts/lib(composeplatforminputcontext|ibusplatforminputcontext)plugin
    | iconengines/(lib)?qsvgicon
    | imageformats/(lib)?q(svg|ico|icns)(?!\w)
    | styles/(lib)?q(modernwindowsstyle|macstyle)
    | wayland-shell-integration/libxdg-shell
    | wayland-decoration-client/
    """,
    re.VERBOSE,
)
_PLUGIN = re.compile(r"(?:^|/)PySide6/(?:Qt/)?plugins/(?P<name>.+)$")

_LEFT_OUT = re.compile(
    r"""
    /(lib)?Qt6?(Network|OpenGL\w*|Qml\w*|Quick\w*|Sql|Test|Egl\w*|VirtualKeyboard\w*|Pdf\w*)(\.|$)
    | (^|/)opengl32sw\.dll$
    | \.pyi$
    | (^|/)(docs?|examples|tests?|include|typesystems|glue)/
    | \.dist-info/(?!METADATA$)
    | /(libssl|libcrypto)\b
    """,
    re.VERBOSE,
)

# Run-time hooks of PyInstaller: the first two serve modules inside archives, and Afterprompt's are loose; on Linux
# PySide6 finds its own plug-ins without the third. Each costs imports before the first line of the program.
_UNUSED_HOOKS = ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_pyside6")

_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/local/lib/")
# Not a library of the system but the interpreter itself, and its own extension modules.
_INTERPRETER = re.compile(r"(^|/)libpython3|/lib-dynload/|/python3(\.\d+)?/")

# What Qt's X11 plugin needs and a desktop without Qt programs often lacks. The archive that runs anywhere carries them,
# all others ask the system for them.
_PORTABLE = re.compile(r"^lib(xcb-(cursor|icccm|image|keysyms|render-util|util|xkb)|xkbcommon-x11)\.so\.\d+$")


_TRANSLATION = re.compile(r"/translations/(?P<name>[^/]+)$")
_LOCALE = Path(__file__).parents[2] / "locale"


def is_left_out(destination: str, source: str) -> bool:
    """Whether a file that PyInstaller found is not shipped; libraries of the system never are."""
    place = destination.replace("\\", "/")
    plugin = _PLUGIN.search(place)
    if plugin is not None:
        return _KEPT_PLUGINS.search(plugin["name"]) is None
    translation = _TRANSLATION.search(place)
    if translation is not None:
        return translation["name"] not in kept_translations()
    return is_system_library(source) or _LEFT_OUT.search(f"/{place}") is not None


@cache
def kept_translations() -> frozenset[str]:
    """Return the files with Qt's own words in the languages that Afterprompt speaks; English needs none."""
    return frozenset(f"qtbase_{folder.name}.qm" for folder in _LOCALE.iterdir() if folder.is_dir())


def unused_hooks(platform: str) -> set[str]:
    """Return the run-time hooks of PyInstaller that are not run; `platform` is named as in `sys.platform`."""
    return set(_UNUSED_HOOKS if platform == "linux" else _UNUSED_HOOKS[:2])


def is_system_library(source: str) -> bool:
    """Whether a file is a shared library that a package of the system owns."""
    is_library = re.search(r"\.so(\.|$)", PurePath(source).name) is not None
    return is_library and source.startswith(_SYSTEM_FOLDERS) and _INTERPRETER.search(source) is None


def is_portable_library(name: str) -> bool:
    """Whether the archive that runs anywhere carries this library of the system."""
    return _PORTABLE.search(name) is not None
