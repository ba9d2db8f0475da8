"""From pairs that are alike to clusters."""

from __future__ import annotations

from datetime import date

from extract.events.clusters import cluster
from extract.events.likeness import Likeness

MONDAY, TUESDAY = date(2024, 11, 18), date(2024, 11, 19)


def alike(**scores: float) -> dict[tuple[int, int], Likeness]:
    """Pairs by their numbers: ``p01=0.5`` is 0 and 1."""
    return {(int(name[1]), int(name[2])): Likeness(score, (), "") for name, score in scores.items()}


def test_what_is_alike_is_together_and_what_is_not_is_alone() -> None:
    assert cluster(alike(p01=0.5), {0: (), 1: (), 2: ()}, ()) == [[0, 1], [2]]


def test_a_chain_is_cut_where_its_ends_have_nothing_in_common() -> None:
    chain = alike(p01=0.5, p12=0.24, p23=0.5)
    assert cluster(chain, dict.fromkeys(range(4), ()), ()) == [[0, 1], [2, 3]]


def test_clusters_of_different_days_stay_apart_and_what_names_no_day_goes_to_the_most_alike() -> None:
    pairs = alike(p02=0.4, p12=0.6)
    assert cluster(pairs, {0: (MONDAY,), 1: (TUESDAY,), 2: ()}, ()) == [[0], [1, 2]]


def test_what_is_bound_does_not_water_down_what_its_first_is_alike_to() -> None:
    assert cluster(alike(p01=0.3), dict.fromkeys(range(4), ()), [(0, 2), (1, 3)]) == [[0, 1, 2, 3]]


def test_what_is_bound_is_together_whatever_else_is_true() -> None:
    assert cluster({}, {0: (MONDAY,), 1: (TUESDAY,)}, [(0, 0), (1, 0)]) == [[0, 1]]
