"""Quotations that no verb tells: signed behind a dash, or standing alone as somebody's whole sentence.

Comes in: a page and its ties. Goes out: drafts. Example: '"Nobody asked us." — Ann Poole' is said by Ann Poole;
'"Nobody asked us."' alone in a paragraph is said by somebody whom the report does not name there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.text import Sentence, Token
from twosource.within.said.cues import Site
from twosource.within.said.draft import Draft
from twosource.within.said.page import Ground, Page
from twosource.within.said.scene import Tie, is_title
from twosource.within.said.speakers import PAPERS, Voice, voice_of

SIGNED = re.compile(r"\s{0,4}(?:--|[-–—―])\s{0,3}(?=\w)")
NAME = 6  # tokens of a signature: "Ann Poole, 58, of Oslo"
ECHO = 4  # words; a shorter one in a sentence without a cue may be irony
OFFICE = 14  # tokens behind a signature's name: age, trade and place
SENTENCE = 5  # words; a shorter quotation without a cue is a name or a heading


def find_bare(page: Page, ties: Sequence[Tie]) -> list[Draft]:
    """Return a draft for each quotation that is tied to nothing and is signed, or is a sentence of its own."""
    found = []
    for k, tie in enumerate(ties):
        if tie.site is not None:
            continue
        draft = find_signed(page, k) or (_alone(page, k) if tie.is_whole else None)
        if draft is not None:
            found.append(draft)
    return found


def find_echoes(page: Page, ties: Sequence[Tie], sites: Sequence[Site]) -> list[Draft]:
    """Return a draft for each quotation inside a sentence without a cue, right behind one that somebody says.

    As in '"They lied," Poole said. It was “a trick to get our votes.”': the words quoted are still Poole's.
    """
    cued: dict[int, Site] = {}
    for site in sites:
        cued.setdefault(page.parse.tokens[site.verb].sentence, site)
    for own in reversed(sites):
        if page.parse.tokens[own.verb].dep not in ("relcl", "acl"):
            cued[page.parse.tokens[own.verb].sentence] = own
    found = []
    for k, tie in enumerate(ties):
        ground, quotation = page.grounds[k], page.quotations[k]
        sentence = page.parse.sentence_of(ground.first)
        inner = page.report.text[quotation.inner_start : quotation.inner_end]
        if tie.site is not None or tie.is_whole or len(inner.split()) < ECHO or sentence.i in cued or is_title(inner):
            continue
        if _is_about_another(page, sentence):
            continue
        teller = cued.get(sentence.i - 1)
        before = page.parse.sentences[sentence.i - 1] if sentence.i else None
        if teller is None or teller.voice is None or before is None or before.paragraph != sentence.paragraph:
            continue
        voice = _acting(page, sentence, ground) or teller.voice
        content = [(sentence.start, sentence.end)]
        speaker = (voice.first, voice.last)
        found.append(Draft(None, ground.first, None, speaker, voice.heads, content, kind="mixed", rule="said/echo"))
    return found


def _acting(page: Page, sentence: Sentence, ground: Ground) -> Voice | None:
    """As in "He ordered the guards to “open the gates at once.”": who acts by these words; not "He was “a thief.”"."""
    for token in page.parse.tokens[sentence.first : ground.first]:
        if token.dep == "nsubj" and token.i < token.head < ground.first:
            is_acting = token.lower in ("he", "she") and page.parse.head(token.i).pos == "VERB"
            return Voice(token.i, token.i + 1, (token.i,)) if is_acting else None
    return None


def _is_about_another(page: Page, sentence: Sentence) -> bool:
    """As in "A report found “no evidence of theft”" and "The bank wanted “more time”": somebody else is named."""
    subjects = [t for t in page.parse.tokens[sentence.first : sentence.last] if t.dep in ("nsubj", "nsubjpass")]
    return any(t.pos == "PROPN" or t.lemma in PAPERS for t in subjects[:1])


def find_signed(page: Page, k: int) -> Draft | None:
    """Return what a quotation signed behind a dash says: '"Nobody asked us." — Ann Poole'."""
    tokens, ground, quotation = page.parse.tokens, page.grounds[k], page.quotations[k]
    dash = SIGNED.match(page.report.text, quotation.end)  # by characters: "”—Poole" is one token or several
    at = page.parse.token_at(dash.end()) if dash is not None else None
    if at is None:
        return None
    first = last = at
    paragraph = page.parse.sentence_of(first).paragraph
    if paragraph - ground.paragraph > 1:
        return None
    while last < len(tokens) and last - first < NAME and page.parse.sentence_of(last).paragraph == paragraph:
        if not tokens[last].text.lstrip("-–—―")[:1].isupper():  # "-Poole" may be one token
            break
        last += 1
    stop = last
    while last > first and stop < min(len(tokens), last + OFFICE) and tokens[last].text == ",":  # ", 34, of Hull"
        if page.parse.sentence_of(stop).paragraph != paragraph:
            break
        stop += 1
    ends = stop == len(tokens) or tokens[stop].text == "." or page.parse.sentence_of(stop).paragraph != paragraph
    shortest = 2 if paragraph == ground.paragraph else 1  # a paragraph of its own may be "— Poole"
    if last - first < shortest or not ends:
        return None
    content = [(quotation.start, quotation.end)]
    return Draft(None, first, None, (first, last), (last - 1,), content, kind="direct", rule="said/signed")


def _alone(page: Page, k: int) -> Draft | None:
    quotation, ground = page.quotations[k], page.grounds[k]
    inner = page.report.text[quotation.inner_start : quotation.inner_end].strip()
    if len(inner.split()) < SENTENCE or inner[-1] not in ".!?…," or inner.isupper() or not inner[0].isupper():
        return None
    if quotation.is_single or not quotation.is_closed:
        return None
    content = [(quotation.start, quotation.end)]
    voice = _subject_before(page, ground)
    if voice is None:
        return Draft(None, ground.first, None, None, (), content, kind="direct", rule="said/alone")
    speaker = (voice.first, voice.last)
    return Draft(None, ground.first, None, speaker, voice.heads, content, kind="direct", rule="said/subject")


def _subject_before(page: Page, ground: Ground) -> Voice | None:
    """Return the person who is the subject of the sentence right before, in the same paragraph.

    "Poole was not amused. “Nobody asked us.”" is Poole's.
    """
    parse = page.parse
    if ground.first == 0:
        return None
    sentence = parse.sentence_of(ground.first - 1)
    if sentence.paragraph != ground.paragraph:
        return None
    for token in parse.tokens[sentence.first : sentence.last]:
        if token.dep in ("nsubj", "nsubjpass") and parse.head(token.i).dep == "ROOT":
            is_person = token.entity == "PERSON" or token.lower in ("he", "she") or _is_surname(page, token)
            return voice_of(parse, token, token.head) if is_person else None
    return None


def _is_surname(page: Page, token: Token) -> bool:
    """As in "said Ann Poole, 32. Poole backs the mayor. “I have no job.”": one word of a person named before."""
    return token.pos == "PROPN" and any(
        name.label == "PERSON" and name.last <= token.i and page.parse.tokens[name.last - 1].text == token.text
        for name in page.parse.names
    )
