"""An http or https address -> its bytes, asked for carefully.

Comes in: a URL that the user gave. Goes out: ``Fetched``. Example: ``fetch("https://example.org/news")``; but
``http://127.0.0.1/`` and a page that redirects there raise, unless private addresses are allowed.

A name is resolved once, every address it has is judged, and the connection goes to the address that was judged, so a
name that changes its mind in between gains nothing. Redirects are followed by hand and judged anew. No proxy is asked.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from twosource.errors import NotReached, NotReadable
from twosource.read.inflate import LARGEST, inflate

AGENT = "Mozilla/5.0 (compatible; twosource; reads news reports for a person)"
TIMEOUT = 20.0  # seconds without a byte
LONGEST = 120.0  # seconds for a whole body, so that a server that drips is left
REDIRECTS = 5
STEP = 64 * 1024
MOVED = frozenset({301, 302, 303, 307, 308})


class Fetched(NamedTuple):
    """What an address gave.

    Args:
        url: the address in the end, after redirects.
        data: the body, unpacked.
        type: media type, such as "text/html", or "".
        charset: encoding that the server named, or None.
        status: such as 200, or 304 where nothing changed since the last time.
        headers: all headers, names in lower case.
    """

    url: str
    data: bytes
    type: str
    charset: str | None
    status: int
    headers: Mapping[str, str]


def is_url(name: str) -> bool:
    """Tell whether an input is an address to fetch rather than a file."""
    return name[:8].lower().startswith(("http://", "https://"))


def fetch(url: str, *, allow_private: bool = False, headers: Mapping[str, str] | None = None) -> Fetched:
    """Fetch an address.

    Args:
        url: an http or https address.
        allow_private: let it lie on this machine or in a private network.
        headers: more headers to send, such as those of a conditional request.

    Raises:
        NotReadable: forbidden, unreachable, too large, or not answered with success.
    """
    answer = ask(url, allow_private=allow_private, headers=headers)
    if answer.status not in (200, 203, 304):
        raise NotReadable("not-readable", f"the server answered {answer.status}", url)
    return answer


def ask(
    url: str,
    *,
    allow_private: bool = False,
    headers: Mapping[str, str] | None = None,
    check: Callable[[str], None] | None = None,
    largest: int | None = None,
) -> Fetched:
    """Fetch an address as ``fetch`` does, and return the answer whatever its status is.

    Args:
        url: an http or https address.
        allow_private: let it lie on this machine or in a private network.
        headers: more headers to send.
        check: called with each address before it is asked, redirects too; raises where it must not be.
        largest: most bytes of a body; ``LARGEST`` by default.

    Raises:
        NotReadable: forbidden, unreachable, too large, or without end.
    """
    asked, most = url, LARGEST if largest is None else largest
    for _ in range(REDIRECTS + 1):
        if check is not None:
            check(asked)
        reply = _get(asked, source=url, allow_private=allow_private, headers=headers or {}, largest=most)
        status, told, data = reply
        if status in MOVED and "location" in told:
            asked = urljoin(asked, told["location"])
            continue
        if told.get("content-encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
            data = inflate(data, url).data
        kind, charset = _split_type(told.get("content-type", ""))
        return Fetched(asked, data, kind, charset, status, told)
    raise NotReadable("not-readable", f"more than {REDIRECTS} redirects", url)


def _get(
    url: str, *, source: str, allow_private: bool, headers: Mapping[str, str], largest: int
) -> tuple[int, dict[str, str], bytes]:
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as err:
        raise NotReadable("not-readable", "not an address", source) from err
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise NotReadable("not-readable", f"not an http address: {url[:80]}", source)
    address = resolve(parts.hostname, port, source, allow_private=allow_private)
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (f"?{parts.query}" if parts.query else "")
    connection = _Connection(parts.hostname, port, address, is_secure=parts.scheme == "https")
    sent = {"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "text/html, application/xml, */*"} | dict(headers)
    try:
        connection.request("GET", target.replace(" ", "%20"), headers=sent)
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.getheaders()}
        return response.status, told, _read_body(response, source, largest)
    except (OSError, http.client.HTTPException, ValueError) as err:
        raise NotReached("not-readable", f"cannot be fetched ({str(err)[:80] or type(err).__name__})", source) from err
    finally:
        connection.close()


def resolve(host: str, port: int, source: str, *, allow_private: bool) -> str:
    """Return the address to connect to, once every address of the host has been judged.

    Raises:
        NotReadable: there is none, or one is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as err:
        raise NotReached("not-readable", f"no such host: {host[:60]}", source) from err
    addresses = [str(entry[4][0]) for entry in found]
    if not allow_private and any(not is_public(address) for address in addresses):
        raise NotReadable("not-readable", f"{host[:60]} lies in a private network: not asked", source)
    return addresses[0]


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public network, seen through IPv4 inside IPv6 too."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo is not None else None)
        if inner is not None:
            return is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


def _read_body(response: http.client.HTTPResponse, source: str, largest: int) -> bytes:
    pieces: list[bytes] = []
    size, began = 0, time.monotonic()
    while piece := response.read1(STEP):
        size += len(piece)
        if size > largest:
            raise NotReadable("not-readable", f"larger than {largest / 1024**2:.3g} MiB", source)
        if time.monotonic() - began > LONGEST:
            raise NotReadable("not-readable", f"not sent within {LONGEST:.0f} seconds", source)
        pieces.append(piece)
    return b"".join(pieces)


def _split_type(value: str) -> tuple[str, str | None]:
    kind, _, rest = value.partition(";")
    charset = rest.lower().partition("charset=")[2].strip(" \"'").split(";")[0] or None
    return kind.strip().lower(), charset


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was judged, under the name that was asked for."""

    def __init__(self, host: str, port: int, address: str, *, is_secure: bool) -> None:
        super().__init__(host, port, timeout=TIMEOUT)
        self._address = address
        self._is_secure = is_secure
        self.default_port = 443 if is_secure else 80

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), timeout=TIMEOUT)
        if self._is_secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
