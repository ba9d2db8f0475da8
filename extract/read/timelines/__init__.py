"""Existing timelines as input: TimelineJS, ACLED and UCDP GED, each entry with its own exactness."""

from extract.read.timelines.entries import is_no_entry, is_timeline, read_entry

__all__ = ["is_no_entry", "is_timeline", "read_entry"]
