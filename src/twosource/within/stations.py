"""Report -> Station: each place where a report names a way by which words reached it.

Comes in: parse, parties and times. Goes out: stations in text order, "the readout" with the issuer of the readout
named before. Example: "according to a readout from the Belarusian government" is one station, kind readout,
issuer the party Government of Belarus.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from twosource.lexicon.channels import Channels, load_channels
from twosource.lexicon.speech import load_speech
from twosource.model.facts import Carrier, OriginKind, Time
from twosource.model.text import Parse, Report, Token
from twosource.within.parties import PartyMap
from twosource.within.said.phrases import noun_phrase

How = Literal["way", "source", "speaker", "told", "issued"]
DOCUMENTS = frozenset(["readout", "statement", "briefing", "interview", "document", "social"])
FROM = frozenset(["from", "by", "of"])
LONGEST = 60  # characters of a carrier's name for the reader


@dataclass(frozen=True, slots=True)
class Station:
    """A carrier, its head token, the verb it hangs from (or -1), and by which grammar it was found."""

    carrier: Carrier
    head: int
    verb: int
    how: How
    is_definite: bool = False


def find_stations(parse: Parse, report: Report, known: PartyMap, times: Sequence[Time]) -> list[Station]:
    """Return every station of one report, in text order."""
    words = load_channels()
    found: list[Station] = []
    last: dict[OriginKind, Carrier] = {}
    for token in parse.tokens:
        if token.pos not in ("NOUN", "PROPN", "X") and token.dep != "pobj":  # "according to a readout" read as a verb
            continue
        station = _read(parse, report, token, known, times, words)
        if station is None:
            continue
        carrier = station.carrier
        if carrier.issuer is None and station.is_definite and carrier.kind in last:
            before = last[carrier.kind]
            station = replace(station, carrier=replace(carrier, issuer=before.issuer, date=carrier.date or before.date))
        if station.carrier.issuer is not None:
            last[carrier.kind] = station.carrier
        found.append(station)
    return found


def _read(
    parse: Parse, report: Report, token: Token, known: PartyMap, times: Sequence[Time], words: Channels
) -> Station | None:
    how, verb = _grammar(parse, token, words)
    if how is None:
        return None
    party = known.at(token.i)
    kind = _kind(token, how, party, known, words, parse)
    if kind is None:
        return None
    first, last = noun_phrase(parse, token.i)
    span = parse.span(first, last)
    issuer = find_issuer(parse, token, first, known) if kind in DOCUMENTS else None
    if issuer is None and kind == "document" and verb >= 0 and parse.tokens[verb].lemma in words.issuing:
        issuer = next((p for t in parse.dependents(verb, "nsubj") if (p := known.at(t.i)) is not None), None)
    name = " ".join(report.quote(parse.span(first, _name_end(parse, token, last))).split())
    date = next((t.when for t in times if span.contains(t.span)), None)
    is_media = kind in ("newsroom", "broadcast")
    carrier = Carrier(kind, _plain(name), party if is_media else issuer, party, date, span)
    is_bare = last - first == 1 and how == "source"  # "told Li according to readout"
    is_definite = is_bare or parse.tokens[first].lower in ("the", "that", "this", "its", "their")
    return Station(carrier, token.i, verb, how, is_definite)


def _name_end(parse: Parse, token: Token, last: int) -> int:
    """End the name before a clause that tells what the paper says: "a document calling for talks"."""
    for child in parse.dependents(token.i, "acl", "relcl"):
        if child.i > token.i and not parse.dependents(child.i, "agent"):
            last = min(last, parse.edges[child.i][0])
    if parse.tokens[last - 1].end - parse.tokens[token.i].start > LONGEST:
        return token.i + 1
    return last


def _plain(name: str) -> str:
    for article in ("the ", "The ", "a ", "A ", "an ", "An "):
        if name.startswith(article):
            return name[len(article) :]
    return name


def _grammar(parse: Parse, token: Token, words: Channels) -> tuple[How | None, int]:
    """Say how a noun stands as a way by which words came, and from which verb it hangs."""
    head = parse.head(token.i)
    speech = load_speech()
    if token.dep == "pobj" and head.pos in ("ADP", "SCONJ", "X", "AUX", "PART", "VERB"):
        above = parse.head(head.i)
        if above.lower == "according" and head.lower == "to":
            return "source", _verb_above(parse, above)
        if head.lower == "per":
            return "source", _verb_above(parse, head)
        if head.lower in words.ways:
            return "way", _verb_above(parse, head)
        if head.lower == "to" and above.lemma in words.speeches:
            return "told", _verb_above(parse, above)
    if token.dep == "pobj" and head.lower == "by" and parse.head(head.i).lemma in words.passed_on:
        return "source", _verb_above(parse, parse.head(head.i))
    if token.dep == "dobj" and head.lemma == "cite" and head.tag == "VBG":
        return "source", _verb_above(parse, head)
    if token.lemma in words.anonymity and token.dep == "pobj":
        return "way", _verb_above(parse, token)
    if token.dep == "nsubj" and head.lemma in speech.verbs:
        return "speaker", head.i
    if token.dep in ("dobj", "dative") and head.lemma in ("tell", "brief", "address"):
        return "told", head.i
    if token.dep == "dobj" and head.lemma in words.issuing:
        return "issued", head.i
    return None, -1


def _verb_above(parse: Parse, token: Token) -> int:
    for above in (token, *parse.ancestors(token.i)):
        if above.pos in ("VERB", "AUX") and above.i != token.i:
            return above.i
    return -1


def _kind(
    token: Token, how: How, party: str | None, known: PartyMap, words: Channels, parse: Parse
) -> OriginKind | None:
    is_media = party is not None and known.by_id[party].kind == "media"
    lemma = token.lemma.lower()
    if lemma in words.anonymity:
        return "person"
    if how == "source" and parse.head(token.i).lower in ("by", "citing") and lemma not in words.nouns:
        return "newsroom" if is_media else "person" if parse.head(token.i).lower == "citing" and party else None
    if how == "told":
        if is_media:
            return "interview"
        if lemma in words.hearers:
            return words.hearers[lemma]
        return (
            "briefing"
            if words.nouns.get(lemma) == "briefing" and (lemma != "conference" or _is_press(parse, token))
            else None
        )
    if how == "source" and lemma in words.only_source:
        return words.only_source[lemma]
    kind = words.nouns.get(lemma)
    if kind == "briefing" and lemma == "conference" and not _is_press(parse, token):
        return None
    if is_media and kind in (None, "newsroom", "document"):
        return "newsroom"
    if how in ("way", "issued") and kind in ("newsroom", "broadcast"):
        return "broadcast" if kind == "broadcast" and how == "way" else None
    return kind


def _is_press(parse: Parse, token: Token) -> bool:
    """A press conference brings words to newsrooms; a security conference is where something happens."""
    return token.i > 0 and parse.tokens[token.i - 1].lower in ("news", "press", "media")


def find_issuer(parse: Parse, token: Token, first: int, known: PartyMap) -> str | None:
    """Return the party that issued a paper: "a readout from X", "X's statement", "a summary issued by X"."""
    for by in parse.dependents(token.i, "prep", "agent", "acl"):
        holder = by
        if by.dep == "acl":
            holder = next(iter(t for t in parse.dependents(by.i, "agent", "prep") if t.lower == "by"), by)
        if holder.lower in FROM:
            for child in parse.dependents(holder.i, "pobj"):
                if (party := known.at(child.i)) is not None:
                    return party
    for child in parse.dependents(token.i, "poss", "compound", "amod", "nmod"):
        if (party := known.at(child.i)) is not None:
            return party
    if token.lemma in ("interview", "answer"):
        for i in range(token.i + 1, min(parse.edges[token.i][1] + 1, len(parse.tokens))):
            party = known.at(i)
            if party is not None and known.by_id[party].kind == "media":
                return party
        return None
    for i in range(token.i - 1, first - 1, -1):
        if (party := known.at(i)) is not None:
            return party
    return None
