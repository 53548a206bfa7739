from __future__ import annotations

import pytest

from tests.across.hand import Desk, happening, join_by_name, quantity, said
from twosource.across.carriers import group_carriers
from twosource.across.disputes import find_disputes
from twosource.across.matters import find_owner, find_stems, is_denial
from twosource.across.origins import trace_origins
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Bound
from twosource.model.record import Dispute, Happening, Position, Quantity, Said

NORWAY = {"country": "NOR"}
SWEDEN = {"country": "SWE"}


def disputes(
    *desks: Desk,
    events: tuple[Happening, ...] = (),
    statements: tuple[Said, ...] = (),
    figures: tuple[Quantity, ...] = (),
) -> tuple[Dispute, ...]:
    readings = [d.reading() for d in desks]
    entities = join_by_name(*desks)
    carriers = group_carriers(readings, entities)
    traced = trace_origins(
        readings, [], entities, carriers, events=events, statements=statements, relations=[], figures=figures
    )
    return find_disputes(readings, entities, events=events, statements=statements, figures=figures, counts=traced.facts)


def accuser(text: str, content: str, *, accused: str = "Norway", cue: str = "accused") -> Desk:
    desk = Desk("r1", text, published="2022-05-02")
    speaker = desk.party("Rud", country="SWE", sector="GOV")
    target = desk.party(accused, "country", **NORWAY)
    desk.says(content, speaker, cue=cue, stance="accuses")
    desk.tells(cue, "ACCUSE", actors=(speaker,), recipients=(target,))
    return desk


def denier(text: str, content: str, *, name: str = "Norway", country: str = "NOR", stance: str = "denies") -> Desk:
    desk = Desk("r2", text, published="2022-05-03")
    desk.says(content, desk.party(name, "country", country=country), stance=stance)
    return desk


def statements_of(*desks: Desk) -> tuple[Said, ...]:
    of = join_by_name(*desks)
    return tuple(said(desks, s.id, of=of) for d in desks for s in d.statements)


@pytest.mark.parametrize(
    ("accusation", "denial", "found"),
    [
        ("blocking the grain", "it has blocked any port", True),
        ("blocking the grain", "it will raise taxes", False),
    ],
)
def test_an_accusation_and_its_denial_in_two_reports(accusation: str, denial: str, found: bool) -> None:
    one = accuser(f"Rud accused Norway of {accusation}.", accusation)
    two = denier(f"Norway denies that {denial}.", denial)
    made = disputes(one, two, statements=statements_of(one, two))
    assert [d.kind for d in made] == (["accusation"] if found else [])
    if found:
        assert made[0].sides[0].holders == ("Rud",)
        assert made[0].sides[1].holders == ("Norway",)
        assert {s.report for side in made[0].sides for s in side.evidence} == {"r1", "r2"}
        assert all(side.origins for side in made[0].sides)


def test_only_the_accused_side_can_deny() -> None:
    one = accuser("Rud accused Norway of blocking the grain.", "blocking the grain")
    two = denier("Denmark denies that it blocks grain.", "it blocks grain", name="Denmark", country="DNK")
    assert disputes(one, two, statements=statements_of(one, two)) == ()


def test_silence_and_other_words_are_no_denial() -> None:
    one = accuser("Rud accused Norway of blocking the grain.", "blocking the grain")
    two = denier("Norway says that it ships grain.", "it ships grain", stance="asserts")
    assert disputes(one, two, statements=statements_of(one, two)) == ()


def test_a_generic_denial_answers_only_what_stands_before_it() -> None:
    text = "Rud accused Norway of theft.\nNorway has denied those claims."
    desk = accuser(text, "theft")
    desk.says("those claims", desk.parties[1].id, stance="denies")
    assert len(disputes(desk, statements=statements_of(desk))) == 1
    one = accuser("Rud accused Norway of theft.", "theft")
    two = denier("Norway has denied those claims.", "those claims")
    assert disputes(one, two, statements=statements_of(one, two)) == ()


def test_the_denial_of_one_who_is_quoted_is_his_and_not_the_quoters() -> None:
    one = accuser("Rud accused Norway of attacking the pier.", "attacking the pier")
    two = Desk("r2", "“Norway told us it had no connection with this attack,” Akar said.", published="2022-05-03")
    two.party("Norway", "country", **NORWAY)
    two.says("Norway told us it had no connection with this attack", two.party("Akar", country="TUR"), kind="direct")
    made = disputes(one, two, statements=statements_of(one, two))
    assert [d.sides[1].holders for d in made] == [("Norway",)]


def test_opposed_positions_on_one_event() -> None:
    one = Desk("r1", "Rud said Norway fired on the pier.")
    rud, norway = one.party("Rud", **SWEDEN), one.party("Norway", "country", **NORWAY)
    told = one.says("Norway fired on the pier", rud)
    one.tells("fired", "ASSAULT", actors=(norway,), told_in=told, status="alleged")
    two = Desk("r2", "Norway said it fired on nothing.")
    told = two.says("it fired on nothing", two.party("Norway", "country", **NORWAY))
    two.tells("fired", "ASSAULT", told_in=told, status="did-not-occur")
    event = happening((one, two), "r1/e0", "r2/e0", of=join_by_name(one, two))
    made = disputes(one, two, events=(event,))
    assert [(d.kind, [s.holders for s in d.sides]) for d in made] == [("position", [("Rud",), ("Norway",)])]
    assert all(side.origins for side in made[0].sides)


def test_positions_of_one_side_are_no_dispute() -> None:
    one = Desk("r1", "Norway may fire, Norway said; Rud is not so sure.")
    norway, rud = one.party("Norway", "country", **NORWAY), one.party("Rud", country="NOR", sector="GOV")
    one.tells("fire", "ASSAULT", actors=(norway,))
    evidence = (one.events[0].sentence,)
    for holder, expected in (("Rud", 0), ("Norway", 0)):
        positions = (Position("Norway", "possible", None, evidence), Position(holder, "denied", None, evidence))
        event = happening((one,), "r1/e0", of=join_by_name(one), positions=positions)
        assert len(disputes(one, events=(event,))) == expected
    assert rud


@pytest.mark.parametrize(("first", "second", "found"), [(1, 4, 1), (1, 2, 0), (1, 20, 0)])
def test_one_event_on_two_days(first: int, second: int, found: int) -> None:
    desks = tuple(Desk(name, f"They met in {name}.") for name in ("r1", "r2"))
    for desk, number in zip(desks, (first, second), strict=True):
        desk.tells("met", date=f"2022-05-{number:02}")
    event = happening(desks, "r1/e0", "r2/e0", of=join_by_name(*desks))
    made = disputes(*desks, events=(event,))
    assert len(made) == found
    assert all(d.kind == "date" and d.sides[0].holders == ("r1",) for d in made)


@pytest.mark.parametrize(
    ("first", "second", "days", "found"),
    [
        (("20 million tonnes of grain wait", 20e6, None), ("25 million tonnes of grain wait", 25e6, None), (2, 2), 1),
        (("20 million tonnes of grain wait", 20e6, None), ("25 million tonnes of grain wait", 25e6, None), (2, 9), 0),
        (("20 million tonnes of grain wait", 20e6, None), ("21 million tonnes of grain wait", 21e6, None), (2, 2), 0),
        (("over 20 million tonnes of grain wait", 20e6, "at-least"), ("25 million tonnes of grain wait", 25e6, None), (2, 2), 0),
        (("20 million tonnes of grain wait", 20e6, None), ("up to 25 million tonnes of grain wait", 25e6, "at-most"), (2, 2), 0),
        (("20 million tonnes of grain wait", 20e6, None), ("nearly 25 million tonnes of grain wait", 25e6, "at-most"), (2, 2), 1),
        (("20 million tonnes of grain wait", 20e6, None), ("25 million tonnes of grain wait", 25e6, None), (2, None), 1),
    ],
)  # fmt: skip
def test_figures_for_one_thing(first: tuple, second: tuple, days: tuple, found: int) -> None:  # type: ignore[type-arg]
    desks = []
    for name, (words, value, bound), number in zip(("r1", "r2"), (first, second), days, strict=True):
        desk = Desk(name, f"Some {words}.", published=None if number is None else f"2022-05-{number:02}")
        desk.counts(words, value, "tonnes of grain", unit="tonne", bound=bound)
        desks.append(desk)
    figures = (quantity(tuple(desks), "r1/f0"), quantity(tuple(desks), "r2/f0"))
    made = disputes(*desks, figures=figures)
    assert len(made) == found
    if found:
        assert [side.holders for side in made[0].sides] == [("r1",), ("r2",)]


@pytest.mark.parametrize(("day", "found"), [(2, 1), (9, 0)])
def test_a_toll_that_rises_by_a_later_day_is_news(day: int, found: int) -> None:
    desks = []
    for name, value, told in (("r1", 20.0, 2), ("r2", 31.0, day)):
        desk = Desk(name, f"The flood killed {value:.0f} villagers.", published=f"2022-05-{told:02}")
        desk.counts(f"{value:.0f} villagers", value, "villagers killed", date="2022-05-01")
        desks.append(desk)
    figures = (quantity(tuple(desks), "r1/f0"), quantity(tuple(desks), "r2/f0"))
    assert len(disputes(*desks, figures=figures)) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ((11, "Italians killed"), (82, "killed"), 0),
        ((11, "Italians killed"), (82, "Italians killed"), 1),
        # a part that is more than the whole
        ((11, "killed"), (82, "Italians killed"), 1),
    ],
)
def test_a_count_of_some_among_all_is_no_other_toll(
    first: tuple[int, str], second: tuple[int, str], found: int
) -> None:
    desks = []
    for name, (value, what) in (("r1", first), ("r2", second)):
        desk = Desk(name, f"A bomb went off; {value} {what}.", published="2022-05-02")
        desk.counts(f"{value} {what}", float(value), what, date="2022-05-01")
        desks.append(desk)
    figures = (quantity(tuple(desks), "r1/f0"), quantity(tuple(desks), "r2/f0"))
    assert len(disputes(*desks, figures=figures)) == found


def test_figures_for_two_things_or_of_one_origin_are_no_dispute() -> None:
    desk = Desk("r1", "Ten ships wait.\nFive lorries wait.", published="2022-05-02")
    desk.counts("Ten", 10, "ships")
    desk.counts("Five", 5, "lorries")
    assert disputes(desk, figures=(quantity((desk,), "r1/f0"), quantity((desk,), "r1/f1"))) == ()


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("We see a lantern of peace", "We see a bucket of peace", 1),
        ("We see a lantern of peace", "We see a lantern of peace", 0),
        ("We organise a lantern of peace", "We organize a lantern of peace", 0),
        ("We see a lantern of peace", "We see a lantern", 0),
        ("We see a lantern of peace", "In our eyes it is the light of calm", 0),
    ],
)
def test_one_quotation_in_two_wordings(first: str, second: str, found: int) -> None:
    desks = tuple(Desk(name, f"“{words},” Dahl said.") for name, words in (("r1", first), ("r2", second)))
    for desk, words in zip(desks, (first, second), strict=True):
        desk.says(words, desk.party("Dahl"), kind="direct", cue="said")
    words_ = said(desks, "r1/s0", "r2/s0", of=join_by_name(*desks))
    made = disputes(*desks, statements=(words_,))
    assert [d.kind for d in made] == ["wording"] * found


def test_a_denial_that_tells_the_claim_itself_has_both_sides() -> None:
    desk = Desk("r1", "Norway disputed Swedish claims that it fired on the pier.")
    norway = desk.party("Norway", "country", **NORWAY)
    desk.party("Swedish", "country", name="Sweden", **SWEDEN)
    desk.says("Swedish claims that it fired on the pier", norway, stance="denies")
    made = disputes(desk, statements=statements_of(desk))
    assert [[s.holders for s in d.sides] for d in made] == [[("Sweden",), ("Norway",)]]
    assert made[0].sides[0].summary == "Sweden claims that Norway fired on the pier"


def test_a_claim_by_people_who_are_no_party_keeps_their_name() -> None:
    desk = Desk("r1", "Norway disputed Farmers' claims that it fired on the pier.\nNorway denied any claim of theft.")
    norway = desk.party("Norway", "country", **NORWAY)
    desk.says("Farmers' claims that it fired on the pier", norway, stance="denies")
    desk.says("any claim of theft", norway, stance="denies")
    made = disputes(desk, statements=statements_of(desk))
    assert [d.sides[0].summary for d in made] == ["Farmers' claims that Norway fired on the pier"]


@pytest.mark.parametrize(
    ("assertion", "denial", "kinds"),
    [
        ("Rud asked the banker to burn the ledger", "he asked the banker to burn the ledger", ["position"]),
        ("Rud asked the banker for a loan", "he told the harbour to burn coal", []),
    ],
)
def test_what_one_says_of_another_who_denies_it_is_a_position(assertion: str, denial: str, kinds: list[str]) -> None:
    one = Desk("r1", f"Dahl said that {assertion}.", published="2022-05-02")
    one.party("Rud", country="NOR", sector="GOV")
    one.says(assertion, one.party("Dahl", country="NOR", sector="GOV"))
    two = Desk("r2", f"Rud denied that {denial}.", published="2022-05-03")
    two.says(denial, two.party("Rud", country="NOR", sector="GOV"), stance="denies")
    assert [d.kind for d in disputes(one, two, statements=statements_of(one, two))] == kinds


def test_money_described_by_a_name_alone_and_two_numbers_of_one_report_are_no_dispute() -> None:
    desks = []
    for name, value in (("r1", 3e9), ("r2", 5e9)):
        desk = Desk(name, f"Norway gets {value:.0f} euros.", published="2022-05-02")
        desk.party("Norway", "country", **NORWAY)
        desk.counts(f"{value:.0f}", value, "Norway", unit="EUR")
        desks.append(desk)
    assert disputes(*desks, figures=tuple(quantity(tuple(desks), f"r{k}/f0") for k in (1, 2))) == ()
    desk = Desk("r1", "Ten fishing boats left.\nFive fishing boats stayed.", published="2022-05-02")
    desk.counts("Ten", 10, "fishing boats")
    desk.counts("Five", 5, "fishing boats")
    assert disputes(desk, figures=(quantity((desk,), "r1/f0"), quantity((desk,), "r1/f1"))) == ()


@pytest.mark.parametrize("entry", load_yaml("disputes.yaml")["denies"])
def test_the_words_of_a_denial(entry: dict[str, str]) -> None:
    assert is_denial(entry["example"])
    assert not is_denial(entry["not"])


def test_stems_meet_across_forms() -> None:
    assert find_stems("blocking the ports") & find_stems("blocked a port") == {"block", "port"}
    assert find_stems("of the and") == frozenset()


def test_an_accusation_of_an_attack_and_a_denial_of_one_within_a_week_meet_by_the_deed() -> None:
    for denied, found in (("2022-05-05", 1), ("2022-05-20", 0), ("2022-12-01", 0)):
        one = accuser("Rud accused Norway of shelling the quay.", "shelling the quay")
        one.tells("shelling", "ASSAULT", told_in="r1/s0")
        two = Desk("r2", "Norway denied that its guns fired.", published=denied)
        told = two.says("that its guns fired", two.party("Norway", "country", **NORWAY), stance="denies")
        two.tells("fired", "ASSAULT", told_in=told)
        assert len(disputes(one, two, statements=statements_of(one, two))) == found


def test_a_deed_told_as_one_event_pairs_whatever_the_words() -> None:
    one = accuser("Rud accused Norway of shelling the quay.", "shelling the quay")
    one.tells("shelling", "ASSAULT", told_in="r1/s0")
    two = Desk("r2", "Norway denied that its guns fired.", published="2022-05-20")
    told = two.says("that its guns fired", two.party("Norway", "country", **NORWAY), stance="denies")
    two.tells("fired", "ASSAULT", told_in=told)
    event = happening((one, two), "r1/e1", "r2/e0", of=join_by_name(one, two))
    made = disputes(one, two, statements=statements_of(one, two), events=(event,))
    assert event.id in made[0].facts


def test_an_accusation_that_only_an_event_tells_is_answered_too() -> None:
    one = Desk("r1", "Rud accused Norway of blocking the grain.", published="2022-05-02")
    rud, norway = one.party("Rud", **SWEDEN), one.party("Norway", "country", **NORWAY)
    one.tells("accused", "ACCUSE", actors=(rud,), recipients=(norway,))
    two = denier("Norway denies that it blocks grain.", "it blocks grain")
    of = join_by_name(one, two)
    event = happening((one, two), "r1/e0", of=of)
    words = said((one, two), "r2/s0", of=of)
    assert [d.sides[0].holders for d in disputes(one, two, statements=(words,), events=(event,))] == [("Rud",)]


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [((18e6, 22e6), (24e6, 26e6), 1), ((18e6, 22e6), (21e6, 26e6), 0), (None, (24e6, 26e6), 1)],
)
def test_ranges_that_meet_are_no_dispute(
    low: tuple[float, float] | None, high: tuple[float, float], found: int
) -> None:
    desks = []
    for name, pair, value in (("r1", low, 20e6), ("r2", high, 25e6)):
        desk = Desk(name, f"Some {value:.0f} tonnes of grain wait.", published="2022-05-02")
        bounds = {} if pair is None else {"low": pair[0], "high": pair[1]}
        desk.counts(f"{value:.0f}", value, "tonnes of grain", unit="tonne", **bounds)
        desks.append(desk)
    figures = tuple(quantity(tuple(desks), f"r{k}/f0") for k in (1, 2))
    assert len(disputes(*desks, figures=figures)) == found


def test_figures_are_held_by_whoever_gives_them_and_dates_must_meet() -> None:
    desks = []
    for name, value, when in (("r1", 20e6, "2022-05-01"), ("r2", 25e6, "2022-05-01"), ("r3", 30e6, "2022-06-01")):
        desk = Desk(name, f"Dahl said {value:.0f} tonnes of grain wait.", published="2022-06-02")
        told = desk.says(f"{value:.0f} tonnes of grain wait", desk.party("Dahl", name=f"Dahl {name}"))
        desk.counts(f"{value:.0f}", value, "tonnes of grain", unit="tonne", date=when, told_in=told)
        desks.append(desk)
    made = disputes(*desks, figures=tuple(quantity(tuple(desks), f"r{k}/f0") for k in (1, 2, 3)))
    assert [[s.holders for s in d.sides] for d in made] == [[("Dahl r1",), ("Dahl r2",)]]
    assert made[0].about == "tonnes of grain: 20 million or 25 million tonnes"


@pytest.mark.parametrize(
    ("values", "names", "bound", "found"),
    [
        ((117, 128), ("Dahl", "Lund"), None, 1),
        ((117, 128), ("Dahl", "Dahl"), None, 0),  # one voice counts on
        ((117, 128), ("Dahl", "Lund"), "about", 0),
        ((120, 128), ("Dahl", "Lund"), None, 0),  # 120 may be a rounding
        ((124, 128), ("Dahl", "Lund"), None, 0),
    ],
)
def test_two_voices_that_count_to_the_last_one(
    values: tuple[int, int], names: tuple[str, str], bound: Bound | None, found: int
) -> None:
    desks = []
    for report, value, name in zip(("r1", "r2"), values, names, strict=True):
        desk = Desk(report, f"{name} said that {value} villagers were hurt in the flood.", published="2022-05-02")
        told = desk.says(f"{value} villagers were hurt", desk.party(name))
        desk.counts(f"{value}", float(value), "villagers hurt", bound=bound, told_in=told)
        desks.append(desk)
    made = disputes(*desks, figures=tuple(quantity(tuple(desks), f"r{k}/f0") for k in (1, 2)))
    assert [d.about for d in made] == ["villagers hurt: 117 or 128"] * found


def test_one_denial_is_one_matter() -> None:
    from twosource.across.disputes.find import _is_told
    from twosource.model.record import Dispute, Side
    from twosource.model.text import Span

    charge, denial, other = Span("r1", 0, 9), Span("r1", 10, 20), Span("r2", 0, 9)
    accusation = Dispute(
        "", "accusation", "grain", (Side(("n1",), "", (charge,)), Side(("n2",), "", (denial,))), ("s1",)
    )

    def position(holder: str, span: Span, fact: str) -> Dispute:
        return Dispute("", "position", "grain", (Side(("n3",), "", (other,)), Side((holder,), "", (span,))), (fact,))

    assert _is_told(position("n2", denial, "e1"), (accusation,))
    assert _is_told(position("n4", other, "s1"), (accusation,))
    assert not _is_told(position("n4", denial, "e1"), (accusation,))
    assert not _is_told(position("n2", other, "e1"), (accusation,))


def test_a_campaign_denies_for_its_candidate_what_an_agency_reported_of_somebody_else() -> None:
    desk = Desk("r1", "Dahl’s campaign disputed the Arctic News report Thursday that said Rud had burnt the ledger.")
    desk.party("Dahl", country="NOR", sector="GOV")
    desk.party("Arctic News", "media")
    desk.party("Rud")
    content = "the Arctic News report Thursday that said Rud had burnt the ledger"
    desk.says(content, stance="denies", speaker="Dahl’s campaign")
    (made,) = disputes(desk, statements=statements_of(desk))
    assert (made.kind, made.about) == ("position", "whether it is so: Rud had burnt the ledger")
    assert [s.holders for s in made.sides] == [("Arctic News",), ("Dahl",)]
    assert made.sides[1].summary == f"Dahl’s campaign denies {content}"


@pytest.mark.parametrize(
    ("speaker", "end"),
    [
        ("Dahl’s campaign", 4),
        ("the staff of Dahl", None),
        ("Dahl’s neighbour", None),
        ("Dahl's legal team", 4),
    ],
)
def test_who_speaks_for_somebody(speaker: str, end: int | None) -> None:
    assert find_owner(speaker) == end


def test_three_wordings_of_one_sentence_are_one_dispute() -> None:
    words = [
        "We will never let them see this house again",
        "We will never let them see this palace again",
        "We will never let them see this house once more, we promise",
    ]
    desks = [Desk(f"r{n}", f"Dahl said: “{w}.”") for n, w in enumerate(words)]
    for desk, text in zip(desks, words, strict=True):
        desk.says(text, desk.party("Dahl"), kind="direct")
    made = disputes(*desks, statements=(said(desks, "r0/s0", "r1/s0", "r2/s0", of=join_by_name(*desks)),))
    assert [(d.kind, d.about) for d in made] == [("wording", "what Dahl said: “house” or “palace”")]


@pytest.mark.parametrize(
    ("content", "summary"),
    [
        ("Norway of blocking the grain", "Rud accuses Norway of blocking the grain"),
        ("Norway for the blocked grain", "Rud blames Norway for the blocked grain"),
        ("that Norway blocked the grain", "Rud alleges that Norway blocked the grain"),
        ("“Norway blocked the grain”", "Rud accuses: “Norway blocked the grain”"),
    ],
)
def test_how_an_accusation_reads(content: str, summary: str) -> None:
    one = Desk("r1", f"Rud spoke of {content}.", published="2022-05-02")
    rud, norway = one.party("Rud", country="SWE", sector="GOV"), one.party("Norway", "country", **NORWAY)
    one.says(content, rud, stance="accuses", addressees=(norway,))
    two = denier("Norway denied that it blocked the grain.", "that it blocked the grain")
    (made,) = disputes(one, two, statements=statements_of(one, two))
    assert made.sides[0].summary == summary


@pytest.mark.parametrize(
    ("claim", "words", "denial", "found"),
    [
        ("Norvik Data, the firm, of changing the totals", "The company denied", "the allegation", 1),
        ("Norvik Data of changing the totals", "Its head called", "this a fairy tale", 1),
        ("Norvik Data of changing the totals", "The company denied", "any part in it", 1),
        ("Norvik Data of changing the totals", "The company denied", "any wrongdoing", 0),
        ("Norvik Data of changing the totals", "The company rejected", "it", 0),
        ("Norvik Data of changing the totals", "The company called", "this a good day", 0),
    ],
)
def test_a_denial_of_no_known_party_answers_the_words_before_it(
    claim: str, words: str, denial: str, found: int
) -> None:
    desk = Desk("r1", f"Rud accused {claim}.\n{words} {denial}.", published="2022-05-02")
    desk.says(claim, desk.party("Rud", country="SWE"), cue="accused", stance="accuses", speaker="Rud")
    who, cue = words.rsplit(" ", 1)
    stance = "asserts" if cue == "called" else "denies"
    desk.says(denial, stance=stance, speaker=who, cue=cue)
    made = disputes(desk, statements=statements_of(desk))
    assert len(made) == found
    assert all(d.sides[1].summary.startswith(who) for d in made)


@pytest.mark.parametrize(
    ("blamed", "denier", "denial", "about"),
    [
        ("the Coast Guard of theft", "Coast Guard", "that it was responsible for the fire", None),
        ("the Coast Guard of Admiral Lie", "Coast Guard", "that it was responsible", "the Coast Guard of Admiral Lie"),
        ("the Coast Guard", "Coast Guard", "any responsibility for the fire", "the Coast Guard"),
        ("the Coast Guard of Admiral Lie", "Coast Guard", "that it was responsible for pay", None),  # of something else
        ("the Coast Guard of Admiral Lie", "Harbour Board", "that it was responsible", None),  # whom nobody blames
    ],
)
def test_who_is_blamed_and_not_told_for_what_denies_that_he_was_responsible(
    blamed: str, denier: str, denial: str, about: str | None
) -> None:
    desk = Desk(
        "r1", f"The mayor blamed {blamed}.\nIt rained all night on the quay.\nThe {denier} denied {denial}.",
        published="2022-05-02",
    )  # fmt: skip
    accused = desk.party(blamed.removeprefix("the ").removesuffix(" of theft"), "organisation")
    own = accused if "Lie" not in blamed else desk.party(f"{denier} denied", "organisation", name=denier)
    desk.says(blamed, desk.party("mayor"), cue="blamed", stance="accuses", speaker="The mayor", addressees=(accused,))
    desk.says(denial, own, cue="denied", stance="denies", speaker=f"The {denier}")
    made = disputes(desk, statements=statements_of(desk))
    assert [d.about for d in made] == ([] if about is None else [f"who is to blame: the mayor blames {about}"])
    assert all(d.sides[0].summary == f"The mayor blames {about}" for d in made)


def test_a_denial_answers_no_words_further_off() -> None:
    desk = Desk("r1", "Rud accused Norvik of theft.\nIt rained in Oslo all day.\nThe company denied the allegation.")
    desk.says("Norvik of theft", desk.party("Rud"), cue="accused", stance="accuses", speaker="Rud")
    desk.says("the allegation", stance="denies", speaker="The company", cue="denied")
    assert disputes(desk, statements=statements_of(desk)) == ()


@pytest.mark.parametrize(
    ("claim", "denial", "found"),
    [
        ("sheets of forty stations were forged", "that sheets had been altered", 1),
        ("sheets of forty stations were counted", "that clerks had been threatened", 0),
        ("Norway forged sheets", "that it forged sheets", 0),  # of itself only: Denmark
    ],
)
def test_one_denies_what_another_asserts_of_nobody(claim: str, denial: str, found: int) -> None:
    one = Desk("r1", f"Rud said {claim}.", published="2022-05-02")
    one.says(claim, one.party("Rud", country="SWE"), speaker="Rud")
    two = denier(f"Denmark denied {denial}.", denial, name="Denmark", country="DNK")
    made = disputes(one, two, statements=statements_of(one, two))
    assert [d.kind for d in made] == ["position"] * found


@pytest.mark.parametrize(("second", "found"), [("Rebels", 1), ("Norway", 0)])
def test_two_sides_give_two_tolls_of_one_fight(second: str, found: int) -> None:
    desk = Desk("r1", f"Norway said 5 soldiers died.\n{second} again: we killed 11 soldiers.", published="2022-05-02")
    first = desk.says("5 soldiers died", desk.party("Norway", "country", **NORWAY))
    other = desk.party(f"{second} again", "group") if found else desk.parties[0].id
    then = desk.says("we killed 11 soldiers", other)
    one = desk.tells("died", "ASSAULT", told_in=first, magnitude=(("killed", 5.0),))
    two = desk.tells("killed", "ASSAULT", told_in=then, magnitude=(("killed", 11.0),))
    desk.counts("5", 5, "soldiers killed", told_in=first, event=one)
    desk.counts("11", 11, "soldiers killed", told_in=then, event=two)
    of = join_by_name(desk)
    events = tuple(happening((desk,), e, of=of) for e in (one, two))
    figures = tuple(quantity((desk,), f.id) for f in desk.figures)
    made = disputes(desk, events=events, statements=statements_of(desk), figures=figures)
    assert [d.kind for d in made] == ["figure"] * found


def test_a_short_quotation_changed_in_two_places_was_translated_twice() -> None:
    wordings = ("we will not sell our ballots for fruit", "we will not trade our votes for fruit")
    desks = tuple(Desk(f"r{n}", f"“{text},” Rud said.") for n, text in enumerate(wordings))
    for desk, text in zip(desks, wordings, strict=True):
        desk.says(text, desk.party("Rud"), kind="direct")
    of = join_by_name(*desks)
    one = said(desks, "r0/s0", "r1/s0", of=of)
    assert disputes(*desks, statements=(one,)) == ()


@pytest.mark.parametrize(("rule", "found"), [("put-at", 1), ("number-noun", 0)])
def test_a_number_put_beside_another_is_of_the_same_thing_and_time(rule: str, found: int) -> None:
    desk = Desk("r1", "Rud said 900 people left.\nThe council put the number at 1400.", published="2022-05-02")
    told = desk.says("900 people left", desk.party("Rud"))
    desk.counts("900", 900, "people", told_in=told, date="2022-05-01")
    desk.counts("1400", 1400, "people", rule=rule)
    figures = tuple(quantity((desk,), f.id) for f in desk.figures)
    assert len(disputes(desk, statements=statements_of(desk), figures=figures)) == found


def test_many_say_and_one_says() -> None:
    one = Desk("r1", "Farmers said sheets of forty stations were forged.", published="2022-05-02")
    one.says("sheets of forty stations were forged", one.party("Farmers", "group"), speaker="Farmers")
    two = denier("Denmark denied that sheets had been altered.", "that sheets had been altered", name="Denmark", country="DNK")  # fmt: skip
    made = disputes(one, two, statements=statements_of(one, two))
    assert [side.summary.split()[1] for d in made for side in d.sides] == ["say", "denies"]
    assert made[0].about.startswith("whether it is so, as farmers say:")


def test_the_evidence_of_a_side_stands_in_the_order_of_its_tellings() -> None:
    told = ("shelling the granary", "shelling a hospital", "shelling the lighthouse", "shelling a school")
    desks = []
    for n, content in enumerate(told):
        desk = Desk(f"r{n}", f"Rud accused Norway of {content}.", published="2022-05-02")
        speaker, target = desk.party("Rud", country="SWE", sector="GOV"), desk.party("Norway", "country", **NORWAY)
        desk.says(content, speaker, cue="accused", stance="accuses")
        desk.tells("accused", "ACCUSE", actors=(speaker,), recipients=(target,))
        desks.append(desk)
    answer = "it shelled any school, granary, hospital or lighthouse"
    denial = Desk("r9", f"Norway denies that {answer}.", published="2022-05-03")
    denial.says(answer, denial.party("Norway", "country", **NORWAY), stance="denies")
    (made,) = disputes(*desks, denial, statements=statements_of(*desks, denial))
    assert [span.report for span in made.sides[0].evidence] == ["r0", "r1", "r2", "r3"]
