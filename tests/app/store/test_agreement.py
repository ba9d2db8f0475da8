"""How the articles of a library stand to one of its events, with the sentences behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.agreement import agreement
from app.store.read import event, event_rows
from app.store.write import add_reading, merge_collection
from extract.events.agreement.records import Aspect, Relation
from tests.app.store.test_disputes import EIGHT, ELEVEN, library, reading

if TYPE_CHECKING:
    from app.store import Library
    from app.store.records import StoredAgreement

__all__ = ["library"]
COUNT = "The mayor spoke of 53 dead."


def of_strike(library: Library) -> StoredAgreement:
    (row,) = (row for row in event_rows(library, "war") if row.kind in {"strike", "attack_on_civilians"})
    stored = event(library, "war", row.id)
    assert stored
    return agreement(library, "war", stored)


def test_every_number_stands_with_its_article_speaker_and_sentence(library: Library) -> None:
    for text, source in (
        (EIGHT, "Courier"),
        (ELEVEN, "Herald"),
        ("Farmers in Sumy ask for rain.", "Gazette"),
    ):
        add_reading(library, "war", reading(text, source))
    merge_collection(library, "war")
    told = of_strike(library)
    (toll,) = (claim for claim in told.agreement.claims if claim.aspect is Aspect.TOLL)
    assert toll.relation is Relation.DIFFER
    said = {
        told.articles[one.witness.article_id].source: (one.speaker, told.sentences[one.mention.id])
        for one in toll.sayings
    }
    assert said == {"Courier": ("the mayor", EIGHT), "Herald": ("doctors", ELEVEN)}
    assert [told.articles[one.article_id].source for one in told.agreement.silent] == ["Gazette"]


def test_a_sentence_that_only_counts_is_heard_where_another_event_holds_it(library: Library) -> None:
    add_reading(
        library, "war", reading(f"Gunmen attacked the village of Brezovo on Friday. {COUNT}", "Courier")
    )
    merge_collection(library, "war")
    row = next(row for row in event_rows(library, "war") if "attacked" in row.label)
    stored = event(library, "war", row.id)
    assert stored
    told = agreement(library, "war", stored)
    (toll,) = (claim for claim in told.agreement.claims if claim.aspect is Aspect.TOLL)
    assert [told.sentences[one.mention.id] for one in toll.sayings] == [COUNT]
