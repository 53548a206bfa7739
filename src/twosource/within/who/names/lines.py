"""Names that stand where a line's layout puts them: datelines, desks, results with the country in brackets.

Comes in: a parse. Goes out: names that need no name finder, and the tokens that no name may take in. Example: "ST.
MORITZ, Switzerland - Results" opens with a place, "Golf-Leaderboard" with a desk, and "2-Ama Osei (Ghana) beat" with
a player.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from twosource.lexicon.places import country
from twosource.model.text import Parse, Token
from twosource.within.who.known import Known, know_demonym, know_name
from twosource.within.who.named import PARTICLES, Named, is_capital, known_piece
from twosource.within.who.names.teams import codes, desks
from twosource.within.who.wordlists import heads

LONGEST_DATELINE = 14  # tokens before the dash of a dateline
LONGEST_DESK = 4  # tokens before the hyphen behind a desk
DASHES = frozenset({"-", "–", "—", "_", "--"})
OPENING = frozenset({"(", "-LRB-", "["})
CLOSING = frozenset({")", "-RRB-", "]", ")/"})
MONTHS = frozenset({"jan.", "feb.", "march", "april", "may", "june", "july", "aug.", "sept.", "oct.", "nov.", "dec.", "jan", "feb", "mar", "apr",
                    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "august", "september", "october",
                    "november", "december"})  # fmt: skip
CODE = 3  # letters of a country's code
MOST_PERSON = 5  # tokens of a player's name
FEWEST_RESULTS = 2  # players with a country in brackets from which a report is taken to list them


def lines_of(parse: Parse) -> Iterator[list[Token]]:
    """Yield the tokens of each paragraph without white space."""
    for _, sentences in groupby(parse.sentences, key=lambda s: s.paragraph):
        listed = list(sentences)
        yield [t for t in parse.tokens[listed[0].first : listed[-1].last] if t.tag != "_SP"]


def dateline_end(line: Sequence[Token]) -> int | None:
    """Return the place of the dash, bracket or date behind a dateline in capitals, or None."""
    if len(line) < 3 or not line[0].text.isupper() or line[0].lower in desks():
        return None
    end = next((k for k, t in enumerate(line[:LONGEST_DATELINE]) if _ends_dateline(line, k)), 0)
    if end == 0 or any(t.text[0].islower() and t.lower not in PARTICLES for t in line[:end]):
        return None
    is_heading = all(t.text.isupper() for t in line[end:] if t.text.isalpha()) and len(line) > end + 3
    return None if is_heading else end


def find_datelines(parse: Parse, line: Sequence[Token]) -> list[Named]:
    """Return the towns in capitals that open a line before its dash or date: "BRASILIA/SAO PAULO (Agency) -"."""
    end = dateline_end(line)
    if end is None:
        return []
    found, start = [], 0
    for k in range(end + 1):
        if k < end and ((line[k].text.isupper() and line[k].text.isalpha()) or line[k].text in (".", "-", "'")):
            continue
        if k > start and sum(len(t.text) for t in line[start:k]) > 2:
            first, last = line[start].i, line[k - 1].i + 1
            known = known_piece(parse, first, last)
            if known is None and not _may_be_town(parse, first, last, line[k].text in DASHES):
                return []
            found.append(known or Named(first, last, "place", "names/dateline"))
        if k < end and line[k].text != "/":
            break
        start = k + 1
    return found if all(name.kind in ("place", "country", "organisation") for name in found) else []


def _may_be_town(parse: Parse, first: int, last: int, is_dash: bool) -> bool:
    """Tell whether capitals are a town's that the base does not know: a heading in capitals is none."""
    words = [t for t in parse.tokens[first:last] if t.text.isalpha()]
    if len(words) > (2 if is_dash else 3):
        return False
    return not is_dash or len(words) == 1 or any(t.entity for t in words)


def _ends_dateline(line: Sequence[Token], k: int) -> bool:
    """Tell whether token ``k`` ends a dateline: a dash with room before it, the agency's bracket, a full date."""
    token = line[k]
    if k == 0:
        return False
    before = line[k - 1]
    if token.text in DASHES:
        return token.start > before.end and before.text not in OPENING
    if token.text in OPENING:
        return True
    if token.lower in MONTHS and k + 1 < len(line) and line[k + 1].text[:1].isdigit() and before.text == ",":
        return True
    return len(token.text) == 4 and token.text[:2] in ("19", "20") and token.text.isdigit()


def desk_end(line: Sequence[Token]) -> int:
    """Return the number of tokens of the desk before a headline: 2 of "Golf-Osei leads", 3 of "UPDATE 2-Osei wins"."""
    for k, token in enumerate(line[: LONGEST_DESK + 1]):
        if token.text == "-" and k and k + 1 < len(line) and token.start == line[k - 1].end:
            words = [t.lower for t in line[:k] if not t.text.isdigit()]
            is_desk = " ".join(words) in desks() or (len(words) == 1 and words[0] in desks())
            return k + 1 if is_desk else 0
    return 0


def bracketed_author(line: Sequence[Token]) -> Sequence[Token]:
    """Return who signs behind an equals sign in brackets before the text: "= Kofi Osei]" of "[Accra = Kofi Osei] Ships"."""
    if not line or line[0].text != "[":
        return ()
    words = [t.text for t in line[:LONGEST_DATELINE]]
    if "=" not in words or "]" not in words:
        return ()
    return line[words.index("=") : words.index("]") + 1]


def find_players(parse: Parse, lines: Sequence[Sequence[Token]]) -> list[Named]:
    """Return the names before a country in brackets, where a report lists several: "Ama Osei (Ghana) 64 64"."""
    found = [name for line in lines for name in _before_brackets(parse, line)]
    return found if len(found) >= FEWEST_RESULTS else []


def _before_brackets(parse: Parse, line: Sequence[Token]) -> Iterator[Named]:
    for k, token in enumerate(line):
        if token.text not in OPENING or k == 0 or not _is_country(parse, line, k + 1):
            continue
        start = k
        while start and k - start < MOST_PERSON and _may_be_in_person(line, start - 1, k):
            start -= 1
        while start < k and not is_capital(line[start].text):
            start += 1
        size = k - start
        if (
            size == 0
            or line[k - 1].lower in heads()
            or known_piece(parse, line[start].i, line[k - 1].i + 1) is not None
        ):
            continue
        is_listed = size > 1 or start == 0 or line[start - 1].text in ("-", ".")
        if is_listed:
            yield Named(line[start].i, line[k - 1].i + 1, "person", "names/list")
            if (country := _coded(line[k + 1].text)) is not None:
                yield Named(line[k + 1].i, line[k + 1].i + 1, "country", "names/list", country)
            yield from _team_behind(line, k)


def _team_behind(line: Sequence[Token], opening: int) -> Iterator[Named]:
    """Yield the team between a player's country and a time or score: "Ama Osei (Ghana) Red Star 1:20.25"."""
    start = next((k + 1 for k in range(opening, min(opening + 6, len(line))) if line[k].text in CLOSING), len(line))
    end = start
    while end < len(line) and is_capital(line[end].text) and line[end].text.replace("-", "").isalpha():
        end += 1
    if start < end < len(line) and line[end].text[0].isdigit() and end - start <= MOST_PERSON:
        yield Named(line[start].i, line[end - 1].i + 1, "organisation", "names/list")


def _is_country(parse: Parse, line: Sequence[Token], k: int) -> bool:
    """Tell whether a country stands between the bracket before ``k`` and the next one."""
    stop = next((j for j in range(k, min(k + 5, len(line))) if line[j].text[:1] in CLOSING), None)
    if stop is None or stop == k:
        return False
    first, last = line[k].i, line[stop - 1].i + 1
    if _coded(line[k].text) is not None:
        # "(ESP)", and "(ESP x20)" of a seeded player
        return all(any(c.isdigit() for c in t.text) for t in line[k + 1 : stop])
    known = know_name(parse.tokens[first].text) if last - first == 1 else None
    name = known_piece(parse, first, last)
    return (known is not None and known.kind == "country") or (name is not None and name.kind == "country")


def _coded(text: str) -> Known | None:
    """Return the country of which these are the letters: "ESP", "GER"."""
    if len(text) != CODE or not text.isupper():
        return None
    place = country(codes().get(text, text))
    return None if place is None else know_name(place.name)


def _may_be_in_person(line: Sequence[Token], k: int, end: int) -> bool:
    token = line[k]
    if token.text == "-":
        return (
            k > 0 and line[k - 1].text.isalpha() and token.start == line[k - 1].end and token.end == line[k + 1].start
        )
    if token.lower in PARTICLES and token.text.isalpha():
        return k + 1 < end
    is_word = is_capital(token.text) and token.text.replace("'", "").replace(".", "").replace("’", "").isalpha()
    return is_word and know_demonym(token.text) is None
