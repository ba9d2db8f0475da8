"""English words for times: the slots of the English patterns and what their words mean."""

from __future__ import annotations

import re
from typing import Final

from extract.datespan import Grain, Modifier, Season
from extract.timex.named_days import dated_events, named_days
from extract.timex.pattern import Slot

_MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
_MONTH_SHORT: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTHS: Final = {
    **{name: number for number, name in enumerate(_MONTHS, 1)},
    **_MONTH_SHORT,
    **{f"{name}.": number for name, number in _MONTH_SHORT.items()},
}
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: Final = {
    **{name: number for number, name in enumerate(_WEEKDAYS)},
    "mon.": 0, "tue.": 1, "tues.": 1, "wed.": 2, "thu.": 3, "thur.": 3, "thurs.": 3, "fri.": 4, "sat.": 5,
    "sun.": 6,
}  # fmt: skip

_ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: Final = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{
        f"{tens}{link}{ones}": 10 * ten + one
        for ten, tens in enumerate(_TENS, 2)
        for one, ones in enumerate(_ONES[:9], 1)
        for link in "- "
    },
    "a hundred": 100,
    "one hundred": 100,
    "hundred": 100,
    "a thousand": 1000,
    "a dozen": 12,
    "half a dozen": 6,
}
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS: Final = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS[:9], 1)},
    "thirtieth": 30,
    "thirty-first": 31,
}
SEASONS: Final = {
    "spring": Season.SPRING,
    "springtime": Season.SPRING,
    "summer": Season.SUMMER,
    "summertime": Season.SUMMER,
    "autumn": Season.AUTUMN,
    "fall": Season.AUTUMN,
    "winter": Season.WINTER,
    "wintertime": Season.WINTER,
}
DAY_PARTS: Final = {
    "morning": "TMO",
    "mornings": "TMO",
    "dawn": "TMO",
    "sunrise": "TMO",
    "noon": "T12:00",
    "midday": "TMI",
    "mid-day": "TMI",
    "lunchtime": "TMI",
    "mid-morning": "TMO",
    "mid morning": "TMO",
    "midmorning": "TMO",
    "mid-afternoon": "TAF",
    "mid afternoon": "TAF",
    "midafternoon": "TAF",
    "afternoon": "TAF",
    "afternoons": "TAF",
    "evening": "TEV",
    "evenings": "TEV",
    "dusk": "TEV",
    "sunset": "TEV",
    "nightfall": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "overnight": "TNI",
    "midnight": "T24:00",
    "morning hours": "TMO",
    "evening hours": "TEV",
    "night-time": "TNI",
    "nighttime": "TNI",
    "daytime": "TDT",
}
MODIFIERS: Final = {
    "early": Modifier.EARLY,
    "early in": Modifier.EARLY,
    "early on": Modifier.EARLY,
    "earlier": Modifier.EARLY,
    "earlier in": Modifier.EARLY,
    "mid": Modifier.MID,
    "middle": Modifier.MID,
    "late": Modifier.LATE,
    "late in": Modifier.LATE,
    "late on": Modifier.LATE,
    "later": Modifier.LATE,
    "later in": Modifier.LATE,
    "the beginning of": Modifier.EARLY,
    "beginning of": Modifier.EARLY,
    "the start of": Modifier.EARLY,
    "start of": Modifier.EARLY,
    "the opening of": Modifier.EARLY,
    "the early part of": Modifier.EARLY,
    "the first part of": Modifier.EARLY,
    "the middle of": Modifier.MID,
    "middle of": Modifier.MID,
    "the end of": Modifier.LATE,
    "end of": Modifier.LATE,
    "the close of": Modifier.LATE,
    "the latter part of": Modifier.LATE,
    "the later part of": Modifier.LATE,
    "the last part of": Modifier.LATE,
    "the final days of": Modifier.LATE,
    "the last days of": Modifier.LATE,
    "the opening days of": Modifier.EARLY,
    "the first days of": Modifier.EARLY,
    "about": Modifier.APPROXIMATE,
    "around": Modifier.APPROXIMATE,
    "roughly": Modifier.APPROXIMATE,
    "approximately": Modifier.APPROXIMATE,
    "circa": Modifier.APPROXIMATE,
    "ca.": Modifier.APPROXIMATE,
    "c.": Modifier.APPROXIMATE,
}
# A unit is its grain, where it has one, and its code in a TIMEX3 period ("TM" is a minute, "M" a month).
UNITS: Final = {
    "second": (None, "TS"),
    "minute": (None, "TM"),
    "hour": (Grain.HOUR, "TH"),
    "hrs": (Grain.HOUR, "TH"),
    "day": (Grain.DAY, "D"),
    "night": (Grain.DAY, "D"),
    "week": (Grain.WEEK, "W"),
    "fortnight": (Grain.WEEK, "W"),
    "weekend": (None, "WE"),
    "month": (Grain.MONTH, "M"),
    "quarter": (Grain.QUARTER, "Q"),
    "season": (Grain.SEASON, "S"),
    "year": (Grain.YEAR, "Y"),
    "decade": (Grain.DECADE, "DE"),
    "century": (Grain.CENTURY, "CE"),
    "millennium": (None, "ML"),
}
_UNIT_PLURALS: Final = {
    "centuries": UNITS["century"],
    "millennia": UNITS["millennium"],
    "min": UNITS["minute"],
    "mins": UNITS["minute"],
    **{
        f"{word}s": unit
        for word, unit in UNITS.items()
        if word not in {"century", "millennium", "hrs", "season"}
    },
}
_LENGTH_UNITS: Final = {
    word: unit for word, unit in UNITS.items() if word not in {"season", "night", "weekend"}
}
_VAGUE: Final = {
    "a few": "X",
    "few": "X",
    "several": "X",
    "some": "X",
    "many": "X",
    "various": "X",
    "a number of": "X",
    "dozens of": "X",
    "hundreds of": "X",
    "thousands of": "X",
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
    "a pair of": 2,
    "another": 1,
    "an additional": 1,
    "a full": 1,
    "a whole": 1,
    "an entire": 1,
    "a single": 1,
    "a mere": 1,
    "a good": 1,
    "half a": 0.5,
    "half an": 0.5,
    "one and a half": 1.5,
    "two and a half": 2.5,
    "two-and-a-half": 2.5,
    "one-and-a-half": 1.5,
    "three and a half": 3.5,
    "four and a half": 4.5,
    "five and a half": 5.5,
    "a half": 0.5,
}
# Which one of its kind, counted in units from the anchor: -1 the last, 0 this, 1 the next.
WHICH: Final = {
    "last": -1,
    "this past": -1,
    "this last": -1,
    "past": -1,
    "the past": -1,
    "the last": -1,
    "the previous": -1,
    "previous": -1,
    "the preceding": -1,
    "the prior": -1,
    "earlier": -1,
    "this": 0,
    "the current": 0,
    "current": 0,
    "the present": 0,
    "that": 0,
    "that same": 0,
    "the same": 0,
    "this same": 0,
    "this very": 0,
    "this coming": 1,
    "the coming": 1,
    "coming": 1,
    "the upcoming": 1,
    "next": 1,
    "the next": 1,
    "the following": 1,
    "following": 1,
    "the ensuing": 1,
    "the subsequent": 1,
}
_TEXT_DAYS: Final = {
    "the next day": 1,
    "next day": 1,
    "the following day": 1,
    "following day": 1,
    "the day after": 1,
    "the day following": 1,
    "the very next day": 1,
    "a day later": 1,
    "one day later": 1,
    "the day before": -1,
    "the previous day": -1,
    "the preceding day": -1,
    "a day earlier": -1,
    "one day earlier": -1,
    "a day before": -1,
    "the same day": 0,
    "the very same day": 0,
    "that same day": 0,
    "that day": 0,
    "this day": 0,
    "that very day": 0,
    "this same day": 0,
    "same day": 0,
}
_PAST_WORDS: Final = (
    "recently", "more recently", "most recently", "the past",
    "the recent past", "the distant past", "long ago", "lately", "a long time ago", "the old days",
    "not long ago", "some time ago",
)  # fmt: skip
_PRESENT_WORDS: Final = (
    "now", "right now", "currently", "at present", "at the moment", "presently", "these days", "nowadays",
    "current", "present day", "present-day", "the present", "the present day", "modern day", "modern-day",
    "at this time", "this time", "at this moment", "to date", "today's", "by now", "until now",
)  # fmt: skip
_FUTURE_WORDS: Final = (
    "the future", "the near future", "the foreseeable future", "the immediate future", "the not-too-distant future",
    "future", "the near term", "the short term", "the long term", "as soon as possible",
    "the coming days", "the coming weeks", "the coming months", "the coming years", "coming days",
    "coming weeks", "coming months", "coming years",
)  # fmt: skip
_ADVERBS: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "quarterly": "P1Q", "annually": "P1Y", "annual": "P1Y", "yearly": "P1Y",
}  # fmt: skip
_LENGTH_MODIFIERS: Final = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "an estimated": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN",
    "fewer than": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN", "close to": "APPROX",
    "more than": "MORE_THAN", "over": "MORE_THAN", "just over": "MORE_THAN", "well over": "MORE_THAN",
    "a little more than": "MORE_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "as long as": "EQUAL_OR_LESS", "as many as": "EQUAL_OR_LESS", "just": "", "only": "", "only about": "APPROX",
    "exactly": "", "a total of": "", "the first": "START", "the last": "", "the past": "", "the next": "",
    "the previous": "", "the following": "", "the coming": "", "the final": "END", "the opening": "START", "the early": "START",
    "last": "", "past": "", "next": "", "the entire": "", "the whole": "", "the other": "", "these": "", "those": "",
    "the": "", "his first": "START", "her first": "START", "its first": "START", "their first": "START",
    "about the last": "APPROX", "the last few": "", "the intervening": "", "recent": "", "another": "", "an additional": "",
    "additional": "", "consecutive": "", "this": "", "that": "", "all": "", "a full": "", "the full": "",
}  # fmt: skip
# Days people name by number, and the years that news and histories speak of.
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


def _number(text: str) -> float | str:
    words = " ".join(text.split())
    if words in _NUMBER_WORDS:
        return _NUMBER_WORDS[words]
    if "/" in words:
        whole, _, fraction = words.rpartition(" ")
        top, _, bottom = fraction.partition("/")
        return (float(whole) if whole else 0.0) + (float(top) / float(bottom) if float(bottom) else 0.0)
    return float(words.replace(",", ""))


_NUMBER_WORDS: Final[dict[str, float | str]] = {**NUMBERS, **_VAGUE}
_NUMBER_REGEX: Final = (
    "(?:"
    + "|".join(
        re.escape(word).replace(r"\ ", " {1,2}") for word in sorted(_NUMBER_WORDS, key=len, reverse=True)
    )
    + r")(?!\w)|\d{1,3}(?:,\d{3}){1,3}|(?:\d{1,2} )?\d/\d|\d{1,4}(?:\.\d{1,2})?"
)
_DIGIT_HEADS: Final = (
    "0",
    "00",
    "000",
    "0000",
    "0,000",
    "00,000",
    "000,000",
    "0.0",
    "00.0",
    "0 0/0",
    "0/0",
    "0.00",
)


def _years_said() -> dict[str, int]:
    """Years as they are spoken: "nineteen ninety-six", "two thousand and three"."""
    spoken = {}
    centuries = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
    for word, century in centuries.items():
        for number, said in ((n, w) for w, n in NUMBERS.items() if 10 <= n <= 99 and " a " not in w):
            if "dozen" not in said:
                spoken[f"{word} {said}"] = century + number
    spoken["two thousand"] = 2000
    for number, said in enumerate(_ONES, 1):
        spoken[f"two thousand {said}"] = spoken[f"two thousand and {said}"] = 2000 + number
    return spoken


def _clock(text: str) -> tuple[int, int]:
    hour, _, minute = text.replace(".", ":").partition(":")
    return int(hour), int(minute or 0)


_ZONES: Final = {
    "gmt": "Z", "utc": "Z", "z": "Z", "zulu": "Z", "est": "-05", "edt": "-04", "cst": "-06", "cdt": "-05",
    "mst": "-07", "mdt": "-06", "pst": "-08", "pdt": "-07", "bst": "+01", "cet": "+01", "cest": "+02",
    "eet": "+02", "eest": "+03", "msk": "+03", "ist": "+05:30", "jst": "+09", "local time": "",
    "local": "", "eastern time": "", "eastern": "", "moscow time": "+03", "kyiv time": "", "et": "",
}  # fmt: skip

# The head of many patterns: "early", "the end of", "about".
MAYBE_MODIFIED = "({modifier}~)?"

SLOTS: Final = {
    slot.name: slot
    for slot in (
        Slot.of_words("month", MONTHS),
        Slot.of_words("weekday", WEEKDAYS),
        Slot.of_words("season", SEASONS),
        Slot.of_words("part", DAY_PARTS),
        Slot.of_words("modifier", MODIFIERS),
        Slot.of_words("unit", {**_LENGTH_UNITS, **_UNIT_PLURALS}),
        Slot.of_words("one", {word: unit for word, unit in UNITS.items() if word not in {"hrs", "season"}}),
        Slot.of_words("many", {word: unit for word, unit in _UNIT_PLURALS.items() if word not in {"min"}}),
        Slot.of_words(
            "period",
            {word: UNITS[word] for word in ("week", "month", "quarter", "year", "decade", "century")},
        ),
        Slot.of_words("ordinal", ORDINALS),
        Slot.of_words("zone", _ZONES),
        Slot.of_words("spoken_year", _years_said()),
        Slot.of_words("which", WHICH),
        Slot.of_words("named_day", named_days()),
        Slot.of_words(
            "dated_event", {name.removeprefix("the "): days for name, days in dated_events().items()}
        ),
        Slot.of_words("deictic", {"yesterday": -1, "today": 0, "tomorrow": 1}),
        Slot.of_words("text_day", _TEXT_DAYS),
        Slot.of_words("vague_past", dict.fromkeys(_PAST_WORDS, "PAST_REF")),
        Slot.of_words("vague_present", dict.fromkeys(_PRESENT_WORDS, "PRESENT_REF")),
        Slot.of_words("vague_future", dict.fromkeys(_FUTURE_WORDS, "FUTURE_REF")),
        Slot.of_words(
            "whose",
            dict.fromkeys(
                (
                    "this year",
                    "last year",
                    "next year",
                    "that year",
                    "the same year",
                    "the following year",
                    "the previous year",
                    "the year",
                )
            ),
        ),
        Slot.of_words("which_half", {"first": 1, "second": 2, "latter": 2}),
        Slot.of_words("ampm", dict.fromkeys(("a.m.", "p.m.", "a.m", "p.m", "am", "pm"))),
        Slot.of_words("every", {"every": 1, "each": 1, "every other": 2, "every single": 1}),
        Slot.of_words("adverb", _ADVERBS),
        Slot.of_words("length_modifier", _LENGTH_MODIFIERS),
        Slot.of_digits("n", _NUMBER_REGEX, (*_NUMBER_WORDS, *_DIGIT_HEADS), _number),
        Slot.of_digits("day", r"[12]\d|3[01]|0?[1-9]", ("0", "00"), int),
        Slot.of_digits(
            "dayth",
            r"(?:[12]?1st|[12]?2nd|[12]?3rd|[12]?\dth|1[123]th|3(?:0th|1st))",
            ("0st", "0nd", "0rd", "0th", "00th", "00st", "00nd", "00rd"),
            lambda text: int(text[:-2]),
        ),
        Slot.of_digits("number2", r"0?[1-9]|1[0-2]", ("0", "00"), int),
        Slot.of_digits("year", r"1\d{3}|20\d\d", ("0000",), int),
        Slot.of_digits("any_year", r"[1-9]\d{0,3}", ("0", "00", "000", "0000"), int),
        Slot.of_digits("two", r"\d\d", ("00",), int),
        Slot.of_digits(
            "clock",
            r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?",
            ("0", "00", "0:00", "00:00", "0.00", "00.00"),
            _clock,
        ),
        Slot.of_digits("clock4", r"(?:[01]\d|2[0-4]):[0-5]\d|\d:[0-5]\d", ("00:00", "0:00"), _clock),
        Slot.of_digits(
            "hhmm", r"(?:[01]\d|2[0-3])[0-5]\d", ("0000",), lambda text: (int(text[:2]), int(text[2:]))
        ),
        Slot.of_digits("quarter_number", r"[1-4]", ("0",), int),
        Slot.of_digits("half_number", r"[12]", ("0",), int),
    )
}
