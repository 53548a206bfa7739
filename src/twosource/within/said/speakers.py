"""Whose verb is it: the subject of a reporting verb, however far the grammar puts it.

Comes in: a verb's token index. Goes out: ``Voice``. Example: in "Ann was quoted by Xinhua as saying so" the voice
of "saying" is "Ann"; in "the plan was criticised by Bo" the voice of "criticised" is "Bo".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.dateline import past_dateline
from twosource.within.said.phrases import RELATIVE, coordinated, extent, noun_phrase
from twosource.within.said.surface import Voice, right_before, surface_voice

__all__ = ["PAPERS", "Voice", "find_agent", "find_voice", "surface_voice", "voice_of"]

ASIDE = 12  # tokens of a relative clause beyond which it tells about the speaker rather than who it is
HOPS = 8  # verbs stepped over on the way to the subject; real sentences need four
PAPERS = frozenset([
    "statement", "letter", "email", "message", "tweet", "note", "memo", "release", "report", "readout", "remark",
    "comment",
])  # fmt: skip
BROADCASTS = frozenset(
    ["ad", "advertisement", "video", "post", "petition", "banner", "sign", "text", "leaflet", "poster"]
)
ISSUING = frozenset(
    [
        "issue", "release", "send", "post", "publish", "run", "air", "place", "circulate", "share", "write", "sign",
        "file", "hold", "carry", "wave", "record", "distribute", "tweet", "make",
    ]
)  # fmt: skip
ASKERS = frozenset(
    ["ask", "tell", "urge", "want", "allow", "force", "order", "get", "help", "press", "advise", "invite", "call"]
)
ADDRESSING = frozenset(["email", "text", "message", "tell", "call", "phone", "telephone", "write", "lobby", "address"])
HEARERS = frozenset(["him", "her", "them"])
SUBJECTS = ("nsubj", "nsubjpass")
QUOTING = frozenset(["quote", "cite"])
WHEN_OR_WHERE = frozenset(["during", "after", "before", "since"])


def find_voice(parse: Parse, verb: int) -> Voice | None:
    """Return who speaks by this verb, or None where the sentence does not say."""
    if _is_asked(parse, parse.tokens[verb]):
        return find_agent(parse, verb)
    return _climb(parse, verb, HOPS, is_own=True) or right_before(parse, verb)


def _is_asked(parse: Parse, token: Token) -> bool:
    """As in "Ann said no when asked if it held", "Asked why, Ann shrugged": it is not she who asks."""
    is_aside = token.dep == "advcl" and not parse.dependents(token.i, *SUBJECTS, "aux", "auxpass")
    return token.lemma == "ask" and token.tag == "VBN" and is_aside


def _is_hung_lower(parse: Parse, token: Token, head: Token) -> bool:
    """Tell whether a verb hangs from a word below the verb whose subject speaks.

    "Ann was quick to add that ..."; "He put on an accent and joked", hung from "accent".
    """
    if head.pos == "ADJ" and token.dep == "xcomp" and head.dep == "acomp":
        return True
    return head.pos == "NOUN" and token.dep == "conj" and token.tag == "VBD" and parse.head(head.i).pos == "VERB"


def _climb(parse: Parse, verb: int, hops: int, *, is_own: bool) -> Voice | None:
    token = parse.tokens[verb]
    if is_own and (inverted := _inverted(parse, verb)) is not None and not parse.dependents(verb, "nsubj", "nsubjpass"):
        return inverted
    subjects = parse.dependents(verb, "nsubj", "nsubjpass")
    for child in sorted(subjects, key=lambda t: abs(t.i - verb)):  # "Ann, Bo said, was there": the nearer one speaks
        if child.dep == "nsubj" or not is_own:
            return voice_of(parse, parse.tokens[past_dateline(parse, child.i)[0]], verb)
        return find_agent(parse, verb)
    if hops == 0 or token.head == verb:
        return _inverted(parse, verb) if is_own else None
    head = parse.head(verb)
    if is_own and token.tag == "VBG" and verb and parse.tokens[verb - 1].entity == "PERSON":
        return voice_of(parse, parse.tokens[verb - 1], verb)  # "footage of Ann Lee asking, “Why?”"
    if token.dep in ("acl", "relcl"):
        return _beside_noun(parse, token, head, hops)
    if is_own and token.tag == "VBN" and (agent := find_agent(parse, verb)) is not None:
        return agent
    if token.dep == "xcomp" and head.lemma in ASKERS:
        for child in parse.dependents(head.i, "dobj"):
            return voice_of(parse, child, head.i)
    if token.dep in ("pcomp", "pobj") and head.pos in ("ADP", "SCONJ"):
        is_quoted = head.lower == "as"
        head = parse.head(head.i)
        if is_quoted and head.lemma in QUOTING and (quoted := parse.dependents(head.i, "dobj")):
            return voice_of(parse, quoted[0], head.i)  # "the agency quoted an aide as saying"
    if _is_hung_lower(parse, token, head):
        return _climb(parse, head.head, hops - 1, is_own=False)
    if head.pos in ("VERB", "AUX"):
        return _under_verb(parse, token, head, hops, is_own=is_own)
    if head.pos in ("NOUN", "PROPN"):
        for child in parse.dependents(head.i, "poss"):
            return voice_of(parse, child, verb)
        if token.dep == "pcomp" and head.dep == "dobj":
            return _climb(parse, head.head, hops - 1, is_own=True)  # "Ann made a point of saying that ..."
        if token.dep in ("advcl", "dep", "appos"):
            return voice_of(parse, head, verb)
    return _inverted(parse, verb) if is_own else None


def _under_verb(parse: Parse, token: Token, head: Token, hops: int, *, is_own: bool) -> Voice | None:
    if token.dep == "conj" and is_own and (behind := _set_off(parse, token)) is not None:
        return behind
    if token.dep == "ccomp":
        return _inverted(parse, token.i)
    is_passive = is_own and token.dep == "conj" and token.tag == "VBN"
    return _climb(parse, head.i, hops - 1, is_own=is_passive)


def _set_off(parse: Parse, verb: Token) -> Voice | None:
    """As in "Rebels have shelled the port of Arba, a spokesman for the navy told a briefing": he is no port."""
    if verb.tag not in ("VBD", "VBZ") or verb.i == 0:
        return None
    noun = parse.tokens[verb.i - 1]
    for _ in range(HOPS):
        if noun.dep == "appos" or noun.head >= verb.i or noun.head == noun.i:
            break
        noun = parse.head(noun.i)
    first, last = noun_phrase(parse, noun.i)
    is_apart = noun.dep == "appos" and last == verb.i and first > 0 and parse.tokens[first - 1].text == ","
    return voice_of(parse, noun, verb.i) if is_apart else None


def voice_of(parse: Parse, head: Token, verb: int) -> Voice:
    """Return the voice that a noun or pronoun gives; "who" stands for the noun before it."""
    if head.lower in RELATIVE and head.tag in ("WP", "WDT"):
        clause = parse.tokens[verb]
        for _ in range(HOPS):
            if clause.dep in ("relcl", "acl") or clause.head == clause.i:
                break
            clause = parse.head(clause.i)
        if clause.dep in ("relcl", "acl"):
            issuer = _issuer(parse, parse.head(clause.i))
            meant = _person_above(parse, head, parse.head(clause.i))
            return Voice(head.i, head.i + 1, (meant.i,)) if issuer is None else issuer
        return Voice(head.i, head.i + 1, (head.i,))
    first, last = noun_phrase(parse, head.i)
    if first <= verb < last:
        last = verb if head.i < verb else last
        first = verb + 1 if head.i > verb else first
    return Voice(first, _in_short(parse, head, _without_adjuncts(parse, head, last)), coordinated(parse, head.i))


def _person_above(parse: Parse, relative: Token, noun: Token) -> Token:
    """As in "A Western diplomat in Tripoli, who would not be named, called": a town is no "who"."""
    above = parse.head(noun.i)
    if relative.lower == "who" and noun.entity in ("GPE", "LOC") and noun.dep == "pobj" and above.pos == "ADP":
        holder = parse.head(above.i)
        holder = parse.head(holder.i) if holder.dep == "appos" else holder  # "Ann Poole, a doctor from Tripoli, who"
        return holder if holder.pos in ("NOUN", "PROPN") and holder.i < above.i else noun
    return noun


def _in_short(parse: Parse, head: Token, last: int) -> int:
    """As in "Ann Lund, 66, a retired teacher who lives near Hull": name and age tell who it is."""
    if last - head.i <= ASIDE or parse.dependents(head.i, "conj"):
        return last
    return next((i for i in range(head.i + 1, last) if parse.tokens[i].text == ","), last)


def _without_adjuncts(parse: Parse, head: Token, last: int) -> int:
    """As in "Ann Lee during a trip on Monday warned": when and where it was said is not who said it."""
    for child in parse.dependents(head.i, "prep", "npadvmod"):
        is_charge = child.dep == "prep" and bool(parse.dependents(child.i, "pcomp"))  # "accused by Bo of lying"
        if child.i > head.i and (is_charge or child.lower in WHEN_OR_WHERE or _is_day(parse, child)):
            return min(last, extent(parse, child.i)[0])
    for child in parse.dependents(head.i, "relcl", "appos", "acl"):
        first, end = extent(parse, child.i)
        is_set_off = parse.tokens[first - 1].text == "," and (child.dep == "relcl" or child.tag == "VBG")
        if (end - first > ASIDE or is_set_off) and first > head.i:
            last = min(last, first)
    while last - 1 > head.i and parse.tokens[last - 1].pos == "PUNCT" and parse.tokens[last - 1].text != ")":
        last -= 1
    return last


def _is_day(parse: Parse, child: Token) -> bool:
    inside = parse.dependents(child.i, "pobj") or [child]
    return inside[0].entity in ("DATE", "TIME") and child.lower in ("on", "in", "at", inside[0].lower)


def find_agent(parse: Parse, verb: int) -> Voice | None:
    """Return the noun phrase behind a passive's "by"."""
    for by in parse.dependents(verb, "agent", "prep"):
        if by.lower == "by":
            for child in parse.dependents(by.i, "pobj"):
                return voice_of(parse, child, verb)
    return None


def _beside_noun(parse: Parse, token: Token, noun: Token, hops: int) -> Voice | None:
    if token.tag == "VBN":
        return find_agent(parse, token.i) or right_before(parse, token.i)
    if noun.lemma in PAPERS:
        for child in parse.dependents(noun.i, "poss"):
            return voice_of(parse, child, token.i)
        holder = parse.head(noun.i)
        if holder.pos == "ADP":
            holder = parse.head(holder.i)
        found = _climb(parse, holder.i, hops - 1, is_own=True) if holder.pos == "VERB" else None
        if found is None and holder.lemma in ISSUING:
            found = right_before(parse, holder.i)  # "Stop the War issued a statement saying ...": a name misread
        if found is not None:
            return found
    elif (issuer := _issuer(parse, _paper_above(parse, noun))) is not None:
        return issuer
    if noun.dep == "dobj" and token.tag == "VBG" and parse.head(noun.i).lemma in ADDRESSING:
        return _climb(parse, noun.head, hops - 1, is_own=True)
    if token.tag == "VBG" and any(t.lower in HEARERS for t in parse.dependents(token.i, "dobj", "dative")):
        sender = next((t for t in parse.ancestors(noun.i) if t.pos == "VERB"), None)
        if sender is not None:  # "sent a letter to Ann Lee warning her that": it is not she who warns
            return _climb(parse, sender.i, hops - 1, is_own=True)
    first, last = noun_phrase(parse, noun.i)
    last = min(last, token.i) if noun.i < token.i else last
    while last - 1 > first and parse.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return Voice(first, last, (noun.i,))


def _paper_above(parse: Parse, noun: Token) -> Token:
    """Return the letter in "sent a letter to members saying", where the parser hangs "saying" from "members"."""
    holder = parse.head(noun.i)
    if noun.dep != "pobj" or holder.lower not in ("to", "for", "on"):
        return noun
    above = parse.head(holder.i)
    if above.pos == "VERB":
        return next((t for t in parse.dependents(above.i, "dobj") if t.i < noun.i), noun)
    return above


def _issuer(parse: Parse, paper: Token) -> Voice | None:
    """Return who speaks in a paper: "the union issued a statement that said ...", "a letter from Ann saying ..."."""
    if paper.lemma not in PAPERS and paper.lemma not in BROADCASTS:
        return None
    for source in parse.dependents(paper.i, "prep"):
        for child in parse.dependents(source.i, "pobj") if source.lower in ("from", "by") else ():
            return voice_of(parse, child, paper.i)
    holder = parse.head(paper.i)
    if paper.dep != "dobj" or holder.lemma not in ISSUING:
        return None
    for child in parse.dependents(holder.i, "nsubj"):
        return voice_of(parse, child, holder.i)
    return None


def _inverted(parse: Parse, verb: int) -> Voice | None:
    """As in "..., said Ann Lee": a verb without a subject takes the noun right behind it."""
    tokens = parse.tokens
    sentence = parse.sentence_of(verb)
    if verb == sentence.first and verb + 2 < sentence.last and tokens[verb + 1].pos == "PROPN":
        last = verb + 1
        while last < sentence.last and tokens[last].pos == "PROPN":
            last += 1
        if last < sentence.last and tokens[last].text == ":":  # "Said Poole: “We left.”"
            return Voice(verb + 1, last, (last - 1,))
    for child in parse.dependents(verb, "dobj", "attr", "npadvmod", "oprd", "dep", "appos", "pobj"):
        first, last = noun_phrase(parse, child.i)
        if first == verb + 1 and child.pos in ("PROPN", "NOUN", "PRON") and tokens[verb].tag in ("VBD", "VBZ", "VBP"):
            is_name = child.pos == "PROPN" or child.lower in ("he", "she", "they")
            if verb > sentence.first and (tokens[verb - 1].tag == "''" or (tokens[verb - 1].text == "," and is_name)):
                return Voice(first, last, coordinated(parse, child.i))
    return None
