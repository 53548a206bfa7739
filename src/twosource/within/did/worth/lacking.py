"""Words that lack what makes a deed of them: whom it strikes, who of the public does it, where the sentence goes on.

Comes in: a match and the event made of it. Goes out: yes or no. Examples: "the jet that Oslo downed" says what was
downed, "Police arrested." does not; "his mother refused" is nobody's affair; "he teamed up with Sens." breaks off.
"""

from __future__ import annotations

from itertools import islice

from twosource.model.facts import Event
from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of
from twosource.within.did.worth.idle import load_weighed

# What can be told by the verb alone: "the premier resigned", "Mali retaliated", "the garrison surrendered".
WHOLE_VERBS = frozenset({
    "resign", "step", "retaliate", "surrender", "capitulate", "abdicate", "retreat", "withdraw", "leave", "mutiny",
    "rebel", "revolt", "protest", "march", "strike", "riot", "demonstrate", "rally", "mobilise", "mobilize", "apologise",
    "apologize", "abstain", "reconcile", "quit", "advance", "fight", "clash", "explode", "testify", "backtrack", "retract",
    "relent", "die", "fall", "crash", "erupt", "meet", "talk", "negotiate", "speak", "return", "arrive", "visit",
    "confess", "fail", "collapse", "stall", "stalemate", "falter", "yield", "bow", "cooperate", "collaborate", "ally",
})  # fmt: skip
NEEDS = frozenset({
    "ASSAULT", "COERCE", "SANCTION", "AID", "CONCEDE", "SUPPORT", "ACCUSE", "THREATEN", "REQUEST", "AGREE", "STATE",
    "REJECT",
})  # fmt: skip
COMPELS = frozenset({"force-somebody", "order-to-stop"})
CHARGES_WITH = frozenset({"allege"})
TRIES = frozenset({"attempt", "effort", "bid"})
RESISTS = frozenset({"resist", "reject", "oppose", "block", "thwart", "foil", "repel", "rebuff", "defy", "denounce"})
BLOWS = frozenset({"attack", "attack-noun", "attack-loose"})
WORDED = frozenset({"attack", "assault", "assail", "hit", "slam", "blast", "savage", "hammer", "target"})
DONE_TO = frozenset({"COERCE", "SANCTION", "AID", "ASSAULT"})
SIGNS = frozenset({"sign", "evidence", "proof", "indication", "hint"})
EACH = frozenset({"each", "every", "any", "anyone", "everyone", "whoever", "anybody"})
ASKING = ("MD", "VBZ", "VBP", "VBD")  # tags with which a question opens
CLIMB = 4  # words above a noun that may weigh it
SITES = frozenset({
    "site", "camp", "base", "plant", "facility", "prison", "jail", "factory", "front", "barracks", "garrison", "reactor",
    "laboratory", "silo", "village", "town", "border", "shelter", "embassy", "headquarters", "shipyard", "palace",
})  # fmt: skip
VISITORS = frozenset({
    "inspector", "monitor", "observer", "delegation", "envoy", "diplomat", "minister", "official", "team", "mission",
    "general", "commander", "lawmaker", "prosecutor", "investigator", "president", "premier",
})  # fmt: skip
OPEN = frozenset({
    "possible", "potential", "likely", "any", "may", "might", "could", "would", "prospective", "risk", "danger", "chance",
    "eventual", "imminent", "unlikely", "call", "bid", "effort", "seek", "need", "option", "idea", "prevent", "avoid",
    "avert", "plan", "want", "favour", "favor", "support", "back", "oppose", "hope", "wish", "await", "if",
})  # fmt: skip
MATTERS = frozenset({"to", "on", "over", "about", "for", "against", "into", "not", "that"})
BROKERS = frozenset({"mediate"})
AMONG = frozenset({"between", "among", "with", "in", "at"})
ABBREVIATED = frozenset({
    "sen", "sens", "rep", "reps", "gov", "govs", "gen", "gens", "col", "lt", "sgt", "maj", "adm", "capt", "cmdr", "mr",
    "mrs", "ms", "messrs", "dr", "prof", "rev", "st", "amb",
})  # fmt: skip


def is_lacking(parse: Parse, match: Match, event: Event, cast: Cast, kin: frozenset[str]) -> bool:
    """Tell whether too little of a deed is told to show it.

    Args:
        parse: the parse.
        match: what was found.
        event: what was made of it.
        cast: parties by token.
        kin: words for relatives and friends.
    """
    if event.echoes is not None:
        return False
    return (
        _is_bare(parse, match, event)
        or _is_of_kin(parse, match, event, kin)
        or _breaks_off(parse, match, event)
        or _is_compelled_by_all(parse, match)
        or _is_of_others(parse, match)
        or _goes_nowhere(parse, match, event)
        or _is_figure(parse, match, event)
        or _is_unweighed(parse, match, event)
        or _is_bare_plea(parse, match)
        or _is_bare_concern(parse, match, event)
        or _is_in_words(parse, match, event, cast)
        or _is_of_some(parse, match)
        or _is_bare_bomber(parse, match)
        or _is_posture(parse, match)
        or _is_of_each(parse, match, event)
        or _is_asked(parse, match, event)
        or _is_of_pronoun(parse, match, event)
        or _is_any_sign(parse, match)
        or (match.rule.id == "dismantle" and bool(event.recipients))
        or (match.rule.id == "sue" and lemma_of(parse.tokens[match.trigger]) == "try" and _has_infinitive(parse, match))
        or (match.rule.id == "willing" and parse.head(match.trigger).lemma in ("appear", "seem", "look"))
        or (match.rule.id == "fighting-erupts-plainly" and event.place is None and not event.recipients)
    )


def _is_bare(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a verb that needs an object has none: "the United States allegedly downed", "forces fired"."""
    token = parse.tokens[match.trigger]
    if token.pos != "VERB" or event.recipients or event.magnitude or clause.is_passive(parse, token.i):
        return False
    if (
        match.rule.id in BROKERS
        and token.dep == "relcl"
        and not any(t.lower in AMONG for t in parse.dependents(token.i, "prep"))
    ):
        is_doer = any(t.tag in ("WDT", "WP") for t in parse.dependents(token.i, "nsubj"))
        return not is_doer  # "the truce that Moscow brokered": between whom is told elsewhere
    if event.type not in NEEDS or lemma_of(token) in WHOLE_VERBS or event.verb is None:
        return False
    if match.rule.id in CHARGES_WITH and any(k > token.i for k in match.inner):
        return False
    if event.type == "STATE" and match.inner:
        return False  # "The boy must go home, officials ruled on Monday"
    if match.rule.id in CHARGES_WITH and event.rest is not None and _is_only_to(parse, token.i):
        return True  # "he complained to a friend": of what is not told
    return event.rest is None and not any(k > token.i for k in match.inner) and event.place is None


def _is_only_to(parse: Parse, trigger: int) -> bool:
    """Tell whether what follows the verb only says to whom it is said."""
    after = [t for t in parse.dependents(trigger) if t.i > trigger and t.dep != "punct"]
    return bool(after) and after[0].lower in ("to", "at", "in") and not any(t.dep == "ccomp" for t in after)


def _is_of_kin(parse: Parse, match: Match, event: Event, kin: frozenset[str]) -> bool:
    """Tell whether an unnamed relative does it: "his mother refused to teach him"."""
    token = parse.tokens[match.trigger]
    if event.actors or token.pos != "VERB" or clause.is_passive(parse, token.i):
        return False
    doers = [parse.tokens[k] for k in clause.subjects(parse, token.i)]
    return bool(doers) and all(
        lemma_of(t) in kin and any(d.tag == "PRP$" for d in parse.dependents(t.i, "poss")) for t in doers
    )


def _breaks_off(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether the sentence was cut at a title: "he teamed up with Sens."""
    if event.recipients or event.rest is None:
        return False
    last = parse.sentence_of(match.trigger).last - 1
    while last > match.trigger and parse.tokens[last].text in (".", ",", ""):
        last -= 1
    token = parse.tokens[last]
    return token.lower.rstrip(".") in ABBREVIATED and token.start < event.rest.end


def _is_of_others(parse: Parse, match: Match) -> bool:
    """Tell whether others attempted what is only resisted: "the rebels resisted attempts to inspect the camp"."""
    token = parse.tokens[match.trigger]
    noun = parse.tokens[token.head]
    if token.dep != "acl" or noun.dep != "dobj" or noun.lemma not in TRIES:
        return False
    owned = parse.dependents(noun.i, "poss") or any(t.lower in ("by", "of") for t in parse.dependents(noun.i, "prep"))
    return parse.tokens[noun.head].lemma in RESISTS and not owned


def _is_figure(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a clash is but what something is called: "rather than a clash, it is a battle between views"."""
    token = parse.tokens[match.trigger]
    if match.rule.id != "clashes-noun" or event.actors or event.recipients:
        return False
    return token.dep == "attr" or (token.dep == "pobj" and parse.tokens[token.head].lower in ("than", "as", "like"))


def _is_unweighed(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a deed told by a noun is possible though nobody weighs it: "will have led it into a war on Mali"."""
    token = parse.tokens[match.trigger]
    if token.pos != "NOUN" or match.carrier is not None or event.status != "possible":
        return False
    above = list(islice(parse.ancestors(token.i), CLIMB))
    heads = [t for t in above if t.pos in ("NOUN", "VERB", "ADJ", "AUX")]
    near = [c for t in (token, *heads) for c in parse.dependents(t.i, "amod", "acomp", "aux", "det", "attr")]
    words = load_weighed() | OPEN
    return not any(lemma_of(t) in words or t.lower in words for t in (*heads, *near))


def _is_bare_plea(parse: Parse, match: Match) -> bool:
    """Tell whether it is not told what is urged: "he urged Malians in a radio address"."""
    if match.rule.id != "urge-object":
        return False
    inside = [parse.tokens[k] for k in parse.subtree(match.trigger) if k > match.trigger]
    return not any(t.lower in MATTERS or t.dep in ("xcomp", "ccomp", "pcomp") for t in inside)


def _is_bare_concern(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether it is not told about what somebody complains: "the chairwoman also expressed concern"."""
    if match.rule.id != "blame-noun" or event.recipients:
        return False
    inside = [parse.tokens[k] for k in parse.subtree(match.trigger) if k > match.trigger]
    return not any(t.dep in ("prep", "acl", "ccomp", "relcl", "amod", "compound") for t in inside)


def _is_in_words(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether one named person attacks another, in words: "Musa attacked the former king in a debate"."""
    token = parse.tokens[match.trigger]
    if match.rule.id not in BLOWS or token.lemma not in WORDED or event.magnitude or event.place is not None:
        return False
    sides = [cast.by_id[p] for p in (*event.actors, *event.recipients)]
    is_named = any(any(m.form == "name" for m in cast.by_id[a].mentions) for a in event.actors)
    return is_named and all(p.kind == "person" for p in sides)


def _is_of_some(parse: Parse, match: Match) -> bool:
    """Tell whether only those of a party who do it are meant: "Liberals who refused to vote are wrong"."""
    token = parse.tokens[match.trigger]
    noun = parse.tokens[token.head]
    if token.dep not in ("relcl", "acl") or noun.tag != "NNPS" or noun.i + 1 >= len(parse.tokens):
        return False
    after = parse.tokens[noun.i + 1]
    is_close = after.tag == "WP" if token.dep == "relcl" else after.i == token.i and token.tag == "VBG"
    return is_close and not parse.dependents(noun.i, "det", "nummod", "poss")


def _is_bare_bomber(parse: Parse, match: Match) -> bool:
    """Tell whether a bomber is only named: "the soldier who died facing a suicide bomber"."""
    token = parse.tokens[match.trigger]
    return match.rule.id == "blast-noun" and token.lemma == "bomber" and token.dep not in ("nsubj", "pobj")


def _is_posture(parse: Parse, match: Match) -> bool:
    """Tell whether somebody only stands there: "he spoke, with an aide standing behind him"."""
    token = parse.tokens[match.trigger]
    return match.rule.id == "stand-by" and token.tag == "VBG" and not parse.dependents(token.i, "aux")


def _is_of_each(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether nobody in particular does it: "each individual will be asked to say his name"."""
    token = parse.tokens[match.trigger]
    if event.actors or token.pos != "VERB":
        return False
    heads = parse.dependents(token.i, "nsubj", "nsubjpass")
    ones = [t for t in heads if t.lower == "one"]
    if any(parse.dependents(t.i, "conj") or "of" not in {p.lower for p in parse.dependents(t.i, "prep")} for t in ones):
        return True  # "one would fund the ministry", but "one of the rebel groups attacked a convoy"
    if event.recipients:
        return False
    if not any(d.lower in EACH for t in heads for d in (t, *parse.dependents(t.i, "det"))):
        return False
    return not any(parse.tokens[k].lower == "other" for k in parse.subtree(token.i))  # "each bombed the other"


def _is_asked(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a sentence asks for it: "Will Norway take part in the meeting?"."""
    sentence = parse.sentence_of(match.trigger)
    if event.status not in ("planned", "possible") or event.told_in is not None:
        return False
    return parse.tokens[sentence.last - 1].text == "?" and parse.tokens[sentence.first].tag in ASKING


def _is_of_pronoun(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether whom it is done to is a pronoun that nobody is known for: "placing them in custody"."""
    token = parse.tokens[match.trigger]
    if event.recipients or event.magnitude or token.pos != "VERB":
        return False
    if match.rule.id == "appoint" and clause.is_passive(parse, token.i):
        return event.theme is None  # "he was appointed by the premier"
    return event.is_whom_first and event.type in DONE_TO


def _is_any_sign(parse: Parse, match: Match) -> bool:
    """Tell whether somebody only looks for or misses signs of it: "saw no plan, or any sign that Chad may yield"."""
    token = parse.tokens[match.trigger]
    for _ in range(CLIMB):
        head = parse.tokens[token.head]
        if token.dep in ("acl", "relcl", "ccomp") and head.lemma in SIGNS:
            return any(t.lower == "any" for t in parse.dependents(head.i, "det"))
        token = head
    return False


def _has_infinitive(parse: Parse, match: Match) -> bool:
    """Tell whether the verb goes on with an infinitive: "tried to seize the high ground" tries nobody."""
    return bool(parse.dependents(match.trigger, "xcomp"))


def _goes_nowhere(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a journey is told that leads nowhere: "she was on that trip", but "visits to nine camps"."""
    if event.rule != "visit-noun" or event.recipients or event.place is not None:
        return False
    if event.actors and event.date is not None and clause.preposed(parse, match.trigger, "by", "from"):
        return False  # "was followed by a visit from Lund in May"
    aims = clause.preposed(parse, match.trigger, "to", "of", "at")
    above = parse.head(match.trigger)  # "led his team on a tour of nine camps"
    verb = match.carrier if match.carrier is not None else above.head if above.lower == "on" else above.i
    doers = clause.subjects(parse, verb)
    is_public = bool(event.actors) or any(lemma_of(parse.tokens[k]) in VISITORS for k in doers)
    return not (doers and is_public and any(lemma_of(parse.tokens[k]) in SITES for k in aims))


def _is_compelled_by_all(parse: Parse, match: Match) -> bool:
    """Tell whether a participle tells what it all led to: "as he dictated terms, forcing Chad to drop the plan"."""
    token = parse.tokens[match.trigger]
    return match.rule.id in COMPELS and token.tag == "VBG" and token.dep == "advcl"
