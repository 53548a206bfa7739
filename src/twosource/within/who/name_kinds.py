"""What a name names: by the knowledge base, by its own words, by the rest of the report.

Comes in: edges and the name finder's label. Goes out: ``Named`` with a kind. Example: "Lake Volta Authority" is an
organisation by its head word, whatever the finder called it; "Osei" is a person where "Ama Osei" is one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.known import know_demonym, know_name
from twosource.within.who.name_edges import Edges, trim
from twosource.within.who.named import PARTICLES, Named, is_capital, known_piece, surname_of, text_of
from twosource.within.who.offices import office_ending_at
from twosource.within.who.wordlists import given_names, heads, name_words, titles, words

KINDS: dict[str, Kind] = {
    "PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation", "NORP": "group",
    "EVENT": "other", "WORK_OF_ART": "other", "LAW": "document", "PRODUCT": "other",
}  # fmt: skip
SMALL_LINKS = frozenset({"of", "for", "in", "on", "at", "to"})
TITLE_CASE = 0.7  # share of longer words with a capital from which a sentence is read as a headline
TITLE_VOTE, AROUND_VOTE = 5, 2  # against one vote for each label of the name finder
PLACE_BEFORE = frozenset(
    {"in", "near", "outside", "around", "at", "throughout", "across", "northern", "southern", "eastern", "western"}
)
TOWNS = frozenset({"city", "town", "village", "district", "province", "region", "municipality", "island", "port", "suburb",
                   "state", "county", "community", "outskirts", "south", "north", "east", "west", "river"})  # fmt: skip
RULES = frozenset({"administration", "government", "regime", "cabinet", "presidency", "era", "campaign"})
HUMAN_VERBS = frozenset({"say", "tell", "add", "write", "marry", "bear", "die", "explain", "recall", "argue", "note"})
SENTENCE_ENDS = frozenset({".", "?", "!", "”", '"', ":", "''"})
SHORTENED = ("group", "organisation", "military", "government")
ADJECTIVE = frozenset({"amod", "compound", "nmod", "advmod"})


def decide_kind(parse: Parse, edges: Edges, label: Kind) -> Named | None:
    """Return the name with its kind, or None where it names nobody."""
    first, last = edges.first, edges.last
    tokens = parse.tokens
    known = known_piece(parse, first, last)
    if known is not None and not (edges.is_titled and known.kind != "person"):
        return known
    is_person = edges.is_titled or _has_title_beside(parse, first, last)
    kind: Kind = "person" if is_person else kind_by_words(parse, first, last, label)
    if kind == "person":
        first, last = whole_person(parse, first, last)
    if first >= last or not any(is_capital(t.text) for t in tokens[first:last]):
        return None
    text = text_of(parse, first, last)
    if last - first == 1:
        code = know_demonym(text)
        if code is not None and not is_person:
            return Named(first, last, "group", "names/demonym", demonym=code)
        if text.lower() in name_words("nobody") or (label == "person" and (text.lower(),) in titles()):
            return None
        if text.lower() in name_words("platforms"):
            return Named(first, last, "media", "names/platform")
        if label == "other" and tokens[first].i == parse.sentence_of(first).first:
            return None
    known = known_piece(parse, first, last)
    if known is not None and not is_person:
        return known
    return Named(first, last, kind, "names/title" if is_person else "names/finder")


def kind_by_words(parse: Parse, first: int, last: int, kind: Kind) -> Kind:
    """Return the kind that a name's head word or given name tells, else the finder's."""
    tokens = parse.tokens
    if last - first == 1:
        told = heads().get(tokens[first].lower)
        return told if kind == "organisation" and told in ("government", "military") else kind
    has_given = tokens[first].lower in given_names() and last - first <= 4
    head = next((k for k in range(first + 1, last) if tokens[k].lower in SMALL_LINKS), last) - 1
    told = heads().get(tokens[head].lower)
    if told is None and head == last - 1:
        told = (
            heads().get(tokens[first].lower)
            if tokens[first].lower in ("lake", "mount", "mt.", "cape", "fort", "camp", "port")
            else None
        )
    if told == "place" and "and" in {t.lower for t in tokens[first:last]}:
        told = None
    if told is not None and not (has_given and kind == "person"):
        return told
    if has_given and kind in ("organisation", "place", "other") and _is_all_capitals(parse, first, last):
        return "person"
    if kind == "organisation" and {t.lower for t in tokens[first:last]} & words("group"):
        return "group"
    return kind


def _is_all_capitals(parse: Parse, first: int, last: int) -> bool:
    return all(
        (is_capital(t.text) and t.text.replace("-", "").replace(".", "").isalpha()) or t.lower in PARTICLES
        for t in parse.tokens[first:last]
    )


def _has_title_beside(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a title makes this a person: "Mr. X", "the president, X," and the like."""
    tokens = parse.tokens
    if first == 0 or last - first > 4 or tokens[last - 1].lower in heads() or not _is_all_capitals(parse, first, last):
        return False
    k = first - 1
    if tokens[k].text == "," and last - first > 1:
        k -= 1
    elif tokens[k].text == ",":
        return False
    if k < 0 or tokens[k].sentence != tokens[first].sentence:
        return False
    office = office_ending_at(parse, k + 1)
    if office is None:
        return False
    if office.title.is_address or k < first - 1:
        return True
    # "President Osei" but not "the president Ghana chose"; a lower-case title needs a full name
    return is_capital(tokens[k].text) or last - first > 1


def whole_person(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Cut a person's name at the first word that cannot belong to it, and take in a part left outside."""
    tokens = parse.tokens
    for k in range(first, last):
        t = tokens[k]
        if k > first and tokens[k - 1].text == "-" and t.start == tokens[k - 1].end:
            # "Ban Ki-moon"
            continue
        if not (is_capital(t.text) or t.lower in PARTICLES or t.text in {".", ",", "``", "''", '"', "“", "”"}):
            last = k
            break
    first, last = trim(parse, first, last)
    while (
        first < last < len(tokens)
        and is_capital(tokens[last].text)
        and tokens[last].tag == "NNP"
        and tokens[last].sentence == tokens[first].sentence
        and tokens[last - 1].head == last
        and not tokens[last].entity
    ):
        last += 1
    return first, last


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
    before = tokens[name.first - 1] if name.first else None
    if before is None or before.sentence != tokens[head].sentence:
        return None
    if before.lower == "the" and name.kind == "person":
        return "organisation"
    if before.lower in PLACE_BEFORE and tokens[head].dep == "pobj" and name.kind in ("person", "organisation"):
        return "place" if size == 1 or name.kind == "person" else None
    if before.lower == "of" and name.first > 1 and tokens[name.first - 2].lower in TOWNS:
        return "place"
    if name.kind != "person" and size == 1 and tokens[head].dep == "nsubj" and parse.head(head).lemma in HUMAN_VERBS:
        return "person" if name.kind == "place" or name.kind == "other" else None
    return None


def drop_adjectives(parse: Parse, found: list[Named]) -> list[Named]:
    """Drop groups that only qualify another noun and belong to no country: "Western" in "Western leaders"."""
    return [
        n
        for n in found
        if not (
            n.kind == "group"
            and n.demonym is None
            and n.known is None
            and (parse.tokens[n.last - 1].dep in ADJECTIVE or parse.tokens[n.last - 1].tag == "JJ")
        )
    ]


def drop_strangers(parse: Parse, found: list[Named]) -> list[Named]:
    """Take "PT" for a party of one country only where the report speaks of that country: short letters mean much."""
    codes = {n.demonym or (n.known.country if n.known is not None and n.known.kind != "group" else None) for n in found}
    return [
        replace(n, known=None, kind="organisation", rule="names/letters")
        if n.known is not None and n.kind in SHORTENED and _is_letters(parse, n) and n.known.country not in codes
        and n.known.country is not None
        else n
        for n in found
    ]  # fmt: skip


def _is_letters(parse: Parse, name: Named) -> bool:
    text = parse.tokens[name.first].text
    return name.last - name.first == 1 and len(text) <= 3 and text.isupper()


def trust_headlines(parse: Parse, found: list[Named]) -> list[Named]:
    """In title case every word looks like a name: keep there what the base or the rest of the report knows."""
    loud = loud_sentences(parse)
    if not loud:
        return found
    calm = {t.text for n in found if parse.tokens[n.first].sentence not in loud for t in parse.tokens[n.first : n.last]}
    return [n for n in found if parse.tokens[n.first].sentence not in loud or _is_vouched(parse, n, calm)]


def _is_vouched(parse: Parse, name: Named, calm: set[str]) -> bool:
    if name.known is not None or name.demonym is not None:
        return True
    tokens = parse.tokens[name.first : name.last]
    if tokens[0].lower in given_names() and 2 <= len(tokens) <= 3:
        return True
    return all(t.text in calm for t in tokens if is_capital(t.text))


def loud_sentences(parse: Parse) -> frozenset[int]:
    """Return the sentences in title case that hold a verb, which tells a headline from a list of names."""
    return frozenset(s.i for s in parse.sentences if _is_title_case(parse, s.first, s.last))


def _is_title_case(parse: Parse, first: int, last: int) -> bool:
    tokens = parse.tokens[first:last]
    if last - first >= 3 and all(t.text.isupper() for t in tokens if t.text[0].isalpha()):
        return True
    long = [t for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    if len(long) < 4 or sum(is_capital(t.text) for t in long) < TITLE_CASE * len(long):
        return False
    if len(long) >= 5 and tokens[-1].text not in SENTENCE_ENDS and not any(t.text == "," for t in tokens):
        return True
    return any(t.tag[:2] == "VB" and is_capital(t.text) and t.i > first for t in tokens)
