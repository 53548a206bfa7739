"""Statements -> the same statements with their channels: who stands between speaker and newsroom.

Comes in: a report's statements. Goes out: statements with carriers, nearest to the speaker first. Example:
"Lukashenko told Li, per the readout" gets one carrier, the readout that a sentence before was the Belarusian
government's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.lexicon.channels import load_channels
from twosource.model.facts import Carrier, Party, Statement, Time
from twosource.model.text import Parse, Report, Sentence, Span
from twosource.within.parties import PartyMap
from twosource.within.stations import DOCUMENTS, Station, find_issuer, find_stations

ORDER = {"issued": 0, "way": 0, "told": 0, "speaker": 1, "source": 1}


def find_channel(
    parse: Parse, report: Report, parties: Sequence[Party], times: Sequence[Time], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Fill in the channel of each statement, and the speakers of papers that speak ("the joint statement said").

    Args:
        parse: the report's parse.
        report: the report.
        parties: its parties.
        times: its time expressions; one inside a carrier's phrase dates the carrier.
        statements: as ``find_said`` gives them.

    Returns:
        The same statements in the same order.

    Example:
        >>> find_channel(parse, report, parties, times, statements)[0].channel[0].kind  # doctest: +SKIP
        'readout'
    """
    known = PartyMap(parse, parties)
    stations = find_stations(parse, report, known, times)
    by_sentence = _by_sentence(parse, stations)
    filled: list[Statement] = []
    authors: dict[str, tuple[str, ...]] = {}
    for statement in statements:
        chain = _chain(parse, statement, by_sentence)
        filled.append(_fill(_with_issuer(parse, statement, known), chain, authors, known))
    return tuple(filled)


def find_telling_channel(
    parse: Parse, report: Report, parties: Sequence[Party], times: Sequence[Time], sentence: Sentence
) -> tuple[Carrier, ...]:
    """Return the carriers to which a whole narrated sentence is attributed: "..., Belta reported Tuesday".

    Args:
        parse: the report's parse.
        report: the report.
        parties: its parties.
        times: its time expressions.
        sentence: the sentence that tells.

    Returns:
        Carriers, nearest to what is told first; none where the newsroom tells it itself.
    """
    known = PartyMap(parse, parties)
    stations = find_stations(parse, report, known, times)
    inside = [s for s in stations if sentence.first <= s.head < sentence.last and s.how in ("source", "speaker")]
    return tuple(s.carrier for s in inside)


def _with_issuer(parse: Parse, statement: Statement, known: PartyMap) -> Statement:
    """Let the issuer speak in "a statement released by Norway which called for talks"."""
    at = parse.token_at(statement.cue.start) if statement.cue is not None and not statement.speakers else None
    if at is None or parse.tokens[at].dep != "relcl" or parse.head(at).lemma not in load_channels().nouns:
        return statement
    noun = parse.head(at)
    issuer = find_issuer(parse, noun, noun.i, known)
    return replace(statement, speakers=known.expand(issuer)) if issuer is not None else statement


def _by_sentence(parse: Parse, stations: Sequence[Station]) -> dict[int, list[Station]]:
    found: dict[int, list[Station]] = {}
    for station in stations:
        found.setdefault(parse.tokens[station.head].sentence, []).append(station)
    return found


def _chain(parse: Parse, statement: Statement, by_sentence: dict[int, list[Station]]) -> list[Station]:
    """Return the stations of the statement's own sentence that its cue hangs together with, in order."""
    anchor = statement.cue if statement.cue is not None else statement.content[0]
    at = parse.token_at(anchor.start)
    if at is None:
        return []
    near = by_sentence.get(parse.tokens[at].sentence, [])
    chosen = [s for s in near if not _is_said(s.carrier.span, statement) and _hangs_together(parse, s, at, statement)]
    return sorted(chosen, key=lambda s: (ORDER[s.how], s.carrier.span.start))


def _is_said(span: Span, statement: Statement) -> bool:
    return any(piece.contains(span) for piece in statement.content)


def _hangs_together(parse: Parse, station: Station, cue: int, statement: Statement) -> bool:
    """Tell whether the words of the statement came by this station, not those of another one in the sentence."""
    if statement.speaker is not None and statement.speaker.contains(parse.span(station.head, station.head + 1)):
        return station.carrier.kind in DOCUMENTS
    if parse.tokens[cue].dep == "relcl" and station.how in ("source", "way") and station.head < parse.edges[cue][0]:
        return False
    if station.how == "source":
        return parse.tokens[cue].dep != "relcl" or station.head <= parse.edges[cue][1]
    above = {cue, *(t.i for t in parse.ancestors(cue))}
    if station.how == "way" and station.head < cue and _is_fronted(parse, station):
        return True
    first = parse.edges[station.head][0]
    if station.how == "speaker" and station.head > cue and parse.tokens[first - 1].text == ",":
        return station.verb != cue and station.carrier.kind == "newsroom"  # "..., Poole said, Arctic News reported"
    if station.how == "speaker":
        return station.verb != cue and station.verb in above
    if station.how == "issued":
        return station.verb in above or station.head in above
    return station.verb in above


def _is_fronted(parse: Parse, station: Station) -> bool:
    """As in "In an interview with the agency released before the visit, Ann said": parsers hang it from "released"."""
    first = parse.sentence_of(station.head).first
    return all(t.pos not in ("VERB", "AUX") for t in parse.tokens[first : station.head]) and station.head - first <= 4


def _fill(
    statement: Statement, chain: list[Station], authors: dict[str, tuple[str, ...]], known: PartyMap
) -> Statement:
    speakers = statement.speakers
    carriers = []
    for station in chain:
        carrier = station.carrier
        key = carrier.kind
        is_joint = "joint" in carrier.name.lower()
        if carrier.kind in DOCUMENTS and carrier.kind != "interview":
            if carrier.issuer is None and is_joint and len(speakers) > 1:
                carrier = replace(carrier, issuer=_group_of(speakers, known))
            if carrier.issuer is None and len(speakers) == 1 and station.how in ("way", "told", "issued"):
                carrier = replace(carrier, issuer=speakers[0])
            is_own = statement.speaker is not None and statement.speaker.overlaps(carrier.span)
            if not speakers and (station.is_definite or is_own):
                speakers = _authors(carrier, authors.get(key, ()), known)
            if speakers and (is_joint or carrier.issuer is not None):
                authors[key] = speakers
        carriers.append(carrier)
    return replace(statement, speakers=speakers, channel=tuple(carriers))


def _group_of(speakers: Sequence[str], known: PartyMap) -> str | None:
    """Return the party that stands for just these, "the two leaders"."""
    return next((p.id for p in known.by_id.values() if p.members and set(p.members) == set(speakers)), None)


def _authors(carrier: Carrier, before: tuple[str, ...], known: PartyMap) -> tuple[str, ...]:
    if carrier.issuer is not None:
        return known.expand(carrier.issuer)
    return before
