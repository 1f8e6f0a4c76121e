# SPDX-License-Identifier: MIT
"""The wheel and the source archive."""

import shutil
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

from resources.packaging.pack.workshop import REPOSITORY, Workshop, python, run


def lay_out_source(shop: Workshop) -> None:
    """Put the files of the commit into a fresh folder."""
    shutil.rmtree(shop.source, ignore_errors=True)
    archive = subprocess.run(
        ["git", "archive", "--format=tar", shop.commit], cwd=REPOSITORY, check=True, capture_output=True
    )
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
        files.extractall(shop.source)  # noqa: S202 - git has just written it


def make_wheel_and_sdist(shop: Workshop) -> tuple[Path, ...]:
    """Build both from the files of the commit, and install the wheel where the bundle is made from."""
    lay_out_source(shop)
    shop.dist.mkdir(exist_ok=True)
    for old in shop.dist.glob("afterprompt-*"):
        if old.suffix in {".whl", ".gz"}:
            old.unlink()
    run(python("-m", "hatchling", "build", "--directory", shop.dist), shop=shop, folder=shop.source)
    wheel = next(shop.dist.glob("afterprompt-*.whl"))
    quietly = ("--quiet", "--no-deps", "--no-index", "--force-reinstall", "--no-compile")
    run(python("-m", "pip", "install", *quietly, wheel), shop=shop)
    return wheel, next(shop.dist.glob("afterprompt-*.tar.gz"))
