"""How a statement is put into a sentence: in the report's own words where its cue makes one, else with a colon."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.export.brief.saying import is_cut, is_scrap, name_speaker, plain_words, say, say_act, says_something
from twosource.model.record import Said, Variant
from twosource.model.text import Report, Span


def told(marked: str, **changes: Any) -> tuple[Said, dict[str, Report]]:
    """Return a statement from a sentence in which {speaker}, [cue] and <content> are marked."""
    spans, text, start = {}, "", {"{": 0, "[": 0, "<": 0}
    closes = {"}": "{", "]": "[", ">": "<"}
    for sign in marked:
        if sign in start:
            start[sign] = len(text)
        elif sign in closes:
            spans[closes[sign]] = Span("r1", start[closes[sign]], len(text))
        else:
            text += sign
    content = spans["<"]
    variant = Variant(Span("r1", 0, len(text)), (content,), spans.get("{"), spans.get("["), "only")
    fields: dict[str, Any] = {
        "id": "s1", "speakers": ("e1",), "addressees": (), "kind": "indirect", "stance": "asserts",
        "content": text[content.start : content.end], "date": None, "occasion": None, "channel": (), "origins": (),
        "independent": 1, "about": (), "variants": (variant,),
    }  # fmt: skip
    return Said(**(fields | changes)), {"r1": Report("r1", "a.txt", text)}


@pytest.mark.parametrize(
    ("marked", "addressees", "sentence"),
    [
        ("{He} [warned] <that firms would pay>.", "", "Ada Roe warned that firms would pay"),
        ("{Roe}, on a visit, [called for] <calm>.", "", "Ada Roe called for calm"),
        ("{Roe} [raises] <the toll to 36>.", "", "Ada Roe raises the toll to 36"),
        (
            "{Roe} condemned what she [called] <the unlawful use of force>.",
            "",
            "Ada Roe spoke of the unlawful use of force",
        ),
        ("{Roe} [objected] vehemently to <the bill>.", "", "Ada Roe objected vehemently to the bill"),
        ("{Roe} [said] at a briefing on Monday <that talks failed>.", "", "Ada Roe said that talks failed"),
        ("{Roe} left early, [denying] <that talks failed>.", "", "Ada Roe denied that talks failed"),
        ("{Roe} left early, [saying] <talks failed>.", "", "Ada Roe said talks failed"),
        ("{Roe} left early, [refusing] <to talk>.", "", "Ada Roe refused to talk"),
        ("{Roe} [rejects] <the offer>", "", "Ada Roe rejects the offer"),
        ("{Roe} [told] the Swiss minister <that talks failed>.", "Bo Lind", "Ada Roe told Bo Lind that talks failed"),
        (
            "{Roe} [told] a security conference in Munich <that talks failed>.",
            "",
            "Ada Roe told a security conference in Munich that talks failed",
        ),
        ("{Roe} [said] <talks failed>.", "Bo Lind", "Ada Roe told Bo Lind that talks failed"),
        ("{Roe} [warned] the envoy of <losses if it rains>.", "Mali", "Ada Roe warned Mali of losses if it rains"),
        ("{Roe} [states] <that talks failed>.", "", "Ada Roe states that talks failed"),
        ("{Roe} [ordered] the fleet <to leave the bay>.", "", "Ada Roe ordered the fleet to leave the bay"),
        ("{Roe} would not [say] <whether talks failed>.", "", "Ada Roe would not say whether talks failed"),
        ("{Roe} did not [rule out] <sending troops>.", "", "Ada Roe did not rule out sending troops"),
        ("{Roe} seemed to [suggest] <talks failed>.", "", "Ada Roe seemed to suggest talks failed"),
        ("{Roe} had [spoken of] <two calls>.", "", "Ada Roe spoke of two calls"),
        ("{Roe} [Calls for] <calm in Bern>", "", "Ada Roe calls for calm in Bern"),
        ("Though late, {Roe} [claims] <to be ready>.", "", "Ada Roe claims to be ready"),
        ("{Roe's people} [deny] <that talks failed>.", "", "Ada Roe denies that talks failed"),
        ("{Roe} is [giving] <her support>.", "", None),
        ("{Roe} left, [giving] <her support>.", "", "Ada Roe gave her support"),
        ("<Its release> was [criticized] by {Roe}.", "", "Its release was criticized by Ada Roe"),
        ("<Its release>, however, was [criticized] by {Roe}.", "", "Its release was criticized by Ada Roe"),
        ("<The plans> have been [dismissed] by {Roe}.", "", "The plans have been dismissed by Ada Roe"),
    ],
)
def test_sentence_in_the_words_of_the_report(marked: str, addressees: str, sentence: str | None) -> None:
    said, reports = told(marked)
    assert say(said, "Ada Roe", addressees, reports) == sentence


@pytest.mark.parametrize(
    ("marked", "addressees"),
    [
        ("{Roe} [said] <had been sold>.", ""),
        ("{Roe} [described] <as “frank and warm”>.", ""),
        ("{Roe} [told] him, in tears, <that talks failed>.", ""),
        ("{Roe} [urged] those who fled <to come back>.", ""),
        ("More of {Roe} [fears] <that talks failed>.", ""),
        ("{Roe} was [quoted as saying] <talks failed>.", ""),
        ("{Roe} may have not [denied] <that talks failed>.", ""),
        ("[warnings] from {Roe} <that firms would pay>.", ""),
        ("{Roe}'s [concerns] <that firms would pay>.", ""),
        ("{Roe} [said] in Rome <talks failed>.", ""),
        ("{Roe} [said] on Monday <that talks failed>.", "Bo Lind"),
        ("<Talks failed>, {Roe} [said].", ""),
        ("<Talks failed>, [said] {Roe}.", ""),
        ("[According to] {Roe}, <talks failed>.", ""),
        ("{Roe} [TOLD] <that talks failed>.", ""),
        ("<Talks failed>.", ""),
    ],
)
def test_no_sentence_where_the_cue_makes_none(marked: str, addressees: str) -> None:
    said, reports = told(marked)
    assert say(said, "Ada Roe", addressees, reports) is None


def test_no_sentence_without_speaker_or_for_direct_speech_or_where_the_shown_content_is_another() -> None:
    said, reports = told("{Roe} [warned] <that firms would pay>.")
    assert say(said, "", "", reports) is None
    said, reports = told("{Roe} [warned] <that firms would pay>.", kind="direct")
    assert say(said, "Ada Roe", "", reports) is None
    said, reports = told("{Roe} [warned] <that firms would pay>.", content="that all would pay")
    assert say(said, "Ada Roe", "", reports) is None


@pytest.mark.parametrize(
    ("marked", "names", "speaker"),
    [
        ("{its backers} [said] <talks failed>.", "", "“its backers”"),
        ("{its backers,} [said] <talks failed>.", "Ada Roe", "Ada Roe"),
        ("those {who} [said] <talks failed>.", "", ""),
        ("{" + "a very " * 12 + "long man} [said] <talks failed>.", "", ""),
        ("<Talks failed>.", "", ""),
    ],
)
def test_a_speaker_without_a_name_stands_in_the_words_of_the_report(marked: str, names: str, speaker: str) -> None:
    said, reports = told(marked)
    assert name_speaker(said, names, reports) == speaker


@pytest.mark.parametrize(
    ("speaker", "sentence"),
    [
        ("the Government of the United States", "the Government of the United States denies it"),
        ("Malian officials", "Malian officials deny it"),
        ("Ada Roe and Bo Lind", "Ada Roe and Bo Lind deny it"),
        ("police in Bern", "police in Bern deny it"),
        ("“the two families”", "“the two families” deny it"),
        ("the United States", "the United States denies it"),
    ],
)
def test_a_verb_agrees_with_whoever_speaks(speaker: str, sentence: str) -> None:
    said, reports = told("{They} [deny] <it>.")
    assert say(said, speaker, "", reports) == sentence


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("OSLO, May 3 (Fjord) - Two ships are\nlost", "Two ships are lost"),
        ("BERN - Talks failed,", "Talks failed"),
        ("“We are ready,”", "“We are ready”"),
        ("as “frank”", "“frank”"),
        ("as frank as before", "as frank as before"),
        ("UN officials - two of them - left", "UN officials - two of them - left"),
    ],
)
def test_words_are_told_without_dateline_and_last_comma(content: str, words: str) -> None:
    said, _ = told("{Roe} [said] <it>.", content=content)
    assert plain_words(said) == words


@pytest.mark.parametrize(
    ("content", "kind", "is_told"),
    [
        ("had been stolen", "indirect", True),
        ("has used old rockets", "mixed", True),
        ("has she used old rockets?", "indirect", False),
        ("is she here", "indirect", False),
        ("had been stolen", "direct", False),
        ("hades is a place", "indirect", False),
    ],
)
def test_words_whose_subject_stands_elsewhere_make_no_line(content: str, kind: str, is_told: bool) -> None:
    said, _ = told("{Roe} [said] <it>.", content=content, kind=kind)
    assert says_something(said) is not is_told


@pytest.mark.parametrize(
    ("content", "kind", "is_one"),
    [
        ("to stop", "indirect", True),
        ("the inquiry", "indirect", True),
        ("Two men left", "indirect", False),
        ("she has left", "indirect", False),
        ("“frank”", "mixed", False),
        ("No", "direct", False),
        ("the firm is ready", "indirect", False),
    ],
)
def test_a_scrap_makes_no_line(content: str, kind: str, is_one: bool) -> None:
    said, _ = told("{Roe} [said] <it>.", content=content, kind=kind)
    assert is_scrap(said) is is_one


@pytest.mark.parametrize(
    ("marked", "stance", "sentence"),
    [
        (
            "{Mali} Friday [deplored] <the raids that killed nine>.",
            "criticises",
            "Mali criticised the raids that killed nine",
        ),
        ("{Roe}, who [denied] on Friday <that a boat was lost>.", "denies", "Mali denied that a boat was lost"),
        (
            "{Roe}, seeking on Friday [calls] on <an inquiry into it>.",
            "calls-for",
            "Mali called for an inquiry into it",
        ),
        ("{Roe} on Friday [deplored] <the raids were lawless>.", "criticises", None),
        ("{Roe} on Friday [said] <the raids of May>.", "criticises", None),
        ("{Roe} on Friday [deplored] <the raids of May>.", "asserts", None),
        ("{Roe} on Friday [deplored] <raids>.", "criticises", None),
        ("{Roe}, which his friends [deny], was accused of <running a band>.", "denies", "Mali denied running a band"),
        ("{Roe} is far from [recognising] <the vote of May>.", "opposes", "Mali did not recognise the vote of May"),
    ],
)
def test_what_is_criticised_makes_a_sentence(marked: str, stance: str, sentence: str | None) -> None:
    said, reports = told(marked, stance=stance)
    assert say_act(said, "Mali", "", reports) == sentence


def test_what_lacks_its_object_is_cut() -> None:
    for content, is_one in (("to have downed", True), ("to have downed a drone", False)):
        said, _ = told("{Roe} [said] <it>.", content=content)
        assert is_cut(said) is is_one


def test_who_is_called_on_to_do_something_stands_in_the_sentence() -> None:
    said, reports = told("{Roe}, late on Friday, [ordered] it <to free the boy>.", stance="demands")
    assert say_act(said, "Mali", "Chad", reports) == "Mali called on Chad to free the boy"


def test_what_is_described_as_something_is_not_spoken_of_as_it() -> None:
    said, reports = told("The talks, which {Roe} [described] <as frank>, went on.")
    assert say(said, "Ada Roe", "", reports) is None
