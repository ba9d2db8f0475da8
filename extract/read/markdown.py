"""Markdown: the text without its markup, and the fields of the front matter above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.read.compose import compose_article
from extract.read.front_matter import read_line, read_published, read_references, split_front_matter

if TYPE_CHECKING:
    from extract.model import Article

# Applied to one paragraph at a time, in this order. Every quantifier is bounded, so that no page of
# brackets or asterisks makes them slow.
_INLINE = (
    (re.compile(r"<!--[^<]{0,2000}?-->"), ""),
    (re.compile(r"!\[([^\[\]]{0,300})\]\([^()\s]{0,1000}(?:\s\"[^\"]{0,300}\")?\)"), ""),  # pictures
    (
        re.compile(
            r"\[([^\[\]]{1,500})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s\"[^\"]{0,300}\")?\)"
        ),
        r"\1",
    ),
    (re.compile(r"\[\^[\w-]{1,40}\]"), ""),  # footnote marks
    (re.compile(r"\[([^\[\]]{1,500})\]\[[^\[\]]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,1000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,500})?/?>"), ""),
    (re.compile(r"`{1,3}([^`\n]{1,500})`{1,3}"), r"\1"),
    (re.compile(r"(?<![\w*])\*{1,3}(?=\S)([^*\n]{1,500}?)(?<=\S)\*{1,3}(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_{1,3}(?=\S)([^_\n]{1,500}?)(?<=\S)_{1,3}(?!\w)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!~|>])"), r"\1"),
)
_LINE_START = re.compile(r"\A(?:>[ \t]?){0,10}(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+(?=\D))?")
_NEW_LINE_WANTED = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]|#{1,6}[ \t]|\|")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,100}|(?:\*[ \t]*){3,100}|(?:_[ \t]*){3,100}|={3,200})\Z")


def read_markdown(text: str, name: str) -> Article:
    """An Article from Markdown with front matter, or without.

    Fields: ``title``, ``published``, ``source``, ``url``, ``language``, ``references``. Raises
    UnreadableSourceError naming the file and the field for front matter that cannot be read.
    """
    fields, body = split_front_matter(text.lstrip("\ufeff"), name)
    body, heading = _take_heading(body)
    return compose_article(
        strip_markup(body),
        title=read_line(fields, "title", name) or strip_markup(heading),
        source=read_line(fields, "source", name),
        url=read_line(fields, "url", name),
        language=read_line(fields, "language", name),
        published=read_published(fields, name),
        references=read_references(fields, name),
    )


def _take_heading(body: str) -> tuple[str, str]:
    """The body without its first line if that is a heading, and the heading."""
    first, _, rest = body.lstrip().partition("\n")
    heading = _heading(first)
    return (body, "") if heading is None else (rest, heading)


def _heading(line: str) -> str | None:
    """The words of a heading line (``## Talks resume``), or None for any other line."""
    words = line.lstrip("#")
    if not 1 <= len(line) - len(words) <= 6 or words[:1] not in {" ", "\t"}:
        return None
    return words.strip().rstrip("#").rstrip()


def strip_markup(text: str) -> str:
    """Plain text of Markdown; rather than a word, a stray asterisk is kept."""
    paragraphs = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    return "\n\n".join(filter(None, map(_strip_paragraph, paragraphs)))


def _strip_paragraph(paragraph: str) -> str:
    """One paragraph with its soft line breaks joined; list items and headings keep lines of their own."""
    joined = ""
    after_heading = False
    for line in paragraph.split("\n"):
        if _RULE.match(line) or line.lstrip().startswith("```"):
            continue
        bare = line.strip()
        heading = _heading(bare)
        apart = "\n" if after_heading or line.endswith("  ") or _NEW_LINE_WANTED.match(bare) else " "
        joined += (apart if joined else "") + (
            _LINE_START.sub("", bare, count=1) if heading is None else heading
        )
        after_heading = heading is not None
    for pattern, replacement in _INLINE:
        joined = pattern.sub(replacement, joined)
    return joined.strip()
