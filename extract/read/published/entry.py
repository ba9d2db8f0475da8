"""What a page says in JSON-LD, the entries of schema.org: the article's own, and those of page and site."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from extract.read.published.candidate import Candidate, Place, candidate_of
from extract.read.published.written import read_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from extract.read.published.written import Written

_DECODER = json.JSONDecoder(strict=False)
_LONGEST = 2_000_000  # characters
_ARTICLE = re.compile(r"Article|Posting|Report")
_PAGE = re.compile(r"WebPage|Review|VideoObject|Recipe|Event|Podcast|Gallery|Creative|Episode", re.IGNORECASE)
_PUBLISHED = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{8,40})\"")
_CHANGED = re.compile(r"\"dateModified\"\s{0,9}:\s{0,9}\"([^\"]{8,40})\"")
_AROUND = re.compile(r"\s*(?://)?\s*(?:<!--|<!\[CDATA\[|//\s*<!\[CDATA\[)?\s*")
# Entries below these are of other articles, of readers, or of parts that came later.
_OTHERS = {
    "comment",
    "mentions",
    "hasPart",
    "liveBlogUpdate",
    "itemListElement",
    "relatedLink",
    "citation",
    "review",
}


def find_entries(tree: HtmlElement, language: str) -> Iterator[Candidate]:
    """``datePublished`` of each entry, those of articles first."""
    others = []
    for node, text in _entries(tree):
        written = _read(node.get("datePublished"), language) if node else None
        kind = str(node.get("@type"))[:200]
        if text:  # broken, but it may still say it
            found = _PUBLISHED.search(text)
            written = _read(found[1], language) if found else None
            kind = "WebPage"
        if written is None:
            continue
        where = "in the page's description of itself (JSON-LD datePublished)"
        if _ARTICLE.search(kind):
            yield candidate_of(written, Place.ENTRY, where)
        elif _PAGE.search(kind):
            others.append(candidate_of(written, Place.SITE_ENTRY, where))
    yield from others


def find_change(tree: HtmlElement, language: str) -> Candidate | None:
    """The day on which the article's entry says that it was last changed."""
    for node, text in _entries(tree):
        found = _CHANGED.search(text)
        written = _read(found[1] if found else node.get("dateModified"), language)
        if written is not None and (text or _ARTICLE.search(str(node.get("@type"))[:200])):
            return candidate_of(
                written, Place.ENTRY, "in the page's description of itself as that of its last change"
            )
    return None


def _read(written: object, language: str) -> Written | None:
    return read_written(written, language) if isinstance(written, str) else None


def _entries(tree: HtmlElement) -> Iterator[tuple[dict[str, object], str]]:
    """Every object of every JSON-LD document; for a broken document, its text in place of objects."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        text = _AROUND.sub("", (script.text or "")[:_LONGEST], count=1)
        try:
            document, _ = json.JSONDecoder(strict=False).raw_decode(
                text.replace(",}", "}").replace(",]", "]")
            )
        except (ValueError, RecursionError):
            yield {}, text
            continue
        yield from ((node, "") for node in _nodes(document))


def _nodes(document: object) -> Iterator[dict[str, object]]:
    """Every object of a JSON document that describes the article or its page, outermost first."""
    queue = [document]
    for node in queue:
        if isinstance(node, list):
            queue.extend(node)
        elif isinstance(node, dict) and node.get("@type") != "Comment":
            yield node
            queue.extend(
                child for key, child in node.items() if key not in _OTHERS and isinstance(child, list | dict)
            )
