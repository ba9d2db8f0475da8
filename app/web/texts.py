"""The interface's texts in the reader's language: written in English in the code, translated by catalogues.

``app/web/locales/<code>.po`` has the texts of a language in gettext's form, read when it is first asked for.
The language is that of the request at hand: the one the reader chose, else the best of those that the browser
asks for, else English. So nothing is translated while modules are imported: tables of texts hold what
:func:`N_` marked, and translate it when it is used. `make texts` brings the catalogues in step with the code.
"""

from __future__ import annotations

from functools import cache, lru_cache, wraps
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar, TypeVarTuple

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations
from flask import has_request_context, request

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

# The languages with a complete catalogue, each by its own name, in the order of the menu.
LANGUAGES: Final = {
    "en": "English",
    "uk": "Українська",
    "es": "Español",
    "fr": "Français",
    "ar": "العربية",
}
COOKIE: Final = "dateline-language"
LOCALES: Final = Path(__file__).parent / "locales"

_SOURCE: Final = "en"
_KEPT: Final = "dateline.language"  # in the environment of a request


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark ``text`` for translation and give it back as it is: for tables, translated when used."""
    return text


def _(text: str) -> str:
    """``text`` in the reader's language."""
    return _catalogue(language()).gettext(text) if text else ""


def n_(one: str, many: str, number: int, **fields: object) -> str:
    """The form of a text that fits ``number``, with ``{count}`` and the other fields filled in.

    The number is written as the reader's language does: ``n_("{count} event", "{count} events", 1204)`` is
    "1,204 events".
    """
    chosen = _catalogue(language()).ngettext(one, many, number)
    return chosen.format(count=format_number(number), **fields)


def kept_by_language(most: int) -> Callable[[Callable[[*Ts], T]], Callable[[*Ts], T]]:
    """Keep what a function gave for its last ``most`` arguments, apart for each language.

    For words of which a page has hundreds and a library few. What is given must not be changed.
    """

    def keeping(function: Callable[[*Ts], T]) -> Callable[[*Ts], T]:
        @lru_cache(maxsize=most)
        def kept(_code: str, *given: *Ts) -> T:
            return function(*given)

        @wraps(function)
        def asked(*given: *Ts) -> T:
            return kept(language(), *given)

        return asked

    return keeping


def language() -> str:
    """The code of the language that the reader of this request gets; English outside a request."""
    if not has_request_context():
        return _SOURCE
    known: str | None = request.environ.get(_KEPT)  # each text of an answer asks for it
    if known is None:
        chosen = request.cookies.get(COOKIE, "")
        known = chosen if chosen in LANGUAGES else request.accept_languages.best_match(LANGUAGES) or _SOURCE
        request.environ[_KEPT] = known
    return known


def locale() -> Locale:
    """How dates and numbers are written in the reader's language; in English, the day comes first."""
    return _locale(language())


def direction() -> str:
    """The way in which the reader's language is written: "ltr" or "rtl"."""
    return locale().text_direction


@kept_by_language(20_000)
def format_number(number: float) -> str:
    """A number with its thousands set apart, in the digits that dates are written with, too."""
    return str(format_decimal(number, locale=locale()))


@cache
def _locale(code: str) -> Locale:
    return Locale("en", "GB") if code == _SOURCE else Locale(code)


@cache
def _catalogue(code: str) -> NullTranslations:
    if code == _SOURCE:
        return NullTranslations()
    with (LOCALES / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
