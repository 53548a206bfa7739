"""What is told only in passing is no deed, and who is told beside a deed takes no part in it."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

# A sentence and the type that must not be found in it.
ASIDE = [
    ("Oslo lifted a suspension of air strikes against the rebels.", "ASSAULT"),
    ("The premier ordered the resumption of air strikes against the rebels.", "ASSAULT"),
    ("He had paused the raids after rebel attacks ceased.", "ASSAULT"),
    ("Ghana broke the conditions for the release of the sailors.", "CONCEDE"),
    ("The town is a flashpoint for protests against the premier.", "PROTEST"),
    ("Rebels said the group was at war with Ghana.", "ASSAULT"),
    ("Aid groups accuse Ghana of firing a cannon at a mass rally in Lagos.", "PROTEST"),
    ("Ghana holds Keta, a valley recognised as part of Togo.", "SUPPORT"),
    ("The cake was recognised by three bakers.", "SUPPORT"),
    ("Streets in the centre were blocked from noon.", "REJECT"),
    ("The drill was told of in a press note that the Northern Fleet Command released on Friday.", "CONCEDE"),
    ("Crowds mourned the 15 people killed when the roof of a station fell.", "ASSAULT"),
    ("We deplore the raid by the army and police executed at dawn on Friday.", "COERCE"),
    ("A driver and his son were hurt; among the eight killed was a child.", "ASSAULT"),
    ("The chief warned that Ghana would be punished for sending troops to Togo.", "MOBILIZE"),
    ("He told of the agenda of the visit: strengthening ties with Ghana.", "SUPPORT"),
    ("Ann Lund thanked Ghana for its help during the negotiation of the port treaty.", "CONSULT"),
    ("None of them was able to show the support of the council.", "SUPPORT"),
    ("The meeting, which was closed to the press, began at noon.", "SANCTION"),
    ("The patrol boat Adom left port on Friday.", "SANCTION"),
    ("The council should ask whether this was a possible strike that killed villagers.", "ASSAULT"),
    ("This is an assault on the doctors of the whole land.", "ASSAULT"),
    ("The depot was destroyed on the road to Gao.", "COERCE"),
    ("A man whose sister was shot told the court that he heard a plane.", "ASSAULT"),
    ("Ghana is working with its allies and, when needed, striking against those who threaten it.", "PROTEST"),
    ("If remains are found, they would be turned over to the embassy of Togo.", "CONCEDE"),
    ("Ann Lund gave a false address to the court.", "STATE"),
    ("Ghana will send less gas to Togo.", "AID"),
    ("Ghana stopped sending gas to Togo five days ago.", "AID"),
    ("The bridge line plans daily flights to boost ties with Ghana.", "SUPPORT"),
    ("Lawyers argue that Ghana cannot return the boy to Togo without a hearing.", "CONCEDE"),
    ("Citizens of Togo are prohibited from doing business with them.", "COERCE"),
    ("Ghana has broken the siege of the hill folk near Keta.", "COERCE"),
    ("The spy had papers with details of how the border guards are deployed.", "MOBILIZE"),
    ("He asked other states to join him in condemning Togo.", "ACCUSE"),
    ("Ghana's envoy protested against the detention of his official.", "COERCE"),
    ("Ghana's envoy had engaged in espionage, Togo said.", "ASSAULT"),
    ("They feared that the ship had shot down one of its own drones.", "REJECT"),
    ("The drone ignored calls to turn away, the navy said.", "REJECT"),
    ("The ministry is targeting traders and firms supporting the brutal militias.", "SUPPORT"),
    ("The valley lies open to forces seeking to advance.", "THREATEN"),
    ("Deter and counter state aggression.", "ASSAULT"),
    ("They helped African troops in their battle against a militant group.", "ASSAULT"),
    ("Never before has Ghana met its old enemies.", "CONSULT"),
    ("The view was not supported by many.", "REJECT"),
    ("Musa hopes the army will leave much of its equipment in Togo.", "RETREAT"),
    ("The notice asks citizens to exercise caution when visiting Ghana and Togo.", "CONSULT"),
    ("Togo stopped providing the team with escorts.", "AID"),
    ("Ann Lund warned that Ghana might target firms that sell arms, during a visit to Togo.", "CONSULT"),
    ("The coalition has launched 800 strikes against the rebels.", "PROTEST"),
    ('"I won\'t help in anything," Ann Lund told a station in Oslo.', "REJECT"),
]


@pytest.mark.parametrize(("text", "kind"), ASIDE)
def test_what_is_told_in_passing_is_no_deed(text: str, kind: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert kind not in [event.type for event in events if event.status in ("occurred", "alleged", "possible")]


DEEDS = [
    ("Rebels killed 15 people when they shelled a station in Ghana.", "ASSAULT"),
    ("Ghana released six sailors on Friday.", "CONCEDE"),
    ("Togo recognised the new government of Ghana.", "SUPPORT"),
    ("Thousands held a mass rally in Lagos against the premier.", "PROTEST"),
]


@pytest.mark.parametrize(("text", "kind"), DEEDS)
def test_what_is_done_stays_a_deed(text: str, kind: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert kind in [event.type for event in events]


ROLES = [
    ("A Ghanaian air strike killed nine rebels near Togo. Ghana said nothing.", "ASSAULT", ["Ghana"]),
    ("The pact was a defeat for Ghana, whose army has been withdrawing from the hills.", "RETREAT", ["Ghanaian army"]),
    (
        "Ann Lund was to talk to nurses who survived the raid and meet with Kofi Musa on Friday.",
        "CONSULT",
        ["Ann Lund"],
    ),
    ("Togolese generals assailed Ghana for holding naval exercises with Norway.", "COOPERATE", ["Ghana"]),
    ("The anti-Togo coalition shelled a depot near Keta. Togo said nothing.", "ASSAULT", []),
    ("The counter-Taliban coalition sent its condolences to Norway. The Taliban said nothing.", "SUPPORT", []),
    ("Near Keta, two strikes destroyed a depot.", "ASSAULT", []),
    ("Ann Lund of Norway rejected the claim of Ghana to have shot down a drone.", "ASSAULT", ["Ghana"]),
    ("Ghana's biggest opposition party, the Reformers, is threatening to boycott the vote.", "THREATEN", []),
    ("Togo condemns the attacks in the town of Ho in Volta, which targeted and killed many nurses.", "ASSAULT", []),
    ("Togo is committed to opening its ports.", "AGREE", ["Togo"]),
    ("Oslo – About 900 people marched in Lagos on Saturday, police said.", "PROTEST", []),
    (
        "Iranian President Hassan Rouhani and Iraqi Prime Minister Adil Abdul-Mahdi pledged on Monday to increase trade.",
        "AGREE",
        ["Hassan Rouhani", "Adil Abdul-Mahdi"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "actors"), ROLES)
def test_who_does_it(text: str, kind: str, actors: list[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    event = next(e for e in events if e.type == kind)
    assert [parties[a].name for a in event.actors] == actors


BESIDE = [
    ("Leaders of the bloc will hold a summit on Ghana and Togo on Friday.", "CONSULT"),
    ("Thousands of miners marched in Accra on Friday.", "PROTEST"),
    ("The bloc condemned Kofi Musa's ouster.", "ACCUSE"),
    ("Ghana will open talks with the help of the African Union.", "CONSULT"),
    ("Kofi Musa of Ghana offered the help of the army of Togo.", "AGREE"),
    ("Togo condemned the attack on Ghana.", "ACCUSE"),
    ("Ghana voted unanimously to adopt Resolution 2249.", "SUPPORT"),
    ("Ann Lund condemned bomb attacks in Ghana and Togo.", "ACCUSE"),
]


@pytest.mark.parametrize(("text", "kind"), BESIDE)
def test_whom_it_is_not_done_to(text: str, kind: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert [e.recipients for e in events if e.type == kind][:1] == [()]


TYPES = [
    ("Ghana's foreign secretary called in the Togolese high commissioner.", "ACCUSE"),
    ("Ghana ordered an official of the Togolese High Commission to leave within 48 hours.", "SANCTION"),
    ("Ghana answered the expulsion of two envoys by Togo.", "SANCTION"),
    ("Togo's deputy foreign minister, Kofi Musa, denied on Friday that a boat was lost.", "REJECT"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_one_deed_has_one_type_however_worded(text: str, kind: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert [event.type for event in events] == [kind]


def test_a_pledge_of_more_arms_is_no_threat(read_text: ReadText) -> None:
    events, _, _ = told("Ghana pledged to expand its army.", read_text)
    assert events[0].type == "AGREE"
    assert "THREATEN" not in [event.type for event in events]


def test_who_was_held_was_let_go(read_text: ReadText) -> None:
    events, parties, _ = told(
        "Kofi Musa was held in Oslo on Friday and then let go because he has immunity.", read_text
    )
    freed = next(e for e in events if e.type == "CONCEDE")
    assert [parties[r].name for r in freed.recipients] == ["Kofi Musa"]


def test_a_relative_clause_speaks_of_the_noun_of_its_number(read_text: ReadText) -> None:
    events, _, report = told("Oslo got a list of envoys that were expelled by Ghana.", read_text)
    assert [report.quote(e.theme) for e in events if e.type == "SANCTION" and e.theme] in ([], ["envoys"])
    assert events


def test_what_somebody_said_he_would_urge_is_planned(read_text: ReadText) -> None:
    events, _, _ = told("Togo said on Monday that it would propose talks to Ghana.", read_text)
    assert [e.status for e in events if e.type == "REQUEST"] == ["planned"]


def test_a_person_who_names_an_inquiry_is_whom_it_is_about(read_text: ReadText) -> None:
    events, parties, _ = told(
        "Six suspects in the Kofi Musa investigation in Oslo were held. Kofi Musa fled.", read_text
    )
    assert all("Kofi Musa" not in [parties[a].name for a in e.actors] for e in events if e.type == "ACCUSE")
