"""The ids of the library page."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each."""

    CARDS = "library-cards"
