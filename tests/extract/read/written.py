"""Articles written as people get them: real files of every form, by the libraries that write such files."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from typing import TYPE_CHECKING

import docx
import pyarrow as pa
from fastwarc.warc import WarcRecord, WarcRecordType
from pyarrow import parquet
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from extract.datespan import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from extract.model import Article

EASTERN = timezone(timedelta(hours=-5))


def paragraphs_of(article: Article) -> list[str]:
    return article.text.split("\n\n")


def evening_of(day: date) -> datetime:
    """A quarter to eleven at night in New York: in UTC it is the next day already."""
    return datetime(day.year, day.month, day.day, 22, 45, tzinfo=EASTERN)


def write_text(article: Article) -> str:
    assert article.published is not None
    return f"{article.title}\n\n{day_words(article.published)}\n\n{article.text}\n"


def write_html(article: Article) -> str:
    assert article.published is not None
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs_of(article))
    title, sent = escape(article.title), evening_of(article.published).isoformat()
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title>\n'
        f'<meta property="og:title" content="{title}">\n'
        f'<meta property="og:site_name" content="{escape(article.source)}">\n'
        f'<meta property="article:published_time" content="{sent}"></head>\n'
        f'<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>{title}</h1>\n'
        f"{body}</article><footer>Subscribe to our newsletter</footer></body></html>\n"
    )


def write_pdf(path: Path, article: Article, *, columns: int = 1, head: str = "", password: str = "") -> Path:
    """A PDF file in columns, justified, with a running head and page numbers."""
    width, height = A4
    gap, edge = 18, 54
    column = (width - 2 * edge - gap * (columns - 1)) / columns
    frames = [
        Frame(edge + number * (column + gap), 72, column, height - 144, 0, 0, 0, 0)
        for number in range(columns)
    ]

    def draw_margins(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(edge, height - 40, head)
        canvas.drawCentredString(width / 2, 36, f"Page {document.page}")

    document = BaseDocTemplate(
        str(path), pagesize=A4, encrypt=StandardEncryption(password) if password else None
    )
    document.addPageTemplates(PageTemplate("page", frames, onPage=draw_margins))
    styles = getSampleStyleSheet()
    body = ParagraphStyle(
        "news", parent=styles["BodyText"], fontSize=9, leading=11, alignment=TA_JUSTIFY, spaceBefore=6
    )
    assert article.published is not None
    story = [Paragraph(escape(article.title), styles["Title"]), Paragraph(day_words(article.published), body)]
    story += [Paragraph(escape(text), body) for text in paragraphs_of(article)]
    document.build(story)
    return path


def write_docx(path: Path, article: Article, table: Sequence[Sequence[str]] = ()) -> Path:
    assert article.published is not None
    document = docx.Document()
    document.add_heading(article.title, level=0)
    document.add_paragraph(day_words(article.published))
    for paragraph in paragraphs_of(article):
        document.add_paragraph(paragraph)
    if table:
        grid = document.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    document.sections[0].header.paragraphs[0].text = "Hand-out 3, for class only"
    document.save(str(path))
    return path


def write_odt(path: Path, article: Article) -> Path:
    assert article.published is not None
    lines = [day_words(article.published), *paragraphs_of(article)]
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"<text:h>{escape(article.title)}</text:h>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return path


def write_epub(path: Path, article: Article) -> Path:
    assert article.published is not None
    chapter = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs_of(article))
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/epub+zip")
        package.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book/book.opf"/></rootfiles></container>',
        )
        package.writestr(
            "book/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>{escape(article.title)}</dc:title><dc:publisher>{escape(article.source)}</dc:publisher>"
            f"<dc:date>{article.published}</dc:date><dc:language>en</dc:language></metadata>"
            '<manifest><item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="c1"/></spine></package>',
        )
        package.writestr(
            "book/text/one.xhtml",
            '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
            f"<title>One</title></head><body>{chapter}</body></html>",
        )
    return path


def write_letter(article: Article, *, html: bool = True) -> bytes:
    """A newsletter in two parts, or in plain text alone, sent late in the evening in New York."""
    assert article.published is not None
    letter = EmailMessage()
    letter["From"] = f'"{article.source}" <news@example.org>'
    letter["To"] = "reader@example.net"
    letter["Subject"] = article.title
    letter["Date"] = format_datetime(evening_of(article.published))
    letter["Message-ID"] = "<1@example.org>"
    letter.set_content(article.text)
    if html:
        letter.add_alternative(write_html(article), subtype="html")
    return letter.as_bytes()


def write_rss(articles: Sequence[Article]) -> str:
    entries = "".join(
        f"<item><title>{escape(article.title)}</title><link>https://example.org/{article.id}</link>"
        f"<pubDate>{format_datetime(evening_of(article.published))}</pubDate>"
        f"<description>{escape(article.text[:80])}</description>"
        f"<content:encoded><![CDATA[{''.join(f'<p>{escape(part)}</p>' for part in paragraphs_of(article))}]]>"
        "</content:encoded></item>\n"
        for article in articles
        if article.published is not None
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Test Courier</title>'
        f"<link>https://example.org/</link><language>en-us</language>\n{entries}</channel></rss>\n"
    )


def write_atom(articles: Sequence[Article]) -> str:
    entries = "".join(
        f'<entry><title>{escape(article.title)}</title><link href="https://example.org/{article.id}"/>'
        f"<published>{evening_of(article.published).isoformat()}</published>"
        f"<updated>2026-01-01T00:00:00Z</updated>"
        f'<content type="html">{escape("".join(f"<p>{escape(part)}</p>" for part in paragraphs_of(article)))}'
        "</content></entry>\n"
        for article in articles
        if article.published is not None
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>Test Courier</title>\n{entries}</feed>\n"
    )


def records_of(articles: Sequence[Article]) -> list[dict[str, str]]:
    """Rows of a corpus with the usual names of columns."""
    return [
        {
            "id": article.id,
            "headline": article.title,
            "body": article.text,
            "publication_date": f"{article.published}T09:00:00",
            "outlet": article.source,
            "lang": "en",
        }
        for article in articles
    ]


def write_json_lines(articles: Sequence[Article]) -> str:
    return "".join(f"{json.dumps(record)}\n" for record in records_of(articles))


def write_csv(articles: Sequence[Article], delimiter: str = ",") -> str:
    records = records_of(articles)
    table = io.StringIO()
    writer = csv.DictWriter(table, records[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(records)
    return table.getvalue()


def write_parquet(path: Path, articles: Sequence[Article]) -> Path:
    rows = [
        record | {"publication_date": article.published}
        for record, article in zip(records_of(articles), articles, strict=True)
    ]
    parquet.write_table(pa.Table.from_pylist(rows), path)
    return path


def write_warc(path: Path, pages: Sequence[tuple[str, str, bytes]]) -> Path:
    """A web archive of answers: address, content type, body; gzipped by record where its name says so."""
    archive = io.BytesIO()
    for url, kind, body in pages:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = url
        record.record_date = datetime(2026, 1, 1, tzinfo=UTC)
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        record.is_http = True
        record.set_bytes_content(head + body)
        one = io.BytesIO()
        record.write(one)
        archive.write(gzip.compress(one.getvalue()) if path.suffix == ".gz" else one.getvalue())
    path.write_bytes(archive.getvalue())
    return path
