"""Sentences taken apart into clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.events.grammar.clauses import Link
from tests.extract.events.reading import read_parse, words

CLAUSES = (
    (
        "Trump, who takes office in January, spoke for months.",
        [("main", "trump", "spoke"), ("relative", "trump", "takes")],
    ),
    (
        "It gave aid since Russian forces invaded in February 2022.",
        [("main", "it", "gave"), ("subordinate", "russian forces", "invaded")],
    ),
    (
        "When the truce ended, rebels shelled the port.",
        [("main", "rebels", "shelled"), ("subordinate", "the truce", "ended")],
    ),
    (
        "The missile that hit Sumy killed eight.",
        [("main", "the missile", "killed"), ("relative", "the missile", "hit")],
    ),
    (
        "He said the army had left.",
        [("main", "he", "said"), ("coordinate", "the army", "left")],
    ),
    (
        "He warned that the army could leave.",
        [("main", "he", "warned"), ("content", "the army", "leave")],
    ),
    (
        "He fought cancer in 2004 and took leave in 2009.",
        [("main", "he", "fought"), ("coordinate", "he", "took")],
    ),
    ("The missile launched on Friday killed eight.", [("main", "the missile launched on friday", "killed")]),
    ("As many as 12,000 troops have been sent.", [("main", "as many as 12,000 troops", "sent")]),
    ("After heavy fighting the force took the town.", [("main", "the force", "took")]),
    ("Asked about it, Ann Lee told reporters so.", [("main", "ann lee", "told")]),
    ("It was on Friday that Ann Lee, a nurse, burst into the room.", [("main", "ann lee", "burst")]),
    (
        "It fell though the men, who had held it, stayed.",
        [
            ("main", "it", "fell"),
            ("subordinate", "the men", "stayed"),
            ("relative", "the men", "held"),
        ],
    ),
    (
        "Ann Lee proposed a truce, which she said would begin soon.",
        [("main", "ann lee", "proposed"), ("relative", "she", "said"), ("content", "a truce", "begin")],
    ),
    ("Ann Lee gave that message to them.", [("main", "ann lee", "gave")]),
)


@pytest.mark.parametrize(("sentence", "clauses"), CLAUSES)
def test_a_sentence_is_its_clauses_with_their_subjects(
    sentence: str, clauses: list[tuple[str, str, str]]
) -> None:
    parse = read_parse(sentence)
    assert [
        (str(clause.link), words(parse, clause.subject), parse.tokens[clause.group.last].word)
        for clause in parse.clauses
    ] == clauses


def test_a_relative_clause_knows_what_was_seized() -> None:
    parse = read_parse("They want land in the region that Ukraine seized this year.")
    relative = parse.clauses[1]
    assert relative.link is Link.RELATIVE
    assert words(parse, relative.head) == "land in the region"
    assert words(parse, relative.subject) == "ukraine"


def test_a_quotation_is_no_clause_of_the_article() -> None:
    parse = read_parse("“We fought them and we won the day,” Ann Lee said.")
    assert [parse.tokens[clause.group.last].word for clause in parse.clauses] == ["said"]


WORDS = st.lists(
    st.sampled_from(
        "The army , who that said when shelled “ ” ( ) and to will be has been seized by Kyiv after it on"
        " Friday as many if not killing - 12 . land".split()
    ),
    max_size=25,
)


@given(WORDS.map(" ".join) | st.text(max_size=120))
def test_any_words_at_all_are_taken_apart_without_losing_one(text: str) -> None:
    parse = read_parse(text)
    assert len(parse.owners) == len(parse.tokens)
    for number, clause in enumerate(parse.clauses):
        assert clause.first <= clause.end <= len(parse.tokens)
        assert clause.parent < len(parse.clauses)
        assert parse.owners[clause.group.last] == number
