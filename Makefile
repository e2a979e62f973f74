# Elke opdracht zet eerst klaar wat ze nodig heeft: een omgeving in .venv met vaste versies.
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# Een proces per rekenkern.
PYTEST := $(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
export NO_MKDOCS_2_WARNING = 1

.PHONY: help serve build check test unit browser lint format schema links test-publish deploy offline screenshots lighthouse bench lock vendor clean

help: ## Toon deze lijst
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-16s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: .venv/site ## Toon de site op deze computer; elke wijziging zie je meteen
	$(BIN)/mkdocs serve --livereload

build: .venv/site ## Bouw de site in site/
	$(BIN)/catalogus bouw

check: .venv/site ## Kijk alleen de gegevens na (FORMAAT=github of gitlab, TAAL=ja, UITVOER=bestand)
	$(BIN)/catalogus check $(if $(FORMAAT),--formaat $(FORMAAT)) $(if $(TAAL),--taal) $(if $(UITVOER),> $(UITVOER))

test: lint unit browser ## Voer alle controles en tests uit

lint: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

unit: .venv/test
	$(PYTEST) tests --ignore tests/browser

browser: .venv/test
	sh tests/browser/chromium.sh
	$(PYTEST) tests/browser

links: .venv/site ## Vraag alle webadressen op en meld wat niet werkt (RAPPORT=bestand.md, BEWAAR=ja)
	$(BIN)/catalogus links $(if $(RAPPORT),--rapport $(RAPPORT)) $(if $(BEWAAR),--bewaar)

test-publish: .venv/test ## Test wat op een server komt: nginx, Caddy en de HTML-checker
	sh tests/browser/chromium.sh
	sh tests/publish/nodig.sh
	$(BIN)/pytest tests/publish

deploy: .venv/site ## Schrijf de configuraties van nginx en Caddy
	$(BIN)/python -m deploy configuraties

offline: build ## Pak de site in om zonder internet te lezen, met de lijst van onderdelen (dist/)
	$(BIN)/python -m deploy offline

screenshots: build .venv/test ## Maak beelden van elke soort pagina om na te kijken (dist/schermafbeeldingen/)
	sh tests/browser/chromium.sh
	$(BIN)/python -m bench.screenshots

lighthouse: build .venv/test ## Meet zes soorten pagina's met Lighthouse (npm)
	sh tests/browser/chromium.sh
	cd bench/lighthouse && { [ node_modules -nt package-lock.json ] || npm ci --no-audit --no-fund --silent; }
	$(BIN)/python -m bench.lighthouse

bench: .venv/test ## Meet bouwtijd, gewicht en antwoordtijd, ook van grote catalogussen
	sh tests/browser/chromium.sh
	$(BIN)/python -m bench

format: .venv/test ## Zet de opmaak van de code recht
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: .venv/site ## Maak de schema's voor VS Code en JetBrains opnieuw
	$(BIN)/catalogus schema

lock: ## Leg de nieuwste versies vast in requirements/ (heeft uv nodig)
	for set in site test vendor; do uv pip compile --upgrade --universal --python-version 3.11 \
	  --generate-hashes --quiet --custom-compile-command "make lock" \
	  requirements/$$set.in -o requirements/$$set.txt; done

vendor: ## Maak docs/js/vendor/ opnieuw: wat de site van anderen meelevert
	@test -n "$(PYTHON)" || { echo "Installeer eerst Python 3.11 of nieuwer."; exit 1; }
	$(PYTHON) -m venv .venv/vendor
	.venv/vendor/bin/python -m pip install --quiet --disable-pip-version-check \
	  --require-hashes -r requirements/vendor.txt
	.venv/vendor/bin/python tools/vendor/build.py

clean: ## Verwijder alles wat gebouwd of klaargezet werd
	rm -rf .venv site dist .bouw-* .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/site: requirements/site.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Installeer eerst Python 3.11 of nieuwer."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || \
	  { echo "Python mist de module venv. Installeer ze (Debian, Ubuntu: python3-venv)."; exit 1; }
	$(INSTALL) --require-hashes -r requirements/site.txt
	$(INSTALL) --no-deps --no-build-isolation --config-settings editable_mode=compat --editable .
	@touch $@

.venv/test: requirements/test.txt .venv/site
	$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@
