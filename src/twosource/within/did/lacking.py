"""Words that lack what makes a deed of them: whom it strikes, who of the public does it, where the sentence goes on.

Comes in: a match and the event made of it. Goes out: yes or no. Examples: "the jet that Oslo downed" says what was
downed, "Police arrested." does not; "his mother refused" is nobody's affair; "he teamed up with Sens." breaks off.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse
from twosource.within.did import clause
from twosource.within.did.idle import load_weighed
from twosource.within.did.match import Match
from twosource.within.did.words import lemma_of

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
CLIMB = 4  # words above a noun that may weigh it
OPEN = frozenset({
    "possible", "potential", "likely", "any", "may", "might", "could", "would", "prospective", "risk", "danger", "chance",
    "eventual", "imminent", "unlikely", "call", "bid", "effort", "seek", "need", "option", "idea", "prevent", "avoid",
    "avert", "plan", "want", "favour", "favor", "support", "back", "oppose", "hope", "wish", "await", "if",
})  # fmt: skip
MATTERS = frozenset({"to", "on", "over", "about", "for", "against", "into", "not", "that"})
BROKERS = frozenset({"mediate"})
ABBREVIATED = frozenset({
    "sen", "sens", "rep", "reps", "gov", "govs", "gen", "gens", "col", "lt", "sgt", "maj", "adm", "capt", "cmdr", "mr",
    "mrs", "ms", "messrs", "dr", "prof", "rev", "st", "amb",
})  # fmt: skip


def is_lacking(parse: Parse, match: Match, event: Event, kin: frozenset[str]) -> bool:
    """Tell whether too little of a deed is told to show it.

    Args:
        parse: the parse.
        match: what was found.
        event: what was made of it.
        kin: words for relatives and friends.
    """
    if event.echoes is not None:
        return False
    return (
        _is_bare(parse, match, event)
        or _is_of_kin(parse, match, event, kin)
        or _breaks_off(parse, match, event)
        or _is_compelled_by_all(parse, match)
        or _is_spoken_of(parse, match, event)
        or _is_trait(parse, match)
        or _is_of_others(parse, match)
        or _goes_nowhere(event)
        or _is_figure(parse, match, event)
        or _is_unweighed(parse, match, event)
        or _is_bare_plea(parse, match)
        or (match.rule.id == "fighting-erupts-plainly" and event.place is None and not event.recipients)
    )


def _is_bare(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a verb that needs an object has none: "the United States allegedly downed", "forces fired"."""
    token = parse.tokens[match.trigger]
    if token.pos != "VERB" or event.recipients or event.magnitude or clause.is_passive(parse, token.i):
        return False
    if match.rule.id in BROKERS and token.dep == "relcl" and not parse.dependents(token.i, "prep"):
        is_doer = any(t.tag in ("WDT", "WP") for t in parse.dependents(token.i, "nsubj"))
        return not is_doer  # "the truce that Moscow brokered": between whom is told elsewhere
    if event.type not in NEEDS or lemma_of(token) in WHOLE_VERBS or event.verb is None:
        return False
    if match.rule.id in CHARGES_WITH and any(k > token.i for k in match.inner):
        return False
    if match.rule.id in CHARGES_WITH and event.rest is not None and _is_only_to(parse, event):
        return True  # "he complained to a friend": of what is not told
    return event.rest is None and not any(k > token.i for k in match.inner) and event.place is None


def _is_only_to(parse: Parse, event: Event) -> bool:
    """Tell whether what follows the verb only says to whom it is said."""
    assert event.rest is not None
    inside = [t for t in parse.tokens if event.rest.start <= t.start < event.rest.end]
    return bool(inside) and inside[0].lower in ("to", "at", "in") and not any(t.dep == "ccomp" for t in inside)


def _is_spoken_of(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether talks are only a matter to stand to: "his promise to be neutral in negotiations between them"."""
    token = parse.tokens[match.trigger]
    if token.pos != "NOUN" or event.type != "CONSULT" or match.carrier is not None or token.dep != "pobj":
        return False
    is_bare = not parse.dependents(token.i, "det", "poss", "amod", "nummod")
    return is_bare and parse.tokens[parse.tokens[token.head].head].pos == "ADJ"


def _is_trait(parse: Parse, match: Match) -> bool:
    """Tell whether a participle says how somebody is: "a leader, committed to defending the order"."""
    token = parse.tokens[match.trigger]
    is_alone = not parse.dependents(token.i, "aux", "auxpass", "nsubj", "nsubjpass")
    return match.rule.id == "promise-to" and token.dep in ("acl", "advcl", "amod") and token.tag == "VBN" and is_alone


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
    above = [parse.head(token.i), *list(parse.ancestors(token.i))[:CLIMB]]
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


def _goes_nowhere(event: Event) -> bool:
    """Tell whether a journey is told that leads nowhere: "she was on that trip"."""
    return event.rule == "visit-noun" and not event.recipients and event.place is None


def _is_compelled_by_all(parse: Parse, match: Match) -> bool:
    """Tell whether a participle tells what it all led to: "as he dictated terms, forcing Chad to drop the plan"."""
    token = parse.tokens[match.trigger]
    return match.rule.id in COMPELS and token.tag == "VBG" and token.dep == "advcl"
