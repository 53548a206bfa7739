"""Deeds in clauses that leave out or hide who suffers or does them."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_find import told

from twosource.within.did.mislabelled import mend_labels

DEEDS = [
    # a passive that shares the subject of the verb above it
    (
        "Three French sailors are expected to be freed by Mali on Friday.",
        "CONCEDE",
        "planned",
        ["Mali"],
        ["French sailors"],
    ),
    ("The Malian envoy is likely to be expelled by Chad.", "SANCTION", "possible", ["Chad"], ["Malian envoy"]),
    ("Two Malian envoys were about to be expelled by Chad.", "SANCTION", "planned", ["Chad"], ["Malian envoys"]),
    ("Ali Musa spent two years in jail before being freed by Mali.", "CONCEDE", "occurred", ["Mali"], ["Ali Musa"]),
    ("Ali Musa fled after being arrested by Mali.", "COERCE", "occurred", ["Mali"], ["Ali Musa"]),
    ("The plan is likely to be opposed by Mali and Chad.", "REJECT", "possible", ["Mali", "Chad"], []),
    # an infinitive or a gerund of what was done
    ("Norway took the step of expelling two Malian envoys.", "SANCTION", "occurred", ["Norway"], ["Malian envoys"]),
    ("Norway was quick to expel two Malian envoys.", "SANCTION", "occurred", ["Norway"], ["Malian envoys"]),
    ("Norway went so far as to expel two Malian envoys.", "SANCTION", "occurred", ["Norway"], ["Malian envoys"]),
    # heads that only count or group
    ("Gunmen killed several of the town's elders in Gao.", "ASSAULT", "occurred", ["Gunmen"], []),
    ("Some of the guards were killed in Gao on Monday.", "ASSAULT", "occurred", [], []),
    ("A total of nine soldiers were killed in Gao on Monday.", "ASSAULT", "occurred", [], []),
    ("Chad deported most of the prisoners to Mali.", "COERCE", "occurred", ["Chad"], ["prisoners"]),
    ("One of the rebel groups attacked a convoy near Gao.", "ASSAULT", "occurred", [], []),
    # what a paper says that somebody put out, and a pronoun behind its preposition
    (
        "Three Malian candidates issued statements condemning Norway.",
        "ACCUSE",
        "occurred",
        ["Malian candidates"],
        ["Norway"],
    ),
    ("Ann Lund, on whom Mali imposed sanctions in May, visited Chad.", "SANCTION", "occurred", ["Mali"], ["Ann Lund"]),
    ("Mali, against which Norway imposed sanctions, left the pact.", "SANCTION", "occurred", ["Norway"], ["Mali"]),
    # what frames a deed, and what is told before it
    ("It was the fourth day of an assault by the Malian army.", "ASSAULT", "occurred", ["Malian army"], []),
    ("During his speech on Monday night, President Musa called for calm.", "STATE", "occurred", ["Musa"], []),
    ("At talks with Chad in Lima, Mali called for a truce.", "CONSULT", "occurred", ["Mali"], ["Chad"]),
    ("The ruling touched off protests in the Malian capital.", "PROTEST", "occurred", [], []),
    # verbs joined in a clause behind "came after"
    ("The step came after Chad freed a nun, shelled Gao and closed a port.", "ASSAULT", "occurred", ["Chad"], ["Gao"]),
    # a vote told by its chamber, a ruling told behind its words, one of several that is named
    ("The bailout was rejected in the Norwegian senate on Monday.", "REJECT", "occurred", ["Norwegian senate"], []),
    ("The girl must go home, Norwegian officials ruled on Monday.", "STATE", "occurred", ["Norwegian officials"], []),
    ("One of them, Foreign Minister Ann Lund, condemned Mali.", "ACCUSE", "occurred", ["Ann Lund"], ["Mali"]),
    # what somebody keeps up, and what is criticised by "how"
    ("Chad kept up its condemnation of the Malian raid.", "ACCUSE", "occurred", ["Chad"], []),
    ("Norway criticised how the talks were handled.", "ACCUSE", "occurred", ["Norway"], []),
    ("A note was read at a rally of several thousand miners in Lima.", "PROTEST", "occurred", ["Peruvian miners"], []),
    ("Norway ordered the departure of staff from its embassy in Mali.", "RETREAT", "occurred", ["Norway"], []),
    # what is said about a thing just said
    ("Mali accused Chad of shelling Gao, a charge Chad denied.", "ACCUSE", "occurred", ["Mali"], ["Chad"]),
    ("Mali accused Chad of shelling Gao, a charge Chad has denied.", "ASSAULT", "alleged", ["Chad"], ["Gao"]),
    ("Mali accused Chad of shelling Gao, a charge Chad denied.", "REJECT", "occurred", ["Chad"], []),
    # deeds that do a deed, and words that the parser mislabels
    ("The July coup that toppled Ali Musa drew crowds.", "ASSAULT", "occurred", [], ["Ali Musa"]),
    (
        "The raid was followed by a visit by Foreign Minister Ann Lund in May 2023.",
        "CONSULT",
        "occurred",
        ["Ann Lund"],
        [],
    ),
    ("Norway called its envoy home on Monday.", "SANCTION", "occurred", ["Norway"], []),
    ("Mali's military seized power on Monday.", "ASSAULT", "occurred", ["Malian military"], []),
    ("The town of Gao fell to rebel fighters on Monday.", "ASSAULT", "occurred", ["fighters"], ["Gao"]),
    ("Norway threw out four members of the Malian mission.", "SANCTION", "occurred", ["Norway"], []),
    ("Mali swore in Ali Musa as president on Monday.", "STATE", "occurred", ["Mali"], ["Ali Musa"]),
]


@pytest.mark.parametrize(("text", "kind", "status", "actors", "recipients"), DEEDS)
def test_a_deed_is_found_in_any_clause(
    read_text: ReadText, text: str, kind: str, status: str, actors: list[str], recipients: list[str]
) -> None:
    events, parties, _ = told(text, read_text)
    found = [
        ([parties[a].name for a in e.actors], [parties[r].name for r in e.recipients])
        for e in events
        if (e.type, e.status) == (kind, status)
    ]
    assert (actors, recipients) in found


NO_DEEDS = [
    ("Police said the driver fired at guests, officials said, before being shot dead by troops.", "officials"),
    ("Nuns are less than a tenth of 1 percent of the Malians arriving in Chad.", "Malians"),
]


@pytest.mark.parametrize(("text", "nobody"), NO_DEEDS)
def test_nothing_befalls_who_only_says_it(read_text: ReadText, text: str, nobody: str) -> None:
    events, parties, _ = told(text, read_text)
    assert all(parties[p].name != nobody for e in events for p in (*e.actors, *e.recipients))


@pytest.mark.parametrize("text", ["They vowed to rebel.", "The armed men fled.", "He went home on Monday."])
def test_labels_that_are_right_stay(read_text: ReadText, text: str) -> None:
    _, parse = read_text(text)
    assert mend_labels(parse) is parse
