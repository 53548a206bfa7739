"""How a command is asked to tell affairs apart: by words, or by words and meaning.

Comes in: whether ``--meaning`` was given. Goes out: what ``group_stories`` takes, and a name for it that is kept with
the result. Example: without the option the name is "words", whatever is installed, so that the same command sorts the
same input the same way everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

if TYPE_CHECKING:
    from twosource.across.stories.meaning import Embed

ByMeaning = Annotated[
    bool,
    typer.Option("--meaning", help="Sort into affairs by words and meaning; needs pip install 'twosource[meaning]'."),
]


class Sorting(NamedTuple):
    """A way to tell affairs apart; ``embed`` is None where it is by words alone."""

    name: str
    embed: Embed | None


BY_WORDS = Sorting("words", None)


def choose_sorting(by_meaning: bool) -> Sorting:
    """Return the way that was asked for.

    Raises:
        MissingPart: meaning was asked for, and its optional packages are not installed or not the known ones.
    """
    if not by_meaning:
        return BY_WORDS
    from twosource.meaning.vectors import Meaning

    meaning = Meaning()
    return Sorting(f"words and meaning ({meaning.name})", meaning.embed_report)
