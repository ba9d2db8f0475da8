"""The codes of mentions: from their sentence, those beside it, their kind and their status."""

from __future__ import annotations

from datetime import date

from extract.events.acled.codes import Codes, code_mentions
from extract.model import Article
from extract.pipeline import read_article


def codes_of(text: str) -> list[tuple[str, Codes]]:
    """The trigger and the codes of each mention of an article."""
    reading = read_article(Article(id="a", title="", text=text, published=date(2024, 11, 17)))
    codes = code_mentions(text, reading.sentences, reading.mentions)
    return [
        (mention.trigger.of(text) if mention.trigger else "", code)
        for mention, code in zip(reading.mentions, codes, strict=True)
    ]


def test_a_mention_has_the_codes_of_what_its_sentence_tells() -> None:
    assert codes_of("Warplanes bombed two villages on Friday.") == [
        ("bombed", Codes("AIR_STRIKE", "ASSAULT aerial"))
    ]


def test_the_sentence_beside_it_tells_with_what_weapon() -> None:
    alone = codes_of("Two soldiers were killed near Herat on Friday.")
    beside = codes_of(
        "Two soldiers were killed near Herat on Friday. A suicide bomber had walked up to their post."
    )
    assert alone[0][1].acled != "SUIC_BOMB"
    assert beside[0][1].acled == "SUIC_BOMB"


def test_another_paragraph_tells_of_something_else() -> None:
    text = "Two soldiers were killed near Herat on Friday.\n\nA suicide bomber struck the port on Sunday."
    assert codes_of(text)[0][1].acled != "SUIC_BOMB"


def test_what_is_threatened_is_coded_as_a_threat() -> None:
    threatened = codes_of("Moscow threatened on Friday to strike the capital with missiles.")
    assert {codes.plover for _, codes in threatened} == {"THREATEN"}


def test_where_the_words_tell_nothing_the_kind_of_the_mention_is_coded() -> None:
    assert codes_of("The two ministers met in Geneva on Monday.") == [("met", Codes("DIPLO", "CONSULT"))]


def test_what_neither_scheme_has_a_place_for_has_no_codes() -> None:
    assert codes_of("The museum opened on Monday.") == [("opened", Codes())]
