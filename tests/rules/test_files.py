# SPDX-License-Identifier: MIT
"""Rules about files as a whole."""

from pathlib import Path

LONGEST_MODULE = 400

# Written in two halves, because this file is searched too.
_PACKAGE_HOSTS = tuple(
    f"{name}.{ending}"
    for name, ending in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("debian", "org"),
        ("archive.ubuntu", "com"),
        ("golang", "org"),
        ("crates", "io"),
        ("anaconda", "org"),
        ("rubygems", "org"),
        ("docker", "io"),
    )
)


def test_no_file_names_a_package_host(own_files: tuple[Path, ...]) -> None:
    contents = {path: path.read_bytes().lower() for path in own_files}

    found = [(path, host) for path, content in contents.items() for host in _PACKAGE_HOSTS if host.encode() in content]

    assert contents
    assert found == []


def test_every_source_file_states_its_licence(own_files: tuple[Path, ...]) -> None:
    sources = [path for path in own_files if path.suffix in {".py", ".sh"} or _is_script(path)]

    without = [path for path in sources if "SPDX-License-Identifier: MIT" not in "".join(_first_lines(path))]

    assert sources
    assert without == []


def test_no_module_is_too_long(python_files: tuple[Path, ...]) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files}

    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_module_is_a_drawer_for_everything(python_files: tuple[Path, ...]) -> None:
    assert [path for path in python_files if path.stem in {"util", "utils", "helpers", "common", "misc"}] == []


def _is_script(path: Path) -> bool:
    return not path.suffix and path.read_bytes().startswith(b"#!")


def _first_lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[:3]
