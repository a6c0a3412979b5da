"""How high is the completion rate, by class of measure, under three definitions? (三种口径的完成率)"""
import datetime, polars as pl, zhenggai

day = datetime.date(2025, 3, 31)
judged = zhenggai.Portfolio.open("ledgers").judge(as_of=day, tables=["measures"])
complete, due = pl.col("work") == "complete", pl.col("due") <= day
print(judged.measures().to_polars().group_by("class").agg(
    measures=pl.len(),
    reported_complete=complete.mean(), complete_of_those_due=complete.filter(due).mean(),
    struck_off=pl.col("closure").cast(str).is_in(["closed", "filed"]).mean(),
).sort("measures", descending=True))
