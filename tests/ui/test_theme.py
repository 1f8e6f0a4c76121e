# SPDX-License-Identifier: MIT
"""The contrast table of the visual design, worked out again from the tokens."""

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.theme import ALL_THEMES, CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, TokenName, Tokens, palette_for

pytestmark = pytest.mark.unwatched

TEXT = 4.5
GRAPHIC = 3.0
STRONG_CONTRAST = 7.0

PAIRS: tuple[tuple[TokenName, TokenName, float], ...] = (
    ("ink", "surface", TEXT),
    ("ink", "canvas", TEXT),
    ("ink2", "surface", TEXT),
    ("ink2", "canvas", TEXT),
    ("ink2", "sel", TEXT),
    ("ink2", "sunken", TEXT),
    ("ink2", "cond_soft", TEXT),
    ("ink2", "kept_soft", TEXT),
    ("ink3", "surface", TEXT),
    ("ink3", "canvas", TEXT),
    ("ink3", "sel", TEXT),
    ("on_ink", "ink", TEXT),
    ("on_ink", "ink2", TEXT),
    ("line_strong", "surface", GRAPHIC),
    ("line_strong", "canvas", GRAPHIC),
    ("line_strong", "sunken", GRAPHIC),
    ("kept", "surface", TEXT),
    ("kept", "sel", TEXT),
    ("kept", "kept_soft", TEXT),
    ("kept_past", "surface", GRAPHIC),
    ("cond", "surface", GRAPHIC),
    ("cond", "cond_soft", GRAPHIC),
    ("cond_text", "surface", TEXT),
    ("cond_text", "cond_soft", TEXT),
    ("train", "surface", TEXT),
    ("train", "train_soft", TEXT),
    ("unk", "surface", GRAPHIC),
    ("focus", "surface", GRAPHIC),
    ("focus", "canvas", GRAPHIC),
    ("focus", "sel", GRAPHIC),
)
GROUNDS: tuple[TokenName, ...] = ("surface", "canvas", "sel", "sunken", "kept_soft", "cond_soft", "train_soft")
FOREGROUNDS: tuple[TokenName, ...] = (
    "ink",
    "ink2",
    "ink3",
    "line_strong",
    "kept",
    "kept_past",
    "cond",
    "cond_text",
    "train",
    "unk",
    "focus",
)


def _luminance(color: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Contrast of two colors after WCAG 2."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "needed"), PAIRS)
def test_each_pair_reaches_its_contrast(theme: Tokens, front: TokenName, ground: TokenName, needed: float) -> None:
    assert contrast(theme.color(front), theme.color(ground)) >= needed


@pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("front", FOREGROUNDS)
def test_high_contrast_reaches_seven_everywhere(theme: Tokens, front: TokenName, ground: TokenName) -> None:
    assert contrast(theme.color(front), theme.color(ground)) >= STRONG_CONTRAST


def test_black_on_white_is_the_largest_contrast() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


PALETTE_TEXT = (
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
    (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
    (QPalette.ColorRole.LinkVisited, QPalette.ColorRole.Base),
)


@pytest.mark.parametrize("theme", ALL_THEMES)
@pytest.mark.parametrize(("front", "ground"), PALETTE_TEXT)
@pytest.mark.parametrize(
    ("group", "needed"), [(QPalette.ColorGroup.Active, TEXT), (QPalette.ColorGroup.Disabled, GRAPHIC)]
)
def test_widgets_of_qt_can_be_read(
    theme: Tokens,
    front: QPalette.ColorRole,
    ground: QPalette.ColorRole,
    group: QPalette.ColorGroup,
    needed: float,
) -> None:
    palette = palette_for(theme)
    assert contrast(palette.color(group, front), palette.color(group, ground)) >= needed


@pytest.mark.parametrize("theme", ALL_THEMES)
def test_disabled_differs_from_enabled(theme: Tokens) -> None:
    palette = palette_for(theme)
    text = QPalette.ColorRole.Text
    assert palette.color(QPalette.ColorGroup.Disabled, text) != palette.color(QPalette.ColorGroup.Active, text)
