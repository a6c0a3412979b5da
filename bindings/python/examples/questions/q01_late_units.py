"""Which units are chronically late? Those that have been late with a measure more than once (长期拖期的单位)."""
import datetime, polars as pl, zhenggai

judged = zhenggai.Portfolio.open("ledgers").judge(as_of=datetime.date(2025, 3, 31), tables=["measures"])
late = pl.col("timeliness") == "overdue"
print(
    judged.measures().to_polars().explode("responsible_units").group_by("responsible_units")
    .agg(measures=pl.len(), late=late.sum(), still_late=pl.col("overdue").sum())
    .filter(pl.col("late") > 1).sort("late", "responsible_units", descending=[True, False])
)
