# SPDX-License-Identifier: MIT
"""Whether a window can open, and what is said when it cannot."""

import pytest

from desktop_app import display


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("linux", {"QT_QPA_PLATFORM": "xcb"}, False),
        ("linux", {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ("freebsd14", {}, False),
    ],
)
def test_display_is_found_where_qt_would_find_one(
    platform: str, environment: dict[str, str], *, expected: bool
) -> None:
    assert display.has_display(platform, environment) is expected


def test_missing_display_points_to_the_command_line() -> None:
    message = display.explain_missing_display()

    assert "no display" in message
    assert "afterprompt explain -a" in message


def test_libraries_that_cannot_be_loaded_are_missing_under_x11() -> None:
    missing = display.find_missing_libraries(
        "linux", {"DISPLAY": ":0"}, lambda name: name not in {"libxcb-cursor.so.0", "libxcb-image.so.0"}
    )

    assert missing == ("libxcb-cursor.so.0", "libxcb-image.so.0")


@pytest.mark.parametrize(
    ("platform", "environment"),
    [
        ("darwin", {}),
        ("win32", {}),
        ("linux", {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}),
    ],
)
def test_x11_libraries_are_not_asked_for_elsewhere(platform: str, environment: dict[str, str]) -> None:
    assert display.find_missing_libraries(platform, environment, lambda _: False) == ()


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libEGL.so.1"),
        ("No module named 'PySide6'", None),
        ("cannot import name 'main': see libEGL.so.1", None),
    ],
)
def test_missing_library_is_read_from_an_import_error(message: str, expected: str | None) -> None:
    assert display.find_library(message) == expected


def test_missing_libraries_are_named_with_their_packages() -> None:
    message = display.explain_missing_libraries(["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"])

    assert "libEGL.so.1" in message
    assert "apt-get install libegl1 libglib2.0-0\n" in message
    assert "afterprompt explain -a" in message


def test_unknown_library_is_named_without_a_package() -> None:
    message = display.explain_missing_libraries(["libnew.so.9"])

    assert "libnew.so.9" in message
    assert "apt-get" not in message
