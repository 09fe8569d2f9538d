"""What the transforms need beside the data: language pipeline, lexicon, gazetteer, register. Loaded once a process."""

import hashlib
from functools import cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from sitrep import transforms
from sitrep.flows.coding.coder import Coder
from sitrep.flows.settings import Settings, SettingsError
from sitrep.schemas import countries, ontology
from sitrep.transforms.actors.decisions.decisions import Decisions
from sitrep.transforms.actors.register.register import Register, load_register
from sitrep.transforms.actors.resolve import Resolver
from sitrep.transforms.events.lexicon import Lexicon, load_lexicon
from sitrep.transforms.places.gazetteer import Gazetteer, load_gazetteer
from sitrep.transforms.reference import register_rows

if TYPE_CHECKING:
    from spacy.language import Language

    from sitrep.flows.coding.dask_coder import DaskCoder

TRANSFORMS = Path(transforms.__file__).parent
SHIPPED = {
    "model": TRANSFORMS / "language" / "model",
    "lexicon": TRANSFORMS / "events" / "lexicon",
    "register": TRANSFORMS / "actors" / "register",
}


class Resources:
    """Each part is loaded when it is first asked for and then kept."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._decided: tuple[object, Resolver] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process loads its own: what is loaded here, such as a connection, cannot be sent there."""
        return load_resources, (self.settings,)

    def load(self) -> None:
        """Loads now what a run needs in its own process; its workers load what they need meanwhile."""
        self.coder.start()
        for part in (self.lexicon, self.resolver, self.reference_rows, self.extractor_version):
            assert part is not None

    def load_coder(self) -> None:
        """Loads now what a worker needs."""
        for part in (self.nlp, self.lexicon, self.gazetteer):
            assert part is not None

    def load_here(self) -> None:
        """Loads now what coding and linking in this process need."""
        self.load_coder()
        for part in (self.resolver, self.extractor_version):
            assert part is not None

    @cached_property
    def coder(self) -> "Coder | DaskCoder":
        """Codes articles in processes of their own, or on a Dask cluster."""
        if self.settings.dask_address:
            from sitrep.flows.coding.dask_coder import DaskCoder  # prefect: not before it is needed

            return DaskCoder(self.settings)
        return Coder(self.settings)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Places with coordinates."""
        return load_gazetteer()

    @cached_property
    def register(self) -> Register:
        """Known actors, with those of the user's own folder."""
        return load_register(self.settings.register_dir)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Event lexicon, with that of the user's own folder. Raises SettingsError for a row that cannot be right."""
        try:
            return load_lexicon(self.settings.lexicon_dir)
        except ValueError as error:
            raise SettingsError(
                f"cannot use lexicon_dir: {error}\n  see transforms/events/lexicon/README.md for what may stand there"
            ) from error

    @cached_property
    def nlp(self) -> "Language":
        """The spaCy pipeline, with the names of register and gazetteer."""
        from sitrep.transforms.language.pipeline import load_pipeline  # spaCy: the workers' affair in most commands

        names = (*self.register.entity_names(), *self.gazetteer.names())
        return load_pipeline(self.settings.model_dir, names)

    @cached_property
    def resolver(self) -> Resolver:
        """Mentions to actors."""
        return Resolver(self.register, self.gazetteer)

    def resolver_for(self, decisions: Decisions) -> Resolver:
        """The resolver with what people decided of names; the last one is kept."""
        key = (tuple(decisions.aliases.rows()), tuple(decisions.new_actors.rows()), frozenset(decisions.different))
        if not any(key):
            return self.resolver
        if self._decided is None or self._decided[0] != key:
            self._decided = (key, Resolver(self.register, self.gazetteer, decisions))
        return self._decided[1]

    @cached_property
    def reference_rows(self) -> dict[str, pl.DataFrame]:
        """Dimension rows that do not come from articles, by star table."""
        return {
            **register_rows(self.register),
            "dim_event_type": ontology.event_types(),
            "dim_country": countries.country_codes(),
        }

    @cached_property
    def extractor_version(self) -> str:
        """Version of the program and a digest of all that decides what is extracted, such as "0.1.0+1f3a9c20".

        The digest covers the transforms' code and data files, the language model, and the user's own folders.
        """
        own = (self.settings.model_dir, self.settings.lexicon_dir, self.settings.register_dir)
        return f"{version('sitrep')}+{digest_of_files((TRANSFORMS, *filter(None, own)))[:8]}"

    @cached_property
    def part_versions(self) -> dict[str, str]:
        """Eight digits each for model, lexicon, register and rules: which of them changed between two runs.

        A folder of the user's own counts with ours; the user's model takes the place of ours. Rules are all the rest
        of the transforms.
        """
        folders = {
            "model": (self.settings.model_dir or SHIPPED["model"],),
            "lexicon": (SHIPPED["lexicon"], self.settings.lexicon_dir),
            "register": (SHIPPED["register"], self.settings.register_dir),
        }
        digests = {part: digest_of_files(tuple(filter(None, of_part))) for part, of_part in folders.items()}
        digests["rules"] = digest_of_files((TRANSFORMS,), without=tuple(SHIPPED.values()))
        return {part: digest[:8] for part, digest in digests.items()}


def digest_of_files(folders: tuple[Path, ...], without: tuple[Path, ...] = ()) -> str:
    """sha256 over relative paths and contents of the folders' files, without what Python caches and what lies below
    a folder of `without`."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
            if any(path.is_relative_to(other) for other in without):
                continue
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@lru_cache(maxsize=2)
def load_resources(settings: Settings) -> Resources:
    """The same resources for the same settings."""
    return Resources(settings)
