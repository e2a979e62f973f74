"""The rules of the house: who imports whom, where markup and colours stand, what is documented."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from macros.build import Stand
from macros.define import make_macros
from macros.loader import load_catalogus
from macros.project import Project

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "macros").rglob("*.py"))


def imports(path):
    """Return the names of the modules that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def name(path):
    return path.relative_to(ROOT).as_posix()


def uses(module):
    """Return the files of ours that import a module or anything inside it."""
    return {
        name(path)
        for path in MODULES
        if any(one == module or one.startswith(f"{module}.") for one in imports(path))
    }


def test_only_the_hook_knows_mkdocs():
    assert uses("mkdocs") == {"macros/hook.py"}


def test_only_render_makes_html():
    assert uses("jinja2") == {"macros/render.py"}
    assert uses("markdown_it") == {"macros/render.py"}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.search(
                    r"</?(a|p|div|span|li|ul|b|em|h\d|table)\b[^>]*>", node.value
                ), (
                    name(path),
                    node.value,
                )


def test_only_the_linked_data_know_triples():
    assert all(one.startswith("macros/exports/linked_data/") for one in uses("pyoxigraph"))
    assert not uses("rdflib"), "it reads in the tests what we write; the site is built without it"


ORDER = (
    ("macros/wording.py", "macros/dates.py"),
    (
        "macros/problems.py",
        "macros/reporters.py",
        "macros/kopregel.py",
        "macros/git.py",
        "macros/apart.py",
    ),
    ("macros/yaml_edit.py",),
    ("macros/macrofout.py", "macros/proza.py"),
    ("macros/yaml_source.py",),
    ("macros/fields.py",),
    ("macros/vormen.py",),
    (
        "macros/models.py",
        "macros/models_governance.py",
        "macros/models_landschap.py",
        "macros/onderhoud.py",
        "macros/judge.py",
        "macros/targets.py",
    ),
    ("macros/aftoetsregels.py",),
    ("macros/catalogus.py", "macros/paths.py", "macros/build.py"),
    ("macros/governance_checks.py", "macros/criteriaset.py"),
    ("macros/list_checks.py",),
    ("macros/references.py",),
    ("macros/loader.py",),
    ("macros/taal.py", "macros/adressen.py", "macros/hernoemen.py"),
    ("macros/linkcontrole.py",),
    ("macros/project.py", "macros/render.py", "macros/stijl.py", "macros/views/"),
    ("macros/exports/", "macros/pages.py", "macros/search.py", "macros/terms.py"),
    ("macros/nieuw.py", "macros/linkrapport.py", "macros/define_"),
    ("macros/define.py",),
    ("macros/__init__.py",),
    ("macros/live.py",),
    ("macros/hook.py", "macros/cli/"),
)


def level(path):
    found = [n for n, names in enumerate(ORDER) for one in names if path.startswith(one)]
    assert found, f"{path} heeft nog geen plaats in ORDER"
    return found[0]


def test_nobody_walks_backwards():
    known = {name(path) for path in MODULES}
    for path in MODULES:
        here = level(name(path))
        for one in imports(path):
            target = one.replace(".", "/")
            for candidate in (f"{target}.py", f"{target}/__init__.py"):
                if candidate in known and candidate != "macros/__init__.py":
                    assert level(candidate) <= here, (name(path), candidate)


def test_modules_keep_no_state():
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert not isinstance(node, ast.Global), name(path)


def test_every_macro_is_documented():
    project = Project(load_catalogus(ROOT), Stand(0, None))
    text = (ROOT / "docs/bijdragen/macros.md").read_text("utf-8")
    for macro in make_macros(project, lambda *_, **__: ""):
        assert macro.__doc__, macro.__name__
        assert re.search(rf"`(\{{\{{ )?{macro.__name__}\b", text), macro.__name__


def test_colours_stand_in_tokens_only():
    for path in (ROOT / "docs/css").glob("*.css"):
        if path.name != "tokens.css":
            text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", text), path.name


@pytest.mark.parametrize("pattern", [r"style=\"", r"\|\s*safe\b", r"<style", r" on[a-z]+=\""])
def test_templates_hold_nothing_inline(pattern):
    for folder in ("macros/templates", "overrides"):
        for path in (ROOT / folder).rglob("*.html"):
            assert not re.search(pattern, path.read_text("utf-8")), name(path)


def test_scripts_make_no_html_and_wait_for_nothing():
    for path in (ROOT / "docs/js").rglob("*.js"):
        text = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text), path
        assert not re.search(r"setTimeout|setInterval|eval\(", text), path


EXPORT = re.compile(r"^export (?:async )?(?:function\*?|class|const|let) (\w+)", re.MULTILINE)
IMPORT = re.compile(r'import \{([^}]*)\} from "([^"]+)"')


def test_scripts_ask_for_what_there_is_and_offer_what_is_asked_for():
    scripts = {path: path.read_text("utf-8") for path in (ROOT / "docs/js").rglob("*.js")}
    offered = {path: set(EXPORT.findall(text)) for path, text in scripts.items()}
    for path, text in scripts.items():
        for names, source in IMPORT.findall(text):
            wanted = {one.split(" as ")[0].strip() for one in names.split(",")} - {""}
            missing = wanted - offered[(path.parent / source).resolve()]
            assert not missing, (name(path), source, missing)
    texts = {path: path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py")} | scripts
    words = {path: set(re.findall(r"\w+", text)) for path, text in texts.items()}
    for path, names in offered.items():
        others = set().union(*(found for other, found in words.items() if other != path))
        assert names <= others, (name(path), names - others)


def test_every_icon_that_is_used_is_drawn():
    sprite = (ROOT / "docs/assets/iconen.svg").read_text("utf-8")
    drawn = set(re.findall(r'symbol id="([^"]+)"', sprite))
    for path in (ROOT / "macros/templates").glob("*.html"):
        for used in re.findall(r"icoon\('([a-z-]+)'\)", path.read_text("utf-8")):
            assert used in drawn, (path.name, used)


def test_every_dependency_is_pinned_with_its_hash():
    for path in (ROOT / "requirements").glob("*.txt"):
        rows = [row for row in path.read_text("utf-8").splitlines() if row[:1].isalpha()]
        assert rows
        for row in rows:
            assert re.match(r"[\w.-]+==[\w.]+ .*\\$", row), (path.name, row)
        assert "://" not in path.read_text("utf-8"), path.name


WRITTEN = ("bench", "data", "deploy", "doc", "docs", "macros", "overrides", "tests", "tools")
TEXT = {".py", ".yml", ".md", ".html", ".css", ".js", ".toml"}


def test_no_text_file_hides_a_character():
    ours = [*ROOT.glob("*"), *(path for one in WRITTEN for path in (ROOT / one).rglob("*"))]
    for path in ours:
        bad_data = path.is_relative_to(ROOT / "tests/cases/invalid")
        if path.suffix in TEXT and not bad_data and "node_modules" not in path.parts:
            text = path.read_text("utf-8")
            hidden = "[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
            assert not re.search(hidden, text), name(path)
