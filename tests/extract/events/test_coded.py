"""Mentions of entries that somebody has coded already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extract.events.merge import merge_mentions
from extract.model import Basis, Coding, DateSpan, Mention, Status
from extract.pipeline import read_article, read_undated
from extract.read.timelines import read_entry
from tests.extract.read.timelines import samples
from tests.factories import make_article

MAY_3 = DateSpan.day(date(2022, 5, 3))


def mention_of(row: dict[str, str]) -> Mention:
    article = read_entry(row)
    assert article
    (mention,) = read_article(article).mentions
    return mention


def test_an_entry_is_one_mention_of_its_whole_text_with_what_was_coded() -> None:
    mention = mention_of(samples.ACLED_ROWS[0])
    assert mention.when == MAY_3
    assert mention.label == "The army of the north shelled the market of Velin"
    assert (mention.kind, mention.status, mention.basis) == ("shelling", Status.HAPPENED, Basis.CODED)
    assert mention.sentence.of(samples.ACLED_ROWS[0]["notes"]) == samples.ACLED_ROWS[0]["notes"]
    assert mention.because == "the row says 3 May 2022, time precision 1: that day"
    assert mention.killed == (4, 4)
    assert mention.main


@pytest.mark.parametrize(
    ("notes", "label"),
    [
        ("On 11 May 2022 (week of), both sides fought.", "Both sides fought"),
        ("Around May 11, 2022, both sides fought.", "Both sides fought"),
        ("Both sides fought on 11 May 2022.", "Both sides fought on 11 May 2022"),
    ],
)
def test_the_label_is_what_happened_without_the_date_before_it(notes: str, label: str) -> None:
    assert mention_of(samples.ACLED_ROWS[1] | {"notes": notes}).label == label


@pytest.mark.parametrize(
    ("subtype", "kind"),
    [
        ("Air/drone strike", "strike"),
        ("Suicide bomb", "bombing"),
        ("Mob violence", "riot"),
        ("Looting/property destruction", "other"),
    ],
)
def test_the_kind_is_that_of_the_type_that_was_coded(subtype: str, kind: str) -> None:
    row = samples.ACLED_ROWS[0] | {"sub_event_type": subtype, "notes": "It was so in Velin."}
    assert mention_of(row).kind == kind


def test_without_a_type_the_headline_tells_the_kind() -> None:
    assert mention_of(samples.TIMELINEJS_ROWS[1]).kind == "shelling"


def test_an_entry_is_not_asked_for_its_day_of_publication() -> None:
    article = read_entry(samples.ACLED_ROWS[0])
    assert article
    assert read_undated(article, count_from_inferred=True).inferred is None


def test_an_entry_and_an_article_that_tell_of_one_happening_are_one_event() -> None:
    text = "The army of the north shelled the market of Velin on Tuesday. Four traders were killed."
    report = read_article(make_article(text, title="Shells on Velin", published=date(2022, 5, 4)))
    entry = mention_of(samples.ACLED_ROWS[0])
    events = merge_mentions([entry, *report.mentions])
    (event,) = [event for event in events if entry in event.mentions]
    assert len(event.mentions) > 1
    assert event.when == MAY_3


def test_an_entry_without_a_word_tells_nothing() -> None:
    coding = Coding("1", "Agreement", "", MAY_3, "the row says so")
    assert read_article(replace(make_article(""), coding=coding)).mentions == ()


def test_the_state_of_a_place_has_its_code_where_it_is_a_state_that_is_known() -> None:
    countries = ("Ukraine", "Russia (Soviet Union)", "Velia")
    places = [mention_of(samples.ACLED_ROWS[0] | {"country": name}).places[0] for name in countries]
    assert [place.country for place in places] == ["UA", "RU", "Velia"]


def test_the_dead_of_an_entry_are_a_toll() -> None:
    (toll,) = mention_of(samples.UCDP_ROWS[0]).tolls
    assert (toll.measure, toll.low, toll.high, toll.wording) == ("killed", 10, 15, "10 to 15")
    assert mention_of(samples.ACLED_ROWS[1]).tolls == ()
