"""What lacks its object, its doer or its end is not shown, and what may be is not told as done."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

# A sentence and the type that must not be found in it.
LACKING = [
    ("Chad showed the wreck of the jet, and it was Ghana that downed.", "ASSAULT"),
    ("Ghana attacked, and Mali struck back.", "ASSAULT"),
    ("Enemy forces fired and the men ran.", "ASSAULT"),
    ("Fighting erupted.", "ASSAULT"),
    ("The truce that Ghana brokered held on Monday.", "CONSULT"),
    ("When his family moved to Lima, his mother refused to teach him Dutch.", "REJECT"),
    ("Officers tried to arrest her sister, who had given speeches criticising the king.", "STATE"),
    ("Musa teamed up with Sens.", "COOPERATE"),
    ("The king deferred to Mali, as he dictated terms, forcing Chad at least for a while to drop the plan.", "COERCE"),
    ("That is a shame,” Musa charged.", "ACCUSE"),
    ("That was no way to treat me,'' Musa complained to an American afterward.", "ACCUSE"),
    ("Mali needs to be a leader, committed to defending the order.", "AGREE"),
    ("Chad has resisted attempts to inspect the palace.", "ACCUSE"),
    ("Rather than a clash between two governments, it is a row.", "ASSAULT"),
    ("The row is a battle between Danes of differing views.", "ASSAULT"),
    ("If the allies win, Musa will have plunged his country into a fruitless war against Mali.", "ASSAULT"),
    ('"Fight them," Musa urged Malians in a radio address.', "REQUEST"),
    ("Musa would see the folly in waging an open-ended war in Chad.", "ASSAULT"),
    ("Ann Lund was on that trip with her sons.", "CONSULT"),
    ("Musa was neutral in negotiations between Ghana and Togo.", "CONSULT"),
    ("An attack on Oslo is unlikely.", "ASSAULT"),
    ("The chairwoman Ann Lund also expressed concern.", "ACCUSE"),
    ("Kofi Musa attacked the former premier in a debate.", "ASSAULT"),
    ("Kofi Musa spoke in the hall, with Ann Lund standing behind him.", "SUPPORT"),
    ("Ghana saw no plan, or any sign that Musa might be willing to leave Mali.", "AGREE"),
    ("Each guest will be asked to give his name.", "REQUEST"),
    ("Will Ghana take part in the meeting on Togo in Lima?", "CONSULT"),
    ("On Friday he was appointed by the premier as the chief of the northern command.", "STATE"),
    ("Our partners pushed the rebels of Togo back, destroying Togolese weapons and bridges.", "CONCEDE"),
    ("The forces began their operation to isolate the city of Gao.", "COERCE"),
    ("Liberals supporting Kofi Musa have pointed to the envoy.", "SUPPORT"),
    ("One would fund the ministry of Togo through May.", "AID"),
    ("The court of Togo appears ready to block the suit against Ghana.", "AGREE"),
    ("The envoy insisted that the union agree to a cut in pay.", "AGREE"),
    ("The mother was practically kidnapped along with the boy, Kofi Musa said.", "ASSAULT"),
    ("The soldier died facing a suicide bomber in Gao.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "type"), LACKING)
def test_what_lacks_a_part_is_not_shown(text: str, type: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert type not in [event.type for event in events]


WHOLE = [
    ("It was a plane that Ghana downed.", "ASSAULT"),
    ("The premier resigned on Monday.", "CONCEDE"),
    ("Kofi Musa, who mediated, was glad.", "CONSULT"),
    ("Fighting erupted in the north of Mali.", "ASSAULT"),
    ("Ghana charged that Mali had broken the pact.", "ACCUSE"),
    ("Talks on the price of gas failed on Friday.", "REJECT"),
    ("Each country bombed the territory of the other.", "ASSAULT"),
    ("Kofi Musa expressed concern over the raid by Togo.", "ACCUSE"),
]


@pytest.mark.parametrize(("text", "type"), WHOLE)
def test_what_is_whole_is_shown(text: str, type: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert type in [event.type for event in events]


STATUS = [
    ("The missiles may be used to strike Oslo.", "ASSAULT", []),
    ("Rebels could be used to attack Gao.", "ASSAULT", []),
    ("The ruling will force Ghana to free the men.", "CONCEDE", ["planned"]),
    ("Ghana managed to free the men.", "CONCEDE", ["occurred"]),
    ("Sanctions will stay until Ghana frees the men.", "CONCEDE", []),
    ("An attack on Oslo is possible.", "ASSAULT", ["possible"]),
    ("The miners vowed to strike until Ghana freed the mayor.", "CONCEDE", ["possible"]),
    ("Ghana went to court to block the deportation of Kofi Musa.", "COERCE", []),
    ("The king stayed the execution of Kofi Musa.", "COERCE", []),
    ("The siege went on until Ghana freed the mayor.", "CONCEDE", ["occurred"]),
    ("I doubt that the invasion of Mali led to peace, said Kofi Musa.", "ASSAULT", ["occurred"]),
    ("Ghana handed over a suspect in the bombings of Danish embassies.", "ASSAULT", ["occurred"]),
    ("Kofi Musa said he would be willing to lead the talks.", "AGREE", ["occurred"]),
]


@pytest.mark.parametrize(("text", "type", "statuses"), STATUS)
def test_what_stands_above_a_deed_decides_whether_it_was_done(
    text: str, type: str, statuses: list[str], read_text: ReadText
) -> None:
    events, _, _ = told(text, read_text)
    assert [event.status for event in events if event.type == type] == statuses


def test_an_object_that_went_before_is_told(read_text: ReadText) -> None:
    events, _, report = told("Kofi Musa may accept a treaty Ghana had rejected in peace talks.", read_text)
    rejected = next(event for event in events if event.type == "REJECT")
    assert rejected.rest is not None
    assert report.quote(rejected.rest) == "a treaty"


def test_who_is_called_something_did_what_it_tells(read_text: ReadText) -> None:
    events, parties, _ = told("Senator Kofi Musa, a Liberal who has met with Ann Lund, said no.", read_text)
    met = next(event for event in events if event.type == "CONSULT")
    assert "Kofi Musa" in [parties[a].name for a in met.actors]


def test_a_land_does_nothing_to_itself(read_text: ReadText) -> None:
    events, _, _ = told("Ghana denied the claim of Ghana to the valley.", read_text)
    assert all(not set(event.actors) & set(event.recipients) for event in events)
