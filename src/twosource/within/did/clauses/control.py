"""Words that settle who does what: verbs whose object acts, papers that act for their writer, deeds that kill.

Comes in: nothing. Goes out: sets of lemmas. Example: in "urged Oslo to leave" it is Oslo that is to leave.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

PAPERS = frozenset({
    "bill", "communique", "declaration", "decree", "directive", "document", "law", "letter", "manifesto", "order",
    "paper", "petition", "plea", "position", "proposal", "report", "resolution", "ruling", "statement", "text",
    "warrant", "affidavit", "brief", "memo", "memorandum", "note", "ultimatum", "telegram", "lawsuit", "complaint",
})  # fmt: skip
HARMS = frozenset({
    "claim", "damage", "destroy", "hurt", "injure", "kill", "leave", "maim", "wound", "target", "strike", "hit", "rock", "shake",
})  # fmt: skip
DEEDS = frozenset({
    "airstrike", "attack", "blast", "bomb", "bombing", "clash", "explosion", "massacre", "raid", "shelling",
    "shooting", "strike",
})  # fmt: skip
# Verbs whose object, not whose subject, does what the infinitive or the "of"/"from" phrase tells.
OBJECT_CONTROL = frozenset({
    "accuse", "acquit", "advise", "allow", "appeal", "ask", "authorise", "authorize", "ban", "bar", "beg",
    "believe", "blame", "block", "call", "cause", "characterise", "characterize", "charge", "command", "compel",
    "condemn", "convict", "convince", "criticise", "criticize", "denounce", "depict", "direct", "discourage",
    "dissuade", "enable", "encourage", "expect", "forbid", "force", "help", "hire", "implore", "instruct", "invite",
    "keep", "lead", "let", "oblige", "order", "pay", "permit", "persuade", "plead", "portray", "praise", "press", "pressure",
    "prevent", "prohibit", "push", "regard", "require", "say", "see", "stop", "suspect", "tell", "thank", "train",
    "urge", "view", "want", "warn", "assail", "slam", "blast", "rebuke", "chide", "castigate", "lambast", "berate",
    "censure", "sanction", "punish", "fine", "sentence", "jail", "arrest", "indict", "reprimand", "prompt", "spur",
    "provoke", "inspire", "motivate", "tempt", "coerce", "bully", "goad", "lure", "nudge", "coax", "cajole", "trick", "scare",
    "embolden", "incite", "induce", "entice", "intimidate", "blackmail",
})  # fmt: skip
# With "into" these too: "talked Chad into sending troops", "shamed them into paying".
INTO = OBJECT_CONTROL | {
    "talk", "fool", "deceive", "con", "dupe", "mislead", "shame", "frighten", "terrorise", "terrorize", "browbeat", "arm",
    "strong-arm", "drag", "drive", "railroad", "dragoon", "manipulate", "lead", "pull", "seduce", "brainwash", "badger",
}  # fmt: skip
# What only somebody who speaks does.
SPEAKING = frozenset({
    "accuse", "add", "appeal", "blame", "call", "condemn", "demand", "deny", "denounce", "insist", "pledge", "promise", "reject",
    "threaten", "thank", "urge", "vow", "warn", "dismiss", "praise",
})  # fmt: skip
# Verbs of saying: what was done after or before they were said was done by who said them.
SAID = frozenset({
    "accuse", "advise", "appeal", "ask", "beg", "blame", "call", "condemn", "criticise", "criticize", "denounce",
    "encourage", "expect", "implore", "instruct", "invite", "order", "praise", "press", "pressure", "push", "say", "tell",
    "thank", "urge", "want", "warn",
})  # fmt: skip
# Of these even an infinitive that the parser takes for a purpose tells what the object does.
DIRECTIVES = frozenset({
    "beg", "compel", "convince", "encourage", "force", "hire", "implore", "instruct", "lobby", "oblige", "order",
    "pay", "persuade", "press", "pressure", "push", "tell", "urge", "prompt", "spur", "provoke", "incite", "induce", "coerce",
    "inspire",
})  # fmt: skip
# Verbs of what one says about another: "mocked Musa for asking" tells what Musa asked.
PAINTS = frozenset({
    "cast", "brand", "label", "describe", "credit", "mock", "attack", "scold", "ridicule", "deride", "decry", "fault", "hail", "laud",
    "applaud", "commend", "congratulate", "reproach", "scorn", "taunt", "salute", "protest", "honour", "honor", "admonish", "upbraid",
})  # fmt: skip
# Verbs of what is done with a paper that others wrote: "rejected a petition calling for", "cited a report saying".
OTHERS_PAPERS = frozenset({
    "answer", "block", "cite", "condemn", "criticise", "criticize", "denounce", "deny", "discuss", "dismiss", "get", "ignore",
    "obtain", "oppose", "quote", "read", "receive", "reject", "scorn", "see", "veto", "welcome",
})  # fmt: skip
PRAISED = {"credit": "with"}  # "credited him with convening it": he convened it
BY_PAPER = frozenset({"in", "with", "by", "through", "via", "under", "onto"})
SIGNS = frozenset({"sign", "agree", "put", "lend", "add", "subscribe"})  # "put his name to a letter urging"
RAILING = frozenset({"lash", "hit", "rail", "rage", "fume", "snipe", "strike"})  # "lashed out at Chad for shelling it"
BLAMED = frozenset({"of", "for", "from"})  # "accused them of firing", "stopped them from leaving"


def is_blamed(parse: Parse, noun: Token, preposition: str) -> bool:
    """Tell whether a noun is whom a verb such as "accuse" speaks of: "accused the forces of Chad of firing"."""
    verb = parse.tokens[noun.head]
    return preposition in BLAMED and noun.dep == "dobj" and verb.pos == "VERB" and verb.lemma in OBJECT_CONTROL


def is_of_others(parse: Parse, paper: Token) -> bool:
    """Tell whether somebody only speaks of a paper or gets it: "told Chad of reports calling for a march"."""
    above = parse.tokens[paper.head]
    if paper.dep == "pobj":
        is_signed = above.lower == "to" and parse.tokens[above.head].lemma in SIGNS
        return above.lower not in BY_PAPER and not is_signed
    return paper.dep == "dobj" and above.lemma in OTHERS_PAPERS


def find_painted(parse: Parse, governor: Token) -> int | None:
    """Return whom a verb mocks or praises for a deed: "mocked Musa for asking", "cast Musa as a fool for asking"."""
    above = parse.tokens[governor.head]
    is_as = governor.pos == "NOUN" and above.lower == "as"
    verb = parse.tokens[above.head] if is_as else governor
    if verb.pos == "VERB" and verb.lemma in RAILING:
        at = (p for p in parse.dependents(verb.i, "prep") if p.lower in ("at", "against") and p.i > verb.i)
        return next((t.i for p in at for t in parse.dependents(p.i, "pobj")), None)
    if verb.pos != "VERB" or verb.lemma not in PAINTS:
        return None
    return next((t.i for t in parse.dependents(verb.i, "dobj")), None)
