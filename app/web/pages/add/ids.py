"""The ids of the page for giving articles."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each."""

    FORM = "add-form"
    FORM_TREES = "add-form-trees"
    WORKS = "add-works"
    WORKS_TREES = "add-works-trees"
    TICK = "add-tick"
