"""The machine interface: JSON Lines in, JSON Lines out, one document a line, in the order read.

A line that cannot be read gives ``{"id", "error"}`` and the rest goes on. One line is held at a time,
so memory stays flat however many there are. Offsets are code points into the text exactly as given.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn, TypeVar

from app.exports.records import json_line, mention_records, published_record, timex_record
from extract.datespan import day_words
from extract.errors import BadRecordError, DatelineError, UnreadableSourceError
from extract.language import detect_language, read_code
from extract.model import Article, PublishedBasis
from extract.read.normalise import replace_surrogates
from extract.read.publication import Published, publication_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from app.exports.records import Record

T = TypeVar("T")

LONGEST_LINE = 10_000_000  # bytes
_ID_FIRST = re.compile(rb'\s{0,9}\{\s{0,9}"id"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.){0,999}"|-?\d{1,18})\s{0,9}[,}]')


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that could not be read: the id of its document, where it has one, and why."""

    id: object
    error: str

    @property
    def record(self) -> Record:
        """What such a line is answered with."""
        return {"id": self.id, "error": self.error}


def answer_lines(lines: BinaryIO, answers: BinaryIO, answer: Callable[[Record], Record]) -> None:
    """Answer every document of ``lines`` on ``answers``, each at once; empty lines are passed over.

    ``answer`` is given the fields of one document and gives those of its answer, but the id.
    """
    for one in read_each(lines, lambda document: {"id": document.get("id"), **answer(document)}):
        answers.write(json_line(one.record if isinstance(one, Unread) else one))
        answers.flush()


def read_each(lines: BinaryIO, read: Callable[[Record], T]) -> Iterator[T | Unread]:
    """What ``read`` makes of the fields of each document of ``lines``, in their order, or why it cannot."""
    for number, line in enumerate(_read_lines(lines), start=1):
        if not line.isspace():
            yield _read_line(line, number, read)


def find_timexes_of(document: Record) -> Record:
    """``{"timexes"}`` of a document with ``text`` and, where known, ``published`` and ``language``."""
    from extract.timex import find_timexes  # noqa: PLC0415 - each answer loads only what it needs

    text = _read_text(document, "text")
    plain = replace_surrogates(text)
    timexes = find_timexes(plain, _read_published(document), _read_language(document, plain))
    return {"timexes": [timex_record(replace(timex, text=timex.span.of(text))) for timex in timexes]}


def find_mentions_of(document: Record) -> Record:
    """``{"mentions"}`` of a document with ``text`` and such of ``published``, ``title``... as are known."""
    from extract.pipeline import read_article  # noqa: PLC0415 - as above

    return {"mentions": mention_records(read_article(article_of(document)))}


def article_of(document: Record) -> Article:
    """The article that a document holds. Raises BadRecordError, which names the field that is wrong."""
    # A character for a character, so that offsets stay those of the text as given.
    fields = {name: replace_surrogates(_read_text(document, name, "")) for name in ("title", "source")}
    text = replace_surrogates(_read_text(document, "text"))
    published = _read_published(document)
    return Article(
        id=Article.identify(fields["source"], fields["title"], text),
        title=fields["title"],
        text=text,
        source=fields["source"],
        language=_read_language(document, text),
        published=published,
        published_basis=PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN,
    )


def find_published_of(document: Record) -> Record:
    """``{"published", "earliest", "latest", "basis", "because"}`` of a document with ``html`` and ``url``."""
    from extract.read.page_reader import shared_page_reader  # noqa: PLC0415 - as above

    html = _read_text(document, "html")
    url = _read_text(document, "url", "")
    published = shared_page_reader().read_published(html, url)
    if published.basis is PublishedBasis.UNKNOWN:
        published = _infer_published(html, url) or published
    return published_record(published)


def _infer_published(html: str, url: str) -> Published | None:
    """What the article of a page says of its own day, or None where it says too little."""
    from extract.read.html import read_html  # noqa: PLC0415 - as above
    from extract.undated import infer_published  # noqa: PLC0415 - as above

    try:
        article = read_html(html, "page", url)
    except UnreadableSourceError:
        return None
    day = article.published
    if day is not None:
        because = f"{day_words(day)} stands at the head of the text"
        return Published(day, day, day, article.published_basis, because)
    inferred = infer_published(article)
    return inferred if inferred.basis is PublishedBasis.INFERRED else None


def _read_lines(lines: BinaryIO) -> Iterator[bytes]:
    """Each line, never holding more of one than is allowed: a longer one comes without its end."""
    while line := lines.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = lines.readline(LONGEST_LINE + 1)


def _read_line(line: bytes, number: int, read: Callable[[Record], T]) -> T | Unread:
    name: object = _id_of_broken(line)
    try:
        document = _read_document(line, number)
        name = document.get("id")
        return read(document)
    except DatelineError as error:
        return Unread(name, str(error))
    except Exception as error:  # noqa: BLE001 - one document never stops the others
        return Unread(name, f"line {number}: a fault in Dateline ({type(error).__name__}: {error})")


def _read_document(line: bytes, number: int) -> Record:
    """The fields of one document. Raises BadRecordError for a line that is not an object of JSON."""
    if len(line) > LONGEST_LINE:
        message = f"line {number}: longer than {LONGEST_LINE // 1_000_000} MB, no article is that long"
        raise BadRecordError(message)
    try:
        document: Any = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        message = f"line {number}: not valid UTF-8 (byte {error.start:,})"
        raise BadRecordError(message) from error
    except (ValueError, RecursionError) as error:
        message = f'line {number}: not JSON; expected an object such as {{"id": "1", "text": "..."}}'
        raise BadRecordError(message) from error
    if not isinstance(document, dict):
        message = f'line {number}: not an object; expected one such as {{"id": "1", "text": "..."}}'
        raise BadRecordError(message)
    return document


def _refuse_constant(name: str) -> NoReturn:
    """NaN and the infinities, which Python reads but JSON does not have."""
    raise ValueError(name)


def _read_text(document: Record, field: str, default: str | None = None) -> str:
    text = document.get(field, default)
    if text is None:
        text = default
    if not isinstance(text, str):
        message = (
            f"field '{field}': expected text, {'but it is missing' if text is None else 'not ' + _kind(text)}"
        )
        raise BadRecordError(message)
    return text


def _read_language(document: Record, text: str) -> str:
    """The language that a document gives for itself, else the one that its text is in."""
    return read_code(_read_text(document, "language", "")) or detect_language(text)


def _read_published(document: Record) -> date | None:
    written = document.get("published")
    if written is None:
        return None
    try:
        return publication_day(written)
    except (TypeError, ValueError) as error:
        message = f"field 'published': expected a day such as 2024-11-17, not {str(written)[:40]!r}"
        raise BadRecordError(message) from error


def _kind(value: object) -> str:
    """What a value of JSON is called."""
    return {dict: "an object", list: "a list", bool: "true or false"}.get(type(value), "a number")


def _id_of_broken(line: bytes) -> object:
    """The id that a line begins with, so that even a line that cannot be read is answered by name."""
    match = _ID_FIRST.match(line)
    if match is None:
        return None
    try:
        return json.loads(match[1])
    except ValueError:
        return None
