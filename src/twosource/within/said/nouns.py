"""Statements that a noun reports: "his denial of the charge", "warnings from Oslo that ice may come".

Comes in: the parse. Goes out: drafts. Example: in "They voiced concern that prices rise" the cue is "voiced
concern", the content "that prices rise", the speaker "They".
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lexicon.speech import Cue, Speech
from twosource.model.text import Parse, Token
from twosource.within.reduced import is_effect
from twosource.within.said.draft import Draft, Piece
from twosource.within.said.phrases import extent, past_owner, trim
from twosource.within.said.speakers import Voice, find_voice, voice_of

SOURCES = frozenset(["from", "by", "among"])
HOPES = frozenset(["hope", "fear", "concern", "optimism", "doubt", "confidence", "belief"])
NAMED = frozenset(["NORP", "GPE", "ORG", "PERSON"])


def find_noun_drafts(parse: Parse, quote_of: Sequence[int], speech: Speech) -> list[Draft]:
    """Return a draft for each reporting noun that has a speaker and a content of its own."""
    found = []
    for token in parse.tokens:
        word = speech.nouns.get(token.lemma) or speech.feelings.get(token.lemma) if token.pos == "NOUN" else None
        if word is None or quote_of[token.i] >= 0:
            continue
        content = _content(parse, token, word)
        if content is None:
            continue
        draft = _with_light_verb(parse, token, word, speech)
        if draft is None and token.lemma in speech.nouns:
            draft = _with_owner(parse, token, word)
        if draft is not None:
            draft.content = [content]
            found.append(draft)
    return found


def _content(parse: Parse, noun: Token, word: Cue) -> Piece | None:
    for child in _followers(parse, noun):
        if child.i < noun.i:
            continue
        first, last = extent(parse, child.i)
        is_voiced = (
            noun.dep == "dobj" and child.dep in ("acl", "relcl", "ccomp") and _is_bare_clause(parse, child, word)
        )
        if is_voiced or (child.dep in ("acl", "relcl", "ccomp", "advcl") and _is_reported(parse, child, word)):
            return _piece(parse, first, last)
        if child.dep == "prep" and child.lower in word.prepositions and last - first > 1:
            return _piece(parse, first + 1, last)
    return None


def _followers(parse: Parse, noun: Token) -> list[Token]:
    """Return what may hold the content: below the noun, below its source ("a warning from Bo that"), beside it."""
    found = list(parse.dependents(noun.i))
    for by in parse.dependents(noun.i, "prep"):
        if by.lower in SOURCES:
            found += [t for p in parse.dependents(by.i, "pobj") for t in parse.dependents(p.i, "acl", "relcl", "ccomp")]
    if noun.dep == "dobj":
        found += [t for t in parse.dependents(noun.head, "prep") if t.i == noun.i + 1]
    return found


def _is_reported(parse: Parse, child: Token, word: Cue) -> bool:
    """As in "the claim that ships left", not "the claim that he made": the clause must lack nothing."""
    if "clause" in word.takes and any(t.lower == "that" for t in parse.dependents(child.i, "mark")):
        return True
    if "clause" in word.takes and child.dep == "relcl" and _has_own_subject(parse, child):
        # "a warning from the bank that rates may rise": the parser takes "that" for an object
        return any(t.lower in SOURCES for t in parse.dependents(parse.tokens[child.i].head, "prep"))
    if "infinitive" in word.takes and child.tag == "VB":
        return any(t.lower == "to" for t in parse.dependents(child.i, "aux"))
    return False


def _is_bare_clause(parse: Parse, child: Token, word: Cue) -> bool:
    """As in "expressed hope the fighting will end": a clause without "that" that lacks nothing."""
    is_finite = child.tag in ("VBZ", "VBP", "VBD") or any(t.tag == "MD" for t in parse.dependents(child.i, "aux"))
    is_full = _has_own_subject(parse, child) or bool(parse.dependents(child.i, "nsubjpass"))
    lacks = child.dep == "relcl" and not parse.dependents(child.i, "dobj", "attr", "acomp", "nsubjpass", "prt")
    return "clause" in word.takes and is_finite and is_full and not lacks and word.lemma in HOPES


def _has_own_subject(parse: Parse, child: Token) -> bool:
    return any(t.tag not in ("WDT", "WP") for t in parse.dependents(child.i, "nsubj"))


def _piece(parse: Parse, first: int, last: int) -> Piece:
    first, last = trim(parse, first, last)
    last = past_owner(parse, last)
    return parse.tokens[first].start, parse.tokens[last - 1].end


def _with_light_verb(parse: Parse, noun: Token, word: Cue, speech: Speech) -> Draft | None:
    verb = parse.head(noun.i)
    if noun.dep != "dobj" or verb.lemma not in speech.light or is_effect(parse, verb):
        return None
    voice = find_voice(parse, verb.i)
    if voice is None:
        return None
    return _draft(word, verb.i, (verb.i, noun.i + 1), voice)


def _with_owner(parse: Parse, noun: Token, word: Cue) -> Draft | None:
    for child in parse.dependents(noun.i, "poss"):
        return _draft(word, noun.i, (noun.i, noun.i + 1), _without_case(parse, voice_of(parse, child, noun.i)))
    for by in parse.dependents(noun.i, "prep"):
        if by.lower in SOURCES:
            for child in parse.dependents(by.i, "pobj"):
                first, last = child.i, child.i + 1
                voice = voice_of(parse, child, noun.i)
                kin = [t.i for t in parse.dependents(child.i, "det", "amod", "compound", "poss", "nmod")]
                first = min([first, *kin, *(extent(parse, k)[0] for k in kin)])
                return _draft(word, noun.i, (noun.i, noun.i + 1), Voice(first, last, voice.heads))
    for child in parse.dependents(noun.i, "amod", "compound", "nmod"):
        if child.entity in NAMED:
            return _draft(word, noun.i, (noun.i, noun.i + 1), Voice(child.i, child.i + 1, (child.i,)))
    return None


def _without_case(parse: Parse, voice: Voice) -> Voice:
    if voice.last - 1 > voice.first and parse.tokens[voice.last - 1].tag == "POS":
        return voice._replace(last=voice.last - 1)
    return voice


def _draft(word: Cue, head: int, cue: Piece, voice: Voice) -> Draft:
    return Draft(word, head, cue, (voice.first, voice.last), voice.heads, rule="said/noun")
