from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from app.store import Library
from app.store.read import articles
from extract.read import read_source
from tests.extract.read.test_forms import ARTICLES, write_one_of_each_form
from tests.extract.read.written import write_rss

if TYPE_CHECKING:
    from tests.app.cli.conftest import Dateline

SEEDS = Path(__file__).parents[3] / "seeds"


def test_a_folder_with_one_of_each_form_is_added_in_one_command(
    dateline: Dateline, tmp_path: Path, library: Path
) -> None:
    folder = tmp_path / "everything"
    folder.mkdir()
    originals = [one for many in write_one_of_each_form(folder, ARTICLES).values() for one in many]
    run = dateline("add", folder, "--collection", "Everything")
    assert (run.code, run.err) == (0, "")
    with Library.open(library) as shelf:
        added = {(head.title, head.published) for head in articles(shelf, "everything")}
    assert added == {(one.title, one.published) for one in originals}


def test_columns_of_a_table_are_named_on_the_command_line(dateline: Dateline, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("event,notes\n2024-11-17,Shelling killed three people on Friday.\n")
    run = dateline("extract", table, "--column", "text=notes", "--column", "published=event")
    assert (run.code, run.err) == (0, "")
    assert "15 November 2024" in run.out
    unnamed = dateline("extract", table)
    assert unnamed.code == 1
    assert "name it with --column text=NAME; there are: 'event', 'notes'" in unnamed.err
    for wrong in ("notes", "text=", "author=by"):
        refused = dateline("extract", table, "--column", wrong)
        assert refused.code == 2
        assert len(refused.complaints) == 1


def test_a_feed_comes_in_through_standard_input(dateline: Dateline) -> None:
    run = dateline("extract", "-", "--format", "jsonl", given=write_rss(ARTICLES[:3]).encode())
    assert (run.code, run.err) == (0, "")
    assert len(run.out.splitlines()) == 3


def test_a_link_into_this_computer_is_one_clear_line(dateline: Dateline, tmp_path: Path) -> None:
    good = tmp_path / "a.md"
    good.write_text("---\npublished: 2024-11-17\n---\nShelling killed three people on Friday.\n")
    run = dateline("add", "http://localhost/a", good, "--collection", "Talks")
    assert run.code == 1
    (line,) = run.complaints
    assert line.startswith("dateline: http://localhost/a: the server 'localhost' is at ")
    assert "Added 1 article to Talks, 1 could not be read." in run.out


def test_every_seed_is_read_alike_from_its_file_and_from_standard_input(dateline: Dateline) -> None:
    path = SEEDS / "sudan-war/articles/2023-05-12-jeddah-pledge.md"
    run = dateline("extract", "-", "--format", "jsonl", given=path.read_bytes())
    assert read_source(path).id in run.out


def test_a_name_from_a_hostile_file_moves_no_cursor(dateline: Dateline, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("\x1b[2Jevil.txt", b"\x00\x01")
    run = dateline("extract", tmp_path / "a.zip")
    assert run.code == 1
    assert len(run.complaints) == 1
    assert "\x1b" not in run.err
