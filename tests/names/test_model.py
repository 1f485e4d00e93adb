"""The model file is read as it was written, says what it was made with, and is loaded on use only."""

import json
import subprocess
import sys

import pytest

from isnews.names import model
from isnews.names.evidence import gather
from isnews.names.features import fold, listed, shape
from isnews.names.scorer import follows, shipped


def test_it_says_what_it_was_made_with() -> None:
    about = json.loads(model.about())
    assert about["settings"]["c1"] > 0
    assert about["F1, dev nb, given words"]["PER"] > 0.92
    assert about["F1, dev nn, given words"]["PER"] > 0.92


def test_packing_keeps_everything() -> None:
    data = model.FILE.read_bytes()
    assert model.pack(model.Sections(*(bytes(section) for section in model.unpack(data)))) == data
    assert len(data) < 1_100_000


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="not a names model"):
        model.unpack(b"something else")


def test_lists_are_known() -> None:
    lists = shipped().knowledge.lexicon.lists
    assert lists("Oslo")
    assert lists("Mohammed")
    assert not lists("qwxz")
    assert listed("Oslos", lists) == lists("Oslo")


def test_tags_follow() -> None:
    assert follows("O", "B-PER")
    assert follows("B-PER", "E-PER")
    assert not follows("B-PER", "E-ORG")
    assert not follows("O", "I-PER")
    assert not follows("B-PER", "O")


def test_forms() -> None:
    assert shape("al-Askari") == "x-Xx"
    assert fold("F-16") == "f-00"
    seen = gather([["Her", "er", "Rasouls", "bil"], ["Rasoul", "kjører"]], frozenset(), frozenset())
    assert seen.form("Rasouls") == "rasoul"


def test_nothing_is_loaded_before_use() -> None:
    code = "import sys, isnews.names.tagger as t; print(t.shipped.cache_info().currsize, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False"]
