"""From bytes to text, without guessing where a guess could be wrong."""

from __future__ import annotations

import codecs
import re

from extract.errors import UnreadableSourceError
from extract.read.mojibake import mend_mojibake

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What no reader of ours takes, and what to do with it.
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF file, not text; give it as a file"),
    (b"PK\x03\x04", "a Word document or another zipped file, not text; give it as a file"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Office file, or one locked with a password; save an open copy as .docx or PDF",
    ),
    (b"{\\rtf", "an RTF document; save it as .docx or plain text"),
    (b"\x1f\x8b", "a gzipped file, not text; unpack it"),
    (b"\x89PNG", "a picture; read it with text recognition (OCR) and save the text"),
    (b"\xff\xd8\xff", "a picture; read it with text recognition (OCR) and save the text"),
    (b"GIF8", "a picture; read it with text recognition (OCR) and save the text"),
    (b"SQLite format 3\x00", "a database; save its articles as CSV or JSON Lines"),
)
_DECLARED_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE
)
_HEAD_BYTES = 4096
_READS = "expected text, or a format that Dateline knows"
_SAVE_AS = "save it as UTF-8 and try again"


def decode(content: bytes, name: str, charset: str = "") -> str:
    """The text of a file: UTF-8, UTF-16 and UTF-32 with a mark, the charset a page declares, or Windows-1252.

    ``charset`` is what a server said; it is believed where the bytes are not UTF-8. Windows-1252 is taken
    only where the whole file makes sense in it. Raises UnreadableSourceError, naming the source, for a
    binary file and for one whose encoding cannot be told. Text that was garbled before it was saved is
    made readable.
    """
    return mend_mojibake(_decode(content, name, charset))


def _decode(content: bytes, name: str, charset: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding, name)
    _refuse_binary(content, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _DECLARED_CHARSET.search(content[:_HEAD_BYTES])
        charset = charset or (declared[1].decode("ascii") if declared else "")
        if charset:
            return _decode_page(content, charset, name)
        if _is_windows_1252(content):
            return content.decode("cp1252")
        message = f"{name}: not valid UTF-8 (byte {error.start:,}); {_SAVE_AS}"
        raise UnreadableSourceError(message) from error


def _decode_as(content: bytes, encoding: str, name: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"{name}: begins as {encoding.upper()} but is not valid {encoding.upper()}; {_SAVE_AS}"
        raise UnreadableSourceError(message) from error
    if "\x00" in text:
        message = f"{name}: a binary file; {_READS}"
        raise UnreadableSourceError(message)
    return text


def _refuse_binary(content: bytes, name: str) -> None:
    for signature, format_name in _OTHER_FORMATS:
        if content.startswith(signature):
            message = f"{name}: {format_name}"
            raise UnreadableSourceError(message)
    if b"\x00" in content:
        message = f"{name}: a binary file; {_READS}"
        raise UnreadableSourceError(message)


def _decode_page(content: bytes, charset: str, name: str) -> str:
    """A page in the charset that it declares; a few broken bytes do not make it unreadable."""
    try:
        text = content.decode(charset, "replace")
    except (LookupError, UnicodeError) as error:
        message = f"{name}: the page says its charset is {charset!r}, which is unknown; {_SAVE_AS}"
        raise UnreadableSourceError(message) from error
    if text.count("\N{REPLACEMENT CHARACTER}") * 200 > len(text):
        message = f"{name}: the page says its charset is {charset!r}, but it is not; {_SAVE_AS}"
        raise UnreadableSourceError(message)
    return text


# In Windows-1252, what stands among ASCII letters in the languages it was made for.
_PUNCTUATION = (
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u2122\u20ac"  # quotes, dashes, signs
    "\u00a0\u00a1\u00a3\u00a7\u00a9\u00ab\u00ad\u00b0\u00b7\u00bb\u00bd\u00bf"
)
_LETTERS_THAT_ARE_WORDS = (
    "\u00e0\u00e1\u00e8\u00e9\u00ea\u00ed\u00f3\u00f4\u00f6\u00fa\u00e5\u00e6\u00f8\u00c0\u00c9\u00c5\u00d6"
)
_HIGH = re.compile("[^\x00-\x7f]+")


def _is_windows_1252(content: bytes) -> bool:
    """Whether the bytes make sense as Western European text of Windows.

    Text of another script, or UTF-8 with a broken byte in it, does not: it would come out as a jumble
    of signs, or as runs of accented letters.
    """
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return False
    if sum(not char.isascii() for char in text) * 3 > len(text):
        return False
    return all(_is_plausible(text, match) for match in _HIGH.finditer(text))


def _is_plausible(text: str, match: re.Match[str]) -> bool:
    """Whether a run of characters beyond ASCII could stand where it stands."""
    run = match[0].strip(_PUNCTUATION)
    if not run:
        return True
    if len(run) > 2 or not run.isalpha():
        return False
    before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]
    if len(match[0]) > len(run):  # quotes or dashes beside it: the word may end there
        return run in _LETTERS_THAT_ARE_WORDS or before.isalpha() or after.isalpha()
    if run[-1].isupper() and not after.isalpha() and not (before.isalpha() and before.isupper()):
        return run in _LETTERS_THAT_ARE_WORDS and after.isspace()
    return before.isalpha() or after.isalpha() or run in _LETTERS_THAT_ARE_WORDS
