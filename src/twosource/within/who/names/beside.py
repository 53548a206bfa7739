"""Names mended by the words right beside them: "the firm Karvel", "the Karvel news agency", "the Ghana Red Cross".

Comes in: a parse and its names. Goes out: the same names with other kinds or edges. Example: "the newspaper Daily
Karvel" is a newspaper whatever the finder took it for, and in "Radical Somali groups" only "Somali" is a name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.known import know_demonym, know_name
from twosource.within.who.named import FAST, Named, is_capital, is_spaced_dash, known_piece, surname_of, text_of
from twosource.within.who.names.edges import COMPANY_ENDS
from twosource.within.who.wordlists import heads, is_given, name_words

NEWS = frozenset({"news", "press", "wire"})
# Small words that no name of a body, place or person holds: "Ganja as Karabakh truce falters" in a headline.
CUTS = frozenset({"as", "after", "amid", "says", "over"})
SOCIETIES = frozenset({"cross", "crescent"})
RED_CROSS = "org/international-committee-of-the-red-cross"
REALMS = frozenset({"republic", "federation", "nation", "state", "kingdom", "union"})
OTHERS: frozenset[Kind] = frozenset({"other", "place", "document", "group", "organisation", "media"})
KIN = (
    "mother",
    "father",
    "brother",
    "sister",
    "daughter",
    "wife",
    "husband",
    "uncle",
    "aunt",
    "cousin",
    "nephew",
    "niece",
)
# What people are and no firm, team or town is.
SOMEBODY = frozenset({"official", "lawyer", "farmer", "clerk", "teacher", "doctor", "student", "driver", "witness", "soldier", "son",
                      "policeman", "journalist", "reporter", "professor", "analyst", "spokesman", "spokeswoman", "resident", "refugee",
                      "activist", "nurse", "engineer", "businessman", "lawmaker", "senator", "diplomat", "economist", "shopkeeper"})  # fmt: skip
LONGEST = 5  # words of a name that the noun before it tells


def tell_beside(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """Return the names with the kinds and edges that the words beside them tell."""
    at = {i: name for name in found for i in range(name.first, name.last)}
    out: list[Named] = []
    for name in found:
        for piece in _pieces(parse, name):
            mended = _of_land(parse, _national(parse, piece, at), at)
            if mended.first < piece.first and out and out[-1].last > mended.first:
                # "Indian" and "Ocean Wire" are one name
                out.pop()
            out.append(_kinded(parse, mended))
    return out


def name_firms(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """Take a lone "Montedison" for the firm where the report has a "Montedison S.p.A." and nobody of that name."""
    stems: set[str] = set()
    for name in found:
        ends = [t.lower in COMPANY_ENDS for t in parse.tokens[name.first : name.last]]
        if len(ends) > 1 and ends[-1] and name.kind in ("organisation", "other"):
            kept = ends.index(True) if not ends[0] else 0
            stems |= {text_of(parse, name.first, name.first + k).lower() for k in (1, kept) if 0 < k <= kept}
            if kept > 1 and "." in parse.tokens[name.first].text:
                # "Williams" of "A.L. Williams Corp."
                stems.add(text_of(parse, name.first + 1, name.first + kept).lower())
    if not stems:
        return list(found)
    # a Mr. Ford of the report is a man, whatever he founded
    people = {
        surname_of(parse, n).lower()
        for n in found
        if n.kind == "person"
        and (n.rule == "names/title" or (n.last - n.first > 1 and text_of(parse, n.first, n.last).lower() not in stems))
    }
    return [_as_firm(parse, name, stems, people) for name in found]


def _as_firm(parse: Parse, name: Named, stems: set[str], people: set[str]) -> Named:
    last = parse.tokens[name.last - 1].lower
    if name.kind == "other" and name.last - name.first > 1 and last in COMPANY_ENDS:
        return replace(name, kind="organisation", rule="names/firm")
    if name.kind != "person" or name.known is not None or name.rule in FAST or last in people:
        return name
    is_short = text_of(parse, name.first, name.last).lower() in stems and not is_given(last)
    return replace(name, kind="organisation", rule="names/firm") if is_short else name


def _pieces(parse: Parse, name: Named) -> list[Named]:
    """Return a name, or what is left of it without words that no name holds."""
    tokens, last = parse.tokens, name.last
    if name.known is not None or name.rule in FAST or last - name.first < 2:
        return [name]
    if last - name.first == 2 and tokens[name.first].tag == "JJ" and not tokens[name.first].text.isupper():
        code = know_demonym(tokens[name.first + 1].text)
        is_first = name.first == parse.sentence_of(name.first).first
        whole = know_demonym(text_of(parse, name.first, last))
        if code is not None and whole is None and is_first and last < len(tokens) and tokens[last].tag in ("NN", "NNS"):
            # "Radical Somali groups"
            return [Named(name.first + 1, last, "group", "names/demonym", demonym=code)]
    for k in range(name.first + 1, last - 1):
        if tokens[k].text == "," and tokens[k - 1].lower in REALMS:
            # "the President of the Republic, Kofi Mensah, spoke"
            return [Named(k + 1, last, "person" if last - k == 3 else name.kind, "names/cut")]
        if is_spaced_dash(parse, k):
            # "Karvel Press - Foreign Minister Kofi Mensah"
            rest = known_piece(parse, k + 1, last)
            return [replace(name, last=k, rule="names/cut"), *([rest] if rest is not None else [])]
        if tokens[k].text in CUTS:
            known = (known_piece(parse, name.first, k), known_piece(parse, k + 1, last))
            return [piece for piece in known if piece is not None]
    return [name]


def _national(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in the land of a national society: "the Ghana Red Cross" is not the committee in Geneva."""
    tokens, k = parse.tokens, name.first - 1
    last = tokens[name.last - 1].lower
    if last not in SOCIETIES or k < 0 or (name.known is not None and name.known.base != RED_CROSS):
        return name
    before = at.get(k)
    if before is None or before.last != name.first or tokens[k].sentence != tokens[name.first].sentence:
        return name
    code = before.demonym or (before.known.country if before.known is not None else None)
    return name if code is None else Named(before.first, name.last, "organisation", "names/national")


def _of_land(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in the adjective that begins a name: "Indian Ocean Wire", of which the finder saw "Ocean Wire"."""
    before = at.get(name.first - 1)
    if name.known is not None or name.rule in FAST or before is None or before.demonym is None or name is before:
        return name
    if name.last - name.first < 2 or before.last != name.first or name.kind == "person":
        return name
    known = know_name(text_of(parse, before.first, name.first + 1))
    if known is None or known.kind != "place":
        return name
    return replace(name, first=before.first, rule="names/land")


def _kinded(parse: Parse, name: Named) -> Named:
    """Return a name with the kind that the noun right before or behind it tells."""
    if (
        name.known is not None
        or name.demonym is not None
        or name.kind not in OTHERS
        or name.last - name.first > LONGEST
    ):
        return name
    if "," in parse.lowers[name.first : name.last]:
        return name
    if _is_told_as_person(parse, name):
        return replace(name, kind="person", rule="names/beside")
    kind = _behind(parse, name) or _before(parse, name)
    return name if kind in (None, name.kind) else replace(name, kind=kind, rule="names/beside")


def _is_told_as_person(parse: Parse, name: Named) -> bool:
    """Tell whether the words set beside a name say that it is somebody's: "her stepmother, Nelsy,", "Osei, a clerk,"."""
    tokens, head = parse.tokens, parse.tokens[name.last - 1]
    inside = tokens[name.first : name.last]
    if len(inside) > 3 or not all(t.text.isalpha() and is_capital(t.text) and not t.text.isupper() for t in inside):
        return False
    if any(t.lower in heads() or t.lower in COMPANY_ENDS for t in inside):
        return False
    above = tokens[head.head]
    beside = [above] if head.dep == "appos" and above.i < name.first and tokens[name.first - 1].text == "," else []
    beside += [t for t in parse.dependents(head.i, "appos") if t.i > head.i]
    if len(inside) > 1 and head.dep == "nsubj" and above.lemma == "be":
        beside += parse.dependents(above.i, "attr")
    return any(t.tag == "NN" and (t.lower.endswith(KIN) or t.lower in SOMEBODY) for t in beside)


def _before(parse: Parse, name: Named) -> Kind | None:
    """Return what "the firm" and "state news agency" say of the name right behind them."""
    tokens, k = parse.tokens, name.first - 1
    if k < 1 or tokens[k].sentence != tokens[name.first].sentence or tokens[k].tag != "NN":
        return None
    before = tokens[k - 1]
    is_phrase = before.pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON") or before.tag == "POS"
    return _kind_of(parse, k) if is_phrase and is_capital(tokens[name.first].text) else None


def _behind(parse: Parse, name: Named) -> Kind | None:
    """Return what "news agency" and "party" say of the name right before them, behind an article."""
    tokens, k = parse.tokens, name.last
    while k < len(tokens) and tokens[k].lower in NEWS:
        k += 1
    if k >= len(tokens) or tokens[k].sentence != tokens[name.first].sentence or tokens[k].tag != "NN":
        return None
    if tokens[name.last - 1].head != k and tokens[name.last - 1].dep not in ("compound", "nmod", "conj"):
        return None
    return _kind_of(parse, k)


def _kind_of(parse: Parse, k: int) -> Kind | None:
    word = parse.lowers[k]
    if word in name_words("press_nouns") or (word == "agency" and parse.lowers[k - 1] in NEWS):
        return "media"
    return "organisation" if word in name_words("firm_nouns") else None
