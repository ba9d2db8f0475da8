"""Labels: a line that says what happened."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.events import collections_with_gold, load_gold, read_sample
from extract.events.wording import LONGEST, cut, finish
from tests.extract.events.reading import read_mentions

_WORD = re.compile(r"\w+")
LABELS = (
    ("KYIV, Ukraine (AP) — Rebels seized the town on Monday, officials said.", "Rebels seized the town"),
    ("On Friday, President Ann Lee met Ivo Bran in Oslo.", "President Ann Lee met Ivo Bran in Oslo"),
    ("When the truce ended, rebels shelled the port.", "Rebels shelled the port"),
    ("Rebels shelled the port, according to the army.", "Rebels shelled the port"),
    ("The attack hit the northern city of Sumy.", "The attack hit Sumy"),
    ("The rebels took the town of Goma on Monday.", "The rebels took Goma"),
    (
        "Chad took most of the land in a war in 2020 that killed at least 6,500 people.",
        "A war killed at least 6,500 people",
    ),
    ("Under a truce brokered by Chad, which took effect on Monday, all left.", "A truce took effect"),
    ("Bodies lay outside the town on Monday, a nurse said.", "Bodies lay outside the town"),
    ("The siege of Goma went on into Thursday.", "The siege of Goma went on into Thursday"),
    (
        "As many as 12,000 troops have been sent to Russia.",
        "As many as 12,000 troops have been sent to Russia",
    ),
    ("It took back land that Ukraine seized last year.", "Ukraine seized land"),
    ("They returned a jet that the rebels had taken in Goma in 2023.", "The rebels had taken a jet in Goma"),
    ("The ministry, which runs the port, said two men had died.", "The ministry said two men had died"),
    ("In a letter, sent on Monday, the mayor resigned.", "A letter, sent"),
    ("Envoys spoke of ten jets, of which six were shot down on Monday.", "Six were shot down"),
    ("The town fell after clashes on Saturday.", "Clashes on Saturday"),
    ("Police say the group allegedly shelled a market.", "The group allegedly shelled a market"),
    ("Chad accused Libya of bombing the port on Monday.", "Chad accused Libya of bombing the port"),
    (
        "The minister of foreign affairs of the republic told reporters in Geneva that the truce had held.",
        "The truce had held",
    ),
    ("Of these, 2.8 million lost their homes on Monday.", "2.8 million lost their homes"),
    ("Guards who had been there since 2007 left the camp on Monday.", "Guards left the camp"),
    ("Mohamed Ali, who leads the party, resigned on Monday.", "Mohamed Ali resigned"),
    ("He praised Olaf Scholz, who spoke on Friday with Ann Lee.", "Olaf Scholz spoke with Ann Lee"),
    (
        "“We want peace,” Ann Lee said on Sunday before the summit.",
        "Ann Lee: “We want peace”",
    ),
    ("“We want peace in all the land,” said Ann Lee.", "Ann Lee: “We want peace in all the land”"),
    ("“We want peace in all the land,” he said.", "“We want peace in all the land”"),
    ("Its pilot was killed on Monday.", "The pilot was killed"),
    ("The army said it had left the town on Monday.", "The army had left the town"),
    ("More than 40 people died when shells hit Goma in Congo.", "More than 40 people died in Goma"),
    ("Fighting between the army and the rebels went on.", "Fighting between the army and the rebels went on"),
    (
        "The heir, a cousin, and his wife were shot in Sarajevo.",
        "The heir and his wife were shot in Sarajevo",
    ),
    (
        "The court, the cabinet and the bank left Belgrade.",
        "The court, the cabinet and the bank left Belgrade",
    ),
    (
        "One of the craft it uses to reach remote areas was hit by gunfire.",
        "One of the craft was hit by gunfire",
    ),
    (
        "Envoys said the rebels must honour the promises it made in Oslo.",
        "The rebels must honour the promises it made in Oslo",
    ),
    ("The crew fled 30 minutes before Monday's launch.", "The crew fled 30 minutes before Monday's launch"),
    ("Rebels left.", "Rebels left"),
    ("Police also arrested two men (both from Oslo) in Bergen.", "Police arrested two men in Bergen"),
)


@pytest.mark.parametrize(("sentence", "label"), LABELS)
def test_a_label_is_subject_verb_and_object(sentence: str, label: str) -> None:
    assert label in [mention.label for mention in read_mentions(sentence)]


def test_a_pronoun_gives_way_to_the_person_just_named() -> None:
    mentions = read_mentions("President Ann Lee met the envoys on Monday. She signed a pact in Oslo.")
    assert mentions[1].label == "Lee signed a pact in Oslo"


def test_a_pronoun_that_could_be_anybody_stays() -> None:
    assert (
        read_mentions("Envoys met on Monday.\n\nHe signed a pact in Oslo.")[1].label
        == "He signed a pact in Oslo"
    )


@pytest.mark.parametrize(
    ("label", "short"),
    [
        ("x" * 90, "x" * 90),
        ("The house agreed to let the army use the weapons for limited strikes " + "a" * 30, None),
        ("word " * 40, None),
        ("a" * 200, None),
        (
            "Lee said “we want peace and we want it now because there is nothing left to wait for here”",
            None,
        ),
    ],
)
def test_a_label_is_never_longer_than_it_may_be(label: str, short: str | None) -> None:
    assert len(cut(label)) <= LONGEST
    assert short is None or cut(label) == short


def test_a_label_is_cut_where_a_phrase_ends() -> None:
    label = "The house agreed to let the army use its own weapons for strikes across the border with a friend"
    assert cut(label) == "The house agreed to let the army use its own weapons for strikes across the border"


def test_a_name_that_begins_small_keeps_its_letter() -> None:
    assert finish("iPhone prices fell,") == "iPhone prices fell"
    assert finish("prices fell.") == "Prices fell"


def test_only_a_label_that_was_cut_loses_the_little_words_at_its_end() -> None:
    assert finish("Ann Lee wanted the war to be over", is_whole=True) == "Ann Lee wanted the war to be over"
    assert finish("Ann Lee went over") == "Ann Lee went"


@given(st.text(max_size=300))
def test_any_label_is_short_and_without_line_breaks(words: str) -> None:
    label = finish(words)
    assert len(label) <= LONGEST
    assert "\n" not in label


@pytest.mark.parametrize("slug", collections_with_gold())
def test_the_words_of_a_label_stand_in_the_order_of_the_text_but_for_the_head_of_a_relative_clause(
    slug: str,
) -> None:
    for name in sorted({gold.article for gold in load_gold(slug)}):
        reading = read_sample(slug, name)
        for mention in reading.mentions:
            written = _WORD.findall(mention.sentence.of(reading.article.text).lower())
            label = mention.label.partition(": ")[2] or mention.label  # "Ann Lee: “We want peace”"
            for place in mention.places:
                label = label.replace(f" in {place.name}", "")  # put at the end, or in place of "there"
            shown = _WORD.findall(label.lower())
            shown = shown[shown[:1] == ["the"] :]  # "its crew" is "the crew"
            while shown and shown[0] not in written:
                shown.pop(0)  # a name in place of a pronoun
            assert shown, mention.label
            assert _is_in_order(shown, written) or _is_turned(shown, written), mention.label


def _is_in_order(shown: list[str], written: list[str]) -> bool:
    left = iter(written)
    return all(word in left for word in shown)


def _is_turned(shown: list[str], written: list[str]) -> bool:
    """Whether a label tells what a relative clause tells, with its head behind the verb."""
    return any(
        _is_in_order(shown[first:end], written) and _is_in_order(shown[:first] + shown[end:], written)
        for first in range(len(shown))
        for end in range(first + 1, len(shown) + 1)
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "President Ann Lee met Chancellor Eva Bran on Monday. She signed a pact in Oslo.",
            "She signed a pact in Oslo",
        ),
        ("Count Ivo Bran came on Monday. She signed a pact in Oslo.", "She signed a pact in Oslo"),
        (
            "The White House said on Monday it was ready. He signed a pact in Oslo.",
            "He signed a pact in Oslo",
        ),
        (
            "On Monday she shot Ivo Bran, the editor of Le Soir, who died.",
            "On Monday she shot Ivo Bran, the editor of Le Soir, who died",
        ),
    ],
)
def test_nobody_is_named_where_another_person_fits(text: str, label: str) -> None:
    assert label in [mention.label for mention in read_mentions(text)]
