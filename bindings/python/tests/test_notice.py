"""Notices are read, checked, drafted, held against a ledger."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import zhenggai
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture
def notice(root: Path) -> zhenggai.Notice:
    """A notice of realistic size."""
    return zhenggai.read_notice(root / "examples" / "riverside" / "notice.txt")


def test_what_is_wrong_is_pointed_to(notice: zhenggai.Notice) -> None:
    lines = notice.text.split("\n")
    assert notice.diagnostics
    for diagnostic in notice.diagnostics:
        at = diagnostic.column - 1
        assert lines[diagnostic.line - 1][at : at + diagnostic.length] == diagnostic.quote
        assert diagnostic.message_zh and diagnostic.message_en
        assert zhenggai.explain(diagnostic.code).code == diagnostic.code
    for correction in notice.corrections:
        assert lines[correction.line - 1] == correction.before != correction.after


def test_text_bytes_and_path_say_the_same(notice: zhenggai.Notice, root: Path) -> None:
    path = root / "examples" / "riverside" / "notice.txt"
    text = path.read_text(encoding="utf-8")
    for source in (text, path.read_bytes(), text.encode("gb18030"), text.encode("utf-16")):
        assert zhenggai.read_notice(source).facts.aspects == notice.facts.aspects


def test_a_notice_is_judged(notice: zhenggai.Notice) -> None:
    checked = notice.check(today=datetime.date(2025, 4, 1))
    assert checked.dossier.as_of == datetime.date(2025, 3, 28)
    assert checked.dossier.policy.id == "cn.party-inspection.2024"
    assert checked.to_dict()["counts"]["findings"] == 12
    assert set(checked.assessment.counts) <= {"met", "not_met", "cannot_tell", "does_not_apply"}
    with pytest.raises(zhenggai.NotAtHand) as caught:
        notice.check(as_of=datetime.date(2020, 1, 1))
    assert caught.value.code == "BEFORE_PUBLICATION"


def test_a_drafted_notice_agrees_with_its_ledger(county: zhenggai.Book, tmp_path: Path) -> None:
    dossier = county.dossier(datetime.date(2025, 3, 31))
    draft = dossier.draft_notice(issuing_body="中共启武县委", contact=["电话：0500-0000000"])
    assert str(draft) == draft.text and draft.annex()["format"] == "notice-annex/1"
    assert draft.to_docx(tmp_path / "notice.docx")[:2] == b"PK" == (tmp_path / "notice.docx").read_bytes()[:2]
    differences = zhenggai.read_notice(draft.text).reconcile(dossier)
    assert [it for it in differences if it.severity == "error"] == []
    spoiled = zhenggai.read_notice(draft.text.replace("1", "9"))
    assert any(it.severity == "error" for it in spoiled.reconcile(dossier))
    with pytest.raises(zhenggai.Invalid) as caught:
        dossier.draft_notice(template="{{ nothing")
    assert caught.value.code == "TEMPLATE_INVALID"


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.binary()))
def test_whatever_is_handed_in_is_read_or_told(source: str | bytes) -> None:
    for read in (zhenggai.read_notice, zhenggai.read_sheet, zhenggai.read_comments):
        try:
            read(source)
        except zhenggai.Unreadable as error:
            assert error.code and error.message_zh and error.message_en


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_whatever_is_no_record_is_malformed(text: str) -> None:
    for read in (zhenggai.Entry.from_json, zhenggai.Entry.seal, zhenggai.Policy.from_toml):
        with pytest.raises(zhenggai.ZhenggaiError):
            read(text)


@settings(max_examples=60, deadline=None)
@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 12, 31)), st.integers(1, 200))
def test_days_come_back_as_they_went(day: datetime.date, count: int) -> None:
    calendar = zhenggai.Calendar.built_in("cn.state-council")
    counted = calendar.after(day, count, "days", roll="none")
    assert counted is not None and counted.day == day + datetime.timedelta(days=count)
