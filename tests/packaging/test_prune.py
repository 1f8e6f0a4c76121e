# SPDX-License-Identifier: MIT
"""What is left out of the bundle: nothing that the window needs, and nothing else stays."""

import pytest

from resources.packaging.pack.prune import is_left_out, is_portable_library, is_system_library, unused_hooks

_WHEEL = "/build/environment/lib/python3.11/site-packages"
_SYSTEM = "/usr/lib/x86_64-linux-gnu"


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "desktop_app/_resources/policy/model.json",
        "pydantic_core/_pydantic_core.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_window_needs_stays(place: str) -> None:
    assert not is_left_out(place, f"{_WHEEL}/{place}")


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6QuickTimeline.so.6",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platforms/libqminimal.so",
        "PySide6/Qt/translations/qtbase_sv.qm",
        "PySide6/Qt/translations/qt_de.qm",
        "PySide6/opengl32sw.dll",
        "PySide6/QtCore.pyi",
    ],
)
def test_what_nobody_uses_is_left_out(place: str) -> None:
    assert is_left_out(place, f"{_WHEEL}/{place}")


def test_libraries_of_the_system_are_left_to_the_system() -> None:
    assert is_system_library(f"{_SYSTEM}/libxcb-cursor.so.0")
    assert is_left_out("libz.so.1", "/lib/x86_64-linux-gnu/libz.so.1")


@pytest.mark.parametrize(
    "source",
    [
        f"{_SYSTEM}/libpython3.11.so.1.0",
        "/usr/lib/python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so",
        f"{_WHEEL}/PySide6/Qt/lib/libQt6Core.so.6",
    ],
)
def test_the_interpreter_is_bundled(source: str) -> None:
    assert not is_system_library(source)


def test_the_portable_archive_carries_what_desktops_lack() -> None:
    assert is_portable_library("libxcb-cursor.so.0")
    assert not is_portable_library("libxcb-cursor.so.0.0.0")
    assert not is_portable_library("libc.so.6")


def test_windows_keeps_the_hook_that_finds_plug_ins() -> None:
    assert unused_hooks("linux") - unused_hooks("win32") == {"pyi_rth_pyside6"}
