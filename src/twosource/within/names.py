"""Names in one report: the parser's name finder, with boundaries and kinds mended.

Comes in: a ``Parse``. Goes out: ``Named`` pieces of it, in text order, that do not overlap. Example: from
"Norwegian Foreign Minister Espen Dahl's visit" come "Norwegian" (a demonym) and "Espen Dahl" (a person).

The name finder is right about two names in three; it takes titles into names, keeps possessives, runs over
"and", and calls countries people. What is mended here: edges, runs, kinds by the knowledge base and by the
words inside the name, kinds by the rest of the report, and names that it missed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from twosource.model.facts import Kind
from twosource.model.text import Parse, Report
from twosource.within.known import Known, know_demonym, know_name
from twosource.within.wordlists import before_title, title_ends, titles, words

KINDS: dict[str, Kind] = {
    "PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation", "NORP": "group",
    "EVENT": "other", "WORK_OF_ART": "other", "LAW": "document", "PRODUCT": "other",
}  # fmt: skip
LONGEST = 8  # tokens of a name that is looked up in the knowledge base
ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my"})
EDGES = frozenset("\"'“”‘’.,;:!?()[]–—-…/*&%") | {"'s", "’s", "``", "''", "--", "...", "…"}
# Lower-case words that may stand inside a person's name.
PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ten", "ter",
    "bin", "bint", "ibn", "al", "el", "ul", "e", "y", "-", "abu", "ben", "zu", "af", "’", "'",
})  # fmt: skip
LINKS = frozenset({"of", "the", "and", "for", "de", "la", "du", "del", "on", "in", "'s", "’s", "&", "-"})
TITLE_CASE = 0.7  # share of longer words with a capital from which a sentence is read as a headline


@dataclass(frozen=True, slots=True)
class Named:
    """Tokens ``first`` to ``last`` (exclusive) that name something.

    Args:
        kind: what it is; "group" for demonyms, with ``demonym`` set.
        known: the knowledge base's entry.
        demonym: alpha-3 code where this is "Norwegian" or "Norwegians".
        rule: what found or last mended it.
    """

    first: int
    last: int
    kind: Kind
    rule: str
    known: Known | None = None
    demonym: str | None = None


def find_names(parse: Parse, report: Report) -> list[Named]:
    """Return the names of a report, in text order, without overlaps."""
    found: list[Named] = []
    for name in parse.names:
        if name.label in KINDS:
            for first, last in _split(parse, name.first, name.last, name.label):
                mended = _mend(parse, first, last, KINDS[name.label])
                if mended is not None:
                    found.append(mended)
    taken = {i for name in found for i in range(name.first, name.last)}
    found += _add_known(parse, taken)
    found += _add_titled(parse, taken)
    found = _agree(parse, found)
    found += _add_repeated(parse, found, taken)
    furniture = report.furniture
    if furniture:
        found = [n for n in found if not any(s.start <= parse.tokens[n.first].start < s.end for s in furniture)]
    return sorted(_trust_headlines(parse, found), key=lambda n: n.first)


def text_of(parse: Parse, first: int, last: int) -> str:
    """Return the words of tokens ``first`` to ``last`` with single spaces where the text has any."""
    tokens = parse.tokens
    pieces = [tokens[first].text]
    for k in range(first + 1, last):
        if tokens[k].start > tokens[k - 1].end:
            pieces.append(" ")
        pieces.append(tokens[k].text)
    return "".join(pieces)


def _split(parse: Parse, first: int, last: int, label: str) -> list[tuple[int, int]]:
    """Cut "Kofi Mensah and Ama Osei" and "Lagos, Nigeria" where the finder took several names for one."""
    tokens = parse.tokens
    cuts, start = [], first
    for k in range(first + 1, last - 1):
        lower = tokens[k].lower
        is_cut = lower in {"–", "—", ";", "(", ")", "/"} or (label != "ORG" and lower in {",", "and", "&"})
        if is_cut or (label == "PERSON" and lower in {"'s", "’s"}):
            cuts.append((start, k))
            start = k + 1
    cuts.append((start, last))
    return cuts


def _mend(parse: Parse, first: int, last: int, kind: Kind) -> Named | None:
    """Trim the edges of a name, take titles off, and let the knowledge base correct the kind."""
    tokens = parse.tokens
    first, last = _trim(parse, first, last)
    if first >= last:
        return None
    whole = _known_piece(parse, first, last)
    if whole is not None:
        return whole
    start = _after_title(parse, first, last)
    if start > first and start < last and tokens[start].text[0].isupper():
        if kind != "person" and know_name(text_of(parse, first, last)) is None and _is_personal(parse, start, last):
            kind = "person"
        if kind == "person":
            first = start
    if kind == "person":
        first, last = _whole_person(parse, first, last)
    if first >= last or not any(t.text[:1].isupper() for t in tokens[first:last]):
        return None
    if kind == "group" or last - first == 1:
        code = know_demonym(text_of(parse, first, last))
        if code is not None:
            return Named(first, last, "group", "names/demonym", demonym=code)
    known = _known_piece(parse, first, last)
    if known is not None:
        return known
    return Named(first, last, _kind_by_words(parse, first, last, kind), "names/finder")


def _trim(parse: Parse, first: int, last: int) -> tuple[int, int]:
    tokens = parse.tokens
    while first < last and (tokens[first].text in EDGES or tokens[first].lower in ARTICLES):
        first += 1
    while last > first and (tokens[last - 1].text in EDGES and not _is_abbreviation(parse, first, last)):
        last -= 1
    while last > first and tokens[last - 1].text[:1].islower() and tokens[last - 1].lower not in PARTICLES:
        last -= 1
    return first, last


def _is_abbreviation(parse: Parse, first: int, last: int) -> bool:
    return last - first > 1 and parse.tokens[last - 1].text == "." and len(parse.tokens[last - 2].text) <= 3


def _known_piece(parse: Parse, first: int, last: int) -> Named | None:
    known = know_name(text_of(parse, first, last)) if last - first <= LONGEST else None
    return None if known is None else Named(first, last, known.kind, "names/base", known)


def _after_title(parse: Parse, first: int, last: int) -> int:
    """Return the index after the titles with which tokens ``first`` to ``last`` begin."""
    tokens, table = parse.tokens, titles()
    at = first
    while at < last:
        lowers = tuple(t.lower for t in tokens[at : min(last, at + 6)])
        size = next((n for n in range(len(lowers), 0, -1) if lowers[:n] in table), 0)
        if size == 0 and (lowers[0] in before_title() or know_demonym(tokens[at].text)):
            size = 1 if _after_title(parse, at + 1, last) > at + 1 else 0
        if size == 0:
            return at
        at += size
    return at


def _is_personal(parse: Parse, first: int, last: int) -> bool:
    return last - first <= 4 and all(
        t.text[:1].isupper() or t.lower in PARTICLES or t.text == "." for t in parse.tokens[first:last]
    )


def _whole_person(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Cut a person's name at the first word that cannot belong to it, and take in a part left outside."""
    tokens = parse.tokens
    for k in range(first, last):
        t = tokens[k]
        if not (t.text[:1].isupper() or t.lower in PARTICLES or t.text in {".", ","} or t.tag == "``"):
            last = k
            break
    first, last = _trim(parse, first, last)
    while (
        first < last < len(tokens)
        and tokens[last].text[:1].isupper()
        and tokens[last].tag == "NNP"
        and tokens[last].sentence == tokens[first].sentence
        and tokens[last].head in range(first, last + 1)
        and tokens[last - 1].head == last
        and not tokens[last].entity
    ):
        last += 1
    return first, last


def _kind_by_words(parse: Parse, first: int, last: int, kind: Kind) -> Kind:
    if kind not in ("organisation", "place"):
        return kind
    lowers = {t.lower for t in parse.tokens[first:last]}
    order: tuple[Kind, ...] = ("government", "military", "media")
    for guess in order:
        if last - first > 1 and lowers & words(guess):
            return guess
    return "group" if lowers & words("group") else kind


def _runs(parse: Parse, taken: set[int]) -> list[tuple[int, int]]:
    """Return runs of capitalised tokens outside ``taken``, with the small words that may link them."""
    tokens, runs, i, size = parse.tokens, [], 0, len(parse.tokens)
    while i < size:
        if i in taken or not tokens[i].text[0].isupper() or tokens[i].tag == "PRP":
            i += 1
            continue
        end = k = i + 1
        while k < size and k not in taken and tokens[k].sentence == tokens[i].sentence:
            if tokens[k].text[0].isupper():
                end = k + 1
            elif tokens[k].lower not in LINKS:
                break
            k += 1
        runs.append((i, end))
        i = end
    return runs


def _add_known(parse: Parse, taken: set[int]) -> list[Named]:
    """Find what the knowledge base knows and the name finder passed over."""
    found = []
    for first, last in _runs(parse, taken):
        at = first
        while at < last:
            piece = _longest_known(parse, at, last)
            if piece is None:
                at += 1
                continue
            found.append(piece)
            taken.update(range(piece.first, piece.last))
            at = piece.last
    return found


def _longest_known(parse: Parse, at: int, last: int) -> Named | None:
    token = parse.tokens[at]
    if not token.text[0].isupper():
        return None
    for end in range(min(last, at + LONGEST), at, -1):
        text = text_of(parse, at, end)
        known = know_name(text)
        if known is not None:
            return Named(at, end, known.kind, "names/base", known)
        if end == at + 1 and (code := know_demonym(text)) is not None:
            return Named(at, end, "group", "names/demonym", demonym=code)
    return None


def _add_titled(parse: Parse, taken: set[int]) -> list[Named]:
    """Find people whom only a title gives away: "Mr. Preiherman", "Col. Adjei"."""
    tokens, ends, found = parse.tokens, title_ends(), []
    for first, last in _runs(parse, taken):
        start = _after_title(parse, first, last)
        before = tokens[first - 1] if first else None
        titled = start > first or (
            before is not None
            and before.lower in ends
            and before.text[0].isupper()
            and before.sentence == tokens[first].sentence
        )
        end = start
        while end < last and (tokens[end].text[0].isupper() or tokens[end].lower in PARTICLES):
            end += 1
        start, end = _trim(parse, start, end)
        if titled and 0 < end - start <= 4 and tokens[start].tag in ("NNP", "NNPS"):
            found.append(Named(start, end, "person", "names/title"))
            taken.update(range(start, end))
    return found


def _agree(parse: Parse, found: list[Named]) -> list[Named]:
    """Give the same words the same kind through the report: the commonest, and a person where a full name ends so."""
    votes: dict[str, Counter[Kind]] = {}
    surnames: set[str] = set()
    for name in found:
        text = text_of(parse, name.first, name.last)
        votes.setdefault(text, Counter())[name.kind] += 1
        if name.kind == "person" and name.last - name.first > 1:
            surnames.add(parse.tokens[name.last - 1].text)
    out = []
    for name in found:
        text = text_of(parse, name.first, name.last)
        if name.known is None and name.demonym is None:
            kind = "person" if text in surnames else votes[text].most_common(1)[0][0]
            name = replace(name, kind=kind, rule="names/report") if kind != name.kind else name
        out.append(name)
    return out


def _add_repeated(parse: Parse, found: list[Named], taken: set[int]) -> list[Named]:
    """Find further places where a name of this report stands."""
    kinds: dict[str, Named] = {}
    for name in found:
        size = name.last - name.first
        if size == 1 or name.kind == "person":
            kinds.setdefault(parse.tokens[name.last - 1].text, name)
    out = []
    for token in parse.tokens:
        named = kinds.get(token.text) if token.text[0].isupper() else None
        if named is not None and token.i not in taken and token.tag in ("NNP", "NNPS") and len(token.text) > 1:
            out.append(replace(named, first=token.i, last=token.i + 1, rule="names/repeated"))
            taken.add(token.i)
    return out


def _trust_headlines(parse: Parse, found: list[Named]) -> list[Named]:
    """In title case every word looks like a name: keep there what the base or the rest of the report knows."""
    loud = {s.i for s in parse.sentences if _is_title_case(parse, s.first, s.last)}
    if not loud:
        return found
    calm = {t.text for n in found if parse.tokens[n.first].sentence not in loud for t in parse.tokens[n.first : n.last]}
    return [
        n
        for n in found
        if parse.tokens[n.first].sentence not in loud
        or n.known is not None
        or n.demonym is not None
        or all(t.text in calm for t in parse.tokens[n.first : n.last] if t.text[0].isupper())
    ]


def _is_title_case(parse: Parse, first: int, last: int) -> bool:
    long = [t for t in parse.tokens[first:last] if len(t.text) > 3 and t.text[0].isalpha()]
    return len(long) >= 4 and sum(t.text[0].isupper() for t in long) >= TITLE_CASE * len(long)
