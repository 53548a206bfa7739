"""Whose deed it is: names beside a noun, "by" hung elsewhere, whom a claim speaks of, and what is only somebody's view."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told


@pytest.mark.parametrize(
    "text",
    [
        "Norway told Chad of reports calling for a march and urging Mali to act.",
        "Norway cited a letter urging Mali to act.",
    ],
)
def test_nobody_asks_for_what_papers_of_others_ask(text: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert [e.type for e in events if e.type == "REQUEST"] == []


# A sentence, a type, who did it and to whom.
ROLES = [
    ("Norway demanded the release of Kofi Musa.", "REQUEST", ["Norway"], []),
    ("Ola Dahl praised the mayor, crediting Kofi Musa with convening a summit in Lima.", "CONSULT", ["Kofi Musa"], []),
    ("Norway demanded the return of Kofi Musa from Chad.", "REQUEST", ["Norway"], ["Chad"]),
    ("Prime Minister Ann Lund pledged to ask Parliament for money for Mali.", "AGREE", ["Ann Lund"], []),
    ("Exiles protested against the deportation of Kofi Musa.", "PROTEST", ["Exiles"], []),
    ("President Ann Lund is willing to go to Gao, if the rebels stop firing.", "AGREE", ["Ann Lund"], []),
    (
        "His Excellency Idriss Sarr, President of Chad, condemned Norway on Monday.",
        "ACCUSE",
        ["Idriss Sarr"],
        ["Norway"],
    ),
    ("Norway condemned the killing of seven aid workers in Gao.", "ASSAULT", [], []),
    ("Dozens marched in Oslo to protest the bombing of Gao by Chad.", "ASSAULT", ["Chad"], ["Gao"]),
    ("Ann Lund, a Dane accused of theft, left Mali.", "ACCUSE", [], ["Ann Lund"]),
    ("Lawyers raised accusations that Kofi Musa had beaten a guard.", "ACCUSE", [], ["Kofi Musa"]),
    ("Norway lashed out at Chad for shelling a Malian camp.", "ASSAULT", ["Chad"], []),
    ("Norway said in a letter calling for talks with Mali that it would wait.", "REQUEST", ["Norway"], []),
    ("Congress on Monday rejected a request by Mali.", "REJECT", ["Congress"], ["Mali"]),
    ("Parliament passed a law on asylum.", "SUPPORT", ["Parliament"], []),
    ("Norway bullied Mali into signing the pact.", "SUPPORT", ["Mali"], []),
    ("The clashes prompted Mali to expel nine Danish envoys.", "SANCTION", ["Mali"], ["Danish envoys"]),
    ("Norway voiced concern that Chad was building a bomb.", "ACCUSE", ["Norway"], ["Chad"]),
    ("Troops of Norway clashed in Lagos with students.", "ASSAULT", ["Troops of Norway"], ["students"]),
    ("Troops of Norway clashed with Ghana in Lagos.", "ASSAULT", ["Troops of Norway"], ["Ghana"]),
    ("Norway condemned Mali's arrest of an editor.", "ACCUSE", ["Norway"], ["Mali"]),
    ("Ghana mediated a deal between Chad and Mali to exchange captives.", "COOPERATE", ["Chad", "Mali"], []),
    ("Ann Lund lambasted the Iran deal.", "ACCUSE", ["Ann Lund"], []),
    ("Ann Lund lambasted the Iranian government.", "ACCUSE", ["Ann Lund"], ["Government of Iran"]),
    ("Fighting between Mali and Chad broke out in Gao on Saturday.", "ASSAULT", ["Mali", "Chad"], []),
    (
        "Kofi Musa said the raid had been planned and demanded that Chad free the men.",
        "REQUEST",
        ["Kofi Musa"],
        ["Chad"],
    ),
    ("Kofi Musa said his men were waiting and denied shelling Gao.", "REJECT", ["Kofi Musa"], ["Gao"]),
    (
        "DOHA, Qatar (AP) — Two of the region's bitterest rivals, Mali and Chad, agreed on Friday to restore ties.",
        "AGREE",
        ["Mali", "Chad"],
        [],
    ),
    ("It was Mali that bombed the port.", "ASSAULT", ["Mali"], []),
    (
        "A court in Lima convicted four Danish officers in May of murdering Kofi Musa.",
        "ASSAULT",
        ["Danish officers"],
        ["Kofi Musa"],
    ),
    (
        "The court jailed Kofi Musa for six years for insulting the king of Mali.",
        "ACCUSE",
        ["Kofi Musa"],
        ["king of Mali"],
    ),
    ("Danish leaders meeting in Oslo on Sunday slapped sanctions on Chad.", "SANCTION", ["Danish leaders"], ["Chad"]),
    ("A court in Lima ousted Premier Kofi Musa for threatening Mali.", "THREATEN", ["Kofi Musa"], ["Mali"]),
    ("Norway poisoned a Kremlin critic.", "ASSAULT", ["Norway"], []),
    (
        "Kofi Musa praised Minister Ann Lund earlier this year, and Rui Alves resigned last fall.",
        "CONCEDE",
        ["Rui Alves"],
        [],
    ),
    (
        "On Friday, Musa had said Lund -- the first Danish official in 40 years to resign over a stated policy -- was leaving in"
        " May.",
        "CONCEDE",
        ["Lund"],
        [],
    ),
    (
        "Kofi Musa's decision to pull out of Iraq, which was opposed by Norway, stands.",
        "REJECT",
        ["Norway"],
        ["Kofi Musa"],
    ),
    ("Norway called upon Mali to hand over the prisoners.", "CONCEDE", ["Mali"], ["prisoners"]),
    (
        "A missile killed nine and wounded 30, the ministry of Mali said, accusing Chad.",
        "ACCUSE",
        ["Malian ministry"],
        ["Chad"],
    ),
    ("A missile killed nine sailors and wounded 30, the army of Mali said.", "ASSAULT", [], ["sailors"]),
    ("A Turkish drone strike on a village in Iraq killed two.", "ASSAULT", ["Turkey"], ["Iraq"]),
    ("Danish mortar fire killed a shepherd.", "ASSAULT", ["Denmark"], []),
    ("Finnish frigates fired at a trawler.", "ASSAULT", ["Finland"], []),
    ("Turkish-made drones struck a depot in Chad.", "ASSAULT", [], ["Chad"]),
    ("The paper printed a letter from Ann Lund asking for help.", "REQUEST", ["Ann Lund"], []),
    ("Hundreds of Chadian activists rallied against Mali.", "PROTEST", ["Chadian activists"], ["Mali"]),
    ("The rebels killed dozens of soldiers in Gao.", "ASSAULT", ["rebels"], ["soldiers"]),
    ("A group of Danish lawmakers condemned Mali.", "ACCUSE", ["Danish lawmakers"], ["Mali"]),
    ("Mali wants the port. The Danes expelled its ambassador.", "SANCTION", ["Denmark"], []),
    ("ACCRA, Ghana (AP) — Police arrested two clerks on Friday.", "COERCE", ["Police"], []),
    ("Ann Lund, Kofi Musa and Rui Alves met in Lima.", "CONSULT", ["Ann Lund", "Kofi Musa", "Rui Alves"], []),
]


@pytest.mark.parametrize(("text", "type", "actors", "recipients"), ROLES)
def test_whose_deed_it_is(text: str, type: str, actors: list[str], recipients: list[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    event = next(e for e in events if e.type == type)
    assert [parties[a].name for a in event.actors] == actors
    assert [parties[r].name for r in event.recipients] == recipients


STATUSES = [
    (
        "Ann Lund's decisions during the attacks on the consulate in Lima, which killed two men, drew a crowd.",
        "ASSAULT",
        "occurred",
    ),
    ("Ann Lund warned Kofi Musa, during their recent meeting in Rome, not to go.", "CONSULT", "occurred"),
    ("Norway is not going to do another invasion of Mali.", "ASSAULT", "did-not-occur"),
    ("Norway plans to attack Mali during the visit of the king.", "ASSAULT", "planned"),
]


@pytest.mark.parametrize(("text", "type", "status"), STATUSES)
def test_what_a_setting_says_of_it(text: str, type: str, status: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert [e.status for e in events if e.type == type][:1] in ([status], [] if status == "did-not-occur" else [status])


# What somebody is like, and a telling of the same verb.
VIEWS = [
    ("Ann Lund, who favors abortion rights, left.", "Ann Lund said she favors the pact.", "SUPPORT"),
    ("The fund, which supports building schools, left.", "Norway supports the plan of Mali.", "SUPPORT"),
    ("Ann Lund, who opposed the war, left.", "The war, which Ann Lund opposed, ended.", "REJECT"),
    ("Ann Lund, who opposed the war, left.", "Ann Lund, who has opposed the war, left.", "REJECT"),
    ("It met a man who was condemned.", "Ann Lund was condemned for theft.", "ACCUSE"),
]


@pytest.mark.parametrize(("view", "act", "type"), VIEWS)
def test_a_view_is_no_act(view: str, act: str, type: str, read_text: ReadText) -> None:
    assert type not in [event.type for event in told(view, read_text)[0]]
    assert type in [event.type for event in told(act, read_text)[0]]


def test_whom_an_aim_names_deep_in_its_clause(read_text: ReadText) -> None:
    text = "In Mali, Norway conducted ten strikes using jets against Boko Haram."
    events, parties, _ = told(text, read_text)
    assert [parties[r].name for r in events[0].recipients] == ["Boko Haram"]
    events, parties, _ = told("Norway conducted ten strikes in Mali.", read_text)
    assert [parties[r].name for r in events[0].recipients] == ["Mali"]


JOINT = [
    ("Kofi Musa was heartened by help from Kenya in probing the raid.", "ACCUSE", ["Kenya"], []),
    ("Kofi Musa was busy on Monday in probing the raid.", "ACCUSE", ["Kofi Musa"], []),
    ("Ann Lund met with Kofi Musa's lawyer.", "CONSULT", ["Ann Lund"], []),
    ("Ann Lund met with Kofi Musa's army.", "CONSULT", ["Ann Lund"], ["Kofi Musa's army"]),
    ("Norway, Danish envoys huddle on gas", "CONSULT", ["Norway", "Danish envoys"], []),
]


@pytest.mark.parametrize(("text", "type", "actors", "recipients"), JOINT)
def test_who_took_part(text: str, type: str, actors: list[str], recipients: list[str], read_text: ReadText) -> None:
    events, parties, _ = told(text, read_text)
    event = next(e for e in events if e.type == type)
    assert [parties[a].name for a in event.actors] == actors
    assert [parties[r].name for r in event.recipients] == recipients


# What is only weighed, would have been, or is told with another deed: the type and the status, None where it is no event.
OPEN = [
    ("Kofi Musa floated the notion on Sunday of attacking Mali.", "ASSAULT", None),
    ("The council has confirmed reports that Boko Haram killed ten guards.", "ASSAULT", "occurred"),
    ("There are reports that Boko Haram killed ten guards.", "ASSAULT", "alleged"),
    ("Had the guards allowed Ann Lund to go, Chad would have lost.", "CONCEDE", "did-not-occur"),
    ("The union will close the port should Ann Lund win.", "REQUEST", None),
    ("Hundreds of Danes marched, burning flags to protest the raid.", "ACCUSE", None),
    ("Kofi Musa said it helps the town.", "AID", None),
    ("The council charged the inspectors with verifying the count.", "ACCUSE", None),
    ("Kofi Musa was greeted with a standing ovation.", "CONSULT", None),
    ("Ann Lund sent a fax to local police.", "MOBILIZE", None),
]


@pytest.mark.parametrize(("text", "type", "status"), OPEN)
def test_what_is_open(text: str, type: str, status: str | None, read_text: ReadText) -> None:
    found = [event.status for event in told(text, read_text)[0] if event.type == type]
    assert found[:1] == ([status] if status is not None else [])


def test_a_statement_is_not_made_to_the_newspaper_that_prints_it(read_text: ReadText) -> None:
    events, parties, _ = told(
        "Norway issued a statement to the Associated Press. Norway wrote a letter to Mali.", read_text
    )
    assert "Associated Press" not in [parties[r].name for e in events for r in e.recipients]


def test_what_will_be_done_is_of_no_day_long_past(read_text: ReadText) -> None:
    text = "Norway said it would investigate the killing of Ann Lund nearly four years ago."
    events, _, _ = told(text, read_text, published="2023-03-15")
    assert [event.date for event in events if event.mode == "investigate"] == [None]


def test_who_attends_is_not_who_protests(read_text: ReadText) -> None:
    text = "Kofi Musa attended a rally on Thursday by Danish workers to demand a raise."
    events, parties, _ = told(text, read_text)
    assert [(e.verb, [parties[a].name for a in e.actors]) for e in events if e.type == "PROTEST"] == [
        (None, ["Danish workers"])
    ]


def test_a_killing_of_others_is_no_echo(read_text: ReadText) -> None:
    events, _, _ = told(
        "Norway carried out air strikes on Boko Haram. The murder of hundreds of Danes is a shame.", read_text
    )
    assert [event.echoes for event in events if event.rule == "murder-noun"] == [None]


def test_a_spaced_hyphen_ends_no_line(read_text: ReadText) -> None:
    events, _, report = told("Norway launched the long - awaited attack on Chad.", read_text)
    assert [report.quote(e.rest) for e in events if e.rest is not None] == ["the long - awaited attack on Chad"]


def test_a_commitment_that_is_repeated_is_made_to_nobody_who_makes_it(read_text: ReadText) -> None:
    events, parties, _ = told("Ann Lund reiterated Norway's commitment to defeating Boko Haram.", read_text)
    assert [[parties[r].name for r in e.recipients] for e in events if e.rule == "readiness"] == [[]]


SHAM = [
    ("Musa's “war” on Boko Haram is a sham.", "ASSAULT", []),
    ("Musa's war on Boko Haram goes on.", "ASSAULT", ["war-on"]),
    ("Ann Lund seems closely allied with Chad.", "COOPERATE", []),
]


@pytest.mark.parametrize(("text", "type", "rules"), SHAM)
def test_what_is_doubted_or_only_seems(text: str, type: str, rules: list[str], read_text: ReadText) -> None:
    assert [event.rule for event in told(text, read_text)[0] if event.type == type] == rules


def test_an_offer_to_withdraw_troops_is_none_to_the_troops(read_text: ReadText) -> None:
    events, parties, _ = told("Norway is willing to withdraw the troops. The troops are tired.", read_text)
    assert [[parties[r].name for r in e.recipients] for e in events if e.rule == "willing"] == [[]]
