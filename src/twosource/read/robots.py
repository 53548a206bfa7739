"""A robots.txt -> may this address be read?

Comes in: its text and an address. Goes out: yes or no. Example: with ``User-agent: *`` and ``Disallow: /archive/`` the
address ``https://example.org/archive/1`` may not be read; ``Allow: /archive/open`` would let that part be read.

Follows RFC 9309: the group that names us, else the one for all; the longest path that matches counts, and of equally
long ones the one that allows. ``Crawl-delay`` is not in it, but servers mean it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

NAME = "twosource"
LARGEST = 512_000  # bytes that are read of it, as the standard asks for at least
ALL = "*"
SLOWEST = 30.0  # seconds; a server that wants more between two requests gets this


class Rules(NamedTuple):
    """What a robots.txt says to us: paths with whether they are allowed, and seconds between two requests."""

    paths: tuple[tuple[str, bool], ...] = ()
    delay: float | None = None


def read_robots(text: str) -> Rules:
    """Return the rules of the group that names us, else of the group for all; no rules where there is neither.

    Example:
        >>> read_robots("User-agent: *\\nDisallow: /private").paths
        (('/private', False),)
    """
    groups: dict[str, Rules] = {}
    for names, rules in _groups(text):
        for name in names:
            before = groups.get(name, Rules())
            groups[name] = Rules(before.paths + rules.paths, before.delay if rules.delay is None else rules.delay)
    return groups.get(NAME, groups.get(ALL, Rules()))


def is_allowed(rules: Rules, url: str) -> bool:
    """Tell whether the rules let an address be read; what no rule speaks of is allowed."""
    parts = urlsplit(url)
    path = _plain(parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    matching = [(len(pattern), allowed) for pattern, allowed in rules.paths if _matches(_plain(pattern), path)]
    return max(matching, default=(0, True))[1]


def _groups(text: str) -> Iterator[tuple[list[str], Rules]]:
    names: list[str] = []
    paths: list[tuple[str, bool]] = []
    delay: float | None = None
    is_open = False  # still among the names of a group
    for line in text.splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if field == "user-agent":
            if not is_open:
                yield names, Rules(tuple(paths), delay)
                names, paths, delay = [], [], None
            names.append(value.split("/")[0].lower())
            is_open = True
        elif field in ("allow", "disallow", "crawl-delay"):
            is_open = False
            if field == "crawl-delay":
                delay = _seconds(value)
            elif value:
                paths.append((value, field == "allow"))
    yield names, Rules(tuple(paths), delay)


def _seconds(value: str) -> float | None:
    try:
        found = float(value)
    except ValueError:
        return None
    return min(found, SLOWEST) if found >= 0 else None


def _plain(path: str) -> str:
    """Write a path so that %7E and ~ are the same, and a slash that is escaped stays so."""
    return quote(unquote(path.replace("%2F", "%252F").replace("%2f", "%252F")), safe="/*$%:@!&'()+,;=~?")


def _matches(pattern: str, path: str) -> bool:
    """Match from the beginning; ``*`` stands for anything and a last ``$`` for the end. Never backtracks."""
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, piece in enumerate(rest, start=1):
        is_last = is_whole and number == len(rest)
        found = len(path) - len(piece) if is_last and path.endswith(piece) else path.find(piece, at)
        if found < at or (is_last and found + len(piece) != len(path)):
            return False
        at = found + len(piece)
    return not is_whole or at == len(path)
