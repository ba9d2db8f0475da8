# Sets Dateline up in .venv, runs it, checks it. `make help` lists the targets.
# Needs GNU make, a POSIX shell and Python 3.11 or newer; no sudo, nothing outside this folder.

# PYTHON=python3.12 chooses the Python that .venv is made from; without it the first that is new enough is taken.
PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)
PORT ?= 8050

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 --no-header
# Stamps: a folder set up once is not set up again until what it was made from changes.
READY_TO_RUN := $(VENV)/ready-to-run
READY_TO_TEST := $(VENV)/ready-to-test

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check format coverage bench docs texts lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

run: $(READY_TO_RUN) ## set up, then serve the dashboard on http://127.0.0.1:$(PORT)
	@$(BIN)/dateline serve --port $(PORT)

test: check ## set up, check, and run every test; with CI=true none may be skipped for want of a browser
	$(BIN)/python -m pytest

check: $(READY_TO_TEST) ## lint, formatting, types, and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY_TO_TEST) ## put the code in the one format, and mend what can be mended safely
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

coverage: $(READY_TO_TEST) ## run the tests and list the lines and branches that none of them reaches
	$(BIN)/python -m pytest --cov

bench: $(READY_TO_TEST) ## measure speed on texts of our own
	$(BIN)/python -m benchmarks

docs: $(READY_TO_RUN) ## write docs/rules.md and docs/kinds.md anew from what they list, and the examples of README from what they print
	$(BIN)/python -m extract.timex.document > docs/rules.md.new
	mv docs/rules.md.new docs/rules.md
	$(BIN)/python -m extract.events.document > docs/kinds.md.new
	mv docs/kinds.md.new docs/kinds.md
	$(BIN)/python -m tests.readme

texts: $(READY_TO_TEST) ## bring the catalogues of the interface's languages in step with the code
	$(BIN)/pybabel --quiet extract --no-default-keywords --keywords '_ N_ n_:1,2' --no-location --sort-output --omit-header \
	    --output-file $(VENV)/texts.pot app/web app/cli
	for catalogue in app/web/locales/*.po; do \
	    $(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-obsolete --no-wrap --input-file $(VENV)/texts.pot \
	        --output-file $$catalogue --locale $$(basename $$catalogue .po); \
	    grep -vE '^"(Project-Id|Report-Msgid|POT-Cre|PO-Rev|Last-Tr|Language-Team|Generated)' $$catalogue > $$catalogue.new; \
	    mv $$catalogue.new $$catalogue; \
	done

lock: $(BIN)/python ## write the lock files anew with the newest versions that pyproject.toml allows
	$(PIP) install uv
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## remove .venv and every cache
	rm -rf $(VENV) build dist test-results .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@for python in $(PYTHONS); do \
	    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    echo "Making $(VENV) with $$("$$python" --version)"; \
	    "$$python" -m venv --clear $(VENV) && exit 0; \
	    rm -rf $(VENV); \
	    echo "Could not make $(VENV). On Debian and Ubuntu: sudo apt install python3-venv, then try again." >&2; \
	    exit 1; \
	done; \
	echo "Dateline needs Python 3.11 or newer; tried: $(PYTHONS). Name yours: make PYTHON=/path/to/python3 ..." >&2; \
	exit 1

# Exact versions and no resolving (--no-deps): what pip of which year runs here makes no difference. The project is built
# by the locked hatchling, not by the newest of the day. The dashboard alone needs no test tools, hence two locks.
$(READY_TO_RUN): pyproject.toml requirements.lock | $(BIN)/python
	@echo "Installing what Dateline needs into $(VENV) (once, about a minute)"
	@$(PIP) install --no-deps --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(READY_TO_TEST): requirements-dev.lock $(READY_TO_RUN)
	@echo "Installing what checks and tests need into $(VENV)"
	@$(PIP) install --no-deps --requirement requirements-dev.lock
	@touch $@
