"""The page of a piece of work, drawn."""

from __future__ import annotations

from app.web.pages.work.ids import Ids
from app.web.pages.work.layout import frame, gone


def test_the_layout_holds_every_id_once() -> None:
    assert sorted(frame("w", 1)) == sorted(Ids)


def test_work_that_is_gone_says_what_was_kept_and_what_was_lost() -> None:
    told = str(gone())
    assert "stopped and started again" in told
    assert "are in their collection" in told
    assert "has to be given again" in told
