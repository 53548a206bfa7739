"""Whose verb it is, on trees written by hand: also on those that parsers get wrong."""

from __future__ import annotations

import pytest

from twosource.model.text import Parse, Sentence, Token
from twosource.within.said.speakers import Voice, find_voice, surface_voice

POS = {
    "N": "NOUN", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "PRP": "PRON", "WP": "PRON", "VBD": "VERB", "VBN": "VERB",
    "VBG": "VERB", "VB": "VERB", "DT": "DET", "IN": "ADP", "RB": "ADV", "JJ": "ADJ", "CD": "NUM", "CC": "CCONJ",
    "TO": "PART", "PRP$": "PRON", "MD": "AUX",
}  # fmt: skip


def tree(marked: str, entities: dict[int, str] | None = None) -> Parse:
    """Return a parse of one sentence, each word as word/TAG/dependency/head."""
    tokens, at = [], 0
    for i, piece in enumerate(marked.split()):
        text, tag, dep, head = piece.rsplit("/", 3)
        pos = POS.get(tag, "PUNCT")
        tokens.append(
            Token(i, text, at, at + len(text), text.lower(), pos, tag, dep, int(head), 0, (entities or {}).get(i, ""))
        )
        at += len(text) + 1
    return Parse("r", tuple(tokens), (Sentence(0, 0, len(tokens), 0, at - 1, 0),))


def name(parse: Parse, voice: Voice | None) -> str | None:
    return " ".join(t.text for t in parse.tokens[voice.first : voice.last]) if voice is not None else None


@pytest.mark.parametrize(
    ("marked", "verb", "expected"),
    [
        # The parser gave the verb no subject: the words right before it name the speaker.
        ("Ann/NNP/dep/2 Lund/NNP/dep/2 said/VBD/ROOT/2 it/PRP/dobj/2", 2, "Ann Lund"),
        ("Asked/VBN/dep/4 why/RB/dep/0 ,/,/punct/4 Early/RB/advmod/4 said/VBD/ROOT/4", 4, "Early"),
        ("Ann/NNP/dep/4 (/(/punct/4 H-Oslo/NNP/dep/4 )/)/punct/4 said/VBD/ROOT/4", 4, "Ann"),
        ("Ann/NNP/dep/2 )/)/punct/2 said/VBD/ROOT/2", 2, None),
        (
            "aide/NN/dep/5 ,/,/punct/5 Bo/NNP/dep/5 Lund/NNP/dep/5 ,/,/punct/5 said/VBD/ROOT/5",
            5,
            "aide , Bo Lund ,",
        ),
        # A verb below another one: coordination, participles, what somebody is asked or quick to do.
        ("Ann/NNP/nsubj/1 came/VBD/ROOT/1 and/CC/cc/1 spoke/VBD/conj/1", 3, "Ann"),
        ("Ann/NNP/nsubj/1 was/VBD/ROOT/1 quick/JJ/acomp/1 to/TO/aux/4 add/VB/xcomp/2", 4, "Ann"),
        ("He/PRP/nsubj/1 wore/VBD/ROOT/1 hats/NNS/dobj/1 and/CC/cc/2 joked/VBD/conj/2", 4, "He"),
        ("Ann/NNP/nsubj/1 ask/VBD/ROOT/1 Bo/NNP/dobj/1 to/TO/aux/4 say/VB/xcomp/1", 4, "Bo"),
        ("Ann/NNP/nsubj/1 left/VBD/ROOT/1 without/IN/prep/1 saying/VBG/pcomp/2", 3, "Ann"),
        # Nouns above the verb: the sender of a paper, who is written to, who owns the words.
        ("Ann/NNP/nsubj/1 sent/VBD/ROOT/1 letter/NN/dobj/1 saying/VBG/acl/2", 3, "Ann"),
        ("Ann/NNP/nsubj/1 email/VBD/ROOT/1 friends/NNS/dobj/1 saying/VBG/acl/2", 3, "Ann"),
        ("Her/PRP$/poss/1 letter/NN/ROOT/1 saying/VBG/acl/1 so/RB/advmod/2", 2, "Her"),
        ("Ann/NNP/nsubj/1 wrote/VBD/ROOT/1 in/IN/prep/1 letter/NN/pobj/2 saying/VBG/acl/3", 4, "Ann"),
        ("Crowds/NNS/ROOT/0 shouting/VBG/acl/0 so/RB/advmod/1", 1, "Crowds"),
        ("plans/NNS/ROOT/0 criticised/VBN/acl/0 by/IN/agent/1 Bo/NNP/pobj/2", 1, "Bo"),
        ("Ann/NNP/poss/1 wish/NN/ROOT/1 saying/VBG/dep/1", 2, "Ann"),
        ("Crowds/NNS/ROOT/0 saying/VBG/dep/0", 1, "Crowds"),
        # Relative clauses: "who" stands for the noun before it.
        ("Ann/NNP/ROOT/0 ,/,/punct/0 who/WP/nsubj/3 said/VBD/relcl/0", 3, "who"),
        ("who/WP/nsubj/1 said/VBD/ROOT/1", 1, "who"),
        # Passives.
        ("plan/NN/nsubjpass/1 rejected/VBN/ROOT/1 by/IN/agent/1 farmers/NNS/pobj/2", 1, "farmers"),
        ("plan/NN/nsubjpass/1 rejected/VBN/ROOT/1", 1, None),
        # The speaker behind the verb.
        ("Said/VBD/ROOT/0 Ann/NNP/dep/0 Lund/NNP/dep/0 :/:/punct/0 Go/VB/dep/0", 0, "Ann Lund"),
        ("Go/VB/ccomp/2 ,/,/punct/2 said/VBD/ROOT/2 Ann/NNP/dobj/2", 2, "Ann"),
        ("Go/VB/ccomp/2 ,/,/punct/2 said/VBD/ROOT/2 rain/NN/dobj/2", 2, None),
    ],
)
def test_whose_verb(marked: str, verb: int, expected: str | None) -> None:
    parse = tree(marked)
    assert name(parse, find_voice(parse, verb)) == expected


def test_amounts_do_not_speak() -> None:
    parse = tree("4.9/CD/dep/2 percent/NN/dep/2 suggested/VBD/ROOT/2", {0: "PERCENT", 1: "PERCENT"})
    assert find_voice(parse, 2) is None


def test_a_person_before_a_participle_speaks() -> None:
    marked = "footage/NN/nsubj/1 shows/VBD/ROOT/1 Ann/NNP/dobj/1 asking/VBG/ccomp/1"
    assert name(tree(marked, {2: "PERSON"}), find_voice(tree(marked, {2: "PERSON"}), 3)) == "Ann"


@pytest.mark.parametrize(
    ("marked", "entities", "expected"),
    [
        ("Ann/NNP/nsubj/4 during/IN/prep/0 rain/NN/pobj/1 ,/,/punct/4 said/VBD/ROOT/4", {}, "Ann"),
        ("Ann/NNP/nsubj/3 on/IN/prep/0 Monday/NNP/pobj/1 said/VBD/ROOT/3", {2: "DATE"}, "Ann"),
        ("Ann/NNP/nsubj/3 on/IN/prep/0 boards/NNS/pobj/1 said/VBD/ROOT/3", {}, "Ann on boards"),
        ("Ann/NNP/nsubj/4 ,/,/punct/0 waving/VBG/acl/0 flags/NNS/dobj/2 said/VBD/ROOT/4", {}, "Ann"),
        ("Ann/NNP/nsubj/3 and/CC/cc/0 Bo/NNP/conj/0 said/VBD/ROOT/3", {}, "Ann and Bo"),
    ],
)
def test_how_far_the_speaker_reaches(marked: str, entities: dict[int, str], expected: str) -> None:
    parse = tree(marked, entities)
    verb = next(t.i for t in parse.tokens if t.dep == "ROOT")
    assert name(parse, find_voice(parse, verb)) == expected


@pytest.mark.parametrize(
    ("marked", "verb", "expected"),
    [
        (
            ",/,/punct/0 Ann/NNP/dep/0 Lund/NNP/dep/0 ,/,/punct/0 61/CD/dep/0 ,/,/punct/0 told/VBD/dep/0",
            6,
            "Ann Lund , 61",
        ),
        ("said/VBD/dep/0 the/DT/det/2 mayor/NN/dep/0 on/IN/prep/0", 0, "the mayor"),
        ("said/VBD/dep/0 quietly/RB/dep/0", 0, None),
        ("over/IN/prep/0 Ann/NNP/dep/0 said/VBD/dep/0", 2, None),
    ],
)
def test_words_beside_a_quotation(marked: str, verb: int, expected: str | None) -> None:
    parse = tree(marked)
    assert name(parse, surface_voice(parse, 0, verb, len(parse.tokens))) == expected
