# SPDX-License-Identifier: MIT
"""Read-only access to the files that are shipped with the program.

An installed package carries them in `desktop_app/_resources`; a checkout has them in `resources/` beside the
package. `os.path` is used because importing pathlib would be a noticeable part of a command's whole run time.
"""

import os.path
from collections.abc import Iterator

_PACKAGE_FOLDER = os.path.dirname(os.path.abspath(__file__))
_INSTALLED_FOLDER = os.path.join(_PACKAGE_FOLDER, "_resources")
_CHECKOUT_FOLDER = os.path.join(os.path.dirname(_PACKAGE_FOLDER), "resources")


def read_bytes(name: str) -> bytes:
    """Return the content of the resource `name`, such as `policy/sources.json`.

    Raises ValueError for a name that could leave the resources folder, OSError if there is no such file.
    """
    with open(_locate(name), "rb") as file:
        return file.read()


def read_text(name: str) -> str:
    """Return the UTF-8 text of the resource `name`; raises what `read_bytes` raises."""
    return read_bytes(name).decode("utf-8")


def list_names(folder: str) -> tuple[str, ...]:
    """Return the names, sorted, of all files inside a folder of resources, however deep.

    Each can be handed to `read_bytes` as it is. A folder that is not shipped holds no files.
    """
    return tuple(sorted(_walk(folder)))


def _walk(folder: str) -> Iterator[str]:
    path = _locate(folder)
    if os.path.isdir(path):
        with os.scandir(path) as entries:
            for entry in entries:
                name = f"{folder}/{entry.name}"
                if entry.is_dir():
                    yield from _walk(name)
                else:
                    yield name


def policy_files() -> dict[str, bytes]:
    """Return the files of the embedded policy model by name, with its English words."""
    return _read_folders("policy", "policy/rules", "policy/texts/en")


def translation_files(language: str) -> dict[str, bytes]:
    """Return the files with the words of the embedded policy model in another language, by name."""
    return _read_folders(f"policy/texts/{language}")


def drawing_names() -> tuple[str, ...]:
    """Return the names by which an icon can be asked for."""
    return tuple(name.removeprefix("icons/").removesuffix(".svg") for name in list_names("icons"))


def _read_folders(*folders: str) -> dict[str, bytes]:
    files = {}
    for folder in folders:
        path = _locate(folder)
        for name in _names_in(path):
            with open(os.path.join(path, name), "rb", buffering=0) as file:
                files[f"{folder}/{name}".removeprefix("policy/")] = file.readall()
    return files


def _names_in(path: str) -> list[str]:
    """The names, sorted, of the files in a folder itself: the words of all languages lie in folders below."""
    if not os.path.isdir(path):
        return []
    with os.scandir(path) as entries:
        return sorted(entry.name for entry in entries if not entry.is_dir())


def _locate(name: str) -> str:
    parts = name.split("/")
    if any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts):
        message = f"not the name of a resource: {name!r}"
        raise ValueError(message)
    return os.path.join(_resources_folder(), *parts)


def _resources_folder() -> str:
    return _INSTALLED_FOLDER if os.path.isdir(_INSTALLED_FOLDER) else _CHECKOUT_FOLDER
