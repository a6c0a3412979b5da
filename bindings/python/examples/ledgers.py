"""Makes the folder that the questions are asked of: `ledgers` with five dossiers, `notices` with published texts.

    python bindings/python/examples/ledgers.py FOLDER

Towns, bodies and matters are invented.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import zhenggai

ROOT = Path(__file__).resolve().parents[3]

DOSSIERS = {
    "binhe-2022": ["lanjiang-city/binhe-2022.jsonl"],
    "binhe-2024": ["lanjiang-city/binhe-2024.jsonl"],
    "binhe-water": ["lanjiang-city/binhe-water.jsonl"],
    "qingxi-2024": ["lanjiang-city/qingxi-2024.jsonl"],
    "qiwu-2024": [f"qiwu-two-years/{path.name}" for path in sorted((ROOT / "examples/qiwu-two-years").glob("*.jsonl"))],
}


def make(folder: Path) -> None:
    """Records the dossiers, each in a file of its own, and copies the notices."""
    (folder / "ledgers").mkdir(parents=True)
    for dossier, files in DOSSIERS.items():
        said = [line for name in files for line in (ROOT / "examples" / name).read_text(encoding="utf-8").splitlines()]
        with zhenggai.Book.memory(dossier, device="office") as book:
            book.record_all(line for line in said if line.strip())
            (folder / "ledgers" / f"{dossier}.jsonl").write_text(book.export(), encoding="utf-8")
    (folder / "notices").mkdir()
    for notice in (ROOT / "tests" / "notices").glob("*.txt"):
        shutil.copy(notice, folder / "notices")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
