"""Lines to paragraphs: broken words made whole, and an empty line where a paragraph ends."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.read.pdf.line import Line

_WIDER_THAN_USUAL = 1.35  # times the usual distance between two lines
_INDENT = 0.7  # times the size of the letters
_SHORT = 0.85  # of the width of its column: a line that ends a paragraph
_FULL_STOP = re.compile(r"[.!?:\u2026\u061f\u06d4][\"'\u2019\u201d\u00bb)\]]{0,2}\Z")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # how a hyphen at the end of a line comes from the file
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def join_paragraphs(lines: Sequence[Line]) -> str:
    """The text of lines in reading order."""
    words = {word.casefold() for line in lines for word in _WORD.findall(line.text)}
    usual = _usual_distance(lines)
    columns = _column_edges(lines)
    paragraphs: list[str] = []
    for above, line in zip([None, *lines], lines, strict=False):
        if above is None or _begins_paragraph(above, line, usual, columns):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _join(paragraphs[-1], line.text, words)
    return "\n\n".join(paragraphs).replace(_SOFT_HYPHEN, "")


def _usual_distance(lines: Sequence[Line]) -> float:
    """From one line to the next, as a multiple of the size of the letters."""
    distances = [
        (line.bottom - above.bottom) / line.size
        for above, line in pairwise(lines)
        if 0 < line.bottom - above.bottom < 3 * line.size
    ]
    return median(distances) if distances else 1.2


def _column_edges(lines: Sequence[Line]) -> dict[int, tuple[float, float]]:
    """Left and right edge of the run of lines below each other that each line stands in, by identity."""
    edges: dict[int, tuple[float, float]] = {}
    run: list[Line] = []
    for line in [*lines, None]:
        if run and (line is None or line.top < run[-1].top or not _overlap(run[-1], line)):
            edge = (min(one.left for one in run), max(one.right for one in run))
            edges.update((id(one), edge) for one in run)
            run = []
        if line is not None:
            run.append(line)
    return edges


def _overlap(above: Line, line: Line) -> bool:
    return above.left < line.right and line.left < above.right


def _begins_paragraph(above: Line, line: Line, usual: float, columns: dict[int, tuple[float, float]]) -> bool:
    left, right = columns[id(above)]
    ends = bool(_FULL_STOP.search(above.text))
    short = above.right - left < (right - left) * _SHORT
    if abs(above.size - line.size) > 0.15 * line.size:
        return True
    if columns[id(line)] != (left, right) or line.top < above.top:  # the next column, or the next page
        return ends and (short or line.left - columns[id(line)][0] > _INDENT * line.size)
    if (line.bottom - above.bottom) / line.size > usual * _WIDER_THAN_USUAL:
        return True
    if line.left - left > _INDENT * line.size and above.left - left <= _INDENT * line.size:
        return True
    return ends and short


def _join(text: str, line: str, words: set[str]) -> str:
    """Two lines made one; a hyphen between them stays only where the word has one elsewhere too."""
    if not text.endswith(("-", _SOFT_HYPHEN)) or not text[-2:-1].isalpha():
        return f"{text} {line}"
    before = _last_word(text[:-1])
    following = _WORD.match(line)
    if following is None or not line[0].islower():
        return f"{text[:-1]}-{line}"
    after = following[0]
    whole, hyphenated = f"{before}{after}".casefold(), f"{before}-{after}".casefold()
    if hyphenated in words and whole not in words:
        return f"{text[:-1]}-{line}"
    return f"{text[:-1]}{line}"


def _last_word(text: str) -> str:
    found = re.search(r"[^\W\d_]+\Z", text[-60:])
    return found[0] if found else ""
