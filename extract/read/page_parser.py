"""What a parsed web page says: its article, without menus and advertisements, and what it tells of itself.

Slow to import, and slow on some pages: only :mod:`extract.read.page_worker` uses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafilatura import bare_extraction, extract_metadata, load_html

from extract.errors import UnreadableSourceError
from extract.read.page import Page
from extract.read.published import find_published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from extract.read.publication import Published


def parse_page(html: str, url: str = "") -> Page:
    """The article of a page. Raises UnreadableSourceError where there is none."""
    published = find_published(parse_tree(html), url)
    tree = parse_tree(html)
    metadata = extract_metadata(tree, default_url=url or None, date_config={"extensive_search": False})
    body = bare_extraction(tree, url=url or None, include_comments=False, favor_precision=True)
    text = getattr(body, "text", "")
    if not text:
        message = "no article found in the page"
        raise UnreadableSourceError(message)
    outlet = metadata.sitename or ""
    return Page(
        text=text,
        title=_without_outlet(metadata.title or "", outlet),
        outlet=outlet,
        url=url or metadata.url or "",
        language=tree.get("lang") or "",
        published=published,
    )


def parse_published(html: str, url: str = "") -> Published:
    """The day of publication of a page, without reading its article."""
    return find_published(parse_tree(html), url)


def parse_tree(html: str) -> HtmlElement:
    """The tree of a page; a new one each time, because reading prunes it."""
    tree = load_html(html)
    if tree is None:
        message = "no HTML found"
        raise UnreadableSourceError(message)
    return tree


def _without_outlet(title: str, outlet: str) -> str:
    """A title as the article has it: "Talks resume | The Daily" without the outlet's name."""
    head = title.removesuffix(outlet).rstrip()
    if outlet and head != title and head[-1:] in {"-", "|", "\N{EN DASH}", "\N{EM DASH}", "\N{MIDDLE DOT}"}:
        return head[:-1].rstrip()
    return title
