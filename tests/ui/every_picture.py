# SPDX-License-Identifier: MIT
"""Every view in every look, size and language; and the parts of the chart as other eyes see them.

`python -m tests.ui.pictures FOLDER --all [PART OF A NAME]` makes them, some hundreds.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QPushButton, QSlider, QWidget

from desktop_app.i18n import ENGLISH, LANGUAGES
from desktop_app.presentation.timeline import timeline_view_model
from desktop_app.ui.appearance import Appearance, AppearanceChoice, Scheme
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.term_words import TermWord
from desktop_app.ui.timeline.section import TimelineSection
from desktop_app.ui.tongue import speak
from tests.presentation.invented import invented_assessment
from tests.storage.updates import longer_file, put
from tests.ui.drivers import WindowDriver

LOOKS = ((Scheme.LIGHT, False), (Scheme.DARK, False), (Scheme.CONTRAST, False), (Scheme.CONTRAST, True))
"""The four themes: what the person chose, and whether the desktop is dark."""

SIZES = (((1280, 800), 1.0), ((900, 640), 1.0), ((640, 480), 1.0), ((1280, 800), 2.0), ((640, 480), 2.0))
"""Sizes of the window with the text sizes that go with them."""

_Matrix = tuple[tuple[float, float, float], ...]
_EYES: Mapping[str, _Matrix] = {
    "gray": ((0.2126, 0.7152, 0.0722),) * 3,
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What is left of red, green and blue, in linear light, after Machado, Oliveira and Fernandes 2009."""


def _questions(person: WindowDriver) -> None:
    person.show_pane("questions")


def _answer(person: WindowDriver) -> None:
    person.show_pane("answer")


def _details(person: WindowDriver) -> None:
    person.show_pane("answer")
    person.select_row(next(iter(person.rows())))
    person.show_panel()


def _dates(person: WindowDriver) -> None:
    person.show_pane("answer")
    person.find(QAbstractButton, "switch-dates").click()


def _table(person: WindowDriver) -> None:
    person.show_pane("answer")
    person.find(QAbstractButton, "switch-table").click()


def _overview(person: WindowDriver) -> None:
    person.show_view("overview")
    person.mark_ways(*(person.ways()[place] for place in (0, 2, 5)))


def _compare(person: WindowDriver) -> None:
    _overview(person)
    person.find(QAbstractButton, "compare-marked").click()


def _days(person: WindowDriver) -> None:
    names = ("rules", "rules-icon")
    shown = [button for name in names if (button := person.find(QAbstractButton, name)).isVisible()]
    shown[0].click()


def _about(person: WindowDriver) -> None:
    person.menu("about")


def _guide(person: WindowDriver) -> None:
    person.menu("guide")


def _contract(person: WindowDriver) -> None:
    person.menu("contract")


def _keys(person: WindowDriver) -> None:
    person.menu("shortcuts")


def _past(person: WindowDriver) -> None:
    person.show_pane("answer")
    person.find(QSlider, "policy-ribbon").setValue(0)


def _month(person: WindowDriver) -> None:
    person.show_pane("questions")
    person.find(QAbstractButton, "calendar-sent_on").click()


def _search(person: WindowDriver) -> None:
    person.menu("search")
    person.find(QLineEdit, "search-field").setText("zero")


def _term(person: WindowDriver) -> None:
    person.show_pane("answer")
    lead = person.find(QWidget, "lead")
    next(word for word in lead.findChildren(TermWord) if word.isVisible()).click()


def _menu(person: WindowDriver) -> None:
    menu = person.find(QPushButton, "menu-button").menu()
    menu.popup(person.window.mapToGlobal(QPoint(0, 0)))


def _new_model(person: WindowDriver) -> None:
    with TemporaryDirectory() as folder:
        path = put(Path(folder) / "model.json", longer_file())
        person.menu("open-model")
        chooser = person.find(QFileDialog, "choose-model")
        chooser.fileSelected.emit(str(path))
        chooser.close()
        person.settle()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A part of the window: what was answered, how to get there in any language, and what it rests on."""

    situation: str
    reach: Callable[[WindowDriver], None]
    is_managed: bool = False
    has_contract: bool = False


VIEWS: Mapping[str, View] = {
    "start": View(situation="nothing", reach=_answer),
    "questions": View(situation="pro-on", reach=_questions),
    "answer": View(situation="foundry", reach=_answer),
    "details": View(situation="foundry", reach=_details),
    "dates": View(situation="dates", reach=_dates),
    "table": View(situation="pro-on", reach=_table),
    "compare": View(situation="pro", reach=_compare),
    "overview": View(situation="pro", reach=_overview),
    "days": View(situation="pro", reach=_days),
    "past": View(situation="pro-on", reach=_past),
    "month": View(situation="dates", reach=_month),
    "search": View(situation="pro", reach=_search),
    "term": View(situation="pro-on", reach=_term),
    "guide": View(situation="pro", reach=_guide),
    "about": View(situation="pro", reach=_about),
    "keys": View(situation="pro", reach=_keys),
    "contract": View(situation="api", reach=_contract, has_contract=True),
    "terms": View(situation="api", reach=_details, has_contract=True),
    "locked": View(situation="pro", reach=_menu, is_managed=True),
    "model": View(situation="free-rated", reach=_new_model),
}


def combinations() -> Iterator[tuple[str, str, tuple[Scheme, bool], tuple[tuple[int, int], float]]]:
    """Language, view, theme and size of every picture."""
    for language in LANGUAGES:
        for view in VIEWS:
            for look in LOOKS:
                for size in SIZES:
                    yield language, view, look, size


def shoot_parts(application: QApplication, folder: Path) -> Iterator[str]:
    """Every mark of the chart, in light and dark, as it is and as other eyes see it; yields the names."""
    speak(ENGLISH)
    look = Appearance(application)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        look.choose(AppearanceChoice(scheme=scheme, reduced_motion=True))
        look.apply()
        image = parts_image(look)
        for eye in ("as-it-is", *_EYES):
            name = f"parts-{scheme.value}-{eye}"
            (seen_by(image, eye) if eye in _EYES else image).save(str(folder / f"{name}.png"))
            yield name


def parts_image(look: Appearance) -> QImage:
    """The chart of an invented post office, which has every mark."""
    pane = ScrollPane(look, "Pane", ground="surface")
    section = TimelineSection(look)
    pane.body.addWidget(section)
    pane.resize(700, 900)
    pane.show()
    section.set_view_model(timeline_view_model(invented_assessment(happened=("lost",))))
    QApplication.processEvents()
    content = pane.widget()
    assert content is not None
    image = content.grab().toImage()
    pane.close()
    pane.deleteLater()
    return image


def seen_by(image: QImage, eye: str) -> QImage:
    """A picture in gray, or as people with one of three kinds of color vision see it."""
    seen = image.convertToFormat(QImage.Format.Format_RGB32)
    known: dict[int, int] = {}
    for y in range(seen.height()):
        for x in range(seen.width()):
            color = seen.pixel(x, y)
            if color not in known:
                known[color] = _seen_color(QColor.fromRgb(color), _EYES[eye]).rgb()
            seen.setPixel(x, y, known[color])
    return seen


def _seen_color(color: QColor, matrix: _Matrix) -> QColor:
    light = [_to_light(part) for part in (color.redF(), color.greenF(), color.blueF())]
    mixed = [sum(share * part for share, part in zip(row, light, strict=True)) for row in matrix]
    return QColor.fromRgbF(*(_from_light(min(max(part, 0.0), 1.0)) for part in mixed))


def _to_light(part: float) -> float:
    """How much light a part of a color stands for."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _from_light(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
