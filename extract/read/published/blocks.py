"""A page as its reader sees it: lines of text in order, each with the elements that its words stand in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# Not noscript: where it is never closed, the parser takes the whole article for its content.
_UNSEEN = {"script", "style", "template", "svg", "head", "iframe", "select", "textarea", "button"}
_INLINE = {
    *("a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp".split()),
    *("small span strike strong sub sup time tt u var wbr".split()),
}
_LONGEST_PAGE = 60_000  # beginnings and ends of elements
TIME_MARK = "\N{BULLET}"  # stands before the words of a time element, for the day in its attribute


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a page. ``pieces`` holds, in order, where in ``text`` the words of each element begin."""

    text: str
    pieces: tuple[tuple[int, HtmlElement], ...]

    def element_at(self, offset: int) -> HtmlElement:
        """The element in which the character at ``offset`` stands."""
        found = self.pieces[0][1]
        for start, element in self.pieces:
            if start > offset:
                break
            found = element
        return found


def read_blocks(tree: HtmlElement) -> Iterator[Block]:
    """The lines of a page, in order, without what its reader does not see."""
    body = tree.find(".//body")
    walk = etree.iterwalk(tree if body is None else body, events=("start", "end", "comment", "pi"))
    words: list[str] = []
    pieces: list[tuple[int, HtmlElement]] = []
    length = 0
    for event, element in islice(walk, _LONGEST_PAGE):
        told: str | None
        if event == "start":
            is_text = element.tag in _INLINE
            told = element.text
            if element.tag in _UNSEEN:
                walk.skip_subtree()
                told = None
            elif element.tag == "time" and element.get("datetime"):
                told = f"{TIME_MARK} {told or ''}"
        else:
            is_text = event != "end" or element.tag in _INLINE
            told = element.tail
        if words and not is_text:
            yield Block("".join(words), tuple(pieces))
            words, pieces, length = [], [], 0
        line = " ".join(told.split()) if told else ""
        if line:
            owner = element if event == "start" else element.getparent()
            if owner is not None:
                pieces.append((length, owner))
                words.append(line + " ")
                length += len(line) + 1
    if words:
        yield Block("".join(words), tuple(pieces))
