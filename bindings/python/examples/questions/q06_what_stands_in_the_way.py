"""What stands in the way most often, and who can settle it? (卡点与谁来解决)"""
import datetime, polars as pl, zhenggai

judged = zhenggai.Portfolio.open("ledgers").judge(as_of=datetime.date(2025, 3, 31), tables=["reasons"])
print(
    judged.reasons().to_polars().filter(pl.col("stands_in_the_way"), pl.col("level") == "measure")
    .group_by("rule", "outcome")
    .agg(pl.len(), pl.col("dossier").n_unique().alias("dossiers"), pl.col("settlers").first(), pl.col("remedy").first())
    .sort("len", "rule", descending=[True, False])
)
