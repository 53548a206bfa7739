from __future__ import annotations

import pytest

from tests.across.hand import Desk, happening, join_by_name, quantity, said
from twosource.across.carriers import group_carriers
from twosource.across.origins import Traced, trace_origins
from twosource.across.origins.make import CLAUSE
from twosource.model.record import Family, Happening, Quantity, Said

NORWAY = {"country": "NOR", "sector": "GOV"}


def trace(
    *desks: Desk,
    events: tuple[Happening, ...] = (),
    statements: tuple[Said, ...] = (),
    figures: tuple[Quantity, ...] = (),
    families: tuple[Family, ...] = (),
) -> Traced:
    readings = [d.reading() for d in desks]
    entities = join_by_name(*desks)
    carriers = group_carriers(readings, entities)
    return trace_origins(
        readings, families, entities, carriers, events=events, statements=statements, relations=(), figures=figures
    )


def strike_desks() -> tuple[Desk, ...]:
    """A strike: told by an army's statement (in a report and its copy), by another army's briefing, and by a witness desk."""
    texts = {
        "r1": "The pier was hit, the Northern Army said in a statement.",
        "r2": "The pier was struck, the Northern Army said in a statement.",
        "r3": "We hit a ship at the pier, a briefing of the Southern Army heard.",
        "r4": "Rockets hit the pier.",
    }
    desks = []
    for name, text in texts.items():
        desk = Desk(name, text, published="2022-05-02", newsroom=f"Desk {name}")
        if name in ("r1", "r2"):
            army = desk.party("Northern Army", "military", country="NOR")
            words = "pier was hit" if name == "r1" else "pier was struck"
            told = desk.says(words, army, channel=(desk.carrier("statement", "a statement", army),))
            desk.tells(words.split()[-1], "ASSAULT", told_in=told)
        elif name == "r3":
            army = desk.party("Southern Army", "military", country="SWE")
            told = desk.says("We hit a ship", army, channel=(desk.carrier("briefing", "a briefing", army),))
            desk.tells("hit", "ASSAULT", told_in=told, actors=(army,))
        else:
            desk.tells("hit", "ASSAULT")
        desks.append(desk)
    return tuple(desks)


def test_named_origins_and_own_voices_add_up_and_copies_do_not() -> None:
    desks = strike_desks()
    event = happening(desks, "r1/e0", "r2/e0", "r3/e0", "r4/e0", of=join_by_name(*desks))
    traced = trace(*desks, events=(event,))
    count = traced.facts[event.id]
    assert count.independent == 3
    assert {o.kind for o in traced.origins} == {"statement", "briefing", "newsroom"}
    assert [len(branch.tellings) for branch in count.branches] == [2, 1, 1]
    interested = {o.name: o.interested for o in traced.origins}
    assert interested["Southern Army briefing"] is True
    assert interested["Desk r4, own reporting"] is None


def test_own_voice_counts_once_a_family() -> None:
    desks = tuple(Desk(name, "Dahl met Rud.", newsroom="Wire") for name in ("r1", "r2", "r3"))
    for desk in desks:
        desk.tells("met")
    event = happening(desks, "r1/e0", "r2/e0", "r3/e0", of=join_by_name(*desks))
    assert trace(*desks, events=(event,)).facts[event.id].independent == 3
    family = Family("k1", ("r1", "r2"), "Wire")
    assert trace(*desks, events=(event,), families=(family,)).facts[event.id].independent == 2


def test_one_newsroom_quotes_the_call_and_two_cite_its_readout() -> None:
    cited = [
        Desk(n, f"In a call, Dahl said “no outside hand” {n}, per a readout.", published="2022-05-02") for n in "ab"
    ]
    for desk in cited:
        dahl = desk.party("Dahl", **NORWAY)
        carrier = desk.carrier("readout", "a readout", None, date="2022-05-01")
        desk.says("no outside hand", dahl, channel=(carrier,), kind="direct", cue="said")
        desk.tells("call")
    quoted = Desk("c", "In a call, Dahl said “no outside hand” may rule.", published="2022-05-02")
    quoted.says("no outside hand", quoted.party("Dahl", **NORWAY), kind="direct", cue="said")
    quoted.tells("call")
    desks = (*cited, quoted)
    of = join_by_name(*desks)
    words = said(desks, "a/s0", "b/s0", "c/s0", of=of)
    call = happening(desks, "a/e0", "b/e0", "c/e0", of=of)
    traced = trace(*desks, statements=(words,), events=(call,))
    assert traced.facts[words.id].independent == 1
    assert traced.facts[call.id].independent == 1
    assert [b.is_inferred for b in traced.facts[words.id].branches] == [False, True]
    assert [o.kind for o in traced.origins] == ["readout"]


def test_a_quotation_without_a_speaker_is_led_to_whoever_others_say_it_is() -> None:
    speech = Desk("r1", "“We see a lantern of peace,” Dahl said.")
    speech.says("We see a lantern of peace", speech.party("Dahl"), kind="direct", speaker="Dahl", cue="said")
    later = Desk("r2", "Hailed as “a lantern of peace”, it failed.\nThe end of “it all” came.")
    later.says("a lantern of peace", kind="direct")
    later.says("it all", kind="direct")
    desks = (speech, later)
    of = join_by_name(*desks)
    led, open_ = said(desks, "r2/s0", of=of), said(desks, "r2/s1", of=of)
    traced = trace(*desks, statements=(said(desks, "r1/s0", of=of), led, open_))
    dahl = next(o for o in traced.origins if o.kind == "person")
    assert traced.facts[led.id].origins == (dahl.id,)
    assert traced.facts[led.id].branches[0].is_inferred
    assert traced.facts[open_.id].origins != (dahl.id,)


def test_a_bare_ministry_and_its_briefing_are_one_only_where_time_allows() -> None:
    for published, independent in (("2022-05-02", 1), ("2022-04-30", 2)):
        bare = Desk("r1", "Ships sank, the Norwegian Navy said.", published=published)
        bare.says("Ships sank", bare.party("Norwegian Navy", "military", country="NOR"), cue="said")
        full = Desk("r2", "Ships sank, a Norwegian Navy briefing heard.", published="2022-05-02")
        navy = full.party("Norwegian Navy", "military", country="NOR")
        full.says("Ships sank", navy, channel=(full.carrier("briefing", "briefing", navy, date="2022-05-01"),))
        desks = (bare, full)
        words = said(desks, "r1/s0", "r2/s0", of=join_by_name(*desks))
        assert trace(*desks, statements=(words,)).facts[words.id].independent == independent


def test_an_institution_speaks_through_an_agency_and_a_person_is_known_by_it() -> None:
    desk = Desk("r1", "Ships sank, the Navy said, Lake Agency reported.\nDahl told Rud no, Lake Agency said.")
    agency = desk.party("Lake Agency", "media")
    carrier = desk.carrier("newsroom", "Lake Agency", party=agency)
    desk.says("Ships sank", desk.party("Navy", "military"), channel=(carrier,))
    desk.says("no", desk.party("Dahl"), channel=(carrier,))
    of = join_by_name(desk)
    traced = trace(desk, statements=(said((desk,), "r1/s0", of=of), said((desk,), "r1/s1", of=of)))
    assert [(o.kind, o.name) for o in traced.origins] == [("statement", "Navy"), ("broadcast", "Lake Agency")]


def test_a_medium_that_is_cited_is_the_newsroom_of_its_own_report() -> None:
    own = Desk("r1", "The lake froze.", newsroom="Lake Agency")
    own.tells("froze")
    citing = Desk("r2", "The lake froze, Lake Agency reported.")
    carrier = citing.carrier("newsroom", "Lake Agency", party=citing.party("Lake Agency", "media"))
    citing.tells("froze", channel=(carrier,))
    event = happening((own, citing), "r1/e0", "r2/e0", of=join_by_name(own, citing))
    assert trace(own, citing, events=(event,)).facts[event.id].independent == 1


def test_what_is_said_inside_a_statement_comes_from_the_statement() -> None:
    desk = Desk("r1", "Moscow had told Ankara it was not involved, Akar said, per a readout.")
    readout = desk.carrier("readout", "a readout", date="2022-05-01")
    desk.says("Moscow had told Ankara it was not involved", desk.party("Akar"), channel=(readout,), cue="said")
    desk.says("it was not involved", desk.party("Moscow", "country"), cue="told")
    inner = said((desk,), "r1/s1", of=join_by_name(desk))
    traced = trace(desk, statements=(inner,))
    assert [o.kind for o in traced.origins] == ["readout"]


def test_a_headline_that_sums_up_an_attributed_story_is_no_own_voice() -> None:
    text = "Pier hit\nThe pier was struck, the Army said."
    desk = Desk("r1", text)
    desk.report = type(desk.report)("r1", "r1.txt", text, headline=desk.span("Pier hit"))
    desk.tells("hit", "ASSAULT")
    told = desk.says("pier was struck", desk.party("Army", "military"), cue="said")
    desk.tells("struck", "ASSAULT", told_in=told)
    event = happening((desk,), "r1/e0", "r1/e1", of=join_by_name(desk))
    assert trace(desk, events=(event,)).facts[event.id].independent == 1


def test_to_accuse_is_told_by_who_accuses() -> None:
    desk = Desk("r1", "Dahl accused Rud of theft.\nAnalysts expect rain.")
    dahl, rud = desk.party("Dahl"), desk.party("Rud")
    desk.says("theft", dahl, cue="accused", stance="accuses")
    desk.tells("accused", "ACCUSE", actors=(dahl,), recipients=(rud,))
    desk.says("rain", cue="expect", speaker="Analysts")
    of = join_by_name(desk)
    event = happening((desk,), "r1/e0", of=of)
    traced = trace(desk, events=(event,), statements=(said((desk,), "r1/s1", of=of),))
    assert [(o.kind, o.name) for o in traced.origins] == [("person", "analysts"), ("person", "Dahl")]


@pytest.mark.parametrize(
    ("text", "cue", "stance", "type_", "origin"),
    [
        ("Dahl urged Rud to sail.", "urged", "calls-for", "REQUEST", "Wire, own reporting"),
        ("Dahl warned Rud of a storm.", "warned", "warns", "THREATEN", "Wire, own reporting"),
        ("Dahl accused Rud of theft.", "accused", "accuses", "ACCUSE", "Dahl"),
    ],
)
def test_what_is_done_in_words_the_newsroom_tells(text: str, cue: str, stance: str, type_: str, origin: str) -> None:
    desk = Desk("r1", text, newsroom="Wire")
    desk.says(text.split(cue)[1].strip(" ."), desk.party("Dahl"), cue=cue, stance=stance)
    desk.tells(cue, type_)
    event = happening((desk,), "r1/e0", of=join_by_name(desk))
    assert [o.name for o in trace(desk, events=(event,)).origins] == [origin]


@pytest.mark.parametrize(("stance", "origin"), [("criticises", "Wire, own reporting"), ("asserts", "Dahl")])
def test_a_deed_that_words_judge_is_told_by_the_newsroom(stance: str, origin: str) -> None:
    desk = Desk("r1", "Dahl condemned Rud for having sold the ship.", newsroom="Wire")
    told = desk.says("Rud for having sold the ship", desk.party("Dahl"), cue="condemned", stance=stance)
    desk.tells("sold", "COERCE", told_in=told)
    event = happening((desk,), "r1/e0", of=join_by_name(desk))
    assert [o.name for o in trace(desk, events=(event,)).origins] == [origin]


def test_a_bare_office_is_that_of_the_land_which_another_report_names() -> None:
    texts = ("Nine had died, the Norwegian prosecutor's office said.", "Nine had died, the prosecutor's office said.")
    desks = [Desk(f"r{n}", text) for n, text in enumerate(texts)]
    names = ("Norwegian prosecutor's office", None)
    for desk, name in zip(desks, names, strict=True):
        who = [desk.party(name, "government", country="NOR")] if name is not None else []
        speaker = None if name is not None else "the prosecutor's office"
        told = desk.says("Nine had died", *who, cue="said", speaker=speaker)
        desk.tells("died", "ASSAULT", told_in=told)
    event = happening(desks, "r0/e0", "r1/e0", of=join_by_name(*desks))
    assert trace(*desks, events=(event,)).facts[event.id].independent == 1


def test_figures_come_from_the_statement_they_stand_in() -> None:
    desk = Desk("r1", "Ten ships wait, Dahl said.\nTen ships wait.")
    told = desk.says("Ten ships wait", desk.party("Dahl"), cue="said")
    desk.counts("Ten", 10, "ships", told_in=told)
    desk.counts("Ten ships wait.", 10, "ships")
    figure = quantity((desk,), "r1/f0", "r1/f1")
    assert trace(desk, figures=(figure,)).facts[figure.id].independent == 2


def test_the_same_input_gives_the_same_ids_in_any_order() -> None:
    def run(desks: tuple[Desk, ...]) -> set[str]:
        event = happening(desks, "r1/e0", "r2/e0", "r3/e0", "r4/e0", of=join_by_name(*desks))
        return {o.id for o in trace(*desks, events=(event,)).origins}

    desks = strike_desks()
    assert run(desks) == run(tuple(reversed(desks)))


def test_a_copied_sentence_has_one_source_though_a_rewriting_hides_it() -> None:
    texts = ("Norway will not sign the paper, Dahl said.", "Norway will not sign the paper, Dahl announced ahead.")
    desks = tuple(Desk(name, text) for name, text in zip(("r1", "r2"), texts, strict=True))
    told = desks[0].says("Norway will not sign the paper", desks[0].party("Dahl"), cue="said")
    desks[0].tells("sign", "AGREE", told_in=told)
    desks[1].tells("sign", "AGREE")
    event = happening(desks, "r1/e0", "r2/e0", of=join_by_name(*desks))
    assert trace(*desks, events=(event,)).facts[event.id].independent == 2
    traced = trace(*desks, events=(event,), families=(Family("k1", ("r1", "r2"), None),))
    assert [o.name for o in traced.origins] == ["Dahl"]


def test_one_speaker_of_two_is_not_another_origin() -> None:
    one = Desk("r1", "Norway and Sweden said that it rained.")
    one.says("that it rained", one.party("Norway", "country"), one.party("Sweden", "country"), cue="said")
    two = Desk("r2", "Sweden said that it rained.")
    two.says("that it rained", two.party("Sweden", "country"), cue="said")
    words = said((one, two), "r1/s0", "r2/s0", of=join_by_name(one, two))
    assert trace(one, two, statements=(words,)).facts[words.id].independent == 1


def test_further_words_of_an_interview_come_from_it_and_not_from_another_mediums() -> None:
    def count(text: str, issuer: str) -> int:
        desk = Desk("r1", text, published="2022-05-02", outlet="Lake Post")
        dahl, medium = desk.party("Dahl"), desk.party(issuer, "media")
        desk.says("ships wait", dahl, channel=(desk.carrier("interview", "interview", medium),), cue="said")
        desk.says("ships sail", dahl, cue="told")
        of = join_by_name(desk)
        return len({o.kind for o in trace(desk, statements=statements(desk, of)).origins})

    assert count("In an interview with the Lake Post Dahl said ships wait.\nDahl told us ships sail.", "Lake Post") == 1
    assert count("In an interview with Sea Radio Dahl said ships wait.\nDahl told us ships sail.", "Sea Radio") == 2


def statements(desk: Desk, of: object) -> tuple[Said, ...]:
    return tuple(said((desk,), s.id, of=of) for s in desk.statements)  # type: ignore[arg-type]


def test_words_after_a_readout_come_from_it_in_the_same_paragraph_only() -> None:
    for text, kinds in (
        ("Dahl said no, per a readout. Dahl said yes.", ["readout"]),
        ("Dahl said no, per a readout.\n\nDahl said yes.", ["readout", "person"]),
    ):
        desk = Desk("r1", text)
        dahl = desk.party("Dahl")
        desk.says("no", dahl, channel=(desk.carrier("readout", "a readout", date="2022-05-01"),), cue="said")
        desk.says("yes", dahl, cue="said")
        assert [o.kind for o in trace(desk, statements=statements(desk, join_by_name(desk))).origins] == kinds


def test_an_agency_that_passes_on_a_ministrys_words_is_not_their_origin() -> None:
    desk = Desk("r1", "The ministry said that ships sank, Lake News Agency reported.")
    agency, ministry = desk.party("Lake News Agency", "organisation"), desk.party("ministry", "government")
    desk.says("The ministry said that ships sank", agency, cue="reported")
    desk.says("that ships sank", ministry, cue="said")
    inner = said((desk,), "r1/s1", of=join_by_name(desk))
    assert [o.name for o in trace(desk, statements=(inner,)).origins] == ["ministry"]


def test_a_readout_here_and_a_statement_there_of_one_day_are_one_publication() -> None:
    desks = []
    for name, kind in (("r1", "readout"), ("r2", "statement")):
        desk = Desk(name, f"Ships sank, a Navy {kind} said.", published="2022-05-02")
        navy = desk.party("Navy", "military")
        desk.says("Ships sank", navy, channel=(desk.carrier(kind, kind, navy, date="2022-05-01"),))
        desks.append(desk)
    words = said(tuple(desks), "r1/s0", "r2/s0", of=join_by_name(*desks))
    traced = trace(*desks, statements=(words,))
    assert [(o.kind, o.name) for o in traced.origins] == [("readout", "Navy readout, 1 May 2022")]


def test_a_state_and_its_one_body_that_speaks_are_one_voice() -> None:
    one = Desk("r1", "Norway said that ships sank.")
    one.says("ships sank", one.party("Norway", "country", country="NOR"), cue="said")
    two = Desk("r2", "The Norwegian Navy said that ships sank.")
    two.says("ships sank", two.party("Norwegian Navy", "military", country="NOR"), cue="said")
    words = said((one, two), "r1/s0", "r2/s0", of=join_by_name(one, two))
    assert [o.name for o in trace(one, two, statements=(words,)).origins] == ["Norwegian Navy"]


def test_the_police_are_the_police_of_the_land_that_another_report_names() -> None:
    one = Desk("r1", "The police said that ships sank.")
    one.says("ships sank", one.party("police", "group"), cue="said")
    two = Desk("r2", "Malian police said that ships sank.")
    two.says("ships sank", two.party("Malian police", "group", country="MLI"), cue="said")
    words = said((one, two), "r1/s0", "r2/s0", of=join_by_name(one, two))
    assert len(trace(one, two, statements=(words,)).origins) == 1


def test_a_file_name_is_no_newsroom() -> None:
    desk = Desk("r1", "Ships sank.")
    desk.tells("sank", "ASSAULT")
    of = join_by_name(desk)
    traced = trace(desk, events=(happening((desk,), "r1/e0", of=of),))
    assert [o.name for o in traced.origins] == ["Unnamed newsroom (R1), own reporting"]


def test_a_body_that_no_party_is_known_for_is_one_in_all_reports() -> None:
    first = Desk("r1", "Two died, the port authority said in a statement.", newsroom="Wire")
    carrier = first.carrier("statement", "a statement", name="statement")
    first.says("Two died", speaker="the port authority", channel=(carrier,))
    second = Desk("r2", "Two had died, according to the port authority.", newsroom="Post")
    second.says("Two had died", speaker="the port authority")
    third = Desk("r3", "Two men died, an official said.", newsroom="Herald")
    third.says("Two men died", speaker="an official")
    desks = (first, second, third)
    of = join_by_name(*desks)
    statement = said(desks, "r1/s0", "r2/s0", of=of)
    traced = trace(*desks, statements=(statement,))
    assert traced.facts[statement.id].independent == 1
    assert [o.name for o in traced.origins] == ["port authority statement"]
    both = said(desks, "r2/s0", "r3/s0", of=of)
    assert trace(*desks, statements=(both,)).facts[both.id].independent == 2


def test_an_agency_that_is_cited_by_a_longer_name_is_its_own_report() -> None:
    own = Desk("r1", "Forty families left.", newsroom="Highland")
    own.tells("left")
    cites = Desk("r2", "Forty families had left, the Highland agency reported.", newsroom="Radio")
    agency = cites.party("Highland agency", "organisation")
    cites.tells("left", told_in=cites.says("Forty families had left", agency))
    desks = (own, cites)
    event = happening(desks, "r1/e0", "r2/e0", of=join_by_name(*desks))
    traced = trace(*desks, events=(event,))
    assert traced.facts[event.id].independent == 1
    assert [o.name for o in traced.origins] == ["Highland, own reporting"]


@pytest.mark.parametrize(
    ("quoted", "origins"),
    [
        ("will carry water to the lower farms by June", 1),
        ("will carry water", 2),
    ],
)
def test_many_words_of_a_readout_come_from_it_whoever_is_named(quoted: str, origins: int) -> None:
    words = "It will carry water to the lower farms by June"
    cites = Desk("r1", f"{words}, a readout of Norway said.", published="2022-05-02", newsroom="Wire")
    norway = cites.party("Norway", "country", country="NOR")
    cites.says(
        words,
        cites.party("water", name="Dahl"),
        kind="direct",
        channel=(cites.carrier("readout", "a readout", norway),),
    )
    quotes = Desk("r2", f"It {quoted}, Rud said.", published="2022-05-02", newsroom="Post")
    quotes.says(f"It {quoted}", quotes.party("Rud"), kind="direct")
    desks = (cites, quotes)
    statement = said(desks, "r1/s0", "r2/s0", of=join_by_name(*desks))
    assert trace(*desks, statements=(statement,)).facts[statement.id].independent == origins


@pytest.mark.parametrize(
    ("words", "stance", "origins"),
    [
        ("the strike", "criticises", 1),
        ("the strike killed nobody", "asserts", 2),
        ("help would come and that repairs would follow the strike", "asserts", 1),
        ("any part in the strike", "denies", 2),
    ],
)
def test_who_only_speaks_of_a_deed_does_not_tell_it(words: str, stance: str, origins: int) -> None:
    tells = Desk("r1", "Rockets hit the pier.", newsroom="Wire")
    tells.tells("hit", "ASSAULT")
    speaks = Desk("r2", f"Rud said {words}.", newsroom="Post")
    told = speaks.says(words, speaks.party("Rud"), stance=stance)
    speaks.tells("strike", "ASSAULT", told_in=told, is_noun=True)
    desks = (tells, speaks)
    event = happening(desks, "r1/e0", "r2/e0", of=join_by_name(*desks))
    assert trace(*desks, events=(event,)).facts[event.id].independent == origins


def test_who_denies_a_deed_corroborates_it_for_nobody() -> None:
    accuses = Desk("r1", "Rud said the Southern Army hit the pier.", newsroom="Wire")
    told = accuses.says("the Southern Army hit the pier", accuses.party("Rud"))
    accuses.tells("hit", "ASSAULT", told_in=told, status="alleged")
    denies = Desk("r2", "The Southern Army denied that it hit the pier.", newsroom="Post")
    denied = denies.says("it hit the pier", denies.party("Southern Army", "military"), stance="denies")
    denies.tells("hit", "ASSAULT", told_in=denied, status="denied")
    desks = (accuses, denies)
    both = happening(desks, "r1/e0", "r2/e0", of=join_by_name(*desks))
    assert trace(*desks, events=(both,)).facts[both.id].independent == 1
    alone = happening(desks, "r2/e0", of=join_by_name(*desks))
    assert trace(*desks, events=(alone,)).facts[alone.id].independent == 1


@pytest.mark.parametrize(
    ("kind", "words", "name"),
    [
        ("interview", "written answers", "Rud’s written answers"),
        ("interview", "televised interview", "televised interview"),
        ("statement", "joint statement", "joint statement of Rud"),
    ],
)
def test_a_document_is_named_for_whose_words_it_carries(kind: str, words: str, name: str) -> None:
    desk = Desk("r1", f"Rud spoke of grain in a {words}.")
    desk.says("grain", desk.party("Rud"), channel=(desk.carrier(kind, words),))
    readings = [desk.reading()]
    assert [d.name for d in group_carriers(readings, join_by_name(desk)).documents] == [name]


@pytest.mark.parametrize(
    ("quoted", "origins"),
    [
        ("the canal will carry clean water to all farms by June", 1),
        ("the canal will carry salt", 2),
    ],
)
def test_many_words_of_a_described_speaker_are_those_of_the_one_whom_another_report_names(
    quoted: str, origins: int
) -> None:
    one = Desk("r1", "“the canal will carry clean water to all farms by June,” Ann Lund said.", published="2022-05-02")
    one.says("the canal will carry clean water to all farms by June", one.party("Ann Lund"), kind="direct", speaker="Ann Lund")  # fmt: skip
    two = Desk("r2", f"“{quoted},” the nominee for mayor said.", published="2022-05-02")
    two.says(quoted, kind="direct", speaker="the nominee for mayor")
    of = join_by_name(one, two)
    traced = trace(one, two, statements=(said((one, two), "r1/s0", "r2/s0", of=of),))
    assert [count.independent for count in traced.facts.values()] == [origins]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("diplomatic source named the man as Bo Lind", "diplomatic source"),
        ("man named Bo Lind", "man named Bo Lind"),
        ("people who know both", "people who know both"),
    ],
)
def test_an_origin_is_named_without_what_it_does(words: str, name: str) -> None:
    assert CLAUSE.sub("", words) == name
