"""Parts of a day: "at dawn", "the night of 14 November", "the early hours of Sunday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import Grain
from extract.timex.languages.en.clock import floating, on_day_of_text, timed
from extract.timex.languages.en.weekday import place_named_weekday
from extract.timex.languages.en.words import BEFORE_DATE, DAY_AND_MONTH
from extract.timex.moment import Moment
from extract.timex.resolve import Placed, place_in_year
from extract.timex.rule import Phrase, Reading, Rule, read_placed

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor


def _bare_part(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "at dawn", "at noon", "before midnight", "in the morning"."""
    before = at.before
    behind_preposition = before.endswith(
        ("at ", "by ", "before ", "after ", "until ", "around ", "about ", "till ")
    )
    word = phrase.words("part")
    if word == "overnight":
        return on_day_of_text("TNI", at)
    if not (behind_preposition or phrase.has("the ")):
        return None
    if word in {"night", "evening"} and before.endswith("at ") and at.behind[:1] == "-":
        return None
    if phrase.has("the ") and not before.endswith(
        ("in ", "during ", "by ", "until ", "throughout ", "of ", "before ", "after ", "for ")
    ):
        return None
    return on_day_of_text(phrase["part"], at)


def _part_of_date(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the night of 14 November 2024", "the morning of April 19", "14 November evening"."""
    day = phrase["day"] or phrase["dayth"]
    moment = Moment(Grain.DAY, phrase["year"], phrase["month"], day)
    placed = Placed(moment) if moment.year is not None else place_in_year(moment, at)
    return read_placed(timed(placed, phrase["part"]), phrase.modifier)


def _part_of_weekday(phrase: Phrase, at: Anchor) -> Reading | None:
    placed = place_named_weekday(phrase["weekday"], phrase.words("which"), at)
    if placed.moment.date is None:
        return floating(phrase["part"])
    return read_placed(timed(placed, phrase["part"]), phrase.modifier)


def _early_hours(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "the early hours of Sunday", "in the small hours"."""
    if phrase["weekday"] is not None:
        placed = place_named_weekday(phrase["weekday"], phrase.words("which"), at)
        return read_placed(timed(placed, "TMO")) if placed.moment.date else floating("TMO")
    if phrase["month"] is not None:
        moment = Moment(Grain.DAY, phrase["year"], phrase["month"], phrase["day"] or phrase["dayth"])
        return read_placed(timed(Placed(moment) if moment.year else place_in_year(moment, at), "TMO"))
    if not at.before.endswith(("in ", "until ", "during ", "into ", "since ")):
        return None
    return on_day_of_text("TMO", at)


RULES = (
    Rule(
        "the early hours",
        "({modifier} )?(the )?(early|small|wee|first) (morning )?hours( of (the )?(morning|day|night))?"
        "(( of| on|,)? ({which} )?{weekday}|( of| on) (the )?" + DAY_AND_MONTH + "(,? {year})?)?",
        _early_hours,
        {
            "It was hit in [the early hours of Sunday].": "2024-03-10TMO",
            "It was hit in [the small hours].": "2024-03-13TMO",
            "in [the early hours of 24 February 2022]": "2022-02-24TMO",
        },
        ("the first hours",),
    ),
    Rule(
        "at dawn",
        "({modifier} )?(the )?({modifier:part_of} )?{part}",
        _bare_part,
        {"It was hit at [dawn].": "2024-03-13TMO"},
        ("a night market",),
    ),
    Rule(
        "the night of <date>",
        "({modifier} )?(the )?({modifier:part_of} )?(in the )?{part}" + BEFORE_DATE,
        _part_of_date,
        {
            "on [the night of 14 January 2024]": "2024-01-14TNI",
            "[the morning of April 19, 1775]": "1775-04-19TMO",
        },
        ("a night in May",),
    ),
    Rule(
        "the night of <weekday>",
        "({modifier} )?(the )?{part} (of|on) ({which} )?{weekday}",
        _part_of_weekday,
        {"on [the night of Monday]": "2024-03-11TNI"},
        ("the night of Mondayish",),
    ),
)
