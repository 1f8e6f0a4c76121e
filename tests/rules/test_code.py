# SPDX-License-Identifier: MIT
"""Rules about code that the linters do not know."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.unwatched

_TRANSLATING = {"_", "N_", "gettext", "ngettext", "pgettext"}
_NETWORK = {
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "xmlrpc",
}


def test_texts_to_translate_are_written_out(python_files: tuple[Path, ...]) -> None:
    assert list(_in_files(python_files, _composed_texts)) == []


def test_nothing_can_open_a_connection(repository: Path, python_files: tuple[Path, ...]) -> None:
    package = tuple(path for path in python_files if path.is_relative_to(repository / "desktop_app"))

    assert package
    assert list(_in_files(package, _network_imports)) == []


@pytest.mark.parametrize(
    "code", ['_(f"{name} is kept")', '_("kept " + name)', '_("{} days".format(2))', 'ngettext("a", f"{n} b", n)']
)
def test_composed_text_is_noticed(code: str) -> None:
    assert list(_composed_texts(ast.parse(code))) == [1]


@pytest.mark.parametrize("code", ['_("{name} is kept").format(name=name)', "_(title)", 'ngettext("a", "b", n + 1)'])
def test_written_out_text_is_let_through(code: str) -> None:
    assert list(_composed_texts(ast.parse(code))) == []


@pytest.mark.parametrize(
    "code",
    [
        "import socket",
        "from PySide6 import QtNetwork",
        "import urllib.request",
        "from http.client import HTTPConnection",
    ],
)
def test_network_import_is_noticed(code: str) -> None:
    assert list(_network_imports(ast.parse(code))) == [1]


@pytest.mark.parametrize("code", ["from urllib.parse import quote", "from PySide6.QtCore import QUrl"])
def test_harmless_import_is_let_through(code: str) -> None:
    assert list(_network_imports(ast.parse(code))) == []


def _in_files(paths: tuple[Path, ...], find: Callable[[ast.AST], Iterator[int]]) -> Iterator[str]:
    for path in paths:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from (f"{path}:{line}" for line in find(tree))


def _composed_texts(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _TRANSLATING:
            texts = node.args[:2] if node.func.id == "ngettext" else node.args
            if any(isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call) for text in texts):
                yield node.lineno


def _network_imports(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and any(map(_is_network, _imported_names(node))):
            yield node.lineno


def _imported_names(node: ast.Import | ast.ImportFrom) -> list[str]:
    names = [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{name}" for name in names]
    return names


def _is_network(name: str) -> bool:
    return any(f"{name}.".startswith(f"{banned}.") for banned in _NETWORK)
