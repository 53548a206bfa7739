"""Where a report's own words say that somebody says something: verbs outside quotation marks.

Comes in: the parse and, for each token, the quotation it stands in. Goes out: ``Site``s in text order. Example:
"Ann denied it" has one site: the verb "denied", the voice "Ann", negated False.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from twosource.lexicon.speech import Cue, Speech
from twosource.model.text import Parse, Token
from twosource.within.reduced import is_reduced
from twosource.within.said.contents import Told, find_told
from twosource.within.said.phrases import LONGEST
from twosource.within.said.speakers import Voice, find_voice, voice_of

NEGATIVE = frozenset(["not", "n't", "n’t", "never", "no"])
HOPS = 6  # verbs between a cue and the one that it is hung below
ADJUNCT = 12  # tokens of time and place beside two cues
FINITE = frozenset(["VBD", "VBZ", "VBP"])
VERBAL = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])


class Site(NamedTuple):
    """A reporting verb in the text: its cue tokens first to last (exclusive), its voice and its own content."""

    verb: int
    first: int
    last: int
    word: Cue
    voice: Voice | None
    told: Told | None
    is_negated: bool
    is_passed_on: bool = False


def find_sites(parse: Parse, quote_of: Sequence[int], speech: Speech) -> list[Site]:
    """Return every reporting verb that stands outside quotation marks."""
    sites = [
        site
        for token in parse.tokens
        if token.tag in VERBAL
        and quote_of[token.i] < 0
        and (token.lemma in speech.verbs or token.lemma in speech.phrases)
        and (site := _read(parse, token, speech, quote_of)) is not None
    ]
    by_verb = {site.verb: site for site in sites}
    raised = [_raise(parse, site, by_verb) for site in sites]
    return _pass_on(parse, [_borrow(parse, raised, k) for k in range(len(raised))])


def _read(parse: Parse, token: Token, speech: Speech, quote_of: Sequence[int]) -> Site | None:
    word, last = _match(parse, token, speech)
    if word is None or token.dep in ("aux", "auxpass", "amod", "compound") or is_reduced(parse, token):
        return None
    return Site(
        token.i,
        token.i,
        last,
        word,
        _voice_outside(parse, token, quote_of),
        find_told(parse, token.i, word),
        _is_negated(parse, token, quote_of),
    )


def _voice_outside(parse: Parse, token: Token, quote_of: Sequence[int]) -> Voice | None:
    """Return who speaks, never the subject of the words that they say: 'telling the crowd, "Some people leave"'."""
    voice = find_voice(parse, token.i)
    if voice is not None and quote_of[voice.first] < 0 and not voice.first <= token.i < voice.last:
        return _before_verb(parse, voice)
    if token.tag not in ("VBG", "VB"):
        return None
    for at in range(token.i - 1, max(parse.sentence_of(token.i).first, token.i - LONGEST) - 1, -1):
        is_finite = parse.tokens[at].tag in FINITE and quote_of[at] < 0
        for subject in parse.dependents(at, "nsubj") if is_finite else ():
            if subject.i < at and quote_of[subject.i] < 0:
                return voice_of(parse, subject, at)
    return None


def _before_verb(parse: Parse, voice: Voice) -> Voice:
    """Cut a speaker in whose phrase the parser puts a clause of the sentence: "Ann called Friday for a vote, adding"."""
    for at in range(voice.first + 1, voice.last):
        token = parse.tokens[at]
        if (
            token.tag == "VBD"
            and token.pos == "VERB"
            and token.dep != "relcl"
            and not parse.dependents(at, "nsubj", "aux")
        ):
            last = at - (parse.tokens[at - 1].text == ",")
            if last > voice.first and any(head < last for head in voice.heads):
                return Voice(voice.first, last, tuple(h for h in voice.heads if h < last))
    return voice


def _is_negated(parse: Parse, token: Token, quote_of: Sequence[int]) -> bool:
    """As in "did not say", "never said", "has yet to say", "failed to say", "without saying"."""
    negatives = [t for t in parse.dependents(token.i, "neg", "advmod", "det") if t.lower in NEGATIVE]
    if any(quote_of[t.i] < 0 for t in negatives):
        return True
    head = parse.head(token.i)
    if token.dep == "xcomp" and head.i < token.i:
        return head.lemma in ("fail", "refuse", "decline") or any(
            t.lower == "yet" for t in parse.tokens[head.i : token.i]
        )
    return token.dep == "pcomp" and head.lower == "without"


def _match(parse: Parse, token: Token, speech: Speech) -> tuple[Cue | None, int]:
    particles = speech.phrases.get(token.lemma)
    if particles is not None:
        beside = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
        is_moved = (
            beside is not None
            and beside.lower == "it"
            and parse.tokens[token.i + 2 :][:1]
            and parse.tokens[token.i + 2].pos == "ADP"
        )  # "putting it into a box"
        if beside is not None and beside.lower in particles and not is_moved:
            return particles[beside.lower], beside.i + 1
        for child in parse.dependents(token.i, "prt", "prep", "advmod", "acomp"):
            if token.i < child.i <= token.i + 3 and child.lower in particles:
                return particles[child.lower], child.i + 1
    return speech.verbs.get(token.lemma), token.i + 1


def _raise(parse: Parse, site: Site, by_verb: dict[int, Site]) -> Site:
    """As in "She said there was hope but accused Bo": the parser hangs "accused" from "was"; it is hers."""
    token = parse.tokens[site.verb]
    if parse.dependents(token.i, "nsubj", "nsubjpass"):
        return site
    if token.dep == "advcl" and token.tag == "VBG" and _is_set_off(parse, token.i):
        above = _teller(parse, token.i, by_verb) or _outer(parse, token, by_verb)
        return site if above is None or above.voice is None else site._replace(voice=above.voice)
    if token.dep != "conj":
        return site
    head = parse.head(token.i)
    for _ in range(HOPS):
        if head.i in by_verb:
            return site
        above = by_verb.get(head.head) if head.dep == "ccomp" else None
        if above is not None and above.verb < token.i and parse.tokens[above.verb].tag == token.tag:
            return site._replace(voice=above.voice)
        if head.dep not in ("ccomp", "conj"):
            return site
        head = parse.head(head.i)
    return site


def _teller(parse: Parse, i: int, by_verb: dict[int, Site]) -> Site | None:
    """Return who tells the clause that "adding" hangs from: "Ann said the dam would hold, adding that ..."."""
    if parse.head(i).i in by_verb:
        return None
    for k in range(i - 1, max(parse.sentence_of(i).first, i - LONGEST) - 1, -1):
        told = by_verb[k].told if k in by_verb else None
        if told is not None and told.first <= i < told.last:
            return by_verb[k]
    return None


def _outer(parse: Parse, token: Token, by_verb: dict[int, Site]) -> Site | None:
    """Return who speaks in "Ann joked to a man who had asked her after Bo left, adding ...": not the man, and not Bo."""
    above, is_aside = parse.head(token.i), False
    for _ in range(HOPS):
        if is_aside and above.i in by_verb and above.tag in FINITE:
            return by_verb[above.i]
        is_aside = is_aside or above.dep in ("relcl", "advcl")
        if above.head == above.i:
            break
        above = parse.head(above.i)
    return None


def _is_set_off(parse: Parse, i: int) -> bool:
    """As in "..., adding" and "...,” adding"."""
    before = parse.tokens[i - 1]
    return before.text == "," or (before.tag == "''" and parse.tokens[i - 2].text == ",")


def _borrow(parse: Parse, sites: Sequence[Site], k: int) -> Site:
    """Give a coordinated verb without a subject the speaker of the verb before: "Ann said it held but said ..."."""
    site, token = sites[k], parse.tokens[sites[k].verb]
    if site.voice is None and k and token.tag == "VBG" and token.i == parse.sentence_of(token.i).first:
        is_next = parse.sentence_of(sites[k - 1].verb).last == token.i  # "Adding, “We left.”" as a sentence of its own
        return site._replace(voice=sites[k - 1].voice) if is_next else site
    if site.voice is not None or k == 0 or token.dep not in ("conj", "dep", "advcl") or token.tag not in FINITE:
        return site
    for before in sites[max(0, k - HOPS) : k][::-1]:  # past "thinks" in "Ann said that she thinks so but said ..."
        if parse.tokens[before.verb].sentence != token.sentence:
            break
        if parse.tokens[before.verb].tag == token.tag:
            return site._replace(voice=before.voice)
    return site


def _pass_on(parse: Parse, sites: Sequence[Site]) -> list[Site]:
    """Turn the last cue of "The dam held, Ann said, the agency reported" into a station: Ann alone says it."""
    kept: list[Site] = []
    for site in sites:
        if kept and _is_reporter(parse, kept[-1], site):
            told = kept[-1].told
            is_behind = told is not None and told.first > kept[-1].verb
            kept[-1] = kept[-1]._replace(is_passed_on=True, told=None if is_behind else told)
        else:
            kept.append(site)
    return kept


def _is_reporter(parse: Parse, before: Site, site: Site) -> bool:
    tokens, voice = parse.tokens, site.voice
    end = parse.sentence_of(site.verb).last
    if voice is None or before.voice is None or tokens[before.verb].sentence != tokens[site.verb].sentence:
        return False
    if not before.verb < voice.first < voice.last <= site.verb or tokens[voice.first - 1].text != ",":
        return False
    is_set_off = tokens[before.voice.first - 1].text in (",", "”", '"', "''") and before.voice.first < before.verb
    between = tokens[before.verb + 1 : voice.first] + tokens[site.verb + 1 : end]
    is_plain = len(between) <= ADJUNCT and all(t.pos != "VERB" for t in between)
    return is_set_off and is_plain and tokens[site.verb].tag in FINITE and before.voice.heads != voice.heads
