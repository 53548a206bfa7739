"""Who is named right before a quotation without a verb: by a name and a colon, or by a noun of speech.

Comes in: a scene and the words before a quotation. Goes out: a site. Example: in 'in the mayor's words, "..."' and
'Prices fell – Ann Poole: "..."' no verb reports, and yet somebody speaks.
"""

from __future__ import annotations

from twosource.lexicon.speech import load_speech
from twosource.within.said.cues import Site
from twosource.within.said.scene import ANY_VERB, DASHES, JOINTS, Scene, add_site
from twosource.within.said.speakers import Voice, surface_voice, voice_of

NOUN_REACH = 12  # tokens between a reporting noun and its quotation
WORDINGS = frozenset(["word", "answer", "response", "reply", "slogan", "motto", "chant", "phrase", "tweet", "line"])
INVERTED = frozenset(["said", "says", "added", "adds", "continued", "wrote", "writes", "replied", "explained", "asked"])


def find_first_named(scene: Scene, lead: tuple[int, int]) -> int | None:
    """As in "Prices fell – Ann Poole: “...”" and "said it will end because, in her words, “...”"."""
    tokens, stop = scene.parse.tokens, lead[1]
    if tokens[stop - 1].text in (":", ",") and (named := _named_before_colon(scene, *lead)) is not None:
        cue = lead[0] if tokens[lead[0]].lower in INVERTED else stop - 1  # "Said Lund: “...”"
        return add_site(scene, cue, (cue, cue + 1), named)
    is_wording = stop - lead[0] > 2 and tokens[stop - 1].text == "," and tokens[stop - 2].lemma == "word"
    return find_noun_before(scene, lead) if is_wording else None


def find_noun_before(scene: Scene, lead: tuple[int, int]) -> int | None:
    """As in 'after her remark that, "..."', 'in his famous plea in Oslo: "..."', 'in the paper's words, "..."'."""
    speech, tokens = load_speech(), scene.parse.tokens
    start, stop = lead
    if stop <= start or (
        tokens[stop - 1].text not in JOINTS and tokens[stop - 1].lower not in ("that", "of", "was", "is")
    ):
        return None
    for at in range(stop - 1, max(start, stop - NOUN_REACH) - 1, -1):
        token = tokens[at]
        is_break = token.text in JOINTS or token.lower == "that"
        if token.pos == "VERB" or (token.pos == "PRON" and token.tag != "PRP$") or (is_break and at < stop - 2):
            return None
        word = speech.nouns.get(token.lemma) if token.pos == "NOUN" else None
        if word is None and not (token.pos == "NOUN" and token.lemma in WORDINGS):
            continue
        for owner in scene.parse.dependents(at, "poss"):
            site = Site(at, at, at + 1, word or ANY_VERB, voice_of(scene.parse, owner, at), None, is_negated=False)
            scene.sites.append(site)
            scene.by_verb.setdefault(at, len(scene.sites) - 1)
            return len(scene.sites) - 1
        return None
    return None


def find_mistagged_before_colon(scene: Scene, start: int, stop: int) -> int | None:
    """As in "Article 7 affirms: “...”": the parser takes "affirms" for a noun."""
    tokens, verb = scene.parse.tokens, stop - 2
    word = load_speech().verbs.get(tokens[verb].lemma) if verb > start and tokens[verb].text.islower() else None
    if word is None or "quote" not in word.takes or tokens[stop - 1].text != ":":
        return None
    voice = surface_voice(scene.parse, start, verb, verb)
    return add_site(scene, verb, (verb, verb + 1), voice) if voice is not None else None


def _named_before_colon(scene: Scene, start: int, stop: int) -> Voice | None:
    """As in "Prices fell – Ann Poole: “...”", "From the readout: “...”", "“...” Poole: “...”"."""
    tokens, last = scene.parse.tokens, stop - 1
    first = last
    while first > start and (
        tokens[first - 1].pos in ("PROPN", "CCONJ")
        or tokens[first - 1].tag == "POS"
        or (tokens[first - 1].pos == "ADJ" and first < last)
        or (first == last and tokens[last - 1].pos == "NOUN")
    ):
        first -= 1
    if first > start and tokens[first - 1].pos == "DET":
        first -= 1
    if first == start and len(tokens[first:last]) > 1 and tokens[first].lower in INVERTED:
        first += 1
    is_dash = first > start and (tokens[first - 1].text in DASHES or tokens[first - 1].lower in INVERTED)
    opener = tokens[first - 2] if first - 1 > start else None
    is_opener = opener is None or opener.text in DASHES or opener.lower.lstrip("-–—") in ("more", "this", "here")
    is_source = first > start and (
        (tokens[first - 1].lower in ("from", "per") and is_opener)
        or (tokens[first - 1].lower == "to" and tokens[first - 2].lower == "according")
    )
    names = tokens[first + (tokens[first].pos == "DET") : last]
    is_name = bool(names) and names[0].pos != "CCONJ" and all(t.text[0].isupper() or t.pos == "CCONJ" for t in names)
    is_object = tokens[last].text == ":" and tokens[last - 1].entity == "PERSON" and _is_told_of(scene, first, last)
    is_opened = tokens[last].text == ":" or (tokens[last].text == "," and tokens[start].lower in INVERTED)
    if not is_opened or not names or not (is_source or (is_name and (is_dash or is_object or first == start))):
        return None
    return Voice(first, last, (last - 1,))


def _is_told_of(scene: Scene, first: int, last: int) -> bool:
    """As in "The result did not surprise Ann Poole: “...”": the object speaks where the subject is a thing."""
    head = scene.parse.tokens[last - 1]
    if head.dep != "dobj" or head.head >= first:
        return False
    subjects = scene.parse.dependents(head.head, "nsubj")
    return bool(subjects) and subjects[0].pos == "NOUN" and subjects[0].entity == "" and last - first > 1
