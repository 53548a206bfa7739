"""Where the name finder took several names for one.

Comes in: a raw name of the parser. Goes out: token ranges. Example: "Kofi Mensah and Ama Osei" is cut into two,
"Eskom and Transnet" too; "Marks and Spencer" and "Johnson & Johnson" stay whole.
"""

from __future__ import annotations

from twosource.model.text import Name, Parse
from twosource.within.who.known import know_demonym
from twosource.within.who.named import PARTICLES, is_capital, known_piece
from twosource.within.who.names.edges import COMPANY_ENDS, POSSESSIVES
from twosource.within.who.wordlists import heads, is_given, is_surname

CUTS = frozenset({"–", "—", ";", ":", "(", ")", "/", "--", "...", "…", "|", "“", "”", '"', "``", "''"})
# A firm or club is told apart from its town: "Karvel Capital of Copenhagen"; a bank or society is not.
FIRMS_OF = frozenset({
    "capital", "partners", "group", "holdings", "holding", "inc", "inc.", "corp", "ltd", "plc", "ag", "club",
    "ventures", "securities",
})  # fmt: skip
TIMING = frozenset({"before", "after", "during", "since", "until", "while", "when", "because"})
QUOTES = frozenset({"“", "”", '"', "``", "''"})


def split_names(parse: Parse, name: Name) -> list[tuple[int, int]]:
    """Cut a raw name where the finder took several for one."""
    tokens = parse.tokens
    if name.last - name.first == 3 and _are_two(parse, name):
        return [(name.first, name.first + 1), (name.last - 1, name.last)]
    if name.last - name.first <= 2 or known_piece(parse, name.first, name.last) is not None:
        return [(name.first, name.last)]
    pieces, start = [], name.first
    for k in range(name.first + 1, name.last):
        if (k > start and _is_cut(parse, name, start, k)) or (
            k > start
            and (tokens[k].lower == "in" or (tokens[k].lower == "of" and tokens[k - 1].lower in FIRMS_OF))
            and known_piece(parse, k + 1, name.last) is not None
        ):
            pieces.append((start, k))
            start = k + 1
    if start < name.last:
        pieces.append((start, name.last))
    return [cut for piece in pieces for cut in _at_given(parse, *piece)]


def _are_two(parse: Parse, name: Name) -> bool:
    """Tell whether "Eskom and Transnet", "Grantham, Lincolnshire" are two names that the finder took for one."""
    tokens, k = parse.tokens, name.first + 1
    ends = (tokens[name.first], tokens[name.last - 1])
    if tokens[k].lower not in ("and", ",", "nor", "or") or not all(
        is_capital(t.text) and len(t.text) > 2 for t in ends
    ):
        return False
    if tokens[k].lower != "and":
        return ends[1].lower not in COMPANY_ENDS
    # "Marks and Spencer", "Boys and Girls" are one
    return known_piece(parse, name.first, name.last) is None and not any(
        is_surname(t.lower) or is_given(t.lower) or t.lower in heads() or t.tag == "NNPS" for t in ends
    )


def _at_given(parse: Parse, first: int, last: int) -> list[tuple[int, int]]:
    """Cut before a full name behind a country or body: "ambassador to Ghana Ama Osei"."""
    tokens, k = parse.tokens, last - 2
    if last - first < 3 or not is_given(tokens[k].lower) or tokens[last - 1].lower in heads():
        return [(first, last)]
    before = tokens[k - 1]
    if before.tag not in ("NNP", "NNPS") or not before.text.isalpha() or not tokens[last - 1].text.isalpha():
        return [(first, last)]
    known = known_piece(parse, first, k)
    is_body = last - first > 4 and any(t.lower in heads() for t in tokens[first:k])
    return [(first, k), (k, last)] if is_body or (known is not None and known.kind == "country") else [(first, last)]


def _is_cut(parse: Parse, name: Name, start: int, k: int) -> bool:
    tokens = parse.tokens
    lower = tokens[k].lower
    if (
        lower in QUOTES
        and name.label == "PERSON"
        and sum(t.text in QUOTES for t in tokens[name.first : name.last]) == 2
    ):
        # Kofi "Rock" Mensah
        return False
    if (
        lower == "-"
        and name.label != "ORG"
        and k + 2 < name.last
        and tokens[k].start > tokens[k - 1].end
        and tokens[k + 1].start > tokens[k].end
    ):
        # "Osei Beach - Ama Dahl", and no "Omar al - Masri" of a text set with room around every sign
        return tokens[k - 1].lower not in PARTICLES and is_capital(tokens[k + 1].text)
    if lower in CUTS or (lower[0].isdigit() and any(sign in lower for sign in ",.:")):
        # "Ama Osei 2,300 Espen Dahl"
        return True
    if lower in TIMING and tokens[k].text == lower:
        # "Zandmoor before World War II"
        return True
    if lower == ",":
        return _is_cut_by_comma(parse, name, start, k)
    if lower in ("and", "&"):
        return _is_cut_by_and(parse, name, start, k)
    return lower in POSSESSIVES and _is_owner(parse, name, start, k)


def _is_cut_by_comma(parse: Parse, name: Name, start: int, k: int) -> bool:
    tokens = parse.tokens
    if name.label == "ORG":
        # "Blackmoor, Lancashire, England" is no firm
        if any(t.lower in heads() for t in tokens[start:k]):
            return False
        stop = next((j for j in range(k + 1, name.last) if tokens[j].text == ","), name.last)
        known = known_piece(parse, k + 1, stop)
        if known is None and stop - k > 2 and is_given(tokens[k + 1].lower):
            # "the mayor of Kharkiv, Kofi Osei, said"
            town = known_piece(parse, start, k)
            return town is not None and town.kind in ("country", "place")
        return known is not None and known.kind in ("country", "place")
    return not (k + 1 < name.last and tokens[k + 1].lower in ("jr.", "sr.", "jr", "sr"))


def _is_cut_by_and(parse: Parse, name: Name, start: int, k: int) -> bool:
    tokens = parse.tokens
    if name.label in ("PERSON", "GPE", "LOC", "NORP"):
        return True
    if tokens[k].text == "&":
        return False
    if known_piece(parse, start, k) is not None and is_capital(tokens[k - 1].text):
        # "the London and North Railway" is one: the town alone takes no article
        return not (start and tokens[start - 1].lower == "the" and tokens[name.last - 1].lower in heads())
    # "Ama Osei and Espen Dahl", taken for a firm
    is_pair = k - start == 2 and name.last - k == 3
    return is_pair and (is_given(tokens[start].lower) or is_given(tokens[k + 1].lower))


def _is_owner(parse: Parse, name: Name, start: int, k: int) -> bool:
    """Tell whether what stands before "'s" is a name of its own: "Osei's 2020 campaign"; "People's Daily" is whole."""
    tokens = parse.tokens
    known = known_piece(parse, start, k)
    return (
        name.label == "PERSON"
        or (known is not None and known.kind in ("country", "place"))
        or know_demonym(tokens[k - 1].text) is not None
        or tokens[k - 1].lower in COMPANY_ENDS
        or not any(is_capital(t.text) for t in tokens[k + 1 : name.last])
    )
