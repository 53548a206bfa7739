"""The reporting verb in the words right behind a quotation.

Comes in: a scene and a quotation. Goes out: a site. Example: '"A," said Ann', '"A," Ann Lee, the mayor, said'.

Parses of long quoted sentences are often wrong, so this reads word order and leaves the tree to phrases.
"""

from __future__ import annotations

from twosource.lexicon.speech import load_speech
from twosource.within.said.scene import (
    ENDS,
    FINITE,
    REACH,
    WORDS,
    Scene,
    add_site,
    find_lead,
    inner_of,
    is_title,
    paragraph_of,
)
from twosource.within.said.speakers import find_voice, surface_voice

NAME = 6  # tokens of a speaker between a quotation and its verb: "the deputy foreign minister"
NEAR = 3  # tokens of a name between "!" and a verb that speaks only there
PHRASE = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"])
RELATIVES = frozenset(["who", "whom", "which", "whose"])
OPENING = frozenset(["DET", "PRON", "CCONJ", "ADV", "SCONJ", "ADP"])  # a capital on one of these opens a sentence
STATES = frozenset(["be", "have", "do"])


def is_right_behind(scene: Scene, k: int) -> bool:
    """Tell whether a speaker and a reporting verb follow at once: in 'He spoke: "A," he said' "said" is the cue."""
    tokens, start = scene.parse.tokens, scene.grounds[k].last
    if inner_of(scene, k)[-1:] not in (",", "?", "!"):
        return False
    for at in range(start, min(len(tokens), start + NAME)):
        n = scene.by_verb.get(at)
        if n is not None and tokens[at].tag in FINITE:
            site = scene.sites[n]
            is_own = site.told is None or site.told.first < at
            follows = at + 1 < len(tokens) and (at > start or tokens[at + 1].pos in ("PROPN", "PRON", "DET"))
            return follows and is_own and "quote" in site.word.takes
        if tokens[at].pos not in PHRASE or tokens[at].lower in RELATIVES:
            return False
    return False


def find_behind(scene: Scene, k: int) -> int | None:
    """Return the site in the words right behind the quotation: '"A," said Ann', '"A," Ann Lee, the mayor, said'."""
    start = scene.grounds[k].last
    stop = _next_quotation(scene, k)
    inner, lead, tokens = inner_of(scene, k), find_lead(scene, k), scene.parse.tokens
    has_lead = lead[0] < lead[1]
    if not inner or (has_lead and is_title(inner)) or _goes_elsewhere(scene, start, stop, has_lead=has_lead):
        return None
    if (
        inner[-1] == "."
        and start < stop
        and (tokens[start].pos in OPENING or tokens[start].tag == "NNS")
        and tokens[start].text[0].isupper()
    ):
        return None  # "Poole said it was “good for us.” His answer, given in May, was short": a new sentence
    is_open = inner[-1] in ",?!—–-…" or (start < stop and tokens[start].text == ",")
    for at in range(start, min(stop, start + REACH)):
        token = tokens[at]
        if token.text in ENDS or paragraph_of(scene, at) != scene.grounds[k].paragraph:
            return None
        is_verb = (token.tag in FINITE and token.text[0].isalpha()) or at in scene.by_verb or _is_future(scene, at)
        if not is_verb and not (inner[-1] == "," and _is_mistagged(scene, start, at)):
            continue
        if token.dep in ("aux", "auxpass") or (at - start > 1 and _is_aside(scene, start, at)):
            continue
        if inner[-1].isalnum() and at - start <= 2 and tokens[start].lower == "that":
            continue  # "Files that hold “notes” that would help, Lund wrote": "would help" tells about the notes
        if has_lead and (at not in scene.by_verb or _tells_more(scene, at)):
            return None
        return _accept(scene, (start, stop), at, inner, is_open=is_open, has_lead=has_lead)
    return None


def _next_quotation(scene: Scene, k: int) -> int:
    """Return where the next quotation begins; a name in '"We left," Ann, in a “Go Hull” shirt, said' is none."""
    for n in range(k + 1, min(len(scene.grounds), k + 3)):
        words = inner_of(scene, n).split()
        if (
            len(words) >= WORDS
            or (words and words[-1][-1:] in ".,!?")
            or scene.grounds[n].paragraph != scene.grounds[k].paragraph
        ):
            return scene.grounds[n].first
    return scene.grounds[k + 3].first if k + 3 < len(scene.grounds) else len(scene.parse.tokens)


def _goes_elsewhere(scene: Scene, start: int, stop: int, *, has_lead: bool) -> bool:
    """As in 'spoke of “a long road,” but Bo said it was short', 'wants a “trade prosecutor” who reports to him'."""
    first = next((t for t in scene.parse.tokens[start:stop] if t.pos not in ("PUNCT", "SPACE")), None)
    return first is not None and ((first.pos == "CCONJ" and has_lead) or first.lower in RELATIVES)


def _is_aside(scene: Scene, start: int, at: int) -> bool:
    """As in '"We left," Ann, who led them, said': "led" is no cue; after '"... the mosques," the senator said' it is."""
    if scene.parse.tokens[at].dep != "relcl":
        return False
    return not any(start <= t.i and t.lower not in RELATIVES for t in scene.parse.dependents(at, "nsubj"))


def _tells_more(scene: Scene, at: int) -> bool:
    """As in 'Although he had “been friends” with her, he claimed they had never met': "claimed" has its own words."""
    told = scene.sites[scene.by_verb[at]].told
    return told is not None and told.frame == "clause" and told.first > at


def _accept(scene: Scene, gap: tuple[int, int], at: int, inner: str, *, is_open: bool, has_lead: bool) -> int | None:
    tokens, (start, stop) = scene.parse.tokens, gap
    found = scene.by_verb.get(at)
    is_inverted = at == start and inner[-1] == "," and tokens[at].tag == "VB"  # "“...,” read the statement"
    is_bare = tokens[at].tag in ("VBG", "VB") and not _is_future(scene, at) and not is_inverted
    if is_bare or (found is None and not is_open):
        return None
    if found is None and inner[-1] in ENDS and at - start > NEAR:
        return None  # "“Come!” After the match in Hull Lund left"
    if tokens[start].pos == "CCONJ" and inner[-1] not in ",—–-":
        return None
    site = scene.sites[found] if found is not None else None
    if site is not None and "quote" not in site.word.takes and not is_open:
        return None
    is_announced = at + 1 < len(tokens) and tokens[at + 1].text == ":" and (has_lead or inner[-1] != ",")
    if is_announced or any(
        tokens[i].dep == "mark" and tokens[i].lower != "as" for i in range(start, at)
    ):  # but "the race “is even,” as Lund said"
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
        return add_site(scene, at, (at, at + 1), voice) if tokens[at].lemma not in STATES else None
    if voice != site.voice:
        scene.sites[found] = site._replace(voice=voice)
    return found


def _is_mistagged(scene: Scene, start: int, at: int) -> bool:
    """As in '"They stand firm," the ministers state': the parser takes "state" for a noun."""
    token, before = scene.parse.tokens[at], scene.parse.tokens[at - 1]
    word = load_speech().verbs.get(token.lemma) if token.tag in ("NN", "NNS") and token.text.islower() else None
    if word is None or "quote" not in word.takes or at == start:
        return False
    behind = scene.parse.tokens[at + 1] if at + 1 < len(scene.parse.tokens) else None
    if before.pos in ("ADJ", "NUM"):  # "“Nobody asked,” the editorial read." "the two write."
        return behind is None or behind.text == "."
    if before.pos not in ("NOUN", "PROPN"):
        return False
    return behind is None or behind.pos in ("ADP", "PUNCT", "ADV") or behind.tag == "PRP"


def _is_future(scene: Scene, at: int) -> bool:
    """As in "“We left,” she will say"."""
    is_verb = scene.parse.tokens[at].tag == "VB"
    return is_verb and any(t.tag == "MD" for t in scene.parse.dependents(at, "aux"))
