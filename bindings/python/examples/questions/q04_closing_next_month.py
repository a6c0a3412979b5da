"""What would close next month? Measures not struck off that may be, or are due by then and lack one thing at most."""
import datetime, polars as pl, zhenggai

day, until = datetime.date(2025, 3, 31), datetime.date(2025, 4, 30)
judged = zhenggai.Portfolio.open("ledgers").judge(as_of=day, tables=["measures", "verdicts"])
verdicts = judged.verdicts().to_polars().filter(pl.col("level") == "measure").with_columns(
    measure=pl.col("item").str.strip_prefix("measure:"), lacking=pl.col("not_met") + pl.col("cannot_tell"))
measures = judged.measures().to_polars().join(verdicts, on=["dossier", "measure"])
ahead = (pl.col("lacking") == 0) | ((pl.col("lacking") == 1) & (pl.col("due") <= until))
print(measures.filter(pl.col("closed_on").is_null() & ahead).select("dossier", "measure", "due", "outcome", "lacking"))
