"""What stands at the head and the foot of page after page, and is no part of the article."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.read.pdf.line import Line

_MARGIN = 0.1  # of the page's height, above and below
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.|pag\.?|\N{EN DASH}|\N{EM DASH}|-|\|)?\s*\d{1,4}\s*(?:(?:of|von|de|/)\s*\d{1,4})?"
    r"\s*(?:\N{EN DASH}|\N{EM DASH}|-|\|)?\Z",
    re.IGNORECASE,
)


def drop_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without lines that most pages have in the same margin."""
    running = Counter(key for page in pages for key in {_key(line) for line in page if _in_margin(line)})
    written = sum(1 for page in pages if page)
    often = max(2, written // 2)
    return [
        [
            line
            for line in page
            if not _in_margin(line) or not (running[_key(line)] >= often or _PAGE_NUMBER.match(line.text))
        ]
        for page in pages
    ]


def _in_margin(line: Line) -> bool:
    return line.bottom < line.page_height * _MARGIN or line.top > line.page_height * (1 - _MARGIN)


def _key(line: Line) -> tuple[int, str]:
    """What is the same from page to page: the height, and the words without their numbers."""
    return round(line.top / line.size), _DIGITS.sub("0", line.text.casefold())
