"""Words that point at the past, present or future and name no day: "now", "recently", "the future"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.datespan import Grain
from extract.model import TimexType
from extract.timex.rule import Phrase, Reading, Rule, read_date, read_reference
from extract.timex.story import words_of

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor


def _past(phrase: Phrase, at: Anchor) -> Reading | None:
    word = phrase.words("vague_past")
    if word == "the past" and at.behind[:1] == " " and _is_adjective(at):
        return None
    return read_reference("PAST_REF")


def _is_adjective(at: Anchor) -> bool:
    """Whether a noun follows: "the past president"."""
    following = at.behind[1:14]
    return following[:1].isalpha() and following.split()[0].rstrip(",.") not in {
        "and", "or", "but", "is", "was", "has", "had", "that", "which", "when", "to", "were", "as", "the",
    }  # fmt: skip


def _former(phrase: Phrase, at: Anchor) -> Reading | None:
    return read_reference("PAST_REF") if at.narrative and phrase.text[0].islower() else None


def _present(phrase: Phrase, at: Anchor) -> Reading | None:
    word = phrase.words("vague_present")
    if word == "to date" and at.behind[:4] == " the":
        return None
    if word == "present-day" and at.narrative:
        return read_reference("PRESENT_REF")
    if word == "this time":
        before = at.before
        if at.narrative and before.endswith("during "):
            return Reading(TimexType.DATE, "", steps=("which time is not said",))
        if not (at.narrative and before.endswith(("at ", "by ", "around "))):
            return None
    return read_reference("PRESENT_REF")


def _future(phrase: Phrase, at: Anchor) -> Reading | None:
    if phrase.words("vague_future") == "future" and not at.narrative:
        return None  # "future earnings": news says it of everything
    return read_reference("FUTURE_REF")


def _that_time(phrase: Phrase, at: Anchor) -> Reading | None:
    """Reads "at that time", "at the same time": the date that the text has just named."""
    passed = at.latest_near(400, Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.SEASON, Grain.HOUR)
    before = at.before
    if at.narrative and (
        phrase.has("this period") or (phrase.has("the same time") and before.endswith("at "))
    ):
        return Reading(TimexType.DATE, "", steps=("which period is not said",))
    if (
        phrase.has("the same time")
        or (phrase.has("the time") and not at.narrative)
        or not before.endswith(("at ", "by ", "during ", "since ", "from ", "until ", "around ", "of "))
        or passed is None
    ):
        return None
    return read_date(passed.moment, anchor=words_of(passed), aside=passed.aside)


RULES = (
    Rule("recently", "{vague_past}", _past, {"It fell [recently].": "PAST_REF"}, ("the past president",)),
    Rule(
        "former",
        "(former|recent)",
        _former,
        {"In 1940 France fell. In 1945 the [former] ally returned.": "PAST_REF"},
        ("Former minister",),
    ),
    Rule(
        "now",
        "{vague_present}",
        _present,
        {"It is [now] empty.": "PRESENT_REF", "the [current] talks": "PRESENT_REF"},
        ("the Now Party",),
    ),
    Rule(
        "the future",
        "{vague_future}",
        _future,
        {"in [the near future]": "FUTURE_REF"},
        ("the futures market",),
    ),
    Rule(
        "the dry season",
        "({which} |the )?(dry|rainy|wet|monsoon) season",
        lambda _, __: Reading(TimexType.DATE, "", steps=("its days differ from place to place",)),
        {"They waited for [the dry season].": ""},
        ("a dry seasoning",),
    ),
    Rule(
        "that time",
        "(that|the same|this|the) (time|period|point)",
        _that_time,
        {"It fell on 4 March 2024. At [that time] it rained.": "2024-03-04"},
        ("the first time",),
    ),
)
