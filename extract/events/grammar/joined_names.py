"""An "and" that is part of a name: "the Food and Agriculture Organization"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from extract.events.grammar.words import Part

if TYPE_CHECKING:
    from collections.abc import Sequence


class Word(Protocol):
    """What is asked of a token here."""

    word: str
    part: Part


FIELDS = frozenset(
    """affairs agriculture arts aviation broadcasting children climate commerce control cooperation crime
    culture customs defence defense development disaster disease drug drugs economic economy education
    emergency employment energy environment families family finance fisheries food foreign forestry gas
    health heritage home housing human humanitarian industry information infrastructure innovation interior
    intelligence investment justice labor labour law livestock logistics markets maritime media mining
    mines nationalities nuclear oceanic oil peace planning police population press prevention prisons
    protection public radiation reconciliation reconstruction reform refugees rehabilitation relief
    religious research resilience resources response rights safety sanitation science security settlement
    social sport sports statistics strategic sustainable technology telecommunications terrorism tourism
    trade training transport transportation treasury urban veterans water welfare women works youth""".split()
)
"""What ministries and agencies are for, by words that stand in their names."""

_HEADS = frozenset(
    """administration agency authority board bureau centre center commission committee council department
    directorate fund institute ministry minister office organisation organization secretary service services
    union""".split()
)


def join_names(tokens: Sequence[Word]) -> None:
    """Make each "and" inside the name of a body a part of that name, so that it joins no two of them."""
    for number in range(1, len(tokens) - 1):
        token = tokens[number]
        if token.word == "and" and tokens[number - 1].word in FIELDS and _is_one(tokens, number):
            token.part = Part.NAME


def _is_one(tokens: Sequence[Word], number: int) -> bool:
    """Whether the names on both sides of an "and" are fields, or the second ends in a body or an office."""
    before, after = tokens[number - 1], tokens[number + 1]
    if before.part is not Part.NAME or after.part is not Part.NAME:
        return False
    end = number + 1
    while end < len(tokens) and tokens[end].part is Part.NAME:
        if tokens[end].word in _HEADS:
            return True
        end += 1
    return after.word in FIELDS
