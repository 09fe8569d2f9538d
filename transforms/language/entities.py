"""Named entities: the model's, mended by rules, under one stated order of precedence.

From the strongest, each takes only tokens that no stronger one took:

  1. names that the caller knows (register, gazetteer), the longest first. A name inside a longer name of layer 2
     or of the model gives way ("Iran" in "Iran Air"), unless the longer one is a list ("Iran, Hezbollah");
     a name known under two labels decides nothing;
  2. names told by a word in them (`entity_structures`): "Golani Brigade" ORG, "al-Dabaa airport" FAC, weapons, laws;
     inside a longer name of the model they give way ("Salafist Group for Call and Combat");
  3. numbers and times (`number_spans`), unless inside a longer name ("Channel 12", "World War II");
     at the edge of a name they cut it: "Beirut Tuesday" is a place and a date;
  4. demonyms: "Syrian", "Sunnis" are NORP, unless inside a longer name ("Syrian Democratic Forces");
  5. the model, with titles, possessive 's, quotes and articles trimmed off.

A direction before a country or region joins it: "southern Lebanon" is LOC, not Lebanon.
`span.id_` says who found it: "names", "rules" or "model". Labels are those of `LABELS`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from sitrep.transforms.language.entity_structures import Claim, find_structures, phrase_before
from sitrep.transforms.language.entity_words import read_entity_words
from sitrep.transforms.language.number_spans import find_number_spans
from sitrep.transforms.language.tokenizer import plain, plain_word

ENTITY_RULES = "sitrep_entities"  # the component's name in a pipeline

NAME_LABELS = ("PERSON", "ORG", "NORP", "GPE", "LOC", "FAC", "EVENT", "WEAPON", "LAW")
NUMBER_LABELS = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL")
LABELS = NAME_LABELS + NUMBER_LABELS

# Left of a name and no part of it.
_LEADING = frozenset({"the", "a", "an", "A", "An", '"', "'", "(", "[", "-", ",", "``"})
_TRAILING = frozenset({"'s", "'", '"', ")", "]", ",", "-", ":", ";", "''", "s'"})
DIRECTIONS = frozenset(
    {
        "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern",
        "southwestern", "north-eastern", "north-western", "south-eastern", "south-western",
    }
)  # fmt: skip
# An article says one thing with one name: where the model wavers, what it said more often holds.
CONSISTENT_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})


@Language.factory(
    ENTITY_RULES,
    assigns=["doc.ents"],
    requires=["doc.ents", "token.tag", "doc.sents"],
    default_config={"names": []},
)
def make_entity_rules(nlp: Language, name: str, names: list[tuple[str, str]]) -> "EntityRules":
    """The component; `names` are (alias, label). Raises ValueError for a label outside `LABELS`."""
    return EntityRules(nlp, names)


class EntityRules:
    """Sets `doc.ents` by the precedence of this module."""

    def __init__(self, nlp: Language, names: Iterable[tuple[str, str]]) -> None:
        self.words = read_entity_words()
        self.tokenizer = nlp.tokenizer
        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self.labels: dict[str, str] = {}
        self.add_names(names)

    def add_names(self, names: Iterable[tuple[str, str]]) -> None:
        """Adds (alias, label) pairs; an alias with two labels is left out.

        Many names are better added here than in the component's config, which spaCy checks item by item.
        Raises ValueError for a label outside `LABELS`.
        """
        labels: dict[str, set[str]] = {}
        for alias, label in names:
            if label not in LABELS:
                raise ValueError(f"{alias!r} has the label {label!r}, which is none of {', '.join(LABELS)}")
            labels.setdefault(alias, set()).add(label)
        clear = {alias: next(iter(found)) for alias, found in labels.items() if len(found) == 1}
        for alias in clear:
            self.matcher.add(alias, [self.tokenizer(alias)])
        self.labels |= clear

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with new `ents`; needs tags, sentences and the model's entities."""
        words = [plain_word(token.text) for token in doc]
        listed = self._find_names(doc, words)
        people = {name[:2] for name in listed if name.label == "PERSON"}
        read = [self._titled_person(doc, words, _claim(entity), people) for entity in doc.ents]
        model = [claim for one in read if (claim := self._trim(doc, words, one))]
        model_names = [claim for claim in model if claim.label in NAME_LABELS]
        structures = [
            claim
            for claim in _longest(find_structures(doc, self.words))
            if claim.label == "WEAPON" or not any(_holds(name, claim) for name in model_names)
        ]
        longer = [*structures, *model_names]
        names = [name for name in listed if not _inside_a_name(name, longer, words)]
        numbers = [number for number in _find_numbers(doc) if not _inside_number_name(number, [*names, *longer])]
        demonyms = [claim for claim in self._find_demonyms(words) if not any(_holds(name, claim) for name in longer)]
        taken = _Taken(len(doc))
        kept: list[tuple[Claim, str]] = []
        for layer, found_by in ((names, "names"), (structures, "rules"), (numbers, "rules"), (demonyms, "rules")):
            kept.extend((claim, found_by) for claim in layer if taken.take(claim))
        for claim in model:
            rest = _cut(doc, claim, taken)
            if rest and taken.take(rest):
                kept.append((rest, "model"))
        whole = [(_with_direction(claim, words, taken), found_by) for claim, found_by in sorted(kept)]
        doc.ents = [Span(doc, c.start, c.end, label=c.label, span_id=found_by) for c, found_by in whole]
        return doc

    def _find_names(self, doc: Doc, words: list[str]) -> list[Claim]:
        """The caller's names in the text; capitals of the alias must be capitals in the text, or "US" would be "us"."""
        spans = []
        for match, start, end in self.matcher(doc):
            alias = doc.vocab.strings[match]
            text = plain(doc[start:end].text)
            if len(text) == len(alias) and all(b.isupper() for a, b in zip(alias, text, strict=True) if a.isupper()):
                spans.append(Span(doc, start, end, label=self.labels[alias]))
        return [_claim(span) for span in filter_spans(spans)]

    def _find_demonyms(self, words: list[str]) -> list[Claim]:
        found = []
        for end in range(1, len(words) + 1):
            length = phrase_before(words, end, 0, self.words.demonyms)
            if length:
                found.append(Claim(end - length, end, "NORP"))
        return _longest(found)

    def _trim(self, doc: Doc, words: list[str], claim: Claim) -> Claim | None:
        """The claim without article, quotes and possessive, a person's without title; None if nothing is left."""
        start, end, label = claim
        # "The Hague" is said with its article; at the start of a sentence one cannot tell, and the name goes without.
        opening = start if doc[start].is_sent_start and words[start] == "The" else -1
        while start < end and (words[start] in _LEADING or start == opening or doc[start].is_space):
            start += 1
        while start < end and (words[end - 1] in _TRAILING or doc[end - 1].is_space):
            end -= 1
        while label == "PERSON" and start < end and (length := self._title_length(words, start, end)):
            start += length
        return Claim(start, end, label) if start < end else None

    def _titled_person(self, doc: Doc, words: list[str], claim: Claim, people: set[tuple[int, int]]) -> Claim:
        """The claim as PERSON where the model took title and name for something else ("General Ana Ruiz" as ORG).

        After the title stands a listed person, or nothing but a name behind a title that begins no organisation:
        "Gen.", "Prime Minister", unlike "General" in "General Assembly".
        """
        start, end, label = claim
        length = 0 if label == "PERSON" else self._title_length(words, start, end)
        name = (start + length, end)
        if not length or name[0] == end:
            return claim
        is_clear = length > 1 or words[start].endswith(".")
        is_name = all(token.pos_ == "PROPN" for token in doc[name[0] : end]) and 1 < end - name[0] <= 4
        return Claim(start, end, "PERSON") if name in people or (is_clear and is_name) else claim

    def _title_length(self, words: list[str], start: int, end: int) -> int:
        """Tokens of a title or nationality at the start of a person's name, 0 if a name would not remain."""
        for length in range(min(4, end - start), 0, -1):
            phrase = tuple(words[start : start + length])
            if phrase in self.words.of("title") or (phrase in self.words.demonyms and length < end - start):
                return length
        return 0


def agree_on_labels(docs: Sequence[Doc]) -> None:
    """Gives a name one label throughout an article: what most of its mentions have, if more than half.

    docs: the article's paragraphs, parsed; their `ents` are changed. Labels that the caller's names or rules gave
    outweigh the model's. A part of a person's name that stands alone and has no or another label of the model
    becomes PERSON, if the article introduces only that person under it ("Esmail Qaani … Qaani").
    """
    votes: dict[str, Counter[str]] = {}
    people: dict[str, set[str]] = {}
    for doc in docs:
        for entity in doc.ents:
            if entity.label_ in CONSISTENT_LABELS:
                votes.setdefault(plain(entity.text), Counter())[entity.label_] += 1 if entity.id_ == "model" else 100
            if entity.label_ == "PERSON" and len(entity) > 1:
                people.setdefault(plain_word(entity[-1].text), set()).add(plain(entity.text))
    chosen = {name: label for name, labels in votes.items() if (label := _majority(labels))}
    for name in people:
        # A surname that is also a place of the article ("Washington") stays what it is said to be.
        if name not in votes or max(votes[name].values()) < 3:
            chosen[name] = "PERSON"
    for doc in docs:
        doc.ents = [_relabelled(doc, entity, chosen) for entity in doc.ents]
        doc.ents = [*doc.ents, *_bare_surnames(doc, people, chosen)]


def _majority(labels: Counter[str]) -> str | None:
    label, count = labels.most_common(1)[0]
    return label if 2 * count > labels.total() else None


def _relabelled(doc: Doc, entity: Span, chosen: dict[str, str]) -> Span:
    label = chosen.get(plain(entity.text), entity.label_)
    # A surname in -i looks like a people to the model ("Qureshi" after "Shah Mehmood Qureshi").
    may_change = entity.label_ in CONSISTENT_LABELS or (entity.label_ == "NORP" and label == "PERSON")
    if entity.id_ != "model" or not may_change or label == entity.label_:
        return entity
    return Span(doc, entity.start, entity.end, label=label, span_id="model")


def _bare_surnames(doc: Doc, people: dict[str, set[str]], chosen: dict[str, str]) -> list[Span]:
    return [
        Span(doc, token.i, token.i + 1, label="PERSON", span_id="model")
        for token in doc
        if not token.ent_type_ and token.pos_ == "PROPN" and chosen.get(plain_word(token.text)) == "PERSON"
        and plain_word(token.text) in people
    ]  # fmt: skip


class _Taken:
    """Which tokens a claim has taken."""

    def __init__(self, length: int) -> None:
        self.tokens = bytearray(length)

    def take(self, claim: Claim) -> bool:
        """Takes the claim's tokens if all are free; whether they were."""
        if any(self.tokens[claim.start : claim.end]):
            return False
        self.tokens[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
        return True


def _with_direction(claim: Claim, words: list[str], taken: _Taken) -> Claim:
    """A part of a country or region as one place: "southern Lebanon" is not Lebanon."""
    before = claim.start - 1
    if claim.label not in ("GPE", "LOC") or before < 0 or words[before] not in DIRECTIONS or taken.tokens[before]:
        return claim
    return Claim(before, claim.end, "LOC")


def _find_numbers(doc: Doc) -> list[Claim]:
    found = []
    for start, end, label in find_number_spans(plain(doc.text)):
        span = doc.char_span(start, end, label=label, alignment_mode="contract")
        # "no one", "one another": a cardinal is a number to the tagger too.
        if span is not None and (label != "CARDINAL" or any(t.tag_ in {"CD", "NNS"} for t in span)):
            found.append(_claim(span))
    return found


def _claim(span: Span) -> Claim:
    return Claim(span.start, span.end, span.label_)


def _holds(outer: Claim, inner: Claim) -> bool:
    """Whether `inner` lies in `outer` and is shorter."""
    return outer.start <= inner.start and inner.end <= outer.end and outer[:2] != inner[:2]


def _inside_a_name(name: Claim, longer: list[Claim], words: list[str]) -> bool:
    return any(_holds(one, name) and not {",", "and", ";"} & set(words[one.start : one.end]) for one in longer)


def _inside_number_name(number: Claim, names: list[Claim]) -> bool:
    """Whether a number is part of a name; a date or time inside a person, group or place never is."""
    for name in names:
        if not (_holds(name, number) or name[:2] == number[:2]):
            continue
        if name.label in ("EVENT", "LAW", "WEAPON", "FAC") or number.label not in ("DATE", "TIME"):
            return name.label in NAME_LABELS
    return False


def _longest(claims: Iterable[Claim]) -> list[Claim]:
    """Claims that do not overlap, the longer ones kept, in the order of the text."""
    by_length = sorted(claims, key=lambda claim: (claim.start - claim.end, claim.start))
    taken = _Taken(max((claim.end for claim in by_length), default=0))
    return sorted(claim for claim in by_length if taken.take(claim))


def _cut(doc: Doc, claim: Claim, taken: "_Taken") -> Claim | None:
    """The claim if no token of it is taken, else what is left at one end of it, from proper noun to proper noun."""
    free = [i for i in range(claim.start, claim.end) if not taken.tokens[i]]
    if len(free) == claim.end - claim.start:
        return claim
    proper = [i for i in free if doc[i].pos_ == "PROPN"]
    if not proper or set(range(proper[0], proper[-1] + 1)) - set(free):
        return None
    return Claim(proper[0], proper[-1] + 1, claim.label)
