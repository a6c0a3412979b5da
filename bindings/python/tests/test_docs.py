"""The examples in the documentation run; everything is documented."""

from __future__ import annotations

import datetime
import doctest
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zhenggai

PUBLIC: list[str] = [name for name in zhenggai.__all__ if not name.startswith("__")]


def documented() -> Iterator[tuple[str, Any]]:
    """Everything public with its name, members of classes included."""
    yield "zhenggai", zhenggai
    for name in PUBLIC:
        thing = getattr(zhenggai, name)
        yield name, thing
        if inspect.isclass(thing):
            for member, value in vars(thing).items():
                if not member.startswith("_"):
                    yield f"{name}.{member}", value


def test_everything_has_a_doc_string() -> None:
    bare = [name for name, thing in documented() if not (thing.__doc__ or "").strip()]
    fields = zhenggai.ZhenggaiError.__annotations__.keys()
    assert [name for name in bare if name.split(".")[-1] not in fields] == []


@pytest.mark.parametrize(
    ("name", "thing"),
    [(name, thing) for name, thing in documented() if ">>>" in (thing.__doc__ or "")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_examples_run(name: str, thing: Any) -> None:
    names = {"zhenggai": zhenggai, "datetime": datetime}
    test = doctest.DocTestParser().get_doctest(inspect.getdoc(thing) or "", names, name, None, 0)
    ran = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test)
    assert ran.attempted and not ran.failed


def test_the_guide_runs(root: Path) -> None:
    text = (root / "docs" / "python.md").read_text(encoding="utf-8")
    names = {"zhenggai": zhenggai, "datetime": datetime}
    test = doctest.DocTestParser().get_doctest(text.replace("```", ""), names, "docs/python.md", None, 0)
    ran = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test)
    assert ran.attempted > 10 and not ran.failed
