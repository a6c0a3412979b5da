"""Medians, and where they were measured."""

from __future__ import annotations

import gc
import os
import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Line:
    """One line of the table: who, how long for one of what is counted, and anything to add."""

    who: str
    nanoseconds: float
    note: str = ""


def median(work: Callable[[], object], passes: int, of: int) -> float:
    """Nanoseconds of the processor for each of ``of`` things: the median of so many passes, the first of which does not
    count. The time of the processor is told, of all threads together, so that others at work on the machine do not show.
    """
    took = []
    for number in range(passes + 1):
        gc.collect()
        start = time.process_time_ns()
        work()
        if number:
            took.append(time.process_time_ns() - start)
    return statistics.median(took) / of


def machine() -> str:
    """What it was measured on."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if "model name" in line), platform.processor()) \
        if os.path.exists("/proc/cpuinfo") else platform.processor()
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def table(title: str, unit: str, lines: list[Line]) -> str:
    """The lines as Markdown, the first of which is the measure of the others."""
    ours = lines[0].nanoseconds
    rows = [f"## {title}", "", f"| who | ns/{unit} | zhenggai is | |", "| --- | ---: | ---: | --- |"]
    for line in lines:
        ratio = line.nanoseconds / ours
        told = "" if line is lines[0] else (f"{ratio:.1f}× faster" if ratio >= 1 else f"{1 / ratio:.1f}× slower")
        rows.append(f"| {line.who} | {line.nanoseconds:,.0f} | {told} | {line.note} |")
    return "\n".join(rows) + "\n"
