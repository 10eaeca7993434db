"""The house keeps its own rules: what a newcomer may rely on without reading every file."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "planner").rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 45

LONG_MODULES = {
    "planner/domain/records.py": "every record a file holds, the page to look things up on",
}
LONG_FUNCTIONS: dict[str, str] = {}
SUPPRESSION_REASONS = ("slow import", "Qt signature", "third-party type", "measured")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_imports_keep_to_their_floor() -> None:
    """`exhaustive` layers: a new package must be given its place in pyproject.toml."""
    checked = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_modules_stay_readable_in_one_go() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    too_long = {name for name, length in lengths.items() if length > LONGEST_MODULE}
    assert too_long == set(LONG_MODULES)


def test_functions_stay_readable_on_one_screen() -> None:
    too_long = {
        f"{name_of(path)}:{function.name}"
        for path in SOURCES
        for function in functions_of(path)
        if (function.end_lineno or function.lineno) - function.lineno + 1 > LONGEST_FUNCTION
    }
    assert too_long == set(LONG_FUNCTIONS)


def test_writes_happen_only_in_verbs() -> None:
    writers = {
        name_of(path)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "edit"
    }
    strangers = {name for name in writers if not name.startswith("planner/operations/")}
    assert writers, "the check has lost sight of the writes"
    assert strangers == set()


def test_suppressions_carry_a_reason() -> None:
    pattern = re.compile(r"#\s*(?:noqa|type:\s*ignore)[^#\n]*")
    without = [
        f"{name_of(path)}: {found.group().strip()}"
        for path in SOURCES
        for found in pattern.finditer(path.read_text(encoding="utf-8"))
        if not any(reason in found.group() for reason in SUPPRESSION_REASONS)
    ]
    assert without == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name_of(path)
        for path in SOURCES
        if ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
    ]
    assert silent == []


def test_every_resource_is_used_and_packed() -> None:
    folders = {path.name for path in (ROOT / "resources").iterdir()} - {"readme"}
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"][
        "targets"
    ]["wheel"]
    assert {folder for folder in folders if f'"{folder}' not in code} == set()
    assert set(wheel["force-include"]) == {f"resources/{folder}" for folder in folders}


def test_every_readme_picture_exists() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)


def readme_commands() -> list[str]:
    return re.findall(r"^python3 -m venv .*$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_readme_starts_with_two_commands() -> None:
    assert readme_commands() == [
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/planner sample gathering --open",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/python -m pytest -n 2",
    ]


def test_own_check_runs_the_readme_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert readme_commands()[1].rpartition("&& ")[2] in script


@pytest.mark.parametrize("name", ["readme", "license-files"])
def test_project_files_exist(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    files = [project[name]] if isinstance(project[name], str) else project[name]
    assert all((ROOT / file).is_file() for file in files)
