"""The ids of the article page."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each; sentences have ids of their own."""

    TEXT = "article-text"
    PICTURES = "article-pictures"
    EVENTS = "article-event-list"
    LOCATION = "article-location"
    ARRIVED = "article-arrived"
