"""Talks without a day, dated by the agreement that came of them."""

from __future__ import annotations

import pytest

from tests.across.hand import Desk
from twosource.across.entities import group_entities
from twosource.across.events import group_events


def dated(text: str, *, talks: str, on: str | None) -> str | None:
    desk = Desk("r1", text)
    oslo, rome = desk.party("Oslo", "country"), desk.party("Rome", "country")
    desk.tells("agreed", "AGREE", actors=(oslo, rome), date=on)
    desk.tells(talks, "CONSULT", actors=(oslo, rome), is_noun=True)
    reading = desk.reading()
    found = [e for e in group_events([reading], group_entities([reading])) if e.type == "CONSULT"]
    return str(found[0].date) if found[0].date is not None else None


@pytest.mark.parametrize(
    ("text", "on", "day"),
    [
        ("Oslo and Rome agreed to it after talks.", "2023-03-04", "2023-03-03/2023-03-04"),
        ("Oslo and Rome agreed to it after talks.", None, None),
        ("Oslo and Rome agreed that the ferry would sail again in May, when talks end.", "2023-03-04", None),
    ],
)
def test_talks_are_of_the_day_of_what_came_of_them(text: str, on: str | None, day: str | None) -> None:
    assert dated(text, talks="talks", on=on) == day
