"""Deeds that no time expression dates: news of their report, of a day told before, or counted from another deed."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.dated import made

from twosource.within.did.dates.news import SURE_COUNTED

BODY = "The mayor opened a school in Oslo. It has ten rooms. It is new. It cost little. It has a garden. "
RAIN = "It rained on Tuesday.\n\n"

# The reports are of Wednesday, 15 March 2023: a text, a word of the deed, its days.
NEWS = [
    ("Rebels shelled the town.", "shelled", "2023-03-14/2023-03-15"),
    ("Oslo has signed the treaty.", "signed", "2023-03-14/2023-03-15"),
    ("Oslo signs treaty with Rome", "signs", "2023-03-14/2023-03-15"),
    ("Troops are shelling the town.", "shelling", "2023-03-15"),
    ("Rebels shelled the town on Monday. They burned its mill.", "burned", "2023-03-13"),
    ("The blast, on Feb. 7, killed ten men. Forty men were hurt.", "hurt", "2023-02-07"),
    ("The mayor drew sharp criticism.", "criticism", "2023-03-14/2023-03-15"),
    ("The mayor asked them to return on Friday.", "asked", "2023-03-14/2023-03-15"),
    ("The mayor resigned on Monday.\n\nHis party praised him.", "praised", "2023-03-13/2023-03-15"),
    # what the words call old, lasting, frequent, open or not done yet
    ("Rebels had shelled the town.", "shelled", None),
    ("Rebels previously shelled the town.", "shelled", None),
    ("Rebels shelled the town for years.", "shelled", None),
    ("Rebels shelled the town daily.", "shelled", None),
    ("Rebels, who shelled the town, fled.", "shelled", None),
    ("Rebels may shell the town.", "shell", None),
    ("Have rebels shelled the town?", "shelled", None),
    ("He reminded them that rebels shelled the town.", "shelled", None),
    ("In 2011 the war began. Rebels shelled the town.", "shelled", None),
    ("The bombings have killed ten men.", "killed", None),
    ("Rebels shelled the town a day before the vote.", "shelled", None),
    ("The mayor condemned the raid.", "raid", None),
    ("Oslo signs treaties with many states.", "signs", None),
    # asides, and deeds that are known
    ("The mayor rejected a pact that his party had signed last year.", "rejected", "2023-03-14/2023-03-15"),
    ("The mayor endorsed their recent stand.", "endorsed", "2023-03-14/2023-03-15"),
    ("The government has urged citizens to stay at home.", "urged", "2023-03-14/2023-03-15"),
    ("The mayor sent a letter congratulating her.", "congratulating", "2023-03-14/2023-03-15"),
    ("Ten men were killed in the bombing.", "killed", None),
    ("The bombings, on Feb. 7, killed ten men. Forty men were hurt.", "hurt", "2023-02-07"),
    ("The mayor praised the guards before meeting the families.", "meeting", "2023-03-14/2023-03-15"),
    ("A memo circulated by the mayor says that taxes fell.", "circulated", "2023-03-14/2023-03-15"),
    ("The plan was immediately rejected by the mayor.", "rejected", None),
    ("The mayor did not immediately reject the plan.", "reject", "2023-03-14/2023-03-15"),
    ("A team previously sent to Oslo was in Rome.", "sent", None),
    ("Oslo used to buy wheat in Rome.", "buy", None),
    ("In May they met in Oslo. They signed a pact.", "signed", "2022-05-01/2022-05-31"),
    ("Crowds gathered in Oslo to demand peace.", "demand", "2023-03-14/2023-03-15"),
    ("The mayor began his term by freezing the rents.", "freezing", "2023-03-14/2023-03-15"),
    # what others report
    (BODY + "The agency reported on Monday that the envoy toured the mill.", "toured", "2023-03-12/2023-03-13"),
    (BODY + "The envoy told her on Monday that he was willing to sign.", "willing", "2023-03-13"),
    (BODY + "The envoy said on Monday that Rome supports the plan.", "supports", "2023-03-13"),
    (BODY + "The envoy said that Rome was ready to sign.", "ready", "2023-03-14/2023-03-15"),
    (BODY + RAIN + "Three teams toured the mill, the agency said.", "toured", "2023-03-14/2023-03-15"),
    ("The line said on Monday that it had sold its ships.", "sold", "2023-03-12/2023-03-13"),
    ("The line announced on Monday that it had sold its ships.", "sold", "2023-03-12/2023-03-13"),
    (BODY + "The envoy warns that the mill will close.", "warns", "2023-03-14/2023-03-15"),
    # what may be old, or where somebody stands at all times
    (BODY + "The envoy rejects calls for a tax.", "rejects", None),
    (BODY + "He favored low taxes.", "favored", None),
    (BODY + "His brothers worked for the police and his father was shot.", "shot", None),
    (BODY + "The envoy insists on a wall, though he supports the plan.", "supports", None),
    (BODY + "The envoy said on Monday that rebels shelled the town.", "shelled", None),
    (BODY + "The line announced on Monday that rebels had shelled the town.", "shelled", None),
    (BODY + "The agency reported on Monday that the envoy once toured the mill.", "toured", None),
    (BODY + '"The mill was shelled in the night," the agency said.', "shelled", None),
    # placed by a time that nobody can tell any more
    (BODY + "The envoy apologized at the time.", "apologized", None),
    (BODY + "The envoy was then called to court.", "called", None),
    (BODY + "That day he defended the treaty.", "defended", None),
    (BODY + "After he won the race, the union offered him a post.", "offered", None),
    (BODY + "His troubles began when a guard accused him of theft.", "accused", None),
    (BODY + "The club donated a boat to his 2014 campaign.", "donated", None),
    (BODY + "A ruling in 2015 freed him, and he promised to pay the fine.", "promised", None),
    (BODY + "The party has backed the plan and questioned the mayor.", "questioned", None),
    (BODY + "The crown now sentenced him to death.", "sentenced", None),
    (BODY + "Even before the vote, the mayor drew a crowd to the mill.", "drew", None),
    (BODY + "During the primaries the party shunned the mayor.", "shunned", None),
    (BODY + "A man who had hit her was later jailed.", "jailed", None),
    (BODY + "In recent days the union shunned the mayor.", "shunned", None),
    (BODY + "She recalled the night of the fire. Neighbours carried water.", "carried", None),
    (
        BODY + RAIN + "Earlier this month the mayor fled. \n\nPolice closed a bridge.",
        "closed",
        "2023-03-14/2023-03-15",
    ),
    # an old story goes on over paragraphs, until a day of this week or a speaker ends it
    (BODY + "In 2005 the party won the vote.\n\nThe generals jailed its leader.", "jailed", None),
    (
        BODY + "In 2005 it won.\n\nThe mayor fled on Monday.\n\nPolice jailed him.",
        "jailed",
        "2023-03-13/2023-03-15",
    ),
    (
        BODY + RAIN + "In 2005 it won.\n\nThe mayor said it was over.\n\nPolice jailed him.",
        "jailed",
        "2023-03-14/2023-03-15",
    ),
    # when it was reported is not when what comes next was done
    (BODY + "In May the agency reported that he fled. The union accused him of theft.", "accused", None),
    (BODY + "In May the union sued him. It accused him of theft.", "accused", "2022-05-01/2022-05-31"),
    (BODY + RAIN + "The mayor, for her part, sided with the guards.", "sided", "2023-03-14/2023-03-15"),
    ("The mayor has supported the mill in the council.", "supported", None),
    (BODY + "In the run-up to the 2014 vote the mayor shunned the mill.", "shunned", None),
    (BODY + "The mayor famously shunned the mill.", "shunned", None),
    (BODY + "In 2005 it lost the vote.\n\nThe mayor denied it the mill.", "denied", None),
    (BODY + "In 2005 it lost the vote.\n\nThe mayor told it to wait.", "told", "2023-03-14/2023-03-15"),
    (BODY + "When he came in May 2010, he was hurt. A clerk beat him.", "beat", None),
    (BODY + "He left, he complained to a clerk afterward.", "complained", None),
    (BODY + "The plan was written by a member backing her.", "backing", None),
    (BODY + "The clubs have quarrelled for years. Guards beat a clerk.", "beat", None),
    (BODY + "He was referring to an old quarrel. The guards beat a clerk.", "beat", None),
    (BODY + "The mayor did not respond to a letter.", "respond", "2023-03-14/2023-03-15"),
    (BODY + "The guards agreed to a talk on Monday.", "agreed", "2023-03-13/2023-03-15"),
    # what the body tells in passing may be some days old, or of a day told beside it
    (BODY + "The mayor fled on Tuesday. It rained. Guards beat a clerk.", "beat", "2023-03-14"),
    ("The mayor fell on Wednesday.\n\n" + BODY + "The guards opened a gate.", "gate", None),
    # far from any day of this week, most are older
    ("The mayor fell on Wednesday.\n\n" + BODY + "The guards found a rifle.", "found", None),
    (BODY + RAIN + "He fell when the storm came.", "fell", "2023-03-14/2023-03-15"),
    ("The mayor fell on Wednesday.\n\n" + BODY + "The guards warned the crowd.", "warned", "2023-03-15"),
    # what makes no deed old
    ("The mayor has declared a week of mourning.", "declared", "2023-03-14/2023-03-15"),
    ("The mayor has declared it for years.", "declared", None),
    ("Oslo ended its strike on Wednesday, and Rome has warned it.", "warned", "2023-03-14/2023-03-15"),
    (
        "It rained. It snowed. It rained.\n\nFamilies sang for the men who were killed when the dam broke in May."
        " The guild condemned the raid.",
        "condemned",
        "2023-03-14/2023-03-15",
    ),
    (
        "It rained. It snowed on Tuesday. It rained.\n\nThe tax will fall within five years. Both signed the bill.",
        "signed",
        "2023-03-14/2023-03-15",
    ),
    (
        "It rained. It snowed. It rained.\n\nThey have quarrelled for years. Both mayors signed the bill.",
        "signed",
        None,
    ),
    (BODY + "He fell after he came home on the night of Friday, Feb. 3.", "fell", None),
    # counted from another deed
    (
        "Norway expelled an envoy on Monday, two days after Mali arrested its consul.",
        "arrested",
        "2023-03-11",
    ),
    ("A day after Mali arrested its consul, Norway expelled an envoy on Monday.", "arrested", "2023-03-12"),
    ("Norway expelled an envoy on Monday, a day before Chad recalled its own.", "recalled", "2023-03-14"),
    ("Norway expelled an envoy on Monday, hours after rebels shelled its embassy.", "shelled", "2023-03-12/2023-03-13"),
    (
        "Norway expelled an envoy on Monday, minutes after rebels shelled its embassy.",
        "shelled",
        "2023-03-13",
    ),
    (
        "Norway expelled an envoy on Monday, 48 hours after rebels shelled its embassy.",
        "shelled",
        "2023-03-11/2023-03-12",
    ),
    ("Norway shelled the fort on Friday. Mali recalled its envoy the next day.", "recalled", "2023-03-11"),
    ("Norway shelled the fort on Friday. Hours earlier, rebels had seized a mill.", "seized", "2023-03-09/2023-03-10"),
    ("Norway shelled the fort on Friday. Hours earlier rebels had seized a mill.", "seized", "2023-03-09/2023-03-10"),
    ("Norway expelled an envoy on Monday, a week after Mali arrested its consul.", "arrested", "2023-03-05/2023-03-07"),
    ("Rebels opened talks on Saturday. They freed ten men the day before the talks.", "freed", "2023-03-10"),
    ("Rebels opened talks on Saturday. They freed ten men on the eve of the talks.", "freed", "2023-03-10"),
    ("Rebels freed ten men the day before the talks.", "freed", None),
    # in days that are not over, and after a day
    ("Last week Oslo accused Rome. Rome denied it.", "denied", "2023-03-06/2023-03-12"),
    ("The mayor toured the north this week.\n\nHe praised the rebels.", "praised", "2023-03-13/2023-03-15"),
    ("The mayor had a talk this week with Rome. He praised the rebels.", "praised", "2023-03-13/2023-03-15"),
    ("After rebels fled on Monday, Oslo shut its port.", "shut", "2023-03-13/2023-03-15"),
    ("Rebels bought a mill, officials revealed.", "bought", None),
    ("Ann Lund said on Monday that she had sold her ships.", "sold", None),
    ("The mayor fled on Monday and asked for asylum, a day after a judge ordered her arrest.", "ordered", "2023-03-12"),
    ("The mayor freed rebels on Monday, who were jailed hours later.", "jailed", "2023-03-13/2023-03-14"),
    (
        "Rebels fled on Monday. Hours later the mayor shut the port, then called a vote.",
        "called",
        "2023-03-13/2023-03-14",
    ),
    ("Rebels fled on Monday. Hours later Norway raised its alert.", "raised", "2023-03-13/2023-03-14"),
    # later than what is told before
    ("The mayor met Rome on Monday. The two dined afterwards.", "dined", "2023-03-13/2023-03-15"),
    ("The mayor met Rome in May. The two dined afterwards.", "dined", None),
    # no number, or too many to count
    ("Norway expelled an envoy on Monday, days after Mali arrested its consul.", "arrested", None),
    ("Norway expelled an envoy on Monday, 90 days after Mali arrested its consul.", "arrested", None),
    # a day of which nothing can be counted
    ("Mali recalled its envoy the next day.", "recalled", None),
    # at a gathering of which the day before says nothing
    ("Mali recalled its envoy on Friday. Ann Lund scolded him at the summit.", "scolded", None),
]


@pytest.mark.parametrize(("text", "word", "days"), NEWS)
def test_news_without_a_time(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    dating, news, places = made(read_text, text)
    assert dating.date(places[word]) is None
    found = news.around(places[word])
    assert (str(found) if found is not None else None) == days
    assert found is None or (found.how == "inferred" and found.confidence <= SURE_COUNTED)


# Deeds with a time of their own: what they would be as news.
NEWS_BESIDE_A_TIME = [
    (BODY + RAIN + "He fell when the storm came in May 2021.", "fell", None),
    ("When the war began in 2011, rebels shelled the town.", "shelled", None),
    (BODY + RAIN + "The two men met in the afternoon.", "met", "2023-03-14/2023-03-15"),
]


@pytest.mark.parametrize(("text", "word", "days"), NEWS_BESIDE_A_TIME)
def test_news_beside_a_time(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    _, news, places = made(read_text, text)
    found = news.around(places[word])
    assert (str(found) if found is not None else None) == days


def test_a_report_without_a_date_has_no_news(read_text: ReadText) -> None:
    _, news, places = made(read_text, "Rebels shelled the town.", None)
    assert news.around(places["shelled"]) is None


def test_what_is_done_by_saying_it_is_of_when_it_was_said(read_text: ReadText) -> None:
    _, news, places = made(read_text, "The mayor said on Monday that Oslo opposes the raid and fears that it failed.")
    found = news.spoken(places["opposes"], places["said"])
    assert found is not None
    assert str(found) == "2023-03-13"
    assert news.spoken(places["failed"], places["said"]) is None


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ('The mayor said on Monday: "We are urging them to leave."', "urging", "2023-03-13"),
        ("The mayor said on Monday that Oslo would like to thank them.", "thank", "2023-03-13"),
        ("The mayor said on Monday that they are still questioning it.", "questioning", None),
        ("The mayor said on Monday that they are building a mill.", "building", None),
        ('"I am ready to resign," the mayor said on Monday.', "ready", "2023-03-13"),
    ],
)
def test_what_is_done_now_by_saying_it(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    _, news, places = made(read_text, text)
    found = news.spoken(places[word], places["said"])
    assert (str(found) if found is not None else None) == days


def test_more_of_a_speech_is_of_its_day(read_text: ReadText) -> None:
    text = 'The mayor drew a crowd on Monday. The mayor told it on Friday to wait.\n\n"It was cold," the mayor said.'
    _, news, places = made(read_text, BODY + "\n\n" + text)
    assert str(news.around(places["said"])) == "2023-03-10"


def test_what_is_hardly_ever_done_is_not_done_by_saying_it(read_text: ReadText) -> None:
    _, news, places = made(read_text, '"I hardly ever urge them to wait," the mayor said on Monday.')
    assert news.spoken(places["urge"], places["said"]) is None


def test_the_past_of_a_direct_quotation_is_a_past(read_text: ReadText) -> None:
    _, news, places = made(read_text, 'On Monday the mayor said: "We opposed the tax."')
    assert news.spoken(places["opposed"], places["said"], is_direct=True) is None
    assert news.spoken(places["opposed"], places["said"]) is not None


def test_what_is_noted_may_be_of_long_ago(read_text: ReadText) -> None:
    _, news, places = made(read_text, "The mayor noted on Monday that Oslo supported the treaty.")
    assert news.spoken(places["supported"], places["noted"]) is None
