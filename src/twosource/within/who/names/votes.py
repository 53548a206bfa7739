"""One kind for the same words through a report: by the finder's labels and by what stands around each place.

Comes in: names with first guesses at their kinds. Goes out: the same names, agreed. Example: "Osei" is a person
everywhere where "Ama Osei" is one, and "Karvel" a place where most say "in Karvel".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.drafts import head_of
from twosource.within.who.known import know_name
from twosource.within.who.named import FAST, Named, is_capital, is_dateline, surname_of, text_of, whole_surname
from twosource.within.who.names.context import context_points
from twosource.within.who.names.kinds import kind_by_words
from twosource.within.who.names.own import own_points
from twosource.within.who.wordlists import around as told_by
from twosource.within.who.wordlists import firms as well_known
from twosource.within.who.wordlists import heads, is_given, name_words

# Against the name finder's labels, which share ``LABEL_VOTE`` among them; what stands around a name counts up to ``MOST``.
LABEL_VOTE, TITLE_VOTE, AROUND_VOTE, FIRM_VOTE, LIST_VOTE, MOST = 2.5, 5.0, 3.0, 3.0, 1.0, 7.0
OTHER_VOTE, GIVEN_VOTE = 4.0, 3.0  # products, laws and peoples: the finder says so seldom, and mostly rightly
PLACE_BEFORE = frozenset(
    {"in", "near", "outside", "around", "at", "throughout", "across", "northern", "southern", "eastern", "western"}
)
# What is named once and by nothing but the finder's label called a person or place, or a body in three words and more:
# of half of a public set these were right for 4 of 33, 10 of 48 and 4 of 25, and people in two words of whom neither
# is a given name for 7 of 31, in news of 2020 for 2 of 14.
BARE = frozenset({("person", 1), ("person", 2), ("place", 1), ("organisation", 3)})
# Where a lone word that but the finder calls a body is none mostly: beside another noun, or behind "of".
BESIDE = frozenset({"attr", "npadvmod", "amod", "oprd"})
CREDITS = frozenset({"reporting", "editing", "writing", "photograph", "photographs", "compiled"})
VOTED = frozenset({"person", "place", "organisation"})
TOWNS = frozenset({"city", "town", "village", "district", "province", "region", "municipality", "island", "port", "suburb",
                   "state", "county", "community", "outskirts", "south", "north", "east", "west", "river"})  # fmt: skip
RULES = frozenset({"administration", "government", "regime", "cabinet", "presidency", "era", "campaign"})
ACTORS = frozenset({"nsubj", "nsubjpass", "dobj", "poss"})
ALSO = frozenset({"known", "nicknamed", "called", "dubbed", "alias", "aka"})
LONGEST_CREDIT = 40  # tokens from "Reporting by" to the last who is named
FARTHEST_ALIAS = 5  # tokens between a person's name and "known as"
GOING = frozenset({"leave", "visit", "reach", "enter", "tour"})
HUMAN_VERBS = frozenset({"say", "tell", "add", "write", "marry", "bear", "die", "explain", "recall", "argue", "note"})


def agree_kinds(parse: Parse, found: list[Named]) -> list[Named]:
    """Give the same words the same kind through the report: by the finder's labels and by what stands around them."""
    places: dict[str, list[Named]] = {}
    for name in found:
        if name.known is None and name.demonym is None:
            places.setdefault(text_of(parse, name.first, name.last), []).append(name)
    kinds: dict[str, Kind] = {}
    surnames: set[str] = set()
    firms: set[str] = set()
    givens: set[str] = set()
    listed = _list_points(parse, found)
    again = frozenset(word for word, count in Counter(parse.lowers).items() if count > 1)
    for text in sorted(places, key=lambda t: " " not in t):
        # full names first: they tell what a lone surname is
        names = places[text]
        kind = kinds[text] = _decide(parse, text, names, surnames, givens, firms, listed, again)
        if names[0].last - names[0].first > 1:
            if kind == "person":
                surnames.add(surname_of(parse, names[0]))
                surnames.add(whole_surname(parse, names[0]))
                givens.add(parse.tokens[names[0].first].text)
                surnames.update(_also_known(parse, names[0]))
            elif kind == "organisation":
                firms.add(parse.tokens[names[0].first].text)
    return [_agreed(parse, name, kinds, surnames) for name in found]


def _also_known(parse: Parse, name: Named) -> Iterator[str]:
    """Yield the lone name by which a person is known too: "Adil Tavares, commonly known as Karvel,"."""
    tokens = parse.tokens
    for k in range(name.last, min(name.last + FARTHEST_ALIAS, len(tokens) - 1)):
        if tokens[k].sentence != tokens[name.first].sentence or (
            tokens[k].pos == "VERB" and tokens[k].lower not in ALSO
        ):
            return
        if tokens[k].lower in ALSO:
            k += tokens[k + 1].lower in ("as", "simply")
            if k + 1 < len(tokens) and is_capital(tokens[k + 1].text):
                yield tokens[k + 1].text
            return


def follow_full_names(parse: Parse, found: list[Named]) -> list[Named]:
    """Take a lone "Osei" for a person where a full name of the report, found since, ends in it."""
    people = [n for n in found if n.kind == "person" and n.last - n.first > 1]
    surnames = {surname_of(parse, n) for n in people}
    surnames.update(alias for n in people for alias in _also_known(parse, n))
    out = []
    for name in found:
        is_lone = name.last - name.first == 1 and name.kind not in ("person", "country") and name.demonym is None
        if (
            is_lone
            and name.rule not in FAST
            and parse.tokens[name.first].text in surnames
            and not _stands_as_place(parse, name)
        ):
            name = Named(name.first, name.last, "person", "names/report")
        out.append(name)
    return out


def _agreed(parse: Parse, name: Named, kinds: dict[str, Kind], surnames: set[str]) -> Named:
    if name.known is None and name.demonym is None:
        kind = kinds[text_of(parse, name.first, name.last)]
        return replace(name, kind=kind, rule="names/report") if kind != name.kind else name
    if name.kind == "place" and name.last - name.first == 1 and _is_relative(parse, name):
        # "his brother, Shannon,": no airport
        return Named(name.first, name.last, "person", "names/kin")
    if name.kind == "place" and parse.tokens[name.first].text in surnames and not _stands_as_place(parse, name):
        # Harbin is a city, and here a Governor Harbin's name
        return Named(name.first, name.last, "person", "names/report")
    return name


def _is_relative(parse: Parse, name: Named) -> bool:
    k = name.first - 1
    if k < 2 or parse.tokens[name.first].dep not in ("appos", "conj"):
        return False
    k -= parse.tokens[k].text == ","
    return parse.tokens[k].lower in told_by("relatives") and parse.tokens[k - 1].tag in ("PRP$", "POS", "JJ")


def _list_points(parse: Parse, found: list[Named]) -> dict[str, Counter[Kind]]:
    """Return, for names in a list, how often their neighbours in it are of each kind: "Oslo, Bern and Karvel"."""
    heads_of = {head_of(parse, name.first, name.last): name for name in found}
    out: dict[str, Counter[Kind]] = {}
    for head, name in heads_of.items():
        token = parse.tokens[head]
        others = [token.head] if token.dep == "conj" else []
        others += [other.i for other in parse.dependents(head, "conj")]
        for k in others:
            other = heads_of.get(k)
            if other is None:
                continue
            kind: Kind = "place" if other.kind == "country" else other.kind
            # a neighbour that the base knows tells twice as much as the finder's word for another stranger
            told = 2 if other.known is not None or other.rule in FAST else 1
            out.setdefault(text_of(parse, name.first, name.last), Counter())[kind] += told
    return out


def _decide(
    parse: Parse,
    text: str,
    names: list[Named],
    surnames: set[str],
    givens: set[str],
    firms: set[str],
    listed: dict[str, Counter[Kind]],
    again: frozenset[str],
) -> Kind:
    """Weigh labels, words around and the name's own words, and return the kind with most points."""
    first = next((name for name in names if name.rule in FAST), names[0])
    sure = _decide_at_once(parse, text, names, first, surnames)
    if sure is not None:
        return sure
    is_long = first.last - first.first > 1
    points: defaultdict[Kind, float] = defaultdict(float)
    around: defaultdict[Kind, float] = defaultdict(float)
    for name in names:
        points[name.kind] += (LABEL_VOTE if name.kind in VOTED else OTHER_VOTE) / len(names)
        if name.rule == "names/title":
            points["person"] += TITLE_VOTE
        for kind, weight in context_points(parse, name):
            around[kind] += weight
        if (old := kind_around(parse, name)) is not None:
            around[old] += AROUND_VOTE
    for kind, count in listed.get(text, {}).items():
        around[kind] += LIST_VOTE * min(count, 3)
    for kind, weight in around.items():
        points[kind] += max(-MOST, min(MOST, weight))
    for kind, weight in own_points(parse, first):
        points[kind] += weight
    if text in givens and not is_long:
        points["person"] += GIVEN_VOTE
    if not is_long and text in firms:
        points["organisation"] += FIRM_VOTE
    best = max(points, key=lambda kind: (points[kind], kind))
    is_bare = len(names) == 1 and points[best] <= LABEL_VOTE and around[best] <= 0
    # a word that is known by the finder's label alone names something, nobody knows what
    return "other" if is_bare and _is_unknown(parse, first, best, again) else best


def _is_unknown(parse: Parse, name: Named, kind: Kind, again: frozenset[str]) -> bool:
    """Tell whether a name without a hyphen has no word that speaks for its kind."""
    size = sum(t.text != "-" for t in parse.tokens[name.first : name.last])
    return size == name.last - name.first and _is_weak(parse, name, kind, min(size, 3), again)


def _comes_again(parse: Parse, name: Named, again: frozenset[str]) -> bool:
    """Tell whether the last word of a name, one of those ``again`` in the text, may be a surname: "Tunning said"."""
    text = parse.tokens[name.last - 1].text
    return text.lower() in again and text.lower() not in parse.small_words and know_name(text) is None


def _is_credited(parse: Parse, name: Named) -> bool:
    """Tell whether a name stands in a credit: "Reporting by Ama Osei in Accra and Arlo Tunning in Riga"."""
    before = parse.lowers[max(parse.sentence_of(name.first).first, name.first - LONGEST_CREDIT) : name.first]
    return not CREDITS.isdisjoint(before) and "by" in before


def _is_weak(parse: Parse, name: Named, kind: Kind, size: int, again: frozenset[str]) -> bool:
    """Tell whether the finder's label alone is too little where a name stands: more wrong than right in real texts."""
    token = parse.tokens[head_of(parse, name.first, name.last)]
    before = parse.head(token.i).lower if token.dep == "pobj" else ""
    if kind == "person" and size == 2:
        # "Arlo Tunning refused", "led by Arlo Tunning", "the chief of police, Arlo Tunning": who acts is somebody
        is_told = token.dep == "appos" and name.first > 0 and parse.tokens[name.first - 1].text == ","
        is_told = is_told or token.dep in ACTORS or before == "by"
        return not (is_told or _comes_again(parse, name, again) or _is_credited(parse, name))
    if kind == "organisation" and size == 1:
        is_beside = token.dep in BESIDE or (token.dep == "appos" and parse.lowers[name.first - 1] == ",")
        return token.text[1:].islower() and (is_beside or before == "of")
    return (kind, size) in BARE


def _decide_at_once(parse: Parse, text: str, names: list[Named], first: Named, surnames: set[str]) -> Kind | None:
    """Return the kind of a name that needs no weighing: found by a sure rule, a known surname, told by its words."""
    if first.rule in FAST:
        return first.kind
    is_long = first.last - first.first > 1
    if text in surnames and (not is_long or "-" in text):
        return "person"
    told = kind_by_words(parse, first.first, first.last, "other") if is_long else "other"
    if is_long and text.lower() in well_known():
        return "organisation"
    if told not in ("other", "person") and all(name.kind == told for name in names):
        return told
    if not is_long and first.kind in ("government", "military", "media"):
        # "Congress", by its word
        return first.kind
    if parse.tokens[first.last - 1].lower in name_words("adherents") and all(n.rule != "names/title" for n in names):
        return "group"
    return None


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
    if name.rule == "names/title" or (size > 1 and name.kind == "person" and is_given(tokens[name.first].lower)):
        return None
    if size > 1 and heads().get(tokens[head].lower) is not None:
        return None
    if name.last < len(tokens) and tokens[name.last].lower in RULES and name.kind != "group":
        return "person" if size == 1 else None
    if name.last + 1 < len(tokens) and tokens[name.last].text == "," and name.kind != "place":
        known = know_name(tokens[name.last + 1].text)
        is_where = tokens[head].dep == "pobj" or (tokens[head].dep == "dobj" and parse.head(head).lemma in GOING)
        if known is not None and known.kind in ("country", "place") and is_where:
            # "in Karvel, Latvia", "left Karvel, Latvia"
            return "place"
    if is_dateline(parse, name.first, name.last):
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
