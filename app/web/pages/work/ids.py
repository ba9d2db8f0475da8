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
    HEAD_TREES = "work-head-trees"
    TOOLS = "work-tools"
    TOOLS_TREES = "work-tools-trees"
    LIST = "work-list"
    LIST_TREES = "work-list-trees"
    FAILURES = "work-failures"
    FAILURES_TREES = "work-failures-trees"
    END = "work-end"
    END_TREES = "work-end-trees"
