"""Pronouns resolved by syntax, recency, gender and number; a doubtful one stays open.

Comes in: third-person pronouns in text order, and what was spoken of before. Goes out: the draft that each
stands for. Example: in "Liv Dahl said she would meet Mr. Osei" the pronoun is Liv Dahl: a governing subject of
the right gender. First and second persons are left to the stage that finds who speaks.
"""

from __future__ import annotations

from twosource.model.text import Token
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.nominal_groups import joined
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import conjuncts, governing_subjects, main_subject, subject_of
from twosource.within.who.wordlists import nouns, title_ends, words

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = frozenset(GENDERS) | NEUTER | PLURAL
BACK = 2  # sentences back in which a person may stand
# Calibrated by reading samples of resolved pronouns: a lead of three keeps nine in ten right.
LEAST, LEAD = 4, 3
ACTING_KINDS = frozenset({"country", "government", "organisation", "military", "media", "group"})


class Pronouns:
    """Resolves the pronouns of one report.

    Args:
        scene: what is spoken of; grows with every pronoun.
        quoted: tokens inside quotation marks.
    """

    def __init__(self, scene: Scene, quoted: frozenset[int]) -> None:
        self._scene, self._parse, self._discourse, self._quoted = scene, scene.parse, scene.discourse, quoted

    def resolve(self, token: Token) -> None:
        """Give the pronoun to the party that it stands for, if that is sure."""
        lower = token.lower
        draft = self._joined(token)
        if draft is not None:
            pass
        elif lower in GENDERS:
            draft = self._person(token, GENDERS[lower])
        elif lower in NEUTER:
            draft = self._thing(token)
        else:
            draft = self._many(token)
        if draft is not None:
            self._discourse.add(draft, Place(token.i, token.i + 1, token.i, "pronoun"))

    def _joined(self, token: Token) -> Draft | None:
        """Resolve "its" in "Norway and its allies": the first of what is joined has the second."""
        owned = self._parse.head(token.i)
        if token.dep != "poss" or owned.dep != "conj":
            return None
        draft = self._discourse.at(owned.head)
        if draft is None or draft.is_hidden:
            return None
        lower = token.lower
        if lower in GENDERS:
            fits = draft.kind == "person" and not draft.is_plural and draft.gender in (None, GENDERS[lower])
        elif lower in NEUTER:
            fits = draft.kind in ACTING_KINDS and not draft.is_plural
        else:
            fits = draft.is_plural
        return draft if fits else None

    # he and she

    def _person(self, token: Token, gender: str) -> Draft | None:
        scores: dict[int, tuple[int, Draft]] = {}
        barred = self._barred(token)
        subjects = [s.i for s in governing_subjects(self._parse, token.i)]
        for heard in self._discourse.recent(token.i, sentences=BACK):
            draft = heard.draft
            if draft.kind != "person" or draft.is_plural or id(draft) in barred:
                continue
            if draft.gender is not None and draft.gender != gender:
                continue
            score = self._weigh(token, heard.head, subjects)
            if score > scores.get(id(draft), (0, draft))[0]:
                scores[id(draft)] = (score, draft)
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if not ranked or ranked[0][0] < LEAST or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < LEAD):
            return None
        chosen = ranked[0][1]
        chosen.gender = chosen.gender or gender
        return chosen

    def _weigh(self, token: Token, head: int, subjects: list[int]) -> int:
        """Weigh a mention as antecedent: governing subjects first, then the subject of the sentence before."""
        parse = self._parse
        distance = token.sentence - parse.tokens[head].sentence
        dep = parse.tokens[head].dep
        if dep == "conj":
            dep = parse.tokens[parse.tokens[head].head].dep
        is_subject = dep in ("nsubj", "nsubjpass")
        if distance == 0:
            score = 12 if head in subjects else 9 if is_subject else 8
        elif distance == 1:
            score = 8 if is_subject else 5 if dep in ("poss", "agent") else 4
            main = main_subject(parse, parse.tokens[head].sentence)
            score += 2 if main is not None and head in (main.i, *conjuncts(parse, main.i)) else 0
        else:
            score = 4 if is_subject else 1
        if (head in self._quoted) != (token.i in self._quoted):
            score -= 4
        return score

    def _barred(self, token: Token) -> set[int]:
        """Return whom the pronoun cannot be: the other argument of its verb, and the speaker of its quotation."""
        parse, barred = self._parse, set()
        if token.dep != "poss" and not token.lower.endswith("self"):
            verb = parse.head(token.i)
            if verb.pos == "ADP":
                verb = parse.head(verb.i)
            while verb.dep in ("xcomp", "conj") and subject_of(parse, verb.i) is None and verb.head != verb.i:
                # "police used gas to clear them": not the police
                verb = parse.head(verb.i)
            for other in parse.dependents(verb.i, "nsubj", "nsubjpass", "dobj", "agent", "dative"):
                if other.i != token.i:
                    barred |= {id(d) for k in conjuncts(parse, other.i) if (d := self._discourse.at(k)) is not None}
        if token.i in self._quoted:
            last = parse.sentence_of(token.i).last
            first = parse.sentences[max(0, token.sentence - 1)].first
            for t in parse.tokens[first:last]:
                if t.dep != "nsubj" or t.i in self._quoted or (d := self._discourse.at(t.i)) is None:
                    continue
                if t.sentence == token.sentence or parse.head(t.i).lemma in words("speech"):
                    barred.add(id(d))
        return barred

    # it

    def _thing(self, token: Token) -> Draft | None:
        if token.lower == "it" and self._is_empty(token):
            return None
        for subject in governing_subjects(self._parse, token.i):
            if subject.lower in NEUTER or self._discourse.at(subject.i) is not None:
                if token.lower == "it" and not self._is_told(token, subject) and self._has_noun(subject, token):
                    return None
                return self._if_thing(self._discourse.at(subject.i), subject, token)
            if subject.lower in GENDERS or subject.lower in ("i", "we", "you", "they", "who"):
                continue
            return None
        if token.dep not in ("nsubj", "nsubjpass", "poss") or token.sentence == 0:
            return None
        if self._has_rival(token) or (token.dep == "poss" and not self._has_of_state(token)):
            return None
        before = main_subject(self._parse, token.sentence - 1)
        return self._if_thing(self._discourse.at(before.i), before, token) if before is not None else None

    def _is_told(self, token: Token, subject: Token) -> bool:
        """Tell whether the pronoun stands in what its subject says, thinks or is told: "Oslo said it would"."""
        verb = self._parse.head(token.i)
        while verb.dep in ("ccomp", "xcomp", "conj") and verb.head != verb.i:
            verb = self._parse.head(verb.i)
            if any(t.i == subject.i for t in self._parse.dependents(verb.i)):
                return True
        return False

    def _has_noun(self, subject: Token, token: Token) -> bool:
        """Tell whether a thing is named between subject and pronoun, which "it" may mean as well."""
        return any(
            t.tag in ("NN", "NNP") and t.dep in ("dobj", "pobj", "nsubj", "nsubjpass")
            for t in self._parse.tokens[subject.i + 1 : token.i]
        )

    def _if_thing(self, draft: Draft | None, subject: Token, token: Token) -> Draft | None:
        if draft is None or draft.kind not in ACTING_KINDS or draft.is_plural:
            return None
        if len(conjuncts(self._parse, subject.i)) > 1 or (subject.i in self._quoted) != (token.i in self._quoted):
            return None
        return draft

    def _has_rival(self, token: Token) -> bool:
        """Tell whether a noun stands before the pronoun in its own sentence, which it may mean as well."""
        first = self._parse.sentence_of(token.i).first
        return any(t.pos in ("NOUN", "PROPN") for t in self._parse.tokens[first : token.i])

    def _has_of_state(self, token: Token) -> bool:
        """Tell whether a state or body has what "its" goes with: an army, not a wording ("its release")."""
        lower = self._parse.head(token.i).lower
        return lower in nouns() or lower in title_ends() or lower in words("of_states")

    def _is_empty(self, token: Token) -> bool:
        """Tell whether "it" stands for nothing or for a clause: "it is clear that", "it takes time to"."""
        parse, verb = self._parse, self._parse.head(token.i)
        if token.dep == "expl" or verb.pos == "ADP":
            return True
        if token.dep not in ("nsubj", "nsubjpass"):
            return False
        if verb.lemma in words("empty_it"):
            return True
        return any(t.dep in ("acomp", "attr", "ccomp", "csubj", "advcl") and t.i > verb.i for t in parse.dependents(verb.i)) \
            and verb.lemma == "be"  # fmt: skip

    # they

    def _many(self, token: Token) -> Draft | None:
        barred = self._barred(token)
        for subject in governing_subjects(self._parse, token.i):
            if (here := self._discourse.at(subject.i)) is not None and id(here) in barred:
                continue
            if subject.lower in PLURAL or subject.tag in ("NNS", "NNPS") or len(conjuncts(self._parse, subject.i)) > 1:
                return self._plural_at(subject, token)
            draft = self._discourse.at(subject.i)
            if draft is not None and draft.kind in ("group", "military", "media", "organisation"):
                if any(t.tag in ("NNS", "NNPS") for t in self._parse.tokens[subject.i + 1 : token.i]):
                    return None
                return draft if (subject.i in self._quoted) == (token.i in self._quoted) else None
        if token.dep not in ("nsubj", "nsubjpass") or token.sentence == 0:
            return None
        first = self._parse.sentence_of(token.i).first
        if any(t.tag in ("NNS", "NNPS") for t in self._parse.tokens[first : token.i]):
            return None
        before = main_subject(self._parse, token.sentence - 1)
        return self._plural_at(before, token) if before is not None else None

    def _plural_at(self, subject: Token, token: Token) -> Draft | None:
        if (subject.i in self._quoted) != (token.i in self._quoted):
            return None
        heads = conjuncts(self._parse, subject.i)
        drafts = [self._discourse.at(k) for k in heads]
        if len(heads) == 1:
            draft = drafts[0]
            return draft if draft is not None and draft.is_plural else None
        members = [d for d in drafts if d is not None and not d.is_hidden]
        if len(members) != len(heads) or len(set(map(id, members))) != len(members):
            return None
        return joined(self._scene, members)
