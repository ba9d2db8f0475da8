"""A web page, as far as an article needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.read.publication import Published


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a web page; paragraphs are lines of ``text``, and a field that is not told is empty."""

    text: str
    title: str
    outlet: str
    url: str
    language: str
    published: Published
