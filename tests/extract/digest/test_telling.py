"""Which sentences may tell a day, and which are chosen."""

from __future__ import annotations

from datetime import date

from extract.digest.telling import choose_sentences, find_candidates
from extract.digest.vocabulary import Vocabulary
from tests.extract.digest.reading import make_account

DAY = date(2024, 3, 4)
TOOK = "Rebels took the harbour of the northern town on 4 March after a long night of shelling."


def test_sentences_that_name_the_day_and_undated_ones_of_the_days_after_may_tell_it() -> None:
    report = make_account(f"{TOOK} Their leader spoke to the crowd from the steps of the town hall.", 5)
    later = make_account("Nobody in the town has had any bread to eat for a whole week now.", 9)
    other = make_account("On 3 March a ship with grain left the bay for the south of the land.", 4)
    found = find_candidates([report, later, other], [DAY])
    texts = [one.text for one in found[DAY]]
    assert texts == [TOOK, "Their leader spoke to the crowd from the steps of the town hall."]
    assert found[DAY][0].weight > found[DAY][1].weight


def test_a_sentence_that_looks_ahead_to_a_day_does_not_tell_it() -> None:
    ahead = make_account("Rebels plan to take the harbour of the northern town on 4 March at dawn.", 1)
    assert find_candidates([ahead], [DAY])[DAY] == []


def test_sentences_too_short_or_too_long_to_read_tell_nothing() -> None:
    texts = ["It fell on 4 March.", "On 4 March " + "and then they went on and on " * 8 + "to the sea."]
    assert find_candidates([make_account(text, 5) for text in texts], [DAY])[DAY] == []


def test_the_sentence_that_most_others_bear_out_is_chosen_first_and_not_said_twice() -> None:
    accounts = [
        make_account("On 4 March a farmer in the hills sold all his sheep and both of his goats.", 5),
        make_account(TOOK, 5),
        make_account("On 4 March rebels took the harbour of the northern town after a night of shelling.", 6),
        make_account(
            "On 4 March, rebels in the harbour of the northern town freed forty captured sailors.", 6
        ),
    ]
    candidates = find_candidates(accounts, [DAY])[DAY]
    first, second, third = choose_sentences(candidates, Vocabulary(accounts), 4)
    assert "took the harbour" in first.text
    assert "freed" in second.text
    assert "farmer" in third.text


def test_no_sentences_are_chosen_where_none_are_wanted_or_there_are_none() -> None:
    account = make_account(TOOK, 5)
    assert choose_sentences(find_candidates([account], [DAY])[DAY], Vocabulary([account]), 0) == []
    assert choose_sentences([], Vocabulary([account]), 3) == []
