# Lawgraph. `make serve` and `make test` are all that a newcomer needs.
.DEFAULT_GOAL := help
.PHONY: help serve build test test-quick test-real check fix lock bench clean
BIN := .venv/bin
SOURCES := graph api viz tests $(wildcard bench clients)

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/installed: requirements.lock pyproject.toml
	@bash .ci/needs venv
	@test -x $(BIN)/python || python3 -m venv .venv
	@echo "installing the pinned packages …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

serve: .venv/installed ## install, build if needed, and serve on http://127.0.0.1:8000
	@exec $(BIN)/lawgraph serve --build

build: .venv/installed ## build a generation from ontology/ and data/
	@$(BIN)/lawgraph build

test: .venv/installed ## install everything, browser included, and pass every test
	@bash .ci/needs tests
	@$(BIN)/python -m pytest

test-quick: .venv/installed ## every test but the suites of others and the soak
	@bash .ci/needs tests
	@$(BIN)/python -m pytest -m "not slow"

test-real: .venv/installed ## the suites of the W3C and the soak alone
	@$(BIN)/python -m pytest -m slow

check: .venv/installed ## style, types, facts
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/ruff format --check $(SOURCES)
	@$(BIN)/mypy
	@$(BIN)/lawgraph check --quiet

fix: .venv/installed ## mend what can be mended by a tool
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

lock: .venv/installed ## pin the newest allowed versions
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --extra dev --extra bench \
		--custom-compile-command "make lock" -o requirements.lock pyproject.toml

bench: .venv/installed ## run the benchmarks that are committed
	@$(BIN)/lawgraph bench http
	@$(BIN)/lawgraph bench soak --minutes 2
	@$(BIN)/python -m bench.impact

clean: ## forget what was installed and built
	@rm -rf .venv var .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
