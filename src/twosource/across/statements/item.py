"""What one telling of an utterance is compared by: its words, those that it quotes, who speaks and what is meant.

Comes in: a telling and the entities. Goes out: ``Item``. Example: of "The dam “will hold for years”, Ann Lund said" the
item quotes four words, three of which tell something, and is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from twosource.across.statements.paraphrased import Sense, read_sense
from twosource.across.statements.variants import Telling, content_of
from twosource.across.statements.wording import WORD, is_function_word
from twosource.model.record import Entity

SHORTEST = 4  # words in a row worth looking at
QUOTED = re.compile("“([^”]*)”?|\"([^\"]*)\"?|``((?:[^'`]|'(?!'))*)(?:'')?")


NOTHING = Sense(frozenset(), frozenset())


@dataclass(slots=True)
class Item:
    """One local statement with what it is compared by.

    Args:
        telling: the statement with its report and words.
        speakers: entities that say it.
        addressees: entities to whom it is said.
        order: place among all items.
        quoted: the words in quotation marks, in lower case.
        grams: each four of them in a row.
        plain: for each of them whether it tells something: no function word and no name.
        is_named: its speaker is given by a name of two words or more, not by "he" or "the governor".
        family: reports that are copies of each other, or the report itself.
        voices: the speakers as entities, for a state that speaks by one of its bodies.
        names: the words of the names of the people who speak.
        sense: what it tells, whatever its words.
    """

    telling: Telling
    speakers: frozenset[str]
    addressees: frozenset[str]
    order: int
    quoted: tuple[str, ...]
    grams: frozenset[tuple[str, ...]]
    plain: tuple[bool, ...]
    is_named: bool
    family: str = ""
    voices: tuple[Entity, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    sense: Sense = NOTHING


def make_item(telling: Telling, order: int, family: str, by_id: Mapping[str, Entity]) -> Item:
    """Return the item of one telling.

    Args:
        telling: the statement with its report and words.
        order: its place among all.
        family: of its report.
        by_id: entities.
    """
    kind, text = telling.statement.kind, content_of(telling)
    marked = " ".join("".join(groups) for groups in QUOTED.findall(text))
    quoted = (marked or text) if kind == "direct" else marked if kind == "mixed" else ""
    raw = WORD.findall(quoted)
    words = tuple(word.lower().replace("’", "'") for word in raw)
    plain = tuple(word[0].islower() and not is_function_word(word) for word in raw)
    speakers, addressees = frozenset(telling.speakers), frozenset(telling.addressees)
    known = [by_id[s] for s in telling.speakers if s in by_id]
    voices = tuple(e for e in known if e.country is not None or e.kind == "government")
    grams = frozenset(zip(*(words[n:] for n in range(SHORTEST)), strict=False))
    people = [by_id[s] for s in telling.speakers if s in by_id and by_id[s].kind == "person"]
    names = tuple(tuple(person.name.split()) for person in people)
    sense = read_sense(text, without=[word for name in names for word in name])
    return Item(
        telling, speakers, addressees, order, words, grams, plain, _is_named(telling), family, voices, names, sense
    )


def _is_named(telling: Telling) -> bool:
    span = telling.statement.speaker
    if span is None:
        return bool(telling.speakers)
    return len(re.findall(r"\b[^\W\d_a-z]\w+", telling.report.quote(span))) > 1
