"""The scorer of timelines: days, and words of days that lie near one another."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.day_scoring import Closeness, compare, f1, mean_f1

FIFTH, SIXTH, NINTH = (date(2024, 3, day) for day in (5, 6, 9))


def test_the_same_timeline_is_right_in_everything() -> None:
    told = {FIFTH: ["Rebels took the port."], NINTH: ["Envoys met."]}
    assert compare(told, told) == Closeness(1, 1, 1, 1)


def test_endings_case_and_little_words_make_no_difference() -> None:
    assert compare({FIFTH: ["The rebels TOOK ports"]}, {FIFTH: ["Rebel took a port"]}).word_recall == 1


def test_a_day_off_is_wrong_as_a_day_and_its_words_count_half() -> None:
    close = compare({SIXTH: ["Rebels took port"]}, {FIFTH: ["Rebels took port"]})
    assert close == Closeness(0, 0, 0.5, 0.5)


def test_several_days_may_share_the_day_that_is_nearest() -> None:
    close = compare({FIFTH: ["port"], SIXTH: ["port"]}, {FIFTH: ["port"]})
    assert close.word_precision == pytest.approx((1 + 1 / 2) / 2)
    assert close.word_recall == 1


def test_a_timeline_without_days_scores_nothing() -> None:
    assert compare({}, {FIFTH: ["port"]}) == Closeness(0, 0, 0, 0)


def test_means_are_taken_before_the_harmonic_mean() -> None:
    assert f1(0, 0) == 0
    assert mean_f1([(1, 0), (0, 1)]) == 0.5
