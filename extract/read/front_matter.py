"""Front matter: the fields of YAML that stand between two lines of ``---`` above a text."""

from __future__ import annotations

import re

import yaml

from extract.datespan import day_words
from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read.form import FRONT_MATTER
from extract.read.publication import Published, publication_day

_LONGEST_FRONT_MATTER = 100_000  # characters
_CLOSING_LINE = re.compile(r"^(?:-{3,}|\.{3})[ \t]*$", re.MULTILINE)


def split_front_matter(text: str, name: str) -> tuple[dict[str, object], str]:
    """The fields above a text, and the text. Raises UnreadableSourceError where they are no valid YAML."""
    if not FRONT_MATTER.match(text):
        return {}, text
    opening = text.index("\n") + 1
    closing = _CLOSING_LINE.search(text, opening, opening + _LONGEST_FRONT_MATTER)
    if closing is None:
        message = f"{name}: front matter begins with '---' but no line '---' ends it"
        raise UnreadableSourceError(message)
    body = text[closing.end() :]
    try:
        # Every scalar is text: `language: no` is Norwegian, and nothing but lists and mappings is built.
        fields: object = yaml.load(text[opening : closing.start()], Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        message = f"{name}: front matter is not valid YAML in line {line}: {error.problem}"
        raise UnreadableSourceError(message) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message = f"{name}: front matter is not valid YAML; expected lines such as 'title: ...'"
        raise UnreadableSourceError(message) from error
    if not isinstance(fields, dict):
        message = f"{name}: front matter is not a list of fields; expected lines such as 'title: ...'"
        raise UnreadableSourceError(message)
    return fields, body


def read_line(fields: dict[str, object], field: str, name: str) -> str:
    """A field of one line; empty where it is missing."""
    written = fields.get(field, "")
    if isinstance(written, str):
        return written
    message = f"{name}: front matter field '{field}': expected one line of text"
    raise UnreadableSourceError(message)


def read_published(fields: dict[str, object], name: str) -> Published | None:
    """The field ``published``: a day, with or without a time after it."""
    written = read_line(fields, "published", name).strip()
    if not written:
        return None
    try:
        day = publication_day(written[:10])
    except ValueError as error:
        message = (
            f"{name}: front matter field 'published': expected a day such as 2024-11-17, not {written[:40]!r}"
        )
        raise UnreadableSourceError(message) from error
    because = f"{day_words(day)} stands in the front matter"
    return Published(day, day, day, PublishedBasis.METADATA, because)


def read_references(fields: dict[str, object], name: str) -> tuple[str, ...]:
    """The field ``references``: lines of text, or mappings whose values are joined ("title, url")."""
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
