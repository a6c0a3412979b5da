"""What Python's jieba takes for the texts that are named on the command line: the best of several runs each.

Needs `pip install jieba`, best in a virtual environment outside the repository.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import jieba

RUNS = 20


def best(run: Callable[[], object]) -> float:
    shortest = float("inf")
    for _ in range(RUNS):
        begun = time.perf_counter()
        run()
        shortest = min(shortest, time.perf_counter() - begun)
    return shortest


def main() -> None:
    jieba.initialize()
    for path in sys.argv[1:]:
        text = Path(path).read_text(encoding="utf-8")
        jobs: dict[str, Callable[[], object]] = {
            "jieba": lambda: jieba.lcut(text, HMM=False),
            "jieba, HMM": lambda: jieba.lcut(text),
            "re.split": lambda: re.split("[。！？；\n]", text),
        }
        for name, job in jobs.items():
            took = best(job)
            print(f"{path}: {name}: {took * 1e3:.3f} ms, {len(text.encode()) / took / 1e6:.1f} MB/s")


if __name__ == "__main__":
    main()
