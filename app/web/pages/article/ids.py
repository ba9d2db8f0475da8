"""The ids of the article page."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each; sentences have ids of their own."""

    TEXT = "article-text"
    TEXT_TREES = "article-text-trees"
    PICTURES = "article-pictures"
    PICTURES_TREES = "article-pictures-trees"
    EVENTS = "article-event-list"
    EVENTS_TREES = "article-event-list-trees"
    LOCATION = "article-location"
    ARRIVED = "article-arrived"
