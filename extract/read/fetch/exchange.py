"""One request and its answer, at an address that was checked, within a time and a size."""

from __future__ import annotations

import http.client
import socket
import ssl
import zlib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from threading import Timer
from typing import TYPE_CHECKING

from extract.errors import UnreadableSourceError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from urllib.parse import SplitResult

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: its status, its headers by lower-case name, and the body unpacked."""

    status: int
    headers: dict[str, str]
    content: bytes


def ask(
    url: SplitResult, port: int, address: str, headers: Mapping[str, str], seconds: float, limit: int
) -> Answer:
    """The answer to a GET. The name in the address goes into Host and the certificate's check.

    Raises UnreadableSourceError for a server that cannot be reached, one that takes more than
    ``seconds`` in all, however it drips, and one that sends more than ``limit`` bytes.
    """
    host = url.hostname or ""
    connection = _Connection(host, port, address, seconds, encrypted=url.scheme == "https")
    timer = Timer(seconds, connection.cut)
    timer.daemon = True
    timer.start()
    try:
        connection.request("GET", _target(url), headers=dict(headers))
        with connection.getresponse() as response:
            told = {name.lower(): value for name, value in response.getheaders()}
            answer = Answer(response.status, told, _read_body(response, told, limit))
        connection.refuse_if_cut()
    except UnreadableSourceError:
        raise
    except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
        if connection.was_cut or isinstance(error, TimeoutError):
            message = f"the server '{host}' takes longer than {max(round(seconds), 1)} seconds"
        elif isinstance(error, ssl.SSLCertVerificationError):
            message = f"the certificate of '{host}' is not valid ({error.verify_message})"
        else:
            message = f"the server '{host}' cannot be reached or breaks off ({type(error).__name__})"
        raise UnreadableSourceError(message) from error
    else:
        return answer
    finally:
        timer.cancel()
        connection.close()


class _Connection(http.client.HTTPConnection):
    """A connection to one checked address, by whatever name the server is called."""

    def __init__(self, host: str, port: int, address: str, seconds: float, *, encrypted: bool) -> None:
        super().__init__(host, port, timeout=seconds)
        self._address = address
        self._encrypted = encrypted
        self._plain: socket.socket | None = None
        self.was_cut = False
        if encrypted:
            self.default_port = 443  # leaves the port out of Host

    def connect(self) -> None:
        """Connect to the address, and let the certificate be checked against the name."""
        self._plain = socket.create_connection((self._address, self.port), self.timeout)
        self.sock = (
            _tls().wrap_socket(self._plain, server_hostname=self.host) if self._encrypted else self._plain
        )

    def refuse_if_cut(self) -> None:
        """Raise TimeoutError after :meth:`cut`: whoever was reading saw an end where there was none."""
        if self.was_cut:
            raise TimeoutError

    def cut(self) -> None:
        """End the connection, whoever is reading from it."""
        self.was_cut = True
        for one in (self.sock, self._plain):
            if one is not None:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)


@cache
def _tls() -> ssl.SSLContext:
    """The settings for encryption, with the certificates of the system."""
    return ssl.create_default_context()


def _target(url: SplitResult) -> str:
    return (url.path or "/") + (f"?{url.query}" if url.query else "")


def _read_body(response: http.client.HTTPResponse, headers: dict[str, str], limit: int) -> bytes:
    packing = headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"identity", "", "gzip", "x-gzip"}:
        message = f"the answer is packed as {packing[:40]!r}, which was not asked for"
        raise UnreadableSourceError(message)
    unpacker = zlib.decompressobj(wbits=31) if "gzip" in packing else None
    content = bytearray()
    while chunk := response.read1(_CHUNK):
        if unpacker is None:
            content += chunk
        else:
            content += unpacker.decompress(chunk, limit + 1 - len(content))
        if len(content) > limit:
            message = f"larger than {limit // 1_000_000} MB, no article is that long"
            raise UnreadableSourceError(message)
    length = headers.get("content-length", "")
    if unpacker is not None and not unpacker.eof:
        raise http.client.IncompleteRead(bytes(content[:10]))
    if unpacker is None and length.isdecimal() and len(content) < int(length) and response.status == 200:
        raise http.client.IncompleteRead(bytes(content[:10]))
    return bytes(content)
