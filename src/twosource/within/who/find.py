"""Who a report speaks of: people, governments, countries, organisations, armed forces, media, places, groups.

Comes in: a parse and its report. Goes out: parties with all their mentions, by name, by description and by
pronoun. Example: in "Norwegian Foreign Minister Espen Dahl arrived in Riga. He will meet Ms. Ozola." there
are Espen Dahl (two mentions, foreign minister of NOR), Riga and Ms. Ozola.
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.facts import Party
from twosource.model.text import Parse, Report, Token, covered
from twosource.within.who.base_people import link_people
from twosource.within.who.bodies import settle_bodies, split_bodies
from twosource.within.who.described.nominal_again import take_up_aged, take_up_called
from twosource.within.who.described.nominal_heads import take_up_body, take_up_firm, take_up_one_of_two
from twosource.within.who.described.nominal_lands import describe_land, describe_realm
from twosource.within.who.described.nominal_organisations import describe_organisation
from twosource.within.who.described.nominal_people import settle_named_later, settle_offices
from twosource.within.who.described.nominal_peoples import take_up_people
from twosource.within.who.described.nominals import describe
from twosource.within.who.described.pronoun_things import EACH
from twosource.within.who.described.pronouns import PRONOUNS, resolve_pronoun
from twosource.within.who.described.whose import settle_premiers
from twosource.within.who.discourse import Discourse
from twosource.within.who.drafts import finish
from twosource.within.who.joins import join_names
from twosource.within.who.metonyms import split_metonyms
from twosource.within.who.names import find_names
from twosource.within.who.offices import Office, tokens_in_titles
from twosource.within.who.phrases import REALMS, find_phrase
from twosource.within.who.scene import Scene
from twosource.within.who.titles import country_of, read_titles
from twosource.within.who.wordlists import called_nouns, describing, land_nouns, words


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
    titles = tokens_in_titles(parse)
    names = find_names(parse, report, titles)
    at = {i: name for name in names for i in range(name.first, name.last)}
    on = report.published.start if report.published is not None else None
    titled = read_titles(parse, names)
    drafts = join_names(parse, names, titled)
    codes = {code for name in names if (code := country_of(parse, name)) is not None}
    drafts = split_bodies(parse, link_people(drafts, codes, on), at)
    scene = Scene(parse, Discourse(parse, split_metonyms(parse, drafts)), at, on, titled)
    _resolve(scene, report, titles)
    settle_offices(scene)
    settle_named_later(scene)
    settle_bodies(scene)
    settle_premiers(scene)
    return finish(parse, scene.discourse.drafts)


def _resolve(scene: Scene, report: Report, titles: Mapping[int, Office]) -> None:
    """Walk the text once and give descriptions and pronouns to those whom they stand for."""
    parse, is_furniture = scene.parse, covered(report.furniture)
    described = describing()
    for token, lower in zip(parse.tokens, parse.lowers, strict=True):
        if token.pos == "PRON" or lower in EACH:
            if lower in PRONOUNS and not is_furniture(token.start):
                resolve_pronoun(scene, token)
        elif token.pos in NOMINAL and not is_furniture(token.start):
            if lower in ("former", "latter"):
                take_up_one_of_two(scene, token)
            elif lower == "old":
                take_up_aged(scene, token)
            elif token.i in scene.at:
                take_up_people(scene, token)
                continue
            elif (lower in described or token.i in titles) and token.pos != "ADJ" and token.i not in scene.taken:
                phrase = find_phrase(parse, token.i, scene.at, titles)
                if phrase is not None:
                    describe(scene, phrase)
            if token.pos != "ADJ":
                _take_up(scene, token, lower)


NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


def _take_up(scene: Scene, token: Token, lower: str) -> None:
    """Give a noun that nobody has yet to the land or body that it can take up: "the kingdom", "the company"."""
    if lower in words("firms"):
        take_up_firm(scene, token)
    if scene.discourse.at(token.i) is not None:
        return
    if lower in REALMS:
        describe_realm(scene, token)
    if scene.discourse.at(token.i) is None and lower in land_nouns():
        describe_land(scene, token)
    elif lower in called_nouns():
        describe_organisation(scene, token)
    if token.tag == "NN" and scene.parse.lowers[token.i - 1] == "the":
        take_up_body(scene, token)
        if lower in scene.callings and scene.discourse.at(token.i) is None and token.i not in scene.taken:
            take_up_called(scene, token)
