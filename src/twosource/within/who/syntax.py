"""Small questions about a parse tree: noun phrases, governing subjects, quotation marks.

Comes in: a ``Parse`` and a token. Goes out: tokens. Example: in "Oslo said it would wait", the subject that
governs "it" is "Oslo".
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.text import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
INNER = frozenset({"-", "'", "’"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
OPENING, CLOSING, STRAIGHT = frozenset("“«„"), frozenset("”»"), frozenset('"') | {"``", "''"}


def phrase_start(parse: Parse, head: int) -> int:
    """Return the first token of the noun phrase that ends at ``head``: its modifiers to the left, without a gap."""
    tokens, start = parse.tokens, head
    while start > 0 and tokens[start - 1].sentence == tokens[head].sentence:
        token = tokens[start - 1]
        if not _hangs_on(parse, start - 1, start, head) or (token.dep == "prep" and token.tag == "IN"):
            break
        if token.dep == "cc" and (start < 2 or tokens[start - 2].pos not in ("ADJ", "PROPN")):
            break
        if token.dep == "punct" and token.text not in INNER and tokens[start].dep not in ("amod", "conj"):
            break
        start -= 1
    while start < head and tokens[start].dep in ("punct", "cc"):
        start += 1
    return start


def _hangs_on(parse: Parse, k: int, start: int, head: int) -> bool:
    """Tell whether token ``k`` leads up to ``head`` through tokens between the two."""
    for _ in range(6):
        if k == head:
            return True
        if parse.tokens[k].head == k:
            return False
        k = parse.tokens[k].head
        if not start - 3 <= k <= head:
            return False
    return False


def subject_of(parse: Parse, verb: int) -> Token | None:
    """Return the subject of a verb; that of a relative clause is the noun it hangs on."""
    for token in parse.dependents(verb):
        if token.dep in SUBJECTS:
            if token.tag in RELATIVES or token.lower == "that":
                head = parse.head(verb)
                return head if parse.tokens[verb].dep == "relcl" and head.i != verb else None
            return token
    return None


def governing_subjects(parse: Parse, i: int) -> Iterator[Token]:
    """Yield the subjects that govern token ``i`` in its sentence, nearest first, that stand before it.

    The phrase in which ``i`` itself stands is no subject for it, except as possessor ("Riga's own army").
    """
    seen: set[int] = set()
    inside = {i} | {t.i for t in parse.ancestors(i)}
    for token in parse.ancestors(i):
        if token.pos not in ("VERB", "AUX"):
            continue
        subject = subject_of(parse, token.i)
        if subject is None and token.dep == "xcomp":
            # "Riga asked Oslo to send its envoy": the object does what the infinitive says
            subject = next((t for t in parse.dependents(token.head, "dobj") if t.i < token.i), None)
        if subject is None and token.dep == "conj":
            continue
        # of a relative clause the subject is the noun above it: "Ghana, which sold its ships"
        is_above = subject is not None and subject.i == token.head and token.dep == "relcl"
        if subject is not None and subject.i not in seen and subject.i < i and (is_above or subject.i not in inside):
            seen.add(subject.i)
            yield subject


def is_done_to(parse: Parse, token: Token, verbs: frozenset[str]) -> bool:
    """Tell whether one of these verbs befalls a noun, or it does what is done: "was shot", "sacked by the premier"."""
    while token.dep == "conj" and token.head < token.i:
        token = parse.tokens[token.head]
    above = parse.head(token.i)
    if token.dep == "pobj" and above.dep == "agent":
        return parse.head(above.i).lemma in verbs
    return token.dep in ("nsubjpass", "dobj") and above.lemma in verbs


def main_subject(parse: Parse, sentence: int) -> Token | None:
    """Return the subject of a sentence's main verb."""
    first, last = parse.sentences[sentence].first, parse.sentences[sentence].last
    root = next((t for t in parse.tokens[first:last] if t.head == t.i and t.pos in ("VERB", "AUX")), None)
    return subject_of(parse, root.i) if root is not None else _headless_subject(parse, first, last)


def _headless_subject(parse: Parse, first: int, last: int) -> Token | None:
    """Return the noun whose verb the parser hung below it: "The ministry, which acted first, named nobody"."""
    noun = next((t for t in parse.tokens[first:last] if t.head == t.i and t.pos in ("NOUN", "PROPN")), None)
    if noun is None or not any(t.dep == "relcl" for t in parse.dependents(noun.i)):
        return None
    told = [t for t in parse.dependents(noun.i, "acl") if t.tag in ("VBN", "VBD") and parse.tokens[t.i - 1].text == ","]
    return noun if told and parse.dependents(told[0].i, "dobj", "oprd", "attr") else None


def conjuncts(parse: Parse, i: int) -> list[int]:
    """Return ``i`` and the heads joined to it: "Riga", "Oslo" and "Bern" in one list."""
    found = [i]
    for k in found:
        found += [token.i for token in parse.dependents(k, "conj")]
    return found


def quoted_tokens(parse: Parse) -> frozenset[int]:
    """Return the tokens inside double quotation marks; a paragraph's end closes what was left open."""
    inside: set[int] = set()
    is_open, paragraph = False, -1
    for token in parse.tokens:
        here = parse.sentences[token.sentence].paragraph
        if here != paragraph:
            is_open, paragraph = False, here
        if token.text in OPENING:
            is_open = True
        elif token.text in CLOSING:
            is_open = False
        elif token.text in STRAIGHT:
            is_open = not is_open
        elif is_open:
            inside.add(token.i)
    return frozenset(inside)
