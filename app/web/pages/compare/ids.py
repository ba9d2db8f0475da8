"""The ids of the page that compares."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each."""

    LOCATION = "compare-location"
    SLUG = "compare-slug"
    FIRST = "compare-first"
    SECOND = "compare-second"
    BODY = "compare-body"
