"""How many findings would be judged otherwise under another rule set? (换一套规则会怎样)"""
import datetime, polars as pl, zhenggai

portfolio, day = zhenggai.Portfolio.open("ledgers"), datetime.date(2025, 3, 31)
keys = ["dossier", "item"]
own, other = (
    portfolio.judge(as_of=day, policy=policy, tables=["verdicts"]).verdicts().to_polars()
    .filter(pl.col("level") == "finding").select(*keys, "outcome") for policy in (None, "generic.audit-follow-up")
)
print(own.join(other, on=keys, suffix="_other").group_by("outcome", "outcome_other").len().sort("len", descending=True))
