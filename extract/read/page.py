"""A web page, as far as an article needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.read.published import Published


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a web page; a field that the page does not tell is empty. Paragraphs are lines of ``text``."""

    text: str
    title: str
    outlet: str
    url: str
    language: str
    published: Published
