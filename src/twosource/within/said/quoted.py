"""Which reporting verb a quotation belongs to, by what stands right before and right after it.

Comes in: quotations and sites. Goes out: for each quotation its ``Tie``. Example: in '"A," said Ann. "B."' both
quotations are tied to "said"; the second goes on from the first.

Parses of long quoted sentences are often wrong, so this reads the words between quotations and leaves the tree
to phrases.
"""

from __future__ import annotations

import re

from twosource.model.text import Parse
from twosource.within.said.bare import find_signed
from twosource.within.said.behind import find_behind, is_right_behind
from twosource.within.said.cues import Site
from twosource.within.said.named import find_first_named, find_mistagged_before_colon, find_noun_before
from twosource.within.said.page import Ground, Page
from twosource.within.said.scene import (
    ENDS,
    FINITE,
    JOINTS,
    REACH,
    WORDS,
    Scene,
    Tie,
    add_site,
    find_lead,
    inner_of,
    is_sentence,
    is_title,
    paragraph_of,
)
from twosource.within.said.speakers import PAPERS, find_voice, voice_of

LABEL = re.compile(r"[A-Z][A-Z.’' -]{1,30}: ")  # "POOLE: We left.": a transcript in quotation marks


def tie_quotations(page: Page, sites: list[Site]) -> list[Tie]:
    """Return one tie for each quotation; ``sites`` gains the verbs that speak only beside a quotation."""
    scene = Scene(page, sites, {site.verb: k for k, site in enumerate(sites)})
    for k in range(len(page.quotations)):
        scene.ties.append(_tie(scene, k))
    for k in range(len(scene.ties) - 2, -1, -1):
        if scene.ties[k].site is None and _is_told_behind(scene, k):
            scene.ties[k] = Tie("goes-on", scene.ties[k + 1].site, is_whole=True)
    return scene.ties


def _is_told_behind(scene: Scene, k: int) -> bool:
    """As in "“Nobody asked us.” / “We left,” Ann said": a paragraph that is only a quotation waits for its speaker."""
    here, behind = scene.grounds[k], scene.grounds[k + 1]
    between = scene.parse.tokens[here.last : behind.first]
    is_alone = scene.ties[k].is_whole and all(t.pos in ("SPACE", "PUNCT") for t in between)
    return is_alone and behind.paragraph > here.paragraph and scene.ties[k + 1].how == "after" and is_sentence(scene, k)


def _tie(scene: Scene, k: int) -> Tie:
    lead = find_lead(scene, k)
    is_start = lead[0] >= lead[1] or paragraph_of(scene, lead[0]) != scene.grounds[k].paragraph
    before = None
    if not _is_programme(scene, k, lead):
        before = find_first_named(scene, lead) if lead[0] < lead[1] else None
        before = _site_before(scene, lead) if before is None else before
    is_near = lead[1] > lead[0] and paragraph_of(scene, lead[0]) == scene.grounds[k].paragraph
    if before is not None and is_near and not is_right_behind(scene, k):
        return Tie("before", before, is_whole=True)
    joint = scene.parse.tokens[lead[1] - 1].text if lead[1] > lead[0] else ""
    after = find_behind(scene, k)
    if after is not None:
        is_as = scene.parse.tokens[scene.grounds[k].last].lower == "as"  # "The race “is even,” as Lund said"
        is_apart = is_start or is_as or joint == ":" or any(at in scene.by_verb for at in range(*lead))
        return Tie("after", after, is_whole=is_apart)
    if before is None and is_near:
        before = find_noun_before(scene, lead)
    if before is None and (joint == ":" or (joint in JOINTS and is_near and is_sentence(scene, k))):
        before = _speaker_before_colon(scene, *lead)
    if before is not None:
        return Tie("before", before, is_whole=True)
    if LABEL.match(inner_of(scene, k)):
        return Tie("none", None, is_whole=True)
    if is_start or _is_joined(scene, k, lead):
        site = _goes_on_from(scene, k) if find_signed(scene.page, k) is None else None
        if site is not None:
            return Tie("goes-on", site, is_whole=True)
    if (site := _shared(scene, k)) is not None:
        return Tie("goes-on", site, is_whole=True)
    return Tie("none", None, is_whole=is_start)


def _shared(scene: Scene, k: int) -> int | None:
    """As in '"It must hold," she said, and “be checked by all sides.”': the cue before is this one's too."""
    if k == 0 or (site := scene.ties[k - 1].site) is None or scene.ties[k - 1].how != "after":
        return None
    before, here = scene.grounds[k - 1], scene.grounds[k]
    between = range(before.last, here.first)
    if before.paragraph != here.paragraph or len(between) > REACH // 2 or len(inner_of(scene, k).split()) < WORDS:
        return None
    verb = scene.sites[site].verb
    is_other = any(
        t.text in ENDS or (t.tag in FINITE and t.i != verb) for t in scene.parse.tokens[before.last : here.first]
    )
    return None if is_other or verb not in between else site


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
        if site.word.lemma == "quote" and site.voice is not None and scene.parse.tokens[site.voice.first].lower == "i":
            continue  # "said, and I quote, “...”"
        if joint.text == ":" and scene.parse.tokens[at].dep == "relcl" and site.last < stop - 1:
            continue
        if "quote" not in site.word.takes or _takes_infinitive(scene, at, joint.text):
            return None
        if joint.text == ":" or site.last >= stop or joint.text in JOINTS or joint.lower == "that":
            return _outer(scene, k, stop) if site.last < stop - 1 else k
        return None
    return None


def _outer(scene: Scene, k: int, stop: int) -> int:
    """Return who tells the clause in which the nearest cue stands, where the quotation goes on with that clause.

    As in "Ann said he rarely asks for help, “except from friends.”" and "Ann said she spoke to Bo and that “I won.”"
    """
    tokens, verb = scene.parse.tokens, scene.sites[k].verb
    quoted = scene.parse.tokens[stop] if stop < len(tokens) else None
    first = next((t for t in tokens[stop : stop + 3] if t.pos not in ("PUNCT", "SPACE")), quoted)
    is_comma = tokens[stop - 1].text == "," and first is not None and first.text.islower()
    is_that = tokens[stop - 1].lower == "that" and tokens[stop - 2].pos == "CCONJ"
    if not (is_comma or is_that):
        return k
    for at in range(verb - 1, max(scene.parse.sentence_of(verb).first, verb - REACH) - 1, -1):
        n = scene.by_verb.get(at)
        if n is not None and _is_told_by(scene, scene.sites[n], verb) and "quote" in scene.sites[n].word.takes:
            return n
    return k


def _takes_infinitive(scene: Scene, verb: int, joint: str) -> bool:
    """As in "it continues to "fuel the flames"": continues is no cue."""
    site = scene.sites[scene.by_verb[verb]]
    is_plain = joint not in JOINTS and site.told is None and "clause" not in site.word.takes
    behind = scene.parse.tokens[verb + 1 : verb + 3]
    return is_plain and any(t.tag == "TO" for t in behind) and bool(scene.parse.dependents(verb, "xcomp"))


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
        return find_mistagged_before_colon(scene, start, stop)
    if (teller := _teller_before_colon(scene, start, stop)) is not None:
        return teller
    known = scene.by_verb.get(best)
    if known is not None and "quote" in scene.sites[known].word.takes and scene.sites[known].voice is not None:
        return known
    passive = scene.parse.dependents(best, "nsubjpass")
    voice = voice_of(scene.parse, passive[0], best) if passive else find_voice(scene.parse, best)
    is_colon = scene.parse.tokens[stop - 1].text == ":"
    return add_site(scene, best, (stop - 1, stop) if is_colon else (best, best + 1), voice)


def _teller_before_colon(scene: Scene, start: int, stop: int) -> int | None:
    """As in "Ann said she had learned: “...”" and "As Ann told the court, he went on: “...”": who tells the rest."""
    for at in range(start, stop):
        n = scene.by_verb.get(at)
        if n is None or scene.sites[n].voice is None or scene.parse.tokens[at].dep in ("relcl", "acl"):
            continue
        site = scene.sites[n]
        is_as = any(t.lower == "as" and t.i <= start + 1 for t in scene.parse.dependents(at, "mark"))
        is_clause = site.told is not None and site.told.frame == "clause" and site.told.last >= stop - 1
        if "quote" in site.word.takes and (is_clause or is_as):
            return n
    return None


def _is_programme(scene: Scene, k: int, lead: tuple[int, int]) -> bool:
    """As in: he told “Good Evening Oslo” that ..."""
    inner = inner_of(scene, k)
    is_joined = lead[1] > lead[0] and scene.parse.tokens[lead[1] - 1].text in JOINTS
    return len(inner.split()) > 1 and inner[-1].isalnum() and is_title(inner) and not is_joined


def _is_joined(scene: Scene, k: int, lead: tuple[int, int]) -> bool:
    """Tell whether nothing but "But", "And then" stands between the full stop before and the quotation."""
    words = scene.parse.tokens[lead[0] : lead[1]]
    return len(words) <= 3 and all(t.pos in ("CCONJ", "ADV", "PUNCT") for t in words) and is_sentence(scene, k)


def _goes_on_from(scene: Scene, k: int) -> int | None:
    """Return the site that a quotation without a cue goes on from."""
    ground = scene.grounds[k]
    if k and not scene.page.quotations[k - 1].is_closed and ground.paragraph - scene.grounds[k - 1].paragraph <= 2:
        # a paragraph that opens with a mark goes on from one that never closed
        return scene.ties[k - 1].site if scene.ties[k - 1].site is not None else _site_of_sentence_before(scene, ground)
    site = scene.ties[k - 1].site if k else None
    if site is not None and _is_near(scene, k) and not _is_anothers(scene, k, site):
        return site
    return _site_of_sentence_before(scene, ground)


def _is_near(scene: Scene, k: int) -> bool:
    """Tell whether at most one sentence of the report's own stands between a quotation and the one before."""
    previous, ground = scene.grounds[k - 1], scene.grounds[k]
    if ground.paragraph - previous.paragraph > 2 or ground.first - previous.last > 2 * REACH:
        return False
    return sum(t.text in ENDS for t in scene.parse.tokens[previous.last : ground.first]) <= 1


def _is_anothers(scene: Scene, k: int, site: int) -> bool:
    """Tell whether a cue in between takes the quotation away from the speaker of the one before."""
    previous, ground = scene.grounds[k - 1], scene.grounds[k]
    between = range(previous.last, ground.first)
    if not any(at in scene.by_verb and scene.by_verb[at] != site for at in between):
        return False
    return ground.paragraph != previous.paragraph or _is_new_sentence(scene, k, site)


def _is_new_sentence(scene: Scene, k: int, site: int) -> bool:
    """As in '"We left." Ann added that it was late. "Nobody asked."': the cue before belongs to a sentence of its own."""
    between = range(scene.grounds[k - 1].last, scene.grounds[k].first)
    if scene.sites[site].verb in between:
        return False
    return any(at in scene.by_verb and scene.parse.tokens[at].dep == "ROOT" for at in between)


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
        voice = scene.sites[k].voice if k is not None else None
        if k is None or voice is None or _is_aside(scene.parse, at) or scene.parse.tokens[voice.first].tag == "WP":
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
