"""Forms of a verb or of its clause that bear on its standing: bare, asked, hedged, a participle.

Comes in: a parse and a verb. Goes out: yes or no, or the verb meant. Example: "Please help" is unfulfilled; "released on
Monday" is a participle, "that it is sending aid" is not.
"""

from __future__ import annotations

from twosource.model.facts import Status
from twosource.model.text import Parse, Token
from twosource.within.did.clauses.control import PAPERS
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.status.time import is_nth, is_past
from twosource.within.did.status.words import CONDITIONS
from twosource.within.did.words import lemma_of

SCHEDULED = frozenset({
    "meet", "arrive", "leave", "depart", "begin", "start", "open", "visit", "travel", "return", "resume", "go", "host",
    "convene", "fly", "gather",
})  # fmt: skip
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow"})
SIGNS = frozenset({"sign", "write", "issue", "send", "draft", "submit", "file", "initial", "present"})
KNOWN = frozenset({"the", "this", "that", "these", "those"})
KEEPS = frozenset(
    {
        "keep",
        "honour",
        "honor",
        "fulfil",
        "fulfill",
        "implement",
        "have",
        "get",
        "win",
        "receive",
        "obtain",
        "grant",
        "give",
    }
)
LEAD = 8  # tokens between a lead and the verb behind its colon
PROOFS = frozenset({"way", "chance", "sign", "evidence", "proof", "indication", "plan"})
SIGNALS = frozenset({"sign", "indication"})
GIVES = frozenset({"provide", "offer", "give", "present", "produce", "cite", "show", "supply", "publish", "release"})
OPTIONS = frozenset({"option", "way", "choice", "alternative", "possibility", "idea", "proposal", "suggestion"})
OPTION_REACH = 14  # tokens
INFINITIVE_REACH = 14  # tokens


def infinitive_before(parse: Parse, verb: Token) -> Token | None:
    """Return the infinitive with "to" shortly before a bare verb, to which it is joined in truth."""
    row = parse.sentence_of(verb.i)
    for k in range(verb.i - 1, max(row.first, verb.i - INFINITIVE_REACH) - 1, -1):
        token = parse.tokens[k]
        if token.tag == "VB" and any(parse.tokens[c].tag == "TO" for c in parse.children[k]):
            return token
    return None


def is_unfulfilled(parse: Parse, verb: Token, aux: list[str], kids: list[Token]) -> bool:
    """Tell whether a bare verb only asks, offers or imagines: "Please help", "the best place to sleep", "did you go?"."""
    case = (p for k in kids if k.dep == "prep" and k.lower == "in" for p in parse.dependents(k.i, "pobj"))
    if any(p.lower in ("case", "event") and p.i < verb.i and not parse.children[p.i] for p in case):
        return True  # "in case Mali attacks"
    if verb.tag == "VB" and verb.dep == "ROOT" and not aux and not any(k.dep in ("nsubj", "auxpass") for k in kids):
        return True
    if verb.tag == "VB" and "to" in aux and verb.dep in ("relcl", "ROOT", "pcomp", "nsubj", "csubj", "attr", "pobj"):
        return not (verb.dep == "relcl" and is_nth(parse, verb, parse.tokens[verb.head]))
    row = parse.sentence_of(verb.i)
    is_question = any(parse.tokens[k].text == "?" for k in range(max(row.first, row.last - 3), row.last))
    return (
        is_question
        and verb.dep == "ROOT"
        and any(k.dep in ("aux", "auxpass") and k.i < verb.i for k in kids)
        and any(k.dep.startswith("nsubj") and any(a.dep == "aux" and a.i < k.i for a in kids) for k in kids)
    )


def is_option(parse: Parse, verb: Token, aux: list[str]) -> bool:
    """Tell whether a gerund behind a colon only names what can be done: "it has two ways to do so: by suing Mali or"."""
    if verb.tag != "VBG" or aux:
        return False
    first = parse.sentence_of(verb.i).first
    colon = next((k for k in range(verb.i - 1, first, -1) if parse.tokens[k].text == ":"), None)
    if colon is None or not (parse.tokens[colon + 1].tag == "VBG" or parse.lowers[colon + 1] == "by"):
        return False
    return any(t.lemma in OPTIONS for t in parse.tokens[max(first, colon - OPTION_REACH) : colon])


def is_scheduled(parse: Parse, verb: Token, aux: list[str]) -> bool:
    """Tell whether the present tells what a day to come will bring: "the two kings meet separately Monday"."""
    if (
        aux
        or verb.tag not in ("VBP", "VBZ")
        or verb.lemma not in SCHEDULED
        or verb.lower not in (verb.lemma, f"{verb.lemma}s", f"{verb.lemma}es")  # "met on Monday" is over
        or verb.dep not in ("ROOT", "conj", "ccomp")
    ):
        return False
    days = [t for t in parse.dependents(verb.i, "npadvmod", "advmod") if t.i > verb.i and t.lower in WEEKDAYS]
    heads = parse.dependents(verb.i, "nsubj")
    return bool(days) and any(t.text != t.lower or t.pos == "PRON" for t in heads)


def is_in_paper(parse: Parse, verb: Token, paper: Token) -> bool:
    """Tell whether a participle tells what a paper to be signed says: "did not sign a note agreeing to leave"."""
    is_paper = paper.lemma in PAPERS and paper.dep == "dobj" and verb.dep == "acl" and verb.tag == "VBG"
    return is_paper and parse.tokens[paper.head].lemma in SIGNS


def is_hedged(kids: list[Token]) -> bool:
    """Tell whether an adverb beside a verb leaves it open: "will probably meet"."""
    return any(k.lower in ("probably", "likely", "possibly", "perhaps", "maybe") for k in kids)


def is_over(parse: Parse, verb: Token, kids: list[Token]) -> bool:
    """Tell whether a deed went on when another thing happened and is told as past: "he was speaking at a meeting".

    What somebody said was going on may go on: "said that it was sending aid".
    """
    is_past = any(k.dep == "aux" and k.lower in ("was", "were") for k in kids)
    is_quoted = any(t.tag == "``" for t in parse.tokens[min((k.i for k in kids), default=verb.i) : verb.i])
    is_said = is_quoted or any(t.dep == "ccomp" for t in (verb, *parse.ancestors(verb.i)))
    return is_past and not is_said and not any(k.lower == "still" for k in kids)


def is_participle(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause is a bare participle: "released on Monday", and not "that it is sending aid"."""
    return verb.tag in ("VBN", "VBG") and not parse.dependents(verb.i, "aux", "nsubj", "nsubjpass", "mark")


def was_so(parse: Parse, adjective: Token) -> bool:
    """Tell whether an adjective is said of the past and not negated: "was able to leave"."""
    verb = parse.tokens[adjective.head]
    return verb.lemma == "be" and not is_negated(parse, verb.i) and is_past(parse, verb)


def is_behind_colon(parse: Parse, verb: Token, noun: Token) -> bool:
    """Tell whether a noun only stands before a colon: "Opposition: Oslo has paid a ransom" says that Oslo has."""
    if noun.pos not in ("NOUN", "PROPN") or not noun.i < verb.i <= noun.i + LEAD:
        return False
    return any(parse.tokens[k].text == ":" for k in range(noun.i + 1, verb.i))


def is_before_dash(parse: Parse, verb: Token, head: Token) -> bool:
    """Tell whether a sentence is whole before a dash: "Musa met the clans on Monday -- he assigned Lund to the talks"."""
    if verb.dep != "ccomp" or verb.i > head.i or not parse.dependents(verb.i, "nsubj", "nsubjpass"):
        return False
    subjects = [t.i for t in parse.dependents(head.i, "nsubj", "nsubjpass") if verb.i < t.i]
    return bool(subjects) and parse.tokens[parse.subtree(subjects[0])[0] - 1].text in ("--", "—", "–", ";")


def is_nil(parse: Parse, noun: Token) -> bool:
    """Tell whether there is next to nothing of a thing: "scant evidence", "zero chance"."""
    return any(parse.tokens[c].lower in ("zero", "little", "slim", "scant") for c in parse.children[noun.i])


def is_subjunctive(parse: Parse, verb: Token) -> bool:
    """Tell whether a bare verb has one doer: "insisted that the union agree to a cut"."""
    is_bare = verb.tag in ("VB", "VBP") and not parse.dependents(verb.i, "aux", "auxpass", "conj")
    return is_bare and any(
        t.tag in ("NN", "NNP") and not t.lower.endswith("s") for t in parse.dependents(verb.i, "nsubj")
    )


def is_in_question(parse: Parse, head: Token) -> bool:
    """Tell whether the negation of its verb says that there is no such thing: "has no plan", not "did not mention its plan"."""
    if head.dep not in ("acomp", "attr", "dobj"):
        return False
    is_known = any(t.dep == "poss" or t.lower in KNOWN for t in parse.dependents(head.i, "det", "poss"))
    return not is_known or head.dep != "dobj" or lemma_of(parse.tokens[head.head]) in KEEPS


def unproven(parse: Parse, current: Token, head: Token) -> Status | None:
    """Return the standing of what there is no proof of: "there is no sign that", "gave no proof that" (it is claimed)."""
    if current.dep not in ("relcl", "acl", "ccomp"):
        return None
    if not any(k.lemma in PROOFS for k in (head, *parse.dependents(head.i, "conj"))):
        return None
    is_object = head.dep == "dobj"
    if not (
        is_nil(parse, head)
        or is_negated(parse, head.i)
        or (is_object and is_in_question(parse, head) and is_negated(parse, head.head))
    ):
        return None
    if is_object and lemma_of(parse.tokens[head.head]) in GIVES:
        return "possible" if head.lemma in SIGNALS else "alleged"  # "gave no sign that he was ready to leave"
    return "did-not-occur"


def of_have(parse: Parse, current: Token, head: Token) -> str:
    """Return the standing of what somebody has to do: "has yet to speak", "had to be put off"."""
    yet = any(t.lower == "yet" for t in parse.dependents(head.i, "advmod")) or any(
        t.lower == "yet" for t in parse.dependents(current.i, "advmod")
    )
    if yet or is_negated(parse, head.i):
        return "did-not-occur"
    was = head.tag == "VBD" or any(t.lower in ("has", "have", "had") for t in parse.dependents(head.i, "aux"))
    told = parse.tokens[head.head]  # "was told that he had to apply": he was to
    is_duty = head.dep == "ccomp" and told.lemma in ("tell", "warn", "remind", "inform", "instruct", "rule")
    return "occurred" if was and not is_duty else "possible"  # "had to be put off": it was


def condition_of(parse: Parse, verb: Token) -> int | None:
    """Return the head of the clause that a deed hangs on: "if Chad pays"."""
    for t in parse.dependents(verb.i, "advcl", "prep"):
        if t.dep == "advcl" and any(parse.tokens[c].lower in CONDITIONS - {"whether"} for c in parse.children[t.i]):
            return t.i
    return None
