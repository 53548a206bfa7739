"""Small repairs of the words that event summaries are made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.across.events.test_events import joined
from tests.across.hand import Desk
from twosource.across.events.line import drop_day, finish, reword, tidy, trim
from twosource.across.events.words import are_many, passive
from twosource.export.brief.chief import BARE
from twosource.model.text import When


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("an officer who was", "an officer"),
        ("ways to", "ways"),
        ("hundreds of miners in the strike that", "hundreds of miners in the strike"),
        ("two sailors", "two sailors"),
        ("the raid in a May 3 interview with editors", "the raid"),
        ("the raid in the north", "the raid in the north"),
    ],
)
def test_cut_noun_phrases_lose_what_hangs_on(cut: str, whole: str) -> None:
    assert trim(cut) == whole


@pytest.mark.parametrize(
    ("loose", "neat"),
    [
        ("Peru 's envoy , again", "Peru's envoy, again"),
        ("as ‘safe as a bank", "as safe as a bank"),
        ("``safe as a bank", "safe as a bank"),
        ("Missing’ sailors of Peru", "Missing sailors of Peru"),
        ("the miners’ union", "the miners’ union"),
        ("as “safe” as Peru’s bank", "as “safe” as Peru’s bank"),
    ],
)
def test_marks_are_closed_and_stand_by_their_words(loose: str, neat: str) -> None:
    assert tidy(loose) == neat


@pytest.mark.parametrize(
    ("theme", "participle", "line"),
    [
        ("the port", "closed since then", "the port has been closed since then"),
        ("two ports", "shut since May", "two ports have been shut since May"),
        ("the port", "closed in May", "the port was closed in May"),
    ],
)
def test_what_lasts_since_then_has_been(theme: str, participle: str, line: str) -> None:
    assert passive(theme, participle, "occurred") == line


def test_what_is_set_for_a_day_is_not_to_be_set() -> None:
    assert passive("the summit", "set for April", "planned") == "the summit is set for April"
    assert passive("a free zone", "set up in Lima", "planned") == "a free zone is to be set up in Lima"
    assert passive("the summit", "held in Lima", "planned") == "the summit is to be held in Lima"


def test_a_clause_makes_no_plural() -> None:
    assert passive("a clinic that killed a guard and a nurse", "bombed", "occurred").endswith("was bombed")


@pytest.mark.parametrize(
    ("line", "neat"),
    [
        ("Mali expelled Ada Roe, 35", "Mali expelled Ada Roe"),
        ("The truce of March 1, 2020", "The truce of March 1, 2020"),
        ("Musa died in an attack by pro - Keita forces", "Musa died in an attack by pro - Keita forces"),
        ("Strike killed eight sailors - residents", "Strike killed eight sailors"),
    ],
)
def test_an_age_or_a_source_at_the_end_goes(line: str, neat: str) -> None:
    assert finish(line) == neat


def test_no_line_opens_with_what_only_its_report_names() -> None:
    assert finish("Its release was criticised by Mali") == "The release was criticised by Mali"


def test_who_tells_a_news_conference_speaks_at_it() -> None:
    assert reword("tell", "a joint news conference in Bern") == ("speak", "at a joint news conference in Bern")
    assert reword("tell", "a court in Bern") == ("tell", "a court in Bern")


@pytest.mark.parametrize(
    ("text", "verb", "type_", "mode", "rest", "parties", "line"),
    [
        ("The truce Norway brokered.", "brokered", "CONSULT", "third-party", None, 1, "Norway mediated"),
        ("Norway and Mali charged the other with theft.", "charged", "ACCUSE", "legal", "the other with theft", 2,
         "Norway and Mali each charged the other with theft"),
        ("Norway hit our ports.", "hit", "SANCTION", None, "our ports", 1, "Norway hit the ports"),
    ],
)  # fmt: skip
def test_lines_that_would_lack_a_word(
    text: str, verb: str, type_: str, mode: str | None, rest: str | None, parties: int, line: str
) -> None:
    desk = Desk("r1", text)
    actors = tuple(desk.party(name, "country") for name in ("Norway", "Mali")[:parties])
    base = {"brokered": "broker", "charged": "charge", "hit": "hit"}[verb]
    told = desk.span(rest) if rest is not None else None
    desk.tells(verb, type_, mode=mode, actors=actors, verb=base, rest=told, is_self=True)
    assert joined(desk)[0].summary == line


def test_a_headline_with_its_verb_taken_for_a_noun_is_told_as_a_deed() -> None:
    text = "Exiles protest in Bern over swap"
    desk = Desk("r1", text)
    desk.tells("protest", "PROTEST", mode="demo", rule="protest-against", theme=desk.span(text), is_noun=True)
    assert joined(desk)[0].summary == "Exiles protested in Bern over swap"


@pytest.mark.parametrize(
    ("line", "is_bare"),
    [
        ("A statement was released by Norway", True),
        ("Norway announced the visit", True),
        ("A drone flew near it in the strait", True),
        ("A drone approached others", True),
        ("The two met in Bern", True),
        ("Norway announced the visit of Ada Roe", False),
        ("Norway warned that it may fire", False),
        ("Norway told them to go", False),
    ],
)
def test_lines_that_say_too_little_do_not_stand_first(line: str, is_bare: bool) -> None:
    assert (BARE.search(line) is not None) is is_bare


@pytest.mark.parametrize(
    ("rest", "start", "end", "line"),
    [
        ("a pact on March 3 in Oslo", "1999-03-03", "1999-03-03", "a pact in Oslo"),
        ("a truce on Sept. 16", "2022-09-16", "2022-09-16", "a truce"),
        ("Mali to join in July 1997 at the summit", "1997-07-01", "1997-07-31", "Mali to join at the summit"),
        ("a pact on March 3 in Oslo", "1999-03-04", "1999-03-04", "a pact on March 3 in Oslo"),
        ("a pact on 3 March 1998", "1999-03-03", "1999-03-03", "a pact on 3 March 1998"),
        ("polls in May", "2020-05-07", "2020-05-07", "polls in May"),
        ("a strike until March 3", "1999-03-03", "1999-03-03", "a strike until March 3"),
    ],
)
def test_a_line_does_not_tell_its_own_day(rest: str, start: str, end: str, line: str) -> None:
    assert drop_day(rest, start, end) == line


@pytest.mark.parametrize(
    ("phrase", "many"),
    [
        ("Militias", True),
        ("Visas for the team", True),
        ("The talks about army aid", True),
        ("Most of the sailors", True),
        ("Gunmen", True),
        ("the fishermen", True),
        ("a specimen", False),
        ("Yemen", False),
        ("the two", True),
        ("Togo's charge d'affaires", False),
        ("the Norwegian Embassies in Gao and Niamey", True),
        ("Honduras", False),
        ("Congress", False),
        ("Hamas", False),
    ],
)
def test_a_plural_that_opens_its_sentence(phrase: str, many: bool) -> None:
    assert are_many(phrase) is many


@pytest.mark.parametrize(
    ("rest", "line"),
    [
        ("dead outside the old temple there", "Espen Dahl was shot dead by Ali Musa outside the old temple there"),
        ("outside the old temple there", "Espen Dahl was shot by Ali Musa outside the old temple there"),
    ],
)
def test_what_became_of_him_stands_before_who_did_it(rest: str, line: str) -> None:
    desk = Desk("r1", f"Espen Dahl was shot {rest} by Ali Musa.")
    musa, dahl = desk.party("Ali Musa"), desk.party("Espen Dahl")
    span, theme = desk.span(rest), desk.span("Espen Dahl")
    desk.tells(
        "shot", "ASSAULT", mode="kill", actors=(musa,), recipients=(dahl,), participle="shot", rest=span, theme=theme
    )
    (event,) = joined(desk)
    assert event.summary == line


@pytest.mark.parametrize(
    ("date", "rest", "line"),
    [
        (None, "Ali Musa today in Oslo", "Espen Dahl met Ali Musa in Oslo"),
        (("2021-05-03", "2021-05-09"), "Ali Musa last week in Oslo", "Espen Dahl met Ali Musa in Oslo"),
        (
            ("2021-05-03", "2021-05-03"),
            "Ali Musa on talks this week in Oslo",
            "Espen Dahl met Ali Musa on talks this week in Oslo",
        ),
    ],
)
def test_todays_and_weeks_stand_with_the_event(date: tuple[str, str] | None, rest: str, line: str) -> None:
    desk = Desk("r1", f"Espen Dahl met {rest}.")
    dahl, musa = desk.party("Espen Dahl"), desk.party("Ali Musa")
    desk.tells("met", mode="meet", actors=(dahl,), recipients=(musa,), verb="meet", rest=desk.span(rest))
    if date is not None:
        desk.events[-1] = replace(desk.events[-1], date=When(*date, "week", "resolved"))
    (event,) = joined(desk)
    assert event.summary == line
