"""How the articles of a collection stand to one of its events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.store.counting import counts_by_event
from app.store.prints import HEAD, head_of
from app.store.records import StoredAgreement
from extract.events.agreement.agree import find_agreement, report_period
from extract.events.agreement.records import Witness

if TYPE_CHECKING:
    from app.store.library import Library
    from app.store.records import ArticleHead, StoredEvent

_KEYS: Final = """
SELECT event.key AS event_key, article_key FROM event JOIN collection ON collection.key = event.collection_key
JOIN mention ON mention.event_key = event.key WHERE slug = ? AND event_id = ?
"""
_OF_PERIOD: Final = (
    HEAD + "JOIN collection ON collection.key = article.collection_key"
    " WHERE slug = ? AND newer_id = '' AND published BETWEEN ? AND ? ORDER BY published, article.key"
)


def agreement(library: Library, slug: str, stored: StoredEvent) -> StoredAgreement:
    """What each article says of an event of the collection ``slug``, and which of its days are silent."""
    days = [head.published for head in stored.articles.values() if head.published]
    period = report_period(days)
    with library.reading() as connection:
        keys = connection.execute(_KEYS, (slug, stored.event.id)).fetchall()
        counts = counts_by_event(connection, {row["article_key"] for row in keys})
        told = [count for row in keys[:1] for count in counts.get(row["event_key"], ())]
        others = connection.execute(_OF_PERIOD, (slug, *map(str, period))).fetchall() if period else []
    heads = {head.id: head for head in map(head_of, others)} | dict(stored.articles)
    return StoredAgreement(
        agreement=find_agreement(
            stored.event, map(_witness, heads.values()), [mention for mention, _ in told]
        ),
        counts=tuple(mention for mention, _ in told),
        articles=heads,
        sentences={**stored.sentences, **{mention.id: sentence for mention, sentence in told}},
    )


def _witness(head: ArticleHead) -> Witness:
    return Witness(head.id, head.text_id or head.id, head.source, head.published)
