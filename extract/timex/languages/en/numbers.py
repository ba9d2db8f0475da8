"""English numbers: "two", "twenty-five", "2 1/2", "1,000", "the 21st", "nineteen ninety-six", "3:30"."""

from __future__ import annotations

from typing import Final

from extract.timex.languages.en.lists import WORDS
from extract.timex.pattern import Slot, words_regex

_ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_CENTURIES: Final = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
_TO_99: Final = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{
        f"{tens}{link}{ones}": 10 * ten + one
        for ten, tens in enumerate(_TENS, 2)
        for one, ones in enumerate(_ONES[:9], 1)
        for link in "- "
    },
}
_AMOUNTS: Final[dict[str, float | str]] = {
    **_TO_99,
    **{
        word: value if value == "X" else float(value)
        for value, words in WORDS["amount"].items()
        for word in words
    },
}
_ORDINAL_NUMBERS: Final = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS[:9], 1)},
    "thirtieth": 30,
    "thirty-first": 31,
}


def _amount(text: str) -> float | str:
    """A number, or X for some."""
    words = " ".join(text.split())
    if words in _AMOUNTS:
        return _AMOUNTS[words]
    if "/" not in words:
        return float(words.replace(",", ""))
    whole, _, fraction = words.rpartition(" ")
    top, _, bottom = fraction.partition("/")
    return float(whole or 0) + (float(top) / float(bottom) if float(bottom) else 0.0)


def _spoken_years() -> dict[str, int]:
    """Years as they are spoken: "nineteen ninety-six", "two thousand and three"."""
    spoken = {
        f"{word} {said}": century + number
        for word, century in _CENTURIES.items()
        for said, number in _TO_99.items()
        if number >= 10
    }
    for number, said in enumerate(_ONES, 1):
        spoken[f"two thousand {said}"] = spoken[f"two thousand and {said}"] = 2000 + number
    return {**spoken, "two thousand": 2000}


def _clock(text: str) -> tuple[int, int]:
    """Hour and minute."""
    hour, _, minute = text.replace(".", ":").partition(":")
    return int(hour), int(minute or 0)


_DAYTH = r"[12]?1st|[12]?2nd|[12]?3rd|[12]?[4-9]th|1[0-3]th|20th|3(?:0th|1st)"
_DAYTH_HEADS = "0st 0nd 0rd 0th 00th 00st 00nd 00rd".split()
_DIGITS = r"\d{1,3}(?:,\d{3}){1,3}|(?:\d{1,2} {1,2})?\d/\d|\d{1,4}(?:\.\d{1,2})?"
_DIGIT_HEADS = (
    *(f"{whole}{part}" for whole in ("0", "00", "000", "0000") for part in ("", ".0", ".00")),
    *("0,000", "00,000", "000,000", "0,000,000", "00,000,000", "000,000,000", "0/0", "0 0/0", "00 0/0"),
)

NUMBER_SLOTS: Final = (
    Slot.of_digits("n", rf"{words_regex(_AMOUNTS)}(?!\w)|{_DIGITS}", (*_AMOUNTS, *_DIGIT_HEADS), _amount),
    Slot.of_words("ordinal", _ORDINAL_NUMBERS),
    Slot.of_words("spoken_year", _spoken_years()),
    Slot.of_digits("day", r"[12]\d|3[01]|0?[1-9]", ("0", "00"), int),
    Slot.of_digits("dayth", _DAYTH, _DAYTH_HEADS, lambda text: int(text[:-2])),
    Slot.of_digits("month_number", r"0?[1-9]|1[0-2]", ("0", "00"), int),
    Slot.of_digits("year", r"1\d{3}|20\d\d", ("0000",), int),
    Slot.of_digits("any_year", r"[1-9]\d{0,3}", ("0", "00", "000", "0000"), int),
    Slot.of_digits("two_digits", r"\d\d", ("00",), int),
    Slot.of_digits("quarter_number", r"[1-4]", ("0",), int),
    Slot.of_digits("half_number", r"[12]", ("0",), int),
    Slot.of_digits(
        "clock", r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?", "0 00 0:00 00:00 0.00 00.00".split(), _clock
    ),
    Slot.of_digits("clock24", r"(?:[01]\d|2[0-4]):[0-5]\d|\d:[0-5]\d", ("00:00", "0:00"), _clock),
    Slot.of_digits(
        "hhmm", r"(?:[01]\d|2[0-3])[0-5]\d", ("0000",), lambda text: (int(text[:2]), int(text[2:]))
    ),
)
