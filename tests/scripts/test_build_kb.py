from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from kb_build import tables
from kb_build.factbook import Tenure, clean_name, clean_title, find_end, find_surname, read_factbook
from kb_build.index import index_names
from kb_build.merge import merge_people
from kb_build.tables import read_table, split_list


@pytest.mark.parametrize(
    ("raw", "name", "surname"),
    [
        ("Aleksandr LUKASHENKA", "Aleksandr Lukashenka", "Lukashenka"),
        ("XI Jinping", "Xi Jinping", "Xi"),
        ("or Acting Prime Minister Mariano RAJOY", "Mariano Rajoy", "Rajoy"),
        ("Swiss Confederation Simonetta SOMMARUGA", "Simonetta Sommaruga", "Sommaruga"),
        ("Fayiz al-SARAJ", "Fayiz al-Saraj", "al-Saraj"),
        ("Joseph R. BIDEN, Jr", "Joseph R. Biden Jr.", "Biden"),
        ("CEO Abdullah ABDULLAH, Dr", "Abdullah Abdullah", "Abdullah"),
        ("CHARLES III", "Charles III", "Charles"),
        ("Peter O'NEILL", "Peter O'Neill", "O'Neill"),
        ('Ferdinand "BongBong" MARCOS, Jr', "Ferdinand Marcos Jr.", "Marcos"),
        ("Yair LAPID serving as caretaker", "Yair Lapid", "Lapid"),
        ("Denis SASSOU-Nguesso", "Denis Sassou-Nguesso", "Sassou-Nguesso"),
    ],
)
def test_names_are_cleaned(raw: str, name: str, surname: str) -> None:
    assert clean_name(raw) == name
    assert find_surname(raw) == surname


@pytest.mark.parametrize("raw", ["vacant", "also referred to as premier", "", "Ministers Ann ONE and Bob TWO"])
def test_what_is_no_name_is_left_out(raw: str) -> None:
    assert clean_name(raw) is None


@pytest.mark.parametrize(
    ("end_by", "last_seen", "end"),
    [
        ("2022-05-14", "2022-05-12", "2022-05-14"),
        ("2019-12-28", "2017-03-28", "2017-03"),
        ("2022-09-17", "2023-12-01", "2023-12"),
        (None, "2026-01-21", None),
        (None, "2021-05-23", "2021-05"),
    ],
)
def test_ends_are_told_as_far_as_they_can_be(end_by: str | None, last_seen: str, end: str | None) -> None:
    assert find_end({"end_by": end_by, "last_seen": last_seen}, "2026-01-22") == end


@pytest.mark.parametrize(
    ("title", "role", "clean"),
    [("Prime Minister Sheikh", "head of government", "Prime Minister"), ("", "chief of state", "President"),
     ("President of the", "chief of state", "President"), ("King", "chief of state", "King")],
)  # fmt: skip
def test_titles_are_cleaned(title: str, role: str, clean: str) -> None:
    assert clean_title({"title": title, "role": role}, "XXX") == clean


def test_a_row_that_mixes_two_people_is_left_out(tmp_path: Path) -> None:
    row = {"country": "Slovakia", "role": "chief of state", "title": "President", "start": "2014-06-15",
           "first_seen": "2015-10-26", "last_seen": "2021-07-01", "end_by": None}  # fmt: skip
    rows = [row | {"name": "Ann EXAMPLE", "variants": ["Bob OTHER"]}, row | {"name": "Eve SAMPLE", "variants": []}]
    (tmp_path / "leaders_factbook.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert [tenure.name for tenure in read_factbook(tmp_path)] == ["Eve Sample"]
    assert read_factbook(tmp_path / "nowhere") == []


def tenure(name: str, source: str | None = None, **fields: str | None) -> Tenure:
    values = {"country": "BLR", "title": "President", "start": "2001-01-01", "end": None} | fields
    return Tenure(name, "", source=source, **values)  # type: ignore[arg-type]


def test_spellings_of_one_person_become_one() -> None:
    people = merge_people([tenure("Aleksandr Lukashenka", "factbook"), tenure("Alexander Lukashenko")], {})
    assert [person.name for person in people] == ["Alexander Lukashenko"]
    assert people[0].aliases == ["Aleksandr Lukashenka"]
    assert [office.source for office in people[0].offices] == ["factbook"]


def test_father_and_son_stay_two() -> None:
    people = merge_people([tenure("Ferdinand Marcos"), tenure("Ferdinand Marcos Jr.", start="2022-01-01")], {})
    assert len(people) == 2


def test_a_sourced_row_with_an_end_beats_an_unverified_one() -> None:
    rows = [
        tenure("Ann Example", "wikidata", end="2009-05-05"),
        tenure("Ann Example", start="2001-02-02", end="2010-01-01"),
    ]
    assert [(o.end, o.source) for o in merge_people(rows, {})[0].offices] == [("2009-05-05", "wikidata")]


def test_an_open_office_ends_when_a_successor_starts() -> None:
    people = merge_people([tenure("Ann Example", "wikidata"), tenure("Bob Other", start="2010-01-01")], {})
    assert [person.offices[0].end for person in people] == ["2010-01-01", None]


def test_short_forms_in_capitals_have_an_index_of_their_own() -> None:
    ordinary, capitals = index_names([(0, ["World Health Organization", "WHO"]), (1, ["NATO"])])
    assert ordinary == {"nato": [1], "world health organization": [0]}
    assert capitals == {"who": [0]}


def test_a_row_with_too_many_fields_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad.txt").write_text("# a comment\n\nx|y|z\n")
    monkeypatch.setattr(tables, "HAND", tmp_path)
    with pytest.raises(ValueError, match=r"bad\.txt, line 3"):
        read_table("bad.txt", width=2)
    assert read_table("bad.txt", width=4) == [["x", "y", "z", ""]]
    assert split_list(" a; ;b ") == ["a", "b"]
