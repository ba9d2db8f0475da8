"""Times by the clock: "3:30 a.m.", "0300 GMT", "noon on Monday", "half past six"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.languages.en.lists import WORDS
from extract.timex.languages.en.weekday import place_named_weekday
from extract.timex.languages.en.words import BEFORE_DATE, DAY_AND_MONTH
from extract.timex.moment import Moment
from extract.timex.resolve import NO_ANCHOR, Placed, place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_placed
from extract.timex.story import words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor

_NOON = 12
_WEEKDAYS = {
    word: int(number) for number, words in WORDS["weekday"].items() for word in words if len(word) > 4
}
_DAY_BEHIND_BRACKETS = re.compile(
    rf" \([\w: .]{{4,16}}\),? (?:on )?({'|'.join(map(re.escape, _WEEKDAYS))})\b"
)
_DAY_END = 24


def _time(phrase: Phrase) -> str | None:
    """The TIMEX3 time that the clock slots hold, or None where the phrase is no clock time."""
    half = phrase.words("ampm").replace(".", "")
    if phrase["hhmm"]:
        hour, minute = phrase["hhmm"]
        shown = f"T{hour:02}:{minute:02}"
    elif phrase["part"]:
        return str(phrase["part"])
    else:
        clock = phrase["clock"] or phrase["clock24"]
        if not clock:
            return None
        hour, minute = clock
        if half and not 1 <= hour <= _NOON:
            return None
        if half == "pm" and hour < _NOON:
            hour += _NOON
        elif half == "am" and hour == _NOON:
            hour = 0
        if hour > _DAY_END or (hour == _DAY_END and minute):
            return None
        shown = f"T{hour:02}:{minute:02}"
    zone = "Z" if phrase["hhmm"] and phrase.text.endswith(("z", "Z")) else phrase["zone"]
    return shown + (zone or "")


_TIME_FOLLOWS = tuple(
    f"{word} " for word in "at by from until till to around about before after since between and near".split()
)


def _is_told_as_time(phrase: Phrase) -> bool:
    """Whether the phrase says more than two numbers with a colon between them."""
    return not re.fullmatch(r"\d{1,2}:\d\d", phrase.text)


def _clock(phrase: Phrase, at: Anchor) -> Reading | None:
    time = _time(phrase)
    if time is None or not (_is_told_as_time(phrase) or at.before.endswith(_TIME_FOLLOWS)):
        return None  # "a ratio of 10:15"
    if phrase["weekday"] is not None:
        placed = place_named_weekday(phrase["weekday"], phrase.words("which"), at)
        return read_placed(timed(placed, time)) if placed.moment.date else floating(time)
    if phrase["deictic"] is not None:
        moved = at.published.plus(phrase["deictic"], Grain.DAY) if at.published else None
        return read_date(moved.at(time), Modifier.NONE, at.publication) if moved else floating(time)
    if phrase["month"] is not None:
        day = phrase["day"] or phrase["dayth"]
        moment = Moment(Grain.DAY, phrase["year"], phrase["month"], day)
        if moment.year is not None:
            return read_date(moment.at(time))
        return read_placed(timed(place_in_year(moment, at), time))
    if behind := _DAY_BEHIND_BRACKETS.match(at.behind):  # "10:35 a.m. (0735 GMT) Friday"
        placed = place_named_weekday(_WEEKDAYS[behind.group(1)], "", at)
        return read_placed(timed(placed, time)) if placed.moment.date else floating(time)
    return on_day_of_text(time, at)


def _clock_of_date(phrase: Phrase, at: Anchor) -> Reading | None:
    """The "9 a.m." of "9 a.m. on 4 March", which is a date of its own."""
    time = _time(phrase)
    moment = Moment(Grain.DAY, phrase["year"], phrase["month"], phrase["day"] or phrase["dayth"])
    if time is None:
        return None
    return read_placed(timed(Placed(moment) if moment.year is not None else place_in_year(moment, at), time))


def timed(placed: Placed, time: str) -> Placed:
    """A placed day at a time of it."""
    return Placed(placed.moment.at(time), placed.anchor, placed.step)


def floating(time: str) -> Reading:
    """A time of a day that nothing places."""
    return Reading(TimexType.TIME, f"XXXX-XX-XX{time}", steps=(NO_ANCHOR,))


def on_day_of_text(time: str, at: Anchor) -> Reading:
    """A time without a day: on the day the text is speaking of."""
    passed = at.latest_of(Grain.DAY, Grain.HOUR)
    if passed is not None and (at.narrative or at.start - passed.at < 300):
        reading = read_date(passed.moment.at(time), Modifier.NONE, words_of(passed))
    elif at.published is not None and not at.narrative:
        reading = read_date(at.published.at(time), Modifier.NONE, at.publication)
    else:
        reading = None
    return reading or floating(time)


def _spoken_clock(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "seven o'clock", "half past six", "a quarter to five in the evening"."""
    hour = phrase["n"]
    if isinstance(hour, str) or hour != int(hour) or not 1 <= hour <= _NOON:
        return None
    minutes = int(hour) * 60
    words = phrase.words("past")
    minutes += 30 if words.startswith("half") else -15 if words.endswith(" to") else 15 if words else 0
    if phrase["part"] in {"TAF", "TEV", "TNI"} and minutes < _NOON * 60:
        minutes += _NOON * 60
    return on_day_of_text(f"T{minutes // 60:02}:{minutes % 60:02}", at)


_ON_DAY = "(,? (on )?({which} )?{weekday}| (on )?{deictic}|,? " + DAY_AND_MONTH + "(,? {year})?)"
RULES = (
    Rule(
        "<n> o'clock",
        "({n} o'clock|{past} {n}( o'clock)?)( (in the|at) {part})?",
        _spoken_clock,
        {
            "It hit at [seven o'clock].": "2024-03-13T07:00",
            "It hit at [half past six in the evening].": "2024-03-13T18:30",
            "They met at [a quarter to five].": "2024-03-13T04:45",
        },
        ("half past twenty",),
    ),
    Rule(
        "<hour> of two before noon or after",
        "[{clock}]( to | and |-| - ){clock:last} ?{ampm}( {zone})?" + _ON_DAY + "?",
        _clock,
        {"The road was shut from [1] to 3 p.m.": "2024-03-13T13:00"},
        ("a score of 30 to 3 p.m.",),
    ),
    Rule(
        "<hour> a.m. of two on one day",
        "[{clock} ?{ampm}]( to | and | or |-| - | until | till ){clock:last} ?{ampm:lasthalf}( {zone})?"
        + _ON_DAY,
        _clock,
        {"It was shut between [2 p.m.] and 4 p.m. on Friday.": "2024-03-08T14:00"},
        ("2 and 4 p.m.",),
    ),
    Rule(
        "<hour> a.m.",
        "({modifier} )?({clock} ?{ampm}|{clock24}( hours| hrs|hrs|h)?)( {zone})?" + _ON_DAY + "?",
        _clock,
        {
            "It hit at [3:30 a.m.]": "2024-03-13T03:30",
            "It hit at [10 p.m. Wednesday].": "2024-03-13T22:00",
            "It ends at [5 p.m. EST].": "2024-03-13T17:00",
            "It hit at [10:35 a.m.] on the hill.": "2024-03-13T10:35",
        },
        ("a score of 3:2",),
    ),
    Rule(
        "<hour> a.m. on a date",
        "[({clock} ?{ampm}|{clock24}( hours| hrs|hrs|h)?|{hhmm}~hours)( {zone})?]" + BEFORE_DATE,
        _clock_of_date,
        {
            "It hit at [9 a.m.] on 4 March.": "2024-03-04T09:00",
            "At [5:34 a.m. Baghdad time] on March 20, 2003": "2003-03-20T05:34",
        },
        ("a ratio of 30:15 on 4 March",),
    ),
    Rule(
        "<hhmm> GMT",
        "{hhmm}( {zone}|z|~hours| hrs|hrs)" + _ON_DAY + "?",
        _clock,
        {"It hit at [0300 GMT].": "2024-03-13T03:00Z", "It hit at [2100Z].": "2024-03-13T21:00Z"},
        ("1991 people",),
    ),
    Rule(
        "noon <weekday>",
        "({modifier} )?{part}" + _ON_DAY,
        _clock,
        {"They meet at [noon Friday].": "2024-03-15T12:00"},
        ("noon Fridayish",),
    ),
)
