"""E-mail as mail programs save it (.eml): newsletters and forwarded articles."""

from __future__ import annotations

import email
import email.policy
import re
from email.utils import parseaddr
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError
from extract.read.compose import compose_article
from extract.read.dateline import find_day_in_text
from extract.read.fragment import read_fragment
from extract.read.html import read_html
from extract.read.normalise import normalise
from extract.read.stamp import publish_on, read_stamp
from extract.read.text import unwrap

if TYPE_CHECKING:
    from email.message import EmailMessage

    from extract.model import Article

_SHORTEST_ARTICLE = 200  # characters: what is shorter was a footer, not the newsletter
_REPLY = re.compile(r"^(?:(?:Re|Fwd?|AW|WG|TR)\s?:\s*)+", re.IGNORECASE)


def read_letter(content: bytes, name: str) -> Article:
    """The article of an e-mail: its HTML read as a page, or its plain text.

    The title is its subject, the source its sender, the day that of its Date header in the sender's own
    zone. Attachments are left alone. Raises UnreadableSourceError where it has no text.
    """
    letter = email.message_from_bytes(content.removeprefix(b"\xef\xbb\xbf"), policy=email.policy.default)
    html, plain = _part(letter, "html"), _part(letter, "plain")
    text = _read_html_part(html, name) if html else ""
    text = text or unwrap(normalise(plain)) or read_fragment(html)
    if not text.strip():
        message = f"{name}: an e-mail without text (attachments are not opened: save them as files)"
        raise UnreadableSourceError(message)
    published = publish_on(read_stamp(_header(letter, "Date")), "in the Date line of the e-mail")
    return compose_article(
        text,
        title=_REPLY.sub("", _header(letter, "Subject")),
        source=_sender(_header(letter, "From")),
        published=published or find_day_in_text(text),
    )


def _part(letter: EmailMessage, kind: str) -> str:
    """The text of the first part of a kind, or nothing; broken bytes become signs that say so."""
    part = letter.get_body((kind,))
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, ValueError, KeyError):  # a charset that nobody knows
        payload = part.get_payload(decode=True)
        content = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return content if isinstance(content, str) else ""


def _header(letter: EmailMessage, name: str) -> str:
    try:
        return str(letter.get(name, ""))
    except (
        ValueError,
        IndexError,
        AttributeError,
        TypeError,
    ):  # headers that the standard library gives up on
        return ""


def _sender(written: str) -> str:
    name, address = parseaddr(written)
    return name or address


def _read_html_part(html: str, name: str) -> str:
    try:
        text = read_html(html, name).text
    except UnreadableSourceError:
        return ""
    return text if len(text) >= _SHORTEST_ARTICLE else ""
