"""Names that the parser hangs in the wrong place: second subjects, doers of relative clauses, asides."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

ROLES = [
    ("Honduras opened an embassy in Taiwan, which Nauru then still recognised.", "SUPPORT", "Nauru", "Taiwan"),
    ("Moscow, which Kyiv accuses of theft, closed the port.", "ACCUSE", "Kyiv", "Government of Russia"),
    ("The UN agency UNICEF delivered blankets to Sudan.", "AID", "UNICEF", "Sudan"),
    ("The wife of the jailed editor Karim Sadeghi appealed to France for help.", "REQUEST", "", "France"),
    ("Osei won an endorsement from a former rival, the retired banker Kofi Mensah.", "SUPPORT", "Kofi Mensah", "Osei"),
    ("Mali's ruler Ali Rud gave the Pentagon permission to use the airfield.", "CONCEDE", "Ali Rud", "Pentagon"),
    ("Thousands of supporters of the jailed opposition leader Bobi Wine marched in Kampala.", "PROTEST", "", ""),
]


@pytest.mark.parametrize(("text", "kind", "who", "whom"), ROLES)
def test_names_where_they_belong(read_text: ReadText, text: str, kind: str, who: str, whom: str) -> None:
    events, parties, _ = told(text, read_text)
    event = [e for e in events if e.type == kind][-1]
    assert " & ".join(parties[a].name for a in event.actors) == who
    assert " & ".join(parties[r].name for r in event.recipients) == whom
