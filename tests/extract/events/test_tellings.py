"""What a sentence tells of, and how far it has come."""

from __future__ import annotations

import pytest

from extract.model import Status
from tests.extract.events.reading import read_mentions

STATUSES = (
    ("Rebels seized the town on Monday.", "seized", Status.HAPPENED),
    ("The army has shelled the port since Monday.", "shelled", Status.ONGOING),
    ("Troops are advancing on the town.", "advancing", Status.ONGOING),
    ("The new president takes office on 1 June 2024.", "takes", Status.PLANNED),
    ("The envoys will meet in Geneva on Friday.", "meet", Status.PLANNED),
    ("The envoys are due to meet in Geneva on Friday.", "meet", Status.PLANNED),
    ("The bank plans to sell its office in June.", "sell", Status.PLANNED),
    ("Famine could spread to the north in May.", "spread", Status.POSSIBLE),
    ("The ministry denied that its forces had shelled the hospital.", "shelled", Status.DENIED),
    ("Rebels claimed that the army shelled the hospital.", "shelled", Status.ALLEGED),
    ("Moscow threatened to leave the treaty.", "threatened", Status.THREATENED),
    ("Moscow vowed that the strike would not go unanswered.", "vowed", Status.THREATENED),
    ("The mayor vowed to rebuild the school.", "vowed", Status.HAPPENED),
    ("If the talks fail, the army will attack the town on Friday.", "attack", Status.POSSIBLE),
    ("The army will attack the town on Friday unless rebels leave it.", "attack", Status.POSSIBLE),
    ("Rebels might have fired the rocket on Monday.", "fired", Status.POSSIBLE),
    ("The group allegedly shelled the market.", "shelled", Status.ALLEGED),
    ("Rebels are alleged to have killed ten villagers.", "killed", Status.ALLEGED),
    ("The army claims to have shot down a jet.", "shot", Status.ALLEGED),
    ("Chad accused Libya of bombing the port on Monday.", "bombing", Status.ALLEGED),
    ("Two ministers are reported to have resigned.", "resigned", Status.HAPPENED),
    ("The minister said the army should leave the town by June.", "leave", Status.CALLED_FOR),
    ("She demanded that the army must leave the town by June.", "leave", Status.CALLED_FOR),
    ("The road is still held by rebels.", "held", Status.ONGOING),
    ("Troops failed to take the bridge on Monday.", "failed", Status.HAPPENED),
    ("Chad will provide ten jets.", "provide", Status.PLANNED),
    ("The bridge will be rebuilt.", "rebuilt", Status.PLANNED),
    ("Shares of the bank were down 21 percent.", "were", Status.HAPPENED),
)


@pytest.mark.parametrize(("sentence", "word", "status"), STATUSES)
def test_tense_and_cue_words_say_how_far_a_happening_has_come(
    sentence: str, word: str, status: Status
) -> None:
    told = {
        mention.trigger.of(sentence): mention.status for mention in read_mentions(sentence) if mention.trigger
    }
    assert told[word] == status


@pytest.mark.parametrize(
    "sentence",
    [
        "Some supporters have argued that the limits could cost them the war.",
        "The overall supply of missiles is short.",
        "The army could strike the port.",
        "If the army strikes the port, the talks will end.",
        "The president did not mention the decision.",
        "The officials spoke on condition of anonymity.",
        "The ministry is in the old town.",
        "As many as 12,000 of them.",
        "A nine-story building stands 40 kilometers (24 miles) from the border.",
        "“We will strike them and they will leave.”",
        "Who began it is disputed.",
        "The army never entered the town.",
        "Chad would have struck the camp on Monday.",
        "It is unlikely that Chad will attack in May.",
        "The minister did not confirm that troops had crossed the border.",
        "He neither confirmed nor denied that rockets were fired.",
    ],
)
def test_views_states_conditions_and_denials_are_no_happenings(sentence: str) -> None:
    assert read_mentions(sentence) == ()


def test_what_may_be_is_told_only_with_a_date() -> None:
    assert read_mentions("The envoy may visit Kyiv.") == ()
    (mention,) = read_mentions("The envoy may visit Kyiv in May.")
    assert mention.status == Status.POSSIBLE


def test_two_clauses_with_dates_of_their_own_tell_of_two_happenings() -> None:
    mentions = read_mentions("The sides signed the pact in May 2022, and rebels broke it in June 2022.")
    assert [(mention.label, mention.when.edtf) for mention in mentions if mention.when] == [
        ("The sides signed the pact", "2022-05"),
        ("Rebels broke it", "2022-06"),
    ]


def test_a_verb_that_only_goes_on_tells_of_the_same_happening() -> None:
    (mention,) = read_mentions("The blast killed four people and wounded 12 in Sumy on Monday.")
    assert (mention.killed, mention.injured) == ((4, 4), (12, 12))


def test_who_reports_a_happening_is_kept_beside_it() -> None:
    (mention,) = read_mentions("The army shelled the port on Monday, Governor Ann Lee said.")
    assert mention.said_by == ("Governor Ann Lee",)
    assert mention.kind == "shelling"


def test_a_statement_that_reports_no_happening_is_news_itself() -> None:
    (mention,) = read_mentions("Governor Ann Lee said on Monday that the port was safe.")
    assert mention.kind == "statement"


def test_a_headline_tells_in_the_present_what_has_happened() -> None:
    mentions = read_mentions("Envoys sign truce in Geneva\n\nThe sides met on Monday.")
    assert (mentions[0].label, mentions[0].status, mentions[0].main) == (
        "Envoys sign truce in Geneva",
        Status.HAPPENED,
        True,
    )


def test_a_headline_with_an_infinitive_tells_of_a_plan() -> None:
    assert read_mentions("Airline to cut prices\n\nShares fell on Monday.")[0].status == Status.PLANNED


def test_a_noun_with_a_date_tells_of_a_happening_of_its_own() -> None:
    mentions = read_mentions("The news followed meetings over the last two days with the leaders of Peru.")
    assert [mention.label for mention in mentions] == ["Meetings with the leaders of Peru"]
