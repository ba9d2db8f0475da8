"""Fetching documents politely: robots.txt first, one request at a time per host, a pause between two."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from extract.errors import UnreadableSourceError
from extract.read.fetch.addresses import resolve
from extract.read.fetch.exchange import Answer, ask
from extract.read.fetch.robots import FORBIDDEN, Robots, read_robots
from extract.read.normalise import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

_AGENT = "dateline"
_USER_AGENT = "dateline/0.1 (reads single articles for a person; honours robots.txt)"
_PORTS = {"http": 80, "https": 443}
_MOST_REDIRECTS = 5
_LARGEST_ANSWER = 10_000_000  # bytes
_LARGEST_ROBOTS = 512_000  # bytes, as RFC 9309 has it
_LONGEST_URL = 2_000  # characters
_DOCUMENTS = re.compile(
    r"text/(?:html|plain|markdown|x-markdown|csv|tab-separated-values|xml)"
    r"|application/(?:xhtml\+xml|xml|(?:rss|atom|rdf|feed)\+(?:xml|json)|pdf|epub\+zip|json|jsonl|x-ndjson"
    r"|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)"
    r"|message/rfc822",
    re.IGNORECASE,
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document: its bytes, the address where it was found after redirects, and what the server said of it.

    ``etag`` and ``last_modified`` are for :meth:`Fetcher.fetch` to ask whether it has changed since;
    ``changed`` is False, and ``content`` empty, where it has not.
    """

    url: str
    content: bytes
    kind: str = ""
    charset: str = ""
    etag: str = ""
    last_modified: str = ""
    changed: bool = True


@dataclass(slots=True)
class _Host:
    """What is known of a host: held while it is asked, so that it never has two requests at once."""

    lock: Lock = field(default_factory=Lock)
    asked: float = float("-inf")
    robots: dict[str, Robots] = field(default_factory=dict)


class Fetcher:
    """Fetches documents from public addresses. May be shared by threads.

    ``seconds`` is the time for one document in all, ``pause`` that between two requests to a host. Tests
    run a server of their own: ``allowed_addresses`` and ``allowed_ports`` are asked although they are
    not public; nothing but this argument can let them in.
    """

    def __init__(
        self,
        *,
        seconds: float = 30.0,
        pause: float = 1.0,
        allowed_addresses: frozenset[str] = frozenset(),
        allowed_ports: frozenset[int] = frozenset(),
    ) -> None:
        self._seconds = seconds
        self._pause = pause
        self._allowed_addresses = allowed_addresses
        self._allowed_ports = allowed_ports | frozenset(_PORTS.values())
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    def fetch(self, url: str, known: Fetched | None = None) -> Fetched:
        """The document at an address; ``known`` is the one that was found there before.

        Raises UnreadableSourceError with one line that names the address: for one that is not of the
        web, a host that is not public, a site that asks programs to stay away, more than five
        redirects, an answer that is no document, one that is too large, and one that takes too long.
        """
        shown = printable(url)
        deadline = time.monotonic() + self._seconds
        try:
            for hop in self._follow(url, known, deadline):
                if isinstance(hop, Fetched):
                    return hop
        except UnreadableSourceError as error:
            message = f"{shown}: {error}"
            raise UnreadableSourceError(message) from error
        message = f"{shown}: more than {_MOST_REDIRECTS} redirects"
        raise UnreadableSourceError(message)

    def _follow(self, url: str, known: Fetched | None, deadline: float) -> Iterator[Fetched | str]:
        """Each address that the one before leads to, checked like the first, then the document."""
        for _ in range(_MOST_REDIRECTS + 1):
            parts = _parse(url, self._allowed_ports)
            host = self._host(parts)
            with host.lock:
                if not self._robots(host, parts, deadline).allows(_path(parts)):
                    message = "the site asks programs not to read this page (robots.txt)"
                    raise UnreadableSourceError(message)
                answer = self._ask(host, parts, _conditions(known), deadline, _LARGEST_ANSWER)
            if answer.status in {301, 302, 303, 307, 308} and answer.headers.get("location"):
                url = urljoin(url, answer.headers["location"])
                yield url
                continue
            yield _document(url, answer, known)
            return

    def _host(self, parts: SplitResult) -> _Host:
        with self._lock:
            return self._hosts.setdefault(parts.hostname or "", _Host())

    def _robots(self, host: _Host, parts: SplitResult, deadline: float) -> Robots:
        """The rules of a site, asked for once; one whose server fails to say them is left alone."""
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in host.robots:
            host.robots[site] = self._read_robots(host, urlsplit(f"{site}/robots.txt"), deadline)
        return host.robots[site]

    def _read_robots(self, host: _Host, parts: SplitResult, deadline: float) -> Robots:
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._ask(host, parts, {}, deadline, _LARGEST_ROBOTS)
            if answer.status in {301, 302, 303, 307, 308} and answer.headers.get("location"):
                parts = _parse(urljoin(urlunsplit(parts), answer.headers["location"]), self._allowed_ports)
                continue
            if answer.status >= 500:
                return FORBIDDEN
            return (
                read_robots(answer.content.decode("utf-8", "replace"), _AGENT)
                if answer.status == 200
                else Robots()
            )
        return Robots()

    def _ask(
        self, host: _Host, parts: SplitResult, conditions: dict[str, str], deadline: float, limit: int
    ) -> Answer:
        """One request, at the earliest a pause after the last one to this host."""
        site = f"{parts.scheme}://{parts.netloc}"
        pause = max(self._pause, host.robots[site].pause if site in host.robots else 0.0)
        wait = host.asked + pause - time.monotonic()
        if wait > 0:
            time.sleep(min(wait, max(deadline - time.monotonic(), 0.0)))
        seconds = deadline - time.monotonic()
        if seconds <= 0:
            message = (
                f"the server '{parts.hostname}' takes longer than {max(round(self._seconds), 1)} seconds"
            )
            raise UnreadableSourceError(message)
        port = parts.port or _PORTS[parts.scheme]
        address = resolve(parts.hostname or "", port, self._allowed_addresses)[0]
        headers = {"User-Agent": _USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip", **conditions}
        try:
            return ask(parts, port, address, headers, seconds, limit)
        finally:
            host.asked = time.monotonic()


def _parse(url: str, ports: frozenset[int]) -> SplitResult:
    """The parts of an address of the web, in ASCII. Raises UnreadableSourceError for any other."""
    try:
        parts = urlsplit(quote(url.strip(), safe="%/:?#[]@!$&'()*+,;=~"))
        host = (urlsplit(url.strip()).hostname or "").rstrip(".").encode("idna").decode("ascii")
        port = parts.port
    except (ValueError, UnicodeError) as error:
        message = "not an address of the web"
        raise UnreadableSourceError(message) from error
    if parts.scheme not in _PORTS or not host or not host.isprintable() or len(url) > _LONGEST_URL:
        message = "not an address of the web; one that begins with https:// is expected"
        raise UnreadableSourceError(message)
    if parts.username is not None or parts.password is not None:
        message = "an address with a password in it is not fetched"
        raise UnreadableSourceError(message)
    if (port or _PORTS[parts.scheme]) not in ports:
        message = f"port {port} is not one of the web; only 80 and 443 are asked"
        raise UnreadableSourceError(message)
    shown = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=f"{shown}:{port}" if port else shown, fragment="")


def _path(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _conditions(known: Fetched | None) -> dict[str, str]:
    if known is None:
        return {}
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: told for name, told in conditions.items() if told}


def _document(url: str, answer: Answer, known: Fetched | None) -> Fetched:
    headers = answer.headers
    if answer.status == 304 and known is not None:
        return Fetched(url, b"", etag=known.etag, last_modified=known.last_modified, changed=False)
    if answer.status != 200:
        message = f"the server answers {answer.status}, no document"
        if answer.status in {401, 402, 403}:
            message += "; save the page in a browser and add the file"
        raise UnreadableSourceError(message)
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and not _DOCUMENTS.fullmatch(kind):
        message = f"the server sends {kind[:60]!r}, which is no document that can be read"
        raise UnreadableSourceError(message)
    charset = _CHARSET.search(headers.get("content-type", ""))
    return Fetched(
        url=url,
        content=answer.content,
        kind=kind,
        charset=charset[1] if charset else "",
        etag=_one_line(headers.get("etag", "")),
        last_modified=_one_line(headers.get("last-modified", "")),
    )


def _one_line(header: str) -> str:
    return header if header.isprintable() and len(header) < 300 else ""
