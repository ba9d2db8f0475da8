"""Key days and the classroom cut, drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.highlights import CutEvent, StoredKeyDay
from app.web.components.plain import plain_trees
from app.web.pages.timeline.keydays.drawn import key_days_drawn, reasons_of
from app.web.pages.timeline.scope import Scope
from app.web.query import TimelineState
from extract.digest.cut import RULE
from extract.model import DateSpan

FRIDAY = date(2024, 11, 15)
SCOPE = Scope("peace", TimelineState(view="days"), None)
DAY = StoredKeyDay(
    FRIDAY, "e1", "Envoys met", "Envoys met on Friday.", "a1", "Courier", 3, 2, 1, "3 articles name it", 1.0
)
EVENT = CutEvent(
    "e2", "Talks began", DateSpan.day(FRIDAY), "diplomacy", "Talks began.", "a1", "Courier", 2, 0.5, {}
)


def drawn(days: tuple[StoredKeyDay, ...] = (), cut: tuple[CutEvent, ...] = ()) -> str:
    return str(plain_trees(key_days_drawn(days, cut, SCOPE)))


def test_a_key_day_has_its_sentence_its_source_and_why() -> None:
    shown = drawn((DAY,))
    assert "Envoys met on Friday." in shown
    assert "/c/peace/a/a1" in shown
    assert "Named by 3 articles from 2 sources, 1 of them a week or more afterwards." in shown


def test_a_day_named_on_the_spot_only_says_no_more_than_that() -> None:
    assert "Named by 1 article from 1 source." in drawn((replace(DAY, articles=1, sources=1, later=0),))


def test_a_day_leads_to_its_event_and_one_without_an_event_is_plain_text() -> None:
    assert "'data-event': 'e1'" in drawn((DAY,))
    assert "data-event" not in drawn((replace(DAY, event_id=""),))


def test_the_cut_comes_with_its_rule_in_words() -> None:
    shown = drawn(cut=(EVENT,))
    assert "1 event that tells the story" in shown
    for condition in ("dated to a month or better", "tells the same", "most important event comes first"):
        assert condition in shown
        assert condition.split(" ", maxsplit=1)[0].lower() in RULE.lower()


def test_an_event_says_the_strongest_reasons_first_and_three_at_most() -> None:
    parts = {"witnesses": 0.7, "later": 0.9, "lead": 1.0, "kind": 0.8, "toll": 0.1, "unheard": 1.0}
    assert reasons_of(replace(EVENT, parts=parts)) == [
        "it stands at the top of an article",
        "texts come back to it later",
        "it is of a kind that changes much",
    ]
    assert reasons_of(EVENT) == []


def test_a_collection_that_names_no_day_says_so() -> None:
    assert "names a day" in drawn()
