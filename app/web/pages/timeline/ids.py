"""The ids of the timeline page."""

from enum import StrEnum


class Ids(StrEnum):
    """Every id that the layout holds, once each."""

    PAGE = "timeline-page"
    LOCATION = "timeline-location"
    SLUG = "timeline-slug"
    CHOSEN = "timeline-chosen"
    DRAGGED = "timeline-dragged"
    FOCUSED = "timeline-focused"
    TEXT = "timeline-text"
    KINDS = "timeline-kinds"
    KIND_CHIPS = "timeline-kind-chips"
    CLEAR = "timeline-clear"
    SPAN = "timeline-span"
    EARLIER = "timeline-earlier"
    LATER = "timeline-later"
    CLOSER = "timeline-closer"
    WIDER = "timeline-wider"
    WHOLE = "timeline-whole"
    CHART = "timeline-chart"
    STRIP = "timeline-strip"
    COUNT = "timeline-count"
    LIST = "timeline-list"
    LIST_TREES = "timeline-list-trees"
    PANEL = "timeline-panel"
    PANEL_BODY = "timeline-panel-body"
    PANEL_BODY_TREES = "timeline-panel-body-trees"
    CLOSE = "timeline-close"
    ANNOUNCEMENT = "timeline-announcement"
