"""What a clause claims or denies, read by itself: sentences written for these tests."""

from __future__ import annotations

import pytest

from twosource.across.disputes.clauses import read_claim

# (clause, whether whoever says it denies it, the words told or denied, whether they are denied, and flatly)
CLAIMS = [
    ("the Danish army had left the valley", False, "the danish army had left the valley", False, False),
    ("no Danish soldier had left the valley", False, "danish soldier had left the valley", True, False),
    ("it shot down a drone", False, "it downed a drone", False, False),
    ("victory", False, "victory", False, False),
    # of which there is a guess, but also blame or what is to come
    ("rebels may be to blame for the blast", False, "rebels may be to blame for the blast", False, False),
    ("the army will perhaps leave the valley", False, "the army will perhaps leave the valley", False, False),
    # what is claimed, without the claim
    ("as absurd the suggestion that its men had a hand in it", True, "its men had a hand in it", True, True),
    ("reports that it shelled the port are baseless", False, "it shelled the port are baseless", True, True),
    # without what it hangs on
    ("the army would leave if the truce held", False, "the army would leave", False, False),
]


@pytest.mark.parametrize(("clause", "is_denial", "scope", "is_denied", "is_flat"), CLAIMS)
def test_what_a_clause_claims(clause: str, is_denial: bool, scope: str, is_denied: bool, is_flat: bool) -> None:
    claim = read_claim(clause, is_denial=is_denial)
    assert claim is not None
    assert (claim.scope.strip(), claim.is_denied, claim.is_flat) == (scope, is_denied, is_flat)


@pytest.mark.parametrize(
    ("clause", "is_denial"),
    [
        ("the army may have left the valley", False),
        ("why did the army leave the valley?", False),
        ("who on earth shelled the valley", False),
        ("it is not clear who shelled the port", False),
        ("heavy losses", False),
        ("the book was dull", True),
    ],
)
def test_a_question_a_guess_or_a_scrap_claims_nothing(clause: str, is_denial: bool) -> None:
    assert read_claim(clause, is_denial=is_denial) is None
