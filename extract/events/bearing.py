"""What the words of a telling show of how it bears on the thread of an article: new, old, or going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.events.grammar.clauses import Link
from extract.events.grammar.groups import Tense
from extract.events.grammar.verbs import Role
from extract.events.grammar.words import PRONOUNS, Part
from extract.events.hurt import HURTING
from extract.events.kinds import VIOLENT

if TYPE_CHECKING:
    from extract.events.attach import Dated
    from extract.events.grammar.clauses import Parse

_REFERRING = frozenset("the this that these those".split())
_LONG_UNITS = frozenset("days weeks months years decades centuries".split())
_REPEATEDLY = frozenset("repeatedly often frequently regularly routinely usually".split())
_WRITERS = frozenset({"i", "we", "me", "us"})
_SAYING = frozenset({Role.SPEECH, Role.CALL, Role.COMMIT})
_OUTER = frozenset({Link.MAIN, Link.COORDINATE})
_KNOWN = frozenset({Part.NAME, Part.NUMBER, Part.POSSESSIVE, Part.SUBJECT})


def is_of_writer(parse: Parse, dated: Dated) -> bool:
    """Whether those who write tell of themselves, as a letter does that the article prints."""
    if parse.words.isdisjoint(_WRITERS):
        return False
    return any(parse.forms[number] in _WRITERS for number in parse.own[dated.telling.clause])


def is_said(dated: Dated) -> bool:
    """Whether somebody says, asks for or agrees to something: what is news however old what is spoken of."""
    group = dated.telling.group
    return group is not None and group.verb.role in _SAYING


def tells_of_violence(parse: Parse, dated: Dated) -> bool:
    """Whether somebody has told of violence just now: "officials said that 200 people had been killed"."""
    speech = dated.telling.speech
    if speech is None or dated.telling.kind not in VIOLENT:
        return False
    saying = parse.clauses[speech.clause]
    return saying.group.tense is Tense.PAST and saying.link in _OUTER


def tells_who_was_hurt(dated: Dated) -> bool:
    """Whether a telling only says that people were hurt: "32 people were killed"."""
    group = dated.telling.group
    return group is not None and group.is_passive and group.verb.lemma in HURTING


def unplaced(parse: Parse, dated: Dated) -> str:
    """Why a clause of the past that says "for months" or "repeatedly" is of no one day, or ""."""
    group = dated.telling.group
    if group is None or group.tense is not Tense.PAST:
        return ""
    if _is_back(parse, dated):
        return "'when' and 'first' tell of an earlier time, and give no day"
    if not parse.words.isdisjoint(_REPEATEDLY):
        for word in parse.forms[max(group.first - 2, 0) : group.last + 2]:
            if word in _REPEATEDLY:
                return f"'{word}' names no one day"
    if "for" not in parse.words or parse.words.isdisjoint(_LONG_UNITS):
        return ""
    for number in range(group.last + 1, min(parse.clauses[dated.telling.clause].end, group.last + 8)):
        if parse.forms[number] == "for" and parse.owners[number] == dated.telling.clause:
            behind = parse.forms[number : number + 4]
            units = [place for place, word in enumerate(behind) if word in _LONG_UNITS]
            if units:
                return f"'{' '.join(behind[: units[0] + 1])}' says how long, and no day"
    return ""


def _is_back(parse: Parse, dated: Dated) -> bool:
    """Whether a sentence goes back to a beginning: "When he first took power, he promised"."""
    if "first" not in parse.words:
        return False
    clause = parse.clauses[dated.telling.clause]
    if clause.marker != "when":
        inner = [one for one in parse.clauses if one.marker == "when" and one.first == 0]
    else:
        inner = [clause]
    return any(parse.tokens[one.group.first - 1].word == "first" for one in inner)


def is_generic(parse: Parse, dated: Dated) -> bool:
    """Whether the subject is new and nameless: "a blockade", "land mines"."""
    clause = parse.clauses[dated.telling.clause]
    if clause.subject is None or clause.group.tense is not Tense.PAST or dated.telling.is_statement:
        return False
    subject = parse.tokens[slice(*clause.subject)]
    is_known = any(token.part in _KNOWN for token in subject) or subject[0].word in _REFERRING
    return not is_known and (subject[0].word in {"a", "an"} or subject[0].part is not Part.DETERMINER)


def refers_back(parse: Parse, dated: Dated) -> bool:
    """Whether the subject stands for something named before: "it", "the attack"."""
    subject = parse.clauses[dated.telling.clause].subject
    if subject is None:
        return False
    first = parse.tokens[subject[0]]
    is_short = subject[1] - subject[0] <= 3
    return first.word in PRONOUNS or first.part is Part.SUBJECT or (first.word in _REFERRING and is_short)
