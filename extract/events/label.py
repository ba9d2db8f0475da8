"""Labels: what happened in a line, as subject, verb and object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.clauses import BEFORE_NOUN, Link
from extract.events.grammar.words import Part
from extract.events.wording import find_date_words, finish, join_tokens
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.events.grammar.clauses import Clause, Parse
    from extract.events.people import People
    from extract.events.tellings import Telling
    from extract.model import Sentence, Timex

_ENOUGH = 42  # characters after which a label ends at the next comma
_DROPPED = frozenset("also then however meanwhile later already reportedly".split())
_MARKS = frozenset({Part.COMMA, Part.STOP, Part.QUOTE})
_HYPHENS = frozenset({"(", ")", "-", "/"})
_ENDS_AT_COMMA = frozenset({"according", "which", "who"})


class Labeller:
    """Makes the labels of the mentions in one sentence."""

    def __init__(
        self, text: str, people: People, sentence: Sentence, parse: Parse, timexes: Sequence[Timex]
    ) -> None:
        self.text = text
        self.people = people
        self.sentence = sentence
        self.parse = parse
        self.dates = find_date_words(parse, timexes)

    def label(self, telling: Telling) -> str:
        """A readable label, without attribution, leading asides and dates."""
        clause = self.parse.clauses[telling.clause]
        if telling.group is None:
            return finish(self._words(range(telling.first, telling.end)))
        if telling.is_statement:
            return finish(self._statement(telling, clause))
        if not telling.group.is_finite and telling.status is not Status.PLANNED:
            return finish(self._participle(telling))
        return finish(self._clause(clause))

    def name(self, span: tuple[int, int] | None) -> str:
        """Somebody or something named by these tokens; a pronoun's own name where that is plain."""
        if span is None:
            return ""
        tokens = self.parse.tokens
        known = self.people.name_of(tokens[span[0]].word, self.sentence) if span[1] - span[0] == 1 else ""
        return known or self._words(_without_brackets(self.parse, range(*span)))

    def _clause(self, clause: Clause) -> str:
        subject = self.name(clause.subject)
        if clause.subject is not None:
            subject += self._joined_on(clause.subject)
        rest = self._rest(clause)
        if clause.head is None or clause.head == clause.subject:
            return f"{subject} {self._words(rest)}"
        head = self._words(range(*clause.head))  # "land that Ukraine seized"
        if self.parse.tokens[clause.head[0]].part is not Part.NAME:
            head = head[:1].lower() + head[1:]
        verb = self._words(range(clause.group.first, clause.group.last + 1))
        behind = self._words(number for number in rest if number > clause.group.last)
        return f"{subject} {verb} {head} {behind}"

    def _joined_on(self, span: tuple[int, int]) -> str:
        """What else belongs to a subject behind its first comma: "Ann, the heir, and her brother"."""
        parse = self.parse
        verb = next((clause.group.first for clause in parse.clauses if clause.subject == span), span[1])
        behind = [n for n in range(span[1], verb) if parse.owners[n] == parse.owners[span[0]]]
        links = [n for n in behind if parse.tokens[n].part is Part.COORDINATOR]
        if not links or parse.tokens[behind[0]].part is not Part.COMMA:
            return ""
        if parse.tokens[links[-1] - 1].part is not Part.COMMA:
            return self._words(behind).rstrip(" ,")  # a list: "A, B and C"
        return " " + self._words(self._until_mark(range(links[-1], verb)))

    def _rest(self, clause: Clause) -> list[int]:
        """The tokens from a clause's verb to the end of what a label has room for."""
        tokens = self.parse.tokens
        kept: list[int] = []
        length = 0
        for number in range(clause.group.first, clause.end):
            if number > clause.group.last and self._stops(clause, number, length):
                break
            kept.append(number)
            length += tokens[number].end - tokens[number].start + 1
        kept = [number for number in kept if tokens[number].word not in _DROPPED]
        return _without_brackets(self.parse, kept)

    def _stops(self, clause: Clause, number: int, length: int) -> bool:
        """Whether a label is over before this token: at an aside, an attribution, a comma far on."""
        parse = self.parse
        token, before = parse.tokens[number], parse.tokens[number - 1]
        inner = parse.clauses[parse.owners[number]]
        if inner is not clause and number == inner.first:
            return inner.link in {Link.SUBORDINATE, Link.COORDINATE} or before.part is Part.COMMA
        if token.part is Part.COMMA:
            following = parse.tokens[min(number + 1, len(parse.tokens) - 1)]
            is_list = following.part in {Part.NAME, Part.NUMBER} and following.word not in _ENDS_AT_COMMA
            return not is_list or length >= 2 * _ENOUGH
        return token.part is Part.STOP and token.word not in _HYPHENS

    def _statement(self, telling: Telling, clause: Clause) -> str:
        """Who said what: first the speaker, then the verb, then what was said."""
        speech, tokens = telling.speech, self.parse.tokens
        speaker = self.name(speech.speaker) if speech else ""
        spoken = set(range(*speech.speaker)) if speech and speech.speaker else set()
        verb = list(range(clause.group.first, clause.group.last + 1))
        quote = [n for n in range(telling.first, telling.end) if tokens[n].is_quoted]
        behind = [n for n in range(clause.group.last + 1, telling.end) if n not in spoken]
        if quote and quote[0] < clause.group.first:
            own = [n for n in behind if self.parse.owners[n] == telling.clause and not tokens[n].is_quoted]
            tail = [n for n in self._until_mark(own) if n not in self.dates]
            said = join_tokens(self.text, tokens, quote).strip(" ,.")
            return f"{speaker} {self._words([*verb, *tail])}{': ' if tail else ' '}“{said}”"
        if speech and speech.is_trailing:
            said = self._words(range(telling.first, clause.first)).strip(" ,.")
            is_name = tokens[telling.first].part is Part.NAME
            return f"{speaker} {self._words(verb)} {said if is_name else said[:1].lower() + said[1:]}"
        return f"{speaker} {self._words([*verb, *behind])}"

    def _until_mark(self, numbers: Iterable[int]) -> list[int]:
        kept: list[int] = []
        for number in numbers:
            if self.parse.tokens[number].part in _MARKS:
                break
            kept.append(number)
        return kept

    def _participle(self, telling: Telling) -> str:
        """The words of "signing a pact"; those of "filed in 2003" with the suit that was filed."""
        tokens, first = self.parse.tokens, telling.first
        if telling.group is not None and telling.group.is_passive:
            while first > 0 and tokens[first - 1].part in BEFORE_NOUN | {Part.OPEN, Part.COMMA}:
                first -= 1
                if tokens[first].part is Part.DETERMINER:
                    break
        return self._words(range(first, telling.end))

    def _words(self, numbers: Iterable[int]) -> str:
        return join_tokens(self.text, self.parse.tokens, (n for n in numbers if n not in self.dates))


def _without_brackets(parse: Parse, numbers: Iterable[int]) -> list[int]:
    kept: list[int] = []
    depth = 0
    for number in numbers:
        word = parse.tokens[number].word
        depth += word in {"(", "["}
        if not depth:
            kept.append(number)
        depth -= word in {")", "]"}
    return kept
