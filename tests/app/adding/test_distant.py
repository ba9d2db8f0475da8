"""One process has the work, another one asks it: here two threads of a test, over the same socket."""

from __future__ import annotations

from multiprocessing import AuthenticationError
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from app.adding import distant
from app.adding.distant import DistantWorks, answer_calls
from app.adding.given import Given
from app.adding.work import Phase
from app.store.read import collections
from extract.errors import BadRecordError
from tests.app.adding.working import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from app.adding.works import Works
    from app.store import Library

KEY = b"between the two of us"
ENTRY = "A strike hit the bridge on 3 May 2024, officials said."


@pytest.fixture
def asking(works: Works, tmp_path: Path) -> DistantWorks:
    address = tmp_path / "calls"
    Thread(target=answer_calls, args=(works, address, KEY), daemon=True).start()
    return DistantWorks(address, KEY)


def test_what_is_given_here_is_read_and_added_there(asking: DistantWorks, library: Library) -> None:
    name = asking.begin(Given(text=ENTRY, collection="Bridges"))
    work = wait_for(asking, name, lambda work: work.phase is Phase.CHECK)
    assert [one.id for one in asking.all()] == [name]
    assert work.collection == "Bridges"
    asking.edit_all(name, {"published": "2024-05-04"})
    asking.edit(name, 0, {"kept": True})
    asking.aim(name, "River")
    asking.add(name, "River")
    wait_for(asking, name, lambda work: work.phase is Phase.DONE)
    assert [one.title for one in collections(library)] == ["River"]
    asking.stop(name)
    asking.drop(name)
    assert asking.find(name) is None


def test_what_is_refused_there_is_refused_here_with_the_same_words(asking: DistantWorks) -> None:
    with pytest.raises(BadRecordError, match="nothing was given"):
        asking.begin(Given())
    with pytest.raises(BadRecordError, match="not here any more"):
        asking.add("no-such-work", "River")


def test_nobody_without_the_key_is_answered_and_the_others_still_are(asking: DistantWorks) -> None:
    assert asking.all() == ()
    stranger = DistantWorks(asking.address, b"another key")
    with pytest.raises(AuthenticationError):
        stranger.all()
    assert asking.all() == ()


def test_where_nobody_answers_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distant, "_TRIES", 2)
    with pytest.raises(BadRecordError, match="start Dateline again"):
        DistantWorks(tmp_path / "nobody", KEY).all()
