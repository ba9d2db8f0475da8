"""``dateline reread``: the articles of the library, read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store import Library

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Dateline


def test_what_an_older_edition_has_read_is_read_again_once(
    dateline: Dateline, article: Path, library: Path
) -> None:
    assert dateline("add", article, "--collection", "talks", "--published", "2024-11-17").code == 0
    assert dateline("reread").out.startswith("talks: 0 articles read again")
    with Library.open(library) as shelf, shelf.writing() as connection:
        connection.execute("UPDATE article SET edition = ''")
    run = dateline("reread", "talks")
    assert run.code == 0
    assert run.out.startswith("talks: 1 article read again, 0 of which tell something else.")
    assert dateline("reread").out.startswith("talks: 0 articles read again")
