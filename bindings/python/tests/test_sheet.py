"""Sheets are read, taken into ledgers, compared, and written."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import zhenggai

CSV = "序号,反馈问题,整改措施,责任单位,完成时限\n2,账目不清,逐笔核对,财政所,2022年6月30日\n"
DAY = datetime.date(2022, 4, 1)


def test_a_plan_records_nothing_until_it_is_told_to(book: zhenggai.Book) -> None:
    plan = zhenggai.read_sheet(CSV).plan(book, on=DAY)
    assert len(book) == 7 and plan.created and not plan.refused
    imported = plan.record()
    assert len(book) == 7 + len(imported.entries) and imported.refused == ()
    dossier = book.dossier(DAY)
    assert [finding.text for finding in dossier] == ["临时救助审批超过时限", "账目不清"]
    again = zhenggai.read_sheet(CSV).plan(book, on=DAY)
    assert again.created == () and again.unchanged > 0
    assert again.to_dict()["format"] == "rectification-intake-plan/1"


def test_it_is_recorded_as_the_word_of_whoever_is_named(book: zhenggai.Book) -> None:
    zhenggai.read_sheet(CSV).plan(book, on=DAY, by="财政所:responsible_unit").record()
    author = book.entries[-1].author
    assert (author.party.name, author.duty) == ("财政所", "responsible_unit")
    with pytest.raises(zhenggai.Invalid):
        zhenggai.read_sheet(CSV).plan(book, by="财政所:cook")


def test_two_sheets_are_compared() -> None:
    before = zhenggai.read_sheet(CSV).to_book(on=DAY, dossier="before")
    after = zhenggai.read_sheet(CSV.replace("6月30日", "9月30日")).plan(before, on=DAY)
    assert [(step.item.split(":")[0], step.after) for step in after.changed] == [("measure", "2022年9月30日")]


def test_headers_of_ones_own() -> None:
    odd = CSV.replace("责任单位", "谁来干")
    assert zhenggai.read_sheet(odd).to_dict()["rows"][0]["lead_units"] == []
    known = zhenggai.read_sheet(odd, columns={"谁来干": "lead_units"})
    assert known.to_dict()["rows"][0]["lead_units"] == ["财政所"]


def test_a_workbook_comes_back(book: zhenggai.Book, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    written = book.dossier(DAY).to_workbook(path, paper="a4")
    assert path.read_bytes() == written and written[:2] == b"PK"
    sheet = zhenggai.read_sheet(path)
    assert "临时救助审批超过时限" in str(sheet.to_dict()["findings"])
    assert sheet.plan(book, on=DAY).created == ()


def test_comments_are_recorded_once() -> None:
    comments = zhenggai.read_comments("收到日期,渠道,内容\n2022-04-03,电话,公厕仍未开放\n很久以前,电话,路灯不亮\n")
    assert len(comments) == 1 and comments.notes[0].place is not None
    with zhenggai.example() as book:
        assert len(comments.record(book, on=datetime.date(2022, 4, 4))) == 1
        assert comments.record(book, on=datetime.date(2022, 4, 5)) == ()
