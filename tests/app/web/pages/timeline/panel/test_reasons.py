"""The event panel: why this date, and who says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.store import read
from app.store.records import ArticleHead, StoredEvent
from app.web.pages.timeline.panel.agreement import AgreementView
from app.web.pages.timeline.panel.body import panel_body
from app.web.pages.timeline.panel.reasons import NO_DATE, view_event
from extract.model import Basis, DateSpan, PublishedBasis, Status, TextSpan
from tests.factories import make_article, make_event, make_mention, make_timex

if TYPE_CHECKING:
    from app.store import Library
    from extract.model import Mention, Timex

FRIDAY = DateSpan.day(date(2024, 11, 15))
ARTICLE = make_article()
NOTHING_COMPARED = AgreementView(
    summary="", is_disputed=False, claims=(), histories=(), silence=None, first="", pair=()
)
PHRASE = make_timex(ARTICLE, "Friday", FRIDAY)


def stored(*mentions: Mention, timexes: dict[str, Timex | None] | None = None) -> StoredEvent:
    head = ArticleHead(
        ARTICLE.id, ARTICLE.title, ARTICLE.source, "", ARTICLE.published, PublishedBasis.GIVEN, 1
    )
    return StoredEvent(
        make_event(*mentions),
        {ARTICLE.id: head},
        {mention.id: mention.sentence.of(ARTICLE.text) for mention in mentions},
        timexes or {},
    )


def test_the_panel_gives_the_date_in_words_and_its_reason() -> None:
    mention = make_mention(ARTICLE, when=FRIDAY, timex=PHRASE)
    view = view_event(stored(mention, timexes={mention.id: PHRASE}))
    assert view.date_words == "15 November 2024"
    assert view.because == "Said in the sentence."
    assert view.basis == "Words in the sentence give the date."
    assert view.agreement == ""


def test_the_time_phrase_and_the_event_word_are_marked_in_the_sentence() -> None:
    mention = make_mention(ARTICLE, "Envoys of the two sides met", when=FRIDAY, timex=PHRASE)
    (report,) = view_event(stored(mention, timexes={mention.id: PHRASE})).reports
    told = {name: span.of(ARTICLE.text) for span, name in report.marks}
    assert told == {"phrase": "Friday", "trigger": "met"}
    assert report.elsewhere == ""


def test_a_phrase_in_another_sentence_is_quoted_instead() -> None:
    mention = replace(
        make_mention(ARTICLE, "Shelling killed at least three people", FRIDAY),
        timex=PHRASE.span,
        basis=Basis.CARRIED,
    )
    (report,) = view_event(stored(mention, timexes={mention.id: PHRASE})).reports
    assert report.elsewhere == "Friday"
    assert [name for _, name in report.marks] == ["trigger"]


def test_reports_that_differ_are_told_apart() -> None:
    first = make_mention(ARTICLE, when=FRIDAY)
    second = make_mention(ARTICLE, "Shelling killed at least three people", DateSpan.day(date(2024, 11, 16)))
    third = make_mention(ARTICLE, "A ceasefire is to begin")
    view = view_event(stored(first, second, third))
    assert view.agreement == "3 reports in 1 article."
    same, other, none = view.reports
    assert same.dating == ""
    assert other.dating.startswith("This report says 16 November 2024.")
    assert none.dating == "This report gives no date."


def _reprinted(text_ids: tuple[str, str]) -> StoredEvent:
    reprint = make_article(source="Test Herald")
    mentions = (make_mention(ARTICLE, when=FRIDAY), make_mention(reprint, when=FRIDAY))
    heads = {
        article.id: ArticleHead(
            article.id,
            article.title,
            article.source,
            "",
            article.published,
            article.published_basis,
            1,
            text_id,
        )
        for article, text_id in zip((ARTICLE, reprint), text_ids, strict=True)
    }
    sentences = {mention.id: mention.sentence.of(ARTICLE.text) for mention in mentions}
    return StoredEvent(make_event(*mentions), heads, sentences, {})


def test_a_sentence_that_two_papers_print_from_one_text_stands_once_and_is_one_witness() -> None:
    stored_event = _reprinted((ARTICLE.id, ARTICLE.id))
    view = view_event(stored_event)
    (report,) = view.reports
    assert [reprint.byline for reprint in report.reprints] == ["Test Herald, published 17 November 2024"]
    assert view.agreement == (
        "2 reports in 2 articles, 1 text. Articles that print one text are one witness."
    )
    drawn = str(panel_body(view, NOTHING_COMPARED, "peace"))
    assert "also printed by" in drawn
    assert stored_event.event.mentions[1].article_id in drawn


def test_two_papers_with_texts_of_their_own_are_two_witnesses() -> None:
    view = view_event(_reprinted((ARTICLE.id, "another")))
    assert len(view.reports) == 2
    assert view.agreement == "2 reports in 2 articles."


def test_an_undated_event_says_so() -> None:
    view = view_event(stored(make_mention(ARTICLE)))
    assert (view.date_words, view.when) == (NO_DATE, None)


def test_the_reason_is_that_of_the_report_whose_date_was_taken() -> None:
    undated = make_mention(ARTICLE, "A ceasefire is to begin")
    dated = replace(make_mention(ARTICLE, when=FRIDAY), because="counted back")
    event = replace(make_event(undated, dated), when=FRIDAY)
    view = view_event(replace(stored(undated, dated), event=event))
    assert view.because == "Counted back."


def test_a_date_said_in_words_gives_the_reason_before_one_of_publication() -> None:
    published = replace(make_mention(ARTICLE, when=FRIDAY), basis=Basis.PUBLISHED, because="told as new")
    stated = replace(
        make_mention(ARTICLE, "A ceasefire is to begin", FRIDAY), because="counted back from publication"
    )
    assert view_event(stored(published, stated)).because == "Counted back from publication."


def test_the_drawn_panel_links_to_the_sentence_in_its_article(peace: Library) -> None:
    row = next(row for row in read.event_rows(peace, "peace") if row.when)
    event = read.event(peace, "peace", row.id)
    assert event is not None
    drawn = str(panel_body(view_event(event), NOTHING_COMPARED, "peace"))
    assert f"/c/peace/a/{event.event.mentions[0].article_id}#said-" in drawn
    assert "mark-phrase" in drawn


def test_a_mark_outside_the_sentence_is_left_out() -> None:
    mention = replace(make_mention(ARTICLE, when=FRIDAY), timex=TextSpan(200, 205))
    (report,) = view_event(stored(mention)).reports
    assert [name for _, name in report.marks] == ["trigger"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.HAPPENED, "Said by the army."),
        (Status.DENIED, "Denied by the army."),
        (Status.ALLEGED, "Claimed by the army."),
    ],
)
def test_who_denies_an_event_is_not_told_as_saying_it(status: Status, words: str) -> None:
    mention = replace(make_mention(ARTICLE, when=FRIDAY), status=status, said_by=("The army",))
    (report,) = view_event(stored(mention)).reports
    assert report.said_by == words
