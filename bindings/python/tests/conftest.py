"""What every test may ask for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
import zhenggai

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture
def book() -> Iterator[zhenggai.Book]:
    """The ledger to try things on."""
    with zhenggai.example() as book:
        yield book


@pytest.fixture
def dossier(book: zhenggai.Book) -> zhenggai.Dossier:
    """The same after the day on which its measure was due."""
    return book.dossier(datetime.date(2022, 4, 10))


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    """Whatever a test chooses is chosen for it alone."""
    with zhenggai.language("en"):
        yield


@pytest.fixture(scope="session")
def county() -> Iterator[zhenggai.Book]:
    """Two years of an invented county, 156 measures."""
    files = sorted((ROOT / "examples" / "qiwu-two-years").glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    with zhenggai.Book.memory("qiwu-2024", device="tests") as book:
        book.record_all(lines)
        yield book
