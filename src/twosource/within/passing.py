"""Deeds that a report names without telling them: "the expulsion", "Saturday's raid on the port".

Comes in: a parse with parties, times, statements and events. Goes out: ``Passing`` for each definite noun that names a
deed and tells no event of its own. Example: "The expulsion came a day after Oslo's protest" names two deeds. Which events
of the affair they are, if any, is found across the reports.

A definite description takes for granted that there is the thing it names (Strawson 1950, On Referring).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Event, Party, Statement, Time
from twosource.model.passing import Passing
from twosource.model.text import Parse, Report, Span, Token, When, covered

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
INSIDE = frozenset(
    {"of", "on", "in", "at", "against", "by", "between", "with", "from", "outside", "near", "to", "into"}
)
CONTENT = frozenset({"NOUN", "PROPN"})
DENYING = frozenset({"denies", "doubts", "refuses"})


def find_passing(
    parse: Parse,
    report: Report,
    parties: Sequence[Party],
    times: Sequence[Time],
    statements: Sequence[Statement],
    events: Sequence[Event],
) -> tuple[Passing, ...]:
    """Find the nouns that name a deed told elsewhere.

    Args:
        parse: the report's parse.
        report: its furniture is skipped.
        parties: who it speaks of.
        times: its time expressions.
        statements: its statements; what is denied or doubted names nothing that was done.
        events: what it tells itself; their words are left out.

    Returns:
        In text order.

    Example:
        >>> [p.word for p in find_passing(parse, report, (), (), (), ())]  # doctest: +SKIP
        ['expulsion']
    """
    taken, furniture = covered([event.trigger for event in events]), covered(report.furniture)
    words = load_words()
    nouns = [
        token
        for token in parse.tokens
        if token.pos == "NOUN"
        and token.lemma.lower() in words
        and not (taken(token.start) or furniture(token.start))
        and _is_definite(parse, token)
        and not _is_unmade(parse, token)
    ]
    if not nouns:
        return ()
    denied = covered([piece for s in statements if s.stance in DENYING for piece in s.content])
    names = _name_tokens(parse, parties)
    return tuple(_passing(parse, noun, names, times) for noun in nouns if not denied(noun.start))


def _passing(parse: Parse, noun: Token, names: Mapping[int, str], times: Sequence[Time]) -> Passing:
    phrase = list(_phrase(parse, noun))
    return Passing(
        word=noun.lemma.lower(),
        is_many=noun.tag == "NNS",
        trigger=Span(parse.report, noun.start, noun.end),
        sentence=parse.sentence_span(noun.i),
        owners=_named(_owners(parse, noun), names),
        parties=_named(phrase, names),
        words=tuple(dict.fromkeys(_content(parse, phrase, noun))),
        date=_date(times, parse, phrase),
    )


@cache
def load_words() -> frozenset[str]:
    """Return the nouns that name deeds."""
    return frozenset(str(noun) for row in load_yaml("passing.yaml")["rows"] for noun in row["nouns"])


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(str, load_yaml("passing.yaml")[name]))


def _name_tokens(parse: Parse, parties: Sequence[Party]) -> dict[int, str]:
    """Return by token the party that it names."""
    return {
        k: party.id
        for party in parties
        for mention in sorted(party.mentions, key=lambda m: m.span.start - m.span.end)
        for k in parse.tokens_in(mention.span)
    }


def _named(tokens: Sequence[int], names: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[k] for k in tokens if k in names))


def _is_definite(parse: Parse, noun: Token) -> bool:
    before = parse.dependents(noun.i, "det", "poss", "amod", "nummod", "compound", "nmod")
    if any(t.tag == "JJS" or t.lower in _listed("other") or t.lemma.lower() in _listed("other") for t in before):
        return False
    if noun.dep in ("attr", "oprd"):
        return False  # "wants that to be the talk of the town"
    return any(t.dep == "poss" or (t.dep == "det" and t.lower in DEFINITE) for t in before)


def _is_unmade(parse: Parse, noun: Token) -> bool:
    """Tell whether the noun is what somebody wants, plans or prevents: "to avert the attack"."""
    head = parse.tokens[noun.head]
    if noun.dep == "pobj" and head.lower in ("of", "for"):
        head = parse.tokens[head.head]  # "the risk of the attack", "a plan for the invasion"
    return noun.dep in ("dobj", "pobj") and head.lemma.lower() in _listed("unmade")


def _owners(parse: Parse, noun: Token) -> list[int]:
    """Return who does it: "Oslo's expulsion", "the attack by rebels", "the claims raised by Oslo"."""
    tops = parse.dependents(noun.i, "poss")
    doing = [noun.i, *(t.i for t in parse.dependents(noun.i, "acl") if t.tag == "VBN")]
    by = [p for k in doing for p in parse.dependents(k, "prep", "agent") if p.lower == "by"]
    tops += [t for p in by for t in parse.dependents(p.i, "pobj")]
    return [t.i for t in tops]


def _phrase(parse: Parse, noun: Token) -> Iterator[int]:
    """Yield the tokens that say which one it is: before the noun, and behind its prepositions."""
    for child in parse.dependents(noun.i):
        if child.dep in ("poss", "amod", "compound", "nmod", "nummod"):
            yield from (k for k in parse.subtree(child.i) if k < noun.i)
        elif child.dep == "prep" and child.lower in INSIDE:
            for inner in parse.dependents(child.i, "pobj"):
                yield from _core(parse, inner)


def _core(parse: Parse, noun: Token) -> Iterator[int]:
    """Yield a noun with what stands before it, names behind "of" and "in" included."""
    yield from (t.i for t in parse.dependents(noun.i, "amod", "compound", "nmod", "poss", "nummod"))
    yield noun.i
    for prep in parse.dependents(noun.i, "prep"):
        if prep.lower in ("of", "in"):
            yield from (t.i for t in parse.dependents(prep.i, "pobj"))


def _content(parse: Parse, phrase: Sequence[int], noun: Token) -> Iterator[str]:
    for k in phrase:
        token = parse.tokens[k]
        if k != noun.i and token.pos in CONTENT and token.entity not in ("DATE", "TIME"):
            yield token.lemma.lower()


def _date(times: Sequence[Time], parse: Parse, phrase: Sequence[int]) -> When | None:
    inside = {parse.tokens[k].start for k in phrase}
    return next(
        (
            t.when
            for t in times
            if t.when is not None and t.type != "DURATION" and any(t.span.start <= s < t.span.end for s in inside)
        ),
        None,
    )
