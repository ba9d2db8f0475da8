"""Every form that articles come in, each with its reader: one open source to its articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.errors import UnchangedSourceError, UnreadableSourceError
from extract.model import Article, PublishedBasis
from extract.read.archive import read_warc, unpack_gzip, unpack_zip
from extract.read.archive.gzipped import holds_warc
from extract.read.corpus import (
    csv_rows,
    is_table_of_articles,
    json_line_rows,
    json_rows,
    parquet_rows,
    read_rows,
)
from extract.read.decode import decode
from extract.read.feed import read_feed
from extract.read.form import HEAD_BYTES, Form, detect_form, detect_packed_form
from extract.read.html import read_html
from extract.read.letter import read_letter
from extract.read.markdown import read_markdown
from extract.read.normalise import printable
from extract.read.office import Package, read_docx, read_epub, read_odt
from extract.read.opened import LARGEST_DOCUMENT, Opened
from extract.read.pdf import LARGEST_PDF, read_pdf
from extract.read.text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extract.read.opened import Outcome
    from extract.read.options import ReadOptions

_LARGEST_PACKAGE = 100_000_000  # bytes: a book or a document with its pictures
_MOST_FAILURES = 1_000  # entries, one after the other from the first
_CONTAINERS = frozenset({Form.ZIP, Form.GZIP, Form.WARC})
_MANY = frozenset({Form.FEED, Form.JSON_LINES, Form.JSON, Form.TABLE, Form.PARQUET})


def read_opened(opened: Opened, options: ReadOptions) -> Iterator[Outcome]:
    """Every article of an open source, as soon as it is read; what cannot be read comes as an error.

    A source holds one article, or many: feeds, tables, archives. Memory stays flat whatever its length.
    """
    for outcome in _read(opened, options):
        if isinstance(outcome, Article) and options.published is not None:
            yield replace(outcome, published=options.published, published_basis=PublishedBasis.GIVEN)
        else:
            yield outcome


def _read(opened: Opened, options: ReadOptions) -> Iterator[Outcome]:
    try:
        form = _find_form(opened)
    except UnreadableSourceError as error:
        yield error
        return
    if form in _CONTAINERS:
        yield from _read_container(opened, form, options)
    elif form in _MANY:
        for number, outcome in enumerate(
            _stop_in_vain(_read_many(opened, form, options), opened.name), start=1
        ):
            if isinstance(outcome, Article) and not outcome.read_from:
                yield replace(outcome, read_from=f"{opened.place} ({number})")
            else:
                yield outcome
    else:
        try:
            yield _read_new(opened, form, options)
        except UnreadableSourceError as error:
            yield error


def _stop_in_vain(outcomes: Iterator[Outcome], name: str) -> Iterator[Outcome]:
    """The outcomes, up to a thousand failures without one article: then the source is of another kind."""
    for failures, outcome in enumerate(outcomes, start=1):
        yield outcome
        if isinstance(outcome, Article | UnchangedSourceError):
            yield from outcomes
            return
        if failures == _MOST_FAILURES:
            yield UnreadableSourceError(
                f"{name}: {failures:,} entries without one article; the rest is not read"
            )
            return


def _read_new(opened: Opened, form: Form, options: ReadOptions) -> Article:
    """The article of a source that holds one. Raises UnchangedSourceError where it has been read before."""
    digest = opened.digest(_LARGEST_PACKAGE)
    if options.memory is not None and options.memory.has_read(digest):
        raise UnchangedSourceError(opened.name)
    return replace(_read_one(opened, form), read_from=opened.place, digest=digest)


def may_be_long(head: bytes, name: str) -> bool:
    """Whether the first bytes are those of a source that may hold any number of articles."""
    return (detect_packed_form(head) or _find_text_form(head, name)) in _CONTAINERS | _MANY


def _find_form(opened: Opened) -> Form:
    head = opened.head(HEAD_BYTES)
    if not head.strip() and len(head) < HEAD_BYTES:
        message = f"{opened.name}: empty, there is nothing to read"
        raise UnreadableSourceError(message)
    packed = detect_packed_form(head)
    if packed is Form.ZIP:
        return _find_packed_document(opened)
    if packed is Form.GZIP:
        return Form.WARC if holds_warc(opened) else Form.GZIP
    return packed or _find_text_form(head, opened.name)


def _find_text_form(head: bytes, name: str) -> Form:
    text = head.decode("utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8", "replace")
    form = detect_form(text, name)
    if form is Form.TEXT and is_table_of_articles(text):
        return Form.TABLE
    if form in _MANY and b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Form.TEXT  # decoding says what is wrong with it
    return form


def _find_packed_document(opened: Opened) -> Form:
    """What a ZIP file is: a document, or a folder of files."""
    from zipfile import is_zipfile  # noqa: PLC0415 - nothing else here looks inside

    opened.file.seek(0)
    if not is_zipfile(opened.file):
        message = f"{opened.name}: a ZIP file that is broken or cut off; save or download it again"
        raise UnreadableSourceError(message)
    opened.file.seek(0)
    package = Package(opened.file, opened.name)
    if package.other_format:
        message = f"{opened.name}: {package.other_format}"
        raise UnreadableSourceError(message)
    return package.form


def _read_container(opened: Opened, form: Form, options: ReadOptions) -> Iterator[Outcome]:
    if opened.inside and not (form is Form.GZIP and opened.inside == "a ZIP file"):
        yield UnreadableSourceError(
            f"{opened.name}: a {form} file inside {opened.inside}; unpack the outer one first"
        )
        return
    unpack = {Form.ZIP: unpack_zip, Form.GZIP: unpack_gzip, Form.WARC: read_warc}[form]
    yield from unpack(opened, lambda inner: _read(inner, options))


def _read_many(opened: Opened, form: Form, options: ReadOptions) -> Iterator[Outcome]:
    if form is Form.FEED:
        yield from read_feed(opened, _full_page(options))
        return
    try:
        rows = {
            Form.JSON_LINES: json_line_rows,
            Form.JSON: json_rows,
            Form.TABLE: csv_rows,
            Form.PARQUET: parquet_rows,
        }[form](opened)
        same_columns = form in {Form.TABLE, Form.PARQUET}
        yield from read_rows(rows, opened.name, options.columns, same_columns=same_columns)
    except UnreadableSourceError as error:
        yield error


def _full_page(options: ReadOptions) -> Callable[[str], Article] | None:
    """How the page of a feed's entry is read, where it is asked for."""
    if options.fetcher is None or not options.full_pages:
        return None

    def read_page(url: str) -> Article:
        fetched = options.fetch(url)
        if not fetched.changed:
            raise UnchangedSourceError(printable(url))
        page = Opened.of(fetched.content, printable(url), fetched.url, fetched.charset)
        return _read_new(page, _find_form(page), options)

    return read_page


def _read_one(opened: Opened, form: Form) -> Article:
    """The article of a source that holds one. Raises UnreadableSourceError naming the source."""
    article = _read_form(opened, form)
    if not article.text:
        message = f"{opened.name}: there is no text in it to read"
        raise UnreadableSourceError(message)
    return article


def _read_form(opened: Opened, form: Form) -> Article:
    match form:
        case Form.PDF:
            return read_pdf(opened.content(LARGEST_PDF), opened.name)
        case Form.DOCX | Form.ODT | Form.EPUB:
            readers = {Form.DOCX: read_docx, Form.ODT: read_odt, Form.EPUB: read_epub}
            opened.refuse_larger(_LARGEST_PACKAGE)
            return readers[form](Package(opened.file, opened.name))
        case Form.EMAIL:
            return read_letter(opened.content(), opened.name)
    text = decode(opened.content(LARGEST_DOCUMENT), opened.name, opened.charset)
    match detect_form(text, opened.name):
        case Form.HTML:
            return read_html(text, opened.name, opened.url)
        case Form.MARKDOWN:
            return read_markdown(text, opened.name)
        case Form.TEXT:
            return read_text(text)
        case other:
            message = f"{opened.name}: a {other} where one article was expected"
            raise UnreadableSourceError(message)
