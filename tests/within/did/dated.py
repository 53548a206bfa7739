"""What the tests of days share: a report of Wednesday, 15 March 2023, its days told and its news."""

from __future__ import annotations

from tests.conftest import ReadText

from twosource.model.text import When
from twosource.within.did.dates.dating import Dating
from twosource.within.did.dates.news import News
from twosource.within.when import find_when

WEDNESDAY = "2023-03-15"


def made(
    read_text: ReadText, text: str, published: str | When | None = WEDNESDAY
) -> tuple[Dating, News, dict[str, int]]:
    """Return the days told, the news, and each word by its first place."""
    report, parse = read_text(text, published=published)
    verbs = frozenset(t.i for t in parse.tokens if t.tag.startswith("VB") and t.dep not in ("aux", "auxpass"))
    dating = Dating(parse, report, find_when(parse, report), verbs)
    return dating, News(parse, report, dating), {t.text: t.i for t in reversed(parse.tokens)}
