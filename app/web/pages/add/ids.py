"""The ids of the page for giving articles."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each."""

    FORM = "add-form"
    WORKS = "add-works"
    TICK = "add-tick"
