"""What keeps hostile text and hostile pages out: headers on every answer, and which requests are let in.

Comes in: requests. Goes out: answers with a strict content security policy. Example: a page elsewhere that posts to
``/fix`` is refused, because its Origin is not ours; a request for another host name is refused, because only loopback
names are ours (DNS rebinding).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse, Response

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # under "no-referrer" browsers send "Origin: null" with our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1", "testserver"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def add_guard(app: FastAPI) -> None:
    """Refuse strangers' requests, and put the headers on every answer."""

    @app.middleware("http")
    async def guard(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        reason = refuse(request.method, request.headers.get("host", ""), request.headers.get("origin"))
        response = PlainTextResponse(reason, 403) if reason is not None else await go_on(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        return response


def refuse(method: str, host: str, origin: str | None) -> str | None:
    """Return why a request is refused, or None.

    Example:
        >>> refuse("POST", "127.0.0.1:8000", "http://evil.example")
        'requests from other pages are refused'
    """
    if _name(f"//{host}") not in NAMES:
        return "only loopback names are served"
    if method not in SAFE and (origin is None or urlsplit(origin).netloc != host):
        return "requests from other pages are refused"
    return None


def _name(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
