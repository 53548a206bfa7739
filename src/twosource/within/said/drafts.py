"""Quotations and reporting words of one report, put together into drafts of statements.

Comes in: parse and report. Goes out: drafts in text order. Example: '"A," he said. "B."' gives one draft with
two pieces of content.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from twosource.lexicon.speech import Speech
from twosource.model.text import Parse, Report
from twosource.within.said.bare import find_bare, find_echoes
from twosource.within.said.contents import Told
from twosource.within.said.cues import Site, find_sites
from twosource.within.said.draft import Draft
from twosource.within.said.extents import settle
from twosource.within.said.nouns import find_noun_drafts
from twosource.within.said.page import Page, lay_out
from twosource.within.said.passing import drop_nested, is_in_passing
from twosource.within.said.phrases import LONGEST
from twosource.within.said.pieces import find_pieces, kind_of, tidy, widen
from twosource.within.said.quoted import LABEL, tie_quotations
from twosource.within.said.scene import Tie
from twosource.within.said.sources import find_labels, find_sources
from twosource.within.said.surface import Voice

REACHING = frozenset(["said/clause", "said/complement", "said/as", "said/quote", "said/tail"])
BREAKS = frozenset([".", ";", ":", "?", "!", "—", "–", "--"])
GAP = 8  # tokens between a content and a quotation that it runs on into
FAR = 30
ASIDE = 40  # letters that tell about a speaker, beyond twice the name: no office is as long
WORDED = frozenset(["find"])  # what is found is told only where words are quoted: "A study found that “few return.”"
PHRASE = 5  # tokens of a quotation of three words
CLAUSES = frozenset(["said/clause", "said/quote", "said/tail"])
SETTLED = frozenset(["clause", "infinitive", "preposition", "hearer-to", "complement", "object", "accuse"])


def find_drafts(parse: Parse, report: Report, speech: Speech) -> list[Draft]:
    """Find all statements of a report, speakers still as tokens."""
    page = lay_out(parse, report)
    sites = find_sites(parse, page.quote_of, speech)
    ties = tie_quotations(page, sites)
    reporting = frozenset(site.verb for site in sites)
    told = [_settle(page, site, reporting, sites, ties) for site in sites]
    tied: dict[int, list[int]] = {}
    for k, tie in enumerate(ties):
        if tie.site is not None:
            tied.setdefault(tie.site, []).append(k)
    verbs = [d for n, site in enumerate(told) if (d := _draft(page, site, tied.get(n, ()), ties)) is not None]
    nouns = [_filled(page, draft) for draft in find_noun_drafts(parse, page.quote_of, speech)]
    carried = {draft.head for draft in nouns}
    drafts = drop_nested(parse, [draft for draft in verbs if draft.head not in carried] + nouns)
    telling = frozenset(draft.head for draft in (*verbs, *nouns))  # not "Dahl spoke by phone, according to a readout"
    drafts += [_filled(page, draft) for draft in find_sources(parse, page.quote_of, speech, telling)]
    labels = [_filled(page, draft, is_widened=False) for draft in find_labels(parse, report, speech, page.quote_of)]
    _go_on(page, labels, ties)
    drafts += labels
    _reach_quotations(page, drafts, ties, reporting)
    _cut_headlines(report, drafts)
    drafts += _left_over(drafts, find_bare(page, ties))
    drafts += _left_over(drafts, find_echoes(page, ties, sites))
    return drafts


def _cut_headlines(report: Report, drafts: Sequence[Draft]) -> None:
    """End what is said in a headline at a semicolon, behind which it tells another thing: "Oslo says A; Rome denies it"."""
    if report.headline is None:
        return
    for draft in drafts:
        start, end = draft.content[-1]
        if report.headline.start <= start and end <= report.headline.end:
            mark = report.text.find(";", start, end)
            draft.content[-1] = (start, mark if mark > start else end)


def _reach_quotations(page: Page, drafts: Sequence[Draft], ties: Sequence[Tie], reporting: frozenset[int]) -> None:
    """Widen a told clause to a quotation of the same sentence that nobody else says.

    "Poole said the goal was not to “grow” but to “last.”": the parser hangs "but to" from "said".
    """
    ends = sorted((draft.content[-1][1], n) for n, draft in enumerate(drafts))
    tokens = page.parse.tokens
    for k, quotation in enumerate(page.quotations):
        at = bisect_right(ends, (quotation.start, len(drafts))) - 1
        if ties[k].site is not None or at < 0:
            continue
        draft = drafts[ends[at][1]]
        last = page.parse.token_at(draft.content[-1][1] - 1)
        ground = page.grounds[k]
        if last is None or draft.rule not in REACHING or tokens[last].sentence != tokens[ground.first].sentence:
            continue
        if draft.speaker is not None and draft.speaker[0] <= ground.first < draft.speaker[1]:
            continue
        between = tokens[last + 1 : ground.first]
        is_short = ground.last - ground.first < PHRASE or draft.rule not in CLAUSES or tokens[draft.head].dep == "relcl"
        near = GAP if is_short else FAR
        if draft.rule not in CLAUSES and any(t.pos in ("VERB", "AUX") for t in between):
            continue
        if len(between) <= near and not any(t.i in reporting or t.text in BREAKS for t in between):
            draft.content[-1] = (draft.content[-1][0], quotation.end)
            ends[at] = (quotation.end, ends[at][1])
    for draft in drafts:
        draft.content = tidy(page, draft.content)
        draft.kind = kind_of(page, draft.content)


def _go_on(page: Page, labels: Sequence[Draft], ties: Sequence[Tie]) -> None:
    """Let a labelled speaker go on: “POOLE: We left. / “Nobody asked us.": each paragraph opens with a mark."""
    speaking = {page.quote_of[draft.head]: draft for draft in labels if page.quote_of[draft.head] >= 0}
    for k in range(1, len(ties)) if speaking else ():
        draft = speaking.get(k - 1)
        is_near = page.grounds[k].paragraph - page.grounds[k - 1].paragraph <= 2
        if (
            draft is None
            or k in speaking
            or ties[k].site is not None
            or page.quotations[k - 1].is_closed
            or not is_near
        ):
            continue
        if LABEL.match(page.report.text, page.quotations[k].inner_start):
            continue  # somebody else's turn, whoever it is
        draft.content.append((page.quotations[k].start, page.quotations[k].end))
        speaking[k] = draft


def _left_over(drafts: Sequence[Draft], bare: Sequence[Draft]) -> list[Draft]:
    """Return the quotations that no other draft holds."""
    held = sorted(piece for draft in drafts for piece in draft.content)
    reach = list(accumulate((end for _, end in held), max))
    starts = [start for start, _ in held]
    left = []
    for draft in bare:
        start, end = draft.content[0]
        k = bisect_right(starts, start) - 1
        is_held = (k >= 0 and reach[k] > start) or (k + 1 < len(starts) and starts[k + 1] < end)
        if not is_held:
            left.append(draft)
    return left


def _filled(page: Page, draft: Draft, *, is_widened: bool = True) -> Draft:
    draft.content = tidy(page, [widen(page, piece) if is_widened else piece for piece in draft.content])
    draft.kind = kind_of(page, draft.content)
    return draft


def _settle(page: Page, site: Site, reporting: frozenset[int], sites: Sequence[Site], ties: Sequence[Tie]) -> Site:
    """Find the ends of what a site reports, and leave out quotations that belong to another one."""
    told = site.told
    if told is not None and told.frame in SETTLED:
        is_object = told.frame in ("object", "accuse")
        first, last = settle(page.parse, site.verb, (told.first, told.last), reporting, is_object=is_object)
        site = site._replace(told=told._replace(first=first, last=max(last, first + 1)))
    return _without_others(page, _reach_name(page, site, ties), sites, ties)


def _reach_name(page: Page, site: Site, ties: Sequence[Tie]) -> Site:
    """As in "called the report a “rush to judgment”": word order finds the quoted name where the tree does not."""
    if not site.word.takes & {"complement", "as"} or site.voice is None:
        return site
    tokens, told = page.parse.tokens, site.told
    for i in range(site.last, min(page.parse.sentence_of(site.verb).last, site.last + GAP)):
        k = page.quote_of[i]
        if k >= 0:
            last = page.grounds[k].last
            if ties[k].site is not None or (told is not None and told.last >= last):
                return site
            first = told.first if told is not None and told.first >= site.last else site.last
            return site._replace(told=Told(first, last, "complement", told.hearers if told is not None else ()))
        if tokens[i].pos in ("VERB", "AUX") or tokens[i].text in BREAKS or tokens[i].text == ",":
            return site
    return site


def _without_others(page: Page, site: Site, sites: Sequence[Site], ties: Sequence[Tie]) -> Site:
    if site.told is None:
        return site
    first, last = site.told.first, site.told.last
    for i in range(first, min(last, first + 2 * LONGEST)):
        k = page.quote_of[i]
        home = ties[k].site if k >= 0 else None
        if home is None or sites[home].verb == site.verb or first <= sites[home].verb < last:
            continue
        if i > first:
            return site._replace(told=site.told._replace(last=i))
        rest = page.grounds[k].last
        return site._replace(told=site.told._replace(first=rest) if rest < last else None)
    return site


def _in_short(parse: Parse, voice: Voice) -> Voice:
    """Cut what is told of a speaker: of "one former manager who asked not to be named because ..." who it is is kept."""
    start, end = parse.tokens[voice.first].start, parse.tokens[voice.last - 1].end
    if len(voice.heads) != 1 or end - start <= ASIDE:
        return voice
    head = voice.heads[0]
    for i in range(head + 1, voice.last):
        is_comma = parse.tokens[i].text == "," and parse.tokens[head].pos == "PROPN"
        if is_comma or parse.tokens[i].tag in ("WP", "WDT"):
            is_long = end - start > ASIDE + 2 * (parse.tokens[i - 1].end - start)
            return voice._replace(last=i) if is_long else voice
    return voice


def _draft(page: Page, site: Site, own: Sequence[int], ties: Sequence[Tie]) -> Draft | None:
    tied = [(page.quotations[k], page.grounds[k], ties[k]) for k in own]
    pieces = find_pieces(page, site, tied)
    if not pieces or (not tied and is_in_passing(page.parse, site)):
        return None
    if site.word.lemma in WORDED and not any(next(page.quotations_in(*piece), None) for piece in pieces):
        return None
    voice = _in_short(page.parse, site.voice) if site.voice is not None else None
    return Draft(
        word=site.word,
        head=site.verb,
        cue=(site.first, site.last),
        speaker=(voice.first, voice.last) if voice is not None else None,
        heads=voice.heads if voice is not None else (),
        content=pieces,
        hearers=site.told.hearers if site.told is not None else (),
        kind=kind_of(page, pieces),
        is_negated=site.is_negated,
        rule=f"said/{'quote' if tied else site.told.frame if site.told is not None else 'tail'}",
    )
