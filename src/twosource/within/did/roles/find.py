"""Who acts and who is acted on: the roles of a match as ids of parties.

Comes in: a match and the parties of the report. Goes out: ids of actors and of recipients. Example: for
"talks between Oslo and Rome" both are actors; for "Oslo condemned Mali's raid" the recipient is Mali.

Where the acting phrase is no party, there is no actor: none rather than a wrong one.
"""

from __future__ import annotations

from twosource.lexicon.actors import find_outlet
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.suffered import owner_done_to
from twosource.within.did.roles.cast import Cast
from twosource.within.did.roles.kinds import (
    MEANS,
    MONTHS,
    OCCASIONS,
    OWN_GIFTS,
    SUFFERED,
    Roles,
    driven_out_by,
    is_abroad,
    is_aimed,
    is_asked_of,
    is_no_side,
    is_water,
    searched_roles,
    struck_roles,
    visit_roles,
    without_site,
)
from twosource.within.did.roles.nouns import (
    BLOWS,
    FOES,
    OF_WHOM,
    aims_of,
    carried_out_by,
    doers_of_blow,
    is_doers,
    members_of,
    named_before,
    objects_of,
    places_of,
    subjects_told,
    topics_of,
    whose_words,
)
from twosource.within.did.roles.tokens import tokens_of
from twosource.within.did.roles.words import find_addressed
from twosource.within.did.rules.match import Match, Matcher
from twosource.within.did.words import lemma_of

__all__ = ["Roles", "find_roles", "has_participants"]

NOUN_ACTOR = ("by", "carrier", "between", "owner", "during")
NOUN_RECIPIENT = ("with", "against", "on", "to", "of", "between", "at", "toward", "towards", "for")
# Where a rule does not say: the roles of who acts and of whom it is done to, by what tells the deed.
ACTOR = {"verb": ("subject",), "noun": NOUN_ACTOR, "adjective": ("subject",)}
RECIPIENT = {
    "verb": ("object", "dative", "with", "against", "to", "on", "at", "inner", "object-owner", "clause-subject"),
    "noun": NOUN_RECIPIENT,
    "adjective": ("inner", "clause-subject", "with", "to", "of", "for"),
}
DEPTH = 3
FLOWN = "conduct-attack"
SPOKEN = frozenset({"ACCUSE", "CONCEDE", "AGREE", "SUPPORT", "REQUEST", "REJECT", "STATE", "COOPERATE"})
HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN"})
WHOM = frozenset({"object", "dative", "with", "against"})
WHERE = frozenset({"in", "at", "near", "over"})
HOLDS = ("to", "with", "in", "against", "from")
GATHERINGS = frozenset({"CONSULT", "PROTEST"})
SEATED = frozenset({"in", "at", "near", "off", "around", "over", "inner"})  # "seized a tanker in the Gulf"
FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "CONCEDE"})
CREATING = frozenset({
    "set", "establish", "create", "found", "build", "launch", "form", "open", "organise", "organize", "start", "begin", "hold",
    "develop", "construct", "adopt", "draft",
})  # fmt: skip
AIMED = frozenset({"against", "on", "at", "into", "with", "of"})  # "a strike on an army base of Chad"

UNPLACED = frozenset({"inner", "object-owner", "owner", "deed"})  # roles that no preposition nor object fills


def find_roles(matcher: Matcher, match: Match, cast: Cast, depth: int = DEPTH) -> Roles:
    """Return the actors and recipients of a match.

    Args:
        matcher: holds the parse and all other matches.
        match: what was found.
        cast: parties by token.
        depth: how far rules within rules are followed.
    """
    rule = match.rule
    actors = _first(matcher, match, cast, rule.actor or ACTOR[rule.kind], depth, is_actor=True)
    recipients = _find_recipients(matcher, match, cast, actors, depth)
    if match.type in FORCEFUL and rule.kind == "verb" and not actors and depth:
        actors = _by_deed(matcher, match, cast, depth)
    if not actors and (actors := driven_out_by(matcher.parse, match, cast)):
        recipients = tuple(r for r in recipients if r not in actors)
    actors = tuple(a for a in actors if cast.by_id[a].name.partition(" ")[0].rstrip(".") not in MONTHS)
    if rule.id == FLOWN and all(cast.by_id[r].kind in ("country", "place") for r in recipients):
        recipients = tuple(p for p in aims_of(matcher.parse, match.trigger, cast) if p not in actors) or recipients
    if rule.reciprocal and not recipients and len(actors) == 1:
        recipients = _first(matcher, match, cast, ("with", "to", "between"), depth, taken=actors)
    if rule.mode == "visit" and rule.kind == "noun":
        return visit_roles(matcher, match, cast, actors, recipients)
    if rule.mode == "investigate" and rule.kind == "noun":
        return searched_roles(matcher, match, cast, actors, recipients)
    if match.type == "ASSAULT" and rule.kind == "noun":
        return struck_roles(matcher, match, cast, actors, recipients)
    if match.type == "CONSULT" and rule.kind == "noun":
        actors = without_site(matcher.parse, match.trigger, cast, actors)
    if match.type in GATHERINGS and rule.mode != "visit":
        lands = {cast.by_id[a].country for a in actors} - {None}  # "held talks in Lima", "marched in Oslo"
        lands = set() if is_aimed(matcher.parse, match.trigger) else lands
        recipients = tuple(
            r for r in recipients if cast.by_id[r].kind != "place" or is_abroad(rule.type, lands, r, cast)
        )
    if rule.swap:
        actors, recipients = recipients, actors
    return Roles(actors, recipients)


def _find_recipients(
    matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], depth: int
) -> tuple[str, ...]:
    """Return whom it is done to: nobody who does it, no paper but one that is spoken of, no outlet that is told of it."""
    roles = match.rule.recipient or RECIPIENT[match.rule.kind]
    if lemma_of(matcher.parse.tokens[match.trigger]) in OF_WHOM:
        roles = ("of", *roles)
    found = _first(matcher, match, cast, roles, depth, taken=actors)
    found = found or find_addressed(matcher.parse, match, cast, actors)
    if not found and match.type == "ASSAULT":  # "marched into the centre of Gao"
        tokens = [k for role in roles if role not in UNPLACED for k in tokens_of(matcher, match, role)]
        found = tuple(dict.fromkeys(p for k in tokens for p in places_of(matcher.parse, k, cast) if p not in actors))
    papers = ("document", "other") if match.type in SPOKEN else ("document",)  # "voted for Resolution 9"
    found = tuple(
        r for r in found if cast.by_id[r].kind not in papers and not is_no_side(matcher, match, cast, actors, r)
    )
    if match.type == "STATE":  # "a statement released to the Coast Herald"
        return tuple(r for r in found if find_outlet(cast.by_id[r].name) is None)
    return found


def _by_deed(matcher: Matcher, match: Match, cast: Cast, depth: int) -> tuple[str, ...]:
    """Return whose deed it is that kills: "the rebels' attack left nine dead", "a raid by Mali killed six"."""
    heads = [*clause.subjects(matcher.parse, match.trigger)]
    heads += clause.preposed(matcher.parse, match.trigger, "in", "during")  # "was killed in a raid by Mali"
    for k in (k for k in heads if matcher.parse.tokens[k].pos == "NOUN"):
        deed = matcher.match(k)
        if deed is not None and deed.type == match.type:
            return find_roles(matcher, deed, cast, depth - 1).actors
        if doers := carried_out_by(matcher.parse, k):  # "was killed in a raid carried out by Mali"
            return tuple(p for doer in doers for p in cast.find(doer))
    return ()


def has_participants(matcher: Matcher, match: Match) -> bool:
    """Tell whether the words name somebody who takes part, be it a known party or not: "talks between the clans"."""
    rule = match.rule
    roles = (*(rule.actor or NOUN_ACTOR), *(rule.recipient or NOUN_RECIPIENT))
    for role in roles:
        if role in ("inner", "object-owner"):
            continue
        tokens = clause.owners(matcher.parse, match.trigger) if role == "owner" else tokens_of(matcher, match, role)
        for k in tokens:
            token = matcher.parse.tokens[k]
            if token.pos in ("PROPN", "NOUN", "NUM") and matcher.nouns.is_human(k):
                return True
            if role == "owner" and token.text[:1].isupper() and token.pos == "ADJ":
                return True
    return False


def _first(
    matcher: Matcher,
    match: Match,
    cast: Cast,
    roles: tuple[str, ...],
    depth: int,
    *,
    taken: tuple[str, ...] = (),
    is_actor: bool = False,
) -> tuple[str, ...]:
    for role in roles:
        found = tuple(
            dict.fromkeys(
                party for party in _fill(matcher, match, cast, role, depth, is_actor=is_actor) if party not in taken
            )
        )
        if found:
            return found
        is_whom = role in WHOM or (role == "of" and match.type == "ASSAULT" and match.rule.kind == "noun")
        is_whom = is_whom or (role == "clause-subject" and match.type == "REQUEST")  # "insisted that she go to Gao"
        if not is_actor and is_whom and _is_somebody(matcher, match, role):
            roles = tuple(r for r in roles if r not in WHERE)
            return _first(matcher, match, cast, roles[roles.index(role) + 1 :], depth, taken=taken)
    return ()


def _is_somebody(matcher: Matcher, match: Match, role: str) -> bool:
    """Tell whether a role is filled by people without a name: "clashed in Gao with students" was no clash with Gao."""
    return any(
        matcher.nouns.is_human(k) for k in tokens_of(matcher, match, role) if matcher.parse.tokens[k].pos == "NOUN"
    )


def _fill(matcher: Matcher, match: Match, cast: Cast, role: str, depth: int, *, is_actor: bool) -> list[str]:
    parse, i = matcher.parse, match.trigger
    if role == "inner":
        return _of_inner(matcher, match, cast, depth)
    if role == "deed":  # "the threat of Danish air strikes": Denmark threatens
        deeds = [deed for k in match.inner if (deed := matcher.match(k)) is not None and depth]
        return [p for deed in deeds for p in find_roles(matcher, deed, cast, depth - 1).actors]
    if role == "object-owner":
        kin = matcher.book.classes["kin"]
        none = kin | FOES | (SUFFERED if match.type == "ACCUSE" else OWN_GIFTS)
        heads = [
            k
            for k in objects_of(parse, match)
            if lemma_of(parse.tokens[k]) not in none or is_doers(parse, k) or clause.preposed(parse, k, "from")
        ]
        return [
            p for k in heads for p in _owner_of(matcher, match, k, cast, depth) if is_asked_of(parse, match, k, cast, p)
        ]
    if role == "owner" and owner_done_to(parse, i):
        return []  # "Musa's arrest": whose it is was arrested
    if role == "owner":
        land = cast.by_demonym(i) or cast.by_arms(i)
        return [p for k in clause.owners(parse, i) for p in cast.find(k)] or ([land.id] if land is not None else [])
    tokens = tokens_of(matcher, match, role)
    is_topic = role == "on" and match.type == "CONSULT"  # "a summit on Mali": Mali may not be there
    found = [] if is_topic else [p for k in tokens for p in (*named_before(parse, k, cast), *cast.find(k))]
    if role == "subject" and not found and not is_actor and match.type in SPOKEN:  # "Musa's speech drew a rebuke"
        found = [p for k in tokens for o in whose_words(parse, k) for p in cast.find(o)]
    if role in ("in", "at", "near") and match.type in SPOKEN:
        found = [p for p in found if cast.by_id[p].kind != "place"]  # "the inquiry in Gao"
    if not found and match.type in FORCEFUL:
        found = [p for k in tokens for inner in members_of(parse, k) for p in cast.find(inner)]
    if role in SEATED and match.type in FORCEFUL:
        found = [p for p in found if not is_water(cast.by_id[p])]
    if not found and role in AIMED and not is_actor:
        none = OCCASIONS | MEANS if role == "with" else OCCASIONS
        none = none | SUFFERED if match.type in ("ACCUSE", "PROTEST") else none  # "protested against Musa's arrest"
        found = [p for k in tokens[:3] if lemma_of(parse.tokens[k]) not in none for p in cast.owner(k)]
        if role == "with" and any(lemma_of(parse.tokens[k]) in matcher.book.classes["people"] for k in tokens[:3]):
            found = [p for p in found if cast.by_id[p].kind != "person"]  # "met with Musa's lawyer"
    return found


def _owner_of(matcher: Matcher, match: Match, k: int, cast: Cast, depth: int) -> tuple[str, ...]:
    """Return to whom a noun belongs; of a deed of force that is condemned, who did it."""
    deed = matcher.match(k) if match.type == "ACCUSE" and matcher.parse.tokens[k].pos == "NOUN" else None
    if deed is None or deed.type not in HARMFUL:
        topics = topics_of(matcher.parse, k, cast) if match.type in ("ACCUSE", "REJECT") else ()
        is_blow = match.type == "ACCUSE" and lemma_of(matcher.parse.tokens[k]) in BLOWS
        found = cast.owner(k)
        if is_blow:
            land = cast.by_demonym(k)
            found = tuple(p for o in doers_of_blow(matcher.parse, k) for p in cast.find(o))
            found = found or ((land.id,) if land is not None else ())
        return tuple(p for p in found if p not in topics)
    return find_roles(matcher, deed, cast, depth - 1).actors if depth else ()


def _of_inner(matcher: Matcher, match: Match, cast: Cast, depth: int) -> list[str]:
    found: list[str] = []
    for k in match.inner:
        inner = matcher.match(k) or matcher.carried_in(k)
        if inner is not None and match.type == "AGREE" and inner.type == "REQUEST":
            continue  # "pledged to ask the council for aid" promises the council nothing
        if inner is not None and depth:
            told = find_roles(matcher, inner, cast, depth - 1)
            if match.type == "ACCUSE" and inner.type in HARMFUL:
                return list(told.actors)  # "condemned the raid on Gao by Chad": Chad, and not Gao
            found.extend(told.recipients)
        if not found:
            forces = matcher.book.classes["forces"]  # "willing to withdraw troops" is no offer to the troops
            is_made = matcher.parse.tokens[k].lemma in CREATING  # "agreed to set up a council" is no offer to it
            objects = [] if is_made else clause.objects(matcher.parse, k)
            heads = (o for o in objects if lemma_of(matcher.parse.tokens[o]) not in forces)
            found.extend(p for o in heads for p in cast.find(o) or cast.owner(o, 0))
        if not found:
            found.extend(
                p
                for o in clause.preposed(matcher.parse, k, *(HOLDS if match.type == "CONSULT" else (*HOLDS, "on")))
                for p in cast.find(o)
            )
        if not found and match.type == "ACCUSE" and matcher.parse.tokens[k].pos == "NOUN":
            found.extend(p for s in subjects_told(matcher.parse, k) for p in cast.find(s))
    if match.type == "REQUEST":  # "demanded Musa's release" asks nothing of Musa
        found = [p for p in found if all(is_asked_of(matcher.parse, match, k, cast, p) for k in match.inner)]
    if match.type == "AGREE":  # "agreed to a truce in Gao", "is willing to go to Gao"
        found = [p for p in found if cast.by_id[p].kind != "place"]
    return found
