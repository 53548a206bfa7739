"""The pieces of text that make up a content: from the parse, from quotations, or from both.

Comes in: a site and the quotations tied to it. Goes out: pieces as offsets. Example: '"Ties," Qin said, "have
leapt"' gives the two quotations; 'Ties, Qin said, "have leapt"' gives "Ties" and the quotation.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.facts import SaidKind
from twosource.within.said.around import find_around, find_closed, find_rest
from twosource.within.said.cues import Site
from twosource.within.said.draft import Piece
from twosource.within.said.page import Ground, Page
from twosource.within.said.phrases import LONGEST, past_owner, trim
from twosource.within.said.quotations import Quotation
from twosource.within.said.scene import Tie

DIRECT = 0.95  # share of a content inside quotation marks; a "that" before them leaves it direct
ENDS = frozenset([".", "!", "?"])
JOINING = frozenset([",", "—", "–", "and", "but", "or", "that", "because", "if", "as", "to"])
RELATIVES = frozenset(["who", "whom", "which", "that"])


def find_pieces(page: Page, site: Site, tied: Sequence[tuple[Quotation, Ground, Tie]]) -> list[Piece]:
    """Return the pieces of what a site reports, merged and in order."""
    told = _told_pieces(page, site)
    if not tied:
        return tidy(page, told)
    quoted = [_quoted_piece(page, q, ground, tie) for q, ground, tie in tied]
    if all(tie.is_whole for _, _, tie in tied) and any(tie.how == "after" for _, _, tie in tied):
        return tidy(page, quoted)
    if all(tie.how == "goes-on" for _, _, tie in tied):
        return tidy(page, told + quoted)
    is_touched = any(a < d and c < b for a, b in told for c, d in quoted)
    return tidy(page, (told if is_touched else []) + quoted)


def tidy(page: Page, pieces: Sequence[Piece]) -> list[Piece]:
    """Merge pieces that meet, drop a lone "who", and cut the newsroom's ", which ..." behind a quotation."""
    text = page.report.text
    merged: list[Piece] = []
    for start, end in sorted(pieces):
        if merged and (start <= merged[-1][1] or not text[merged[-1][1] : start].strip()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    kept = [p for p in merged if len(merged) == 1 or text[p[0] : p[1]].lower() not in RELATIVES]
    return [(start, _before_which(page, start, end)) for start, end in kept]


def widen(page: Page, piece: Piece) -> Piece:
    """Widen a piece to the whole of the quotations that it cuts."""
    start, end = piece
    for quotation in page.quotations_in(start, end):
        start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end


def kind_of(page: Page, content: Sequence[Piece]) -> SaidKind:
    """Return whether a content is quoted as a whole, in part or not at all."""
    total = sum(b - a for a, b in content)
    inside = sum(min(b, q.end) - max(a, q.start) for a, b in content for q in page.quotations_in(a, b))
    if inside == 0:
        return "indirect"
    return "direct" if inside >= DIRECT * total else "mixed"


def _before_which(page: Page, start: int, end: int) -> int:
    """End behind “opposes the plan,” where ", which has hurt trade" is the newsroom's."""
    text = page.report.text
    for q in page.quotations_in(start, end):
        behind = text[q.end : q.end + 8].split()[:1]
        if start <= q.start and q.end < end and text[q.inner_end - 1] == "," and behind in (["which"], ["who"]):
            return q.end
    return end


def _quoted_piece(page: Page, quotation: Quotation, ground: Ground, tie: Tie) -> Piece:
    if tie.is_whole:
        return quotation.start, quotation.end
    first, parse = ground.first, page.parse
    while first > max(0, ground.first - LONGEST) and parse.tokens[first - 1].text not in ENDS:
        if parse.sentence_of(first - 1).paragraph != ground.paragraph:
            break
        first -= 1
    return parse.tokens[first].start, quotation.end


def _told_pieces(page: Page, site: Site) -> list[Piece]:
    pieces = []
    for first, last in _told_ranges(page, site):
        if first < last:
            start, end = trim(page.parse, first, last)
            pieces.append(_cover(page, start, past_owner(page.parse, end), site))
    return pieces


def _told_ranges(page: Page, site: Site) -> list[tuple[int, int]]:
    told = site.told
    closed = find_closed(page.parse, site)
    if closed:
        return closed
    if told is None or (told.frame == "clause" and told.first < site.verb):
        around = find_around(page.parse, site) or find_rest(page.parse, site)
        if around or told is None:
            return around
    first, last = told.first, told.last
    if told.frame == "accuse" and told.rest is not None:
        return [told.rest, (first, last)]
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


def _quotation_behind(page: Page, last: int) -> int | None:
    """Return the quotation that a content runs on into: "of lying “in terms of ...”", "had offers, but “they ...”"."""
    tokens, quote_of = page.parse.tokens, page.quote_of
    for at in range(last, min(last + 4, len(tokens))):
        if tokens[at].sentence != tokens[last - 1].sentence:
            return None
        if quote_of[at] >= 0:
            return quote_of[at] if quote_of[at] != quote_of[last - 1] else None
        if tokens[at].lower not in JOINING:
            return None
    return None


def _cover(page: Page, first: int, last: int, site: Site) -> Piece:
    """Return the offsets of a stretch of tokens, widened to the whole of a quotation that it cuts or meets."""
    tokens, quote_of = page.parse.tokens, page.quote_of
    start, end = tokens[first].start, tokens[last - 1].end
    if first > site.verb and (behind := _quotation_behind(page, last)) is not None:
        end = max(end, page.quotations[behind].end)
    for k in {quote_of[first], quote_of[last - 1]} - {-1}:
        quotation = page.quotations[k]
        if not quotation.start <= tokens[site.verb].start < quotation.end:
            start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end
