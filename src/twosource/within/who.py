"""Who a report speaks of: people, governments, countries, organisations, armed forces, media, places, groups.

Comes in: a parse and its report. Goes out: parties with all their mentions, by name, by description and by
pronoun. Example: in "Norwegian Foreign Minister Espen Dahl arrived in Riga. He will meet Ms. Ozola." there
are Espen Dahl (two mentions, foreign minister of NOR), Riga and Ms. Ozola.
"""

from __future__ import annotations

from twosource.model.facts import Party
from twosource.model.text import Parse, Report
from twosource.within.drafts import finish
from twosource.within.joins import join_names
from twosource.within.names import find_names
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
    drafts = join_names(parse, names, titled)
    return finish(parse, drafts)
