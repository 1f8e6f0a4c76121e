# SPDX-License-Identifier: MIT
"""The folders of the system: those that a session lists, and the fixed ones whatever it lists."""

import pytest

from desktop_app.storage.folders import linux_site_folders

_FIXED = ("/usr/local/share", "/usr/share")


@pytest.mark.parametrize(
    ("listed", "folders"),
    [
        (None, _FIXED),
        ("", _FIXED),
        ("/opt/share", ("/opt/share", *_FIXED)),
        ("/usr/share/:/opt/../srv", ("/usr/share", "/srv", "/usr/local/share")),
        ("relative:~/share", _FIXED),
    ],
)
def test_listed_folders_come_first_each_once_and_only_where_they_are_absolute(
    listed: str | None, folders: tuple[str, ...]
) -> None:
    variables = {} if listed is None else {"XDG_DATA_DIRS": listed}

    found = linux_site_folders(variables, "XDG_DATA_DIRS", _FIXED)

    assert found == tuple(f"{folder}/afterprompt" for folder in folders)
