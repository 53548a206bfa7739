from __future__ import annotations

import pytest

from tests.across.hand import Desk, join_by_name
from twosource.across.carriers import group_carriers
from twosource.across.carriers.interviews import find_medium, is_one_medium


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("CNN", "CNN", True),
        ("Fox", "Fox News", True),
        ("the Courier", "Amu Valley Courier", True),
        ("Radio Sankofa", "Sankofa", True),
        ("CNN", "Fox News", False),
        ("Harbour Post", "Harbour Herald", False),
        (None, "CNN", True),
        ("the news agency", "CNN", True),
    ],
)
def test_names_of_media(first: str | None, second: str | None, is_one: bool) -> None:
    assert is_one_medium(first, second) is is_one_medium(second, first) is is_one


@pytest.mark.parametrize(
    ("words", "own", "medium"),
    [
        ("interview with Lake Radio on Monday", "Courier", "Lake Radio"),
        ("an interview with Dahl", "Courier", "Courier"),
        ("told this newspaper", "Courier", "Courier"),
        ("an interview on Monday", None, None),
        ("CNN's Ann Poole", "Courier", "CNN"),
    ],
)
def test_medium_of_an_interview(words: str, own: str | None, medium: str | None) -> None:
    desk = Desk("r1", f"Dahl spoke. {words}.", newsroom=own)
    dahl = desk.party("Dahl")
    assert find_medium(desk.reading(), desk.carrier("interview", words), (dahl,)) == medium


def interviews(*told: tuple[str, str, str | None]) -> list[str]:
    """Return the names of the documents that interviews with Dahl, each (words, day, own newsroom), make."""
    desks = []
    for n, (words, day, own) in enumerate(told):
        desk = Desk(f"r{n}", f"Dahl said no, {words}.", published="2022-05-06", newsroom=own)
        carrier = desk.carrier("interview", words, date=day or None)
        desk.says("no", desk.party("Dahl"), channel=(carrier,))
        desks.append(desk)
    return [d.name for d in group_carriers([d.reading() for d in desks], join_by_name(*desks)).documents]


def test_one_interview_under_three_names_is_one() -> None:
    told = (
        ("interview with Lake Radio on Monday", "2022-05-02", "Wire"),
        ("an interview", "2022-05-02", "Lake Radio"),
        ("told Lake Radio", "", "Post"),
    )
    assert interviews(*told) == ["Lake Radio interview with Dahl"]


def test_interviews_with_two_media_or_of_two_days_are_two() -> None:
    assert len(interviews(("told Lake Radio", "2022-05-02", None), ("told the Courier", "2022-05-02", None))) == 2
    assert len(interviews(("told Lake Radio", "2022-05-02", None), ("told Lake Radio", "2022-04-20", None))) == 2
