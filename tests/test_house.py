"""The laws of the repository itself: what may stand in it, and what must."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract.timex.document import rules_page

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
NOT_OURS = {"build", "dist", "test-results", "__pycache__"}
DOTTED_AND_OURS = {".ci", ".gitignore"}

# Written so that this file does not match itself.
REGISTRY = re.compile(r"pypi[.]org|python[h]osted|registry[.]npmjs|deb[.]debian|index[-]url", re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home|farm|opt)/\w|bash[_]jobs")
NAMES_THAT_SAY_NOTHING = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}

# Needed, though no module of ours imports them: dash compresses with the one and draws with the other.
NEVER_IMPORTED = {"flask-compress"}

LINK = re.compile(r"\]\(([^()\s]+)\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+\s+(.*?)\s*$", re.MULTILINE)


def our_files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the project below ``folder``, leaving out caches and what is built or installed."""
    for path in sorted(folder.iterdir()):
        dotted = path.name.startswith(".") and path.name not in DOTTED_AND_OURS
        if dotted or path.name in NOT_OURS or path.suffix == ".egg-info":
            continue
        if path.is_dir():
            yield from our_files(path)
        else:
            yield path


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def our_lines() -> Iterator[tuple[str, str]]:
    """Each line of each text file, with the place to look for it."""
    for path in our_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture, or a test's broken input
        for number, line in enumerate(text.splitlines(), start=1):
            yield f"{path.relative_to(ROOT)}:{number}", line


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [f"{place} {line.strip()[:80]}" for place, line in our_lines() if pattern.search(line)]


def normalised(package: str) -> str:
    """A package's name as packaging compares it: ``Flask_Compress`` is ``flask-compress``."""
    return re.sub(r"[-_.]+", "-", package).lower()


def name_of(requirement: str) -> str:
    return normalised(re.split(r"[^\w.-]", requirement, maxsplit=1)[0])


def direct_dependencies(*groups: str) -> set[str]:
    """The packages that pyproject.toml itself names: those to run, and those of ``groups``."""
    declared = tomllib.loads(read("pyproject.toml"))
    requirements = list(declared["project"]["dependencies"])
    for group in groups:
        requirements += [line for line in declared["dependency-groups"][group] if isinstance(line, str)]
    return {name_of(requirement) for requirement in requirements}


def optional_dependencies() -> set[str]:
    """The packages that come only with an extra."""
    extras = tomllib.loads(read("pyproject.toml"))["project"]["optional-dependencies"]
    return {name_of(line) for lines in extras.values() for line in lines}


def locked(lock: str) -> dict[str, str]:
    """The lines of a lock file by package; each is ``name==version``, a marker may follow."""
    lines = read(lock).splitlines()
    return {name_of(line): line for line in lines if line and not line.lstrip().startswith("#")}


def imported_packages(*folders: str) -> set[str]:
    """The installed packages, neither ours nor Python's, that the modules of ``folders`` import."""
    modules: set[str] = set()
    for path in (path for folder in folders for path in our_files(ROOT / folder) if path.suffix == ".py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module)
    foreign = {module.partition(".")[0] for module in modules} - sys.stdlib_module_names
    owners = packages_distributions()
    ours = {"app", "benchmarks", "extract", "tests"}
    return {normalised(owners[module][0]) if module in owners else module for module in foreign - ours}


def anchors(markdown: str) -> set[str]:
    """The fragments by which the headings of a page can be linked to, as GitHub makes them."""
    headings = HEADING.findall(FENCED.sub("", markdown))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(page: Path) -> Iterator[str]:
    """The links of one Markdown page that lead nowhere in the project."""
    for link in LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8"))):
        if "://" in link or link.startswith("mailto:"):
            continue
        name, _, fragment = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists():
            yield f"{link}: no such file"
        elif fragment and fragment not in anchors(target.read_text(encoding="utf-8")):
            yield f"{link}: no such heading"


MARKDOWN = [path for path in our_files() if path.suffix == ".md" and "seeds" not in path.parts]


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(REGISTRY) == []


def test_no_file_names_a_place_on_one_machine() -> None:
    assert lines_with(MACHINE_PATH) == []


def test_no_file_or_folder_has_a_name_that_says_nothing() -> None:
    named = ((path, {path.stem, *path.relative_to(ROOT).parts}) for path in our_files())
    assert [path for path, names in named if names & NAMES_THAT_SAY_NOTHING] == []


@pytest.mark.parametrize("page", MARKDOWN, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    assert list(broken_links(page)) == []


def test_every_direct_dependency_says_why_it_is_there() -> None:
    rows = re.findall(r"^\| (\S+) \|", read("docs/dependencies.md"), re.MULTILINE)
    explained = {normalised(row) for row in rows} - {"package"}
    assert explained == direct_dependencies("build", "dev", "gazetteer", "peers") | optional_dependencies()


def test_the_code_imports_what_it_declares_and_nothing_else() -> None:
    assert (
        imported_packages("app", "extract")
        == (direct_dependencies() - NEVER_IMPORTED) | optional_dependencies()
    )


def test_tests_and_benchmarks_import_only_what_is_declared() -> None:
    assert imported_packages("tests", "benchmarks") <= direct_dependencies("dev", "peers")


@pytest.mark.parametrize(
    ("lock", "groups"), [("requirements.lock", ("build",)), ("requirements-dev.lock", ("build", "dev"))]
)
def test_a_lock_holds_every_direct_dependency(lock: str, groups: tuple[str, ...]) -> None:
    assert direct_dependencies(*groups) - set(locked(lock)) == set()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_gives_one_exact_version_a_line(lock: str) -> None:
    inexact = [line for line in locked(lock).values() if not re.fullmatch(r"[\w.-]+==[\w.+!]+( ; .+)?", line)]
    assert inexact == []


def test_the_tests_run_with_the_versions_that_the_dashboard_runs_with() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_the_page_of_rules_is_the_one_that_the_rules_write() -> None:
    """Where it is not, ``make docs`` writes it anew."""
    assert read("docs/rules.md") == rules_page()


def test_the_changelog_tells_of_this_version_or_of_the_next() -> None:
    declared = tomllib.loads(read("pyproject.toml"))
    sections = re.findall(r"^## \[?([\w.]+)", read("CHANGELOG.md"), re.MULTILINE)
    assert {"Unreleased", declared["project"]["version"]} & set(sections[:1])


def test_continuous_integration_can_be_started_as_a_command() -> None:
    assert (ROOT / ".ci/run").stat().st_mode & 0o111
