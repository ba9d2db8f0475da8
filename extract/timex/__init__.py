"""Time expressions: phrases of a text read as dates, times, durations and sets (TimeML's TIMEX3)."""

from extract.timex.find import find_timexes

__all__ = ["find_timexes"]
