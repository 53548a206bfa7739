"""One person taken up again by other words: "the 46-year-old", "the envoy", "the suspect", "the man".

Comes in: a bare description and its scene. Goes out: the person, or None where two can be meant. Example: after
"Ambassador Liv Dahl met farmers" the envoy is Liv Dahl, and after "Kofi Osei, 31, was charged" both the suspect and
the 31-year-old are Kofi Osei.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.text import Parse, Token
from twosource.within.who.described.pronoun_people import clause_mates
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.wordlists import alike, words

NEAR = 2  # sentences back in which one who is taken up by an office, a charge or a sex stands
FAR = 8  # sentences back in which one whose age was told stands
OLDEST = 120
AGE_BEFORE = 6  # tokens between "the 46-year-old" and the name that it stands before
UNITS = frozenset({"year", "years", "month"})
TELLING = frozenset({"relcl", "acl", "prep", "appos"})
TAKEN_UP = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "agent", "pobj"})
SUFFERS = frozenset({"nsubjpass", "dobj"})
SEXES = {"man": "m", "boy": "m", "woman": "f", "girl": "f", "teenager": None}


def take_up(scene: Scene, phrase: Phrase) -> Draft | None:
    """Return whom a bare "the envoy", "the suspect" or "the man" means, where one alone can be meant."""
    is_bare = phrase.is_definite and phrase.head - phrase.first == 1 and phrase.last == phrase.head + 1
    if not is_bare or phrase.owner is not None or scene.parse.lowers[phrase.first] != "the" or phrase.is_plural:
        return None
    people = _people(scene, phrase.head, NEAR)
    if any(t.dep in TELLING for t in scene.parse.dependents(phrase.head)):
        return None  # "the woman who runs the shop" is told of by what follows
    if phrase.lower in SEXES:
        # of two people it may be either, and so it may be where somebody without a name was spoken of
        return _only(scene, phrase.head, people, SEXES[phrase.lower])
    if (named := _so_called(scene, phrase)) is not None:
        return named
    same = alike().get(phrase.lower, frozenset())
    fitting = [d for d in people if any(r.title.split()[-1] in same for r in d.roles)]
    if not fitting and phrase.lower in words("charged"):
        fitting = [d for d in people if _has_met(scene, d, phrase.head, words("charging"))]
    return fitting[0] if len(fitting) == 1 and not fitting[0].is_hidden else None


def take_up_called(scene: Scene, token: Token) -> None:
    """Give "the shopkeeper" to the one person near who was called so beside the name: "Kofi Osei, a shopkeeper,"."""
    parse = scene.parse
    is_bare = (
        token.tag == "NN" and token.text.islower() and token.dep in TAKEN_UP and parse.lowers[token.i - 1] == "the"
    )
    if not is_bare or any(t.dep in TELLING for t in parse.dependents(token.i)):
        return
    draft = _called(scene, token)
    if draft is not None and id(draft) not in clause_mates(scene, token):
        scene.discourse.add(draft, Place(token.i - 1, token.i + 1, token.i, "nominal"))


def _so_called(scene: Scene, phrase: Phrase) -> Draft | None:
    token = scene.parse.tokens[phrase.head]
    draft = _called(scene, token) if token.tag == "NN" and token.text.islower() else None
    return draft if draft is not None and id(draft) not in clause_mates(scene, token) else None


def _called(scene: Scene, token: Token) -> Draft | None:
    """Return the only person of whom a noun was told before, where he is spoken of lately."""
    told = [draft for at, draft in scene.callings.get(token.lower, ()) if at < token.i]
    if not told or len({id(d) for d in told}) > 1 or told[0].is_hidden or told[0].is_plural:
        return None
    return told[0] if any(h.draft is told[0] for h in scene.discourse.recent(token.i, sentences=FAR)) else None


def take_up_aged(scene: Scene, token: Token) -> None:
    """Give "the 31-year-old" or "the 46-year-old engineer" to the one of that age, or the only one near."""
    parse, age = scene.parse, age_at(scene.parse, token.i)
    if age is None or parse.lowers[token.i - 5] not in ("the", "this"):
        return
    head = parse.head(token.i) if token.dep == "amod" and token.head > token.i else token
    between = parse.tokens[token.i + 1 : head.i]
    if head.i in scene.at or any(t.i in scene.at for t in between) or head.tag in ("NNS", "NNPS"):
        return
    draft = _of_age(scene, head, age)
    if draft is not None and id(draft) not in clause_mates(scene, head):
        scene.taken.add(head.i)
        scene.discourse.add(draft, Place(token.i - 5, head.i + 1, head.i, "nominal"))


def age_at(parse: Parse, i: int) -> str | None:
    """Return the number of "46-year-old", whose "old" token ``i`` is."""
    if i < 5 or parse.lowers[i] != "old" or parse.tokens[i - 1].text != "-" or parse.lowers[i - 2] not in UNITS:
        return None
    number = parse.tokens[i - 4].text
    return number if number.isdigit() and int(number) <= OLDEST else None


def _of_age(scene: Scene, head: Token, age: str) -> Draft | None:
    people = _people(scene, head.i, FAR)
    ages = {id(d): _ages(scene.parse, d) for d in people}
    told = [d for d in people if age in ages[id(d)]]
    if told:
        return told[0] if len(told) == 1 else None
    near = _people(scene, head.i, 1)
    gender = SEXES.get(head.lower)
    is_one = len(near) == 1 and not ages[id(near[0])] and not near[0].is_hidden
    return near[0] if is_one and (gender is None or near[0].gender in (None, gender)) else None


def _ages(parse: Parse, draft: Draft) -> set[str]:
    """Return the ages told beside a person's names: "Kofi Osei, 31," and "the 31-year-old driver Kofi Osei"."""
    found: set[str] = set()
    tokens = parse.tokens
    for place in draft.places:
        k = place.last
        if place.form != "name":
            continue
        if k + 2 < len(tokens) and tokens[k].text in (",", "(") and tokens[k + 2].text in (",", ")", ".", ";"):
            found.update({tokens[k + 1].text} if tokens[k + 1].text.isdigit() else ())
        before = (age_at(parse, k) for k in range(max(0, place.first - AGE_BEFORE), place.first))
        found.update(age for age in before if age is not None)
    return found


def _people(scene: Scene, i: int, sentences: int) -> list[Draft]:
    """Return the single people of these sentences, the last first, those without a name too."""
    found: list[Draft] = []
    for heard in scene.discourse.recent(i, sentences=sentences):
        draft = heard.draft
        if draft.kind == "person" and not draft.is_plural and draft not in found:
            found.append(draft)
    return found


def _only(scene: Scene, i: int, people: Iterable[Draft], gender: str | None) -> Draft | None:
    out = clause_mates(scene, scene.parse.tokens[i])
    fitting = [d for d in people if gender is None or d.gender in (None, gender)]
    is_sure = len(fitting) == 1 and not fitting[0].is_hidden and id(fitting[0]) not in out
    return fitting[0] if is_sure and fitting[0].gender == (gender or fitting[0].gender) else None


def _has_met(scene: Scene, draft: Draft, i: int, verbs: frozenset[str]) -> bool:
    """Tell whether one of these verbs befell a person before token ``i``: "was charged", "police arrested him"."""
    tokens = scene.parse.tokens
    return any(
        place.head < i and tokens[place.head].dep in SUFFERS and scene.parse.head(place.head).lemma in verbs
        for place in draft.places
    )
