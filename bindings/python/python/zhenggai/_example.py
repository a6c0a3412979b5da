"""A small ledger to try things on."""

from __future__ import annotations

from typing import Any

from zhenggai._native import Book

_OFFICE = {"party": {"id": "office", "kind": "body", "name": "镇整改办"}, "duty": "rectification_office"}
_UNIT = {"party": {"id": "civil", "kind": "body", "name": "民政办"}, "duty": "responsible_unit"}
_LEADER = {"party": {"id": "deputy", "kind": "person", "name": "副镇长"}, "duty": "lead_leader"}

_SAID: list[dict[str, Any]] = [
    {
        "by": _OFFICE,
        "on": "2021-12-01",
        "event": {
            "kind": "dossier_opened",
            "title": "某镇整改台账",
            "regime": "local_inspection",
            "inspecting_body": "县委第一巡察组",
            "inspected_body": "某镇党委",
            "feedback_on": "2021-12-01",
            "coverage": "full_record",
        },
    },
    {
        "by": _OFFICE,
        "on": "2021-12-01",
        "event": {
            "kind": "finding_registered",
            "id": "F1",
            "label": "1.",
            "text": "临时救助审批超过时限",
            "source": "feedback",
            "disclosure": "public",
        },
    },
    {
        "by": _UNIT,
        "on": "2021-12-15",
        "event": {
            "kind": "measure_added",
            "id": "F1.M1",
            "findings": ["F1"],
            "text": "清理积压申请，逐件办结",
            "class": "staged",
        },
    },
    {
        "by": _OFFICE,
        "on": "2021-12-15",
        "event": {
            "kind": "responsibility_assigned",
            "item": "measure:F1.M1",
            "duty": "responsible_unit",
            "party": _UNIT["party"],
        },
    },
    {
        "by": _OFFICE,
        "on": "2021-12-15",
        "event": {
            "kind": "responsibility_assigned",
            "item": "measure:F1.M1",
            "duty": "lead_leader",
            "party": _LEADER["party"],
        },
    },
    {
        "by": _OFFICE,
        "on": "2021-12-15",
        "event": {
            "kind": "deadline_set",
            "item": "measure:F1.M1",
            "due": {"kind": "by", "day": "2022-03-31", "precision": "day"},
            "raw": "2022年3月31日前",
        },
    },
    {
        "by": _UNIT,
        "on": "2022-03-10",
        "event": {
            "kind": "work_reported",
            "item": "measure:F1.M1",
            "status": "complete",
            "acts": ["correction"],
            "text": "积压申请全部办结",
        },
    },
]


def example() -> Book:
    """A ledger in memory about an invented town: one finding, one measure, reported complete and not yet proved.

    >>> import zhenggai
    >>> book = zhenggai.example()
    >>> [entry.kind for entry in book][:3]
    ['dossier_opened', 'finding_registered', 'measure_added']
    """
    book = Book.memory("town-2021", device="example")
    book.record_all(_SAID)
    return book
