"""From an article's sentences and time expressions to its mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.events.attach import Dated, attach_dates
from extract.events.dating import Dating, Narrative, Place, is_history
from extract.events.grammar.clauses import Link
from extract.events.grammar.reader import parse_sentence
from extract.events.grammar.tokens import read_tokens
from extract.events.label import Labeller
from extract.events.particulars import Particularist, Told
from extract.events.people import People
from extract.events.statements import find_tellings
from extract.events.where.words import with_place
from extract.model import Basis, Mention, Status, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from extract.events.grammar.clauses import Parse
    from extract.events.tellings import Telling
    from extract.model import Article, Sentence, Timex

_LONGEST_HEADLINE = 200
_DATELINE = re.compile(
    r"(?:[^\n]{0,150}?\((?:Reuters|AP|AFP|CNN|BBC|UPI|DPA|TASS|Xinhua|[A-Z]{3,6})\)"  # with an agency
    r"|[A-Z][A-Z.'’ -]{2,40}(?:, [A-Z][\w.’' -]{1,30})?(?: \([A-Z][\w ./-]{1,30}\))?)"
    r"\s{0,3}(?:—|–|--|-)\s{1,3}"
)
_ENDS_SENTENCE = (".", "!", "?", "”", '"', ":", ";", ",")
_REPORTED = frozenset({Status.HAPPENED, Status.ONGOING})


def find_mentions(
    article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]
) -> tuple[Mention, ...]:
    """What an article says has happened or will, in the order of its text.

    Every mention's spans point into ``article.text``; each has its date or the reason why it has none.
    """
    return tuple(_Reader(article, sentences, timexes).read())


class _Reader:
    """Reads one article from its first sentence to its last."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> None:
        self.article = article
        self.sentences = sentences
        self.timexes = timexes
        self.starts = [timex.span.start for timex in timexes]
        self.people = People(article.text, sentences)
        self.particularist = Particularist(article.text, self.people.surnames)
        self.narrative = Narrative(
            article.published, tells_history=is_history(timexes, article.published), sentences=len(sentences)
        )
        self.paragraph = 0
        self.lead = -1
        self.told: Counter[int] = Counter()  # how often an event word has been read, by its offset

    def read(self) -> Iterator[Mention]:
        text = self.article.text
        in_quote = False
        before: Sentence | None = None
        for sentence in self.sentences:
            if before is None or "\n" in text[before.span.end : sentence.span.start]:
                self.paragraph += 1
                in_quote = False
            is_headline = self._is_headline(sentence)
            dateline = _DATELINE.match(text, sentence.span.start, sentence.span.end)
            span = TextSpan(dateline.end() if dateline else sentence.span.start, sentence.span.end)
            tokens, in_quote = read_tokens(text, span, in_quote=in_quote)
            if tokens:
                parse = parse_sentence(tokens, is_headline=is_headline)
                if self.lead < 0 and parse.clauses and not is_headline:
                    self.lead = sentence.number
                yield from self._read_sentence(sentence, parse, is_headline=is_headline)
            before = sentence

    def _is_headline(self, sentence: Sentence) -> bool:
        """Whether the first line is a headline: the title itself, or short and without a full stop."""
        if sentence.number:
            return False
        text = self.article.text
        words = sentence.span.of(text)
        if words == self.article.title:
            return True
        behind = text[sentence.span.end : sentence.span.end + 2]
        return len(words) <= _LONGEST_HEADLINE and "\n" in behind and not words.endswith(_ENDS_SENTENCE)

    def _read_sentence(self, sentence: Sentence, parse: Parse, *, is_headline: bool) -> Iterator[Mention]:
        timexes = self._timexes_in(sentence)
        tellings = list(find_tellings(parse, is_headline=is_headline))
        place = Place(
            sentence.number,
            self.paragraph,
            is_headline=is_headline,
            is_lead=self.lead in {-1, sentence.number},
        )
        dated = attach_dates(parse, tellings, timexes, self.article.published)
        labeller = Labeller(
            self.article.text, self.people, self.particularist.bodies, sentence, parse, timexes
        )
        noted = 0
        for one in _without_doubles(parse, dated):
            for clause in parse.clauses[noted : one.telling.clause]:
                self.people.note(parse, clause, sentence)
            noted = max(noted, one.telling.clause)
            dating = self.narrative.date(parse, one, place)
            yield self._mention(sentence, parse, one.telling, dating, place, labeller)
        for clause in parse.clauses[noted:]:
            self.people.note(parse, clause, sentence)

    def _timexes_in(self, sentence: Sentence) -> Sequence[Timex]:
        first = bisect_left(self.starts, sentence.span.start)
        return self.timexes[first : bisect_left(self.starts, sentence.span.end)]

    def _mention(
        self,
        sentence: Sentence,
        parse: Parse,
        telling: Telling,
        dating: Dating,
        place: Place,
        labeller: Labeller,
    ) -> Mention:
        trigger = parse.tokens[telling.trigger]
        span = _span(parse, telling.first, telling.end)
        is_front = place.is_headline or place.is_lead
        clause = parse.clauses[telling.clause]
        label = labeller.label(telling)
        said = self.particularist.read(
            Told(
                parse,
                telling,
                sentence.number,
                dating.when,
                subject=labeller.subject_name(telling),
                speaker=labeller.speaker_name(telling),
                dates=labeller.dates,
            )
        )
        return Mention(
            id=self._identify(trigger.start),
            article_id=self.article.id,
            span=span,
            sentence=sentence.span,
            label=with_place(label, telling.kind, said.places, sentence.span.of(self.article.text)),
            kind=said.kind,
            status=_status(telling, dating, self.article.published),
            when=dating.when,
            basis=dating.basis,
            because=dating.because,
            trigger=TextSpan(trigger.start, trigger.end),
            timex=dating.timex,
            main=is_front
            and clause.link is Link.MAIN
            and telling.status in _REPORTED
            and dating.basis is not Basis.NONE,
            actors=said.actors,
            places=said.places,
            killed=said.killed,
            injured=said.injured,
            said_by=said.said_by,
            tolls=said.tolls,
            sources=said.sources,
        )

    def _identify(self, offset: int) -> str:
        """An id by the place of the event word; "strikes on Monday and Tuesday" are two at one place."""
        self.told[offset] += 1
        again = f"-{self.told[offset]}" if self.told[offset] > 1 else ""
        return f"{self.article.id}-{offset:x}{again}"


def _span(parse: Parse, first: int, end: int) -> TextSpan:
    return TextSpan(parse.tokens[first].start, parse.tokens[end - 1].end)


def _status(telling: Telling, dating: Dating, published: date | None) -> Status:
    """A happening in the present that is dated ahead is a plan: "takes office in January"."""
    if telling.status is Status.ONGOING and dating.when is None and dating.timex is not None:
        return Status.PLANNED  # with a day that cannot be placed, the present still looks ahead
    is_named = telling.group is None or telling.status is Status.ONGOING
    if published and dating.when and is_named and dating.when.first_day > published:
        return Status.PLANNED
    return telling.status


def _without_doubles(parse: Parse, dated: Sequence[Dated]) -> list[Dated]:
    """Without verbs that only go on with the one before: "killed five and wounded 12" is one happening."""
    kept: list[Dated] = []
    for one in dated:
        if kept and _goes_on(parse, kept[-1], one):
            before = kept[-1]
            also = (*before.telling.also, one.telling.clause)
            telling = replace(before.telling, end=max(before.telling.end, one.telling.end), also=also)
            kept[-1] = replace(before, telling=telling)
            continue
        kept.append(one)
    return kept


def _goes_on(parse: Parse, before: Dated, after: Dated) -> bool:
    if before.telling.group is None or after.telling.group is None or after.telling.is_statement:
        return False
    if after.timex is not None and not after.is_shared and after.timex != before.timex:
        return False
    first, second = parse.clauses[before.telling.clause], parse.clauses[after.telling.clause]
    is_same_subject = first.subject == second.subject and second.marker in {"and", ""}
    return is_same_subject and second.parent == first.parent and before.telling.status == after.telling.status
