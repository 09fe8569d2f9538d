"""What speaks against one actor where a score says that two names are alike: most people in the news are in no
register, and many share words with somebody who is. Wrong links are worse than new actors, which a person can still
join."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from sitrep.transforms.actors.comparison.align import Match, match_words
from sitrep.transforms.actors.comparison.compare import CLEAR
from sitrep.transforms.actors.comparison.organisations import acronym_share, read_organisation
from sitrep.transforms.actors.comparison.tokens import token_similarity
from sitrep.transforms.actors.names.keys import fold, name_tokens
from sitrep.transforms.actors.names.party_words import take_nations
from sitrep.transforms.actors.names.titles import Nations, strip_titles
from sitrep.transforms.actors.register.register import OF_STATES

# Words that sound alike must also be written alike: "Ghaani" and "Qaani" are, "Raia" and "Wray" are not.
ALIKE_LETTERS = 0.6
# Beside a word that only one name has, the others may differ by so many letters: "Ali Zaidi" is no "Ali Reza Zahedi".
NEAR_LETTERS = 1
# So many words that agree make good a word that only one name has, wherever it stands.
WORDS_ENOUGH = 3
# A name in the middle of a name: "Mahsa “Zhina” Amini".
NICKNAME = re.compile(r"""["“”'‘][^"“”]+["“”'’]""")
# What a body's full name has and its usual name often has not.
_HEADS = "agency department government ministry office organisation organization party"
HEADS = frozenset(_HEADS.split())
# A body of the United Nations is often named without them.
UMBRELLA = re.compile(r"\b(?:United Nations|UN|U\.N\.)(?=\s|$)")
_SMALL_WORDS = "a al an and at el for in of on the to"
SMALL_WORDS = frozenset(_SMALL_WORDS.split())


def may_be_person(name: str, alias: str, *, is_told: bool = False) -> bool:
    """Whether two persons' names, of which a score says that they are alike, leave nothing that speaks against it.

    A middle name may be missing in either, not in both, and no first or last name; words of one sound must be
    written alike. is_told: the article speaks of the country of the person with the alias, whose second surname may
    then be missing.
    """
    left = _names(NICKNAME.sub(" ", strip_titles(name)))
    right = _names(strip_titles(alias).split(" of ")[0])
    matches = [match for match in match_words(left, right) if match.similarity >= CLEAR]
    matches = [match for match in matches if _letters_apart(match, matches, left, right) <= 1 - ALIKE_LETTERS]
    open_left = [at for at in range(len(left)) if at not in {match.left for match in matches}]
    open_right = [at for at in range(len(right)) if at not in {match.right for match in matches}]
    if not open_left and not open_right:
        return True
    if open_left and open_right:
        return False
    words, unanswered = (left, open_left) if open_left else (right, open_right)
    is_middle = all(0 < at < len(words) - 1 for at in unanswered)
    is_near = all(Levenshtein.distance(left[m.left], right[m.right]) <= NEAR_LETTERS for m in matches)
    is_enough = not open_left and (len(matches) >= WORDS_ENOUGH or (is_told and unanswered == [len(words) - 1]))
    return is_near and len(matches) > 1 and (is_middle or is_enough)


def _names(name: str) -> tuple[str, ...]:
    """The folded names, without initials where two longer ones stand beside them."""
    words = tuple(name_tokens(name))
    longer = tuple(word for word in words if len(word) > 1)
    return longer if len(longer) > 1 else words


def _letters_apart(match: Match, matches: Sequence[Match], left: Sequence[str], right: Sequence[str]) -> float:
    """Share of the letters, 0..1, in which the matched words differ; words that are one word in the other name
    together."""
    one = "".join(left[m.left] for m in sorted(matches, key=lambda m: m.left) if m.right == match.right)
    other = "".join(right[m.right] for m in sorted(matches, key=lambda m: m.right) if m.left == match.left)
    return Levenshtein.normalized_distance(one, other)


def may_be_body(name: str, alias: str, kind: str, nations: Nations) -> bool:
    """Whether two names of bodies that a score says are alike mean one: what only one of them has must say nothing.

    kind: of the actor with the alias. "Samoa Labour Party" is not Samoa, the "Naval Academy" not the Navy, and
    "Natural Resources" no short form of the "Natural Resources Investment Corporation".
    """
    said, of_alias = _without_nations(name, nations), _without_nations(alias, nations)
    if kind == "state" and said:
        return False
    one, other = read_organisation(" ".join(said)), read_organisation(" ".join(of_alias))
    if not said or not of_alias or acronym_share(one, other) == 1:
        return True
    matches = [
        match
        for match in match_words(one.words, other.words)
        if match.similarity >= CLEAR
        and (
            one.words[match.left] == other.words[match.right]
            or Levenshtein.normalized_similarity(one.words[match.left], other.words[match.right]) > ALIKE_LETTERS
        )
    ]
    answered = {match.left for match in matches}
    small = {fold(word) for word in said if word[:1].islower()} | SMALL_WORDS
    if any(word not in small for at, word in enumerate(one.kept) if at not in answered):
        return False
    answering = {match.right for match in matches}
    over = [word for at, word in enumerate(other.kept) if at not in answering]
    return len(matches) >= WORDS_ENOUGH or all(word in HEADS | SMALL_WORDS for word in over)


def may_be_one(one: str, other: str, kind: str, nations: Nations) -> bool:
    """Whether two new actors (kind: person or org) of such names may be one, neither being known: as above in both
    directions; "Premier League" is not the "Indian Premier League"."""
    if kind == "person":
        return may_be_person(one, other)
    said = [set(take_nations(_words(name), nations)[1]) for name in (one, other)]
    is_short = len(read_organisation(" ".join(_without_nations(one, nations))).words) < WORDS_ENOUGH
    if said[0] != said[1] and (all(said) or is_short):
        return False
    return may_be_body(one, other, kind, nations) and may_be_body(other, one, kind, nations)


def asks_for_country(name: str, alias: str, kind: str, country: str | None, nations: Nations) -> bool:
    """Whether the article must speak of the actor's country before the body that is so named can be meant.

    So it is where other countries have the like ("Federal Courts") or where the alias says more, or in another order.
    """
    if country is None or country in take_nations(_words(name), nations)[1]:
        return False
    said, of_alias = _without_nations(name, nations), _without_nations(alias, nations)
    one, other = read_organisation(" ".join(said)), read_organisation(" ".join(of_alias))
    pairs = zip(one.words, other.words, strict=False)
    is_whole = len(one.words) == len(other.words) and all(token_similarity(*pair) >= CLEAR for pair in pairs)
    return not is_whole or (kind in OF_STATES and len(one.words) <= WORDS_ENOUGH)


def _words(name: str) -> list[str]:
    return re.sub(r"[()\[\],;“”\"]", " ", name).split()


def _without_nations(name: str, nations: Nations) -> list[str]:
    """The words without countries and the United Nations; nothing is left of these alone."""
    return take_nations(_words(UMBRELLA.sub(" ", name)), nations)[0]
