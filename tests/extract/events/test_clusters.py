"""From pairs that are alike to clusters."""

from __future__ import annotations

from extract.events.clusters import cluster
from extract.events.likeness import Likeness


def alike(**scores: float) -> dict[tuple[int, int], Likeness]:
    """Pairs by their numbers: ``p01=0.5`` is 0 and 1."""
    return {(int(name[1]), int(name[2])): Likeness(score, (), "") for name, score in scores.items()}


def test_what_is_alike_is_together_and_what_is_not_is_alone() -> None:
    assert cluster(alike(p01=0.5), 3) == [[0, 1], [2]]


def test_a_chain_is_cut_where_its_ends_have_nothing_in_common() -> None:
    chain = alike(p01=0.5, p12=0.24, p23=0.5)
    assert cluster(chain, 4) == [[0, 1], [2, 3]]


def test_without_pairs_all_are_alone() -> None:
    assert cluster({}, 2) == [[0], [1]]
    assert cluster({}, 0) == []
