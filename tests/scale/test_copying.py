"""The steps by which an engine spreads the copy finder give the families that the copy finder gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import pytest
from tests.scale.corpus import FOOTER, make_reports, tell

from twosource.across.copies import find_copies
from twosource.across.copies.block import PARTNERS
from twosource.across.copies.boilerplate import blank_spans
from twosource.model.text import Report, Span
from twosource.scale import copying
from twosource.scale.copying import Aligner, Key, Line, Pair, Posting


def find_furniture(reports: Sequence[Report]) -> set[Key]:
    texts = [blank_spans(report) for report in reports]
    owners: defaultdict[Key, list[tuple[int, Key]]] = defaultdict(list)
    for n, text in enumerate(texts):
        for key in copying.list_lines(text):
            owners[key].append((n, copying.digest_text(text)))
    samples = {key: copying.sample_owners(Line(len(found), found)) for key, found in owners.items()}
    long = [copying.long_lines(text) for text in texts]
    return {key for key, places in samples.items() if places and copying.is_furniture([long[n] for n in places])}


def find_pairs(words: Mapping[Key, str]) -> set[Pair]:
    postings: defaultdict[int, list[Posting]] = defaultdict(list)
    for key, text in words.items():
        hashes = copying.list_hashes(text)
        for number in hashes:
            postings[number].append(Posting(key, len(hashes)))
    summed: dict[Pair, tuple[int, float]] = {}
    for owners in postings.values():
        for pair, (weight, least) in copying.pair_postings(owners):
            summed[pair] = summed.get(pair, (0, 0.0))[0] + weight, least
    heavy = sorted((-weight, pair) for pair, (weight, least) in summed.items() if weight >= least)
    seen: Counter[tuple[int, Key]] = Counter()
    kept = set()
    for _, pair in heavy:
        kept |= {pair} if min(seen[side, key] for side, key in enumerate(pair)) < PARTNERS else set()
        seen.update(enumerate(pair))
    return kept


def families(reports: Sequence[Report]) -> dict[str, frozenset[str]]:
    furniture = find_furniture(reports)
    words: dict[Key, str] = {}
    owners: defaultdict[Key, list[str]] = defaultdict(list)
    for n, report in enumerate(reports):
        key = copying.find_key(n, report.text)
        words.setdefault(key, copying.blank_lines(blank_spans(report), furniture))
        owners[key].append(report.id)
    aligner = Aligner()
    bonds = [aligner.align((a, b), words[a], words[b]) for a, b in sorted(find_pairs(words))]
    groups = copying.group_bonds([bond for bond in bonds if bond is not None], words)
    taken = {key for group in groups for key in group}
    groups += [(key,) for key in words if key not in taken and len(owners[key]) > 1]
    found = [frozenset(name for key in group for name in owners[key]) for group in groups]
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
    (digest,) = copying.list_lines(FOOTER)
    assert digest in find_furniture(reports)
    same = [Report(f"r{n}", "s", "\n".join([*tell(1), FOOTER, f"Copy {n}."])) for n in range(8)]
    assert digest not in find_furniture(same)  # one story eight times
    assert digest not in find_furniture(reports[:4])


def test_a_line_of_few_reports_is_not_looked_at() -> None:
    owners = [(n, bytes([n])) for n in (5, 1, 4, 2, 3)]
    assert copying.sample_owners(Line(5, owners)) == (1, 2, 3, 4, 5)
    assert copying.sample_owners(Line(4, owners[:4])) == ()


def test_marked_furniture_is_blanked_out_as_on_one_machine() -> None:
    report = Report("r", "s", "Share. Rain fell. Share.", furniture=(Span("r", 0, 6), Span("r", 18, 24)))
    assert copying.blank(report.text, (0, 6, 18, 24)) == blank_spans(report)


@pytest.mark.parametrize(("owners", "pairs"), [(1, 0), (2, 1), (16, 120), (17, 31), (1000, 1997)])
def test_a_hash_that_many_texts_have_makes_few_pairs(owners: int, pairs: int) -> None:
    postings = [Posting(n.to_bytes(4, "big"), 128) for n in range(owners)]
    made = [pair for pair, _ in copying.pair_postings(postings)]
    assert len(made) == len(set(made)) == pairs
    assert all(a < b for a, b in made)
