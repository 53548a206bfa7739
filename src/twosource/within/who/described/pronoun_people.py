"""He and she: the people near, weighed.

Comes in: a pronoun and its scene. Goes out: the person, or None where two are as likely. Example: in "Mr. Osei met
Ms. Dahl. He left." only one fits "he"; in "Mr. Osei met Mr. Dahl. He left." the subject leads.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.who.described.pronoun_sense import greeted
from twosource.within.who.drafts import Draft
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts, governing_subjects, main_subject, subject_of
from twosource.within.who.wordlists import words

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
BACK = 2  # sentences back in which a person may stand
# Calibrated by reading samples of resolved pronouns: a lead of three keeps nine in ten right.
LEAST, LEAD = 4, 3
SURE = 10  # the weight of the main subject of the sentence before; a governing one has more
QUOTED = 4  # sentences of a quotation after a pronoun in which its speaker is looked for
COUNTING = ("CD", "DT", "JJS", "JJR")
SUBJECTS = ("nsubj", "nsubjpass")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DEEDS = (
    "sion",
    "tion",
    "ment",
    "ance",
    "ence",
    "sal",
    "val",
    "ial",
    "cism",
    "ure",
)  # ends of nouns that tell what one does
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "agent", "dative")


def find_person_of(scene: Scene, token: Token) -> Draft | None:
    """Return the person for whom "he" or "she" stands, if one leads clearly."""
    gender = GENDERS[token.lower]
    out = barred(scene, token)
    earlier = _before_aside(scene, token)
    if earlier is not None:
        same = scene.discourse.at(earlier.i)
        return same if same is not None and same.kind == "person" and id(same) not in out else None
    welcome = greeted(scene.parse, token)
    told = welcome or _topic(scene.parse, token) or _suffers_on(scene, token)
    guest = scene.discourse.at(told.i) if told is not None else None
    if guest is not None and guest.kind == "person" and not guest.is_plural and guest.gender in (None, gender):
        return guest
    if welcome is not None:
        return None
    ranked = sorted(_weigh_people(scene, token, out).values(), key=lambda s: -s[0])
    if not ranked or ranked[0][0] < LEAST or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < LEAD):
        return None
    chosen = ranked[0][1]
    if chosen.gender is None and (ranked[0][0] < SURE or _runs_for_another(scene, token)):
        # of whom nobody knows whether she is a woman, where another near surely is one
        floor = 1 if ranked[0][0] >= SURE else LEAST
        if any(score >= floor and draft.gender is not None for score, draft in ranked[1:]):
            return None
    chosen.gender = chosen.gender or gender
    return chosen


def _weigh_people(scene: Scene, token: Token, out: set[int]) -> dict[int, tuple[int, Draft]]:
    """Return who of the last sentences may be meant, each with how clearly."""
    gender = GENDERS[token.lower]
    subjects = [i for s in governing_subjects(scene.parse, token.i) for i in (s.i, *_asked(scene, s))]
    scores: dict[int, tuple[int, Draft]] = {}
    here: set[int] = set()
    for heard in scene.discourse.recent(token.i, sentences=BACK):
        draft = heard.draft
        if draft.kind != "person" or draft.is_plural or id(draft) in out or draft.gender not in (None, gender):
            continue
        if scene.parse.tokens[heard.head].sentence == token.sentence:
            here.add(id(draft))
        score = _weigh(scene, token, heard.head, subjects)
        if score > scores.get(id(draft), (0, draft))[0]:
            scores[id(draft)] = (score, draft)
    if token.dep == "poss" and len(here) == 1:
        # "For Mr. Osei, the vote may cost his post": the only one of the sentence
        alone = here.pop()
        scores[alone] = (max(13, scores[alone][0]), scores[alone][1]) if alone in scores else scores[alone]
    if len(scores) == 1 and token.dep in SUBJECTS and not here and token.i not in scene.quoted:
        # "Congress removed President Osei. Lawmakers cheered. He had tried to dissolve it.": nobody else is near
        alone = next(iter(scores))
        scores[alone] = (max(LEAST, scores[alone][0]), scores[alone][1])
    return scores


def _topic(parse: Parse, token: Token) -> Token | None:
    """Return whom a sentence says that it is about: "As for Mr. Osei, he has not decided"."""
    first = parse.sentence_of(token.i).first
    if (
        parse.lowers[first : first + 2] != ("as", "for")
        or token.dep not in SUBJECTS
        or parse.head(token.i).dep != "ROOT"
    ):
        return None
    told = next((t for t in parse.dependents(first + 1, "pobj")), None)
    return told if told is not None and told.i < token.i else None


def _suffers_on(scene: Scene, token: Token) -> Token | None:
    """Return whom the verb joined before is done to: "they may take Kofi Osei abroad or even harm him"."""
    parse, verb = scene.parse, scene.parse.head(token.i)
    before = parse.head(verb.i)
    if token.dep != "dobj" or verb.dep != "conj" or before.pos != "VERB" or parse.dependents(verb.i, *SUBJECTS):
        return None
    told = next((t for t in parse.dependents(before.i, "dobj") if t.i < verb.i and t.dep != "appos"), None)
    draft = scene.discourse.at(told.i) if told is not None else None
    is_one = told is not None and draft is not None and draft.kind == "person" and not parse.dependents(told.i, "conj")
    return told if is_one else None


def _runs_for_another(scene: Scene, token: Token) -> bool:
    """Tell whether a possessive stands in "Kim Osei, who ran her campaign": whose that is may be another."""
    verb = scene.parse.head(scene.parse.head(token.i).i)
    return token.dep == "poss" and verb.dep == "relcl"


def _before_aside(scene: Scene, token: Token) -> Token | None:
    """Return the pronoun that goes on behind an aside: "Police treated him well, the spokesman said, and he was freed"."""
    if token.dep not in SUBJECTS or token.i in scene.quoted:
        return None
    first = scene.parse.sentence_of(token.i).first
    for t in scene.parse.tokens[first : token.i]:
        if GENDERS.get(t.lower) == GENDERS[token.lower] and t.dep in ARGUMENTS:
            between = scene.parse.tokens[t.i + 1 : token.i]
            asides = [s for s in between if s.dep == "nsubj" and _speaks(scene, s) and _is_set_off(scene, s)]
            return t if asides else None
    return None


def _is_set_off(scene: Scene, subject: Token) -> bool:
    """Tell whether commas stand on both sides of who says it: ", the spokesman said,"."""
    parse, verb = scene.parse, scene.parse.head(subject.i)
    first = min(parse.subtree(subject.i))
    last = verb.i + 1
    return (
        first > 0
        and parse.tokens[first - 1].text == ","
        and last < len(parse.tokens)
        and parse.tokens[last].text == ","
    )


def _asked(scene: Scene, subject: Token) -> list[int]:
    """Return whom the subject asks: in "Ms. Dahl asked Ms. Osei what she thought" she may be either."""
    verb = scene.parse.head(subject.i)
    return [t.i for t in scene.parse.dependents(verb.i, "dobj")] if verb.lemma == "ask" else []


def _weigh(scene: Scene, token: Token, head: int, subjects: list[int]) -> int:
    """Weigh a mention as antecedent: governing subjects first, then the subject of the sentence before."""
    parse = scene.parse
    distance = token.sentence - parse.tokens[head].sentence
    mention = parse.tokens[head]
    if mention.dep == "conj":
        mention = parse.head(mention.i)
    is_subject = mention.dep in SUBJECTS
    if distance == 0:
        owns = mention.dep == "poss" and mention.head in subjects
        score = (
            20
            if _owns_likewise(parse, token, mention)
            else 14
            if head in subjects[:1] or owns
            else 12
            if head in subjects
            else 9
            if is_subject
            else 8
        )
    elif distance == 1:
        score = 8 if is_subject else 5 if mention.dep in ("poss", "agent") else 4
        main = main_subject(parse, mention.sentence)
        score += 2 if main is not None and head in conjuncts(parse, main.i) else 0
        if is_subject and _speaks(scene, mention) and token.dep in SUBJECTS and _speaks(scene, token):
            # "..., Mr. Osei said. “...,” he added."
            score += 4
    else:
        score = 4 if is_subject else 1
    if (head in scene.quoted) != (token.i in scene.quoted):
        score -= 4
    return score


def _owns_likewise(parse: Parse, token: Token, owner: Token) -> bool:
    """Tell whether two deeds are owned alike: in "quit over Lund's decision to leave and his rejection of it" his is Lund's."""
    deed, other = parse.head(token.i), parse.head(owner.i)
    if token.dep != "poss" or owner.dep != "poss" or other.i > token.i or parse.tokens[token.i - 1].lower != "and":
        return False
    between = parse.tokens[other.i : token.i]
    return all(t.lower.endswith(DEEDS) for t in (deed, other)) and not any(t.tag in FINITE for t in between)


def _speaks(scene: Scene, subject: Token) -> bool:
    return scene.parse.head(subject.i).lemma in words("speech")


def barred(scene: Scene, token: Token) -> set[int]:
    """Return whom a pronoun cannot be: the other argument of its verb, and the speaker of its quotation."""
    parse, out = scene.parse, clause_mates(scene, token)
    out |= {id(d) for k in told_around(scene, token) if (d := scene.discourse.at(k)) is not None}
    if token.dep in SUBJECTS and not token.lower.endswith(("self", "selves")):
        out |= _named_below(scene, token)
    if token.i in scene.quoted:
        last = _end_of_quotation(scene, token)
        first = parse.sentences[max(0, token.sentence - 1)].first
        for t in parse.tokens[first:last]:
            if t.dep != "nsubj" or t.i in scene.quoted or (d := scene.discourse.at(t.i)) is None:
                continue
            if t.sentence == token.sentence or _speaks(scene, t):
                out.add(id(d))
    return out


def told_around(scene: Scene, token: Token) -> list[int]:
    """Return whom a speaker set in between tells of: "The government, it said, had broken its word" is another's.

    Behind what is told it may be himself: "The ministry would close the port, it said".
    """
    parse, verb = scene.parse, scene.parse.head(token.i)
    k, after = token.i - 1, verb.i + 1
    is_between = (
        verb.i > token.i and after < len(parse.tokens) and parse.tokens[after].text == "," == parse.tokens[k].text
    )
    if token.dep != "nsubj" or not is_between or verb.lemma not in words("speech") or k == parse.sentence_of(k).first:
        return []
    before = parse.tokens[k - 1]
    while before.dep not in SUBJECTS and before.head < k and before.head != before.i:
        before = parse.head(before.i)
    told = parse.head(before.i)
    return conjuncts(parse, before.i) if before.dep in SUBJECTS and told.i > after else []


def clause_mates(scene: Scene, token: Token) -> set[int]:
    """Return who else takes part in the verb of a pronoun or description, and so is another: "Ms. Osei saw her".

    Nor is it who lets it happen: "Ghana approved their joining the pact".
    """
    parse, out = scene.parse, set[int]()
    if token.tag == "PRP$" and token.dep in SUBJECTS:
        allowing = subject_of(parse, parse.head(token.i).head)
        heads = conjuncts(parse, allowing.i) if allowing is not None else []
        out |= {id(d) for k in heads if (d := scene.discourse.at(k)) is not None}
    if token.dep != "poss" and not token.lower.endswith(("self", "selves")):
        verb = parse.head(token.i)
        if verb.pos == "ADP":
            verb = parse.head(verb.i)
        while verb.tag in COUNTING and verb.head != verb.i:
            # "Riga counted 3,900 of them"
            verb = parse.head(verb.i)
        while verb.dep in ("xcomp", "conj", "advcl") and subject_of(parse, verb.i) is None and verb.head != verb.i:
            # "police used gas to clear them": not the police
            verb = parse.head(verb.i)
        for other in parse.dependents(
            verb.i, *(ARGUMENTS if token.dep in SUBJECTS else ("nsubj", "nsubjpass", "agent"))
        ):
            if other.i != token.i:
                out |= {id(d) for k in conjuncts(parse, other.i) if (d := scene.discourse.at(k)) is not None}
        own = parse.head(token.i)
        for other in parse.dependents(own.i, *ARGUMENTS):
            if other.i != token.i:
                out |= {id(d) for k in conjuncts(parse, other.i) if (d := scene.discourse.at(k)) is not None}
    return out


def _end_of_quotation(scene: Scene, token: Token) -> int:
    """Return where the sentence ends in which the quotation of a pronoun does: “He is ill. I know it,” Liv Dahl said."""
    parse, sentence = scene.parse, scene.parse.sentence_of(token.i)
    i = sentence.i
    while (
        i + 1 < len(parse.sentences)
        and i - sentence.i < QUOTED
        and parse.sentences[i + 1].paragraph == sentence.paragraph
        and parse.sentences[i].last - 1 in scene.quoted
    ):
        i += 1
    return parse.sentences[i].last


def _named_below(scene: Scene, token: Token) -> set[int]:
    """Return whom the verb of a subject pronoun is done to, who is another: "he called on Mr. Osei"."""
    parse, found = scene.parse, set[int]()
    for prep in parse.dependents(parse.head(token.i).i, "prep"):
        heads = (k for t in parse.dependents(prep.i, "pobj") for k in conjuncts(parse, t.i))
        found |= {id(d) for k in heads if k > token.i and (d := scene.discourse.at(k)) is not None}
    return found
