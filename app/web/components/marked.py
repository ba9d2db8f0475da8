"""Text with places marked in it: cut at every edge, so that marks may lie inside one another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dash import html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dash.development.base_component import Component

    from extract.model import TextSpan


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks; ``names`` are those marks' names."""

    start: int
    text: str
    names: frozenset[str]


def cut(text: str, offset: int, marks: Iterable[tuple[TextSpan, str]]) -> tuple[Piece, ...]:
    """``text`` in pieces, cut where a mark begins or ends; joined they are ``text`` again.

    ``offset`` is where ``text`` begins in the article that the spans count in; what of a span lies
    outside ``text`` is left out. No piece is empty.
    """
    end = offset + len(text)
    inside = [(span, name) for span, name in marks if span.start < end and offset < span.end]
    edges = {offset, end}
    for span, _ in inside:
        edges |= {max(span.start, offset), min(span.end, end)}
    return tuple(
        Piece(
            start,
            text[start - offset : stop - offset],
            frozenset(name for span, name in inside if span.start <= start and stop <= span.end),
        )
        for start, stop in pairwise(sorted(edges))
    )


def marked_text(text: str, offset: int, marks: Iterable[tuple[TextSpan, str]]) -> list[str | Component]:
    """``text`` with its marks as ``<mark>`` elements of the classes ``mark-<name>``."""
    return [
        html.Mark(piece.text, className=" ".join(f"mark-{name}" for name in sorted(piece.names)))
        if piece.names
        else piece.text
        for piece in cut(text, offset, marks)
    ]
