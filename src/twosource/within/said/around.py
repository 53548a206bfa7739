"""Contents that word order shows where the parse does not: around a cue between commas, or all that follows it.

Comes in: a site. Goes out: stretches of tokens. Example: in "Ties, Qin said, had leapt" the content of "said" is
"Ties" and "had leapt".
"""

from __future__ import annotations

import re

from twosource.lexicon.speech import load_speech
from twosource.model.text import Parse
from twosource.within.said.cues import Site
from twosource.within.said.phrases import LONGEST, RELATIVE, extent, noun_phrase

FINITE = frozenset(["VBD", "VBZ", "VBP"])
LOOSE = frozenset(["appos", "ROOT", "dep", "acl", "npadvmod"])
OUTER = frozenset(["prep", "advmod", "advcl", "npadvmod", "cc", "mark", "punct", "dep", "intj"])
SAYABLE = 3  # tokens of an object that may be what was said: "the same of Bo", where "it" is not
ADJUNCT = 9  # tokens of time and place that may follow the cue before the comma closes it
COMMAS = frozenset([",", "—", "–", "--"])
MARKS = frozenset([";", "“", '"', "``"])
WHEN = frozenset(["before", "after", "when", "while", "as", "once", "until", "since"])  # of the saying, behind its cue
LATER = re.compile(
    r"(?:(?:just|only|barely|hardly|scarcely|less|fewer|more|than|about|nearly|almost|some|an?|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|few|several|couple|of|half|\d+)\s)*"
    r"(?:(?:minute|hour|day|week|month|year|moment)s?|shortly|soon|immediately)\s(?:after|before)\b",
    re.IGNORECASE,
)


def find_around(parse: Parse, site: Site) -> list[tuple[int, int]]:
    """Return the words on both sides of a cue that commas set off, or [] where it is none."""
    voice = site.voice
    if voice is None or parse.tokens[site.verb].tag not in FINITE or parse.tokens[voice.first].lower in RELATIVE:
        return []
    tokens, sentence = parse.tokens, parse.sentence_of(site.verb)
    if sentence.last - sentence.first > LONGEST:
        return []
    low, high = min(voice.first, site.first), max(voice.last, site.last)
    if voice.first > site.verb:  # "said Ann Lee, director of the port": who she is, is not what she says
        high = max(high, *(noun_phrase(parse, head)[1] for head in voice.heads if head > site.verb))
    if low - 2 < sentence.first or not (tokens[low - 1].text in COMMAS or tokens[low - 1].tag == "''"):
        return []
    close = _close(parse, high, sentence.last)
    if close is None:
        return []
    after = [(close + 1, sentence.last)] if close < sentence.last - 1 and not site.is_passed_on else []
    if after and (_is_another_clause(parse, *after[0]) or _is_later(parse, *after[0])):
        after = []
    if not _is_content(parse, sentence.first, low - 1, site.verb):
        return after if site.told is None else []
    return [(sentence.first, low), *after]


def find_closed(parse: Parse, site: Site) -> list[tuple[int, int]]:
    """Return the words before a cue behind which a semicolon closes the clause: "Five fell ill, Ann said; Bo denied it".

    The parser hangs what follows the semicolon from the cue.
    """
    voice, tokens = site.voice, parse.tokens
    if voice is None or tokens[site.verb].tag not in FINITE or "clause" not in site.word.takes:
        return []
    if tokens[site.verb].dep == "relcl":
        return []
    sentence = parse.sentence_of(site.verb)
    low, high = min(voice.first, site.first), max(voice.last, site.last)
    close = next((t.i for t in tokens[high : min(sentence.last, high + ADJUNCT)] if t.text == ";"), None)
    if close is None or any(t.pos in ("VERB", "AUX") or t.text in COMMAS for t in tokens[high:close]):
        return []
    first = max((t.i + 1 for t in tokens[sentence.first : low] if t.text == ";"), default=sentence.first)
    if low - 2 < first or tokens[low - 1].text not in COMMAS:
        return []
    if not any(t.tag in FINITE for t in tokens[first : low - 1]):
        return []
    after = tokens[close + 1 : sentence.last]
    verbs = load_speech().verbs
    is_told_on = not any(t.text in MARKS or (t.lemma in verbs and parse.dependents(t.i, "ccomp")) for t in after)
    return [(first, low), *([(close + 1, sentence.last)] if is_told_on and len(after) > SAYABLE else [])]


def _is_another_clause(parse: Parse, first: int, last: int) -> bool:
    """As in "..., Ann said, and Bo said it leaked": a conjunction and a new subject; or ", saying that ...": a cue."""
    if parse.tokens[first].tag == "VBG" and parse.tokens[first].lemma in load_speech().verbs:
        return True
    if parse.tokens[first].pos != "CCONJ":
        return False
    verb = next((t for t in parse.tokens[first:last] if t.pos in ("VERB", "AUX")), None)
    return verb is not None and any(first < t.i < verb.i for t in parse.dependents(verb.i, "nsubj", "nsubjpass"))


def _is_later(parse: Parse, first: int, last: int) -> bool:
    """As in "Rain fell, Ann said, less than a day after the dam had burst": when she said it, the newsroom tells."""
    return LATER.match(" ".join(token.text for token in parse.tokens[first:last])) is not None


def _close(parse: Parse, high: int, end: int) -> int | None:
    """Return where the cue's own clause ends: at a comma or at the sentence's end."""
    for i in range(high, min(end, high + ADJUNCT)):
        token = parse.tokens[i]
        if token.text in COMMAS:
            return i
        if token.pos == "VERB" or token.lower == "that":
            return None
    return end if end - high <= ADJUNCT else None


def _is_content(parse: Parse, first: int, last: int, verb: int) -> bool:
    """Tell whether the words before the cue are said, not when or where it is said ("On Monday, Qin said, ...")."""
    for i in range(first, last):
        token = parse.tokens[i]
        is_loose = token.dep in LOOSE and not parse.dependents(i, "mark")
        if is_loose and _is_finite(parse, i) and parse.dependents(i, "nsubj", "nsubjpass"):
            return True  # "RIGA, Latvia -- The bridge is closed, the mayor said": the dateline is taken for its head
        if first <= token.head < last and token.head != i:
            continue
        if token.head == verb and token.dep in OUTER:
            continue
        if token.pos not in ("PUNCT", "CCONJ"):
            return True
    return False


def _is_finite(parse: Parse, i: int) -> bool:
    return any(t.tag in FINITE for t in (parse.tokens[i], *parse.dependents(i, "aux", "auxpass")))


def find_rest(parse: Parse, site: Site) -> list[tuple[int, int]]:
    """Return the clause that follows the cue to the sentence's end, where the parse hangs it elsewhere."""
    token = parse.tokens[site.verb]
    if site.voice is None or token.tag not in FINITE | {"VBG"} or "clause" not in site.word.takes:
        return []
    sentence = parse.sentence_of(site.verb)
    end = sentence.last
    for subject in parse.dependents(token.head, "nsubj", "nsubjpass") if token.dep == "advcl" else ():
        start = extent(parse, subject.i)[0]
        if start > site.last and parse.tokens[start - 1].text == ",":
            end = min(end, start - 1)  # "When I asked Ann if it held, she laughed"
    for i in range(site.last, min(end, site.last + ADJUNCT + 5)):
        is_verb = parse.tokens[i].pos == "VERB" and parse.tokens[i].dep != "prep"
        if is_verb or (parse.tokens[i].text == "," and i > site.last):
            break
        if parse.tokens[i].lower == "that" and parse.tokens[i].dep == "mark":
            return [(i, end)]
    for i in range(site.last, min(end, site.last + LONGEST)):
        at = parse.tokens[i]
        if at.dep == "dobj" and at.head == site.verb and "hearer" not in site.word.takes:
            first, last = extent(parse, at.i)
            return [(first, last)] if last - first >= SAYABLE else []
        if at.dep in ("nsubj", "nsubjpass") and at.head > i:
            if _is_when(parse, at.head) or (at.tag in ("WDT", "WP") and parse.tokens[at.head].dep == "relcl"):
                return []  # "agreed to it after talks that lasted ten hours"
            first = extent(parse, i)[0]
            return [(first, end)] if first >= site.last and i - site.last <= ADJUNCT else []
        if at.text in COMMAS or at.pos == "VERB":
            return []
    return []


def _is_when(parse: Parse, verb: int) -> bool:
    """As in "The ice held, Ann told Bo before she left": her leaving is no part of what she told."""
    marks = parse.dependents(verb, "mark", "advmod")
    return parse.tokens[verb].dep == "advcl" and any(t.lower in WHEN and t.i < verb for t in marks)
