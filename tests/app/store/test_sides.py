"""Two sides of a collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store import write
from app.store.sides import outlets, sharing_pairs, told_by
from extract.pipeline import read_article
from tests.app.web.pages.compare.papers import COURIER, add_papers, make_paper

if TYPE_CHECKING:
    from app.store import Library


def test_outlets_are_counted_in_the_order_of_their_names(library: Library) -> None:
    add_papers(library)
    assert outlets(library, "war") == (("Courier", 1), ("Herald", 1))


def test_two_articles_that_tell_the_same_event_are_a_pair(library: Library) -> None:
    ids = add_papers(library)
    (pair,) = sharing_pairs(library, "war", 5)
    assert ({pair.first.id, pair.second.id}, pair.shared) == (set(ids.values()), 1)
    told = told_by(library, "war", set(ids.values()))
    assert sum(len({mention.article_id for mention in one.event.mentions}) == 2 for one in told.events) == 1


def test_a_reprint_is_no_pair_with_what_it_reprints(library: Library) -> None:
    write.create_collection(library, "war", "A war", "One text twice.")
    for source in ("Courier", "Mirror"):
        write.add_reading(library, "war", read_article(make_paper(source, COURIER)))
    write.merge_collection(library, "war")
    assert sharing_pairs(library, "war", 5) == ()
