"""In which language sentences are told."""

from __future__ import annotations

from contextvars import ContextVar, Token
from types import TracebackType
from typing import Literal

chosen: ContextVar[Literal["zh", "en"]] = ContextVar("zhenggai.language", default="en")


class language:
    """Chooses the language of sentences: ``"zh"`` or ``"en"`` (which it is at first).

    The choice holds from now on in this context (thread or task), or as long as a ``with`` statement runs.
    Every sentence can also be had in both languages, whatever was chosen.

    >>> import zhenggai
    >>> zhenggai.language("en")
    language('en')
    >>> with zhenggai.language("zh"):
    ...     print(zhenggai.explain("CHILDREN_CLOSED").title)
    下级事项均已销号
    >>> zhenggai.language.current()
    'en'
    """

    __slots__ = ("_token", "_word")

    _token: Token[Literal["zh", "en"]]
    _word: Literal["zh", "en"]

    def __init__(self, word: Literal["zh", "en"]) -> None:
        if word not in ("zh", "en"):
            raise ValueError(f"a language is 'zh' or 'en', not {word!r}")
        self._word = word
        self._token = chosen.set(word)

    def __enter__(self) -> language:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        chosen.reset(self._token)

    def __repr__(self) -> str:
        return f"language({self._word!r})"

    @staticmethod
    def current() -> Literal["zh", "en"]:
        """The language that sentences are told in here.

        >>> import zhenggai
        >>> zhenggai.language.current() in ("zh", "en")
        True
        """
        return chosen.get()
