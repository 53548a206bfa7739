"""Whether a deed happened, by the words around it. The marked word tells the deed."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did import find_did
from twosource.within.did.rules.load import load_rulebook
from twosource.within.did.rules.nouns import Nouns
from twosource.within.did.status import find_status
from twosource.within.said import find_said
from twosource.within.who import find_who

ROWS = [
    ("Norway *sent* tents to Mali.", "occurred"),
    ("Norway was not happy about the raid - and *sent* tents to Mali.", "occurred"),
    ("The king of Norway is also being *investigated*.", "ongoing"),
    ("Norway practically *pleaded* for tents.", "occurred"),
    ("Norway is raising funds before *sending* tents to Mali.", "planned"),
    ("Norway raised funds before *sending* tents to Mali.", "occurred"),
    ("The king sought to calm the markets, *promising* aid to Mali.", "occurred"),
    ("The king called him last week to *express* regret.", "occurred"),
    ("The king called on Mali to *express* regret.", "possible"),
    ("The king met the premier in Oslo to *discuss* the dam.", "occurred"),
    ("The king invited the premier to Oslo to *discuss* the dam.", "possible"),
    ("Talks began when the *war* between Chad and Mali seemed inevitable.", "possible"),
    ("Norway is ready to return once an accord is *reached* with Mali.", "planned"),
    ("Norway will lift the ban after the accord is *signed*.", "planned"),
    ("The king would see the folly in *sending* tents to Mali.", "possible"),
    ("Norway set up a process for *admitting* refugees.", "possible"),
    ("Soldiers moved into Mali in 2015 to *fight* rebels.", "possible"),
    ("The king's aversion to *sending* tents to Mali is known.", "possible"),
    ("*Talks* between Norway and Chad are due on Friday.", "planned"),
    ("Norway expects Chad to *sign* the treaty.", "possible"),
    ("The king was not surprised that Norway had *bombed* the port.", "occurred"),
    ("Mali demanded that the envoy be freed, and Norway has *said* that Chad agreed.", "occurred"),
    ("Chad is expected to *sign* the treaty.", "planned"),
    ("Norway expects to *sign* the treaty.", "planned"),
    ("Chad is believed to have *bombed* the port.", "alleged"),
    ("Chad is believed to *favour* the plan.", "possible"),
    ("The king's *visit* to Cuba is important.", "occurred"),
    ("A *raid* on Gao is possible.", "possible"),
    ("The wartime *imprisonment* of Danes could be a model for Chad.", "occurred"),
    ("The paper told of Ann Lund's role in the *invasion* of Mali.", "occurred"),
    ("The men may have been swayed by the rebels' *calls* for a strike.", "occurred"),
    ("The court did not approve the ministry's decision to *reject* the claim.", "occurred"),
    ("The critics did not mention Mali's plan to *free* the rebels.", "planned"),
    ("Mali has no plan to *free* the rebels.", "did-not-occur"),
    ("Norway should refuse to *send* tents to Mali.", "possible"),
    ("Norway has not been pressed to abandon its plan to *send* tents.", "possible"),
    ("The king was right to *send* tents to Mali.", "occurred"),
    ("The king would be right to *send* tents to Mali.", "possible"),
    ("The king was to have *signed* the treaty on Monday.", "did-not-occur"),
    ("The king was to *sign* the treaty on Monday.", "planned"),
    ("Norway condemned what it called the Chadian army's *shelling* of a post.", "alleged"),
    ("Neither Norway nor Chad *sent* tents to Mali.", "did-not-occur"),
    ("The king said he'd rather Norway *sent* tents to Mali.", "possible"),
    ("Norway has three ways to act: by *sending* tents to Mali or by keeping them.", "possible"),
    ("The king weighed one of the options: *sending* tents to Mali.", "possible"),
    ("Norway acted on Monday: *sending* tents to Mali, it said, was its duty.", "occurred"),
    ("The king declined to warn Chad or even directly *declare* Mali a foe.", "did-not-occur"),
    ("Not one state *sent* tents to Mali.", "did-not-occur"),
    ("Hardly any state *sent* tents to Mali.", "did-not-occur"),
    ("Not only Norway but Chad *sent* tents to Mali.", "occurred"),
    ("Not all of them *sent* tents to Mali.", "occurred"),
    ("Chad will be used as a base for another *attack*.", "planned"),
    ("Norway would not try to *send* tents to Mali.", "did-not-occur"),
    ("Norway would break the law by *sending* tents to Mali.", "possible"),
    ("Norway must not *send* tents to Mali.", "possible"),
    ("Norway moved to *send* tents to Mali.", "planned"),
    ("They viewed the retreat as *ceding* the valley.", "alleged"),
    ("The court asked whether Norway had *sent* tents to Mali.", "alleged"),
    ("Norwegian bank to be *compensated* by Mali", "planned"),
    ("The king said that he would like to *send* tents to Mali.", "possible"),
    ("Norway was able to *send* tents to Mali.", "occurred"),
    ("Norway had to *send* tents to Mali.", "occurred"),
    ("Norway became the tenth country to *ratify* the charter.", "occurred"),
    ("Norway was the first country to *send* tents to Mali.", "occurred"),
    ("Norway saw a first chance to *send* tents to Mali.", "possible"),
    ("Norway seems to have *sent* tents to Mali.", "occurred"),
    ("Norway was glad to *send* tents to Mali.", "occurred"),
    ("Norway wants to talk and is *sending* tents to Mali.", "ongoing"),
    ("Norway believes that Chad *sent* tents to Mali.", "alleged"),
    ("Thousands rallied in the main square of the old town to *demand* tents.", "occurred"),
    ("The envoy will fly to Chad before *sending* tents to Mali.", "planned"),
    ("When the talks *begin*, Norway will send tents.", "planned"),
    # Who is told to have given no proof of a thing has claimed it; nobody says that it was not done.
    ("Norway did not provide evidence that Chad *sent* tents to Mali.", "alleged"),
    ("Norway gave no examples or proof that Chad had *sent* tents to Mali.", "alleged"),
    ("There are fears that Chad will be used as a base for another *attack*.", "possible"),
    ("Mali has concerns that Norway is planning to *send* tents to Chad.", "possible"),
    ("Mali remains braced for another *attack*.", "possible"),
    ("The king voiced optimism that Norway *sent* tents to Mali.", "possible"),
    ("Norway is *sending* tents to Mali.", "ongoing"),
    ("The king was *sending* tents to Mali when the storm hit.", "occurred"),
    ("Norway was still *sending* tents to Mali.", "ongoing"),
    ("The king smiled, while Norway was “*sending* tents to Mali.”", "ongoing"),
    ("The king said that Norway was *sending* tents to Mali.", "ongoing"),
    ("The king said that Mali was at peace while Norway was *sending* tanks to Chad.", "ongoing"),
    ("Norway will *send* tents to Mali.", "planned"),
    ("Norway plans to *send* tents to Mali.", "planned"),
    ("Norway promised to *send* tents to Mali.", "planned"),
    ("Norway said it would *send* tents to Mali.", "planned"),
    ("Norway is going to *send* tents to Mali.", "planned"),
    ("Norway is expected to *send* tents to Mali.", "planned"),
    ("Norway to *host* envoys of Mali", "planned"),
    ("Norway may *send* tents to Mali.", "possible"),
    ("Norway is considering *sending* tents to Mali.", "possible"),
    ("Norway wants to *send* tents to Mali.", "possible"),
    ("The king urged Norway to *send* tents to Mali.", "possible"),
    ("If Norway *sends* tents, Mali will rejoice.", "possible"),
    ("Please *send* tents to Mali.", "possible"),
    ("Did Norway *send* tents to Mali?", "possible"),
    ("The envoys met to talk about *sending* tents to Mali.", "possible"),
    ("Mali accused Norway of *bombing* a school.", "alleged"),
    ("Norway allegedly *bombed* a school.", "alleged"),
    ("Mali accused Norway of considering *bombing* a school.", "possible"),
    ("Norway denied that it had *bombed* a school.", "denied"),
    ("Norway did not *send* tents to Mali.", "did-not-occur"),
    ("The king's *visit* will focus on trade with Mali.", "planned"),
    ("Norway refused to *send* tents to Mali.", "did-not-occur"),
    ("Norway failed to *send* tents to Mali.", "did-not-occur"),
    ("The king has yet to *speak* with the envoy.", "did-not-occur"),
    ("The king has no plans to *meet* the envoy.", "did-not-occur"),
    ("There is no way his country would *send* soldiers to Mali.", "did-not-occur"),
    ("There is no evidence that Norway *attacked* Mali.", "did-not-occur"),
    ("There is evidence that Norway *attacked* Mali.", "occurred"),
    ("Norway left without *meeting* the envoy.", "did-not-occur"),
    ("Rather than *bombing* the port, Norway sent tents to Mali.", "did-not-occur"),
    ("Norway, instead of openly *attacking* Mali, paid the rebels.", "did-not-occur"),
    ("Norway managed to *send* tents to Mali.", "occurred"),
    ("Norway did not refuse to *send* tents to Mali.", "occurred"),
    ("Norway refused to rule out *sending* tents to Mali.", "possible"),
    ("The king said he did not expect that Norway would *send* tents to Mali.", "possible"),
    ("The king said that his *visit* to Mali would be a chance to talk.", "planned"),
    ("The king said that his *visit* to Mali was a success.", "occurred"),
    ("Norway has not ruled out *sending* tents to Mali.", "possible"),
    ("Norway ruled out *sending* tents to Mali.", "did-not-occur"),
    ("The court said that the general knew of the plot to *kill* him.", "possible"),
    ("Norway kept Chad from *bombing* the port.", "did-not-occur"),
    ("Norway kept *bombing* the port.", "occurred"),
    ("The king regretted that Norway had *bombed* a school.", "occurred"),
    ("The king did not know that Norway had *bombed* a school.", "occurred"),
    ("The king hopes that Mali will win and *praised* its team.", "occurred"),
    ("Norway did not arrest or *beat* the men.", "did-not-occur"),
    ("A report *released* on Monday alleged a breach.", "occurred"),
    ("The two sides held *talks*.", "occurred"),
    ("The two sides will hold *talks*.", "planned"),
    ("The king called for peace *talks*.", "possible"),
    ("The king cancelled his *visit*.", "did-not-occur"),
    ("A planned *visit* pleased Mali.", "planned"),
    ("The row hangs over a *summit* set for April.", "planned"),
    ("The alleged *attack* shook Mali.", "alleged"),
    ("The king condemned the *attack*.", "occurred"),
    ("Norway denied the *attack*.", "denied"),
    ("No *talks* were held.", "did-not-occur"),
]


@pytest.mark.parametrize(("marked", "status"), ROWS)
def test_status(marked: str, status: str, read_text: ReadText) -> None:
    start = marked.index("*")
    _, parse = read_text(marked.replace("*", ""))
    i = parse.token_at(start)
    assert i is not None
    carrier = Nouns(parse, load_rulebook().classes).carrier(i) if parse.tokens[i].pos == "NOUN" else None
    assert find_status(parse, i, carrier).status == status


def test_condition_is_kept(read_text: ReadText) -> None:
    report, parse = read_text(
        "The king said there is no way his country would send troops into Mali unless it is attacked."
    )
    event = next(e for e in find_did(parse, report) if e.type == "MOBILIZE")
    assert event.status == "did-not-occur"
    assert event.condition is not None
    assert report.quote(event.condition) == "unless it is attacked"


@pytest.mark.parametrize(
    ("text", "type", "status"),
    [
        ("Norway pushed back on claims that it is considering sending tanks to Mali.", "AID", "denied"),
        ("Norway denied that it might attack Mali.", "ASSAULT", "denied"),
        ("Norway denied claims that it had bombed the port and praised Mali.", "SUPPORT", "occurred"),
        ("Norway rejected a plan to send tents to Mali.", "AID", "did-not-occur"),
        (
            "Ola Lund said prices would rise if parliament passes the law and urged Mali to examine it.",
            "REQUEST",
            "occurred",
        ),
        ("Ola Lund said the cover is sexist and condemned Mali.", "ACCUSE", "occurred"),
        ("Norway ruled out sending troops to Mali.", "MOBILIZE", "did-not-occur"),
        ("Norway put off sending troops to Mali.", "MOBILIZE", "did-not-occur"),
        ("Norway kept on shelling the port of Gao.", "ASSAULT", "occurred"),
        ("Norway delayed arresting two editors.", "COERCE", "did-not-occur"),
        ("Norway was cleared of arresting two editors.", "COERCE", "denied"),
        ("The report that Norway had arrested two editors was false.", "COERCE", "alleged"),
        ("In case Norway bombs the port, Mali will protest.", "ASSAULT", None),
        ("Norway was on the verge of arresting two editors.", "COERCE", None),
        ("Norway wants to apologise for the raid.", "SUPPORT", "possible"),
        ("We want to apologise for the raid, Norway said.", "SUPPORT", "occurred"),
    ],
)
def test_what_words_above_it_make_of_a_deed(text: str, type: str, status: str | None, read_text: ReadText) -> None:
    report, parse = read_text(text)
    parties = find_who(parse, report)
    statements = find_said(parse, report, parties, ())
    found = [e.status for e in find_did(parse, report, parties, (), statements) if e.type == type]
    assert found == ([] if status is None else [status])
