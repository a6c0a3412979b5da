"""Charts are drawn out of every table of items, in both languages, and say what the rows say."""

from __future__ import annotations

import datetime
from typing import Any, Literal

import pytest
import zhenggai
from zhenggai import plot

DAY = datetime.date(2024, 9, 30)
DRAWN: list[Any] = [plot.burn_up, plot.flow, plot.heat, plot.deadlines]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_a_chart_is_a_picture(county: zhenggai.Book, draw: Any, language: Literal["zh", "en"], tmp_path: Any) -> None:
    with zhenggai.language(language):
        for name in ("findings", "measures"):
            chart = draw(county.table(name, as_of=DAY), day=DAY)
            chart.save(tmp_path / f"{name}.png")
            assert (tmp_path / f"{name}.png").read_bytes().startswith(b"\x89PNG")
            assert "Noto Sans CJK SC" in chart.to_dict()["config"]["font"]


def values(chart: Any) -> list[dict[str, Any]]:
    """All values that a chart draws."""
    described = chart.to_dict()
    parts = [described, *described.get("layer", [])]
    return [value for part in parts if "data" in part for value in part["data"]["values"]]


def test_the_last_points_are_the_counts(county: zhenggai.Book) -> None:
    table = county.table("measures", as_of=DAY)
    rows = table.to_dicts()
    points = [value for value in values(plot.burn_up(table, day=DAY)) if "series" in value]
    last = {value["series"]: value["count"] for value in points if value["day"] <= DAY.isoformat()}
    assert last["registered"] == len(rows)
    assert last["struck off"] == sum(row["closed_on"] is not None for row in rows)
    stages = [value for value in values(plot.flow(table, day=DAY)) if value["day"] == DAY.isoformat()]
    assert sum(value["count"] for value in stages) == len(rows)


def test_heat_counts_every_item_of_a_unit(county: zhenggai.Book) -> None:
    table = county.table("measures", as_of=DAY)
    cells = [value for value in values(plot.heat(table, day=DAY, most=100)) if "status" in value]
    units = [unit for row in table.to_dicts() for unit in row["responsible_units"] or ["(nobody named)"]]
    assert sum({(it["unit"], it["status"]): it["count"] for it in cells}.values()) == len(units)


def test_nothing_at_all_can_be_drawn(book: zhenggai.Book) -> None:
    empty = book.table("tasks", as_of=DAY)
    assert len(empty) == 0
    for draw in DRAWN:
        assert draw(empty, day=DAY).to_dict()
