"""Near-copies: what papers make of one report is one text, and what only looks like it is not."""

from __future__ import annotations

import random
from datetime import date, timedelta
from time import process_time

import pytest

from extract.copies import Print, find_texts, make_sketch
from extract.copies.texts import are_copies
from tests.extract.copies import pairs

COPIES = {
    "the very text": (pairs.STRIKE, pairs.STRIKE),
    "other case and other marks": (pairs.STRIKE, pairs.STRIKE.upper().replace(".", " -").replace('"', "'")),
    "a cut tail": (pairs.STRIKE, pairs.reprint_with_cut_tail()),
    "boilerplate before and after": (pairs.STRIKE, pairs.reprint_with_boilerplate()),
    "cut by one paper, framed by another": (pairs.reprint_with_cut_tail(), pairs.reprint_with_boilerplate()),
    "a sub-editor's changes": (pairs.STRIKE, pairs.reprint_with_edits()),
    "changes and a frame": (pairs.reprint_with_edits(), pairs.reprint_with_boilerplate()),
    "a short item with a line more": (pairs.FLOOD, f"{pairs.FLOOD} Trains go by way of Lund."),
    "Russian": ("Утром в среду ракета попала в жилой дом возле реки, погибли шесть человек. " * 2,) * 2,
    "Chinese": ("星期三凌晨一枚导弹击中河边的一座公寓楼至少六人死亡三十多人受伤州长在电视上说" * 2,) * 2,
}
OTHERS = {
    "a follow-up with the same background": (pairs.STRIKE, pairs.FOLLOW_UP),
    "a report of one's own on the same strike": (pairs.STRIKE, pairs.OWN_REPORT),
    "the daily report of another day": (pairs.MONDAY, pairs.TUESDAY),
    "two short items with the same long last lines": (
        pairs.FLOOD + pairs.FOOTER,
        pairs.HARVEST + pairs.FOOTER,
    ),
    "the background alone": (pairs.STRIKE, "\n\n".join(pairs.paragraphs(pairs.STRIKE)[3:])),
    "no words at all": ("", ""),
    "a line or two that anybody might write": ("The talks go on.", "The talks go on."),
}


@pytest.mark.parametrize("name", COPIES)
def test_prints_of_one_report_are_one_text(name: str) -> None:
    first, second = map(make_sketch, COPIES[name])
    assert are_copies(first, second)
    assert are_copies(second, first)


@pytest.mark.parametrize("name", OTHERS)
def test_what_only_looks_alike_stays_apart(name: str) -> None:
    first, second = map(make_sketch, OTHERS[name])
    assert not are_copies(first, second)
    assert not are_copies(second, first)


def _prints() -> list[Print]:
    """Everything above at once, each text of its own day and paper."""
    texts = [
        pairs.STRIKE,
        pairs.reprint_with_cut_tail(),
        pairs.reprint_with_boilerplate(),
        pairs.reprint_with_edits(),
        pairs.FOLLOW_UP,
        pairs.FOLLOW_UP + pairs.FOOTER,
        pairs.OWN_REPORT,
        pairs.MONDAY,
        pairs.TUESDAY,
        pairs.FLOOD + pairs.FOOTER,
        pairs.HARVEST + pairs.FOOTER,
    ]
    return [
        Print(f"{number:02}", make_sketch(text), published=date(2024, 5, 28) + timedelta(number // 4))
        for number, text in enumerate(texts)
    ]


def test_the_text_is_named_after_its_first_print() -> None:
    text_of = find_texts(_prints())
    assert {text_of[name] for name in ("00", "01", "02", "03")} == {"00"}
    assert text_of["05"] == text_of["04"] == "04"
    assert len(set(text_of.values())) == 7


def test_the_order_in_which_articles_come_does_not_matter() -> None:
    prints = _prints()
    expected = find_texts(prints)
    shuffle = random.Random(5).shuffle  # noqa: S311 - no secret
    for _ in range(30):
        shuffle(prints)
        assert find_texts(prints) == expected


def test_an_article_without_a_day_is_no_first_print_where_another_has_one() -> None:
    sketch = make_sketch(pairs.STRIKE)
    prints = [Print("a", sketch), Print("b", sketch, published=date(2024, 5, 28))]
    assert find_texts(prints) == {"a": "b", "b": "b"}


def _made_up(count: int) -> list[Print]:
    """Articles of random words, each printed by two papers, all with one last line."""
    words = [f"word{number}" for number in range(3_000)]
    choose = random.Random(7).choices  # noqa: S311 - no secret
    texts = [" ".join(choose(words, k=120)) + pairs.FOOTER for _ in range(count // 2)]
    return [Print(f"{number:05}", make_sketch(text)) for number, text in enumerate([*texts, *texts])]


def test_the_time_taken_grows_as_the_number_of_articles() -> None:
    took = []
    for count in (500, 2_000):
        prints = _made_up(count)
        started = process_time()
        text_of = find_texts(prints)
        took.append(process_time() - started)
        assert len(set(text_of.values())) == count // 2
    assert took[1] < 12 * took[0]
