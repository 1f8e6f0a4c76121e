# SPDX-License-Identifier: MIT
"""Pictures of the real window, for people to look at and for the README.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.pictures FOLDER [PART OF A NAME] [--all]

writes `FOLDER/<situation>-<theme>-<width>x<height>[-<percent>].png`; with a part of a name only the pictures whose
names contain it, with --all every view in every theme, size and language, and the parts of the chart as other eyes
see them. Under its name stands what is cut in a picture, wider than its pane or over something else; the command fails
then. Nothing is read from or written to the folders of the person who runs it.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontInfo, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QSlider

from desktop_app.app import build_window
from desktop_app.policy.selection import Answer
from desktop_app.resource_files import read_bytes
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, save_settings
from desktop_app.storage.situation import save_situation
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance, AppearanceChoice, Scheme
from desktop_app.ui.focus_ring import FocusRing
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.memory import Memory
from tests.storage.managed_files import WHO, write_managed
from tests.ui.desktop import FakeDesktop
from tests.ui.drivers import WindowDriver
from tests.ui.every_picture import VIEWS, combinations, shoot_parts
from tests.ui.fit import cut, on_top_of_each_other, sideways, wide_dialogs

TODAY = date(2026, 11, 21)

SITUATIONS: Mapping[str, Mapping[str, Answer]] = {
    "nothing": {},
    "foundry": {"channel": "foundry", "hosting": "azure"},
    "foundry-flagged": {"channel": "foundry", "hosting": "azure", "happened": ("flagged",)},
    "pro": {"channel": "claude-app", "plan": "pro"},
    "pro-on": {"channel": "claude-app", "plan": "pro", "model_improvement": "on", "resumed": "yes"},
    "pro-off": {"channel": "claude-app", "plan": "pro", "model_improvement": "off"},
    "free-rated": {"channel": "claude-app", "plan": "free", "happened": ("feedback-rating",)},
    "api": {"channel": "api"},
    "api-zdr": {"channel": "api", "zero_retention": "anthropic", "model": "standard"},
    "enterprise": {"channel": "claude-app", "plan": "enterprise", "custom_retention": 45},
    "bedrock-covered": {"channel": "bedrock", "model": "covered", "retention_mode": "provider-data-share"},
    "dates": {
        "channel": "claude-app",
        "plan": "pro",
        "model_improvement": "off",
        "happened": ("deleted",),
        "sent_on": date(2026, 3, 3),
        "deleted_on": date(2026, 3, 3),
    },
    "code-pro": {"channel": "claude-code", "plan": "pro", "model_improvement": "off"},
}
_USUAL = (1280, 800)
_LOCKED = {"remember": {"value": False, "locked": True}, "theme": {"value": "light", "locked": True}}
_SIZES = (_USUAL, (900, 640), (640, 480))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture to be made; `prepare` acts on the window first."""

    situation: str
    scheme: Scheme = Scheme.LIGHT
    size: tuple[int, int] = _USUAL
    factor: float = 1.0
    note: str = ""
    language: str = "en"
    is_night: bool = False
    is_managed: bool = False
    has_contract: bool = False
    prepare: Callable[[WindowDriver], None] | None = None

    @property
    def name(self) -> str:
        """The name of the file, without its ending."""
        parts = [self.situation, self.scheme.value, f"{self.size[0]}x{self.size[1]}"]
        parts += [f"{round(self.factor * 100)}"] if self.factor != 1.0 else []
        parts += ["night"] if self.is_night else []
        parts += [self.note] if self.note else []
        parts += [self.language] if self.language != "en" else []
        return "-".join(parts)


def pictures() -> Iterator[Picture]:
    """Every picture, in the order in which they are made."""
    for situation in SITUATIONS:
        yield Picture(situation=situation)
    for scheme in (Scheme.DARK, Scheme.CONTRAST):
        for situation in ("nothing", "foundry", "pro-on"):
            yield Picture(situation=situation, scheme=scheme)
    for size in _SIZES[1:]:
        for situation in ("nothing", "foundry", "pro"):
            yield Picture(situation=situation, size=size)
    for size in _SIZES:
        yield Picture(situation="pro", size=size, factor=2.0)
    yield Picture(situation="foundry", size=(1800, 1000))
    yield Picture(situation="pro", size=(1280, 800), factor=1.3)
    for size in _SIZES:
        yield Picture(situation="foundry", size=size, note="answer", prepare=_show_answer)
    yield Picture(situation="foundry", size=(900, 640), note="panel", prepare=_show_panel)
    yield Picture(situation="foundry", size=(640, 480), note="panel", prepare=_show_panel)
    yield Picture(situation="pro", size=(1280, 800), factor=2.0, note="answer", prepare=_show_answer)
    yield Picture(situation="pro", size=(640, 480), factor=2.0, note="answer", prepare=_show_answer)
    yield from _date_pictures()
    yield from _arabic_pictures()


def _arabic_pictures() -> Iterator[Picture]:
    """What reads from right to left."""
    for situation in ("foundry", "pro", "dates"):
        yield Picture(situation=situation, language="ar")
    yield Picture(situation="dates", language="ar", note="calendar", prepare=_show_dates_by_place)
    yield Picture(situation="pro-on", size=(1280, 1400), language="ar", note="ribbon")
    yield Picture(situation="dates", language="ar", note="month", prepare=_open_calendar_by_place)
    yield Picture(situation="foundry", size=(640, 480), language="ar", note="answer", prepare=_show_answer)
    yield Picture(situation="foundry", language="ar", note="table", prepare=_show_table_by_place)
    yield Picture(situation="pro", size=(640, 480), language="ar", note="compare", prepare=_compare_by_place)
    yield Picture(situation="pro", language="ar", note="compare", prepare=_compare_by_place)
    yield Picture(situation="pro", language="ar", note="overview", prepare=_show_overview_by_place)


def _date_pictures() -> Iterator[Picture]:
    """Real dates: the calendar in every look and size, the table, and a month to take a day from."""
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
        yield Picture(situation="dates", scheme=scheme, note="calendar", prepare=_show_dates)
    for size in _SIZES[1:]:
        yield Picture(situation="dates", size=size, note="calendar", prepare=_show_dates)
    yield Picture(situation="dates", factor=2.0, note="calendar", prepare=_show_dates)
    yield Picture(situation="dates", note="table", prepare=_show_table)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        yield Picture(situation="dates", scheme=scheme, note="month", prepare=_open_calendar)
    yield from _past_pictures()
    yield from _pictures_of_views()


def _past_pictures() -> Iterator[Picture]:
    """Rules of another day: band, ribbon and changed values, and the list of days."""
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
        yield Picture(situation="pro-on", scheme=scheme, note="past", prepare=_travel)
    for size in _SIZES[1:]:
        yield Picture(situation="pro-on", size=size, note="past", prepare=_travel)
    yield Picture(situation="pro-on", factor=2.0, note="past", prepare=_travel)
    yield Picture(situation="foundry", size=(1280, 1400), note="ribbon")
    yield Picture(situation="pro-on", size=(1280, 1400), note="accepted", prepare=_travel_to_open_month)
    yield Picture(situation="pro-on", note="stops", prepare=_list_stops)


def _pictures_of_views() -> Iterator[Picture]:
    """Compare and Overview, in every look and size."""
    views = (("compare", _show_compare), ("overview", _show_overview))
    for note, prepare in views:
        for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
            yield Picture(situation="pro", scheme=scheme, note=note, prepare=prepare)
        for size in (*_SIZES[1:], (1800, 1000)):
            yield Picture(situation="pro", size=size, note=note, prepare=prepare)
        for size in _SIZES:
            yield Picture(situation="pro", size=size, factor=2.0, note=note, prepare=prepare)
    yield Picture(situation="pro", note="compare-two", prepare=_show_two)
    yield Picture(situation="nothing", note="compare-none", prepare=_show_none)
    yield Picture(situation="pro", note="overview-folded", prepare=_show_folded)


def _show_compare(window: WindowDriver) -> None:
    window.compare_ways("Claude Free, Pro or Max", "Claude Team", "Anthropic API", "Microsoft Foundry")


def _compare_by_place(window: WindowDriver) -> None:
    _show_overview_by_place(window)
    window.find(QAbstractButton, "compare-marked").click()
    window.settle()


def _show_overview_by_place(window: WindowDriver) -> None:
    window.show_view("overview")
    window.mark_ways(*(window.ways()[place] for place in (0, 2, 5)))


def _show_table_by_place(window: WindowDriver) -> None:
    window.find(QAbstractButton, "switch-table").click()


def _open_calendar_by_place(window: WindowDriver) -> None:
    window.find(QAbstractButton, "calendar-sent_on").click()


def _show_dates_by_place(window: WindowDriver) -> None:
    window.find(QAbstractButton, "switch-dates").click()
    window.settle()
    window.select_row(list(window.rows())[1])
    window.timeline().setFocus()


def _show_two(window: WindowDriver) -> None:
    window.compare_ways("Claude Team", "Claude Enterprise")
    window.press(Qt.Key.Key_Tab)


def _show_none(window: WindowDriver) -> None:
    window.show_view("compare")


def _show_overview(window: WindowDriver) -> None:
    window.show_view("overview")
    window.mark_ways("Claude Code, Team seat")


def _show_folded(window: WindowDriver) -> None:
    window.show_view("overview")
    for action in window.find(QMenu, "order-menu").actions():
        if action.text() in ("Longest first", "Fold neighbours with the same rules"):
            action.trigger()
    window.settle()


def _travel(window: WindowDriver) -> None:
    window.show_pane("answer")
    ribbon = window.find(QSlider, "policy-ribbon")
    ribbon.setValue(0)
    window.settle()
    window.select_row("Prompts and replies")
    window.show_pane("answer")
    ribbon.setFocus()


def _travel_to_open_month(window: WindowDriver) -> None:
    window.find(QSlider, "policy-ribbon").setValue(1)


def _list_stops(window: WindowDriver) -> None:
    window.click("Rules in force today")


def _show_dates(window: WindowDriver) -> None:
    window.show_pane("answer")
    window.click("Dates")
    window.select_row("After you delete")
    window.show_pane("answer")
    window.timeline().setFocus()


def _show_table(window: WindowDriver) -> None:
    window.click("Table")


def _open_calendar(window: WindowDriver) -> None:
    window.click("Calendar: When did you send it?")


def _show_answer(window: WindowDriver) -> None:
    window.show_pane("answer")


def _show_panel(window: WindowDriver) -> None:
    window.show_panel()


def every_picture() -> Iterator[Picture]:
    """Every view in every theme, size and language."""
    for language, view, (scheme, is_night), (size, factor) in combinations():
        shown = VIEWS[view]
        yield Picture(
            situation=shown.situation,
            scheme=scheme,
            size=size,
            factor=factor,
            note=view,
            language=language,
            is_night=is_night,
            is_managed=shown.is_managed,
            has_contract=shown.has_contract,
            prepare=shown.reach,
        )


def make_window(application: QApplication, picture: Picture, folder: Path) -> MainWindow:
    """The window in the situation and the look of a picture, with files of its own."""
    site = folder / "site"
    paths = AppPaths(config_folder=folder / "config", state_folder=folder / "state", site_folders=(str(site),))
    contract = folder / "contract.json"
    contract.write_bytes(read_bytes("overlay-example.json"))
    if picture.is_managed:
        write_managed(site, {"format": 1, "set_by": WHO, "settings": _LOCKED})
    overlay = str(contract) if picture.has_contract else ""
    save_situation(paths.situation_file, SITUATIONS[picture.situation])
    save_settings(paths.settings_file, Settings(language=picture.language, overlay=overlay))
    desktop = FakeDesktop()
    desktop.dark = picture.is_night
    appearance = Appearance(
        application,
        choice=AppearanceChoice(scheme=picture.scheme, text_factor=picture.factor, reduced_motion=True),
        system=desktop,
        parent=application,
    )
    appearance.apply()
    ring = FocusRing(application, appearance, application)
    window = build_window(Memory(paths, application), appearance, TODAY)
    window.destroyed.connect(ring.deleteLater)
    return window


def shoot(application: QApplication, picture: Picture, folder: Path) -> list[str]:
    """Make one picture; returns what is cut, wider than its pane or over something else in it."""
    with tempfile.TemporaryDirectory() as storage:
        window = make_window(application, picture, Path(storage))
        window.resize(*picture.size)
        window.show()
        window.focus_start()
        driver = WindowDriver(window)
        driver.settle()
        if picture.prepare is not None:
            picture.prepare(driver)
            driver.settle()
        grab_with_popup(window).save(str(folder / f"{picture.name}.png"))
        found = [*cut(driver), *sideways(driver), *wide_dialogs(driver), *on_top_of_each_other(driver)]
        window.close()
        window.deleteLater()
        driver.settle()
    return found


def grab_with_popup(window: MainWindow) -> QPixmap:
    """The window, and over it whatever is open on top of it."""
    pixmap = window.grab()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    popup = QApplication.activePopupWidget() or next(iter(dialogs), None)
    if popup is not None:
        at = window.mapFromGlobal(popup.pos())
        most = QPoint(window.width() - popup.width(), window.height() - popup.height())
        at = QPoint(max(0, min(at.x(), most.x())), max(0, min(at.y(), most.y())))
        with QPainter(pixmap) as painter:
            painter.drawPixmap(at, popup.grab())
            painter.setPen(window.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(QRect(at, popup.size()).adjusted(-1, -1, 0, 0))
    return pixmap


def main() -> int:
    """Save the pictures into the folder given as the first argument; 1 if something in them has no room."""
    parser = argparse.ArgumentParser(description="Make pictures of the real window.")
    parser.add_argument("folder", type=Path, help="where to write them; made if it is not there")
    parser.add_argument("part", nargs="?", default="", help="only pictures whose names contain this")
    parser.add_argument("--all", action="store_true", help="every view in every theme, size and language")
    given = parser.parse_intermixed_args()
    folder, wanted, is_every = given.folder, given.part, given.all
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    if not QFontInfo(application.font()).family():
        raise SystemExit("no font is installed: every letter would be a box")
    install_roles()
    is_whole = True
    for picture in every_picture() if is_every else pictures():
        if wanted in picture.name:
            found = shoot(application, picture, folder)
            is_whole = is_whole and not found
            sys.stdout.write("\n    ".join((picture.name, *found)) + "\n")
    if is_every and wanted in "parts":
        for name in shoot_parts(application, folder):
            sys.stdout.write(f"{name}\n")
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
