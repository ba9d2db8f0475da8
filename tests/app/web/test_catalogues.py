"""Every text of the interface is in every catalogue, whole: the texts are read from the code itself."""

from __future__ import annotations

import re
from functools import cache
from gettext import c2py
from typing import TYPE_CHECKING, Final

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from app.web.texts import LANGUAGES, LOCALES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

APP: Final = LOCALES.parent.parent
TRANSLATED: Final = [code for code in LANGUAGES if code != "en"]
_FIELD: Final = re.compile(r"\{(\w+)\}")
_MARKUP: Final = re.compile(r"</?[a-z]|&\w+;", re.IGNORECASE)
_NUMBERS: Final = range(1000)


@cache
def texts_of_the_code() -> frozenset[str | tuple[str, ...]]:
    keywords = {"_": None, "N_": None, "n_": (1, 2)}
    found: set[str | tuple[str, ...]] = set()
    for folder in ("web", "cli"):
        for _file, _line, text, _comments, _context in extract_from_dir(APP / folder, keywords=keywords):
            found.add(tuple(text[:2]) if isinstance(text, tuple) else text)
    return frozenset(found)


@cache
def catalogue(code: str) -> Catalog:
    with (LOCALES / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


def key(message_id: str | tuple[str, ...] | list[str]) -> str | tuple[str, ...]:
    return message_id if isinstance(message_id, str) else tuple(message_id)


def messages(code: str) -> dict[str | tuple[str, ...], Message]:
    return {key(message.id): message for message in catalogue(code) if message.id}


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def fields(text: str) -> set[str]:
    return set(_FIELD.findall(text))


def lone_forms(code: str) -> set[int]:
    """The plural forms that a single number has to itself: they may spell it out, as "two events"."""
    rule = c2py(catalogue(code).plural_expr)
    users: dict[int, int] = {}
    for number in _NUMBERS:
        users[rule(number)] = users.get(rule(number), 0) + 1
    return {form for form, numbers in users.items() if numbers == 1}


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_has_the_texts_of_the_code_and_no_others(code: str) -> None:
    known = set(messages(code))
    assert known == texts_of_the_code(), (
        f"run `make texts`, then translate what is new in app/web/locales/{code}.po"
    )


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated_in_all_its_forms_and_by_nobodys_guess(code: str) -> None:
    plurals = catalogue(code).num_plurals
    for text, message in messages(code).items():
        assert all(forms(message)), f"{code}: translate {text!r}"
        assert not message.fuzzy, f"{code}: look at {text!r} and take away its mark “fuzzy”"
        assert len(forms(message)) == (plurals if isinstance(text, tuple) else 1), f"{code}: {text!r}"


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_form_has_the_fields_of_its_text_and_no_markup(code: str) -> None:
    lone = lone_forms(code)
    for text, message in messages(code).items():
        many = text if isinstance(text, str) else text[-1]
        for number, form in enumerate(forms(message)):
            asked = fields(many)
            spelt_out = {"count"} if isinstance(text, tuple) and number in lone else set()
            assert asked - spelt_out <= fields(form) <= asked, f"{code}: fields of {form!r}"
            assert not _MARKUP.search(form), f"{code}: markup in {form!r}"
