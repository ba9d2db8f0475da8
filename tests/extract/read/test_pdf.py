from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.errors import UnreadableSourceError
from extract.read import read_source
from tests.extract.read import written

SEED = Path(__file__).parents[3] / "seeds/sudan-war/articles/2023-05-12-jeddah-pledge.md"
ARTICLE = read_source(SEED)
# Eleven articles one after the other: what no two pages have in common but their margins.
LONG = replace(
    ARTICLE,
    text="\n\n".join(read_source(path).text for path in [SEED, *sorted(SEED.parent.glob("*.md"))]),
)


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_one_after_the_other_over_several_pages(tmp_path: Path, columns: int) -> None:
    path = written.write_pdf(
        tmp_path / "a.pdf", LONG, columns=columns, head="The Test Courier, 12 May, late edition"
    )
    read = read_source(path)
    assert read.title == ARTICLE.title
    assert read.published == ARTICLE.published
    paragraphs = written.paragraphs_of(read)
    assert paragraphs[0] == "12 May 2023"
    assert " ".join(paragraphs[1:]).split() == LONG.text.split()
    assert "late edition" not in read.text
    assert not re.search(r"\bPage \d", read.text)


def test_paragraphs_stay_apart(tmp_path: Path) -> None:
    read = read_source(written.write_pdf(tmp_path / "a.pdf", ARTICLE, columns=2))
    assert written.paragraphs_of(read)[1:] == written.paragraphs_of(ARTICLE)


def draw(path: Path, lines: list[str], *, pages: int = 1) -> Path:
    """A page with these lines and nothing else, again and again."""
    canvas = Canvas(str(path))
    for _ in range(pages):
        for number, line in enumerate(lines):
            canvas.drawString(72, 700 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return path


def test_a_word_broken_at_the_end_of_a_line_is_whole_again(tmp_path: Path) -> None:
    lines = [
        "Envoys of the two sides met in Geneva for the first time in three months of nego-",
        "tiations. They spoke of long-range missiles and of prisoners, and again of long-",
        "range missiles, before they went home to their two capitals on Friday evening by",
        "way of the airport. A former president of the Swiss Con-",
        "federation and Jean-",
        "Claude Mercier were there.",
    ]
    text = read_source(draw(tmp_path / "a.pdf", lines)).text
    assert "three months of negotiations. They" in text
    assert "again of long-range missiles" in text
    assert "Swiss Confederation and Jean-Claude Mercier" in text


def test_scanned_pages_are_told_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match=r"a\.pdf: a PDF file of scanned pages, no text in it"):
        read_source(draw(tmp_path / "a.pdf", [], pages=3))


def test_a_locked_file_is_told_so(tmp_path: Path) -> None:
    path = written.write_pdf(tmp_path / "a.pdf", ARTICLE, password="secret")  # noqa: S106
    with pytest.raises(UnreadableSourceError, match=r"a\.pdf: a PDF file locked with a password"):
        read_source(path)


def test_a_file_that_is_cut_off_is_told_so_and_the_next_is_read(tmp_path: Path) -> None:
    whole = written.write_pdf(tmp_path / "a.pdf", ARTICLE)
    broken = tmp_path / "b.pdf"
    broken.write_bytes(b"%PDF-1.7\n%%EOF")
    with pytest.raises(UnreadableSourceError, match=r"b\.pdf: a PDF file that is broken or cut off"):
        read_source(broken)
    assert read_source(whole).title == ARTICLE.title


def test_a_file_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match=r"2,001 pages; up to 2,000 are read"):
        read_source(draw(tmp_path / "a.pdf", ["x"], pages=2001))


def test_the_day_on_which_a_file_was_made_is_not_taken_for_that_of_publication(tmp_path: Path) -> None:
    read = read_source(draw(tmp_path / "a.pdf", ["Envoys met in Geneva on Friday."]))
    assert read.published is None


def test_the_text_of_a_file_without_a_headline_begins_its_title(tmp_path: Path) -> None:
    plain = replace(ARTICLE, text="Envoys met in Geneva on Friday.")
    assert read_source(draw(tmp_path / "a.pdf", [plain.text])).title == "Envoys met in Geneva on Friday."


def test_columns_that_a_program_drew_row_by_row_are_read_column_by_column(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    words = ARTICLE.text.split()[:240]
    rows = [" ".join(words[start : start + 6]) for start in range(0, 240, 6)]
    canvas.setFont("Helvetica", 9)
    for number in range(20):
        canvas.drawString(54, 700 - 11 * number, rows[number])
        canvas.drawString(310, 700 - 11 * number, rows[20 + number])
    canvas.save()
    assert read_source(tmp_path / "a.pdf").text.split() == words
