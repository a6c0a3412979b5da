"""Dossiers of 12 findings, 60 tasks and 156 measures, each in a state of its own that follows from its number.

Each is told twice: as what is said to a ledger, and as a flat row of facts for every measure, for engines that know no
ledger. Facts are what the teller knows, not what zhenggai makes of the ledger.
"""

from __future__ import annotations

import datetime
import random
from typing import Any

START = datetime.date(2024, 3, 18)
DAY = datetime.date(2024, 12, 31)
OFFICE = {"party": {"id": "office", "kind": "body", "name": "整改办"}, "duty": "rectification_office"}
UNIT = {"party": {"id": "unit", "kind": "body", "name": "承办单位"}, "duty": "responsible_unit"}
REVIEW = {"party": {"id": "review", "kind": "body", "name": "纪检监察机关"}, "duty": "discipline_body"}
MEASURES = (3, 3, 3, 2, 2)

Said = list[dict[str, Any]]
Facts = list[dict[str, Any]]


class Teller:
    """Tells one dossier."""

    def __init__(self, number: int) -> None:
        self.dice, self.number, self.pieces = random.Random(number), number, 0
        self.said: Said = []
        self.facts: Facts = []

    def say(self, by: dict[str, Any], after: int, **event: Any) -> None:
        on = START + datetime.timedelta(days=after)
        self.said.append({"by": by, "on": on.isoformat(), "event": event})

    def chance(self, percent: int) -> bool:
        return self.dice.randrange(100) < percent

    def tell(self) -> tuple[Said, Facts]:
        self.say(OFFICE, 0, kind="dossier_opened", title=f"第{self.number}号台账", regime="other",
                 feedback_on=START.isoformat(), coverage="full_record")
        for finding in range(1, 13):
            self.say(OFFICE, 0, kind="finding_registered", id=f"F{finding}", source="feedback", disclosure="public",
                     text=f"第{finding}个问题：责任压得不实，整改反复")
            for task, measures in enumerate(MEASURES, 1):
                id_ = f"F{finding}.T{task}"
                self.say(OFFICE, 20, kind="task_added", id=id_, finding=f"F{finding}", text="限期整改到位")
                for measure in range(1, measures + 1):
                    self.measure(f"F{finding}", id_, f"{id_}.M{measure}")
        return self.said, self.facts

    def measure(self, finding: str, task: str, id_: str) -> None:
        item = f"measure:{id_}"
        self.say(OFFICE, 20, kind="measure_added", id=id_, findings=[finding], task=task, text="逐项核查、限期改正并公开结果",
                 **{"class": self.dice.choice(["immediate", "staged", "continuing"])})
        fact: dict[str, Any] = {
            "dossier": f"d{self.number}", "measure": item, "units": 0, "due": None, "work": None, "completed_on": None,
            "accepted": 0,
        }
        self.facts.append(fact)
        if self.chance(95):
            self.say(OFFICE, 21, kind="responsibility_assigned", item=item, duty="responsible_unit", party=UNIT["party"])
            fact["units"] = 1
        if self.chance(95):
            fact["due"] = START + datetime.timedelta(days=60 + self.dice.randrange(300))
            self.say(OFFICE, 21, kind="deadline_set", item=item,
                     due={"kind": "by", "day": fact["due"].isoformat(), "precision": "day"})
        begun = 30 + self.dice.randrange(60)
        if self.chance(90):
            self.report(fact, begun, "in_progress")
            if self.chance(80):
                self.report(fact, begun + 10 + self.dice.randrange(120), "complete")
        for _ in range(self.dice.randrange(3)):
            self.evidence(fact, begun + 5)

    def report(self, fact: dict[str, Any], after: int, status: str) -> None:
        self.say(UNIT, after, kind="work_reported", item=fact["measure"], status=status, acts=["correction"], text="已按方案推进")
        fact["work"] = status
        if status == "complete":
            fact["completed_on"] = START + datetime.timedelta(days=after)

    def evidence(self, fact: dict[str, Any], after: int) -> None:
        self.pieces += 1
        piece = f"E{self.pieces}"
        self.say(UNIT, after, kind="evidence_submitted", id=piece, item=fact["measure"], evidence_kind="register",
                 title="整改佐证", disclosure="internal")
        if self.chance(80):
            accepted = self.chance(85)
            self.say(REVIEW, after + 2, kind="evidence_reviewed", evidence=piece,
                     decision="accepted" if accepted else "returned")
            fact["accepted"] += accepted


def dossier(number: int) -> tuple[Said, Facts]:
    """The dossier with this number: what is said, and the facts of its measures."""
    return Teller(number).tell()
