"""What a page says of itself to machines: meta fields, marked elements, and values handed to scripts."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from extract.read.published.candidate import Candidate, Place, candidate_of
from extract.read.published.phrases import find_days
from extract.read.published.written import FIRST_YEAR, LAST_YEAR, Written, read_written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lxml.html import HtmlElement

# Fields that mean the day of publication and nothing else, most trusted first.
_PUBLICATION = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "article:published",
    "parsely-pub-date",
    "datepublished",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date.issued",
    "dcterms.available",
    "bt:pubdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "cxenseparse:recs:articlepublishedtime",
    "article.published",
    "article_date_original",
    "article:original_publish_date",
    "originalpublicationdate",
    "displaydate",
    "published",
    "published_time",
    "published_at",
    "published-date",
    "publisheddate",
    "published_date",
    "publication_date",
    "publication-date",
    "publicationdate",
    "publish-date",
    "publish_date",
    "publishdate",
    "publish_time",
    "publishtime",
    "pubdate",
    "pub_date",
    "pub-date",
    "apub:date",
    "shareaholic:article_published_time",
    "ptime",
    "weibo:article:create_at",
    "citation_online_date",
    "citation_publication_date",
)
# Fields that may mean any day of the page's life.
_LOOSE = (
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "datecreated",
    "created",
    "article:created",
    "article_date",
    "article-date",
    "date",
    "dc.created",
    "release_date",
    "video:release_date",
    "og:video:release_date",
)


def find_in_meta(tree: HtmlElement, language: str) -> Iterator[Candidate]:
    """The days in the page's meta fields."""
    fields: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        if not content:
            continue
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name:
                fields.setdefault(name, content)
    for names, place in ((_PUBLICATION, Place.META), (_LOOSE, Place.LOOSE_META)):
        for name in names:
            written = read_written(fields[name], language) if name in fields else None
            if written is not None:
                yield candidate_of(written, place, f"in the page's meta field '{name}'")


def find_change(tree: HtmlElement, language: str) -> Candidate | None:
    """The day on which the page says that it was last changed, in a meta field or a marked element."""
    for written in tree.xpath(
        "//meta[@property='article:modified_time' or @property='og:updated_time' or @itemprop='dateModified'"
        " or @name='last-modified']/@content | //time[@itemprop='dateModified']/@datetime"
    )[:5]:
        changed = read_written(written, language)
        if changed is not None:
            return candidate_of(changed, Place.LOOSE_META, "in the page as that of its last change")
    return None


def find_in_markup(tree: HtmlElement, language: str) -> Iterator[Candidate]:
    """The days in elements that are marked as the day of publication."""
    marked = tree.xpath(
        "//*[@itemprop='datePublished' and not(self::meta)][not(ancestor::*[contains(@itemtype, 'Comment')])]"
        "|//time[@pubdate]|//abbr[contains(@class, 'published')]|//time[contains(@class, 'dt-published')]"
        "|//time[contains(@class, 'entry-date')]|//*[@property='schema:datePublished' or @property='dc:date']"
    )
    for element in marked[:5]:
        for told in (
            element.get("datetime"),
            element.get("content"),
            element.get("title"),
            element.text_content(),
        ):
            written = read_written((told or "").strip(), language)
            if written is not None:
                yield candidate_of(
                    written, Place.MARKUP, "in an element that is marked as its day of publication"
                )
                break


def find_in_title(tree: HtmlElement, language: str) -> Iterator[Candidate]:
    """The days in the page's title and in its summary of itself."""
    for written in tree.xpath(
        "//head/title/text()"
        "|//meta[@property='og:title' or @name='description' or @property='og:description']/@content"
    )[:6]:
        for phrase in find_days(written[:_LONGEST_SUMMARY], language):
            if FIRST_YEAR <= phrase.day.year < LAST_YEAR:
                yield candidate_of(Written(phrase.day), Place.TITLE, "in the page's title or summary")


_LONGEST_SUMMARY = 600  # characters
_LONGEST_SCRIPT = 2_000_000  # characters
_VALUES = 40
# "article_publication_date": "...", publishedAt = '...', and the RDF of older blogs: dc:date="..."
_ASSIGNED = re.compile(
    r"(?:publi(?:sh|c)[a-z]{0,7}[_.-]?(?:date|time|at|on)|pub[_.-]?(?:date|time)|date[_-]?publi[a-z]{2,8}"
    r"|fecha[_-]?publi[a-z]{2,8}|data[_-]?publi[a-z]{2,8}|first[_-]?published|dc:date)[a-z_]{0,16}"
    r"\\?[\"']?\s{0,3}[:=,]\s{0,3}\\?[\"']?([^\"'\\<>]{8,40})",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"modif|updat|unpub|last|expir|end_?|max|min|re[_-]?$", re.IGNORECASE)


def find_in_scripts(tree: HtmlElement, language: str) -> tuple[Candidate, ...]:
    """The day that a page hands to the programs that measure it, under a name that means publication.

    None where it hands over several: they are of several things.
    """
    found: dict[date, Candidate] = {}
    for element in tree.iter("script", etree.Comment):
        if element.get("type") == "application/ld+json":
            continue
        text = (element.text or "")[:_LONGEST_SCRIPT]
        for match in islice(_ASSIGNED.finditer(text), _VALUES):
            name = text[max(match.start() - 12, 0) : match.start(1)]
            written = None if _CHANGED.search(name) else read_written(match[1], language)
            if written is not None:
                where = "in what the page tells the scripts that measure it"
                found.setdefault(written.day, candidate_of(written, Place.SCRIPT, where))
        if len(found) > 1:
            return ()
    return tuple(found.values())
