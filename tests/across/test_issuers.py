"""An army and its defence ministry speak as one; two regiments, two ministries and two states do not."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.across.issuers import is_one_voice
from twosource.model.record import Entity


def body(name: str, kind: Any = "government", country: str | None = "TCD") -> Entity:
    return Entity(f"n-{name}", name, kind, (), country, (), (), "GOV")


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (body("Chadian army", "military"), body("Chadian Defence Ministry"), True),
        (body("Ministry of National Defense"), body("Chadian armed forces", "military"), True),
        (body("Chadian army", "military"), body("Chadian Interior Ministry"), False),
        (body("Chadian army", "military"), body("Norwegian Defence Ministry", country="NOR"), False),
        (body("Second Chadian Tank Regiment", "military"), body("Chadian Defence Ministry"), False),
        (body("Chadian Air Defence", "military"), body("Chadian army", "military"), False),
        (body("Chadian army"), body("Chadian Defence Ministry"), False),
    ],
)
def test_an_army_and_its_ministry(one: Entity, other: Entity, is_one: bool) -> None:
    assert is_one_voice(one, other) is is_one
    assert is_one_voice(other, one) is is_one
