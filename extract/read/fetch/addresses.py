"""Which addresses of the network may be asked: public ones only.

A link in a feed or a redirect of a server could otherwise make this computer read its own services, or
those of the network it stands in.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import TypeAlias

from extract.errors import UnreadableSourceError

IpAddress: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

# Ways in which an IPv6 address carries an IPv4 address: NAT64, IPv4-compatible, 6to4, Teredo.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_REFUSED = tuple(
    map(
        ipaddress.ip_network,
        (
            "64:ff9b:1::/48",  # NAT64 of a local network
            "2002::/16",  # 6to4
            "2001::/32",  # Teredo
            "fec0::/10",  # site-local, of old
            "100.64.0.0/10",  # behind a provider's address translation; metadata of some clouds
            "192.0.0.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "168.63.129.16/32",  # the metadata of one cloud, in public space
        ),
    )
)


def is_public(address: IpAddress) -> bool:
    """Whether an address is one that anybody on the internet could ask."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped
        if inner is None and (address in _NAT64 or int(address) >> 32 == 0):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
        and not any(address.version == network.version and address in network for network in _REFUSED)
    )


def resolve(host: str, port: int, allowed: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The addresses of a host, to be connected to as they are, so that the name is looked up only once.

    ``allowed`` are addresses to ask although they are not public. Raises UnreadableSourceError for a host
    that is not known, and for one of which any address is not public: a server that answers with both
    is trying something.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        message = f"the server '{host[:100]}' is not known"
        raise UnreadableSourceError(message) from error
    found = tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))
    for address in found:
        bare = address.partition("%")[0]
        if bare not in allowed and not is_public(ipaddress.ip_address(bare)):
            message = (
                f"the server '{host[:100]}' is at {address}, an address inside a network; it is not asked"
            )
            raise UnreadableSourceError(message)
    if not found:
        message = f"the server '{host[:100]}' has no address"
        raise UnreadableSourceError(message)
    return found
