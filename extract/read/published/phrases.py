"""Days as people print them, in many languages: "17 November 2024", "17.11.2024"...

The names of months are those of dateparser's language files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = "january february march april may june july august september october november december".split()
# Tried after the page's own language, which pages often do not tell, or tell wrongly.
_LANGUAGES = (
    "en de fr es it pt nl ru uk pl tr id sv da nb fi cs sk hu ro bg el sr hr sl lt lv et ca "
    "ar fa he hi bn ur th vi ms sw ka hy az kk mk sq"
).split()
_DAY_FIRST_ENGLISH = set("gb uk au nz ie in za ng ke gh pk bd lk sg my".split())
# The names of months in Iraq, Syria and Lebanon, which dateparser does not have.
_LEVANTINE = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)

# The name of a month is one word but in Arabic, where two may be; in Thai it is shortened with full stops.
_WORD = (
    r"(?P<{0}>(?:تشرين|كانون)\s(?:الأول|الثاني)|[ก-ฮ]{{1,2}}\.[ก-ฮ]{{1,2}}|[^\s\d.,:;/()|<>«»\"-]{{2,24}})"
)
_OF = r"(?:\s?(?:de|del|di|of|d[’']|ta[’'])\s?|\s?-?\s?)"
_YEAR = r"(?P<{0}>[12]\d{{3}}|[’']?\d\d)(?!\d|[.:]\d)"
_DAY_MONTH_YEAR = re.compile(
    r"(?<![\d.:,/-])(?P<d1>\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го|-?е)?[.,]?\s?"  # noqa: RUF001 - Russian
    + _OF
    + r"\s?(?:tháng\s?(?P<m1n>\d{1,2})|"
    + _WORD.format("m1")
    + r")(?:/[^\s\d/]{2,12}(?:\s[^\s\d/]{2,8})?)?[.,]?\s?"  # both names of an Arabic month
    + _OF
    + r"(?:năm|,|พ\.ศ\.|\s){0,2}\s?"
    + _YEAR.format("y1")
)
_MONTH_DAY_YEAR = re.compile(
    _WORD.format("m2") + r"\.?\s(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s?,?\s" + _YEAR.format("y2")
)
_YEAR_MONTH_DAY = re.compile(
    r"(?<!\d)(?P<y3>[12]\d{3})(?:\.|,|-|\sm\.?)?\s?" + _WORD.format("m3") + r"\.?[\s-](?P<d3>\d{1,2})(?!\d)"
)
_YEAR_DAY_MONTH = re.compile(
    r"(?<!\d)(?P<y4>[12]\d{3})\.?\sgada\s(?P<d4>\d{1,2})\.?\s" + _WORD.format("m4")  # Latvian
)
_IN_WORDS = (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _YEAR_MONTH_DAY, _YEAR_DAY_MONTH)
_NUMBERS = re.compile(
    r"(?<![\d.:/-])(?:(?P<y4>[12]\d{3})(?:(?P<s4>[-./])\s?(?P<m4>\d{1,2})(?P=s4)\s?(?P<d4>\d{1,2})(?!\d|[./-]\d)"
    r"|\s?[年년]\s?(?P<m5>\d{1,2})\s?[月월]\s?(?P<d5>\d{1,2})\s?[日일])"
    r"|(?P<d6>\d{1,2})(?P<s6>[-./])\s?(?P<m6>\d{1,2})(?P=s6)\s?(?P<y6>[12]\d{3}|\d\d)(?!\d|[./-]\d))"
)
_DIGIT = re.compile(r"\d")
_BUDDHIST = 543  # years by which the Thai calendar is ahead


@dataclass(frozen=True, slots=True)
class DayPhrase:
    """A day in a text: its characters, and a second reading where day and month may be told either way."""

    start: int
    end: int
    day: date
    other: date | None = None


def find_days(text: str, language: str = "") -> tuple[DayPhrase, ...]:
    """The full dates (day, month and year) in a text, in its order. ``language`` is a tag such as "en-GB"."""
    if not _DIGIT.search(text):
        return ()
    if not text.isascii():
        text = _DIGIT.sub(lambda match: str(int(match[0])), text)  # Arabic, Persian, Hindi... figures
    found: list[DayPhrase] = []
    for phrase in sorted(_find(text, language), key=lambda phrase: (phrase.start, -phrase.end)):
        if not found or phrase.start >= found[-1].end:
            found.append(phrase)
    return tuple(found)


def _find(text: str, language: str) -> Iterator[DayPhrase]:
    months = _month_numbers(language[:2].lower())
    for match in _NUMBERS.finditer(text):
        yield from _read_numbers(match, language)
    for pattern, number in (
        (_DAY_MONTH_YEAR, 1),
        (_MONTH_DAY_YEAR, 2),
        (_YEAR_MONTH_DAY, 3),
        (_YEAR_DAY_MONTH, 4),
    ):
        for match in pattern.finditer(text):
            written = match["m1n"] if number == 1 else None
            month = int(written) if written else months.get(_fold(match[f"m{number}"]))
            day = _day(match[f"y{number}"], month, match[f"d{number}"]) if month else None
            if day is not None:
                start = match.start(f"m{number}") if number == 2 else match.start()
                yield DayPhrase(start, match.end(), day)


def _read_numbers(match: re.Match[str], language: str) -> Iterator[DayPhrase]:
    if match["y4"]:
        day = _day(match["y4"], int(match["m4"] or match["m5"]), match["d4"] or match["d5"])
        if day is not None:
            yield DayPhrase(match.start(), match.end(), day)
        return
    first = _day(match["y6"], int(match["m6"]), match["d6"])
    second = _day(match["y6"], int(match["d6"]), match["m6"])
    if _month_comes_first(language, match["s6"]):
        first, second = second, first
    day = first or second
    if day is not None:
        yield DayPhrase(match.start(), match.end(), day, second if first and second != first else None)


def _month_comes_first(language: str, separator: str) -> bool:
    tag = language.lower().replace("_", "-")
    code, _, region = tag.partition("-")
    return separator != "." and (code == "en" and region not in _DAY_FIRST_ENGLISH)


def _day(year: str, month: int, day: str) -> date | None:
    number = int(year.lstrip("’'"))
    if number < 100:
        number += 2000 if number < 70 else 1900
    elif number > 2400:
        number -= _BUDDHIST
    try:
        return date(number, month, int(day))
    except ValueError:
        return None


def _fold(name: str) -> str:
    return normalize("NFC", name).casefold().replace(".", "")


@cache
def _month_numbers(language: str) -> dict[str, int]:
    """The number of each name of a month, case-folded; where languages differ, the page's own counts."""
    numbers = {_fold(name): number for number, name in enumerate(_LEVANTINE, start=1)}
    for code in dict.fromkeys((language, *_LANGUAGES)):
        for name, number in _names_of(code):
            numbers.setdefault(name, number)
    return numbers


@cache
def _names_of(language: str) -> tuple[tuple[str, int], ...]:
    if not (language.isascii() and language.isalpha()):
        return ()
    try:
        names = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return ()
    return tuple(
        (_fold(name), number)
        for number, month in enumerate(_MONTHS, start=1)
        for name in names.get(month, ())
        if len(name) > 1 and not name[0].isdigit()
    )
