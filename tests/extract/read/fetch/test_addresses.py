from __future__ import annotations

import ipaddress
import socket

import pytest

from extract.errors import UnreadableSourceError
from extract.read.fetch.addresses import is_public, resolve


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",  # noqa: S104
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
    ],
)
def test_what_only_a_network_itself_can_reach_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_what_anybody_can_reach_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


def answers(*addresses: str) -> object:
    def getaddrinfo(host: str, port: int, **_: object) -> list[object]:
        del host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    return getaddrinfo


@pytest.mark.parametrize(
    "found", [("127.0.0.1",), ("1.1.1.1", "10.0.0.1"), ("169.254.169.254",), ("fe80::1%eth0",)]
)
def test_a_name_that_points_inside_is_refused(
    monkeypatch: pytest.MonkeyPatch, found: tuple[str, ...]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", answers(*found))
    with pytest.raises(UnreadableSourceError, match=r"'news\.example' is at .*, an address inside a network"):
        resolve("news.example", 80)


def test_a_name_that_points_outside_gives_its_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", answers("1.1.1.1", "1.0.0.1", "1.1.1.1"))
    assert resolve("news.example", 80) == ("1.1.1.1", "1.0.0.1")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[", "a" * 300])
def test_this_computer_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(UnreadableSourceError):
        resolve(host, 80)


def test_only_the_address_that_is_allowed_is_allowed() -> None:
    assert resolve("127.0.0.1", 80, frozenset({"127.0.0.1"})) == ("127.0.0.1",)
    with pytest.raises(UnreadableSourceError):
        resolve("127.0.0.2", 80, frozenset({"127.0.0.1"}))
