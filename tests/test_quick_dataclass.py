# SPDX-License-Identifier: MIT
"""The quick decorator makes the same records as the standard one."""

import dataclasses
from typing import Any, ClassVar

import pytest

from desktop_app.quick_dataclass import dataclass as quick
from desktop_app.quick_dataclass import record_maker, records_reader


def _record(decorator: object, *, slots: bool) -> type:
    @decorator(frozen=True, slots=slots, kw_only=True, order=True)  # type: ignore[operator,untyped-decorator,unused-ignore]
    class Record:
        """Something with every kind of field."""

        shared: ClassVar[str] = "the same for all"
        name: str
        amount: int = 3
        parts: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)

    return Record


@pytest.fixture(params=[True, False], ids=["slots", "no slots"])
def pair(request: pytest.FixtureRequest) -> tuple[type, type]:
    return _record(dataclasses.dataclass, slots=request.param), _record(quick, slots=request.param)


@pytest.mark.parametrize("before", [0, 100], ids=["at once", "after many records"])
def test_fields_defaults_and_words_are_the_same(pair: tuple[type, type], before: int) -> None:
    for _ in range(before):
        pair[1](name="a")
    standard, made = (kind(name="a", parts={"x": 1}) for kind in pair)

    assert dataclasses.asdict(made) == dataclasses.asdict(standard) == {"name": "a", "amount": 3, "parts": {"x": 1}}
    assert repr(made) == repr(standard)
    assert [field.name for field in dataclasses.fields(made)] == [field.name for field in dataclasses.fields(standard)]


@pytest.mark.parametrize("which", [0, 1])
def test_records_are_equal_by_what_compares(pair: tuple[type, type], which: int) -> None:
    kind = pair[which]

    assert kind(name="a") == kind(name="a", parts={"x": 1})
    assert hash(kind(name="a")) == hash(kind(name="a", parts={"x": 1}))
    assert kind(name="a") != kind(name="b")
    assert kind(name="a") != ("a", 3)
    assert kind(name="a", amount=9) < kind(name="b", amount=1)


@pytest.mark.parametrize("which", [0, 1])
def test_a_record_cannot_be_changed_but_replaced(pair: tuple[type, type], which: int) -> None:
    record = pair[which](name="a")

    with pytest.raises(dataclasses.FrozenInstanceError):
        record.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del record.name
    assert dataclasses.replace(record, name="b").name == "b"
    assert record.name == "a"


@pytest.mark.parametrize("which", [0, 1])
def test_each_record_gets_its_own_default_made(pair: tuple[type, type], which: int) -> None:
    kind = pair[which]

    assert kind(name="a").parts is not kind(name="a").parts


@pytest.mark.parametrize("before", [0, 100], ids=["at once", "after many records"])
@pytest.mark.parametrize("which", [0, 1])
def test_wrong_arguments_are_refused(pair: tuple[type, type], which: int, before: int) -> None:
    kind = pair[which]
    for _ in range(before):
        kind(name="a")

    with pytest.raises(TypeError):
        kind()
    with pytest.raises(TypeError):
        kind("a")
    with pytest.raises(TypeError):
        kind(name="a", size=3)


def test_a_maker_makes_what_the_class_makes() -> None:
    kind = _record(quick, slots=True)
    make: Any = record_maker(kind)

    for values in ({"name": "a"}, {"name": "a", "amount": 5, "parts": {"x": 1}}):
        made: Any = make(**values)
        assert made == kind(**values)
        with pytest.raises(dataclasses.FrozenInstanceError):
            made.name = "b"
    assert make(name="a").parts is not make(name="a").parts
    with pytest.raises(TypeError, match="name"):
        make(amount=5)
    with pytest.raises(TypeError, match="depth"):
        make(name="a", depth=5)


@pytest.mark.parametrize("often", [1, 100], ids=["read plainly", "read by a compiled function"])
def test_a_reader_reads_what_the_class_makes(often: int) -> None:
    kind = _record(quick, slots=True)
    read: Any = records_reader(kind, amount=int)
    sources = [{"name": "a"}, {"name": "b", "amount": "5", "parts": {"x": 1}, "depth": 5}]

    for _ in range(often):
        first, second, third = read([*sources, {"name": "c"}])

        assert (first, second, third) == (kind(name="a"), kind(name="b", amount=5, parts={"x": 1}), kind(name="c"))
        assert second.parts == {"x": 1}
        assert first.parts == {}
        assert first.parts is not third.parts
        with pytest.raises(dataclasses.FrozenInstanceError):
            first.name = "b"
    with pytest.raises((KeyError, TypeError), match="name"):
        read([{"amount": "5"}])
