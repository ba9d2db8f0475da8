"""What all formats share: an Article from its parts, normalised and bounded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.language import detect_language, read_code
from extract.model import Article, PublishedBasis
from extract.read.mojibake import mend_mojibake
from extract.read.normalise import normalise, normalise_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.read.publication import Published

_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\"<>\\]{1,2000}\Z")
_REFERENCES = 100
_TITLE_FROM_TEXT = 90  # characters


def compose_article(
    text: str,
    *,
    title: str = "",
    source: str = "",
    url: str = "",
    language: str = "",
    published: Published | None = None,
    references: Iterable[str] = (),
) -> Article:
    """An Article from what a format gave.

    An article without a title takes the beginning of its text for one. An address that is not of the
    web (``javascript:``...) is left out, as it comes from the article; so is a language that is no code:
    then the language is the one that the text is written in.
    """
    body = normalise(mend_mojibake(text))
    title = normalise_line(mend_mojibake(title)) or normalise_line(body, limit=_TITLE_FROM_TEXT)
    source = normalise_line(source, limit=120)
    url = url.strip()
    return Article(
        id=Article.identify(source, title, body),
        title=title,
        text=body,
        source=source,
        url=url if _WEB_ADDRESS.match(url) else "",
        language=read_code(language) or detect_language(body),
        published=published.day if published else None,
        published_basis=published.basis if published else PublishedBasis.UNKNOWN,
        references=tuple(line for line in map(normalise_line, list(references)[:_REFERENCES]) if line),
    )
