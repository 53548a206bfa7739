"""Deeds told of nobody in particular or of no public matter: law, habit of kinds, a private talk, who stands where.

Comes in: a match, its verb and the event made of it. Goes out: yes or no. Examples: "no state shall expel a refugee",
"a worthy rival would demand it", "any candidate who asks for a meeting" and "the largest number of people opposed to it"
tell no deed; "the rebels, who asked for a meeting" does.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from twosource.model.facts import Event, Party
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of

OPEN = frozenset({"possible", "planned"})
ANY = frozenset({"any", "every", "each", "whichever"})
STANCES = frozenset({"REJECT", "SUPPORT", "ACCUSE", "REQUEST"})
POSTURES = frozenset({"stand-by"})
TALKS = frozenset({"conversation", "talk", "chat", "dialogue", "discussion"})
PART = frozenset({"part", "kind", "sort", "victim", "object", "target"})
POWERS = frozenset({"capacity", "ability", "capability", "power", "means", "strength", "right", "potential", "freedom"})
REFUSALS = frozenset({"not-going-to", "will-not"})
RESULTS = frozenset({"allow", "allow-in", "help-somebody", "enable"})
SAYS = frozenset({"say", "call", "mention", "tell", "speak", "add"})
WISHES = frozenset({"say-must"})
STREETS = frozenset({"go-on-strike"})
UNTOLD = frozenset({"REJECT", "STATE"})
STAYS = frozenset({"be", "remain", "stay", "keep"})
QUARRELS = frozenset({"fight"})
COUNTS = frozenset({"number", "total", "share", "percentage", "proportion", "amount", "quota", "ceiling", "limit"})
UP = 3  # joined verbs passed from a clause to the noun that it speaks of


def is_thin(parse: Parse, match: Match, verb: Token | None, event: Event, cast: Cast) -> bool:
    """Tell whether what is told is nobody's deed, or nobody's of public life.

    Args:
        parse: the parse.
        match: what was found.
        verb: the verb that tells it, None for a noun alone.
        event: what was made of it.
        cast: parties by token.
    """
    if event.echoes is not None:
        return False
    if verb is None:
        if (match.rule.kind == "adjective" or event.type == "STATE") and not event.actors:
            return True  # "people critical of Musa"; "in a joint statement with Chad, it said": whose is not told
        if _is_in_aim(parse, match, event) or _is_any_deed(parse, match, event):
            return True
        return _is_private_talk(parse, match, event, cast) or _is_part_of_plot(parse, match, event)
    return (
        _is_law(parse, verb)
        or _is_of_a_kind(parse, verb, event)
        or _is_of_any(parse, verb)
        or _is_of_opponents(parse, verb, event)
        or _is_in_count(parse, verb, event)
        or _is_power_denied(parse, verb, event)
        or _is_not_to_befall(parse, match, verb)
        or _is_result(parse, match, verb)
        or _is_of_they(parse, verb, event)
        or _is_unsaid(parse, match, verb)
        or _is_of_which(parse, verb, event)
        or _is_said_of_them(parse, match, event, cast)
        or _is_foretold_of_another(parse, match, event, cast)
        or _is_of_none(parse, match, verb, event)
        or (match.rule.id in WISHES and event.verb is None and not event.recipients)
        or (match.rule.id == "poised-to-harm" and not event.actors)
        or (match.rule.id in QUARRELS and _is_one_person(event, cast) and _are_people(event.recipients, cast))
        or _is_rivalry(parse, match, verb, event, cast)
        or (match.rule.id in STREETS and lemma_of(verb) == "take" and _is_one_person(event, cast))
        or (match.rule.id in POSTURES and _are_private((*event.actors, *event.recipients), cast))
    )


def _is_law(parse: Parse, verb: Token) -> bool:
    """Tell whether a law says what nobody is to do: "no state shall expel a refugee"."""
    if not any(t.lower == "shall" for t in parse.dependents(verb.i, "aux")):
        return False
    heads = parse.dependents(verb.i, "nsubj", "nsubjpass")
    return any(d.lower in ("no", "any", "every", "each") for t in heads for d in parse.dependents(t.i, "det"))


def _is_of_a_kind(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether somebody of a kind may do it: "a worthy rival would demand more"."""
    if event.actors or event.status not in OPEN or clause.is_passive(parse, verb.i):
        return False
    heads = parse.dependents(verb.i, "nsubj")
    return bool(heads) and all(
        t.tag == "NN" and any(d.lower in ("a", "an", "any") for d in parse.dependents(t.i, "det")) for t in heads
    )


def _is_of_any(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause says who of all is meant: "he will meet any candidate who asks for a meeting"."""
    return any(d.lower in ANY for noun in _told_of(parse, verb) for d in parse.dependents(noun.i, "det"))


def _told_of(parse: Parse, verb: Token) -> Iterator[Token]:
    for _ in range(UP):
        if verb.dep == "relcl" and any(t.tag in ("WP", "WDT") for t in parse.dependents(verb.i, "nsubj", "nsubjpass")):
            yield parse.tokens[verb.head]
        if verb.dep != "conj":
            return
        if parse.dependents(verb.i, "nsubj", "nsubjpass"):
            return
        verb = parse.tokens[verb.head]


def _is_of_opponents(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether a participle only says which people are meant: "the largest number of people opposed to it"."""
    is_bare = verb.dep == "acl" and verb.tag == "VBN" and lemma_of(verb) in ("oppose", "support", "commit")
    return is_bare and event.type in STANCES and not event.actors and not clause.agents(parse, verb.i)


def _is_in_count(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether a participle only says what is counted: "will raise the number of refugees admitted in May"."""
    of = parse.tokens[parse.tokens[verb.head].head]
    is_bare = verb.dep == "acl" and verb.tag == "VBN" and parse.tokens[verb.head].dep == "pobj"
    return is_bare and event.type != "ASSAULT" and not event.actors and lemma_of(parse.tokens[of.head]) in COUNTS


def _is_power_denied(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether only the power to do it is denied: "will not allow them to grow their capacity to attack"."""
    if event.status != "did-not-occur" or verb.dep != "acl" or verb.tag != "VB":
        return False
    return lemma_of(parse.tokens[verb.head]) in POWERS


def _is_not_to_befall(parse: Parse, match: Match, verb: Token) -> bool:
    """Tell whether what is refused is what would befall them: "they are not going to be left alone"."""
    below = parse.dependents(verb.i, "xcomp")
    return match.rule.id in REFUSALS and bool(below) and clause.is_passive(parse, below[0].i)


def _is_result(parse: Parse, match: Match, verb: Token) -> bool:
    """Tell whether a participle tells what came of it all: "it was not party to the truce, allowing it to attack"."""
    is_bare = (
        verb.tag == "VBG" and verb.dep in ("advcl", "acl") and not parse.dependents(verb.i, "aux", "nsubj", "mark")
    )
    return match.rule.id in RESULTS and is_bare


def _is_of_they(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether the present tells what an unknown "they" or "it" do: "they attack us", "it helps the town"."""
    if event.actors or verb.tag not in ("VBP", "VBZ") or event.date is not None:
        return False
    heads = parse.dependents(verb.i, "nsubj")
    is_bare = not parse.dependents(verb.i, "aux", "auxpass")
    return is_bare and bool(heads) and all(t.lower in ("they", "it", "that", "this") for t in heads)


def _is_unsaid(parse: Parse, match: Match, verb: Token) -> bool:
    """Tell whether nothing is said of whom or what: "spoke on condition of anonymity", "cheered in the streets"."""
    below = [parse.tokens[k] for k in parse.subtree(verb.i)]
    is_asking = match.rule.id == "talk-with" or match.rule.type == "REQUEST"
    if is_asking and any(t.lower == "anonymity" for t in below):
        return True
    if match.rule.id == "praise" and lemma_of(verb) in ("cheer", "hail"):
        return not parse.dependents(verb.i, "dobj", "nsubjpass", "ccomp")
    if match.rule.id == "urge" and lemma_of(verb) == "remind":
        return any(k.lower == "that" for t in parse.dependents(verb.i, "ccomp") for k in parse.dependents(t.i, "mark"))
    if match.rule.id == "break-promise":  # "broke no law"
        return any(d.lower == "no" for t in parse.dependents(verb.i, "dobj") for d in parse.dependents(t.i, "det"))
    is_mine = any(t.lower in ("i", "we") for t in parse.dependents(verb.i, "nsubj"))
    return match.rule.id == "want-other" and is_mine and any(lemma_of(parse.tokens[k]) in SAYS for k in match.inner)


def _is_of_which(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether a clause leaves open what of two is meant: "at odds on the deal with Mali, which he has criticised"."""
    is_open = event.rest is None and event.verb is not None and not event.is_whom_first and not event.participle
    heads = parse.dependents(verb.i, "dobj")
    return is_open and event.type in STANCES and any(t.tag in ("WDT", "WP") for t in heads)


def _is_said_of_them(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether it is not known who is accused: "Mali alleged they had held men"."""
    if match.rule.id != "allege" or not match.inner:
        return False
    heads = [t for k in match.inner for t in parse.dependents(k, "nsubj", "nsubjpass")]
    return bool(heads) and all(t.lower in ("they", "he", "she", "it") and not cast.find(t.i) for t in heads)


def _is_foretold_of_another(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether somebody says what another will do: "she said he would give up the port" is no pledge of hers."""
    if not match.rule.same_subject or parse.tokens[match.trigger].pos != "VERB":
        return False
    clauses = clause.complements(parse, match.trigger)
    named = [s for t in clauses for s in parse.dependents(t.i, "nsubj", "nsubjpass")]
    is_told = lemma_of(parse.tokens[match.trigger]) == "tell" and _is_one_person(event, cast)
    if is_told and any(s.lower == "they" for s in named):
        return True  # "he told his audience they would not back him"
    if _is_of_it(parse, match, named, event, cast):
        return True
    told = [set(cast.find(s.i)) for s in named if s.lower in ("he", "she")]
    return bool(told) and all(found and not found & set(event.actors) for found in told)


def _is_of_it(parse: Parse, match: Match, named: list[Token], event: Event, cast: Cast) -> bool:
    """Tell whether people foretell what a thing will do: "officials warned that it would leave Mali open to suits"."""
    if not named or any(s.lower not in ("it", "this", "that", "these") for s in named):
        return False
    if any(set(cast.find(s.i)) & set(event.actors) for s in named):
        return False
    heads = [parse.tokens[k] for k in clause.subjects(parse, match.trigger)]
    are_people = bool(event.actors) and all(cast.by_id[a].kind == "person" for a in event.actors)
    return are_people or (bool(heads) and all(t.tag in ("NNS", "NNPS") for t in heads))


def _is_of_none(parse: Parse, match: Match, verb: Token, event: Event) -> bool:
    """Tell whether the object says that there was none of it: "made no apologies", "gave no support"."""
    if event.type in UNTOLD or match.rule.negated is not None or match.rule.id.startswith("no-"):
        return False
    heads = parse.dependents(verb.i, "dobj")
    is_none = any(parse.tokens[parse.subtree(t.i)[0]].lower == "no" for t in heads)  # "will send no more gas"
    is_told = event.status == "occurred" or (event.status == "planned" and event.type == "AID")
    return is_none and is_told and clause.is_passive(parse, verb.i) is False


def _are_people(ids: tuple[str, ...], cast: Cast) -> bool:
    """Tell whether all are persons: who "clashed with Ms. Lund at a hearing" fought nobody."""
    return bool(ids) and all(cast.by_id[k].kind == "person" for k in ids)


def _is_rivalry(parse: Parse, match: Match, verb: Token, event: Event, cast: Cast) -> bool:
    """Tell whether one only stands against another for a seat: "Musa is challenging Deputy Lund in Gao"."""
    if match.rule.id != "accuse" or lemma_of(verb) != "challenge" or not _is_one_person(event, cast):
        return False
    named = {p for k in clause.objects(parse, verb.i) for p in cast.find(k)}  # not "challenged Lund's plan"
    return bool(named & set(event.recipients)) and _are_people(event.recipients, cast)


def _is_one_person(event: Event, cast: Cast) -> bool:
    return len(event.actors) == 1 and cast.by_id[event.actors[0]].kind == "person"


def _is_any_deed(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a deed is one of all that might come: "any attack on Mali would be an attack on Chad"."""
    noun = parse.tokens[match.trigger]
    if event.status != "planned" or noun.pos != "NOUN":
        return False
    told = parse.dependents(noun.head, "nsubj") if noun.dep == "attr" else []
    return any(d.lower in ANY for t in (noun, *told) for d in parse.dependents(t.i, "det"))


def _is_in_aim(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether talks are only what one wants to be in: "a promise to be neutral in talks between Mali and Chad"."""
    noun = parse.tokens[match.trigger]
    prep = parse.tokens[noun.head]
    if event.type != "CONSULT" or noun.dep != "pobj" or prep.lower not in ("in", "during", "at"):
        return False
    if noun.tag != "NNS" or parse.dependents(noun.i, "det", "poss"):
        return False
    for above in islice(parse.ancestors(prep.i), UP):
        if above.pos == "ADJ":
            return True
        if above.lemma in STAYS and any(parse.tokens[c].tag == "TO" for c in parse.children[above.i]):
            return True
        if above.pos in ("VERB", "AUX"):
            return False
    return False


def _is_private_talk(parse: Parse, match: Match, event: Event, cast: Cast) -> bool:
    """Tell whether those who talk hold no office that is told: "the last conversation between her and the pilot"."""
    noun = parse.tokens[match.trigger]
    sides = (*event.actors, *event.recipients)
    is_talk = event.type == "CONSULT" and noun.pos == "NOUN" and lemma_of(noun) in TALKS and noun.tag == "NN"
    return is_talk and _are_private(sides, cast)


def _is_part_of_plot(parse: Parse, match: Match, event: Event) -> bool:
    """Tell whether a plot is only what others may be part of: "they are perhaps part of a terrorist plot"."""
    noun = parse.tokens[match.trigger]
    of = parse.tokens[noun.head]
    is_inside = noun.pos == "NOUN" and of.lower == "of" and lemma_of(parse.tokens[of.head]) in PART
    return is_inside and match.rule.id == "plot-of-harm" and not event.recipients


def _are_private(ids: tuple[str, ...], cast: Cast) -> bool:
    return bool(ids) and all(_is_private(cast.by_id[i]) for i in ids)


def _is_private(party: Party) -> bool:
    return party.kind == "person" and party.country is None and not party.roles
