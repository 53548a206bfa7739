"""Which two statements of two reports are one utterance: by the words that both quote, or by the order of content words.

Comes in: items, one a local statement. Goes out: pairs with their likeness. Example: "I will not go, ever, and that is my
last word" by "Ann Lund" and "that is my last word" by "she" share five quoted words in a row: one utterance.

What is quoted word for word is the same utterance even where one report names no speaker, or where "she" was led to the
wrong one; what is told in other words must share its speaker, its day, its hearer and most of its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from twosource.across.issuers import is_one_voice
from twosource.across.statements.item import Item
from twosource.across.statements.one_speaker import is_one_name, speaks_for
from twosource.across.statements.paraphrased import is_one_claim
from twosource.across.statements.wording import Likeness, compare_words, read_words
from twosource.model.text import When

COMMON = 10  # statements with a stem beyond which it pairs nothing; only an utterance told by dozens loses pairs
DICE = 0.5  # of content stems in order; seeds and written examples join above .55 and stay apart below .42
INSIDE = 0.75  # of the shorter content, where one report tells only a part
INSIDE_LONG = 0.7  # the same, where twice as many stems are shared as are needed
SHARED = 3  # content stems that must be shared; two are a topic, not an utterance
SHORT_IN_LONG = 0.6  # all three stems of the shorter are in the longer, which has four more at most
SHORT = 4  # contents with fewer stems must be the same, and said with the same stance
WORDS = 0.55  # of all words of two quotations in order: "only they want this slaughter", "... massacre"
TOLD_TO_ONE = 0.55  # of the shorter quotation's content stems, where both were said to the same person
SURE = 8  # shared stems of two quotations that join in spite of a missing speaker
NEARLY = 0.8  # of content stems, where speakers may be one under two names
AGAINST = frozenset(["denies", "doubts"])
DAYS = 1  # time zones and "on Monday night" put one utterance on two days
# Words quoted in a row by both, and how many of them tell something (no function word, no name): read off 130 pairs of
# real reports, of which shorter runs were turns of speech ("the people of the United States") and longer ones quotations.
RUN, TELLING = 6, 3  # one speaker; "the dam in the north" is only what he speaks of
TELLING_WHOLE = 2  # one speaker, where one report quotes no more than that
RUN_ALONE, TELLING_ALONE = 8, 4  # one report names no speaker
TELLING_WHOLE_ALONE = 3  # the same, where one report quotes no more than that
RUN_AGAINST, TELLING_AGAINST = 9, 4  # two speakers, one of them led to by "he" or "the governor"
RUN_ANY_DAY = 10  # whatever days and hearers the reports give
COPIED = 0.6  # of a sentence's content stems, in two copies; other sentences of one story stay below .4
REPEATED, REPEATED_SHARE = 4, 0.65  # stems of words told without marks, where one report names no speaker


class Run(NamedTuple):
    """Words in a row that two quotations share, and how many of them tell something."""

    words: int
    telling: int


def list_pairs(items: Sequence[Item]) -> list[tuple[int, int, Likeness]]:
    """Return the pairs that are one utterance, the most alike first.

    Args:
        items: in the order of reports and text.
    """
    found = []
    for a, b in sorted(_candidates(items)):
        likeness = compare_words(items[a].telling.words, items[b].telling.words)
        if is_same(items[a], items[b], likeness):
            found.append((a, b, likeness))
    return sorted(found, key=lambda pair: (-pair[2].dice, -pair[2].inside, pair[0], pair[1]))


def _candidates(items: Sequence[Item]) -> set[tuple[int, int]]:
    """Pair statements that share a speaker (or lack one) and a stem that is rare among that speaker's, or quoted words."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for k, item in enumerate(items):
        states = {f"state:{v.country}" for v in item.voices if v.country}
        known, sharing = item.speakers | states, (item.speakers or {""}) | states
        for word in item.sense.words | item.sense.numbers:
            for speaker in known:
                holders.setdefault(("sense", speaker, word), []).append(k)
        for stem in set(item.telling.words.stems) or {""}:
            for speaker in sharing:
                holders.setdefault((speaker, stem), []).append(k)
            holders.setdefault(("*", stem), []).append(k)
        for gram in item.grams:
            holders.setdefault(gram, []).append(k)
    pairs: set[tuple[int, int]] = set()
    for members in holders.values():
        if 1 < len(members) <= COMMON:
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
        elif len(members) > COMMON:
            pairs.update(pairwise(members))
    return pairs


def is_same(a: Item, b: Item, likeness: Likeness) -> bool:
    """Tell whether two statements are one utterance.

    Args:
        a: an item.
        b: another.
        likeness: of their contents.
    """
    one, two = a.telling.statement, b.telling.statement
    if (one.kind == "analysis") != (two.kind == "analysis"):
        return False
    if a.telling.report.id != b.telling.report.id and is_verbatim(a, b):
        return True
    if not fit_dates(one.date, two.date) or not _fit_hearers(a, b):
        return False
    if a.telling.report.id != b.telling.report.id and _is_retold(a, b):
        return True
    if not _have_same_speaker(a, b, likeness):
        return False
    first, second = a.telling.words, b.telling.words
    if first.is_negated != second.is_negated and not (a.speakers and b.speakers):
        return False
    are_quoted = "indirect" not in (one.kind, two.kind) and one.kind != "analysis"
    if a.telling.report.id != b.telling.report.id and _is_copied(a, b, likeness):
        return True
    if are_quoted and min(len(first.words), len(second.words)) >= SURE and _are_same_words(likeness):
        return True
    if are_quoted and first.is_negated == second.is_negated and _is_of_one_paper(a, b) and likeness.dice >= DICE:
        return True
    if min(len(first.stems), len(second.stems)) < SHORT and likeness.shared < SHARED:
        is_one_claim = one.stance == two.stance and first.is_negated == second.is_negated
        return is_one_claim and likeness.dice >= 0.8 and likeness.shared >= 1
    if first.is_negated != second.is_negated and likeness.dice < 0.8:
        return False
    if a.telling.report.id == b.telling.report.id:
        return likeness.dice >= 0.9
    return likeness.shared >= SHARED and _is_alike(a, b, likeness, are_quoted=are_quoted)


def _is_retold(a: Item, b: Item) -> bool:
    """Tell whether two reports make one speaker say one thing, each in words of its own."""
    one, two = a.telling, b.telling
    if (one.statement.stance == "asks") != (two.statement.stance == "asks"):
        return False
    is_known = bool(a.speakers and b.speakers)
    if is_known and not _share_speaker(a, b):
        return False
    is_opposed = _is_against(a) != _is_against(b)
    return is_one_claim(a.sense, b.sense, is_known=is_known, is_opposed=is_opposed)


def _is_against(item: Item) -> bool:
    """Tell whether a statement holds that something is not so: "did not use force", "denied having used force"."""
    return item.telling.words.is_negated or item.telling.statement.stance in AGAINST


def _is_of_one_paper(a: Item, b: Item) -> bool:
    """Tell whether one briefing, readout or interview carries both to two reports: there may be two translations."""
    return a.telling.report.id != b.telling.report.id and bool(set(a.telling.channel) & set(b.telling.channel))


def _is_alike(a: Item, b: Item, likeness: Likeness, *, are_quoted: bool) -> bool:
    if are_quoted and a.addressees and b.addressees and likeness.inside >= TOLD_TO_ONE:
        return True
    if min(len(a.telling.words.stems), len(b.telling.words.stems)) < SHORT:
        one, two = a.telling.statement.stance, b.telling.statement.stance
        if are_quoted or likeness.dice == 1.0:  # "refuses" here and "says that he will not" there
            return True
        return one == two and likeness.inside == 1.0 and likeness.dice >= SHORT_IN_LONG
    if likeness.inside >= INSIDE_LONG and likeness.shared >= 2 * SHARED:
        return True
    return likeness.dice >= DICE or (likeness.inside >= INSIDE and likeness.shared > SHARED)


def is_verbatim(a: Item, b: Item) -> bool:
    """Tell whether both quote the same words in a row, enough of them for what is known of their speakers."""
    run = find_run(a, b)
    if run is None:
        return False
    one, two = a.telling.statement, b.telling.statement
    if run.words < RUN_ANY_DAY and not (fit_dates(one.date, two.date) and _fit_hearers(a, b)):
        return False
    is_whole = run.words == min(len(a.quoted), len(b.quoted))
    if is_whole and _share_speaker(a, b):
        return run.telling >= TELLING_WHOLE
    if _share_speaker(a, b):
        return run.words >= RUN and run.telling >= TELLING
    if a.telling.words.is_negated != b.telling.words.is_negated and run.words < RUN_AGAINST:
        return False  # who says it is not "a war of choice" is not who called it one
    if a.speakers and b.speakers:
        is_doubtful = not (a.is_named and b.is_named)
        if is_doubtful and a.quoted == b.quoted and len(a.quoted) >= RUN:
            return run.telling >= TELLING  # both quote the same and no more, and "he" is led to by one
        return is_doubtful and run.words >= RUN_AGAINST and run.telling >= TELLING_AGAINST
    if is_whole:
        return run.telling >= TELLING_WHOLE_ALONE
    return run.telling >= TELLING_ALONE and run.words >= RUN_ALONE


def find_run(a: Item, b: Item) -> Run | None:
    """Return the longest run of words that both quote, or None where they share none worth the name."""
    if a.grams.isdisjoint(b.grams):
        return None
    match = SequenceMatcher(None, a.quoted, b.quoted, autojunk=False).find_longest_match()
    return Run(match.size, sum(a.plain[match.a : match.a + match.size]))


def _are_same_words(likeness: Likeness) -> bool:
    return likeness.all_words >= WORDS and likeness.shared >= 1 and likeness.dice >= 0.2


def _have_same_speaker(a: Item, b: Item, likeness: Likeness) -> bool:
    if a.speakers and b.speakers:
        is_alike = likeness.shared >= SHARED and likeness.dice >= NEARLY
        return _share_speaker(a, b) or (is_alike and _may_be_one(a, b))
    one, two = a.telling.statement, b.telling.statement
    if one.kind == two.kind == "analysis":
        return True
    if one.stance == two.stance and likeness.shared >= REPEATED and likeness.dice >= REPEATED_SHARE:
        return True
    return likeness.shared >= SURE and likeness.dice >= INSIDE


def _share_speaker(a: Item, b: Item) -> bool:
    """Tell whether somebody speaks in both, be it a state here and its ministry there."""
    if a.speakers & b.speakers:
        return True
    return any(is_one_voice(one, two) for one in a.voices for two in b.voices)


def _may_be_one(a: Item, b: Item) -> bool:
    return (
        is_one_name(a.names, b.names)
        or _are_called_alike(a, b)
        or speaks_for(_named(a), a.voices, b.voices)
        or speaks_for(_named(b), b.voices, a.voices)
    )


def _are_called_alike(a: Item, b: Item) -> bool:
    """Tell whether both reports call the speaker by one surname here, whatever they take his full name to be."""
    one, two = _named(a).split()[-1:], _named(b).split()[-1:]
    return bool(a.names and b.names and one) and one == two and one[0][0].isupper()


def _named(item: Item) -> str:
    span = item.telling.statement.speaker
    return "" if span is None else item.telling.report.quote(span)


def _is_copied(a: Item, b: Item, likeness: Likeness) -> bool:
    """Tell whether one newsroom's sentence was reworded in a copy: "accused China of having sided", "of taking sides"."""
    one, two = a.telling, b.telling
    if a.family != b.family or one.statement.stance != two.statement.stance or likeness.shared < SHARED - 1:
        return False
    sentences = [read_words(t.report.quote(t.statement.sentence)) for t in (one, two)]
    return compare_words(*sentences).dice >= COPIED


def _fit_hearers(a: Item, b: Item) -> bool:
    return not a.addressees or not b.addressees or bool(a.addressees & b.addressees)


def fit_dates(a: When | None, b: When | None) -> bool:
    """Tell whether two dates may be one day's; one that is unknown fits any."""
    if a is None or b is None or a.start is None or a.end is None or b.start is None or b.end is None:
        return True
    return max(_day(a.start) - _day(b.end), _day(b.start) - _day(a.end)) <= DAYS


def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0
