"""People of one report joined: "Espen Dahl", "Mr. Dahl" and "Dahl" are one, "Liv Dahl" is another.

Comes in: names of people and what stands before them. Goes out: drafts. Example: a lone "Dahl" is the Dahl whom
the report names most; "Ms. Dahl" is Liv; "King Dahl" is neither, where both are known for something else.

Every step looks candidates up by a part of the name, so the cost grows with the number of names.
"""

from __future__ import annotations

from collections import defaultdict

from twosource.lexicon.fold import strip_accents
from twosource.lexicon.name_parts import given_groups, sound_of
from twosource.model.text import Parse
from twosource.within.who.drafts import Draft, Place, head_of
from twosource.within.who.named import PARTICLES, Named, text_of
from twosource.within.who.titles import Titled
from twosource.within.who.wordlists import around, given_names, is_given

MANY = 50  # people of one surname among whom a further full name is looked for; a list of names may hold more
MIDDLE = "middle "  # before the key of a surname that another one follows
PRONOUN_REACH = 6  # tokens after a lone surname in which "he" or "she" takes it up
LONG = 6  # letters of a surname of which a slip of the pen leaves enough
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v"})
CROWNS = frozenset({"king", "queen", "prince", "princess", "crown prince", "emperor", "sultan", "emir", "pope", "duke"})


def join_people(parse: Parse, people: list[Named], titled: dict[int, Titled]) -> list[Draft]:
    """Return one draft for each person.

    Args:
        parse: the parse.
        people: names in text order.
        titled: what stands before a name, by the name's first token.
    """
    drafts: list[Draft] = []
    by_part: dict[str, list[Draft]] = defaultdict(list)
    singles = []
    for name in people:
        text = text_of(parse, name.first, name.last)
        parts = name_parts(text)
        if len(parts) < 2:
            singles.append(name)
            continue
        title = titled.get(name.first)
        same = [d for d in by_part[strip_accents(parts[-1])][:MANY] if _is_same_person(d.name, text)]
        if same and (_is_relative(parse, name) or _is_together(parse, same[0], name)):
            # "the president's son, Kofi B. Osei," is no Kofi Osei, nor are "Ivan and Jan Orlov" one
            same = [d for d in same if text in d.forms]
        known = same[0] if same else None
        draft = known or _new(text, name, drafts, by_part, parts)
        if len(text) > len(draft.name):
            draft.name = text
        _add(parse, draft, name, title)
    _join_singles(parse, singles, titled, drafts, by_part)
    for draft in drafts:
        draft.places.sort(key=lambda place: place.first)
        if draft.gender is None:
            draft.gender = given_names().get(name_parts(draft.name)[0])
    return drafts


def _join_singles(
    parse: Parse,
    singles: list[Named],
    titled: dict[int, Titled],
    drafts: list[Draft],
    by_part: dict[str, list[Draft]],
) -> None:
    """Lead names of one word to those whose full names hold it, or make drafts of them."""
    by_given: set[int] = set()
    by_slip: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        last = strip_accents(name_parts(draft.name)[-1])
        if len(last) >= LONG and draft not in by_slip[_slip_key(last)]:
            by_slip[_slip_key(last)].append(draft)
    by_slip = {key: found for key, found in by_slip.items() if len(found) == 1}
    # "Mr. Osei" says more than "Osei" in the headline before it, and he who is called "Kofi" is not the "Osei" beside him
    for name in sorted(singles, key=lambda n: _rank(parse, n, titled.get(n.first))):
        text = text_of(parse, name.first, name.last)
        part = strip_accents(name_parts(text)[-1])
        title = titled.get(name.first)
        candidates = by_part[part][:MANY] or by_part.get(MIDDLE + part, [])[:MANY] or by_slip.get(_slip_key(part), [])
        others = [d for d in candidates if id(d) not in by_given or strip_accents(name_parts(d.name)[-1]) != part]
        candidates = _of_gender(parse, others or candidates, name)
        draft = _choose(candidates, title, part) or _new(text, name, drafts, by_part, [part])
        if " " in draft.name and strip_accents(name_parts(draft.name)[0]) == part:
            by_given.add(id(draft))
        _add(parse, draft, name, title)


def _is_together(parse: Parse, draft: Draft, name: Named) -> bool:
    """Tell whether a person of another given name was told in the same sentence already."""
    given = strip_accents(name_parts(text_of(parse, name.first, name.last))[0])
    here = parse.tokens[name.first].sentence
    others = (p for p in draft.places if p.last - p.first > 1 and parse.tokens[p.first].sentence == here)
    return any(not strip_accents(parse.lowers[p.first]).startswith(given[:1]) for p in others)


def _slip_key(part: str) -> str:
    """Return what a surname shares with another writing of it, or with two of its letters turned: "Gaddafi", "Qaddafi"."""
    sound = sound_of(part).replace("g", "k")
    return sound[:2] + "".join(sorted(sound[2:-1])) + sound[-1:] if len(part) >= LONG else "-" + part


def _is_relative(parse: Parse, name: Named) -> bool:
    """Tell whether a word of kinship stands right before a full name, or before the comma before it."""
    k = name.first - 1
    k -= k > 0 and parse.tokens[k].text == ","
    return k >= 0 and parse.lowers[k] in around("relatives")


def _rank(parse: Parse, name: Named, title: Titled | None) -> tuple[bool, bool, bool]:
    """Rank lone names by how much they tell: a gender, a title, a given name first."""
    has_given = is_given(parse.tokens[name.first].lower)
    return title is None or title.gender is None, title is None, not has_given


def name_parts(text: str) -> list[str]:
    """Return the words of a name in lower case without generation suffixes; never empty."""
    words = text.lower().replace(",", " ").split()
    parts = [w for w in words if w not in SUFFIXES and w != "."]
    return parts or words or [text.lower()]


def _new(text: str, name: Named, drafts: list[Draft], by_part: dict[str, list[Draft]], parts: list[str]) -> Draft:
    draft = Draft(text, "person", name.rule)
    if len(parts) > 1:
        draft.gender = given_names().get(parts[0])
    drafts.append(draft)
    for part in dict.fromkeys((parts[-1], parts[0])):
        by_part[strip_accents(part)].append(draft)
    if len(parts) > 2 and not is_given(parts[-2]) and parts[-2] not in PARTICLES:
        # "Enrique Peña Nieto" is "President Peña"
        by_part[MIDDLE + strip_accents(parts[-2])].append(draft)
    return draft


def _add(parse: Parse, draft: Draft, name: Named, title: Titled | None) -> None:
    place = Place(name.first, name.last, head_of(parse, name.first, name.last), "name")
    draft.add(place, text_of(parse, name.first, name.last))
    if title is None:
        return
    draft.gender = draft.gender or title.gender
    for role in title.roles:
        draft.add_role(role)
    draft.sector = draft.sector or title.sector
    draft.is_leader = draft.is_leader or title.is_head
    draft.country = draft.country or title.country


def _choose(candidates: list[Draft], title: Titled | None, part: str) -> Draft | None:
    """Pick whom a lone surname means: whom its title fits, then whom the report names most, then first."""
    fitting = [d for d in candidates if _fits(d, title)]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    most = max(len(d.places) for d in fitting)
    ranked = []
    for k, draft in enumerate(fitting):
        parts = name_parts(draft.name)
        # "Team Dahl" is nobody, and Dahl no "Dahl Mill"
        is_called = is_given(parts[0]) and strip_accents(parts[-1]) == part
        ranked.append(
            (
                # a lone name stands apart only where no full name fits it, and a further title is its own
                title is not None and " " not in draft.name,
                len(draft.places) == most or (len(draft.places) == most - 1 and is_called),
                is_called,
                -min(p.first for p in draft.places),
                -k,
            )
        )
    return fitting[ranked.index(max(ranked))]


def _of_gender(parse: Parse, candidates: list[Draft], name: Named) -> list[Draft]:
    """Keep those whom the pronoun after a lone name fits: "Dahl said she would stay" is no Espen Dahl."""
    if len({d.gender for d in candidates} & {"m", "f"}) < 2 or parse.tokens[name.last - 1].dep != "nsubj":
        return candidates
    for token in parse.tokens[name.last : name.last + PRONOUN_REACH]:
        if token.sentence != parse.tokens[name.first].sentence or (token.tag == "NNP" and token.entity == "PERSON"):
            break
        if token.lower in ("he", "she"):
            gender = "m" if token.lower == "he" else "f"
            return [d for d in candidates if d.gender in (gender, None)]
    return candidates


def _fits(draft: Draft, title: Titled | None) -> bool:
    if title is None:
        return True
    if title.gender and draft.gender and title.gender != draft.gender:
        return False
    if title.country and draft.country and title.country != draft.country:
        return False
    crowned = any(role.title in CROWNS for role in title.roles)
    return not crowned or " " not in draft.name or any(role.title in CROWNS for role in draft.roles)


def _is_short(a: str, b: str) -> bool:
    """Tell whether one given name is a short form or another writing of the other: "Bob" and "Robert"."""
    return bool(given_groups().get(a, frozenset()) & given_groups().get(b, frozenset()))


def _is_same_person(a: str, b: str) -> bool:
    """Tell whether two full names with one surname agree in their given names: initials and left-out middle names do."""
    first, second = ([p for p in name_parts(strip_accents(n.replace(".", ""))) if p not in PARTICLES] for n in (a, b))
    short, long = sorted((first[:-1], second[:-1]), key=len)
    if not short:
        return True
    at = 0
    for part in short:
        while at < len(long) and not (
            long[at].startswith(part) or part.startswith(long[at]) or _is_short(part, long[at])
        ):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True
