"""Articles that do not carry a date: what they say tells when they were written."""

from extract.undated.infer import date_article, day_to_count_from, infer_published
from extract.undated.marking import mark_inferred

__all__ = ["date_article", "day_to_count_from", "infer_published", "mark_inferred"]
