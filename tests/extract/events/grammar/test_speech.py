"""Who says what in a sentence."""

from __future__ import annotations

import pytest

from extract.events.grammar.speech import read_speech
from tests.extract.events.reading import read_parse, words

SPEAKERS: tuple[tuple[str, str, list[str]], ...] = (
    ("Ann Lee said that rebels left.", "ann lee", ["left"]),
    ("Ann Lee said rebels left.", "ann lee", ["left"]),
    ("Rebels left, officials said on Sunday.", "officials", ["left"]),
    ("Rebels left, said Ann Lee, the minister.", "ann lee", ["left"]),
    ("“We want peace in all the land,” said Ann Lee.", "ann lee", []),
    ("The council will not buy tanks or shells, Ann Lee said.", "ann lee", ["buy"]),
    ("Blasts shook two depots and one in a port, an official said.", "an official", ["shook"]),
    ("Rebels shook a town that Chad held, said Ann Lee.", "ann lee", ["shook", "held"]),
    ("Rebels left, including men of Chad, the mayor, Ann Lee, said.", "the mayor", ["left"]),
    ("Rebels left, including men of Chad, a city official said.", "a city official", ["left"]),
    ("Ann Lee said Oslo “asked whether the reports from the front are true.”", "ann lee", []),
    ("The mayor, who came, said the town fell.", "the mayor", ["fell"]),
    ("Officials say that rebels left and that troops came.", "officials", ["left", "came"]),
)


@pytest.mark.parametrize(("sentence", "speaker", "reported"), SPEAKERS)
def test_speech_has_its_speaker_and_what_is_reported(
    sentence: str, speaker: str, reported: list[str]
) -> None:
    parse = read_parse(sentence)
    speeches = read_speech(parse)
    (speech,) = speeches.attributing.values()
    assert words(parse, speech.speaker) == speaker
    assert [
        parse.tokens[parse.clauses[number].group.last].word for number in sorted(speeches.source_of)
    ] == reported


def test_people_in_general_are_vague_speakers() -> None:
    (speech,) = read_speech(read_parse("Some critics say that it failed.")).attributing.values()
    assert speech.is_vague


def test_who_speaks_behind_what_was_said_may_be_set_against_another() -> None:
    parse = read_parse("Rebels left Goma, the army said, while troops said that they held it.")
    speeches = read_speech(parse)
    assert [words(parse, speech.speaker) for speech in speeches.attributing.values()] == [
        "the army",
        "troops",
    ]
    assert words(parse, speeches.source_of[0].speaker) == "the army"
