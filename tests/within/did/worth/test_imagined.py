"""What is only imagined beside what is told, what hangs on a condition, and what is done no more."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

# A sentence and the type that must not be found in it.
IMAGINED = [
    ("In case of a war on Mali, Norway would send tents, Ann Lund said.", "ASSAULT"),
    ("In the event of an attack on Chad, Norway will send troops.", "ASSAULT"),
    ("An embargo on Mali could ruin Chad, Ann Lund said.", "SANCTION"),
    ("The mission is to destroy the Malian rebels, the general said.", "COERCE"),
    ("The king of Norway periodically will issue a warning to Mali.", "THREATEN"),
    ("Egypt is said to be preparing to expel the Malian consul.", "THREATEN/occurred"),
    ("If Norway imposes sanctions on Chad, prices will rise.", "SANCTION"),
    ("If Norway were to impose sanctions on Chad, Mali would suffer.", "SANCTION"),
    ("Mali urged allies who may be attacked to arm.", "ASSAULT"),
    ("Such a ruling would allow Norway to urge Mali to free the men.", "REQUEST"),
    ("Norway said it will not allow Chad's army to take control of the valley.", "ASSAULT"),
    ("Ann Lund is unlikely to support Kofi Musa.", "SUPPORT"),
    ("Norway opposes sending troops to Mali.", "MOBILIZE"),
    ("Ann Lund told reporters that she would resign on Friday.", "AGREE"),
    ("Ann Lund wants to speak of trade, as opposed to praising Mali.", "SUPPORT"),
    ("Ann Lund supported the idea.", "SUPPORT"),
    ("Norway will act if Mali does not free the men.", "CONCEDE"),
    ("The minister would not say when the senate will approve the treaty with Mali.", "SUPPORT"),
    ("Ann Lund is not expected to meet Kofi Musa.", "CONSULT"),
    ("Norway may refuse to send tents to Mali.", "AID"),
    ("Ann Lund would know in May whether she could broker a deal with Mali.", "SUPPORT"),
    ("The speech fed the perception that Norway wants to bomb Mali.", "ASSAULT"),
    ("Ann Lund spoke to a group that pushes for reform in Mali.", "REQUEST"),
    ("Ann Lund said her plans would help Mali.", "AGREE"),
    ("A Norwegian official requested anonymity to speak of the talks.", "REQUEST"),
    ("Kofi Musa challenged those assumptions.", "ACCUSE"),
    ("Ann Lund welcomed the move.", "SUPPORT"),
    ("The threat from the Malian rebels has become clear, Ann Lund said.", "THREATEN"),
    ("The accord ends an existential threat to Norway from Mali.", "THREATEN"),
    ("Parcels were mailed to people critical of President Kofi Musa.", "ACCUSE"),
    ("Kofi Musa denied that he asked Norway to stop investigating Ann Lund.", "ACCUSE"),
    ("Norway can block the sale of jets to Mali.", "SANCTION"),
    ("Ann Lund gave no indication that Norway was ready to leave Mali.", "AGREE"),
]
SHOWN = [
    ("Ann Lund dismissed those claims of the Malian rebels.", "REJECT"),
    ("The Norwegian parliament passed this measure on Monday.", "SUPPORT"),
    ("The bill passed over veto threats from Norway.", "THREATEN"),
    ("Norway issued a threat to Mali on Monday.", "THREATEN"),
    ("Kofi Musa was the latest voice to urge Norway to leave Mali.", "REQUEST/occurred"),
    ("Ann Lund backed Mali's refusal to meet Kofi Musa.", "REJECT/occurred"),
    ("Mali asked that the envoy be freed, and Norway has said that Chad should pay.", "REQUEST/occurred"),
    ("Norway is debating whether to send troops to Mali.", "MOBILIZE/possible"),
    ("Malian police announced the arrest of a man for theft.", "COERCE/occurred"),
    ("Malian police announced the arrest of two men in the shooting of a guard during a clash.", "ASSAULT/occurred"),
    ("Ann Lund accused Kofi Musa of leaving Gao after the attacks on Oslo.", "ASSAULT/occurred"),
    ("Mali refused talks with Chad, demanding instead to negotiate with Norway.", "CONSULT/possible"),
    ("Norway is weighing an offer to mediate between Mali and Chad.", "AGREE/possible"),
    ("Norway could block the sale of jets to Mali.", "SANCTION/possible"),
    ("A Chadian strike on Gao could come within days.", "ASSAULT/possible"),
    ("Norway will send troops to Mali if Chad attacks Gao.", "MOBILIZE/possible"),
    ("Mali will withdraw its troops from Kidal only if Chad withdraws from Aouzou.", "RETREAT/possible"),
    ("Norway moved ships, reflecting concerns that Chad may bomb Mali.", "ASSAULT/possible"),
    ("Chad, which may attack Mali, sent tanks to Gao.", "ASSAULT/possible"),
    ("Ann Lund told reporters that Norway would free two sailors.", "CONCEDE/planned"),
    ("Kofi Musa was quick to condemn the raid on Gao.", "ACCUSE/occurred"),
    ("Egypt is said to be preparing to expel the Malian consul.", "SANCTION/planned"),
]


def found(text: str, read_text: ReadText) -> set[str]:
    events, _, _ = told(text, read_text)
    return {e.type for e in events} | {f"{e.type}/{e.status}" for e in events}


@pytest.mark.parametrize(("text", "type"), IMAGINED)
def test_what_is_only_imagined_is_no_deed(text: str, type: str, read_text: ReadText) -> None:
    assert type not in found(text, read_text)


@pytest.mark.parametrize(("text", "type"), SHOWN)
def test_what_is_weighed_or_done_is_told(text: str, type: str, read_text: ReadText) -> None:
    assert type in found(text, read_text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Mali no longer recognises the government of Chad.", "no longer recognise"),
        ("Mali will no longer accept the envoys of Chad.", "will no longer accept"),
        ("Mali does not recognise the government of Chad.", "not recognise"),
    ],
)
def test_what_is_done_no_more_is_told_so(text: str, verb: str, read_text: ReadText) -> None:
    events, _, _ = told(text, read_text)
    assert verb in [e.verb for e in events]
