"""What a reporting verb reports, read from the parse.

Comes in: a verb and its entry. Goes out: stretches of tokens. Example: in "She called for the two sides to talk"
the content of "called" is "the two sides to talk".
"""

from __future__ import annotations

from typing import NamedTuple

from twosource.lexicon.speech import Cue, load_speech
from twosource.model.text import Parse, Token
from twosource.within.said.extents import before_clause, before_day
from twosource.within.said.hearers import find_hearers
from twosource.within.said.levels import find_gerund, find_level
from twosource.within.said.phrases import LONGEST, extent
from twosource.within.said.quoting import keeps_his_name, told_before_quoting
from twosource.within.said.replied import find_replied

PEOPLE = frozenset(
    ["ally", "leader", "president", "minister", "guest", "visitor", "delegation", "counterpart", "him", "her"]
)
WAVING = frozenset(["brush aside", "wave aside", "wave away", "laugh off"])
GREETINGS = frozenset(["welcome"])  # people are welcomed at airports; plans are welcomed in words
WIDE = frozenset([
    "for", "as", "of", "over", "in", "from", "with", "against", "on", "about", "among", "to", "following", "toward",
    "towards", "between",
])  # fmt: skip


class Told(NamedTuple):
    """Tokens first to last (exclusive) of a content, how it was found, and the hearers' head tokens.

    ``rest`` is what else is told: the ground for it, or who is accused of it.
    """

    first: int
    last: int
    frame: str
    hearers: tuple[int, ...] = ()
    rest: tuple[int, int] | None = None


def find_told(parse: Parse, verb: int, word: Cue) -> Told | None:
    """Return the content that the verb's own dependents give, or None."""
    kids = parse.dependents(verb)
    hearers = find_hearers(parse, kids, word, verb)
    if any(t.dep == "nsubjpass" for t in kids) or _shares_subject(parse, verb, kids):
        return _passive(parse, verb, kids, word)
    if "infinitive" in word.takes and _is_infinitive_next(parse, verb):
        if keeps_his_name(parse, verb):
            return None
        return Told(verb + 1, _infinitive_end(parse, verb, kids, word), "infinitive", hearers)
    for frame, find in FRAMES:
        if frame in word.takes:
            found = find(parse, verb, kids, word)
            if found is not None:
                rest = _accused_before(parse, verb, kids) if frame == "accuse" else None
                return Told(found[0], found[1], frame, hearers, rest)
    if "clause" in word.takes and (before := told_before_quoting(parse, verb)) is not None:
        return Told(*before, "clause", hearers)
    if word.prepositions:
        found = _behind_preposition(parse, verb, kids, word)
        if found is not None:
            return Told(found[0], found[1], "preposition", hearers)
    if "object" in word.takes:
        replied = find_replied(parse, verb)
        if replied is not None:
            return Told(*replied.told, "replied", hearers)
        found = _object(parse, verb, kids, word) or _antecedent(parse, verb, kids)
        if found is not None and not _is_other_thing(parse, word, found):
            return Told(found[0], found[1], "object", hearers)
    return None


def _is_other_thing(parse: Parse, word: Cue, found: tuple[int, int]) -> bool:
    """As in "brushed aside traditional manners": what is no claim nobody denies."""
    claims = load_speech().claims
    return word.lemma in WAVING and not any(t.lemma in claims for t in parse.tokens[found[0] : found[1]])


def _passive(parse: Parse, verb: int, kids: list[Token], word: Cue) -> Told | None:
    """As in "The plan was criticised by Bo for its cost": the subject and what follows is said, by Bo."""
    subjects = [t for t in kids if t.dep == "nsubjpass"] or parse.dependents(
        parse.tokens[verb].head, "nsubj", "nsubjpass"
    )
    if not subjects:
        return None
    subject = subjects[0]
    clause = _clause(parse, verb, kids, word) if "clause" in word.takes else None
    if "hearer" in word.takes and subject.tag not in ("WP", "WDT", "EX") and subject.lower != "it":
        found = clause or (_infinitive(parse, verb, kids, word) if "infinitive" in word.takes else None)
        return Told(*found, "clause", (subject.i,)) if found is not None else None
    if clause is not None:
        return Told(*clause, "clause")
    if not any(t.dep == "agent" for t in kids) or subject.tag in ("WP", "WDT"):
        return None
    if not word.takes & {"object", "accuse", "as", "complement"}:
        return None
    rest = None
    for token in kids:
        if (
            token.dep in ("prep", "oprd")
            and token.i > verb
            and (token.lower in ("for", "as", "of") or token.dep == "oprd")
        ):
            rest = extent(parse, token.i)
        if token.dep == "agent" and rest is None:
            rest = _charge_behind(parse, token)
    return Told(*extent(parse, subject.i), "passive", rest=rest)


def _shares_subject(parse: Parse, verb: int, kids: list[Token]) -> bool:
    """As in "The points favour Bo and were dismissed by Ann": the subject stands with the first verb."""
    return parse.tokens[verb].dep == "conj" and any(t.dep == "auxpass" for t in kids)


def _charge_behind(parse: Parse, agent: Token) -> tuple[int, int] | None:
    """As in "accused by the union of lying": the parser hangs "of lying" from "union"."""
    for by in parse.dependents(agent.i, "pobj"):
        for child in parse.dependents(by.i, "prep"):
            if parse.dependents(child.i, "pcomp"):
                return extent(parse, child.i)
    return None


def _clause(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    for token in kids:
        is_aside = token.tag == "VBG" and token.lemma in ("say", "add") and not parse.dependents(token.i, "nsubj")
        if is_aside or (word.lemma == "charge" and any(t.lower == "with" for t in kids)):
            continue  # "responded at once, saying it would leave"; "charged the inspectors with verifying that ..."
        if token.dep == "ccomp" and not ("complement" in word.takes and _is_small(parse, token)):
            first, last = extent(parse, token.i)
            return (verb + 1 if _lacks_subject(parse, token, verb, word) else first), last
    return None


def _lacks_subject(parse: Parse, token: Token, verb: int, word: Cue) -> bool:
    """As in "said the days when one paper told “one story” are gone": the parser hangs the days elsewhere."""
    if token.tag not in ("VBD", "VBZ", "VBP") or "hearer" in word.takes or token.i < verb:
        return False
    return not parse.dependents(token.i, "nsubj", "nsubjpass", "expl", "csubj", "mark", "aux", "attr")


def _is_small(parse: Parse, token: Token) -> bool:
    return token.pos not in ("VERB", "AUX") and not parse.dependents(token.i, "cop", "mark", "aux")


def _infinitive(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    for token in kids:
        if token.dep in ("xcomp", "ccomp", "advcl") and token.i > verb and token.tag == "VB":
            first, last = extent(parse, token.i)
            to = next((t.i for t in parse.dependents(token.i, "aux") if t.lower == "to"), None)
            if to is not None:
                if to > verb + 1 and parse.tokens[to - 1].dep == "neg":
                    to -= 1
                return (to if "hearer" in word.takes else first), last
    return None


def _is_infinitive_next(parse: Parse, verb: int) -> bool:
    """As in "pledged to “deepen cooperation” ... – a reference to ...": word order is surer than the tree here."""
    return verb + 1 < len(parse.tokens) and parse.tokens[verb + 1].tag == "TO" and parse.tokens[verb + 1].dep == "aux"


def _infinitive_end(parse: Parse, verb: int, kids: list[Token], word: Cue) -> int:
    found = _infinitive(parse, verb, kids, word)
    if found is not None and found[0] <= verb + 2:
        return found[1]
    return min(parse.sentence_of(verb).last, verb + LONGEST)


def _complement(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    found = [t for t in kids if t.i > verb and t.dep in ("dobj", "oprd", "ccomp", "xcomp", "acomp", "attr")]
    if not found:
        return None
    is_phoned = found[0].dep == "oprd" and parse.tokens[verb].dep not in ("relcl", "ccomp")  # "Poole called Lund"
    if len(found) == 1 and (found[0].dep in ("dobj", "xcomp") or is_phoned):
        first, last = extent(parse, found[0].i)
        is_quoted = any(t.tag == "``" for t in parse.tokens[found[0].i + 1 : last])
        return (first, last) if is_quoted else None  # the parser took “a disgrace” for an apposition
    extents = [extent(parse, t.i) for t in found]
    return min(e[0] for e in extents), max(e[1] for e in extents)


def _as(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    for token in kids:
        if token.dep == "prep" and token.lower == "as" and token.i > verb:
            objects = [t for t in kids if t.dep == "dobj" and verb < t.i < token.i]
            first = extent(parse, objects[0].i)[0] if objects else token.i
            return first, extent(parse, token.i)[1]
    return None


def _accuse(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    objects = [t for t in kids if t.dep == "dobj"]
    charges = [t for t in kids if t.dep == "prep" and t.lower in ("of", "for", "on") and t.i > verb]
    if objects and objects[0].tag not in ("WP", "WDT"):
        first, last = extent(parse, objects[0].i)
        return first, max([last, *(extent(parse, t.i)[1] for t in charges)])
    # "Peru accused of theft": a headline leaves out "is"
    is_passive = not objects and parse.tokens[verb].dep != "relcl" and any(t.dep == "nsubj" for t in kids)
    if charges and not is_passive:
        return extent(parse, charges[0].i)
    return None


def _accused_before(parse: Parse, verb: int, kids: list[Token]) -> tuple[int, int] | None:
    """As in "unlike Sweden, which it has accused of theft": who is accused stands before the relative clause."""
    if parse.tokens[verb].dep != "relcl" or not any(t.dep == "dobj" and t.tag in ("WP", "WDT") for t in kids):
        return None
    noun = parse.head(verb)
    return (extent(parse, noun.i)[0], noun.i + 1) if noun.i < verb else None


def _behind_preposition(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    for token in kids:
        if token.i > verb and token.lower in word.prepositions and token.dep in ("prep", "prt", "mark", "agent"):
            inside = parse.dependents(token.i, "pobj", "pcomp")
            if inside:
                first, last = token.i + 1, extent(parse, token.i)[1]
                return first, _reach_infinitive(parse, kids, _reach_prepositions(parse, kids, last))
        if token.i > verb and token.dep in ("advcl", "ccomp") and word.prepositions & {"for"}:
            marks = parse.dependents(token.i, "mark")
            if marks and marks[0].lower == "for":
                first, last = extent(parse, token.i)
                return marks[0].i + 1, last
    return None


def _reach_infinitive(parse: Parse, kids: list[Token], last: int) -> int:
    """As in "called for the two countries to intensify": the parser may hang "to intensify" from the verb."""
    for token in kids:
        if token.dep in ("xcomp", "advcl") and token.i >= last and token.tag == "VB":
            first, end = extent(parse, token.i)
            if first - last <= 1:
                return end
    return last


def _hearer_to(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    for token in kids:
        if token.i > verb and token.dep in ("prep", "prt") and token.lower in ("on", "upon"):
            first, last = token.i + 1, extent(parse, token.i)[1]
            reached = _reach_infinitive(parse, kids, last)
            if last > first:
                return first, reached
    return None


def _object(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    for token in kids:
        is_source = word.lemma == "report" and token.entity == "ORG"  # "..., the paper reported Arctic News" is garbled
        if token.dep == "dobj" and token.i > verb and not is_source and not _is_greeting(word, token):
            first, last = extent(parse, token.i)
            last = before_clause(parse, token, last)
            return first, before_day(parse, token, _reach_prepositions(parse, kids, last))
    return None


def _is_greeting(word: Cue, token: Token) -> bool:
    return word.lemma in GREETINGS and (token.entity == "PERSON" or token.lemma in PEOPLE)


def _antecedent(parse: Parse, verb: int, kids: list[Token]) -> tuple[int, int] | None:
    """As in "a claim that officials denied": the noun before a relative clause without an object of its own."""
    token = parse.tokens[verb]
    if token.dep != "relcl" or not any(t.dep == "nsubj" and t.tag not in ("WP", "WDT") for t in kids):
        return None
    noun = parse.head(verb)
    first = extent(parse, noun.i)[0]
    return (first, noun.i + 1) if noun.pos == "NOUN" else None


def _reach_prepositions(parse: Parse, kids: list[Token], last: int) -> int:
    """As in "criticised Bo for lying": what hangs from the verb right behind its object belongs to the content."""
    for other in kids:
        is_next = other.dep == "prep" and other.i == last and other.lower in WIDE
        if is_next and not any(t.entity in ("DATE", "TIME") for t in parse.dependents(other.i, "pobj")):
            last = extent(parse, other.i)[1]
    return last


FRAMES = (
    ("clause", _clause), ("infinitive", _infinitive), ("complement", _complement), ("as", _as), ("accuse", _accuse),
    ("hearer-to", _hearer_to), ("level", find_level), ("gerund", find_gerund),
)  # fmt: skip
