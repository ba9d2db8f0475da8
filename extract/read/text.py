"""Plain text: the first line as title where it looks like one, hard-wrapped lines joined again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extract.read.compose import compose_article
from extract.read.dateline import find_day_in_text
from extract.read.normalise import normalise

if TYPE_CHECKING:
    from extract.model import Article

_LONGEST_TITLE = 150
_WRAP_WIDTHS = range(50, 101)  # columns at which mail programs, editors and agencies wrap lines


def read_text(text: str) -> Article:
    """An Article from plain text. Its day of publication is known only where a dateline gives it."""
    title, body = split_title(normalise(text))
    return compose_article(unwrap(body), title=title, published=find_day_in_text(body))


def split_title(text: str) -> tuple[str, str]:
    """The title and the rest: a title is short, has no final full stop, and an empty line follows it."""
    first, separator, rest = text.partition("\n\n")
    if not separator or "\n" in first or len(first) > _LONGEST_TITLE or first.endswith((".", ":", ",", ";")):
        return "", text
    return first, rest


def unwrap(text: str) -> str:
    """The text with the lines of a hard-wrapped paragraph joined; lines that were meant stay apart.

    A line was wrapped when the first word of the next would not have fitted on it.
    """
    return "\n\n".join(_unwrap_paragraph(paragraph) for paragraph in text.split("\n\n"))


def _unwrap_paragraph(paragraph: str) -> str:
    lines = paragraph.split("\n")
    width = max(map(len, lines))
    if width not in _WRAP_WIDTHS:
        return paragraph
    for line, following in pairwise(lines):
        next_word = following.split(" ", 1)[0]
        if len(line) + 1 + len(next_word) <= width:
            return paragraph
    return " ".join(lines)
