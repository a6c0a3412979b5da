"""Ten thousand ledgers opened and closed leave no more behind than a few."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
import zhenggai

CYCLES = 10_000
STATUS = Path("/proc/self/status")


def resident() -> int:
    """The memory that is resident, in KiB."""
    line = next(it for it in STATUS.read_text().splitlines() if it.startswith("VmRSS:"))
    return int(line.split()[1])


@pytest.mark.skipif(not STATUS.exists(), reason="resident memory is read from /proc")
def test_opening_and_closing_leaks_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ledger.jsonl"
    path.write_text(zhenggai.example().export(), encoding="utf-8")

    def cycle(times: int) -> None:
        for _ in range(times):
            with zhenggai.Book.open(path) as book:
                assert len(book) == 7

    cycle(500)
    gc.collect()
    before = resident()
    cycle(CYCLES)
    gc.collect()
    after = resident()
    with capsys.disabled():
        print(f"\n{CYCLES} ledgers opened and closed: resident {before} KiB before, {after} KiB after")
    assert after - before < 8_192


@pytest.mark.skipif(not STATUS.exists(), reason="resident memory is read from /proc")
def test_stores_are_closed(tmp_path: Path) -> None:
    path = tmp_path / "ledger.zg"
    opening = zhenggai.example().entries[0].to_dict()["body"]
    said = {"by": opening["author"], "on": opening["effective_on"], "event": opening["event"]}
    zhenggai.Book.create(path, said, dossier="town", device="tests").close()
    descriptors = Path("/proc/self/fd")
    before = len(list(descriptors.iterdir()))
    for _ in range(200):
        with zhenggai.Book.open(path) as book:
            assert len(book) == 1
    assert len(list(descriptors.iterdir())) <= before + 2
