"""Pieces of one name put together: "Supreme Court" and "of Appeal", "Moon Jae" and "-in", two halves of a full name.

Comes in: names with first guesses at their kinds. Goes out: the same names, some of them longer. Example: of "the
Liberal Democratic Party of Togo" the finder often sees the party and the country apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.named import FAST, Named, is_capital, known_piece
from twosource.within.who.names.full import with_korean, with_rest, with_surname, with_syllable
from twosource.within.who.names.teams import nicknames
from twosource.within.who.wordlists import heads, is_given, name_words, titles

LONGEST_NICKNAME = 2  # tokens of a nickname in quotes
LONGEST_OF = 4  # tokens behind "of"
Grow = Callable[[Parse, Named, Mapping[int, Named]], Named]
QUOTES = frozenset({'"', "“", "”", "``", "''"})
BODIES = frozenset({"organisation", "government", "group", "military"})
CLUBS = frozenset({"fc", "afc", "cf", "sc", "ac", "hc", "bc", "rfc", "ssc", "vfl", "vfb", "tsg", "fk", "nk", "sk", "bk", "if", "ff", "cd", "ud", "sv"})  # fmt: skip
SAINTS = frozenset({"san", "santa", "santo", "são", "sao", "sankt", "sint", "sant"})
PORTS: dict[str, Kind] = {"port": "place", "gulf": "place", "bay": "place", "strait": "place", "isle": "place",
                          "bank": "organisation", "university": "organisation", "college": "organisation"}  # fmt: skip


def merge_names(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """Return the names, those that are pieces of one joined."""
    found = _with_nicknames(parse, found)
    at = {name.first: name for name in found}
    gone: set[int] = set()
    out: list[Named] = []
    for name in sorted(found, key=lambda n: (n.first, -n.last)):
        if name.first in gone:
            continue
        for grow in _ways_to_grow(parse, name):
            name = grow(parse, name, at)
        gone.update(range(name.first, name.last))
        while out and out[-1].last > name.first:
            out.pop()
        out.append(name)
    return out


def _ways_to_grow(parse: Parse, name: Named) -> Iterator[Grow]:
    """Yield what may lengthen a name, by its kind and the word that follows."""
    after = parse.lowers[name.last] if name.last < len(parse.lowers) else ""
    if name.kind == "person":
        if after == "-":
            yield with_syllable
        yield with_rest
    elif name.kind in BODIES:
        if parse.lowers[name.last - 1] == "party":
            yield _with_left
        yield _with_of
        if parse.lowers[name.first] in ("ministry", "department") and after == "and":
            yield _with_and
    if name.last - name.first == 1 and after in name_words("syllables"):
        yield with_korean
    if name.last - name.first == 1 and name.kind in ("place", "other", "organisation"):
        yield with_surname
    if name.last - name.first == 1 and name.first and parse.lowers[name.first - 1] in SAINTS:
        yield _with_saint
    if name.kind in ("place", "country"):
        yield _with_house
        yield _with_water
        yield _with_port
    yield _with_club


def _with_nicknames(parse: Parse, found: Sequence[Named]) -> Sequence[Named]:
    """Join what stands around a nickname in quotes: "Kofi", "Rock" and "Mensah" of "Kofi "Rock" Mensah"."""
    tokens = parse.tokens
    whole = []
    quotes = [k for k, word in enumerate(parse.lowers) if word in QUOTES and 0 < k < len(tokens) - 1]
    near = any(1 < closing - opening <= LONGEST_NICKNAME + 1 for opening, closing in pairwise(quotes))
    inside = {i: n for n in found for i in range(n.first, n.last)} if near else {}
    for opening, closing in pairwise(quotes):
        if tokens[opening - 1].sentence == tokens[closing + 1].sentence:
            if not 1 < closing - opening <= LONGEST_NICKNAME + 1 or not _is_part(parse, opening - 1, inside):
                continue
            if not _is_part(parse, closing + 1, inside) or not is_capital(tokens[opening + 1].text):
                continue
            first, last = opening - 1, closing + 2
            before, after = inside.get(first), inside.get(last - 1)
            is_person = any(n is not None and n.kind == "person" for n in (before, after))
            if is_person or is_given(tokens[first].lower):
                first = before.first if before is not None and before.last == opening else first
                while (
                    first
                    and first > opening - 3
                    and is_given(tokens[first - 1].lower)
                    and tokens[first - 1].tag == "NNP"
                ):
                    first -= 1
                last = after.last if after is not None and after.first == closing + 1 else last
                whole.append(Named(first, last, "person", "names/nickname"))
    if not whole:
        return found
    taken = {i for n in whole for i in range(n.first, n.last)}
    return [*whole, *(n for n in found if taken.isdisjoint(range(n.first, n.last)))]


def _is_part(parse: Parse, k: int, inside: Mapping[int, Named]) -> bool:
    token, name = parse.tokens[k], inside.get(k)
    is_word = token.tag == "NNP" and is_capital(token.text) and token.text.isalpha() and (token.lower,) not in titles()
    return is_word and (name is None or (name.known is None and name.demonym is None and name.rule not in FAST))


def _with_left(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in what stands before a party's plain name: "Constitutional" before "Democratic Party"."""
    tokens, k = parse.tokens, name.first - 1
    if name.kind not in BODIES or tokens[name.last - 1].lower != "party" or k < 0:
        return name
    before, left = tokens[k], next((n for n in (at.get(k),) if n is not None), None)
    is_word = before.lower in name_words("party_words") and is_capital(before.text)
    if not is_word or before.sentence != tokens[name.first].sentence or (left is not None and left.last != name.first):
        return name
    return _longer(parse, name, k, name.last)


def _with_of(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in "of Kenya", "of Appeal" behind the head word of a body."""
    tokens, k = parse.tokens, name.last
    if (
        name.kind not in BODIES
        or (name.rule in FAST and name.rule != "names/team")
        or k + 1 >= len(tokens)
        or tokens[k].lower != "of"
    ):
        return name
    if tokens[k].sentence != tokens[name.first].sentence:
        return name
    head, start = tokens[name.last - 1].lower, k + 1 + (tokens[k + 1].lower == "the")
    last = _end_of_run(parse, start, at)
    if last == start or tokens[start].sentence != tokens[k].sentence:
        return name
    inner = at.get(start)
    if (
        last + 1 < len(tokens)
        and tokens[last].lower == "and"
        and tokens[last + 1].tag == "NNPS"
        and tokens[last - 1].tag == "NNPS"
    ):
        # "College of Obstetricians and Gynecologists"
        last += 2
    if inner is None or inner.kind in ("other", "document"):
        is_body = heads().get(head) in ("organisation", "government")
        return _longer(parse, name, name.first, last) if is_body else name
    is_place = inner.kind in ("country", "place") and inner.last == last
    is_field = inner.kind in BODIES and inner.demonym is None and inner.known is None
    if (is_place and head in name_words("of_places")) or (
        is_field and heads().get(head) in ("organisation", "government") and inner.rule == "names/finder"
    ):
        return _longer(parse, name, name.first, max(last, inner.last))
    return name


def _with_and(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in the second field of a ministry: "and Mines" behind "Ministry of Energy"."""
    tokens, k = parse.tokens, name.last + 1
    if k >= len(tokens) or not is_capital(tokens[k].text) or tokens[k].sentence != tokens[name.first].sentence:
        return name
    return _longer(parse, name, name.first, k + 1) if tokens[k].lower in name_words("portfolios") else name


def _with_saint(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in the saint's word of a town: "Santo" before "Tomás"."""
    before, k = parse.tokens[name.first - 1], name.first - 1
    is_whole = k - 1 not in at and is_capital(before.text) and before.sentence == parse.tokens[name.first].sentence
    is_lone = k == 0 or parse.tokens[k - 1].tag != "NNP"
    if not is_whole or not is_lone or name.kind not in ("person", "place"):
        return name
    return _longer(parse, replace(name, kind="place"), k, name.last)


def _end_of_run(parse: Parse, start: int, at: Mapping[int, Named]) -> int:
    """Return where the capitalised words that begin at ``start`` end; a name among them is taken whole."""
    tokens, k = parse.tokens, start
    while k < min(len(tokens), start + LONGEST_OF) and is_capital(tokens[k].text) and tokens[k].text[0].isalpha():
        if tokens[k].sentence != tokens[start].sentence or (k > start and tokens[k].tag not in ("NNP", "NNPS")):
            break
        inner = at.get(k)
        if inner is not None and inner.kind == "person":
            return start
        k = inner.last if inner is not None else k + 1
    return k


def _with_house(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take "Ohio House", "Bavarian" bodies apart from their land: the state's name belongs to its chamber."""
    tokens, k = parse.tokens, name.last
    if name.kind != "place" or name.known is None or k >= len(tokens) or tokens[k].tag != "NNP":
        return name
    if tokens[k].sentence != tokens[name.first].sentence or tokens[k].lower not in name_words("chambers"):
        return name
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if after is not None and (after.tag in ("NNP", "NNPS") or (after.lower,) in titles()):
        # "Ohio Senate race" is no body's, "Ohio House Speaker" an office
        return name
    if after is not None and after.lower in ("race", "seat", "seats", "races", "debate", "contest", "candidate", "bid"):
        return name
    return Named(name.first, k + 1, "government", "names/chamber")


def _with_water(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in "am Main" behind "Frankfurt": a town told by its river."""
    tokens, k = parse.tokens, name.last
    if name.kind != "place" or k + 1 >= len(tokens) or tokens[k].lower not in ("am", "upon", "sur", "an", "ob"):
        return name
    last = k + 1 + (tokens[k + 1].lower == "der")
    if last >= len(tokens) or not is_capital(tokens[last].text) or not tokens[last].text.isalpha():
        return name
    return replace(name, last=last + 1, kind="place")


def _with_club(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in the club's letters or nickname beside its town: "FC Karvel", "Karvel HC", "Karvel Lions"."""
    tokens, k = parse.tokens, name.last
    is_short = name.last - name.first < 3 or (name.last - name.first == 3 and tokens[name.first + 1].text == "-")
    if name.kind not in ("place", "person", "organisation") or not is_short or name.rule == "names/title":
        return name
    before = tokens[name.first - 1] if name.first else None
    if (
        before is not None
        and before.lower in CLUBS
        and before.text.isupper()
        and before.sentence == tokens[k - 1].sentence
    ):
        return Named(name.first - 1, k, "organisation", "names/club")
    after = tokens[k] if k < len(tokens) and tokens[k].sentence == tokens[k - 1].sentence else None
    if after is None or name.kind == "person":
        return name
    if after.lower in CLUBS and after.text.isupper():
        return Named(name.first, k + 1, "organisation", "names/club")
    is_team = (
        name.kind == "place" and name.known is not None and after.lower in nicknames() and after.lower.endswith("s")
    )
    is_tied = after.tag in ("NNPS", "NNP") and tokens[k - 1].dep in ("compound", "nmod") and is_capital(after.text)
    return Named(name.first, k + 1, "organisation", "names/club") if is_team and is_tied else name


def _with_port(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in the head before a place: "Port of Liverpool", "University of Karvel"."""
    tokens, first = parse.tokens, name.first
    if name.kind not in ("place", "country") or first < 2 or tokens[first - 1].lower != "of":
        return name
    head = tokens[first - 2]
    told = PORTS.get(head.lower) if is_capital(head.text) and head.sentence == tokens[first].sentence else None
    return name if told is None else _longer(parse, replace(name, kind=told), first - 2, name.last)


def _longer(parse: Parse, name: Named, first: int, last: int) -> Named:
    """Return a name with other edges, known only where the longer words are."""
    known = known_piece(parse, first, last)
    return known if known is not None else replace(name, first=first, last=last, known=None, rule="names/whole")
