"""By which grammar a noun stands as a way by which words came, and what kind of way it is.

Comes in: a token of the parse. Goes out: ``Grammar`` or None, and an origin kind or None. Example: in "told a local radio
station" the noun is told something and a medium, so that the words came by an interview.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from twosource.lexicon.actors import find_outlet
from twosource.lexicon.channels import Channels, load_channels
from twosource.lexicon.speech import load_speech
from twosource.model.facts import OriginKind, Party
from twosource.model.text import Parse, Token
from twosource.within.parties import PartyMap

How = Literal["way", "source", "speaker", "told", "issued", "verb", "anonymous"]
TELLING = frozenset(["tell", "brief", "address", "inform", "remind", "assure"])
CITING = frozenset(["by", "citing"])
PEOPLE = frozenset(["person", "group", "other"])
PLATFORMS = frozenset(["post", "telegram", "thread", "blog", "note", "paper", "daily", "release", "brief"])
PRESS = frozenset(["news", "press", "media"])
ON_AIR = frozenset(["on", "during"])
WEEKDAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])


RUN_ON = frozenset(["cite", "quote", "refer", "reference", "follow"])  # gerunds that tell of another's words


class Grammar(NamedTuple):
    """How a noun stands, the verb it hangs from (or -1), and the preposition or verb before it in lower case."""

    how: How
    verb: int
    word: str


def read_grammar(parse: Parse, token: Token, words: Channels) -> Grammar | None:
    """Say how a noun stands as a way by which words came, and from which verb it hangs.

    Args:
        parse: the report's parse.
        token: the head of a noun phrase.
        words: the lexicon of channels.

    Returns:
        None where the noun stands as no such way.
    """
    head = parse.head(token.i)
    core = core_of(parse, token)
    if core is not token and token.dep == "npadvmod" and parse.tokens[core.i - 1].lower in words.ways:
        return Grammar("way", verb_above(parse, token), parse.tokens[core.i - 1].lower)  # "wrote on Twitter Sunday"
    if token.dep == "pobj" and head.pos in ("ADP", "SCONJ", "X", "AUX", "PART", "VERB"):
        found = _behind_preposition(parse, token, head, words)
        if found is not None:
            return found
    if token.dep == "pobj" and head.lower == "by" and parse.head(head.i).lemma in words.passed_on:
        return Grammar("source", verb_above(parse, parse.head(head.i)), "by")
    if token.dep == "dobj" and head.lemma == "cite" and head.tag == "VBG":
        return Grammar("source", verb_above(parse, head), "citing")
    if token.dep == "nsubj" and head.lemma in words.quoting and head.pos == "VERB":
        return Grammar("speaker", head.i, "quote")
    if token.dep == "nsubj" and head.lemma in load_speech().verbs:
        return Grammar("speaker", head.i, "")
    if token.dep in ("dobj", "dative") and head.lemma in TELLING:
        return Grammar("told", head.i, "tell")
    if token.dep == "dobj" and head.lemma in words.issuing:
        return Grammar("issued", _told_above(parse, head.i, words), head.lemma)
    if token.lemma in words.nouns and (cue_within(parse, token) is not None or _has_speaking(parse, token)):
        return Grammar("issued", verb_above(parse, token), "acl")  # "signed a letter vowing that"
    return None


def _has_speaking(parse: Parse, paper: Token) -> bool:
    return any(t.tag == "VBG" and t.lemma in load_speech().verbs for t in parse.dependents(paper.i, "acl"))


def cue_within(parse: Parse, paper: Token) -> int | None:
    """Return the verb of a clause that tells what a paper holds: "a statement in which she said"."""
    for clause in parse.dependents(paper.i, "relcl"):
        for prep in parse.dependents(clause.i, "prep"):
            if prep.lower in ("in", "on") and any(t.tag == "WDT" for t in parse.dependents(prep.i, "pobj")):
                return clause.i
    return None


def core_of(parse: Parse, token: Token) -> Token:
    """Return the noun that tells the way where a day stands for its head: "on Twitter Sunday"."""
    before = parse.dependents(token.i, "compound") if token.text in WEEKDAYS else []
    return before[-1] if before else token


def _behind_preposition(parse: Parse, token: Token, head: Token, words: Channels) -> Grammar | None:
    above = parse.head(head.i)
    if above.lower == "according" and head.lower == "to":
        return Grammar("source", verb_above(parse, above), "according")
    if head.lower == "per":
        return Grammar("source", verb_above(parse, head), "per")
    is_before = head.lower == "before" and token.lemma in words.hearers
    if (head.lower in ("to", "with", "from") or is_before) and above.lemma in words.speeches | words.asking:
        verb = above.i if above.pos in ("VERB", "AUX") else verb_above(parse, above)
        return Grammar("told", _told_above(parse, verb, words), head.lower)
    if head.lower == "by" and above.lemma in words.asking and token.lemma in words.hearers:
        return Grammar("told", _told_above(parse, above.i, words), "by")
    is_of_paper = above.pos == "NOUN" and word_of(parse, above) in words.nouns  # "a note on the petition" is the note
    if head.lower in words.ways and not is_of_paper:
        return Grammar("way", _told_above(parse, verb_above(parse, head), words), head.lower)
    if head.lower == "to" and above.pos == "VERB" and above.lemma in load_speech().verbs:
        return Grammar("told", _told_above(parse, above.i, words), "to")  # "confirmed to the agency"
    if head.lower == "with" and above.lemma in words.answering:
        return Grammar("way", _told_above(parse, above.i, words), "with")  # "fired back with a post"
    if head.lower == "to" and above.lemma == "take":
        return Grammar("way", above.i, "to")  # "took to Twitter to"
    return None


def verb_above(parse: Parse, token: Token) -> int:
    """Return the nearest verb above a token, or -1."""
    for above in (token, *parse.ancestors(token.i)):
        if above.pos in ("VERB", "AUX") and above.i != token.i:
            return above.i
    return -1


def _told_above(parse: Parse, verb: int, words: Channels) -> int:
    """Climb from "speaking to reporters" or "defending the law in an interview" to the "said" beside which it stands."""
    while verb >= 0:
        token = parse.tokens[verb]
        is_gerund = token.tag == "VBG" and token.lemma not in RUN_ON and not parse.dependents(verb, "nsubj", "mark")
        if token.dep != "advcl" or not (is_gerund or token.lemma in words.appearing):
            break
        verb = token.head
    return verb


def word_of(parse: Parse, token: Token) -> str:
    """Return a noun's base form; "e-mail" and "op-ed", which the tokenizer cuts in three, as one."""
    tokens = parse.tokens
    for first in (token.i, token.i - 2):
        if first < 0 or first + 2 >= len(tokens) or tokens[first + 1].text != "-":
            continue
        joined = f"{tokens[first].lower}-{tokens[first + 2].lower}"
        if tokens[first].end == tokens[first + 1].start and joined in load_channels().nouns:
            return joined
    return token.lemma.lower()


def read_kind(parse: Parse, token: Token, grammar: Grammar, known: PartyMap, words: Channels) -> OriginKind | None:
    """Say what kind of way a noun is, read off the noun, its party and how it stands.

    Args:
        parse: the report's parse.
        token: the head of the noun phrase.
        grammar: how it stands.
        known: the report's parties.
        words: the lexicon of channels.

    Returns:
        None where it is no way by which words come.
    """
    medium = is_medium_here(parse, token, grammar, known, words)
    if grammar.how == "told":
        return _kind_told(parse, token, medium, known, words)
    if grammar.how == "source":
        return _kind_of_source(parse, token, grammar, medium, known, words)
    kind = _kind_of_noun(parse, token, words)
    if grammar.word == "quote":
        return (
            None if token.pos == "PRON" or (kind not in (None, "newsroom") and not medium) else _quoting(medium, kind)
        )
    if medium and kind in (None, "newsroom", "document", "broadcast"):
        return _kind_of_medium(grammar)
    if grammar.how in ("way", "issued") and kind in ("newsroom", "broadcast"):
        return "broadcast" if kind == "broadcast" and grammar.how == "way" else None
    return kind


def _quoting(medium: bool, kind: OriginKind | None) -> OriginKind | None:
    return "newsroom" if medium or kind == "newsroom" else None


def _kind_of_medium(grammar: Grammar) -> OriginKind | None:
    """A medium on which somebody speaks broadcasts; at one somebody only works: "an analyst at the channel"."""
    if grammar.how == "way":
        return (
            "broadcast" if grammar.word in ON_AIR else "newsroom" if grammar.word in ("in", "via", "through") else None
        )
    return None if grammar.how == "issued" else "newsroom"


def _kind_told(parse: Parse, token: Token, medium: bool, known: PartyMap, words: Channels) -> OriginKind | None:
    lemma = word_of(parse, token)
    if medium:
        return "interview"
    if lemma in words.hearers:
        return words.hearers[lemma]
    if words.nouns.get(lemma) == "briefing" and (lemma != "conference" or _is_press(parse, token)):
        return "briefing"
    return None


def _kind_of_source(
    parse: Parse, token: Token, grammar: Grammar, medium: bool, known: PartyMap, words: Channels
) -> OriginKind | None:
    lemma = word_of(parse, token)
    kind = _kind_of_noun(parse, token, words)
    if grammar.word in CITING and kind in (None, "newsroom"):
        if medium or (kind == "newsroom" and grammar.word == "by"):
            return "newsroom"
        return _kind_of_voice(token, known, words) if grammar.word == "citing" else None
    if grammar.word == "citing" and kind in ("broadcast", "social"):
        return None  # "citing the video" gives a reason, not a source
    if lemma in words.only_source:
        return words.only_source[lemma]
    if medium and kind in (None, "newsroom", "document", "broadcast"):
        return "newsroom"
    return kind if kind is not None else _kind_of_voice(token, known, words)


def _kind_of_voice(token: Token, known: PartyMap, words: Channels) -> OriginKind | None:
    """Somebody who passes on what another said: "according to two aides", "according to the Kremlin"."""
    party = known.at(token.i)
    if token.lemma.lower() in words.people or token.lower in words.people:
        return "person"
    if party is None:
        return None
    return "person" if known.by_id[party].kind in PEOPLE else None if known.by_id[party].kind == "place" else "other"


def _kind_of_noun(parse: Parse, token: Token, words: Channels) -> OriginKind | None:
    lemma = word_of(parse, token)
    kind = words.nouns.get(lemma)
    if kind == "briefing" and lemma == "conference" and not _is_press(parse, token):
        return None
    if token.pos == "PROPN" and lemma in PLATFORMS and lemma != "telegram":
        return None  # "The Harbour Post" is no post on a platform
    if lemma in words.parts:
        for prep in parse.dependents(token.i, "prep"):
            for child in parse.dependents(prep.i, "pobj") if prep.lower == "of" else ():
                return words.nouns.get(child.lemma.lower(), kind)
        return kind
    if kind is None and lemma in words.media_if and _says_medium(parse, token, words):
        return "broadcast"
    return kind


def _is_press(parse: Parse, token: Token) -> bool:
    """A press conference brings words to newsrooms; a security conference is where something happens."""
    return token.i > 0 and parse.tokens[token.i - 1].lower in PRESS


def is_medium_here(parse: Parse, token: Token, grammar: Grammar, known: PartyMap, words: Channels) -> bool:
    """Tell whether a noun phrase names a medium, or, as hearer or place, somebody or something of one.

    "CNN", "Fox News's Ann Lee", "the channel's “Sunday Hour”", "KZZT, a radio station", "a local radio station". Where
    it is the source itself, the host of a programme is not the programme.
    """
    if find_medium(parse, token, grammar, known) is not None or _is_titled(parse, token, words):
        return True
    if grammar.how in ("speaker", "source"):
        return False
    nouns = [token, *parse.dependents(token.i, "appos"), *parse.dependents(token.i, "compound")]
    return any(t.lemma.lower() in words.media_if and _says_medium(parse, t, words) for t in nouns)


def _is_titled(parse: Parse, token: Token, words: Channels) -> bool:
    """Tell whether a name ends as names of newspapers do: "told The Harbour Gazette", "the Times"."""
    if token.pos != "PROPN" or token.text not in words.titles:
        return False
    before = parse.tokens[token.i - 1] if token.i else None
    return before is not None and (before.lower == "the" or before.pos == "PROPN")


def find_medium(parse: Parse, token: Token, grammar: Grammar, known: PartyMap) -> str | None:
    """Return the party of kind media that a noun phrase is, or as hearer or place belongs to."""
    owners = () if grammar.how in ("speaker", "source") else parse.dependents(token.i, "poss", "compound", "nmod")
    for near in (token, *owners):
        party = known.at(near.i)
        if party is not None and _is_medium(known.by_id[party]):
            return party
    return None


def _is_medium(party: Party) -> bool:
    return party.kind == "media" or (party.kind in ("other", "organisation") and find_outlet(party.name) is not None)


def _says_medium(parse: Parse, token: Token, words: Channels) -> bool:
    if token.lemma in words.shows and any(t.entity == "PERSON" for t in parse.dependents(token.i, "poss")):
        return True  # "on Ann Lund's show"
    before = [*parse.dependents(token.i, "compound", "amod", "nmod", "poss")]
    near = parse.tokens[max(0, token.i - 1) : token.i]
    return any(t.lower in words.media_words for t in (*before, *near))
