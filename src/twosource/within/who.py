"""Who a report speaks of: people, governments, countries, organisations, armed forces, media, places, groups.

Comes in: a parse and its report. Goes out: parties with all their mentions, by name, by description and by
pronoun. Example: in "Norwegian Foreign Minister Espen Dahl arrived in Riga. He will meet Ms. Ozola." there
are Espen Dahl (two mentions, foreign minister of NOR), Riga and Ms. Ozola.
"""

from __future__ import annotations

from twosource.model.facts import Party
from twosource.model.text import Parse, Report
from twosource.within.discourse import Discourse
from twosource.within.drafts import finish
from twosource.within.joins import join_names
from twosource.within.metonyms import split_metonyms
from twosource.within.named import Named
from twosource.within.names import find_names
from twosource.within.nominals import describe
from twosource.within.phrases import find_phrase
from twosource.within.pronouns import PRONOUNS, Pronouns
from twosource.within.scene import Scene
from twosource.within.syntax import quoted_tokens
from twosource.within.titles import read_titles


def find_who(parse: Parse, report: Report) -> tuple[Party, ...]:
    """Find the parties of one report.

    Args:
        parse: the report's parse.
        report: the report; its furniture is passed over, and its date tells who held an office.

    Returns:
        Parties in order of first mention, ids ``<report>/p<n>``. What cannot be resolved surely is left out:
        an unresolved pronoun is no mention.

    Example:
        >>> [p.name for p in find_who(parse, report)]  # doctest: +SKIP
        ['Espen Dahl', 'Riga', 'Ozola']
    """
    names = find_names(parse, report)
    titled = read_titles(parse, names)
    drafts = split_metonyms(parse, join_names(parse, names, titled))
    discourse = Discourse(parse, drafts)
    _resolve(parse, report, discourse, names)
    return finish(parse, discourse.drafts)


def _resolve(parse: Parse, report: Report, discourse: Discourse, names: list[Named]) -> None:
    """Walk the text once and give descriptions and pronouns to those whom they stand for."""
    at = {i: name for name in names for i in range(name.first, name.last)}
    on = report.published.start if report.published is not None else None
    scene = Scene(parse, discourse, at, on)
    pronouns = Pronouns(scene, quoted_tokens(parse))
    furniture = report.furniture
    for token in parse.tokens:
        if furniture and any(s.start <= token.start < s.end for s in furniture):
            continue
        if token.pos == "PRON":
            if token.lower in PRONOUNS:
                pronouns.resolve(token)
        elif token.pos in ("NOUN", "PROPN") and token.i not in at:
            phrase = find_phrase(parse, token.i, at)
            if phrase is not None:
                describe(scene, phrase)
