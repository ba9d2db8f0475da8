"""An agreement as the library gives it, from as little as a test of the panel cares about."""

from __future__ import annotations

from datetime import date

from app.store.records import ArticleHead, StoredAgreement
from extract.events.agreement.agree import find_agreement
from extract.events.agreement.records import Witness
from extract.events.casualties import find_tolls
from extract.model import Basis, DateSpan, Event, Mention, PublishedBasis, Source, Status, TextSpan

STRUCK = DateSpan.day(date(2024, 11, 16))


def make_mention(
    name: str, words: str, *, speaker: str = "", when: DateSpan = STRUCK, is_claim: bool = False
) -> Mention:
    """A report of a strike in an article."""
    return Mention(
        id=f"{name}-0",
        article_id=name,
        span=TextSpan(0, len(words)),
        sentence=TextSpan(0, len(words)),
        label="A missile hit a market",
        kind="strike",
        status=Status.HAPPENED,
        when=when,
        basis=Basis.STATED,
        because="",
        tolls=find_tolls(words),
        said_by=(speaker,) if speaker else (),
        sources=(Source(speaker, "group", is_claim=is_claim),) if speaker else (),
    )


def make_told(*told: tuple[Mention, str, int], silent: int = 0) -> StoredAgreement:
    """How these mentions agree, each with its sentence and its article's day in November 2024."""
    mentions = tuple(mention for mention, _, _ in told)
    days = {mention.article_id: day for mention, _, day in told} | {f"silent{n}": 17 for n in range(silent)}
    heads = {
        name: ArticleHead(
            name, f"Title of {name}", f"The {name}", "", date(2024, 11, day), PublishedBasis.GIVEN, 1
        )
        for name, day in days.items()
    }
    witnesses = [Witness(name, name, head.source, head.published) for name, head in heads.items()]
    event = Event("e1", "A missile hit a market", STRUCK, "strike", Status.HAPPENED, mentions)
    sentences = {mention.id: sentence for mention, sentence, _ in told}
    return StoredAgreement(find_agreement(event, witnesses), (), heads, sentences)


def say(
    name: str, number: str, day: int = 17, *, speaker: str = "", is_claim: bool = False
) -> tuple[Mention, str, int]:
    """An article that says that a missile killed a number of people."""
    sentence = f"A missile killed {number} in the market."
    return make_mention(name, sentence, speaker=speaker, is_claim=is_claim), sentence, day
