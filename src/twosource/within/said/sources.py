"""Sources named beside what they say: "according to", "per", and "Speaker: what he said" in headlines and transcripts.

Comes in: the parse. Goes out: drafts. Example: in "Trade grew, according to Xinhua, but slowly" the content is
"Trade grew".
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from twosource.lexicon.places import find_place
from twosource.lexicon.speech import Speech
from twosource.model.text import Parse, Report, Token
from twosource.within.said.draft import Draft, Piece
from twosource.within.said.phrases import LONGEST, coordinated, extent, noun_phrase, trim
from twosource.within.said.tails import find_tail

HOPS = 8  # verbs above a source that are looked at
LABEL = 7  # tokens before a headline's colon: "Chinese Foreign Ministry spokesman Wang Wenbin:"
NAMES = frozenset(["PERSON", "ORG", "GPE", "NORP"])
COUNTS = frozenset(["count", "tally", "reckoning", "estimate"])  # "by Oslo's last count" is Oslo's word


def find_sources(parse: Parse, quote_of: Sequence[int], speech: Speech, reporting: Container[int]) -> list[Draft]:
    """Return a draft for each "according to" that tells where a narrated clause comes from."""
    word = speech.prepositions["according"]
    found = []
    forms = {form for word in (*speech.prepositions, "by") for form in (word, word.capitalize(), word.upper())}
    for token in parse.tokens:
        if token.text not in forms or quote_of[token.i] >= 0 or token.pos == "NOUN":
            continue
        source = _reckoner(parse, token) if token.lower == "by" else _source(parse, token)
        if source is None:
            continue
        content = _clause_beside(parse, token, source, reporting)
        if content:
            phrase = _named(parse, source[2]) if token.lower == "by" else source[0]
            found.append(
                Draft(
                    word,
                    token.i,
                    (token.i, source[1]),
                    phrase,
                    coordinated(parse, source[2]),
                    content,
                    rule="said/source",
                )
            )
    return found


def _source(parse: Parse, token: Token) -> tuple[Piece, int, int] | None:
    """Return the phrase that names the source, the token that follows the cue, and the phrase's head."""
    at = token.i + 1
    tokens = parse.tokens
    if token.lower == "according":
        if at >= len(tokens) or tokens[at].lower != "to":
            return None
        at += 1
    if at >= len(tokens):
        return None
    preposition = tokens[at - 1]
    for child in parse.dependents(preposition.i, "pobj") or parse.dependents(token.i, "pobj"):
        if token.lower != "according" and not _is_source_like(parse, child):
            return None
        first, last = noun_phrase(parse, child.i)
        if last <= at:
            return None
        return (max(first, at), last), at, child.i
    return None


def _reckoner(parse: Parse, token: Token) -> tuple[Piece, int, int] | None:
    """Return the same of whose count a number is: "The raid killed 44 people by Chad's last count"."""
    for child in parse.dependents(token.i, "pobj"):
        owners = [t for t in parse.dependents(child.i, "poss") if t.pos != "PRON"]
        if child.lower not in COUNTS or not owners or parse.dependents(child.i, "prep", "acl", "relcl"):
            continue  # "alarmed by the bank's estimate of its losses"
        sentence = parse.sentence_of(token.i)
        if any(parse.tokens[i].pos == "NUM" for i in range(sentence.first, sentence.last)):
            return (token.i + 1, noun_phrase(parse, child.i)[1]), token.i + 1, owners[0].i
    return None


def _named(parse: Parse, owner: int) -> Piece:
    """Return a possessor's words without the "'s"."""
    first, last = noun_phrase(parse, owner)
    return first, last - 1 if parse.tokens[last - 1].tag == "POS" else last


def _is_source_like(parse: Parse, head: Token) -> bool:
    """As in "per the readout" but not "per year", "per capita"."""
    return (
        head.pos == "PROPN"
        or any(t.pos == "DET" for t in parse.dependents(head.i))
        or bool(parse.dependents(head.i, "poss"))
    )


def _clause_beside(
    parse: Parse, token: Token, source: tuple[Piece, int, int], reporting: Container[int]
) -> list[Piece]:
    tokens = parse.tokens
    sentence = parse.sentence_of(token.i)
    start, stop = token.i, source[0][1]
    root = parse.head(token.i)
    while root.pos not in ("VERB", "AUX") and root.head != root.i:
        root = parse.head(root.i)
    if any(i in reporting and tokens[i].dep not in ("acl", "relcl") for i in (root.i, *_up(parse, root))):
        return []
    low, high = sentence.first, sentence.last
    if start - 1 <= sentence.first or (
        start > sentence.first
        and tokens[start - 1].text not in (",", "—", "–", "-", "(")
        and start - sentence.first <= 2
    ):
        if stop < high and tokens[stop].text == ",":
            return _piece(parse, stop + 1, _next_clause(parse, stop + 1, high))
        subjects = parse.dependents(root.i, "nsubj", "nsubjpass") if start == sentence.first else []
        if any(extent(parse, subject.i)[0] == stop for subject in subjects):  # "According to his party Bo was freed"
            return _piece(parse, stop, _next_clause(parse, stop, high))
        return []
    low = max(_own_clause(parse, root, start, low), start - LONGEST)
    pieces = _piece(parse, low, start)
    if stop < high and tokens[stop].text == "," and stop + 1 < high and tokens[stop + 1].pos != "CCONJ":
        pieces += _piece(parse, stop + 1, _next_clause(parse, stop + 1, high))
    return pieces


def _up(parse: Parse, root: Token) -> list[int]:
    """Return the verbs in whose reported clause ``root`` stands."""
    found, token = [], root
    for _ in range(HOPS):
        if token.dep not in ("ccomp", "conj", "xcomp") or token.head == token.i:
            break
        if token.dep != "conj":
            found.append(token.head)
        token = parse.head(token.i)
    return found


def _own_clause(parse: Parse, root: Token, start: int, low: int) -> int:
    """Leave out an earlier main clause: "Xi left, but trade grew, according to Xinhua"."""
    if root.dep == "conj" and parse.dependents(root.i, "nsubj", "nsubjpass"):
        first = extent(parse, root.i)[0]
        if low < first < start:
            return first
    return low


def _next_clause(parse: Parse, first: int, last: int) -> int:
    """Return where the clause from ``first`` on ends: before ", but she ..."."""
    tokens = parse.tokens
    for i in range(first, min(last - 2, first + LONGEST)):
        if tokens[i].text == "," and tokens[i + 1].lower in ("but", "and", "while", "although"):
            head = parse.head(tokens[i + 1].i)
            if any(c.dep in ("nsubj", "nsubjpass") and c.i > i for c in parse.dependents(head.i)) or any(
                t.dep == "conj" and t.i > i and parse.dependents(t.i, "nsubj") for t in parse.dependents(head.i)
            ):
                return i
    return min(last, first + LONGEST)


def _piece(parse: Parse, first: int, last: int) -> list[Piece]:
    if last - first < 2:
        return []
    first, last = trim(parse, first, last)
    return [(parse.tokens[first].start, parse.tokens[last - 1].end)]


def find_labels(parse: Parse, report: Report, speech: Speech, quote_of: Sequence[int]) -> list[Draft]:
    """Return a draft for each paragraph that opens with a speaker's name and a colon, and for a headline that ends so."""
    found: list[Draft] = []
    names = {i for name in parse.names if name.label in NAMES for i in range(name.first, name.last)}
    tail = find_tail(parse, report, speech, names)
    if tail is not None and quote_of[tail.head] < 0:
        found.append(tail)
    last = None
    for n, sentence in enumerate(parse.sentences):
        if sentence.paragraph == last:
            continue
        last = sentence.paragraph
        start = sentence.first + (parse.tokens[sentence.first].tag in ("``", "''"))
        colon = _colon(parse, start, sentence.last)
        if colon is None:
            continue
        if start == sentence.first and quote_of[colon] >= 0:
            continue
        first = _label_start(parse, start, colon)
        end = sentence
        for other in parse.sentences[n + 1 :]:
            if other.paragraph != last:
                break
            end = other
        if end.last - colon <= 2 or not _is_speaker(parse, first, colon, names, speech):
            continue
        if _is_dateline(parse, report, first, colon):
            continue
        piece = report_piece(parse, report, colon + 1, trim(parse, colon + 1, end.last)[1])
        found.append(_label(speech, first, colon, piece))
    return found


def _label(speech: Speech, first: int, colon: int, piece: Piece) -> Draft:
    cue, source = (colon, colon + 1), (first, colon)
    return Draft(speech.prepositions["according"], colon, cue, source, (colon - 1,), [piece], rule="said/label")


def _is_dateline(parse: Parse, report: Report, first: int, colon: int) -> bool:
    """Tell whether a town opens a report's text, as papers of South Asia have it: "New Delhi: The minister left"."""
    start = parse.tokens[first].start
    if report.headline is not None and report.headline.start <= start < report.headline.end:
        return False  # "Kyiv: Moscow has broken the truce"
    place = find_place(report.text[start : parse.tokens[colon - 1].end])
    return place is not None and place.kind == "city"


def report_piece(parse: Parse, report: Report, first: int, last: int) -> Piece:
    """Return the offsets from token ``first`` on, a quotation mark at the end included."""
    end = parse.tokens[last - 1].end
    while end < len(report.text) and report.text[end] in ".!?…”’\"'":
        end += 1
    return parse.tokens[first].start, end


def _colon(parse: Parse, first: int, last: int) -> int | None:
    for i in range(first + 1, min(first + LABEL + 3, last - 1)):
        token = parse.tokens[i]
        if token.text == ":":
            return i
        if (token.pos in ("VERB", "AUX") and token.text.islower()) or token.text in (",", ".", ";", "?"):
            return None
    return None


def _label_start(parse: Parse, first: int, colon: int) -> int:
    """Step over "EXCLUSIVE –" before the name."""
    for i in range(colon - 1, first, -1):
        if parse.tokens[i].text in ("-", "–", "—"):
            return i + 1
    return first


def _is_speaker(parse: Parse, first: int, colon: int, names: Container[int], speech: Speech) -> bool:
    tokens = parse.tokens[first:colon]
    if (
        not tokens
        or len(tokens) > LABEL
        or tokens[0].pos == "ADP"
        or tokens[0].lower == "according"
        or any(t.tag == "VBD" for t in tokens)
    ):
        return False
    if tokens[-1].lower in speech.labels:
        return True
    if not all(t.text[0].isupper() or t.pos in ("ADP", "DET", "PUNCT", "PART") for t in tokens):
        return False
    word = tokens[-1].lower
    if tokens[-1].i in names:
        return True
    again = (t for t in parse.tokens if t.lower == word and t.text[0].isupper())
    return next(again, None) is not None and next(again, None) is not None
