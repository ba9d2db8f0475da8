"""The ids of the page of a piece of work."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each."""

    NAME = "work-name"
    PAGE = "work-page"
    CHANGED = "work-changed"
    SEEN = "work-seen"
    TICK = "work-tick"
    ANNOUNCEMENT = "work-announcement"
    PROBLEM = "work-problem"
    HEAD = "work-head"
    TOOLS = "work-tools"
    LIST = "work-list"
    FAILURES = "work-failures"
    END = "work-end"
