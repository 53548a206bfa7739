"""What would have been, what is only not to be, whose kin it befell; and lines that end where the deed ends."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

# A sentence and the type that must not be found in it.
UNREAL = [
    ("Musa said he would have attended the meeting if Ghana had paid.", "CONSULT"),
    ("Ann Lund told Danish radio she would not have authorised the invasion of Mali.", "ASSAULT"),
    ("Malian officials said they did not plan to expel Ola Dahl on Monday.", "COERCE"),
    ("Ann Lund cannot apply for asylum in Ghana, her lawyer said.", "REQUEST"),
    ("The bill would bar Kofi Musa from waiving any sanctions on Mali.", "CONCEDE"),
    ("No Danish court shall try or deport a refugee to Mali.", "COERCE"),
    ("I will not just talk about peace with Mali, Ann Lund said.", "REJECT"),
    ("If you cheat, you are not going to win the peace, said Kofi Musa.", "REJECT"),
    ("Let the Red Cross advise Ghana to take in the refugees, said Musa.", "REQUEST"),
    ("Critics say it would help Ali Musa keep the Malian port.", "AGREE"),
    ("Danish officials warned that it would leave Mali open to lawsuits.", "THREATEN"),
    ("Musa said he holds Ann Lund, during her years as envoy, in high regard as a friend.", "ACCUSE"),
    ("Ann Lund said that Kofi Musa should resign.", "CONCEDE"),
    ("Musa reminded Ann Lund that she had fled Mali.", "REQUEST"),
    ("Kofi Musa is challenging Deputy Ann Lund in Gao.", "ACCUSE"),
    ("Chad will send no more gas to Mali.", "AID"),
    ("Kofi Musa voted against a measure to extend the truce.", "SUPPORT"),
    ("Kofi Musa left after he met with — and thanked — Ann Lund.", "AGREE"),
    ("Ann Lund, asked if she supported Kofi Musa, said she would wait.", "SUPPORT"),
    ("Reporters asked whether Norway had accused Mali of theft.", "ACCUSE"),
    ("Norway plans to stop sending tents to Mali.", "AID"),
    ("Ann Lund said she would support allowing Malian refugees to stay.", "CONCEDE"),
    ("Just how far the Malian exiles are willing to go to prove their point remains to be seen.", "AGREE"),
    ("Papers of the Norwegian army's inquiry were lost.", "ACCUSE"),
    ("A group of Danish bankers began March with more than ten ships.", "PROTEST"),
    ("Malian officials found the letter and removed it on Thursday.", "COERCE"),
    ("Kofi Musa violated the rules of Norway on threatening language.", "THREATEN"),
    ("I have not broken any laws, said Ann Lund, who leads the Norwegian bureau.", "REJECT"),
    ("Kofi Musa is accused of passing insider information to Ann Lund.", "COOPERATE"),
    ("Danish troops rehearsed a strike on Mali on Monday.", "ASSAULT"),
    ("Kofi Musa thanked Ann Lund for agreeing to come.", "AGREE"),
    ("Norway simulated an attack on Mali in its exercise.", "ASSAULT"),
    ("The Norwegian central bank will pause its rate campaign.", "CONCEDE"),
]
REAL = [
    ("Danish troops rehearsed the parade and attacked a Malian post on Monday.", "ASSAULT"),
    ("Malian officials did not expel Ola Dahl on Monday.", "COERCE"),
    ("Ann Lund refused to visit Mali.", "REJECT"),
    ("The council said it will not lift its sanctions on Mali.", "REJECT"),
    ("Norway said it would strike Mali.", "THREATEN"),
    ("Kofi Musa challenged Ann Lund's plan to leave Mali.", "ACCUSE"),
    ("Norway is not willing to pay for the dam of Chad.", "REJECT"),
    ("Ann Lund held Mali responsible for the raid.", "ACCUSE"),
    ("Papers of the Norwegian army's inquiry into the fire were lost.", "ACCUSE"),
    ("Ann Lund said she would try to begin allowing Malian refugees to stay.", "CONCEDE"),
    ("Malian officials asked Norway to send tents.", "REQUEST"),
    ("Norway did not violate the treaty with Mali, Ann Lund said.", "REJECT"),
    ("Norway will pause its bombing campaign in Mali.", "CONCEDE"),
]
# A sentence and the words that follow its first verb of a deed.
RESTS = [
    (
        "Musa testified before the senate that Ann Lund had asked Ola Dahl to drop the case.",
        "Ola Dahl to drop the case",
    ),
    ("The paper reported that Kofi Musa asked Ann Lund to leave Mali.", "Ann Lund to leave Mali"),
    ("Police arrested dozens of smuggling suspects and seize rifles in Gao.", "dozens of smuggling suspects"),
    ("Ola Dahl praised Mali's king in an interview aired Monday.", "Mali's king in an interview"),
    ("Kofi Musa pledged to lift the siege, instead of losing our ports.", "to lift the siege"),
]
# A sentence and to whom it was done.
BEREFT = [
    ("The group speaks for families of Malians who have been killed by smugglers.", "Malians"),
    ("The family of Ali Musa, who was shot in the back by an officer, sued Gao.", "Ali Musa"),
    ("The mother of a boy detained by Chad appealed to the king.", "a boy"),
    ("Families of the miners were evicted by police.", "Families of the miners"),
]

# A sentence, its type and to whom it is done by no means.
NO_SIDES = [
    ("Danish exiles demanded that Ola Dahl be allowed to stay.", "REQUEST", []),
    ("The owner of the tanker denied that its ship had cut a cable to Estonia.", "REJECT", []),
    ("Danish exiles demanded that Mali release Ola Dahl.", "REQUEST", ["Mali"]),
]


@pytest.mark.parametrize(("text", "kind", "recipients"), NO_SIDES)
def test_who_is_only_spoken_of_is_no_side(read_text: ReadText, text: str, kind: str, recipients: list[str]) -> None:
    events, parties, _ = told(text, read_text)
    assert [[parties[r].name for r in event.recipients] for event in events if event.type == kind] == [recipients]


@pytest.mark.parametrize(("text", "kind"), UNREAL)
def test_what_was_never_to_be_is_no_deed(read_text: ReadText, text: str, kind: str) -> None:
    events, _, _ = told(text, read_text)
    assert kind not in {event.type for event in events}


@pytest.mark.parametrize(("text", "kind"), REAL)
def test_what_was_done_or_refused_is_told(read_text: ReadText, text: str, kind: str) -> None:
    events, _, _ = told(text, read_text)
    assert kind in {event.type for event in events}


@pytest.mark.parametrize(("text", "rest"), RESTS)
def test_words_end_where_the_deed_ends(read_text: ReadText, text: str, rest: str) -> None:
    events, _, report = told(text, read_text)
    assert rest in [report.quote(event.rest) for event in events if event.rest is not None]


@pytest.mark.parametrize(("text", "theme"), BEREFT)
def test_kin_did_not_suffer_it(read_text: ReadText, text: str, theme: str) -> None:
    events, _, report = told(text, read_text)
    assert theme in [report.quote(event.theme) for event in events if event.theme is not None]
