"""A deed that a report names without telling it.

Comes in: what ``within/passing`` reads. Goes out: an immutable value. Example: "the expulsion" in "Shares fell after the
expulsion" is ``Passing("expulsion", False, ...)``.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.text import Span, When


@dataclass(frozen=True, slots=True)
class Passing:
    """A noun that names a deed without telling it: "the expulsion", "Saturday's raid on the port".

    Args:
        word: the noun's lemma; ``is_many`` where it is a plural.
        owners: ids of the parties that the phrase calls the doers ("Oslo's", "by Oslo").
        parties: ids of all parties that the phrase names.
        words: lemmas of what else the phrase says of the deed ("port").
    """

    word: str
    is_many: bool
    trigger: Span
    sentence: Span
    owners: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    date: When | None = None
