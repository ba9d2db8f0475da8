"""Lines that say who has reported, written or edited an article."""

from __future__ import annotations

import pytest

from extract.events.credits import may_have_credits, without_credit
from extract.model import TextSpan
from tests.extract.events.reading import read_mentions

CREDITS = (
    "(Reporting by Ann Lee in Rome; Editing by Bo Ek)",
    "(Additional reporting by Ann Lee, Bo Ek and Cy Doe; writing by Di Fox)",
    "(Writing by Ann Lee, editing by Bo Ek",
    "[Compiled by Ann Lee.]",
    "Additional reporting by Ann Lee in Rome and Bo Ek in Oslo; editing by Cy Doe.",
    "Ann Lee and Bo Ek in Oslo contributed to this report.",
    "Le Matin's Ann Lee contributed reporting from this article.",
    "Ann Lee reported from Rome and Bo Ek from Oslo.",
    "This article was compiled with help from three offices.",
)
TOLD = (
    "Reporting by Le Matin led to an inquiry on Monday.",
    "Two new cases were reported from Rome on Monday.",
    "The letter, written by Ann Lee, was sold in Oslo.",
    "The strike contributed to this crisis.",
    "The army (formed by Ann Lee) left Rome on Monday.",
)


@pytest.mark.parametrize("sentence", CREDITS)
def test_a_credit_line_tells_of_nothing(sentence: str) -> None:
    assert may_have_credits(sentence)
    assert without_credit(sentence, TextSpan(0, len(sentence))) is None
    assert not read_mentions(f"Rebels shelled the port on Monday, officials said.\n\n{sentence}\n")[1:]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_only_speaks_of_reporting_or_writing_is_told(sentence: str) -> None:
    assert without_credit(sentence, TextSpan(0, len(sentence))) == TextSpan(0, len(sentence))
    assert read_mentions(sentence)


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("(Reporting by Ann Lee) Rebels shelled the port.", " Rebels shelled the port."),
        ("Rebels shelled the port. (Editing by Bo Ek)", "Rebels shelled the port. "),
        ("Rebels (of the north) shelled it (Editing by Bo Ek)", "Rebels (of the north) shelled it "),
    ],
)
def test_what_stands_beside_a_credit_in_brackets_is_kept(sentence: str, rest: str) -> None:
    span = without_credit(sentence, TextSpan(0, len(sentence)))
    assert span is not None
    assert span.of(sentence) == rest
