"""The child process that reads web pages, started by :mod:`extract.read.page_reader`, never by hand.

Question: ``{"task": "page" | "published", "html", "url"}``. Answer: the fields of a Page or of a
Published, or ``{"error": why}``.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from extract.read.child import answer_questions
from extract.read.page_parser import parse_page, parse_published

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.read.page import Page
    from extract.read.publication import Published

_TASKS: dict[str, Callable[[str, str], Page | Published]] = {
    "page": parse_page,
    "published": parse_published,
}


def _answer(question: dict[str, str]) -> dict[str, Any]:
    return asdict(_TASKS[question["task"]](question["html"], question["url"]))


if __name__ == "__main__":
    answer_questions(_answer, "page")
