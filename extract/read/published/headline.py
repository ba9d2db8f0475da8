"""The day that a page prints for its readers: near its headline, or after a word such as "published"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.read.published.blocks import TIME_MARK, read_blocks
from extract.read.published.candidate import Candidate, Place, candidate_of
from extract.read.published.cues import Cue, cue_before
from extract.read.published.phrases import DayPhrase, find_days
from extract.read.published.written import FIRST_YEAR, LAST_YEAR, Written, read_written

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from datetime import date

    from lxml.html import HtmlElement

    from extract.read.published.blocks import Block

_BEFORE, _AFTER = 14, 30  # lines around the headline in which outlets print the day
_LONGEST_LINE = 250  # characters; longer lines are of the article's own text
_DATELINE = 90  # characters at the beginning of such a line in which a dateline stands
_LABEL = 40
_DEEPEST_HEADING = 4  # elements in one another that make a heading
_MOST_LINES = 400  # a page with more lines of figures is a table, or a trap
_ENOUGH = 1.0

_DATED = re.compile(
    r"date|time|publi|meta|byline|posted|stamp|fecha|datum|autor|author|credit|info|article-?head|kicker",
    re.IGNORECASE,
)
_APART = re.compile(
    r"(?:^|[\s_-])(?:related|comments?|commentlist|sidebar|aside|teasers?|recommend\w*|footer|widget|popular|latest|ticker|"
    r"promo|archives?|calendar|carousel|slider|nav|navbar|menu|most|trending|newsletter|cookie|copyright|similar|"
    r"upcoming|events?|more|topbar|clock|today|weather|reply|replies|feed|news-?list|listing|caption|figcaption)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_FIGURE = re.compile(rf"\d|{TIME_MARK}")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_RANGE_BEFORE = re.compile(r"\d\.?\s?(?:[-\N{EN DASH}]|to|bis|au|al|a|по|до)\s?\Z")
_RANGE_AFTER = re.compile(r"\s?(?:[-\N{EN DASH}]|to|bis|au|al|по|до)\s?\d{1,2}(?![:.]\d\d(?!\.)|\d)")
_WORDS = re.compile(r"\w+")


def find_printed(
    tree: HtmlElement, language: str, own_address: str, known: Container[date] = ()
) -> tuple[list[Candidate], list[Candidate]]:
    """The days printed as that of publication and as that of the last change, each the likeliest first.

    A day that can be read either way ("04/05/2024") is read as one of those ``known`` from elsewhere.
    """
    blocks = tuple(read_blocks(tree))
    heading = _find_headline(tree, blocks)
    around = set(blocks[heading].pieces[0][1].iterancestors()) if blocks and heading is not None else set()
    published: list[Candidate] = []
    changed: list[Candidate] = []
    for number in _lines_to_read(blocks, heading or 0):
        block = blocks[number]
        distance = number - (heading or 0)
        for phrase, written in _days_in(block, language, known):
            cue = cue_before(block.text[: phrase.start])
            if cue is Cue.UNTOLD and not block.text[: phrase.start].strip() and number:
                label = blocks[number - 1].text
                cue = cue_before(label) if len(label) <= _LABEL else cue
            place = block.element_at(phrase.start)
            weight = _weigh(block, phrase, cue, distance, place)
            weight += _weigh_place(place, around, own_address) * (1.0 if cue is Cue.UNTOLD else 0.5)
            if cue is Cue.CHANGED:
                changed.append(
                    candidate_of(written, Place.HEADLINE, "in print as that of its last change", weight)
                )
            elif weight >= _ENOUGH and cue is not Cue.NEITHER:
                published.append(candidate_of(written, Place.HEADLINE, _where(distance), weight))
    for found in (published, changed):
        found.sort(key=lambda candidate: -candidate.weight)
    return published, changed


def _lines_to_read(blocks: Sequence[Block], heading: int) -> list[int]:
    """The numbers of the lines with figures: all around the headline, and of the others not without end."""
    figured = [number for number, block in enumerate(blocks) if _FIGURE.search(block.text)]
    if len(figured) <= _MOST_LINES:
        return figured
    near = [number for number in figured if heading - _BEFORE <= number <= heading + _AFTER]
    return sorted({*figured[: _MOST_LINES // 2], *near, *figured[-_MOST_LINES // 2 :]})


def _where(distance: int) -> str:
    near = -_BEFORE <= distance <= _AFTER
    return "in print at the head of the article" if near else "in print on the page, as that of publication"


def _days_in(block: Block, language: str, known: Container[date]) -> Iterator[tuple[DayPhrase, Written]]:
    """The days of a line that may be that of publication."""
    text = block.text if len(block.text) <= _LONGEST_LINE else block.text[:_DATELINE]
    for phrase in find_days(text, language):
        is_range = _RANGE_BEFORE.search(text[: phrase.start]) or _RANGE_AFTER.match(text[phrase.end :])
        if FIRST_YEAR <= phrase.day.year < LAST_YEAR and not is_range:
            swapped = phrase.other is not None and phrase.other in known and phrase.day not in known
            yield phrase, Written(phrase.other if swapped and phrase.other else phrase.day)
    start = text.find(TIME_MARK)
    while start >= 0:
        written = read_written(block.element_at(start).get("datetime") or "", language)
        if written is not None:
            yield DayPhrase(start, start + 1, written.day), written
        start = text.find(TIME_MARK, start + 1)


def _weigh(block: Block, phrase: DayPhrase, cue: Cue, distance: int, place: HtmlElement) -> float:
    """How much speaks for a day in what stands around it on its line, and in how far the headline is."""
    if 0 <= distance <= _AFTER:
        weight = 3.0 - 0.08 * distance
    elif -_BEFORE <= distance < 0:
        weight = 2.4 + 0.12 * distance
    else:
        weight = -1.0
    if cue is Cue.PUBLISHED:
        weight += 2.5
    length = len(block.text)
    if length > _LONGEST_LINE:
        weight -= 1.0
    elif phrase.end - phrase.start > length / 3 or _CLOCK.search(block.text[phrase.end : phrase.end + 20]):
        weight += 1.0
    elif length > 120:
        weight -= 1.0
    if place.tag == "time":
        weight += 1.0
    return weight


def _weigh_place(place: HtmlElement, around: set[HtmlElement], own_address: str) -> float:
    """How much speaks for a day in the elements that it stands in, outwards to those of the headline."""
    weight = 0.0
    dated = apart = linked = False
    element: HtmlElement | None = place
    for _ in range(10):
        if element is None or element in around:
            break
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        dated = dated or bool(_DATED.search(names))
        apart = apart or element.tag in {"footer", "nav", "aside", "figcaption"} or bool(_APART.search(names))
        if element.tag == "a" and element.get("href"):
            linked = linked or not _same_address(element.get("href"), own_address)
        element = element.getparent()
    weight += 1.0 if dated else 0.0
    weight -= 3.0 if apart else 0.0
    return weight - (1.5 if linked else 0.0)


def _same_address(link: str, own_address: str) -> bool:
    tail = re.split(r"[?#]", link, maxsplit=1)[0].rstrip("/")
    return not tail or (len(tail) > 8 and tail.rpartition("://")[2] in own_address)


def _find_headline(tree: HtmlElement, blocks: Sequence[Block]) -> int | None:
    """The number of the line that is the article's headline, told by the page's title."""
    titles = [
        set(_WORDS.findall(title.lower()))
        for title in tree.xpath("//meta[@property='og:title']/@content|//head/title/text()")[:3]
    ]
    best, found = 0.0, None
    tags = _heading_tags(tree)
    for number, block in enumerate(blocks):
        tag = tags.get(block.pieces[0][1])
        if tag is None:
            continue
        words = set(_WORDS.findall(block.text.lower()))
        likeness = max(
            (len(words & title) / len(words | title) for title in titles if words | title), default=0.0
        )
        rank = likeness + {"h1": 0.3, "h2": 0.1}.get(tag, 0.0)
        if rank > best:
            best, found = rank, number
    return found


def _heading_tags(tree: HtmlElement) -> dict[HtmlElement, str]:
    """The elements of which headings are made, with the name of the heading that each stands in."""
    tags: dict[HtmlElement, str] = {}
    for heading in tree.xpath("//h1|//h2|//h3|//h4|//*[@itemprop='headline']"):
        tag = heading.tag if heading.tag in {"h1", "h2", "h3", "h4"} else "h2"
        level = [heading]
        for _ in range(_DEEPEST_HEADING):
            tags.update(dict.fromkeys(level, tag))
            level = [child for element in level for child in element]
    return tags
