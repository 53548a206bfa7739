"""What the verb beside a pronoun tells of it: a claim, a film, whom a warning is for, who is welcomed.

Comes in: a parse and a pronoun. Goes out: yes or no, or the token that it goes back to. Example: in "Togo denies it" a
claim is meant and no country; in "Ms. Osei greeted Ms. Dahl on her arrival" she who arrives is who is greeted.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.who.wordlists import words

SUBJECTS = ("nsubj", "nsubjpass")
NEUTER = frozenset({"it", "its", "itself"})
# What is denied and known is a claim.
CLAIMED = frozenset(
    {"deny", "confirm", "know", "believe", "doubt", "say", "mean", "admit", "claim", "understand", "regret"}
)
TELLING = frozenset({"warn", "tell", "remind", "inform", "caution", "notify", "advise"})
# What happens to him who is warned.
SUFFERED = frozenset({"face", "risk", "suffer", "lose", "pay", "expect", "regret", "need", "deserve"})
BOUND = frozenset({"must", "should", "ought"})
# A film shows and a paper contains; "is meant to" is said of both.
SHOWING = frozenset({"show", "depict", "contain", "mean", "portray", "capture", "feature"})
SHOWN = frozenset({"film", "video", "footage", "photo", "photograph", "picture", "image", "clip", "recording", "report", "document",
                   "letter", "map", "tape", "list", "statement", "study", "survey", "poll"})  # fmt: skip
# "greeted Ms. Dahl on her arrival": it is who is greeted that arrives.
GREETING = frozenset(
    {
        "greet",
        "welcome",
        "receive",
        "congratulate",
        "congratulated",
        "meet",
        "escort",
        "honour",
        "honor",
        "thank",
        "fete",
    }
)
ARRIVING = frozenset({"arrival", "return", "departure", "victory", "election", "re", "reelection", "appointment", "birthday", "visit",
                      "release", "success", "win", "help", "support"})  # fmt: skip
ON = frozenset({"on", "upon", "at", "after", "for", "over"})


def is_said(parse: Parse, token: Token) -> bool:
    """Tell whether "it" is what somebody claims: "Togo denies it"."""
    return token.dep == "dobj" and parse.head(token.i).lemma in CLAIMED


def is_addressed(parse: Parse, token: Token) -> bool:
    """Tell whether a pronoun stands for whom a warning is told: "warned Riga that it may face sanctions"."""
    verb = parse.head(token.i)
    if token.dep not in SUBJECTS or verb.dep != "ccomp":
        return False
    is_his = verb.lemma in SUFFERED or any(t.lower in BOUND for t in parse.dependents(verb.i, "aux"))
    return is_his and addressed(parse, token) is not None


def addressed(parse: Parse, token: Token) -> Token | None:
    """Return whom the verb of telling above a pronoun's clause has for its object."""
    above = parse.head(parse.head(token.i).i)
    if above.lemma not in TELLING:
        return None
    return next((t for t in parse.dependents(above.i, "dobj", "dative") if t.i < token.i), None)


def falls_to(parse: Parse, verb: Token) -> bool:
    """Tell whether it is somebody's to do something: "it falls to parliament to decide"."""
    is_to = any(t.lower == "to" for t in parse.dependents(verb.i, "prep"))
    return (
        verb.lemma in ("fall", "come", "go")
        and is_to
        and any(t.i > verb.i for t in parse.dependents(verb.i, "xcomp", "advcl"))
    )


def shows_something(parse: Parse, token: Token) -> bool:
    """Tell whether "it" is what somebody released: "The army released a film. It shows a drone"."""
    if token.dep not in SUBJECTS or parse.head(token.i).lemma not in SHOWING or not token.sentence:
        return False
    here = parse.sentence_of(token.i)
    first = parse.sentences[max(0, here.i - 2)].first
    return any(t.lemma in SHOWN for t in parse.tokens[first : here.first])


def is_saying(parse: Parse, token: Token) -> bool:
    """Tell whether a pronoun is who says something: "It said that ships had left"."""
    return token.dep in SUBJECTS and parse.head(token.i).lemma in words("speech")


def source_before(parse: Parse, token: Token) -> Token | None:
    """Return whom the sentence before gives as its source: "according to the Lund Institute"."""
    if not token.sentence:
        return None
    before = parse.sentences[token.sentence - 1]
    for i in range(before.first, before.last - 2):
        if parse.lowers[i] == "according" and parse.lowers[i + 1] == "to":
            return next(iter(parse.dependents(i + 1, "pobj")), None)
    return None


def greeted(parse: Parse, token: Token) -> Token | None:
    """Return who is greeted on "his" arrival, or None where the possessive tells nothing of the kind."""
    owned = parse.head(token.i)
    prep = parse.head(owned.i)
    if token.dep != "poss" or owned.lower not in ARRIVING or prep.lower not in ON or owned.dep != "pobj":
        return None
    verb = parse.head(prep.i)
    if verb.pos == "NOUN":
        verb = parse.head(verb.i)
    if verb.lemma not in GREETING or verb.lemma in words("speech"):
        return None
    return next((t for t in parse.dependents(verb.i, "dobj") if t.i < token.i), None)


def is_empty(parse: Parse, token: Token) -> bool:
    """Tell whether "it" stands for nothing or for a clause: "it is clear that", "it takes time to"."""
    verb = parse.head(token.i)
    if token.lower not in NEUTER:
        return False
    if token.dep == "expl" or verb.pos == "ADP":
        return True
    if token.dep not in SUBJECTS:
        return False
    if verb.lemma in words("empty_it") or falls_to(parse, verb):
        return True
    if verb.lemma != "be":
        return False
    after = [t for t in parse.dependents(verb.i) if t.i > verb.i]
    if any(t.dep == "acomp" and t.lower in words("raising") for t in after):
        # "it is likely to send boats"
        return False
    return any(t.dep in ("acomp", "attr", "ccomp", "csubj", "advcl") for t in after)
