"""Labels: what happened in a line, as subject, verb and object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.clauses import BEFORE_NOUN, Link
from extract.events.grammar.words import PRONOUNS, Part
from extract.events.statements import find_named_words
from extract.events.verbatim import can_turn, ends_sentence, reads_well, take_as_written
from extract.events.wording import cut, find_date_words, finish, join_tokens, quote_behind
from extract.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.events.bodies import Bodies
    from extract.events.grammar.clauses import Clause, Parse
    from extract.events.people import People
    from extract.events.tellings import Telling
    from extract.model import Sentence, Timex

_ENOUGH = 42  # characters after which a label ends at the next comma
_THIRD_PERSON = frozenset({"he", "she", "it", "they"})
_DROPPED = frozenset("also then however meanwhile later already".split())
_ALLEGEDLY = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
_OF_CLAUSE = frozenset({Status.PLANNED, Status.CALLED_FOR, Status.ALLEGED})  # who plans, asks or accuses
_IN_PARTICIPLE = BEFORE_NOUN | {Part.OPEN, Part.COMMA, Part.TO}
_MARKS = frozenset({Part.COMMA, Part.STOP, Part.QUOTE})
_HYPHENS = frozenset({"(", ")", "-", "/"})
_LONGEST_SPEAKER = 44  # characters
_FEWEST_OF_NOUN = 3  # words
_SAYS_MORE = 4  # words behind "he said" that are more than where and to whom
_OPENS_ASIDE = frozenset({Link.SUBORDINATE, Link.COORDINATE})
_BRACKETS = frozenset("()[]")
_ENDS_AT_COMMA = frozenset({"according", "which", "who"})


class Labeller:
    """Makes the labels of the mentions in one sentence."""

    def __init__(
        self,
        text: str,
        people: People,
        bodies: Bodies,
        sentence: Sentence,
        parse: Parse,
        timexes: Sequence[Timex],
    ) -> None:
        self.text = text
        self.people = people
        self.bodies = bodies
        self.sentence = sentence
        self.parse = parse
        self.dates = find_date_words(parse, timexes)

    def label(self, telling: Telling) -> str:
        """A readable label in the order of the text, without attribution, leading asides and dates."""
        clause = self.parse.clauses[telling.clause]
        if named := find_named_words(self.parse, telling.clause):
            said = join_tokens(self.text, self.parse.tokens, range(*named))
            return quote_behind(said, self._speaker(clause.subject), is_quoted=True)
        if telling.is_statement and (said := self._said_before(telling, clause)):
            return said
        if turned := self._turned(telling, clause):
            return turned
        kept = self._without_dates(telling, sorted(set(self._kept(telling, clause))))
        if not reads_well(self.parse, telling, kept, self.dates):
            return self._with_name(take_as_written(self.text, self.parse, telling), telling)
        is_whole = ends_sentence(self.parse, kept[-1])
        return finish(self._named(telling, clause.subject, kept), is_whole=is_whole)

    def _turned(self, telling: Telling, clause: Clause) -> str:
        """What a relative clause tells of its head, head last: "Ukraine seized land in Kursk"; else ""."""
        head, subject = self.parse.object_head(clause), clause.subject
        if head is None or subject is None or telling.group is not clause.group or telling.is_statement:
            return ""
        tokens = self.parse.tokens
        if head[0] == 0 and tokens[0].part is Part.NAME:  # a name, or any word with its capital
            return ""
        rest = [n for n in self._rest(clause) if n > clause.group.last and n not in self.dates]
        if not can_turn(self.parse, clause, rest):
            return ""
        who = self.subject_name(telling) or join_tokens(self.text, tokens, range(*subject))
        does = join_tokens(self.text, tokens, range(clause.group.first, clause.group.last + 1))
        what = self.name(head)
        what = what if tokens[head[0]].part is Part.NAME else what[:1].lower() + what[1:]
        return finish(" ".join(filter(None, (who, does, what, join_tokens(self.text, tokens, rest)))))

    def _without_dates(self, telling: Telling, numbers: list[int]) -> list[int]:
        """Tokens without those that say when; a noun that would stand alone keeps them: "a coup in 2021"."""
        if not self.dates:
            return numbers
        kept = [number for number in numbers if number not in self.dates]
        return numbers if telling.group is None and len(kept) < _FEWEST_OF_NOUN else kept

    def _kept(self, telling: Telling, clause: Clause) -> Iterable[int]:
        """The numbers of the tokens that a label is made of."""
        if telling.group is None:
            return range(telling.first, telling.end)
        if telling.is_statement:
            speaker = telling.speech.speaker if telling.speech else None
            return [*range(*speaker or (0, 0)), *range(clause.group.first, telling.end)]
        if not telling.group.is_finite and telling.status not in _OF_CLAUSE:
            return self._participle(telling)
        return self._clause(clause)

    def _named(self, telling: Telling, subject: tuple[int, int] | None, kept: Sequence[int]) -> str:
        """The words of a label, with the name in place of a pronoun that is its subject."""
        if subject is not None and kept[0] == subject[0]:
            name = self.subject_name(telling)
            if name:
                return f"{name} {join_tokens(self.text, self.parse.tokens, kept[1:])}"
        return join_tokens(self.text, self.parse.tokens, kept)

    def _with_name(self, label: str, telling: Telling) -> str:
        """A label that begins with a pronoun, with the name in its place where that is plain."""
        first, _, rest = label.partition(" ")
        name = self.subject_name(telling) if first.lower() in _THIRD_PERSON else ""
        return finish(f"{name} {rest}") if name else label

    def subject_name(self, telling: Telling) -> str:
        """The name behind a subject that is one pronoun, where the text leaves no doubt; else "".

        "The army said it had left" speaks of the army.
        """
        subject = self.parse.clauses[telling.clause].subject
        if subject is None or subject[1] - subject[0] != 1:
            return ""
        word = self.parse.tokens[subject[0]].word
        if word not in _THIRD_PERSON:
            return ""
        if known := self._resolved(subject[0]):
            return known
        speech = telling.speech
        if speech is not None and speech.speaker is not None and speech.speaker[1] <= subject[0]:
            speaker = self._speaker(speech.speaker)
            if self._may_be(word, speech.speaker):
                return speaker
        return self.bodies.name_of(word, telling, self.sentence.number)

    def _may_be(self, pronoun: str, speaker: tuple[int, int]) -> bool:
        """Whether a speaker can be meant: "he" by a name, "they" by a plural, "it" by a body."""
        tokens = self.parse.tokens[slice(*speaker)]
        is_plural = tokens[-1].word.endswith("s") or any(token.part is Part.COORDINATOR for token in tokens)
        is_person = tokens[-1].part is Part.NAME and len(tokens) > 1 and tokens[0].part is Part.NAME
        if pronoun == "they":
            return is_plural
        return is_person and not is_plural if pronoun in {"he", "she"} else not is_person

    def name(self, span: tuple[int, int] | None) -> str:
        """Somebody or something named by these tokens; a pronoun's own name where that is plain."""
        if span is None:
            return ""
        known = self._resolved(span[0]) if span[1] - span[0] == 1 else ""
        return known or self._words(_without_brackets(self.parse, range(*span)))

    def speaker_name(self, telling: Telling) -> str:
        """The name of the person behind a speaker that is a pronoun, or ""."""
        span = telling.speech.speaker if telling.speech is not None else None
        return self._resolved(span[0]) if span is not None and span[1] - span[0] == 1 else ""

    def _clause(self, clause: Clause) -> list[int]:
        rest = self._rest(clause)
        head = self.parse.object_head(clause)
        if head is not None:  # "land that Ukraine seized"
            return [*range(head[0], clause.group.last + 1), *rest]
        if clause.subject is None:
            return rest
        subject = _without_brackets(self.parse, range(*clause.subject))
        return [*subject, *self._joined_on(clause.subject), *rest]

    def _joined_on(self, span: tuple[int, int]) -> list[int]:
        """What else belongs to a subject behind its first comma: "Ann, the heir, and her brother"."""
        parse = self.parse
        verb = next((clause.group.first for clause in parse.clauses if clause.subject == span), span[1])
        if Part.COORDINATOR not in parse.parts[span[1] : verb]:
            return []
        behind = [n for n in range(span[1], verb) if parse.owners[n] == parse.owners[span[0]]]
        links = [n for n in behind if parse.parts[n] is Part.COORDINATOR]
        if not links or parse.parts[behind[0]] is not Part.COMMA:
            return []
        if parse.parts[links[-1] - 1] is not Part.COMMA:
            while behind and parse.parts[behind[-1]] is Part.COMMA:
                behind.pop()
            return behind  # a list: "A, B and C"
        return self._until_mark(range(links[-1], verb))

    def _rest(self, clause: Clause) -> list[int]:
        """The tokens from a clause's verb to the end of what a label has room for."""
        parse = self.parse
        parts, owners = parse.parts, parse.owners
        first = clause.group.first
        own = owners[first]
        if first > clause.first and parse.forms[first - 1] in _ALLEGEDLY:
            first -= 1
        end = clause.group.last + 1
        while end < clause.end:
            if (parts[end] in _MARKS or owners[end] != own) and self._stops(clause, first, end):
                break
            end += 1
        kept: Sequence[int] = range(first, end)
        if not parse.words.isdisjoint(_DROPPED):
            kept = [number for number in kept if parse.forms[number] not in _DROPPED]
        return _without_brackets(parse, kept)

    def _stops(self, clause: Clause, first: int, number: int) -> bool:
        """Whether a label from ``first`` is over before a token: an aside, an attribution, a comma far on."""
        parse = self.parse
        token, before = parse.tokens[number], parse.tokens[number - 1]
        inner = parse.clauses[parse.owners[number]]
        if inner is not clause and number == inner.first:
            return inner.link in _OPENS_ASIDE or before.part is Part.COMMA
        if token.part is Part.COMMA:
            following = parse.tokens[min(number + 1, len(parse.tokens) - 1)]
            is_list = following.part in {Part.NAME, Part.NUMBER} and following.word not in _ENDS_AT_COMMA
            return not is_list or _length(parse, first, number) >= 2 * _ENOUGH
        return token.part is Part.STOP and token.word not in _HYPHENS

    def _said_before(self, telling: Telling, clause: Clause) -> str:
        """What was said, and behind it who said so, for words that stand before their speaker; else ""."""
        speech, tokens = telling.speech, self.parse.tokens
        is_apart = speech is not None and speech.speaker is not None and speech.speaker[0] < clause.first
        if speech is None or is_apart:
            return ""
        spoken = set(range(*speech.speaker)) if speech.speaker else set()
        first = min([clause.group.first, *spoken])
        quote = [n for n in range(telling.first, first) if tokens[n].is_quoted]
        if not quote and not speech.is_trailing:
            return ""
        verb_end = clause.group.last + 1
        behind = [n for n in range(verb_end, telling.end) if n not in spoken and not tokens[n].is_quoted]
        own = [n for n in behind if self.parse.owners[n] == telling.clause]
        tail = [n for n in self._until_mark(own) if n not in self.dates]
        if not quote and len(tail) >= _SAYS_MORE:
            return ""  # "..., Lee stressed the importance of peace"
        by = self._speaker(speech.speaker)
        if not by and not quote:
            return ""
        said = join_tokens(self.text, tokens, quote or range(telling.first, first)).strip(' ,.“”"')
        return quote_behind(said, by, is_quoted=bool(quote))

    def _speaker(self, span: tuple[int, int] | None) -> str:
        """Who speaks, short enough to stand before what is said; "" for a pronoun that nobody fits."""
        name = self.name(span)
        return "" if name.lower() in PRONOUNS else cut(name, _LONGEST_SPEAKER)

    def _until_mark(self, numbers: Iterable[int]) -> list[int]:
        kept: list[int] = []
        for number in numbers:
            if self.parse.tokens[number].part in _MARKS:
                break
            kept.append(number)
        return kept

    def _participle(self, telling: Telling) -> Iterable[int]:
        """The words of "signing a pact"; those of "filed in 2003" with the suit that was filed."""
        tokens, first = self.parse.tokens, telling.first
        if telling.group is not None and telling.group.is_passive:
            while first > 0 and self._is_of_noun(first - 1):
                first -= 1
                if tokens[first].part is Part.DETERMINER:
                    break
            while first < telling.first and tokens[first].part is Part.PREPOSITION:
                first += 1  # "In a statement issued on Friday" is about the statement
        return range(first, telling.end)

    def _is_of_noun(self, number: int) -> bool:
        """Whether a token may belong to the noun that a participle tells of: "a pledge to lay down arms"."""
        token = self.parse.tokens[number]
        if any(clause.group.first <= number <= clause.group.last for clause in self.parse.clauses):
            return False
        return token.part in _IN_PARTICIPLE or token.word == "of"

    def _resolved(self, number: int) -> str:
        """The name of the person behind a pronoun, or ""."""
        token = self.parse.tokens[number]
        return self.people.name_of(token.word, self.sentence, token.start)

    def _words(self, numbers: Iterable[int]) -> str:
        return join_tokens(self.text, self.parse.tokens, (n for n in numbers if n not in self.dates))


def _length(parse: Parse, first: int, end: int) -> int:
    """The characters of some tokens, with one for what stands behind each."""
    return sum(token.end - token.start + 1 for token in parse.tokens[first:end])


def _without_brackets(parse: Parse, numbers: Iterable[int]) -> list[int]:
    if parse.words.isdisjoint(_BRACKETS):
        return list(numbers)
    kept: list[int] = []
    depth = 0
    for number in numbers:
        word = parse.tokens[number].word
        depth += word in {"(", "["}
        if not depth:
            kept.append(number)
        depth -= word in {")", "]"}
    return kept
