# Udkast: two commands do all: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export HF_HUB_OFFLINE := 1
export TRANSFORMERS_OFFLINE := 1

.PHONY: setup run test lock bench torture coverage mutants docs clean

setup: $(VENV)/.ready

$(VENV)/.ready: requirements.lock .ci/require_python.py
	$(PYTHON) .ci/require_python.py
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(PY) -m precedents setup-model
	touch $@

run: setup
	$(PY) -m drafting app

test: setup
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(PY) -m pytest -q

lock:
	$(PYTHON) .ci/lock.py

bench: setup
	$(PY) -m benchmarks

torture: setup
	UDKAST_TORTURE=1 $(PY) -m pytest -q -m torture --timeout=0

coverage: setup
	$(PY) -m pytest -q tests/rules tests/domain --cov=drafting.rules --cov=drafting.domain --cov-branch \
		--cov-report=term-missing:skip-covered --cov-fail-under=100

mutants: setup
	$(PY) -m benchmarks.mutants

docs: setup
	$(PY) -m drafting rules-doc -o docs/rules.md

clean:
	rm -rf $(VENV) build models mutants .pytest_cache .mypy_cache .ruff_cache
