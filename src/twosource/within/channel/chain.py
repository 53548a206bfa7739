"""Channels that a statement has from around it: from the statement inside which it stands, and from the sentence after.

Comes in: statements with the carriers of their own clauses. Goes out: the same statements with whole chains. Example: in
"Ann Lee told the Post that Holder said change would come" Holder's words came through Ann Lee, then through her
interview with the Post.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.lexicon.channels import load_channels
from twosource.model.facts import Carrier, OriginKind, Statement
from twosource.model.text import Parse, Report, Span, Token
from twosource.within.channel.stations import DOCUMENTS, Station
from twosource.within.parties import PartyMap

# Who asks, hopes or denies that somebody said something does not pass it on.
PASSING_ON = frozenset(["asserts", "accuses", "warns", "criticises", "praises", "supports", "opposes"])
APART = frozenset(["later", "earlier", "separately", "previously", "once", "afterwards", "afterward", "meanwhile"])
BACK = 6  # sentences: "The officials spoke on condition of anonymity" closes the paragraph or the one after
PEOPLE = frozenset(["person", "group", "other"])


def with_outer_channels(
    statements: Sequence[Statement], parse: Parse, report: Report, known: PartyMap
) -> tuple[Statement, ...]:
    """Lengthen the chain of each statement by whoever tells it inside his own, and by his channel.

    Args:
        statements: of one report, with the carriers of their own clauses.
        parse: the report's parse.
        report: the report.
        known: its parties.

    Returns:
        The same statements in the same order.
    """
    outer = _find_outer(statements)
    done: dict[str, Statement] = {}
    # the widest first, so that what stands inside three others gets all of their chains
    for statement in sorted(statements, key=lambda s: -_length(s)):
        around = outer.get(statement.id)
        whole = done[around.id] if around is not None and around.id in done else around
        done[statement.id] = statement
        if whole is not None and statement.kind != "analysis" and _passes_on(whole, report):
            done[statement.id] = _lengthen(statement, whole, _teller(statement, whole, parse, report, known))
    return tuple(done[statement.id] for statement in statements)


def _passes_on(outer: Statement, report: Report) -> bool:
    if outer.kind == "analysis" or outer.stance not in PASSING_ON or outer.rule == "said/label":
        return False
    return outer.cue is None or not report.quote(outer.cue).startswith("referring")  # speaks of it, without telling it


def _length(statement: Statement) -> int:
    return sum(piece.end - piece.start for piece in statement.content)


def _find_outer(statements: Sequence[Statement]) -> dict[str, Statement]:
    """Return for each statement the narrowest other one in whose content it is told."""
    pieces = [(piece.start, 0, -piece.end, n) for n, s in enumerate(statements) for piece in s.content]
    anchors = [(_anchor(s).start, 1, -_anchor(s).end, n) for n, s in enumerate(statements)]
    open_: list[tuple[int, Statement]] = []
    found: dict[str, Statement] = {}
    for _, is_anchor, end, n in sorted(pieces + anchors):
        if not is_anchor:
            open_.append((-end, statements[n]))
            continue
        one = statements[n]
        open_ = [pair for pair in open_ if pair[0] > _anchor(one).start]
        around = [s for last, s in open_ if last >= -end and s.id != one.id and _length(s) > _length(one)]
        if around:
            found[one.id] = min(around, key=_length)
    return found


def _anchor(statement: Statement) -> Span:
    return statement.cue if statement.cue is not None else statement.content[0]


def _lengthen(statement: Statement, outer: Statement, teller: Carrier | None) -> Statement:
    # "Poole said Lee had told him so, according to a readout": the readout carries Poole's words
    chain = [c for c in statement.channel if not any(c.span.overlaps(o.span) for o in outer.channel)]
    for carrier in (*([teller] if teller is not None else []), *outer.channel):
        if not any(c.span.overlaps(carrier.span) for c in chain):
            chain.append(carrier)
    return replace(statement, channel=tuple(chain))


def _teller(statement: Statement, outer: Statement, parse: Parse, report: Report, known: PartyMap) -> Carrier | None:
    """Return the outer statement's speaker as a station, unless it is the same voice or already a paper's."""
    if outer.speaker is None or set(outer.speakers) & set(statement.speakers):
        return None
    if any(c.kind in DOCUMENTS and outer.speaker.overlaps(c.span) for c in outer.channel):
        return None
    paper = _paper_before(parse, outer.speaker)
    if paper is not None:
        kind = load_channels().nouns[paper.lemma]
        return Carrier(kind, paper.lower, None, None, None, parse.span(paper.i, paper.i + 1))
    party = known.by_id.get(outer.speakers[0]) if len(outer.speakers) == 1 else None
    if party is None:
        kind = _kind_of_words(parse, outer.speaker)
        return Carrier(kind, " ".join(report.quote(outer.speaker).split()), None, None, None, outer.speaker)
    kind = "newsroom" if party.kind == "media" else "person" if party.kind in PEOPLE else "other"
    return Carrier(kind, party.name, party.id if party.kind == "media" else None, party.id, None, outer.speaker)


def _paper_before(parse: Parse, speaker: Span) -> Token | None:
    """Return the paper for which "which" stands in "a book by Lund, which reported that Dahl told his staff"."""
    inside = parse.tokens_in(speaker)
    if len(inside) != 1 or parse.tokens[inside[0]].tag != "WDT":
        return None
    clause = parse.head(inside[0])
    noun = parse.head(clause.i)
    return noun if clause.dep == "relcl" and noun.lemma in load_channels().nouns else None


def _kind_of_words(parse: Parse, speaker: Span) -> OriginKind:
    """Read off its head noun what a speaker is who is no known party: "state media", "the indictment", "two aides"."""
    inside = parse.tokens_in(speaker)
    heads = [parse.tokens[i].lemma.lower() for i in inside if parse.tokens[i].head not in inside]
    return next((load_channels().nouns[lemma] for lemma in heads if lemma in load_channels().nouns), "person")


def with_carried_on(statements: Sequence[Statement], parse: Parse) -> list[Statement]:
    """Let a speaker's next words in the same paragraph have come the same way.

    As in "In a statement, the mayor said the dam had held. “It was close,” she added."

    Args:
        statements: of one report in text order, with the carriers of their own clauses.
        parse: the report's parse.
    """
    last: dict[tuple[int, tuple[str, ...]], Statement] = {}
    found = []
    for statement in statements:
        at = parse.token_at(_anchor(statement).start)
        key = (parse.sentence_of(at).paragraph if at is not None else -1, statement.speakers)
        before = last.get(key)
        if before is not None and at is not None and _carries_on(statement, before, at, parse):
            statement = replace(statement, channel=before.channel)
        if statement.speakers and statement.channel and statement.channel[0].kind in DOCUMENTS:
            last[key] = statement
        found.append(statement)
    return found


def _carries_on(statement: Statement, before: Statement, at: int, parse: Parse) -> bool:
    if statement.channel or statement.kind == "analysis" or statement.cue is None:
        return False
    if parse.tokens[at].dep in ("relcl", "ccomp", "acl", "pcomp") or parse.tokens[at].pos == "NOUN":
        return False
    if statement.date is not None and statement.date != before.date:
        return False
    sentence = parse.sentence_of(at)
    is_earlier = any(t.lemma == "have" for t in parse.dependents(at, "aux"))  # "she had said before"
    return not is_earlier and not any(t.lower in APART for t in parse.tokens[sentence.first : sentence.last])


def with_unnamed_speakers(
    statements: Sequence[Statement], parse: Parse, known: PartyMap, by_sentence: Mapping[int, Sequence[Station]]
) -> list[Statement]:
    """Tell speakers who stay unnamed by the sentence after theirs: "The officials spoke on condition of anonymity".

    Args:
        statements: of one report.
        parse: the report's parse.
        known: its parties.
        by_sentence: its stations by the sentence in which they stand.
    """
    later: dict[str, list[tuple[int, Carrier]]] = {}
    for sentence, stations in by_sentence.items():
        for station in stations:
            party = _subject(parse, station, known) if station.how == "anonymous" else None
            if party is not None:
                later.setdefault(party, []).append((sentence, station.carrier))
    return [_with_unnamed(s, parse, later) for s in statements]


def _subject(parse: Parse, station: Station, known: PartyMap) -> str | None:
    for verb in parse.ancestors(station.head):
        for subject in parse.dependents(verb.i, "nsubj", "nsubjpass"):
            return known.at(subject.i)
    return None


def _with_unnamed(statement: Statement, parse: Parse, later: Mapping[str, Sequence[tuple[int, Carrier]]]) -> Statement:
    at = parse.token_at(_anchor(statement).start)
    carriers = [c for speaker in statement.speakers for c in later.get(speaker, ())]
    if at is None or not carriers or any(c.kind == "person" for c in statement.channel):
        return statement
    here = parse.tokens[at].sentence
    near = [carrier for sentence, carrier in carriers if 0 < sentence - here <= BACK]
    return replace(statement, channel=(*statement.channel, near[0])) if near else statement
