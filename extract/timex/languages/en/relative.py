"""Dates counted from publication, in a history from the text: "yesterday", "last month", "two weeks ago"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import Grain, Modifier
from extract.model import TimexType
from extract.timex.anchor import Direction, words_of
from extract.timex.languages.en.units import (
    DAY_GRAINS,
    count_of,
    finest_for,
    half_years,
    has_half,
    quarter_a_year_away,
    quarter_spoken_of,
    unknown_value,
)
from extract.timex.moment import Moment
from extract.timex.resolve import NO_ANCHOR, unit_around
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_reference

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor


# "the following year" is counted from the text, "next year" from publication.
_OF_TEXT = frozenset(
    ("the previous|previous|the preceding|the prior|that|that same|the same|this same|this very|the next"
     "|the following|following|the ensuing|the subsequent").split("|")
)  # fmt: skip
_GOES_ON = frozenset("and when after the".split())
_LENGTHS = frozenset({"the past", "past", "the last", "this last"})


def _from_publication(day_offset: int, phrase: Phrase, at: Anchor, time: str = "") -> Reading | None:
    if at.published is None:
        return Reading(TimexType.DATE, f"XXXX-XX-XX{time}", steps=(NO_ANCHOR,))
    moment = at.published.plus(day_offset, Grain.DAY)
    if moment is None:
        return None
    step = {-1: "the day before", 0: "that day itself", 1: "the day after"}.get(
        day_offset, f"{day_offset} days from it"
    )
    return read_date(moment.at(time) if time else moment, phrase.modifier, at.publication, step)


def _deictic_day(phrase: Phrase, at: Anchor) -> Reading | None:
    offset = phrase["deictic"]
    if at.narrative and offset == 0:
        return read_reference("PRESENT_REF")
    time = phrase["part"] or ""
    return _from_publication(offset, phrase, at, time)


def _day_before_yesterday(phrase: Phrase, at: Anchor) -> Reading | None:
    return _from_publication(-2 if phrase.has("yesterday") else 2, phrase, at)


def _part_of_this_day(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "this morning", "last night", "tonight", "overnight"."""
    time = phrase["part"] or "TNI"
    word = phrase.words("which")
    if word in {"that", "the same", "that same", "the next", "the following", "the previous"} or at.narrative:
        passed = at.latest_of(*DAY_GRAINS)
        if passed is None:
            return Reading(TimexType.TIME, f"XXXX-XX-XX{time}", steps=(NO_ANCHOR,))
        offset = {"the next": 1, "the following": 1, "next": 1, "the previous": -1}.get(word, 0)
        moved = passed.moment.plus(offset, Grain.DAY)
        return read_date(moved and moved.at(time), phrase.modifier, words_of(passed))
    return _from_publication(-1 if word in {"last", "this past"} else 0, phrase, at, time)


def _unit(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "last month", "this year", "the following week", "that summer", "next decade"."""
    offset = phrase["which"]
    word = phrase.words("which")
    grain, _ = phrase["one"]
    if grain in {None, Grain.HOUR, Grain.DAY}:  # for days there are words of their own: "the next day"
        return None
    if word in {"the past", "past"} or (word in _LENGTHS and grain is not Grain.WEEK):
        return None  # "the past year" is a length
    if word in {"the last", "the first"} and _names_whole(at):
        return None  # "the past year" is a length, "the last week of August" a part of it
    modifier = phrase.modifier
    origin, words = _origin(word, grain, at)
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(grain), steps=(NO_ANCHOR,))
    moment = unit_around(origin, grain, offset)
    step = {-1: "the one before it", 0: "the one that holds it", 1: "the one after it"}[offset]
    return read_date(moment, modifier, words, step, aside=offset < 0 and at.narrative) if moment else None


def _names_whole(at: Anchor) -> bool:
    """Whether the unit is said to be a part of something: "the last week of August"."""
    return at.behind.startswith(" of ")


def _origin(word: str, grain: Grain, at: Anchor) -> tuple[Moment | None, str]:
    """What such a unit is counted from: the dates of the text for "that", publication for "last"."""
    if word in _OF_TEXT or at.narrative or at.published is None:
        passed = finest_for(grain, at)
        if passed is not None:
            return passed.moment, words_of(passed)
        if word in _OF_TEXT and (at.published is None or at.narrative):
            return None, ""
    return at.published, at.publication


def _month_which(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "last May", "this September", "the following March"."""
    if not phrase.written("month")[0].isupper():
        return None
    word, month = phrase.words("which"), phrase["month"]
    origin, words = _origin(word, Grain.MONTH, at)
    if origin is None or origin.year is None:
        return Reading(TimexType.DATE, f"XXXX-{month:02}", steps=(NO_ANCHOR,))
    now = origin.start_month
    offset = phrase["which"]
    year = origin.year
    if offset < 0 and month >= now:
        year -= 1
    elif offset > 0 and month <= now:
        year += 1
    return read_date(Moment(Grain.MONTH, year, month), phrase.modifier, words)


def _season_which(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "last summer", "this winter", "the following spring"."""
    word, season = phrase.words("which"), phrase["season"]
    origin, words = _origin(word, Grain.SEASON, at)
    if origin is None or origin.year is None:
        return Reading(TimexType.DATE, f"XXXX-{season}", steps=(NO_ANCHOR,))
    offset = phrase["which"]
    year = origin.year
    first = Moment(Grain.SEASON, year, season=season).start_month
    now = origin.start_month or first
    if word in {"that", "that same", "the same", "this"}:
        back = first > now and (season == "WI" and now <= 2)
        year -= 1 if back else 0
    elif offset < 0 and first >= now:
        year -= 1
    elif offset > 0 and first <= now:
        year += 1
    return read_date(Moment(Grain.SEASON, year, season=season), phrase.modifier, words)


def _bare_season(phrase: Phrase, at: Anchor) -> Reading | None:
    if phrase.words("season") == "fall" and not phrase.has("the ") and not phrase["modifier"]:
        return None
    before = at.before
    if at.behind.startswith((" offensive", " campaign", " counter")):
        return _season_of_text(phrase, at)
    if not (
        phrase.has("the ")
        or phrase["modifier"]
        or before.endswith(("in ", "by ", "during ", "since ", "until ", "of "))
    ):
        return None
    following = at.behind.split()[:1] if at.behind[:1] == " " else []
    if phrase.words("season") == "fall" and following in (["of"], ["in"]):
        return None  # "the fall of Kabul"
    if phrase.words("season") in {"spring", "fall"} and following and following[0] not in _GOES_ON:
        return None  # "spring water"
    return _season_of_text(phrase, at)


def _season_of_text(phrase: Phrase, at: Anchor) -> Reading | None:
    """A season of the year that the text is in, or of the year of publication or the one before."""
    season = phrase["season"]
    year = at.year
    passed = at.latest if at.narrative or at.published is None else None
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{season}", steps=(NO_ANCHOR,))
    moment = Moment(Grain.SEASON, year, season=season)
    if passed is None and at.published is not None and (day := at.published.date) is not None:
        first = moment.date
        ahead = at.direction is Direction.FUTURE
        if first is not None and first > day and not ahead and phrase.words("season") != "winter":
            moment = moment.in_year(year - 1)
    words = words_of(passed) if passed else at.publication
    return read_date(moment, phrase.modifier, words)


def _ago(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "two weeks ago", "a year ago", "two days from now"."""
    sign = (
        1
        if phrase.has("from now") or phrase.has("hence") or phrase.has("'s time") or phrase.has("s' time")
        else -1
    )
    grain, _ = phrase["unit"]
    number = count_of(phrase)
    if number is None:
        return read_reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    if phrase["n"] is None and phrase.words("unit").endswith("s"):  # "weeks ago"
        return read_reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    if grain is None or grain is Grain.HOUR:
        return _hours_ago(number * sign, at)
    origin, words = at.published, at.publication
    if grain is Grain.YEAR and number == 1 and (quarter := quarter_spoken_of(at)):
        return quarter_a_year_away(quarter, sign)
    if at.narrative and at.latest is not None:
        origin, words = at.latest.moment, words_of(at.latest)
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(grain), steps=(NO_ANCHOR,))
    moment = (
        origin.plus(sign * number, grain) if not has_half(phrase, grain) else half_years(origin, sign, number)
    )
    step = f"counted {'back' if sign < 0 else 'on'} from there"
    return read_date(moment, Modifier.NONE, words, step, aside=sign < 0)


def _hours_ago(hours: int, at: Anchor) -> Reading | None:
    """Some hours from publication: its hour is not known, so a few hours stay on that day."""
    if at.published is None or abs(hours) > 20:
        return read_reference("PAST_REF" if hours < 0 else "FUTURE_REF")
    return read_date(at.published, Modifier.NONE, at.publication, "some hours from it")


def _end_of_unit(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the end of the month", "year-end", "month's end", "the beginning of the year"."""
    grain, _ = phrase["period"] or phrase["owner"] or phrase["whole"]
    in_text = at.narrative or phrase.has("that ")
    passed = finest_for(grain, at) if in_text else None
    origin, words = (passed.moment, words_of(passed)) if passed else (at.published, at.publication)
    if origin is None:
        return Reading(TimexType.DATE, unknown_value(grain), steps=(NO_ANCHOR,))
    modifier = phrase["modifier"] or Modifier.LATE
    if modifier is Modifier.APPROXIMATE:  # "about the year"
        return None
    return read_date(unit_around(origin, grain), modifier, words)


RULES = (
    Rule(
        "yesterday, today, tomorrow",
        "({modifier} )?{deictic}('s)?( {part})?",
        _deictic_day,
        {
            "It was hit [yesterday].": "2024-03-12",
            "They meet [tomorrow].": "2024-03-14",
            "[yesterday morning]": "2024-03-12TMO",
            "[late yesterday]": "2024-03-12",
        },
    ),
    Rule(
        "the day before yesterday",
        "the day (before yesterday|after tomorrow)",
        _day_before_yesterday,
        {"It fell [the day before yesterday].": "2024-03-11", "[the day after tomorrow]": "2024-03-15"},
    ),
    Rule(
        "<part of day>",
        "({modifier} )?((in )?{which} {part}|tonight|overnight|{which} (same )?day's {part})",
        _part_of_this_day,
        {
            "It was hit [this morning].": "2024-03-13TMO",
            "It was hit [last night].": "2024-03-12TNI",
            "They meet [tonight].": "2024-03-13TNI",
            "It was hit [overnight].": "2024-03-13TNI",
        },
    ),
    Rule(
        "<which> <unit>",
        "({modifier}~)?{which} {one}",
        _unit,
        {
            "It fell [last month].": "2024-02",
            "It fell [earlier this year].": "2024",
            "It fell [last week].": "2024-W10",
            "They vote [next year].": "2025",
            "It fell [late last month].": "2024-02",
        },
    ),
    Rule(
        "<which> <month>",
        "({modifier} )?{which} {month}",
        _month_which,
        {"It fell [last May].": "2023-05", "It opens [next September].": "2024-09"},
    ),
    Rule(
        "<which> <season>",
        "({modifier} )?{which} {season}",
        _season_which,
        {
            "It fell [last summer].": "2023-SU",
            "It opens [this fall].": "2024-FA",
            "It fell [last winter].": "2023-WI",
        },
    ),
    Rule(
        "the <season>",
        "({modifier}~)?(the )?({modifier:part_of} )?{season}",
        _bare_season,
        {"It fell in [the summer].": "2023-SU"},
        ("the fall of Kabul", "spring water", "They fall back."),
    ),
    Rule(
        "<n> <unit> ago",
        "({length_modifier} )?(({n}|a|an)~)?{unit} (ago|from now|hence)",
        _ago,
        {
            "It fell [two days ago].": "2024-03-11",
            "It fell [three weeks ago].": "2024-W08",
            "It fell [a month ago].": "2024-02",
            "It fell [about ten years ago].": "2014",
            "It fell [weeks ago].": "PAST_REF",
        },
        ("long ago",),
    ),
    Rule(
        "in <n> <unit>'s time",
        "({length_modifier} )?({n}|a|an) {unit}'?s?'? time",
        _ago,
        {"It ends in [two weeks' time].": "2024-W13"},
    ),
    Rule(
        "the end of <unit>",
        "(the |this |that )?({period}~end|{period:owner}'s~end|{modifier} (the|this|that) {period:whole})",
        _end_of_unit,
        {"by [year-end]": "2024", "by [the end of the month]": "2024-03"},
    ),
)
