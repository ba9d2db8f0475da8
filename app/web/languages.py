"""What a reader has to know of an article's language: its name, and how well it is read."""

from __future__ import annotations

from typing import Final

from extract.language import UNDETERMINED, is_english
from extract.timex.languages.listed.vocabulary import LISTED

_NAMES: Final = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "ku": "Kurdish", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_words(code: str) -> str:
    """A language in words: "Ukrainian: sentences with a date"; a code without a name here as it is."""
    if code == UNDETERMINED:
        return "Language not sure: read as English"
    name = _NAMES.get(code, code)
    if is_english(code):
        return name
    return f"{name}: {'only sentences with a date' if code in LISTED else 'only some dates are found'}"
