"""One kind for the same words through a report: by the finder's labels and by what stands around each place.

Comes in: names with first guesses at their kinds. Goes out: the same names, agreed. Example: "Osei" is a person
everywhere where "Ama Osei" is one, and "Karvel" a place where most say "in Karvel".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.known import know_name
from twosource.within.who.named import Named, surname_of, text_of
from twosource.within.who.wordlists import given_names, heads

TITLE_VOTE, AROUND_VOTE = 5, 2  # against one vote for each label of the name finder
PLACE_BEFORE = frozenset(
    {"in", "near", "outside", "around", "at", "throughout", "across", "northern", "southern", "eastern", "western"}
)
TOWNS = frozenset({"city", "town", "village", "district", "province", "region", "municipality", "island", "port", "suburb",
                   "state", "county", "community", "outskirts", "south", "north", "east", "west", "river"})  # fmt: skip
RULES = frozenset({"administration", "government", "regime", "cabinet", "presidency", "era", "campaign"})
HUMAN_VERBS = frozenset({"say", "tell", "add", "write", "marry", "bear", "die", "explain", "recall", "argue", "note"})
DATELINE_ENDS = frozenset({",", "(", "-", "–", "—", "_", "--"})


def agree_kinds(parse: Parse, found: list[Named]) -> list[Named]:
    """Give the same words the same kind through the report: by the finder's labels and by what stands around them."""
    votes: dict[str, Counter[Kind]] = {}
    surnames: set[str] = set()
    for name in found:
        if name.known is not None or name.demonym is not None:
            continue
        text = text_of(parse, name.first, name.last)
        count = votes.setdefault(text, Counter())
        count[name.kind] += TITLE_VOTE if name.rule == "names/title" else 1
        around = kind_around(parse, name)
        if around is not None:
            count[around] += AROUND_VOTE
        if name.kind == "person" and name.last - name.first > 1:
            surnames.add(surname_of(parse, name))
    firms = {
        parse.tokens[n.first].text for n in found if n.kind == "organisation" and n.last - n.first > 1 and not n.demonym
    }
    out = []
    for name in found:
        if name.known is None and name.demonym is None:
            text = text_of(parse, name.first, name.last)
            top = votes[text].most_common(1)[0]
            if text in firms and text not in surnames and top[0] == "person" and top[1] < TITLE_VOTE:
                # "Reading" beside "Reading Mills Inc." is the company
                votes[text] = Counter({"organisation": 1})
            kind: Kind = "person" if text in surnames else votes[text].most_common(1)[0][0]
            name = replace(name, kind=kind, rule="names/report") if kind != name.kind else name
        elif name.kind == "place" and parse.tokens[name.first].text in surnames and not _stands_as_place(parse, name):
            # Harbin is a city, and here a Governor Harbin's name
            name = Named(name.first, name.last, "person", "names/report")
        out.append(name)
    return out


def _is_dateline(parse: Parse, name: Named) -> bool:
    """Tell whether a name in capitals opens its paragraph as a dateline: "FAIRHAVEN, Ohio - "."""
    text = text_of(parse, name.first, name.last)
    after = parse.tokens[name.last].text if name.last < len(parse.tokens) else ""
    return text.isupper() and len(text) > 5 and after in DATELINE_ENDS


def _stands_as_place(parse: Parse, name: Named) -> bool:
    return (
        name.first > 0
        and parse.tokens[name.last - 1].dep == "pobj"
        and parse.tokens[name.first - 1].lower in PLACE_BEFORE
    )


def kind_around(parse: Parse, name: Named) -> Kind | None:
    """Return the kind that the words around a name of unsure kind tell, or None.

    "in Karvel" is a place, "the Karvels" no person, "Karvel, who said" a person.
    """
    tokens, head = parse.tokens, name.last - 1
    size = name.last - name.first
    if name.rule == "names/title" or (size > 1 and name.kind == "person" and tokens[name.first].lower in given_names()):
        return None
    if size > 1 and heads().get(tokens[head].lower) is not None:
        return None
    if name.last < len(tokens) and tokens[name.last].lower in RULES and name.kind != "group":
        return "person" if size == 1 else None
    if name.last + 1 < len(tokens) and tokens[name.last].text == "," and name.kind != "place":
        known = know_name(tokens[name.last + 1].text)
        if known is not None and known.kind in ("country", "place") and tokens[head].dep == "pobj":
            # "in Karvel, Latvia"
            return "place"
    if name.first == parse.sentence_of(head).first and _is_dateline(parse, name):
        return "place"
    before = tokens[name.first - 1] if name.first else None
    if before is None or before.sentence != tokens[head].sentence:
        return None
    if before.lower == "the" and name.kind == "person":
        return "organisation"
    if before.lower in PLACE_BEFORE and tokens[head].dep == "pobj" and name.kind in ("person", "organisation"):
        return "place" if size == 1 or name.kind == "person" else None
    if before.lower == "of" and name.first > 1 and tokens[name.first - 2].lower in TOWNS:
        return "place"
    speaks = tokens[head].dep == "nsubj" and parse.head(head).lemma in HUMAN_VERBS
    if speaks and ((name.kind == "other" and size <= 3) or (name.kind == "place" and size == 1)):
        return "person"
    return None
