# SPDX-License-Identifier: MIT
"""How everything looks right now: colors, type, sizes and motion, in one injected object.

Widgets take an `Appearance`, ask it for tokens, fonts and pixel sizes, and redraw on `changed`.
"""

from dataclasses import replace
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from desktop_app.i18n import language
from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.first_hints import FirstHints
from desktop_app.ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Tokens,
    palette_for,
)

if TYPE_CHECKING:
    from desktop_app.presentation.glossary import Glossary
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.style import HouseStyle
    from desktop_app.ui.system_hints import SystemPreferences

TEXT_FACTORS = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""The steps that settings offer; `Appearance` takes any factor between the first and the last."""

_BODY_PX = 15.0
_POINTS_PER_INCH = 72.0
_CALM_FACTOR = 1.75
_EASY_LEADING = 1.2
_EASY_SPACING_PERCENT = 104.0


class Scheme(Enum):
    """Which colors the person chose; the value is what settings store."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Weight(IntEnum):
    """The only four weights that the window uses."""

    REGULAR = 400
    MEDIUM = 500
    STRONG = 600
    BOLD = 700


class TextRole(Enum):
    """The sizes of type: ratio to body text, usual weight, line height as a multiple of the size."""

    VERDICT = (2.0, Weight.STRONG, 1.2)
    PAGE_TITLE = (1.4, Weight.STRONG, 1.25)
    SECTION = (1.2, Weight.STRONG, 1.25)
    LEAD = (1.07, Weight.REGULAR, 1.35)
    BODY = (1.0, Weight.REGULAR, 1.35)
    SECOND = (0.93, Weight.REGULAR, 1.36)
    NOTE = (0.87, Weight.REGULAR, 1.36)

    __hash__ = object.__hash__  # each is one object; the hash of its name is a call in Python, thousands of times

    @property
    def ratio(self) -> float:
        """Size as a multiple of body text."""
        return float(self.value[0])

    @property
    def weight(self) -> Weight:
        """Weight unless the widget asks for another."""
        return self.value[1]

    @property
    def leading(self) -> float:
        """Line height as a multiple of the font's pixel size."""
        return float(self.value[2])


_TITLES = (TextRole.VERDICT, TextRole.PAGE_TITLE, TextRole.SECTION)
_TALL_SCRIPTS = ("ar",)
"""Languages whose signs above the letters would be cut where lines stand as close as those of other titles."""
_TALL_LEADING = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceChoice:
    """What a person can choose about the look; `family` empty means the system's font.

    With `true_scale` the chart has years in place of its steps.
    """

    scheme: Scheme = Scheme.SYSTEM
    text_factor: float = 1.0
    reduced_motion: bool = False
    true_scale: bool = False
    family: str = ""
    easy_reading: bool = False


class Appearance(QObject):
    """The look in force: the person's choice laid over what the desktop asks for.

    One object, built by the composition root and handed to every widget. `apply` puts style,
    palette and font on the application; later changes re-apply themselves and emit `changed`.
    For a quick start call `apply_first` before the first window and `apply` once it is painted.
    """

    changed = Signal()
    glossary_changed = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        choice: AppearanceChoice | None = None,
        system: "SystemPreferences | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._choice = _bounded(choice or AppearanceChoice())
        self._system: SystemPreferences = system or FirstHints(self)
        self._is_scheme_fixed = False
        self._style: HouseStyle | None = None
        self._is_applied = False
        self._icons: Icons | None = None
        self._glossary: Glossary | None = None
        self._fonts: dict[tuple[TextRole, int], QFont] = {}
        self._request_scheme()
        self._resolve()
        self._system.changed.connect(self._on_system_changed)

    # --- what widgets read -------------------------------------------------------------------

    @property
    def choice(self) -> AppearanceChoice:
        """What the person chose."""
        return self._choice

    @property
    def tokens(self) -> Tokens:
        """The colors in force."""
        return self._tokens

    @property
    def icons(self) -> "Icons":
        """The icon store, shared so that each icon is rendered once."""
        if self._icons is None:
            from desktop_app.ui.icons import Icons  # noqa: PLC0415 - not needed for the first painting

            self._icons = Icons()
        return self._icons

    @property
    def glossary(self) -> "Glossary | None":
        """The words that texts mark and explain; none until the window is painted."""
        return self._glossary

    @property
    def em(self) -> float:
        """Height of body text in pixels: 15 at 100 %, never less times the text factor."""
        return self._em

    @property
    def border(self) -> int:
        """Width of an edge in pixels: 1, and 2 in high contrast; grows with the text."""
        return max(1, self.px(2 if self._tokens.is_contrast else 1))

    @property
    def is_motion_reduced(self) -> bool:
        """Whether nothing may move: asked by the person, the desktop, or implied by large text."""
        return (
            self._choice.reduced_motion or self._choice.text_factor >= _CALM_FACTOR or self._system.is_reduced_motion()
        )

    def px(self, design: float) -> int:
        """`design` pixels of the drawings at 100 %, in whole pixels of the text size in force."""
        return round(design * self._em / _BODY_PX)

    def pxf(self, design: float) -> float:
        """As `px`, not rounded: for shapes drawn with antialiasing."""
        return design * self._em / _BODY_PX

    def duration(self, milliseconds: int) -> int:
        """How long a movement may take: 0 when motion is reduced."""
        return 0 if self.is_motion_reduced else milliseconds

    def font(self, role: TextRole, weight: Weight | None = None) -> QFont:
        """The font for `role`; a copy, so a widget may change it."""
        key = (role, weight or role.weight)
        if key not in self._fonts:
            font = QFont(self._body_font)
            font.setPointSizeF(self._body_font.pointSizeF() * role.ratio)
            font.setWeight(QFont.Weight(int(key[1])))
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def line_height(self, role: TextRole) -> float:
        """Pixels from one line of wrapped text to the next."""
        easy = _EASY_LEADING if self._choice.easy_reading else 1.0
        leading = _TALL_LEADING if role in _TITLES and language() in _TALL_SCRIPTS else role.leading
        return self._em * role.ratio * leading * easy

    # --- what changes it ---------------------------------------------------------------------

    def choose(self, choice: AppearanceChoice) -> None:
        """Take over what the person chose in the settings, at once and everywhere."""
        bounded = _bounded(choice)
        if bounded == self._choice:
            return
        self._choice = bounded
        self._request_scheme()
        self._refresh()

    def choose_scheme(self, scheme: Scheme) -> None:
        """Change the colors only."""
        self.choose(replace(self._choice, scheme=scheme))

    def choose_text_factor(self, factor: float) -> None:
        """Change the text size only; kept between 0.9 and 2.0."""
        self.choose(replace(self._choice, text_factor=factor))

    def set_glossary(self, glossary: "Glossary") -> None:
        """Mark the words of this glossary in all texts from now on; `glossary_changed` tells them."""
        self._glossary = glossary
        self.glossary_changed.emit()

    def apply_first(self) -> None:
        """Put palette and font on an application that has the Fusion style: all that our own controls need.

        The house style is left to `apply`: loading it takes a tenth of the whole start.
        """
        self._is_applied = True
        self._application.setPalette(palette_for(self._tokens))
        self._application.setFont(self._body_font)

    def apply(self) -> None:
        """Put style, palette and font on the application."""
        from desktop_app.ui.style import CalmStyle, HouseStyle  # noqa: PLC0415 - see apply_first

        self._is_applied = True
        self._ask_desktop()
        kind = CalmStyle if self.is_motion_reduced else HouseStyle
        if type(self._style) is kind:
            self._style.set_look(self._tokens, self._em)
        else:
            self._style = kind(self._tokens, self._em)
            self._application.setStyle(self._style)
        self._application.setPalette(palette_for(self._tokens))
        self._application.setFont(self._body_font)

    def _ask_desktop(self) -> None:
        """From now on know all that the desktop asks for; what the first painting knew may have been less."""
        if not isinstance(self._system, FirstHints):
            return
        from desktop_app.ui.system_hints import SystemHints  # noqa: PLC0415 - see apply_first

        self._system.deleteLater()
        self._system = SystemHints(self)
        self._system.changed.connect(self._on_system_changed)
        tokens = self._tokens
        self._resolve()
        if self._tokens is not tokens:
            self.changed.emit()

    def _refresh(self) -> None:
        """Work the look out again, put it on the application and tell the widgets."""
        self._resolve()
        if self._is_applied:
            self.apply()
        self.changed.emit()

    def _resolve(self) -> None:
        """Derive tokens, body font and em from the choice and the desktop."""
        self._tokens = self._wanted_tokens()
        self._body_font = self._wanted_font()
        self._em = self._body_font.pointSizeF() * self._dots_per_inch() / _POINTS_PER_INCH
        self._fonts.clear()

    def _wanted_tokens(self) -> Tokens:
        """The theme for the scheme chosen and the desktop as it is."""
        scheme = self._choice.scheme
        is_dark = self._system.is_dark()
        if scheme in (Scheme.LIGHT, Scheme.DARK):
            is_dark = scheme is Scheme.DARK
        elif scheme is Scheme.CONTRAST or self._system.is_contrast():
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
        return DARK if is_dark else LIGHT

    def _wanted_font(self) -> QFont:
        """Body text: the system's font, at least 15 px high, times the text factor."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        least = _BODY_PX * _POINTS_PER_INCH / self._dots_per_inch()
        points = max(QFontInfo(font).pointSizeF(), least)
        if self._choice.family:
            font.setFamily(self._choice.family)
        font.setPointSizeF(points * self._choice.text_factor)
        if self._choice.easy_reading:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _EASY_SPACING_PERCENT)
        return font

    def _dots_per_inch(self) -> float:
        """Logical resolution of the main screen."""
        return float(self._application.primaryScreen().logicalDotsPerInchY())

    def _request_scheme(self) -> None:
        """Let title bars follow a fixed choice; with any other choice the desktop decides."""
        is_fixed = self._choice.scheme in (Scheme.LIGHT, Scheme.DARK)
        if is_fixed or self._is_scheme_fixed:
            from PySide6.QtCore import Qt  # noqa: PLC0415 - naming it makes PySide6 build a thousand constants

            wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
            self._system.request(wanted.get(self._choice.scheme, Qt.ColorScheme.Unknown))
        self._is_scheme_fixed = is_fixed

    def _on_system_changed(self) -> None:
        """The desktop changed while we run."""
        self._refresh()


def _bounded(choice: AppearanceChoice) -> AppearanceChoice:
    """`choice` with a text factor that the layouts are tested for."""
    factor = min(max(choice.text_factor, TEXT_FACTORS[0]), TEXT_FACTORS[-1])
    return replace(choice, text_factor=factor)
