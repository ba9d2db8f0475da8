"""Two days for one event, in the panel."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.store import read
from app.store.agreement import agreement
from app.store.write import add_reading, merge_collection
from app.web.pages.timeline.panel.agreement import view_agreement
from app.web.pages.timeline.panel.bonds import bond_details, view_bonds
from app.web.pages.timeline.panel.days import view_days
from app.web.pages.timeline.panel.reasons import TWO_DAYS, view_event
from extract.pipeline import read_article
from tests.factories import make_article

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import StoredEvent

MONDAY = "A missile hit the maternity clinic in Zaporizhzhia on Monday and killed 14 people."
ALSO_MONDAY = (
    "Rescuers were still digging on Wednesday. A missile had hit the maternity clinic in Zaporizhzhia on"
    " Monday, when most of the staff had gone home, the governor said."
)
TUESDAY = "A missile struck the maternity clinic in Zaporizhzhia on Tuesday. Fourteen people were killed."
NO_DAY = "A missile has hit a maternity clinic in Zaporizhzhia, killing 14 people."


def told(library: Library, *articles: tuple[str, str, date]) -> StoredEvent:
    """The event of the clinic, as these articles tell of it."""
    for outlet, text, day in articles:
        add_reading(library, "war", read_article(make_article(text, source=outlet, published=day)))
    merge_collection(library, "war")
    (row,) = (row for row in read.event_rows(library, "war") if "clinic" in row.label)
    stored = read.event(library, "war", row.id)
    assert stored is not None
    return stored


def test_both_days_stand_in_the_panel_each_with_its_reason(library: Library) -> None:
    stored = told(
        library,
        ("Courier", TUESDAY, date(2024, 5, 9)),
        ("Herald", MONDAY, date(2024, 5, 8)),
        ("Mail", ALSO_MONDAY, date(2024, 5, 8)),
    )
    view = view_event(stored)
    assert view.date_words == "6 or 7 May 2024"
    assert view.basis == TWO_DAYS
    assert view.because == ""
    assert [line.words for line in view.days] == ["2 articles say 6 May 2024.", "1 article says 7 May 2024."]
    assert view.days[0].because.startswith("'Monday' counted back from Wednesday 8 May 2024")


def test_what_two_days_are_told_for_is_a_dispute_of_the_day(library: Library) -> None:
    stored = told(library, ("Courier", TUESDAY, date(2024, 5, 9)), ("Herald", MONDAY, date(2024, 5, 8)))
    view = view_agreement(agreement(library, "war", stored))
    assert view.summary == "Accounts differ on the day."
    days = next(claim for claim in view.claims if claim.heading == "The day")
    assert [answer.words for answer in days.answers] == [
        "1 article says 6 May 2024.",
        "1 article says 7 May 2024.",
    ]


def test_an_article_that_names_no_day_says_when_it_was_published(library: Library) -> None:
    stored = told(library, ("Courier", NO_DAY, date(2024, 5, 7)), ("Herald", MONDAY, date(2024, 5, 8)))
    view = view_event(stored)
    assert view.date_words == "6 May 2024"
    assert view_days(stored) == ()
    assert "This report names no day. It was published on 7 May 2024." in {one.dating for one in view.reports}


def test_each_report_after_the_first_says_in_what_it_is_like_another(library: Library) -> None:
    stored = told(library, ("Courier", TUESDAY, date(2024, 5, 9)), ("Herald", MONDAY, date(2024, 5, 8)))
    (line,) = view_bonds(stored)
    assert line.byline == "Courier, published 9 May 2024"
    assert "\u2068“maternity”\u2069, \u2068“clinic”\u2069" in line.words  # set apart in an Arabic sentence
    assert "Both name Zaporizhzhia." in line.words
    assert line.words.endswith("Their days lie next to each other, and no article tells of both.")
    assert "Why these reports are one event" in str(bond_details([line]))


def test_a_single_report_needs_no_such_lines(library: Library) -> None:
    assert bond_details(view_bonds(told(library, ("Herald", MONDAY, date(2024, 5, 8))))) == []
