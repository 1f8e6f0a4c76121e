# SPDX-License-Identifier: MIT
"""Whether a translated text says the same as the English one, as far as a program can tell.

Numbers, units of time, dates, names, addresses, names of settings, braces and access keys must be the same.
"""

import re
from collections import Counter
from collections.abc import Iterator

from desktop_app.i18n import placeholders
from tests.i18n.tongues import ARABIC_SIGNS, COUNTED, MONTHS, NAMES, NUMBER_WORDS, SHORT_MONTHS, UNITS, WORDS_TOO

_NUMBER = r"\d+(?:[.,]\d+)*"
_SPACE = r"[\s\u00a0\u202f\u2011-]*"
_ADDRESS = re.compile(
    r"""[\w.+-]+@[\w-]+\.\w+            # of a mailbox
    |\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|ai|net|txt|html)\b(?:/[\w./-]*)?   # of a site or a file
    |(?<![\w/])/[a-z][\w-]*             # a command with a slash
    |(?<![\w-])--[a-z][\w-]*            # an option of a command
    |\b[A-Za-z]+_\w+                    # the name of a setting
    |\b[a-z]+[A-Z]\w+                   # as above, joined without signs""",
    re.VERBOSE | re.ASCII,
)
_PLAN_FREE = re.compile(r"^Free$|(?<=[a-z,] )Free\b|\bFree(?=, (?:Pro|Max)| (?:and|or|plan|account))")
_END_SIGNS = {".": ".\u3002", "?": "?\uff1f\u061f", ":": ":\uff1a"}
_SHORTEST_MONTH = 3
_LETTERS = {"ja": r"[\u3040-\u30ff\u4e00-\u9fff]", "ar": r"[\u0600-\u06ff]"}


def differences(english: str, translation: str, language: str) -> list[str]:
    """What a translation says otherwise than the English text, in words for the translator; none if it fits."""
    plain = _without_signs(translation) if language == "ar" else translation
    return [
        *_differing_form(english, translation),
        *_differing_ends(english, translation),
        *_differing_numbers(english, plain, language),
        *_differing_units(english, plain, language),
        *_differing_months(english, plain, language),
        *_differing_names(english, translation),
        *_still_english(english, translation, language),
    ]


def form_differences(english: str, forms: tuple[str, ...], language: str) -> list[str]:
    """The same for all plural forms of a message; a form can say its number in a word."""
    faults: list[str] = []
    needed = placeholders(english)
    for form in forms:
        given = placeholders(form)
        if not needed - {"count"} <= given <= needed:
            faults.append(f"{form!r}: the braces must be {sorted(needed)}, not {sorted(given)}")
        faults += [f"{form!r}: {fault}" for fault in _differing_names(english, form)]
    if not any(placeholders(form) == needed for form in forms):
        faults.append(f"no form has all of {sorted(needed)}")
    for unit, pattern in UNITS["en"].items():
        if re.search(pattern, english) and not all(re.search(UNITS[language][unit], form) for form in forms):
            faults.append(f"each form must name the {unit}")
    return faults


def _without_signs(text: str) -> str:
    return "".join(letter for letter in text if letter not in ARABIC_SIGNS)


def _differing_form(english: str, translation: str) -> Iterator[str]:
    if placeholders(english) != placeholders(translation):
        yield f"the braces must be {sorted(placeholders(english))}, not {sorted(placeholders(translation))}"
    if re.findall(r"&\w", english) and len(re.findall(r"&\w", translation)) != 1:
        yield "one letter needs an & before it, as in the English text; where no letter fits write (&X) at the end"
    if english.count("\n") != translation.count("\n"):
        yield "the line breaks differ"


def _differing_ends(english: str, translation: str) -> Iterator[str]:
    if (english != english.strip()) != (translation != translation.strip()):
        yield "the spaces at the ends differ"
    if english in SHORT_MONTHS:
        return  # some languages end a short word with a stop
    sign = _last_sign(english)
    if sign in _END_SIGNS and _last_sign(translation) not in _END_SIGNS[sign]:
        yield f"it must end with one of {_END_SIGNS[sign]}"
    if sign not in _END_SIGNS and _last_sign(translation) in _END_SIGNS["."]:
        yield "it must end without a full stop, as the English text does"


def _last_sign(text: str) -> str:
    return text.strip().rstrip("”’»“」』)\u00a0\u202f\u2069 ")[-1:]


def _differing_numbers(english: str, translation: str, language: str) -> Iterator[str]:
    if re.search(r"[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]", translation):
        yield "write figures as 0 to 9"
        return
    wanted = _numbers(english, "en")
    found = _numbers(translation, language)
    spoken = {word.lower() for word in re.findall(r"[A-Za-z]+", english)}
    allowed = {str(number) for word, number in NUMBER_WORDS.items() if word in spoken}
    missing, extra = wanted - found, found - wanted
    if missing:
        yield f"these numbers are missing: {sorted(missing.elements())}"
    if set(extra) - allowed:
        yield f"these numbers are not in the English text: {sorted(set(extra) - allowed)}"


def _numbers(text: str, language: str) -> Counter[str]:
    counted = Counter(re.findall(_NUMBER, _without_months(text, language)))
    if language == "en":
        return counted
    for pattern, (number, _unit) in COUNTED.get(language, {}).items():
        counted[str(number)] += len(re.findall(pattern, text))
    return +counted


def _differing_units(english: str, translation: str, language: str) -> Iterator[str]:
    wanted, found = _lengths(english, "en"), _lengths(translation, language)
    for number, unit in sorted(wanted - found):
        yield f"{number} {unit} of the English text is missing, or is not followed by its unit"
    words = {word.lower() for word in re.findall(r"[A-Za-z]+", english)}
    allowed = {(str(number), unit) for word, number in NUMBER_WORDS.items() if word in words for unit in UNITS["en"]}
    numbers, units = _numbers(english, "en"), {unit for _number, unit in wanted}
    allowed |= {(number, unit) for number in numbers for unit in units}  # "2 to 3 months" can name the months twice
    for number, unit in sorted(found - wanted - allowed):
        yield f"{number} {unit} is not in the English text"


def _lengths(text: str, language: str) -> set[tuple[str, str]]:
    """Every number with a unit of time, but for years and days that are part of a date."""
    plain = re.sub(rf"<.>{_SPACE}\d+日", "", _without_months(text, language))
    plain = re.sub(r"\b(?:19|20)\d\d(?!\d)", "", plain)
    found = {
        (number, unit)
        for unit, pattern in UNITS[language].items()
        for number in re.findall(rf"({_NUMBER}){_SPACE}(?:{pattern})", plain)
    }
    if language != "en":
        found |= {
            (str(number), unit)
            for pattern, (number, unit) in COUNTED.get(language, {}).items()
            if re.search(pattern, text)
        }
    return found


def _without_months(text: str, language: str) -> str:
    for number, pattern in reversed(list(enumerate(MONTHS[language], 1))):
        text = re.sub(pattern, f"<{chr(0x2460 + number)}>", text)
    return text


def _differing_months(english: str, translation: str, language: str) -> Iterator[str]:
    if english in SHORT_MONTHS:
        yield from _differing_short_month(SHORT_MONTHS.index(english), translation, language)
        return
    wanted, found = _months(english, "en"), _months(translation, language)
    if wanted != found:
        names = [pattern if pattern.isalpha() else "May" for pattern in MONTHS["en"]]
        yield f"the months must be {[names[number] for number in sorted(wanted)]}"


def _differing_short_month(month: int, translation: str, language: str) -> Iterator[str]:
    """A short name is the beginning of the long one, or all of it where nobody shortens it."""
    if _months(translation, language) == {month}:
        return
    spellings = re.sub(r"\\b|\(\?.*?\)|[\^$]", "", MONTHS[language][month]).split("|")
    start = translation.rstrip(".")
    if len(start) < _SHORTEST_MONTH or not any(name.startswith(start) for name in spellings):
        yield f"it must be {spellings[0]} or the beginning of it"


def _months(text: str, language: str) -> set[int]:
    return {number for number, pattern in enumerate(MONTHS[language]) if re.search(pattern, text)}


def _differing_names(english: str, translation: str) -> Iterator[str]:
    missing = [name for name in NAMES if _has(name, english) and not _has(name, translation)]
    if _PLAN_FREE.search(english) and not _has("Free", translation):
        missing.append("Free")
    if missing:
        yield f"these names must stay as they are: {missing}"
    added = [name for name in NAMES if name not in WORDS_TOO and _has(name, translation) and not _has(name, english)]
    if added:
        yield f"these names are not in the English text: {added}"
    wanted, found = set(_ADDRESS.findall(english)), set(_ADDRESS.findall(translation))
    if wanted != found:
        yield f"addresses and names of settings must be {sorted(wanted)}, not {sorted(found)}"


def _has(name: str, text: str) -> bool:
    """Whether a text has a name, perhaps with the s of a genitive or a plural."""
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(name)}(?:s|es)?(?![A-Za-z0-9])", text) is not None


def _still_english(english: str, translation: str, language: str) -> Iterator[str]:
    if not translation.strip() and english.strip():
        yield "it is empty"
        return
    rest = re.sub(r"\{\w*\}|" + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)), "", english)
    rest = _ADDRESS.sub("", rest)
    words = re.findall(r"[A-Za-z]{2,}", rest)
    if len(words) > 3 and translation == english:
        yield "it is not translated"
    letters = _LETTERS.get(language)
    if letters and len(words) > 3 and not re.search(letters, translation):
        yield "it has no letter of the language"
