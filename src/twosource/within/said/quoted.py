"""Which reporting verb a quotation belongs to, by what stands right before and right after it.

Comes in: quotations and sites. Goes out: for each quotation its ``Tie``. Example: in '"A," said Ann. "B."' both
quotations are tied to "said"; the second goes on from the first.

Parses of long quoted sentences are often wrong, so this reads the words between quotations and leaves the tree
to phrases.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from twosource.lexicon.speech import Cue
from twosource.model.text import Parse
from twosource.within.said.cues import Site
from twosource.within.said.page import Ground, Page
from twosource.within.said.speakers import PAPERS, Voice, find_voice, surface_voice, voice_of

ENDS = frozenset([".", "!", "?"])
WORDS = 3  # a shorter quotation is a name or a word
JOINTS = frozenset([":", ",", "—", "–", "--", "-"])
REACH = 30  # tokens between a cue and its quotation: a name with its office and an adjunct of time and place
FINITE = frozenset(["VBD", "VBZ", "VBP"])
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


def tie_quotations(page: Page, sites: list[Site]) -> list[Tie]:
    """Return one tie for each quotation; ``sites`` gains the verbs that speak only beside a quotation."""
    scene = Scene(page, sites, {site.verb: k for k, site in enumerate(sites)})
    for k in range(len(page.quotations)):
        scene.ties.append(_tie(scene, k))
    return scene.ties


def _tie(scene: Scene, k: int) -> Tie:
    lead = _lead(scene, k)
    is_start = lead[0] >= lead[1] or _paragraph(scene, lead[0]) != scene.grounds[k].paragraph
    before = None if _is_programme(scene, k, lead) else _site_before(scene, lead)
    is_near = lead[1] > lead[0] and _paragraph(scene, lead[0]) == scene.grounds[k].paragraph
    if before is not None and is_near:
        return Tie("before", before, is_whole=True)
    after = _site_after(scene, k)
    if after is not None:
        return Tie("after", after, is_whole=is_start or any(at in scene.by_verb for at in range(*lead)))
    joint = scene.parse.tokens[lead[1] - 1].text if lead[1] > lead[0] else ""
    if before is None and (joint == ":" or (joint in JOINTS and is_near and _is_sentence(scene, k))):
        before = _speaker_before_colon(scene, *lead)
    if before is not None:
        return Tie("before", before, is_whole=True)
    if is_start or _is_joined(scene, k, lead):
        site = _goes_on_from(scene, k)
        if site is not None:
            return Tie("goes-on", site, is_whole=True)
    return Tie("none", None, is_whole=is_start)


def _lead(scene: Scene, k: int) -> tuple[int, int]:
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
        and _is_sentence(scene, k)
    ):
        return stop, stop  # "Ann said in Hull, N.Y. “We left.”": the full stop of the abbreviation ends the sentence
    while at > floor and tokens[at - 1].text not in ENDS and _paragraph(scene, at - 1) == ground.paragraph:
        at -= 1
    if at == stop > 0 and tokens[at - 1].text == ":" and _paragraph(scene, at - 1) != ground.paragraph:
        return scene.parse.sentence_of(at - 1).first, stop
    return at, stop


def _inner(scene: Scene, k: int) -> str:
    quotation = scene.page.quotations[k]
    return scene.page.report.text[quotation.inner_start : quotation.inner_end].strip()


def _paragraph(scene: Scene, i: int) -> int:
    return scene.parse.sentence_of(i).paragraph


def _site_before(scene: Scene, lead: tuple[int, int]) -> int | None:
    """Return the last site before the quotation if a comma, a colon, "that" or nothing joins the two."""
    start, stop = lead
    if start >= stop:
        return None
    joint = scene.parse.tokens[stop - 1]
    for at in range(stop - 1, max(start, stop - REACH) - 1, -1):
        k = scene.by_verb.get(at)
        if k is None:
            continue
        site = scene.sites[k]
        if joint.text == ":" and scene.parse.tokens[at].dep == "relcl" and site.last < stop - 1:
            continue
        if "quote" not in site.word.takes or _takes_infinitive(scene, at, joint.text):
            return None
        if joint.text == ":" or site.last >= stop or joint.text in JOINTS or joint.lower == "that":
            return k
        return None
    return None


def _takes_infinitive(scene: Scene, verb: int, joint: str) -> bool:
    """As in "it continues to "fuel the flames"": continues is no cue."""
    site = scene.sites[scene.by_verb[verb]]
    is_plain = joint not in JOINTS and site.told is None and "clause" not in site.word.takes
    return is_plain and bool(scene.parse.dependents(verb, "xcomp"))


def _speaker_before_colon(scene: Scene, start: int, stop: int) -> int | None:
    """As in "He listed three things: "..."": a colon before a quotation lets the sentence's subject speak."""
    best = None
    for at in range(start, stop):
        token = scene.parse.tokens[at]
        is_aside = token.dep in ("relcl", "advcl", "acl")
        if token.pos == "VERB" and not is_aside and scene.parse.dependents(at, "nsubj", "nsubjpass"):
            best = at
            if token.dep == "ROOT":
                break
    if best is None:
        return None
    passive = scene.parse.dependents(best, "nsubjpass")
    voice = voice_of(scene.parse, passive[0], best) if passive else find_voice(scene.parse, best)
    is_colon = scene.parse.tokens[stop - 1].text == ":"
    return _add(scene, best, (stop - 1, stop) if is_colon else (best, best + 1), voice)


def _add(scene: Scene, verb: int, cue: tuple[int, int], voice: Voice | None) -> int:
    scene.sites.append(Site(verb, cue[0], cue[1], ANY_VERB, voice, None, is_negated=False))
    scene.by_verb.setdefault(verb, len(scene.sites) - 1)
    return len(scene.sites) - 1


def _site_after(scene: Scene, k: int) -> int | None:
    """Return the site in the words right behind the quotation: '"A," said Ann', '"A," Ann Lee, the mayor, said'."""
    start = scene.grounds[k].last
    stop = scene.grounds[k + 1].first if k + 1 < len(scene.grounds) else len(scene.parse.tokens)
    inner = _inner(scene, k)
    if not inner or (_is_title(inner) and _lead(scene, k)[0] < _lead(scene, k)[1]):
        return None
    is_open = inner[-1] in ",?!—–-…" or (start < stop and scene.parse.tokens[start].text == ",")
    for at in range(start, min(stop, start + REACH)):
        token = scene.parse.tokens[at]
        if token.text in ENDS or _paragraph(scene, at) != scene.grounds[k].paragraph:
            return None
        if token.tag not in FINITE and at not in scene.by_verb and not _is_future(scene, at):
            continue
        if token.dep in ("aux", "auxpass") or (token.dep == "relcl" and at - start > 1):
            continue
        if at not in scene.by_verb and _lead(scene, k)[0] < _lead(scene, k)[1]:
            return None
        return _accept_after(scene, start, stop, at, inner, is_open=is_open)
    return None


def _is_programme(scene: Scene, k: int, lead: tuple[int, int]) -> bool:
    """As in: he told “Good Evening Oslo” that ..."""
    inner = _inner(scene, k)
    is_joined = lead[1] > lead[0] and scene.parse.tokens[lead[1] - 1].text in JOINTS
    return len(inner.split()) > 1 and inner[-1].isalnum() and _is_title(inner) and not is_joined


def _is_title(inner: str) -> bool:
    """As in "Good Morning America": capitals throughout, as in the name of a programme or a book."""
    words = [word for word in inner.split() if word[0].isalpha() and len(word) > 3]
    return bool(words) and len(words) <= 8 and all(word[0].isupper() for word in words)


def _accept_after(scene: Scene, start: int, stop: int, at: int, inner: str, *, is_open: bool) -> int | None:
    tokens = scene.parse.tokens
    found = scene.by_verb.get(at)
    is_bare = tokens[at].tag in ("VBG", "VB") and not _is_future(scene, at)
    if is_bare or (found is None and not is_open):
        return None
    if tokens[start].pos == "CCONJ" and inner[-1] not in ",—–-":
        return None  # "He spoke of “a long road” and Bo said it was short"
    site = scene.sites[found] if found is not None else None
    if site is not None and "quote" not in site.word.takes and not is_open:
        return None
    if (at + 1 < len(tokens) and tokens[at + 1].text == ":") or any(tokens[i].dep == "mark" for i in range(start, at)):
        return None
    if inner[-1] in ENDS and site is not None and site.told is not None and site.told.first > at:
        return None
    voice = (site.voice if site is not None else find_voice(scene.parse, at)) or None
    is_plain = voice is not None and start <= voice.first <= start + 2 and voice.last <= at and at - voice.last <= 5
    is_inverted = at - start <= 1 and voice is not None and at < voice.first <= at + 2
    if not (is_plain or is_inverted):
        if not is_open and at - start > 1:
            return None
        voice = surface_voice(scene.parse, start, at, stop)
        if voice is None:
            return found if is_open and at - start <= 1 and site is not None else None
    if site is None or found is None:
        return _add(scene, at, (at, at + 1), voice) if tokens[at].lemma not in ("be", "have", "do") else None
    if voice != site.voice:
        scene.sites[found] = site._replace(voice=voice)
    return found


def _is_future(scene: Scene, at: int) -> bool:
    """As in "“We left,” she will say"."""
    is_verb = scene.parse.tokens[at].tag == "VB"
    return is_verb and any(t.tag == "MD" for t in scene.parse.dependents(at, "aux"))


def _is_sentence(scene: Scene, k: int) -> bool:
    """Tell whether a quotation opens with a capital and ends as a sentence does, or runs on into the next paragraph."""
    inner = _inner(scene, k)
    is_ended = inner[-1] in ".!?…," or not scene.page.quotations[k].is_closed
    return inner[0].isupper() and is_ended and len(inner.split()) >= WORDS


def _is_joined(scene: Scene, k: int, lead: tuple[int, int]) -> bool:
    """Tell whether nothing but "But", "And then" stands between the full stop before and the quotation."""
    words = scene.parse.tokens[lead[0] : lead[1]]
    return len(words) <= 3 and all(t.pos in ("CCONJ", "ADV", "PUNCT") for t in words) and _is_sentence(scene, k)


def _goes_on_from(scene: Scene, k: int) -> int | None:
    """Return the site that a quotation without a cue goes on from."""
    ground = scene.grounds[k]
    if k and not scene.page.quotations[k - 1].is_closed and ground.paragraph - scene.grounds[k - 1].paragraph <= 2:
        return scene.ties[k - 1].site  # a paragraph that opens with a mark goes on from one that never closed
    if k and (site := scene.ties[k - 1].site) is not None:
        previous = scene.grounds[k - 1]
        ends = sum(scene.parse.tokens[at].text in ENDS for at in range(previous.last, ground.first))
        width = ground.first - previous.last
        others = any(at in scene.by_verb and scene.by_verb[at] != site for at in range(previous.last, ground.first))
        if (
            ground.paragraph - previous.paragraph <= 2
            and ends <= 1
            and width <= 2 * REACH
            and not (others and ground.paragraph != previous.paragraph)
        ):
            return site
    return _site_of_sentence_before(scene, ground)


def _site_of_sentence_before(scene: Scene, ground: Ground) -> int | None:
    """As in "She denied it. "Nobody asked me."": the sentence before tells who speaks."""
    if ground.first == 0 or not scene.by_verb:
        return None
    sentence = scene.parse.sentence_of(ground.first - 1)
    if ground.paragraph - sentence.paragraph > 1:
        return None
    best = None
    for at in range(max(sentence.first, sentence.last - 4 * REACH), sentence.last):
        k = scene.by_verb.get(at)
        if k is None or scene.sites[k].voice is None or _is_aside(scene.parse, at):
            continue
        if best is None or not _is_told_by(scene, scene.sites[best], at):
            best = k
    return best


def _is_aside(parse: Parse, verb: int) -> bool:
    """Tell whether a verb only tells more about a noun; "a letter denying it" is what its sender says."""
    token = parse.tokens[verb]
    return token.dep == "relcl" or (token.dep == "acl" and parse.head(verb).lemma not in PAPERS)


def _is_told_by(scene: Scene, site: Site, verb: int) -> bool:
    """As in "Ann said critics had predicted rain": predicting is part of what Ann says."""
    told = site.told
    return told is not None and told.frame == "clause" and told.first <= verb < told.last
