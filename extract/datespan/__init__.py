"""DateSpan: a date as exact as it was said, and no more.

``in March`` is a month, not the 1st. A span holds half-open days, the grain at which they were said,
and a modifier; it is written as EDTF (ISO 8601-2:2019), as a TIMEX3 value and in plain words.
"""

from extract.datespan.span import DateSpan
from extract.datespan.units import DAY_PARTS, Grain, Modifier, Season, without_offset
from extract.datespan.words import day_words

__all__ = ["DAY_PARTS", "DateSpan", "Grain", "Modifier", "Season", "day_words", "without_offset"]
