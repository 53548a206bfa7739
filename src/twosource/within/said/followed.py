"""Who "he", "she" or "the tycoon" is beside a cue, and whose press service it is, where only one can be meant.

Comes in: a draft and the statements before it. Goes out: a party. Example: in 'Ann Poole said the dam held. "We are
safe," she said' the second speaker is Ann Poole too; in "The ministry closed the port, its press service said" it is
the ministry.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from twosource.model.facts import Party, Statement
from twosource.model.text import Parse, Token
from twosource.within.parties import PartyMap
from twosource.within.said.draft import Draft

GENDERS = {"he": "m", "she": "f"}
SAME = 4  # statements that share one subject
PARAGRAPHS = 1  # between the one who spoke and the pronoun
OFFICES = frozenset(["service", "office"])  # of the press
VOICES = OFFICES | {"spokesman", "spokeswoman", "spokesperson"}
GROUPS = frozenset(["group", "organisation", "organization", "company", "party", "movement", "union", "ministry"])
EPITHETS = frozenset([
    "tycoon", "mogul", "magnate", "billionaire", "millionaire", "businessman", "businesswoman", "investor", "entrepreneur", "donor",
    "candidate", "nominee", "contender", "hopeful", "incumbent", "politician", "populist", "nationalist", "veteran", "strongman",
    "cleric", "dissident", "novelist", "author", "historian", "academic", "philanthropist", "lawmaker", "senator", "congressman",
    "frontrunner", "runner",
])  # fmt: skip
BODIES = frozenset(["organisation", "group", "government", "military", "media", "country"])


def follow_speaker(draft: Draft, found: Sequence[Statement], parse: Parse, known: PartyMap) -> tuple[str, ...]:
    """Return who is meant by a draft's unresolved "he", "she", "it", "the group" or "its press service".

    Args:
        draft: its speaker stands for nobody known.
        found: the statements before it, in text order.
        parse: the report's parse.
        known: its parties.

    Returns:
        One party id, or none where several may be meant.
    """
    if len(draft.heads) != 1:
        return ()
    word = parse.tokens[draft.heads[0]]
    for other in reversed(found[-SAME:]):
        if other.speakers and other.speaker is not None and other.speaker.start <= word.start < other.speaker.end:
            return other.speakers  # "He added that it held, but warned that ...": one word stands for one person
    before = next((s for s in reversed(found) if s.speaker is not None and s.kind != "analysis"), None)
    gender = GENDERS.get(word.lower)
    if gender is None and _is_epithet(parse, word):
        return _follow_person(draft, before, None, parse, known)
    if gender is None:
        return _follow_body(draft, before, parse, known)
    return _follow_person(draft, before, gender, parse, known) or _named_alone(draft, gender, parse, known)


def _is_epithet(parse: Parse, word: Token) -> bool:
    """Tell whether a noun calls him who spoke by what he is: "the gambling tycoon said", behind what a tycoon said.

    Not "the official", by whom somebody without a name is meant.
    """
    owners = [t.lower for t in parse.dependents(word.i, "det")]
    is_told_apart = any(t.i > word.i for t in parse.dependents(word.i, "prep", "relcl", "appos", "acl"))
    return word.tag == "NN" and word.lemma in EPITHETS and owners == ["the"] and not is_told_apart


def told_of_himself(draft: Draft, parse: Parse, known: PartyMap) -> tuple[str, ...]:
    """Return the person with whose name a paragraph opens and who then is "he": "Bo Lund would do it again, he said".

    Who is named in full where nobody else is named before in the paragraph speaks himself, whoever spoke last.
    """
    gender = GENDERS.get(parse.tokens[draft.heads[0]].lower) if len(draft.heads) == 1 else None
    if gender is None or draft.kind != "indirect":
        return ()
    own = _subject_of(draft, parse, known)
    first = parse.token_at(draft.content[0][0])
    if own is None or first is None or own.kind != "person" or own.gender not in (None, gender):
        return ()
    opens = first == 0 or parse.sentence_of(first - 1).paragraph != parse.sentence_of(first).paragraph
    here = [m for m in own.mentions if first <= m.head < draft.heads[0] and m.form == "name"]
    is_full = any(len(parse.tokens_in(m.span)) > 1 for m in here)
    others = _named_between(known, parse, first - 1, draft.heads[0], ())
    return (own.id,) if opens and is_full and {p.id for p in others} <= {own.id} else ()


def _follow_person(
    draft: Draft, before: Statement | None, gender: str | None, parse: Parse, known: PartyMap
) -> tuple[str, ...]:
    """Return the person who spoke last, if "he" suits nobody else who is named since; no gender suits all."""
    if before is None or before.speaker is None or len(before.speakers) != 1:
        return ()
    party = known.by_id.get(before.speakers[0])
    at = parse.token_at(before.speaker.end - 1)
    if party is None or party.kind != "person" or at is None:
        return ()
    if gender is not None and party.gender not in (None, gender):
        return ()
    distance = parse.sentence_of(draft.heads[0]).paragraph - parse.sentence_of(at).paragraph
    if not 0 <= distance <= PARAGRAPHS or at >= draft.heads[0]:
        return ()
    quoted = [(c.start, c.end) for c in before.content] + list(draft.content)
    others = _named_between(known, parse, at, draft.heads[0], quoted)
    is_other = any(p.id != party.id and (gender is None or p.gender in (None, gender)) for p in others)
    return () if is_other else (party.id,)


def _named_alone(draft: Draft, gender: str, parse: Parse, known: PartyMap) -> tuple[str, ...]:
    """Return the only person whom the paragraph names before "he": "Bo Lund has left. The dam held, he wrote."."""
    at = draft.heads[0]
    first = at
    while first > 0 and parse.sentence_of(first - 1).paragraph == parse.sentence_of(at).paragraph:
        first = parse.sentence_of(first - 1).first
    own = _subject_of(draft, parse, known) if draft.kind == "indirect" else None
    named = {p.id: p for p in _named_between(known, parse, first - 1, at, draft.content)}
    if own is not None and own.kind == "person":
        named[own.id] = own
    alone = next(iter(named.values())) if len(named) == 1 else None
    return (alone.id,) if alone is not None and alone.gender == gender else ()


def _follow_body(draft: Draft, before: Statement | None, parse: Parse, known: PartyMap) -> tuple[str, ...]:
    """Return the body that "it", "the group" or "its press service" stands for: what is told of, or what spoke last."""
    word = parse.tokens[draft.heads[0]]
    is_voice = word.lemma in VOICES and (
        word.lemma not in OFFICES
        or any(t.lower in ("press", "information") for t in parse.dependents(word.i, "compound"))
    )
    owners = [t.lower for t in parse.dependents(word.i, "poss", "det")]
    if not (
        word.lower == "it"
        or (is_voice and owners in (["its"], ["the"]))
        or (word.lemma in GROUPS and owners == ["the"])
    ):
        return ()
    own = _subject_of(draft, parse, known) if is_voice else None
    told = known.by_id.get(before.speakers[0]) if before is not None and len(before.speakers) == 1 else None
    at = parse.token_at(before.speaker.end - 1) if before is not None and before.speaker is not None else None
    is_near = at is not None and parse.sentence_of(at).paragraph == parse.sentence_of(word.i).paragraph
    is_near = is_near or (at is not None and is_voice and _distance(parse, at, word.i) <= PARAGRAPHS)
    party = own or (told if is_near else None)
    if (
        party is None
        or party.kind not in BODIES
        or (word.lemma in GROUPS and party.kind not in ("organisation", "group"))
    ):
        return ()
    return (party.id,)


def _distance(parse: Parse, a: int, b: int) -> int:
    return parse.sentence_of(b).paragraph - parse.sentence_of(a).paragraph


def _subject_of(draft: Draft, parse: Parse, known: PartyMap) -> Party | None:
    """Return the party that a content opens with: "The ministry closed the port, its press service said"."""
    first = parse.token_at(draft.content[0][0])
    last = parse.token_at(draft.content[0][1] - 1)
    if first is None or last is None or last >= draft.heads[0]:
        return None
    subject = next((t for t in parse.tokens[first : last + 1] if t.dep in ("nsubj", "nsubjpass")), None)
    party = known.at(subject.i) if subject is not None else None
    return known.by_id[party] if party is not None else None


def _named_between(
    known: PartyMap, parse: Parse, first: int, last: int, quoted: Sequence[tuple[int, int]]
) -> list[Party]:
    """Return the persons named between two tokens, outside what is said."""
    heads = known.person_heads
    found = []
    for k in range(bisect_left(heads, (first + 1, "")), bisect_left(heads, (last, ""))):
        start, is_owner = parse.tokens[heads[k][0]].start, parse.tokens[heads[k][0]].dep == "compound"
        if not is_owner and not any(a <= start < b for a, b in quoted):
            found.append(known.by_id[heads[k][1]])
    return found
