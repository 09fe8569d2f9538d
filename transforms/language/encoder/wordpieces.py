"""What the encoder is shown of a word: the ids of its pieces and the id of its shape.

The pieces are lower-cased, so the shape is all that the encoder knows of "US" and "us".
"""

from collections.abc import Sequence

from tokenizers import Tokenizer

from sitrep.transforms.language.tokenizer import LONGEST_FEATURE, plain_word

SHAPE_LENGTH = 10  # characters; "Xxxxx-Xxxx" is as much as tells one word from another
SAME_IN_A_ROW = 4  # "Xxxxx" for every capitalised word of five letters and more

# A link or a hash takes dozens of pieces and says no more than its beginning and its end.
FIRST_PIECES = 8
LAST_PIECES = 4

# Enough for the words of some thousand articles, about 20 MB; then it starts anew.
REMEMBERED_WORDS = 65_536


def shape(word: str) -> str:
    """The form of a word: "Xxxxx" of "Hamas", "d,ddd" of "1,200", "" of "".

    A capital is X, a small letter x, a digit d, all else itself; the fifth of a kind in a row and all that comes
    after the tenth character are left out.
    """
    kinds: list[str] = []
    last, in_a_row = "", 0
    for character in word:
        if character.isupper():
            kind = "X"
        elif character.islower():
            kind = "x"
        elif character.isdigit():
            kind = "d"
        else:
            kind = character
        in_a_row = in_a_row + 1 if kind == last else 1
        last = kind
        if in_a_row <= SAME_IN_A_ROW:
            kinds.append(kind)
            if len(kinds) == SHAPE_LENGTH:
                break
    return "".join(kinds)


class WordPieces:
    """Piece ids and shape id of words, with those of the words seen before at hand."""

    def __init__(self, tokenizer: Tokenizer, shapes: Sequence[str]) -> None:
        """`shapes`: the shapes that have an id, which is their place in the list, counted from 1.

        Raises ValueError if the tokenizer lacks a special piece, or if [PAD] is not 0.
        """
        self.pad, self.unknown, self.start, self.end = (
            _special(tokenizer, name) for name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
        )
        if self.pad != 0:
            raise ValueError(f"[PAD] has the id {self.pad}, and has to have 0")
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._shape_ids = {listed: place for place, listed in enumerate(shapes, start=1)}
        self._seen: dict[str, tuple[list[int], int]] = {}

    def ids(self, word: str) -> tuple[list[int], int]:
        """Ids of the pieces (1 to 12 of them) and id of the shape (0 if it has none) of the plain form of `word`.

        A word without a piece, say of control characters, is one [UNK]. The list is shared: do not change it.
        """
        known = self._seen.get(word)
        if known is not None:
            return known
        shown = plain_word(word)
        pieces = self._tokenizer.encode(shown, add_special_tokens=False).ids or [self.unknown]
        if len(pieces) > FIRST_PIECES + LAST_PIECES:
            pieces = pieces[:FIRST_PIECES] + pieces[-LAST_PIECES:]
        read = (pieces, self._shape_ids.get(shape(shown), 0))
        if len(self._seen) >= REMEMBERED_WORDS:
            self._seen.clear()
        if len(word) <= LONGEST_FEATURE:  # a blob comes once
            self._seen[word] = read
        return read


def _special(tokenizer: Tokenizer, name: str) -> int:
    found = tokenizer.token_to_id(name)
    if found is None:
        raise ValueError(f"the word pieces have no {name}")
    return found
