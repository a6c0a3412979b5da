"""The shared vectors of `tests/vectors`: how their entries are made, as their README says."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import zhenggai

ROOT = Path(__file__).resolve().parents[3] / "tests" / "vectors"
POLICY = "cn.party-inspection.2015"
DEVICE = "vector"
MOMENT = "2022-01-01T00:00:00.000Z"

Json = dict[str, Any]


def day(word: str) -> datetime.date:
    """A day as vectors write it."""
    return datetime.date.fromisoformat(word)


def files(folder: str) -> list[Path]:
    """The vectors of a folder; none is a failure."""
    found = sorted((ROOT / folder).glob("*.json"))
    assert found, f"there is no vector in {folder}"
    return found


def read(path: Path) -> Json:
    """A vector."""
    vector: Json = json.loads(path.read_text(encoding="utf-8"))
    return vector


def base(name: str, coverage: str | None = None) -> Json:
    """The base dossier with this name, showing this much of the record where that is given."""
    found = read(ROOT / "dossiers" / f"{name}.json")
    for said in found["entries"]:
        if coverage is not None and said["event"]["kind"] == "dossier_opened":
            said["event"]["coverage"] = coverage
    return found


def seal(
    of: Json,
    said: Json,
    on: str,
    number: int,
    *,
    device: str = DEVICE,
    seq: int | None = None,
    prev: str | None = None,
    parents: list[str] | None = None,
) -> zhenggai.Entry:
    """What is said, as an entry."""
    body = {
        "v": 1,
        "dossier": of["dossier"],
        "device": device,
        "seq": number if seq is None else seq,
        "recorded_at": {"moment": MOMENT, "counter": number},
        "effective_on": said.get("on") or on,
        "author": of["authors"][said.get("by") or "unit"],
        "event": said["event"],
    }
    if prev is not None:
        body["prev"] = prev
    if parents:
        body["parents"] = sorted(parents)
    return zhenggai.Entry.seal(body)


def chain(of: Json, more: list[Json], on: str) -> list[zhenggai.Entry]:
    """The entries of a base, then those of `more`, each following the one before."""
    entries: list[zhenggai.Entry] = []
    for said in of["entries"] + more:
        prev = entries[-1].id if entries else None
        entries.append(seal(of, said, on, len(entries) + 1, prev=prev))
    return entries


def ledger(of: Json, entries: list[zhenggai.Entry], policy: str | None = POLICY) -> zhenggai.Book:
    """A ledger of these entries."""
    book = zhenggai.Book.memory(of["dossier"], device="tests", policy=policy)
    book.take_entries(entries)
    return book
