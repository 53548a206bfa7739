"""Report -> Station: each place where a report names a way by which words reached it.

Comes in: parse, parties and times. Goes out: stations in text order, "the readout" with the issuer of the readout
named before. Example: "according to a readout from the Belarusian government" is one station, kind readout,
issuer the party Government of Belarus.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from twosource.lexicon.channels import Channels, load_channels
from twosource.model.facts import Carrier, OriginKind, Time
from twosource.model.text import Parse, Report, Span, Token, When
from twosource.within.channel.grammar import Grammar, How, core_of, find_medium, read_grammar, read_kind, word_of
from twosource.within.parties import PartyMap
from twosource.within.said.phrases import noun_phrase

DOCUMENTS = frozenset(["readout", "statement", "briefing", "interview", "document", "social"])
FROM = frozenset(["from", "by", "of"])
LONGEST = 60  # characters of a carrier's name for the reader
ANONYMITY = "condition of anonymity"  # the name of the carrier that stands for a speaker who stays unnamed
TO_REPORTERS = "remarks to reporters"
KEYS = ("anonym", "identified", "name", "authori", "background")  # each phrase of anonymity has one of them
REACH = 60  # characters to both sides of such a word in which its phrase stands
SLOTS = frozenset(["pobj", "dobj", "dative", "nsubj", "npadvmod"])  # where a noun stands as a way
NOT_PRESS = frozenset(
    ["job", "exit", "entrance", "visa", "asylum", "admission", "screening"]
)  # interviews that nobody prints
OPENERS = frozenset(["the", "a", "an"])


@dataclass(frozen=True, slots=True)
class Station:
    """A carrier, its head token, the verb it hangs from (or -1), and by which grammar it was found."""

    carrier: Carrier
    head: int
    verb: int
    how: How
    is_definite: bool = False


def find_stations(parse: Parse, report: Report, known: PartyMap, times: Sequence[Time]) -> list[Station]:
    """Return every station of one report, in text order.

    Args:
        parse: the report's parse.
        report: the report.
        known: its parties.
        times: its time expressions; one inside a carrier's phrase dates the carrier.
    """
    words = load_channels()
    times = sorted(times, key=lambda t: t.span)
    found: list[Station] = []
    last: dict[str, Carrier] = {}
    for token in parse.tokens:
        if token.pos == "VERB" and token.lemma in words.verbs:
            found.append(_told_by_verb(parse, token, words))
        if token.pos not in ("NOUN", "PROPN", "X") and token.dep not in (
            "pobj",
            "dobj",
        ):  # "according to a readout" read as a verb
            continue
        station = _read(parse, report, token, known, times, words)
        if station is None:
            continue
        carrier = station.carrier
        key = key_of(parse, station)
        if carrier.issuer is None and station.is_definite and key in last:
            before = last[key]
            station = replace(station, carrier=replace(carrier, issuer=before.issuer, date=carrier.date or before.date))
        if station.carrier.issuer is not None:
            last[key] = station.carrier
        found.append(station)
    return [*found, *_unnamed(parse, report, words)]


def key_of(parse: Parse, station: Station) -> str:
    """Return under what "the readout" is looked for; "the indictment" is not the letter named before it."""
    kind = station.carrier.kind
    return f"{kind}:{parse.tokens[station.head].lemma}" if kind in ("document", "social") else kind


def _told_by_verb(parse: Parse, token: Token, words: Channels) -> Station:
    """The mayor "tweeted": the verb is the way."""
    kind = words.verbs[token.lemma]
    return Station(Carrier(kind, "tweet", None, None, None, parse.span(token.i, token.i + 1)), token.i, token.i, "verb")


def _unnamed(parse: Parse, report: Report, words: Channels) -> list[Station]:
    """Return where a report says that a speaker stays unnamed: "on condition of anonymity"."""
    found: dict[Span, Station] = {}
    for key in KEYS:
        at = report.text.find(key)
        while at >= 0:  # only around such a word, which costs less than seeking every phrase everywhere
            match = words.anonymous.search(report.text, max(0, at - REACH), at + REACH)
            head = parse.token_at(match.start()) if match is not None else None
            if match is not None and head is not None:
                span = Span(report.id, match.start(), match.end())
                found[span] = Station(Carrier("person", ANONYMITY, None, None, None, span), head, -1, "anonymous")
            at = report.text.find(key, at + 1)
    return [found[span] for span in sorted(found)]


def _read(
    parse: Parse, report: Report, token: Token, known: PartyMap, times: Sequence[Time], words: Channels
) -> Station | None:
    grammar = read_grammar(parse, token, words)
    token = core_of(parse, token)
    kind = read_kind(parse, token, grammar, known, words) if grammar is not None else None
    if grammar is None or kind is None:
        return None
    if kind == "interview" and any(t.lower in NOT_PRESS for t in parse.dependents(token.i, "compound", "amod")):
        return None  # "during his job interview with the king"
    first, last = noun_phrase(parse, token.i)
    span = parse.span(first, last)
    party = known.at(token.i)
    medium = find_medium(parse, token, grammar, known)
    issuer = _issuer(parse, token, kind, grammar, known) if kind in DOCUMENTS else None
    if kind in ("newsroom", "broadcast"):
        issuer, party = medium, medium if medium is not None else party
    elif grammar.how == "told" and kind == "interview":
        issuer = medium
    date = _date_inside(span, times)
    carrier = Carrier(kind, _name(parse, report, token, grammar, known), issuer, party, date, span)
    is_bare = last - first == 1 and grammar.how == "source"  # "told Li according to readout"
    is_definite = is_bare or parse.tokens[first].lower in ("the", "that", "this", "its", "their")
    return Station(carrier, token.i, grammar.verb, grammar.how, is_definite)


def _date_inside(span: Span, times: Sequence[Time]) -> When | None:
    """Return the first date inside a span; ``times`` in text order, so that a freak report costs no square of them."""
    first = bisect_left(times, span.start, key=lambda t: t.span.start)
    inside = takewhile(lambda t: t.span.start < span.end, islice(times, first, None))
    return next((t.when for t in inside if span.contains(t.span)), None)


def _name(parse: Parse, report: Report, token: Token, grammar: Grammar, known: PartyMap) -> str:
    """Name a carrier for the reader: a medium by its own name, a paper in the report's words."""
    if grammar.how == "told" and load_channels().hearers.get(token.lemma.lower()) == "briefing":
        return TO_REPORTERS
    medium = find_medium(parse, token, grammar, known)
    if medium is not None and (medium == known.at(token.i) or grammar.how == "way"):
        return known.by_id[medium].name
    if (word := word_of(parse, token)) != token.lemma.lower():
        return word
    first, last = noun_phrase(parse, token.i)
    return _plain(" ".join(report.quote(parse.span(first, _name_end(parse, token, last))).split()))


def _issuer(parse: Parse, token: Token, kind: OriginKind, grammar: Grammar, known: PartyMap) -> str | None:
    issuer = find_issuer(parse, token, noun_phrase(parse, token.i)[0], known)
    if issuer is not None and kind == "social" and known.by_id[issuer].name.lower() in load_channels().nouns:
        return None  # the platform of a post is not who posted it
    if issuer is None and kind == "document" and _is_issuing(parse, grammar):
        return next((p for t in parse.dependents(grammar.verb, "nsubj") if (p := known.at(t.i)) is not None), None)
    return issuer


def _is_issuing(parse: Parse, grammar: Grammar) -> bool:
    return grammar.verb >= 0 and parse.tokens[grammar.verb].lemma in load_channels().issuing


def _name_end(parse: Parse, token: Token, last: int) -> int:
    """End the name before a clause that tells what the paper says: "a document calling for talks"."""
    for child in parse.dependents(token.i, "acl", "relcl", "appos"):
        first = parse.edges[child.i][0]
        is_aside = parse.tokens[first - 1].text == ","  # "his video, flanked by a flag"
        if child.i > token.i and (is_aside or not parse.dependents(child.i, "agent")):
            last = min(last, first)
    if parse.tokens[last - 1].end - parse.tokens[token.i].start > LONGEST:
        return token.i + 1
    return last


def _plain(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower() in OPENERS:
        words = words[1:]
    return " ".join(words).strip(" ,;:–-")


def find_issuer(parse: Parse, token: Token, first: int, known: PartyMap) -> str | None:
    """Return the party that issued a paper: "a readout from X", "X's statement", "a summary issued by X"."""
    for by in parse.dependents(token.i, "prep", "agent", "acl"):
        holder = by
        if by.dep == "acl":
            holder = next(iter(t for t in parse.dependents(by.i, "agent", "prep") if t.lower == "by"), by)
        if holder.lower in FROM:
            for child in parse.dependents(holder.i, "pobj"):
                if (party := _one_who_issues(child, known)) is not None:
                    return party
    for child in parse.dependents(token.i, "poss", "compound", "amod", "nmod"):
        if (party := _one_who_issues(child, known)) is not None:
            return party
    if token.lemma in ("interview", "answer"):
        for i in range(token.i + 1, min(parse.edges[token.i][1] + 1, len(parse.tokens))):
            party = known.at(i)
            if party is not None and known.by_id[party].kind == "media":
                return party
        return None
    for i in range(token.i - 1, first - 1, -1):
        if (party := _one_who_issues(parse.tokens[i], known)) is not None:
            return party
    return None


def _one_who_issues(token: Token, known: PartyMap) -> str | None:
    """A town issues no papers: "the Harbour letters" are letters about Harbour."""
    party = known.at(token.i)
    return party if party is not None and known.by_id[party].kind not in ("place", "document", "other") else None
