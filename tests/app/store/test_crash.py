"""Programs that die, and programs that write at the same time: other processes, really killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.store import Library, read
from app.store.write import add_reading, merge_collection
from tests.factories import make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]

# Dies within the add, when the article and half of its mentions are written; the text is larger than
# SQLite keeps in memory, so that a part of it is in the file by then.
DIE_WITHIN_AN_ADD = """
import os, signal, sys
from pathlib import Path
from app.store import Library
from app.store.write import add_reading
from extract.model import DateSpan
from tests.factories import make_article, make_mention, make_reading

class Mentions(tuple):
    def __iter__(self):
        yield from tuple.__iter__(self)
        print("half", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

article = make_article("Envoys met on Friday. " * 400_000)
mentions = Mentions([make_mention(article, "Envoys met on Friday")])
reading = make_reading(article)
object.__setattr__(reading, "mentions", mentions)
add_reading(Library.open(Path(sys.argv[1])), "talks", reading)
"""

ADD_ONE_AFTER_ANOTHER = """
import sys
from datetime import date, timedelta
from pathlib import Path
from app.store import Library
from app.store.write import add_reading, merge_collection
from tests.factories import make_reading_about

with Library.open(Path(sys.argv[1])) as library:
    for number in range(int(sys.argv[2]), int(sys.argv[3])):
        add_reading(library, "talks", make_reading_about(number, date(2020, 1, 1) + timedelta(number)))
        print(number, flush=True)
    merge_collection(library, "talks")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def _start(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.environ.get("PYTHONPATH", "") + os.pathsep + str(ROOT)},
    )


def _lines(program: subprocess.Popen[str]) -> Iterator[str]:
    assert program.stdout
    return iter(program.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_a_program_killed_within_an_add_leaves_the_library_as_it_was(path: Path) -> None:
    with Library.open(path) as library:
        add_reading(library, "talks", make_reading())
        merge_collection(library, "talks")
        before = (
            read.data_version(library),
            read.event_rows(library, "talks"),
            read.articles(library, "talks"),
        )
    with _start(DIE_WITHIN_AN_ADD, path) as program:
        assert list(_lines(program)) == ["half\n"]
    assert program.returncode == -signal.SIGKILL
    assert path.with_name("library.sqlite3-wal").stat().st_size > 1_000_000
    with Library.open(path) as library:
        after = (
            read.data_version(library),
            read.event_rows(library, "talks"),
            read.articles(library, "talks"),
        )
        with library.reading() as connection:
            assert tuple(connection.execute("PRAGMA integrity_check").fetchone()) == ("ok",)
    assert after == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
@pytest.mark.parametrize("articles", [1, 7, 23])
def test_a_program_killed_between_adds_loses_no_article_that_it_had_added(path: Path, articles: int) -> None:
    with _start(ADD_ONE_AFTER_ANOTHER, path, 0, 100_000) as program:
        for _ in range(articles):
            next(_lines(program))
        program.kill()
    with Library.open(path) as library:
        heads = read.articles(library, "talks")
        assert len(heads) >= articles
        assert {head.mentions for head in heads} == {1}
        assert read.unmerged_collections(library) == ("talks",)
        assert merge_collection(library, "talks") == len(read.event_rows(library, "talks"))


def test_two_programs_may_add_at_once_and_both_are_kept(path: Path) -> None:
    programs = [_start(ADD_ONE_AFTER_ANOTHER, path, first, first + 40) for first in (0, 40, 20)]
    for program in programs:
        with program:
            assert len(list(_lines(program))) == 40
        assert program.returncode == 0
    with Library.open(path) as library:
        assert len(read.articles(library, "talks")) == 80
        assert read.unmerged_collections(library) == ()


def test_programs_that_make_the_same_library_at_once_make_one(path: Path) -> None:
    for round_number in range(3):
        place = path.with_name(f"{round_number}.sqlite3")
        programs = [_start(ADD_ONE_AFTER_ANOTHER, place, number, number + 1) for number in range(4)]
        for program in programs:
            program.communicate()
            assert program.returncode == 0
        with Library.open(place) as library:
            assert len(read.articles(library, "talks")) == 4
