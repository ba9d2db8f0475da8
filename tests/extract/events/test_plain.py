# ruff: noqa: RUF001 - letters of other alphabets are what this is about
"""Mentions of articles in other languages than English."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.events.merge import merge_mentions
from extract.events.plain import LONGEST, shorten
from extract.model import Article, Basis, Status
from extract.pipeline import Reading, read_article

PUBLISHED = date(2024, 11, 20)  # a Wednesday
# Each tells of a Friday before, of a summit ahead, and of something without a date.
ARTICLES = {
    "ar": "وصل الوفد إلى المدينة يوم الجمعة. ومن المقرر عقد القمة في 5 ديسمبر 2024. ولم يصدر أي تعليق.",
    "de": "Die Abordnung kam am Freitag an. Der Gipfel ist am 5. Dezember 2024 geplant. Mehr war nicht.",
    "es": "La delegación llegó el viernes. La cumbre se celebrará el 5 de diciembre de 2024. No hubo más.",
    "fr": "La délégation est arrivée vendredi. Le sommet se tiendra le 5 décembre 2024. Rien de plus.",
    "ru": "Делегация прибыла в город в пятницу. Саммит состоится 5 декабря 2024 года. Комментариев не было.",
    "uk": "Делегація прибула до міста в п’ятницю. Саміт відбудеться 5 грудня 2024 року. Коментарів не було.",
}


def _read(text: str, language: str, published: date | None = PUBLISHED) -> Reading:
    return read_article(Article("a1", "", text, language=language, published=published))


@pytest.mark.parametrize("language", ARTICLES)
def test_each_sentence_with_a_date_is_one_mention_with_that_date(language: str) -> None:
    past, ahead = _read(ARTICLES[language], language).mentions
    assert past.when is not None
    assert (past.when.edtf, past.status, past.main) == ("2024-11-15", Status.HAPPENED, True)
    assert ahead.when is not None
    assert (ahead.when.edtf, ahead.status, ahead.main) == ("2024-12-05", Status.PLANNED, False)
    assert {past.basis, ahead.basis} == {Basis.STATED}
    assert "publication" in past.because


@pytest.mark.parametrize("language", ARTICLES)
def test_the_spans_of_a_mention_point_at_its_sentence_and_its_date(language: str) -> None:
    text = ARTICLES[language]
    for mention in _read(text, language).mentions:
        assert mention.sentence.of(text).rstrip(".") == mention.label
        assert mention.timex is not None
        assert mention.sentence.covers(mention.timex)


@pytest.mark.parametrize("language", ARTICLES)
def test_without_a_day_of_publication_a_weekday_stays_visible_and_open(language: str) -> None:
    past, ahead = _read(ARTICLES[language], language, None).mentions
    assert (past.when, past.basis) == (None, Basis.NONE)
    assert "has no date" in past.because
    assert ahead.when is not None


@pytest.mark.parametrize("language", ARTICLES)
def test_mentions_of_other_languages_merge_into_events_like_all_others(language: str) -> None:
    mentions = _read(ARTICLES[language], language).mentions
    assert [event.mentions for event in merge_mentions(mentions)] == [(one,) for one in mentions]


def test_the_most_exact_date_of_a_sentence_dates_it() -> None:
    (mention,) = _read("En 2024, pour la première fois depuis mars 2022, il a parlé vendredi.", "fr").mentions
    assert mention.when is not None
    assert mention.when.edtf == "2024-11-15"


@pytest.mark.parametrize("line", ["КИЇВ, 20 листопада 2024 року.", "Оновлено: 12.12.2019"])
def test_a_line_that_is_hardly_more_than_a_date_is_no_mention(line: str) -> None:
    assert _read(line, "uk").mentions == ()


def test_a_text_of_unknown_language_is_read_as_english() -> None:
    (mention,) = _read("Troops entered the town on Friday.", "und").mentions
    assert mention.label == "Troops entered the town"


def test_a_long_sentence_is_cut_at_its_last_mark_or_word_that_fits() -> None:
    front = "Делегация прибыла в город в пятницу, а переговоры начались в субботу"
    assert shorten(f"{front}, и они продолжались до самого вечера без перерыва.") == f"{front}…"
    cut = shorten("وقال المتحدث باسم الحكومة في مؤتمر صحفي إن الوفد وصل إلى المدينة صباح يوم الجمعة الماضي")
    assert cut.startswith("وقال المتحدث باسم الحكومة")
    assert len(cut) <= LONGEST


def test_marks_that_turn_the_order_on_a_screen_stay_out_of_labels() -> None:
    assert shorten("\u202eالوفد\u202c وصل\u2067 الجمعة.") == "الوفد وصل الجمعة"


@given(sentence=st.text(max_size=300))
def test_a_label_is_never_longer_than_it_may_be(sentence: str) -> None:
    assert len(shorten(sentence)) <= LONGEST
