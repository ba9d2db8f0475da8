"""Repeated times: "daily", "every Sunday", "twice a week", "per month"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.timex.languages.en.units import period_value
from extract.timex.rule import Phrase, Reading, Rule, read_set

if TYPE_CHECKING:
    from extract.timex.anchor import Anchor


_OF_ACCOUNTS = re.compile(
    r" (?:net |cash |operating |pretax |common |sales |interest |share |trading )?"
    r"(?:results?|dividends?|reports?|earnings|income|rates?"
    r"|revenues?|sales|profits?|loss(?:es)?|budgets?|growth|figures?|turnover|volume|payments?|basis|statements?)\b"
)


_RATE = re.compile(r"\d ?(?:%|percent|per cent|[a-z]+) $")


def _adverb(phrase: Phrase, at: Anchor) -> Reading | None:
    if (
        phrase.text[0].isupper()
        and phrase.original[phrase.span[1] : phrase.span[1] + 4].strip()[:1].isupper()
    ):
        return None  # "Daily Mirror", "Annual Report"
    if _RATE.search(at.before) and phrase.text.endswith("ly"):
        return None  # "8.5 % annually": a rate
    if _OF_ACCOUNTS.match(at.behind):
        return None  # "quarterly results": what kind of results, not how often
    return read_set(phrase["frequency"])


def _every(phrase: Phrase, _: Anchor) -> Reading | None:
    step = phrase["every"]
    if phrase["weekday"] is not None:
        return read_set(f"XXXX-WXX-{phrase['weekday'] + 1}")
    if phrase["month"] is not None:
        return read_set(f"XXXX-{phrase['month']:02}")
    if phrase["season"] is not None:
        return read_set(f"XXXX-{phrase['season']}")
    if phrase["part"] is not None:
        return read_set(f"XXXX-XX-XX{phrase['part']}")
    if phrase["n"] is not None:
        return read_set(period_value(phrase["n"], phrase["many"][1]))
    _, code = phrase["one"]
    return None if code == "TS" else read_set(period_value(step, code))


def _times_a(phrase: Phrase, _: Anchor) -> Reading | None:
    _, code = phrase["one"]
    return None if code == "TS" else read_set(period_value(1, code))


def _another_weekday(phrase: Phrase, _: Anchor) -> Reading | None:
    """The "Thursday" of "every Monday and Thursday"."""
    return read_set(f"XXXX-WXX-{phrase['weekday'] + 1}")


def _on_weekdays(phrase: Phrase, _: Anchor) -> Reading | None:
    return read_set(f"XXXX-WXX-{phrase['weekday'] + 1}") if phrase.text[0].isupper() else None


RULES = (
    Rule(
        "daily",
        "{frequency}",
        _adverb,
        {"They fly [daily].": "P1D", "the [annual] parade": "P1Y"},
        ("the Daily Mirror", "to rise 8.5% annually", "to make 10,000 units annually"),
    ),
    Rule(
        "every <unit>",
        "{every} ({weekday}|{month}|{season}|{part}|{n} {many}|(of the )?{one})",
        _every,
        {
            "They met [every Sunday].": "XXXX-WXX-7",
            "They met [each July].": "XXXX-07",
            "They met [every day].": "P1D",
            "They met [every two weeks].": "P2W",
            "They met [every morning].": "XXXX-XX-XXTMO",
            "They met [every second Tuesday].": "XXXX-WXX-2",
        },
        ("every one of them", "each second"),
    ),
    Rule(
        "<weekday> of every week",
        "( and |, and |, | or )[{weekday}]",
        _another_weekday,
        {"They met every Monday and [Thursday].": "XXXX-WXX-4"},
        ("every Monday and Thursdays",),
        follows=frozenset({"every <unit>", "<weekday> of every week"}),
    ),
    Rule(
        "the <ordinal> <weekday> of every month",
        "the ({ordinal}|{dayth}|last) {weekday} (of|in) (every|each) month",
        _another_weekday,
        {"They met on [the second Sunday of every month].": "XXXX-WXX-7"},
        ("the second Sunday of the war",),
    ),
    Rule(
        "times a <unit>",
        "(once|twice|{n} times) [(a|an|per|each|every) {one}]",
        _times_a,
        {"They met twice [a week].": "P1W"},
        ("twice a weekly",),
    ),
    Rule(
        "per <unit>",
        "per {one}",
        _times_a,
        {"1,000 barrels [per day]": "P1D"},
        (
            "per diem",
            "per second",
        ),
    ),
    Rule(
        "weekends",
        "(weekends|weekdays)",
        lambda phrase, _: read_set("XXXX-WXX-WE" if phrase.has("end") else "XXXX-WXX-WD"),
        {"They march on [weekends].": "XXXX-WXX-WE", "It opens on [weekdays].": "XXXX-WXX-WD"},
        ("a weekend",),
    ),
    Rule(
        "<weekday>s",
        "{weekday}s",
        _on_weekdays,
        {"They pray on [Fridays].": "XXXX-WXX-5"},
        ("mondays",),
    ),
)
