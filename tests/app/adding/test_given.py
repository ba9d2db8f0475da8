from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.adding import given as given_module
from app.adding.given import MOST_SOURCES, PASTED, Given, keep_sources, split_links
from extract.errors import BadRecordError
from tests.app.adding.working import Sent

if TYPE_CHECKING:
    from pathlib import Path


def test_text_files_and_links_become_sources_in_this_order(tmp_path: Path) -> None:
    given = Given("Some text", (Sent("a.txt", b"A"), Sent("a.txt", b"B")), "https://example.org/a")
    sources, refused = keep_sources(given, tmp_path)
    assert [source.name for source in sources] == [PASTED, "a.txt", "a.txt", "https://example.org/a"]
    assert refused == ()
    contents = []
    for source in sources[:3]:
        with source.open() as file:
            contents.append(file.read())
    assert contents == [b"Some text", b"A", b"B"]


def test_a_file_is_kept_inside_the_folder_whatever_it_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    sources, _ = keep_sources(Given(files=(Sent("../../evil\n.txt", b"x"), Sent(None, b"y"))), folder)
    assert [path.name for path in tmp_path.iterdir()] == ["work"]
    assert sources[0].name == "../../evil\N{REPLACEMENT CHARACTER}.txt"
    assert sources[1].name == "file 2"


def test_a_file_that_is_too_large_is_named_and_the_others_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given_module, "LARGEST_FILE", 1_000_000)
    given = Given(files=(Sent("big.pdf", b"x" * 1_000_001), Sent("small.txt", b"x")))
    sources, (line,) = keep_sources(given, tmp_path)
    assert [source.name for source in sources] == ["small.txt"]
    assert line == "big.pdf: larger than 1 MB; the command `dateline add` takes any number and size"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file-1"]


def test_nothing_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadRecordError, match="paste a text, choose a file or give a link"):
        keep_sources(Given(" \n", (), "\n"), tmp_path)


def test_too_many_links_are_refused(tmp_path: Path) -> None:
    links = "\n".join(f"https://example.org/{number}" for number in range(MOST_SOURCES + 1))
    with pytest.raises(BadRecordError, match="too many at once"):
        keep_sources(Given(links=links), tmp_path)


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("  HTTP://EXAMPLE.ORG  ", "HTTP://EXAMPLE.ORG"),
        ("www.example.org/news", "https://www.example.org/news"),
        ("example.org", "https://example.org"),
    ],
)
def test_a_line_is_read_as_a_link(line: str, link: str) -> None:
    assert split_links(line) == ((link,), ())


@pytest.mark.parametrize(
    "line",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "javascript:alert(1)",
        "some words",
        "https://" + "x" * 3000,
    ],
)
def test_a_line_that_is_no_link_is_named_and_not_fetched(line: str) -> None:
    links, (told,) = split_links(line)
    assert links == ()
    assert told.endswith(": not a link; one that begins with https:// is expected")


def test_a_link_given_twice_is_read_once() -> None:
    assert split_links("https://example.org\n\nhttps://example.org\n") == (("https://example.org",), ())
