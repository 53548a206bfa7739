"""Which denial answers which claim: named claims, claims told within a denial, courts, other doers, mutual blame."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_disputes import disputes, statements_of
from tests.across.hand import Desk, happening, join_by_name, quantity
from twosource.across.disputes.claim_words import (
    find_claim,
    find_contrary,
    find_maker,
    find_untrue,
    is_about_claim,
    is_dismissal,
)
from twosource.across.disputes.convicted import CRIME
from twosource.across.disputes.lines import TOLD
from twosource.across.matters import find_matter, is_denial
from twosource.model.record import Dispute

DENMARK = {"country": "DNK"}
NORWAY = {"country": "NOR"}


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("the Danish claim", ["Danish "]),
        ("Denmark's reports that its quay was shelled", ["Denmark's "]),
        ("the claim of the Danish Kingdom to have sunk a trawler", ["the Danish Kingdom "]),
        ("the accusation by Denmark", ["Denmark"]),
        ("claims of Danish losses", []),
        ("that the report was ever read", []),
        ("his claim that nobody left", []),
    ],
)
def test_whose_claim_a_denial_names(text: str, makers: list[str]) -> None:
    assert [text[start:end] for start, end in find_maker(text)] == makers


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("it rests on an unfounded claim that the clerk had bribed a guard", "that the clerk had bribed a guard"),
        ("the clerk, who was held on trumped-up charges of theft, is home", "of theft"),
        ("held him on baseless charges", ""),
        ("a claim that the clerk had bribed a guard", ""),
    ],
)
def test_a_claim_that_is_waved_off_in_one_breath(text: str, claim: str) -> None:
    assert find_untrue(text) == claim


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("that it was Oslo that had shut the valve", "Oslo"),
        ("It was the Norwegian crew who fired first", "the Norwegian crew"),
        ("it was late when the ferry left", ""),
        ("it was in May that the ferry left", ""),
    ],
)
def test_who_did_it_instead(text: str, who: str) -> None:
    assert find_contrary(text) == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the accusation a provocation", True),
        ("the charge “an utter lie”", True),
        ("the exercise a provocation", False),
        ("it a provocation", False),
    ],
)
def test_what_a_claim_is_called(text: str, found: bool) -> None:
    assert is_dismissal(text) == found


def test_words_that_tell_one_deed() -> None:
    assert find_matter("the frigate shot down a balloon") == find_matter("it had lost a balloon, the frigate")
    assert find_matter("owes it money") == find_matter("a debt of $40 million")
    assert find_matter("of having spied") & find_matter("for espionage")
    assert "money" not in find_matter("40 million tonnes")
    assert find_claim("the claim of Denmark to have sunk a trawler") is not None
    assert is_about_claim("Dahl must answer these grave charges")
    assert is_denial("the clerk is innocent")
    assert not is_denial("we forgot nobody who was innocent")


def two_reports(
    claim: str, denial: str, *, published: str = "2022-05-03", maker: str = "Denmark"
) -> tuple[Dispute, ...]:
    """A Danish admiral claims something, another state denies something a day later."""
    one = Desk("r1", f"Admiral Holm said {claim}.", published="2022-05-02")
    holm = one.party("Holm", country="DNK", sector="MIL")
    for name in ("Norway", "Skagen"):
        if name in claim:
            one.party(name, "country" if name == "Norway" else "place", country="NOR" if name == "Norway" else None)
    one.says(claim, holm)
    two = Desk("r2", f"Norway rejected {denial}.", published=published)
    norway = two.party("Norway", "country", **NORWAY)
    for name in (maker, "Skagen"):
        if name in denial:
            two.party(
                name, "country" if name == maker else "place", name=name, country="DNK" if name == maker else None
            )
    two.says(denial, norway, stance="denies")
    return disputes(one, two, statements=statements_of(one, two))


@pytest.mark.parametrize(
    ("claim", "denial", "found"),
    [
        ("a frigate shot down a balloon of Norway", "the Denmark claim that a balloon was destroyed", 1),
        ("his boats sank a trawler of Norway", "that it lost a trawler", 1),
        ("gunboats of Norway shelled Skagen", "that it had struck Skagen", 1),
        ("gunboats of Norway shelled the town", "that it had struck Skagen", 0),
        ("gunboats of Norway left Skagen", "that it had struck Skagen", 0),
    ],
)
def test_a_claim_and_its_denial_in_other_words(claim: str, denial: str, found: int) -> None:
    made = two_reports(claim, denial)
    held = [d for d in made if any(span.report == "r1" for side in d.sides for span in side.evidence)]
    assert len(held) == found


def test_a_claim_that_a_denial_names_is_nobody_elses() -> None:
    (made,) = two_reports("a frigate shot down a balloon of Norway", "the Sweden claim that a balloon was shot down", maker="Sweden")  # fmt: skip
    assert made.sides[0].holders == ("Sweden",)


def test_a_deputy_who_also_rejects_the_claim_joins_his_minister() -> None:
    text = (
        "Minister Vik of Norway rejected the claim of Denmark to have sunk a trawler.\n"
        "Norway knows of no lost trawler, Vik said.\nHis deputy, Lie, also rejected the claim."
    )
    desk = Desk("r1", text, published="2022-05-03")
    vik = desk.party("Vik", country="NOR", sector="GOV")
    desk.party("Norway", "country", **NORWAY)
    desk.party("Denmark", "country", **DENMARK)
    lie = desk.party("Lie", country="NOR", sector="GOV")
    desk.says("the claim of Denmark to have sunk a trawler", vik, stance="denies", cue="rejected")
    desk.says("Norway knows of no lost trawler", vik)
    desk.statements.append(
        desk.statements[0].__class__(
            "r1/s2", (lie,), (), "indirect", "denies", desk.span("His deputy, Lie, also rejected the claim."),
            (desk.span("the claim."),), desk.span("His deputy, Lie"), desk.span("also rejected"),
        )
    )  # fmt: skip
    (made,) = disputes(desk, statements=statements_of(desk))
    assert made.about == "the claim of Denmark to have sunk a trawler"
    assert [side.holders for side in made.sides] == [("Denmark",), ("Vik", "Lie")]


def test_an_adviser_clears_another_whom_somebody_accuses() -> None:
    for words, found in (("that Norway had stolen any gas", 1), ("that Norway had signed it", 0)):
        one = Desk("r1", "Holm accused Norway of stealing gas.", published="2022-05-02")
        norway = one.party("Norway", "country", **NORWAY)
        one.says("of stealing gas", one.party("Holm", **DENMARK), stance="accuses", addressees=(norway,))
        two = Desk("r2", f"An energy adviser, Moe, denied {words}.", published="2022-05-03")
        two.party("Norway", "country", **NORWAY)
        two.says(words, stance="denies", speaker="An energy adviser, Moe", cue="denied")
        assert len(disputes(one, two, statements=statements_of(one, two))) == found


@pytest.mark.parametrize(
    ("sentence", "denial", "about"),
    [
        ("Norway sentenced Holm to ten years for spying", "that he was a spy", "accusation against Holm: spying"),
        ("Norway sentenced Holm to ten years for spying", "that he was a thief", None),
        ("Norway arrested Holm on charges of espionage", "that he was a spy", "accusation against Holm: espionage"),
        ("Norway arrested Holm for three hours", "that he was a spy", None),
    ],
)
def test_a_sentence_of_a_court_is_a_charge(sentence: str, denial: str, about: str | None) -> None:
    desk = Desk("r1", f"{sentence}.\nHis family and Denmark deny {denial}.", published="2022-05-03")
    norway = desk.party("Norway", "country", **NORWAY)
    holm = desk.party("Holm")
    denmark = desk.party("Denmark", "country", **DENMARK)
    trigger = "sentenced" if "sentenced" in sentence else "arrested"
    desk.tells(trigger, "COERCE", mode="arrest", actors=(norway,), recipients=(holm,))
    desk.says(denial, denmark, stance="denies", cue="deny", speaker="His family and Denmark")
    event = happening((desk,), "r1/e0", of=join_by_name(desk))
    made = disputes(desk, events=(event,), statements=statements_of(desk))
    assert [d.about for d in made] == ([] if about is None else [about])
    assert all(d.sides[0].summary.startswith(f"Norway {trigger} Holm ") for d in made)


@pytest.mark.parametrize(
    ("text", "crime"),
    [
        ("convicted Holm of plotting a coup", "plotting a coup"),
        ("sentenced Holm on charges of theft", "theft"),
        ("found guilty Holm of arson", "arson"),
    ],
)
def test_what_somebody_is_convicted_of(text: str, crime: str) -> None:
    match = TOLD.match(text)
    assert match is not None
    assert match["crime"] == crime
    assert CRIME.search("arrested in May") is None


@pytest.mark.parametrize(
    ("answer", "found"),
    [("it was Oslo that had shut the valve", 1), ("it was Denmark that had shut the valve", 0), ("Oslo is calm", 0)],
)
def test_an_answer_that_names_another_doer(answer: str, found: int) -> None:
    text = f"The Danish grid said Copenhagen had shut no valve.\nNordgas alleged that Denmark had shut every valve.\nThe firm replied {answer}."
    desk = Desk("r1", text, published="2022-05-03")
    desk.party("Nordgas", "organisation", **NORWAY)
    desk.party("Denmark", "country", **DENMARK)
    claim = "that Denmark had shut every valve"
    desk.says(claim, desk.parties[0].id, stance="accuses", speaker="Nordgas")
    for name, country in (("Oslo", "NOR"), ("Denmark", "DNK")):
        if name in answer:
            start = text.index(answer) + answer.index(name)
            party = desk.party(name, "government", name=f"{name} again", country=country)
            local = desk.parties[-1]
            mention = local.mentions[0].__class__(desk.span(name).__class__("r1", start, start + len(name)), "name", 0)
            desk.parties[-1] = local.__class__(party, local.name, local.kind, country=country, mentions=(mention,))
    desk.says(answer, desk.party("The firm", "organisation", **DENMARK), speaker="The firm")
    made = disputes(desk, statements=statements_of(desk))
    assert len(made) == found
    assert all("that it was Oslo" in d.sides[1].summary for d in made)


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (
            "accused each other of breaking the truce, hours after it began",
            "which of them is to blame, as Norway and Denmark accuse each other of breaking the truce",
        ),
        (
            "traded blame for the fire",
            "which of them is to blame, as Norway and Denmark blame each other for the fire",
        ),
        (
            "blamed each other on Sunday for the fire on the quay",
            "which of them is to blame, as Norway and Denmark blame each other for the fire on the quay",
        ),
        ("traded barbs", None),
        ("accused each other", None),
    ],
)
def test_two_who_accuse_each_other(words: str, about: str | None) -> None:
    desk = Desk("r1", f"Norway and Denmark {words}.\nHolm said gunboats of Norway fired on the quay.")
    norway, denmark = desk.party("Norway", "country", **NORWAY), desk.party("Denmark", "country", **DENMARK)
    desk.tells(words, "ACCUSE", actors=(norway, denmark))
    claim = desk.says("gunboats of Norway fired on the quay", desk.party("Holm", country="DNK", sector="MIL"))
    gunboats = desk.party("gunboats of Norway", "military", country="NOR", sector="MIL")
    desk.tells("fired on", "ASSAULT", actors=(gunboats,), told_in=claim)
    made = disputes(desk, statements=statements_of(desk))
    assert [d.about for d in made] == ([] if about is None else [about])
    if about is not None:
        assert [side.holders for side in made[0].sides] == [("Norway",), ("Denmark",)]
        assert [len(side.evidence) for side in made[0].sides] == [1, 2]


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("the Norwegian side", 2),
        ("Norway’s border service", 2),
        ("Norwegian authorities", 2),
        ("a Norwegian singer", 1),
        ("the Finnish side", 1),
        ("The border service", 1),  # whose it is, nobody says
    ],
)
def test_a_body_of_no_known_name_speaks_for_its_state(voice: str, told: int) -> None:
    words = "accused each other of breaking the truce"
    desk = Desk("r1", f"Norway and Denmark {words}.\nAccording to {voice} troops of Denmark fired on the quay.")
    norway, denmark = desk.party("Norway", "country", **NORWAY), desk.party("Denmark", "country", **DENMARK)
    desk.tells(words, "ACCUSE", actors=(norway, denmark))
    claim = desk.says("troops of Denmark fired on the quay", speaker=voice)
    troops = desk.party("troops of Denmark", "military", country="DNK", sector="MIL")
    desk.tells("fired on", "ASSAULT", actors=(troops,), told_in=claim)
    (made,) = disputes(desk, statements=statements_of(desk))
    assert [len(side.evidence) for side in made.sides] == [told, 1]


def test_the_charge_is_of_the_claim_that_names_who_did_it() -> None:
    text = (
        "Norway said gunboats of Denmark fired on the quay.\nThe fire wounded six, its navy said.\n"
        "Denmark called the charge “an utter lie”."
    )
    desk = Desk("r1", text, published="2022-05-03")
    norway = desk.party("Norway", "country", **NORWAY)
    guns = desk.party("gunboats of Denmark", "military", **DENMARK)
    claim = desk.says("gunboats of Denmark fired on the quay", norway, speaker="Norway")
    desk.tells("fired on", "ASSAULT", actors=(guns,), told_in=claim)
    navy = desk.party("its navy", "military", name="Norwegian navy", country="NOR", sector="MIL")
    desk.says("The fire wounded six", navy, speaker="its navy")
    denmark = desk.parties[-1].__class__(
        "r1/p9", "Denmark", "country", country="DNK",
        mentions=(desk.parties[0].mentions[0].__class__(desk.span("Denmark called"), "name", 0),),
    )  # fmt: skip
    desk.parties.append(denmark)
    desk.says("the charge “an utter lie”", "r1/p9", cue="called", speaker="Denmark called")
    (made,) = disputes(desk, statements=statements_of(desk))
    assert made.about == "whether it is so, as Norway says: gunboats of Denmark fired on the quay"


def test_one_who_breaks_away_does_not_speak_for_the_state() -> None:
    for name, found in (("Norwegian interior ministry", 1), ("interior ministry of Abkhazia", 0)):
        one = Desk("r1", "Holm accused Norway of stealing gas.", published="2022-05-02")
        norway = one.party("Norway", "country", **NORWAY)
        one.says("of stealing gas", one.party("Holm", **DENMARK), stance="accuses", addressees=(norway,))
        two = Desk("r2", f"The {name} denied that it had stolen gas.", published="2022-05-03")
        two.says("that it had stolen gas", two.party(name, "government", country="NOR", sector="GOV"), stance="denies")
        assert len(disputes(one, two, statements=statements_of(one, two))) == found


@pytest.mark.parametrize(("maker", "more", "found"), [("Danish", "", 1), ("Swedish", "", 0), ("Danish", "theft", 0)])
def test_the_accusation_of_a_state_is_the_only_one_that_it_makes(maker: str, more: str, found: int) -> None:
    one = Desk("r1", f"Denmark blamed Norway for the blast.\nDenmark accused Norway of {more or 'nothing'}.", published="2022-05-02")  # fmt: skip
    denmark, norway = one.party("Denmark", "country", **DENMARK), one.party("Norway", "country", **NORWAY)
    one.says("Norway for the blast", denmark, stance="accuses", addressees=(norway,))
    if more:
        one.says(more, denmark, stance="accuses", addressees=(norway,))
    two = Desk("r2", f"Vik called the {maker} accusation a fable.\nNorway is calm, Sweden too.", published="2022-05-03")
    two.party("Norway", "country", **NORWAY)
    two.party("Sweden", "country", country="SWE")
    vik = two.party("Vik", country="NOR", sector="GOV")
    two.says(f"the {maker} accusation a fable", vik, cue="called", speaker="Vik")
    made = disputes(one, two, statements=statements_of(one, two))
    assert [d.about for d in made] == ["accusation against Norway: the blast"] * found


def test_a_claim_of_nobody_known_accuses_nobody() -> None:
    desk = Desk("r1", "It accused Norway of theft.\nNorway denied that it committed theft.", published="2022-05-03")
    norway = desk.party("Norway", "country", **NORWAY)
    desk.says("of theft", stance="accuses", speaker="It", addressees=(norway,))
    desk.says("that it committed theft", norway, stance="denies")
    assert disputes(desk, statements=statements_of(desk)) == ()


@pytest.mark.parametrize(("what", "found"), [("cubic metres", 0), ("cubic metres of peat", 1)])
def test_a_unit_alone_says_not_what_is_measured(what: str, found: int) -> None:
    desks = []
    for name, value in (("r1", 20e6), ("r2", 90e6)):
        desk = Desk(name, f"The bog gave {value:.0f} {what} that day.", published="2022-05-02")
        desk.counts(f"{value:.0f}", value, what)
        desks.append(desk)
    made = disputes(*desks, figures=tuple(quantity(tuple(desks), f"r{k}/f0") for k in (1, 2)))
    assert len(made) == found


def test_two_numbers_of_one_crowd_in_one_sentence() -> None:
    desk = Desk("r1", "The navy put the singers at 900 and the town at 1400.", published="2022-05-02")
    told = desk.says("the singers at 900", desk.party("The navy", "military"))
    desk.counts("900", 900, "singers", told_in=told, rule="put-at")
    desk.counts("1400", 1400, "singers", rule="put-at")
    (made,) = disputes(
        desk, statements=statements_of(desk), figures=tuple(quantity((desk,), f.id) for f in desk.figures)
    )
    assert made.about == "number of singers: 900 or 1,400"
