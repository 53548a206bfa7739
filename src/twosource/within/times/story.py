"""The day on which a story stands: what "the day before" and "later in the day" count from.

Comes in: a scene and a hit. Goes out: a day, a draft, or yes or no. Example: in "Rebels fled on Monday. They had signed a
pact told on Sunday. Later in the day they came back" the day is Monday.
"""

from __future__ import annotations

from datetime import date, timedelta

from twosource.lexicon.load import load_yaml
from twosource.model.text import Parse, Token
from twosource.within.times.calendar import interval_of
from twosource.within.times.rules import Hit
from twosource.within.times.scene import DAY, NEAR, Draft, Scene, Told
from twosource.within.times.words import FILE

APPOSED = 5  # tokens from the first of a time to words that tell it again


def read_day_then(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the day before", "the night before" with nothing behind it, from the day on which the story stands."""
    day = story_day(scene, hit) if is_bare(scene, hit) else None
    if day is None:
        return None
    ahead = scene.texts(hit)[-1] != "before"
    if day in (date.min, date.max):
        return None
    moved = (day + timedelta(days=1 if ahead else -1)).isoformat()
    part = scene.value(hit, "part")
    return Draft("TIME", f"{moved}T{part}") if part else Draft("DATE", moved)


def is_bare(scene: Scene, hit: Hit) -> bool:
    """Tell whether nothing follows the "before" that ends a time: "the day before, he fled", not "the day before it"."""
    token = scene.token(scene.words(hit)[-1])
    return token is not None and token.dep != "mark" and not scene.parse.children[token.i]


def story_day(scene: Scene, hit: Hit) -> date | None:
    """Return the day on which the story stands: the last one told before, but for what is told in passing."""
    at = scene.words(hit)[0].start
    here = _row_at(scene.parse, at)
    days = [t for t in scene.told if at - t.at <= NEAR and (len(t.value) == DAY or "T" in t.value[DAY:])]
    told = [t for t in days if _row_at(scene.parse, t.at) == here or not _is_in_passing(scene.parse, t)] or days
    interval = interval_of(told[-1].value[:DAY]) if told else None
    return interval.start if interval is not None else None


def _row_at(parse: Parse, at: int) -> int | None:
    i = parse.token_at(at)
    return None if i is None else parse.tokens[i].sentence


def _is_in_passing(parse: Parse, told: Told) -> bool:
    """Tell whether a time names a noun, stands in a clause about one, or under "had": older than the story."""
    i = parse.token_at(told.at)
    above: tuple[Token, ...] = () if i is None else (parse.tokens[i], *parse.ancestors(i))
    return any(t.dep in ("relcl", "acl", "poss") or _has_had(parse, t) for t in above)


def _has_had(parse: Parse, verb: Token) -> bool:
    return any(t.lower == "had" for t in parse.dependents(verb.i, "aux"))


def is_apposed(scene: Scene, hit: Hit) -> bool:
    """Tell whether the words only tell again when a day or month just told was: "in October, two months later"."""
    parse, told = scene.parse, scene.told[-1] if scene.told else None
    first = parse.token_at(scene.words(hit)[0].start)
    opens = parse.token_at(told.at) if told is not None else None
    if first is None or opens is None or not 1 < first - opens <= APPOSED:
        return False
    between = parse.tokens[opens + 1 : first]
    return any(t.text == "," for t in between) and all(t.pos in BESIDE or t.text == "," for t in between)


BESIDE = frozenset({"PROPN", "NUM", "PUNCT", "ADV"})


def is_looked_to(scene: Scene, hit: Hit) -> bool:
    """Tell whether a day is that of what somebody came for, or did something before: "flew in for Sunday's talks"."""
    token = scene.token(scene.words(hit)[-1])
    noun = scene.named_noun(token) if token is not None else None
    if noun is None or noun.dep != "pobj" or noun.lemma not in load_yaml(FILE)["verbs"]["fixed_ahead"]:
        return False
    prep = scene.parse.head(noun.i)
    before = scene.parse.head(prep.i).lower if prep.lower == "of" else ""
    return prep.lower in ("for", "before") or before == "ahead"
