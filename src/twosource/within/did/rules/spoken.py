"""Who does what somebody says of himself: "A militant group said it had captured the town".

Comes in: a parse and a verb. Goes out: heads of who does it, the pronoun replaced by who speaks. Where the speaker is
no known party, the pronoun alone would tell nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.words import MANY, lemma_of

SPEECH = frozenset({
    "say", "announce", "declare", "insist", "claim", "vow", "pledge", "promise", "state", "confirm", "deny", "add",
    "admit", "report", "warn", "acknowledge", "threaten", "reveal", "disclose", "tell", "boast", "argue", "explain",
})  # fmt: skip
PARTS = frozenset({"some", "most", "many", "several", "all", "both", "half", "one"})
AMONG = frozenset({"of", "in", "among", "amongst"})
PERSONAL = frozenset({"he", "she"})
# What says "it" of itself; a person says "he".
BODIES = frozenset({
    "group", "militia", "army", "military", "government", "ministry", "union", "party", "movement", "force", "agency",
    "company", "court", "parliament", "council", "alliance", "coalition", "junta", "faction", "network", "command",
    "organisation", "organization", "committee", "embassy", "navy", "bloc", "regime", "commission", "authority", "firm",
    "airline", "bank", "department", "administration", "police", "body", "front", "wing", "kingdom", "country",
    "office", "service", "bureau", "directorate", "secretariat", "tribunal", "senate", "assembly", "congress", "cabinet",
    "watchdog", "regulator", "operator", "association", "federation", "league", "charity", "church", "consulate",
    "mission", "unit", "brigade", "state", "nation", "republic", "palace", "clan", "cartel", "consortium", "chancellery",
    "prosecution", "judiciary", "inspectorate", "gendarmerie", "constabulary", "treasury", "ombudsman", "exchange",
})  # fmt: skip


def doers(parse: Parse, i: int) -> list[int]:
    """Return the heads of who does what verb ``i`` tells, as ``clause.subjects``, with speakers for their pronouns."""
    return [_speaker(parse, k) for k in clause.subjects(parse, i)]


def wholes(parse: Parse, heads: Sequence[int]) -> list[int]:
    """Return of whom some do it, where a word for a part stands before them: "some of the columns headed east"."""
    found: list[int] = []
    for k in heads:
        found.extend((_of(parse, k) if parse.tokens[k].lower in PARTS else []) or [k])
    return found


def _of(parse: Parse, i: int) -> list[int]:
    return [p.i for t in parse.dependents(i, "prep") if t.lower in AMONG for p in parse.dependents(t.i, "pobj")]


def _speaker(parse: Parse, i: int) -> int:
    """Return who says what pronoun ``i`` does, where that is a noun of its number, else ``i``."""
    token = parse.tokens[i]
    verb = parse.tokens[token.head]
    if (crowd := _those_there(parse, token, verb)) is not None:
        return crowd
    if (whole := _of_those_before(parse, token, verb)) is not None:
        return whole
    if token.tag != "PRP" or token.dep not in ("nsubj", "nsubjpass") or verb.dep != "ccomp":
        return i
    saying = parse.tokens[verb.head]
    told = [t for t in _speakers(parse, saying) if t.i < i]
    if saying.lemma not in SPEECH or len(told) != 1:
        return i
    speaker = told[0]
    if token.lower == "it" and speaker.tag == "NNP" and speaker.entity in ("ORG", "GPE"):
        return speaker.i  # "the agency KAPO said it had arrested a man"
    if speaker.pos != "NOUN":
        return i
    if token.lower == "they":
        of = _of(parse, speaker.i) if lemma_of(speaker) in MANY else []  # "A group of officers said they"
        return speaker.i if speaker.tag == "NNS" or any(parse.tokens[k].tag == "NNS" for k in of) else i
    if token.lower == "it":
        return speaker.i if speaker.lemma in BODIES else i
    is_person = speaker.tag == "NN" and speaker.lemma not in BODIES
    return speaker.i if token.lower in PERSONAL and is_person else i


def _speakers(parse: Parse, saying: Token) -> list[Token]:
    """Return who says it: "officers appeared on television to announce that they had seized power" too."""
    own = parse.dependents(saying.i, "nsubj")
    is_purpose = saying.tag == "VB" and saying.dep in ("advcl", "xcomp")
    return own or (parse.dependents(saying.head, "nsubj") if is_purpose else own)


def _of_those_before(parse: Parse, token: Token, verb: Token) -> int | None:
    """Return of whom "some" are, told before: "Thousands rallied and some marched on the palace"."""
    if token.lower not in ("some", "others", "many") or token.dep != "nsubj" or verb.dep != "conj":
        return None
    if parse.dependents(token.i, "prep"):
        return None
    before = parse.dependents(verb.head, "nsubj")
    is_many = len(before) == 1 and before[0].tag in ("NNS", "NNPS")
    return before[0].i if is_many and not clause.is_passive(parse, verb.head) else None


def _those_there(parse: Parse, token: Token, verb: Token) -> int | None:
    """Return who came to a place where "they" do something: "Protesters reached the palace, where they lit a fire"."""
    if token.lower != "they" or token.dep != "nsubj" or verb.dep != "relcl":
        return None
    if not any(t.lower == "where" for t in parse.dependents(verb.i, "advmod")):
        return None
    for above in parse.ancestors(verb.i):
        if above.pos == "VERB":
            who = [] if clause.is_passive(parse, above.i) else parse.dependents(above.i, "nsubj")
            came = [parse.tokens[_of_those_before(parse, t, above) or t.i] for t in who if t.i < above.i]
            return came[0].i if len(came) == 1 and came[0].tag == "NNS" else None
    return None
