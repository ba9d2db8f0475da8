"""What matters most in a collection of the library: its key days, and the classroom cut of its events.

Both are worked out from what is stored, so the same library gives the same answer. Key days read the words of
all texts, about a thousand articles a second: a page keeps the answer by the library's version.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.store import read
from app.store.telling import greatest_events, read_texts, told_events, weighed_events
from extract.digest import DigestOptions, find_key_days, read_account
from extract.digest.cut import FEWEST, MOST, USUAL, choose_cut
from extract.events.plain import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from app.store import Library
    from extract.digest.telling import Candidate
    from extract.model import DateSpan

_SENTENCES: Final = 6  # of a day, among which one is looked for that tells of its event


@dataclass(frozen=True, slots=True)
class StoredKeyDay:
    """A day that matters in a collection, and what tells it best.

    ``event_id`` and ``label`` are those of the most important event of the day; where none lies on it, the id
    is empty and the label is the sentence, shortened. ``sentence`` stands in the article ``article_id`` of
    ``source``. ``articles`` name the day, from ``sources``; ``later`` of them a week or more afterwards.
    ``because`` says why it matters in one plain sentence; ``score`` is comparable within one answer only.
    """

    day: date
    event_id: str
    label: str
    sentence: str
    article_id: str
    source: str
    articles: int
    sources: int
    later: int
    because: str
    score: float


@dataclass(frozen=True, slots=True)
class CutEvent:
    """An event of the classroom cut, with the sentence that tells it and why it was chosen.

    ``parts`` are those of its importance, each from 0 to 1 (:data:`extract.events.importance.PARTS` has what
    they mean); ``texts`` is how many different texts report it.
    """

    event_id: str
    label: str
    when: DateSpan
    kind: str
    sentence: str
    article_id: str
    source: str
    texts: int
    importance: float
    parts: Mapping[str, float]


def key_days(
    library: Library, slug: str, top: int = 15, keywords: Iterable[str] = ()
) -> tuple[StoredKeyDay, ...]:
    """The days of a collection that matter most, at most ``top``, in their order.

    They are chosen as ``dateline timeline`` does from the same articles; ``keywords`` narrow the topic.
    """
    wanted = tuple(keywords)
    accounts = (read_account(article, wanted, timexes) for article, timexes in read_texts(library, slug))
    options = DigestOptions(top=top, sentences=_SENTENCES)
    chosen = [one for one in find_key_days(accounts, options) if one.sentences]
    events = greatest_events(library, slug, (one.day for one in chosen))
    found: list[StoredKeyDay] = []
    for one in chosen:
        event_id, label = events.get(one.day.isoformat(), ("", ""))
        best = _best_of(one.sentences, library, slug, event_id)
        found.append(
            StoredKeyDay(
                day=one.day,
                event_id=event_id,
                label=label or shorten(best.text),
                sentence=best.text,
                article_id=best.account.article.id,
                source=best.account.article.source,
                articles=one.importance.articles,
                sources=one.importance.sources,
                later=one.importance.later,
                because=one.importance.because,
                score=one.importance.score,
            )
        )
    return tuple(found)


def _best_of(candidates: Sequence[Candidate], library: Library, slug: str, event_id: str) -> Candidate:
    """The best sentence of a day that tells of its event, which may not be the one most told of that day."""
    stored = read.event(library, slug, event_id) if event_id else None
    told = {" ".join(words.split()) for words in stored.sentences.values()} if stored else set[str]()
    return next((one for one in candidates if one.text in told), candidates[0])


def classroom_cut(library: Library, slug: str, size: int = USUAL) -> tuple[CutEvent, ...]:
    """The events of a collection for one lesson, in order of their days.

    They are chosen by :data:`extract.digest.cut.RULE`; ``size`` is brought to 12 to 20. Fewer come only where
    the collection has no more that can be chosen.
    """
    chosen = choose_cut(weighed_events(library, slug), min(max(size, FEWEST), MOST))
    told = told_events(library, slug, (one.id for one in chosen))
    return tuple(
        CutEvent(
            event_id=one.id,
            label=one.label,
            when=one.when,
            kind=one.kind,
            sentence=told[one.id].sentence,
            article_id=told[one.id].article_id,
            source=told[one.id].source,
            texts=told[one.id].texts,
            importance=told[one.id].importance,
            parts=told[one.id].parts,
        )
        for one in chosen
        if one.when is not None
    )
