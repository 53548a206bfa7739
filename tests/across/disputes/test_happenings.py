"""Disputes over happenings: who says that it was, and who says that there was none of it."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_disputes import disputes, statements_of
from tests.across.hand import Desk
from twosource.across.disputes.claim_words import is_about_claim, is_dismissal
from twosource.across.disputes.lines import say_words, set_off
from twosource.across.matters import find_acts, find_nobody, find_none
from twosource.model.record import Dispute


def told(claim: str, denial: str, *, later: int = 1, stance: str = "asserts") -> tuple[Dispute, ...]:
    """A Swedish agency says one thing, a Norwegian admiral another some days later."""
    one = Desk("r1", f"{claim}, the Harbour Agency said.", published="2022-05-02")
    one.says(claim, one.party("Harbour Agency", "organisation", country="SWE"), stance="asserts")
    two = Desk("r2", f"{denial}, Admiral Vik of Norway said.", published=f"2022-05-{2 + later:02}")
    two.party("Norway", "country", country="NOR")
    two.says(denial, two.party("Vik", country="NOR", sector="MIL"), cue="said", stance=stance)
    return disputes(one, two, statements=statements_of(one, two))


@pytest.mark.parametrize(
    ("claim", "denial", "later", "found"),
    [
        ("Two Norwegian launches rammed a trawler, injuring four fishermen", "No one was hurt", 1, 1),
        (
            "Two Norwegian launches rammed a trawler, injuring four fishermen",
            "The claim of injured fishermen was a hoax",
            1,
            1,
        ),
        ("Two Norwegian launches rammed a trawler, injuring four fishermen", "No one was hurt", 20, 0),
        ("Two Norwegian launches rammed a trawler, injuring four fishermen", "No one was asked", 1, 0),
        ("A fire on the pier was put out, injuring no fishermen of ours", "No one was hurt by the flood", 1, 0),
        ("The storm has left 700 displaced", "Nobody has been displaced", 1, 1),
        ("The storm has left 700 displaced", "Nobody has been displaced by us on the island", 1, 0),
        ("The storm has left the displaced", "Nobody has been displaced", 1, 0),
    ],
)
def test_a_happening_and_one_who_says_that_there_was_none(claim: str, denial: str, later: int, found: int) -> None:
    assert len(told(claim, denial, later=later)) == found


@pytest.mark.parametrize(
    ("claim", "denial", "found"),
    [
        (
            "The tanker was searched as it had severed a cable of the island",
            "its ship had deliberately cut a cable of the island",
            1,
        ),
        (
            "The tanker was searched as it had severed a cable of the island",
            "its ship had paid the fine to the island",
            0,
        ),
    ],
)
def test_an_owner_of_no_known_name_denies_what_others_say(claim: str, denial: str, found: int) -> None:
    one = Desk("r1", f"{claim}, the Harbour Agency said.", published="2022-05-02")
    one.says(claim, one.party("Harbour Agency", "organisation", country="SWE"), stance="asserts")
    two = Desk("r2", f"The owner of the tanker denied that {denial}.", published="2022-05-04")
    two.says(f"that {denial}", speaker="The owner of the tanker", cue="denied", stance="denies")
    assert len(disputes(one, two, statements=statements_of(one, two))) == found


@pytest.mark.parametrize(
    ("text", "nobody", "none"),
    [
        ("No one was injured. We acted with care.", "injured", "injured"),
        ("nobody was killed in the second blast", "killed", ""),
        ("The meeting never took place.", "meeting", ""),
        ("no fisherman was harmed", "harmed", ""),
        ("the allegation of rigged scales was a fabrication", "rigged scales ", ""),
        ("no one was quite sure", "quite", ""),
        ("we were injured", "", ""),
    ],
)
def test_of_what_there_was_none(text: str, nobody: str, none: str) -> None:
    assert (find_nobody(text), find_none(text)) == (nobody, none)


def test_acts_claims_and_dismissals() -> None:
    assert find_acts("the tally sheets had been altered") == find_acts("somebody forged them, forging") | find_acts(
        "altered"
    )
    assert is_about_claim("the police asked her about her accusation")
    assert not is_about_claim("he claims the land")
    assert is_dismissal("the footage as staged")
    assert not is_dismissal("the footage as useful")


@pytest.mark.parametrize(
    ("words", "verb", "line"),
    [
        ("the footage as staged", "denies it", " dismisses the footage as staged"),
        ("this a fairy tale", "deny it", " call this a fairy tale"),
        ("that nobody was hurt", "denies it", " says that nobody was hurt"),
        ("it was not there", "denies it", " denies it: it was not there"),
        ("showed the boat", "says", " says that it showed the boat"),
        ("Two ships left", "says", " says that two ships left"),
        ("a claim by an aide", "says", " says a claim by an aide"),
        (
            "the crew of the barge, an old hulk, of cutting a line",
            "accuse",
            " accuse the crew of the barge, an old hulk, of cutting a line",
        ),
    ],
)
def test_how_it_is_said(words: str, verb: str, line: str) -> None:
    assert say_words(words, verb) == line


@pytest.mark.parametrize(("denied", "found"), [("the allegations", 1), ("a claim", 0)])
def test_who_speaks_of_an_accusation_made_it_before(denied: str, found: int) -> None:
    first, second = "the mayor had threatened the herring fleet", "clerks had asked her about her accusation"
    desk = Desk("r1", f"Rud said {first}.\nRud said {second}.\nThe mayor denied {denied}.", published="2022-05-02")
    rud = desk.party("Rud")
    desk.says(first, rud, speaker="Rud")
    desk.says(second, rud, speaker="Rud")
    desk.says(denied, stance="denies", speaker="The mayor", cue="denied")
    made = disputes(desk, statements=statements_of(desk))
    assert ["threatened" in d.about for d in made] == [True] * found


@pytest.mark.parametrize(
    ("name", "closed"),
    [
        ("the mayor of Bern, Ada Roe", "the mayor of Bern, Ada Roe,"),
        ("Ada Roe, Bo Lind and others", "Ada Roe, Bo Lind and others"),
        ("Ada Roe", "Ada Roe"),
    ],
)
def test_an_aside_in_a_name_is_closed(name: str, closed: str) -> None:
    assert set_off(name) == closed
