from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from extract.errors import UnreadableSourceError
from extract.read import read_content, read_source
from tests.extract.read import written

SEED = Path(__file__).parents[3] / "seeds/sudan-war/articles/2023-05-12-jeddah-pledge.md"
ARTICLE = read_source(SEED)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def rewritten(path: Path, parts: dict[str, bytes | str]) -> Path:
    """The package with these parts put in or replaced."""
    with zipfile.ZipFile(path) as package:
        kept = {name: package.read(name) for name in package.namelist() if name not in parts}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (kept | parts).items():
            package.writestr(name, content)
    return path


def with_body(path: Path, body: str) -> Path:
    """A Word document with this XML for its body."""
    docx.Document().save(str(path))
    return rewritten(
        path, {"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'}
    )


def test_a_hand_out_keeps_its_tables_and_loses_its_header(tmp_path: Path) -> None:
    table = [["Place", "Killed"], ["El Geneina", "about 1,100"]]
    read = read_source(written.write_docx(tmp_path / "a.docx", ARTICLE, table))
    assert written.paragraphs_of(read) == [
        "12 May 2023",
        *written.paragraphs_of(ARTICLE),
        "Place | Killed",
        "El Geneina | about 1,100",
    ]
    assert (read.title, read.published) == (ARTICLE.title, ARTICLE.published)


def test_what_was_deleted_from_a_document_is_not_read(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Envoys met</w:t></w:r><w:del><w:r><w:delText> on Monday</w:delText></w:r></w:del>"
        '<w:ins><w:r><w:t xml:space="preserve"> on Friday</w:t></w:r></w:ins>'
        "<w:r><w:tab/><w:t>in Geneva.</w:t></w:r></w:p>"
    )
    assert read_source(with_body(tmp_path / "a.docx", body)).text == "Envoys met on Friday in Geneva."


def test_a_box_of_text_is_read_once_and_after_the_paragraph_that_it_hangs_on(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    body = (
        '<w:p><w:r><w:t>Envoys </w:t></w:r><w:r><mc:AlternateContent xmlns:mc="urn:mc">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>met.</w:t></w:r></w:p><w:p><w:r><w:t>They left.</w:t></w:r></w:p>"
    )
    assert read_source(with_body(tmp_path / "a.docx", body)).text == "Envoys met.\n\nIn a box.\n\nThey left."


def test_a_document_with_macros_and_links_outside_gives_its_text_and_nothing_is_opened(
    tmp_path: Path,
) -> None:
    path = written.write_docx(tmp_path / "a.docm", ARTICLE)
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        ' Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>'
    )
    rewritten(path, {"word/vbaProject.bin": b"\x00macro" * 100, "word/_rels/document.xml.rels": relations})
    assert read_source(path).title == ARTICLE.title


def test_entities_of_its_own_make_a_document_refused_before_they_are_put_in(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]><w:document>&l9;</w:document>'
    path = written.write_docx(tmp_path / "a.docx", ARTICLE)
    with pytest.raises(UnreadableSourceError, match=r"'word/document\.xml' defines entities"):
        read_source(rewritten(path, {"word/document.xml": bomb}))
    outside = f'<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document xmlns:w="{WORD}"><w:body/></w:document>'
    with pytest.raises(UnreadableSourceError, match="there is no text in it"):
        read_source(rewritten(path, {"word/document.xml": outside, "docProps/core.xml": "<a/>"}))


def test_a_part_that_unpacks_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    path = written.write_docx(tmp_path / "a.docx", ARTICLE)
    rewritten(path, {"word/document.xml": b" " * 50_000_000})
    assert path.stat().st_size < 200_000
    with pytest.raises(UnreadableSourceError, match="unpacks to more than 40 MB"):
        read_source(path)


@pytest.mark.parametrize("depth", [10, 100_000])
def test_tags_however_deep_are_read_or_refused(tmp_path: Path, depth: int) -> None:
    nested = "<w:sdt>" * depth + "<w:p><w:r><w:t>Envoys met.</w:t></w:r></w:p>" + "</w:sdt>" * depth
    path = with_body(tmp_path / "a.docx", nested)
    if depth == 10:
        assert read_source(path).text == "Envoys met."
    else:
        with pytest.raises(UnreadableSourceError, match="not valid XML"):
            read_source(path)


@pytest.mark.parametrize(
    ("part", "told"),
    [("xl/workbook.xml", "save the sheet as CSV"), ("ppt/presentation.xml", "save it as PDF")],
)
def test_other_office_files_are_named_for_what_they_are(part: str, told: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(part, "<x/>")
    with pytest.raises(UnreadableSourceError, match=told):
        read_content(packed.getvalue(), "a.xlsx")


def test_a_document_that_is_cut_off_is_told_so(tmp_path: Path) -> None:
    path = written.write_docx(tmp_path / "a.docx", ARTICLE)
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(UnreadableSourceError, match="broken or cut off"):
        read_source(path)


def test_notes_and_deletions_of_an_open_document_are_not_read(tmp_path: Path) -> None:
    path = written.write_odt(tmp_path / "a.odt", ARTICLE)
    with zipfile.ZipFile(path) as package:
        content = package.read("content.xml").decode()
    noted = content.replace(
        "<text:p>12 May 2023</text:p>",
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>12<text:s/>May "
        "2023<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note></text:p>",
    )
    read = read_source(rewritten(path, {"content.xml": noted}))
    assert written.paragraphs_of(read)[0] == "12 May 2023"
    assert (read.title, read.published) == (ARTICLE.title, ARTICLE.published)


def test_a_book_tells_its_publisher_and_its_day(tmp_path: Path) -> None:
    read = read_source(written.write_epub(tmp_path / "a.epub", ARTICLE))
    assert (read.title, read.source, read.published) == (ARTICLE.title, ARTICLE.source, ARTICLE.published)
    assert read.text == ARTICLE.text
