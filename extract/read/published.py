"""The day on which a page was published, and how that is known.

Pages say it in several places that do not always agree. Each place that says something is a candidate;
the most trusted one is taken, and what the others say is kept as the earliest and the latest day that
it may have been.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from extract.datespan import day_words
from extract.model import PublishedBasis
from extract.read.publication import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_DAY = timedelta(days=1)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100  # of pages on the web


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What one place in a page says: the day as written, and the days that it may mean to its readers."""

    day: date
    earliest: date
    latest: date
    basis: PublishedBasis
    because: str


def find_published(tree: HtmlElement, url: str = "") -> Published:
    """The day of publication of a parsed page with this address. Nothing is fetched, and no clock is read."""
    candidates = tuple(_find_candidates(tree, url))
    if not candidates:
        return _search_page(tree)
    best = candidates[0]
    by_url = next((one for one in candidates if one.basis is PublishedBasis.URL), None)
    if by_url is not None and best.earliest <= by_url.day <= best.latest:
        best = by_url  # the same moment, and the outlet's own day
    return Published(best.day, best.earliest, best.latest, best.basis, best.because)


def _find_candidates(tree: HtmlElement, url: str) -> Iterator[_Candidate]:
    """The candidates, most trusted first."""
    for written in _json_ld_days(tree):
        yield from _candidate(
            written, PublishedBasis.METADATA, "in the page's description of itself (JSON-LD datePublished)"
        )
    for name, written in _meta_days(tree):
        yield from _candidate(written, PublishedBasis.METADATA, f"in the page's meta field '{name}'")
    day = day_in_url(url or _canonical_url(tree))
    if day is not None:
        yield _Candidate(day, day, day, PublishedBasis.URL, f"{day_words(day)} stands in the page's address")
    for written in tree.xpath("(//time[@itemprop='datePublished']|//time[@pubdate])/@datetime")[:5]:
        yield from _candidate(written, PublishedBasis.METADATA, "in the page's time element for publication")


# JSON-LD

_LONGEST_JSON_LD = 2_000_000  # characters
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report|WebPage|Review|VideoObject|Recipe|Event", re.IGNORECASE)
_DATE_PUBLISHED = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{8,40})\"")


def _json_ld_days(tree: HtmlElement) -> Iterator[str]:
    """``datePublished`` as written, of articles first."""
    others = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        written = (script.text or "")[:_LONGEST_JSON_LD]
        try:
            nodes = list(_json_nodes(json.loads(written, strict=False)))
        except (ValueError, RecursionError):
            others += _DATE_PUBLISHED.findall(written)  # broken, but it may still say it
            continue
        for node in nodes:
            day = node.get("datePublished")
            if not isinstance(day, str):
                continue
            if re.search(r"Article|Posting|Report", str(node.get("@type"))[:200]):
                yield day
            elif _ARTICLE_TYPES.search(str(node.get("@type"))[:200]):
                others.append(day)
    yield from others


def _json_nodes(tree: object) -> Iterator[dict[str, object]]:
    """Every object of a JSON document but those that stand for comments, outermost first."""
    queue = [tree]
    for node in queue:
        if isinstance(node, list):
            queue.extend(node)
        elif isinstance(node, dict) and node.get("@type") != "Comment":
            yield node
            queue.extend(
                child for key, child in node.items() if key not in {"comment", "mentions", "hasPart"}
            )


# Meta elements

_META_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "parsely-pub-date",
    "datepublished",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "bt:pubdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article.published",
    "published-date",
    "publish-date",
    "publish_date",
    "pubdate",
    "citation_publication_date",
    "dc.date",
    "dcterms.date",
    "date",
)


def _meta_days(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Name and content of the fields that hold a day of publication, most trusted names first."""
    fields: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            fields.setdefault((element.get(attribute) or "").lower(), element.get("content"))
    for name in _META_NAMES:
        if name in fields:
            yield name, fields[name]


# Days as written

_ISO = re.compile(
    r"\s*(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]00:?00)?)?"
)
_COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?!\d)")


def _candidate(written: str, basis: PublishedBasis, where: str) -> Iterator[_Candidate]:
    """One candidate, or none where ``written`` is no day.

    A time in UTC leaves open whose day it was: late in the day it may have been the next one in Asia,
    early in the day still the one before in the Americas. Any other time is the outlet's own.
    """
    match = _ISO.match(written) or _COMPACT.match(written)
    if match is None:
        return
    day = _day(match[1], match[2], match[3])
    if day is None:
        return
    earliest = latest = day
    is_utc = match.re is _ISO and match[6]
    if is_utc and match[4] + match[5] != "0000":
        hour = int(match[4])
        earliest = day - _DAY if hour < 10 else day
        latest = day + _DAY if hour >= 12 else day
    yield _Candidate(day, earliest, latest, basis, f"{day_words(day)} stands {where}")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year < _LAST_YEAR else None


# Addresses

_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:/(\d\d?)/(\d\d?)|-(\d\d)-(\d\d)|_(\d\d)_(\d\d)|/(\d\d)(\d\d)|(\d\d)(\d\d)(?=[/_-]))(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)/([a-z]{3})[a-z]{0,6}/(\d\d?)(?!\d)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_in_url(url: str) -> date | None:
    """The day in a web address (``/2024/11/17/``, ``/2024-11-17-``, ``/2024/nov/17/``), or None."""
    for match in _URL_DAY.finditer(url[:2000]):
        year, month, day = (part for part in match.groups() if part is not None)
        if month.lower() in _MONTHS:
            month = str(_MONTHS.index(month.lower()) + 1)
        found = _day(year, month, day) if month.isdigit() else None
        if found is not None:
            return found
    return None


def _canonical_url(tree: HtmlElement) -> str:
    """The address that a page gives for itself, or nothing."""
    links = tree.xpath("//link[@rel='canonical']/@href|//meta[@property='og:url']/@content")
    return links[0] if links else ""


# The whole page


def _search_page(tree: HtmlElement) -> Published:
    """What htmldate finds in the markup and the text of a page that does not say it in any known place.

    It is given a parsed tree: a text that is only an address would make it fetch that address.
    """
    from htmldate import find_date  # noqa: PLC0415 - slow to import, and most pages never come here

    written = find_date(
        tree,
        extensive_search=True,
        original_date=True,
        url="",
        min_date=datetime(_FIRST_YEAR, 1, 1),  # noqa: DTZ001 - htmldate wants it without a zone
        max_date=datetime(_LAST_YEAR, 1, 1),  # noqa: DTZ001
    )
    if written is None:
        return Published(
            None, None, None, PublishedBasis.UNKNOWN, "the page does not say when it was published"
        )
    day = date.fromisoformat(written)
    because = f"{day_words(day)} is the likeliest day among the dates in the page"
    return Published(day, None, day, PublishedBasis.TEXT, because)
