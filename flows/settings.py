"""Everything a user may set: `sitrep.toml`, the environment over it, the command line over both.

This is the only module that reads either. `docs/settings.md` is made from the field descriptions.
"""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

SETTINGS_FILE = "sitrep.toml"
PREFIX = "SITREP_"


class SettingsError(Exception):
    """A setting that cannot be read; the message names it and says what to do."""


class Settings(BaseSettings):
    """Where data lives and how the pipeline runs.

    Each field is set in `sitrep.toml` by its name, or in the environment by its name in capitals behind `SITREP_`.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    home: Path = Field(
        Path(".sitrep"), description="Folder of landed files, the build database and the published `warehouse.duckdb`."
    )
    stages_url: str | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9]*://.+$",
        description="Where a new home keeps landed bytes and stages instead: s3://bucket/folder, file:///mnt/share.",
    )
    timezone: str = Field(
        "UTC", description="Time zone whose local day is the publication day of a time without an offset."
    )
    batch_size: int = Field(200, ge=1, le=10_000, description="Articles parsed together in one batch.")
    workers: int = Field(1, ge=1, le=256, description="Processes that code articles side by side; each takes 1 GB.")
    dask_address: str | None = Field(
        None,
        pattern=r"^(local:[1-9]\d*|(tcp|tls|ws)://.+)$",
        description="Dask scheduler that codes articles, such as tcp://host:8786; local:N starts N processes here.",
    )
    article_seconds: float = Field(
        60.0, gt=0, description="Longest time for coding one article, in seconds; one that takes longer is rejected."
    )
    max_characters: int = Field(1_000_000, ge=1_000, description="Longest article accepted, in characters.")
    html_seconds: float = Field(10.0, gt=0, description="Longest time for reading one HTML page, in seconds.")
    model_dir: Path | None = Field(None, description="Folder of another spaCy pipeline; unset: the shipped one.")
    lexicon_dir: Path | None = Field(None, description="Folder with event lexicon files of your own, added to ours.")
    register_dir: Path | None = Field(None, description="Folder with actor register files of your own, added to ours.")
    wait_seconds: float = Field(600.0, ge=0, description="How long to wait while another run works in the same home.")
    prefect_start_seconds: int = Field(120, ge=10, description="How long to wait for Prefect's server to start.")
    port: int = Field(4200, ge=1, le=65535, description="Port of `sitrep up` on the loopback address.")
    nightly: str = Field("0 3 * * *", description="When `sitrep up` runs the nightly flow: cron, in `timezone`.")
    fetch_delay_seconds: float = Field(1.0, ge=0, description="Least time between two requests to one web site.")
    fetch_seconds: float = Field(20.0, gt=0, description="Longest wait for an answer of a web site, in seconds.")
    user_agent: str = Field(
        "Sitrep/0.1 (reads news for analysts; obeys robots.txt)",
        description="What web sites are told about who asks; add an address where you can be reached.",
    )
    sources_file: Path = Field(Path("sources.toml"), description="Catalogue of the sources that nightly reads.")

    @field_validator("timezone")
    @classmethod
    def _is_a_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"{name!r} is no time zone; use a name such as Europe/Paris") from error
        return name

    @field_validator("model_dir", "lexicon_dir", "register_dir")
    @classmethod
    def _is_a_folder(cls, path: Path | None) -> Path | None:
        if path is not None and not path.is_dir():
            raise ValueError(f"{path} is no folder")
        return path

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Command line, then environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, Path(SETTINGS_FILE))


# Not settings of a run, but named alike: where tests find the evaluation data.
KNOWN_NAMES = {*Settings.model_fields, "evaluation_data"}


def load_settings(home: Path | None = None) -> Settings:
    """The settings in force; `home` is what the command line said.

    Raises SettingsError naming the field, where it was read and what to do.
    """
    unknown = sorted(
        name for name in os.environ if name.startswith(PREFIX) and name[len(PREFIX) :].lower() not in KNOWN_NAMES
    )
    if unknown:
        raise SettingsError(f"no such setting: {', '.join(unknown)}\n  see docs/settings.md for what may be set")
    try:
        return Settings() if home is None else Settings(home=home)
    except ValidationError as error:
        lines = [
            f"{'.'.join(map(str, fault['loc'])) or 'settings'}: {fault['msg']} (got {fault['input']!r})"
            for fault in error.errors()
        ]
        raise SettingsError(
            f"cannot use the settings from {SETTINGS_FILE} or SITREP_… variables:\n  "
            + "\n  ".join(lines)
            + "\n  see docs/settings.md for what may be set"
        ) from error
    except ValueError as error:
        raise SettingsError(f"cannot read {SETTINGS_FILE}: {error}") from error
