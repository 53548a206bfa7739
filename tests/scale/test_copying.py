"""The steps by which an engine spreads the copy finder give the families that the copy finder gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pytest
from tests.scale.corpus import FOOTER, make_reports, tell

from twosource.across.copies import find_copies
from twosource.model.text import Report
from twosource.scale import copying
from twosource.scale.copying import Aligner, Bond, Key, Line, Pair, Posting

Texts = dict[Key, tuple[str, list[copying.Owner]]]


def find_furniture(reports: Sequence[Report]) -> set[Key]:
    lines: dict[Key, Line] = {}
    for n, report in enumerate(reports):
        for key, line in copying.list_lines(n, report):
            lines[key] = copying.add_lines(lines[key], line) if key in lines else line
    samples = {key: copying.sample_owners(line) for key, line in lines.items()}
    long = [copying.long_lines(report) for report in reports]
    return {key for key, places in samples.items() if places and copying.is_furniture([long[n] for n in places])}


def find_bonds(texts: Texts) -> list[Bond]:
    postings: defaultdict[int, list[Posting]] = defaultdict(list)
    for key, (words, _) in texts.items():
        for number, posting in copying.post(key, words):
            postings[number].append(posting)
    summed: dict[Pair, tuple[int, float]] = {}
    for owners in postings.values():
        for pair, (weight, least) in copying.pair_postings(owners):
            summed[pair] = summed.get(pair, (0, 0.0))[0] + weight, least
    sides: defaultdict[Key, list[tuple[int, Pair]]] = defaultdict(list)
    for pair, (weight, least) in summed.items():
        for key in pair if copying.is_heavy(weight, least) else ():
            sides[key].append((-weight, pair))
    pairs = {pair for partners in sides.values() for _, pair in copying.heaviest(partners)}
    aligner = Aligner()
    bonds = [aligner.align(pair, texts[pair[0]][0], texts[pair[1]][0]) for pair in sorted(pairs)]
    return [bond for bond in bonds if bond is not None]


def families(reports: Sequence[Report]) -> dict[str, frozenset[str]]:
    furniture = find_furniture(reports)
    texts: Texts = {}
    for n, report in enumerate(reports):
        key, text = copying.read_words(n, report, furniture)
        texts[key] = copying.add_owners(text, texts[key]) if key in texts else text
    groups = copying.group_bonds(find_bonds(texts), {key: words for key, (words, _) in texts.items()})
    taken = {key for group in groups for key in group}
    groups += [(key,) for key, (_, owners) in texts.items() if key not in taken and len(owners) > 1]
    found = [frozenset(name for key in group for _, name in texts[key][1]) for group in groups]
    return {copying.name_family(names): names for names in found}


def test_families_are_those_of_the_copy_finder() -> None:
    reports = make_reports()
    local = {family.id: frozenset(family.reports) for family in find_copies(reports).families}
    assert families(reports) == local
    assert len(local) >= 8
    assert max(map(len, local.values())) >= 4


def test_families_do_not_depend_on_the_order_of_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = make_reports()
    expected = families(reports)
    monkeypatch.setattr(copying, "REMEMBERED", 2)
    assert families(reports) == expected


def test_a_line_of_unrelated_reports_is_furniture() -> None:
    reports = [Report(f"r{n}", "s", "\n".join([*tell(n), FOOTER])) for n in range(8)]
    (digest,) = {key for key, _ in copying.list_lines(0, Report("r", "s", FOOTER))}
    assert digest in find_furniture(reports)
    same = [Report(f"r{n}", "s", "\n".join([*tell(1), FOOTER, f"Copy {n}."])) for n in range(8)]
    assert digest not in find_furniture(same)  # one story eight times
    assert digest not in find_furniture(reports[:4])


def test_of_a_line_that_very_many_have_the_first_owners_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "OWNERS", 3)
    lines = [Line(1, [(n, bytes([n]))]) for n in (5, 1, 4, 2, 3)]
    whole = lines[0]
    for line in lines[1:]:
        whole = copying.add_lines(whole, line)
    assert whole.reports == 5
    assert [place for place, _ in whole.owners] == [1, 2, 3]
    assert copying.sample_owners(whole) == (1, 2, 3)
    assert copying.sample_owners(lines[0]) == ()


@pytest.mark.parametrize(("owners", "pairs"), [(1, 0), (2, 1), (16, 120), (17, 31), (1000, 1997)])
def test_a_hash_that_many_texts_have_makes_few_pairs(owners: int, pairs: int) -> None:
    postings = [Posting(n.to_bytes(4, "big"), 128) for n in range(owners)]
    made = [pair for pair, _ in copying.pair_postings(postings)]
    assert len(made) == len(set(made)) == pairs
    assert all(a < b for a, b in made)
