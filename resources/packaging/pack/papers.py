# SPDX-License-Identifier: MIT
"""Everything that lies beside the program, and where a Linux system expects it."""

import gzip
import re
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from resources.packaging.pack.bill import make_bill
from resources.packaging.pack.completions import make_completions
from resources.packaging.pack.icons import THEME_SIZES, drawing, make_icons
from resources.packaging.pack.identity import APP_ID, PUBLISHER, homepage
from resources.packaging.pack.manual import make_manual
from resources.packaging.pack.notices import make_notices
from resources.packaging.pack.workshop import PACKAGING, BuildError, Workshop, fill, run, write


def make_papers(shop: Workshop) -> tuple[Path, ...]:
    """Write man page, completions, icons, desktop entry, metainfo, notices and the bill of materials."""
    shutil.rmtree(shop.papers, ignore_errors=True)
    make_icons(shop)
    make_manual(shop)
    make_completions(shop)
    day = datetime.fromtimestamp(shop.epoch, tz=UTC).date().isoformat()
    values = {
        "APP_ID": APP_ID,
        "PUBLISHER": PUBLISHER,
        "HOMEPAGE": homepage(),
        "VERSION": shop.version,
        "DATE": day,
    }
    write(shop.papers / f"{APP_ID}.metainfo.xml", fill(PACKAGING / "linux" / "metainfo.xml.in", values))
    shutil.copy(PACKAGING / "linux" / "afterprompt.desktop", shop.papers)
    notices = make_notices(shop)
    return make_bill(shop), Path(shutil.copy(notices, shop.dist / "NOTICES.txt"))


def make_pictures(shop: Workshop) -> tuple[Path, ...]:
    """Draw the pictures that stores show; they are put up beside the home page."""
    folder = shop.dist / "pictures"
    shutil.rmtree(folder, ignore_errors=True)
    named = (PACKAGING / "linux" / "metainfo.xml.in").read_text(encoding="utf-8")
    names = re.findall(r"/pictures/([\w-]+)\.png", named)
    for name in names:
        command = [sys.executable, "-B", "-m", "tests.ui.pictures", folder, name]
        run(command, shop=shop, folder=shop.source, variables={"QT_QPA_PLATFORM": "offscreen"})
    drawn = tuple(folder / f"{name}.png" for name in names)
    missing = [path.name for path in drawn if not path.is_file()]
    if missing:
        raise BuildError(f"the metainfo names pictures that tests.ui.pictures does not draw: {', '.join(missing)}")
    return drawn


def lay_out_share(shop: Workshop, share: Path) -> None:
    """Put the papers where a Linux system looks for them, below a folder such as `/usr/share`."""
    papers = shop.papers
    for size in THEME_SIZES:
        _copy(papers / "icons" / f"{size}.png", share / f"icons/hicolor/{size}x{size}/apps/afterprompt.png")
    _copy(drawing(shop), share / "icons/hicolor/scalable/apps/afterprompt.svg")
    _copy(papers / "afterprompt.desktop", share / "applications/afterprompt.desktop")
    _copy(papers / f"{APP_ID}.metainfo.xml", share / f"metainfo/{APP_ID}.metainfo.xml")
    _copy(papers / "completions/afterprompt", share / "bash-completion/completions/afterprompt")
    _copy(papers / "completions/_afterprompt", share / "zsh/vendor-completions/_afterprompt")
    _copy(papers / "completions/afterprompt.fish", share / "fish/vendor_completions.d/afterprompt.fish")
    for name in ("afterprompt.1", "afterprompt-window.1"):
        compress(papers / name, share / f"man/man1/{name}.gz")


def compress(path: Path, target: Path) -> None:
    """Write a compressed copy that holds neither a name nor a time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(path.read_bytes(), compresslevel=9, mtime=0))
    target.chmod(0o644)


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
    target.chmod(0o644)
