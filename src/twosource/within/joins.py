"""Names of one report that stand for the same referent, joined.

Comes in: ``Named`` pieces. Goes out: ``Draft`` parties with their mentions by name. Example: "Espen Dahl",
"Mr. Dahl" and "Dahl" become one draft; "Espen Dahl" and "Liv Dahl" stay two, and "Ms. Dahl" is Liv.

Every step looks candidates up by a key (a surname, an acronym, a base id), so the cost grows with the number
of names, not with its square.
"""

from __future__ import annotations

from collections import defaultdict

from twosource.model.text import Parse
from twosource.within.drafts import Draft, Place, head_of
from twosource.within.known import know_name
from twosource.within.named import PARTICLES, Named, text_of
from twosource.within.titles import Titled

MANY = 50  # people of one surname among whom a further full name is looked for; a list of names may hold more


def join_names(parse: Parse, names: list[Named], titled: dict[int, Titled]) -> list[Draft]:
    """Group names into drafts.

    Args:
        parse: the parse.
        names: names in text order.
        titled: what stands before a name, by the name's first token.
    """
    drafts: list[Draft] = []
    people = [n for n in names if n.kind == "person"]
    drafts += _join_people(parse, people, titled)
    drafts += _join_others(parse, [n for n in names if n.kind != "person" and n.demonym is None])
    return drafts


def _place(parse: Parse, name: Named) -> Place:
    return Place(name.first, name.last, head_of(parse, name.first, name.last), "name")


def _join_people(parse: Parse, people: list[Named], titled: dict[int, Titled]) -> list[Draft]:
    full = [n for n in people if n.last - n.first > 1]
    single = [n for n in people if n.last - n.first == 1]
    drafts: list[Draft] = []
    by_part: dict[str, list[Draft]] = defaultdict(list)
    for name in full:
        text = text_of(parse, name.first, name.last)
        parts = text.lower().split()
        draft = next((d for d in by_part[parts[-1]][:MANY] if _is_same_person(d.name, text)), None)
        if draft is None:
            draft = Draft(text, "person", name.rule)
            drafts.append(draft)
            for part in dict.fromkeys((parts[-1], parts[0])):
                by_part[part].append(draft)
        elif len(text) > len(draft.name):
            draft.name = text
        draft.add(_place(parse, name), text)
        _take_title(draft, titled.get(name.first))
    for name in single:
        text = parse.tokens[name.first].text
        title = titled.get(name.first)
        draft = _choose(by_part[text.lower()], title, name.first)
        if draft is None:
            draft = Draft(text, "person", name.rule)
            drafts.append(draft)
            by_part[text.lower()].append(draft)
        draft.add(_place(parse, name), text)
        _take_title(draft, title)
    return drafts


def _choose(candidates: list[Draft], title: Titled | None, at: int) -> Draft | None:
    """Pick whom a lone surname means: gender by "Mr." first, then the last one named before."""
    gender = title.gender if title is not None else None
    fitting = [d for d in candidates if not (gender and d.gender and gender != d.gender)]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    before = [(max((p.first for p in d.places if p.first < at), default=-1), -k, d) for k, d in enumerate(fitting)]
    return max(before, key=lambda item: item[:2])[2]


def _take_title(draft: Draft, title: Titled | None) -> None:
    if title is None:
        return
    draft.gender = draft.gender or title.gender
    for role in title.roles:
        draft.add_role(role)
    draft.sector = draft.sector or title.sector
    if draft.country is None:
        draft.country = next((r.of for r in title.roles if r.of is not None and len(r.of) == 3), None)
    draft.is_leader = draft.is_leader or title.is_head


def _is_same_person(a: str, b: str) -> bool:
    """Tell whether two full names with one surname agree in their given names: initials and left-out middle names do."""
    first, second = ([p for p in n.lower().replace(".", "").split() if p not in PARTICLES] for n in (a, b))
    short, long = sorted((first[:-1], second[:-1]), key=len)
    if not short:
        return True
    at = 0
    for part in short:
        while at < len(long) and not (long[at].startswith(part) or part.startswith(long[at])):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _join_others(parse: Parse, names: list[Named]) -> list[Draft]:
    drafts: dict[tuple[str, ...], Draft] = {}
    acronyms: dict[str, tuple[str, ...]] = {}
    for name in names:
        text = text_of(parse, name.first, name.last)
        key = _key(name, text)
        key = acronyms.get(text, key)
        draft = drafts.get(key)
        if draft is None:
            known = name.known
            draft = Draft(known.name if known else text, name.kind, name.rule, known)
            if known is not None:
                draft.country, draft.sector = known.country, known.sector
                draft.base, draft.wikidata = known.base, known.wikidata
            drafts[key] = draft
        elif name.known is None and len(text) > len(draft.name):
            draft.name = text
        draft.add(_place(parse, name), text)
        short = _acronym_after(parse, name) or _initials(text)
        if short is not None:
            acronyms.setdefault(short, key)
    return list(drafts.values())


def _key(name: Named, text: str) -> tuple[str, ...]:
    if name.known is not None:
        return ("base", name.known.base)
    return ("text", text.lower().removeprefix("the ").replace(".", ""))


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
