# SPDX-License-Identifier: MIT
"""What was made, how big it is, and its digests."""

import hashlib
import sys
from pathlib import Path

from resources.packaging.pack.workshop import Workshop, write

_MIB = 1024 * 1024
_HANDED_OUT = (".whl", ".gz", ".deb", ".xz", ".exe", ".dmg", ".pkg", ".AppImage", ".json", ".txt")


def make_report(shop: Workshop) -> tuple[Path, ...]:
    """Write the digests of all files in dist/ and print them with their sizes."""
    made = sorted(path for path in shop.dist.iterdir() if path.is_file() and path.suffix in _HANDED_OUT)
    digests = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in made}
    sums = "".join(f"{digest}  {path.name}\n" for path, digest in digests.items())
    say(f"\nMade of commit {shop.commit}:")
    for path, digest in digests.items():
        say(f"{path.stat().st_size / _MIB:9.2f} MiB  {digest}  {path.name}")
    say("\nUnpacked:")
    for folder in sorted(path for path in shop.bundles.glob("*") if path.is_dir()):
        files, size = measure(folder)
        say(f"{size / _MIB:9.2f} MiB  {files:5} files  {folder.name}")
    return (write(shop.dist / "SHA256SUMS", sums),)


def measure(folder: Path) -> tuple[int, int]:
    """Return how many files a folder holds, and their bytes; what links point to is counted once."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return len(sizes), sum(sizes)


def say(line: str) -> None:
    """Print one line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
