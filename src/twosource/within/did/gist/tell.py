"""The words that tell what was done, for a summary line: the verb's base form and what follows it.

Comes in: a match. Goes out: ``Gist``. Example: "Oslo agreed to reopen its consulate, officials said" -> verb "agree",
rest "to reopen its consulate". Where no such words stand together there is none, and a phrase of the rule is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.lexicon.load import load_yaml
from twosource.model.text import Parse, Span, Token
from twosource.within.did.clauses import clause
from twosource.within.did.gist.cut import cut_phrase, has_gap
from twosource.within.did.gist.gone import is_gone
from twosource.within.did.gist.theme import OBSCURE, is_time, phrase_at
from twosource.within.did.rules.match import Match
from twosource.within.did.rules.refusal import tell_refusal
from twosource.within.did.words import OURS, lemma_of

PARTICLES = frozenset(
    ["back", "up", "down", "out", "off", "away", "together", "over", "aside", "forward", "apart", "around"]
)
FAR = 10  # tokens between a verb and the infinitive that completes it
QUOTES = frozenset({"“", "”", '"', "'", "‘", "’", "``", "''"})
SET_OFF = frozenset({"however", "meanwhile", "instead", "moreover", "too", "though", "nevertheless"})
TAKEN = frozenset({"dobj", "dative", "prt", "prep", "xcomp", "ccomp", "oprd", "acomp", "attr", "agent", "quantmod"})
WAYS = frozenset({"home", "back"})
GIVING = frozenset({"give", "grant", "allow"})  # whose "two days" are what is given
# Verbs that tell little without what stands before them: "the leads that they were investigating on Friday".
OF_WHAT = frozenset({
    "allocate", "approve", "give", "grant", "send", "provide", "offer", "pledge", "promise", "investigate", "probe", "sign",
    "impose", "seize", "free", "release", "accuse", "back", "support", "reject", "ban", "arrest", "hold", "kill", "shell",
    "bomb", "hit", "deploy", "supply", "ship", "donate", "deliver", "demand", "propose", "make", "reach", "adopt", "pass",
})  # fmt: skip
OBJECTIVE = frozenset({"him", "her", "them", "us", "me"})


@dataclass(frozen=True, slots=True)
class Gist:
    """A verb's base form and the span of what follows it.

    Args:
        verb: base form; None where the verb is passive.
        rest: what follows, or None where nothing does.
        skips: pieces of it that only add: "Mr Lee, a lawyer, to leave".
        is_whom_first: a pronoun stood between, and whoever it stands for is to be named there.
        participle: of a passive verb, as it stands: "freed".
    """

    verb: str | None
    rest: Span | None
    skips: tuple[Span, ...] = ()
    is_whom_first: bool = False
    participle: str | None = None


def find_gist(parse: Parse, match: Match) -> Gist | None:
    """Return the verb and its complement in the report's own words; of a passive verb the complement alone.

    None where an object is a pronoun that stands before the verb, or where a noun has no verb.
    """
    token = parse.tokens[match.trigger]
    verb = match.trigger if token.pos in ("VERB", "AUX") else match.carrier
    if verb is None and token.pos == "ADJ":
        return _of_adjective(parse, match)
    if verb is None:
        return _of_noun(parse, token, dict(match.rule.verb_of))
    is_passive = clause.is_passive(parse, verb)
    children, is_whom_first = _complement(parse, verb, is_passive=is_passive)
    if children is None:
        return None
    lemma = lemma_of(parse.tokens[verb])
    if not children and not is_passive and not is_whom_first:
        is_joined = parse.tokens[min(verb + 1, len(parse.tokens) - 1)].lower in ("and", "or")
        shared = [k for k in clause.objects(parse, verb) if k > verb] if is_joined else []  # "approved and sent visas"
        rest = phrase_at(parse, shared[0], verb) if shared else _before(parse, verb)
        return Gist(tell_refusal(parse, verb, lemma) if match.rule.negated else lemma, rest)
    if not is_passive and is_gone(parse, verb, children) and (gone := _before(parse, verb)) is not None:
        return Gist(lemma, gone)
    first = children[0] if children else verb + 1
    if children:
        inside = [k for k in parse.subtree(first) if k > verb] or [first]  # "that he invited him to come"
        first = inside[1] if is_whom_first and parse.tokens[inside[0]].lower in OBJECTIVE else min(first, inside[0])
    ends = [parse.subtree(child)[-1] for child in children]
    if has_gap(parse, verb, max(ends, default=verb)):
        return None
    if not is_passive and _lacks_whom(parse, verb, children):
        return Gist(lemma, before) if (before := _before(parse, verb)) is not None else None
    is_apart = is_whom_first or (first > verb + 1 and _is_by_however(parse, verb + 1))
    rest, skips = cut_phrase(parse, first - 1 if is_apart else verb, ends)
    if match.rule.negated:
        lemma = tell_refusal(parse, verb, lemma)
    if is_passive:
        negation = "not " if match.rule.negated else ""
        return Gist(None, rest, skips, participle=f"{negation}{parse.tokens[verb].lower}")
    return Gist(lemma, rest, skips, is_whom_first)


def _lacks_whom(parse: Parse, verb: int, children: Sequence[int]) -> bool:
    """Tell whether what it was done to stands before the verb: "the money that Oslo had allocated | for roads"."""
    token = parse.tokens[verb]
    if token.dep != "relcl" or parse.tokens[token.head].pos not in ("NOUN", "PROPN", "NUM"):
        return False
    is_linked = any(parse.tokens[k].tag in ("WDT", "WP", "WRB", "WP$") for k in parse.subtree(verb) if k < verb)
    own = [t.i for t in parse.dependents(verb, "nsubj") if t.tag not in ("WDT", "WP")]
    is_full = any(parse.tokens[k].dep in ("dobj", "ccomp", "xcomp", "oprd", "acomp", "attr") for k in children)
    return bool(own) and not is_linked and not is_full and lemma_of(token) in OF_WHAT


def _of_adjective(parse: Parse, match: Match) -> Gist | None:
    """Return "be" + "ready to leave"; of one that is negated "refuse" + "to leave": "is not willing to leave"."""
    token = parse.tokens[match.trigger]
    ends = [parse.subtree(c)[-1] for c in parse.children[token.i] if c > token.i and parse.tokens[c].dep in TAKEN]
    if match.rule.negated:
        rest, skips = cut_phrase(parse, token.i, ends)
        return Gist("refuse", rest, skips)
    first = token.i - 1 if token.i and parse.tokens[token.i - 1].dep == "advmod" else token.i
    rest, skips = cut_phrase(parse, first - 1, [token.i, *ends])
    helpers = [t for t in parse.dependents(token.i, "aux", "auxpass") if t.lemma == "be"]  # "was prepared to talk"
    return Gist("be", rest, skips) if helpers or parse.tokens[token.head].lemma == "be" else None


def _before(parse: Parse, verb: int) -> Span | None:
    """Return the object that stands before its verb: "the money that Oslo sought" -> "the money"."""
    token = parse.tokens[verb]
    if token.dep != "relcl" or parse.tokens[token.head].pos not in ("NOUN", "PROPN", "NUM"):
        return None
    if any(t.tag in ("WDT", "WP") for t in parse.dependents(verb, "nsubj")):
        return None
    if any(parse.tokens[k].tag in ("WDT", "WP") for _, k in clause.prep_pairs(parse, verb)):
        return None  # "the man on whom they relied"
    between = range(token.head + 1, min(parse.subtree(verb)[0], verb))
    if any(parse.tokens[k].pos in ("NOUN", "PROPN") and parse.tokens[k].dep == "pobj" for k in between):
        return None  # "dismay at the loss of the deal, which Oslo had favoured": which of them is not sure
    return phrase_at(parse, token.head, min(parse.subtree(verb)[0], verb))


def _of_noun(parse: Parse, token: Token, own: Mapping[str, str]) -> Gist | None:
    """Return "veto" + "a bill on fishing" for "the veto of a bill on fishing".

    For nouns that tell a deed by themselves the data name the verb of the same meaning, with the prepositions after
    which whom it is done to stands: "veto" -> "veto of".
    """
    lemma, known = token.lemma.lower(), load_yaml("events/phrases.yaml")["verbal"]
    verb, _, link = known.get(lemma, f"{own[lemma]} of" if lemma in own else "").partition(" ")
    if not verb or token.pos != "NOUN":
        return None
    options = link.split("/")
    for child in parse.children[token.i]:
        if child > token.i and parse.tokens[child].dep == "prep" and parse.tokens[child].lower in options:
            heads = parse.dependents(child, "pobj")
            if heads and heads[0].pos in ("NOUN", "PROPN") and heads[0].lower not in OBSCURE:
                told = parse.dependents(heads[0].i, "relcl")  # "the bombing of a clinic that killed": the bombing did
                last = min((parse.subtree(t.i)[0] - 1 for t in told), default=parse.subtree(heads[0].i)[-1])
                last = min(last, _before_own(parse, heads[0].i, last))
                rest, skips = cut_phrase(parse, child, [last])
                return Gist(verb, rest, skips)
    return None


def _before_own(parse: Parse, noun: int, last: int) -> int:
    """Return where a noun ends before one that is joined to it as somebody's own: "of Chad | and its military buildup"."""
    for joined in parse.dependents(noun, "conj"):
        if any(parse.tokens[c].tag == "PRP$" for c in parse.children[joined.i]):
            return max(noun, min(parse.subtree(joined.i)[0], joined.i) - 2)
    return last


def _complement(parse: Parse, verb: int, *, is_passive: bool) -> tuple[list[int] | None, bool]:
    """Return the dependents that make up the complement, None where it is obscure, and whether whom comes first."""
    found: list[int] = []
    is_whom_first = False
    for child in parse.children[verb]:
        token = parse.tokens[child]
        if child < verb:
            if token.dep == "dobj" and not is_passive:
                if _is_that(parse, token):
                    continue
                if token.tag in ("WDT", "WP") and not any(c > verb for c in parse.children[verb]):
                    continue  # "the plan, which Oslo had opposed": the plan is named before
                return None, False  # "the country that it accused of": whom stands before
            continue
        if token.dep in ("dobj", "dative") and token.lower in OBSCURE:
            if token.tag != "PRP" or token.lower == "it" or found:
                return None, False
            is_whom_first = True
            continue
        if token.dep == "ccomp" and not found and parse.tokens[parse.subtree(child)[0]].lower in OBJECTIVE:
            is_whom_first = True  # "invited him to come": the parser takes him for the subject of coming
        if token.dep == "punct" and (token.text in QUOTES or (not found and _is_by_however(parse, child))):
            continue
        if token.dep == "prep" and not parse.children[child]:
            return None, False  # "the envoy whom Oslo met with"
        if found and (_is_of_first_person(parse, token) or _is_second_object(parse, token, found)):
            break
        is_particle = token.dep == "advmod" and token.lower in PARTICLES and child <= verb + 2
        is_particle = is_particle or (bool(found) and is_way(parse, child, found[-1]))
        is_term = _is_term(token) and bool(found) and parse.tokens[verb].lemma in GIVING
        is_infinitive = token.dep == "advcl" and (_is_infinitive(parse, token) or _is_of_term(parse, token, found))
        is_timed = token.dep in ("npadvmod", "advmod") or (token.dep == "prep" and is_time(parse, child))
        if not (token.dep in TAKEN or is_particle or is_infinitive or is_timed):
            break
        if is_particle or is_term or not is_timed:
            found.append(child)
        if token.dep == "dobj" and (listed := clause.of_list(parse, child)) != child:
            return [*found, listed], is_whom_first  # "condemns Mali, Chad bombings"
    return found, is_whom_first


def is_way(parse: Parse, child: int, before: int) -> bool:
    """Tell whether a small word behind the object says where to: "ordered ten envoys home"."""
    token = parse.tokens[child]
    is_next = parse.subtree(before)[-1] + 1 == parse.subtree(child)[0]
    return token.dep == "advmod" and token.lower in WAYS and parse.tokens[before].dep == "dobj" and is_next


def _is_that(parse: Parse, token: Token) -> bool:
    """Tell whether the parser took a "that" which opens a clause for its object: "testified that Musa had asked Lund to"."""
    verb = parse.tokens[token.head]
    is_open = verb.dep == "ccomp" or (verb.dep == "relcl" and parse.tokens[verb.head].pos == "VERB")
    return token.lower == "that" and is_open and any(t.i > verb.i for t in parse.dependents(verb.i, "dobj", "ccomp"))


def _is_of_first_person(parse: Parse, token: Token) -> bool:
    """Tell whether a phrase that only adds speaks in the first person: "pledged to win, instead of losing our ports"."""
    is_added = token.dep == "prep" and token.i and parse.tokens[parse.subtree(token.i)[0] - 1].text == ","
    is_added = is_added or parse.lowers[token.i - 1 : token.i + 1] == ("instead", "of")
    return is_added and any(parse.tokens[k].lower in OURS for k in parse.subtree(token.i))


def _is_second_object(parse: Parse, token: Token, found: Sequence[int]) -> bool:
    """Tell whether an object behind a place is another verb's: "gave those who seized power in Chad | a week to go"."""
    objects = [k for k in found if parse.tokens[k].dep == "dobj"]
    return (
        token.dep in ("dobj", "npadvmod")
        and bool(objects)
        and parse.tokens[found[-1]].dep == "prep"
        and parse.tokens[token.head].dep == "relcl"
    )


def _is_by_however(parse: Parse, comma: int) -> bool:
    """Tell whether a comma only sets a small word off: "denied, however, a request by Mali"."""
    near = parse.lowers[max(comma - 1, 0) : comma + 2]
    return parse.tokens[comma].text == "," and any(word in SET_OFF for word in near)


def _is_of_term(parse: Parse, token: Token, found: Sequence[int]) -> bool:
    """Tell whether an infinitive says what a term is for: "gave the envoy two days to leave"."""
    is_term = bool(found) and _is_term(parse.tokens[found[-1]])
    kids = [k for k in (parse.tokens[c] for c in parse.children[token.i]) if k.i < token.i]
    return is_term and bool(kids) and kids[0].tag == "TO" and parse.subtree(found[-1])[-1] + 1 >= kids[0].i - 1


def _is_term(token: Token) -> bool:
    return token.dep == "npadvmod" or (token.dep == "prep" and token.lower == "until")


def _is_infinitive(parse: Parse, token: Token) -> bool:
    if clause.is_close_infinitive(parse, token):
        return True
    kids = [parse.tokens[c] for c in parse.children[token.i]]
    return (
        any(k.tag == "TO" for k in kids)
        and not any(k.dep in ("mark", "nsubj") for k in kids)
        and token.i - token.head <= FAR
        and parse.tokens[token.i - 2].text in QUOTES  # called for "all of them" to leave
    )
