"""Tables for data frames: the same values whichever way they are read, nothing that may not be shown, no leak."""

from __future__ import annotations

import datetime
import gc
import resource
from decimal import Decimal
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pytest
import zhenggai

DAY = datetime.date(2025, 3, 31)
NAMES = [
    "findings", "tasks", "measures", "responsibilities", "evidence", "recoveries", "entries", "lines", "verdicts", "reasons", "diagnostics",
]


@pytest.mark.parametrize("name", NAMES)
def test_every_reader_sees_the_same(county: zhenggai.Book, name: str) -> None:
    table = county.table(name, as_of=DAY)
    assert table.name == name and repr(table).startswith(f"<Table {name}: {len(table)} rows")
    rows = table.to_dicts()
    arrow, frame, pandas_ = table.to_pyarrow(), table.to_polars(), table.to_pandas()
    assert isinstance(arrow, pyarrow.Table) and isinstance(frame, polars.DataFrame)
    assert isinstance(pandas_, pandas.DataFrame) and len(pandas_) == len(rows)
    assert arrow.to_pylist() == rows
    assert frame.with_columns(polars.selectors.categorical().cast(polars.String)).to_dicts() == rows
    assert duckdb.from_arrow(table).fetchall() == duckdb.from_arrow(arrow).fetchall()
    assert tuple(arrow.column_names) == table.columns


def test_values_are_exact_and_typed(county: zhenggai.Book) -> None:
    rows = county.table("recoveries", as_of=DAY).to_dicts()
    assert rows and sum(row["due_yuan"] or 0 for row in rows) == Decimal("15824230.5")
    assert all(isinstance(row["due_yuan"], Decimal | None) and isinstance(row["recorded_on"], datetime.date) for row in rows)
    entries = county.table("entries", as_of=DAY).to_dicts()
    assert entries[0]["kind"] == "dossier_opened" and entries[0]["seq"] == 1
    assert entries[0]["recorded_at"].tzinfo is datetime.timezone.utc
    reasons = county.table("reasons", as_of=DAY).to_polars()
    assert reasons["facts"].list.len().max() > 1 and reasons["outcome"].null_count() == 0


def test_rows_are_what_the_classes_say(county: zhenggai.Book) -> None:
    dossier = county.dossier(DAY)
    measures = {row["measure"]: row for row in dossier.table("measures").to_dicts()}
    assert len(measures) == len(dossier.measures) == 156
    for measure in dossier.measures:
        row = measures[measure.item.removeprefix("measure:")]
        assert (row["work"], row["closure"], row["due"], row["round"]) == (
            measure.work, measure.closure, measure.due, measure.round)
    verdicts = {row["item"]: row["outcome"] for row in dossier.table("verdicts").to_dicts()}
    assert verdicts == {verdict.item: verdict.outcome for verdict in dossier.assess()}


def test_sentences_follow_the_language_and_can_be_left_out(dossier: zhenggai.Dossier) -> None:
    def sentence(**asked: Any) -> Any:
        return dossier.table("reasons", **asked).to_dicts()[0]["sentence"]

    english = sentence()
    with zhenggai.language("zh"):
        chinese = sentence()
    assert english.isascii() is False or english != chinese
    assert sentence(language="zh") == chinese
    assert sentence(sentences=False) is None


def test_readers_see_what_may_be_shown_to_them(county: zhenggai.Book) -> None:
    def kinds(readers: str) -> set[str]:
        return {row["kind"] for row in county.table("entries", as_of=DAY, readers=readers).to_dicts()}

    everything, public = kinds("restricted"), kinds("public")
    assert public <= everything
    assert not {"lead_referred", "lead_disposed"} & kinds("internal")
    findings = county.table("findings", as_of=DAY, readers="public").to_dicts()
    assert {row["disclosure"] for row in findings} <= {"public"}


def test_what_is_wrong_is_said(book: zhenggai.Book) -> None:
    with pytest.raises(zhenggai.Invalid, match="table"):
        book.table("chairs", as_of=DAY)
    with pytest.raises(zhenggai.Invalid, match="disclosure"):
        book.table("findings", as_of=DAY, readers="everybody")
    with pytest.raises(ValueError, match="Portfolio"):
        book.table("dossiers", as_of=DAY)
    with pytest.raises(zhenggai.Refused, match="DOSSIER_NOT_OPENED|no dossier|not opened") as refused:
        book.table("findings", as_of=datetime.date(1999, 1, 1))
    assert refused.value.code == "DOSSIER_NOT_OPENED"
    with pytest.raises(KeyError):
        book.table("findings", as_of=DAY).meaning("chairs")


def test_columns_say_what_they_mean(book: zhenggai.Book) -> None:
    table = book.table("measures", as_of=DAY)
    for column in table.columns:
        assert table.meaning(column)
        field = table.to_pyarrow().schema.field(column)
        assert field.metadata[b"en"].decode() == table.meaning(column)
    assert pyarrow.schema(table).metadata == {b"zhenggai.table": b"measures/1"}


def test_words_are_called_something(book: zhenggai.Book) -> None:
    schema = book.table("measures", as_of=DAY).to_pyarrow().column("closure")
    for word in schema.chunk(0).dictionary.to_pylist():
        assert zhenggai.called(word, "closure") and zhenggai.called(word, "closure", language="zh")
    with pytest.raises(zhenggai.Invalid):
        zhenggai.called("shut", "closure")
    with pytest.raises(ValueError):
        zhenggai.called("closed", "text")


def test_handing_over_leaks_nothing(dossier: zhenggai.Dossier) -> None:
    table = dossier.table("reasons")

    def peak() -> int:
        gc.collect()
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def hand_over(times: int) -> None:
        for _ in range(times):
            pyarrow.table(table)
            # Nobody reads this one: the capsule frees it.
            table.__arrow_c_stream__()
            table.__arrow_c_schema__()

    hand_over(200)
    before = peak()
    hand_over(3_000)
    assert peak() - before < 8_000, "KiB after 3,000 times"
