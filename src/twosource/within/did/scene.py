"""Where deeds of violence took place, and which tellings of one report are of one deed.

Comes in: matches with their events, in text order. Goes out: the same, with ``scene`` and ``echoes``. Example: "A bomb
went off in Gao, killing ten. The blast wounded twenty more." tells one deed in Gao three times.

Deeds whose doers nobody knows have nothing else to be told apart by: their place, their day and their toll.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.control import HARMS
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of

WIDEST = 80  # tokens of a clause looked through for places
REACH = 12  # sentences over which "the blast" points back
NEAR = 5  # sentences over which a bare toll ("ten people were killed") is that of the deed just told
TOLL = 3.0  # a toll that is so many times another is of another deed
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "throughout"})
PLACES = frozenset({"place", "country"})
PARTS = frozenset(
    {"capital", "city", "town", "village", "province", "region", "district", "suburb", "port", "island", "outskirt"}
)
OTHER_CLAUSES = frozenset({"ccomp", "advcl", "parataxis"})
BOUND = frozenset({"advcl", "conj", "xcomp", "acl", "relcl"})
BY = ("in", "by", "from", "during")
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
EXPLOSIVE = frozenset(
    {"bomb", "blast", "explosion", "bombing", "explode", "detonate", "blow", "device", "mine", "grenade"}
)
SHOT = frozenset({"shoot", "shooting", "gunfire", "gunman", "gun", "shot"})
HAPPENED = frozenset({"occurred", "ongoing", "alleged"})


def find_scene(parse: Parse, match: Match, cast: Cast) -> tuple[str, ...]:
    """Return the parties that are named as the place of a deed: "outside embassies in Chad and Mali" -> Chad, Mali."""
    for top in _tops(parse, match):
        found = tuple(dict.fromkeys(p for k in _clause(parse, top) for p in _place(parse, k, cast)))
        if found:
            return found
    return ()


def _tops(parse: Parse, match: Match) -> Iterator[int]:
    token = parse.tokens[match.trigger]
    yield token.i
    if match.carrier is not None:
        yield match.carrier
    elif token.pos == "NOUN" and token.dep in ("nsubj", "nsubjpass", "dobj") and parse.tokens[token.head].pos == "VERB":
        yield token.head


def _clause(parse: Parse, top: int) -> list[int]:
    """Return the tokens below a word, without the clauses that tell of something else."""
    queue = [top]
    for k in queue:
        if len(queue) > WIDEST:
            break
        queue.extend(c for c in parse.children[k] if not _is_other(parse.tokens[c], parse.tokens[k], top))
    return queue


def _is_other(token: Token, above: Token, top: int) -> bool:
    """Tell whether a word begins another deed: "the raid on Gao and the attack in Lima"."""
    return token.dep in OTHER_CLAUSES or (token.dep == "conj" and above.i == top and token.pos == "NOUN")


def _place(parse: Parse, k: int, cast: Cast) -> tuple[str, ...]:
    party = cast.heads.get(k)
    if party is None or party.kind not in PLACES:
        return ()
    token = parse.tokens[k]
    first = token
    for _ in range(6):
        if first.dep not in ("conj", "appos"):
            break
        first = parse.tokens[first.head]
    above = parse.tokens[first.head]
    if first.dep == "pobj":
        holder = parse.tokens[above.head]
        is_in = above.lower in LOCATIVE or (above.lower == "of" and lemma_of(holder) in PARTS)
        return (party.id,) if is_in else ()
    is_name = first.dep in ("compound", "nmod", "poss", "amod")
    if is_name and lemma_of(above) in PARTS:
        return (party.id,)
    is_plain = not token.text.replace(".", "").isupper() and find_demonym(token.text) is None
    is_deed = lemma_of(above) in EXPLOSIVE or lemma_of(above) in ("attack", "shooting", "massacre", "raid")
    return (party.id,) if is_name and is_plain and is_deed else ()


def link_deeds(parse: Parse, told: list[tuple[Match, Event]], cast: Cast) -> list[tuple[Match, Event]]:
    """Let the tellings of one deed of violence in one report point to its first: "the blast", "ten were killed"."""
    roots: list[tuple[Match, Event]] = []
    linked: list[tuple[Match, Event]] = []
    for match, event in told:
        root = None
        if event.type == "ASSAULT" and event.status in HAPPENED and event.echoes is None:
            root = next((r for r in reversed(roots) if _is_one(parse, match, event, r, roots, cast)), None)
            event = replace(event, is_known=_points_back(parse, match))
            if root is None:
                roots.append((match, event))
        if root is not None:
            event = replace(
                event, echoes=root[1].id, scene=event.scene or root[1].scene, date=event.date or root[1].date
            )
        linked.append((match, event))
    return linked


def _is_one(
    parse: Parse, match: Match, event: Event, root: tuple[Match, Event], roots: list[tuple[Match, Event]], cast: Cast
) -> bool:
    other, known = root
    if event.actors and known.actors and set(event.actors) != set(known.actors):
        return False
    if event.date is not None and known.date is not None and event.date.start != known.date.start:
        return False
    apart = parse.tokens[match.trigger].sentence - parse.tokens[other.trigger].sentence
    if apart == 0:
        return _is_bound(parse, match, other) or _is_bound(parse, other, match)
    if event.actors != known.actors or (event.recipients and known.recipients and event.recipients != known.recipients):
        return False
    if not _are_one_scene(event, known, cast) or _ways(parse, match) ^ _ways(parse, other) == {"bomb", "shot"}:
        return False
    if _differ(event, known):
        return False
    has_sufferers = other.rule.kind == "verb" and clause.is_passive(parse, other.trigger)
    if _points_back(parse, match):
        return apart <= REACH and not has_sufferers
    if len(roots) > 1 or apart > NEAR or not event.magnitude or match.rule.kind != "verb":
        return False
    return clause.is_passive(parse, match.trigger) and not has_sufferers


def _is_bound(parse: Parse, a: Match, b: Match) -> bool:
    """Tell whether deed ``a`` hangs on deed ``b`` in one sentence: "the blast killed ten", "exploded, killing ten"."""
    token = parse.tokens[a.trigger]
    tops = {b.trigger, b.carrier}
    if token.pos == "VERB" and tops & set(clause.subjects(parse, token.i)):
        return True
    if tops & {k for prep in BY for k in clause.preposed(parse, token.i, prep)}:
        return True
    if lemma_of(token) not in HARMS:
        return False  # "bombed Chad and invaded Mali" are two deeds
    current: Token = token if a.carrier is None else parse.tokens[a.carrier]
    for _ in range(3):
        if current.dep not in BOUND or current.head == current.i:
            return False
        current = parse.tokens[current.head]
        if current.i in tops:
            return True
    return False


def _points_back(parse: Parse, match: Match) -> bool:
    """Tell whether a deed is told as known: "the blast", "the bombings killed"."""
    heads = [match.trigger] if match.rule.kind == "noun" else clause.subjects(parse, match.trigger)
    for prep in BY:
        heads += [k for k in clause.preposed(parse, match.trigger, prep) if match.rule.kind == "verb"]
    return any(
        t.lower in DEFINITE
        for k in heads
        if match.rule.kind == "noun" or lemma_of(parse.tokens[k]) in EXPLOSIVE | SHOT | {"attack", "raid", "strike"}
        for t in parse.dependents(k, "det")
    )


def _are_one_scene(a: Event, b: Event, cast: Cast) -> bool:
    """Tell whether the places may be one: one of them unknown, or the same, or a town and its country."""
    if not a.scene or not b.scene:
        return True
    if set(a.scene) & set(b.scene):
        return True
    lands = [{cast.by_id[p].country for p in e.scene} for e in (a, b)]
    towns = [any(cast.by_id[p].kind == "place" for p in e.scene) for e in (a, b)]
    return lands[0] == lands[1] and not all(towns)


def _ways(parse: Parse, match: Match) -> frozenset[str]:
    """Return what a deed was done with, where the words say: a bomb, shots."""
    words = {lemma_of(parse.tokens[match.trigger])}
    words |= {lemma_of(parse.tokens[k]) for k in clause.subjects(parse, match.trigger)}
    return frozenset({way for way, known in (("bomb", EXPLOSIVE), ("shot", SHOT)) if words & known})


def _differ(a: Event, b: Event) -> bool:
    theirs = dict(b.magnitude)
    return any(
        what in theirs and max(n, theirs[what]) > TOLL * max(1.0, min(n, theirs[what])) for what, n in a.magnitude
    )
