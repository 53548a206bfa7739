"""Quotations that no verb tells: signed behind a dash, or standing alone as somebody's whole sentence.

Comes in: a page and its ties. Goes out: drafts. Example: '"Nobody asked us." — Ann Poole' is said by Ann Poole;
'"Nobody asked us."' alone in a paragraph is said by somebody whom the report does not name there.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.within.said.draft import Draft
from twosource.within.said.page import Ground, Page
from twosource.within.said.scene import Tie
from twosource.within.said.speakers import Voice, voice_of

DASHES = frozenset(["—", "–", "―", "--", "-"])
NAME = 6  # tokens of a signature: "Ann Poole, 58, of Oslo"
SENTENCE = 5  # words; a shorter quotation without a cue is a name or a heading


def find_bare(page: Page, ties: Sequence[Tie]) -> list[Draft]:
    """Return a draft for each quotation that is tied to nothing and is signed, or is a sentence of its own."""
    found = []
    for k, tie in enumerate(ties):
        if tie.site is not None:
            continue
        draft = _signed(page, k) or (_alone(page, k) if tie.is_whole else None)
        if draft is not None:
            found.append(draft)
    return found


def _signed(page: Page, k: int) -> Draft | None:
    tokens, ground, quotation = page.parse.tokens, page.grounds[k], page.quotations[k]
    dash = ground.last
    while dash < len(tokens) and tokens[dash].pos == "SPACE":
        dash += 1
    if dash + 1 >= len(tokens) or tokens[dash].text not in DASHES:
        return None
    first = last = dash + 1
    paragraph = page.parse.sentence_of(first).paragraph
    if paragraph - ground.paragraph > 1:
        return None
    while last < len(tokens) and last - first < NAME and page.parse.sentence_of(last).paragraph == paragraph:
        if not tokens[last].text[0].isupper():
            break
        last += 1
    ends = last == len(tokens) or tokens[last].text == "." or page.parse.sentence_of(last).paragraph != paragraph
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
            is_person = token.entity == "PERSON" or token.lower in ("he", "she")
            return voice_of(parse, token, token.head) if is_person else None
    return None
