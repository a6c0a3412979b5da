"""The questions that analysts ask run, are short, and stand in the guide as they are; the notebook runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbclient
import nbformat
import pytest

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
QUESTIONS = sorted((EXAMPLES / "questions").glob("q*.py"))
#: What each must say of the five dossiers and the notices: a word that stands for the answer.
ANSWERS = {
    "q01": "区住建局", "q02": "binhe-2024 finding:F1", "q03": "complete_of_those_due", "q04": "F5.T4.M1", "q05": "SUM_MISMATCH",
    "q06": "EVIDENCE_ACCEPTED", "q07": "2,050,000.00 outstanding", "q08": "河道管理站", "q09": "分管副县长", "q10": "not_met",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The dossiers and notices that are asked about."""
    sys.path.insert(0, str(EXAMPLES))
    import ledgers  # type: ignore[import-not-found]

    folder = tmp_path_factory.mktemp("asked")
    ledgers.make(folder)
    yield folder
    sys.path.remove(str(EXAMPLES))


def test_there_are_ten() -> None:
    assert len(QUESTIONS) == len(ANSWERS) == 10


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_is_answered(question: Path, folder: Path) -> None:
    environment = {**os.environ, "POLARS_FMT_MAX_ROWS": "100", "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(
        [sys.executable, str(question)], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    assert ANSWERS[question.stem[:3]] in ran.stdout


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_is_short_and_stands_in_the_guide(question: Path, root: Path) -> None:
    text = question.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 12
    guide = (root / "docs" / "analysts.md").read_text(encoding="utf-8")
    assert f"```python\n{text}```" in guide


def test_the_notebook_runs(root: Path) -> None:
    path = root / "examples" / "comparison" / "comparison.ipynb"
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": path.parent}}).execute()
    said = "\n".join(
        output.get("text", "") + "".join(output.get("data", {}).get("text/plain", ""))
        for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs)
    assert "SUM_MISMATCH" in said and "basic-single-header.xlsx" in said
