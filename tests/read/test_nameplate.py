from __future__ import annotations

import pytest

from tests.conftest import make_report
from twosource.lexicon.load import load_yaml
from twosource.read.masthead import read_masthead
from twosource.read.nameplate import find_nameplate, find_own_reporting, is_between
from twosource.read.page import cut_lines

STORY = "\n\nDam opens after the floods\n\nWorkers opened the dam on Monday.\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Courier\n2 May 2022" + STORY, "The Harbour Courier"),
        ("Lake Evening Post" + STORY, "Lake Evening Post"),
        ("Good news for the harbour" + STORY, None),
        ("Harbour workers strike" + STORY, None),
        ("Daily 2022 Record" + STORY, None),
        ("The Harbour Courier\nIt rained on Monday.", None),
        ("News", None),
        ("The Harbour Courier | World" + STORY, "The Harbour Courier"),
        ("The Harbour Courier (Oslo), 2 May 2022" + STORY, "The Harbour Courier"),
        ("Harbour Courier - 2 May 2022 08:15" + STORY, "Harbour Courier"),
        ("Lake Information Agency\nMay 2, 2022 14:05" + STORY, "Lake Information Agency"),
        ("Harbour Courier English edition (machine translation)" + STORY, "Harbour Courier"),
        ("Dam opens | Harbour Courier" + STORY, None),
        ("Post, 2 May 2022" + STORY, None),
        ("By Harbour News" + STORY, None),
        ("Baltic World" + STORY, "Baltic World"),
        ("The Baltic Wire" + STORY, "The Baltic Wire"),
        ("Flood Stuns Whole World" + STORY, None),
        ("Sahel Morning\n2 May 2022" + STORY, "Sahel Morning"),
        ("Diario do Porto in English\nMay 2, 2022" + STORY, "Diario do Porto in English"),
        ("Rail and Road\nPublished 2 May 2022" + STORY, "Rail and Road"),
        ("Sahel Morning" + STORY, None),  # nothing tells it from a headline
        ("Floods After Storm\n2 May 2022\n\nIt rained on Monday.\n", None),
        ("Dam Breaks Near Gao\n2 May 2022\n\nFarmers fled the water by night\n\nIt rained on Monday.\n", None),
        ("New Dam for Gao\n2 May 2022\n\nGao had waited for a decade\n\nIt rained on Monday.\n", None),
    ],
)
def test_an_outlet_names_itself_above_its_headline(text: str, name: str | None) -> None:
    found = find_nameplate(cut_lines(text))
    assert (found.text if found is not None else None) == name


@pytest.mark.parametrize(
    "head",
    [
        "The Harbour Courier\n2 May 2022",
        "The Harbour Courier, 2 May 2022",
        "The Harbour Courier | World\n2 May 2022",
        "The Harbour Courier\n\nMay 2, 2022 14:05",
    ],
)
def test_the_nameplate_is_the_outlet_and_not_the_title(head: str) -> None:
    report = read_masthead(make_report(head + STORY))
    assert (report.outlet, report.title, report.newsroom) == ("The Harbour Courier", "Dam opens after the floods", None)
    assert report.provenance["outlet"].how == "stated"


@pytest.mark.parametrize(
    ("line", "newsroom", "how"),
    [
        ("By our own correspondent", "The Harbour Courier", "inferred"),
        ("A baker told the Courier that it rained.", "The Harbour Courier", "inferred"),
        ("In an interview with the Harbour Courier, she spoke of rain.", "The Harbour Courier", "inferred"),
        ("A baker told the Herald that it rained.", None, "unknown"),
    ],
)
def test_an_outlet_that_was_told_something_reported_it(line: str, newsroom: str | None, how: str) -> None:
    report = read_masthead(make_report(f"The Harbour Courier\n2 May 2022{STORY}{line}\n"))
    assert (report.newsroom, report.provenance["newsroom"].how) == (newsroom, how)


def test_an_agency_that_is_credited_comes_first() -> None:
    report = read_masthead(
        make_report("The Harbour Courier\n\nDam opens\n\nOSLO (Reuters) - A baker told the Courier it rained.")
    )
    assert (report.outlet, report.newsroom) == ("The Harbour Courier", "Reuters")


@pytest.mark.parametrize("entry", load_yaml("nameplates.yaml")["own"])
def test_the_words_of_own_reporting(entry: dict[str, str]) -> None:
    assert find_own_reporting(entry["example"], "The Harbour Courier", "r1") is not None
    assert find_own_reporting("A baker said that it rained.", "The Harbour Courier", "r1") is None


@pytest.mark.parametrize("entry", load_yaml("nameplates.yaml")["between"])
def test_dates_and_bylines_are_no_headline(entry: dict[str, str]) -> None:
    assert is_between(entry["example"])
    assert not is_between("Dam opens after the floods of May 2022")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Oslo, May 2, 2022", "2022-05-02"),
        ("New Harbour, 2 May 2022", "2022-05-02"),
        ("He came to Oslo, May 2, 2022 was cold", None),
        ("Lake Courier (Oslo), May 2, 2022", "2022-05-02"),
        ("Lake Courier | 2 May 2022", "2022-05-02"),
        ("Lake Courier - May 2, 2022 08:15", "2022-05-02"),
    ],
)
def test_a_date_below_the_nameplate_may_have_a_place_before_it(line: str, day: str | None) -> None:
    report = read_masthead(make_report(f"The Harbour Courier\n{line}{STORY}"))
    assert (report.published.start if report.published is not None else None) == day
