"""Which tellings are one utterance, and how their wordings differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.across.hand import Desk
from twosource.across.carriers import group_carriers
from twosource.across.entities import group_entities
from twosource.across.statements import group_statements
from twosource.across.statements.wording import Difference, compare_words, find_differences, read_words
from twosource.model.record import Family, Said


def tell(
    *contents: str, kind: str = "direct", country: str | None = "NOR", names: tuple[str, ...] = (), **fields: object
) -> list[Desk]:
    desks = []
    for n, content in enumerate(contents):
        name = names[n] if names else "Espen Dahl"
        desk = Desk(f"r{n}", f"{name} spoke. {content}")
        who = desk.party(name, country=country)
        desk.says(content, who, kind=kind, **fields)
        desks.append(desk)
    return desks


def group(desks: list[Desk], families: tuple[Family, ...] = ()) -> tuple[Said, ...]:
    readings = [desk.reading() for desk in desks]
    entities = group_entities(readings)
    return group_statements(readings, entities, group_carriers(readings, entities), families)


@pytest.mark.parametrize(
    ("first", "second", "wordings"),
    [
        (
            "They alone need this slaughter, and only they want it",
            "They alone need this massacre, and only they want it",
            ["same", "translated"],
        ),
        (
            "We oppose external interference in the affairs of Norway",
            "We oppose the meddling of external forces in the affairs of Norway",
            ["translated", "same"],
        ),
        (
            "The dam will hold through the winter and the spring",
            "The dam will hold through the winter",
            ["same", "shortened"],
        ),
        ("The dam will hold through the winter", "The dam will hold through the winter", ["same", "same"]),
        (
            "The neighbours of the dam will be safe through 20 winters",
            "The neighbors of the dam will surely be safe through 30 winters",
            ["altered", "same"],
        ),
    ],
)
def test_one_utterance(first: str, second: str, wordings: list[str]) -> None:
    (said,) = group(tell(first, second))
    assert [v.wording for v in said.variants] == wordings
    assert len(said.members) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The dam in the north will hold through the winter", "The dam in the north has cost two billion crowns"),
        ("We will send ships to the northern port this month", "We will never send ships to any foreign war zone"),
        ("Our fishing fleet brings in twice as much as before", "Prices of bread and milk have doubled since May"),
    ],
)
def test_two_utterances_on_one_topic(first: str, second: str) -> None:
    assert len(group(tell(first, second))) == 2


def test_other_speakers_stay_apart() -> None:
    text = "The dam will hold through the winter"
    assert len(group(tell(text, text, names=("Espen Dahl", "Ingrid Moe")))) == 2


@pytest.mark.parametrize(
    ("first", "second", "speakers", "groups"),
    [
        # one report names nobody: quoted word for word, long enough, or all that it quotes
        ("We will open the northern locks before the thaw begins", "locks before the thaw begins", ("Dahl", ""), 1),
        ("We will open the northern locks before the thaw begins", "I open the northern locks", ("Dahl", ""), 2),
        ("The people of the northern coast deserve better", "I love the people of the northern coast", ("Dahl", ""), 2),
        ("The dam is “a monument to idle vanity”", "The dam was never a monument to idle vanity", ("Dahl", ""), 2),
        # two speakers, one of them led to by a pronoun
        (
            "Nobody here will ever close the northern locks to foreign ships before the thaw",
            "nobody here will ever close the northern locks to foreign ships",
            ("Dahl", "he"),
            1,
        ),
        (
            "Nobody here will ever close the northern locks to foreign ships before the thaw",
            "nobody here will ever close the northern locks to foreign ships",
            ("Dahl", "Ingrid Moe"),
            2,
        ),
        # one speaker: a few words are enough where a report quotes no more
        ("I am not in the dredging business, whatever they say", "not in the dredging business", ("Dahl", "Dahl"), 1),
        ("The dam in the north will hold", "The dam in the north has cost too much", ("Dahl", "Dahl"), 2),
    ],
)
def test_quoted_words_join_whoever_is_named(first: str, second: str, speakers: tuple[str, str], groups: int) -> None:
    desks = []
    for n, (words, name) in enumerate(zip((first, second), speakers, strict=True)):
        shown = {"Dahl": "Espen Dahl", "he": "he", "": ""}.get(name, name)
        desk = Desk(f"r{n}", f"{shown} spoke. {words}")
        who = [desk.party(shown, name={"he": "Karl Lie"}.get(name, shown))] if name else []
        desk.says(words, *who, speaker=shown or None, kind="direct")
        desks.append(desk)
    assert len(group(desks)) == groups


def test_the_spelt_out_name_speaks_where_reports_differ() -> None:
    words = "nobody here will ever close the northern locks to foreign ships"
    first, second = Desk("r0", f"he spoke. {words}"), Desk("r1", f"Espen Dahl spoke. {words}, not in winter")
    first.says(words, first.party("he", name="Karl Lie"), speaker="he", kind="direct")
    second.says(f"{words}, not in winter", second.party("Espen Dahl"), speaker="Espen Dahl", kind="direct")
    readings = [first.reading(), second.reading()]
    entities = group_entities(readings)
    (said,) = group_statements(readings, entities, group_carriers(readings, entities), ())
    names = {entity.id: entity.name for entity in entities.entities}
    assert [names[s] for s in said.speakers] == ["Espen Dahl"]


def test_a_denial_of_the_same_words_stays_apart() -> None:
    text = "He served in Norway. He had not served in Norway."
    desk, other = Desk("r0", f"Espen Dahl spoke. {text}"), Desk("r1", f"Espen Dahl spoke. {text}")
    desk.says("He served in Norway", desk.party("Espen Dahl"), kind="indirect")
    other.says("He had not served in Norway", other.party("Espen Dahl"), kind="indirect")
    assert len(group([desk, other])) == 2


def test_two_quotations_of_one_report_stay_two_where_none_holds_both() -> None:
    parts = (
        "We will open the wide northern locks for every foreign trader before the thaw begins at last",
        "Nobody in this quiet old valley of ours ever fears or welcomes the slow melting of the high snow",
    )
    words = "the locks for every foreign trader before spring and the slow melting of the high snow"
    desk = Desk("r0", f"Espen Dahl spoke. {parts[0]}. {parts[1]}.")
    who = desk.party("Espen Dahl")
    desk.says(parts[0], who, kind="direct")
    desk.says(parts[1], who, kind="direct")
    bridge = Desk("r1", f"Espen Dahl spoke. {words}")
    bridge.says(words, bridge.party("Espen Dahl"), kind="direct")
    assert len(group([desk, bridge])) == 2


def test_a_state_and_its_ministry_say_one_thing() -> None:
    text = "that the northern locks would open before the thaw"
    first, second = Desk("r0", f"Norway spoke {text}"), Desk("r1", f"Norwegian Foreign Ministry spoke {text}")
    first.says(text, first.party("Norway", kind="country", country="NOR"), kind="indirect")
    second.says(
        text,
        second.party("Norwegian Foreign Ministry", kind="government", country="NOR", sector="GOV"),
        kind="indirect",
    )
    assert len(group([first, second])) == 1


def test_other_days_stay_apart() -> None:
    text = "The dam will hold through the whole winter"
    first, second = tell(text, date="2023-05-01")[0], tell("", text, date="2023-05-09")[1]
    assert len(group([first, second])) == 2


def test_a_changed_word_in_a_copy_is_an_alteration() -> None:
    desks = tell(
        "They alone need this slaughter, only they want it", "They alone need this massacre, only they want it"
    )
    (said,) = group(desks, (Family("f0", ("r0", "r1"), None),))
    assert [v.wording for v in said.variants] == ["same", "altered"]


def test_reported_speech_is_a_paraphrase() -> None:
    first = tell("The northern dam will hold through the winter")[0]
    second = tell("", "that the northern dam would hold through the winter", kind="indirect")[1]
    (said,) = group([first, second])
    assert [v.wording for v in said.variants] == ["same", "paraphrased"]
    assert said.kind == "direct"


def test_an_ellipsis_is_filled_from_another_report() -> None:
    desks = tell(
        "we have never set ourselves the task of … working against our northern neighbours",
        "we have never set ourselves the task of arming or working against our northern neighbours",
    )
    (said,) = group(desks)
    (gap,) = said.variants[0].omits
    assert desks[1].report.quote(gap) == "arming or"


def test_one_telling_is_the_only_one() -> None:
    (said,) = group(tell("The dam will hold"))
    assert [v.wording for v in said.variants] == ["only"]


def test_differences_word_by_word() -> None:
    first, second = (
        ["only", "they", "need", "this", "slaughter", "now"],
        ["only", "they", "need", "this", "massacre", "now"],
    )
    assert find_differences(first, second) == (Difference("slaughter", "massacre"),)
    assert find_differences(first, first) == ()


def test_likeness_of_nothing() -> None:
    assert compare_words(read_words(""), read_words("dam")).dice == 0


def test_what_is_quoted_word_for_word_within_other_words_is_no_alteration() -> None:
    first = tell("“The northern dam will hold through the winter and the spring”")[0]
    second = tell("", "that the northern dam “will hold through the winter” at least", kind="mixed")[1]
    (said,) = group([first, second])
    assert [v.wording for v in said.variants] == ["same", "paraphrased"]


def test_a_whole_quotation_is_shown_before_a_longer_wording_in_the_newsrooms_words() -> None:
    quotation = "This rubbish is the very definition of idle talk"
    first = Desk("r0", f"Espen Dahl spoke. {quotation}")
    first.says(quotation, first.party("Espen Dahl"), kind="direct")
    words = "the many charges of four farmers are “the very definition of idle talk”"
    second = Desk("r1", f"Espen Dahl spoke. {words}")
    second.says(words, second.party("Espen Dahl"), kind="mixed")
    (said,) = group([first, second])
    assert said.content == quotation


def test_the_newsrooms_that_makes_no_other_wording() -> None:
    words = "we stand by the engineers and by every report they wrote"
    said = group(tell(f"that {words}", words))[0]
    assert [v.wording for v in said.variants] == ["same", "same"]
    assert said.content == words


def test_a_quotation_of_what_another_report_tells_in_part_is_a_paraphrase() -> None:
    first, second = (
        "Our panel is already working to open the northern locks",
        "already working to open the northern locks",
    )
    words = f"his panel of nine old engineers from the coast would soon meet and was “{second}”"
    desk, other = tell(first)[0], tell("", words, kind="mixed")[1]
    assert {v.wording for v in group([desk, other])[0].variants} == {"same", "paraphrased"}


def test_what_was_told_to_an_english_channel_was_not_translated() -> None:
    texts = (
        "They alone need this slaughter, and only they want it",
        "They alone need this massacre, and only they want it",
    )
    desks = tell(*texts)
    for desk, text in zip(desks, texts, strict=True):
        desk.report = replace(desk.report, text=f"{desk.report.text} Channel Nine")
        desk.statements.clear()
        heard = desk.party("Channel Nine", kind="media", country="USA")
        desk.says(text, desk.parties[0].id, kind="direct", addressees=(heard,))
    assert [v.wording for v in group(desks)[0].variants] == ["same", "altered"]


@pytest.mark.parametrize(("day", "groups"), [("2023-03-01", 1), ("2023-03-20", 2)])
def test_two_translations_of_what_one_briefing_carries_are_one(day: str, groups: int) -> None:
    desks = []
    for n, (content, on) in enumerate(
        (("There was no swap and no negotiation", "2023-03-01"), ("There was neither trade nor negotiation", day))
    ):
        desk = Desk(f"r{n}", f"Espen Dahl gave a briefing. {content}.", published=on)
        dahl = desk.party("Espen Dahl", country="NOR")
        channel = (desk.carrier("briefing", "a briefing", dahl, date=on),)
        desk.says(content, dahl, kind="direct", date=on, channel=channel)
        desks.append(desk)
    assert len(group(desks)) == groups


def test_words_that_name_somebody_whom_another_report_knows_are_his() -> None:
    known = Desk("r0", "The dam will hold through the winter, Espen Dahl said.")
    known.says("The dam will hold through the winter", known.party("Espen Dahl"), speaker="Espen Dahl")
    bare = Desk("r1", "The dam will hold through the winter, Dahl said.")
    bare.says("The dam will hold through the winter", speaker="Dahl")
    assert len(group([known, bare])) == 1
