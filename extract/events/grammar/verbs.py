"""English verbs in all their forms, and what each does for a timeline."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, ClassVar

from extract.events.grammar.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Role(Choice):
    """What a verb does for a timeline; ``data/verbs.txt`` says what each word means."""

    EVENT: ClassVar[Role]
    OCCUR: ClassVar[Role]
    ASPECT: ClassVar[Role]
    COMMIT: ClassVar[Role]
    SPEECH: ClassVar[Role]
    CALL: ClassVar[Role]
    INTEND: ClassVar[Role]
    TRY: ClassVar[Role]
    OPINION: ClassVar[Role]
    RELATION: ClassVar[Role]
    STATE: ClassVar[Role]


@dataclass(frozen=True, slots=True)
class Verb:
    """A word read as a verb: its lemma, the forms it can be, and whether it is often a noun.

    ``is_third`` is the form of "he goes". The word can be several: "hit" is base, past and participle.
    """

    lemma: str
    role: Role
    is_often_noun: bool = False
    is_base: bool = False
    is_third: bool = False
    is_ing: bool = False
    is_past: bool = False
    is_participle: bool = False


_SHORT = re.compile(r"[^aeiou]*(?:[aeiou]|qu[aeiou])[bdfgklmnprtv]\Z")
_ENDS_SHORT = re.compile(r".*[^aeiou](?:[aeiou])[bdglmnprt]\Z")
_HISSING = ("s", "x", "z", "ch", "sh", "o")


@cache
def verbs() -> Mapping[str, Verb]:
    """Every form of every listed verb, in lower case."""
    found: dict[str, Verb] = {}
    for lemma, role, irregular, is_often_noun in _listed():
        for word, verb in _forms(Verb(lemma, role, is_often_noun), irregular).items():
            known = found.get(word)
            if known is not None and verb.is_past and not known.is_past and verb.role is Role.STATE:
                found[word] = replace(known, is_past=True)  # "lay down arms", and "bodies lay there"
            elif known is None or (verb.is_past and not known.is_past):
                found[word] = verb  # "found" is the past of "find" before it is the base of "found"
    return found


def _listed() -> Iterator[tuple[str, Role, list[str], bool]]:
    role = Role.EVENT
    text = (files("extract") / "data" / "verbs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            role = getattr(Role, line.strip("[]").upper())
        elif line and not line.startswith("#"):
            lemma, *irregular = line.split()
            yield lemma.rstrip("~"), role, irregular, lemma.endswith("~")


def _forms(verb: Verb, irregular: list[str]) -> dict[str, Verb]:
    lemma = verb.lemma
    pasts = irregular[:1] or [f"{stem}ed" for stem in _stems(lemma, "ed")]
    forms = {lemma: replace(verb, is_base=True)}

    def look_up(word: str) -> Verb:
        return forms.get(word, verb)

    third = _third_person(lemma)
    forms[third] = replace(look_up(third), is_third=True)
    for word in (f"{stem}ing" for stem in _stems(lemma, "ing")):
        forms[word] = replace(look_up(word), is_ing=True)
    for word in pasts:
        forms[word] = replace(look_up(word), is_past=True)
    for word in irregular[1:] or pasts:
        forms[word] = replace(look_up(word), is_participle=True)
    return forms


def _third_person(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(_HISSING) else "s")


def _stems(lemma: str, ending: str) -> tuple[str, ...]:
    """What ``ending`` is put to: stop -> stopp, use -> us, carry -> carri; both where usage is split."""
    if lemma.endswith("ie"):
        return (lemma[:-2] + "y",) if ending == "ing" else (lemma[:-1],)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return (lemma[:-1],)
    if lemma.endswith("ee"):
        return (lemma,) if ending == "ing" else (lemma[:-1],)
    if lemma.endswith("y") and lemma[-2] not in "aeiou" and ending == "ed":
        return (lemma[:-1] + "i",)
    if _SHORT.match(lemma):
        return (lemma + lemma[-1],)
    if _ENDS_SHORT.match(lemma):
        return (lemma, lemma + lemma[-1])
    return (lemma,)
