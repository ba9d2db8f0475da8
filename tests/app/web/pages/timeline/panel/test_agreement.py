"""What the panel says of who agrees, who differs and who is silent."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.web.components.plain import plain_trees
from app.web.pages.timeline.panel.agreement import view_agreement
from app.web.pages.timeline.panel.agreement_parts import agreement_parts
from extract.model import DateSpan
from tests.app.web.pages.timeline.panel.told import make_mention, make_told, say


def test_how_many_articles_say_which_number_is_told_in_plain_words() -> None:
    told = make_told(say("a", "eight people"), say("b", "eight people"), say("c", "eleven people"), silent=2)
    view = view_agreement(told)
    assert view.is_disputed
    assert view.summary == "Accounts differ on how many people."
    (toll,) = (claim for claim in view.claims if claim.is_toll)
    assert (toll.heading, toll.relation_words) == ("Killed", "Differ")
    assert [answer.words for answer in toll.answers] == [
        "2 articles say “eight people”.",
        "1 article says “eleven people”.",
    ]
    assert view.silence is not None
    assert view.silence.words == "2 articles from these days do not mention it."
    assert view.silence.period == "From 17 November 2024 to 18 November 2024, the days of the reports."
    assert view.first == "First reported on 17 November 2024 by The a; The b; The c."
    assert view.pair == ("a", "c")


def test_an_update_is_a_change_and_no_dispute() -> None:
    told = make_told(say("a", "at least eight people", speaker="The mayor"), say("b", "eleven people", 19))
    view = view_agreement(told)
    assert not view.is_disputed
    assert view.summary == "2 articles tell of this. The number changed as later articles came."
    (history,) = view.histories
    assert [(step.day, step.number, step.who, step.note) for step in history.steps] == [
        ("17 November 2024", "“at least eight people”", "The mayor", "first number"),
        ("19 November 2024", "“eleven people”", "The b", "higher"),
    ]


def test_a_corrected_number_is_said_to_be_corrected() -> None:
    told = make_told(
        say("a", "eleven people", speaker="The mayor"), say("b", "eight people", 19, speaker="The mayor")
    )
    (history,) = view_agreement(told).histories
    assert [step.note for step in history.steps] == ["later changed by the same speaker", "lower"]


def test_a_claim_of_one_side_is_called_its_claim() -> None:
    told = make_told(
        say("a", "eight people", speaker="The army", is_claim=True),
        say("b", "eight people", speaker="Doctors"),
    )
    (toll,) = (claim for claim in view_agreement(told).claims if claim.is_toll)
    assert {line.speaker for line in toll.answers[0].lines} == {
        "A claim of The army.",
        "According to Doctors.",
    }


def test_two_days_are_told_side_by_side() -> None:
    other = DateSpan.day(date(2024, 11, 14))
    sentence = "A missile hit the market on Thursday."
    told = make_told(say("a", "eight people"), (make_mention("b", sentence, when=other), sentence, 17))
    view = view_agreement(told)
    day = view.claims[0]
    assert [answer.words for answer in day.answers] == [
        "1 article says 16 November 2024.",
        "1 article says 14 November 2024.",
    ]
    assert view.summary == "Accounts differ on the day."


def test_one_article_alone_agrees_with_nobody() -> None:
    view = view_agreement(make_told(say("a", "eight people")))
    assert (view.summary, view.claims, view.pair) == ("Only one article tells of this.", (), ())
    assert agreement_parts(view, "war") == []


def test_every_sentence_behind_an_answer_leads_to_its_place_in_the_article() -> None:
    view = view_agreement(make_told(say("a", "eight people"), say("b", "eleven people")))
    drawn = str(plain_trees(agreement_parts(view, "war")))
    for name in ("a", "b"):
        assert f"/c/war/a/{name}#said-{name}-0" in drawn
    assert "A missile killed eleven people in the market." in drawn


def test_numbers_of_people_can_be_hidden() -> None:
    view = view_agreement(make_told(say("a", "eight people"), say("b", "eleven people", 19)))
    parts = plain_trees(agreement_parts(view, "war"))
    claims: Any = parts[0][2][1][2]
    assert [claim[1]["class"] for claim in claims] == ["claim", "claim tolls"]
    history: Any = parts[1]
    assert "tolls" in history[1]["class"]


def test_no_markup_of_an_article_reaches_the_panel() -> None:
    sentence = "<script>alert(1)</script> killed eight people."
    told = make_told((make_mention("a", sentence), sentence, 17), say("b", "eleven people"))
    drawn = str(plain_trees(agreement_parts(view_agreement(told), "war")))
    assert sentence in drawn  # as text: the script that draws trees makes text nodes of it
