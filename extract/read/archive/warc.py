"""Web archives (WARC, as Common Crawl's news archive has them): the pages among their records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.normalise import printable
from extract.read.opened import LARGEST_DOCUMENT, Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fastwarc.warc import WarcRecord

    from extract.read.opened import Outcome

_DOCUMENTS = ("text/html", "application/xhtml", "text/plain", "application/pdf")


def read_warc(opened: Opened, read: Callable[[Opened], Iterator[Outcome]]) -> Iterator[Outcome]:
    """The article of each answer that holds a document; pictures, errors and redirects are passed over.

    Records come from the file one at a time, so that an archive may have any length.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - only web archives need it

    opened.file.seek(0)
    pages = 0
    try:
        records = ArchiveIterator(
            opened.file, record_types=WarcRecordType.response | WarcRecordType.resource, parse_http=True
        )
        for record in records:
            if _holds_document(record):
                pages += 1
                yield from _read_record(record, opened.name, read)
    except Exception as error:  # noqa: BLE001 - the library raises what the records make it raise
        told = f"{opened.name}: the archive is broken after {pages:,} pages ({type(error).__name__})"
        yield UnreadableSourceError(told)
        return
    if not pages:
        yield UnreadableSourceError(f"{opened.name}: no pages in this web archive")


def _holds_document(record: WarcRecord) -> bool:
    if record.is_http and record.http_headers.status_code != 200:
        return False
    kind = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return str(kind or "").lower().startswith(_DOCUMENTS)


def _read_record(
    record: WarcRecord, archive: str, read: Callable[[Opened], Iterator[Outcome]]
) -> Iterator[Outcome]:
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    name = f"{archive}: {printable(url or str(record.record_id))}"
    content = record.reader.read(LARGEST_DOCUMENT + 1)
    if len(content) > LARGEST_DOCUMENT:
        yield UnreadableSourceError(f"{name}: larger than {LARGEST_DOCUMENT // 1_000_000} MB")
        return
    charset = str(record.http_charset or "") if record.is_http else ""
    yield from read(Opened.of(content, name, url, charset, inside="a web archive"))
