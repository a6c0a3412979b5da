"""Charts of tables: ``burn_up``, ``flow``, ``heat``, ``deadlines``. Altair has to be installed (``pip install altair``).

Each takes a table of findings, tasks or measures, of one dossier or of many, and gives an ``altair.Chart`` that can be
changed, shown in a notebook, or saved (``chart.save("chart.png")`` needs ``vl-convert-python``). Titles and words are in
the language that was chosen by ``zhenggai.language``; the fonts named know Chinese on Windows, macOS and Linux.

>>> import datetime, zhenggai
>>> from zhenggai import plot
>>> measures = zhenggai.example().table("measures", as_of=datetime.date(2022, 4, 10))
>>> chart = plot.burn_up(measures, day=datetime.date(2022, 4, 10))     # doctest: +SKIP
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

import altair as alt

from zhenggai._language import chosen
from zhenggai._native import Table, called

__all__ = ["burn_up", "deadlines", "flow", "heat"]

#: Fonts that know Chinese, the first that is there is taken.
FONTS = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, SimHei, sans-serif"

#: Blue, green, amber, red, grey: told apart by those who do not see red and green, and in print.
BLUE, GREEN, AMBER, RED, GREY = "#2f6da8", "#3a8f6b", "#d99b2b", "#b8403a", "#8b8f94"

_CLOSED = ("closed", "filed")


def _say(zh: str, en: str) -> str:
    return zh if chosen.get() == "zh" else en


def _data(values: list[dict[str, Any]]) -> Any:
    return alt.Data(values=values)  # type: ignore[no-untyped-call]


def _dressed(chart: Any, title: str, day: datetime.date | None = None) -> Any:
    below = [_say(f"截至{day:%Y-%m-%d}", f"as of {day:%Y-%m-%d}")] if day else []
    titled = chart.properties(title=alt.TitleParams(title, subtitle=below, anchor="start"))
    return (
        titled.configure(font=FONTS, background="white")
        .configure_axis(labelFontSize=11, titleFontSize=11, gridColor="#e6e8ea", domainColor="#b5b9bd")
        .configure_legend(labelFontSize=11, title=None, orient="top")
        .configure_title(fontSize=15, subtitleColor=GREY, subtitleFontSize=11)
        .configure_view(stroke=None)
    )


def _until(days: Iterable[datetime.date | None], at: datetime.date) -> int:
    return sum(1 for day in days if day is not None and day <= at)


def _steps(rows: list[dict[str, Any]], columns: Iterable[str], end: datetime.date) -> list[datetime.date]:
    """The days until ``end`` on which one of the counts changes, with the first day of the register and ``end`` itself."""
    first = min((row["recorded_on"] for row in rows), default=end)
    changes = {row[column] for column in columns for row in rows if row[column] is not None and row[column] <= end}
    return sorted(changes | {first, end})


def _today(day: datetime.date, column: str = "day") -> Any:
    now = alt.Chart(_data([{column: day.isoformat()}]))
    return now.mark_rule(color=GREY, strokeDash=[2, 2]).encode(x=alt.X(f"{column}:T"))


def burn_up(items: Table, *, day: datetime.date, width: int = 560, height: int = 280) -> Any:
    """How many items were to be done, were done and were struck off until each day (进度曲线). The plan goes on after ``day``."""
    rows = items.to_dicts()
    last = max([day, *(row["due"] for row in rows if row["due"])])
    series = [
        (_say("登记", "registered"), "recorded_on", day, GREY),
        (_say("计划完成", "planned"), "due", last, AMBER),
        (_say("报完成", "reported done"), "done_on", day, BLUE),
        (_say("已销号", "struck off"), "closed_on", day, GREEN),
    ]
    values = [
        {"day": at.isoformat(), "series": name, "count": _until((row[column] for row in rows), at)}
        for name, column, end, _ in series
        for at in _steps(rows, [column], end)
    ]
    colour = alt.Scale(domain=[name for name, *_ in series], range=[colour for *_, colour in series])
    lines = (
        alt.Chart(_data(values))
        .mark_line(interpolate="step-after", strokeWidth=2.2)
        .encode(
            x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y-%m", labelOverlap="greedy", tickCount=8)),
            y=alt.Y("count:Q", title=_say("项", "items")),
            color=alt.Color("series:N", scale=colour, sort=None),
            strokeDash=alt.condition(alt.datum.series == series[1][0], alt.value([5, 3]), alt.value([1, 0])),
            tooltip=["day:T", "series:N", "count:Q"],
        )
    )
    chart = (_today(day) + lines).properties(width=width, height=height)
    return _dressed(chart, _say("整改进度曲线", "Course against plan"), day)


def flow(items: Table, *, day: datetime.date, width: int = 560, height: int = 280) -> Any:
    """How many items were open, done and struck off on each day (累积流图). Only the running round of each item counts."""
    rows = items.to_dicts()
    stages = [
        (_say("已销号", "struck off"), GREEN),
        (_say("已完成待销号", "done, not struck off"), BLUE),
        (_say("在办", "open"), GREY),
    ]
    values = []
    columns = ("recorded_on", "done_on", "closed_on")
    for at in _steps(rows, columns, day):
        all_, done, closed = (_until((row[column] for row in rows), at) for column in columns)
        counts = (closed, max(done - closed, 0), all_ - max(done, closed))
        values += [
            {"day": at.isoformat(), "stage": name, "order": order, "count": count}
            for order, ((name, _), count) in enumerate(zip(stages, counts, strict=True))
        ]
    colour = alt.Scale(domain=[name for name, _ in stages], range=[colour for _, colour in stages])
    chart = (
        alt.Chart(_data(values))
        .mark_area(interpolate="step-after", opacity=0.85)
        .encode(
            x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y-%m", labelOverlap="greedy", tickCount=8)),
            y=alt.Y("count:Q", stack="zero", title=_say("项", "items")),
            color=alt.Color("stage:N", scale=colour, sort=None),
            order=alt.Order("order:Q"),
            tooltip=["day:T", "stage:N", "count:Q"],
        )
        .properties(width=width, height=height)
    )
    return _dressed(chart, _say("整改累积流图", "Flow of items"), day)


def _status(row: dict[str, Any]) -> tuple[int, str]:
    """Where an item stands, in one word, and the place of that word: both axes and the due day together."""
    if row["closure"] in _CLOSED:
        return 4, called("closed", "closure")
    if row["overdue"]:
        return 0, called("overdue", "timeliness")
    if row["timeliness"] == "due_soon":
        return 1, called("due_soon", "timeliness")
    if row["done_on"] is not None:
        return 3, _say("已完成待销号", "awaiting closure")
    return 2, _say("在办", "open")


def heat(items: Table, *, day: datetime.date, most: int = 20, width: int = 360) -> Any:
    """How many items of each responsible unit stand where (单位×状态热力表): the ``most`` units with the most items."""
    counts: Counter[tuple[str, int, str]] = Counter()
    totals: Counter[str] = Counter()
    for row in items.to_dicts():
        for unit in row["responsible_units"] or [_say("（未明确）", "(nobody named)")]:
            counts[unit, *_status(row)] += 1
            totals[unit] += 1
    units = [unit for unit, _ in totals.most_common(most)]
    statuses = sorted({(place, name) for _, place, name in counts})
    values = [
        {"unit": unit, "status": name, "count": counts[unit, place, name], "share": counts[unit, place, name] / totals[unit]}
        for unit in units
        for place, name in statuses
    ]
    base = alt.Chart(_data(values)).encode(
        x=alt.X("status:N", sort=[name for _, name in statuses], title=None,
                axis=alt.Axis(orient="top", labelAngle=0, domain=False, ticks=False)),
        y=alt.Y("unit:N", sort=units, title=None, axis=alt.Axis(domain=False, ticks=False, labelLimit=220)),
    )
    tiles = base.mark_rect(stroke="white", strokeWidth=2).encode(
        color=alt.Color("share:Q", scale=alt.Scale(range=["#f2f5f8", BLUE], domain=[0, 1]), legend=None),
        tooltip=["unit:N", "status:N", "count:Q"],
    )
    numbers = base.mark_text(fontSize=12).encode(
        text="count:Q",
        color=alt.condition(alt.datum.share > 0.55, alt.value("white"), alt.value("#2b2f33")),
        opacity=alt.condition(alt.datum["count"] > 0, alt.value(1), alt.value(0.25)),
    )
    chart = (tiles + numbers).properties(width=width, height=alt.Step(26))
    return _dressed(chart, _say("责任单位与整改状态", "Responsible units and where their items stand"), day)


def deadlines(items: Table, *, day: datetime.date, days: int = 90, most: int = 20, width: int = 560) -> Any:
    """What is overdue, and what is due within ``days`` days, by responsible unit (到期分布)."""
    id_ = items.columns[1]
    until = day + datetime.timedelta(days=days)
    groups: dict[tuple[str, datetime.date, str], list[str]] = {}
    for row in items.to_dicts():
        open_ = row["closure"] not in _CLOSED and row["done_on"] is None
        if open_ and row["due"] is not None and row["due"] <= until:
            unit = "、".join(row["responsible_units"]) or _say("（未明确）", "(nobody named)")
            groups.setdefault((unit, row["due"], called(row["timeliness"], "timeliness")), []).append(row[id_])
    sizes: Counter[str] = Counter()
    for (unit, *_), held in groups.items():
        sizes[unit] += len(held)
    units = [unit for unit, _ in sizes.most_common(most)]
    values = [
        {"unit": unit, "due": due.isoformat(), "timeliness": word, "count": len(held), "items": ", ".join(held)}
        for (unit, due, word), held in groups.items()
        if unit in units
    ]
    words = [called(word, "timeliness") for word in ("overdue", "due_soon", "on_time", "extended")]
    base = alt.Chart(_data(values)).encode(
        x=alt.X("due:T", title=_say("完成时限", "due"),
                axis=alt.Axis(format="%Y-%m-%d", labelOverlap="greedy", tickCount=6), scale=alt.Scale(nice=True)),
        y=alt.Y("unit:N", sort=units, title=None, axis=alt.Axis(labelLimit=220, grid=True)),
    )
    points = base.mark_circle(size=260, opacity=0.9).encode(
        color=alt.Color("timeliness:N", scale=alt.Scale(domain=words, range=[RED, AMBER, GREEN, BLUE]), sort=None),
        tooltip=["unit:N", "due:T", "timeliness:N", "count:Q", "items:N"],
    )
    numbers = base.mark_text(color="white", fontSize=11).encode(text="count:Q")
    chart = (_today(day, "due") + points + numbers).properties(width=width, height=alt.Step(26))
    return _dressed(chart, _say("逾期与即将到期", "Overdue and due soon"), day)
