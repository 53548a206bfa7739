"""What tying quotations to reporting verbs works on: one report's quotations, its reporting verbs, and what is tied.

Comes in: a page and its sites. Goes out: ``Scene`` and readings of the words before a quotation. Example: in 'Ann
said, "We left."' the lead of the quotation is "Ann said,".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from twosource.lexicon.speech import Cue
from twosource.model.text import Parse
from twosource.within.said.cues import Site
from twosource.within.said.page import Ground, Page
from twosource.within.said.speakers import Voice

ENDS = frozenset([".", "!", "?"])
JOINTS = frozenset([":", ",", "—", "–", "--", "-"])
DASHES = frozenset(["—", "–", "―", "--", "-"])
FINITE = frozenset(["VBD", "VBZ", "VBP"])
SMALL = frozenset(["a", "an", "and", "as", "at", "by", "de", "for", "in", "of", "on", "or", "the", "to", "vs", "with"])
WORDS = 3  # a shorter quotation is a name or a word
REACH = 30  # tokens between a cue and its quotation: a name with its office and an adjunct of time and place
ANY_VERB = Cue("", "asserts", frozenset(["quote"]))  # "..." he barked: beside a quotation every verb speaks
How = Literal["after", "before", "goes-on", "none"]


class Tie(NamedTuple):
    """How one quotation hangs: from which site, or as a continuation of which quotation.

    ``is_whole`` is False where unquoted words of the same sentence before the quotation belong to the content.
    """

    how: How
    site: int | None
    is_whole: bool


@dataclass(slots=True)
class Scene:
    """All that tying one report's quotations needs; sites grow by verbs that speak only beside a quotation."""

    page: Page
    sites: list[Site]
    by_verb: dict[int, int]
    ties: list[Tie] = field(default_factory=list)

    @property
    def parse(self) -> Parse:
        """The report's parse."""
        return self.page.parse

    @property
    def grounds(self) -> Sequence[Ground]:
        """Where the quotations stand."""
        return self.page.grounds


def find_lead(scene: Scene, k: int) -> tuple[int, int]:
    """Return the tokens of the same sentence that stand before the quotation, or a paragraph that ends in a colon."""
    tokens, ground = scene.parse.tokens, scene.grounds[k]
    floor = scene.grounds[k - 1].last if k and scene.grounds[k - 1].paragraph == ground.paragraph else 0
    stop = ground.first
    while stop > floor and tokens[stop - 1].pos == "SPACE":
        stop -= 1
    at = stop
    floor = max(floor, stop - 4 * REACH)
    if (
        stop > floor
        and tokens[stop - 1].text[-1] == "."
        and tokens[stop - 1].text not in ENDS
        and is_sentence(scene, k)
    ):
        return stop, stop  # "Ann said in Hull, N.Y. “We left.”": the full stop of the abbreviation ends the sentence
    while at > floor and tokens[at - 1].text not in ENDS and paragraph_of(scene, at - 1) == ground.paragraph:
        at -= 1
    if at == stop > 0 and tokens[at - 1].text == ":" and paragraph_of(scene, at - 1) != ground.paragraph:
        return scene.parse.sentence_of(at - 1).first, stop
    return at, stop


def inner_of(scene: Scene, k: int) -> str:
    """Return the words between the marks."""
    quotation = scene.page.quotations[k]
    return scene.page.report.text[quotation.inner_start : quotation.inner_end].strip()


def paragraph_of(scene: Scene, i: int) -> int:
    """Return the number of the paragraph in which a token stands."""
    return scene.parse.sentence_of(i).paragraph


def is_sentence(scene: Scene, k: int) -> bool:
    """Tell whether a quotation opens with a capital and ends as a sentence does, or runs on into the next paragraph."""
    inner = inner_of(scene, k)
    is_ended = inner[-1] in ".!?…," or not scene.page.quotations[k].is_closed
    return inner[0].isupper() and is_ended and len(inner.split()) >= WORDS


def is_title(inner: str) -> bool:
    """As in "Good Morning America": capitals throughout, as in the name of a programme or a book."""
    words = [word for word in inner.split() if word[0].isalpha()]
    longer = [word for word in words if len(word) > 3]
    is_capital = all(word[0].isupper() or word in SMALL for word in words) or len(words) == 1
    return bool(longer) and len(longer) <= 8 and is_capital and all(word[0].isupper() for word in longer)


def add_site(scene: Scene, verb: int, cue: tuple[int, int], voice: Voice | None) -> int:
    """Add a verb that speaks only because it stands beside a quotation; return its site."""
    scene.sites.append(Site(verb, cue[0], cue[1], ANY_VERB, voice, None, is_negated=False))
    scene.by_verb.setdefault(verb, len(scene.sites) - 1)
    return len(scene.sites) - 1
