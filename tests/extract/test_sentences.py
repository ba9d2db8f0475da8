"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sentences import split_sentences

# One stroke marks the end of a sentence.
BORDERS = (
    "The U.S. sent aid on Friday.| Gen. Ann Mills spoke at 6 a.m. in Warsaw.",
    "Lt. Col. Ivo Bran and Sgt. Maj. Lee were hurt.| Nobody died.",
    "Unit No. 3 left on Nov. 17 at dawn.| No. 4 stayed.",
    "Was it No. 7?| No.| It was No. 8.",
    "Troops left the D.R.C. on Monday.| They came home.",
    "She lives in the U.S.| His office is in Oslo.",
    "The U.S. Army moved in.| The U.N. Security Council met.",
    "The blast came at 4 a.m.| Nobody slept.",
    "The blast came at 4 a.m. Sunday, at 3 a.m. Moscow time.| Nobody slept.",
    "Sirens sounded at 10 p.m.| Neighbours ran.",
    "J. R. Stone Jr. met Dr. Amal.| They spoke.",
    "George W. Hill, R-S.C., went to Lviv.| He met the mayor.",
    "“We are staying,” Gov. Ole Ruud said.| “They hit a school.”",
    "“We are staying.”| The farmer wept.",
    "“Why now?” Guterres asked.| Nobody answered.",
    "“Run!” she cried.| They ran.",
    "He told reporters: “We are ready.”| The council met.",
    "Profits at Acme Inc. rose.| The company said so.",
    "It sold the unit to Acme Inc.| The price was not told.",
    "The 82nd Airborne Div. was moved.| It is ready.",
    "The force fired approx. 200 rockets.| Three fell, i.e. one in ten.",
    "Figures rose by 1.5 million.| The cost was $3.5 billion.",
    "The Leader\N{EM DASH}as he is known\N{EM DASH}fell ... and then rose.| He left.",
    "New phones sell fast.| iPhone prices fell.",
)


@pytest.mark.parametrize("marked", BORDERS)
def test_sentences_end_where_a_reader_would_end_them(marked: str) -> None:
    parts = [part.strip() for part in marked.split("|")]
    text = " ".join(parts)
    assert [sentence.span.of(text) for sentence in split_sentences(text)] == parts


def test_a_headline_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    text = "Talks resume in Geneva\n\nThe two sides met on Monday.\r\nThey will meet again.\r\n"
    assert [sentence.span.of(text) for sentence in split_sentences(text)] == [
        "Talks resume in Geneva",
        "The two sides met on Monday.",
        "They will meet again.",
    ]


def test_a_line_break_inside_a_hard_wrapped_paragraph_ends_nothing() -> None:
    text = "The two sides met on Monday in\nthe old town and agreed to meet\nagain. They left.\n\nThe end"
    assert [sentence.span.of(text) for sentence in split_sentences(text)] == [
        "The two sides met on Monday in\nthe old town and agreed to meet\nagain.",
        "They left.",
        "The end",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\t"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == ()


@pytest.mark.parametrize(
    "text",
    ["word " * 60_000, "A." * 100_000, "\n" * 200_000, "“A b. " * 50_000, "U.S.    " * 30_000, "a" * 300_000],
)
def test_hostile_text_is_split_without_losing_a_character(text: str) -> None:
    sentences = split_sentences(text)
    assert sum(len("".join(sentence.span.of(text).split())) for sentence in sentences) == len(
        "".join(text.split())
    )


WORDS = st.lists(
    st.sampled_from(
        [
            "He",
            "left",
            "U.S.",
            "a.m.",
            "Gen.",
            "No.",
            "3",
            "“Go!”",
            "said.",
            "😀",
            "\n",
            "\n\n",
            "\r\n",
            "it?",
            "x",
        ]
    )
)


@given(WORDS.map(" ".join) | st.text(max_size=200))
def test_every_visible_character_is_in_exactly_one_sentence(text: str) -> None:
    sentences = split_sentences(text)
    assert [sentence.number for sentence in sentences] == list(range(len(sentences)))
    ends = 0
    for sentence in sentences:
        assert ends <= sentence.span.start < sentence.span.end
        assert sentence.span.of(text) == sentence.span.of(text).strip()
        assert not text[ends : sentence.span.start].strip()
        ends = sentence.span.end
    assert not text[ends:].strip()
