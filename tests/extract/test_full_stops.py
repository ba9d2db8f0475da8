# ruff: noqa: RUF001 - letters of other alphabets are what this is about
"""Where sentences end in other languages than English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sentences import split_sentences


def _split(text: str, language: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 4. März traf Dr. Braun den 3. Ausschuss.", "Es ging z.B. um 5 Mio. Euro."]),
        ("de", ["Wer war es?", "Niemand weiß es."]),
        ("fr", ["Le 4 févr. 2023, M. Petit a vu le gén. Roche.", "« Nous restons ! » a dit M. Petit."]),
        ("es", ["El Gral. Soto vive en la Av. Sur núm. 5.", "¿Quién lo vio?", "Nadie."]),
        ("ru", ["В 2021 г. в г. Тверь приехали 5 тыс. человек.", "Ген. А. Б. Петров молчал."]),
        ("ru", ["«Мы ждем!» — сказала она.", "Зал молчал."]),
        ("uk", ["У 2021 р. до м. Рівне прибули 5 тис. осіб.", "Про це повідомила вул. Садова."]),
        ("ar", ["هل وصل الوفد؟", "قال د. سامي إنه وصل."]),
        ("zh", ["他来了。", "她走了。"]),
    ],
)  # fmt: skip
def test_full_stops_of_abbreviations_ordinals_and_initials_end_no_sentence(
    language: str, sentences: list[str]
) -> None:
    between = "" if language == "zh" else " "
    assert _split(between.join(sentences), language) == sentences


def test_a_measure_ends_a_sentence_behind_a_number_and_before_a_capital() -> None:
    assert _split("Ущерб составил 5 млн. Расследование идет.", "ru") == [
        "Ущерб составил 5 млн.",
        "Расследование идет.",
    ]


@pytest.mark.parametrize("language", ["ar", "de", "ru", "zh", "xx"])
@given(text=st.text(alphabet='aA.!?؟。»" \n5Дг—', max_size=120))
def test_every_character_that_is_not_white_space_is_in_exactly_one_sentence(language: str, text: str) -> None:
    covered = [
        place for one in split_sentences(text, language) for place in range(one.span.start, one.span.end)
    ]
    assert len(covered) == len(set(covered))
    assert {place for place, letter in enumerate(text) if not letter.isspace()} <= set(covered)
