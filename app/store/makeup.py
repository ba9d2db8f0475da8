"""What a collection was made from, and what of it is not on the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.store.records import Makeup

if TYPE_CHECKING:
    from app.store.library import Library

_IN: Final = "FROM article JOIN collection ON collection.key = collection_key WHERE slug = :slug"
_NEWEST: Final = f"{_IN} AND newer_id = ''"
# The texts put in are those above; what a reader gives is bound.
_COUNTS: Final = f"""
SELECT
    (SELECT count(*) {_IN} AND newer_id <> '') AS older,
    (SELECT count(*) {_NEWEST}
        AND NOT EXISTS (SELECT 1 FROM mention WHERE article_key = article.key)) AS silent,
    (SELECT count(*) FROM mention WHERE article_key IN (SELECT article.key {_NEWEST})) AS mentions,
    (SELECT count(*) FROM mention WHERE when_grain IS NULL AND article_key IN (SELECT article.key {_NEWEST}))
        AS undated,
    (SELECT count(*) FROM timex WHERE article_key IN (SELECT article.key {_NEWEST})) AS phrases,
    (SELECT count(*) FROM timex WHERE when_grain IS NULL AND article_key IN (SELECT article.key {_NEWEST}))
        AS open_phrases
"""  # noqa: S608
_LANGUAGES: Final = f"SELECT language, count(*) {_NEWEST} GROUP BY language ORDER BY count(*) DESC, language"


def makeup(library: Library, slug: str) -> Makeup:
    """What the collection ``slug`` was made from; all counts are 0 where there is no such collection."""
    with library.reading() as connection:
        counts = dict(connection.execute(_COUNTS, {"slug": slug}).fetchone())
        languages = dict(connection.execute(_LANGUAGES, {"slug": slug}).fetchall())
    return Makeup(languages=languages, **counts)
