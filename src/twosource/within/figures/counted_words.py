"""What a number counts, put into words: the noun with its close modifiers, or who did what.

Comes in: a parse, the noun or the verb. Goes out: the report's own words, "" where they would say nothing. Example:
"200 people were killed" counts "people killed"; "the mayor paid $3 million" counts what "the mayor paid".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.figures.numbers import vocabulary

STEPS = 6
NUMBER = {"it": "NN", "they": "NNS"}  # the tag of what a pronoun may stand for
DIRECTIONS = frozenset({"north", "south", "east", "west"})
CLOSE = frozenset({"compound", "amod", "nmod", "poss", "case", "punct", "hmod", "advmod", "nummod"})


def say_counted(parse: Parse, after: int, noun: int | None, token: Token, verb: int | None, *, is_length: bool) -> str:
    """Return what is counted in the report's own words.

    Args:
        parse: the report's parse.
        after: offset behind the figure's own words; modifiers before it are left out.
        noun: index of the noun counted; None for a share, a price or a length that modifies no noun.
        token: the number's last token.
        verb: index of the verb over it, if any.
        is_length: whether the unit is one of length, weight or area.

    Returns:
        a noun phrase, or who did what ("the mayor paid"); "" where the words would say nothing.

    Example:
        of "200 people were killed": "people killed".
    """
    if noun == token.i:  # "dozens were arrested"
        is_act = verb is not None and parse.tokens[verb].lemma in vocabulary()["casualty_verbs"]
        return parse.tokens[verb].text if verb is not None and is_act else ""
    if noun is not None:
        what = _phrase(parse, noun, after=after)
        state = parse.tokens[noun + 1] if noun + 1 < len(parse.tokens) else None
        if (
            state is not None
            and state.lower in ("dead", "wounded", "injured")
            and state.dep in ("oprd", "amod", "acomp")
        ):
            return f"{what} {state.lower}"  # "left 8 people dead"
        if parse.head(noun).dep == "prep" and parse.head(parse.head(noun).i).i == token.i:
            return f"{what} {act_of(parse, token.i, verb)}".strip()  # "hundreds of students were held"
        if parse.tokens[noun].lemma in vocabulary()["change_nouns"]:
            inner = _object_of(parse, noun, ("in", "of"))
            return f"{what} in {inner}" if inner else what
        return _with_act(parse, noun, what, verb)
    return _by_subject(parse, token, verb, is_length=is_length) if verb is not None else ""


def phrase_of(parse: Parse, noun: int, *, is_owned: bool = True) -> str:
    """Return a noun with its close modifiers, without numbers; with is_owned off without its owner ("its crew")."""
    text = _phrase(parse, noun, after=None)
    owners = parse.dependents(noun, "poss")
    if owners and (not is_owned or owners[0].tag == "PRP$"):
        start = max(parse.subtree(owners[0].i)) + 1
        text = _phrase(parse, noun, after=parse.tokens[start].start)
    return text


def act_of(parse: Parse, i: int, verb: int | None) -> str:
    """Return what befell those that a token stands for: "arrested", "feared dead", "taken to hospital"; "" if nothing."""
    if verb is None:
        return ""
    act, dep = parse.tokens[verb], parse.tokens[i].dep
    is_listed = any(act.lemma in vocabulary()[kind] for kind in ("casualty_verbs", "act_verbs", "own_acts"))
    if dep == "nsubjpass":
        states = [t.text for t in parse.dependents(verb, "oprd", "acomp") if t.tag == "JJ"]
        if states:
            return f"{act.text} {states[0]}"
        for prep in parse.dependents(verb, "prep"):
            places = parse.dependents(prep.i, "pobj")
            if act.lemma in ("take", "rush", "bring") and prep.lower == "to" and places:
                return f"{act.text} to {_phrase(parse, places[0].i, after=None)}"
        particle = "".join(f" {t.text}" for t in parse.dependents(verb, "prt"))
        return f"{act.text}{particle}" if is_listed else ""
    if dep not in ("nsubj", "dobj") or not is_listed:
        return ""
    if dep == "nsubj" and act.lemma not in vocabulary()["own_acts"]:
        return ""
    return _participle(act)


DONE = {"kill": "killed", "die": "dead", "injure": "injured", "wound": "wounded", "vote": "voting", "flee": "fled",
        "shoot": "shot", "hold": "held", "bar": "barred", "rescue": "rescued"}  # fmt: skip


def _by_subject(parse: Parse, token: Token, verb: int, *, is_length: bool) -> str:
    """Return what a measure without a noun is of: what rose, or who paid; a person's height is of nothing."""
    data, act, subject = vocabulary(), parse.tokens[verb], _subject(parse, verb)
    is_spent = act.lemma in data["spending_verbs"]
    if (moved := _moved(parse, token, verb)) is not None:
        return moved
    if subject is not None and act.lemma in data["lasting_verbs"] and parse.tokens[subject].lower in NUMBER:
        subject = _stood_for(parse, subject, verb)
    if subject is None or parse.tokens[subject].tag in ("PRP", "WP", "WDT", "DT", "EX"):
        return act.text if is_spent else ""
    lemma = parse.tokens[subject].lemma
    if subject == token.i or lemma in ("percent", "percentage", "%") or act.lemma in data["change_verbs"]:
        things = parse.dependents(verb, "dobj")
        if things and things[0].i != token.i:
            what = _phrase(parse, things[0].i, after=None)
            return what if act.lemma in data["change_verbs"] else f"{act.text} {what}"
        return "" if subject == token.i else _phrase(parse, subject, after=None)
    measured = _object_of(parse, subject, ("of",)) if lemma in vocabulary()["units"] else ""
    what = measured or _phrase(parse, subject, after=None)  # "tonnes of rice were valued at $5" are rice
    if is_spent:
        is_bare = (act.tag == "VB" and not parse.dependents(verb, "aux")) or lemma in data["sums"]
        aux = next((t.text for t in parse.dependents(verb, "aux") if t.tag == "MD"), "") if act.tag == "VB" else ""
        return act.text if is_bare else " ".join(filter(None, (what, aux, act.text)))
    if is_length and (_is_somebody(parse, subject) or not _is_under(parse, token, verb)):
        return ""
    if not _is_somebody(parse, subject):
        return what
    return "" if act.lemma == "be" or act.tag == "VBG" else f"{what} {act.text}"


def _moved(parse: Parse, token: Token, verb: int) -> str | None:
    """Return what is brought to a level: "lift trade between them to $10 billion"; None where nothing is."""
    act = parse.tokens[verb]
    if act.lemma not in vocabulary()["change_verbs"] and act.lemma not in vocabulary()["moving_verbs"]:
        return None
    above = [parse.tokens[k] for k in (token.head, parse.head(token.i).head)]
    if not any(t.lower in ("to", "from") and t.dep == "prep" for t in above):
        return None
    things = [t for t in parse.dependents(verb, "dobj") if t.i != token.i]
    if not things or act.tag == "VBN":
        return None
    if things[0].tag in ("PRP", "DT", "WP", "WDT"):
        return ""
    text = _phrase(parse, things[0].i, after=None)
    owners = parse.dependents(things[0].i, "poss")
    return text.removeprefix(f"{owners[0].text} ") if owners and owners[0].tag == "PRP$" else text


def _stood_for(parse: Parse, pronoun: int, verb: int) -> int | None:
    """Return the common noun of the clause before that "it" or "they" stand for: "they signed the pacts, and they run"."""
    before = parse.tokens[verb]
    if before.dep != "conj":
        return None
    near = parse.dependents(before.head, "nsubj", "nsubjpass", "dobj")
    return next((t.i for t in near if t.tag == NUMBER[parse.tokens[pronoun].lower]), None)


def _is_under(parse: Parse, token: Token, verb: int) -> bool:
    """Tell whether a measure stands right under its verb: "runs 900 km", "runs for 900 km"."""
    unit = token if token.head == verb else parse.head(token.i)
    above = parse.head(unit.i)
    return verb in (unit.head, above.head if above.lower == "for" else unit.head)


def _is_somebody(parse: Parse, noun: int) -> bool:
    token = parse.tokens[noun]
    return token.tag in ("NNP", "NNPS") or token.lemma.lower() in vocabulary()["people"]


def _object_of(parse: Parse, noun: int, prepositions: tuple[str, ...]) -> str:
    for prep in parse.dependents(noun, "prep"):
        if prep.lower in prepositions:
            for child in parse.dependents(prep.i, "pobj"):
                return _phrase(parse, child.i, after=None)
    return ""


def _phrase(parse: Parse, noun: int, *, after: int | None) -> str:
    """Return the noun with its close modifiers: "long-range rocket attacks", "members of the parliament"."""
    words = {noun}
    for child in parse.dependents(noun):
        if child.i < noun and child.dep in CLOSE and child.tag != "CD" and (after is None or child.start >= after):
            below = [k for k in parse.subtree(child.i) if after is None or parse.tokens[k].start >= after]
            if child.dep == "punct" and child.text not in ("-", "–"):
                continue
            if not any(parse.tokens[k].tag in ("CD", "-LRB-", "-RRB-", "WP", "WDT", ",", ":") for k in below):
                words.update(below)
    text = _written(parse, sorted(words)).strip(" -,()“”\"'‘")
    before, _, last = text.rpartition(" ")
    text = before if before and last in DIRECTIONS else text  # "the border north of the town" counts the border
    inner = _object_of(parse, noun, ("of",)) if parse.tokens[noun].lemma in vocabulary()["hollow"] else ""
    return f"{text} of {inner}" if inner else text


def _written(parse: Parse, words: list[int]) -> str:
    """Return the words as the report spaces them, with one space where some are left out."""
    out = ""
    for at, k in enumerate(words):
        token = parse.tokens[k]
        if at and (token.start > parse.tokens[words[at - 1]].end or words[at - 1] != k - 1):
            out += " "
        out += token.text
    return out


def _with_act(parse: Parse, noun: int, what: str, verb: int | None) -> str:
    for child in parse.dependents(noun, "acl"):
        if child.lemma in vocabulary()["casualty_verbs"]:
            return f"{what} {child.text}"
    for child in parse.dependents(noun, "relcl"):
        passive = parse.dependents(child.i, "nsubjpass")
        if passive and passive[0].tag == "WP" and child.lemma in vocabulary()["casualty_verbs"]:
            return f"{what} {child.text}"  # "nine sailors who were arrested"
    if verb is None:
        return what
    data, token = vocabulary(), parse.tokens[verb]
    if any(t.i == noun for t in parse.dependents(verb, "nsubjpass")):
        states = [t.lower for t in parse.dependents(verb, "oprd", "acomp", "advmod") if t.lower in data["states"]]
        if states:
            return f"{what} {states[0]}"  # "74 people were confirmed dead"
    is_whole = bool(parse.dependents(verb, "dobj")) or token.tag == "VBG"  # "six gunmen killed the mayor"
    roles = ("nsubjpass", "dobj", "nsubj") if token.lemma in data["own_acts"] or not is_whole else ("nsubjpass", "dobj")
    is_subject = any(t.i == noun for t in parse.dependents(verb, *roles))
    done = _participle(token) if token.lemma in data["casualty_verbs"] else ""
    return f"{what} {done}" if is_subject and done else what


def _participle(act: Token) -> str:
    """Return what was done, of an act that was: "killed"; "" of one only feared or planned ("could kill 50")."""
    if act.tag == "VB" or act.lemma in DONE:
        return "" if act.tag == "VB" else DONE[act.lemma]
    if act.tag in ("VBD", "VBN"):
        return act.lower
    if act.lemma in ("expel", "bar"):
        return f"{act.lemma}{act.lemma[-1]}ed"
    return f"{act.lemma.removesuffix('e')}ed"


def _subject(parse: Parse, verb: int) -> int | None:
    at = verb
    for _ in range(STEPS):
        subjects = parse.dependents(at, "nsubj", "nsubjpass")
        if subjects and not subjects[0].tag.startswith("W"):
            return subjects[0].i
        token = parse.tokens[at]
        if token.dep == "relcl":
            return token.head
        if token.dep not in ("xcomp", "conj", "advcl", "ccomp") or token.head == at:
            return None
        at = token.head
    return None
