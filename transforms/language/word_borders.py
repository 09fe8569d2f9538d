"""Where English news has a border between two words, beyond spaCy's own rules.

The borders are those of the Universal Dependencies treebanks of English (EWT, GUM), which the models are trained on:
a word that the treebanks know in another cut is a word that the parser has never seen. README.md of the training
folder says what each corpus is; the rules were read off the training parts only.
"""

import re

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, HYPHENS
from spacy.lang.en import English
from spacy.lang.en.punctuation import TOKENIZER_INFIXES
from spacy.symbols import ORTH  # ty: ignore[import-not-found]  # compiled, without a stub
from spacy.tokenizer import Tokenizer  # ty: ignore[import-not-found]  # compiled, without a stub
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

# A prefix keeps its hyphen, any other compound is cut: "anti-aircraft", "Iran - backed". This is the list of the
# Linguistic Data Consortium's treebank guidelines, less what UD's treebanks cut more often than not ("vice-", "pan-").
PREFIXES = (
    "agro", "ante", "anti", "arch", "be", "bi", "bio", "co", "counter", "cross", "cyber", "de", "e", "ex", "extra",
    "inter", "intra", "macro", "mega", "micro", "mid", "mini", "mono", "multi", "neo", "non", "over", "para", "peri",
    "post", "pre", "pro", "pseudo", "re", "semi", "sub", "super", "tri", "ultra", "uni",
)  # fmt: skip
# "over-the-counter", "mid-to-late": the word before the hyphen is none of the word after it.
_UNPREFIXED = "the|to|and|or"

# What spaCy's exceptions get wrong in news. "wed" is no "we'd", "and/or" is three words, "(8)" holds no smile,
# and "$5m." ends a sentence, as "m." is no abbreviation.
WRONG_EXCEPTIONS = (
    "Wed", "wed", "Wedve", "wedve", "Id", "id", "Id.", "Idve", "idve", "and/or", "8)", "(8", "):", "(=", "[=", "]=",
    "g.", "k.", "m.", "t.",
)  # fmt: skip
ABBREVIATIONS = (
    "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Ft.", "Hon.", "Insp.", "Lt.", "Maj.", "Sgt.", "Supt.",
    "Fri.", "Mon.", "Thu.", "Thur.", "Thurs.", "Tue.", "Tues.", "Wed.", "al.", "approx.", "ca.",
)  # fmt: skip
SPLIT_WORDS = (("wan", "na"), ("Wan", "na"))

_RUNS = (r"[!?]{2,}", r"\*{2,}", r"={2,}", r"_{2,}", r"#{2,}", r"\+{2,}", r"<{2,}", r">{2,}", r"`{2,}")
_CONTRACTED = r"'(?:ll|LL|re|RE|ve|VE)|(?:n't|N'T)"

NEWS_PREFIXES = (*_RUNS, rf"-(?=[{ALPHA}])", r"@(?=[0-9])")
NEWS_SUFFIXES = (
    *_RUNS,
    r"(?<=[0-9])(?:bn|tn|mn|mln|m|k)",  # "$16bn"
    r"(?<=[0-9])(?:[ap]m|[AP]M|[ap]\.m\.)",  # "7:30pm"
    rf"(?<=[{ALPHA}])(?:{_CONTRACTED})",  # "CAN'T", "Paris'll"
    rf"(?<=[{ALPHA}][{ALPHA}][{ALPHA}][{ALPHA}])-",  # "socio- and economic"; "th-" is a stammer
)
NEWS_INFIXES = (
    rf"(?<=[{ALPHA}])(?:{_CONTRACTED}|'s)(?=[^{ALPHA}0-9'])",  # "you've—you"
    r"(?<=\S)—(?=\S)",  # "said—and"
    r"(?<=[0-9])[–—](?=[0-9$£€])",  # "2010–2015"
    rf"(?<=[{ALPHA}0-9])–(?=[{ALPHA}])",
    rf"(?<=[{ALPHA_LOWER}])\((?=s)",  # "account(s)"
    rf"(?<=[A-Z]\.)-(?=[{ALPHA}])",  # "U.S.-led"
    r"(?<=[0-9])(?:bn|tn|mn|m|k)(?=-)",  # "$5m-a-year"
)

# One word, whatever is in it: telephone numbers, decades ("1990's").
WHOLE_WORDS = r"(?:\d+(?:-\d+){2,}|\d{3}-\d{4}|\d{0,3}0's)"

# "No. 2", "etc., said": an abbreviation here, the end of a sentence elsewhere.
ABBREVIATED_HERE = r"\bNos?\.(?=\s?\d)|\betc\.(?=[,;:)]|\s+[a-z(])"


_AFTER_PREFIX = "".join(rf"(?<!(?<![\w-])(?i:{prefix}))" for prefix in PREFIXES)
_HYPHEN = rf"{_AFTER_PREFIX}-|-(?=(?:{_UNPREFIXED})\b)"
_CUT_HYPHEN = re.compile(rf"(?<=[{ALPHA}0-9])(?:{_HYPHEN})(?=[{ALPHA}])")


def cut_hyphens(phrase: str) -> str:
    """`phrase` with a blank on either side of each hyphen that is a word: "rocket - propelled", but "anti-tank"."""
    return _CUT_HYPHEN.sub(" - ", phrase)


def _prefixes() -> list[str]:
    """spaCy's and ours; "#" is none before a letter, where it begins a hashtag."""
    spacys = English.Defaults.prefixes or ()
    return [*NEWS_PREFIXES, *(rf"#(?![{ALPHA}])" if rule == "#" else str(rule) for rule in spacys)]


def _infixes() -> list[str]:
    """spaCy's and our infixes, with the hyphen kept after a prefix."""
    spacys_hyphen = rf"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"
    ours = rf"(?<=[{ALPHA}0-9])(?:{_HYPHEN}|–|—|--|---|——|~)(?=[{ALPHA}])"
    return [*(ours if rule == spacys_hyphen else rule for rule in TOKENIZER_INFIXES), *NEWS_INFIXES]


def _exceptions() -> dict[str, list[dict[int, str]]]:
    """spaCy's exceptions, less the wrong ones, and ours."""
    kept = {
        word: parts for word, parts in English.Defaults.tokenizer_exceptions.items() if word not in WRONG_EXCEPTIONS
    }
    ours = {word: [{ORTH: word}] for word in ABBREVIATIONS}
    split = {"".join(parts): [{ORTH: part} for part in parts] for parts in SPLIT_WORDS}
    return {**kept, **ours, **split}


def make_tokenizer(vocab: Vocab) -> Tokenizer:
    """spaCy's tokenizer with these rules, made in 0.1 s; rules set one by one later would take 0.1 s each."""
    defaults = English.Defaults
    return Tokenizer(
        vocab,
        rules=_exceptions(),
        prefix_search=compile_prefix_regex(_prefixes()).search,
        suffix_search=compile_suffix_regex([*NEWS_SUFFIXES, *(defaults.suffixes or ())]).search,
        infix_finditer=compile_infix_regex(_infixes()).finditer,
        token_match=re.compile(rf"{WHOLE_WORDS}\Z").match,
        url_match=defaults.url_match,
    )
