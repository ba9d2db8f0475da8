"""The article page, drawn."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from app.store import read
from app.store.write import add_reading, create_collection, merge_collection
from app.web.pages.article.ids import Ids
from app.web.pages.article.layout import layout, title
from app.web.query import sentence_anchor
from extract.pipeline import read_article
from extract.read.timelines import read_entry
from tests.extract.copies import pairs
from tests.extract.read.timelines import samples as timelines
from tests.factories import make_article

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from app.store import Library


def drawn(library: Library) -> tuple[Component, str]:
    (head,) = read.articles(library, "peace")
    return layout(library, {}, "peace", head.id), head.id


def test_the_layout_holds_every_id_once(peace: Library) -> None:
    assert Counter(drawn(peace)[0]) == Counter(Ids)


def test_the_text_has_an_anchor_for_each_mention(peace: Library) -> None:
    page, article_id = drawn(peace)
    stored = read.article(peace, "peace", article_id)
    assert stored is not None
    text = json.dumps(page[Ids.TEXT].trees)
    assert all(text.count(f'"{sentence_anchor(mention.id)}"') == 1 for mention in stored.mentions)


def test_each_event_sentence_leads_to_its_event(peace: Library) -> None:
    page, article_id = drawn(peace)
    stored = read.article(peace, "peace", article_id)
    assert stored is not None
    told = str(page)
    assert all(
        f"/c/peace?event={event_id}".replace(":", "%3A") in told for event_id in stored.event_of.values()
    )


def test_source_day_and_references_are_told(peace: Library) -> None:
    told = str(drawn(peace)[0])
    assert "Test Courier" in told
    assert "Published Sunday 17 November 2024 (given when the article was added)" in told
    assert "https://example.org/un" in told
    assert "https://example.org/talks" in told


def test_an_article_that_is_not_there_is_said_to_be_missing(peace: Library) -> None:
    assert "No such article" in str(layout(peace, {}, "peace", "gone"))
    assert title(peace, "peace", "gone") == "Not found · Dateline"
    (head,) = read.articles(peace, "peace")
    assert title(peace, "peace", head.id) == "Envoys meet in Geneva · Dateline"


def _add(library: Library, source: str, text: str, url: str = "") -> str:
    article = make_article(text, title=f"Strike on Velin, by the {source}", source=source, url=url)
    add_reading(library, "peace", read_article(article))
    merge_collection(library, "peace")
    return article.id


def test_an_article_names_the_others_that_print_its_text(peace: Library) -> None:
    agency = _add(peace, "Agency", pairs.STRIKE)
    herald = _add(peace, "Herald", pairs.reprint_with_cut_tail())
    told = str(layout(peace, {}, "peace", agency))
    assert "Also printed by" in told
    assert f"/c/peace/a/{herald}" in told
    assert "Herald, published 17 November 2024" in told
    assert "Versions" not in told


def test_an_older_version_says_so_and_leads_to_the_newest_and_back(peace: Library) -> None:
    old = _add(peace, "Herald", pairs.STRIKE, "https://herald.example/velin")
    new = _add(peace, "Herald", pairs.reprint_with_edits(), "https://herald.example/velin")
    older = str(layout(peace, {}, "peace", old))
    assert "There is a newer version of this article" in older
    assert f"/c/peace/a/{new}" in older
    newer = str(layout(peace, {}, "peace", new))
    assert "There is a newer version" not in newer
    assert f"/c/peace/a/{old}" in newer
    assert "Also printed by" not in newer


def test_an_article_in_another_language_says_how_well_that_is_read(peace: Library) -> None:
    text = "20 листопада 2024 року делегації зустрілися в Женеві. Вони домовилися про перемир'я."
    article = replace(make_article(text, title="Переговори"), language="uk")
    add_reading(peace, "peace", read_article(article))
    told = str(layout(peace, {}, "peace", article.id))
    assert "Ukrainian: only sentences with a date." in told


def test_an_entry_of_a_timeline_is_told_as_such(peace: Library) -> None:
    article = read_entry(timelines.ACLED_ROWS[0])
    assert article
    add_reading(peace, "peace", read_article(article))
    told = str(layout(peace, {}, "peace", article.id))
    assert "An entry of an existing timeline, with a date of its own" in told
    assert "not known" not in told


def test_each_event_leads_to_its_very_sentence_at_the_publisher(peace: Library) -> None:
    trees = json.dumps(drawn(peace)[0][Ids.EVENTS].trees)
    assert trees.count("https://example.org/talks#:~:text=") == 3


def test_an_article_without_an_address_leads_to_no_publisher(library: Library) -> None:
    create_collection(library, "peace", "Peace")
    add_reading(library, "peace", read_article(make_article()))
    merge_collection(library, "peace")
    trees = json.dumps(drawn(library)[0][Ids.EVENTS].trees)
    assert "at the publisher" not in trees
    assert "in the text" in trees


def test_the_order_of_telling_is_drawn_beside_the_text(peace: Library) -> None:
    pictures = json.dumps(drawn(peace)[0][Ids.PICTURES].trees)
    assert pictures.count("order-mark") == 2  # the third has no date
    assert "It tells all in the order of time." in pictures
