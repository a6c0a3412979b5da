"""Judging measures by five questions, with a reason for each answer: zhenggai, DuckDB, Polars, CEL, Rego, Cedar.

Every engine answers met, not_met or does_not_apply to each question. The others are given flat facts; zhenggai judges the
ledgers. All answers are compared before anything is timed.
"""

from __future__ import annotations

import json
from typing import Any

from workload import DAY, Facts

RULES = ("RESPONSIBLE_UNIT_NAMED", "DEADLINE_SET", "WORK_REPORTED_COMPLETE", "EVIDENCE_ACCEPTED", "DONE_IN_TIME")
Answers = dict[tuple[str, str, str], str]


def with_duckdb(facts: Any, threads: int) -> Any:
    """One query: five rows a measure."""
    import duckdb

    base = duckdb.connect(config={"threads": threads})
    base.register("given", facts)
    base.execute("create table facts as from given")
    ask = f"""
        select dossier, measure, unnest(['RESPONSIBLE_UNIT_NAMED', 'DEADLINE_SET', 'WORK_REPORTED_COMPLETE',
            'EVIDENCE_ACCEPTED', 'DONE_IN_TIME']) as rule,
        unnest([
            case when units >= 1 then 'met' else 'not_met' end,
            case when due is not null then 'met' else 'not_met' end,
            case when work = 'complete' then 'met' else 'not_met' end,
            case when accepted >= 1 then 'met' else 'not_met' end,
            case when due is null then 'does_not_apply' when completed_on <= due then 'met'
                 when completed_on is not null then 'not_met' when due >= date '{DAY}' then 'does_not_apply' else 'not_met' end
        ]) as outcome from facts"""
    return lambda: base.sql(ask).to_arrow_table()


def with_polars(facts: Any) -> Any:
    """One expression a question, and the answers one below the other."""
    import polars as pl

    frame = pl.DataFrame(facts)
    yes = lambda met: pl.when(met).then(pl.lit("met")).otherwise(pl.lit("not_met"))  # noqa: E731
    due, done = pl.col("due"), pl.col("completed_on")
    in_time = (
        pl.when(due.is_null()).then(pl.lit("does_not_apply")).when(done <= due).then(pl.lit("met"))
        .when(done.is_not_null()).then(pl.lit("not_met")).when(due >= pl.lit(DAY)).then(pl.lit("does_not_apply"))
        .otherwise(pl.lit("not_met"))
    )
    questions = (yes(pl.col("units") >= 1), yes(due.is_not_null()), yes((pl.col("work") == "complete").fill_null(False)),
                 yes(pl.col("accepted") >= 1), in_time)
    answers = [question.alias(rule) for rule, question in zip(RULES, questions, strict=True)]
    return lambda: frame.lazy().select("dossier", "measure", *answers).unpivot(
        on=list(RULES), index=["dossier", "measure"], variable_name="rule", value_name="outcome").collect()


def _plain(facts: Facts) -> list[dict[str, Any]]:
    """Days as numbers, which every engine can compare; none is -1."""
    day = lambda value: value.toordinal() if value else -1  # noqa: E731
    return [{"units": it["units"], "due": day(it["due"]), "work": it["work"] or "", "accepted": it["accepted"],
             "done": day(it["completed_on"]), "today": DAY.toordinal()} for it in facts]


def with_cel(facts: Facts) -> Any:
    """Five compiled expressions."""
    import cel

    asked = [cel.compile(text) for text in (
        "units >= 1 ? 'met' : 'not_met'", "due >= 0 ? 'met' : 'not_met'", "work == 'complete' ? 'met' : 'not_met'",
        "accepted >= 1 ? 'met' : 'not_met'",
        "due < 0 ? 'does_not_apply' : done >= 0 ? (done <= due ? 'met' : 'not_met') : due >= today ? 'does_not_apply' : 'not_met'",
    )]
    plain = _plain(facts)
    return lambda: [[it.execute(fact) for it in asked] for fact in plain]


REGO = """package five
import rego.v1
default unit := "not_met"
unit := "met" if input.units >= 1
default deadline := "not_met"
deadline := "met" if input.due >= 0
default work := "not_met"
work := "met" if input.work == "complete"
default evidence := "not_met"
evidence := "met" if input.accepted >= 1
default time := "not_met"
time := "does_not_apply" if input.due < 0
time := "does_not_apply" if { input.due >= input.today; input.done < 0 }
time := "met" if { input.due >= 0; input.done >= 0; input.done <= input.due }
answers := [unit, deadline, work, evidence, time]
"""


def with_rego(facts: Facts) -> Any:
    """One query a measure."""
    import regopy

    engine = regopy.Interpreter()
    engine.add_module("five.rego", REGO)
    plain = _plain(facts)

    def judge() -> list[list[str]]:
        answers = []
        for fact in plain:
            engine.set_input(fact)
            answers.append(json.loads(str(engine.query("data.five.answers")))["expressions"][0])
        return answers

    return judge


#: A question is an action; what is permitted is met. Where a question does not apply, another action is asked for as well.
CEDAR = """
permit(principal, action == Action::"unit", resource) when { context.units >= 1 };
permit(principal, action == Action::"deadline", resource) when { context.due >= 0 };
permit(principal, action == Action::"work", resource) when { context.work == "complete" };
permit(principal, action == Action::"evidence", resource) when { context.accepted >= 1 };
permit(principal, action == Action::"in_time", resource)
  when { context.due >= 0 && context.done >= 0 && context.done <= context.due };
permit(principal, action == Action::"not_asked", resource)
  when { context.due < 0 || (context.done < 0 && context.due >= context.today) };
"""


def with_cedar(facts: Facts) -> Any:
    """One batch of six requests a measure."""
    import cedarpy

    requests = [{"principal": 'Unit::"u"', "action": f'Action::"{action}"', "resource": 'Measure::"m"', "context": fact}
                for fact in _plain(facts)
                for action in ("unit", "deadline", "work", "evidence", "in_time", "not_asked")]

    def judge() -> list[list[str]]:
        allowed = [result.allowed for result in cedarpy.is_authorized_batch(requests, CEDAR, [])]
        answers = []
        for at in range(0, len(allowed), 6):
            *yes, in_time, not_asked = allowed[at:at + 6]
            answers.append([*("met" if it else "not_met" for it in yes),
                            "met" if in_time else "does_not_apply" if not_asked else "not_met"])
        return answers

    return judge


def of_rows(rows: list[dict[str, Any]], item: str) -> Answers:
    """Answers out of a table with a row a reason."""
    return {(row["dossier"], row[item], row["rule"]): row["outcome"] for row in rows}


def of_lists(facts: Facts, answers: list[list[str]]) -> Answers:
    """Answers out of a list with five a measure."""
    return {(fact["dossier"], fact["measure"], rule): outcome for fact, five in zip(facts, answers, strict=True)
            for rule, outcome in zip(RULES, five, strict=True)}
