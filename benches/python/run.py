"""Compares zhenggai with what people take today, and prints a table in Markdown.

    python -m venv target/bench && target/bench/bin/pip install -r benches/python/requirements.txt
    target/bench/bin/pip install target/wheels/zhenggai-*.whl      # maturin build --release
    target/bench/bin/python benches/python/run.py [DOSSIERS] > benches/python/README.md

One run, medians of five passes, one thread unless it says otherwise.
"""

from __future__ import annotations

import datetime
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("RAYON_NUM_THREADS", "1")
os.environ.setdefault("POLARS_MAX_THREADS", "1")

import judging  # noqa: E402
import loading  # noqa: E402
import polars as pl  # noqa: E402
import zhenggai  # noqa: E402
from timing import Line, machine, median, table  # noqa: E402
from workload import DAY, Facts, dossier  # noqa: E402

PASSES = 5
#: Engines that take microseconds for a measure are given fewer of them.
FEW = 3_000


def told(number: int) -> tuple[zhenggai.Book, Facts]:
    said, facts = dossier(number)
    book = zhenggai.Book.memory(f"d{number}")
    book.record_all(said)
    return book, facts


def load(books: list[zhenggai.Book]) -> str:
    files = [book.export() for book in books]
    lines = [line.encode() for file in files for line in file.splitlines()]
    folder = Path(tempfile.mkdtemp())
    for number, file in enumerate(files):
        (folder / f"{number:05}.jsonl").write_text(file, encoding="utf-8")

    def ours() -> None:
        for path in folder.iterdir():
            zhenggai.Book.open(path).close()

    read_with_pydantic, read_with_msgspec = loading.with_pydantic(), loading.with_msgspec()
    of, few = len(lines), lines[: len(lines) // 4]
    return table(f"Loading {len(books)} dossiers, {of:,} entries, with validation", "entry", [
        Line("zhenggai, `Book.open`", median(ours, PASSES, of), "digests proven, folded into the dossier"),
        Line("pydantic 2", median(lambda: [read_with_pydantic(line) for line in few], PASSES, len(few)), "shapes only"),
        Line("msgspec", median(lambda: [read_with_msgspec(line) for line in few], PASSES, len(few)), "shapes only"),
    ])


def same(who: str, answers: judging.Answers, expected: judging.Answers) -> None:
    differing = [key for key, outcome in answers.items() if expected.get(key) != outcome]
    if differing or not answers:
        sys.exit(f"{who} answers {len(differing)} of {len(answers)} otherwise: {differing[:3]}")


def judge(books: list[zhenggai.Book], facts: Facts) -> str:
    policy = zhenggai.Policy.from_file(Path(__file__).with_name("rules.toml"))
    portfolio = zhenggai.Portfolio.of(books)

    def ours(**more: object) -> zhenggai.Judgement:
        return portfolio.judge(as_of=DAY, policy=policy, sentences=False, tables=["verdicts", "reasons"], **more)

    expected = {key: outcome for key, outcome in judging.of_rows(ours().reasons().to_dicts(), "item").items()
                if key[1].startswith("measure:")}
    frame = pl.DataFrame(facts, infer_schema_length=None)
    with_duckdb, with_polars = judging.with_duckdb(frame.to_arrow(), 1), judging.with_polars(frame)
    same("DuckDB", judging.of_rows(with_duckdb().to_pylist(), "measure"), expected)
    same("Polars", judging.of_rows(with_polars().to_dicts(), "measure"), expected)
    few = facts[:FEW]
    engines = {
        "CEL (cel-rust)": judging.with_cel(few), "Cedar (cedarpy)": judging.with_cedar(few), "Rego (regopy)": judging.with_rego(few),
    }
    for who, engine in engines.items():
        same(who, judging.of_lists(few, engine()), expected)
    of = len(facts)
    return table(f"Judging {of:,} measures by five questions, with reasons", "measure", [
        Line("zhenggai, `Portfolio.judge`", median(ours, PASSES, of),
             "from ledgers; reasons name entries, settlers, days; tasks and findings judged as well"),
        Line("DuckDB", median(with_duckdb, PASSES, of), "from flat facts"),
        Line("Polars", median(with_polars, PASSES, of), "from flat facts"),
        *(Line(who, median(engine, PASSES, len(few)), f"from flat facts, {len(few):,} measures")
          for who, engine in engines.items()),
    ])


def rows(books: list[zhenggai.Book]) -> str:
    judged = zhenggai.Portfolio.of(books).judge(as_of=DAY, policy="cn.party-inspection.2024", sentences=False, tables=["reasons"])
    reasons = judged.reasons()
    of = len(reasons)
    return table(f"{of:,} reasons (15 columns) handed to Python", "row", [
        Line("Arrow, zero copy to pyarrow", median(reasons.to_pyarrow, PASSES, of)),
        Line("Arrow to polars", median(reasons.to_polars, PASSES, of)),
        Line("Python objects, `to_dicts`", median(reasons.to_dicts, 1, of)),
    ])


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    books, facts = [], []
    for number in range(count):
        book, more = told(number)
        books.append(book)
        facts += more
    print("# zhenggai and its peers in Python\n")
    print(f"{datetime.date.today()}, {machine()}, zhenggai {zhenggai.__version__}, {count} dossiers of 156 measures.")
    print("One run of `run.py`, one thread, medians of the processor's time. All engines were found to answer alike before they were timed.\n")
    print(load(books), flush=True)
    print(judge(books, facts))
    print(rows(books))


if __name__ == "__main__":
    main()
