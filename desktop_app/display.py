# SPDX-License-Identifier: MIT
"""Tells, before Qt is imported, whether a window can open here, and what is missing if it cannot.

Qt ends the process when it finds no display or cannot load its own parts. Asking first lets the program say what to
install and that the command line gives the same answers without a display.
"""

from collections.abc import Callable, Iterable, Mapping

_NEEDED_VARIABLE = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}

# What Qt's X11 plugin loads, in the order in which a bare machine lacks it: shared library -> Debian package.
_X11_PACKAGES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_IMPORT_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
}
_PACKAGES = _IMPORT_PACKAGES | _X11_PACKAGES

_ELSEWHERE = (
    "The command line needs no window and gives the same answers:\n"
    "    afterprompt explain -a channel=claude-app -a plan=free\n"
    "    afterprompt --help"
)


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt can find a display: `platform` is named as in `sys.platform`.

    Windows and macOS always have one. On other systems the environment names it, or it names one of Qt's platforms
    that draws without a display server, such as `offscreen`.
    """
    if platform in {"win32", "cygwin", "darwin"}:
        return True
    return any(
        name not in _NEEDED_VARIABLE or environment.get(_NEEDED_VARIABLE[name]) for name in _platforms(environment)
    )


def find_missing_libraries(
    platform: str, environment: Mapping[str, str], can_load: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the libraries that Qt is about to need for a window under X11 and that `can_load` refuses.

    Ask between the import of QtCore and the making of the QApplication, which would end the process.
    """
    is_x11 = platform.startswith("linux") and _platforms(environment)[0] == "xcb"
    return tuple(name for name in _X11_PACKAGES if is_x11 and not can_load(name))


def find_library(message: str) -> str | None:
    """Return the shared library that the message of an ImportError says cannot be opened, if it says so."""
    library, colon, rest = message.partition(":")
    return library if colon and ".so" in library and "cannot open shared object file" in rest else None


def explain_missing_display() -> str:
    """Say that there is no display and what works without one."""
    return f"Afterprompt cannot open its window: there is no display here.\n{_ELSEWHERE}"


def explain_missing_libraries(libraries: Iterable[str]) -> str:
    """Say which libraries are missing, how to install them on Debian and Ubuntu, and what works without."""
    names = tuple(libraries)
    lines = [f"Afterprompt cannot open its window: Qt needs {', '.join(names)}, not installed here."]
    known = tuple(dict.fromkeys(_PACKAGES[name] for name in names if name in _PACKAGES))
    if known:
        lines.append(f"On Debian and Ubuntu:\n    sudo apt-get install {' '.join(known)}")
    return "\n".join([*lines, _ELSEWHERE])


def explain_missing_fonts() -> str:
    """Say that every letter would be an empty box, how to install a font on Debian and Ubuntu, and what works."""
    return (
        "Afterprompt cannot open its window: no font is installed here.\n"
        f"On Debian and Ubuntu:\n    sudo apt-get install fonts-dejavu-core\n{_ELSEWHERE}"
    )


def _platforms(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return Qt's platforms in the order in which it will try them."""
    chosen = environment.get("QT_QPA_PLATFORM")
    if chosen:
        return tuple(name.partition(":")[0] for name in chosen.split(";"))
    return ("wayland", "xcb") if environment.get("WAYLAND_DISPLAY") else ("xcb",)
