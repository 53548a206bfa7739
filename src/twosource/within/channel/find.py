"""Statements -> the same statements with their channels: who stands between speaker and newsroom.

Comes in: a report's statements. Goes out: statements with carriers, nearest to the speaker first. Example:
"Lukashenko told Li, per the readout" gets one carrier, the readout that a sentence before was the Belarusian
government's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.lexicon.channels import load_channels
from twosource.lexicon.speech import load_speech
from twosource.model.facts import Carrier, Party, Statement, Time
from twosource.model.text import Parse, Report, Span, Token
from twosource.within.channel.chain import with_carried_on, with_outer_channels, with_unnamed_speakers
from twosource.within.channel.grammar import cue_within
from twosource.within.channel.stations import DOCUMENTS, TO_REPORTERS, Station, find_issuer, find_stations, key_of
from twosource.within.parties import PartyMap
from twosource.within.said.hearers import find_hearers

ORDER = {"verb": 0, "issued": 0, "way": 0, "told": 0, "anonymous": 1, "speaker": 1, "source": 1}
HIM = frozenset(["him", "her"])
WRITTEN = frozenset(["document", "statement", "social"])
QUOTING = frozenset(["quote", "cite"])
CLAUSES = frozenset(["relcl", "ccomp", "pcomp"])  # what is said inside them was not said by the outer clause's way


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
        heard = _with_hearers(parse, _with_issuer(parse, statement, known), chain, known)
        filled.append(_fill(heard, chain, authors, known, parse))
    told = with_unnamed_speakers(with_carried_on(filled, parse), parse, known, by_sentence)
    return with_outer_channels(told, parse, report, known)


def _with_issuer(parse: Parse, statement: Statement, known: PartyMap) -> Statement:
    """Let the issuer speak in "a statement released by Norway which called for talks"."""
    at = parse.token_at(statement.cue.start) if statement.cue is not None and not statement.speakers else None
    if at is None or parse.tokens[at].dep != "relcl" or parse.head(at).lemma not in load_channels().nouns:
        return statement
    noun = parse.head(at)
    issuer = find_issuer(parse, noun, noun.i, known)
    return replace(statement, speakers=known.expand(issuer)) if issuer is not None else statement


def _with_hearers(parse: Parse, statement: Statement, chain: Sequence[Station], known: PartyMap) -> Statement:
    """Lead "the committee" to the one named before, and take those to whom a letter goes for hearers of its words."""
    if statement.addressees:
        return statement
    at = parse.token_at(statement.cue.start) if statement.cue is not None else None
    word = load_speech().verbs.get(parse.tokens[at].lemma) if at is not None else None
    heads = find_hearers(parse, parse.dependents(at), word, at) if at is not None and word is not None else ()
    readers = [t.i for s in chain if s.carrier.kind in WRITTEN for t in _readers(parse, s.head)]
    found = [p for head in (*heads, *readers) for p in (*known.among(head), known.named_before(head))]
    found += [_other_person(parse, statement, head, known) for head in heads if parse.tokens[head].lower in HIM]
    hearers = tuple(p for p in dict.fromkeys(found) if p is not None and p not in statement.speakers)
    return replace(statement, addressees=hearers) if hearers and statement.kind != "analysis" else statement


def _other_person(parse: Parse, statement: Statement, pronoun: int, known: PartyMap) -> str | None:
    """As in "Dahl received Lund, telling her that": the last person named in the sentence who does not speak."""
    first = parse.sentence_of(pronoun).first
    before = [known.at(i) for i in range(pronoun - 1, first - 1, -1)]
    people = (known.by_id[p] for p in before if p is not None and p not in statement.speakers)
    gender = "f" if parse.tokens[pronoun].lower == "her" else "m"
    return next((p.id for p in people if p.kind == "person" and not p.is_plural and p.gender in (None, gender)), None)


def _readers(parse: Parse, paper: int) -> Sequence[Token]:
    return [
        t for prep in parse.dependents(paper, "prep") if prep.lower == "to" for t in parse.dependents(prep.i, "pobj")
    ]


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
    free = [s for s in near if not _is_said(s.carrier.span, statement) or _is_beside_cue(s, at)]
    chosen = [s for s in free if _hangs_together(parse, s, at, statement)]
    return _once(sorted(chosen, key=lambda s: (ORDER[s.how], s.carrier.span.start)))


def _once(chain: list[Station]) -> list[Station]:
    """Take "told reporters at a news conference" and "in two interviews, telling the channel" for one way each."""
    kept: dict[tuple[str, int], Station] = {}
    for station in chain:
        key = (station.carrier.kind, ORDER[station.how])
        before = kept.get(key)
        if before is None or before.carrier.name == TO_REPORTERS or before.carrier.issuer is None:
            kept[key] = station
    return list(kept.values())


def _is_beside_cue(station: Station, cue: int) -> bool:
    """As in "Dahl endorsed Lund in a video": it hangs from the cue, though it stands behind the object."""
    return station.how == "way" and station.verb == cue and station.carrier.kind in (*DOCUMENTS, "broadcast")


def _is_said(span: Span, statement: Statement) -> bool:
    return any(piece.contains(span) for piece in statement.content)


def _hangs_together(parse: Parse, station: Station, cue: int, statement: Statement) -> bool:
    """Tell whether the words of the statement came by this station, not those of another one in the sentence."""
    if station.how == "anonymous":
        return _is_of_speaker(parse, station, cue, statement)
    if statement.speaker is not None and statement.speaker.contains(parse.span(station.head, station.head + 1)):
        if station.how == "way":  # "Poole, who was quoted in the report, said": the report did not carry it
            return station.carrier.kind in DOCUMENTS and station.verb in _clauses_above(parse, cue)
        return station.carrier.kind in DOCUMENTS or (station.how == "source" and station.carrier.kind == "newsroom")
    is_relative = parse.tokens[cue].dep == "relcl"
    if is_relative and station.how == "issued" and cue_within(parse, parse.tokens[station.head]) == cue:
        return True
    if is_relative and station.how in ("source", "way") and station.head < parse.edges[cue][0]:
        return False
    if station.how == "source":
        return not is_relative or station.head <= parse.edges[cue][1]
    if station.how == "speaker":
        return _is_told_by(parse, station, cue)
    above = _clauses_above(parse, cue)
    if station.how == "way" and station.head < cue and _is_fronted(parse, station) and _reaches_root(parse, above):
        return True
    return station.verb in above or (station.how == "issued" and station.head in above)


def _is_told_by(parse: Parse, station: Station, cue: int) -> bool:
    """As in "the agency reported that Xi told" and "..., Poole said, Arctic News reported"."""
    first = parse.edges[station.head][0]
    if station.head > cue and parse.tokens[first - 1].text == ",":
        return station.verb != cue and station.carrier.kind == "newsroom"
    return station.verb != cue and station.verb in {t.i for t in parse.ancestors(cue)}


def _clauses_above(parse: Parse, cue: int) -> set[int]:
    """Return the cue and what stands above it up to the end of its own clause."""
    found = {cue}
    token = parse.tokens[cue]
    while _goes_on(parse, token) and token.head != token.i and not _is_other_act(parse, token):
        token = parse.tokens[token.head]
        found.add(token.i)
    return found


def _goes_on(parse: Parse, token: Token) -> bool:
    """Tell whether the clause is one with what is above it; so it is in "In an interview, Ann is quoted as saying"."""
    prep = parse.head(token.i)
    is_quoted = token.dep == "pcomp" and prep.lower == "as" and parse.head(prep.i).lemma in QUOTING
    return token.dep not in CLAUSES or is_quoted


def _is_other_act(parse: Parse, token: Token) -> bool:
    """As in "Lund issued a statement after Dahl told voters that ...": the statement is not Dahl's."""
    return token.dep == "advcl" and bool(parse.dependents(token.i, "nsubj")) and bool(parse.dependents(token.i, "mark"))


def _reaches_root(parse: Parse, above: set[int]) -> bool:
    return any(parse.tokens[i].head == i for i in above)


def _is_of_speaker(parse: Parse, station: Station, cue: int, statement: Statement) -> bool:
    """Tell whether it is this speaker who stays unnamed: "an official, who asked not to be named, said"."""
    inside = set(parse.tokens_in(statement.speaker)) if statement.speaker is not None else set()
    above = {station.head, *(t.i for t in parse.ancestors(station.head))}
    return bool(above & (inside | {cue}))


def _is_fronted(parse: Parse, station: Station) -> bool:
    """As in "In an interview with the agency released before the visit, Ann said": parsers hang it from "released"."""
    first = parse.sentence_of(station.head).first
    return all(t.pos not in ("VERB", "AUX") for t in parse.tokens[first : station.head]) and station.head - first <= 4


def _fill(
    statement: Statement, chain: list[Station], authors: dict[str, tuple[str, ...]], known: PartyMap, parse: Parse
) -> Statement:
    speakers = statement.speakers
    carriers = []
    for station in chain:
        carrier = station.carrier
        key = key_of(parse, station)
        is_joint = "joint" in carrier.name.lower()
        if carrier.kind in DOCUMENTS and carrier.kind != "interview":
            if carrier.issuer is None and is_joint and len(speakers) > 1:
                carrier = replace(carrier, issuer=_group_of(speakers, known))
            if carrier.issuer is None and len(speakers) == 1 and station.how in ("way", "told", "issued", "verb"):
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
