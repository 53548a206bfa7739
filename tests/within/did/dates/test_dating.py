"""When each deed was done: by its own clause, or by one joined to it."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.dated import WEDNESDAY, made

from twosource.read.masthead import read_masthead
from twosource.within.did.dates.dating import Dating
from twosource.within.when import find_when

# The reports are of Wednesday, 15 March 2023: a text, a word of the deed, its days.
TOLD = [
    ("Rebels shelled the town on Monday.", "shelled", "2023-03-13"),
    ("On Monday rebels shelled the town and burned its mill.", "burned", "2023-03-13"),
    ("Rebels shelled and burned the town on Monday.", "shelled", "2023-03-13"),
    ("They rallied on Monday, demanding his return.", "demanding", "2023-03-13"),
    ("They rallied on Monday to demand his return.", "demand", "2023-03-13"),
    ("Speaking on Monday, the mayor condemned the raid.", "condemned", "2023-03-13"),
    ("The mayor was hurt in Monday's attack.", "hurt", "2023-03-13"),
    ("The attack on Monday killed ten men.", "killed", "2023-03-13"),
    ("It was worse on Monday, when ten men were arrested.", "arrested", "2023-03-13"),
    ("The envoy warned them on Monday during a visit.", "visit", "2023-03-13"),
    ("The envoy raised the matter when the two ministers met on March 10.", "raised", "2023-03-10"),
    ("Rebels launched forty rockets over the previous 24 hours.", "launched", "2023-03-14/2023-03-15"),
    ("No ship had left by Monday.", "left", "../2023-03-13"),
    ("The mayor began to threaten them early last year.", "began", "2022-01-01/2022-12-31"),
    ("The envoy will tour Mali from March 20 to March 24.", "tour", "2023-03-20/2023-03-24"),
    ("The envoy will tour Mali from March 20-24.", "tour", "2023-03-20/2023-03-24"),
    ("Both mayors will meet for the first time at a summit on Friday.", "meet", "2023-03-17"),
    ("Hull accuses the rebels of shelling the town in 2016.", "shelling", "2016-01-01/2016-12-31"),
    ("Farmers sued the mayor in 2014 and 2016.", "sued", "2014-01-01/2016-12-31"),
    ("The mayor backtracked on his prediction a year ago that the mine would close, and blamed Mali.", "blamed", None),
    # what a time does not date
    ("Hull accuses the rebels of shelling the town in 2016.", "accuses", None),
    ("The union was accused of fraud in last year's vote.", "accused", None),
    ("Notes emerged on Monday, showing the mayor shouting at farmers.", "shouting", None),
    ("The rebels have shelled the town from Monday.", "shelled", None),
    ("The mayor left after Monday's vote.", "left", None),
    ("The mayor condemned Monday's attack.", "condemned", None),
    ("The mayor has lived there since 2019.", "lived", None),
    ("The deadline was extended until Friday.", "extended", None),
    ("In 2019 the club lost its seat and the mayor resigned.", "resigned", None),
    # what goes with another deed
    ("The envoy released a report on Monday.", "released", "2023-03-13"),
    ("The envoy attended a rally Monday to demand peace.", "demand", "2023-03-13"),
    ("In a demonstration on Monday demanding peace, men wept.", "demanding", "2023-03-13"),
    ("The envoy met them on Monday before visiting a school.", "visiting", "2023-03-13"),
    ("Troops shelled the town before dawn on Monday.", "shelled", "2023-03-13"),
    ("Norway expelled two envoys shortly after midnight on Monday.", "expelled", "2023-03-13"),
    ("In a note signed last year, Oslo and Rome promised peace.", "promised", "2022-01-01/2022-12-31"),
    ("The envoy spent the past week travelling in Norway.", "travelling", "2023-03-08/2023-03-15"),
    ("In comments earlier this month before leaving, he accused them.", "accused", "2023-03-01/2023-03-15"),
    ("He maintained on Monday that they failed and accused the mayor.", "accused", "2023-03-13"),
    ("The envoy said on Monday that no notes had been handed over, and accused the mayor.", "accused", "2023-03-13"),
    ("Mali closed the border on Monday, with police arresting nine people.", "arresting", "2023-03-13"),
    ("On Monday the envoy watched the ministers sign the treaty.", "sign", "2023-03-13"),
    ("On Monday police used tear gas to disperse the crowd.", "disperse", "2023-03-13"),
    ("On Monday the rebels began to burn the town.", "burn", "2023-03-13"),
    ("The envoy cited the Feb. 23 accord signed by Oslo and Rome.", "signed", "2023-02-23"),
    ("The envoy called him last year to express concern.", "express", "2022-01-01/2022-12-31"),
    # in a gathering, or beside another time
    ("The mayor spoke at a rally on Monday where he drew crowds.", "drew", "2023-03-13"),
    ("On Monday he held a debate on the radio, in which he accused the mayor.", "accused", "2023-03-13"),
    ("On Monday a guard filmed the mayor shouting at the crowd.", "shouting", "2023-03-13"),
    ("The envoy told them on Monday that he had met and praised the mayor.", "praised", None),
    (
        "The mayor, in a note issued on Monday, disputed the report Friday that said he fled.",
        "disputed",
        "2023-03-13",
    ),
    ("Oslo denied on Monday any role in the Feb. 7 attack.", "denied", "2023-03-13"),
    ("Oslo denied any role in the Feb. 7 attack.", "denied", None),
    ("The league won the war between 1998 and 2000.", "war", "1998-01-01/2000-12-31"),
    ("On Monday the envoy joined his peers in condemning the raid.", "condemning", "2023-03-13"),
    ("The morning the mayor signed the deal last year, he summoned an aide.", "summoned", "2022-01-01/2022-12-31"),
    ("The mayor withdrew a plan to raise the tax last month.", "withdrew", "2023-02-01/2023-02-28"),
    ("The mayor withdrew a plan to raise the tax next month.", "withdrew", None),
    ("Guards had jailed ten men since Saturday.", "jailed", "2023-03-11/2023-03-15"),
    ("The mayor fled on Monday and asked for asylum, a day after a judge ordered her arrest.", "ordered", None),
    ("Norway raised its alert on Monday, then recalled its envoy from Mali.", "recalled", "2023-03-13"),
    ("In 2003 soldiers shot at miners.", "shot", "2003-01-01/2003-12-31"),
    ("Rebels retook the town by nightfall.", "retook", "2023-03-15"),
    ("Guards have jailed ten men since Saturday.", "jailed", "2023-03-11/2023-03-15"),
    ("Guards have jailed ten men since 2015.", "jailed", None),
    ("The envoy is due in Oslo on Friday.", "due", "2023-03-17"),
    ("The summit, held on Monday, saw Oslo sign a treaty.", "sign", "2023-03-13"),
    ("Oslo had condemned the invasion on Feb. 2.", "condemned", None),
    ("Oslo had condemned the trial on Friday.", "condemned", "2023-03-10"),
    ("Oslo said on Monday it had jailed ten men.", "jailed", None),
]


@pytest.mark.parametrize(("text", "word", "days"), TOLD)
def test_the_time_of_a_clause(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    dating, _, places = made(read_text, text)
    found = dating.date(places[word])
    assert (str(found) if found is not None else None) == days


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ("KAZAN, March 15 (Reuters) - Rebels shelled the town.", "shelled", "2023-03-14/2023-03-15"),
        ("KAZAN, March 15 (Reuters) - The envoys met in the town on Monday.", "met", "2023-03-13"),
        ("KAZAN, March 15. /TASS/. The envoys will meet in the town.", "meet", None),
    ],
)
def test_the_day_of_a_dateline_is_when_it_was_filed(
    read_text: ReadText, text: str, word: str, days: str | None
) -> None:
    report, parse = read_text(text, published=WEDNESDAY)
    report = read_masthead(report)
    verbs = frozenset(t.i for t in parse.tokens if t.tag.startswith("VB") and t.dep not in ("aux", "auxpass"))
    dating = Dating(parse, report, find_when(parse, report), verbs)
    found = dating.date(next(t.i for t in parse.tokens if t.text == word))
    assert (str(found) if found is not None else None) == days


def test_a_weekday_six_days_back_may_be_the_day_after_the_page_s_date(read_text: ReadText) -> None:
    dating, news, places = made(read_text, "The mayor fell on Thursday.\n\nRebels shelled the town.")
    assert str(dating.date(places["fell"])) == "2023-03-09/2023-03-16"
    assert str(news.around(places["shelled"])) == "2023-03-14/2023-03-16"
    dating, _, places = made(read_text, "The mayor fell on Friday.")
    assert str(dating.date(places["fell"])) == "2023-03-10"
