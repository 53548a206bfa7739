"""Names of one report that stand for the same referent, joined.

Comes in: ``Named`` pieces. Goes out: ``Draft`` parties with their mentions by name. Example: "Volta River
Authority (VRA)", "the VRA" and "the Authority" become one draft, where the report names no other authority.

Every step looks candidates up by a key (a name, an acronym, a base id), so the cost grows with the number of
names, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.drafts import Draft, Place, head_of
from twosource.within.who.join_people import join_people
from twosource.within.who.known import know_name
from twosource.within.who.named import Named, text_of
from twosource.within.who.titles import Titled
from twosource.within.who.wordlists import heads, name_words

BODIES: frozenset[Kind] = frozenset({"organisation", "government", "military", "media", "group"})
# What a company's name may end in or leave out.
CORPORATE = frozenset({"inc", "inc.", "corp", "corp.", "co", "co.", "company", "corporation", "ltd", "ltd.", "plc", "llc",
                       "group", "n.v.", "s.a.", "ag", "gmbh", "limited", "holdings", "l.p.", "lp", ","})  # fmt: skip


def join_names(parse: Parse, names: list[Named], titled: dict[int, Titled]) -> list[Draft]:
    """Group names into drafts.

    Args:
        parse: the parse.
        names: names in text order.
        titled: what stands before a name, by the name's first token.
    """
    people = [n for n in names if n.kind == "person"]
    others = _join_others(parse, [n for n in names if n.kind != "person" and n.demonym is None])
    return join_people(parse, people, titled) + _join_short(others)


def _join_others(parse: Parse, names: list[Named]) -> list[Draft]:
    drafts: dict[tuple[str, ...], Draft] = {}
    acronyms: dict[str, tuple[str, ...]] = {}
    starts, ends = {name.first: name for name in names}, {name.last: name for name in names}
    for name in names:
        text = text_of(parse, name.first, name.last)
        key = acronyms.get(text, _key(name, text))
        draft = drafts.get(key)
        if draft is None:
            draft = drafts[key] = _new(name, text)
        elif name.known is None and draft.known is None and len(text) > len(draft.name):
            draft.name = text
        draft.add(Place(name.first, name.last, head_of(parse, name.first, name.last), "name"), text)
        is_listed = _is_country(ends.get(name.first - 1))  # "Britain, West Germany, Australia and Canada"
        if draft.country is None and name.kind == "place" and draft.known is None and not is_listed:
            draft.country = _state_after(parse, name, starts)
        short = _acronym_after(parse, name) or _initials(text)
        if short is not None:
            acronyms.setdefault(short, key)
    return list(drafts.values())


def _state_after(parse: Parse, name: Named, starts: Mapping[int, Named]) -> str | None:
    """Return the country of "Toulouse, France" and "Mobile, Alabama"."""
    after = starts.get(name.last + 1)
    if after is None or after.known is None or parse.tokens[name.last].text != ",":
        return None
    return after.known.country if after.known.kind in ("country", "place") else None


def _is_country(name: Named | None) -> bool:
    return name is not None and name.known is not None and name.known.kind == "country"


def _new(name: Named, text: str) -> Draft:
    known = name.known
    if known is None:
        return Draft(text, name.kind, name.rule)
    return Draft(
        known.name, name.kind, name.rule, known, country=known.country, sector=known.sector,
        base=known.base, wikidata=known.wikidata,
    )  # fmt: skip


def _key(name: Named, text: str) -> tuple[str, ...]:
    if name.known is not None:
        return ("base", name.known.base)
    plain = text.lower().removeprefix("the ")
    words = plain.split()
    if name.rule == "names/ship" and len(words) > 1 and words[0] in name_words("ship_prefixes"):
        # "the USS Karvel" is "the Karvel"
        words = words[1:]
    if name.kind == "organisation":
        while len(words) > 1 and words[-1] in CORPORATE:
            words.pop()
    return ("text", " ".join(words).replace(".", ""))


def _join_short(drafts: list[Draft]) -> list[Draft]:
    """Join a body's short name to the one longer name that begins or ends so: "the Post" to "Accra Post"."""
    bodies = [d for d in drafts if d.kind in BODIES]
    ends: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in bodies:
        # the "Revolutionary Guards" go by another name in the base
        for form in dict.fromkeys((draft.name.lower(), *map(str.lower, draft.forms))):
            words = form.split()
            for k in range(1, len(words)):
                ends["start", " ".join(words[:k])].append(draft)
                ends["end", " ".join(words[k:])].append(draft)
    gone: set[int] = set()
    for draft in bodies:
        if draft.known is not None:
            continue
        short = draft.name.lower()
        # "the Senate" is no Senate Intelligence Committee, nor "the House" the White House
        told = heads().get(short)
        sides = ("start", "end") if told is None else ("end",) if told != "place" else ()
        longer = {id(d): d for side in sides for d in ends[side, short] if d is not draft and id(d) not in gone}
        if len(longer) == 1:
            into = next(iter(longer.values()))
            into.places += draft.places
            for form, count in draft.forms.items():
                into.forms[form] = into.forms.get(form, 0) + count
            gone.add(id(draft))
    return [d for d in drafts if id(d) not in gone]


def _acronym_after(parse: Parse, name: Named) -> str | None:
    """Return "SCO" where "(SCO)" stands right after the name."""
    tokens, k = parse.tokens, name.last
    if k + 2 < len(tokens) and tokens[k].text == "(" and tokens[k + 2].text == ")":
        inner = tokens[k + 1].text
        if (
            inner.isupper()
            and 2 <= len(inner) <= 8
            and _may_shorten(inner, text_of(parse, name.first, name.last), name)
        ):
            return inner
    return None


def _may_shorten(short: str, text: str, name: Named) -> bool:
    """Tell whether letters in brackets can be the name's: in any order, as translations have it, or foreign ones."""
    letters = [w[0] for w in text.replace("-", " ").split() if w[0].isalpha()]
    if sorted(short.lower()) == sorted(w.lower() for w in letters if w.isupper()):
        return True
    if name.kind in ("country", "place", "person") or " " not in text:
        return False
    return short[0] == text[0] or know_name(short) is None


def _initials(text: str) -> str | None:
    letters = [w[0] for w in text.replace("-", " ").split() if w[0].isupper()]
    return "".join(letters) if len(letters) >= 3 else None
