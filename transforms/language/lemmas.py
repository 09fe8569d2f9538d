"""Lemmas that exist: a lexicon over the trainable lemmatizer, which invents where it has not seen the word ("rallye").

For a verb or noun, the first of these that gives an answer:
  1. the irregular verbs: "struck" → "strike"; before 2, as a treebank has "fled" under "flead";
  2. the form as the treebanks attest it under its tag: "rallied" VBD → "rally";
  3. undoing -s, -ed, -ing in every way spelling allows, and keeping what is a known word: "strafing" → "strafe";
     of two known words, the one that the model chose, else the more frequent;
  4. the likeliest spelling: "exfiltrating" → "exfiltrate".
A form in -ed that is known as no adjective has the lemma of its verb, also where the tagger takes it for one.
Base forms (VB) are their own lemma. Names and all other words keep the model's lemma unless it shares no beginning
with the word. A lemma is in lower case, a name's keeps its case; quotes in it are plain ("’s" → "be", "'s").
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from sitrep.transforms.language.tokenizer import plain_word

LEMMA_LEXICON = "sitrep_lemmas"  # the component's name in a pipeline

LEXICON = Path(__file__).parent / "lexicon"

CLITICS = {
    "'m": "be",
    "'re": "be",
    "'ve": "have",
    "'ll": "will",
    "n't": "not",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
}

# What a clitic of several readings may be, the likeliest first.
SHORT_VERBS = {"'s": ("be", "have", "do"), "'d": ("have", "do")}

VERB_TAGS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
NOUN_TAGS = frozenset({"NN", "NNS"})
_VOWELS = "aeiou"
# An unseen adjective's lemma begins as the word does; "good" for "better" and their like are attested forms.
SHARED_LETTERS = 2


class Lemmas:
    """The lexicon of one folder: attested forms, irregular verbs, known verbs and nouns."""

    def __init__(self, folder: Path = LEXICON) -> None:
        """Reads the word lists; raises FileNotFoundError if one lacks."""
        self.attested: dict[tuple[str, str], str] = {}
        self.known: dict[str, dict[str, int]] = {"V": {}, "N": {}}  # lemma → times seen
        for form, tag, lemma, count in _rows(folder / "attested_forms.tsv"):
            self.attested[form, tag] = lemma
            if tag in VERB_TAGS or tag in NOUN_TAGS:
                known = self.known[tag[0]]
                known[lemma] = known.get(lemma, 0) + int(count)
        for name in ("wordnet_verbs.txt", "verbs.txt"):
            for verb in (folder / name).read_text(encoding="utf-8").split():
                self.known["V"].setdefault(verb, 1)
        self.irregular: dict[str, str] = {}
        for lemma, past, participle in _rows(folder / "irregular_verbs.tsv"):
            for form in (*past.split(","), *participle.split(",")):
                self.irregular.setdefault(form, lemma)

    def mend(self, word: str, tag: str, lemma: str) -> str:
        """The lemma of `word` (in lower case, plain quotes) under its Penn tag, given what the model chose."""
        if tag in ("VBD", "VBN") and word in self.irregular:
            return self.irregular[word]
        if (word, tag) in self.attested:
            return self.attested[word, tag]
        if tag in VERB_TAGS:
            return self._mend_verb(word, tag, lemma)
        if tag == "NNS":
            return self._choose(word, lemma, list(undo_plural(word)), "N")
        return word if tag == "NN" else lemma

    def verb_of_participle(self, word: str) -> str | None:
        """The known verb that a form in -ed is made of, None if there is none or the form is known as an adjective."""
        stems = [stem for stem in undo_verb_ending(word) if stem in self.known["V"]]
        return stems[0] if stems and (word, "JJ") not in self.attested else None

    def _mend_verb(self, word: str, tag: str, lemma: str) -> str:
        # A tagger that takes "struck" for a base form is wrong; "found" may be one.
        if tag in ("VB", "VBP") and (word in self.known["V"] or word not in self.irregular):
            return word
        if word in self.irregular:
            return self.irregular[word]
        return self._choose(word, lemma, list(undo_verb_ending(word)), "V")

    def _choose(self, word: str, lemma: str, stems: list[str], word_class: str) -> str:
        known = self.known[word_class]
        real = [stem for stem in stems if stem in known]
        if lemma in real:
            return lemma
        if real:
            return max(real, key=lambda stem: known[stem])
        return stems[0] if stems else word


def undo_verb_ending(word: str) -> Iterator[str]:
    """Spellings that -s, -ed or -ing may have been added to, the likeliest first; nothing if there is no ending."""
    if word.endswith("ing") and len(word) > 4:
        yield from _undo_vowel_ending(word[:-3])
        if word.endswith("ying"):
            yield word[:-4] + "ie"  # dying, lying
    elif word.endswith("ied") and len(word) > 4:
        yield from (word[:-3] + "y", word[:-1])
    elif word.endswith("ed") and len(word) > 3:
        yield from _undo_vowel_ending(word[:-2])
    else:
        yield from undo_plural(word)


def _undo_vowel_ending(stem: str) -> Iterator[str]:
    """The verb of a stem that lost its ending: "strik" → strike, "bomb" → bomb, "stopp" → stop."""
    if stem.endswith("ck") and len(stem) > 3 and stem[-3] == "i":
        yield stem[:-1]  # mimicking; "kick" and the like are known words
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    if doubled and stem[-1] not in "lsfz":
        yield from (stem[:-1], stem)
    elif doubled:
        yield from (stem, stem[:-1])
    elif _is_short(stem):
        yield stem + "e"  # "scrap" would have become "scrapping"
    elif _lost_an_e(stem):
        yield from (stem + "e", stem)
    else:
        yield from (stem, stem + "e")


def _lost_an_e(stem: str) -> bool:
    """Whether English spelling wants an e after `stem`: seiz-e, manag-e, forc-e, evacuat-e, strik-e; not bomb, rain."""
    endings = (
        "c",
        "v",
        "z",
        "u",
        "s",
        "dg",
        "ng",
        "rg",
        "ag",
        "eg",
        "at",
        "ut",
        "it",
        "iz",
        "ur",
        "bl",
        "tl",
        "ud",
        "cl",
    )
    return stem.endswith(endings) and not stem.endswith(
        ("ss", "ing", "ong", "eat", "oat", "out", "eit", "fit", "mit", "oud")
    )


def _is_short(stem: str) -> bool:
    """Whether it is a syllable of one vowel with one consonant after it: "scrap", "hop", not "bomb", "rain", "play"."""
    one_vowel = len(stem) > 2 and stem[-1] not in _VOWELS + "wxy" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS
    return one_vowel and sum(letter in _VOWELS for letter in stem) == 1


def undo_plural(word: str) -> Iterator[str]:
    """Spellings that -s may have been added to, the likeliest first."""
    if word.endswith("ies") and len(word) > 4:
        yield from (word[:-3] + "y", word[:-1])
    elif word.endswith(("sses", "xes", "zes", "ches", "shes", "oes")):
        yield from (word[:-2], word[:-1])
    elif word.endswith("ves"):
        yield from (word[:-1], word[:-3] + "f", word[:-3] + "fe")
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield from (word[:-1], word[:-2] if word.endswith("es") else word[:-1])


@lru_cache(maxsize=1)
def read_lexicon() -> Lemmas:
    """The shipped lexicon, read once."""
    return Lemmas()


@Language.component(LEMMA_LEXICON, assigns=["token.lemma"], requires=["token.tag"])
def mend_lemmas(doc: Doc) -> Doc:
    """`doc` with every lemma checked; needs tags, and takes the lemmas of the pipes before it as first guess."""
    lexicon = read_lexicon()
    for token in doc:
        token.lemma_ = _lemma_of(token, lexicon)
    return doc


def _lemma_of(token: Token, lexicon: Lemmas) -> str:
    shown = plain_word(token.text)
    word = shown.lower()
    guess = plain_word(token.lemma_ or word)
    tag = _verb_tag(word) if token.pos_ == "VERB" and token.tag_ in ("NN", "JJ") else token.tag_
    if tag.startswith("NNP") and token.pos_ == "VERB" and word.endswith(("s", "ed", "ing")):
        # A verb in a title ("Army Shells Town") or a name ("United Nations"), where the treebanks keep the capital.
        mended = lexicon.mend(word, _verb_tag(word), guess.lower())
        return mended.capitalize() if shown.istitle() else mended
    if token.is_space or tag.startswith("NNP"):
        # "Emirates" may be "Emirate" to the model; nothing else about a name can be undone.
        return guess if len(guess) >= 3 and shown.startswith(guess) and tag == "NNPS" else shown
    if word in CLITICS and (tag in VERB_TAGS or tag in ("MD", "RB")):
        return CLITICS[word]
    if word in SHORT_VERBS and tag in VERB_TAGS:
        return guess if guess in SHORT_VERBS[word] else SHORT_VERBS[word][0]
    if tag in VERB_TAGS or tag in NOUN_TAGS:
        return lexicon.mend(word, tag, guess.lower())
    if (word, tag) in lexicon.attested:
        return lexicon.attested[word, tag]
    if tag == "JJ" and word.endswith("ed") and (verb := lexicon.verb_of_participle(word)) is not None:
        return verb
    if guess.lower()[:SHARED_LETTERS] != word[:SHARED_LETTERS]:
        return word
    return guess if shown.startswith(guess) else guess.lower()


def _verb_tag(word: str) -> str:
    """Of a verb that was tagged as something else."""
    if word.endswith("ing"):
        return "VBG"
    if word.endswith("ed") or word in read_lexicon().irregular:
        return "VBN"
    return "VBZ" if word.endswith("s") and not word.endswith("ss") else "VB"


def _rows(path: Path) -> Iterator[list[str]]:
    """The cells of a tab-separated file, without its header line."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        yield line.split("\t")
