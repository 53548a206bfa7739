"""Which reporting words tell no utterance of their own.

Comes in: sites and drafts. Goes out: which to leave out. Example: in "He said she had criticised Bo" the newsroom
reports one statement, his; in "an effort to endorse Bo" nobody says anything.
"""

from __future__ import annotations

from twosource.lexicon.speech import load_speech
from twosource.model.text import Parse, Token
from twosource.within.said.cues import Site
from twosource.within.said.draft import Draft
from twosource.within.said.phrases import LONGEST
from twosource.within.said.stances import SILENT

ASIDES = frozenset(["speak", "talk", "refer"])  # "Speaking about the war, Xi called for ..."
CONTINUED = frozenset(["go", "continue", "begin", "proceed", "refuse", "decline"])
VOICED = frozenset(["complement", "object", "as", "preposition"])  # nothing is said where nobody is named to say it
NAMING = frozenset(["said/complement", "said/as"])  # "said the deal, which Bo calls “a gift”, ..." is Bo's word
NOBODY = frozenset(["nobody", "none", "neither", "no"])
UNDENIED = frozenset(["deny", "dispute", "reject", "refute", "rule", "dismiss", "rebut", "doubt", "question"])
NAMED = frozenset(["PERSON", "ORG", "GPE", "NORP"])
DUTIES = frozenset(["have", "need", "want", "try", "plan", "seek"])
OPEN = frozenset(["if", "whether", "what", "when", "where", "which", "who", "whom", "whose", "why", "how"])
THINGS = frozenset(["it", "this", "that", "these", "those", "which", "what"])  # "said it underscores that they lost"
NOTHING: frozenset[str] = frozenset()
ACTS = {  # objects with which a verb of speech is a deed
    "claim": frozenset(["life", "live", "victim", "seat", "title", "prize", "medal", "casualty"]),
    "reject": frozenset(
        ["bill", "veto", "motion", "amendment", "appeal", "lawsuit", "petition", "nomination", "ballot"]
    ),
    "request": frozenset(["anonymity"]),
    "demand": frozenset(["anonymity"]),
    "announce": frozenset(["presence"]),
}
FINITE = frozenset(["VBD", "VBZ", "VBP", "VBN", "VBG"])


def is_in_passing(parse: Parse, site: Site) -> bool:
    """Tell whether a verb only names an act: "an effort to endorse Bo", "for supporting Bo", "Praise Bo!"."""
    token = parse.tokens[site.verb]
    if _is_no_utterance(parse, site):
        return True
    if site.told is not None and site.told.frame in ("clause", "accuse"):
        return token.tag == "VB" and site.voice is None
    if token.tag == "VB" and (_top(parse, token).dep in ("xcomp", "acl", "relcl", "pcomp") or site.voice is None):
        return parse.head(token.i).lemma not in CONTINUED
    frame = site.told.frame if site.told is not None else ""
    if site.voice is None and frame in VOICED:
        return True
    if token.tag == "VBG" and token.dep == "advcl" and frame == "preposition" and site.word.lemma in ASIDES:
        return True
    is_participle = token.dep in ("pcomp", "acl") and not parse.dependents(token.i, "nsubj")
    return is_participle and token.tag in ("VBG", "VBN", "VBD") and frame == "object"


def _top(parse: Parse, token: Token) -> Token:
    """Return the first of coordinated duties: in "had to cut their armies and agree to buy guns" it is "cut"."""
    top = token
    for _ in range(LONGEST):
        if top.dep != "conj" or parse.head(top.i).tag != "VB":
            break
        top = parse.head(top.i)
    return top if parse.head(top.i).lemma in DUTIES else token


def _is_no_utterance(parse: Parse, site: Site) -> bool:
    """As in "Nobody claimed responsibility", "the blast claimed lives", "parliament rejected the bill"."""
    voice, told, lemma = site.voice, site.told, site.word.lemma
    opening = parse.lowers[voice.first : voice.first + 2] if voice is not None else ()
    if NOBODY & set(opening) or opening in (("not", "one"), ("not", "a")):  # "not one minister has denied it"
        return True
    is_odd = site.is_negated and site.word.negated == "other" and lemma.split()[0] not in UNDENIED
    if is_odd and (lemma not in SILENT or (lemma == "mention" and told is not None and told.frame == "object")):
        return True  # "did not claim that", "did not mention the mayor": nothing is said; "did not say when" refuses
    if site.is_negated and lemma == "say" and told is not None and told.frame == "clause":
        return parse.tokens[told.first].lower not in OPEN  # "did not say it was safe"; "did not say when" refuses
    if told is None or told.frame == "clause":
        return False
    head = next((t for t in parse.tokens[told.first : told.last] if not told.first <= t.head < told.last), None)
    if told.frame == "infinitive":
        return parse.tokens[told.first].lower == "only"  # "agreed to a meeting, only to have it called off"
    if told.frame == "passive":
        token = parse.tokens[site.verb]  # "which they allege are backed by the West"
        return token.dep == "ccomp" and parse.head(token.i).lemma in load_speech().verbs
    if told.frame != "object" or head is None:
        return False
    is_named = lemma == "admit" and head.entity in NAMED
    return is_named or head.lemma in ACTS.get(lemma, NOTHING)


def drop_nested(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """Drop what a speaker says in passing about others' words.

    A whole clause or a quotation with a subject of its own stays: "He said Ann had told him that ships left".
    """
    inside = _find_inside(parse, drafts)
    return [draft for k, draft in enumerate(drafts) if k not in inside or _stands_alone(parse, draft)]


def _find_inside(parse: Parse, drafts: list[Draft]) -> set[int]:
    """Return the drafts whose cue stands in the content of another one; one sweep over the text."""
    pieces = sorted((a, b, k) for k, draft in enumerate(drafts) for a, b in draft.content)
    inside: set[int] = set()
    open_pieces: list[tuple[int, int]] = []
    at = 0
    for start, k in sorted((parse.tokens[draft.head].start, k) for k, draft in enumerate(drafts)):
        while at < len(pieces) and pieces[at][0] <= start:
            open_pieces.append((pieces[at][1], pieces[at][2]))
            at += 1
        open_pieces = [(end, owner) for end, owner in open_pieces if end > start]
        if any(owner != k for _, owner in open_pieces):
            inside.add(k)
    return inside


def _stands_alone(parse: Parse, draft: Draft) -> bool:
    token = parse.tokens[draft.head]
    is_quoted = draft.kind in ("direct", "mixed") and draft.rule in NAMING and token.dep in ("relcl", "pcomp")
    if (draft.rule not in ("said/clause", "said/quote") and not is_quoted) or token.tag not in FINITE:
        return False
    subjects = parse.dependents(token.i, "nsubj")
    is_thing = bool(subjects) and subjects[0].lower in THINGS and draft.rule == "said/clause"
    return bool(subjects) and not is_thing and not (is_quoted and subjects[0].pos == "PRON")
