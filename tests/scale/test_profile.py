from __future__ import annotations

from twosource import pipeline
from twosource.parse import Parser
from twosource.read.document import Document, make_report
from twosource.scale.lines import make_lines
from twosource.scale.profile import Profile, profile_lines

TEXT = 'Anna Lind met Omar Haddad in Vienna on Monday. "We agreed on grain," Haddad told reporters.'


def test_the_lines_are_the_same_and_every_stage_is_there(parser: Parser) -> None:
    batch = [make_report(Document(f"{n}.txt", f"{TEXT} Part {n}.")) for n in range(2)]
    plain = pipeline.find_who
    profile = Profile()
    assert list(profile_lines([list(batch)], profile)) == make_lines(batch, parser)
    assert pipeline.find_who is plain
    assert profile.reports == 2
    assert {"parse", "within: find_who", "across: group_events", "write JSON", "read inputs"} <= set(profile.seconds)
    first, *rows, last = [line.split("\t") for line in profile.table().splitlines()]
    assert first == ["stage", "seconds", "share", "ms a report"]
    assert last[0] == "all"
    assert abs(sum(float(row[2]) for row in rows) - 1.0) < 0.02
    assert [float(row[1]) for row in rows] == sorted((float(row[1]) for row in rows), reverse=True)


def test_an_empty_profile_has_a_table() -> None:
    assert Profile().table().splitlines()[-1].startswith("all\t")
