from __future__ import annotations

import pytest

from tests.work import must_end
from twosource.read.robots import SLOWEST, is_allowed, read_robots

BASE = "https://example.org"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /a", "/ab", False),
        ("User-agent: *\nDisallow: /a", "/b/a", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/open", "/a/open/1", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow: /a*c*e", "/abcde", False),
        ("User-agent: *\nDisallow: /a*c*e", "/abde", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /?q=", "/?q=1", False),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("User-agent: *\nDisallow: /~x", "/%7Ex", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: TwoSource/1.0\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: twosource\nDisallow: /x", "/a", True),
        ("User-agent: other\nUser-agent: twosource\nDisallow: /a", "/a", False),
        ("User-agent: twosource\nDisallow: /a\nUser-agent: *\nUser-agent: twosource\nDisallow: /b", "/b", False),
        ("\ufeffnonsense\n: :\nUser-agent: * # all\nDisallow: /a # not this", "/a", False),
        ("Disallow: /a", "/a", True),
    ],
)
def test_paths(text: str, path: str, allowed: bool) -> None:
    assert is_allowed(read_robots(text), BASE + path) is allowed


@pytest.mark.parametrize(
    ("value", "delay"), [("5", 5.0), ("0.5", 0.5), ("900", SLOWEST), ("-1", None), ("soon", None), ("nan", None)]
)
def test_delay(value: str, delay: float | None) -> None:
    assert read_robots(f"User-agent: *\nCrawl-delay: {value}").delay == delay


def test_a_pattern_of_many_stars_costs_nothing() -> None:
    rules = read_robots("User-agent: *\nDisallow: /" + "*a" * 2000 + "b")
    with must_end():
        assert is_allowed(rules, BASE + "/" + "a" * 5000)
