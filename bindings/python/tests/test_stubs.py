"""The stubs that are checked in are those that the module yields."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

CHECKED_IN = Path(__file__).resolve().parents[1] / "python" / "zhenggai" / "_native.pyi"


def published(text: str) -> str:
    """The same without what only tests have."""
    return re.sub(r"\n\n?def _panic\(\).*?(?=\n\n|\Z)", "", text.replace('"_panic", ', ""), flags=re.DOTALL)


@pytest.mark.skipif("ZHENGGAI_STUBS" not in os.environ, reason="`cargo xtask test python` generates them")
def test_stubs_are_current() -> None:
    generated = published((Path(os.environ["ZHENGGAI_STUBS"]) / "zhenggai" / "_native.pyi").read_text(encoding="utf-8"))
    if "ZHENGGAI_WRITE" in os.environ:
        CHECKED_IN.write_text(generated, encoding="utf-8")
    current = CHECKED_IN.read_text(encoding="utf-8")
    assert current == generated, "ZHENGGAI_WRITE=1 cargo xtask test python writes them"
