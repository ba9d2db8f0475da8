"""Words and marks of a sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.events.grammar.known import TURNS
from extract.events.grammar.tokens import Token, read_tokens
from extract.events.grammar.words import Part
from extract.events.lexicon import WORDS
from extract.model import TextSpan

_OPENS_CLAUSE = (Part.SUBORDINATOR, Part.RELATIVE, Part.COORDINATOR, Part.SUBJECT)


def tokens_of(text: str, *, in_quote: bool = False) -> tuple[list[Token], bool]:
    return read_tokens(text, TextSpan(0, len(text)), WORDS, in_quote=in_quote)


def test_abbreviations_numbers_and_contractions_are_words() -> None:
    text = "The U.S.-led force didn’t take $56.2 billion from Gen. Lee's bank."
    tokens, _ = tokens_of(text)
    assert [text[token.start : token.end] for token in tokens] == [
        *("The", "U.S.-led", "force", "did", "n’t", "take", "$56.2", "billion"),
        *("from", "Gen.", "Lee", "'s", "bank", "."),
    ]


def test_may_the_month_is_no_modal() -> None:
    tokens, _ = tokens_of("It may end in May.")
    assert [token.part for token in tokens if token.word == "may"] == [Part.MODAL, Part.NAME]


def test_a_long_quotation_is_marked_and_a_short_one_is_not() -> None:
    tokens, is_open = tokens_of("“We will not give in,” he said of the “great” deal.")
    assert [token.word for token in tokens if token.is_quoted] == ["we", "will", "not", "give", "in", ","]
    assert not is_open


def test_a_quotation_can_go_on_in_the_next_sentence() -> None:
    tokens, is_open = tokens_of("“We will not give in.")
    assert is_open
    tokens, is_open = tokens_of("We will stay,” he said.", in_quote=is_open)
    assert [token.word for token in tokens if token.is_quoted] == ["we", "will", "stay", ","]
    assert not is_open


def test_no_more_is_read_than_prose_can_need() -> None:
    assert len(tokens_of("word " * 5000)[0]) == 400


def test_words_that_are_joined_without_a_blank_are_read_alike_however_long_the_whole_is() -> None:
    text = f"{'bombs/'}{'shells/' * 20}fell"
    tokens, _ = read_tokens(text, TextSpan(0, len(text)), WORDS)
    assert [token.word for token in tokens[-4:]] == ["/", "shells", "/", "fell"]
    assert all(text[token.start : token.end] == token.word for token in tokens)
    again, _ = read_tokens(f"{text} twice", TextSpan(0, len(text) + 6), WORDS)
    assert again[:-1] == tokens


@given(
    st.text(st.sampled_from("abe' .,-“”AT"), max_size=40)
    | st.sampled_from(["There's a plan that he passed on."])
)
def test_every_token_with_which_a_clause_or_a_verb_can_begin_is_known_to_do_so(text: str) -> None:
    tokens, _ = tokens_of(text)
    for token in tokens:
        may_be_verb = token.part is Part.OPEN and (token.verb is not None or token.word.endswith("ed"))
        if may_be_verb or token.part in {Part.BE, Part.HAVE, Part.DO, Part.MODAL, Part.TO, *_OPENS_CLAUSE}:
            assert token.known & TURNS, token
