"""Who takes part, and who says so."""

from __future__ import annotations

import pytest

from extract.events.who.names import Names, without_titles
from tests.extract.events.reading import read_mentions

CASTS: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    (
        "Russian forces shelled Ukrainian troops on Monday.",
        [("agent", "Russian forces"), ("target", "Ukrainian troops")],
    ),
    (
        "Three villagers were killed by Hamas fighters on Monday.",
        [("agent", "Hamas fighters"), ("target", "villagers")],
    ),
    ("A Russian drone hit the port on Monday.", [("agent", "Russia")]),
    ("The RSF attacked the village on Monday.", [("agent", "Rapid Support Forces")]),
    ("Kyiv signed a pact with Warsaw on Monday.", [("party", "Ukraine"), ("party", "Poland")]),
    ("Talks between Israel and Hamas broke down on Monday.", [("party", "Israel"), ("party", "Hamas")]),
    ("Sudan's army bombed a market on Monday.", [("agent", "Sudanese army")]),
    ("The United Nations condemned the strike on Monday.", [("agent", "United Nations")]),
    (
        "The German ambassador, Baron Wilhelm von Schoen, left on Monday.",
        [("agent", "Wilhelm von Schoen")],
    ),
    (
        "North Korea sent thousands of troops to Russia on Monday.",
        [("agent", "North Korea"), ("target", "troops"), ("target", "Russia")],
    ),
    ("It was attacked on Monday.", []),
    (
        "Ten villagers were killed when rebels stormed the town on Monday.",
        [("agent", "rebels"), ("target", "villagers")],
    ),
    (
        "Nine people died in the raid on Monday, the mayor said, blaming the RSF.",
        [("agent", "Rapid Support Forces")],
    ),
    (
        "A rocket killed at least six villagers on Monday.",
        [("target", "villagers")],
    ),
    (
        "Fighters of the RSF shelled the port on Monday.",
        [("agent", "Rapid Support Forces")],
    ),
    (
        "The Chinese envoy Li Bran met the news agency Tass on Monday.",
        [("party", "Li Bran"), ("party", "Tass")],
    ),
    (
        "General Ivo Bran, the commander, and his wife Eva were shot dead on Monday.",
        [("target", "Ivo Bran"), ("target", "Eva")],
    ),
    ("The junta's spokesman, Major General Ivo Bran, left on Monday.", [("agent", "Ivo Bran")]),
    ("Farther west, rebels shelled the port on Monday.", [("agent", "rebels")]),
    ("The town fell under RSF control on Monday.", [("agent", "Rapid Support Forces")]),
    ("Vasily Bran, a deputy minister, left on Monday.", [("agent", "Vasily Bran")]),
)


@pytest.mark.parametrize(("sentence", "cast"), CASTS)
def test_actors_have_the_part_that_grammar_gives_them(sentence: str, cast: list[tuple[str, str]]) -> None:
    mention = read_mentions(sentence)[0]
    assert [(actor.role, actor.name) for actor in mention.actors] == cast


def test_a_short_name_is_told_in_full() -> None:
    mentions = read_mentions("Chancellor Olaf Scholz met envoys on Monday. Scholz left on Tuesday.")
    assert mentions[1].actors[0].name == "Olaf Scholz"


def test_the_president_is_a_name_where_the_article_has_one_president() -> None:
    one = "President Ann Lee met envoys on Monday. The president left on Tuesday."
    two = "President Ann Lee met President Ivo Bran on Monday. The president left on Tuesday."
    assert read_mentions(one)[1].actors[0].name == "Ann Lee"
    assert "Lee" not in read_mentions(two)[1].actors[0].name


def test_those_accused_of_a_deed_are_its_agents() -> None:
    text = "Kyiv accused Russia of shelling the town on Monday."
    (deed,) = (one for one in read_mentions(text) if one.trigger and one.trigger.of(text) == "shelling")
    assert [actor.name for actor in deed.actors if actor.role == "agent"] == ["Russia"]


def test_its_batteries_are_those_of_the_state_that_speaks_of_them() -> None:
    mention = read_mentions("Havana said its batteries fired on planes on Monday.")[-1]
    assert mention.actors[0].name == "Cuba"


def test_both_sides_are_the_two_that_were_told_of_together() -> None:
    text = "The RSF attacked the Sudanese army on Monday. Both sides agreed to a truce on Tuesday."
    actors = read_mentions(text)[1].actors
    assert {actor.name for actor in actors} == {"Rapid Support Forces", "Sudanese army"}


def test_the_army_is_that_of_the_state_that_the_article_is_about() -> None:
    text = "Fighting went on in Sudan on Monday. The army shelled a Sudanese town on Tuesday."
    assert read_mentions(text)[1].actors[0].name == "Sudanese army"


def test_he_is_the_only_person_that_the_sentence_before_names() -> None:
    text = "The funeral of Ivo Bran, the Socialist leader, was put off on Monday. He was shot on Sunday."
    assert [actor.name for actor in read_mentions(text)[-1].actors] == ["Ivo Bran"]


def test_it_is_the_body_that_is_said_to_speak_of_itself() -> None:
    mention = read_mentions("The RSF said it had seized the bridge on Monday.")[-1]
    assert mention.actors[0].name == "Rapid Support Forces"
    assert mention.label.startswith("The RSF had seized the bridge")


@pytest.mark.parametrize(
    ("sentence", "said_by", "is_claim", "is_anonymous"),
    [
        ("Rebels seized the town on Monday, the UN said.", "United Nations", False, False),
        ("The army said it had killed 20 rebels on Monday.", "The army", True, False),
        (
            "Rebels seized the town on Monday, officials said on condition of anonymity.",
            "officials",
            False,
            True,
        ),
        ("Rebels seized the town on Monday, according to the mayor.", "the mayor", False, False),
    ],
)
def test_who_says_so_is_kept_and_a_claim_is_marked(
    sentence: str, said_by: str, *, is_claim: bool, is_anonymous: bool
) -> None:
    (source,) = read_mentions(sentence)[0].sources
    assert (source.name, source.is_claim, source.is_anonymous) == (said_by, is_claim, is_anonymous)


def test_a_speaker_has_the_office_that_the_article_gives() -> None:
    text = "President Ann Lee met envoys on Monday. Rebels seized the town on Monday, Lee said."
    mention = read_mentions(text)[1]
    assert mention.said_by == ("President Ann Lee",)
    assert (mention.sources[0].name, mention.sources[0].office) == ("Ann Lee", "President")


def test_an_abbreviation_stands_for_the_words_before_it() -> None:
    names = Names("The Free Delta Front (FDF) and the Army of the South (AS) met.", ())
    assert names.body("FDF") == ("Free Delta Front", "organisation")


def test_titles_are_no_part_of_a_name() -> None:
    assert without_titles("U.N. Secretary-General Antonio Guterres") == "Antonio Guterres"
    assert without_titles("German Chancellor Olaf Scholz") == "Olaf Scholz"
