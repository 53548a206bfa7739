"""Words that the lines of "who said what" go by: forms of cues, what turns a saying, what a content may begin with.

Comes in: nothing. Goes out: sets and patterns. Example: "denying" is "denied", and "would not say" is no saying.
"""

from __future__ import annotations

import re

# Participles whose past is not the stem and "ed"; with any other, "warning" is "warned" and "denying" is "denied".
PAST = {
    "saying": "said", "telling": "told", "writing": "wrote", "swearing": "swore", "making": "made", "giving": "gave",
    "speaking": "spoke", "seeking": "sought", "taking": "took", "holding": "held", "putting": "put", "setting": "set",
    "vowing": "vowed", "drawing": "drew", "laying": "laid", "paying": "paid", "letting": "let", "throwing": "threw",
    "spoken": "spoke", "written": "wrote", "given": "gave", "taken": "took", "sworn": "swore", "drawn": "drew",
}  # fmt: skip
PLAIN_PAST = frozenset({"said", "told", "wrote", "made", "gave", "swore", "spoke", "sought", "took", "held", "put"})
PRESENT = frozenset({
    "accuses", "adds", "admits", "advises", "alleges", "announces", "asks", "asserts", "backs", "believes", "blames",
    "blasts", "calls", "condemns", "confirms", "contends", "criticises", "criticizes", "declares", "defends", "denies", "describes",
    "dismisses", "endorses", "expects", "expresses", "hails", "insists", "lauds", "mentions", "mocks", "notes",
    "opposes", "orders", "praises", "predicts", "recommends", "refuses", "rejects", "says", "slams", "states", "suggests",
    "tells", "thanks", "threatens", "urges", "voices", "vows", "wants", "warns", "welcomes", "writes",
    "acknowledges", "affirms", "agrees", "argues", "concedes", "concludes", "decries", "deplores", "downplays", "emphasises",
    "emphasizes", "explains", "indicates", "informs", "lowers", "maintains", "proclaims", "proposes", "puts", "raises", "reaffirms",
    "reiterates", "revises", "stresses", "underlines", "underscores",
})  # fmt: skip
# Forms that may be nouns too: verbs only where whoever says it stands right before them and nothing before him.
EITHER = frozenset({
    "accuse", "admit", "allege", "announce", "ask", "back", "blame", "call", "claim", "claims", "condemn", "demand",
    "demands", "deny", "dismiss", "doubt", "doubts", "fear", "fears", "hope", "hopes", "insist", "offers", "oppose",
    "pledges", "praise", "promise", "promises", "refuse", "reject", "reports", "say", "support", "supports", "threaten",
    "urge", "want", "warn", "welcome",
})  # fmt: skip
PREPOSITION = re.compile(r"(?:\w+ly )?(?:about|against|at|for|from|in|of|on|over|to|with)\Z")
PASSIVE = re.compile(r"(?:was|were|is|are|(?:has|have|had) been)(?: \w+ly)?\Z")
PARENTHESIS = re.compile(r"(?:,? (?:however|though|meanwhile|instead),?|, too,) ?")
# Helping words between a speaker and what he says that turn it, and are told with it: "did not say", "seemed to suggest".
HELPING = re.compile(
    r"(?:(?:did|does|would|could|will|can|may|might|must|should)(?:n['’]t| not)?|cannot|(?:seem|appear)(?:s|ed) to|"
    r"(?:has|had)(?:n['’]t| not| never| yet to)|never)(?: (?:also|ever|\w+ly))?"
)
# Of whom it is said is missing: "the talks, which Oslo described as frank"; "the loss that Oslo said had been told".
OF_WHOM = re.compile(
    r"(?:accus|blam|brand|charg|condemn|criticis|criticiz|defend|denounc|describ|dismiss|hail|label|prais|reject|suspect|view)"
    r"\w+ (?:as|of|for|over)(?= |\Z)"
)
GAPPED = re.compile(
    r"(?:had|has|have|was|were|is|are|would|will|could|may|might|should|can|cannot|must|did|does)\b(?! (?:I|you|he|she|it|we|they)\b)"
)
OWN_OBJECT = re.compile(
    r"(?:(?!\b(?:that|who|which|when|where|while|as|if|and|but|he|she|it|they|we|I|his|her|its|their|him|them|us|me)\b)[^,;:.“”\"‘—–()])+\Z"
)
# What a clause may begin after: nothing, a comma, a joining word.
LEADING = re.compile(r"(?:\A|[,;:–—“\"‘]|\b(?:and|but|as|that|while|after|when|because|which|The|the))\s*\Z")
# What somebody does by saying it, where the report's own verb stands too far off for a sentence.
ACTS = {
    "denies": "denied",
    "criticises": "criticised",
    "calls-for": "called for",
    "opposes": "opposed",
    "supports": "supported",
}
RECOGNISE = re.compile(r"recogni([sz])")
THING_FIRST = re.compile(r"(?:the|an?|any|all|its|his|her|their|this|such) [a-z“\"`]")  # no sentence of its own
DENIED = re.compile(r"that |(?:having|being|[a-z]{3,}ing) ")
THING = re.compile(r" (?:that|which|who|whom|whose|where|when|after|before|because|as) ")
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|does|do|did|ought)\b"
)
SAID = re.compile(
    r"(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add|writ|wrote|declar|stat|insist|argu|not(?:e|ing))"
)
CALLED = re.compile(r"(?:call|label|brand|term|describ|dub)(?:s|ed|es|led|bed|med)?\b")
NAMED_SO = re.compile(r"\b(?:what|which) [^,;.]{0,60}\Z")
SCRAP = 3  # words that make no clause
LONGEST_OBJECT = 9  # words between a cue and what is said: "urged the Council of Europe to act"
INFINITIVE = re.compile(r"(?:not )?to ")
SUBORDINATE = re.compile(r"(?:that|whether|how|why|what|who|when|where|(?:not )?to|about|of) ")
DATELINE = re.compile(
    r"\A[A-Z]{3}[A-Z .’'-]*(?:, [^()–—]{2,40})?(?: \([^)]{2,40}\))? ?(?:[–—]|-{1,2}) "
)  # "OSLO, May 3 (Fjord) - "
OPEN_COMMA = re.compile(r",(?=[”\"’']*\Z)")  # “We are ready,”
PRONOUNS = frozenset({"he", "i", "it", "she", "that", "these", "they", "this", "those", "we", "which", "who", "you"})
LONGEST = 60  # characters of a report's own words for a speaker whom it does not name
ASIDE = re.compile(
    r"(?:after|at|before|during|in|on|late|last|this|earlier|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# Before a cue these change what it tells: "would not say", "was quoted as saying", "refused to call".
TURNS = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|without|nor|would|could|may|might|must|should|will|can|cannot|to|was|were|been|be|"
    r"being|is|are|if|did|as|by|for|of|than)(?:\W+\w+ly)?\W*\Z",
    re.IGNORECASE,
)
ONE = frozenset({"States", "Nations", "Netherlands", "Philippines", "Emirates", "Times", "News"})
MANY = frozenset({"police", "people", "men", "women", "media", "troops", "families", "voters"})
TELLS = frozenset({"told", "asked", "urged", "warned", "informed", "assured", "reminded", "advised", "tells", "warns"})
