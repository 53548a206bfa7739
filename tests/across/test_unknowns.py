from __future__ import annotations

from dataclasses import replace

from tests.across.hand import Desk, happening, join_by_name, said
from twosource.across.unknowns import SHOWN, find_unknowns
from twosource.model.facts import Gap
from twosource.model.record import Family


def test_what_reports_leave_open_is_told_once_for_a_family() -> None:
    text = "The ministry declined to comment."
    desks = [Desk(name, text, published="2022-05-02", newsroom="Wire") for name in ("r1", "r2", "r3")]
    readings = [replace(d.reading(), gaps=(Gap("No comment from the ministry", d.span(text)),)) for d in desks]
    found = find_unknowns(
        readings, [Family("k1", ("r1", "r2"), "Wire")], join_by_name(*desks), events=[], statements=[]
    )
    assert [len(u.evidence) for u in found] == [2, 1]
    assert found[0].what == "No comment from the ministry: “The ministry declined to comment.”"


def test_a_report_without_date_or_newsroom_says_so() -> None:
    desk = Desk("r1", "It rained.", title="Rain")
    found = find_unknowns([desk.reading()], [], join_by_name(desk), events=[], statements=[])
    assert [u.what for u in found] == [
        "When R1 (“Rain”) was published is not known",
        "Which newsroom first reported R1 (“Rain”) is not known",
    ]


def test_a_report_is_named_without_the_folders_it_lies_in() -> None:
    desks = [Desk(name, "It rained.") for name in ("r1", "r2")]
    desks[0].report = replace(desks[0].report, source="rain/reports/monday.txt")
    desks[1].report = replace(desks[1].report, source="https://example.org/rain/")
    found = find_unknowns([d.reading() for d in desks], [], join_by_name(*desks), events=[], statements=[])
    assert {u.what.split(" was ")[0] for u in found if u.what.startswith("When")} == {
        "When R1 (monday.txt)",
        "When R2 (https://example.org/rain/)",
    }


def test_reports_without_newsroom_share_a_line() -> None:
    desks = [Desk(id, "It rained.", title="Rain") for id in ("r1", "r2", "r3")]
    readings = [desk.reading() for desk in desks]
    found = find_unknowns(readings, [], join_by_name(desks[0]), events=[], statements=[])
    assert found[-1].what == "Which newsrooms first reported R1, R2 and R3 is not known"


def test_undated_deeds_and_quotations_without_a_speaker() -> None:
    words = "It will rain on the whole coast all of next week"
    desks = tuple(
        Desk(n, f"Dahl shelled the port. Lie thanked them. “{words},” {n}.", newsroom="W", published="2022-05-02")
        for n in "ab"
    )
    for desk in desks:
        desk.tells("shelled", "ASSAULT", actors=(desk.party("Dahl"),))
        desk.tells("thanked", "SUPPORT", actors=(desk.party("Lie"),))
        desk.says(words, kind="direct")
        desk.says("rain on the whole coast all of next week", kind="direct")
    of = join_by_name(*desks)
    event = happening(desks, "a/e0", "b/e0", of=of, summary="Dahl shelled the port")
    thanks = happening(desks, "a/e1", "b/e1", of=of, id="e:thanks")
    once = happening(desks, "a/e0", of=of, id="e:once")
    quotations = [said(desks, "a/s0", "b/s0", of=of), said(desks, "a/s1", of=of)]
    found = find_unknowns([d.reading() for d in desks], [], of, events=[event, thanks, once], statements=quotations)
    assert [u.about for u in found] == [event.id, "s:a/s0"]


def test_many_of_one_sort_are_few_lines() -> None:
    desks = [Desk(f"r{k}", "It rained.", newsroom="W") for k in range(12)]
    found = find_unknowns([d.reading() for d in desks], [], join_by_name(*desks), events=[], statements=[])
    assert len(found) == SHOWN + 1
    assert found[-1].what == "and 7 more of this sort"


def test_two_questions_to_one_party_stay_two() -> None:
    one, two = "Dahl did not say when.", "Dahl did not say where."
    desk = Desk("r1", f"{one} {two}", published="2022-05-02", newsroom="Wire")
    dahl = desk.party("Dahl")
    gaps = tuple(Gap("no answer", desk.span(words), dahl) for words in (one, two))
    found = find_unknowns([replace(desk.reading(), gaps=gaps)], [], join_by_name(desk), events=[], statements=[])
    assert [u.what for u in found] == [f"No answer: “{one}”", f"No answer: “{two}”"]


def test_a_report_found_at_an_outlet_lacks_no_newsroom() -> None:
    desk = Desk("r1", "It rained.", outlet="Arctic News", published="2022-05-02")
    assert find_unknowns([desk.reading()], [], join_by_name(desk), events=[], statements=[]) == ()
