# SPDX-License-Identifier: MIT
"""How a person wants the window: colors, text size, sizes of window and panes, what to remember."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from desktop_app.i18n import LANGUAGES
from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.record import Loaded, dump_record, load_file, read_record

if TYPE_CHECKING:
    from pathlib import Path

FORMAT_VERSION = 1
SCHEMES = ("system", "light", "dark", "contrast")
SYSTEM_LANGUAGE = "system"
LANGUAGE_CHOICES = (SYSTEM_LANGUAGE, *LANGUAGES)
MANAGEABLE = ("language", "scheme", "remembers_situation")
"""What an organisation can set beforehand: written down only where a person chose something else."""
LEAST_SHARE = 0.8
MOST_SHARE = 1.4
_LONGEST_PATH = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that the window remembers about itself.

    Window sizes are pixels; the shares tell how wide a pane was dragged, as a multiple of its usual width, which
    holds for any text size. `overlay` is the path of the terms of a contract, or empty.
    """

    language: str = SYSTEM_LANGUAGE
    scheme: str = "system"
    text_factor: float = 1.0
    is_motion_reduced: bool = False
    is_true_scale: bool = False
    remembers_situation: bool = True
    window_width: int = 1280
    window_height: int = 800
    is_maximized: bool = False
    is_panel_open: bool = True
    wizard_share: float = 1.0
    panel_share: float = 1.0
    overlay: str = ""


USUAL = Settings()
"""What holds where nobody chose anything."""


def load_settings(path: "Path", usual: Settings = USUAL) -> Loaded[Settings]:
    """Read the settings; the usual ones if there are none, with a notice if they are broken."""
    return load_file(path, lambda data: parse_settings(data, usual), usual)


def save_settings(path: "Path", settings: Settings, usual: Settings = USUAL) -> None:
    """Write the settings; raises OSError and keeps the old file if that fails.

    What can be managed and is as usual is left out, so that it follows when what is usual changes.
    """
    from desktop_app.storage.atomic import write_atomic  # noqa: PLC0415 - commands read settings and write none

    values = asdict(settings)
    chosen = {name: value for name, value in values.items() if name not in MANAGEABLE or value != getattr(usual, name)}
    write_atomic(path, dump_record(chosen, FORMAT_VERSION))


def parse_settings(data: bytes, usual: Settings = USUAL) -> Settings:
    """Check the content of a settings file; raises BrokenFileError."""
    record = read_record(data, FORMAT_VERSION)
    settings = Settings(
        language=record.choice("language", usual.language, LANGUAGE_CHOICES),
        scheme=record.choice("scheme", usual.scheme, SCHEMES),
        text_factor=record.number("text_factor", usual.text_factor, least=0.5, most=4.0),
        is_motion_reduced=record.boolean("is_motion_reduced", default=usual.is_motion_reduced),
        is_true_scale=record.boolean("is_true_scale", default=usual.is_true_scale),
        remembers_situation=record.boolean("remembers_situation", default=usual.remembers_situation),
        window_width=record.integer("window_width", usual.window_width, least=1, most=100_000),
        window_height=record.integer("window_height", usual.window_height, least=1, most=100_000),
        is_maximized=record.boolean("is_maximized", default=usual.is_maximized),
        is_panel_open=record.boolean("is_panel_open", default=usual.is_panel_open),
        wizard_share=record.number("wizard_share", usual.wizard_share, least=LEAST_SHARE, most=MOST_SHARE),
        panel_share=record.number("panel_share", usual.panel_share, least=LEAST_SHARE, most=MOST_SHARE),
        overlay=record.text("overlay", usual.overlay, most=_LONGEST_PATH),
    )
    record.finish()
    return settings
