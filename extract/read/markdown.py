"""Markdown with front matter: the fields of YAML on top, the text without its markup below."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import frontmatter
import yaml

from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read.compose import compose_article
from extract.read.form import FRONT_MATTER

if TYPE_CHECKING:
    from extract.model import Article

_LONGEST_FRONT_MATTER = 100_000  # characters
_CLOSING_LINE = re.compile(r"^(?:-{3,}|\.{3})[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t]*#*\Z")

# Applied to one paragraph at a time, in this order. Every quantifier is bounded, so that no page of
# brackets or asterisks makes them slow.
_INLINE = (
    (re.compile(r"<!--.{0,2000}?-->", re.DOTALL), ""),
    (re.compile(r"!\[([^\[\]]{0,300})\]\([^()\s]{0,1000}(?:\s\"[^\"]{0,300}\")?\)"), ""),  # pictures
    (re.compile(r"\[([^\[\]]{1,500})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s\"[^\"]{0,300}\")?\)"), r"\1"),
    (re.compile(r"\[\^[\w-]{1,40}\]"), ""),  # footnote marks
    (re.compile(r"\[([^\[\]]{1,500})\]\[[^\[\]]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,1000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,500})?/?>"), ""),
    (re.compile(r"`{1,3}([^`\n]{1,500})`{1,3}"), r"\1"),
    (re.compile(r"(?<![\w*])\*{1,3}(?=\S)([^*\n]{1,500}?)(?<=\S)\*{1,3}(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_{1,3}(?=\S)([^_\n]{1,500}?)(?<=\S)_{1,3}(?!\w)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!~|>])"), r"\1"),
)
_LINE_START = re.compile(r"(?:>[ \t]?){0,10}(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+(?=\D))?")
_NEW_LINE_WANTED = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]|#{1,6}[ \t]|\|")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,100}|(?:\*[ \t]*){3,100}|(?:_[ \t]*){3,100}|={3,200})\Z")


def read_markdown(text: str, name: str) -> Article:
    """An Article from Markdown: ``title``, ``published``, ``source``, ``url``, ``language`` and ``references``.

    Raises UnreadableSourceError naming the file and the field for front matter that cannot be read.
    """
    fields, body = _split_front_matter(text.lstrip("\ufeff"), name)
    body, heading = _take_heading(body)
    published = _read_published(fields, name)
    return compose_article(
        strip_markup(body),
        title=_read_line(fields, "title", name) or strip_markup(heading),
        source=_read_line(fields, "source", name),
        url=_read_line(fields, "url", name),
        language=_read_line(fields, "language", name),
        published=published,
        basis=PublishedBasis.METADATA,
        references=_read_references(fields, name),
    )


class _PlainScalars(frontmatter.YAMLHandler):
    """YAML in which every scalar is text: ``language: no`` is Norwegian, and a date is read by us."""

    def load(self, fm: str, **_: object) -> Any:  # noqa: ANN401 - the base class says so
        return yaml.load(fm, Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but text, lists and mappings


def _split_front_matter(text: str, name: str) -> tuple[dict[str, object], str]:
    if not FRONT_MATTER.match(text):
        return {}, text
    opening = text.index("\n") + 1
    closing = _CLOSING_LINE.search(text, opening, opening + _LONGEST_FRONT_MATTER)
    if closing is None:
        message = f"{name}: front matter begins with '---' but no line '---' ends it"
        raise UnreadableSourceError(message)
    body = text[closing.end() :]
    try:
        fields, _ = frontmatter.parse(f"---\n{text[opening : closing.start()]}---\n", handler=_PlainScalars())
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        message = f"{name}: front matter is not valid YAML in line {line}: {error.problem}"
        raise UnreadableSourceError(message) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message = f"{name}: front matter is not valid YAML; expected lines such as 'title: ...'"
        raise UnreadableSourceError(message) from error
    return fields, body


def _read_line(fields: dict[str, object], field: str, name: str) -> str:
    written = fields.get(field, "")
    if isinstance(written, str):
        return written
    message = f"{name}: front matter field '{field}': expected one line of text"
    raise UnreadableSourceError(message)


def _read_published(fields: dict[str, object], name: str) -> date | None:
    written = _read_line(fields, "published", name).strip()
    if not written:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError as error:
        message = f"{name}: front matter field 'published': expected a day such as 2024-11-17, not {written[:40]!r}"
        raise UnreadableSourceError(message) from error


def _read_references(fields: dict[str, object], name: str) -> tuple[str, ...]:
    """References are lines of text, or mappings whose values are joined ("title, url")."""
    written = fields.get("references", [])
    entries = [written] if isinstance(written, str) else written
    if not isinstance(entries, list):
        message = f"{name}: front matter field 'references': expected a list of lines"
        raise UnreadableSourceError(message)
    lines = []
    for entry in entries:
        parts = list(entry.values()) if isinstance(entry, dict) else [entry]
        if not all(isinstance(part, str) for part in parts):
            message = f"{name}: front matter field 'references': expected a list of lines"
            raise UnreadableSourceError(message)
        lines.append(", ".join(parts))
    return tuple(lines)


def _take_heading(body: str) -> tuple[str, str]:
    """The body without its first line if that is a heading, and the heading."""
    first, _, rest = body.lstrip().partition("\n")
    heading = _HEADING.match(first)
    return (rest, heading[1]) if heading else (body, "")


def strip_markup(text: str) -> str:
    """Plain text of Markdown. What is not certainly markup is kept: better a stray asterisk than a lost word."""
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
        heading = _HEADING.match(bare)
        apart = "\n" if after_heading or line.endswith("  ") or _NEW_LINE_WANTED.match(bare) else " "
        joined += (apart if joined else "") + (heading[1] if heading else bare[_LINE_START.match(bare).end() :])  # type: ignore[union-attr]
        after_heading = heading is not None
    for pattern, replacement in _INLINE:
        joined = pattern.sub(replacement, joined)
    return joined.strip()
