"""A complement cut to what a line can bear: asides left out, clauses that only add cut off, nothing left hanging.

Comes in: the token before it and where its parts end. Goes out: its span, and pieces inside it to leave out. Example:
"asked Mr Lee, a lawyer of the firm, to leave before the police came, which they did" -> "Mr Lee to leave".
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.text import Parse, Span
from twosource.within.did.clauses.control import OBJECT_CONTROL

LONGEST = 30  # tokens; longer complements are cut where one of their parts begins
SHORTEST = 6  # tokens kept of a long complement whatever its parts
ASIDE = 24  # tokens; a longer aside is an end, not an aside
NAME = 6  # tokens
ADDS = frozenset({"relcl", "advcl", "parataxis", "appos"})
MODIFYING = frozenset({"compound", "amod", "nummod", "poss", "det", "quantmod", "npadvmod", "nmod", "case", "advmod"})
CLAUSE = 6  # words from "and" to the subject of its clause
BREAKS = frozenset({"prep", "cc", "punct", "mark", "aux"})
# Nouns that say nothing without their "of": "on the sidelines | of the summit".
RELATIONS = frozenset({
    "back", "basis", "behalf", "brink", "case", "course", "eve", "event", "face", "form", "heel", "heels", "kind",
    "lack", "light", "margin", "margins", "number", "outskirts", "part", "range", "result", "series", "sideline",
    "sidelines", "sort", "threshold", "verge", "wake",
})  # fmt: skip
DASHES = frozenset({"-", "–", "—", "--"})
GETS = OBJECT_CONTROL | {"get", "have", "make"}
PREFIXES = frozenset(
    {"re", "co", "anti", "counter", "pro", "non", "pre", "post", "ex", "pan", "de", "de-", "self", "cross"}
)
VOWS = frozenset({"pledge", "promise", "vow", "threaten", "plan", "demand", "offer", "hope"})
AIRED = frozenset({"publish", "air", "release", "post", "broadcast", "print", "issue", "hold", "give", "record"})
CLOSING = '”"’'


def cut_phrase(parse: Parse, before: int, ends: Sequence[int]) -> tuple[Span | None, tuple[Span, ...]]:
    """Return the span of a complement after token ``before``, None where nothing is left, and what to leave out.

    Args:
        parse: the parse.
        before: the token after which it starts.
        ends: the last token of each of its parts.
    """
    if not ends:
        return None, ()
    whole = max(ends)
    last, asides = _shorten(parse, before, whole)
    if last > before + LONGEST:
        last = _cut_long(parse, before, before + LONGEST, ends)
    last = _undated(parse, before, _whole(parse, before, last))
    if last <= before:
        return None, ()
    skips = tuple(parse.span(a, b + 1) for a, b in asides if b < last)
    return parse.span(before + 1, last + 1), skips


def _is_next_deed(parse: Parse, k: int) -> bool:
    """Tell whether a verb is joined to a noun by "and": "arrested suspects and seize drugs"."""
    token, head = parse.tokens[k], parse.tokens[parse.tokens[k].head]
    if token.dep != "conj" or parse.tokens[k - 1].dep != "cc":
        return False
    if token.tag in ("VBD", "VBZ") and head.tag in ("VB", "VBG"):
        return True  # "said it would cut supplies, and accused Mali"
    if token.tag == "VB" and head.tag == "VBG" and not parse.dependents(k, "aux"):
        return True  # "arrested dozens of smuggling suspects and seize drugs"
    if token.tag == "NNS" and token.text == token.lower and not parse.dependents(k, "det", "amod", "poss", "nummod"):
        below = parse.dependents(k, "acl")  # "rails against the wall and pledges to stand firm"
        return token.lemma in VOWS and any(parse.tokens[c].tag == "TO" for t in below for c in parse.children[t.i])
    if token.tag == "VBG" and head.tag in ("VB", "VBN") and k - parse.tokens[k].head > 1:
        return True  # "demanding that he be freed and saying it would sue"
    return token.tag in ("VB", "VBP") and head.pos == "NOUN"


def _ends_line(parse: Parse, k: int, last: int) -> bool:
    """Tell whether what follows is no part of the deed: "seized a tanker: navy", "seized a tanker - state media"."""
    token = parse.tokens[k]
    if token.text in (":", "|"):
        return True
    if token.text not in DASHES or k + 1 >= len(parse.tokens):
        return False
    is_tail = parse.tokens[k - 1].pos == "PROPN" and parse.tokens[k + 1].pos in ("NOUN", "PROPN")  # "hit Gao - media"
    if token.tag == "HYPH" and parse.tokens[k - 1].head > k and not is_tail:
        return False  # "launched the long - awaited offensive": one word, however it is spaced
    is_spaced = parse.tokens[k - 1].end < token.start and token.end < parse.tokens[k + 1].start
    return is_spaced and not any(parse.tokens[j].text in DASHES for j in range(k + 1, last + 1))


def _shorten(parse: Parse, before: int, last: int) -> tuple[int, list[tuple[int, int]]]:
    """Return where a clause begins that only adds, and the asides between commas before it."""
    asides: list[tuple[int, int]] = []
    k = before + 1
    while k <= last:
        token = parse.tokens[k]
        if k - before > 1 and _ends_line(parse, k, last):
            return k - 1, asides
        if _is_next_deed(parse, k) and k - before > 2:
            return k - 2, asides
        if token.dep == "cc" and k - before > 1 and _opens_clause(parse, k, last):
            return k - 1, asides
        is_set_off = token.dep == "acl" and parse.tokens[min(parse.subtree(k)[0], k) - 1].text == ","
        is_whom = token.dep == "advcl" and any(t.lower == "for" for t in parse.dependents(k, "mark"))  # "for him to go"
        is_whom = is_whom or _is_what_for(parse, k)
        if (token.dep in ADDS or is_set_off) and not is_whom and before < token.head < k and k - before > 2:
            inside = parse.subtree(k)
            first, end = min(inside[0], k), inside[-1]
            if token.dep == "appos" and parse.tokens[first - 1].text != "," and end - first < NAME:
                k = end + 1  # "the nominee Ali Musa"
                continue
            is_aside = token.dep in ("appos", "relcl", "acl") and parse.tokens[first - 1].text == ","
            if is_aside and end + 1 < last and parse.tokens[end + 1].text == "," and end - first < ASIDE:
                asides.append((first - 1, end + 1))
                k = end + 2
                continue
            if token.dep == "relcl" and not is_aside and end - before <= LONGEST and end <= last:
                k = end + 1  # "the men who had fled": without it nobody knows which
                continue
            if first > before + 1:
                return min(last, first - 1), asides
        k += 1
    return last, asides


def _opens_clause(parse: Parse, k: int, last: int) -> bool:
    """Tell whether a clause with a subject of its own follows "and", though the parser hangs it on a noun before.

    "Denied any role and inquiries have cleared it" denies the role.
    """
    for token in parse.tokens[k + 1 : min(last, k + CLAUSE) + 1]:
        verb = parse.tokens[token.head]
        if token.tag in ("WDT", "WP", "IN"):
            return False
        if token.dep in ("nsubj", "nsubjpass"):
            is_full = verb.tag in ("VBD", "VBZ", "VBP") or bool(parse.dependents(verb.i, "aux"))
            return is_full and verb.dep == "relcl" and verb.head < k < token.i < verb.i
    return False


def _is_what_for(parse: Parse, k: int) -> bool:
    """Tell whether an infinitive says what an object is to do: "trying to get his state | to block it"."""
    token, head = parse.tokens[k], parse.tokens[parse.tokens[k].head]
    first = parse.subtree(k)[0]
    if token.dep != "advcl" or token.tag != "VB" or parse.tokens[first].tag != "TO" or head.lemma not in GETS:
        return False
    return any(parse.subtree(t.i)[-1] + 1 == first for t in parse.dependents(head.i, "dobj"))


def _cut_long(parse: Parse, before: int, last: int, ends: Sequence[int]) -> int:
    """Return the end of the last part that is whole, else the last place where a phrase begins."""
    parts = [end for end in ends if before + SHORTEST < end <= last]
    if parts:
        return max(parts)
    for k in range(last, before + SHORTEST, -1):
        token = parse.tokens[k]
        if token.dep in BREAKS and not (token.dep == "prep" and token.lower == "of"):
            return k - 1
    return last


SPANS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "day", "week", "month", "year"})


def _whole(parse: Parse, before: int, last: int) -> int:
    """Step back from a word whose own noun or object was cut off, and from marks and particles left at the end."""
    while last > before:
        token = parse.tokens[last]
        is_set_off = last + 1 < len(parse.tokens) and parse.tokens[last + 1].text in (*DASHES, ":")
        hangs_on = token.head > last and token.dep in MODIFYING and not is_set_off
        inside = parse.subtree(last)
        lacks = (
            token.pos in ("VERB", "AUX")
            and token.dep in ("acl", "advcl", "pcomp", "relcl", "xcomp")
            and inside[-1] > last
        )
        is_relation = token.lower in RELATIONS and any(
            c > last and parse.tokens[c].lower == "of" for c in parse.children[last]
        )
        is_mark = token.pos == "PUNCT" and token.text not in CLOSING
        if token.lower in SPANS and parse.lowers[last + 1 : last + 2] in (("after",), ("before",)):
            return last - 1  # "removed him from office hours after he left"
        if not (
            hangs_on
            or lacks
            or is_mark
            or is_relation
            or token.tag in ("WDT", "WP")
            or token.dep in ("prep", "det", "cc", "mark", "case", "aux")
        ):
            break
        if token.dep == "prep" and not any(c > last for c in parse.children[last]):
            break  # "the land they came from"
        last -= 1
    return _knit(parse, last) if last > before else last


def _undated(parse: Parse, before: int, last: int) -> int:
    """Step back over a participle that tells nothing but a day, which no line tells: "in an interview | aired Monday"."""
    for k in range(last - 1, max(before + 1, last - NAME), -1):
        token = parse.tokens[k]
        if token.dep != "acl" or token.tag != "VBN" or parse.subtree(k)[-1] != last or token.head > k:
            continue
        below = [parse.tokens[c] for c in parse.children[k]]
        times = [t for t in below if t.dep == "npadvmod" or t.entity in ("DATE", "TIME")]
        times += [
            t
            for t in below
            if t.dep == "prep" and any(n.entity in ("DATE", "TIME") for n in parse.dependents(t.i, "pobj"))
        ]
        return k - 1 if below and len(times) == len(below) and token.lemma in AIRED else last
    return last


def _knit(parse: Parse, last: int) -> int:
    """Go on behind a hyphen that cut a word: "supported the re - taking of Gao"."""
    if parse.lowers[last] not in PREFIXES or last + 2 >= len(parse.tokens) or parse.tokens[last + 1].text not in DASHES:
        return last
    inside = parse.subtree(last + 2)
    return inside[-1] if inside[-1] - last <= LONGEST else last + 2


def has_gap(parse: Parse, verb: int, last: int) -> bool:
    """Tell whether the words lack what stands before them: "the laws that he swore to uphold", "as he asked me to do"."""
    top = parse.tokens[verb]
    token = parse.tokens[last]
    token = parse.tokens[token.head] if token.dep == "prt" else token
    is_bare = token.tag == "VB" and token.i != verb and token.dep in ("xcomp", "ccomp", "advcl", "acl")
    subjects = parse.dependents(verb, "nsubj", "nsubjpass")
    if top.dep == "conj" and parse.tokens[top.head].dep == "relcl" and not parse.dependents(verb, "nsubj", "dobj"):
        top = parse.tokens[top.head]  # "the pact, which he had scorned and promised to rip up"
        subjects = subjects or parse.dependents(top.i, "nsubj", "nsubjpass")
    is_object = top.dep == "relcl" and bool(subjects) and not any(t.tag in ("WDT", "WP") for t in subjects)
    if token.dep == "prep" and not parse.children[token.i] and token.head != verb and top.dep == "relcl":
        return True  # "the wall, which he said Chad should pay for"
    is_as = top.dep == "advcl" and any(parse.tokens[c].lower == "as" for c in parse.children[verb])
    return is_bare and (is_object or is_as) and not parse.dependents(token.i, "dobj", "prep", "acomp")
