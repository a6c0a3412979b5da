"""Which leaders lead most of what is overdue, and since when? (牵头领导名下的逾期事项)"""
import datetime, polars as pl, zhenggai

day = datetime.date(2025, 3, 31)
judged = zhenggai.Portfolio.open("ledgers").judge(as_of=day, tables=["measures"])
print(
    judged.measures().to_polars().filter("overdue").explode("lead_leaders").group_by("dossier", "lead_leaders")
    .agg(pl.len().alias("overdue"), longest_days=(pl.lit(day) - pl.col("due").min()).dt.total_days())
    .sort("overdue", "longest_days", "lead_leaders", descending=[True, True, False])
)
