"""Bodies and office holders that a text calls by a bare capitalised noun, and regimes called after a person.

"The Coalition" is an organisation and "the Foreign Secretary" a person, though neither is a name: a text that writes
them with capitals means one of each. "The Asad regime" is an organisation, not a person.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from sitrep.transforms.language.entity_words import EntityWords

# What stands before one that is known already; "a Minister" and "Ministers" are nobody in particular.
_DEFINITE = frozenset({"the", "this", "our", "its", "their", "his", "her"})
_REGIMES = frozenset({"regime", "junta"})
_OF_WHAT = frozenset({"of", "for", "to"})


def find_offices(
    doc: Doc, plain: list[str], i: int, sentence: Span, words: EntityWords, headline: bool
) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of what starts at token `i`: a body, an office or a regime. Needs tags and the model's ents.

    headline: whether the sentence has its words in title case, where a capital says nothing.
    """
    if plain[i][:1].isupper() and i + 1 < sentence.end and plain[i + 1] in _REGIMES and _is_person(doc[i]):
        start = doc[i].i
        while start > sentence.start and doc[start].ent_iob_ == "I":
            start -= 1
        yield start, i + 2, "ORG"
    if headline or not _is_definite(doc, plain, i, sentence.start, words):
        return
    for kind, label in (("body", "ORG"), ("office", "PERSON")):
        length = _phrase_at(plain, i, sentence.end, words.of(kind))
        if not length:
            continue
        end = i + length
        if label == "PERSON" and end < sentence.end and plain[end] in _OF_WHAT:
            end = _end_of_name(doc, plain, end, sentence.end)
        if end == sentence.end or not _goes_on(doc[end]):
            yield i, end, label


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or (token.tag_ in ("NNP", "NNPS") and token.ent_type_ not in ("NORP", "GPE"))


def _is_definite(doc: Doc, plain: list[str], i: int, first: int, words: EntityWords) -> bool:
    """Whether an article, a possessive, a country or a nationality stands before."""
    if i == first:
        return False
    before = doc[i - 1]
    return (
        plain[i - 1].lower() in _DEFINITE
        or before.tag_ == "POS"
        or before.ent_type_ in ("GPE", "NORP")
        or (plain[i - 1],) in words.demonyms
    )


def _phrase_at(plain: list[str], start: int, end: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """Length of the longest phrase that starts at `start` and ends by `end`; 0 if there is none."""
    for length in range(min(4, end - start), 0, -1):
        if tuple(plain[start : start + length]) in phrases:
            return length
    return 0


def _end_of_name(doc: Doc, plain: list[str], at: int, last: int) -> int:
    """One past the name after "of" or "for" ("Minister for the Middle East"); `at` itself if none is there."""
    end = at + 2 if at + 1 < last and plain[at + 1] == "the" else at + 1
    begin = end
    while end < last and _goes_on(doc[end]):
        end += 1
    return end if end > begin else at


def _goes_on(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag_ in ("NNP", "NNPS")
