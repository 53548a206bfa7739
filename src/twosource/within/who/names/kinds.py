"""What a name names: by the knowledge base, by its own words, by the rest of the report.

Comes in: edges and the name finder's label. Goes out: ``Named`` with a kind. Example: "Lake Volta Authority" is an
organisation by its head word, whatever the finder called it; "Osei" is a person where "Ama Osei" is one.
"""

from __future__ import annotations

from twosource.model.facts import Kind
from twosource.model.text import Parse, Token
from twosource.within.who.known import know_demonym
from twosource.within.who.named import PARTICLES, Named, is_capital, known_piece, text_of
from twosource.within.who.names.edges import COMPANY_ENDS, Edges, trim
from twosource.within.who.names.teams import NOT_TEAMS
from twosource.within.who.offices import office_ending_at
from twosource.within.who.wordlists import heads, is_given, name_words, titles, words

KINDS: dict[str, Kind] = {
    "PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation", "NORP": "group",
    "EVENT": "other", "WORK_OF_ART": "other", "LAW": "document", "PRODUCT": "other",
}  # fmt: skip
# How names of peoples, faiths and parties end.
PEOPLES = ("s", "an", "ese", "ish", "ist", "ic", "ite", "i", "ern", "ish", "crat", "men")
SMALL_LINKS = frozenset({"of", "for", "in", "on", "at", "to"})
# Pairs of last words that tell another kind than the last one alone.
PAIRS: dict[tuple[str, str], Kind] = {
    ("western", "front"): "place", ("eastern", "front"): "place", ("school", "district"): "organisation",
    ("national", "convention"): "other", ("democratic", "convention"): "other", ("republican", "convention"): "other", ("party", "convention"): "other",
}  # fmt: skip
UNDERTAKINGS = frozenset({"operation", "exercise"})
STANCES = frozenset({"anti", "pro"})
ADJECTIVE = frozenset({"amod", "compound", "nmod", "advmod"})


def _sure_label(first: Token, last: Token, label: Kind) -> Kind:
    """Return the finder's label, but for peoples that it takes for persons and persons that it takes for peoples."""
    if label == "person" and first.i != last.i and last.tag == "NNPS" and know_demonym(last.text):
        return "group"  # "Cuban-Americans"
    return "person" if label == "group" and first.i == last.i and _is_no_people(first) else label


def decide_kind(parse: Parse, edges: Edges, label: Kind) -> Named | None:
    """Return the name with its kind, or None where it names nobody."""
    first, last = edges.first, edges.last
    tokens = parse.tokens
    if label == "person" and last - first > 2 and tokens[first].lower in STANCES and tokens[first + 1].text == "-":
        first += 2  # "Anti-Osei demonstrators"
    known = known_piece(parse, first, last)
    if known is not None and not (edges.is_titled and known.kind != "person"):
        return known
    label = _sure_label(tokens[first], tokens[last - 1], label)
    is_person = edges.is_titled or _has_title_beside(parse, first, last)
    kind: Kind = "person" if is_person else kind_by_words(parse, first, last, label)
    if kind == "document" and _is_numbered(parse, first, last):
        kind = "other"
    if kind == "person":
        first, last = whole_person(parse, first, last)
    if first >= last or not any(is_capital(t.text) for t in tokens[first:last]):
        return None
    text = text_of(parse, first, last)
    if last - first == 2 and kind != "document" and text[-1].isdigit() and tokens[first].lower in NOT_TEAMS:
        # "Game 2" and "Chapter 11" are nobody's names
        return None
    if last - first <= 2 and not is_person and (code := know_demonym(text)) is not None:
        return Named(first, last, "group", "names/demonym", demonym=code)
    if last - first == 1:
        if _names_nobody(text, label, is_person=is_person):
            return None
        if text.lower() in name_words("platforms"):
            return Named(first, last, "media", "names/platform")
        if label == "other" and tokens[first].i == parse.sentence_of(first).first:
            return None
    known = known_piece(parse, first, last)
    if known is None and label == "place" and last - first > 1 and first == parse.sentence_of(first).first:
        # "Say Mexico agreed": the first word has its capital from the sentence
        known = known_piece(parse, first + 1, last)
    if known is not None and not is_person:
        return known
    return Named(first, last, kind, "names/title" if is_person else "names/finder")


def _is_numbered(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a number ends what the finder takes for a law: "Karvel 2"."""
    lowers = parse.lowers[first:last]
    return parse.tokens[last - 1].text.isdigit() and name_words("documents").isdisjoint(lowers)


def _names_nobody(word: str, label: Kind, *, is_person: bool) -> bool:
    """Tell whether a single word is a common one, a creed, a title or letters that name nobody."""
    lower = word.lower()
    if word.isupper() and lower in name_words("letters") and not is_person:
        return True
    is_creed = lower.endswith("ism") and label != "place"
    return lower in name_words("nobody") or is_creed or (label == "person" and (lower,) in titles())


def _is_no_people(token: Token) -> bool:
    """Tell whether a word that the finder takes for a people is rather one person's name: "Ilona"."""
    word = token.lower
    is_people = word.endswith(PEOPLES) or word in name_words("adherents") or word in words("group")
    return token.tag == "NNP" and not is_people and know_demonym(token.text) is None and token.text[1:].islower()


def kind_by_words(parse: Parse, first: int, last: int, kind: Kind) -> Kind:
    """Return the kind that a name's head word or given name tells, else the finder's."""
    tokens = parse.tokens
    if last - first > 1 and tokens[last - 1].lower == "fame":
        # "Rowing Hall of Fame"
        return "organisation"
    is_day = tokens[last - 1].lower == "day" and any(t.tag == "POS" for t in tokens[first:last])
    if is_day or (last - first > 1 and tokens[first].lower in UNDERTAKINGS and kind == "place"):
        # "International Women's Day", "Operation Desert Shield"
        return "other"
    if last - first > 1 and (tokens[last - 2].lower, tokens[last - 1].lower) in PAIRS:
        return PAIRS[tokens[last - 2].lower, tokens[last - 1].lower]
    if last - first == 1:
        told = heads().get(tokens[first].lower)
        return told if kind == "organisation" and told in ("government", "military") else kind
    has_given = is_given(tokens[first].lower) and last - first <= 4
    head = next((k for k in range(first + 1, last) if tokens[k].lower in SMALL_LINKS), last) - 1
    told = heads().get(tokens[head].lower)
    if kind == "group" and tokens[first].text == "St.":
        return "place"
    if told is None and head == last - 1:
        told = (
            heads().get(tokens[first].lower)
            if tokens[first].lower in ("lake", "mount", "mt.", "cape", "fort", "camp", "port")
            else None
        )
    if told == "place" and "and" in {t.lower for t in tokens[first:last]}:
        told = None
    is_surname = last - first < 4 and tokens[head].lower in name_words("surnames")
    if told is not None and not (
        has_given and kind == "person" and is_surname and tokens[head - 1].lower not in ("high", "middle")
    ):
        return told
    if tokens[last - 1].lower in COMPANY_ENDS:
        return "organisation"
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
    if k < first - 1:
        k = _before_of(parse, k)
    office = office_ending_at(parse, k + 1)
    if office is None:
        return False
    if office.title.is_address or k < first - 1:
        return True
    # "President Osei" but not "the president Ghana chose"; a lower-case title needs a full name that belongs to no noun
    # behind it, as in "a private Industrial Design office"
    is_whole = tokens[last - 1].dep != "compound" or tokens[tokens[last - 1].head].text[:1].isupper()
    return is_capital(tokens[k].text) or (last - first > 1 and is_whole)


def _before_of(parse: Parse, k: int) -> int:
    """Return the token before "of Ghana" in "the finance minister of Ghana, Ama Osei,", else ``k`` itself."""
    tokens, at = parse.tokens, k
    while at > 0 and k - at < 6 and (is_capital(tokens[at].text) or tokens[at].lower in ("of", "the", "and", "for")):
        at -= 1
        if tokens[at + 1].lower == "of" and not is_capital(tokens[at].text):
            return at
    return k


def whole_person(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Cut a person's name at the first word that cannot belong to it, and take in a part left outside."""
    tokens = parse.tokens
    for k in range(first, last):
        t = tokens[k]
        if k > first + 1 and t.lower in name_words("cuts"):
            last = k
            break
        if k > first and tokens[k - 1].text == "-" and t.start == tokens[k - 1].end:
            # "Ban Ki-moon"
            continue
        if not (is_capital(t.text) or t.lower in PARTICLES or t.text in {".", ",", "``", "''", '"', "“", "”"}):
            last = k
            break
    first, last = trim(parse, first, last)
    if first < last - 1 and last + 1 < len(tokens) and tokens[last - 1].text == "O" and tokens[last].text in ("'", "’"):
        # "Michael O' Leary"
        last += 2
    while (
        first < last < len(tokens)
        and is_capital(tokens[last].text)
        and tokens[last].tag == "NNP"
        and tokens[last].sentence == tokens[first].sentence
        and tokens[last - 1].head == last
        and not tokens[last].entity
        and (tokens[last].lower,) not in titles()
    ):
        last += 1
    return first, last


def drop_adjectives(parse: Parse, found: list[Named]) -> list[Named]:
    """Drop groups that only qualify another noun and belong to no country: "Western" in "Western leaders"."""
    return [
        n
        for n in found
        if not (
            n.demonym is None
            and n.known is None
            and (
                (n.kind == "group" and parse.tokens[n.last - 1].dep in ADJECTIVE)
                or (n.last - n.first == 1 and parse.tokens[n.first].tag == "JJ" and n.kind != "person")
            )
        )
    ]
