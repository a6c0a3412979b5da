"""One tree of exceptions, each with a code, a place and both sentences."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import zhenggai


def test_the_tree() -> None:
    for child in (
        zhenggai.Invalid,
        zhenggai.Refused,
        zhenggai.Unreadable,
        zhenggai.Malformed,
        zhenggai.NotAtHand,
        zhenggai.StoreFault,
        zhenggai.SealFault,
    ):
        assert issubclass(child, zhenggai.ZhenggaiError)
    assert issubclass(zhenggai.SealFault, zhenggai.StoreFault)


def test_what_the_rules_refuse(book: zhenggai.Book) -> None:
    entries = len(book)
    said = {
        "by": book.entries[0].to_dict()["body"]["author"],
        "on": "2022-04-01",
        "event": {"kind": "closure_requested", "item": "measure:F7.M7"},
    }
    with pytest.raises(zhenggai.Refused) as caught:
        book.record(said)
    error = caught.value
    assert error.code == "NOT_REGISTERED" and error.place == "memory"
    assert error.details == {"kind": "measure", "id": "F7.M7"}
    assert "F7.M7" in error.message_zh and "F7.M7" in error.message_en
    assert str(error) == f"memory: {error.message_en} [NOT_REGISTERED]"
    with zhenggai.language("zh"):
        assert error.message == error.message_zh
    assert len(book) == entries
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.code, again.details) == (zhenggai.Refused, error.code, error.details)


def test_the_number_of_what_was_refused(book: zhenggai.Book) -> None:
    by = book.entries[0].to_dict()["body"]["author"]
    good = {"by": by, "on": "2022-04-01", "event": {"kind": "finding_claimed", "finding": "F1"}}
    bad = {"by": by, "on": "2022-04-01", "event": {"kind": "finding_claimed", "finding": "F2"}}
    with pytest.raises(zhenggai.Refused) as caught:
        book.record_all([good, bad])
    assert caught.value.place == "2" and len(book) == 8


def test_what_is_not_written_as_it_should_be(tmp_path: Path, book: zhenggai.Book) -> None:
    with pytest.raises(zhenggai.Malformed) as caught:
        book.record('{"by": ')
    assert caught.value.details["line"] == "1" and caught.value.place == "1:7"
    path = tmp_path / "ours.toml"
    path.write_text('id = "ours"\nbase = "cn.audit"\nversion = "1"\ntitle_zh = "x"\ntitel_en = "x"\n', encoding="utf-8")
    with pytest.raises(zhenggai.Malformed) as caught:
        zhenggai.Policy.from_file(path)
    assert caught.value.place == f"{path}:5:1"


def test_what_is_not_at_hand() -> None:
    with pytest.raises(zhenggai.NotAtHand) as caught:
        zhenggai.Policy.built_in("cn.no-such-set")
    assert "cn.audit" in caught.value.message and isinstance(caught.value, LookupError)
    with pytest.raises(KeyError, match="COUNT_MISMATCH"):
        zhenggai.explain("COUNT_MISMATCHED")


def test_files_fail_as_files_do(tmp_path: Path) -> None:
    for call in (zhenggai.Book.open, zhenggai.read_notice, zhenggai.read_sheet, zhenggai.Policy.from_file):
        with pytest.raises(FileNotFoundError) as caught:
            call(tmp_path / "nothing")
        assert caught.value.filename == str(tmp_path / "nothing")
    with pytest.raises(zhenggai.Unreadable) as unreadable:
        zhenggai.read_notice(b"\x00\xff\x00\xfe\xfa\x00")
    assert unreadable.value.place == "<bytes>"
    other = tmp_path / "other.zg"
    other.write_bytes(b"no ledger")
    with pytest.raises(zhenggai.StoreFault):
        zhenggai.Book.open(other)


def test_values_that_cannot_be_made(dossier: zhenggai.Dossier) -> None:
    with pytest.raises(zhenggai.Invalid) as caught:
        dossier.assess().of("matter")
    assert isinstance(caught.value, ValueError)
    with pytest.raises(zhenggai.Invalid):
        zhenggai.Book.memory("")
    with pytest.raises(TypeError):
        zhenggai.example().dossier("2022-04-01")  # type: ignore[arg-type]
