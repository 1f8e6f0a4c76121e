# SPDX-License-Identifier: MIT
"""Colors of the window: four sets of tokens and the `QPalette` made from each of them.

Hues mark data only; controls are painted in `ink`. Widgets never name a color, they name a token.
"""

from typing import Literal

from PySide6.QtGui import QColor, QPalette

from desktop_app.quick_dataclass import dataclass

TokenName = Literal[
    "canvas",
    "surface",
    "sunken",
    "sel",
    "band",
    "line",
    "line_strong",
    "ink",
    "ink2",
    "ink3",
    "on_ink",
    "kept",
    "kept_soft",
    "kept_past",
    "cond",
    "cond_soft",
    "cond_text",
    "train",
    "train_soft",
    "unk",
    "focus",
]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tokens:
    """The named colors of one theme; `is_contrast` asks for 2 px borders and no tints."""

    is_dark: bool
    is_contrast: bool
    canvas: QColor
    surface: QColor
    sunken: QColor
    sel: QColor
    band: QColor
    line: QColor
    line_strong: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    on_ink: QColor
    kept: QColor
    kept_soft: QColor
    kept_past: QColor
    cond: QColor
    cond_soft: QColor
    cond_text: QColor
    train: QColor
    train_soft: QColor
    unk: QColor
    focus: QColor

    def color(self, name: TokenName) -> QColor:
        """The color called `name`, for widgets that hold the name rather than the color."""
        found: QColor = getattr(self, name)
        return found


LIGHT = Tokens(
    is_dark=False,
    is_contrast=False,
    canvas=QColor("#F5F3EF"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#EEEBE5"),
    sel=QColor("#F0EDE7"),
    band=QColor("#F8F6F2"),
    line=QColor("#DDD8CF"),
    line_strong=QColor("#857E74"),
    ink=QColor("#211F1C"),
    ink2=QColor("#4F4A44"),
    ink3=QColor("#6A645C"),
    on_ink=QColor("#FFFFFF"),
    kept=QColor("#1C6A8C"),
    kept_soft=QColor("#DCEBF1"),
    kept_past=QColor("#6097AE"),
    cond=QColor("#A9660B"),
    cond_soft=QColor("#FBEFD9"),
    cond_text=QColor("#7C4A05"),
    train=QColor("#611A45"),
    train_soft=QColor("#F7E9F0"),
    unk=QColor("#716B63"),
    focus=QColor("#1D4ED8"),
)

DARK = Tokens(
    is_dark=True,
    is_contrast=False,
    canvas=QColor("#161719"),
    surface=QColor("#1E2022"),
    sunken=QColor("#121315"),
    sel=QColor("#2A2C2F"),
    band=QColor("#222427"),
    line=QColor("#34373A"),
    line_strong=QColor("#7E8389"),
    ink=QColor("#F1EFEB"),
    ink2=QColor("#C9C6C0"),
    ink3=QColor("#A29F99"),
    on_ink=QColor("#16171A"),
    kept=QColor("#6FBBDD"),
    kept_soft=QColor("#1D333D"),
    kept_past=QColor("#578CA5"),
    cond=QColor("#E2A94E"),
    cond_soft=QColor("#352A18"),
    cond_text=QColor("#EFC179"),
    train=QColor("#E87DB5"),
    train_soft=QColor("#3A2230"),
    unk=QColor("#9C9892"),
    focus=QColor("#8AB4FF"),
)

CONTRAST_LIGHT = Tokens(
    is_dark=False,
    is_contrast=True,
    canvas=QColor("#FFFFFF"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#FFFFFF"),
    sel=QColor("#FFFFFF"),
    band=QColor("#FFFFFF"),
    line=QColor("#000000"),
    line_strong=QColor("#000000"),
    ink=QColor("#000000"),
    ink2=QColor("#000000"),
    ink3=QColor("#1A1A1A"),
    on_ink=QColor("#FFFFFF"),
    kept=QColor("#003E5C"),
    kept_soft=QColor("#FFFFFF"),
    kept_past=QColor("#003E5C"),
    cond=QColor("#5C3300"),
    cond_soft=QColor("#FFFFFF"),
    cond_text=QColor("#5C3300"),
    train=QColor("#5C0030"),
    train_soft=QColor("#FFFFFF"),
    unk=QColor("#333333"),
    focus=QColor("#0000EE"),
)

CONTRAST_DARK = Tokens(
    is_dark=True,
    is_contrast=True,
    canvas=QColor("#000000"),
    surface=QColor("#000000"),
    sunken=QColor("#000000"),
    sel=QColor("#000000"),
    band=QColor("#000000"),
    line=QColor("#FFFFFF"),
    line_strong=QColor("#FFFFFF"),
    ink=QColor("#FFFFFF"),
    ink2=QColor("#FFFFFF"),
    ink3=QColor("#E6E6E6"),
    on_ink=QColor("#000000"),
    kept=QColor("#9BE1FF"),
    kept_soft=QColor("#000000"),
    kept_past=QColor("#9BE1FF"),
    cond=QColor("#FFD27A"),
    cond_soft=QColor("#000000"),
    cond_text=QColor("#FFD27A"),
    train=QColor("#FFB3D9"),
    train_soft=QColor("#000000"),
    unk=QColor("#D0D0D0"),
    focus=QColor("#FFFF00"),
)

ALL_THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def palette_for(tokens: Tokens) -> QPalette:
    """A complete palette, so that menus, dialogs and pickers of Qt follow the theme.

    Disabled text keeps at least 3:1 on every ground that it stands on.
    """
    palette = QPalette()
    for role, color in _enabled_roles(tokens):
        palette.setColor(QPalette.ColorGroup.All, role, color)
    faded = tokens.unk if tokens.is_contrast else tokens.line_strong
    disabled = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.PlaceholderText,
        QPalette.ColorRole.ToolTipText,
        QPalette.ColorRole.Link,
        QPalette.ColorRole.LinkVisited,
        QPalette.ColorRole.HighlightedText,
    ):
        palette.setColor(disabled, role, faded)
    palette.setColor(disabled, QPalette.ColorRole.Highlight, tokens.sel)
    return palette


def _enabled_roles(tokens: Tokens) -> tuple[tuple[QPalette.ColorRole, QColor], ...]:
    """Each palette role with its token, for the normal state."""
    role = QPalette.ColorRole
    return (
        (role.Window, tokens.canvas),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.band),
        (role.Text, tokens.ink),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.on_ink),
        (role.PlaceholderText, tokens.ink3),
        (role.Highlight, tokens.ink),
        (role.HighlightedText, tokens.on_ink),
        (role.Accent, tokens.ink),
        (role.Link, tokens.ink),
        (role.LinkVisited, tokens.ink2),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.ink),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.sel),
        (role.Mid, tokens.line),
        (role.Dark, tokens.line_strong),
        (role.Shadow, tokens.line_strong),
    )
