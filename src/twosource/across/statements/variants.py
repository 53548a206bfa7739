"""The tellings of one utterance -> ``Said``: which wording is fullest, what each other one does with it.

Comes in: tellings. Goes out: one statement with variants. Example: a quotation with "…" where another report has the
words gets a variant "shortened" whose ``omits`` points to those words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from twosource.across.events.dates import first_told
from twosource.across.events.quoting import quote_plain
from twosource.across.statements.wording import WORD, Words, is_rendered, is_shortened
from twosource.model.facts import SaidKind, Stance, Statement
from twosource.model.record import Said, Variant, Wording
from twosource.model.text import Report, Span, When

# Countries whose leaders' words reach English-language newsrooms untranslated.
ANGLOPHONE = frozenset(["USA", "GBR", "CAN", "AUS", "NZL", "IRL"])
QUOTED = re.compile('“([^”]*)”?|"([^"]*)"')
ELLIPSIS = ("…", "...", ". . .")
KINDS: tuple[SaidKind, ...] = ("direct", "mixed", "indirect", "analysis")
WHOLE = 0.6  # of the longest wording's words: a quotation so long is shown before a longer one in the newsroom's words
OMITTED = 40  # words that an omission holds at most; more is another passage
PRECISE = {"day": 0, "days": 1, "week": 2, "month": 3, "season": 4, "year": 5, "longer": 6, "unknown": 7}


@dataclass(frozen=True, slots=True)
class Telling:
    """One local statement with its report, its words, and its parties as entities."""

    report: Report
    statement: Statement
    words: Words
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    channel: tuple[str, ...]
    is_spun: bool = False  # its report tells another's text in other words


def make_said(
    identity: str, tellings: Sequence[Telling], family_of: Mapping[str, str], countries: Mapping[str, str | None]
) -> Said:
    """Make one statement of its tellings; origins and counts are filled in later.

    Args:
        identity: the statement's id.
        tellings: at least one, in order.
        family_of: report id -> family id.
        countries: entity id -> country.
    """
    full = _fullest(tellings)
    return Said(
        id=identity,
        speakers=_speakers(tellings, full),
        addressees=_union(t.addressees for t in tellings),
        kind=min((t.statement.kind for t in tellings), key=KINDS.index),
        stance=_stance(tellings, full),
        content=_shown(full),
        date=_date(tellings),
        occasion=next((t.statement.occasion for t in tellings if t.statement.occasion is not None), None),
        channel=_union(t.channel for t in tellings),
        origins=(),
        independent=1,
        about=_union(t.statement.about for t in tellings),
        variants=tuple(_variant(t, full, tellings, family_of, countries) for t in tellings),
        members=tuple(t.statement.id for t in tellings),
    )


def content_of(telling: Telling) -> str:
    """Return the content as one string, pieces joined by a space."""
    return " ".join(" ".join(telling.report.quote(span).split()) for span in telling.statement.content)


def _shown(telling: Telling) -> str:
    """Return the content as it is shown: a quotation as it stands, other words as they would stand in a sentence."""
    if telling.statement.kind == "direct":
        return content_of(telling)
    return " ".join(" ".join(quote_plain(telling.report, span).split()) for span in telling.statement.content)


def _fullest(tellings: Sequence[Telling]) -> Telling:
    """Return the wording to compare with: the first before a copy's, a quotation before a report, then the longest."""
    longest = max(len(t.words.words) for t in tellings)
    return min(
        tellings,
        key=lambda t: (
            t.is_spun,
            KINDS.index(t.statement.kind) > 1,
            t.statement.kind != "direct" or len(t.words.words) < WHOLE * longest,
            -len(_said_words(t)),
            t.words.words[:1] == ("that",),
            t.report.id,
            t.statement.id,
        ),
    )


def _speakers(tellings: Sequence[Telling], full: Telling) -> tuple[str, ...]:
    """Return the fullest wording's speakers; where tellings differ, those whom most of them, or the longest name, give."""
    told = [t for t in tellings if t.speakers]
    if not told or all(set(t.speakers) & set(full.speakers) for t in told):
        return full.speakers
    votes = Counter(t.speakers for t in told)
    return max(told, key=lambda t: (votes[t.speakers], _spelt(t), t is full)).speakers


def _spelt(telling: Telling) -> int:
    """Return how many words of a name a telling spends on its speaker: none on "he", two on "Ann Lund"."""
    span = telling.statement.speaker
    return len(re.findall(r"\b[^\W\d_a-z]\w+", telling.report.quote(span))) if span is not None else 0


def _union(parts: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(x for part in parts for x in part))


def _stance(tellings: Sequence[Telling], full: Telling) -> Stance:
    counts = Counter(t.statement.stance for t in tellings)
    best, number = counts.most_common(1)[0]
    return best if number > counts[full.statement.stance] else full.statement.stance


def _date(tellings: Sequence[Telling]) -> When | None:
    dates = [t.statement.date for t in tellings if t.statement.date is not None]
    if dates:
        return min(dates, key=lambda d: PRECISE[d.precision])
    return first_told([(t.statement.around, t.statement.sentence) for t in tellings if t.statement.around is not None])


def _variant(
    telling: Telling,
    full: Telling,
    tellings: Sequence[Telling],
    family_of: Mapping[str, str],
    countries: Mapping[str, str | None],
) -> Variant:
    statement = telling.statement
    return Variant(
        evidence=statement.sentence,
        content=statement.content,
        speaker=statement.speaker,
        cue=statement.cue,
        wording=_wording(telling, full, tellings, family_of, countries),
        omits=_omits(telling, tellings),
        channel=telling.channel,
    )


def _wording(
    telling: Telling,
    full: Telling,
    tellings: Sequence[Telling],
    family_of: Mapping[str, str],
    countries: Mapping[str, str | None],
) -> Wording:
    if len({t.report.id for t in tellings}) == 1 and len(tellings) == 1:
        return "only"
    if telling is full or _said_words(telling) == _said_words(full):
        return "same"
    if is_shortened(telling.words, full.words):
        return "shortened"
    if telling.statement.kind == "mixed" and _quotes_from(telling, full):
        return "paraphrased"
    if full.statement.kind == "mixed" and _quotes_from(full, telling):
        return "paraphrased"
    if "indirect" in (telling.statement.kind, full.statement.kind):
        return "paraphrased"
    family = family_of.get(telling.report.id)
    if family is not None and family == family_of.get(full.report.id):
        return "altered"
    lands = {countries.get(s) for s in (*telling.speakers, *full.speakers)} - {None}
    heard = {countries.get(a) for a in (*telling.addressees, *full.addressees)}  # "told an English-language channel"
    is_foreign = bool(lands) and not lands & ANGLOPHONE and not heard & ANGLOPHONE
    return "translated" if is_foreign and is_rendered(telling.words, full.words) else "altered"


def _said_words(telling: Telling) -> tuple[str, ...]:
    """Return the words without the newsroom's "that" before a quotation."""
    words = telling.words.words
    return words[1:] if words[:1] == ("that",) else words


def _quotes_from(telling: Telling, full: Telling) -> bool:
    """Tell whether all that a partly quoted wording has in quotation marks stands in the full wording."""
    quoted = _words(" ".join(part for pair in QUOTED.findall(content_of(telling)) for part in pair))
    return bool(quoted) and LCSseq.similarity(quoted, _words(content_of(full))) == len(quoted)


def _omits(telling: Telling, tellings: Sequence[Telling]) -> tuple[Span, ...]:
    """Return what stands in another report where this one has an ellipsis."""
    found: list[Span] = []
    for span in telling.statement.content:
        text = telling.report.quote(span)
        at = next((text.find(mark) for mark in ELLIPSIS if mark in text), -1)
        if at < 0:
            continue
        before, after = _words(text[:at])[-3:], _words(text[at:])[:3]
        for other in tellings:
            if other is telling or not before or not after:
                continue
            gap = _between(other, before, after)
            if gap is not None and gap not in found:
                found.append(gap)
                break
    return tuple(found)


def _words(text: str) -> list[str]:
    return [m.group().lower() for m in WORD.finditer(text)]


def _between(other: Telling, before: Sequence[str], after: Sequence[str]) -> Span | None:
    """Return the words that stand between ``before`` and ``after`` in another wording."""
    for span in other.statement.content:
        matches = list(WORD.finditer(other.report.text, span.start, span.end))
        words = [m.group().lower() for m in matches]
        start = _seek(words, before, 0)
        if start is None:
            continue
        stop = _seek(words, after, start + len(before))
        if stop is not None and 0 < stop - start - len(before) <= OMITTED:
            return Span(other.report.id, matches[start + len(before)].start(), matches[stop - 1].end())
    return None


def _seek(words: Sequence[str], wanted: Sequence[str], start: int) -> int | None:
    """Return where most of the wanted words stand in a row; a translation changes one of three."""
    places = range(start, len(words) - len(wanted) + 1)
    for need in (len(wanted), max(1, len(wanted) - 1)):
        for i in places:
            if LCSseq.similarity(words[i : i + len(wanted)], wanted) >= need:
                return i
    return None
