"""Whose "the government" is: of the country that acts in its sentence, of who speaks, never of one only named later.

Comes in: a description or title without a country, and its scene. Goes out: an alpha-3 code or None. Example: in
"Norway closed the crossing, the interior ministry said" the ministry is Norway's; in "Ghana shelled the town, the
ministry said" it stays open, since the shelled report shelling too.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.text import Token
from twosource.within.who.drafts import Draft
from twosource.within.who.named import is_dateline
from twosource.within.who.phrases import Phrase
from twosource.within.who.scene import Scene
from twosource.within.who.syntax import main_subject, subject_of
from twosource.within.who.titles import country_of, is_country, opening_country
from twosource.within.who.wordlists import titles, words

STATES = ("country", "government")
ARMS = ("country", "government", "military")
SUBJECTS = ("nsubj", "nsubjpass")
LEADING = 6  # sentences back in which the head of "the administration", or its full name, is looked for
LEVELS = frozenset({"federal", "central", "national"})  # the country's own, before "government"
# A report is on a country with so many mentions and such a part of them.
FEWEST, MOST = 4, 0.75
BELOW = frozenset(
    {"state", "city", "local", "regional", "provincial", "county", "municipal"}
)  # a part's, not the country's
FIRST = 40  # tokens in which a dateline stands
ADMINISTRATIONS = frozenset({"administration", "government", "cabinet"})


def acting_country(scene: Scene, i: int) -> str | None:
    """Return the country whose own act token ``i`` tells of: "Norway closed the crossing, the ministry said"."""
    parse = scene.parse
    token = parse.tokens[i]
    if token.dep not in SUBJECTS:
        return None
    verb = parse.head(i)
    if verb.lemma not in words("speech"):
        return None
    acts = [t for t in parse.dependents(verb.i, "ccomp", "parataxis") if t.i < i]
    if verb.dep in ("parataxis", "ccomp") and verb.head < i:
        acts.append(parse.head(verb.i))
    for act in acts:
        subject = subject_of(parse, act.i)
        if subject is None or not _is_own_act(scene, act):
            continue
        draft = scene.discourse.at(subject.i)
        if draft is not None and draft.kind in STATES and not draft.is_plural:
            return draft.country
    return None


def country_in_view(scene: Scene, i: int) -> str | None:
    """Return the country that acts in the sentence, else for a government that does something the report's own."""
    opening = opening_country(scene.parse, i, scene.at)
    if opening is not None:
        return opening
    acting, home = acting_country(scene, i), _home(scene)
    if acting is not None:
        return acting if home is None or home not in scene.countries or home == acting else None
    is_home_body = scene.parse.tokens[i].dep in SUBJECTS and scene.parse.lowers[i] in words("home_bodies")
    return topic_country(scene, i) if is_home_body else None


def only_country_near(scene: Scene, phrase: Phrase) -> str | None:
    """Return the country whose army or government acts, where these sentences name no other: "Ghana's navy ... The military".

    Its land, its government or a part of its forces is named; "Danish tourists were killed. The army said" stays open.
    """
    i, parse = phrase.head, scene.parse
    is_plain = phrase.is_definite and i - phrase.first == 1 and phrase.last == i + 1 and not phrase.is_plural
    if (
        not is_plain
        or parse.tokens[i].dep not in SUBJECTS
        or parse.lowers[i] not in words("of_one_land")
        or i in scene.quoted
    ):
        return None
    first = parse.sentences[max(0, parse.tokens[i].sentence - 1)].first
    last = parse.sentence_of(i).last
    told = {country_of(parse, scene.at.get(k)) for k in range(first, last)} - {None}
    own = {h.draft.country for h in scene.discourse.recent(i, sentences=1) if h.draft.kind in ARMS} - {None}
    return own.pop() if len(own) == 1 and told <= own else None


def _is_own_act(scene: Scene, verb: Token) -> bool:
    """Tell whether a state itself would tell of this: it bans and orders, where its enemies tell that it shelled."""
    below = scene.parse.dependents(verb.i)
    is_plain = not any(t.dep == "neg" or t.lower in ("must", "should", "may", "might", "could") for t in below)
    return is_plain and verb.lemma in words("own_acts")


def speaking_country(scene: Scene, i: int) -> str | None:
    """Return the country of him whose words token ``i`` stands in, where the words name no other."""
    parse = scene.parse
    sentence = parse.tokens[i].sentence
    subject = main_subject(parse, sentence)
    if i not in scene.quoted or subject is None or subject.i in scene.quoted:
        return None
    speaker = scene.discourse.at(subject.i)
    if speaker is None or speaker.is_plural or parse.head(subject.i).lemma not in words("speech"):
        return None
    inside = range(parse.sentences[sentence].first, parse.sentences[sentence].last)
    told = {country_of(parse, scene.at.get(k)) for k in inside if k in scene.quoted} - {None}
    return speaker.country if told <= {speaker.country} else None


def leading_country(scene: Scene, phrase: Phrase) -> str | None:
    """Return whose "the administration" is: the country of the one president or premier spoken of lately."""
    if phrase.lower not in ADMINISTRATIONS or phrase.adjective is not None or phrase.owner is not None:
        return None
    if phrase.is_local:
        return None
    recent = scene.discourse.recent(phrase.head, sentences=LEADING)
    codes = {h.draft.country for h in recent if h.draft.kind == "person" and h.draft.is_leader}
    states = set(scene.discourse.states)
    if len(codes) != 1 or (phrase.lower != "administration" and not states <= codes):
        return None
    return codes.pop()


def body_told_before(scene: Scene, phrase: Phrase, core: str) -> tuple[Draft | None, bool]:
    """Return the one body that a bare "the ministry" can mean, and whether there are more that it can mean."""
    if not phrase.is_definite and phrase.lower not in words("without_article"):
        # "they met in court"
        return None, False
    if set(core.split()) & BELOW:
        return None, False
    plain = " ".join(w for w in core.split() if w not in LEVELS)
    called = scene.discourse.bodies_called(plain.split()[-1])
    governments = [d for d in called if d.rule == "metonyms/acts"]
    named = [d for d in called if d.rule != "metonyms/acts" and plain in d.name.lower()]
    if phrase.lower in words("whole_government"):
        # the "Government Accountability Office" is no government
        named = [d for d in named if d.name.lower().endswith(plain)]
    told = [d for d in named if _is_before(d, phrase)] or [d for d in governments if _is_told(scene, d, phrase)]
    if told:
        return (told[0], False) if len(told) == 1 else (None, True)
    topic = topic_country(scene, phrase.head)
    # "Oslo" is no government spoken of yet, unless the report is on Norway
    lone = [d for d in governments if topic is not None and d.country == topic]
    # "the court ruled" before "the Riga District Court": named later, but of no other country
    later = [d for d in named if d.country in (None, topic)]
    for found in (lone, later):
        if found:
            return (found[0], False) if len(found) == 1 else (None, True)
    return None, False


def _is_before(draft: Draft, phrase: Phrase) -> bool:
    return any(place.head < phrase.head for place in draft.places)


def _is_told(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Tell whether "Norway's government" stands lately, in these words: "Oslo" alone is no government yet."""
    tokens, here = scene.parse.tokens, scene.parse.tokens[phrase.head].sentence
    heads = [p.head for p in draft.places if p.head < phrase.head and tokens[p.head].lower in words("whole_government")]
    return any(here - tokens[head].sentence <= LEADING for head in heads)


def topic_country(scene: Scene, i: int) -> str | None:
    """Return the country that a report is on, where the sentence of token ``i`` names no other.

    That is the one of whose capital its dateline is, or to which most mentions belong that have a country.
    """
    counts = scene.countries
    home = _home(scene)
    code, most = counts.most_common(1)[0] if counts else (None, 0)
    if home in counts:
        code = home
    elif most < FEWEST or most < MOST * counts.total():
        return None
    sentence = scene.parse.sentence_of(i)
    told = {country_of(scene.parse, scene.at.get(k)) for k in range(sentence.first, sentence.last)} - {None}
    return code if told <= {code} else None


def _home(scene: Scene) -> str | None:
    """Return the country from whose capital the report is written."""
    first = next((n for n in scene.names() if n.first < FIRST and is_dateline(scene.parse, n.first, n.last)), None)
    return first.known.seat if first is not None and first.known is not None else None


def settle_premiers(scene: Scene) -> None:
    """Give "Prime Minister Liv Dahl" the country that the sentence before is about: "Norway's government met"."""
    for draft in scene.discourse.drafts:
        if draft.kind != "person" or draft.country is not None or draft.base is not None or not draft.places:
            continue
        for k, role in enumerate(draft.roles):
            title = titles().get(tuple(role.title.split()))
            if role.of is not None or title is None or not title.is_unique or title.sector != "GOV":
                continue
            first = min(place.head for place in draft.places)
            if any(scene.parse.dependents(first, "prep")):
                # "President Liv Dahl of Karvel Bank"
                continue
            of = acting_country(scene, first) or _told_before(scene, first)
            if is_country(of):
                draft.roles[k] = replace(role, of=of)
                draft.country = of
                break


def _told_before(scene: Scene, i: int) -> str | None:
    """Return the one country of the sentence before in its paragraph, where it or its government is the subject."""
    parse = scene.parse
    sentence = parse.sentence_of(i)
    if sentence.i == 0 or parse.sentences[sentence.i - 1].paragraph != sentence.paragraph:
        return None
    own = main_subject(parse, sentence.i)
    if own is None or own.i != i:
        # "Ghana was wrong to do so. If President Dahl wants her soldiers back, she will pay."
        return None
    before = parse.sentences[sentence.i - 1]
    told = {country_of(parse, scene.at.get(k)) for k in range(before.first, before.last)} - {None}
    subject = main_subject(parse, before.i)
    draft = scene.discourse.at(subject.i) if subject is not None else None
    if draft is None or draft.kind not in STATES or draft.is_plural or draft.country is None:
        return None
    return draft.country if told <= {draft.country} else None
