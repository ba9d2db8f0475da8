"""RSS and Atom feeds, read a few entries at a time, so that a feed may have any number of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from extract.errors import UnchangedSourceError, UnreadableSourceError
from extract.read.compose import compose_article
from extract.read.dateline import find_day_in_text
from extract.read.fragment import read_fragment
from extract.read.stamp import publish_on, read_stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extract.model import Article
    from extract.read.opened import Opened, Outcome

_CHUNK = 1 << 18  # bytes
_LONGEST_ENTRY = 5_000_000  # bytes
_ENTRY_START = re.compile(rb"<(?:[a-zA-Z]{1,10}:)?(?:item|entry)[\s>]")
_ENTRY_END = re.compile(rb"</(?:[a-zA-Z]{1,10}:)?(?:item|entry)\s*>")
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]{0,1000}(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(rb"<(rss|feed|rdf:RDF)\b", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"\s*https?://")


def read_feed(opened: Opened, full_page: Callable[[str], Article] | None = None) -> Iterator[Outcome]:
    """The entries of a feed, each an article: its content, or else its summary.

    The day is that of the entry in the outlet's own time zone, as the feed writes it. With ``full_page``
    the page that an entry links to is read in its place; where that fails, the failure and what the
    feed itself says both come. An entry without text is an error that names it.
    """
    number = 0
    for piece in _split_feed(opened):
        if isinstance(piece, UnreadableSourceError):
            yield piece
            continue
        try:
            feed, entries = _parse(piece)
        except Exception as error:  # noqa: BLE001 - feedparser raises what broken feeds make it raise
            told = (
                f"{opened.name}: entries after the first {number:,} cannot be read ({type(error).__name__})"
            )
            yield UnreadableSourceError(told)
            return
        for entry in entries:
            number += 1
            yield from _read_entry(entry, feed, f"{opened.name}: entry {number:,}", full_page)
    if not number:
        yield UnreadableSourceError(f"{opened.name}: XML without entries of a feed (RSS or Atom)")


def _split_feed(opened: Opened) -> Iterator[bytes | UnreadableSourceError]:
    """The feed cut after each entry or few, with its head before each piece."""
    opened.file.seek(0)
    buffer = b""
    head: bytes | None = None
    while True:
        chunk = opened.file.read(_CHUNK)
        buffer += chunk
        if head is None:
            first = _ENTRY_START.search(buffer)
            if first is None and chunk and len(buffer) < _LONGEST_ENTRY:
                continue
            start = first.start() if first else len(buffer)
            head, buffer = _DOCTYPE.sub(b"", buffer[:start]), buffer[start:]
        ends = [match.end() for match in _ENTRY_END.finditer(buffer)]
        if ends:
            yield head + buffer[: ends[-1]] + _closing_tags(head)
            buffer = buffer[ends[-1] :]
        if len(buffer) > _LONGEST_ENTRY:
            yield UnreadableSourceError(
                f"{opened.name}: an entry of more than {_LONGEST_ENTRY // 1_000_000} MB; the rest is not read"
            )
            return
        if not chunk:
            if _ENTRY_START.search(buffer):
                yield UnreadableSourceError(f"{opened.name}: the feed is cut off in its last entry")
            return


def _closing_tags(head: bytes) -> bytes:
    """What makes a piece of a feed whole again."""
    root = _ROOT.search(head)
    if root is None:
        return b""
    channel = b"</channel>" if root[1].lower() == b"rss" else b""
    return channel + b"</" + root[1] + b">"


def _parse(piece: bytes) -> tuple[Any, list[Any]]:
    """Feed and entries as feedparser has them, markup and all: it is made plain text here."""
    import feedparser  # noqa: PLC0415 - only feeds need it

    parsed = feedparser.parse(piece, resolve_relative_uris=False, sanitize_html=False)
    return parsed.feed, parsed.entries


def _read_entry(
    entry: Any,  # noqa: ANN401 - feedparser's records have no type
    feed: Any,  # noqa: ANN401
    name: str,
    full_page: Callable[[str], Article] | None,
) -> Iterator[Outcome]:
    link = str(entry.get("link") or "")
    if full_page is not None and _WEB_ADDRESS.match(link):
        try:
            yield full_page(link)
        except UnchangedSourceError as error:
            yield error
            return
        except UnreadableSourceError as error:
            yield error
        else:
            return
    contents = [str(part.get("value") or "") for part in entry.get("content") or []]
    text = max((read_fragment(markup) for markup in [*contents, str(entry.get("summary") or "")]), key=len)
    title = read_fragment(str(entry.get("title") or ""))
    if not text:
        yield UnreadableSourceError(f"{name}: no text{f' under the title {title[:80]!r}' if title else ''}")
        return
    stamp = read_stamp(entry.get("published") or entry.get("updated") or "")
    outlet = (entry.get("source") or {}).get("title") or feed.get("title") or ""
    yield compose_article(
        text,
        title=title,
        source=read_fragment(str(outlet)),
        url=link,
        language=str(feed.get("language") or ""),
        published=publish_on(stamp, "in the feed") or find_day_in_text(text),
    )
