"""Quotations and reporting words of one report, put together into drafts of statements.

Comes in: parse and report. Goes out: drafts in text order. Example: '"A," he said. "B."' gives one draft with
two pieces of content.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from twosource.lexicon.speech import Speech
from twosource.model.text import Parse, Report
from twosource.within.said.around import find_around, find_rest
from twosource.within.said.cues import Site, find_sites
from twosource.within.said.draft import Draft, Piece
from twosource.within.said.extents import settle
from twosource.within.said.nouns import find_noun_drafts
from twosource.within.said.phrases import trim
from twosource.within.said.quotations import Quotation, find_quotations
from twosource.within.said.quoted import Ground, Tie, tie_quotations
from twosource.within.said.sources import find_labels, find_sources

ASIDES = frozenset(["speak", "talk", "refer"])  # "Speaking about the war, Xi called for ..."
CONTINUED = frozenset(["go", "continue", "begin", "proceed", "refuse", "decline"])
SETTLED = frozenset(["clause", "infinitive", "preposition", "hearer-to", "complement", "object", "accuse"])


def find_drafts(parse: Parse, report: Report, speech: Speech) -> list[Draft]:
    """Find all statements of a report, speakers still as tokens."""
    quotations = find_quotations(report.text, _paragraphs(parse))
    grounds = _ground(parse, quotations)
    quotations = [q for q, g in zip(quotations, grounds, strict=True) if g is not None]
    placed = [g for g in grounds if g is not None]
    quote_of = _mask(parse, placed)
    sites = find_sites(parse, quote_of, speech)
    ties = tie_quotations(parse, report, quotations, placed, sites)
    homes = [sites[tie.site].verb if tie.site is not None else -1 for tie in ties]
    tied: dict[int, list[int]] = {}
    for k, tie in enumerate(ties):
        if tie.site is not None:
            tied.setdefault(tie.site, []).append(k)
    drafts = []
    reporting = {site.verb for site in sites}
    for n, site in enumerate(sites):
        draft = _draft(parse, report, _settled(parse, site, reporting), [(quotations[k], placed[k], ties[k]) for k in tied.get(n, ())], quotations, quote_of, homes)
        if draft is not None:
            drafts.append(draft)
    nouns = find_noun_drafts(parse, quote_of, speech)
    carried = {draft.head for draft in nouns}
    drafts = [draft for draft in drafts if draft.head not in carried] + nouns
    for draft in nouns:
        draft.content = [widen_to_quotations(piece, quotations) for piece in draft.content]
        draft.kind = _kind(report.text, draft.content, quotations)
    drafts = _without_nested(parse, drafts)
    for draft in find_sources(parse, quote_of, speech, reporting) + find_labels(parse, report, speech, quote_of):
        draft.content = _merge(report.text, [widen_to_quotations(piece, quotations) for piece in draft.content])
        draft.kind = _kind(report.text, draft.content, quotations)
        drafts.append(draft)
    return drafts


def widen_to_quotations(piece: Piece, quotations: Sequence[Quotation]) -> Piece:
    """Widen a piece to the whole of a quotation that it cuts at either end."""
    start, end = piece
    for k in (bisect_right(quotations, start, key=lambda q: q.start) - 1, bisect_right(quotations, end, key=lambda q: q.start) - 1):
        if k >= 0 and quotations[k].start < end and start < quotations[k].end:
            start, end = min(start, quotations[k].start), max(end, quotations[k].end)
    return start, end


def _without_nested(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """Drop what a speaker says in passing about others' words: "He said she had criticised Bo" is one statement.

    A whole clause or a quotation with a subject of its own stays: "He said Ann had told him that ships left".
    """
    pieces = sorted((a, b, k) for k, draft in enumerate(drafts) for a, b in draft.content)
    kept = []
    inside: set[int] = set()
    heads = sorted((parse.tokens[draft.head].start, k) for k, draft in enumerate(drafts))
    at = 0
    open_pieces: list[tuple[int, int]] = []
    for start, k in heads:
        while at < len(pieces) and pieces[at][0] <= start:
            open_pieces.append((pieces[at][1], pieces[at][2]))
            at += 1
        open_pieces = [(end, owner) for end, owner in open_pieces if end > start]
        if any(owner != k for _, owner in open_pieces):
            inside.add(k)
    for k, draft in enumerate(drafts):
        if k not in inside or _stands_alone(parse, draft):
            kept.append(draft)
    return kept


def _stands_alone(parse: Parse, draft: Draft) -> bool:
    token = parse.tokens[draft.head]
    if draft.rule not in ("said/clause", "said/quote") or token.tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return False
    return bool(parse.dependents(token.i, "nsubj"))


def _settled(parse: Parse, site: Site, reporting: set[int]) -> Site:
    told = site.told
    if told is None or told.frame not in SETTLED:
        return site
    first, last = settle(parse, site.verb, (told.first, told.last), reporting)
    return site._replace(told=told._replace(first=first, last=max(last, first + 1)))


def _paragraphs(parse: Parse) -> list[Piece]:
    found: list[Piece] = []
    last = None
    for sentence in parse.sentences:
        if sentence.paragraph == last:
            found[-1] = (found[-1][0], sentence.end)
        else:
            found.append((sentence.start, sentence.end))
        last = sentence.paragraph
    return found


def _ground(parse: Parse, quotations: Sequence[Quotation]) -> list[Ground | None]:
    found: list[Ground | None] = []
    for q in quotations:
        first, last = parse.token_at(q.start), parse.token_at(q.end - 1)
        if first is None or last is None or parse.tokens[first].start >= q.end:
            found.append(None)
        else:
            found.append(Ground(first, last + 1, parse.sentence_of(first).paragraph))
    return found


def _mask(parse: Parse, grounds: Sequence[Ground]) -> list[int]:
    quote_of = [-1] * len(parse.tokens)
    for k, ground in enumerate(grounds):
        for i in range(ground.first, ground.last):
            quote_of[i] = k
    return quote_of


def _draft(
    parse: Parse,
    report: Report,
    site: Site,
    tied: list[tuple[Quotation, Ground, Tie]],
    quotations: Sequence[Quotation],
    quote_of: Sequence[int],
    homes: Sequence[int],
) -> Draft | None:
    voice = site.voice
    pieces = _told_pieces(parse, _without_others(site, quote_of, homes), quotations, quote_of)
    if tied:
        quoted = [_quoted_piece(parse, q, ground, tie) for q, ground, tie in tied]
        if all(tie.is_whole for _, _, tie in tied) and any(tie.how == "after" for _, _, tie in tied):
            pieces = quoted
        else:
            touching = any(_touches(p, quoted) for p in pieces)
            pieces = _merge(report.text, (pieces if touching else []) + quoted)
    if not pieces or (not tied and _is_in_passing(parse, site)):
        return None
    draft = Draft(
        site.word, site.verb, (site.first, site.last),
        (voice.first, voice.last) if voice is not None else None, voice.heads if voice is not None else (),
    )  # fmt: skip
    draft.content = _without_relatives(report.text, _merge(report.text, pieces), quotations)
    draft.hearers = site.told.hearers if site.told is not None else ()
    draft.is_negated = site.is_negated
    draft.kind = _kind(report.text, draft.content, quotations)
    draft.rule = f"said/{'quote' if tied else site.told.frame if site.told else 'tail'}"
    return draft


def _without_others(site: Site, quote_of: Sequence[int], homes: Sequence[int]) -> Site:
    """Cut from a content the quotations that belong to another cue outside it."""
    if site.told is None:
        return site
    first, last = site.told.first, site.told.last
    for i in range(first, last):
        k = quote_of[i]
        if k >= 0 and homes[k] >= 0 and homes[k] != site.verb and not first <= homes[k] < last:
            if i > first:
                return site._replace(told=site.told._replace(last=i))
            while i < last and quote_of[i] == k:
                i += 1
            return site._replace(told=site.told._replace(first=i) if i < last else None)
    return site


def _without_relatives(text: str, pieces: list[Piece], quotations: Sequence[Quotation]) -> list[Piece]:
    """Drop "who" before the rest of a content, and the newsroom's ", which ..." behind a quotation's closing comma."""
    found = []
    for start, end in pieces:
        if len(pieces) > 1 and text[start:end].lower() in ("who", "whom", "which", "that"):
            continue
        for q in quotations[bisect_right(quotations, start, key=lambda q: q.start) - 1 if quotations else 0 :]:
            if q.start >= end:
                break
            behind = text[q.end : q.end + 8].split()
            if start <= q.start and q.end < end and text[q.inner_end - 1] == "," and behind[:1] in (["which"], ["who"]):
                end = q.end
        found.append((start, end))
    return found


def _is_in_passing(parse: Parse, site: Site) -> bool:
    """ "an effort to endorse Bo", "for supporting Bo", "Praise Bo!": no utterance of its own is told."""
    token = parse.tokens[site.verb]
    if site.told is not None and site.told.frame in ("clause", "accuse"):
        return token.tag == "VB" and site.voice is None
    if token.tag == "VB" and (token.dep in ("xcomp", "acl", "relcl", "pcomp") or site.voice is None):
        return parse.head(token.i).lemma not in CONTINUED
    frame = site.told.frame if site.told is not None else ""
    if token.tag == "VBG" and token.dep == "advcl" and frame == "preposition" and site.word.lemma in ASIDES:
        return True
    is_participle = token.dep in ("pcomp", "acl") and not parse.dependents(token.i, "nsubj")
    return is_participle and token.tag in ("VBG", "VBN", "VBD") and frame == "object"


def _quoted_piece(parse: Parse, quotation: Quotation, ground: Ground, tie: Tie) -> Piece:
    if tie.is_whole:
        return quotation.start, quotation.end
    first = ground.first
    while first > 0 and parse.tokens[first - 1].text not in (".", "!", "?"):
        if parse.sentence_of(first - 1).paragraph != ground.paragraph:
            break
        first -= 1
    return parse.tokens[first].start, quotation.end


def _told_pieces(parse: Parse, site: Site, quotations: Sequence[Quotation], quote_of: Sequence[int]) -> list[Piece]:
    pieces = []
    for a, b in _told_ranges(parse, site):
        if a < b:
            a, b = trim(parse, a, b)
            pieces.append(_cover(parse, a, b, quotations, quote_of, site))
    return pieces


def _told_ranges(parse: Parse, site: Site) -> list[Piece]:
    told = site.told
    if told is None or (told.frame == "clause" and told.first < site.verb):
        around = find_around(parse, site)
        if around or told is None:
            return around or find_rest(parse, site)
    first, last = told.first, told.last
    if told.frame == "passive":
        return [(first, last), *([told.rest] if told.rest is not None else [])]
    if first <= site.verb < last:
        low, high = site.first, site.last
        if site.voice is not None:
            low, high = min(low, site.voice.first), max(high, site.voice.last)
        return [(first, low), (high, last)]
    if site.voice is not None and first <= site.voice.first < last:
        return [(first, site.voice.first)]
    return [(first, last)]


def _cover(
    parse: Parse, first: int, last: int, quotations: Sequence[Quotation], quote_of: Sequence[int], site: Site
) -> Piece:
    """Widen a stretch of tokens to the whole of a quotation that it cuts."""
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    if last < len(quote_of) and quote_of[last] >= 0 and quote_of[last] != quote_of[last - 1]:
        if parse.tokens[last].sentence == parse.tokens[first].sentence and first > site.verb:
            end = max(end, quotations[quote_of[last]].end)  # "accused them of lying “in terms of ...”"
    for k in {quote_of[first], quote_of[last - 1]} - {-1}:
        if not quotations[k].start <= parse.tokens[site.verb].start < quotations[k].end:
            start, end = min(start, quotations[k].start), max(end, quotations[k].end)
    return start, end


def _touches(piece: Piece, others: Sequence[Piece]) -> bool:
    return any(piece[0] < b and a < piece[1] for a, b in others)


def _merge(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for start, end in sorted(pieces):
        if merged and (start <= merged[-1][1] or not text[merged[-1][1] : start].strip()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _kind(text: str, content: Sequence[Piece], quotations: Sequence[Quotation]) -> str:
    total = sum(b - a for a, b in content)
    inside = sum(max(0, min(b, q.end) - max(a, q.start)) for a, b in content for q in quotations if q.end > a and q.start < b)
    if inside == 0:
        return "indirect"
    return "direct" if inside >= 0.95 * total else "mixed"
