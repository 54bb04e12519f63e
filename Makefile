# make demo   the main job, question to spoken feedback, with no microphone, loudspeaker or network
# make test   everything: unit, contract and end-to-end tests, ruff, mypy, import rules
# Both make the environment they need in .venv, and install system packages where they can.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help install demo test lint unit evaluate bench torture clean

help:
	@sed -n 's/^# //p' Makefile

$(VENV)/.made: pyproject.toml tools/system_packages.sh
	@sh tools/system_packages.sh run $(PYTHON)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "voicecoach needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version`. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[test,lint,evaluate]'
	@touch $@

install: $(VENV)/.made

demo: install
	@$(BIN)/voicecoach demo

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Half of the tests wait for sound in real time, so two go on at once.
unit: install
	@sh tools/system_packages.sh test $(PYTHON)
	$(BIN)/python -m pytest -n 2 --dist worksteal

# Needs the labelled recordings (../shared/audio, or where VOICECOACH_AUDIO points); says so without.
evaluate: install
	$(BIN)/python -m tools.evaluate
	$(BIN)/python -m tools.evaluate_content

bench: install
	@sh tools/system_packages.sh test $(PYTHON)
	$(BIN)/python -m tools.bench

# Kills, fuzzed files, faults of the disk, Ctrl-C: hours. PARTS and COUNT make it smaller.
torture: install
	@sh tools/system_packages.sh test $(PYTHON)
	$(BIN)/python -m tools.torture $(PARTS) $(if $(COUNT),--count $(COUNT))

test: lint unit

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .cache dist
