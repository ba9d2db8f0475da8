# ruff: noqa: RUF001 - letters of other alphabets are what this is about
"""Which language a text is in."""

from __future__ import annotations

import socket

import pytest

from extract.language import UNDETERMINED, detect_language, read_code

TEXTS = {
    "ar": "أعلن المتحدث باسم الحكومة أن الوفد وصل إلى المدينة صباح اليوم لبدء المحادثات.",
    "de": "Die Regierung teilte am Freitag mit, dass die Abordnung in der Stadt eingetroffen ist.",
    "en": "The government said on Friday that the delegation had reached the city for the talks.",
    "es": "El Gobierno informó el viernes de que la delegación llegó a la ciudad para las conversaciones.",
    "fr": "Le gouvernement a annoncé vendredi que la délégation était arrivée dans la ville.",
    "ru": "Правительство сообщило в пятницу, что делегация прибыла в город для переговоров.",
    "uk": "Уряд повідомив у п’ятницю, що делегація прибула до міста для переговорів.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_of_news_is_known_by_its_language(code: str) -> None:
    assert detect_language(TEXTS[code]) == code


def test_detecting_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert detect_language(TEXTS["fr"]) == "fr"


@pytest.mark.parametrize(
    "text", ["", " \n", "Friday, Nov. 15, 2024", "1234 5678 " * 50, "ok", "\x00\ud800" * 40]
)
def test_a_text_of_few_letters_is_undetermined(text: str) -> None:
    assert detect_language(text) == UNDETERMINED


def test_a_few_words_that_look_like_another_language_are_undetermined() -> None:
    assert detect_language("The talks ended on Jan. 5. Fighting went on until Jan. 7.") in {
        "en",
        UNDETERMINED,
    }


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en-GB", "en"),
        ("uk_UA", "uk"),
        (" FR ", "fr"),
        ("rus", "ru"),
        ("zh-Hans", "zh"),
        ("und", ""),
        ("", ""),
    ],
)
def test_a_tag_gives_its_code(written: str, code: str) -> None:
    assert read_code(written) == code


@pytest.mark.parametrize("written", ["English", "../../etc", "e", "en<script>"])
def test_what_is_no_tag_gives_no_code(written: str) -> None:
    assert read_code(written) == ""
