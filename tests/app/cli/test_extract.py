from __future__ import annotations

import csv
import io
import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.extract.copies import pairs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Dateline

DAY = ("--published", "2024-11-17")


def test_the_table_lists_events_in_order_of_time_with_the_reason(dateline: Dateline, article: Path) -> None:
    run = dateline("extract", article, *DAY)
    assert (run.code, run.err) == (0, "")
    lines = run.out.splitlines()
    assert lines[0].split() == ["When", "Status", "Kind", "What", "Why", "this", "date"]
    when = [line.split("  ")[0] for line in lines[1:]]
    assert when.index("February 2022") < when.index("15 November 2024") < when.index("16 November 2024")
    assert when.index("16 November 2024") < when.index("January 2025")
    (meeting,) = [line for line in lines if line.startswith("15 November 2024")]
    assert "Friday" in meeting
    (ahead,) = [line for line in lines if line.startswith("January 2025")]
    assert "happened" not in ahead
    assert "in 1 article." in run.out


def test_an_article_without_a_date_says_so_and_keeps_what_it_can(dateline: Dateline, article: Path) -> None:
    run = dateline("extract", article)
    assert run.code == 0
    assert "No day of publication is known for \u201cEnvoys meet in Geneva\u201d" in run.out
    assert any(line.startswith("February 2022") for line in run.out.splitlines())
    (meeting,) = [line for line in run.out.splitlines() if "met in Geneva" in line]
    assert meeting.startswith("no date")


def test_an_inferred_day_is_told_with_its_reasons_and_counted_from_on_demand(
    dateline: Dateline, tmp_path: Path
) -> None:
    path = tmp_path / "summit.txt"
    path.write_text(
        "Leaders promise to act\n\nPrime Minister Gordon Brown said Wednesday before the Group of 20 summit "
        "in Pittsburgh that nobody must stop half-way. President Barack Obama had told the U.N. General "
        "Assembly that no nation could act alone. Brown was to join him on his way to the G20 summit. "
        "He met envoys on Monday.\n"
    )
    run = dateline("extract", path)
    (meeting,) = [line for line in run.out.splitlines() if "met envoys" in line]
    assert meeting.startswith("no date")
    assert "With --infer they are counted from" in " ".join(run.out.split())
    run = dateline("extract", path, "--infer")
    note = " ".join(run.out.split())
    assert "No day of publication is known for \u201cLeaders promise to act\u201d. It was inferred" in note
    assert "give the day with --published DATE" in note
    (meeting,) = [line for line in run.out.splitlines() if "met envoys" in line]
    assert meeting.startswith("21 September 2009")
    rows = list(csv.DictReader(io.StringIO(dateline("extract", path, "--infer", "--format", "csv").out)))
    counted = [row["why_this_date"] for row in rows if "Monday" in row["why_this_date"]]
    assert [because.endswith("which was inferred") for because in counted] == [True]


def test_csv_has_a_line_an_event(dateline: Dateline, article: Path) -> None:
    run = dateline("extract", article, *DAY, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert [row["first_day"] for row in rows if row["first_day"][:7] == "2024-11"] == [
        "2024-11-15",
        "2024-11-16",
    ]


def test_jsonl_has_a_line_an_article_and_offsets_that_fit_its_text(dateline: Dateline, article: Path) -> None:
    run = dateline("extract", article, *DAY, "--format", "jsonl")
    (line,) = run.out.splitlines()
    told = json.loads(line)
    assert (told["title"], told["published"], told["published_basis"]) == (
        "Envoys meet in Geneva",
        "2024-11-17",
        "given",
    )
    phrases = [told["text"][slice(*mention["timex"])] for mention in told["mentions"] if mention["timex"]]
    assert any("Friday" in phrase for phrase in phrases)


def test_notes_of_files_for_programs_go_to_the_other_stream(dateline: Dateline, article: Path) -> None:
    for form in ("csv", "jsonl"):
        run = dateline("extract", article, "--format", form)
        assert "No day of publication" in run.err
        assert "No day of publication" not in run.out


def test_standard_input_is_a_source(dateline: Dateline, article: Path) -> None:
    assert (
        dateline("extract", "-", *DAY, given=article.read_bytes()).out
        == dateline("extract", article, *DAY).out
    )


def test_markup_and_signs_of_a_terminal_in_an_article_are_only_text(
    dateline: Dateline, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Envoys \x1b[31mmeet in [red]Geneva[/red]\n\nThey met on Friday.\n")
    run = dateline("extract", path)
    assert "\u201cEnvoys [31mmeet in [red]Geneva[/red]\u201d" in run.out
    assert "\x1b" not in run.out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\x7fELF\x02\x01\x00\x00", "a binary file"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"word " * 4_000_000, "larger than 10 MB"),
        (b"Talks \xff\xfe resumed", "not valid UTF-8"),
        (None, "no such file"),
    ],
    ids=["empty", "binary", "PDF", "a line of 20 MB", "invalid UTF-8", "missing"],
)
@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_a_bad_file_is_one_clear_line_and_the_others_are_read(
    dateline: Dateline, tmp_path: Path, article: Path, content: bytes | None, told: str, form: str
) -> None:
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    run = dateline("extract", bad, *DAY, "--format", form)
    assert run.code == 1
    (line,) = run.complaints
    assert line.startswith(f"dateline: {bad}: ")
    assert told in line
    both = dateline("extract", bad, article, *DAY, "--format", form)
    assert (both.code, both.err) == (1, run.err)
    assert both.out == dateline("extract", article, *DAY, "--format", form).out


def test_a_folder_without_articles_is_one_clear_line(dateline: Dateline, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    run = dateline("extract", empty)
    assert run.code == 1
    (line,) = run.complaints
    assert line.startswith(f"dateline: {empty}: no articles in this folder; expected files such as .txt")


def test_no_library_is_touched(dateline: Dateline, article: Path, library: Path) -> None:
    dateline("extract", article, *DAY)
    assert not library.exists()
    assert not library.parent.exists()


@pytest.mark.parametrize("day", ["1000-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_of_publication_can_be_counted_from(
    dateline: Dateline, tmp_path: Path, day: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Envoys met yesterday. Talks go on tomorrow, next week, next year and in 100 years. "
        "Shelling killed three people last week, last winter, a century ago and in the 1990s."
    )
    run = dateline("extract", path, "--published", day)
    assert (run.code, run.err) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes are a thing of POSIX")
def test_a_file_whose_name_is_no_text_can_be_read(dateline: Dateline, tmp_path: Path, article: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(odd, "wb") as file:  # noqa: PTH123 - a Path cannot be made of these bytes
        file.write(article.read_bytes())
    assert dateline("extract", tmp_path, *DAY).code == 0


def test_the_reprint_of_an_article_tells_nothing_new(dateline: Dateline, tmp_path: Path) -> None:
    agency, paper = tmp_path / "agency.txt", tmp_path / "paper.txt"
    agency.write_text(f"Strike on Velin\n\n{pairs.STRIKE}", encoding="utf-8")
    paper.write_text(f"Six die in river town\n\n{pairs.reprint_with_cut_tail()}", encoding="utf-8")
    alone = dateline("extract", agency, "--published", "2024-05-28").out
    both = dateline("extract", agency, paper, "--published", "2024-05-28").out
    told = both.replace("in 2 articles.", "in 1 article.")
    assert sorted(told.splitlines()) == sorted(alone.splitlines())
