"""Texts of our own to read fast: the sample articles over and over, and repetition that invites slowness."""

from __future__ import annotations

from typing import Final

from benchmarks.reading import load_samples

# What a text opens with, and what then follows over and over. They begin phrases that never come to an
# end, begin many phrases at once, are a phrase each time, or look back for a date far away or nowhere.
# The three that take longest stand first.
_A_HISTORY: Final = "In 1940 the war grew. In 1941 it spread. "
_AN_ASIDE: Final = "In 1940 and 1941 it held out until May 1945 and "
HOSTILE: Final = (
    ("", "in May "),
    ("", "Monday "),
    ("", "the end of the "),
    ("", "the "),
    ("", "on "),
    ("", "of the "),
    ("", "a "),
    ("", "may "),
    ("", "1 "),
    ("", "1,"),
    ("", "1-"),
    ("", "12:12:12:"),
    ("", "-"),
    ("", "' "),
    ("", "one hundred "),
    ("", "early in the first half of the "),
    ("", "14-16 "),
    ("", "Monday, 4 March, "),
    ("", "1999 "),
    ("", "on 14 November and 15 "),
    ("", "a year earlier "),
    ("", "every day now "),
    ("", "In 1990, as she said and said again, on 5 May, "),
    (_A_HISTORY, "two days after the fall "),
    (_A_HISTORY, "two days later "),
    (_A_HISTORY, "the next day "),
    (_A_HISTORY, "at that time the "),
    (_A_HISTORY, "and in May "),
    (_AN_ASIDE, "two days later "),
    (_AN_ASIDE, "the end of the month and in the winter "),
    ("", '.\n".\n'),
    ("", "\n"),
    ("", "\r\n "),
    ("", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"),
)


def repeat(unit: str, length: int, opening: str = "") -> str:
    """``opening``, then ``unit`` over and over, cut to ``length`` characters."""
    return (opening + unit * (length // len(unit) + 1))[:length]


def join_samples(length: int) -> str:
    """The sample articles one behind the other, again and again, cut to ``length`` characters."""
    return repeat("".join(f"{article.text}\n\n" for article in load_samples()), length)
