"""`sitrep.PlainTokenizer.v1`: what a pipeline's config.cfg names as its tokenizer, for `spacy.load` to find."""

from collections.abc import Callable

from spacy.language import Language
from spacy.util import registry

from sitrep.transforms.language.tokenizer import PlainTokenizer, plain_vocab


@registry.tokenizers("sitrep.PlainTokenizer.v1")
def make_tokenizer() -> Callable[[Language], PlainTokenizer]:
    """From a pipeline its tokenizer; the pipeline's vocabulary reads words in their plain form from then on."""

    def make(nlp: Language) -> PlainTokenizer:
        nlp.vocab.lex_attr_getters.update(plain_vocab().lex_attr_getters)  # ty: ignore[missing-attribute]
        return PlainTokenizer(registry.tokenizers.get("spacy.Tokenizer.v1")()(nlp))

    return make
