from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.app.cli.conftest import Dateline


def test_each_phrase_is_told_with_its_rule_anchor_and_days(dateline: Dateline) -> None:
    run = dateline("explain", "They met on Friday and again in March 2023.", "--published", "17 Nov 2024")
    assert run.code == 0
    friday, march = run.out.strip().split("\n\n")
    assert "Friday\u201d" in friday
    for told in (
        "rule",
        "from",
        "17 November 2024",
        "15 November 2024",
        "EDTF     2024-11-15",
        "DATE 2024-11-15",
    ):
        assert told in friday
    for told in ("March 2023", "EDTF     2023-03", "DATE 2023-03"):
        assert told in march


def test_without_a_day_of_publication_a_relative_phrase_is_left_open(dateline: Dateline) -> None:
    run = dateline("explain", "They met on Friday.")
    assert "left open: nothing says when this was published" in run.out


def test_a_text_without_phrases_says_so(dateline: Dateline) -> None:
    assert dateline("explain", "The 47th brigade has 12 F-16s.").out == "No date phrase found.\n"


def test_standard_input_is_a_text(dateline: Dateline) -> None:
    assert "March 2023" in dateline("explain", "-", given=b"In March 2023.").out


def test_markup_in_a_text_is_only_text(dateline: Dateline) -> None:
    run = dateline("explain", "[bold]on 5 March 2023[/bold] [/x]")
    assert run.code == 0
    assert "5 March 2023" in run.out


def test_a_phrase_of_another_language_is_read_when_its_language_is_named(dateline: Dateline) -> None:
    run = dateline("explain", "el viernes pasado", "--published", "2024-11-20", "--language", "es-MX")
    assert run.code == 0
    assert "Read in the language es." in run.out
    assert "EDTF     2024-11-15" in run.out


def test_a_sentence_of_another_language_tells_its_language(dateline: Dateline) -> None:
    sentence = "Правительство сообщило, что делегация прибыла в город в пятницу."
    run = dateline("explain", sentence, "--published", "2024-11-20")
    assert "Read in the language ru." in run.out
    assert "EDTF     2024-11-15" in run.out


def test_what_is_no_code_of_a_language_is_refused_in_one_line(dateline: Dateline) -> None:
    run = dateline("explain", "Friday", "--language", "Klingon")
    assert run.code == 2
    assert "'Klingon' is not the code of a language" in run.err
