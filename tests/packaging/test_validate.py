# SPDX-License-Identifier: MIT
"""A package keeps to its own files: what an organisation put into /etc is neither shipped nor deleted."""

from resources.packaging.pack.validate import scripts, strangers

_OWN = """\
drwxr-xr-x root/root         0 2026-11-21 00:00 ./
drwxr-xr-x root/root         0 2026-11-21 00:00 ./usr/
lrwxrwxrwx root/root         0 2026-11-21 00:00 ./usr/bin/afterprompt -> ../lib/afterprompt/afterprompt
-rw-r--r-- root/root      1068 2026-11-21 00:00 ./usr/share/doc/afterprompt/copyright
"""
_INFO = """\
 new Debian package, version 2.0.
 size 30000000 bytes: control archive=4000 bytes.
    1000 bytes,    20 lines      control
   90000 bytes,   900 lines      md5sums
 Package: afterprompt
"""


def test_files_below_usr_are_its_own() -> None:
    assert strangers(_OWN) == ()


def test_a_file_of_the_organisation_is_found() -> None:
    line = "-rw-r--r-- root/root 10 2026-11-21 00:00 ./etc/xdg/afterprompt/managed.json\n"

    assert strangers(_OWN + line) == ("./etc/xdg/afterprompt/managed.json",)


def test_a_package_without_scripts_deletes_nothing() -> None:
    assert scripts(_INFO) == ()


def test_a_script_is_found() -> None:
    told = _INFO.replace("control\n", "control\n     200 bytes,     9 lines   *  postrm               #!/bin/sh\n", 1)

    assert scripts(told) == ("postrm",)
