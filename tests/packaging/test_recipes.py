# SPDX-License-Identifier: MIT
"""What recipes for several systems say twice is the same, and what the validators of desktops want is there."""

import configparser
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.i18n import LANGUAGES
from resources.packaging.pack.identity import APP_ID, PUBLISHER, homepage
from resources.packaging.pack.workshop import PACKAGING, fill, write

_VALUES = {
    "APP_ID": APP_ID,
    "PUBLISHER": PUBLISHER,
    "HOMEPAGE": "https://afterprompt.example",
    "VERSION": __version__,
    "DATE": "2026-01-02",
}


@pytest.fixture
def metainfo(tmp_path: Path) -> Path:
    """Return the metainfo as it is shipped."""
    return write(tmp_path / f"{APP_ID}.metainfo.xml", fill(PACKAGING / "linux/metainfo.xml.in", _VALUES))


def test_the_desktop_entry_starts_the_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read_string((PACKAGING / "linux/afterprompt.desktop").read_text(encoding="utf-8"))

    assert entry["Desktop Entry"]["Exec"] == "afterprompt-window"


def test_the_metainfo_belongs_to_the_desktop_entry(metainfo: Path) -> None:
    component = ET.parse(metainfo).getroot()  # noqa: S314 - our own file

    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == "afterprompt.desktop"
    assert len(component.findall("screenshots/screenshot/image")) >= 2


def test_the_desktop_entry_is_valid() -> None:
    _judge("desktop-file-validate", PACKAGING / "linux/afterprompt.desktop")


def test_the_metainfo_is_valid(metainfo: Path) -> None:
    _judge("appstreamcli", "validate", "--no-net", "--pedantic", metainfo)


def test_all_stores_know_the_same_name() -> None:
    flatpak = PACKAGING / "flatpak" / f"{APP_ID}.yml"
    managed = (PACKAGING.parent / "managed.md").read_text(encoding="utf-8")

    assert f"app-id: {APP_ID}\n" in flatpak.read_text(encoding="utf-8")
    assert f" {APP_ID}\n" in managed


def test_no_recipe_names_the_program_or_its_publisher_by_itself() -> None:
    """All of it is in one place; what cannot read it is held equal here, and listed in the README."""
    copies = {"identity.py", "README.md", f"{APP_ID}.yml", "afterprompt.iss"}
    texts = {path: path.read_text("utf-8", "replace") for path in PACKAGING.rglob("*") if _is_recipe(path)}

    assert [
        path.name for path, text in texts.items() if APP_ID in text or PUBLISHER in text if path.name not in copies
    ] == []


def _is_recipe(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def test_windows_names_publisher_and_address_like_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AFTERPROMPT_HOMEPAGE", raising=False)
    script = (PACKAGING / "windows/afterprompt.iss").read_text(encoding="utf-8")

    assert f'#define Publisher "{PUBLISHER}"' in script
    assert f'#define Homepage "{homepage()}"' in script


def test_the_flatpak_is_made_of_this_version() -> None:
    manifest = (PACKAGING / "flatpak" / f"{APP_ID}.yml").read_text(encoding="utf-8")

    assert re.findall(r"afterprompt-([\d.]+)-linux", manifest) == [__version__]


def test_the_flatpak_shares_no_network() -> None:
    assert "--share=network" not in (PACKAGING / "flatpak" / f"{APP_ID}.yml").read_text(encoding="utf-8")


def test_the_macos_app_speaks_every_language() -> None:
    bundle = (PACKAGING / "macos/bundle.py").read_text(encoding="utf-8")
    listed = re.search(r'"CFBundleLocalizations": \[([^\]]*)\]', bundle)

    assert listed is not None
    assert set(re.findall(r'"(\w+)"', listed[1])) == set(LANGUAGES)


def test_every_bundled_version_is_fixed_with_its_digest() -> None:
    lines = (PACKAGING / "requirements.txt").read_text(encoding="utf-8").split("\n")
    named = [number for number, line in enumerate(lines) if re.match(r"\w", line)]

    assert named
    assert [lines[number] for number in named if "==" not in lines[number]] == []
    assert [lines[number] for number in named if "--hash=sha256:" not in lines[number + 1]] == []


def _judge(name: str, *arguments: str | Path) -> None:
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is not installed")
    finished = subprocess.run([program, *map(str, arguments)], check=False, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
