"""read_masthead: what a page says of itself, and nothing that it does not say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import must_end
from twosource.lexicon.load import load_yaml
from twosource.model.text import Known, Report, When
from twosource.read.credits import find_credits, name_outlet
from twosource.read.forms import compile_form, read_credits
from twosource.read.furniture import compile_form as compile_furniture
from twosource.read.furniture import is_furniture
from twosource.read.masthead import read_masthead
from twosource.read.page import cut_lines

OUTLETS = load_yaml("outlets.yaml")
FURNITURE = load_yaml("furniture.yaml")["furniture"]
BODY = "Farmers blocked the road to the dam on Monday.\n\nThey left at noon, the mayor said.\n"


def read(text: str, **given: object) -> Report:
    return read_masthead(Report(id="r1", source="a", text=text, **given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "example"), [(e, x) for e in OUTLETS["datelines"] for x in e["examples"]], ids=lambda v: str(v)[:40]
)
def test_dateline_examples(entry: dict, example: dict) -> None:
    match = compile_form(entry).match(example["line"])
    assert match is not None
    assert match.groupdict().get("place") == example["place"]
    assert match.groupdict().get("outlet") == example["outlet"]


@pytest.mark.parametrize("line", [x for e in OUTLETS["datelines"] for x in e.get("not", [])])
def test_no_dateline(line: str) -> None:
    report = read(line + "\n\n" + BODY)
    assert report.dateline is None
    assert report.newsroom is None


@pytest.mark.parametrize(
    ("entry", "example"), [(e, x) for e in OUTLETS["credits"] for x in e["examples"]], ids=lambda v: str(v)[:40]
)
def test_credit_examples(entry: dict, example: dict) -> None:
    form = next(form for form in read_credits() if form.name == entry["name"])
    match = form.match(example["line"])
    assert match is not None
    if "outlet" in example and match["outlet"] is not None:
        assert match["outlet"] == example["outlet"]
    if "authors" in example:
        found = find_credits(cut_lines("Head line here\n" + example["line"]))
        assert [credit.value for credit in found if credit.what == "authors"] == example["authors"]


@pytest.mark.parametrize(("entry", "line"), [(e, x) for e in OUTLETS["credits"] for x in e.get("not", [])])
def test_no_credit(entry: dict, line: str) -> None:
    report = read(BODY + line)
    assert (report.newsroom, report.outlet, report.authors) == (None, None, ())


@pytest.mark.parametrize("entry", FURNITURE, ids=lambda e: f"{e['kind']}: {e['examples'][0]}")
def test_furniture_examples(entry: dict) -> None:
    pattern = compile_furniture(entry["pattern"], is_cased=bool(entry.get("cased")))
    for line in entry["examples"]:
        assert pattern.fullmatch(line), line
        assert is_furniture(line), line
    for line in entry.get("not", []):
        assert not is_furniture(line), line


@pytest.mark.parametrize(
    ("text", "newsroom", "how"),
    [
        ("GOMEL (AP) - " + BODY, "Associated Press", "stated"),
        ("Dam opens\n\n(Bloomberg) —\n\n" + BODY, "Bloomberg", "stated"),
        (BODY + "CNN’s Ann Poole and Tom Ash contributed reporting.", "CNN", "stated"),
        (BODY + "This article first appeared in The Northern Courier.", "The Northern Courier", "stated"),
        (BODY + "©2021 Bloomberg L.P.", "Bloomberg", "stated"),
        (BODY + "(Reporting by Ann Poole; Editing by Tom Ash)", "Reuters", "inferred"),
        (BODY + "The Associated Press contributed to this report.", None, "unknown"),
        (BODY + "Additional reporting by Ann Poole.", None, "unknown"),
        (BODY, None, "unknown"),
        ("By Ann Poole, Reuters\n\n" + BODY, "Reuters", "stated"),
        ("By Reuters\n\n" + BODY, "Reuters", "stated"),
        ("By VOA News\n\n" + BODY, "Voice of America", "stated"),
        ("By AFP Staff\n\n" + BODY, "AFP", "stated"),
        ("Xinhua | Updated: 2021-05-04 09:11\n\n" + BODY, "Xinhua", "stated"),
    ],
)
def test_newsroom(text: str, newsroom: str | None, how: str) -> None:
    report = read(text)
    assert report.newsroom == newsroom
    known = report.provenance["newsroom"]
    assert known.how == how
    assert bool(known.evidence) == (newsroom is not None)


def test_newsroom_of_a_reprint_is_not_the_page() -> None:
    report = read("LUANDA (Reuters) - " + BODY + "\n© Hill Post. All rights reserved.")
    assert report.newsroom == "Reuters"
    assert report.outlet == "Hill Post"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dam Repairs Begin in the North\n" + BODY, "Dam Repairs Begin in the North"),
        ("Dam repairs begin in the north\n\n" + BODY, "Dam repairs begin in the north"),
        ("Subscribe | Sign in\nDam repairs begin\n\n" + BODY, "Dam repairs begin"),
        ("Is the Dam Safe?\n\n" + BODY, "Is the Dam Safe?"),
        ("Dam Repairs Begin in March.\n" + BODY, "Dam Repairs Begin in March."),
        ("Workers came back.\nBy Ann Poole\n" + BODY, "Workers came back."),
        (BODY, None),
        ("GOMEL (AP) - " + BODY, None),
        ("One line only", None),
        ("", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    report = read(text)
    assert report.title == title
    assert (report.headline is not None) == (title is not None)
    if report.headline is not None:
        assert report.quote(report.headline) == title


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 3 April 2021 10:33 GMT", "2021-04-03"),
        ("April 3, 2021", "2021-04-03"),
        ("Saturday 3rd of April 2021", "2021-04-03"),
        ("Edition of 3 April 2021", "2021-04-03"),
        ("Evening edition - Saturday, April 3, 2021", "2021-04-03"),
        ("Vol. 12 No. 3, 3 April 2021", "2021-04-03"),
        ("Issue 312 - 3 April 2021", "2021-04-03"),
        ("Saturday, April 3, 2021 - Page A1", "2021-04-03"),
        ("No ship left on 3 April 2021 at all.", None),
        ("Saturday, April 3, 2021 | 4 min read", "2021-04-03"),
        ("Posted on 2021-04-03", "2021-04-03"),
        ("24/02/2023", "2023-02-24"),
        ("02/24/2023", "2023-02-24"),
        ("03/04/2023", None),
        ("31 February 2021", None),
        ("April 3", None),
        ("On April 3, 2021 a dam broke and two people were hurt.", None),
        ("ASTANA, May 4, 2021 (Xinhua) -- A deal was signed.", "2021-05-04"),
        ("ASTANA, 4 May 2021 (Xinhua) -- A deal was signed.", "2021-05-04"),
        ("ASTANA (Delta Wire), May 4 2021 - A deal was signed.", "2021-05-04"),
        ("ASTANA (Delta Wire) 4 May 2021 -- A deal was signed.", "2021-05-04"),
        ("ASTANA (Delta Wire) - May 4, 2021 - A deal was signed.", "2021-05-04"),
        ("ASTANA, May 4, 2021 - A deal was signed.", "2021-05-04"),
        ("ASTANA, Tuesday, May 4, 2021 — A deal was signed.", "2021-05-04"),
        ("ASTANA, Kazakhstan (Delta), May 4, 2021 - A deal was signed.", "2021-05-04"),
        ("4 May 2021, ASTANA - A deal was signed.", "2021-05-04"),
        ("ASTANA opened on May 4, 2021 - A deal was signed.", None),
        ("The deal of May 4, 2021 - a secret - was signed.", None),
        ("ASTANA (Delta News / Sputnik - 4th May, 2021) A deal was signed.", "2021-05-04"),
        ("12:06 GMT 14.10.2016(updated 12:10 GMT 14.10.2016)", "2016-10-14"),
        ("LIBREVILLE Mon May 3, 2021 9:40am GMT", "2021-05-03"),
        ("Reuters Published 3 May, 2021 01:32pm", "2021-05-03"),
        ("(Xinhua) 16:06, May 3, 2021", "2021-05-03"),
        ("(Delta News Agency May 3, 2021)", "2021-05-03"),
        ("(Delta, 3 May 2021).", "2021-05-03"),
        ("(Ann Poole, May 3, 2021, of old age)", None),
        ("22:57 UTC+8, 2021-05-03       0", "2021-05-03"),
        ("May 3, 2021|Reuters", "2021-05-03"),
        ("May 3, 2021 / 9:02 PM / 2 years ago", "2021-05-03"),
    ],
)
def test_stated_date(line: str, day: str | None) -> None:
    report = read(f"Dam repairs begin\n{line}\n{BODY}")
    assert (report.published.start if report.published else None) == day
    if report.published is not None:
        assert report.published.how == "stated"
        assert report.quote(report.published.evidence[0])[:3] == line[:3]


def test_published_beats_updated() -> None:
    report = read(f"Dam repairs begin\nUpdated: 5 April 2021\nPublished: 3 April 2021\n{BODY}")
    assert report.published is not None
    assert report.published.start == "2021-04-03"


def test_the_day_on_which_a_page_was_made_is_not_its_reports() -> None:
    report = read(f"Wednesday, 17 July 2024\nDam repairs begin\nSunday 16 October 2016 - 14:41\n{BODY}")
    assert report.published is not None
    assert report.published.start == "2016-10-16"
    assert [report.quote(span) for span in report.furniture] == [
        "Wednesday, 17 July 2024", "Sunday 16 October 2016 - 14:41",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("KAZAN, June 4. /TASS/. Ships left.", "KAZAN"),
        ("KAZAN (Delta News / Sputnik - 4th June, 2021) Ships left.", "KAZAN"),
        ("(Xinhua) 16:06, June 4, 2021\nKAZAN, June 4 (Xinhua) -- Ships left.", "KAZAN"),
        ("OUR VIEW: Ships left.", None),
    ],
)
def test_dateline_with_its_day(line: str, place: str | None) -> None:
    assert read(f"Dam repairs begin\n\n{line}\n\n{BODY}").dateline == place


def test_given_always_wins() -> None:
    given = When("2020-01-01", "2020-01-01", "day", "given")
    text = f"Dam repairs begin\nBy Ann Poole\nPublished: 3 April 2021\nGOMEL (AP) - {BODY}"
    report = read(text, title="T", outlet="O", newsroom="N", authors=("A",), dateline="D", published=given)
    told = (report.title, report.outlet, report.newsroom, report.authors, report.dateline, report.published)
    assert told == ("T", "O", "N", ("A",), "D", given)
    assert report.provenance["newsroom"].how == "metadata"
    assert report.provenance["published"].how == "given"


def test_provenance_of_a_reader_stands() -> None:
    report = read(BODY, outlet="O", provenance={"outlet": Known("given", 1.0)})
    assert report.provenance["outlet"].how == "given"


@pytest.mark.parametrize(
    ("given", "outlet"),
    [
        ({"url": "https://www.reuters.com/world/dam"}, "Reuters"),
        ({"title": "Dam repairs begin | Reuters"}, "Reuters"),
        ({"title": "Dam repairs begin - a long story"}, None),
        ({"url": "https://nobody.example/dam"}, None),
    ],
)
def test_outlet_around_the_text(given: dict, outlet: str | None) -> None:
    assert read(BODY, **given).outlet == outlet


def test_outlet_line_at_the_top() -> None:
    report = read("Reuters\nDam repairs begin\n\n" + BODY)
    assert (report.outlet, report.title) == ("Reuters", "Dam repairs begin")


def test_furniture_leaves_the_telling() -> None:
    report = read(
        "Dam repairs begin\n\n"
        + BODY
        + "\nTen More Bridges Are Closed This Week\n\nRain fell.\n\nLeave a Reply\n\nOur top five walks"
    )
    assert [report.quote(span) for span in report.furniture] == [
        "Ten More Bridges Are Closed This Week", "Leave a Reply", "Our top five walks",
    ]  # fmt: skip


def test_dateline_is_set_aside() -> None:
    report = read("GOMEL (AP) - " + BODY)
    assert report.quote(report.furniture[0]) == "GOMEL (AP) -"


def test_unknown_names() -> None:
    assert name_outlet("Nobody's Gazette of Nowhere") is None
    assert name_outlet("The Associated Press.") == "Associated Press"


@given(st.text(alphabet='Ab .,()-—|\n"©2', max_size=300))
@settings(max_examples=150, deadline=None)
def test_spans_are_verbatim(text: str) -> None:
    report = read(text)
    spans = [*report.furniture, *(span for known in report.provenance.values() for span in known.evidence)]
    for span in spans:
        assert span.report == "r1"
        assert 0 <= span.start < span.end <= len(text)
    assert report.text == text
    assert read_masthead(report) == report


@pytest.mark.parametrize("piece", ["A ", "By A and ", "a" * 50 + " ", "A. ", "A-", "(A ", "Photo "])
def test_linear_time(piece: str) -> None:
    for text in (piece * 200_000, (piece * 60 + "\n") * 2_000):
        with must_end():
            read(text)
