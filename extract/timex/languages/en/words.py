"""The slots of the English patterns: each word of ``words.toml`` with what it means to a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.datespan import Grain, Modifier, Season
from extract.timex.languages.en.lists import WORDS
from extract.timex.languages.en.numbers import NUMBER_SLOTS
from extract.timex.named_days import dated_events, named_days
from extract.timex.pattern import Slot

if TYPE_CHECKING:
    from collections.abc import Callable

# The head of many patterns: "early", "the end of", "about".
MAYBE_MODIFIED: Final = "({modifier}~)?"
# A day of a month, either way round: "April 19", "19 April".
DAY_AND_MONTH: Final = "({month} ({day}|{dayth})|({day}|{dayth}) (of )?{month})"
# The day behind a part of it: "the night of 14 November 2024".
BEFORE_DATE: Final = " (on|of) (the )?({weekday},? )?" + DAY_AND_MONTH + "(,? {year})?"

_OFFSETS: Final = {"previous": -1, "same": 0, "next": 1}
# A unit is its grain, where it has one, and its code in a TIMEX3 period ("TM" is a minute, "M" a month).
_UNITS: Final[dict[str, tuple[Grain | None, str]]] = {
    "second": (None, "TS"),
    "minute": (None, "TM"),
    "hour": (Grain.HOUR, "TH"),
    "day": (Grain.DAY, "D"),
    "night": (Grain.DAY, "D"),
    "week": (Grain.WEEK, "W"),
    "fortnight": (Grain.WEEK, "2W"),
    "weekend": (None, "WE"),
    "month": (Grain.MONTH, "M"),
    "quarter": (Grain.QUARTER, "Q"),
    "year": (Grain.YEAR, "Y"),
    "decade": (Grain.DECADE, "DE"),
    "century": (Grain.CENTURY, "CE"),
    "millennium": (None, "ML"),
}
_MANY: Final = {
    **{f"{word}s": unit for word, unit in _UNITS.items() if not word.endswith(("y", "um"))},
    "days": _UNITS["day"],
    "centuries": _UNITS["century"],
    "millennia": _UNITS["millennium"],
    "mins": _UNITS["minute"],
}
_SINGULAR: Final = {word: unit for word, unit in _UNITS.items() if word not in {"night", "weekend"}}
_ABBREVIATED: Final = {"hrs": _UNITS["hour"], "min": _UNITS["minute"]}
_PERIODS: Final = ("week", "month", "quarter", "year", "decade", "century")
_DECADES: Final = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_EVERY: Final = {
    **dict.fromkeys(("every", "each", "every single"), 1),
    **dict.fromkeys(("every other", "every second"), 2),
    "every third": 3,
    "every fourth": 4,
}
_WHOSE: Final = (
    "this year",
    "last year",
    "next year",
    "that year",
    "the same year",
    "the following year",
    "the next year",
    "the previous year",
    "the year",
)


def _listed(name: str, table: str, meaning: Callable[[str], Any] = str) -> Slot:
    """A slot for the words of a table, each meaning what ``meaning`` makes of its key."""
    return Slot.of_words(name, {word: meaning(key) for key, words in WORDS[table].items() for word in words})


SLOTS: Final = {
    slot.name: slot
    for slot in (
        *NUMBER_SLOTS,
        _listed("month", "month", int),
        _listed("weekday", "weekday", int),
        _listed("season", "season", Season),
        _listed("part", "part_of_day"),
        _listed("modifier", "modifier", Modifier),
        _listed("which", "which", _OFFSETS.__getitem__),
        _listed("text_day", "day_of_text", _OFFSETS.__getitem__),
        _listed("frequency", "frequency"),
        _listed("length_modifier", "length_modifier", lambda mod: "" if mod == "none" else mod),
        _listed("zone", "zone", lambda zone: "" if zone == "unknown" else zone),
        Slot.of_words("vague_past", dict.fromkeys(WORDS["vague"]["past"], "PAST_REF")),
        Slot.of_words("vague_present", dict.fromkeys(WORDS["vague"]["present"], "PRESENT_REF")),
        Slot.of_words("vague_future", dict.fromkeys(WORDS["vague"]["future"], "FUTURE_REF")),
        Slot.of_words("unit", {**_SINGULAR, **_MANY, **_ABBREVIATED}),
        Slot.of_words("one", _UNITS),
        Slot.of_words("many", {**_MANY, "hrs": _UNITS["hour"]}),
        Slot.of_words("period", {word: _UNITS[word] for word in _PERIODS}),
        Slot.of_words("deictic", {"yesterday": -1, "today": 0, "tomorrow": 1}),
        Slot.of_words("decade", {word: 1920 + 10 * place for place, word in enumerate(_DECADES)}),
        Slot.of_words("whose", dict.fromkeys(_WHOSE)),
        Slot.of_words("which_half", {"first": 1, "second": 2, "latter": 2}),
        Slot.of_words("ampm", dict.fromkeys(("a.m.", "p.m.", "a.m", "p.m", "am", "pm"))),
        Slot.of_digits("short", r"\d\d", ("00",), int),
        Slot.of_words("side", dict.fromkeys(("before", "after"))),
        Slot.of_words("every", _EVERY),
        Slot.of_words(
            "past",
            dict.fromkeys(("half past", "quarter past", "a quarter past", "quarter to", "a quarter to")),
        ),
        Slot.of_words("named_day", named_days()),
        Slot.of_words(
            "numbered_event",
            {
                name.removeprefix("the "): days
                for name, days in dated_events().items()
                if any(letter.isdigit() for letter in name) and not name.startswith("world war")
            },
        ),
        Slot.of_words(
            "dated_event", {name.removeprefix("the "): days for name, days in dated_events().items()}
        ),
    )
}
