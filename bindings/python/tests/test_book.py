"""Ledgers are begun, recorded in, exchanged, proven."""

from __future__ import annotations

import datetime
import json
import threading
from pathlib import Path
from typing import Any

import pytest
import zhenggai

Json = dict[str, Any]


def said(entry: zhenggai.Entry) -> Json:
    """What was asked for that became an entry."""
    body = entry.to_dict()["body"]
    return {"by": body["author"], "on": body["effective_on"], "event": body["event"]}


@pytest.fixture
def path(tmp_path: Path, book: zhenggai.Book) -> Path:
    """A ledger file that holds what the example holds."""
    first, *rest = (said(entry) for entry in book)
    path = tmp_path / "ledger.zg"
    with zhenggai.Book.create(path, first, dossier="town", device="laptop") as made:
        made.record_all(json.dumps(one) for one in rest)
    return path


def test_what_is_recorded_is_on_the_disk(path: Path) -> None:
    with zhenggai.Book.open(path, device="laptop") as book:
        assert (len(book), book.dossier_id, book.device, book.closed) == (7, "town", "laptop", False)
        ids = [entry.id for entry in book]
        assert book.heads == (ids[-1],) and ids[0] in book and book[ids[0]].kind == "dossier_opened"
    assert book.closed
    with pytest.raises(ValueError, match="closed"):
        len(book)
    assert repr(book).endswith("closed)")
    assert zhenggai.Book.dossiers(path) == ("town",)


def test_a_ledger_file_is_not_written_over(path: Path, book: zhenggai.Book) -> None:
    with pytest.raises(zhenggai.StoreFault):
        zhenggai.Book.create(path, said(book.entries[0]), dossier="town", device="laptop")


def test_an_opening_that_opens_nothing_makes_no_file(tmp_path: Path, book: zhenggai.Book) -> None:
    with pytest.raises(zhenggai.Refused):
        zhenggai.Book.create(tmp_path / "new.zg", said(book.entries[1]), dossier="town", device="laptop")
    assert not (tmp_path / "new.zg").exists()


def test_two_devices_come_together(tmp_path: Path, path: Path) -> None:
    other = tmp_path / "other.zg"
    with zhenggai.Book.open(path, device="laptop") as laptop:
        opening = laptop.entries[0]
        with zhenggai.Book.create(other, said(opening), dossier="town", device="elsewhere"):
            pass
        (tmp_path / "copy.jsonl").write_text(laptop.export(), encoding="utf-8")
        copied = zhenggai.Book.open(tmp_path / "copy.jsonl", device="phone")
        assert copied.fingerprint == laptop.fingerprint
        by = said(opening)["by"]
        copied.record({"by": by, "on": "2022-04-02", "event": {"kind": "finding_claimed", "finding": "F1"}})
        bundle = copied.bundle(laptop.have())
        taken = laptop.apply(bundle)
        assert (taken.new, taken.known, taken.lacking) == (1, 0, ())
        assert laptop.apply(bundle).new == 0
        assert laptop.fingerprint == copied.fingerprint and laptop.verify().sound
        assert laptop.merge(copied).new == 0
        copied.record({"by": by, "on": "2022-04-03", "event": {"kind": "coverage_declared", "coverage": "full_record"}})
        assert laptop.merge(copied).new == 1
        assert laptop.merge(laptop).new == 0
        (tmp_path / "bundle").write_bytes(laptop.bundle())
    for file in (path, tmp_path / "copy.jsonl", tmp_path / "bundle"):
        assert zhenggai.Book.verify_file(file).sound
    damaged = (tmp_path / "copy.jsonl").read_text(encoding="utf-8").replace("某镇党委", "某县党委")
    (tmp_path / "copy.jsonl").write_text(damaged, encoding="utf-8")
    report = zhenggai.Book.verify_file(tmp_path / "copy.jsonl")
    assert not report.sound and report.breaches[0].line == 1
    assert report.breaches[0].message_zh != report.breaches[0].message_en


def test_signatures(tmp_path: Path, path: Path) -> None:
    for algorithm in ("ed25519", "sm2"):
        key = zhenggai.SigningKey.from_pem(zhenggai.SigningKey.generate(algorithm).to_pem())
        assert "PRIVATE" not in repr(key)
        with zhenggai.Book.open(path, device=f"signing-{algorithm}", key=key) as book:
            by = said(book.entries[0])["by"]
            event = key.enrolment(device=f"signing-{algorithm}", holder="office")
            book.record({"by": by, "on": "2022-04-02", "event": event})
            assert book.entries[-1].signed
            report = book.verify()
            assert report.sound and report.verified >= 1


def test_as_of_and_as_known(book: zhenggai.Book) -> None:
    early = book.dossier(datetime.date(2021, 12, 10))
    assert (len(early), early.measures) == (1, ())
    with pytest.raises(zhenggai.Refused) as caught:
        book.dossier(datetime.date(2021, 1, 1))
    assert caught.value.code == "DOSSIER_NOT_OPENED"
    with pytest.raises(zhenggai.Refused):
        book.dossier(known_at="2020-01-01T00:00:00.000Z")
    assert book.dossier(known_at="2099-01-01T00:00:00.000Z") == book.dossier()


def test_a_dossier_stays_as_it_was(book: zhenggai.Book) -> None:
    before = book.dossier(datetime.date(2022, 4, 10))
    by = said(book.entries[0])["by"]
    measure = {"kind": "measure_added", "id": "F1.M2", "findings": ["F1"], "text": "公开办理时限"}
    book.record({"by": by, "on": "2022-04-01", "event": measure})
    after = book.dossier(datetime.date(2022, 4, 10))
    assert (len(before.measures), len(after.measures)) == (1, 2) and before != after


def test_deciding_records_nothing(book: zhenggai.Book) -> None:
    by = said(book.entries[0])["by"]
    asked = {"by": by, "on": datetime.date(2022, 4, 1), "event": {"kind": "finding_claimed", "finding": "F1"}}
    entry = book.decide(asked)
    assert entry.seq == 8 and len(book) == 7
    book.admit(asked)
    assert len(book) == 7


def test_a_ledger_is_held_to_a_rule_set(tmp_path: Path, book: zhenggai.Book) -> None:
    path = tmp_path / "held.zg"
    first = said(book.entries[0])
    with zhenggai.Book.create(path, first, dossier="held", device="d", policy="cn.county-inspection") as held:
        assert held.dossier().policy.id == "cn.county-inspection"
        stranger = {"party": {"id": "x", "kind": "body", "name": "路人"}, "duty": "public"}
        with pytest.raises(zhenggai.Refused):
            held.record({"by": stranger, "on": "2022-01-01", "event": said(book.entries[1])["event"]})


def test_threads_share_a_book(path: Path) -> None:
    with zhenggai.Book.open(path, device="laptop") as book:
        by = said(book.entries[0])["by"]

        def record(number: int) -> None:
            event = {"kind": "measure_added", "id": f"F1.T{number}", "findings": ["F1"], "text": "逐项核对"}
            book.record({"by": by, "on": "2022-04-01", "event": event})
            book.dossier(datetime.date(2022, 4, 10)).assess()

        threads = [threading.Thread(target=record, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(book) == 15 and book.verify().sound


def test_a_closure_is_replayed(county: zhenggai.Book) -> None:
    closed = [it for it in county if it.kind == "closed"]
    dossier = county.dossier(datetime.date(2026, 3, 1))
    replay = dossier.replay(closed[0].id, under="cn.audit")
    assert replay.decision.entry == closed[0].id
    assert replay.agreement == "same" and replay.stamp == replay.replayed and replay.sentence is None
    assert replay.under is not None and replay.under.policy.id == "cn.audit"
    with pytest.raises(zhenggai.NotAtHand):
        dossier.replay("measure:no-such")
