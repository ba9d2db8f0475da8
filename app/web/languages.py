"""What a reader has to know of an article's language: its name, and how well it is read."""

from __future__ import annotations

from app.web.texts import _, locale
from extract.language import UNDETERMINED, is_english
from extract.timex.languages.listed.vocabulary import LISTED


def language_words(code: str) -> str:
    """A language in words: "Ukrainian: sentences with a date"; a code without a name here as it is."""
    if code == UNDETERMINED:
        return _("Language not sure: read as English")
    name = str(locale().languages.get(code, code))
    name = name[:1].upper() + name[1:]
    if is_english(code):
        return name
    words = (
        _("{language}: only sentences with a date")
        if code in LISTED
        else _("{language}: only some dates are found")
    )
    return words.format(language=name)
