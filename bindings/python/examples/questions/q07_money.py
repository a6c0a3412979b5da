"""How much money is owed, paid and outstanding, by dossier? What nobody named is not zero. (追缴欠款)"""
import datetime, zhenggai

judged = zhenggai.Portfolio.open("ledgers").judge(as_of=datetime.date(2025, 3, 31), tables=["recoveries"])
for row in judged.dossiers().to_dicts():
    owed, paid = row["due_yuan"], row["paid_yuan"]
    if owed is not None:
        print(f"{row['title']}: {owed:,.2f} owed, {paid or 0:,.2f} paid, {owed - (paid or 0):,.2f} outstanding")
unnamed = [row["recovery"] for row in judged.recoveries().to_dicts() if row["due_yuan"] is None]
print(len(unnamed), "recoveries whose amount nobody named:", *unnamed)
