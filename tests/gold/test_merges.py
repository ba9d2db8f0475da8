"""The events of the sample collections, against pairs of mentions that people have judged.

The shares below are what is reached; a change that loses some of it has to say why.
"""

from __future__ import annotations

import pytest

from benchmarks.events import collections_with_gold
from benchmarks.merging import MergeScore, load_pairs, score_merges

SLUGS = collections_with_gold()


@pytest.mark.parametrize("slug", SLUGS)
def test_every_judged_pair_stands_in_its_articles(slug: str) -> None:
    pairs = list(load_pairs(slug))
    assert len(pairs) >= 30
    assert {pair.same for pair in pairs} == {True, False}


@pytest.mark.parametrize("slug", SLUGS)
def test_few_merges_of_a_sample_collection_are_wrong(slug: str) -> None:
    score, _ = score_merges(slug)
    assert score.precision >= 0.80
    assert score.recall >= 0.50


def test_over_all_collections_most_merges_are_right_and_most_are_made() -> None:
    total = sum((score_merges(slug)[0] for slug in SLUGS), MergeScore())
    assert total.right + total.missed >= 100
    assert total.precision >= 0.95
    assert total.recall >= 0.80
