"""Reports -> which hold text of which, and the families that this makes. No parse; text only.

Comes in: reports, their furniture marked where the masthead was read. Goes out: ``Copies``. Example: of a wire story,
its reprint under another headline and a machine paraphrase of it, there are three links (near, paraphrase,
paraphrase) and one family, whose newsroom is known where any of the three says it.

In order: equal texts are put together; candidate pairs come from shared rare word pairs (block); their sentences are
aligned (align); what a pair shares outside quotation marks decides what it is (judge); ties join families in order of
their size, and a splice joins nothing (families).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

from twosource.across.copies.align import align_each
from twosource.across.copies.block import Pair, block_pairs
from twosource.across.copies.boilerplate import Blanker
from twosource.across.copies.families import Side, Tie, group_families
from twosource.across.copies.first import Kinship, find_first
from twosource.across.copies.judge import Judged, judge_pair
from twosource.across.copies.sentences import Piece, cut_each
from twosource.across.copies.shingles import read_shingles_each
from twosource.across.copies.stems import split_words
from twosource.model.record import Family, Link, Passage
from twosource.model.text import Report, Span

CANDIDATE_WEIGHT = 3.0  # as much as three word pairs that few reports have
WORDS_LEAST = 5  # equal pages of fewer words ("Access denied") prove nothing
LISTED = 12  # of equal texts, up to this many have a link for every pair; of more, one each to the first
REMEMBERED = 2_000  # reports kept cut into sentences at once
TOGETHER = 16  # pairs whose reports are cut at once


@dataclass(frozen=True, slots=True)
class Copies:
    """Which reports hold text of which, and the families that this makes."""

    links: tuple[Link, ...] = ()
    families: tuple[Family, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """The numbers of all reports that have one text, white space aside; the first of them stands for all."""

    owners: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bond:
    """Two different texts, by number, that share something."""

    tie: Tie
    judged: Judged


def find_copies(reports: Sequence[Report]) -> Copies:
    """Find which reports hold text of which.

    Args:
        reports: in any order; families and links do not depend on it but for the order in which they are listed.

    Returns:
        links in order of their reports, and disjoint families in order of their first member.

    Example:
        >>> find_copies([]).families
        ()
    """
    texts = group_equal(reports)
    cutter = Cutter(texts, Blanker(reports))
    bonds = list(find_bonds(texts, cutter))
    joining = [n for n, bond in enumerate(bonds) if bond.judged.is_family]
    grouped = group_families([bonds[n].tie for n in joining], cutter.stems)
    refused = {joining[position] for position in grouped.refused}
    links: list[Link] = []
    while bonds:  # taken off one by one, so that drafts of passages and passages are not held both
        bond = bonds.pop()
        links += _link_texts(reports, texts, bond, is_passage=len(bonds) in refused)
    links += [link for text in texts for link in _link_equal(reports, text)]
    families = _find_families(texts, grouped.families)
    place = {report.id: n for n, report in enumerate(reports)}
    return Copies(
        links=tuple(sorted(links, key=lambda link: (place[link.a], place[link.b]))),
        families=tuple(_make_family(reports, members) for members in families),
    )


def group_equal(reports: Sequence[Report]) -> list[Text]:
    """Put reports of equal text together; texts come in an order that does not depend on the reports'."""
    groups: defaultdict[bytes, list[int]] = defaultdict(list)
    for n, report in enumerate(reports):
        digest = blake2b(_without_space(report.text), digest_size=16).digest()
        is_short = len(report.text) < 200 and len(split_words(report.text)) < WORDS_LEAST
        groups[digest + n.to_bytes(8, "big") if is_short else digest].append(n)
    return [Text(tuple(owners)) for _, owners in sorted(groups.items())]


def _without_space(text: str) -> bytes:
    data = text.encode("utf-8", "surrogatepass").translate(None, b" \n\r\t\x0b\x0c")
    return data if data.isascii() else b"".join(data.replace(b"\xc2\xa0", b" ").split())


class Cutter:
    """Cuts texts into sentences, and remembers the last few thousand."""

    def __init__(self, texts: Sequence[Text], blanker: Blanker) -> None:
        self._texts = texts
        self._blanker = blanker
        self._known: dict[int, list[Piece]] = {}

    def words(self, number: int) -> str:
        """Return a text, furniture blanked out."""
        return self._blanker.blank(self._texts[number].owners[0])

    def pieces(self, number: int) -> list[Piece]:
        """Return the sentences of a text."""
        if number not in self._known:
            self.cut([number])
        return self._known[number]

    def cut(self, numbers: Sequence[int]) -> None:
        """Cut texts that are asked for soon; together they take less time."""
        unknown = [number for number in dict.fromkeys(numbers) if number not in self._known]
        if len(self._known) + len(unknown) > REMEMBERED:
            self._known = {number: self._known[number] for number in numbers if number in self._known}
        self._known.update(zip(unknown, cut_each(list(map(self.words, unknown))), strict=True))

    def stems(self, number: int) -> frozenset[str]:
        """Return the distinct content stems of a text."""
        return frozenset("".join([piece.stems for piece in self.pieces(number)]))


def find_bonds(texts: Sequence[Text], cutter: Cutter) -> Iterator[Bond]:
    """Yield the pairs of different texts that share something, relatives close together."""
    hashes = [shingles.hashes for shingles in read_shingles_each(map(cutter.words, range(len(texts))))]
    pairs = block_pairs(hashes, weight_least=CANDIDATE_WEIGHT)
    del hashes
    ordered = _near_together(pairs)
    for n in range(0, len(ordered), TOGETHER):
        yield from _judge_pairs(ordered[n : n + TOGETHER], cutter)


def _judge_pairs(pairs: Sequence[Pair], cutter: Cutter) -> Iterator[Bond]:
    """Align pairs together, which takes less time, and judge each."""
    cutter.cut([number for pair in pairs for number in (pair.a, pair.b)])
    cut = [(cutter.pieces(pair.a), cutter.pieces(pair.b)) for pair in pairs]
    for pair, (a, b), alignment in zip(pairs, cut, align_each(cut), strict=True):
        judged = judge_pair(a, b, alignment)
        if judged is not None:
            ours = {match.i: a[match.i].own * match.likeness for match in alignment.matches}
            theirs = {match.j: b[match.j].own * match.likeness for match in alignment.matches}
            sides = Side(pair.a, ours, alignment.share_a), Side(pair.b, theirs, alignment.share_b)
            tie = Tie(*sides, alignment.own)
            yield Bond(tie, judged)


def _near_together(pairs: list[Pair]) -> list[Pair]:
    """Order pairs so that those of one group of relatives follow each other, and few texts are cut twice."""
    root: dict[int, int] = {}

    def find(x: int) -> int:
        while root.get(x, x) != x:
            root[x] = root.get(root[x], root[x])
            x = root[x]
        return x

    for pair in pairs:
        a, b = find(pair.a), find(pair.b)
        root[max(a, b)] = min(a, b)
    return sorted(pairs, key=lambda pair: (find(pair.a), pair.a, pair.b))


def _link_texts(reports: Sequence[Report], texts: Sequence[Text], bond: Bond, *, is_passage: bool) -> Iterator[Link]:
    """Yield the link of two texts, and of their equal reprints where these are few and offsets are the same."""
    ours, theirs = texts[bond.tie.a.number].owners, texts[bond.tie.b.number].owners
    first_a, first_b = reports[ours[0]], reports[theirs[0]]
    for a in ours if len(ours) <= LISTED else ours[:1]:
        for b in theirs if len(theirs) <= LISTED else theirs[:1]:
            if reports[a].text == first_a.text and reports[b].text == first_b.text:
                yield _make_link(reports, a, b, bond.judged, is_passage=is_passage)


def _make_link(reports: Sequence[Report], a: int, b: int, judged: Judged, *, is_passage: bool) -> Link:
    one, other = reports[a].id, reports[b].id
    passages = tuple(
        Passage(Span(one, p.start_a, p.end_a), Span(other, p.start_b, p.end_b), p.kind, p.similarity)
        for p in judged.passages
    )
    share_a, share_b = judged.share_a, judged.share_b
    if b < a:
        one, other, share_a, share_b = other, one, share_b, share_a
        turned = (Passage(p.b, p.a, p.kind, p.similarity) for p in passages)
        passages = tuple(sorted(turned, key=lambda passage: (passage.a, passage.b)))
    kind = "passage" if is_passage else judged.kind
    first, second = (reports[a], reports[b]) if one == reports[a].id else (reports[b], reports[a])
    return Link(
        one, other, kind, share_a, share_b, passages, find_first(first, second, Kinship(kind, share_a, share_b))
    )


def _link_equal(reports: Sequence[Report], text: Text) -> Iterator[Link]:
    """Yield a link for each pair of equal reports, or, where they are many, for each with the first."""
    owners = text.owners
    pairs = combinations(owners, 2) if len(owners) <= LISTED else ((owners[0], other) for other in owners[1:])
    for a, b in pairs:
        passage = Passage(_whole(reports[a]), _whole(reports[b]), "verbatim", 1.0)
        yield Link(reports[a].id, reports[b].id, "exact", 1.0, 1.0, (passage,), find_first(reports[a], reports[b]))


def _whole(report: Report) -> Span:
    start = len(report.text) - len(report.text.lstrip())
    return Span(report.id, start, len(report.text.rstrip()))


def _find_families(texts: Sequence[Text], grouped: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """Return families as numbers of reports, in order: groups of texts, and single texts of several reports."""
    taken = {number for group in grouped for number in group}
    alone = [(n,) for n, text in enumerate(texts) if n not in taken and len(text.owners) > 1]
    return sorted(tuple(sorted(n for number in group for n in texts[number].owners)) for group in [*grouped, *alone])


def _make_family(reports: Sequence[Report], members: Sequence[int]) -> Family:
    ids = tuple(reports[n].id for n in members)
    return Family(
        "f" + blake2b("\x1f".join(sorted(ids)).encode(), digest_size=4).hexdigest(), ids, _newsroom(reports, members)
    )


def _newsroom(reports: Sequence[Report], members: Sequence[int]) -> str | None:
    """Return the newsroom that members name: the most named, and of equals the one named first by date, then by id."""
    named = Counter(room for n in members if (room := reports[n].newsroom) is not None)
    if not named:
        return None
    most = max(named.values())
    rooms = {room for room, times in named.items() if times == most}
    return min((_day(reports[n]), reports[n].id, room) for n in members if (room := reports[n].newsroom) in rooms)[2]


def _day(report: Report) -> str:
    return report.published.start or "9999" if report.published is not None else "9999"
