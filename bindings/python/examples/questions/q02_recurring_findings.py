"""Which findings recur, in one district or across several? (反复出现与共性问题)"""
import datetime, pathlib, zhenggai

books = [zhenggai.Book.open(path) for path in sorted(pathlib.Path("ledgers").glob("*.jsonl"))]
figures = zhenggai.statistics(books, as_of=datetime.date(2025, 3, 31))
for matter in figures.recurrences:
    print(matter.basis, *sorted({f"{place.dossier} {place.item}" for place in matter.places}))
for matter in figures.common_problems:
    print(matter.basis, matter.bodies, "bodies:", *(f"{place.dossier} {place.item}" for place in matter.findings))
