"""What is handed out is frozen, compares, hashes, pickles, and shows itself."""

from __future__ import annotations

import datetime
import inspect
import pickle
from decimal import Decimal
from typing import Any

import pytest
import zhenggai
from zhenggai import _native


def below(value: Any) -> list[Any]:
    """Every object of the package that hangs on a value."""
    found = [value]
    for name, member in inspect.getmembers(type(value)):
        if name.startswith("_") or not inspect.isgetsetdescriptor(member):
            continue
        held = getattr(value, name)
        for one in held if isinstance(held, tuple) else (held,):
            if type(one).__module__ == "zhenggai":
                found += below(one)
    return found


def everything(book: zhenggai.Book, dossier: zhenggai.Dossier, notice: zhenggai.Notice) -> list[Any]:
    """Some of everything that the package hands out."""
    return [
        *book.entries,
        *below(dossier),
        *below(dossier.assess()["measure:F1.M1"]),
        *below(dossier.why()),
        *below(dossier.next_steps()),
        *below(dossier.due()),
        *below(dossier.who()),
        *below(dossier.statistics()),
        *dossier.standing("measure"),
        *dossier.lint(),
        *below(notice.facts),
        *notice.diagnostics,
        book.verify(),
        zhenggai.explain("COUNT_MISMATCH"),
        zhenggai.Policy.built_in("cn.audit"),
        *zhenggai.Policy.built_in("cn.audit").rules,
        *below(zhenggai.Policy.built_in("cn.audit").explain()[0]),
        *zhenggai.Policy.built_in("cn.audit").diff("cn.eco-inspection"),
    ]


@pytest.fixture
def notice(root: Any) -> zhenggai.Notice:
    """A notice of realistic size."""
    return zhenggai.read_notice(root / "examples" / "riverside" / "notice.txt")


def test_values_keep(book: zhenggai.Book, dossier: zhenggai.Dossier, notice: zhenggai.Notice) -> None:
    seen = set()
    for value in everything(book, dossier, notice):
        again = pickle.loads(pickle.dumps(value))
        assert again == value and hash(again) == hash(value), value
        assert value != object()
        assert repr(value).startswith(type(value).__name__ + "("), value
        assert isinstance(getattr(value, "to_dict", dict)(), dict)
        with pytest.raises((AttributeError, TypeError)):
            value.something = 1
        seen.add(type(value).__name__)
    assert len(seen) > 60, seen


def test_every_record_can_be_restored() -> None:
    classes = [it for _, it in inspect.getmembers(_native, inspect.isclass)]
    # What holds a ledger, a key or columns is no record: a table goes out as Arrow, a portfolio is opened again.
    alone = {"Assessment", "Book", "Calendar", "CheckedNotice", "Comments", "Draft", "Plan", "SigningKey"}
    alone |= {"Judgement", "Portfolio", "Table"}
    assert {it.__name__ for it in classes if not hasattr(it, "_restore")} == alone


def test_days_are_days_and_figures_are_decimals(dossier: zhenggai.Dossier) -> None:
    assert dossier.as_of == datetime.date(2022, 4, 10)
    assert dossier["measure:F1.M1"].due == datetime.date(2022, 3, 31)
    rates = [rate for row in dossier.statistics().dossiers[0].rows for rate in row.rates]
    assert {type(rate.percent) for rate in rates} == {Decimal, type(None)}
    told = {(rate.level, rate.formula): (rate.percent, rate.no_rate) for rate in rates}
    assert told["measure", "closed"] == (Decimal("0.00"), None)
    assert told["task", "closed"] == (None, "nothing_counted")


def test_an_item_is_found_by_its_name(dossier: zhenggai.Dossier) -> None:
    assert [measure.item for finding in dossier for measure in finding.measures] == ["measure:F1.M1"]
    assert dossier["finding:F1"].text == "临时救助审批超过时限"
    with pytest.raises(KeyError):
        dossier["measure:F9.M9"]


def test_options_are_named(dossier: zhenggai.Dossier) -> None:
    with pytest.raises(TypeError):
        dossier.due("民政办")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        dossier.standing("measure", True)  # type: ignore[call-arg]
    for name, thing in vars(zhenggai).items():
        for method in [thing, *vars(thing).values()] if inspect.isclass(thing) else [thing]:
            if callable(method) and getattr(method, "__text_signature__", None):
                for parameter in inspect.signature(method).parameters.values():
                    if isinstance(parameter.default, bool):
                        assert parameter.kind is parameter.KEYWORD_ONLY, (name, method)


def test_notebooks_are_shown_tables(dossier: zhenggai.Dossier, notice: zhenggai.Notice) -> None:
    verdict = dossier.assess()["measure:F1.M1"]
    for html in (
        dossier._repr_html_(),
        verdict._repr_html_(),
        dossier.why()._repr_html_(),
        notice._repr_html_(),
        notice.diagnostics[0]._repr_html_(),
    ):
        assert "<table" in html and "<script" not in html
    assert "<mark>" in notice._repr_html_()
    sharp = zhenggai.read_notice("关于<b>整改</b>情况的通报\n一、整改情况\n（一）一\n（一）二\n")
    assert "<b>整改" not in sharp._repr_html_()


def test_both_languages(dossier: zhenggai.Dossier) -> None:
    reason = dossier.assess()["measure:F1.M1"].obstacles[0]
    assert reason.sentence == reason.sentence_en != reason.sentence_zh
    with zhenggai.language("zh"):
        assert reason.sentence == reason.sentence_zh
        assert reason.to_dict()["sentence"] == reason.sentence_zh
        assert reason.to_dict(language="en")["sentence"] == reason.sentence_en
    assert zhenggai.language.current() == "en"
    with pytest.raises(ValueError, match="zh"):
        zhenggai.language("fr")  # type: ignore[arg-type]
