# SPDX-License-Identifier: MIT
"""The same content gives the same bytes, whoever builds it and when."""

import os
from pathlib import Path

from resources.packaging.pack.archive import pack
from resources.packaging.pack.papers import compress
from resources.packaging.pack.report import measure
from resources.packaging.pack.workshop import write

_EPOCH = 1_700_000_000


def test_an_archive_depends_on_its_content_alone(tmp_path: Path) -> None:
    first = _folder(tmp_path / "first", ("a", "b"), age=0)
    second = _folder(tmp_path / "second", ("b", "a"), age=1_000)

    archives = [
        pack(folder, tmp_path / f"{number}.tar.xz", epoch=_EPOCH) for number, folder in enumerate((first, second))
    ]

    assert archives[0].read_bytes() == archives[1].read_bytes()


def test_other_content_gives_another_archive(tmp_path: Path) -> None:
    first = pack(_folder(tmp_path / "first", ("a",), age=0), tmp_path / "1.tar.xz", epoch=_EPOCH)
    second = pack(_folder(tmp_path / "second", ("a", "b"), age=0), tmp_path / "2.tar.xz", epoch=_EPOCH)

    assert first.read_bytes() != second.read_bytes()


def test_a_compressed_file_holds_neither_name_nor_time(tmp_path: Path) -> None:
    first, second = write(tmp_path / "old", "text"), write(tmp_path / "new", "text")
    os.utime(first, (_EPOCH, _EPOCH))

    compress(first, tmp_path / "1.gz")
    compress(second, tmp_path / "2.gz")

    assert (tmp_path / "1.gz").read_bytes() == (tmp_path / "2.gz").read_bytes()


def test_a_linked_file_is_counted_once(tmp_path: Path) -> None:
    (write(tmp_path / "file", "12345").parent / "link").symlink_to("file")

    assert measure(tmp_path) == (1, 5)


def _folder(parent: Path, names: tuple[str, ...], *, age: int) -> Path:
    for name in names:
        path = write(parent / "afterprompt" / name, name)
        os.utime(path, (_EPOCH + age, _EPOCH + age))
    return parent / "afterprompt"
