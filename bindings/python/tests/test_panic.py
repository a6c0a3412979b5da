"""A defect of the native half is an exception, and the interpreter goes on."""

from __future__ import annotations

import subprocess
import sys

import pytest
import zhenggai
from zhenggai import _native


def test_a_panic_is_an_exception() -> None:
    with pytest.raises(BaseException, match="a defect on purpose") as caught:
        _native._panic()  # type: ignore[attr-defined]
    assert type(caught.value).__name__ == "PanicException"
    assert len(zhenggai.example()) == 7


def test_a_panic_that_nobody_catches_ends_the_program_in_order() -> None:
    program = "import atexit; atexit.register(print, 'in order')\nfrom zhenggai import _native\n_native._panic()"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (1, "in order")
    assert "PanicException" in ended.stderr


def test_a_book_can_be_used_after_a_panic() -> None:
    book = zhenggai.example()
    with pytest.raises(BaseException, match="on purpose"):
        _native._panic()  # type: ignore[attr-defined]
    assert book.verify().sound
