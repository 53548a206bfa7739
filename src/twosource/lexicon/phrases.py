"""Resolves a phrase that names an actor to its country and its PLOVER sector.

Comes in: a name or description as a report writes it, and a date where one is known. Goes out: a Resolved.
Example: ``resolve_phrase("the Belarusian foreign minister")`` has the country ``"BLR"`` and the sector ``"GOV"``.
What the phrase itself says ("Senator", "former") comes before what the base knows of the name in it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from twosource.lexicon.actors import Actor, find_actors
from twosource.lexicon.fold import fold
from twosource.lexicon.load import load_yaml
from twosource.lexicon.phrase_words import Told, Word, read_name, read_words, split_phrase
from twosource.lexicon.places import find_demonym, find_places
from twosource.lexicon.sectors import find_sector, singular
from twosource.lexicon.standing import sector_of_organisation, sector_of_person
from twosource.lexicon.titles import strip_titles


class Resolved(NamedTuple):
    """What a phrase names.

    Args:
        country: alpha-3, or PLOVER's "IGO", "UNO" (United Nations), "EUR" (European Union), or None.
        sector: PLOVER sector code, or None.
        actor: the entry of the base, where the phrase names one.
        rule: what told it: "name", "words", "person", "words+person" or "none".
    """

    country: str | None
    sector: str | None
    actor: Actor | None = None
    rule: str = "none"


@lru_cache(maxsize=8192)
def resolve_phrase(phrase: str, on: str | None = None) -> Resolved:
    """Return country and sector of the actor that ``phrase`` names.

    Args:
        phrase: "Russian troops", "President Duterte", "a former White House official".
        on: ISO date; offices are those held then.

    Returns:
        Both fields None where nothing is known.
    """
    words = split_phrase(phrase)
    if not words:
        return Resolved(None, None)
    text = " ".join(word.text for word in words)
    named = _read_pronoun(words) or read_name(phrase.strip()) or read_name(text)
    if named is not None:
        sector = sector_of_organisation(named.actor, on) if named.actor is not None else None
        return Resolved(named.country, sector or named.sector, named.actor, "name")
    person = _find_person(words, on)
    told = read_words(words)
    if person is None:
        return Resolved(told.country, told.sector, None, "words" if told.country or told.sector else "none")
    has_own_word = len(strip_titles(text)) < len(text) and find_sector(text.split()) is not None
    if told.sector is not None and not words[-1].text[0].isupper():
        return Resolved(told.country or person.country, told.sector, person, "words+person")
    sector = told.sector if has_own_word and told.sector is not None else sector_of_person(person, on)
    return Resolved(told.country or person.country, sector, person, "words+person" if has_own_word else "person")


def _read_pronoun(words: list[Word]) -> Told | None:
    """Keep "He" from being Mr. He, and "Who" from being the health organisation."""
    found = find_sector([words[0].text]) if len(words) == 1 and not words[0].text.isupper() else None
    return Told(None, found.code) if found is not None and found.code == "UNK" else None


def _find_person(words: list[Word], on: str | None) -> Actor | None:
    """Return the person whom the phrase names, at its end or whole before it ("Joe Biden's administration")."""
    runs = _list_runs(words)
    if not runs:
        return None
    last = strip_titles(runs[-1])
    is_alone = " " in last or last == strip_titles(" ".join(word.text for word in words))
    # A surname alone inside a phrase is rather a place: "nurses in Lagos".
    person = _find_by_run(runs[-1], on) if words[-1].text[0].isupper() and is_alone else None
    if person is None and not words[-1].text[0].isupper() and (" " in runs[0] or _is_persons(words)):
        person = _find_by_run(runs[0], on)
    return person


def _is_persons(words: list[Word]) -> bool:
    """Tell whether the phrase is a surname and what belongs to its bearer ("the Merkel government")."""
    first = words[0].text
    is_surname = len(words) == 2 and first[0].isupper() and find_demonym(first) is None and not find_places(first)
    return is_surname and singular(words[1].text.lower()) in load_yaml("sectors.yaml")["of_persons"]


def _list_runs(words: list[Word]) -> list[str]:
    """Return the runs of capitalised words, in order."""
    runs: list[str] = []
    for place, word in enumerate(words):
        if word.text[0].isupper():
            follows = place > 0 and words[place - 1].text[0].isupper()
            runs = [*runs[:-1], f"{runs[-1]} {word.text}"] if follows else [*runs, word.text]
    return runs


def _find_by_run(text: str, on: str | None) -> Actor | None:
    while text:
        found = [actor for actor in find_actors(text, on) if actor.kind == "person"]
        if found:
            return _choose(found, text, on)
        text = text.partition(" ")[2]
        if " " not in text:
            break
    return None


def _choose(found: list[Actor], text: str, on: str | None) -> Actor | None:
    """Return the one whom a name means: the only one, the only one in office, or the one of that full name."""
    if len(found) == 1:
        return found[0]
    in_office = [a for a in found if any(o.is_held_on(on) if on else o.end is None for o in a.offices)]
    if len(in_office) == 1:
        return in_office[0]
    return found[0] if " " in fold(text) else None
