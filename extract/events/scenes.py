"""The sentences of an article taken apart: what each tells, and where it stands."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.events.attach import Dated, attach_dates
from extract.events.credits import may_have_credits, without_credit
from extract.events.datelines import find_end_of_dateline
from extract.events.grammar.groups import Tense
from extract.events.grammar.reader import parse_sentence
from extract.events.grammar.tokens import read_tokens
from extract.events.hurt import counts_more
from extract.events.lexicon import WORDS
from extract.events.statements import find_tellings
from extract.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.events.grammar.clauses import Parse
    from extract.model import Article, Sentence, Timex

_LONGEST_HEADLINE = 200
_ENDS_SENTENCE = (".", "!", "?", "”", '"', ":", ";", ",")


@dataclass(slots=True)
class Place:
    """Where a telling stands: its sentence and paragraph by number, and whether that is up front."""

    sentence: int
    paragraph: int
    is_headline: bool
    is_lead: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its clauses, its time expressions, and what it tells with the phrases that date it."""

    sentence: Sentence
    parse: Parse
    timexes: Sequence[Timex]
    place: Place
    told: Sequence[Dated]


def read_scenes(article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[Scene]:
    """The sentences of an article that hold any words, in the order of the text."""
    text = article.text
    starts = [timex.span.start for timex in timexes]
    paragraph, lead = 0, -1
    in_quote = False
    has_credits = may_have_credits(text)
    before: Sentence | None = None
    for sentence in sentences:
        if before is None or "\n" in text[before.span.end : sentence.span.start]:
            paragraph += 1
            in_quote = False
        before = sentence
        is_headline = _is_headline(article, sentence)
        opening = sentence.span.start
        if not is_headline:
            opening = find_end_of_dateline(text, opening, sentence.span.end)
        span = TextSpan(opening, sentence.span.end)
        told_part = without_credit(text, span) if has_credits else span
        if told_part is None:
            continue
        tokens, in_quote = read_tokens(text, told_part, WORDS, in_quote=in_quote)
        if not tokens:
            continue
        parse = parse_sentence(tokens, is_headline=is_headline)
        if lead < 0 and parse.clauses and not is_headline:
            lead = sentence.number
        place = Place(
            sentence.number, paragraph, is_headline=is_headline, is_lead=lead in {-1, sentence.number}
        )
        first = bisect_left(starts, opening)
        inside = timexes[first : bisect_left(starts, sentence.span.end)]
        tellings = list(find_tellings(parse, is_headline=is_headline))
        told = _without_doubles(parse, attach_dates(parse, tellings, inside, article.published))
        yield Scene(sentence, parse, inside, place, told)


def _is_headline(article: Article, sentence: Sentence) -> bool:
    """Whether the first line is a headline: the title itself, or short and without a full stop."""
    if sentence.number:
        return False
    text = article.text
    words = sentence.span.of(text)
    if words == article.title:
        return True
    behind = text[sentence.span.end : sentence.span.end + 2]
    return len(words) <= _LONGEST_HEADLINE and "\n" in behind and not words.endswith(_ENDS_SENTENCE)


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
    if before.telling.clause == after.telling.clause and after.telling.group.tense is not Tense.PAST:
        return False  # "Hale, born in 1955, has built"
    subject = parse.clauses[after.telling.clause].subject
    if before.telling.clause == after.telling.clause and subject and before.telling.trigger < subject[0]:
        return False  # "In a note, sent on Monday, the mayor resigned"
    first, second = parse.clauses[before.telling.clause], parse.clauses[after.telling.clause]
    if counts_more(parse, before.telling.clause, after.telling.clause):
        return True
    is_same_subject = first.subject == second.subject and second.marker in {"and", "or", ""}
    return is_same_subject and second.parent == first.parent and before.telling.status == after.telling.status
