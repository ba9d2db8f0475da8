"""The events of the sample collections, against those that people found in them.

The shares below are what is reached; a change that loses some of it has to say why.
"""

from __future__ import annotations

import pytest

from benchmarks.events import Score, collections_with_gold, load_gold, read_sample, score_collection
from extract.model import Status

SLUGS = collections_with_gold()
_BEHIND = frozenset({Status.HAPPENED, Status.ONGOING, Status.DENIED, Status.ALLEGED})
_PLANS = frozenset({Status.PLANNED, Status.EXPECTED})


@pytest.mark.parametrize("slug", SLUGS)
def test_every_gold_event_stands_in_its_article(slug: str) -> None:
    for gold in load_gold(slug):
        assert gold.sentence in read_sample(slug, gold.article).article.text
        assert gold.word.lower() in gold.sentence.lower()


@pytest.mark.parametrize("slug", SLUGS)
def test_the_events_of_a_sample_collection_are_found_and_dated(slug: str) -> None:
    score, _ = score_collection(slug)
    assert score.share(score.found) >= 0.90
    assert score.share(score.exact) >= 0.74
    assert score.share(score.wrong) <= 0.16


def test_over_all_collections_most_events_have_the_right_date_and_status() -> None:
    total = sum((score_collection(slug)[0] for slug in SLUGS), Score())
    assert total.gold >= 600
    assert total.share(total.found) >= 0.93
    assert total.share(total.exact) >= 0.80
    assert total.share(total.status) >= 0.87
    assert total.told <= 0.3 * total.empty


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_past_lies_after_its_publication_and_no_plan_before_it(slug: str) -> None:
    for name in sorted({gold.article for gold in load_gold(slug)}):
        reading = read_sample(slug, name)
        published = reading.article.published
        assert published is not None
        for mention in reading.mentions:
            if mention.when is not None and mention.status in _BEHIND:
                assert mention.when.start is None or mention.when.start <= published, mention
            if mention.when is not None and mention.status in _PLANS:
                assert mention.when.last_day is None or mention.when.last_day >= published, mention
