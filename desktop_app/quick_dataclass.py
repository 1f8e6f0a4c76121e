# SPDX-License-Identifier: MIT
"""`dataclass` for frozen records, without most of its start-up cost.

The standard decorator compiles six or more methods for each class, which for the fifty records of a policy model takes
longer than loading the model: with it `explain` takes three times its bare imports, with this one the 2.5 times that
tests/benchmarks allows. This one compiles `__init__` alone, for a class that makes more than a few records, and shares
the rest.
Fields, `replace` and pydantic work as ever; type checkers see the standard decorator.

`record_maker` and `records_reader` are for the classes of which there are hundreds of records.
"""

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from dataclasses import dataclass as dataclass
    from typing import Any, ParamSpec, TypeVar

    _P = ParamSpec("_P")
    _T = TypeVar("_T")

    def record_maker(made: Callable[_P, _T]) -> Callable[_P, _T]:
        """A function that makes records of a class with slots, for the same arguments, in a third of the time."""

    def records_reader(
        made: Callable[..., _T], **conversions: Callable[[Any], object]
    ) -> Callable[[Sequence[Mapping[str, Any]]], tuple[_T, ...]]:
        """A function that reads records of a class with slots out of lists of JSON objects, faster than a maker."""
else:
    from functools import cache
    from operator import attrgetter

    _FEW = 8
    """So many records are made without compiling anything, which takes as long as twice their number."""

    @cache
    def record_maker(made):
        """A function that makes records of a class with slots, for the same arguments, in a third of the time.

        Calling a class packs the arguments into a dictionary and sets frozen fields by a call each. Here they are
        set while the record is still a draft, an object of a plain class with the same slots.
        """
        known = {}
        parameters, lines = [], []
        for field, parameter, value in _parameters(dataclasses.fields(made), known):
            parameters.append(parameter)
            lines.append(f"record.{field.name} = {value}")
        body = ["record = _draft()", *lines, "record.__class__ = _made", "return record"]
        known |= _draft_of(made)
        _run([f"def make(*, {', '.join(parameters)}):", *_indent(body)], known)
        return known["make"]

    def records_reader(made, **conversions):
        """A function that reads records of a class with slots out of lists of JSON objects whose keys are its fields.

        A conversion turns what stands under the key of its name into what the field holds. A field with a default
        may be absent, keys that are no fields are passed over.
        """
        names = [field.name for field in dataclasses.fields(made)]
        count, read_many = 0, None

        def read(sources):
            nonlocal count, read_many
            if read_many is None:
                count += len(sources)
                if count <= _FEW:
                    return tuple([made(**_converted(names, conversions, source)) for source in sources])
                read_many = _compile_reader(made, conversions)
            return read_many(sources)

        return read

    def _converted(names, conversions, source):
        return {
            name: conversions[name](source[name]) if name in conversions else source[name]
            for name in names
            if name in source
        }

    def _compile_reader(made, conversions):
        known = _draft_of(made) | {f"_convert_{name}": convert for name, convert in conversions.items()}
        body = ["record = _draft()"]
        for field in dataclasses.fields(made):
            name = field.name
            value = f"_convert_{name}(source[{name!r}])" if name in conversions else f"source[{name!r}]"
            absent = _absent(field, known)
            body.append(f"record.{name} = {value}" + (f" if {name!r} in source else {absent}" if absent else ""))
        body += ["record.__class__ = _made", "append(record)"]
        lines = [
            "records = []",
            "append = records.append",
            "for source in sources:",
            *_indent(body),
            "return tuple(records)",
        ]
        _run(["def read(sources):", *_indent(lines)], known)
        return known["read"]

    def _indent(lines):
        return [f"    {line}" for line in lines]

    def _draft_of(made):
        """What makes a record of a class with slots in two steps: a draft that can be filled, and the class itself."""
        slots = tuple(field.name for field in dataclasses.fields(made))
        return {"_draft": type("Draft", (), {"__slots__": slots}), "_made": made}

    def dataclass(*, frozen, slots=False, kw_only=False, order=False, eq=True):
        """Make a frozen record; what is not frozen is for the standard decorator. Without `eq` it equals itself."""
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
            }
            if eq:
                methods |= _make_comparisons(
                    attrgetter(*(field.name for field in fields if field.compare)), order=order
                )
            for name, method in methods.items():
                setattr(made, name, method)
            return made

        return decorate

    def _make_first_init(made, fields, *, slots, kw_only):
        """A stand-in that makes the first records field by field, and compiles the method if many follow."""
        count = 0

        def first_init(self, *arguments, **values):
            nonlocal count
            count += 1
            if count > _FEW or arguments or not _fits(values, fields):
                made.__init__ = _make_init(made, fields, slots=slots, kw_only=kw_only)  # tells what does not fit
                made.__init__(self, *arguments, **values)
                return
            for field in fields:
                value = values.get(field.name, field.default)
                make = field.default_factory
                if make is not dataclasses.MISSING and (value is None or value is dataclasses.MISSING):
                    value = make()
                object.__setattr__(self, field.name, value)

        return first_init

    def _fits(values, fields):
        """Whether the values name fields, among them all that have no default."""
        needed = {field.name for field in fields if field.default is field.default_factory is dataclasses.MISSING}
        return needed <= values.keys() <= {field.name for field in fields}

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
        """Each field with its parameter and the value to set, which name the known."""
        for field in fields:
            name = field.name
            absent = _absent(field, known)
            if field.default_factory is not dataclasses.MISSING:
                yield field, f"{name}=None", f"{absent} if {name} is None else {name}"
            else:
                yield field, f"{name}={absent}" if absent else name, name

    def _absent(field, known):
        """The code for what a field holds if nothing is given, empty if something must be; it names the known."""
        name = field.name
        if field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            return f"_make_{name}()"
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            return f"_default_{name}"
        return ""

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
