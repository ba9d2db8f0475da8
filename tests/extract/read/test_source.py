from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from extract.errors import UnreadableSourceError
from extract.model import PublishedBasis
from extract.read import find_sources, read_content, read_source
from extract.read.opened import LARGEST_DOCUMENT

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, name: str, content: str | bytes = "Talks resumed on Friday.") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_given_day_overrides_what_the_file_says(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "---\npublished: 2020-01-01\n---\nTalks resumed.")
    article = read_source(path, date(2024, 11, 17))
    assert (article.published, article.published_basis) == (date(2024, 11, 17), PublishedBasis.GIVEN)


def test_the_same_content_under_another_name_is_the_same_article(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt"), write(tmp_path, "deeper/b.txt")
    assert read_source(first).id == read_source(second).id
    assert read_source(first).digest == read_source(second).digest
    assert [read_source(path).read_from for path in (first, second)] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b" \n\t\n ", "empty"),
        (b"\xef\xbb\xbf", "no text in it"),
        (b"\x01\x02\x03", "no text in it"),
        (b"Talks\x00resumed", "a binary file"),
        (b"Talks \xff\xfe resumed", "not valid UTF-8"),
        (b"x" * (LARGEST_DOCUMENT + 1), "larger than 10 MB"),
        (b"---\ntitle: Only a title\n---\n", "no text in it"),
        (b"<!DOCTYPE html><html><body></body></html>", "no article found"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line_that_names_the_file(
    tmp_path: Path, content: bytes, told: str
) -> None:
    path = write(tmp_path, "bad.txt", content)
    with pytest.raises(UnreadableSourceError, match=told) as caught:
        read_source(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="no such file"):
        read_source(tmp_path / "missing.txt")
    with pytest.raises(UnreadableSourceError, match="a folder, not a file"):
        read_source(tmp_path)
    with pytest.raises(UnreadableSourceError, match="cannot be opened"):
        read_source(write(tmp_path, "a.txt") / "b.txt")
    with pytest.raises(UnreadableSourceError, match="cannot be opened"):
        read_source("a\x00b.txt")


def test_a_file_without_an_end_is_read_no_further_than_allowed() -> None:
    with pytest.raises(UnreadableSourceError, match="larger than 10 MB"):
        read_source("/dev/zero")


def test_a_name_with_a_line_break_stays_on_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        read_source(tmp_path / "a\nb\x1b[31m.txt")
    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_folders_are_searched_to_any_depth_in_the_order_of_names(tmp_path: Path) -> None:
    names = ["2/b.html", "1/a.md", "c.txt"]
    paths = [write(tmp_path, name) for name in names]
    for name in (".hidden/d.txt", ".e.txt", "g.jpg", "collection.toml"):
        write(tmp_path, name)
    assert set(find_sources([tmp_path])) == set(paths)
    assert find_sources([tmp_path / "1", tmp_path]) == find_sources(
        [tmp_path / "1", tmp_path, tmp_path / "1"]
    )


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    odd, missing = write(tmp_path, "article.story"), tmp_path / "missing"
    assert find_sources([odd, missing, odd]) == (odd, missing)


def test_a_link_to_a_parent_folder_is_not_followed(tmp_path: Path) -> None:
    article = write(tmp_path, "inner/a.txt")
    (tmp_path / "inner" / "loop").symlink_to(tmp_path)
    assert find_sources([tmp_path]) == (article,)


def test_a_folder_with_nothing_to_read_is_told_so(tmp_path: Path) -> None:
    write(tmp_path, "photo.jpg")
    with pytest.raises(UnreadableSourceError, match="no articles in this folder"):
        find_sources([tmp_path])


def test_text_from_elsewhere_is_read_under_the_name_that_it_is_given() -> None:
    assert read_content(b"Talks resumed on Friday.", "standard input").text == "Talks resumed on Friday."
    with pytest.raises(UnreadableSourceError, match=r"^standard input: empty"):
        read_content(b"", "standard input")
