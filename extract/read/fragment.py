"""Pieces of HTML that are an article already: entries of feeds, chapters of books, bodies of letters."""

from __future__ import annotations

import re

from lxml import etree, html

_PARAGRAPHS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead
    title tr ul
    """.split()
)
_UNSEEN = frozenset(
    "script style template noscript iframe object embed svg math canvas head button select textarea".split()
)
_CELLS = frozenset({"td", "th"})
_MARKUP = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,1000}|!--)>?")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")


def is_fragment(text: str) -> bool:
    """Whether a field that may be HTML or plain text holds markup."""
    return bool(_MARKUP.search(text) or _ENTITY.search(text))


def read_fragment(markup: str | bytes) -> str:
    """What a reader sees of a piece of HTML: paragraphs with an empty line between them.

    Scripts and styles are not seen, links are their words, and nothing is fetched.
    """
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup or " ", parser=parser)
    except (etree.ParserError, ValueError):
        return ""
    pieces: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            hidden += tag in _UNSEEN
            pieces += _before(tag)
            if not hidden and element.text:
                pieces.append(_flatten(element.text, tag))
            continue
        hidden -= tag in _UNSEEN
        pieces += _after(tag)
        if not hidden and element.tail:
            pieces.append(_flatten(element.tail, ""))
    paragraphs = (" ".join(line.split()) for line in "".join(pieces).split("\x1d"))
    return "\n\n".join(filter(None, paragraphs))


def _before(tag: str) -> list[str]:
    if tag in _PARAGRAPHS:
        return ["\x1d"]
    return [" "] if tag == "br" or tag in _CELLS else []


def _after(tag: str) -> list[str]:
    return ["\x1d"] if tag in _PARAGRAPHS else []


def _flatten(text: str, tag: str) -> str:
    """The text with none of the mark that ends paragraphs here."""
    text = text.replace("\x1d", " ")
    return re.sub(r"\n\s*\n", "\x1d", text) if tag == "pre" else text
