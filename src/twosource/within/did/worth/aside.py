"""What is told only in passing, and is no deed of its own: how a deed was stopped, what one hoped for, what an agenda holds.

Comes in: a match and the event made of it. Goes out: yes or no. Example: "lifted a suspension of air strikes",
"conditions for the release of prisoners" and "a territory recognised as part of Mali" tell no event.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.control import DEEDS, DIRECTIVES, OBJECT_CONTROL, PAPERS
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match
from twosource.within.did.rules.nominal import is_settled
from twosource.within.did.words import lemma_of

CLIMB = 6
# "a suspension of air strikes", "the resumption of attacks": what begins or ends is told, and not what was done.
TURNS = frozenset({"suspension", "resumption", "halt", "end", "cessation", "stop", "pause", "lull", "start", "onset"})
TURN = frozenset({"cease", "stop", "end", "halt", "subside", "pause", "abate"})
# "conditions for the release of prisoners": nobody has done it yet.
UNDO = frozenset({"break", "lift", "foil", "thwart", "prevent", "repel", "avert"})
TERMS = frozenset({
    "condition", "term", "timetable", "deadline", "mechanism", "date", "path", "framework", "preparation", "criterion",
    "procedure", "flashpoint", "pretext", "arrangement", "need", "basis", "requirement",
})  # fmt: skip
UNTIL_DONE = frozenset({"CONCEDE", "RETREAT", "SUPPORT", "COOPERATE", "AGREE", "CONSULT", "AID", "PROTEST", "ASSAULT"})
CLUES = frozenset({"information", "clue", "tip", "evidence", "reward"})
EVILS = frozenset({"aggression", "violence", "torture", "rape", "warfare", "slaughter", "atrocity"})
RAZED = frozenset({"destroy", "demolish", "raze", "burn"})
ASKED = frozenset({"asked", "urged", "told", "ordered", "requested"})
STANDS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
SAYS = frozenset({"say", "tell", "add", "write", "declare"})
PUTS_OUT = frozenset(
    {"issue", "release", "publish", "send", "write", "sign", "file", "adopt", "submit", "pass", "circulate"}
)
SUPPOSED = frozenset({"possible", "potential", "hypothetical"})
FALLS = frozenset({"fall", "collapse", "crash", "capsize", "overturn", "derail", "sink", "plunge", "topple", "crumble"})
FALLING = frozenset(
    {"missile", "rocket", "shell", "bomb", "mortar", "drone", "city", "town", "village", "post", "base"}
)
GATHERINGS = frozenset({"PROTEST", "CONSULT"})
STATES = frozenset({"country", "state", "nation", "government", "member", "power", "neighbour", "neighbor", "capital"})
BODIES = frozenset({"organisation", "government", "country", "place", "document"})


def is_aside(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether the words only touch on a deed.

    Args:
        parse: the parse.
        match: what was found.
        event: what was made of it.
        cast: parties by token.
    """
    token = parse.tokens[match.trigger]
    if _is_first(parse, token):
        return True
    if token.pos in ("NOUN", "PROPN"):
        return match.carrier is None and _is_noun_aside(parse, match, token, event)
    if event.rule == "freed" and event.recipients and all(cast.by_id[r].kind in BODIES for r in event.recipients):
        # "a press release the command released", but "six members of the group were released"
        return not any(parse.tokens[k].tag == "NNS" for k in clause.objects(parse, token.i))
    return _is_told_before(parse, match, event) or _is_verb_aside(parse, token, event, cast)


def _is_first(parse: Parse, verb: Token) -> bool:
    """Tell whether "never before" says that it was not done till now, and perhaps is: "never before has it met them"."""
    return any(
        parse.tokens[k].lower == "never" and parse.tokens[k + 1].lower == "before"
        for k in range(max(verb.i - 5, 0), verb.i)
    )


def _is_noun_aside(parse: Parse, match: Match, noun: Token, event: Event) -> bool:
    """Tell whether a noun stands under another that says it began, ended or is wanted."""
    head = parse.tokens[noun.head]
    if match.rule.verb_of and not event.actors and not is_settled(parse, noun, event):
        return True  # "one demand is the removal of the mayor"
    if event.status == "alleged" and event.type in GATHERINGS:
        return True  # "accused the army of firing at a rally": the rally is not what is alleged
    if not event.actors and event.verb is not None and "_" in event.verb:
        return True  # "discussed a withdrawal from the valley": whose is not told
    if not event.actors and any(t.tag == "PRP$" for t in parse.dependents(noun.i, "poss")):
        return True  # "to help the troops in their battle": whose is not known
    is_nobodys = not event.actors and not event.recipients
    if is_nobodys and event.status in ("possible", "planned"):
        return True
    if is_nobodys and lemma_of(noun) in EVILS and not parse.dependents(noun.i, "det", "prep"):
        return True  # "deter state aggression"
    is_called = any(t.pos in ("PRON", "DET") for t in parse.dependents(head.i, "nsubj"))
    if noun.dep == "attr" and event.type == "ASSAULT" and is_called:
        return True  # "this is an assault on all doctors"
    if noun.dep == "nsubj" and not event.actors and lemma_of(head) in TURN:
        return True  # "after rebel attacks ceased"
    if event.rest is not None and _is_owned(parse, noun):
        return True  # "protested against the detention of his official"
    if noun.dep == "dobj" and not event.actors and lemma_of(head) in UNDO:
        return True  # "broke the siege of the town"
    return noun.dep == "pobj" and _is_under(parse, match, noun, event)


def _is_under(parse: Parse, match: Match, noun: Token, event: Event) -> bool:
    """Tell whether a noun stands behind a preposition under another that makes it no deed: "a halt of attacks"."""
    head = parse.tokens[noun.head]
    above = parse.tokens[head.head]
    if head.lower == "to" and above.lemma == "lead" and lemma_of(parse.tokens[above.head]) in CLUES:
        return True  # "a reward for information leading to his arrest"
    if head.lower == "during" and event.status == "possible":
        return True  # "warned that Mali would strike, during a visit to Rome": who may strike does not visit
    if head.lower == "of" and lemma_of(above) in TURNS and above.pos == "NOUN":
        return True
    if head.lower == "for" and lemma_of(above) in TERMS and event.type in UNTIL_DONE:
        return True
    if head.lower == "at" and lemma_of(noun) == "war":
        return True  # "they are at war with Mali"
    is_talked_of = match.rule.mode == "talk" and head.lower in ("during", "in") and not event.recipients
    return is_talked_of and bool(clause.preposed(parse, noun.i, "of"))  # "during the negotiation of the treaty"


def _is_told_before(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether the words stand before who said them: "“I won't help,” Dahl told a station" leaves no line."""
    return (
        event.verb in SAYS
        and bool(match.inner)
        and match.inner[0] < match.trigger
        and parse.tokens[match.trigger].dep == "ROOT"
    )


def _is_verb_aside(parse: Parse, verb: Token, event: Event, cast: Cast) -> bool:
    """Tell whether a verb tells a deed of nobody known, in a clause that only says how, when, why or what for."""
    if _is_supposed(parse, verb):
        return True
    if event.status in ("possible", "planned") and (is_negated(parse, verb.i) or _is_purpose(parse, verb)):
        return True
    if event.type == "AID" and event.status == "did-not-occur" and parse.tokens[verb.head].lemma in TURN:
        return True  # "stopped sending gas": that it stopped is another deed
    if not event.actors and _is_of_unknown(parse, verb, cast):
        return True
    if event.rule == "persona-non-grata" and _wants_sufferer(parse, verb):
        return True  # a headline: "Official declared persona non grata"
    if _is_manner(parse, verb) or (event.type in STANDS and _is_shared(parse, verb)):
        return True
    if event.participle in ASKED and event.rest is None:
        return True
    if verb.dep == "acl" and not event.actors and event.type in STANDS and verb.tag == "VBG":
        return not _is_written(parse, verb)  # "measures against businessmen supporting the militia"
    if event.rule == "plan-harm" and (event.status == "did-not-occur" or verb.dep == "acl"):
        return True
    if not event.actors and (_is_undone_by_nobody(parse, verb, event) or _is_mishap(parse, verb, event)):
        return True
    if _is_any_time(parse, verb) and parse.tokens[verb.head].tag in ("VB", "VBP", "VBZ"):
        return True
    return event.status == "possible" and (_is_any_time(parse, verb) or _is_cause(parse, verb))


def _is_written(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle tells what a paper says that somebody put out: "five parties issued statements backing it"."""
    paper = parse.tokens[verb.head]
    writing = parse.tokens[paper.head]
    is_paper = paper.dep == "dobj" and lemma_of(paper) in PAPERS and writing.tag in ("VBD", "VBN", "VBZ")
    return is_paper and lemma_of(writing) in PUTS_OUT and not clause.is_passive(parse, writing.i)


def _is_supposed(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause speaks of what may be: "asked whether this was a possible strike that killed villagers"."""
    return verb.dep == "relcl" and any(t.lower in SUPPOSED for t in parse.dependents(verb.head, "amod"))


def _is_of_unknown(parse: Parse, verb: Token, cast: Cast) -> bool:
    """Tell whether a passive deed was done to a pronoun of which nobody knows what it means: "they were handed over"."""
    if not clause.is_passive(parse, verb.i):
        return False
    heads = clause.objects(parse, verb.i)
    return bool(heads) and all(parse.tokens[k].pos == "PRON" and not cast.find(k) for k in heads)


def _is_purpose(parse: Parse, verb: Token) -> bool:
    """Tell whether an infinitive only says what for: "plans daily flights to boost ties"."""
    head = parse.tokens[verb.head]
    if (
        verb.dep != "advcl"
        or head.pos != "VERB"
        or not any(parse.tokens[c].tag == "TO" for c in parse.children[verb.i])
    ):
        return False
    between = [t for t in parse.dependents(head.i, "dobj") if head.i < t.i < verb.i]
    return bool(between) and lemma_of(head) not in OBJECT_CONTROL | DIRECTIVES


def _wants_sufferer(parse: Parse, verb: Token) -> bool:
    """Tell whether an active verb is a headline's participle: "Official declared persona non grata"."""
    objects = clause.objects(parse, verb.i)
    heads = {parse.tokens[k].lower for k in objects}
    if any(t.pos == "PROPN" for t in parse.tokens[verb.i + 1 : max(objects, default=verb.i)]):
        return False  # "declared President Musa persona non grata", where the name hangs on "persona"
    return (
        not clause.is_passive(parse, verb.i)
        and heads <= {"persona", "non", "grata"}
        and not parse.dependents(verb.i, "ccomp")
    )


def _is_manner(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause only says how a thing is done: "details of how the guards are deployed"."""
    is_how = any(t.lower == "how" for t in parse.dependents(verb.i, "advmod"))
    return is_how and verb.dep in ("pcomp", "ccomp", "acl", "dobj")


def _is_shared(parse: Parse, verb: Token) -> bool:
    """Tell whether others are only asked to do it too: "asked other states to join him in condemning Mali"."""
    prep = parse.tokens[verb.head]
    joining = parse.tokens[prep.head]
    is_done = joining.tag in ("VBD", "VBZ")  # "Chad joined Mali in condemning the raid": it condemns too
    return verb.dep == "pcomp" and prep.lower == "in" and lemma_of(joining) == "join" and not is_done


def _is_any_time(parse: Parse, verb: Token) -> bool:
    """Tell whether it is told of whenever it may be: "caution when visiting Mali"."""
    is_when = any(t.lower in ("when", "while", "whenever") for t in parse.dependents(verb.i, "advmod", "mark"))
    return verb.tag == "VBG" and verb.dep == "advcl" and is_when and not parse.dependents(verb.i, "nsubj")


def _is_undone_by_nobody(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether a passive deed wants its doer: "streets were blocked", "a territory recognised as part of Mali"."""
    if event.rule == "recognise-state":
        return not (event.recipients and _is_of_states(parse, verb))
    if event.rule == "appointed" and not event.recipients:
        return True
    if event.rule == "ban-people" and clause.is_passive(parse, verb.i):
        is_law = any(t.tag in ("VBZ", "VBP") for t in parse.dependents(verb.i, "auxpass"))
        return is_law or lemma_of(verb) in RAZED  # "they are barred from voting", "the equipment was destroyed"
    if event.rule in ("reject", "not-recognise") and not event.recipients and event.doer is None:
        return clause.is_passive(parse, verb.i)
    if event.type == "ASSAULT" and any(t.lower == "down" for t in parse.dependents(verb.i, "prt", "advmod")):
        return all(parse.tokens[k].pos == "NUM" for k in clause.objects(parse, verb.i))  # "two were shot down"
    if event.rule != "killed-passive" or verb.dep != "acl":
        return False
    noun = parse.tokens[verb.head]
    if noun.pos == "NUM" and any(t.lower == "the" for t in parse.dependents(noun.i, "det")):
        return True  # "among the eight killed was a child"
    return lemma_of(verb) == "execute" and any(t.lemma in DEEDS for t in _above(parse, noun))


def _is_of_states(parse: Parse, verb: Token) -> bool:
    """Tell whether states do it that are only counted: "has been recognised by 69 countries"."""
    heads = clause.agents(parse, verb.i) if clause.is_passive(parse, verb.i) else clause.subjects(parse, verb.i)
    return bool(heads) and all(parse.tokens[k].tag == "NNS" and lemma_of(parse.tokens[k]) in STATES for k in heads)


def _is_mishap(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether a thing gave way and nobody struck: "15 people killed when the roof of a station fell"."""
    if event.type != "ASSAULT" or not clause.is_passive(parse, verb.i):
        return False
    for clause_head in parse.dependents(verb.i, "advcl"):
        marks = {parse.tokens[c].lower for c in parse.children[clause_head.i]}
        if clause_head.lemma in FALLS and marks & {"when", "as", "after"}:
            return not any(lemma_of(t) in FALLING for t in parse.dependents(clause_head.i, "nsubj"))
    return False


def _is_owned(parse: Parse, noun: Token) -> bool:
    """Tell whether the sufferer is somebody's who is told by a pronoun, and not the named doer's own."""
    if any(t.tag != "PRP$" for t in parse.dependents(noun.i, "poss")) or clause.agents(parse, noun.i):
        return False  # "Mali's withdrawal of its troops"
    heads = clause.preposed(parse, noun.i, "of")
    return any(t.tag == "PRP$" for k in heads for t in parse.dependents(k, "poss"))


def _above(parse: Parse, token: Token) -> list[Token]:
    found = [token]
    for _ in range(CLIMB):
        token = parse.tokens[token.head]
        if token.pos in ("VERB", "AUX"):
            break
        found.append(token)
    return found


def _is_cause(parse: Parse, verb: Token) -> bool:
    """Tell whether a deed is only what somebody may be punished for: "would be punished for sending troops"."""
    prep = parse.tokens[verb.head]
    return verb.dep == "pcomp" and prep.lower == "for" and parse.tokens[prep.head].pos == "VERB"
