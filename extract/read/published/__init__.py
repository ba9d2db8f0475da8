"""The day on which a page was published, and how that is known.

Pages say it in several places that do not always agree. Each place that says something gives a
candidate; they are weighed against each other, and what stays open is kept as the earliest and the
latest day that it may have been. See docs/published-day.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.model import PublishedBasis
from extract.read.publication import Published
from extract.read.published import entry, metadata
from extract.read.published.address import day_in_url, month_in_url
from extract.read.published.candidate import Candidate, Place, candidate_of
from extract.read.published.headline import find_printed
from extract.read.published.judge import judge
from extract.read.published.search import search_page
from extract.read.published.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from extract.datespan import DateSpan

__all__ = ["day_in_url", "find_published"]


def find_published(tree: HtmlElement, url: str = "") -> Published:
    """The day of publication of a parsed page with this address. Nothing is fetched, and no clock is read."""
    language = _language(tree)
    address = url or _canonical_url(tree)
    month = month_in_url(address)
    told = tuple(_find_candidates(tree, language, address))
    known = {candidate.day for candidate in told}
    printed, printed_changes = find_printed(tree, language, address, known)
    written_changes = (entry.find_change(tree, language), metadata.find_change(tree, language))
    changes = [*filter(None, written_changes), *printed_changes]
    return (
        judge([*told, *printed], changes, month)
        or judge(metadata.find_in_scripts(tree, language), (), month)
        or _last_change(changes, month)
        or judge(metadata.find_in_title(tree, language), (), month)
        or search_page(tree, month)
        or _only_month(month)
    )


def _find_candidates(tree: HtmlElement, language: str, address: str) -> Iterator[Candidate]:
    """The candidates but those in print, in no order."""
    yield from entry.find_entries(tree, language)
    yield from metadata.find_in_meta(tree, language)
    yield from metadata.find_in_markup(tree, language)
    day = day_in_url(address)
    if day is not None:
        yield candidate_of(Written(day), Place.ADDRESS, "in the page's address")


def _language(tree: HtmlElement) -> str:
    """The language that a page gives for itself, as a tag ("en-GB"), or nothing."""
    told = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if "-" not in told and "_" not in told:
        locale = tree.xpath("string(//meta[@property='og:locale']/@content)")
        told = locale if locale[:2].lower() == told[:2].lower() or not told else told
    return str(told).strip()[:20]


def _canonical_url(tree: HtmlElement) -> str:
    """The address that a page gives for itself, or nothing."""
    links = tree.xpath("//link[@rel='canonical']/@href|//meta[@property='og:url']/@content")
    return links[0] if links else ""


def _last_change(changes: Iterable[Candidate], month: DateSpan | None) -> Published | None:
    """The day of the last change, where a page tells no other: an entry of an encyclopedia, say."""
    possible = [one for one in changes if month is None or one.day >= month.first_day]
    if not possible:
        return None
    last = max(possible, key=lambda one: one.day)
    because = f"{last.because}; the page does not say when it was first published"
    basis = PublishedBasis.TEXT if last.place is Place.HEADLINE else PublishedBasis.METADATA
    return Published(last.day, None, last.latest, basis, because)


def _only_month(month: DateSpan | None) -> Published:
    """The month in the address as a range, or nothing at all."""
    if month is None:
        because = "the page does not say when it was published"
        return Published(None, None, None, PublishedBasis.UNKNOWN, because)
    because = f"{month.words} stands in the page's address, and the page does not say the day"
    return Published(None, month.first_day, month.last_day, PublishedBasis.URL, because)
