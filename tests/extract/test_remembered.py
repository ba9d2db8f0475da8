"""Answers that are worked out once."""

from __future__ import annotations

from extract.remembered import KEPT, LONGEST, Remembered


def test_an_answer_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    remembered = Remembered(length)
    assert [remembered[word] for word in ("treaty", "war", "treaty")] == [6, 3, 6]
    assert list(map(remembered.__getitem__, ("war", "treaty"))) == [3, 6]
    assert asked == ["treaty", "war"]


def test_no_more_answers_are_kept_than_memory_has_room_for() -> None:
    remembered = Remembered(len)
    for number in range(KEPT + 10):
        assert remembered[str(number)] == len(str(number))
    assert len(remembered) == 10


def test_the_answer_for_a_word_without_end_is_given_and_not_kept() -> None:
    remembered = Remembered(len)
    assert remembered["a" * (LONGEST + 1)] == LONGEST + 1
    assert not remembered
