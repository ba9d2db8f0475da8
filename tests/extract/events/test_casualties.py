"""Numbers of dead, hurt, missing, displaced and taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.events.casualties import bounds, find_tolls
from extract.events.numbers import read_number
from tests.extract.events.reading import read_mentions

TOLLS = (
    ("killed at least eight people", [("killed", 8, None, "people")]),
    ("killing 6 civilians and injuring 1,200", [("killed", 6, 6, "civilians"), ("injured", 1200, 1200, "")]),
    ("12 people were killed", [("killed", 12, 12, "people")]),
    ("leaving three dead and 30 wounded", [("killed", 3, 3, ""), ("injured", 30, 30, "")]),
    ("a toll of 56 dead", [("killed", 56, 56, "")]),
    (
        "killed dozens of civilians, among them 11 children",
        [("killed", 24, 99, "civilians"), ("killed", 11, 11, "children")],
    ),
    ("at least three people, two of them children, were killed", [("killed", 3, None, "people")]),
    ("between 20 and 30 people died", [("killed", 20, 30, "people")]),
    ("nearly 40,000 Palestinians have been killed", [("killed", 36000, 40000, "Palestinians")]),
    ("some 5,000 people fled to the hills", [("displaced", 5000, 5000, "people")]),
    ("more than 7,000 men are missing", [("missing", 7000, None, "men")]),
    ("the ministry put the number of injured at 124", [("injured", 124, 124, "")]),
    (
        "The number of people reported killed in the raid on the village more than doubled to at least 90",
        [("killed", 90, None, "")],
    ),
    ("the number of dead has risen to 31", [("killed", 31, 31, "")]),
    ("the number of missing now stands at 17", [("missing", 17, 17, "")]),
    ("gunmen took 250 hostages", [("captured", 250, 250, "hostages")]),
    ("more than a dozen soldiers were captured", [("captured", 12, None, "soldiers")]),
)
NONE = (
    "the number of people killed on the road rose by 3 percent",
    "the number of people killed there is not known",
    "destroyed 12 tanks",
    "killed 3 million hopes",
    "As many as 12,000 North Korean troops have been sent to Russia",
    "shot down 42 drones",
    "seized hundreds of miles of territory",
    "forces captured 14 villages",
    "killed in 2 days",
    "sent 300 soldiers 40 kilometres north",
)

# Whole sentences, with every toll that their mentions have, in order.
SENTENCES: tuple[tuple[str, list[tuple[str, int | None, int | None, str]]], ...] = (
    ("A strike killed at least eight people in the town on Monday.", [("killed", 8, None, "people")]),
    ("Shelling killed more than 30 villagers on Monday.", [("killed", 30, None, "villagers")]),
    ("The blast on Monday killed dozens.", [("killed", 24, 99, "")]),
    ("As many as 20 soldiers died in the ambush on Monday.", [("killed", None, 20, "soldiers")]),
    ("Between 12 and 15 miners were killed on Monday.", [("killed", 12, 15, "miners")]),
    (
        "Eight people, including two children, were killed in a raid on Monday.",
        [("killed", 8, 8, "people"), ("killed", 2, 2, "children")],
    ),
    (
        "A rocket killed eight people including two children on Monday.",
        [("killed", 8, 8, "people"), ("killed", 2, 2, "children")],
    ),
    ("The attack on Monday killed 12 and wounded 40.", [("killed", 12, 12, ""), ("injured", 40, 40, "")]),
    ("The death toll from the strike rose to 41 on Monday.", [("killed", 41, 41, "")]),
    ("The death toll rose from 38 to 41 on Monday.", [("killed", 41, 41, "")]),
    (
        "Shelling has killed more than 1,000 people since May, the ministry said on Monday.",
        [("killed", 1000, None, "people")],
    ),
    ("More than 10,000 troops were sent to the front on Monday.", []),
    ("The council pledged $40 million for victims on Monday.", []),
    ("A 12-year-old was killed by a sniper on Monday.", [("killed", 1, 1, "12-year-old")]),
    ("A 12-year-old boy was killed by a sniper on Monday.", [("killed", 1, 1, "boy")]),
    ("No one was hurt in the blast on Monday.", [("injured", 0, 0, "")]),
    ("Nobody was killed when the shell fell on Monday.", [("killed", 0, 0, "")]),
    ("A sniper shot a guard on Monday, killing him.", [("killed", 1, 1, "")]),
    ("The air force lost three aircraft on Monday.", []),
    ("Gunmen took 30 hostages on Monday.", [("captured", 30, 30, "hostages")]),
    ("Some 5,000 people fled the town on Monday.", [("displaced", 5000, 5000, "people")]),
    (
        "The army said on Monday that it had killed 40 rebels, while the rebels put their dead at six.",
        [("killed", 40, 40, "rebels")],
    ),
    ("Two policemen and a driver were killed on Monday.", [("killed", 3, 3, "policemen and driver")]),
    (
        "Three people died and 14 were injured when a bus hit a mine on Monday.",
        [("killed", 3, 3, "people"), ("injured", 14, 14, "")],
    ),
    ("A bomb wounded at least a dozen worshippers on Monday.", [("injured", 12, None, "worshippers")]),
    (
        "Fighting on Monday left 17 people dead and scores injured.",
        [("killed", 17, 17, "people"), ("injured", 40, 99, "")],
    ),
    ("Fewer than ten people were hurt on Monday.", [("injured", None, 9, "people")]),
    ("Hundreds of thousands of people were displaced on Monday.", [("displaced", 200000, 999999, "people")]),
    ("Police arrested 62 demonstrators on Monday.", [("captured", 62, 62, "demonstrators")]),
    (
        "A woman was killed and her two daughters were wounded on Monday.",
        [("killed", 1, 1, "woman"), ("injured", 2, 2, "daughters")],
    ),
    ("The strike on Monday destroyed 12 houses and killed one civilian.", [("killed", 1, 1, "civilian")]),
    ("Rebels captured 14 villages on Monday.", []),
    ("All 22 people aboard were killed on Monday.", [("killed", 22, 22, "people")]),
    ("A raid on Monday claimed the lives of 19 people.", [("killed", 19, 19, "people")]),
    (
        "At least three people, two of them children, were killed on Monday.",
        [("killed", 3, None, "people"), ("killed", 2, 2, "children")],
    ),
    ("Four soldiers were taken prisoner on Monday.", [("captured", 4, 4, "soldiers")]),
    ("Seven of the 30 wounded died on Monday.", [("killed", 7, 7, "30 wounded")]),
    ("Around 300 people were buried under rubble on Monday.", []),
    ("A dozen drones were shot down on Monday.", []),
    ("The army fired 300 shells at the town on Monday.", []),
    (
        "One person was killed and five others were injured on Monday.",
        [("killed", 1, 1, "person"), ("injured", 5, 5, "")],
    ),
    (
        "Six people, four of them women, died on Monday.",
        [("killed", 6, 6, "people"), ("killed", 4, 4, "women")],
    ),
    (
        "Officials said on Monday that 15 civilians had been killed and 45 wounded.",
        [("killed", 15, 15, "civilians"), ("injured", 45, 45, "")],
    ),
    ("The attack on Monday injured 3 people, two critically.", [("injured", 3, 3, "people")]),
    ("Twelve bodies were found in the cellar on Monday.", []),
    (
        "An estimated 2.5 million people have been driven from their homes since March.",
        [("displaced", 2500000, 2500000, "people")],
    ),
    (
        "The war has killed tens of thousands of people and displaced 12 million.",
        [("killed", 20000, 99999, "people"), ("displaced", 12000000, 12000000, "")],
    ),
    (
        "Israeli fire killed two Lebanese soldiers and a reporter on Monday.",
        [("killed", 3, 3, "Lebanese soldiers and reporter")],
    ),
    ("Mortar fire killed a mother and her baby on Monday.", [("killed", 2, 2, "mother and baby")]),
    ("The company cut 300 jobs and killed the project on Monday.", []),
    ("The rebels freed 40 prisoners on Monday.", []),
    ("Five men were executed on Monday.", [("killed", 5, 5, "men")]),
    ("Gunmen shot dead four farmers on Monday.", [("killed", 4, 4, "farmers")]),
    ("The explosion on Monday left three police officers dead.", [("killed", 3, 3, "police officers")]),
    (
        "The attack on Monday killed and wounded dozens.",
        [("killed", None, 99, ""), ("injured", None, 99, "")],
    ),
)


@pytest.mark.parametrize(("clause", "tolls"), TOLLS)
def test_a_toll_has_its_bounds_and_whom_it_counts(
    clause: str, tolls: list[tuple[str, int | None, int | None, str]]
) -> None:
    found = [(toll.measure, toll.low, toll.high, toll.of) for toll in find_tolls(clause)]
    assert found[: len(tolls)] == tolls


@pytest.mark.parametrize("clause", NONE)
def test_troops_weapons_distances_and_ages_are_no_tolls(clause: str) -> None:
    assert find_tolls(clause) == ()


def test_a_total_since_a_day_is_told_apart_from_the_toll_of_one_event() -> None:
    (total,) = find_tolls("more than 1,000 people have been killed since May", "the ministry")
    assert (total.is_total, total.since, total.said_by) == (True, "May", "the ministry")
    (toll,) = find_tolls("the strike killed 12 people")
    assert (toll.is_total, toll.since) == (False, "")


def test_a_toll_keeps_the_words_of_the_article() -> None:
    (toll,) = find_tolls("The strike killed as many as 20 soldiers")
    assert toll.wording == "as many as 20 soldiers"
    assert (toll.low, toll.high) == (None, 20)
    assert bounds((toll,), "killed") == (0, 20)


@given(st.integers(min_value=1, max_value=999_999_999))
def test_a_number_in_digits_is_read_as_itself(number: int) -> None:
    assert read_number(f"{number:,}") == (number, number)
    assert read_number(f"at least {number:,}") == (number, None)


@given(st.text(max_size=80))
def test_any_words_can_be_looked_through(words: str) -> None:
    for toll in find_tolls(f"killed {words}"):
        assert toll.low is not None or toll.high is not None


@pytest.mark.parametrize(("sentence", "tolls"), SENTENCES)
def test_a_sentence_tells_how_many_and_counts_nothing_else(
    sentence: str, tolls: list[tuple[str, int | None, int | None, str]]
) -> None:
    told = [toll for mention in read_mentions(sentence) for toll in mention.tolls]
    found = dict.fromkeys((toll.measure, toll.low, toll.high, toll.of) for toll in told)
    assert sorted(found, key=str) == sorted(tolls, key=str)


def test_each_toll_has_the_one_who_gives_it() -> None:
    text = "Officials said on Monday that 15 civilians were killed, but the rebels said 40 civilians died."
    given = {toll.said_by: toll.low for mention in read_mentions(text) for toll in mention.tolls}
    assert given == {"Officials": 15, "the rebels": 40}
