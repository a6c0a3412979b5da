"""Portfolios: whatever a folder holds is judged, progress is told, Ctrl-C works."""

from __future__ import annotations

import datetime
import os
import signal
import threading
import time
from pathlib import Path

import pytest
import zhenggai

DAY = datetime.date(2022, 4, 10)


@pytest.fixture
def folder(tmp_path: Path, book: zhenggai.Book) -> Path:
    """Two good files and a broken one."""
    lines = book.export()
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(lines.replace("民政办", "民政所", 1), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no ledger", encoding="utf-8")
    return tmp_path


def test_a_folder_is_judged_and_a_broken_file_is_a_row(folder: Path) -> None:
    portfolio = zhenggai.Portfolio.open(folder)
    assert len(portfolio) == 3 and [Path(source).name for source in portfolio.sources] == ["a.jsonl", "b.jsonl", "c.jsonl"]
    judged = portfolio.judge(as_of=DAY)
    assert judged.as_of == DAY
    rows = judged.dossiers().to_dicts()
    assert [row["error"] for row in rows] == [None, None, "ENTRY_ID_MISMATCH"]
    assert rows[2]["error_sentence"].startswith("line ")
    assert len(judged.findings()) == 2 and len(judged.verdicts()) == 6


def test_places_are_paths_and_patterns_and_can_be_joined(folder: Path) -> None:
    assert len(zhenggai.Portfolio.open(str(folder / "*.jsonl"))) == 3
    assert len(zhenggai.Portfolio.open(folder / "b.jsonl") + zhenggai.Portfolio.open(folder / "a.jsonl")) == 2
    with pytest.raises(FileNotFoundError, match="nowhere"):
        zhenggai.Portfolio.open(folder / "nowhere")


def test_books_and_dossiers_in_memory(book: zhenggai.Book, dossier: zhenggai.Dossier) -> None:
    assert zhenggai.Portfolio.of([book, dossier]).sources == (dossier.id, dossier.id)
    named = zhenggai.Portfolio.of({"甲": book, "乙": dossier})
    assert named.sources == ("甲", "乙")
    with pytest.raises(TypeError, match="int"):
        zhenggai.Portfolio.of([1])


def test_only_what_is_wanted_is_made(book: zhenggai.Book) -> None:
    judged = zhenggai.Portfolio.of([book]).judge(as_of=DAY, tables=["verdicts"], policy="cn.audit")
    assert {row["policy"] for row in judged.table("verdicts").to_dicts()} == {"cn.audit"}
    with pytest.raises(KeyError, match="reasons"):
        judged.reasons()
    with pytest.raises(zhenggai.Invalid):
        zhenggai.Portfolio.of([book]).judge(tables=["chairs"])


def test_progress_is_told_to_the_last(folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    threads = set()

    def progress(done: int, of: int, source: str) -> None:
        told.append((done, of, source))
        threads.add(threading.get_ident())

    zhenggai.Portfolio.open(folder).judge(as_of=DAY, progress=progress)
    assert sorted(done for done, _, _ in told) == [1, 2, 3] and {of for _, of, _ in told} == {3}
    assert threads == {threading.get_ident()}, "on the thread that asked"


def test_what_progress_raises_ends_it(folder: Path) -> None:
    def enough(*_: object) -> None:
        raise LookupError("enough")

    with pytest.raises(LookupError, match="enough"):
        zhenggai.Portfolio.open(folder).judge(as_of=DAY, progress=enough)


@pytest.mark.skipif(os.name == "nt", reason="a signal cannot be sent to oneself there")
def test_ctrl_c_ends_it_and_other_threads_run(county: zhenggai.Book) -> None:
    portfolio = zhenggai.Portfolio.of({str(number): county for number in range(400)})
    ticks: list[float] = []
    stop = threading.Event()

    def tick() -> None:
        while not stop.wait(0.01):
            ticks.append(time.monotonic())

    other = threading.Thread(target=tick)
    other.start()
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        portfolio.judge(as_of=datetime.date(2025, 3, 31))
    stop.set()
    other.join()
    timer.join()
    assert len(ticks) > 3, "the GIL was free"


def test_ledgers_are_judged_straight_from_parquet(county: zhenggai.Book, book: zhenggai.Book, tmp_path: Path) -> None:
    import polars

    judged = zhenggai.Portfolio.of([county, book]).judge(as_of=DAY)
    judged.lines().to_polars().write_parquet(tmp_path / "ledgers.parquet")
    for read in (polars.read_parquet(tmp_path / "ledgers.parquet"), polars.read_parquet(tmp_path / "ledgers.parquet").to_arrow()):
        again = zhenggai.Portfolio.from_arrow(read, source="ledgers.parquet").judge(as_of=DAY)
        assert again.reasons().to_dicts() == judged.reasons().to_dicts()
        assert {row["source"] for row in again.dossiers().to_dicts()} == {"ledgers.parquet"}
    with pytest.raises(KeyError, match="line"):
        zhenggai.Portfolio.from_arrow(judged.measures())
    with pytest.raises(AttributeError):
        zhenggai.Portfolio.from_arrow([1, 2])
    with pytest.raises(zhenggai.Malformed):
        zhenggai.Portfolio.from_arrow(polars.DataFrame({"line": ["{}"]}))
