"""Teams and players in reports of sport: by the list of teams, by score lines, by scorecards.

Comes in: a parse and its lines. Goes out: names. Example: in "Accra Lions 2 Kumasi Stars 1" both are teams, and in
"K. Osei c Dahl b Lund 12" there are three players.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource.model.facts import Kind
from twosource.model.text import Name, Parse, Token
from twosource.within.who.known import know_person
from twosource.within.who.named import PARTICLES, Named, is_capital, known_piece, text_of
from twosource.within.who.names.edges import COMPANY_ENDS
from twosource.within.who.names.kinds import kind_by_words
from twosource.within.who.names.teams import NOT_TEAMS, common_words, nicknames, sport_words
from twosource.within.who.wordlists import heads, is_given, is_surname

FEWEST_WORDS = 4  # different words of sport that make a report one of sport
LESS = 0.5  # what a word that is not sport's alone counts less
MANY_SIGNS = 6  # teams, tables and players that make a report one of sport without a word of it
FEWEST_FIGURES = 3  # numbers after a name in a table of standings
LONGEST_LINE, MOST_SMALL = 60, 6  # tokens of a line of a table, and words in small letters among them
LONGEST_BODY = 10
LONGEST_TEAM = 5


def is_sport(parse: Parse, signs: int) -> bool:
    """Tell whether a report is one of sport: by its words, and by ``signs``, the teams, tables and players found."""
    found = sport_words().intersection(parse.lowers)
    # "race", "seat" and "round" are words of elections and of talks too
    weight = len(found) - LESS * len(found & common_words())
    return weight >= max(1, FEWEST_WORDS - signs) or signs >= MANY_SIGNS


def find_listed(parse: Parse, capitals: Sequence[int], known: Mapping[str, tuple[tuple[str, ...], ...]]) -> list[Named]:
    """Return the names that a list of teams or firms holds, the longest first."""
    tokens, lowers, found, stop = parse.tokens, parse.lowers, [], 0
    whole = {k: raw for raw in parse.names if raw.label == "ORG" for k in range(raw.first, raw.last)}
    for i in capitals:
        if i < stop:
            continue
        for words in known.get(lowers[i], ()):
            last = i + len(words)
            if lowers[i:last] == words:
                if _is_written_out(tokens[i:last]) and not (len(words) == 1 and _is_inside_name(parse, i)):
                    i, last = _whole(parse, whole, i, last)
                    while last < len(tokens) and tokens[last].lower in COMPANY_ENDS and is_capital(tokens[last].text):
                        last += 1
                    found.append(
                        known_piece(parse, i, last) or Named(i, last, _kind_of_team(parse, i, last), "names/team")
                    )
                    stop = last
                break
    return found


def _whole(parse: Parse, raw_at: Mapping[int, Name], first: int, last: int) -> tuple[int, int]:
    """Return the longer name that the finder saw around a listed one: "International Federation of Red Cross Societies"."""
    raw, tokens = raw_at.get(first), parse.tokens
    if (
        first
        and tokens[first - 1].text in ("U.S.", "U.N.", "UN", "EU", "UK")
        and tokens[first - 1].sentence == tokens[first].sentence
    ):
        first -= 1
    if raw is None or raw.last < last or raw.first > first or raw.last - raw.first > LONGEST_BODY:
        return first, last
    outside = [*tokens[raw.first : first], *tokens[last : raw.last]]
    is_one = all(is_capital(t.text) or t.lower in ("of", "for", "the", "and") for t in outside)
    start = raw.first + (tokens[raw.first].lower == "the")
    return (start, raw.last) if is_one and tokens[raw.last - 1].lower in heads() else (first, last)


def _kind_of_team(parse: Parse, first: int, last: int) -> Kind:
    """Return the kind of a listed name: a "Department" and a "House of ..." are of a state."""
    told = kind_by_words(parse, first, last, "organisation")
    lowers = {t.lower for t in parse.tokens[first:last]}
    if "house" in lowers and lowers & {"representatives", "commons", "lords"}:
        return "government"
    return told if told in ("government", "military", "media") else "organisation"


def _is_written_out(words: Sequence[Token]) -> bool:
    return all(
        is_capital(t.text) or not t.text[0].isalpha() or t.lower in ("and", "the", "of", "la", "de", "da")
        for t in words
    )


def _is_inside_name(parse: Parse, i: int) -> bool:
    """Tell whether a word is part of a longer name: "Ferrari" in "Enzo Ferrari"."""
    tokens = parse.tokens
    before = tokens[i - 1] if i else None
    return before is not None and is_given(before.lower) and is_capital(before.text)


def find_in_tables(parse: Parse, line: Sequence[Token]) -> Iterator[Named]:
    """Yield teams of score lines and standings, and players of scorecards."""
    if not 2 < len(line) < LONGEST_LINE or not any(t.text[0].isdigit() for t in line):
        return
    if sum(t.text[0].islower() for t in line) > MOST_SMALL:
        # prose, with figures in it
        return
    if _is_scorecard(line):
        yield from _batsmen(line)
        return
    runs = _runs(line)
    if not runs:
        return
    rest = [
        line[last:after] for (_, last), after in zip(runs, [*[first for first, _ in runs[1:]], len(line)], strict=True)
    ]
    opening = line[: runs[0][0]]
    if any(t.text[0].isalpha() for t in opening) or not all(_is_figures(piece) for piece in rest):
        return
    is_table = len(runs) == 1 and sum(t.text[0].isdigit() for t in rest[0]) >= FEWEST_FIGURES
    is_score = len(runs) == 2 and not any(t.text[0].isdigit() for t in opening)
    if is_table or is_score:
        for first, last in runs:
            if (name := _as_team(parse, line[first].i, line[last - 1].i + 1)) is not None:
                yield name


def _runs(line: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the runs of capitalised words, each with a number of a name ("Mainz 05") where one more follows."""
    runs, k = [], 0
    while k < len(line):
        start = k
        while k < len(line) and (
            (is_capital(line[k].text) and line[k].text[0].isalpha())
            or (
                k > start
                and (line[k].lower in PARTICLES or line[k].text in (".", "&"))
                and k + 1 < len(line)
                and is_capital(line[k + 1].text)
            )
        ):
            k += 1
        if k > start:
            if (
                k + 1 < len(line)
                and line[k].text[:1] == "0"
                and len(line[k].text) == 2
                and line[k + 1].text[0].isdigit()
            ):
                k += 1
            runs.append((start, k))
        k = max(k, start + 1)
    return runs


def _is_figures(piece: Sequence[Token]) -> bool:
    """Tell whether what follows a name are figures alone: "2", "10 6 4 0", "45 ,", "21 ( OT )"."""
    return (
        bool(piece)
        and piece[0].text[0].isdigit()
        and all(not t.text[0].isalpha() or t.lower == "points" for t in piece)
    )


def _as_team(parse: Parse, first: int, last: int) -> Named | None:
    known, text = known_piece(parse, first, last), text_of(parse, first, last)
    lower = parse.tokens[first].lower
    if lower in NOT_TEAMS or last - first > LONGEST_TEAM or (known is not None and known.kind == "country"):
        return None
    is_person = last - first == 2 and is_given(lower) and parse.tokens[last - 1].lower not in nicknames()
    if (is_person and parse.tokens[last - 1].lower not in heads()) or know_person(text) or is_surname(text.lower()):
        return None
    return Named(first, last, "organisation", "names/score")


def _is_scorecard(line: Sequence[Token]) -> bool:
    """Tell whether a line is one of a cricket card: "K. Osei c Dahl b Lund 12", "A. Berg not out 22"."""
    lowers = [t.lower for t in line]
    if not line[-1].text[0].isdigit() or len(line) > 14 or not is_capital(line[0].text):
        return False
    return (
        "lbw" in lowers
        or ("c" in lowers[1:4] and "b" in lowers)
        or ("b" in lowers[1:4])
        or ("not" in lowers and "out" in lowers)
    )


def _batsmen(line: Sequence[Token]) -> Iterator[Named]:
    start = 0
    for k, token in enumerate(line):
        is_word = is_capital(token.text) and token.text[0].isalpha()
        if is_word:
            continue
        if k > start:
            yield Named(line[start].i, line[k - 1].i + 1, "person", "names/card")
        start = k + 1
