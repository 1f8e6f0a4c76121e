# SPDX-License-Identifier: MIT
"""`dataclass` for frozen records, without most of its start-up cost.

The standard decorator compiles six or more methods for each class, which for the fifty records of a policy model takes
longer than loading the model: with it `explain` takes three times its bare imports, with this one the 2.5 times that
tests/benchmarks allows. This one compiles `__init__` alone, when the first record is made, and shares the rest.
Fields, `replace` and pydantic work as ever; type checkers see the standard decorator.

`record_maker` is for the few classes of which a model has hundreds of records.
"""

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
    from typing import ParamSpec, TypeVar

    _P = ParamSpec("_P")
    _T = TypeVar("_T")

    def record_maker(made: Callable[_P, _T]) -> Callable[_P, _T]:
        """A function that makes records of a class with slots, for the same arguments, in a third of the time."""
else:
    from functools import cache
    from operator import attrgetter

    @cache
    def record_maker(made):
        """A function that makes records of a class with slots, for the same arguments, in a third of the time.

        Calling a class packs the arguments into a dictionary and sets frozen fields by a call each. Here they are
        set while the record is still a draft, an object of a plain class with the same slots.
        """
        fields = dataclasses.fields(made)
        draft = type("Draft", (), {"__slots__": tuple(field.name for field in fields)})
        known, parameters, lines = {"_draft": draft, "_made": made}, [], []
        for field, parameter, value in _parameters(fields, known):
            parameters.append(parameter)
            lines.append(f"    record.{field.name} = {value}")
        start = [f"def make(*, {', '.join(parameters)}):", "    record = _draft()"]
        _run([*start, *lines, "    record.__class__ = _made", "    return record"], known)
        return known["make"]

    def dataclass(*, frozen, slots=False, kw_only=False, order=False):
        """Make a frozen record; what is not frozen is for the standard decorator."""
        if not frozen:
            raise TypeError("only frozen records are made here")

        def decorate(bare):
            made = dataclasses.dataclass(
                init=False, repr=False, eq=False, match_args=False, slots=slots, kw_only=kw_only
            )(bare)
            fields = dataclasses.fields(made)
            methods = {
                "__init__": _make_first_init(made, fields, slots=slots, kw_only=kw_only),
                "__repr__": _repr,
                "__setattr__": _refuse,
                "__delattr__": _refuse,
                **_make_comparisons(attrgetter(*(field.name for field in fields if field.compare)), order=order),
            }
            for name, method in methods.items():
                setattr(made, name, method)
            return made

        return decorate

    def _make_first_init(made, fields, *, slots, kw_only):
        """A stand-in that compiles the method when the first record is made: a third of the classes make none."""

        def first_init(self, *arguments, **values):
            made.__init__ = _make_init(made, fields, slots=slots, kw_only=kw_only)
            made.__init__(self, *arguments, **values)

        return first_init

    def _make_init(made, fields, *, slots, kw_only):
        """Compile the one method whose speed counts: models are thousands of records."""
        known, parameters, lines = {}, [], []
        for field, parameter, value in _parameters(fields, known):
            name = field.name
            known[f"_set_{name}"] = made.__dict__[name].__set__ if slots else None
            parameters.append(parameter)
            lines.append(f"    _set_{name}(self, {value})" if slots else f"    self.__dict__[{name!r}] = {value}")
        start = "self, *" if kw_only and fields else "self"
        _run([f"def __init__({', '.join([start, *parameters])}):", *(lines or ["    pass"])], known)
        return known["__init__"]

    def _parameters(fields, known):
        """Each field with its parameter and the value to set; what these name is put among the known."""
        for field in fields:
            name = field.name
            if field.default_factory is not dataclasses.MISSING:
                known[f"_make_{name}"] = field.default_factory
                yield field, f"{name}=None", f"_make_{name}() if {name} is None else {name}"
            elif field.default is not dataclasses.MISSING:
                known[f"_default_{name}"] = field.default
                yield field, f"{name}=_default_{name}", name
            else:
                yield field, name, name

    def _run(lines, known):
        exec("\n".join(lines), known)  # noqa: S102 - the names come from classes of this package, as in the standard library

    def _make_comparisons(content, *, order):
        def equal(self, other):
            return content(self) == content(other) if other.__class__ is self.__class__ else NotImplemented

        def less(self, other):
            return content(self) < content(other) if other.__class__ is self.__class__ else NotImplemented

        methods = {"__eq__": equal, "__hash__": lambda self: hash(content(self))}
        return methods | {"__lt__": less} if order else methods

    def _repr(self):
        content = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self))
        return f"{type(self).__qualname__}({content})"

    def _refuse(self, name, _value=None):
        raise dataclasses.FrozenInstanceError(f"cannot change {name!r}")
