"""English, as news and encyclopedias write it."""

from extract.timex.language import Language
from extract.timex.languages.en import (
    absolute,
    ago,
    clock,
    cues,
    day_parts,
    duration,
    figures,
    following,
    frequency,
    lasting,
    named,
    quarters,
    ranges,
    relative,
    seasons,
    tense,
    vague,
    weekday,
    years,
)
from extract.timex.languages.en.words import SLOTS

FAMILIES = (
    absolute,
    figures,
    years,
    ranges,
    weekday,
    relative,
    ago,
    following,
    seasons,
    quarters,
    clock,
    day_parts,
    lasting,
    duration,
    frequency,
    vague,
    named,
)

LANGUAGE = Language(
    code="en",
    slots=SLOTS,
    rules=tuple(rule for family in FAMILIES for rule in family.RULES),
    signals=cues.SIGNALS,
    southern=cues.SOUTHERN,
    deictic=cues.DEICTIC,
    asides=cues.ASIDES,
    direction=tense.direction,
    refuse=cues.refuse,
)

__all__ = ["FAMILIES", "LANGUAGE"]
