"""What is reported complete without accepted evidence? (报完成而无佐证)"""
import datetime, duckdb, zhenggai

judged = zhenggai.Portfolio.open("ledgers").judge(as_of=datetime.date(2025, 3, 31), tables=["measures"])
measures = judged.measures()
print(duckdb.sql("""
    select dossier, unit, count(*) as measures, sum(evidence) as pieces_not_accepted
    from measures, unnest(responsible_units) as of(unit) where work = 'complete' and evidence_accepted = 0
    group by all order by measures desc, unit limit 10
"""))
