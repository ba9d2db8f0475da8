"""Who says so, how, and that a claim is a claim."""

from __future__ import annotations

import pytest

from tests.extract.events.reading import read_mentions

QUOTED, CLAIM, ANONYMOUS = "quoted", "claim", "anonymous"

# Sentence, the event word, who says so, and how.
SAID: tuple[tuple[str, str, tuple[str, ...], set[str]], ...] = (
    (
        "Rebels seized the town on Monday, Interior Minister Ann Lee said.",
        "seized",
        ("Interior Minister Ann Lee",),
        set(),
    ),
    (
        "Interior Minister Ann Lee said rebels seized the town on Monday.",
        "seized",
        ("Interior Minister Ann Lee",),
        set(),
    ),
    ("Rebels seized the town on Monday, Reuters reported.", "seized", ("Reuters",), set()),
    ("Japan ordered a general mobilisation on Thursday.", "ordered", (), set()),
    (
        "State television reported that rebels seized the town on Monday.",
        "seized",
        ("State television",),
        set(),
    ),
    ("Rebels seized the town on Monday, according to the BBC.", "seized", ("the BBC",), set()),
    ("According to the mayor, rebels seized the town on Monday.", "seized", ("the mayor",), set()),
    (
        "According to two officials familiar with the matter, rebels seized the town on Monday.",
        "seized",
        ("two officials familiar with the matter",),
        {ANONYMOUS},
    ),
    (
        "Rebels seized the town on Monday, a diplomat said on condition of anonymity.",
        "seized",
        ("a diplomat",),
        {ANONYMOUS},
    ),
    ("The army said on Monday that it had killed 20 rebels.", "killed", ("The army",), {CLAIM}),
    ("The rebels claimed on Monday that they had seized the town.", "seized", ("The rebels",), {CLAIM}),
    ("Kyiv said Russian forces shelled the town on Monday.", "shelled", ("Kyiv",), {CLAIM}),
    (
        "Rebels seized the town on Monday, the army and the police said.",
        "seized",
        ("army", "police"),
        {CLAIM},
    ),
    ("Rebels reportedly seized the town on Monday.", "seized", (), set()),
    ("Rebels seized the town on Monday.", "seized", (), set()),
    (
        "The UN said in a statement that rebels had seized the town on Monday.",
        "seized",
        ("United Nations",),
        set(),
    ),
    (
        "Rebels seized the town on Monday, officials in the capital said.",
        "seized",
        ("officials in the capital",),
        set(),
    ),
    ("Rebels seized the town on Monday, said Ann Lee, the mayor.", "seized", ("Ann Lee",), set()),
    (
        "Rebels seized the town on Monday, a spokesman for the army said.",
        "seized",
        ("a spokesman for the army",),
        {CLAIM},
    ),
    ("Witnesses said soldiers shot at a crowd on Monday.", "shot", ("Witnesses",), set()),
    ("The ministry denied on Monday that soldiers had shot at a crowd.", "shot", ("The ministry",), {CLAIM}),
    (
        "Amnesty International said soldiers shot five men on Monday.",
        "shot",
        ("Amnesty International",),
        set(),
    ),
    ("Rebels, the governor said, seized the town on Monday.", "seized", ("the governor",), set()),
    (
        "The governor told reporters that rebels seized the town on Monday.",
        "seized",
        ("The governor",),
        set(),
    ),
    ("Ann Lee wrote on Telegram that rebels seized the town on Monday.", "seized", ("Ann Lee",), set()),
    (
        "Rebels seized the town on Monday, the New York Times reported, citing two officials.",
        "seized",
        ("the New York Times",),
        set(),
    ),
    ("The army accused the rebels of shelling the town on Monday.", "shelling", ("The army",), {CLAIM}),
    ("Local media said a drone hit the port on Monday.", "hit", ("Local media",), set()),
    ("Hospital officials said 12 people were killed on Monday.", "killed", ("Hospital officials",), set()),
    ("The group said its fighters shelled the base on Monday.", "shelled", ("The group",), {CLAIM}),
    (
        "The military said a missile struck the port on Monday, but residents said a drone did.",
        "struck",
        ("The military",),
        {CLAIM},
    ),
    (
        "A drone struck the port on Monday, Tass cited the governor as saying.",
        "struck",
        ("the governor",),
        set(),
    ),
    ("A drone struck the port on Monday, in what the governor called an act of war.", "struck", (), set()),
)


@pytest.mark.parametrize(("sentence", "word", "said_by", "how"), SAID)
def test_who_says_so_is_told_with_how_it_is_said(
    sentence: str, word: str, said_by: tuple[str, ...], how: set[str]
) -> None:
    (mention,) = (one for one in read_mentions(sentence) if one.trigger and one.trigger.of(sentence) == word)
    assert mention.said_by == said_by
    marks = {
        QUOTED: any(source.is_quoted for source in mention.sources),
        CLAIM: any(source.is_claim for source in mention.sources),
        ANONYMOUS: any(source.is_anonymous for source in mention.sources),
    }
    assert {mark for mark, is_set in marks.items() if is_set} == how


def test_a_quotation_that_is_split_in_two_has_one_speaker() -> None:
    (mention,) = read_mentions("“Rebels seized the bridge on Monday,” Ann Lee said, “and we left.”")
    assert mention.said_by == ("Ann Lee",)
    assert mention.sources[0].is_quoted


def test_a_pronoun_speaks_for_the_one_person_named_before() -> None:
    text = "President Ann Lee met envoys on Monday. Rebels seized the bridge on Tuesday, she said."
    assert read_mentions(text)[1].said_by == ("President Ann Lee",)
