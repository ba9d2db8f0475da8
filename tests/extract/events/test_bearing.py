"""How a telling bears on the thread of an article."""

from __future__ import annotations

from extract.model import Basis
from tests.extract.events.reading import read_mentions


def test_when_and_first_go_back_to_an_earlier_time() -> None:
    mentions = read_mentions("Rebels fled on Monday.\n\nWhen Ann Lee first visited Chad, she freed two men.")
    assert mentions[-1].when is None
    assert mentions[-1].because == "'when' and 'first' tell of an earlier time, and give no day"


def test_a_letter_tells_of_its_own_day_what_its_writer_has_done() -> None:
    text = "The mayor resigned on Monday.\n\nI have asked Ann Lee to lead the town."
    *_, asked = read_mentions(text)
    assert asked.when is not None
    assert (asked.when.edtf, asked.basis) == ("2024-03-11", Basis.CARRIED)
