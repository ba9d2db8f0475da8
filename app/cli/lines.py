"""``dateline timexes``, ``mentions`` and ``published``: the machine interface."""

from __future__ import annotations

import sys


def timexes() -> None:
    """Find the date phrases of documents {"id", "text", "published"}, with TIMEX3 types and values."""
    from app.lines import answer_lines, find_timexes_of

    answer_lines(sys.stdin.buffer, sys.stdout.buffer, find_timexes_of)


def mentions() -> None:
    """Find what documents {"id", "text", "published"} say happened, when, and why that date."""
    from app.lines import answer_lines, find_mentions_of

    answer_lines(sys.stdin.buffer, sys.stdout.buffer, find_mentions_of)


def published() -> None:
    """Find the day of publication of pages {"id", "url", "html"}, its bounds, and where it was found."""
    from app.lines import answer_lines, find_published_of

    answer_lines(sys.stdin.buffer, sys.stdout.buffer, find_published_of)
